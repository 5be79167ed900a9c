-- The index of words: what is said of the incidents that are there now, folded (journal/search/fold.rs, docs/adr/0009-search.md).
--
-- word: an FTS5 table without content, one row an incident; rowid = seq of its first wording. A row is taken out with the very text that
--   was put in, and secure-delete takes its words out of the index at once: nothing removed stays in it. No sizes are kept, for they
--   would say how long a text was.
-- word_place: every word of the index, with where it stands; for `check`.
-- folding: one row. Which version of the folding made the index; when it is another than the program's, the next save makes it again.
CREATE VIRTUAL TABLE word USING fts5 (text, content = '', columnsize = 0, tokenize = 'ascii');
INSERT INTO word (word, rank) VALUES ('secure-delete', 1);

CREATE VIRTUAL TABLE word_place USING fts5vocab (word, instance);

CREATE TABLE folding (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    version TEXT NOT NULL
) STRICT;
INSERT INTO folding (id, version) VALUES (1, '');
