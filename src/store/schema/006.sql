-- Schema 6: sessions with a counselor, each in its writer's own notebook.

-- A session, with what to bring and what was taken home. Only in a Private; the other may not even know that there is one.
CREATE TABLE visit (
    n      INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    doc    TEXT NOT NULL CHECK (json_valid(doc)),
    device BLOB NOT NULL,
    seq    INTEGER NOT NULL
) STRICT;
