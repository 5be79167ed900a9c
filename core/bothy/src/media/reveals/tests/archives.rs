//! Archives with a part that can't be looked into.

use super::made::*;
use super::places::MOOR;
use super::told;
use crate::media::reveals::Properties;

fn photo() -> Vec<u8> {
    jpeg_exif(&position(true, 5, &MOOR))
}

/// Makes a zip of a file broken by `break_it`, then a photo with a place.
fn broken(break_it: impl Fn(&mut [u8])) -> Vec<u8> {
    let mut file = zip(&[("first", &b"words ".repeat(90)), ("photo", &photo())]);
    break_it(&mut file);
    file
}

#[test]
fn one_file_that_cannot_be_read_hides_no_other() {
    let method = |file: &mut [u8]| {
        // In its own header, and in its record in the directory.
        file[8] = 99;
        let record = at(file, b"PK\x01\x02");
        file[record + 10] = 99;
    };
    let locked = |file: &mut [u8]| {
        file[6] |= 1;
        let record = at(file, b"PK\x01\x02");
        file[record + 8] |= 1;
    };
    let bytes = |file: &mut [u8]| file[36..44].fill(0xFF);
    // The second header of three.
    let mut headless = zip(&[("a", b"words"), ("b", b"words"), ("photo", &photo())]);
    let second = at(&headless[4..], b"PK\x03\x04") + 4;
    headless[second] = b'X';
    for (what, file) in [
        ("packed in an unknown way", broken(method)),
        ("locked", broken(locked)),
        ("damaged", broken(bytes)),
        ("without its header", headless),
    ] {
        let told = told(&file);
        assert!(told.place, "{what}");
        assert!(told.properties.contains(&Properties::Unread), "{what}");
    }
}

#[test]
fn a_file_that_is_too_long_hides_no_other() {
    let file = zip(&[("first", &vec![0; 70 << 20]), ("photo", &photo())]);
    let told = told(&file);
    assert!(told.place);
    assert!(told.properties.contains(&Properties::Unread));
}

#[test]
fn a_part_of_an_archive_says_that_it_is_one() {
    // Like windows on a file too long to look at whole.
    let file = zip(&[("first", &b"words ".repeat(90)), ("photo", &photo())]);
    for part in [&file[..file.len() / 2], &file[..file.len() - 1]] {
        assert!(told(part).properties.contains(&Properties::Unread));
    }
}

#[test]
fn archives_in_archives_are_looked_into_as_deep_as_is_named() {
    let mut file = photo();
    for depth in 0..6 {
        let told = told(&file);
        assert!(
            told.place != told.properties.contains(&Properties::Unread),
            "{depth}"
        );
        assert_eq!(told.place, depth < 4, "{depth}");
        file = zip(&[("inner", &file)]);
    }
}

#[test]
fn empty_files_and_folders_are_nothing_to_look_into() {
    let told = told(&zip(&[("folder/", b""), ("empty", b""), ("a", b"words")]));
    assert!(told.properties.is_empty(), "{told:?}");
}

#[test]
fn pictures_in_an_archive_are_unpacked_within_its_bounds() {
    let text = png(&[(
        b"zTXt",
        [b"Comment\0\0", &packed(&vec![b' '; 7 << 20])[..]].concat(),
    )]);
    let files: Vec<(String, &[u8])> = (0..40).map(|n| (n.to_string(), &text[..])).collect();
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, held)| (&name[..], *held))
        .collect();
    assert!(told(&zip(&files)).properties.contains(&Properties::Unread));
}
