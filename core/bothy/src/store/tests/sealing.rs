//! Seals, and what they tell of a rollback.

use super::*;

#[test]
fn a_seal_that_could_not_be_written_is_written_before_the_next_save() {
    let mut made = Made::new();
    let mut store = made.open();
    let aside = made.path("aside");
    std::fs::rename(made.path(SEALS_NAME), &aside).unwrap();
    for _ in 0..2 {
        let failed = store.write(&mut made.chance, &mut |tx, _| insert(tx, 1, 10));
        assert!(failed.is_err());
    }
    // The second try did nothing: its seal would have hidden the missing one.
    assert_eq!(count(&store), 1);
    std::fs::rename(&aside, made.path(SEALS_NAME)).unwrap();
    store
        .write(&mut made.chance, &mut |tx, _| insert(tx, 1, 10))
        .unwrap();
    drop(store);
    assert_eq!(count(&made.open()), 2);
}

const SEALS_NAME: &str = files::SEALS;

#[test]
fn a_seal_kept_back_by_a_crash_is_written_at_the_next_opening() {
    let mut made = Made::new();
    let former = std::fs::read(made.path(SEALS_NAME)).unwrap();
    let mut store = made.open();
    let generation = store.seal.generation;
    store
        .write(&mut made.chance, &mut |tx, _| insert(tx, 1, 10))
        .unwrap();
    drop(store);
    std::fs::write(made.path(SEALS_NAME), &former).unwrap();
    let (store, _) = Store::open(&place(&made.folder, &made.dek, 0, Role::Vault), None).unwrap();
    assert!(store.unsealed);
    drop(store);
    let store = made.open();
    assert_eq!(
        store.cells().read().unwrap().unwrap().generation,
        generation + 1
    );
    store.check().unwrap();
}

#[test]
fn until_it_is_written_down_a_rollback_is_noticed_again() {
    let mut made = Made::new();
    let mut store = made.open();
    let old = std::fs::read(made.path("0.dat")).unwrap();
    let row = &mut |tx: &Transaction<'_>, _: &mut dyn Entropy| {
        tx.execute("INSERT INTO blob (bytes) VALUES (x'00')", [])?;
        Ok(())
    };
    for _ in 0..3 {
        store.write(&mut made.chance, row).unwrap();
    }
    drop(store);
    std::fs::write(made.path("0.dat"), old).unwrap();
    for _ in 0..3 {
        let at = place(&made.folder, &made.dek, 0, Role::Vault);
        let (mut store, rollback) = Store::open(&at, None).unwrap();
        assert_eq!(rollback.map(|r| r.which), Some(Part::Database));
        // An opening may write before the rollback is accepted.
        store.write(&mut made.chance, row).unwrap();
    }
    let at = place(&made.folder, &made.dek, 0, Role::Vault);
    let (mut store, _) = Store::open(&at, None).unwrap();
    let refused = store.write_down(&mut made.chance, &mut |_, _| Err(Error::Outside));
    assert_eq!(refused, Err(Error::Outside));
    store.write_down(&mut made.chance, row).unwrap();
    store.write(&mut made.chance, row).unwrap();
    drop(store);
    let (_, rollback) = Store::open(&at, None).unwrap();
    assert_eq!(rollback, None);
}
