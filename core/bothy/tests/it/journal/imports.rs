//! Imported lines are known again by their bytes and their count among equals, wherever they are in the file by then.

use bothy_core::journal::Import;
use bothy_core::vault::OpenVault;
use bothy_core::{Error, Id, Input};
use bothy_test_support::{Home, seed};

const LONDON: fn(chrono::NaiveDateTime) -> chrono::MappedLocalTime<i16> =
    |_| chrono::MappedLocalTime::Single(0);

fn line(details: &str) -> String {
    format!(r#"{{"kinds": ["money"], "happened": "2026-02-02", "details": "{details}"}}"#)
}

/// Imports these lines from the first one, as a process does that was begun again.
fn import(open: &mut OpenVault, home: &mut Home, lines: &[&str]) -> Vec<Id> {
    let (stop, mut import, mut ids) = (open.stop(), Import::begin(), Vec::new());
    for line in lines {
        if import.read(line.as_bytes(), &LONDON).unwrap() {
            let now = home.clock.tick();
            ids.extend(import.save(open, &stop, now, &mut home.chance).unwrap());
        }
    }
    let now = home.clock.tick();
    ids.extend(import.save(open, &stop, now, &mut home.chance).unwrap());
    ids
}

#[test]
fn lines_that_moved_keep_their_ids_and_only_new_ones_are_saved() {
    let mut home = Home::new(seed(70));
    let mut open = home.unlock();
    let many: Vec<_> = (0..40).map(|n| line(&format!("Number {n}."))).collect();
    let mut lines: Vec<&str> = many.iter().map(String::as_str).collect();
    let first = import(&mut open, &mut home, &lines);
    let mut wanted = first.clone();

    let front = line("Put in front.");
    lines.insert(0, &front);
    let ids = import(&mut open, &mut home, &lines);
    assert_eq!(ids[1..], wanted);
    wanted.insert(0, ids[0]);
    assert_eq!(open.journal().count(), Ok(41), "one line was new");

    lines.reverse();
    wanted.reverse();
    assert_eq!(import(&mut open, &mut home, &lines), wanted);
    lines.rotate_left(17);
    wanted.rotate_left(17);
    lines.insert(9, "");
    assert_eq!(import(&mut open, &mut home, &lines), wanted);
    assert_eq!(open.journal().count(), Ok(41), "none was new");
}

#[test]
fn equal_lines_are_saved_once_each_however_often_their_file_is_given() {
    let mut home = Home::new(seed(71));
    let mut open = home.unlock();
    let (twice, other) = (line("It happened twice."), line("It happened once."));
    let lines = [&*twice, &other, &twice];
    let ids = import(&mut open, &mut home, &lines);
    assert_ne!(ids[0], ids[2]);
    assert_eq!(import(&mut open, &mut home, &lines), ids);
    // Their order among equals is all that tells them apart.
    let moved = import(&mut open, &mut home, &[&twice, &twice, &other]);
    assert_eq!(moved, [ids[0], ids[2], ids[1]]);
    assert_eq!(open.journal().count(), Ok(3));

    let third = import(&mut open, &mut home, &[&twice, &other, &twice, &twice]);
    assert_eq!(third[..3], ids);
    assert_eq!(open.journal().count(), Ok(4), "a third equal one is new");

    // Removed, one of them comes back as a new incident, and its equals stay what they are.
    let now = home.clock.tick();
    open.journal()
        .remove(ids[0], None, now, &mut home.chance)
        .unwrap();
    let back = import(&mut open, &mut home, &lines);
    assert_ne!(back[0], ids[0]);
    assert_eq!(back[1..], ids[1..]);
    assert_eq!(open.journal().count(), Ok(4));
}

#[test]
fn an_import_cut_short_goes_on_though_lines_moved_and_equal_ones_lie_before_and_behind_the_cut() {
    let mut home = Home::new(seed(72));
    let mut open = home.unlock();
    let many: Vec<_> = (0..40)
        .map(|n| line(&format!("Number {}.", n % 25)))
        .collect();
    let mut lines: Vec<&str> = many.iter().map(String::as_str).collect();
    // Cut after 32 lines: of the equal ones, some were saved once and some twice.
    let before = import(&mut open, &mut home, &lines[..32]);
    open.lock();
    let mut open = home.unlock();
    let front = line("Put in front.");
    lines.insert(0, &front);
    let after = import(&mut open, &mut home, &lines);
    assert_eq!(after[1..=32], before);
    assert_eq!(open.journal().count(), Ok(41), "each line once");
}

#[test]
fn a_line_end_is_no_part_of_a_line_and_any_other_byte_is() {
    let mut home = Home::new(seed(73));
    let mut open = home.unlock();
    let plain = line("One.");
    let ids = import(&mut open, &mut home, &[&plain]);
    for end in ["\n", "\r\n", "\r"] {
        let ended = format!("{plain}{end}");
        assert_eq!(import(&mut open, &mut home, &[&ended]), ids, "{end:?}");
    }
    for other in [
        format!(" {plain}"),
        format!("{plain} "),
        format!("{plain}\r\r\n"),
    ] {
        assert_ne!(import(&mut open, &mut home, &[&other]), ids, "{other:?}");
    }
    assert_eq!(open.journal().count(), Ok(4));
}

#[test]
fn lines_after_one_that_cannot_be_saved_are_counted_once_when_they_are_read_again() {
    let mut home = Home::new(seed(74));
    let mut open = home.unlock();
    let (good, ahead) = (
        line("Fine."),
        line("Not yet.").replace("2026-02-02", "2031-02-02"),
    );
    let lines = [&*good, &ahead, &good, &good];
    let (stop, mut job) = (open.stop(), Import::begin());
    for line in lines {
        job.read(line.as_bytes(), &LONDON).unwrap();
    }
    let now = home.clock.tick();
    let refused = job.save(&mut open, &stop, now, &mut home.chance);
    let field = Input::Ahead;
    assert_eq!((refused, job.line()), (Err(Error::Invalid { field }), 2));
    // The caller goes on behind it.
    for line in &lines[2..] {
        job.read(line.as_bytes(), &LONDON).unwrap();
    }
    let ids = job.save(&mut open, &stop, now, &mut home.chance).unwrap();
    assert_eq!(open.journal().count(), Ok(3));
    assert_eq!(import(&mut open, &mut home, &[&good, &good, &good]), ids);
    assert_eq!(open.journal().count(), Ok(3), "none twice");
}
