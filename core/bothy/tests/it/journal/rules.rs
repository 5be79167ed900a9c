//! The journal's refusals, and their errors.

use bothy_core::journal::{Check, Field, Happened, Incident, Kind, Step, Undone, Value};
use bothy_core::{Error, Id, Input, Now};
use bothy_test_support::{Home, Seeded, any_incident, seed};
use chrono::{MappedLocalTime, NaiveDateTime};
use std::collections::BTreeMap;

fn utc(_: NaiveDateTime) -> MappedLocalTime<i16> {
    MappedLocalTime::Single(0)
}

fn on(happened: &str) -> Incident {
    Incident {
        kinds: vec![Kind::Other],
        happened: Happened::parse(happened, &utc).unwrap(),
        fields: BTreeMap::new(),
    }
}

fn with(field: &str, text: &str) -> Incident {
    let mut incident = on("2026-03-01");
    let field = Field::named(field).unwrap();
    incident.fields.insert(field, Value::Words(text.to_owned()));
    incident
}

#[test]
fn what_cannot_be_saved_is_refused_and_nothing_is_written() {
    let mut home = Home::new(seed(20));
    let mut open = home.unlock();
    let now = home.clock.tick();
    let no_kind = Incident {
        kinds: vec![],
        ..on("2026-03-01")
    };
    let whole = "wort ".repeat((256 << 10) / 5);
    let mut too_much = with("details", &whole);
    for field in ["place", "who", "injuries", "school", "doctor"] {
        let field = Field::named(field).unwrap();
        too_much.fields.insert(field, Value::Words(whole.clone()));
    }
    for (incident, field) in [
        (no_kind, Input::Kinds),
        (on("2026-03-03"), Input::Ahead),
        (too_much, Input::Field),
    ] {
        let refused = open.journal().add(&incident, vec![], now, &mut home.chance);
        assert_eq!(refused, Err(Error::Invalid { field }));
    }
    for (at_fault, text, fault) in [
        ("details", "x".repeat(5_000_000), Input::TooLong),
        ("weapon", "yes".to_owned(), Input::Field),
    ] {
        let incident = with(at_fault, &text);
        let refused = open.journal().add(&incident, vec![], now, &mut home.chance);
        let Err(Error::InvalidField { name, wrong }) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!((name.name(), wrong), (at_fault, fault));
    }
    assert_eq!(open.journal().count(), Ok(0));
    let id = open
        .journal()
        .add(&with("details", &whole), vec![], now, &mut home.chance)
        .unwrap();
    let refused = open
        .journal()
        .amend(id, &on("2027-01-01"), false, now, &mut home.chance);
    assert_eq!(
        refused,
        Err(Error::Invalid {
            field: Input::Ahead
        })
    );
    let record = open.journal().get(id).unwrap();
    assert_eq!(record.revisions, 1);
    assert_eq!(record.current.seq, 0);
    assert_eq!(record.current.incident, with("details", &whole));
}

#[test]
fn a_clock_put_back_does_not_make_today_the_future() {
    let mut home = Home::new(seed(21));
    let mut open = home.unlock();
    let now = home.clock.tick();
    let mut add = |open: &mut bothy_core::vault::OpenVault, text, now| {
        open.journal()
            .add(&on(text), vec![], now, &mut home.chance)
            .map(|_| ())
    };
    assert_eq!(add(&mut open, "2026-03-01", now), Ok(()));
    let month_back = Now {
        wall_ms: now.wall_ms - 30 * 86_400_000,
        ..now
    };
    assert_eq!(add(&mut open, "2026-03-01", month_back), Ok(()));
    let broken = Now {
        wall_ms: 0,
        boot: [8; 16],
        ..now
    };
    assert_eq!(add(&mut open, "2026-03-01", broken), Ok(()));
    let nonsense = Now {
        wall_ms: i64::MAX,
        offset_min: i16::MIN,
        mono_ms: u64::MAX,
        boot: [9; 16],
    };
    assert_eq!(add(&mut open, "2026-03-01", nonsense), Ok(()));
}

