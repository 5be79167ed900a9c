//! One file of a zip: its two headers, its type, and its bytes.

use super::{all_refused, field, other_table};
use crate::it::bad_packs::assert_problem;
use crate::it::forgeries::said;
use crate::it::pack::check_zip;
use crate::it::parted_zip::{Part, Parts};
use crate::it::story::story;
use bothy_proof::pack::TABLE;

#[test]
fn a_file_that_its_own_header_and_the_directory_tell_apart_is_refused() {
    all_refused(&[
        ("own checksum", "two-readings", |p| {
            p.file(TABLE).header[14] ^= 1
        }),
        ("own packed length", "two-readings", |p| {
            p.file(TABLE).header[18] ^= 1
        }),
        ("own length", "two-readings", |p| {
            p.file(TABLE).header[22] ^= 1
        }),
        ("own name", "two-readings", |p| {
            p.file(TABLE).header[30] = b'j'
        }),
        ("own name, of another case", "two-readings", |p| {
            p.file(TABLE).header[30] = b'I'
        }),
        ("own name, shorter", "two-readings", |p| {
            let table = p.file(TABLE);
            table.header[26] -= 4;
            table.header.truncate(30 + TABLE.len() - 4);
        }),
        ("own method", "two-readings", |p| {
            p.file(TABLE).header[8] ^= 8
        }),
        ("own time", "two-readings", |p| {
            p.file(TABLE).header[10] ^= 1
        }),
        ("own day", "two-readings", |p| p.file(TABLE).header[12] ^= 1),
        ("own version", "two-readings", |p| {
            p.file(TABLE).header[4] ^= 1
        }),
        ("encrypted, by its own header", "two-readings", |p| {
            p.file(TABLE).header[6] |= 1
        }),
        (
            "lengths behind it, by its own header",
            "two-readings",
            |p| p.file(TABLE).header[6] |= 8,
        ),
        ("name in UTF-8, by its own header", "two-readings", |p| {
            p.file(TABLE).header[7] |= 8
        }),
        ("own extra field", "two-readings", |p| {
            p.file(TABLE)
                .extra(&field(0x5455, &[1, 0, 0, 0, 0]), true, false);
        }),
        (
            "a table of its own packed in the file's header only",
            "two-readings",
            |p| {
                // The file that `unzip` writes if it follows the file's own header.
                let (forged, table) = (other_table(), p.file(TABLE));
                table.data = forged.data;
                table.header = forged.header;
            },
        ),
        ("begins elsewhere", "two-readings", |p| {
            p.file(TABLE).header[0] = b'Q'
        }),
    ]);
}

const BIG: &[u8] = &[0xff; 4];

#[test]
fn what_is_packed_otherwise_is_refused() {
    all_refused(&[
        ("made by VMS", "unsupported", |p| {
            p.file("extra.csv").record[5] = 2
        }),
        ("made by a Mac", "unsupported", |p| {
            p.file("extra.csv").record[5] = 19
        }),
        ("encrypted", "unsupported", |p| {
            p.file("extra.csv").both(6, &[1])
        }),
        ("encrypted, by the directory", "unsupported", |p| {
            p.file("extra.csv").record[8] |= 1
        }),
        ("lengths behind it", "unsupported", |p| {
            let file = p.file("extra.csv");
            file.both(6, &[8]);
            let lengths = file.header[14..26].to_vec();
            file.data.extend(b"PK\x07\x08");
            file.data.extend(lengths);
        }),
        ("a patch", "unsupported", |p| {
            p.file("extra.csv").both(6, &[32])
        }),
        ("how hard deflate tried", "unsupported", |p| {
            p.file("extra.csv").both(6, &[2])
        }),
        ("another compression", "unsupported", |p| {
            p.file("extra.csv").both(8, &[12])
        }),
        ("a newer version", "unsupported", |p| {
            p.file("extra.csv").both(4, &[45])
        }),
        ("a text, by the directory", "unsupported", |p| {
            p.file("extra.csv").record[36] = 1
        }),
        ("a file on another disk", "unsupported", |p| {
            p.file("extra.csv").record[34] = 1
        }),
        ("a length past counting", "unsupported", |p| {
            let file = p.file("extra.csv");
            file.both(18, BIG);
            file.both(22, BIG);
        }),
        ("stored in another length", "two-readings", |p| {
            p.file("extra.csv").both(22, &[4])
        }),
        ("a folder with content", "two-readings", |p| {
            p.files.push(Part::stored("more/", b"x"))
        }),
        ("a folder with packed content", "unsupported", |p| {
            let mut folder = Part::stored("more/", b"");
            folder.both(8, &[8]);
            folder.packed_as(b"\x03\0", b"");
            p.files.push(folder);
        }),
    ]);
}

#[test]
fn a_file_that_is_not_what_its_records_say_is_refused() {
    all_refused(&[
        ("a bomb", "two-readings", |p| {
            p.file(TABLE).both(22, &3_000_000_000_u32.to_le_bytes())
        }),
        ("a file longer than it says", "two-readings", |p| {
            p.file(TABLE).both(22, &[1, 0, 0, 0])
        }),
        ("a file shorter than it says", "two-readings", |p| {
            let len = p.file(TABLE).record[24];
            p.file(TABLE).both(22, &[len ^ 0x40]);
        }),
        ("a file with another checksum", "cut", |p| {
            let crc = p.file(TABLE).record[16];
            p.file(TABLE).both(14, &[crc ^ 1]);
        }),
        ("a stored file with another checksum", "cut", |p| {
            p.file("extra.csv").data[0] ^= 1
        }),
    ]);
    let (_, mut pack) = story();
    pack.seal();
    let mut parts = Parts::of(&pack);
    let mut unlisted = Part::stored("extra.csv", b"x,y\r\n");
    parts.files.push(unlisted.clone());
    assert_eq!(
        said(&check_zip(&parts.zip())),
        ["files-listed extra file extra.csv"]
    );
    // Unlisted files are read too: one could cover what a program takes for another file.
    unlisted.data[0] ^= 1;
    *parts.files.last_mut().unwrap() = unlisted;
    assert_problem("zip, an unlisted file that is damaged", &parts.zip(), "cut");
}
