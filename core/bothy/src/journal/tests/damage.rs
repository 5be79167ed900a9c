//! Tests that the check notices any row changed, removed or added beside the log.

use super::*;
use crate::error::Error;
use rusqlite::types::Value as Sql;

/// The columns that must stay unchanged, with what finds each row.
const COLUMNS: [(&str, &str, &[&str]); 12] = [
    ("entry", "seq", &["seq", "entry"]),
    ("node", "number", &["number", "hash"]),
    ("head", "number", &["head"]),
    ("piece", "number", &["number", "bytes"]),
    ("chunk", "number", &["number", "bytes"]),
    ("incident", "uid", &["number", "sort", "uid", "facts"]),
    ("filed", "seq", &["about", "seq", "rev"]),
    ("imported", "incident", &["incident"]),
    ("record_piece", "number", &["number"]),
    ("draft_file", "file", &["file", "draft"]),
    (
        "attachment",
        "uid",
        &["uid", "incident", "seq", "file", "len"],
    ),
    ("generation", "id", &["log_size", "log_root"]),
];

/// Makes a journal with something of every sort in it.
fn full(seed: u64) -> Bench {
    let mut bench = Bench::new(seed);
    let mut ids = Vec::new();
    for i in 0..12 {
        let bytes = vec![i; usize::from(i) * 9000];
        let files = (0..i % 3).map(|_| bench.stage(&bytes)).collect();
        ids.push(bench.add(&"some words ".repeat(usize::from(i) * 20), files));
    }
    let now = bench.tick();
    let mut journal = bench.open.journal();
    for id in &ids[..4] {
        let wording = worded("other words");
        journal
            .amend(*id, &wording, false, now, &mut bench.chance)
            .unwrap();
    }
    for id in &ids[3..6] {
        let removed = journal.remove(*id, Some(Reason::Test), now, &mut bench.chance);
        assert_eq!(removed, Ok(()));
    }
    let mut journal = bench.open.journal();
    for (id, away) in [(ids[0], true), (ids[1], true), (ids[1], false)] {
        let put = journal.put_away(id, away, now, &mut bench.chance);
        assert_eq!(put, Ok(()));
    }
    let undone = journal.undo(ids[2], now, &mut bench.chance);
    assert_eq!(undone, Ok(Undone::Amendment));
    bench.import(r#"{"kinds": ["money"], "happened": "2026-02-03"}"#);
    bench.draft("not yet all");
    let head = log::sign_head(&mut bench.open, now, &mut bench.chance).unwrap();
    log::append_exported(
        &mut bench.open,
        &head,
        "me",
        [0; 32],
        &|_| Ok(()),
        now,
        &mut bench.chance,
    )
    .unwrap();
    bench.now.wall_ms -= 86_400_000;
    bench.add("after the clock was put back", vec![]);
    bench.check().unwrap();
    bench
}

/// Changes the database, checks, and takes the change back. `None` if it couldn't be done.
fn checked_after(bench: &mut Bench, sql: &str, value: &Sql) -> Option<Result<()>> {
    let db = bench.open.store_mut().connection();
    db.execute_batch("SAVEPOINT before").unwrap();
    let done = db.execute(sql, [value]).is_ok_and(|rows| rows > 0);
    let outcome = done.then(|| bench.check());
    let db = bench.open.store_mut().connection();
    db.execute_batch("ROLLBACK TO before; RELEASE before")
        .unwrap();
    outcome
}

#[test]
fn a_changed_value_is_noticed_wherever_it_is() {
    let mut bench = full(31);
    let mut tried = 0;
    for (table, key, columns) in COLUMNS {
        for column in columns {
            let db = bench.open.store_mut().connection();
            let sql = format!("SELECT {key}, {column} FROM {table}");
            let mut read = db.prepare(&sql).unwrap();
            let rows: Vec<(Sql, Sql)> = read
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
                .unwrap()
                .map(std::result::Result::unwrap)
                .collect();
            drop(read);
            assert!(!rows.is_empty(), "{table}");
            for _ in 0..rows.len().min(12) {
                let (key_value, value) = rows[bench.chance.below(rows.len())].clone();
                let changed = match value {
                    Sql::Blob(mut bytes) => {
                        let at = bench.chance.below(bytes.len());
                        bytes[at] ^= 1 << bench.chance.below(8);
                        Sql::Blob(bytes)
                    }
                    Sql::Integer(n) => Sql::Integer(n + 1),
                    Sql::Null => Sql::Integer(0),
                    other => panic!("{other:?}"),
                };
                let found = match key_value {
                    Sql::Blob(bytes) => format!("x'{}'", hex::encode(bytes)),
                    Sql::Integer(n) => n.to_string(),
                    other => panic!("{other:?}"),
                };
                let sql = format!("UPDATE {table} SET {column} = ?1 WHERE {key} = {found}");
                if let Some(outcome) = checked_after(&mut bench, &sql, &changed) {
                    assert_eq!(outcome, Err(Error::Damaged), "{sql}");
                    tried += 1;
                }
            }
        }
    }
    assert!(tried > 100, "only {tried} changes could be made");
    bench.check().unwrap();
}

#[test]
fn a_row_too_few_is_noticed() {
    let mut bench = full(32);
    for (table, key, _) in COLUMNS {
        for order in ["ASC", "DESC"] {
            let sql = format!(
                "DELETE FROM {table} WHERE {key} = (SELECT {key} FROM {table} ORDER BY {key} {order} LIMIT 1) AND ?1 = 0"
            );
            let outcome = checked_after(&mut bench, &sql, &Sql::Integer(0)).unwrap();
            // The log proves the same without a head that went out.
            // A line whose import is forgotten would only be imported again.
            let kept = (table == "head" && order == "DESC") || table == "imported";
            let noticed = if kept { Ok(()) } else { Err(Error::Damaged) };
            assert_eq!(outcome, noticed, "{sql}");
        }
    }
}

#[test]
fn a_row_too_many_is_noticed() {
    let mut bench = full(33);
    for sql in [
        "INSERT INTO piece SELECT number + (1000 << 20), bytes FROM piece WHERE ?1 = 0 LIMIT 1",
        "INSERT INTO piece SELECT max(number) + 1, bytes FROM piece WHERE ?1 = 0",
        "INSERT INTO chunk SELECT max(number) + 1, bytes FROM chunk WHERE ?1 = 0",
        "INSERT INTO chunk SELECT max(number) + (1 << 20), bytes FROM chunk WHERE ?1 = 0",
        "INSERT INTO incident SELECT number + 1000, sort, x'00112233445566778899AABBCCDDEEFF', facts FROM incident WHERE ?1 = 0 LIMIT 1",
        "INSERT INTO filed SELECT about, 9, rev FROM filed WHERE ?1 = 0 AND seq <> 9 LIMIT 1",
        "INSERT INTO node SELECT max(number) + 1, hash FROM node WHERE ?1 = 0",
        "INSERT INTO entry SELECT max(seq) + 1, entry FROM entry WHERE ?1 = 0",
        "INSERT INTO attachment SELECT x'00', incident, seq, file + 99, len FROM attachment WHERE ?1 = 0 LIMIT 1",
        "INSERT INTO attachment SELECT x'00112233445566778899AABBCCDDEEFF', incident, seq, file + 99, len FROM attachment WHERE ?1 = 0 LIMIT 1",
        "INSERT INTO record_piece SELECT max(number) + 1, bytes FROM record_piece WHERE ?1 = 0",
        "INSERT INTO imported SELECT zeroblob(32), x'00112233445566778899AABBCCDDEEFF' WHERE ?1 = 0",
        "INSERT INTO draft_file SELECT max(file) + 99, x'00112233445566778899AABBCCDDEEFF' FROM draft_file WHERE ?1 = 0",
        // a word that nobody says, one of a missing incident, one that is said twice, and one that is no longer found
        "INSERT INTO word (rowid, text) SELECT 0, 'gone' WHERE ?1 = 0",
        "INSERT INTO word (rowid, text) SELECT 1000, 'words' WHERE ?1 = 0",
        "INSERT INTO word (rowid, text) SELECT doc, 'words' FROM word_place WHERE ?1 = 0 AND term = 'words' LIMIT 1",
        "INSERT INTO word (word, rowid, text) SELECT 'delete', doc, 'clock' FROM word_place WHERE ?1 = 0 AND term = 'clock'",
        // content that would be erased at the next unlock without a tombstone for it
        "INSERT INTO loose SELECT 0, 0, NULL WHERE ?1 = 0",
    ] {
        let Some(outcome) = checked_after(&mut bench, sql, &Sql::Integer(0)) else {
            assert!(sql.contains("x'00',"), "refused: {sql}");
            continue;
        };
        assert_eq!(outcome, Err(Error::Damaged), "{sql}");
    }
}

#[test]
fn content_erased_without_a_tombstone_is_noticed() {
    let mut bench = full(34);
    let sql =
        "DELETE FROM piece WHERE number >> 20 = (SELECT max(number) >> 20 FROM piece) AND ?1 = 0";
    let outcome = checked_after(&mut bench, sql, &Sql::Integer(0));
    assert_eq!(outcome, Some(Err(Error::Damaged)));
}

#[test]
fn an_erasure_cut_short_is_no_damage_and_goes_on() {
    let mut bench = full(35);
    let staged = bench.stage(&vec![1; 200_000]);
    let id = bench.add(&"long ".repeat(40_000), vec![staged]);
    let stop = bench.open.stop();
    let now = bench.tick();
    // The tombstone is committed; then the process is as good as dead.
    let (store, signer) = bench.open.parts();
    let loose = remove::bury(store, signer, id, None, now, &mut bench.chance).unwrap();
    // The index's rows, the entries of the wording and of the file, and the file.
    assert_eq!(loose.len(), 4);
    assert_eq!(bench.check(), Ok(()));
    assert_eq!(bench.open.journal().get(id), Err(Error::NotFound));
    crate::vault::collect(bench.open.store_mut(), &stop, &mut bench.chance).unwrap();
    assert_eq!(bench.check(), Ok(()));
    let rows = |table: &str, bench: &mut Bench| -> u64 {
        let sql = format!("SELECT count(*) FROM {table}");
        let db = bench.open.store_mut().connection();
        db.query_row(&sql, [], |row| row.get(0)).unwrap()
    };
    assert_eq!(rows("loose", &mut bench), 0);
}

#[test]
fn without_room_to_write_the_index_again_it_goes_until_the_next_save() {
    let mut bench = full(36);
    let id = bench.add("the zebra that was removed", vec![]);
    bench.add("the giraffe that stays", vec![]);
    let now = bench.tick();
    let (store, signer) = bench.open.parts();
    let loose = remove::bury(store, signer, id, None, now, &mut bench.chance).unwrap();
    let mut left = &loose[..];
    while !left.is_empty() {
        let done = store.write_freeing(&mut bench.chance, &mut |tx, _| {
            erasable::erase_some(tx, left, 1 << 20, false)
        });
        left = &left[done.unwrap()..];
    }
    let db = store.connection();
    let pages = db.serialize("main").unwrap().to_vec();
    for word in ["zebra", "giraffe"] {
        let indexed = db
            .query_row(
                "SELECT count(*) FROM word_data WHERE instr(block, CAST(?1 AS BLOB))",
                [word],
                |row| row.get::<_, u64>(0),
            )
            .unwrap();
        assert_eq!(indexed, 0, "{word}");
    }
    assert!(!pages.windows(5).any(|window| window == b"zebra"));
    let giraffe = Page {
        search: Some("giraffe".to_owned()),
        ..Page::default()
    };
    assert_eq!(
        bench.open.journal().list(&giraffe).err(),
        Some(Error::StorageFull)
    );
    bench.add("the next", vec![]);
    assert_eq!(bench.open.journal().list(&giraffe).unwrap().len(), 1);
    assert_eq!(bench.check(), Ok(()));
}
