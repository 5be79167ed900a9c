//! Packs on ordinary computers: stray files, extra wrapping, changed line ends, spreadsheets.

use super::book::{Book, Exhibits, Pack};
use super::forgeries::{leave_folder, leave_for_peers, lines, said};
use super::pack::{assert_all_hold, check, check_zip};
use super::story::{A, story};
use bothy_proof::Value as Cell;
use bothy_proof::pack::{Hiding, Place, Problem, SIGNATURE, SUMS, TABLE, Unreadable};
use proptest::prelude::*;

/// Files that computers leave in folders.
const LITTER: [&str; 51] = [
    ".DS_Store",
    "exhibits/.DS_Store",
    "._README.txt",
    "exhibits/._AB-001.jpg",
    "__MACOSX/._log.json",
    "__MACOSX/exhibits/._AB-001.jpg",
    "Thumbs.db",
    "exhibits/thumbs.db",
    "ehthumbs.db",
    "desktop.ini",
    "Desktop.ini",
    "@eaDir/README.txt@SynoEAStream",
    "exhibits/@eaDir/AB-001.jpg/SYNOPHOTO_THUMB_M.jpg",
    "README.txt:Zone.Identifier",
    "exhibits/AB-001.jpg:Zone.Identifier",
    ".~lock.incidents.csv#",
    ".directory",
    ".fseventsd/0000",
    "System Volume Information/IndexerVolumeGuid",
    "$RECYCLE.BIN/desktop.ini",
    "Icon\r",
    "exhibits/Icon\r",
    ".AppleDouble/README.txt",
    ".AppleDB/db",
    ".AppleDesktop/desktop",
    "Network Trash Folder/x",
    "Temporary Items/x",
    ".DocumentRevisions-V100/db/1",
    ".VolumeIcon.icns",
    ".com.apple.timemachine.donotpresent",
    ".metadata_never_index",
    ".Trash/x",
    ".Trash-1000/info/x.trashinfo",
    "lost+found/#1234",
    "@Recycle/x",
    ".@__thumb/s800AB-001.jpg",
    ".stfolder/x",
    ".stversions/x",
    ".dropbox",
    "ehthumbs_vista.db",
    "Thumbs.db:encryptable",
    "README.txt:com.apple.quarantine",
    "README.txt:AFP_AfpInfo",
    "README.txt:AFP_Resource",
    "README.txt:SmartScreen",
    "~$incidents.csv",
    "exhibits/~$AB-002.docx",
    ".nfs000000000012d6870000012a",
    ".fuse_hidden0000000100000001",
    ".goutputstream-ABCD12",
    ".smbdeleteAAA1f2",
];

#[test]
fn litter_is_named_and_no_failure_in_a_folder_and_in_a_zip() {
    for name in LITTER {
        let (_, mut pack) = story();
        pack.files.insert(name.to_owned(), b"litter".to_vec());
        let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
        let plain: String = name.chars().map(plain).collect();
        let report = leave_folder(&format!("litter {plain}"), &pack).unwrap();
        assert_all_hold(&report);
        let as_said: Vec<u8> = name.bytes().flat_map(std::ascii::escape_default).collect();
        assert_eq!(
            report.litter,
            [String::from_utf8(as_said).unwrap()],
            "named"
        );
        // A zip's names must be ones that every system keeps; with any other it must be unpacked first.
        let zip = pack.zip();
        let is_kept = |c: char| c.is_ascii_alphanumeric() || "._-/".contains(c);
        let expected = match name {
            _ if name.contains(':') => Some("climbs-out"),
            _ if name.chars().all(is_kept) => None,
            _ => Some("bad-name"),
        };
        let checked = check_zip(&zip);
        match expected {
            None => assert_eq!(checked.as_ref(), Ok(&report), "{name}"),
            Some(word) => assert_eq!(said(&checked), [word], "{name}"),
        }
        leave_for_peers(&format!("litter {plain}"), &zip, &checked);
    }
    let (_, pack) = story();
    assert_eq!(check(&pack).unwrap().litter, [""; 0]);
}

#[test]
fn a_file_that_only_looks_like_litter_is_an_added_one() {
    for name in [
        "DS_Store",
        "a.DS_Store",
        "desktop.ini.txt",
        "MACOSX/x",
        "notes._x",
        "Zone.Identifier",
        ".hidden.txt",
        ".~lock.x",
        "Icon",
        "icons/x",
        ".trash",
        ".trash.txt/x",
        "trash-1000/x",
        "$incidents.csv",
        "nfs0001",
        "ehthumbs.txt",
        "README.txt:notes",
        "found/x",
    ] {
        let (_, mut pack) = story();
        pack.files.insert(name.to_owned(), b"x".to_vec());
        let report = check(&pack).unwrap();
        assert!(report.any_fails() && report.litter.is_empty(), "{name}");
    }
}

