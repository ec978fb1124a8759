-- Schema 2: talking again. Agreements, guided talks, check-ins, and what is sealed to one person.

-- An agreement with all its versions is one value, as a rule is.
CREATE TABLE agreement (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

-- A guided talk: where it stands while it runs, what it was about afterwards.
CREATE TABLE talk (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

-- What one person noted about a talk; only in a Private. The id is the talk's.
CREATE TABLE talk_note (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

-- A sentence made with "Say it" and kept to be brought to a talk; only in a Private.
CREATE TABLE statement (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

-- When check-ins are, and how they go: one value a notebook.
CREATE TABLE check_in_plan (
    n      INTEGER PRIMARY KEY CHECK (n = 1),
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

-- One check-in. What is still covered for somebody is not in `doc` in the clear before the other's answer is fixed.
CREATE TABLE check_in (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    day    TEXT NOT NULL,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;
CREATE INDEX check_in_by_day ON check_in (day);

-- One person's own rating of one thing on one day. In Private; in Shared only what its owner shared.
CREATE TABLE pulse (
    n      INTEGER PRIMARY KEY,
    person BLOB NOT NULL,
    item   TEXT NOT NULL,
    day    TEXT NOT NULL,
    value  INTEGER NOT NULL CHECK (value BETWEEN 0 AND 10),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL,
    UNIQUE (person, item, day)
) STRICT;

-- Words only one person opens (an age file to that person alone), waiting in Shared until they unlock by themselves.
CREATE TABLE sealed (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    person BLOB NOT NULL,
    noun   TEXT NOT NULL CHECK (noun IN ('answer', 'talk-note')),
    about  BLOB NOT NULL,
    body   BLOB NOT NULL,
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL,
    UNIQUE (person, noun, about)
) STRICT;
