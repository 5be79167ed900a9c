//! The folder or zip that a pack is written into, and its name that it gets last.

use super::both;
use crate::evidence::Destination;
use crate::evidence::container::Container;
use crate::journal::tests::Bench;
use crate::leftover::{Going, Site, Target, begin as begin_going, check_place};
use crate::{Error, Id};
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Begins beside a vault that is somewhere else.
fn begin(destination: &Destination) -> crate::Result<Container> {
    let vault = TempDir::new().unwrap();
    let to = destination.path();
    check_place(to, vault.path())?;
    let site = Site::new(Id([7; 16]), to.to_owned())?;
    site.make()?;
    Container::begin(destination, Going::Beside(site))
}

/// Finishes a pack as if its line was in the log: keeps it, then names it.
fn finish(mut pack: Container) -> crate::Result<()> {
    pack.sync()?;
    let site = pack.site().unwrap().clone();
    pack.keep();
    site.name()?;
    site.remove()
}

fn is_empty(place: &TempDir) -> bool {
    fs::read_dir(place.path()).unwrap().next().is_none()
}

fn write(pack: &mut Container, path: &str, bytes: &[u8]) -> [u8; 32] {
    pack.open(path).unwrap();
    pack.write_all(bytes).unwrap();
    pack.close().unwrap()
}

