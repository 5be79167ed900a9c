//! A zip as a whole: gaps between and around its files, its end, and its names.

use super::{all_refused, field, other_table, parts, refused};
use crate::it::bad_packs::assert_problem;
use crate::it::parted_zip::{Part, Parts, crc32};
use bothy_proof::pack::TABLE;

const UNICODE_NAME: u16 = 0x7075;

#[test]
fn what_lies_in_a_zip_beside_its_files_is_refused() {
    let insert = |place: &str, at: fn(&Parts) -> usize| {
        let name = format!("a file in no directory, {place}");
        refused(&name, "two-readings", |p| {
            let mut forged = other_table();
            forged.recorded = false;
            p.files.insert(at(p), forged);
        });
    };
    insert("first", |_| 0);
    insert("between", |p| p.place(TABLE));
    insert("last", |p| p.files.len());
    all_refused(&[
        ("a gap before the directory", "two-readings", |p| {
            p.gap = b"gap".to_vec()
        }),
        ("a gap behind the directory", "two-readings", |p| {
            p.before_end = b"gap".to_vec()
        }),
        ("a comment", "unsupported", |p| {
            p.comment = b"checked by the court".to_vec()
        }),
        ("a comment that is an end", "unsupported", |p| {
            p.comment = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0".to_vec();
        }),
        ("a comment of a file", "unsupported", |p| {
            let table = p.file(TABLE);
            table.record[32] = 1;
            table.record.push(b'c');
        }),
        ("an extra field", "unsupported", |p| {
            p.file(TABLE)
                .extra(&field(0x5455, &[1, 0, 0, 0, 0]), true, true);
        }),
        ("an extra field in the directory", "unsupported", |p| {
            p.file(TABLE)
                .extra(&field(0x5455, &[1, 0, 0, 0, 0]), false, true);
        }),
        ("a second name", "unsupported", |p| {
            let crc = crc32(b"extra.csv").to_le_bytes();
            let name = [&[1], crc.as_slice(), b"other.csv"].concat();
            p.file("extra.csv")
                .extra(&field(UNICODE_NAME, &name), false, true);
        }),
    ]);
    let zip = parts().zip();
    assert_problem(
        "zip, something behind it",
        &[&zip[..], b"more"].concat(),
        "cut",
    );
    assert_problem(
        "zip, something before it",
        &[b"more", &zip[..]].concat(),
        "two-readings",
    );
    // Like a self-extracting archive, with offsets that fit.
    refused("a program before it", "two-readings", |p| {
        p.files[0].header.splice(0..0, *b"MZ");
    });
}

/// Changes a number in the directory's end: its place, its width, the change.
fn with_end(zip: &[u8], at: usize, width: usize, change: impl FnOnce(u32) -> u32) -> Vec<u8> {
    let mut zip = zip.to_vec();
    let at = zip.len() - 22 + at;
    let mut number = [0; 4];
    number[..width].copy_from_slice(&zip[at..at + width]);
    let changed = change(u32::from_le_bytes(number)).to_le_bytes();
    zip[at..at + width].copy_from_slice(&changed[..width]);
    zip
}

