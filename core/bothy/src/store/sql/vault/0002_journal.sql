-- The journal: incidents, attachments, and the log under them.
--
-- Two halves. `entry` and `node` say what was ever committed to and stay for ever; they hold hashes and no word of anyone's.
-- `piece` and `chunk` hold what was said and attached, and are erased when it is removed. The rest is a view of the two, made in the
-- same transaction and proved by `check`, so that lists and lookups need not read every entry.
--
-- Removed means removed: SQLite clears a row that is deleted (secure_delete), yet where rows of different sizes are moved between
-- pages it leaves bits of them behind. So whatever holds something that was said has rows of one size. That is why pieces and
-- chunks are filled up, and why a number in them begins at 2^50: SQLite writes numbers from 2^49 to 2^56 in the same 8 bytes.

-- Entries of the log, from 0 without a gap: CBOR [1, seq, body_root] (docs/log-format.md).
CREATE TABLE entry (
    seq   INTEGER PRIMARY KEY,
    entry BLOB NOT NULL
) STRICT;

-- Complete subtrees of the log's Merkle tree, numbered in the order they are completed: leaf L comes after 2L − popcount(L) nodes,
-- and the subtree of 2^level leaves that ends with it is `level` later. So a save writes at one end of the table.
CREATE TABLE node (
    number INTEGER PRIMARY KEY,
    hash   BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

-- Signed heads. Number 0 is the newest and is replaced by each append; those that went out of the vault are kept from 1 on.
-- head: CBOR [head, signature] (docs/log-format.md).
CREATE TABLE head (
    number INTEGER PRIMARY KEY,
    head   BLOB NOT NULL
) STRICT;

-- Content of entry `seq`: u32 length of the rest ‖ entry_seed 32 ‖ encoded body, then zeros, cut into pieces of one size.
-- number = 2^50 + seq · 2^20 + n, n counting from 0. No piece: the content was removed.
CREATE TABLE piece (
    number INTEGER PRIMARY KEY,
    bytes  BLOB NOT NULL CHECK (length(bytes) = 992)
) STRICT;

-- Bytes of a file, the last chunk filled up with zeros; at least one, also for an empty file.
-- number = 2^50 + file · 2^20 + n, n counting from 0; file: attachment.file, or draft_file.file, or loose.number.
CREATE TABLE chunk (
    number INTEGER PRIMARY KEY,
    bytes  BLOB NOT NULL CHECK (length(bytes) = 32768)
) STRICT;

-- Content that belongs to nothing: a file that is on its way in, or something removed that is being erased.
-- Whatever stands here when the vault is unlocked is erased.
CREATE TABLE loose (
    what   INTEGER NOT NULL,          -- 0 pieces of entry `number`; 1 chunks of file `number`; 2 what removed words left in the index, number 0
    number INTEGER NOT NULL,
    uid    BLOB,                      -- of a file on its way in
    PRIMARY KEY (what, number)
) STRICT, WITHOUT ROWID;

-- The incidents that are there now, in the order of the list.
-- number: 2^50 + seq of the first wording.
-- sort:   the minute in which it began, by the clock on the wall, counted from 1970, plus 2^63, 8 bytes big-endian.
-- facts:  what a line of the list shows and the pattern counts; one size, numbers big-endian (journal/facts.rs):
--   u64 seq of the first wording ‖ u64 seq of the newest ‖ u32 rev of the newest ‖ u32 attachments ‖ u8 put away (0, 1) ‖ 15 bytes kinds,
--   each its place in the list of kinds from 1, then zeros ‖ u8 child present (0 not said, 1 yes, 2 no, 3 unsure) ‖ u8 afraid of violence
--   (likewise) ‖ u8 says what it changed in daily life (0, 1) ‖ u8 precision (0 exact, 1 about, 2 day, 3 range) ‖ from and to, each u8
--   (0 day, 1 time) ‖ i64 local minutes since 1970 ‖ i16 offset_min ‖ recorded of the newest: i64 wall_ms ‖ i16 offset_min ‖ u64 mono_ms
--   ‖ u64 boot ‖ i32 day on which the first was recorded, counted from 1970, by its wall_ms and offset_min ‖ u8 length ‖ 160 bytes: how the
--   details begin, UTF-8, then zeros. Where there is no range, to is from; a day has the offset 0.
CREATE TABLE incident (
    number INTEGER PRIMARY KEY,
    sort   BLOB NOT NULL CHECK (length(sort) = 8),
    uid    BLOB NOT NULL CHECK (length(uid) = 16),
    facts  BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX incident_in_order ON incident (sort, uid);
CREATE UNIQUE INDEX incident_by_uid ON incident (uid);

-- Which entries are about what. about: the id of an incident, for its wordings (created, imported, amended) and for put-away; 16 zero
-- bytes, for entries that are about the log, or an incident that is gone (deleted, clock-jumped, exported).
CREATE TABLE filed (
    about BLOB NOT NULL CHECK (length(about) = 16),
    seq   INTEGER NOT NULL,
    rev   INTEGER,                    -- of a wording; null for any other entry
    PRIMARY KEY (about, seq)
) STRICT, WITHOUT ROWID;

-- Attachments that are there now. len: bytes.
CREATE TABLE attachment (
    uid      BLOB PRIMARY KEY CHECK (length(uid) = 16),
    incident BLOB NOT NULL CHECK (length(incident) = 16),
    seq      INTEGER NOT NULL,        -- its `attached` entry
    file     INTEGER NOT NULL UNIQUE, -- its chunks
    len      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_of ON attachment (incident, seq);

-- Lines that were imported, so that an import that was cut short goes on where it was. key: SHA-256 of the line's own SHA-256 ‖ the
-- number of equal lines before it in its file (u64, big-endian). Goes when the incident is removed.
CREATE TABLE imported (
    key      BLOB PRIMARY KEY CHECK (length(key) = 32),
    incident BLOB NOT NULL UNIQUE CHECK (length(incident) = 16)
) STRICT, WITHOUT ROWID;
