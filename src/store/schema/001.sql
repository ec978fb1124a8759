-- Schema 1: both notebooks have it. `n` is a stable row number (undo and full-text search refer to it); `id` is what
-- the rest of the app knows. (device, seq) orders changes without a clock.

CREATE TABLE meta (
    n     INTEGER PRIMARY KEY,
    key   TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE person (
    n         INTEGER PRIMARY KEY,
    id        BLOB NOT NULL UNIQUE,
    seat      TEXT NOT NULL UNIQUE CHECK (seat IN ('first', 'second')),
    name      TEXT NOT NULL,
    recipient TEXT NOT NULL,
    device    BLOB NOT NULL,
    seq       INTEGER NOT NULL
) STRICT;

-- One person's own choices, as JSON; only in a Private.
CREATE TABLE preference (
    n      INTEGER PRIMARY KEY CHECK (n = 1),
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

CREATE TABLE entry (
    n              INTEGER PRIMARY KEY,
    id             BLOB NOT NULL UNIQUE,
    author         BLOB NOT NULL,
    day            TEXT NOT NULL,
    written_ms     INTEGER NOT NULL,
    written_offset INTEGER NOT NULL,
    changed_ms     INTEGER NOT NULL,
    changed_offset INTEGER NOT NULL,
    title          TEXT NOT NULL,
    body           TEXT NOT NULL,
    feelings       TEXT NOT NULL CHECK (json_valid(feelings)),
    tags           TEXT NOT NULL,
    prompt_id      TEXT,
    prompt_words   TEXT,
    deleted_ms     INTEGER,
    deleted_offset INTEGER,
    device         BLOB NOT NULL,
    seq            INTEGER NOT NULL
) STRICT;
CREATE INDEX entry_by_day ON entry (deleted_ms, day DESC, written_ms DESC);

CREATE VIRTUAL TABLE entry_fts USING fts5 (
    title, body, tags,
    content = 'entry', content_rowid = 'n',
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
INSERT INTO entry_fts (entry_fts, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER entry_fts_insert AFTER INSERT ON entry BEGIN
    INSERT INTO entry_fts (rowid, title, body, tags) VALUES (new.n, new.title, new.body, new.tags);
END;
CREATE TRIGGER entry_fts_delete AFTER DELETE ON entry BEGIN
    INSERT INTO entry_fts (entry_fts, rowid, title, body, tags) VALUES ('delete', old.n, old.title, old.body, old.tags);
END;
CREATE TRIGGER entry_fts_update AFTER UPDATE OF title, body, tags ON entry BEGIN
    INSERT INTO entry_fts (entry_fts, rowid, title, body, tags) VALUES ('delete', old.n, old.title, old.body, old.tags);
    INSERT INTO entry_fts (rowid, title, body, tags) VALUES (new.n, new.title, new.body, new.tags);
END;

-- A rule with all its versions is one value: versions are never changed or queried one by one.
CREATE TABLE rule (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

CREATE TABLE boundary (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

CREATE TABLE hold (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

CREATE TABLE apology (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

-- Letters given; only in Shared.
CREATE TABLE letter (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

-- What the receiver chose for a letter; only in the receiver's Private.
CREATE TABLE receiving (
    n      INTEGER PRIMARY KEY,
    letter BLOB NOT NULL UNIQUE,
    choice TEXT NOT NULL CHECK (choice IN ('now', 'later', 'not-at-all')),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

CREATE TABLE goal (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

CREATE TABLE mark (
    n         INTEGER PRIMARY KEY,
    goal      BLOB NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
    owner     BLOB NOT NULL,
    day       TEXT NOT NULL,
    answer    INTEGER NOT NULL CHECK (answer BETWEEN 0 AND 2),
    note      TEXT NOT NULL,
    at_ms     INTEGER NOT NULL,
    at_offset INTEGER NOT NULL,
    device    BLOB NOT NULL,
    seq       INTEGER NOT NULL,
    UNIQUE (goal, owner, day)
) STRICT;
-- Every model needs (goal, owner, day, answer) of all marks in order; notes only of the newest.
CREATE INDEX mark_answers ON mark (goal, owner, day, answer);

CREATE TABLE topic (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    place  INTEGER NOT NULL,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

CREATE TABLE consent (
    n       INTEGER PRIMARY KEY,
    person  BLOB NOT NULL,
    section TEXT NOT NULL,
    device  BLOB NOT NULL,
    seq     INTEGER NOT NULL,
    UNIQUE (person, section)
) STRICT;

CREATE TABLE draft (
    n           INTEGER PRIMARY KEY,
    place       TEXT NOT NULL UNIQUE,
    body        TEXT NOT NULL,
    kept_ms     INTEGER NOT NULL,
    kept_offset INTEGER NOT NULL,
    device      BLOB NOT NULL,
    seq         INTEGER NOT NULL
) STRICT;

-- What a person is copying into Shared: noted before the copy, closed after it; only in a Private.
CREATE TABLE share_note (
    n      INTEGER PRIMARY KEY,
    copy   BLOB NOT NULL UNIQUE,
    source BLOB NOT NULL,
    noun   TEXT NOT NULL,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    at_ms  INTEGER NOT NULL,
    at_offset INTEGER NOT NULL,
    done   INTEGER NOT NULL CHECK (done IN (0, 1)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

-- What was removed for good: that it was, and when in the order of changes; none of its words.
CREATE TABLE tombstone (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    noun   TEXT NOT NULL,
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;
