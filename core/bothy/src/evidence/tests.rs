//! Tests of the rooms under a pack: where it is written, its marks, its gaps, its page for readers.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::large_stack_arrays,
    reason = "a test that can't go on stops"
)]

mod container;
mod endings;
mod readme;

use super::options::Gap;
use super::selection::{Exhibit, Selection, gaps};
use super::{Destination, marks};
use crate::{Error, Id};
use bothy_proof::pack::Hiding;
use tempfile::TempDir;

fn both(place: &TempDir) -> [Destination; 2] {
    [
        Destination::Folder(place.path().join("folder")),
        Destination::Zip(place.path().join("file.zip")),
    ]
}

#[test]
fn an_exhibit_is_named_by_its_mark_and_never_by_a_phone() {
    assert_eq!(marks::initials("").unwrap(), "EX");
    assert_eq!(marks::initials("AB").unwrap(), "AB");
    for bad in ["A", "ab", "ABC", "A1", "ÄB", "Ä", "..", "/A"] {
        assert!(marks::initials(bad).is_err(), "{bad}");
    }
    assert_eq!(
        marks::path(&marks::mark("AB", 1), "image/jpeg"),
        "exhibits/AB-001.jpg"
    );
    assert_eq!(
        marks::path(&marks::mark("AB", 1234), "video/mp4"),
        "exhibits/AB-1234.mp4"
    );
    for unknown in [
        "",
        "application/octet-stream",
        "image/../../x",
        "text/html; x=.exe",
    ] {
        assert_eq!(marks::path("EX-001", unknown), "exhibits/EX-001.bin");
    }
}

#[test]
fn lines_that_are_not_shown_are_counted_between_those_that_are() {
    let shown = |seqs: &[u64]| seqs.iter().map(|seq| (*seq, None)).collect::<Vec<_>>();
    let gap = |after, before, lines| Gap {
        after,
        before,
        lines,
    };
    assert_eq!(gaps(&shown(&[0, 1, 2]), 3), []);
    assert_eq!(gaps(&shown(&[0, 2]), 3), [gap(Some(0), Some(2), 1)]);
    assert_eq!(
        gaps(&shown(&[2, 3, 7]), 10),
        [
            gap(None, Some(2), 2),
            gap(Some(3), Some(7), 3),
            gap(Some(7), None, 2)
        ]
    );
}

#[test]
fn more_than_a_zip_can_count_is_refused_before_anything_is_written_and_fits_a_folder() {
    let of = |bytes: u64, exhibits: usize| Selection {
        put_away: 0,
        size: 9,
        incidents: Vec::new(),
        not_shown: 0,
        without_files: std::collections::BTreeSet::new(),
        files_left_out: 0,
        lines: vec![(0, None)],
        exhibits: (0..exhibits)
            .map(|n| Exhibit {
                attachment: Id([1; 16]),
                mark: marks::mark("AB", n),
                path: String::new(),
                len: bytes,
                sha256: [0; 32],
            })
            .collect(),
        hiding: Hiding::default(),
    };
    let [folder, zip] = both(&TempDir::new().unwrap());
    for (bytes, exhibits, fits) in [
        (2 << 30, 1, true),
        (2 << 30, 2, false),
        (1 << 40, 1, false),
        (0, 65_000, true),
        (0, 65_001, false),
    ] {
        let selection = of(bytes, exhibits);
        assert_eq!(selection.check_fits(&folder), Ok(()));
        let field = crate::Input::Zip;
        let expected = if fits {
            Ok(())
        } else {
            Err(Error::Invalid { field })
        };
        assert_eq!(
            selection.check_fits(&zip),
            expected,
            "{exhibits} of {bytes}"
        );
    }
}