#[test]
fn the_beginning_of_an_id_must_be_hex_and_of_one_incident() {
    let mut home = Home::new(seed(22));
    let mut open = home.unlock();
    let now = home.clock.tick();
    let id = open
        .journal()
        .add(&on("2026-03-01"), vec![], now, &mut home.chance)
        .unwrap();
    let text = id.to_string();
    let invalid = Err(Error::Invalid { field: Input::Id });
    let journal = open.journal();
    assert_eq!(journal.find(&text[..6]), Ok(id));
    assert_eq!(journal.find(&text[..7].to_uppercase()), Ok(id));
    assert_eq!(journal.find(&text), Ok(id));
    assert_eq!(journal.find(&text[..5]), invalid);
    assert_eq!(journal.find(&format!("{text}0")), invalid);
    assert_eq!(journal.find("ghijkl"), invalid);
    assert_eq!(journal.find("ééé"), invalid);
    assert_eq!(journal.find(""), invalid);
    let other = if text.starts_with('0') { "1" } else { "0" };
    assert_eq!(journal.find(&other.repeat(6)), Err(Error::NotFound));
}

#[test]
fn what_is_not_there_is_not_found() {
    let mut home = Home::new(seed(23));
    let mut open = home.unlock();
    let now = home.clock.tick();
    let none = Id([1; 16]);
    let incident = on("2026-03-01");
    let mut journal = open.journal();
    assert_eq!(journal.get(none), Err(Error::NotFound));
    assert_eq!(journal.history(none), Err(Error::NotFound));
    assert_eq!(journal.read(none, 0), Err(Error::NotFound));
    let amended = journal.amend(none, &incident, false, now, &mut home.chance);
    assert_eq!(amended, Err(Error::NotFound));
    let removed = journal.remove(none, None, now, &mut home.chance);
    assert_eq!(removed, Err(Error::NotFound));
    let page = bothy_core::journal::Page {
        after: Some(none),
        ..Default::default()
    };
    assert_eq!(journal.list(&page), Err(Error::NotFound));
}

#[test]
fn a_save_during_a_check_begins_it_anew() {
    let mut home = Home::new(seed(24));
    let mut open = home.unlock();
    let stop = open.stop();
    let mut chance = Seeded::new(1);
    for _ in 0..100 {
        let incident = any_incident(&mut chance, &[]);
        let now = home.clock.tick();
        open.journal()
            .add(&incident, vec![], now, &mut home.chance)
            .unwrap();
    }
    let mut check = Check::begin(&mut open).unwrap();
    let more = |done, total| Ok(Step::More { done, total });
    assert_eq!(check.step(&mut open, &stop), more(32 << 10, 100 << 10));
    let now = home.clock.tick();
    open.journal()
        .add(&on("2026-03-01"), vec![], now, &mut home.chance)
        .unwrap();
    assert_eq!(check.step(&mut open, &stop), more(32 << 10, 101 << 10));
    while check.step(&mut open, &stop).unwrap() != Step::Done {}
    stop.raise();
    assert_eq!(check.step(&mut open, &stop), Err(Error::Locked));
}

#[test]
fn a_save_can_be_undone_until_ten_minutes_after_it() {
    let mut home = Home::new(seed(22));
    let mut open = home.unlock();
    let now = home.clock.tick();
    let incident = on("2026-03-01");
    let id = open.journal().add(&incident, vec![], now, &mut home.chance);
    let id = id.unwrap();
    let until = |open: &mut bothy_core::vault::OpenVault, now| {
        let possible = open.journal().can_undo(id, now).unwrap();
        possible.map(|possible| {
            assert_eq!(possible.what, Undone::Incident);
            possible.until_ms
        })
    };
    let later = |ms: i64| Now {
        wall_ms: now.wall_ms + ms,
        mono_ms: now.mono_ms + ms.cast_unsigned(),
        ..now
    };
    let end = now.wall_ms + 600_000;
    assert_eq!(until(&mut open, later(60_000)), Some(end));
    assert_eq!(until(&mut open, later(600_000)), Some(end));
    assert_eq!(until(&mut open, later(600_001)), None);
    // A clock that was set doesn't change how long is left, unless the phone was started again.
    let hour = 3_600_000;
    let set = Now {
        wall_ms: later(60_000).wall_ms + hour,
        ..later(60_000)
    };
    assert_eq!(until(&mut open, set), Some(end + hour));
    let started = Now {
        boot: [9; 16],
        mono_ms: 5,
        ..later(60_000)
    };
    assert_eq!(until(&mut open, started), Some(end));
    let nothing = open.journal().can_undo(Id([3; 16]), now);
    assert_eq!(nothing, Err(Error::NotFound));
}
