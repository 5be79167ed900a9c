//! Restored vaults: they say what was backed up, to the byte, and go on.

use super::made::{Said, back_up, check, full, restore, restored, stage, trial};
use crate::it::evidence::honest::assert_holds;
use crate::it::evidence::made::{Made, brief, options};
use bothy_core::backup::{Backup, OpenBy, Restore, SealTo, forget_unfinished, unfinished};
use bothy_core::evidence::{Destination, Export};
use bothy_core::journal::{Import, Page, Step};
use bothy_core::locale::Locale;
use bothy_core::setup::Task;
use bothy_core::vault::OpenVault;
use bothy_core::{Error, Input};
use bothy_test_support::{Home, Seeded};
use chrono::MappedLocalTime;
use std::fs::File;

#[test]
fn a_restored_vault_says_all_that_was_backed_up_and_proves_it() {
    let mut made = full(700);
    let (file, words) = back_up(&mut made, "papers.age");
    let said = Said::of(made.open());
    assert!(!said_is_empty(&said));

    let checked = trial(&file, &words).unwrap();
    assert!(checked.whole && checked.restorable);
    assert_eq!(checked.bytes, checked.whole_bytes);
    let (mut home, mut open, done) = restored(701, &file, &words);
    assert_eq!((done.entries, done.lost.len()), (checked.entries, 0));
    assert_eq!(Said::of(&mut open), said);
    check(&mut open);
    open.lock();
    let mut open = home.unlock();
    assert_eq!(Said::of(&mut open), said);
    check(&mut open);

    // The index of words was made again, and imported lines are known.
    let page = Page {
        search: Some("plates".to_owned()),
        ..Page::default()
    };
    assert_eq!(open.journal().list(&page).unwrap().len(), 1);
    let (stop, now) = (open.stop(), home.clock.tick());
    let mut import = Import::begin();
    let line = br#"{"kinds": ["online"], "happened": "2026-01-27", "details": "Forty messages."}"#;
    import.read(line, &|_| MappedLocalTime::Single(0)).unwrap();
    let before = open.journal().count().unwrap();
    import
        .save(&mut open, &stop, now, &mut home.chance)
        .unwrap();
    assert_eq!(open.journal().count().unwrap(), before);

    // The log goes on: a pack shows the restore, and the change of its key.
    let staged = stage(&mut open, "after.txt", b"after", &mut home.chance);
    let now = home.clock.tick();
    let saved = brief(12, "After the move.");
    let mut journal = open.journal();
    journal
        .add(&saved, vec![staged], now, &mut home.chance)
        .unwrap();
    let to = home.outside().join("pack");
    let pack = options(Destination::Folder(to.clone()));
    let mut export = Export::begin(&mut open, pack, now, &mut home.chance).unwrap();
    while export
        .step(&mut open, &stop, now, &mut home.chance)
        .unwrap()
        != Step::Done
    {}
    assert_holds(&to, true);
    let log = std::fs::read_to_string(to.join("log.json")).unwrap();
    assert!(log.contains("key_change") && log.contains("\"backup\""));

    // And is backed up again.
    let to = home.outside().join("again.age");
    let english = Locale::english().unwrap();
    let mut again = Backup::begin(
        &mut open,
        &to,
        &SealTo::Words,
        false,
        &english,
        now,
        &mut home.chance,
    )
    .unwrap();
    while again.step(&mut open, &stop, now, &mut home.chance).unwrap() != Step::Done {}
    let said = Said::of(&mut open);
    let words = again.words().unwrap().to_vec();
    let (_home, mut open, _) = restored(702, &to, &words);
    assert_eq!(Said::of(&mut open), said);
    check(&mut open);
}

fn said_is_empty(said: &Said) -> bool {
    format!("{said:?}").len() < 10_000
}

