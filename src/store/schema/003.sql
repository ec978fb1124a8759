-- Schema 3: the whole truth, and the apology studio. Every noun is stored whole, as one value.

-- What one wants to know, does not yet, or would rather not. In the asker's Private; in Shared what they chose to show.
CREATE TABLE question (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

-- What was told about a question, dated. In its teller's Private, and a copy in Shared; never changed, only added to.
CREATE TABLE told (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

-- What I need from you, in the words of the one who was hurt. In Private; in Shared what they chose to show.
CREATE TABLE need (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

-- How an apology landed: its receiver's own note; only in a Private.
CREATE TABLE landed (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

-- The whole account, and something more to tell; only in a Private, for it is given in person or on paper.
CREATE TABLE account (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

-- How contact was ended. In Private; in Shared what its writer chose to show.
CREATE TABLE ending_contact (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;

-- An earlier wording of a draft, kept on purpose or before a big change; only in a Private.
CREATE TABLE apology_version (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;
