//! Ways out of the phone: a backup, another phone, and a record for a court.

use super::{details, incident, listed};
use crate::it::backup::made::{back_up, restore, trial};
use crate::it::evidence::honest::assert_holds;
use crate::it::evidence::made::{Made, unzipped};
use crate::it::plan::{about, add};
use crate::it::vault::NEW_SECRET;
use bothy_core::backup::{Holds, OpenBy, Restore, unfinished};
use bothy_core::evidence::{Export, PackOptions, Reader};
use bothy_core::journal::{Field, Kind, Page, Value};
use bothy_core::locale::Locale;
use bothy_core::{Error, Input};
use bothy_test_support::{Home, PIN};
use std::collections::BTreeSet;
use std::fs::File;

/// Makes a backup, and tries it with wrong words and its own. It comes back only where nothing is written yet.
pub(super) fn backup() {
    let mut made = Made::empty(1040);
    made.add(&incident(Kind::FrightenedMe, "They shouted."), vec![]);
    let (archive, words) = back_up(&mut made, "archive");
    assert_eq!(words.split(u8::is_ascii_whitespace).count(), 7);
    let wrong = trial(&archive, b"one two three");
    assert_eq!(wrong.err(), Some(Error::WrongSecret));
    let checked = trial(&archive, &words).unwrap();
    assert!(checked.whole && checked.restorable);
    assert_eq!(checked.holds, Holds::Record);
    let (open, _, e) = made.parts();
    let (file, by) = (File::open(&archive).unwrap(), OpenBy::Words(&words));
    let refused = Restore::begin(open, file, &by, false, e);
    assert_eq!(refused.err(), Some(Error::Exists));
}

/// Brings everything back on another phone, with another secret, by the seven words.
pub(super) fn lost_phone() {
    let mut made = Made::empty(1041);
    let plate = incident(Kind::FrightenedMe, "They broke the blue plate.");
    let saved = made.add(&plate, vec![]);
    let (open, now, e) = made.parts();
    let plan = add(open, about(None), now, e).unwrap();
    let (archive, words) = back_up(&mut made, "archive.dat");

    let mut phone = Home::with_secret(1042, NEW_SECRET);
    phone.clock.skip(24 * 3600);
    let mut open = phone.unlock_by(NEW_SECRET);
    assert_eq!(listed(&mut open, &Page::default()), []);
    let at = (&mut phone.clock, &mut phone.chance);
    let wrong = b"zoo zoo zoo zoo zoo zoo zoo";
    let wrong = restore(&mut open, at, &archive, wrong, false);
    assert_eq!(wrong, Err(Error::WrongSecret));
    let at = (&mut phone.clock, &mut phone.chance);
    let done = restore(&mut open, at, &archive, &words, false).unwrap();
    assert_eq!((done.incidents, done.lost), (1, vec![]));
    assert_eq!(unfinished(&open), Ok(None));
    open.lock();
    // The old secret was the old phone's.
    let old = phone.try_unlock(PIN).err();
    assert_eq!(old, Some(Error::WrongSecret));
    let mut open = phone.unlock_by(NEW_SECRET);
    assert_eq!(listed(&mut open, &Page::default()), [saved]);
    assert_eq!(details(&mut open, saved), "They broke the blue plate.");
    let kept = made.open().plans().get(plan);
    assert_eq!(open.plans().get(plan), kept);
}

/// Makes one file that holds, after a dry run. Hidden parts aren't in it, and nothing here tells of it.
pub(super) fn court_export() {
    let mut made = Made::empty(1043);
    let door = incident(Kind::FrightenedMe, "They shouted at the door.");
    let mut phone = incident(Kind::Controlling, "They took my phone.");
    let place = Field::named("place").unwrap();
    let street = Value::Words("Elm Street".to_owned());
    phone.fields.insert(place, street);
    let saved = [&door, &phone].map(|incident| made.add(incident, vec![]));
    let to = |made: &Made, name: &str| PackOptions {
        reader: Reader::Court,
        hide: vec![place],
        ..made.zip(name)
    };
    let papers = to(&made, "papers.zip");
    let summary = Export::plan(made.open(), &papers).unwrap();
    assert_eq!((summary.shown, summary.not_shown), (2, 0));
    for hidden in ["place", "private_note", "file_name"] {
        let named = summary.hidden_fields.iter().any(|name| name == hidden);
        assert!(named, "{hidden}: {summary:?}");
    }
    let english = Locale::english().unwrap();
    assert!(!english.pack_lines(&summary).unwrap().is_empty());
    assert!(!made.place("papers.zip").exists(), "only a dry run");

    // Small letters are no initials yet, and what is there is never replaced.
    let small = PackOptions {
        initials: "ab".to_owned(),
        ..papers.clone()
    };
    let field = Input::Choice;
    assert_eq!(made.export(small), Err(Error::Invalid { field }));
    std::fs::write(made.place("full"), "a letter").unwrap();
    let full = to(&made, "full");
    assert_eq!(made.export(full), Err(Error::Exists));

    made.export(papers).unwrap();
    let zip = made.place("papers.zip");
    assert_holds(&zip, false);
    let pack = unzipped(&zip);
    let shows = |text: &str| {
        let has = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).contains(text);
        pack.values().any(has)
    };
    assert!(shows("They shouted at the door.") && shows("They took my phone."));
    assert!(!shows("Elm Street"));
    made.relock();
    assert!(made.open().leftovers().is_empty());
    let list = listed(made.open(), &Page::default());
    assert_eq!(BTreeSet::from_iter(list), BTreeSet::from(saved));
}
