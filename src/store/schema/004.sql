-- Schema 4: what happened and why, moments and signs, exercises on a day. Every noun is stored whole, as one value.

-- What happened, in its writer's own words; only in a Private.
CREATE TABLE breach (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

-- A walk from what was done, or from an older hurt, to what lay under it; only in a Private.
CREATE TABLE exploration (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

-- I've learned something new: what one needs now; only in a Private, told to nobody.
CREATE TABLE learned (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

-- Where one stands, time apart, a way of parting; only in a Private.
CREATE TABLE standing (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

-- What shapes one's own time, and other quiet pages with questions to oneself; only in a Private.
CREATE TABLE reflection (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

-- A milestone, thanks, a small win, a sign of progress, or a wave of old pain. In Private; in Shared what its owner
-- chose to show.
CREATE TABLE moment (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

-- An exercise put on a day: in Private for one's own, in Shared for one both are to do.
CREATE TABLE planned (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;
