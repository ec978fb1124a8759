-- Schema 4: what happened and why, moments and signs, exercises on a day. Every noun is stored whole, as one value.

-- Quiet pages of one's own: what happened, what lay under it, what shapes the time, where one stands, something new.
-- Only in a Private, told to nobody.
CREATE TABLE own_page (
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
