-- Schema 5: pages one keeps at the top, memories that come by themselves, hard dates and places, and who might help.

ALTER TABLE entry ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1));

-- A memory that came by itself, and what helped. Only in a Private; there is no form of it that could be shown.
CREATE TABLE replay (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

-- A date or place that is hard, with a plan for it. Only in a Private.
CREATE TABLE hard_date (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

-- A counselor one thinks of seeing. Only in a Private.
CREATE TABLE candidate (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

-- Somebody one can tell, and what one would say. Only in a Private.
CREATE TABLE confidant (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;
