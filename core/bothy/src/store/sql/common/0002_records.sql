-- Small records that are no entries of a log: in the vault people, "about us", drafts; in the notes the notes. They are written over when
-- they change, and nothing of what they said before stays: rows of one size, as in vault/0002_journal.sql.
--
-- record: which record is where.
--   what    0 a person, 1 about us (uid 16 zero bytes), 2 a draft; 3 a note; 4 what is set up (uid 16 zero bytes); 5 a plan, 6 one as it
--           stood at a look; 7 a contact; 8 where the user is, 9 what was said of danger (uid 16 zero bytes)
--   number  its pieces
-- record_piece: u32 length of the rest ‖ JSON (people/model.rs, journal/draft.rs, notes/model.rs), then zeros, cut into pieces of one size.
--   number = 2^50 + record.number · 2^20 + n, n counting from 0
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
