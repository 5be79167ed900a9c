//! Tests of one database, its seals and its room.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod growth;
mod journals;
mod sealing;

use super::files::DATABASES;
use super::*;
use crate::entropy::tests::{Chance, amount};
use crate::secret::Key;
use std::path::PathBuf;
use tempfile::TempDir;

/// A folder with both databases and the vault's key, without what `vault` adds.
struct Made {
    folder: TempDir,
    dek: Key,
    chance: Chance,
}

const ID: [u8; 16] = [9; 16];

impl Made {
    fn new() -> Self {
        let mut made = Self {
            folder: tempfile::tempdir().unwrap(),
            dek: Key::filled(|out| out.fill(5)),
            chance: Chance::new(0),
        };
        seals::make_file(made.folder.path(), &mut made.chance).unwrap();
        for (f, role) in [(0, Role::Vault), (1, Role::Notes)] {
            create(
                &place(&made.folder, &made.dek, f, role),
                &mut made.chance,
                &|_| Ok(()),
            )
            .unwrap();
        }
        files::remove_done_journals(made.folder.path()).unwrap();
        room::grow(
            made.folder.path(),
            room::SMALLEST,
            &mut made.chance,
            &|| Ok(()),
        )
        .unwrap();
        let mut store = made.open();
        let table = "CREATE TABLE blob (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT";
        store
            .write(&mut made.chance, &mut |tx, _| Ok(tx.execute_batch(table)?))
            .unwrap();
        made
    }