#[test]
fn a_vault_without_incidents_is_restored_too() {
    let mut made = Made::empty(703);
    let (file, words) = back_up(&mut made, "empty.age");
    let (_home, mut open, done) = restored(704, &file, &words);
    assert_eq!((done.entries, done.incidents), (0, 0));
    check(&mut open);
}

#[test]
fn two_backups_share_nothing_and_have_a_size_that_says_little() {
    let mut made = Made::empty(705);
    let (first, one) = back_up(&mut made, "first.age");
    made.add(&brief(3, "More."), vec![]);
    let (second, two) = back_up(&mut made, "second.age");
    let [first, second] = [first, second].map(|path| std::fs::read(path).unwrap());
    assert_eq!(first.len(), second.len());
    assert_ne!(one, two);
    // age's header, and nothing else in clear: not a word of ours.
    let header = first.windows(4).position(|end| end == b"\n---").unwrap();
    let header = String::from_utf8(first[..header].to_vec()).unwrap();
    let lines: Vec<_> = header.lines().collect();
    assert_eq!((lines.len(), lines[0]), (3, "age-encryption.org/v1"));
    assert!(lines[1].starts_with("-> scrypt ") && lines[1].ends_with(" 15"));
    for bytes in [first, second] {
        let all = bytes.to_ascii_lowercase();
        assert!(!all.windows(5).any(|part| part == b"bothy"));
    }
}

#[test]
fn an_owner_of_an_age_key_opens_what_is_sealed_to_it() {
    let mut made = full(706);
    let (key, other) = (
        age::x25519::Identity::generate(),
        age::x25519::Identity::generate(),
    );
    let to = made.place("worker.age");
    let seal_to = SealTo::Recipient {
        recipient: key.to_public().to_string(),
    };
    let english = Locale::english().unwrap();
    let said = Said::of(made.open());
    let (open, now, e) = made.parts();
    let stop = open.stop();
    let mut job = Backup::begin(&mut *open, &to, &seal_to, false, &english, now, e).unwrap();
    while job.step(&mut *open, &stop, now, e).unwrap() != Step::Done {}
    assert_eq!(job.words(), None);

    let text = |key: &age::x25519::Identity| {
        use age::secrecy::ExposeSecret;
        format!("# a key\n\n{}\n", key.to_string().expose_secret())
    };
    let mut home = Home::new(707);
    let mut open = home.unlock();
    let wrong = |open: &mut OpenVault, by: OpenBy<'_>, e: &mut Seeded| {
        Restore::begin(&mut *open, File::open(&to).unwrap(), &by, false, e).err()
    };
    let by = text(&other);
    let by = OpenBy::Identity(by.as_bytes());
    assert_eq!(
        wrong(&mut open, by, &mut home.chance),
        Some(Error::WrongSecret)
    );
    let by = OpenBy::Words(b"zoo zoo zoo zoo zoo zoo zoo");
    assert_eq!(
        wrong(&mut open, by, &mut home.chance),
        Some(Error::WrongSecret)
    );
    let none = Some(Error::Invalid {
        field: Input::Identity,
    });
    for by in [&b"# nothing\n"[..], b"AGE-SECRET-KEY-1", b"\xff"] {
        assert_eq!(
            wrong(&mut open, OpenBy::Identity(by), &mut home.chance),
            none
        );
    }
    let by = text(&key);
    let by = OpenBy::Identity(by.as_bytes());
    let file = File::open(&to).unwrap();
    let stop = open.stop();
    let mut job = Restore::begin(&mut open, file, &by, false, &mut home.chance).unwrap();
    while job
        .step(&mut open, &stop, home.clock.tick(), &mut home.chance)
        .unwrap()
        != Step::Done
    {}
    assert_eq!(Said::of(&mut open), said);

    let refused = SealTo::Recipient {
        recipient: "age1nobody".to_owned(),
    };
    let (open, now, e) = made.parts();
    let to = to.with_extension("2");
    let refused = Backup::begin(&mut *open, &to, &refused, false, &english, now, e).err();
    let wanted = Error::Invalid {
        field: Input::Recipient,
    };
    assert_eq!(refused, Some(wanted));
}

