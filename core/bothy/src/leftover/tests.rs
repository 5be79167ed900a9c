#![allow(clippy::unwrap_used, reason = "a test that can't go on stops")]

use super::site::part_of;
use super::{Became, GivenUp, Going, MOST, Out, ReadBack, Site, Target};
use super::{begin as note_and_begin, finish, forget, outside, set_whole, settle};
use crate::entropy::tests::Chance;
use crate::journal::tests::Bench;
use crate::{Error, Id};
use std::fs;
use std::io::{Seek, SeekFrom, Write};
use std::os::unix::fs::symlink;
use std::path::Path;
use tempfile::TempDir;

const ID: Id = Id([0xa5; 16]);

fn site(place: &TempDir) -> Site {
    Site::new(ID, place.path().join("pack")).unwrap()
}

/// Lists every name below a folder, with the files' content.
fn tree(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.display().to_string();
        let meta = path.symlink_metadata().unwrap();
        if meta.is_dir() {
            found.push((name, Vec::new()));
            found.extend(tree(&path));
        } else if meta.is_file() {
            found.push((name, fs::read(&path).unwrap()));
        } else {
            found.push((name, b"a link".to_vec()));
        }
    }
    found.sort();
    found
}

/// Begins a pack, as a file or a folder.
fn begin(site: &Site, as_folder: bool) {
    site.make().unwrap();
    if as_folder {
        let exhibits = site.work().join("exhibits");
        fs::create_dir_all(&exhibits).unwrap();
        for name in ["README.txt", "incidents.csv", "log.json", "SHA256SUMS"] {
            fs::write(site.work().join(name), "words").unwrap();
        }
        fs::write(exhibits.join("AB-001.jpg"), "a photo").unwrap();
        fs::write(exhibits.join("AB-1234.bin"), "a file").unwrap();
    } else {
        fs::write(site.work(), "a zip").unwrap();
    }
}

#[test]
fn what_was_begun_is_removed_whole() {
    for as_folder in [false, true] {
        let place = TempDir::new().unwrap();
        let site = site(&place);
        begin(&site, as_folder);
        assert!(site.is_there() && site.work_is_there());
        site.remove().unwrap();
        assert_eq!(tree(place.path()), []);
        site.remove().unwrap();
    }
}

#[test]
fn a_place_that_is_not_found_is_outside_and_every_other_cause_keeps_its_name() {
    use std::io::ErrorKind;
    // "Not found" would be taken for an incident or a file of the record.
    for (kind, said) in [
        (ErrorKind::NotFound, Error::Outside),
        (ErrorKind::NotADirectory, Error::Outside),
        (ErrorKind::BrokenPipe, Error::Outside),
        (ErrorKind::StorageFull, Error::OutsideFull),
        (ErrorKind::PermissionDenied, Error::NoAccess),
        (ErrorKind::ReadOnlyFilesystem, Error::ReadOnly),
        (ErrorKind::AlreadyExists, Error::Exists),
    ] {
        assert_eq!(outside(kind.into()), said, "{kind:?}");
    }
}

#[test]
fn a_folder_of_that_name_that_does_not_hold_the_id_is_left_alone() {
    let other = format!("{}\n", Id([1; 16]));
    let ours = format!("{ID}\n");
    let markers = [
        None,
        Some(String::new()),
        Some(other),
        Some(ours[..20].to_owned()),
        Some(format!("{ours}and more")),
    ];
    for marker in markers {
        let place = TempDir::new().unwrap();
        let site = site(&place);
        let part = part_of(site.to());
        fs::create_dir(&part).unwrap();
        fs::write(part.join("pack"), "a novel").unwrap();
        if let Some(marker) = marker {
            fs::write(part.join("unfinished"), marker).unwrap();
        }
        let before = tree(place.path());
        assert!(!site.is_there());
        site.remove().unwrap();
        assert_eq!(tree(place.path()), before);
        assert_eq!(site.make(), Err(Error::Exists), "and isn't taken over");
        site.remove().unwrap();
        assert_eq!(tree(place.path()), before);
    }
}

#[test]
fn a_link_is_never_taken_for_the_folder_or_for_its_id() {
    let place = TempDir::new().unwrap();
    let elsewhere = TempDir::new().unwrap();
    let real = Site::new(ID, elsewhere.path().join("pack")).unwrap();
    begin(&real, true);
    let before = tree(elsewhere.path());
    let site = site(&place);
    let part = part_of(site.to());
    symlink(part_of(real.to()), &part).unwrap();
    site.remove().unwrap();
    assert!(!site.is_there());
    fs::remove_file(&part).unwrap();
    fs::create_dir(&part).unwrap();
    symlink(
        part_of(real.to()).join("unfinished"),
        part.join("unfinished"),
    )
    .unwrap();
    symlink(real.work(), part.join("pack")).unwrap();
    site.remove().unwrap();
    assert!(!site.is_there() && part.exists());
    assert_eq!(tree(elsewhere.path()), before);
}

