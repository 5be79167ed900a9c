//! Tests of the tools themselves: a scan that finds nothing proves nothing.
#![allow(clippy::unwrap_used)]

use crate::{MemoryPrf, Needles, Trouble};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};
use bothy_core::vault::{DevicePrf, PrfError};

#[test]
fn a_canary_is_found_in_every_spelling_wherever_it_stands() {
    let mut needles = Needles::default();
    let word = needles.canary(1, "details");
    let scan = needles.scan();
    let wide =
        |endian: fn(u16) -> [u8; 2]| word.encode_utf16().flat_map(endian).collect::<Vec<u8>>();
    for before in ["", "a", "ab", "abc", "{\"x\":\""] {
        let text = format!("{before}{word} and so on");
        for spelled in [
            text.clone().into_bytes(),
            hex::encode(&text).into_bytes(),
            hex::encode_upper(&text).into_bytes(),
            STANDARD.encode(&text).into_bytes(),
            URL_SAFE.encode(&text).into_bytes(),
            [before.as_bytes(), &wide(u16::to_le_bytes)].concat(),
            [before.as_bytes(), &wide(u16::to_be_bytes)].concat(),
        ] {
            let hits = scan.bytes("here", &spelled);
            assert!(!hits.is_empty(), "not found in {spelled:?}");
            assert!(hits.iter().all(|hit| hit.what.starts_with("details")));
            assert_eq!(hits, scan.stream("here", &*spelled).unwrap());
        }
    }
    assert!(scan.bytes("here", &vec![0; 4096]).is_empty());
}

#[test]
fn a_canary_across_the_edge_of_two_reads_is_found() {
    let mut needles = Needles::default();
    let word = needles.canary(1, "details");
    let scan = needles.scan();
    for edge in [1, 4096, 8192, 65_536, 131_072] {
        let mut bytes = vec![b'.'; 200_000];
        bytes[edge - 1..edge + 23].copy_from_slice(word.as_bytes());
        assert_eq!(scan.stream("here", &*bytes).unwrap().len(), 1, "at {edge}");
    }
}

#[test]
fn a_folder_is_read_with_its_names_and_what_was_deleted_but_is_open() {
    let mut needles = Needles::default();
    let word = needles.canary(1, "name");
    let other = needles.canary(1, "content");
    let scan = needles.scan();
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("below")).unwrap();
    std::fs::write(folder.path().join("below").join(&word), &other).unwrap();
    assert_eq!(scan.folder(folder.path(), None).len(), 2);
    let open = std::fs::File::open(folder.path().join("below").join(&word)).unwrap();
    std::fs::remove_file(folder.path().join("below").join(&word)).unwrap();
    assert_eq!(scan.folder(folder.path(), None).len(), 0);
    assert_eq!(scan.open_files(std::process::id(), folder.path()).len(), 1);
    drop(open);
}

#[test]
fn the_memory_of_another_process_is_read() {
    let mut needles = Needles::default();
    let word = needles.canary(1, "an argument");
    let mut waiting = std::process::Command::new("sh")
        .args(["-c", "read x; exit", &word])
        .stdin(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    std::thread::sleep(std::time::Duration::from_millis(50));
    let seen = needles.scan().memory(waiting.id());
    assert!(!seen.hits.is_empty() && seen.bytes > 0);
    waiting.kill().unwrap();
    waiting.wait().unwrap();
}

#[test]
fn the_hardware_fails_as_it_is_told() {
    let prf = MemoryPrf::new();
    let ask = || prf.evaluate(0, &[1; 32]).map(drop);
    assert_eq!(ask(), Err(PrfError::Lost));
    prf.create(0).unwrap();
    prf.trouble(0, Trouble::Busy(2));
    assert_eq!(
        [ask(), ask(), ask()],
        [Err(PrfError::Busy), Err(PrfError::Busy), Ok(())]
    );
    prf.trouble(0, Trouble::Failed);
    assert_eq!(ask(), Err(PrfError::Failed));
    prf.well();
    assert_eq!(ask(), Ok(()));
    let before = prf.keys();
    prf.trouble(0, Trouble::Lost);
    assert_eq!(ask(), Err(PrfError::Lost));
    prf.create(0).unwrap();
    assert_eq!(ask(), Ok(()));
    assert_ne!(prf.keys(), before);
}