#[test]
fn an_end_that_is_not_where_or_what_it_says_is_refused() {
    let honest = parts();
    let zip = honest.zip();
    let ends: [(&str, &str, Vec<u8>); 9] = [
        (
            "directory longer",
            "two-readings",
            with_end(&zip, 12, 4, |n| n + 1),
        ),
        (
            "directory shorter",
            "two-readings",
            with_end(&zip, 12, 4, |n| n - 1),
        ),
        (
            "directory elsewhere",
            "two-readings",
            with_end(&zip, 16, 4, |n| n - 1),
        ),
        (
            "one record more",
            "two-readings",
            with_end(&zip, 10, 2, |n| n + 1),
        ),
        (
            "one record fewer",
            "two-readings",
            with_end(&zip, 8, 2, |n| n - 1),
        ),
        (
            "another disk",
            "unsupported",
            with_end(&zip, 4, 2, |n| n + 1),
        ),
        (
            "directory on another disk",
            "unsupported",
            with_end(&zip, 6, 2, |n| n + 1),
        ),
        (
            "records past counting",
            "unsupported",
            with_end(&zip, 8, 2, |_| 0xffff),
        ),
        (
            "directory past counting",
            "unsupported",
            with_end(&zip, 16, 4, |_| u32::MAX),
        ),
    ];
    for (name, problem, zip) in &ends {
        assert_problem(&format!("zip, {name}"), zip, problem);
    }
    let fewer = with_end(&with_end(&zip, 8, 2, |n| n - 1), 10, 2, |n| n - 1);
    assert_problem("zip, fewer records than there are", &fewer, "two-readings");
    let more = with_end(&with_end(&zip, 8, 2, |n| n + 1), 10, 2, |n| n + 1);
    assert_problem("zip, more records than there are", &more, "cut");
    // The other directory has one file fewer, and programs that search from the front find it first.
    let mut other = honest.clone();
    other.file("extra.csv").recorded = false;
    let directory = zip.len()
        - 22
        - u32::from_le_bytes(zip[zip.len() - 10..][..4].try_into().unwrap()) as usize;
    let two = [&other.zip()[..], &zip[zip.len() - 22 - directory..]].concat();
    assert_problem(
        "zip, two ends",
        &with_end(&two, 16, 4, |n| n),
        "two-readings",
    );
    // ZIP64: an end of its own, which some programs follow wherever they find it.
    let end64 = [b"PK\x06\x06".as_slice(), &44_u64.to_le_bytes(), &[0; 44]].concat();
    let locator = [
        b"PK\x06\x07".as_slice(),
        &[0; 4],
        &(zip.len() as u64 - 22).to_le_bytes(),
        &[1, 0, 0, 0],
    ]
    .concat();
    let mut zip64 = honest;
    zip64.before_end = [end64, locator].concat();
    let zip64 = zip64.zip();
    assert_problem("zip, ZIP64 beside the end", &zip64, "two-readings");
    assert_problem(
        "zip, ZIP64",
        &with_end(&zip64, 16, 4, |_| u32::MAX),
        "unsupported",
    );
}

#[test]
fn records_that_are_not_in_the_order_of_their_files_are_refused() {
    let honest = parts();
    let mut parts = honest.clone();
    let zip = honest.zip();
    let last = parts.files.len() - 1;
    parts.files.swap(0, last);
    // The files of one, the records of the other.
    let (files, records) = (zip.len(), parts.zip());
    let directory = |zip: &[u8]| {
        let at = zip.len() - 6;
        u32::from_le_bytes(zip[at..at + 4].try_into().unwrap()) as usize
    };
    let mixed = [&zip[..directory(&zip)], &records[directory(&records)..]].concat();
    assert_eq!(mixed.len(), files);
    assert_problem("zip, records in another order", &mixed, "two-readings");
    let mut overlap = zip.clone();
    let second = directory(&zip) + honest.files[0].record.len();
    overlap[second + 42..second + 46].copy_from_slice(&[0; 4]);
    assert_problem("zip, two records of one file", &overlap, "two-readings");
}

#[test]
fn a_name_that_leads_out_or_that_some_system_keeps_under_another_is_refused() {
    let long = "l".repeat(256);
    let names: [(&str, &[&str]); 3] = [
        (
            "climbs-out",
            &[
                "../extra.csv",
                "/extra.csv",
                "..\\extra.csv",
                "C:extra.csv",
                "a//extra.csv",
                "a/./extra.csv",
                "a/..",
                "",
                "log.json:stream",
                "log.json\0.txt",
            ],
        ),
        (
            "bad-name",
            &[
                "incidents.csv.",
                "incidents.csv ",
                " incidents.csv",
                "exhibits./AB-001.jpg",
                "...",
                "CON",
                "con.txt",
                "exhibits/aux.jpg",
                "LPT1.csv",
                "nul",
                "INCIDE~1.CSV",
                "caf\u{e9}.csv",
                "cafe\u{301}.csv",
                "\u{ff29}ncidents.csv",
                "log.json;1",
                "extra?.csv",
                "extra\n.csv",
                "extra\u{7f}.csv",
                &long,
            ],
        ),
        (
            "twice",
            &[
                "log.json",
                "LOG.json",
                "Incidents.CSV",
                "exhibits",
                "EXHIBITS/AB-009.jpg",
                "log.json/extra.csv",
                "LOG.JSON/extra.csv",
            ],
        ),
    ];
    for (problem, names) in names {
        for (n, name) in names.iter().enumerate() {
            refused(&format!("{problem} name {n}"), problem, |p| {
                p.file("extra.csv").rename(name.as_bytes());
            });
        }
    }
    refused("a folder of another case", "twice", |p| {
        p.files.push(Part::stored("Exhibits/", b""));
    });
}
