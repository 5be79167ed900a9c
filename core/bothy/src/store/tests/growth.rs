//! Room made ahead: both files grow together, and whatever cuts a growth short.

use super::*;

#[test]
fn both_files_grow_by_classes_when_one_is_full() {
    let mut made = Made::new();
    let mut store = made.open();
    assert_eq!(made.sizes_mib(), [2, 2]);
    for (mib, class) in [(1, 2), (2, 4), (3, 8), (20, 32), (40, 128)] {
        let mut runs = 0;
        store
            .write(&mut made.chance, &mut |tx, _| {
                runs += 1;
                insert(tx, mib, 1 << 20)
            })
            .unwrap();
        assert_eq!(made.sizes_mib(), [class, class]);
        assert!(runs <= 3, "{runs} runs for {mib} MiB");
    }
    drop(store);
    let store = made.open();
    assert_eq!(count(&store), 66);
    store.check().unwrap();
    assert_eq!(made.sizes_mib(), [128, 128]);
}

#[test]
fn a_rollback_after_growth_keeps_both_files_at_their_size() {
    let mut made = Made::new();
    let mut store = made.open();
    // A cache so small that a transaction writes to the file before it ends.
    store.read().pragma_update(None, "cache_size", 20).unwrap();
    store
        .write(&mut made.chance, &mut |tx, _| insert(tx, 3, 1 << 20))
        .unwrap();
    assert_eq!(made.sizes_mib(), [4, 4]);
    for _ in 0..2 {
        let stopped: Result<()> = store.write(&mut made.chance, &mut |tx, _| {
            insert(tx, 500, 1000)?;
            tx.execute(
                "UPDATE blob SET bytes = randomblob(1000) WHERE length(bytes) = 1000",
                [],
            )?;
            Err(Error::Cancelled)
        });
        assert_eq!(stopped, Err(Error::Cancelled));
        assert_eq!(made.sizes_mib(), [4, 4]);
    }
    drop(store);
    assert_eq!(made.sizes_mib(), [4, 4]);
    let store = made.open();
    assert_eq!(count(&store), 3);
    store.check().unwrap();
}

#[test]
fn a_failed_growth_leaves_both_files_as_they_were() {
    let mut made = Made::new();
    let mut left = 9;
    let stopped = room::grow(made.folder.path(), 8 << 20, &mut made.chance, &|| Ok(()));
    assert_eq!(stopped, Ok(()));
    let calls = std::cell::Cell::new(0);
    while left > 0 {
        left -= 1;
        calls.set(0);
        let stopped = room::grow(made.folder.path(), 64 << 20, &mut made.chance, &|| {
            calls.set(calls.get() + 1);
            if calls.get() > left * 50 {
                Err(Error::Locked)
            } else {
                Ok(())
            }
        });
        assert_eq!(stopped, Err(Error::Locked));
        assert_eq!(made.sizes_mib(), [8, 8]);
    }
}

#[test]
fn wherever_a_growth_is_cut_short_the_two_are_such_as_the_next_opening_takes() {
    let mut made = Made::new();
    // As a crash left them on a disk without room to even them out.
    let path = made.path("0.dat");
    let file = regular::open_or_create(&path).unwrap();
    files::fill_random(&file, 2 << 20..3 << 20, &mut made.chance, &|| Ok(())).unwrap();
    let (calls, folder) = (std::cell::Cell::new(0), made.folder.path().to_owned());
    let cut = room::grow(&folder, 32 << 20, &mut made.chance, &|| {
        calls.set(calls.get() + 1);
        assert_eq!(room::refuse_misfits(&folder), Ok(()));
        (calls.get() < 60).then_some(()).ok_or(Error::Locked)
    });
    assert_eq!((cut, calls.get()), (Err(Error::Locked), 60));
    let lens = ["0.dat", "1.dat"].map(|name| made.path(name).metadata().unwrap().len());
    assert_eq!(lens, [3 << 20, 2 << 20]);
}

#[test]
fn a_file_larger_than_any_disk_is_refused_before_anything_is_written() {
    let mut made = Made::new();
    let refused = room::grow(made.folder.path(), 1 << 60, &mut made.chance, &|| {
        panic!("nothing is written")
    });
    assert_eq!(refused, Err(Error::StorageFull));
    assert_eq!(made.sizes_mib(), [2, 2]);
}

#[test]
fn what_a_crash_left_uneven_is_evened_out() {
    let mut made = Made::new();
    let path = made.path("1.dat");
    let file = regular::open_or_create(&path).unwrap();
    files::fill_random(&file, 2 << 20..3 << 20, &mut made.chance, &|| Ok(())).unwrap();
    room::even_sizes(made.folder.path(), &mut made.chance).unwrap();
    assert_eq!(made.sizes_mib(), [4, 4]);
    made.open().check().unwrap();
}

#[test]
fn the_reserve_is_given_up_and_made_again() {
    let mut made = Made::new();
    let folder = made.folder.path().to_owned();
    let len = |made: &Made| regular::length(&made.path(files::RESERVE)).unwrap();
    room::make_reserve(&folder, &mut made.chance).unwrap();
    assert_eq!(len(&made), Some(1 << 20));
    assert_eq!(room::give_up_reserve(&folder), Ok(true));
    assert_eq!(len(&made), Some(0));
    assert_eq!(room::give_up_reserve(&folder), Ok(false));
    room::make_reserve(&folder, &mut made.chance).unwrap();
    assert_eq!(len(&made), Some(1 << 20));
}