    fn open(&mut self) -> Store {
        let (mut store, _) =
            Store::open(&place(&self.folder, &self.dek, 0, Role::Vault), None).unwrap();
        store.settle(&mut self.chance).unwrap();
        store
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn sizes_mib(&self) -> [u64; 2] {
        DATABASES.map(|name| {
            let len = regular::length(&self.path(name)).unwrap().unwrap();
            assert_eq!(len, room::class(len), "{name} is of no class");
            len >> 20
        })
    }
}

fn place<'a>(folder: &'a TempDir, dek: &'a Key, f: u8, role: Role) -> Place<'a> {
    Place {
        folder: folder.path(),
        f,
        vault_id: &ID,
        dek,
        role,
    }
}

fn insert(tx: &Transaction<'_>, rows: usize, bytes: usize) -> Result<()> {
    for _ in 0..rows {
        tx.execute("INSERT INTO blob (bytes) VALUES (?)", [vec![7; bytes]])?;
    }
    Ok(())
}

fn count(store: &Store) -> i64 {
    let sql = "SELECT count(*) FROM blob";
    store.read().query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn a_write_that_is_taken_back_leaves_no_page_misread() {
    let mut made = Made::new();
    let mut store = made.open();
    // Durability doesn't matter here.
    let conn = store.connection();
    conn.pragma_update(None, "synchronous", "OFF").unwrap();
    // Without `forget_pages` one in about 6,000 fails: docs/adr/0015-pages-after-a-rollback.md.
    for n in 0..amount(1500, 3000, 30_000) {
        let taken_back = store.write::<()>(&mut made.chance, &mut |tx, _| {
            tx.execute_batch("CREATE TABLE other (id INTEGER PRIMARY KEY) STRICT")?;
            Err(Error::Cancelled)
        });
        assert_eq!(taken_back, Err(Error::Cancelled), "after {n}");
        let tables = "SELECT count(*) FROM sqlite_master WHERE name IN ('blob', 'other')";
        let found = store
            .read()
            .query_row(tables, [], |row| row.get::<_, i64>(0));
        assert_eq!(found, Ok(1), "after {n}");
    }
}

#[test]
fn after_a_write_that_is_taken_back_every_page_comes_from_the_file() {
    let mut made = Made::new();
    let mut store = made.open();
    store
        .write(&mut made.chance, &mut |tx, _| insert(tx, 3, 1000))
        .unwrap();
    let bytes = |store: &Store| {
        store
            .read()
            .query_row("SELECT sum(length(bytes)) FROM blob", [], |row| {
                row.get::<_, i64>(0)
            })
    };
    assert_eq!(bytes(&store), Ok(3000));
    let path = made.folder.path().join("0.dat");
    let whole = std::fs::read(&path).unwrap();
    let first_page_alone = [&whole[..4096], &vec![0; whole.len() - 4096]].concat();
    std::fs::write(&path, &first_page_alone).unwrap();
    assert_eq!(
        bytes(&store),
        Ok(3000),
        "read from memory, as long as nothing failed"
    );
    std::fs::write(&path, &whole).unwrap();
    let taken_back = store.write::<()>(&mut made.chance, &mut |_, _| Err(Error::Cancelled));
    assert_eq!(taken_back, Err(Error::Cancelled));
    std::fs::write(&path, &first_page_alone).unwrap();
    assert!(bytes(&store).is_err(), "a page that was in memory is used");
}

#[test]
fn once_stopped_nothing_is_saved() {
    let mut made = Made::new();
    let mut store = made.open();
    let stop = store.stop().clone();
    let stopped = store.write(&mut made.chance, &mut |tx, _| {
        insert(tx, 1, 10)?;
        stop.raise();
        Ok(())
    });
    assert_eq!(stopped, Err(Error::Locked));
    assert_eq!(count(&store), 0);
    let refused = store.write(&mut made.chance, &mut |_, _| Ok(()));
    assert_eq!(refused, Err(Error::Locked));
}

#[test]
fn an_endless_statement_can_be_stopped() {
    let mut made = Made::new();
    let store = made.open();
    let stop = store.stop().clone();
    let raised = std::thread::spawn(move || {
        std::thread::sleep(std::time::Duration::from_millis(30));
        stop.raise();
    });
    let sql =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n";
    let stopped = store.read().query_row(sql, [], |row| row.get::<_, i64>(0));
    assert_eq!(stopped.map_err(Error::from), Err(Error::Locked));
    raised.join().unwrap();
}

#[test]
fn a_database_from_a_newer_version_is_left_alone() {
    let mut made = Made::new();
    let mut store = made.open();
    store
        .write(&mut made.chance, &mut |tx, _| {
            Ok(tx.pragma_update(None, "user_version", 1000)?)
        })
        .unwrap();
    drop(store);
    files::remove_done_journals(made.folder.path()).unwrap();
    let before = std::fs::read(made.path("0.dat")).unwrap();
    let refused = Store::open(&place(&made.folder, &made.dek, 0, Role::Vault), None);
    assert_eq!(refused.err(), Some(Error::NewerVersion));
    assert!(std::fs::read(made.path("0.dat")).unwrap() == before);
}

#[test]
fn a_draft_of_before_the_first_release_is_refused_and_left_alone() {
    // `[version, 0, 32 bytes]`: a draft's first entry, and one of now.
    for (version, refused) in [(1, Some(Error::Draft)), (2, None)] {
        let mut made = Made::new();
        let mut store = made.open();
        let entry = [&[0x83, version, 0, 0x58, 32][..], &[7; 32]].concat();
        store
            .write(&mut made.chance, &mut |tx, _| {
                let sql = "INSERT INTO entry (seq, entry) VALUES (0, ?1)";
                tx.execute(sql, [&entry])?;
                Ok(())
            })
            .unwrap();
        drop(store);
        files::remove_done_journals(made.folder.path()).unwrap();
        let before = std::fs::read(made.path("0.dat")).unwrap();
        let opened = Store::open(&place(&made.folder, &made.dek, 0, Role::Vault), None);
        assert_eq!(opened.err(), refused);
        assert!(std::fs::read(made.path("0.dat")).unwrap() == before);
    }
}

#[test]
fn no_word_of_a_row_or_of_the_schema_is_in_any_file() {
    let mut made = Made::new();
    let mut store = made.open();
    store
        .write(&mut made.chance, &mut |tx, _| {
            let sql = "INSERT INTO blob (bytes) VALUES (?)";
            tx.execute(sql, [b"a canary in a coal mine".repeat(9000)])?;
            Ok(())
        })
        .unwrap();
    let mut looked_at = 0;
    for entry in std::fs::read_dir(made.folder.path()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        looked_at += bytes.len();
        for word in [&b"canary in a coal"[..], b"CREATE TABLE", b"SQLite format"] {
            assert!(!bytes.windows(word.len()).any(|window| window == word));
        }
    }
    assert!(looked_at > 4 << 20);
}

#[test]
fn a_database_of_an_older_version_gets_what_came_since() {
    let mut conn = Connection::open_in_memory().unwrap();
    let tables = |conn: &Connection| -> i64 {
        let sql = "SELECT count(*) FROM sqlite_master WHERE type = 'table'";
        conn.query_row(sql, [], |row| row.get(0)).unwrap()
    };
    let tx = conn.transaction().unwrap();
    migrations::apply(&tx, Role::Notes).unwrap();
    tx.commit().unwrap();
    let (notes, still_to_come) = (tables(&conn), migrations::pending(&conn, Role::Vault));
    assert!(still_to_come.unwrap() > 0);
    let tx = conn.transaction().unwrap();
    migrations::apply(&tx, Role::Vault).unwrap();
    tx.commit().unwrap();
    assert_eq!(migrations::pending(&conn, Role::Vault), Ok(0));
    assert!(tables(&conn) > notes);
    // A vault has more migrations than the notes, so to them it is newer.
    assert_eq!(
        migrations::pending(&conn, Role::Notes),
        Err(Error::NewerVersion)
    );
}
