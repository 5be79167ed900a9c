-- Small records that are no entries of the log: people, "about us", drafts. They are written over when they change, and nothing of what
-- they said before stays: rows of one size, as in 0002_journal.sql.
--
-- record: which record is where.
--   what    0 a person, 1 about us (uid 16 zero bytes), 2 a draft
--   number  its pieces
-- record_piece: u32 length of the rest ‖ JSON (people/model.rs, journal/draft.rs), then zeros, cut into pieces of one size.
--   number = 2^50 + record.number · 2^20 + n, n counting from 0
-- letter: how many letters were given so far; none is given twice. child: 1 to children, 0 to all others.
-- draft_file: files that wait in a draft. file: its chunks.
CREATE TABLE record (
    what   INTEGER NOT NULL,
    uid    BLOB NOT NULL CHECK (length(uid) = 16),
    number INTEGER NOT NULL UNIQUE,
    PRIMARY KEY (what, uid)
) STRICT, WITHOUT ROWID;

CREATE TABLE record_piece (
    number INTEGER PRIMARY KEY,
    bytes  BLOB NOT NULL CHECK (length(bytes) = 992)
) STRICT;

CREATE TABLE letter (
    child INTEGER PRIMARY KEY CHECK (child IN (0, 1)),
    given INTEGER NOT NULL
) STRICT;
INSERT INTO letter (child, given) VALUES (0, 0), (1, 0);

CREATE TABLE draft_file (
    file  INTEGER PRIMARY KEY,
    draft BLOB NOT NULL CHECK (length(draft) = 16)
) STRICT;
