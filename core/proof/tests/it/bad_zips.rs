//! Zips that are cut, or traps.

use bothy_proof::pack::{LOG, Unreadable};

use super::bad_packs::assert_problem;
use super::book::story;
use super::pack::check_zip;

#[test]
fn a_zip_cut_anywhere_never_holds() {
    let (_, pack) = story();
    let zip = pack.zip();
    for len in (0..zip.len()).step_by(53).chain(zip.len() - 30..zip.len()) {
        let checked = check_zip(&zip[..len]);
        assert!(
            matches!(checked, Err(Unreadable::Malformed { .. })),
            "cut at {len}: {checked:?}"
        );
    }
    assert_problem("zip cut", &zip[..zip.len() / 2], "not-a-pack");
}

/// Where the central directory's and the file's own record of `name` begin.
fn records(zip: &[u8], name: &str) -> (usize, usize) {
    let find = |signature: &[u8], name_at: usize| {
        let is = |at: &usize| {
            zip[*at..].starts_with(signature)
                && zip
                    .get(at + name_at..)
                    .is_some_and(|z| z.starts_with(name.as_bytes()))
        };
        (0..zip.len()).find(is).unwrap()
    };
    (find(b"PK\x01\x02", 46), find(b"PK\x03\x04", 30))
}

fn renamed(zip: &[u8], from: &str, to: &str, central: bool, local: bool) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let (c, l) = records(zip, from);
    let mut zip = zip.to_vec();
    if central {
        zip[c + 46..c + 46 + to.len()].copy_from_slice(to.as_bytes());
    }
    if local {
        zip[l + 30..l + 30 + to.len()].copy_from_slice(to.as_bytes());
    }
    zip
}

#[test]
fn a_zip_that_is_a_trap_is_refused() {
    let (_, mut pack) = story();
    pack.files
        .insert("log.jsom".to_owned(), pack.files[LOG].clone());
    pack.files.insert("upper.csv".to_owned(), b"x".to_vec());
    let zip = pack.zip();
    let both = |from: &str, to: &str| renamed(&zip, from, to, true, true);
    assert_problem("zip, a name twice", &both("log.jsom", "log.json"), "twice");
    assert_problem(
        "zip, a name twice but for case",
        &both("log.jsom", "LOG.json"),
        "twice",
    );
    assert_problem(
        "zip, a name twice, once in secret",
        &renamed(&zip, "upper.csv", "other.csv", false, true),
        "twice",
    );
    for (name, to) in [
        ("zip, a name that climbs out", "../.jsom"),
        ("zip, a name from the root", "/og.jsom"),
        ("zip, a name of another system", "..\\.jsom"),
        ("zip, a drive", "C:g.jsom"),
        ("zip, an empty part", "lo//jsom"),
    ] {
        assert_problem(name, &both("log.jsom", to), "climbs-out");
    }
    let (c, l) = records(&zip, "upper.csv");
    let patched = |at: &[(usize, &[u8])]| {
        let mut zip = zip.clone();
        for (at, bytes) in at {
            zip[*at..at + bytes.len()].copy_from_slice(bytes);
        }
        zip
    };
    assert_problem(
        "zip, encrypted",
        &patched(&[(c + 8, &[1, 0]), (l + 6, &[1, 0])]),
        "unsupported",
    );
    assert_problem(
        "zip, another compression",
        &patched(&[(c + 10, &[12, 0]), (l + 8, &[12, 0])]),
        "unsupported",
    );
    assert_problem(
        "zip, a link",
        &patched(&[(c + 5, &[3]), (c + 38, &0xa1ff_0000_u32.to_le_bytes())]),
        "not-a-file",
    );
    // One byte of deflated data that claims to be 3 GB long.
    let long = 3_000_000_000_u32.to_le_bytes();
    assert_problem(
        "zip, a bomb",
        &patched(&[(c + 24, &long), (l + 22, &long)]),
        "too-large",
    );
    let (other, _) = records(&zip, "README.txt");
    let offset: [u8; 4] = zip[other + 42..other + 46].try_into().unwrap();
    let overlap = patched(&[(c + 42, &offset)]);
    assert!(matches!(
        check_zip(&overlap),
        Err(Unreadable::Malformed { .. })
    ));
    assert_problem(
        "zip, something behind it",
        &[&zip[..], b"more"].concat(),
        "cut",
    );
    let flipped = patched(&[(l + 30 + "upper.csv".len(), &[0x55])]);
    let mut listed = pack.clone();
    listed.seal();
    assert!(
        check_zip(&flipped).is_ok_and(|report| report.any_fails()),
        "an extra file isn't unpacked"
    );
}

#[test]
fn a_file_that_unpacks_to_more_than_it_claims_is_refused() {
    let (_, mut pack) = story();
    pack.files.insert("bomb.bin".to_owned(), vec![0; 1 << 20]);
    pack.seal();
    let zip = pack.zip();
    let (c, l) = records(&zip, "bomb.bin");
    let mut short = zip.clone();
    for at in [c + 24, l + 22] {
        short[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
    }
    assert_problem("zip, a file longer than it says", &short, "cut");
    let mut flipped = zip.clone();
    flipped[l + 14] ^= 1;
    flipped[c + 16] ^= 1;
    assert_problem("zip, a file with another checksum", &flipped, "cut");
}

/// CRC-32 as zips have it.
fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = (crc >> 1) ^ (0xEDB8_8320 & 0_u32.wrapping_sub(crc & 1));
        }
    }
    !crc
}

/// Gives a file a second name in the central directory, which Info-ZIP and 7-Zip take before the first.
fn with_second_name(zip: &[u8], name: &str, second: &str) -> Vec<u8> {
    let mut field = 0x7075_u16.to_le_bytes().to_vec();
    field.extend(u16::try_from(5 + second.len()).unwrap().to_le_bytes());
    field.push(1);
    field.extend(crc32(name.as_bytes()).to_le_bytes());
    field.extend(second.as_bytes());
    let (central, _) = records(zip, name);
    let mut zip = zip.to_vec();
    let end = zip.len() - 22;
    for (at, width) in [(central + 30, 2), (end + 12, 4)] {
        let mut number = [0; 4];
        number[..width].copy_from_slice(&zip[at..at + width]);
        let longer = u32::from_le_bytes(number) + u32::try_from(field.len()).unwrap();
        zip[at..at + width].copy_from_slice(&longer.to_le_bytes()[..width]);
    }
    let after_name = central + 46 + name.len();
    zip.splice(after_name..after_name, field);
    zip
}

#[test]
fn a_zip_that_other_tools_unpack_under_other_names_is_refused() {
    let (_, mut pack) = story();
    pack.files.insert("upper.csv".to_owned(), b"x".to_vec());
    let zip = pack.zip();
    let forged = with_second_name(&zip, "upper.csv", "other.csv");
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("pack.zip");
    std::fs::write(&path, &forged).unwrap();
    let listed = std::process::Command::new("unzip")
        .args(["-Z1".as_ref(), path.as_os_str()])
        .output()
        .expect("unzip is needed for this test");
    let listed = String::from_utf8(listed.stdout).unwrap();
    assert!(
        listed.contains("other.csv"),
        "the stock tool takes it: {listed}"
    );
    assert_problem("zip, a second name", &forged, "unsupported");
    // A file packed one way by its own record and another way by the directory.
    let (_, local) = records(&zip, "upper.csv");
    let mut other = zip.clone();
    other[local + 8] ^= 8;
    assert_problem("zip, packed in two ways", &other, "unsupported");
}