#[test]
fn a_file_of_that_name_that_is_listed_is_checked_like_any_other() {
    let (_, mut pack) = story();
    pack.files
        .insert("Thumbs.db".to_owned(), b"listed".to_vec());
    pack.seal();
    let report = check(&pack).unwrap();
    assert_all_hold(&report);
    assert!(report.litter.is_empty());
    pack.files
        .insert("Thumbs.db".to_owned(), b"chAnged".to_vec());
    let checked = check_zip(&pack.zip());
    assert_eq!(said(&checked), ["files-unchanged changed file Thumbs.db"]);
    leave_for_peers("litter that is listed", &pack.zip(), &checked);
}

/// Returns the pack's files under other names.
fn moved(pack: &Pack, name: impl Fn(&str) -> String) -> Pack {
    let mut moved = pack.clone();
    moved.files = pack
        .files
        .iter()
        .map(|(old, bytes)| (name(old), bytes.clone()))
        .collect();
    moved
}

/// Returns a pack with just this file.
fn only(name: &str) -> Pack {
    let (_, mut pack) = story();
    pack.files = [(name.to_owned(), b"x".to_vec())].into();
    pack
}

#[test]
fn something_around_a_pack_is_said_to_be_around_it_and_where_the_pack_is() {
    let (_, pack) = story();
    let mut on_top = moved(&pack, |name| format!("my-pack/{name}"));
    on_top
        .files
        .insert("__MACOSX/my-pack/._log.json".to_owned(), b"x".to_vec());
    let twice = moved(&pack, |name| format!("a/b/{name}"));
    let mut archive = pack.clone();
    archive.files = [
        ("pack.ZIP".to_owned(), pack.zip()),
        (".DS_Store".to_owned(), b"x".to_vec()),
    ]
    .into();
    for (what, pack, place) in [
        ("a folder on top", on_top, "my-pack"),
        ("two folders on top", twice, "a/b"),
        ("an archive within", archive, "pack.ZIP"),
    ] {
        let wrapped = Err(Unreadable::Malformed {
            problem: Problem::Wrapped,
            at: Place::File(place.to_owned()),
        });
        assert_eq!(leave_folder(what, &pack), wrapped, "{what}");
        assert_eq!(check_zip(&pack.zip()), wrapped, "{what}");
        leave_for_peers(what, &pack.zip(), &wrapped);
    }
    // Recognised by its ending, whichever program made it; a name that is only an ending has none.
    for name in [
        "pack.zip",
        "a/pack.7z",
        "pack.rar",
        "pack.tar",
        "pack.tar.gz",
        "pack.TGZ",
        "pack.tar.bz2",
        "pack.tbz2",
        "pack.tar.xz",
        "pack.txz",
        "pack.xz",
        "pack.bz2",
        "pack.gz",
        "pack.zst",
        "pack.zipx",
        "pack.tar.lz",
        "pack.lzma",
        "pack.cab",
        "pack.iso",
        ".zip",
    ] {
        let pack = only(name);
        let expected = Err(Unreadable::Malformed {
            problem: Problem::Wrapped,
            at: Place::File(name.to_owned()),
        });
        let what = format!("an archive {}", name.replace('/', "-"));
        assert_eq!(leave_folder(&what, &pack), expected, "{name}");
    }
    for name in [
        "zip",
        "a/zip",
        "tar",
        "GZ",
        "packzip",
        "pack.zip/7z",
        "pack.zip.txt",
        "pack.zi",
    ] {
        let what = format!("no archive {}", name.replace('/', "-"));
        assert_eq!(
            said(&leave_folder(&what, &only(name))),
            ["not-a-pack"],
            "{name}"
        );
    }
    let mut others = moved(&pack, |name| format!("pack/{name}"));
    others.files.insert("letter.txt".to_owned(), b"x".to_vec());
    let none = Err(Unreadable::Malformed {
        problem: Problem::NotAPack,
        at: Place::Pack,
    });
    assert_eq!(check(&others), none);
}

#[test]
fn an_archive_of_another_kind_is_to_be_unpacked() {
    let mut tar = vec![b'p'; 512];
    tar[257..262].copy_from_slice(b"ustar");
    let archives = [
        ("7z", &b"7z\xBC\xAF\x27\x1C\0\x04"[..]),
        ("rar", b"Rar!\x1A\x07\x01\0"),
        ("gzip", b"\x1F\x8B\x08\0\0\0\0\0"),
        ("bzip2", b"BZh91AY&SY"),
        ("xz", b"\xFD7zXZ\0\0\x04"),
        ("zstd", b"\x28\xB5\x2F\xFD\x24"),
        ("lzip", b"LZIP\x01"),
        ("cab", b"MSCF\0\0\0\0\x2C"),
        ("tar", &tar),
    ];
    for (name, bytes) in archives {
        let checked = check_zip(bytes);
        assert_eq!(said(&checked), ["unsupported"], "{name}");
        leave_for_peers(&format!("an archive of {name}"), bytes, &checked);
    }
    for (name, bytes) in [
        ("a letter", &b"BZ, how are you"[..]),
        ("an end cut off", &tar[..261]),
        ("nothing", b""),
    ] {
        let checked = check_zip(bytes);
        assert_eq!(said(&checked), ["not-a-pack"], "{name}");
        leave_for_peers(&format!("no archive but {name}"), bytes, &checked);
    }
}

