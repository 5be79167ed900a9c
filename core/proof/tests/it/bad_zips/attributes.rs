//! File types that a zip record claims: a link, a device, hidden, unreadable.

use super::{all_refused, parts, refused};
use crate::it::pack::{assert_all_hold, check_zip};
use crate::it::parted_zip::{Part, Parts};

/// Turns a file into a link, as a system writes it.
fn link(parts: &mut Parts, system: u8) {
    let file = parts.file("extra.csv");
    file.record[5] = system;
    file.record[41] = 0xa1;
}

#[test]
fn what_is_neither_file_nor_folder_is_refused() {
    all_refused(&[
        ("a link", "not-a-file", |p| link(p, 3)),
        ("a link of DOS", "not-a-file", |p| link(p, 0)),
        ("a link of a Mac", "not-a-file", |p| link(p, 19)),
        ("a link of BeOS", "not-a-file", |p| link(p, 16)),
        ("a device", "not-a-file", |p| {
            p.file("extra.csv").record[41] = 0x21
        }),
        ("a pipe", "not-a-file", |p| {
            p.file("extra.csv").record[41] = 0x11
        }),
        ("a folder's mode", "not-a-file", |p| {
            p.file("extra.csv").record[41] = 0x41
        }),
        ("a folder of DOS", "not-a-file", |p| {
            p.file("extra.csv").record[38] = 0x10
        }),
        ("a volume's name", "not-a-file", |p| {
            p.file("extra.csv").record[38] = 8
        }),
        ("a reparse point", "not-a-file", |p| {
            p.file("extra.csv").record[39] = 4
        }),
        ("a device of DOS", "not-a-file", |p| {
            p.file("extra.csv").record[38] = 0x40
        }),
    ]);
    for (name, bytes) in [
        ("a link", [0, 0, 0xed, 0xa1]),
        ("a file", [0, 0, 0xed, 0x81]),
        ("a volume's name", [0x18, 0, 0xed, 0x41]),
        ("a device", [0x50, 0, 0xed, 0x41]),
        ("a reparse point", [0x10, 4, 0xed, 0x41]),
    ] {
        refused(&format!("a folder that is {name}"), "not-a-file", |p| {
            let mut folder = Part::stored("more/", b"");
            folder.in_record(38, &bytes);
            p.files.push(folder);
        });
    }
}

/// Zip programs set other attributes too; such a zip must be unpacked first. 7-Zip on Linux sets 0x8000 to mark permissions.
#[test]
fn a_file_with_attributes_that_packs_do_not_have_is_to_be_unpacked() {
    let both = [
        0x02, 0x04, 0x80, 0x100, 0x200, 0x800, 0x1000, 0x2000, 0x4000, 0x8000,
    ];
    for bit in both.map(u16::to_le_bytes) {
        let name = format!("attribute {:02x}{:02x}", bit[1], bit[0]);
        refused(&name, "unsupported", |p| {
            p.file("extra.csv").in_record(38, &bit)
        });
        refused(&format!("{name} of a folder"), "unsupported", |p| {
            let mut folder = Part::stored("more/", b"");
            folder.in_record(38, &[bit[0] | 0x10, bit[1]]);
            p.files.push(folder);
        });
    }
}

/// `unzip` sets these permissions: a file that its owner can't read can't be checked.
#[test]
fn what_its_owner_could_not_read_once_unpacked_is_refused() {
    let mode = |of: u16, system: u8| {
        move |part: &mut Part| {
            let [low, high] = of.to_le_bytes();
            part.in_record(40, &[low, high]);
            part.record[5] = system;
        }
    };
    for (system, made_by) in [(3, "Unix"), (0, "DOS")] {
        for of in [0o100_000, 0o100_200, 0o100_377, 0o200, 0o044] {
            let name = format!("permissions {of:o} of {made_by}");
            refused(&name, "unsupported", |p| {
                mode(of, system)(p.file("extra.csv"))
            });
        }
        for of in [0o040_000, 0o040_600, 0o040_500, 0o040_300, 0o040_077] {
            let name = format!("permissions {of:o} of {made_by} of a folder");
            refused(&name, "unsupported", |p| {
                let mut folder = Part::stored("more/", b"");
                mode(of, system)(&mut folder);
                p.files.push(folder);
            });
        }
    }
    refused("no permissions of Unix", "unsupported", |p| {
        mode(0, 3)(p.file("extra.csv"));
    });
    for (of, system) in [(0, 0), (0o400, 3), (0o100_400, 0), (0o100_777, 3)] {
        let mut honest = parts();
        mode(of, system)(honest.file("extra.csv"));
        assert_all_hold(&check_zip(&honest.zip()).unwrap());
    }
}