#[test]
fn a_pack_has_its_name_only_when_it_is_whole() {
    let place = TempDir::new().unwrap();
    for destination in both(&place) {
        let mut pack = begin(&destination).unwrap();
        let hash = write(&mut pack, "README.txt", b"words");
        assert_eq!(hash, <[u8; 32]>::from(Sha256::digest(b"words")));
        write(&mut pack, "exhibits/AB-001.jpg", &[7; 100_000]);
        assert!(!destination.path().exists());
        finish(pack).unwrap();
        assert!(destination.path().exists());
    }
    let mut names: Vec<_> = fs::read_dir(place.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    names.sort();
    assert_eq!(names, ["file.zip", "folder"]);
    let exhibit = place.path().join("folder/exhibits/AB-001.jpg");
    assert_eq!(fs::read(exhibit).unwrap(), [7; 100_000]);
}

#[test]
fn a_zip_says_nothing_of_when_and_where_it_was_made_and_keeps_exhibits_as_they_are() {
    let place = TempDir::new().unwrap();
    let to = place.path().join("file.zip");
    let mut pack = begin(&Destination::Zip(to.clone())).unwrap();
    write(&mut pack, "README.txt", "word ".repeat(50).as_bytes());
    write(&mut pack, "exhibits/AB-001.jpg", &[7; 100]);
    finish(pack).unwrap();
    let bytes = fs::read(&to).unwrap();
    assert!(
        bytes.windows(100).any(|window| window == [7; 100]),
        "stored"
    );
    let mut zip = zip::ZipArchive::new(fs::File::open(&to).unwrap()).unwrap();
    assert_eq!(zip.len(), 2, "no entries but the files");
    for index in 0..zip.len() {
        let file = zip.by_index(index).unwrap();
        assert_eq!(file.last_modified(), Some(zip::DateTime::DEFAULT));
        assert_eq!(file.extra_data(), None, "no other times, no owner");
        assert_eq!(file.unix_mode().map(|mode| mode & 0o777), Some(0o644));
    }
    let mut text = String::new();
    zip.by_name("README.txt")
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    assert_eq!(text, "word ".repeat(50));
}

#[test]
fn a_pack_dropped_at_any_point_leaves_nothing() {
    for point in 0..5 {
        let place = TempDir::new().unwrap();
        for destination in both(&place) {
            let mut pack = begin(&destination).unwrap();
            assert!(!is_empty(&place), "there was something to remove");
            if point > 0 {
                write(&mut pack, "exhibits/AB-001.jpg", &[7; 9_000_000]);
            }
            if point > 1 {
                pack.open("log.json").unwrap();
                pack.write_all(b"half a li").unwrap();
            }
            if point > 2 {
                pack.close().unwrap();
            }
            if point > 3 {
                pack.sync().unwrap();
            }
            drop(pack);
            assert!(is_empty(&place), "point {point}, {destination:?}");
        }
    }
}

#[test]
fn nothing_that_is_there_is_replaced() {
    let place = TempDir::new().unwrap();
    for destination in both(&place) {
        let to = destination.path();
        for path in [
            to.to_owned(),
            Path::new(&format!("{}.part", to.display())).to_owned(),
        ] {
            fs::write(&path, "hers").unwrap();
            assert_eq!(begin(&destination).err(), Some(Error::Exists), "{path:?}");
            assert_eq!(fs::read(&path).unwrap(), b"hers");
            fs::remove_file(&path).unwrap();
            std::os::unix::fs::symlink("/nowhere/at/all", &path).unwrap();
            assert_eq!(
                begin(&destination).err(),
                Some(Error::Exists),
                "a link, {path:?}"
            );
            fs::remove_file(&path).unwrap();
        }
    }
}

#[test]
fn what_came_up_meanwhile_is_not_replaced_either() {
    let place = TempDir::new().unwrap();
    for destination in both(&place) {
        for folder in [false, true] {
            let mut pack = begin(&destination).unwrap();
            write(&mut pack, "README.txt", b"words");
            if folder {
                fs::create_dir(destination.path()).unwrap();
            } else {
                fs::write(destination.path(), "theirs").unwrap();
            }
            let site = pack.site().unwrap().clone();
            assert_eq!(finish(pack), Err(Error::Exists));
            if folder {
                fs::remove_dir(destination.path()).unwrap();
            } else {
                assert_eq!(fs::read(destination.path()).unwrap(), b"theirs");
                fs::remove_file(destination.path()).unwrap();
            }
            site.remove().unwrap();
            assert!(is_empty(&place));
        }
    }
}

#[test]
fn a_pack_is_read_back_whole_a_part_at_a_time() {
    let place = TempDir::new().unwrap();
    for destination in both(&place) {
        let mut pack = begin(&destination).unwrap();
        write(&mut pack, "README.txt", b"some words");
        let video = vec![7; (2 << 20) + 5];
        write(&mut pack, "exhibits/AB-001.bin", &video);
        let mut back = pack.sync().unwrap().0;
        let (mut read, mut steps) = (0, 0);
        while let Some(bytes) = back.step().unwrap() {
            read += bytes;
            steps += 1;
        }
        let long = files(&pack.site().unwrap().work())
            .iter()
            .map(|(_, len)| len)
            .sum();
        assert_eq!((read, steps >= 3), (long, true), "{destination:?}");
    }
}

/// Begins a pack in a document at `to`, which is a file here.
fn in_a_document(to: &Path) -> Container {
    let mut bench = Bench::new(83);
    let vault = bench.open.folder().to_owned();
    let mut options = File::options();
    options.read(true).write(true).create_new(true);
    let target = Target::Document {
        file: options.open(to).unwrap(),
        address: "content://documents/7",
    };
    let going = begin_going(bench.open.store_mut(), target, &vault, &mut bench.chance).unwrap();
    Container::begin(&Destination::Document(String::new()), going).unwrap()
}

#[test]
fn a_zip_in_a_document_has_the_same_bytes_and_is_read_back() {
    let files: [(&str, &[u8]); 3] = [
        ("README.txt", b"some words"),
        ("exhibits/AB-001.jpg", &[7; 300_000]),
        ("log.json", b""),
    ];
    let place = TempDir::new().unwrap();
    let (to, document) = (place.path().join("file.zip"), place.path().join("document"));
    let mut pack = begin(&Destination::Zip(to.clone())).unwrap();
    let hashes = files.map(|(path, bytes)| write(&mut pack, path, bytes));
    assert!(!pack.begin_again().unwrap());
    finish(pack).unwrap();

    let mut pack = in_a_document(&document);
    assert_eq!(
        files.map(|(path, bytes)| write(&mut pack, path, bytes)),
        hashes
    );
    assert_eq!(fs::read(&document).unwrap(), b"", "only measured");
    assert!(pack.begin_again().unwrap());
    assert_eq!(
        files.map(|(path, bytes)| write(&mut pack, path, bytes)),
        hashes
    );
    let (mut back, sent) = pack.sync().unwrap();
    let sent = sent.unwrap();
    let bytes = fs::read(&document).unwrap();
    assert!(bytes == fs::read(&to).unwrap(), "other bytes");
    assert_eq!(sent.sha256, <[u8; 32]>::from(Sha256::digest(&bytes)));
    assert_eq!((sent.bytes, sent.checked), (bytes.len() as u64, true));
    let mut other = back.again();
    while back.step().unwrap().is_some() {}
    fs::write(&document, [&bytes[1..], b"x"].concat()).unwrap();
    assert_eq!(other.step().err(), Some(Error::Outside));
}

#[test]
fn a_file_that_differs_from_what_was_measured_is_damage() {
    let place = TempDir::new().unwrap();
    let cases: [(&str, &[u8]); 3] = [
        ("README.txt", b"some word"),
        ("README.txt", b"some wordz"),
        ("log.json", b"some words"),
    ];
    for (index, (path, bytes)) in cases.into_iter().enumerate() {
        let mut pack = in_a_document(&place.path().join(index.to_string()));
        write(&mut pack, "README.txt", b"some words");
        assert!(pack.begin_again().unwrap());
        let wrote = pack.open(path).and_then(|()| {
            pack.write_all(bytes).unwrap();
            pack.close()
        });
        assert_eq!(wrote, Err(Error::Damaged), "{index}");
    }
    let mut pack = in_a_document(&place.path().join("none"));
    write(&mut pack, "README.txt", b"some words");
    assert!(pack.begin_again().unwrap());
    assert_eq!(pack.sync().err(), Some(Error::Damaged));
}

#[test]
fn a_pack_that_is_another_in_any_byte_is_noticed() {
    let place = TempDir::new().unwrap();
    for destination in both(&place) {
        let mut pack = begin(&destination).unwrap();
        write(&mut pack, "README.txt", b"some words");
        for exhibit in ["exhibits/AB-001.bin", "exhibits/AB-002.bin"] {
            write(&mut pack, exhibit, &[7; 50]);
        }
        let back = pack.sync().unwrap().0;
        let outcome = || {
            let mut back = back.again();
            while back.step()?.is_some() {}
            Ok(())
        };
        for (file, len) in files(&pack.site().unwrap().work()) {
            let bytes = fs::read(&file).unwrap();
            for at in 0..bytes.len() {
                let mut other = bytes.clone();
                other[at] ^= 0x10;
                fs::write(&file, other).unwrap();
                assert_eq!(outcome(), Err(Error::Outside), "{at} of {len}, {file:?}");
            }
            for other in [
                &bytes[1..],
                &bytes[..bytes.len() - 1],
                &[&bytes[..], b"\0"].concat(),
            ] {
                fs::write(&file, other).unwrap();
                assert_eq!(outcome(), Err(Error::Outside), "{file:?}");
            }
            fs::remove_file(&file).unwrap();
            assert_eq!(outcome(), Err(Error::Outside), "{file:?}");
            fs::write(&file, bytes).unwrap();
            assert_eq!(outcome(), Ok(()));
        }
    }
}

/// Returns the files of a pack that is being made, with their lengths.
fn files(work: &Path) -> Vec<(PathBuf, u64)> {
    let about = fs::metadata(work).unwrap();
    if about.is_file() {
        return vec![(work.to_owned(), about.len())];
    }
    let entries = fs::read_dir(work).unwrap();
    entries
        .flat_map(|entry| files(&entry.unwrap().path()))
        .collect()
}

#[test]
fn a_place_that_is_no_folder_is_outside_and_one_without_a_name_is_refused() {
    let place = TempDir::new().unwrap();
    fs::write(place.path().join("file"), "").unwrap();
    for to in ["missing/pack", "file/pack"] {
        let to = place.path().join(to);
        for destination in [Destination::Folder(to.clone()), Destination::Zip(to)] {
            assert_eq!(begin(&destination).err(), Some(Error::Outside));
        }
    }
    for to in ["/", "..", ""] {
        let refused = begin(&Destination::Folder(to.into())).err();
        let field = crate::Input::Choice;
        assert_eq!(refused, Some(Error::Invalid { field }), "{to:?}");
    }
}

#[test]
fn only_the_owner_can_read_a_pack() {
    use std::os::unix::fs::PermissionsExt;
    let place = TempDir::new().unwrap();
    for destination in both(&place) {
        let mut pack = begin(&destination).unwrap();
        write(&mut pack, "exhibits/AB-001.jpg", b"x");
        finish(pack).unwrap();
    }
    for path in [
        "folder",
        "folder/exhibits",
        "folder/exhibits/AB-001.jpg",
        "file.zip",
    ] {
        let mode = fs::metadata(place.path().join(path))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o077, 0, "{path}");
    }
}