#[test]
fn line_ends_that_were_changed_are_named_as_that() {
    for (name, expected) in [
        (
            SUMS,
            &[
                "files-listed line-ends file SHA256SUMS",
                "files-unchanged line-ends file SHA256SUMS",
                "list-signed wrong-signature file SHA256SUMS.minisig",
            ][..],
        ),
        (
            SIGNATURE,
            &["list-signed line-ends file SHA256SUMS.minisig"],
        ),
    ] {
        let (_, mut pack) = story();
        let changed = pack.text(name).replace('\n', "\r\n");
        pack.files.insert(name.to_owned(), changed.into());
        let checked = check_zip(&pack.zip());
        assert_eq!(said(&checked), lines(expected));
        leave_for_peers(&format!("line ends of {name}"), &pack.zip(), &checked);
    }
}

/// Returns the cells of a spreadsheet that takes these for separators, and quotes only at a cell's beginning.
fn cells(text: &str, separators: &[char]) -> Vec<String> {
    let mut cells = vec![String::new()];
    let (mut quoted, mut begins) = (false, true);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let cell = cells.last_mut().unwrap();
        match c {
            '"' if begins => quoted = true,
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' if quoted => quoted = false,
            _ if !quoted && (separators.contains(&c) || matches!(c, '\r' | '\n')) => {
                cells.push(String::new());
                begins = true;
                continue;
            }
            _ => cell.push(c),
        }
        begins = false;
    }
    cells
}

fn table_of(details: &str) -> String {
    let mut book = Book::new();
    book.add(
        "created",
        A,
        &[("rev", Cell::Int(0)), ("details", Cell::words(details))],
    );
    let pack = book.pack(&[0], &Hiding::default(), &Exhibits::new(), &[]);
    assert!(said(&check(&pack)).is_empty());
    pack.text(TABLE).split_once("\r\n").unwrap().1.to_owned()
}

#[track_caller]
fn assert_no_formula(details: &str) {
    let table = table_of(details);
    for separators in [&[','][..], &[';'], &['\t'], &[',', ';', '\t']] {
        for cell in cells(&table, separators) {
            let begins = cell.trim_start_matches([' ', '\u{a0}', '"']);
            assert!(
                !begins.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']),
                "{cell:?} by {separators:?}, of {details:?}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn no_cell_is_a_formula_whatever_separates(details in "[=+@,;\"' a1\t\r\n\u{a0}＝-]{1,14}") {
        assert_no_formula(&details);
    }
}

#[test]
fn a_formula_behind_another_separator_is_text() {
    for details in [
        "sorry; =HYPERLINK(\"http://x\")",
        "a\t@SUM(1)",
        "x;\"=1+1;y",
        "one\n- two\r+3",
        "a; \u{a0}-1",
    ] {
        assert_no_formula(details);
    }
}

#[test]
fn the_cells_are_those_of_the_commas_where_all_three_separate() {
    let details = "He said; \"no\"\tand, then\nleft";
    let table = table_of(details);
    assert!(
        cells(&table, &[',', ';', '\t']).contains(&details.to_owned()),
        "{table:?}"
    );
}

#[test]
fn what_looks_like_a_number_is_kept_as_text_and_nothing_else_is_touched() {
    for number in [
        "007",
        "2/3",
        "1E5",
        "12345678901234567890",
        "3-4",
        "1.50",
        "12:30",
        "£007",
        "$1,000.50",
        "1\u{a0}250 €",
        "1\u{202f}250",
        "1'000",
        "−5",
        "₹ 12",
        "12:30 pm",
        "9 AM",
        "10:15 p.m.",
        "1.2.26",
        "０７",
        "١٢",
        "۱۲",
        "१२",
        "١٬٢٣٤٫٥",
        "TRUE",
        "false",
        "#N/A",
        "#DIV/0!",
    ] {
        let cell = if number.contains(',') {
            format!(",\"'{number}\",")
        } else {
            format!(",'{number},")
        };
        assert!(table_of(number).contains(&cell), "{number}");
    }
    for text in [
        "5 plates",
        "about 3",
        "E",
        "7th",
        "pm",
        "£",
        "true story",
        "N/A",
        "#7a",
        "№ 7",
    ] {
        assert!(table_of(text).contains(&format!(",{text},")), "{text}");
    }
    // Text from the program itself stays as it is.
    assert!(
        table_of("7th").contains(",0,0,2026-"),
        "{}",
        table_of("7th")
    );
}
