#![allow(clippy::unwrap_used, reason = "a test that can't go on stops")]

use super::{CHANGED, Piece, Source};
use crate::error::{Error, Result};
use std::fs::{File, OpenOptions, Permissions};
use std::io::{Seek, SeekFrom, Write, pipe};
use std::os::fd::OwnedFd;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use tempfile::TempDir;

const MIB: usize = 1 << 20;

fn file(of: &[u8]) -> (TempDir, PathBuf) {
    let place = TempDir::new().unwrap();
    let path = place.path().join("photo.jpg");
    std::fs::write(&path, of).unwrap();
    (place, path)
}

fn source(path: &PathBuf, len: Option<u64>) -> Result<Source> {
    Source::of(File::open(path).unwrap(), len)
}

/// A change to a file that is being read.
type Meanwhile = fn(&mut File);

/// Reads to the end; counts the pieces.
fn all(source: &mut Source) -> Result<(Vec<u8>, usize)> {
    let (mut bytes, mut pieces) = (Vec::new(), 0);
    loop {
        match source.read()? {
            Piece::Bytes(more) => bytes.extend(more),
            Piece::Later => {}
            Piece::End => return Ok((bytes, pieces)),
        }
        pieces += 1;
    }
}

#[test]
fn a_file_is_read_whole_a_megabyte_at_a_time() {
    let said: Vec<u8> = (0..=u8::MAX).cycle().take(2 * MIB + 5).collect();
    let (_place, path) = file(&said);
    for len in [None, Some(said.len() as u64)] {
        let mut source = source(&path, len).unwrap();
        assert_eq!(source.total(), Some(said.len() as u64));
        assert_eq!(all(&mut source).unwrap(), (said.clone(), 3));
        assert_eq!(source.taken(), said.len() as u64);
    }
    let (_place, empty) = file(b"");
    assert_eq!(all(&mut source(&empty, None).unwrap()), Ok((Vec::new(), 0)));
}

#[test]
fn a_file_is_read_from_where_it_stands() {
    let (_place, path) = file(b"header and photo");
    let mut open = File::open(&path).unwrap();
    open.seek(SeekFrom::Start(11)).unwrap();
    let mut source = Source::of(open, Some(5)).unwrap();
    assert_eq!(all(&mut source).unwrap().0, b"photo");
}

#[test]
fn a_file_that_grows_shrinks_or_is_written_over_while_it_is_read_is_refused() {
    let said = vec![7; 2 * MIB];
    let changes: [Meanwhile; 3] = [
        |file| {
            file.seek(SeekFrom::End(0)).unwrap();
            file.write_all(b"more").unwrap();
        },
        |file| file.set_len(MIB as u64 + 9).unwrap(),
        |file| file.write_all(b"other words").unwrap(),
    ];
    for change in changes {
        let (_place, path) = file(&said);
        let mut writer = OpenOptions::new().write(true).open(&path).unwrap();
        // A file system's clock may stand still between two writings.
        let long_ago = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_700_000_000);
        writer.set_modified(long_ago).unwrap();
        let mut source = source(&path, None).unwrap();
        assert!(matches!(source.read(), Ok(Piece::Bytes(_))));
        change(&mut writer);
        assert_eq!(all(&mut source).err(), Some(CHANGED));
    }
}

#[test]
fn a_file_that_is_removed_while_it_is_read_is_read_whole() {
    let (_place, path) = file(&vec![7; 2 * MIB]);
    let mut source = source(&path, None).unwrap();
    source.read().unwrap();
    std::fs::remove_file(&path).unwrap();
    assert_eq!(all(&mut source).unwrap().0.len(), MIB);
}

#[test]
fn another_length_than_promised_is_refused() {
    let (_place, path) = file(b"a photo");
    for len in [0, 6, 8, u64::MAX] {
        assert_eq!(source(&path, Some(len)).err(), Some(CHANGED), "{len}");
    }
    for (len, ends) in [(6, Err(CHANGED)), (7, Ok(())), (8, Err(CHANGED))] {
        let (given, mut giver) = pipe().unwrap();
        giver.write_all(b"a photo").unwrap();
        drop(giver);
        let mut source = Source::of(OwnedFd::from(given).into(), Some(len)).unwrap();
        assert_eq!(all(&mut source).map(drop), ends, "{len}");
    }
}

#[test]
fn a_pipe_that_has_nothing_yet_is_asked_again() {
    let (given, mut giver) = pipe().unwrap();
    let mut source = Source::of(OwnedFd::from(given).into(), None).unwrap();
    assert_eq!(source.total(), None);
    assert_eq!(source.read(), Ok(Piece::Later));
    giver.write_all(b"first").unwrap();
    assert_eq!(source.read(), Ok(Piece::Bytes(b"first".to_vec())));
    assert_eq!(source.read(), Ok(Piece::Later));
    let rest = vec![3; 3 * MIB];
    let expected = rest.clone();
    let writing = std::thread::spawn(move || giver.write_all(&rest).unwrap());
    let (bytes, pieces) = all(&mut source).unwrap();
    writing.join().unwrap();
    assert_eq!(bytes, expected);
    assert!(
        pieces < 40,
        "{pieces} pieces: not one for each piece of a pipe"
    );
}

#[test]
fn a_folder_and_a_file_for_writing_are_outside() {
    let (place, path) = file(b"a photo");
    let folder = File::open(place.path()).unwrap();
    assert_eq!(Source::of(folder, None).err(), Some(Error::Outside));
    std::fs::set_permissions(&path, Permissions::from_mode(0o600)).unwrap();
    let writer = OpenOptions::new().write(true).open(&path).unwrap();
    let mut source = Source::of(writer, None).unwrap();
    assert_eq!(source.read(), Err(Error::Outside));
}