#[test]
fn what_somebody_put_among_it_stays() {
    let place = TempDir::new().unwrap();
    let site = site(&place);
    begin(&site, true);
    let theirs = [
        "unfinished.doc",
        "pack/thesis.odt",
        "pack/exhibits/IMG_1.jpg",
    ];
    for name in theirs {
        fs::write(part_of(site.to()).join(name), "theirs").unwrap();
    }
    site.remove().unwrap();
    let files = tree(place.path())
        .into_iter()
        .filter(|(_, bytes)| !bytes.is_empty());
    let left: Vec<_> = files.map(|(_, bytes)| bytes).collect();
    assert_eq!(left, vec![b"theirs".to_vec(); theirs.len()]);
    // Without its id it is no longer ours.
    assert!(!site.is_there());
}

#[test]
fn a_folder_without_its_name_yet_is_known_by_the_id_in_its_name() {
    let place = TempDir::new().unwrap();
    let site = site(&place);
    for marker in [None, Some(""), Some("a5a5")] {
        let unmarked = place.path().join(format!("{ID}.part"));
        fs::create_dir(&unmarked).unwrap();
        if let Some(marker) = marker {
            fs::write(unmarked.join("unfinished"), marker).unwrap();
        }
        site.remove().unwrap();
        assert_eq!(tree(place.path()), []);
    }
}

fn note(bench: &mut Bench, to: &Path) -> Site {
    let vault = bench.open.folder().to_owned();
    let to = Target::Path(to);
    match note_and_begin(bench.open.store_mut(), to, &vault, &mut bench.chance).unwrap() {
        Going::Beside(site) => site,
        Going::Into(_) => panic!("a path is no document"),
    }
}

/// Notes a pack and begins it.
fn noted(bench: &mut Bench, place: &TempDir) -> Site {
    let to = place.path().join("pack");
    let site = note(bench, &to);
    fs::write(site.work(), "a zip").unwrap();
    site
}

fn is_whole(bench: &mut Bench, site: &Site) {
    let done = bench
        .open
        .store_mut()
        .write(&mut bench.chance, &mut |tx, _| {
            set_whole(tx, &Going::Beside(site.clone()))
        });
    done.unwrap();
}

/// Does what the next opening does.
fn settled(bench: &mut Bench) -> Vec<Became> {
    let settled = settle(bench.open.store_mut(), &mut bench.chance).unwrap();
    settled.into_iter().map(|left| left.became).collect()
}

fn names(place: &TempDir) -> Vec<String> {
    let tree = tree(place.path()).into_iter();
    let within = |name: String| name[place.path().as_os_str().len() + 1..].to_owned();
    tree.map(|(name, _)| within(name)).collect()
}

#[test]
fn a_pack_that_the_log_does_not_have_is_removed_and_one_that_it_has_is_finished() {
    let (place, mut bench) = (TempDir::new().unwrap(), Bench::new(81));
    noted(&mut bench, &place);
    assert_eq!(settled(&mut bench), [Became::Removed]);
    assert_eq!(names(&place), [""; 0]);
    let site = noted(&mut bench, &place);
    is_whole(&mut bench, &site);
    assert_eq!(settled(&mut bench), [Became::Finished]);
    assert_eq!(names(&place), ["pack"]);
    assert_eq!(settled(&mut bench), [], "told once");
}

#[test]
fn a_kill_between_the_name_and_the_end_is_finished_too() {
    for named in [1, 2] {
        let (place, mut bench) = (TempDir::new().unwrap(), Bench::new(82));
        let site = noted(&mut bench, &place);
        is_whole(&mut bench, &site);
        site.name().unwrap();
        if named == 2 {
            site.remove().unwrap();
        }
        assert_eq!(settled(&mut bench), [Became::Finished]);
        assert_eq!(names(&place), ["pack"]);
    }
}

#[test]
fn a_name_that_was_taken_is_waited_for_and_nothing_is_replaced() {
    let (place, mut bench) = (TempDir::new().unwrap(), Bench::new(83));
    let site = noted(&mut bench, &place);
    is_whole(&mut bench, &site);
    fs::write(site.to(), "theirs").unwrap();
    let store = bench.open.store_mut();
    assert_eq!(
        finish(store, &Going::Beside(site.clone()), &mut bench.chance),
        Err(Error::Exists)
    );
    for _ in 0..2 {
        assert_eq!(settled(&mut bench), [Became::NameTaken]);
        assert_eq!(fs::read(site.to()).unwrap(), b"theirs");
    }
    fs::remove_file(site.to()).unwrap();
    assert_eq!(settled(&mut bench), [Became::Finished]);
    assert_eq!(fs::read(site.to()).unwrap(), b"a zip");
}

