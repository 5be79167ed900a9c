-- What only the vault's database holds of keys and clocks.
--
-- notes: one row. So that the vault can set, change or unset the second door.
--   id            always 1
--   file          0 or 1: the notes' database file
--   secret_place  0 to 7: the notes' slots, as `slots` has them in their own database
--   code_place
--   dek           32 bytes: the notes' key
--
-- signing_key: one row. The key that signs heads of the log.
--   id          always 1
--   log_id      32 random bytes: names the log for ever
--   public_key  32 bytes, Ed25519
--   sealed      112 bytes: the seed, sealed (docs/vault-format.md, "Blobs")
--
-- clock: one row. What the clocks said when something was last saved.
--   id         always 1
--   number     counts the boots that this vault has seen; 0 before the first
--   boot       16 bytes: the system's name of the last one
--   wall_ms    wall clock, milliseconds since 1970-01-01T00:00Z
--   latest_ms  the latest that the wall clock ever was; it may have been put back since
--   mono_ms    clock that counts sleep, milliseconds since that boot
CREATE TABLE notes (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    file INTEGER NOT NULL CHECK (file IN (0, 1)),
    secret_place INTEGER NOT NULL CHECK (secret_place BETWEEN 0 AND 7),
    code_place INTEGER NOT NULL CHECK (code_place BETWEEN 0 AND 7),
    dek BLOB NOT NULL CHECK (length(dek) = 32)
) STRICT;

CREATE TABLE signing_key (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    log_id BLOB NOT NULL CHECK (length(log_id) = 32),
    public_key BLOB NOT NULL CHECK (length(public_key) = 32),
    sealed BLOB NOT NULL CHECK (length(sealed) = 112)
) STRICT;

CREATE TABLE clock (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    number INTEGER NOT NULL,
    boot BLOB NOT NULL CHECK (length(boot) = 16),
    wall_ms INTEGER NOT NULL,
    latest_ms INTEGER NOT NULL,
    mono_ms INTEGER NOT NULL
) STRICT;
