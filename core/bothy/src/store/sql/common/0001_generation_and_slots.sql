-- What both kinds of database begin with.
--
-- generation: one row. What the seals file seals after each commit.
--   id         always 1
--   number     write transactions so far; 0 when the database was made
--   log_size   entries in the log; always 0 in the notes
--   log_root   32 bytes, RFC 6962 root of the log; SHA-256("") for an empty log, zeros in the notes
--
-- slots: this compartment's two places in the slot file. Drawn when the vault was made, never changed.
--   purpose    'secret' or 'code'
--   place      0 to 7
--   epoch      how often the slot was written after it was made, as the database last knew; always 0 in the notes
CREATE TABLE generation (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    number INTEGER NOT NULL,
    log_size INTEGER NOT NULL,
    log_root BLOB NOT NULL CHECK (length(log_root) = 32)
) STRICT;

CREATE TABLE slots (
    purpose TEXT PRIMARY KEY CHECK (purpose IN ('secret', 'code')),
    place INTEGER NOT NULL UNIQUE CHECK (place BETWEEN 0 AND 7),
    epoch INTEGER NOT NULL
) STRICT;
