//! Words longer than the index keeps in one piece: FTS5 silently cuts at 32,768 bytes.

use super::*;
use crate::journal::{Page, search};

/// FTS5's limit, to either side of it, and the longest that a text holds.
const LENGTHS: [usize; 6] = [1000, 32_767, 32_768, 32_769, 200_000, bothy_proof::MAX_TEXT];

/// Letters of one to four bytes; a letter of a script without spaces, with marks; a phone number.
const LETTERS: [&str; 7] = ["x", "ж", "ह", "𐐨", "กิิ", "हि", "7"];

fn filled(letters: &str, len: usize) -> String {
    letters.repeat(len / letters.len())
}

/// Returns whether a search for this finds the one incident there is.
fn is_found(bench: &mut Bench, text: &str) -> bool {
    let page = Page {
        search: Some(text.to_owned()),
        ..Page::default()
    };
    bench.open.journal().list(&page).unwrap().len() == 1
}

#[test]
fn a_word_of_any_length_is_kept_found_checked_and_removed() {
    for letters in LETTERS {
        for len in LENGTHS {
            for begin in ["", "+"] {
                let word = format!("{begin}{}", filled(letters, len - begin.len()));
                kept_found_checked_and_removed(&word, &format!("{begin}{letters}, {len}"));
            }
        }
    }
}

fn kept_found_checked_and_removed(word: &str, what: &str) {
    let mut bench = Bench::new(72);
    let mut fields = worded(word);
    let place = Field::named("place").unwrap();
    fields.fields.insert(place, Value::Words(word.to_owned()));
    let now = bench.tick();
    let mut journal = bench.open.journal();
    let added = journal.add(&fields, Vec::new(), now, &mut bench.chance);
    let id = added.unwrap();
    bench.check().unwrap_or_else(|_| panic!("{what}"));
    for many in [7, 250] {
        let begins: String = word.chars().take(many).collect();
        assert!(is_found(&mut bench, &begins), "{what}, {many}");
    }
    let shorter: String = word.chars().skip(20).collect();
    let others = format!("{shorter} and other words");
    let now = bench.tick();
    let mut journal = bench.open.journal();
    journal
        .amend(id, &worded(&others), false, now, &mut bench.chance)
        .unwrap();
    bench.check().unwrap_or_else(|_| panic!("{what}, amended"));
    assert!(is_found(&mut bench, "other"), "{what}");
    let now = bench.tick();
    let mut journal = bench.open.journal();
    journal.remove(id, None, now, &mut bench.chance).unwrap();
    bench.check().unwrap_or_else(|_| panic!("{what}, removed"));
    assert!(!is_found(&mut bench, "other"), "{what}");
}

#[test]
fn no_word_of_the_index_is_longer_than_it_keeps() {
    for letters in LETTERS {
        for begin in ["", "+", "00", "a", " "] {
            let text = format!("{begin}{}", filled(letters, 40_000));
            let indexed = search::text_of(&worded(&text), &[&text]);
            let longest = indexed.split(' ').map(str::len).max();
            assert!(longest <= Some(1000), "{begin}{letters}: {longest:?}");
        }
    }
}
