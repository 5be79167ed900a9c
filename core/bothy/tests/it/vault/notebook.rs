//! The notebook behind the second secret.

use super::{SECOND, home_with_second_door};
use bothy_core::notes::{Item, MAX_LINE, MAX_TEXT, Order, Written};
use bothy_core::vault::{OpenNotes, Opened};
use bothy_core::{Error, Id, Input};
use bothy_test_support::Home;

const REFUSED: Error = Error::Invalid { field: Input::Note };

fn open(home: &mut Home) -> OpenNotes {
    match home.try_unlock(SECOND) {
        Ok(Opened::Notes(open)) => open,
        _ => panic!("the second secret opens the notes"),
    }
}

pub(in crate::it) fn written(title: &str, text: &str, items: &[&str]) -> Written {
    Written {
        title: title.to_owned(),
        text: text.to_owned(),
        items: items
            .iter()
            .map(|text| Item {
                text: (*text).to_owned(),
                done: false,
            })
            .collect(),
        pinned: false,
    }
}

pub(in crate::it) fn add(home: &mut Home, open: &mut OpenNotes, written: Written) -> Id {
    let now = home.clock.tick();
    open.notes().add(written, now, &mut home.chance).unwrap()
}

fn headings(open: &mut OpenNotes, words: &str, order: Order) -> Vec<String> {
    let notes = open.notes().list(words, order).unwrap();
    notes.iter().map(bothy_core::notes::Note::heading).collect()
}

#[test]
fn notes_stay_as_they_were_written() {
    let mut home = home_with_second_door(130);
    let mut open_ = open(&mut home);
    let shopping = written("Shopping", "", &["milk", "bread"]);
    let id = add(&mut home, &mut open_, shopping.clone());
    open_.lock();
    let mut open_ = open(&mut home);
    let note = open_.notes().get(id).unwrap();
    assert_eq!(note.written, shopping);
    assert_eq!(note.made_ms, note.changed_ms);
    let now = home.clock.tick();
    open_
        .notes()
        .tick(id, 1, true, now, &mut home.chance)
        .unwrap();
    let beyond = open_.notes().tick(id, 2, true, now, &mut home.chance);
    assert_eq!(beyond, Err(Error::NotFound));
    open_.lock();
    let mut open_ = open(&mut home);
    let note = open_.notes().get(id).unwrap();
    let done: Vec<bool> = note.written.items.iter().map(|item| item.done).collect();
    assert_eq!(done, [false, true]);
    assert!(note.changed_ms > note.made_ms);
}

#[test]
fn notes_are_found_and_put_in_order() {
    let mut home = home_with_second_door(131);
    let mut open = open(&mut home);
    let first = add(&mut home, &mut open, written("Café", "Open till SIX", &[]));
    let _ = add(&mut home, &mut open, written("", "\n Buy stamps \n", &[]));
    let last = add(&mut home, &mut open, written("", "", &["apples", "pears"]));
    assert_eq!(
        headings(&mut open, "", Order::Made),
        ["apples", "Buy stamps", "Café"]
    );
    assert_eq!(
        headings(&mut open, "", Order::Title),
        ["apples", "Buy stamps", "Café"]
    );
    let now = home.clock.tick();
    let longer = written("Café", "Open till seven", &[]);
    open.notes()
        .edit(first, longer, now, &mut home.chance)
        .unwrap();
    assert_eq!(headings(&mut open, "", Order::Changed)[0], "Café");
    assert_eq!(headings(&mut open, "SEVEN café", Order::Changed), ["Café"]);
    assert_eq!(headings(&mut open, "six", Order::Changed), [""; 0]);
    assert_eq!(headings(&mut open, "pear", Order::Changed), ["apples"]);
    open.notes().pin(last, true, &mut home.chance).unwrap();
    assert_eq!(headings(&mut open, "", Order::Changed)[0], "apples");
    open.notes().remove(last, &mut home.chance).unwrap();
    assert_eq!(open.notes().get(last), Err(Error::NotFound));
    assert_eq!(headings(&mut open, "", Order::Changed).len(), 2);
    let prefix = &first.to_string()[..8];
    assert_eq!(open.notes().find(prefix), Ok(first));
}

#[test]
fn a_number_in_a_note_is_found_however_it_is_written() {
    let mut home = home_with_second_door(134);
    let mut open = open(&mut home);
    add(
        &mut home,
        &mut open,
        written("Plumber", "ring +44 (0)114 270-1234", &[]),
    );
    add(&mut home, &mut open, written("Ruth", "", &["07700 900123"]));
    for (asked, found) in [
        ("01142701234", "Plumber"),
        ("0114 270 1234", "Plumber"),
        ("plumber 0044 114 2701234", "Plumber"),
        ("114270", "Plumber"),
        ("+44 7700 900 123", "Ruth"),
        ("Tel: 07700900123", "Ruth"),
    ] {
        assert_eq!(headings(&mut open, asked, Order::Made), [found], "{asked}");
    }
    for asked in ["0114 270 1235", "ruth 0114 270 1234", "447700"] {
        let found = headings(&mut open, asked, Order::Made);
        assert_eq!(found, [""; 0], "{asked}");
    }
}

#[test]
fn what_is_no_note_is_refused() {
    let mut home = home_with_second_door(132);
    let mut open = open(&mut home);
    let long = |len| "a".repeat(len);
    let most = written(&long(MAX_LINE), &long(MAX_TEXT), &[&long(MAX_LINE)]);
    add(&mut home, &mut open, most);
    for refused in [
        written(" ", "\n", &[]),
        written(&long(MAX_LINE + 1), "", &[]),
        written("two\nlines", "", &[]),
        written("", &long(MAX_TEXT + 1), &[]),
        written("", "", &["", "milk"]),
        written("", "", &["a"; 1001]),
    ] {
        let now = home.clock.tick();
        let added = open.notes().add(refused, now, &mut home.chance);
        assert_eq!(added, Err(REFUSED));
    }
    assert_eq!(open.notes().list("", Order::Made).unwrap().len(), 1);
}

#[test]
fn a_thousand_notes_make_both_files_grow_alike() {
    let mut home = home_with_second_door(133);
    let mut open = open(&mut home);
    let text = "something to remember ".repeat(200);
    for n in 0..1000 {
        add(&mut home, &mut open, written(&n.to_string(), &text, &[]));
    }
    open.lock();
    let len = |name| std::fs::metadata(home.folder().join(name)).unwrap().len();
    assert_eq!(len("0.dat"), len("1.dat"));
    assert!(len("0.dat") > 4 << 20);
}
