//! Tests of the list's order, in a vault that another version made.

use super::*;

/// The times in the order of the list, newest first.
const LATER_FIRST: [&str; 7] = [
    "2026-02-04",
    "about 2026-02-02T23:30-03:30",
    "2026-02-03T09:00+13:00",
    "2026-02-02T00:30+00:00",
    "2026-02-02T01:20+01:00..2026-02-03",
    "2026-02-01",
    "1969-12-31T23:59+00:00",
];

/// Returns the earlier key: minutes of the wall clock, a day at its midnight.
fn wall(happened: &Happened) -> [u8; 8] {
    let minutes = happened.ends().0.local().and_utc().timestamp() / 60;
    (minutes.cast_unsigned() ^ (1 << 63)).to_be_bytes()
}

#[test]
fn a_vault_with_the_keys_of_before_is_in_the_order_of_instants_when_it_is_opened() {
    let mut bench = Bench::new(73);
    let zone = |_| chrono::MappedLocalTime::None;
    let mut ids = Vec::new();
    for text in LATER_FIRST {
        let now = bench.tick();
        let mut incident = worded(text);
        incident.happened = Happened::parse(text, &zone).unwrap();
        let mut journal = bench.open.journal();
        let id = journal.add(&incident, Vec::new(), now, &mut bench.chance);
        ids.push((id.unwrap(), incident.happened));
    }
    let listed = |bench: &mut Bench| -> Vec<Id> {
        let lines = bench.open.journal().list(&Page::default()).unwrap();
        lines.into_iter().map(|line| line.id).collect()
    };
    let wanted: Vec<_> = ids.iter().map(|(id, _)| *id).collect();
    assert_eq!(listed(&mut bench), wanted);

    // As vault/0004 left it.
    let made: i64 = pragma(&bench, "user_version");
    let older = |tx: &rusqlite::Transaction<'_>| {
        for (id, happened) in &ids {
            let sql = "UPDATE incident SET sort = ?1 WHERE uid = ?2";
            tx.execute(sql, (wall(happened), id.0))?;
        }
        Ok(tx.pragma_update(None, "user_version", 6)?)
    };
    let store = bench.open.store_mut();
    store
        .write(&mut bench.chance, &mut |tx, _| older(tx))
        .unwrap();
    assert_ne!(listed(&mut bench), wanted);

    let mut bench = bench.reopened();
    assert_eq!(pragma(&bench, "user_version"), made);
    assert_eq!(listed(&mut bench), wanted);
    assert_eq!(bench.check(), Ok(()));
}

fn pragma(bench: &Bench, name: &str) -> i64 {
    let sql = format!("PRAGMA {name}");
    let db = bench.open.store().read();
    db.query_row(&sql, [], |row| row.get(0)).unwrap()
}