#[test]
fn a_vault_in_which_anything_was_written_is_left_alone() {
    let mut made = full(708);
    let (file, words) = back_up(&mut made, "papers.age");
    let mut home = Home::new(709);
    let mut open = home.unlock();
    let at = (&mut home.clock, &mut home.chance);
    let now = at.0.tick();
    open.journal()
        .add(&brief(1, "Mine."), vec![], now, at.1)
        .unwrap();
    let refused = restore(&mut open, at, &file, &words, false);
    assert_eq!(refused, Err(Error::Exists));
    assert_eq!(open.journal().count(), Ok(1));
    assert_eq!(unfinished(&open), Ok(None));
    check(&mut open);
    // Its own vault isn't empty either.
    let (open, _, e) = made.parts();
    let refused = Restore::begin(
        open,
        File::open(&file).unwrap(),
        &OpenBy::Words(&words),
        false,
        e,
    );
    assert_eq!(refused.err(), Some(Error::Exists));
}

#[test]
fn something_saved_while_a_restore_waits_keeps_the_vault_its_own() {
    let mut made = full(710);
    let (file, words) = back_up(&mut made, "papers.age");
    let mut home = Home::new(711);
    let mut open = home.unlock();
    let (stop, by) = (open.stop(), OpenBy::Words(&words));
    let file = File::open(&file).unwrap();
    let mut job = Restore::begin(&mut open, file, &by, false, &mut home.chance).unwrap();
    for _ in 0..5 {
        let now = home.clock.tick();
        job.step(&mut open, &stop, now, &mut home.chance).unwrap();
    }
    let now = home.clock.tick();
    let mut journal = open.journal();
    journal
        .add(&brief(1, "Mine."), vec![], now, &mut home.chance)
        .unwrap();
    let ended = loop {
        match job.step(&mut open, &stop, now, &mut home.chance) {
            Ok(Step::More { .. }) => {}
            ended => break ended,
        }
    };
    assert_eq!(ended, Err(Error::Exists));
    assert_eq!(open.journal().count(), Ok(1));
    assert_eq!(forget_unfinished(&mut open, &mut home.chance), Ok(true));
    assert_eq!(forget_unfinished(&mut open, &mut home.chance), Ok(false));
    check(&mut open);
}

#[test]
fn the_home_screen_asks_after_ten_incidents_and_after_a_month_until_it_is_put_away() {
    let mut made = Made::empty(712);
    let asks = |made: &mut Made| {
        let (open, now, _) = made.parts();
        let open = open.set_up().unwrap().open_tasks(now).unwrap();
        open.contains(&Task::Backup)
    };
    assert!(!asks(&mut made));
    for n in 1..=10 {
        assert!(!asks(&mut made), "{n}");
        made.add(&brief(n, "Again."), vec![]);
    }
    assert!(asks(&mut made));
    back_up(&mut made, "1.age");
    assert!(!asks(&mut made));
    // A month on there is nothing new to back up, and then there is.
    made.home.clock.skip(30 * 24 * 3600);
    assert!(!asks(&mut made));
    made.add(&brief(11, "Again."), vec![]);
    assert!(asks(&mut made));
    back_up(&mut made, "2.age");
    for n in 12..=22 {
        made.add(&brief(n, "Again."), vec![]);
    }
    assert!(asks(&mut made));
    let (open, _, e) = made.parts();
    open.set_up().unwrap().put_away(Task::Backup, e).unwrap();
    assert!(!asks(&mut made));

    let mut made = Made::empty(713);
    made.add(&brief(1, "Once."), vec![]);
    made.home.clock.skip(29 * 24 * 3600);
    assert!(!asks(&mut made));
    made.home.clock.skip(24 * 3600);
    assert!(asks(&mut made));
}