#[test]
fn a_place_that_is_not_there_is_tried_until_it_is_or_until_it_is_forgotten() {
    for whole in [false, true] {
        let (place, mut bench) = (TempDir::new().unwrap(), Bench::new(84));
        let stick = TempDir::new_in(place.path()).unwrap();
        let site = noted(&mut bench, &stick);
        if whole {
            is_whole(&mut bench, &site);
        }
        let away = place.path().join("in a pocket");
        fs::rename(stick.path(), &away).unwrap();
        assert_eq!(settled(&mut bench), [Became::OutOfReach]);
        // The stick's mount point is there without it too.
        fs::create_dir(stick.path()).unwrap();
        assert_eq!(settled(&mut bench), [Became::OutOfReach]);
        fs::write(stick.path().join("pack.part"), "theirs").unwrap();
        assert_eq!(settled(&mut bench), [Became::OutOfReach]);
        assert!(!names(&place).is_empty());
        if whole {
            let store = bench.open.store_mut();
            forget(store, &[site.id()], &mut bench.chance).unwrap();
            assert_eq!(settled(&mut bench), []);
            assert!(away.join("pack.part/pack").exists(), "and not removed");
        }
        fs::remove_dir_all(stick.path()).unwrap();
        fs::rename(&away, stick.path()).unwrap();
        if !whole {
            assert_eq!(settled(&mut bench), [Became::Removed]);
            assert_eq!(names(&stick), [""; 0]);
        }
    }
}

#[test]
fn a_folder_that_was_moved_or_swapped_is_gone_and_what_stands_there_stays() {
    let (place, mut bench) = (TempDir::new().unwrap(), Bench::new(85));
    let site = noted(&mut bench, &place);
    let moved = place.path().join("moved");
    fs::rename(site.part(), &moved).unwrap();
    fs::create_dir(site.part()).unwrap();
    fs::write(site.part().join("pack"), "theirs").unwrap();
    let before = tree(place.path());
    assert_eq!(settled(&mut bench), [Became::Gone]);
    assert_eq!(tree(place.path()), before);
    assert_eq!(settled(&mut bench), [], "told once");
}

#[test]
fn a_place_is_the_same_from_whatever_folder_it_was_named() {
    let (place, mut bench) = (TempDir::new().unwrap(), Bench::new(86));
    fs::create_dir(place.path().join("a")).unwrap();
    symlink(place.path().join("a"), place.path().join("link")).unwrap();
    let to = place.path().join("link/../link/pack");
    let site = note(&mut bench, &to);
    let real = place.path().canonicalize().unwrap().join("a/pack");
    assert_eq!(site.to(), real);
    // As from another folder, where that link is another or none.
    fs::remove_file(place.path().join("link")).unwrap();
    assert_eq!(settled(&mut bench), [Became::Removed]);
}

#[test]
fn what_is_written_over_again_and_again_is_compared_as_it_is_in_the_end() {
    let mut chance = Chance::new(86);
    let mut below = |most: usize| chance.below(most);
    for _ in 0..30 {
        let place = TempDir::new().unwrap();
        let path = place.path().join("file");
        let mut out = Out::create(&path, &GivenUp::default(), MOST).unwrap();
        let mut model = Vec::new();
        for n in 0..20_u8 {
            let at = below(model.len() + 1);
            let bytes = vec![n; below(40)];
            out.seek(SeekFrom::Start(at as u64)).unwrap();
            out.write_all(&bytes).unwrap();
            model.resize(model.len().max(at + bytes.len()), 0);
            model[at..at + bytes.len()].copy_from_slice(&bytes);
        }
        // Across the border between two steps.
        out.seek(SeekFrom::End(0)).unwrap();
        out.write_all(&vec![1; 2 << 20]).unwrap();
        model.resize(model.len() + (2 << 20), 1);
        out.seek(SeekFrom::Start((1 << 20) - 2)).unwrap();
        out.write_all(b"over").unwrap();
        model[(1 << 20) - 2..(1 << 20) + 2].copy_from_slice(b"over");
        let back = ReadBack::of(vec![(path.clone(), out.sync().unwrap())]);
        let outcome = || {
            let mut back = back.again();
            while back.step()?.is_some() {}
            Ok(())
        };
        assert!(fs::read(&path).unwrap() == model);
        assert_eq!(outcome(), Ok(()));
        let places = (0..10).map(|_| below(300.min(model.len())));
        for at in places.chain([(1 << 20) - 2, 1 << 20, model.len() - 1]) {
            let mut other = model.clone();
            other[at] ^= 1;
            fs::write(&path, other).unwrap();
            assert_eq!(outcome(), Err(Error::Outside), "{at}");
        }
    }
}

#[test]
fn nothing_is_written_behind_a_gap() {
    let place = TempDir::new().unwrap();
    let mut out = Out::create(&place.path().join("file"), &GivenUp::default(), MOST).unwrap();
    out.write_all(b"words").unwrap();
    out.seek(SeekFrom::Start(6)).unwrap();
    assert!(out.write_all(b"more").is_err());
}
