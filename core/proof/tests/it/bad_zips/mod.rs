//! Zips that are cut, or that different programs unpack differently, or differently from what was checked.
//!
//! Each is left for the second checker and for the programs that unpack zips (`tests/peers/test_unpackers.py`).

mod attributes;
mod deflate;
mod files;
mod whole;

use super::bad_packs::assert_problem;
use super::forgeries::leave_for_peers;
use super::pack::{assert_all_hold, check_zip};
use super::parted_zip::{Part, Parts};
use super::story::story;
use bothy_proof::pack::{LOG, TABLE, Unreadable};

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
    assert_problem("zip cut", &zip[..zip.len() / 2], "cut");
    assert_problem("zip cut in its first bytes", &zip[..3], "not-a-pack");
    assert_problem("zip cut to nothing", b"", "not-a-pack");
}

type Change = fn(&mut Parts);

/// Makes a pack with `extra.csv`, which SHA256SUMS lists, stored as it is.
fn parts() -> Parts {
    let (_, mut pack) = story();
    pack.files
        .insert("extra.csv".to_owned(), b"x,y\r\n".to_vec());
    pack.seal();
    let mut parts = Parts::of(&pack);
    *parts.file("extra.csv") = Part::stored("extra.csv", b"x,y\r\n");
    parts
}

/// Asserts that the honest zip holds, and is refused after this change.
#[track_caller]
fn refused(name: &str, problem: &str, change: impl FnOnce(&mut Parts)) {
    let honest = parts();
    assert_all_hold(&check_zip(&honest.zip()).unwrap());
    let mut changed = honest.clone();
    change(&mut changed);
    let zip = changed.zip();
    assert!(zip != honest.zip(), "{name} changes something");
    assert_problem(&format!("zip, {name}"), &zip, problem);
}

#[track_caller]
fn all_refused(forgeries: &[(&str, &str, Change)]) {
    for (name, problem, change) in forgeries {
        refused(name, problem, change);
    }
}

/// Makes another table, packed like the pack's.
fn other_table() -> Part {
    Part::stored(TABLE, b"incident,entry\r\nforged,0\r\n")
}

fn field(id: u16, data: &[u8]) -> Vec<u8> {
    let len = u16::try_from(data.len()).unwrap();
    [&id.to_le_bytes(), &len.to_le_bytes(), data].concat()
}

/// Puts "x,y\r\n" in one uncompressed block, marked as the last or not.
fn deflated(last: bool) -> Vec<u8> {
    [&[u8::from(last), 5, 0, 0xfa, 0xff], b"x,y\r\n".as_slice()].concat()
}

fn with_data(parts: &mut Parts, data: &[u8]) {
    let file = parts.file("extra.csv");
    file.both(8, &[8]);
    file.packed_as(data, b"x,y\r\n");
}

#[test]
fn a_zip_with_its_folders_and_as_other_programs_write_it_is_read() {
    let honest = parts();
    let changes: [(&str, Change); 4] = [
        ("a folder", |p| {
            p.files.insert(0, Part::stored("exhibits/", b""))
        }),
        ("a folder of DOS", |p| {
            let mut folder = Part::stored("exhibits/", b"");
            folder.in_record(38, &[0x10, 0, 0xed, 0x41]);
            p.files.push(folder);
        }),
        ("as Windows writes it", |p| {
            for part in &mut p.files {
                part.in_record(4, &[20, 0, 20, 0]);
                part.header[4] = 20;
                part.in_record(38, &[0x20, 0, 0, 0]);
            }
        }),
        ("names in UTF-8", |p| {
            p.files.iter_mut().for_each(|part| part.both(7, &[8]))
        }),
    ];
    for (name, change) in changes {
        let mut parts = honest.clone();
        change(&mut parts);
        let checked = check_zip(&parts.zip());
        assert_all_hold(checked.as_ref().unwrap());
        leave_for_peers(&format!("zip, read with {name}"), &parts.zip(), &checked);
    }
    assert!(honest.files.iter().any(|part| part.name() == LOG));
}
