-- What goes with the vault's records (common/0002_records.sql).
--
-- letter: how many letters were given so far; none is given twice. child: 1 to children, 0 to all others.
-- draft_file: files that wait in a draft. file: its chunks.
CREATE TABLE letter (
    child INTEGER PRIMARY KEY CHECK (child IN (0, 1)),
    given INTEGER NOT NULL
) STRICT;
INSERT INTO letter (child, given) VALUES (0, 0), (1, 0);

CREATE TABLE draft_file (
    file  INTEGER PRIMARY KEY,
    draft BLOB NOT NULL CHECK (length(draft) = 16)
) STRICT;
