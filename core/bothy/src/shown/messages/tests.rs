//! Tests of messages as a person reads them.
#![allow(clippy::unwrap_used)]
use super::*;
use crate::error::{Bug, Error};
use crate::helplines::Directory;
use crate::id::Id;
use crate::journal::Moment;
use crate::plan::{Said, Section};
use chrono::NaiveDate;

fn at(day: u32, hour: u32) -> When {
    let day = NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
    When::At(Moment {
        local: day.and_hms_opt(hour, 30, 0).unwrap(),
        offset_min: 0,
    })
}

#[test]
fn when_it_happened_is_said_as_precisely_as_it_was() {
    let english = Locale::english().unwrap();
    let here = |_| chrono::MappedLocalTime::Single(0);
    let said = |happened| english.happened(&happened, &here).unwrap();
    let When::At(moment) = at(1, 21) else {
        unreachable!()
    };
    let day = When::Day(NaiveDate::from_ymd_opt(2026, 2, 28).unwrap());
    assert_eq!(said(Happened::Exact(moment)), "1 March 2026, 21:30");
    assert_eq!(said(Happened::About(day)), "about 28 February 2026");
    assert_eq!(
        said(Happened::Range(at(1, 21), at(1, 23))),
        "1 March 2026, 21:30 to 23:30"
    );
    assert_eq!(
        said(Happened::Range(day, at(1, 2))),
        "28 February 2026 to 1 March 2026, 02:30"
    );
    let read = |text| Happened::parse(text, &here).unwrap();
    for (typed, words) in [
        ("2026-02", "some time in February 2026"),
        ("2025", "some time in 2025"),
        ("about winter 2025/26", "some time in winter 2025/26"),
        ("about winter 1999/00", "some time in winter 1999/00"),
        ("summer 2025", "some time in summer 2025"),
        (
            "about 2026-01-10..2026-02-20",
            "some time between 10 January 2026 and 20 February 2026",
        ),
        (
            "about 2026-03-01T21:00..2026-03-01T23:00+01:00",
            "some time between 1 March 2026, 21:00 and 23:00 (UTC+01:00)",
        ),
        (
            "2026-10-25T01:10-03:30",
            "25 October 2026, 01:10 (UTC-03:30)",
        ),
    ] {
        assert_eq!(said(read(typed)), words, "{typed}");
    }
    // Only the offset tells the two hours apart when the clocks go back.
    let twice = |_| chrono::MappedLocalTime::Ambiguous(60, 0);
    let night = english.happened(&read("2026-10-25T01:10+00:00"), &twice);
    assert_eq!(night.as_deref(), Ok("25 October 2026, 01:10 (UTC+00:00)"));
}

#[test]
fn an_item_is_said_in_own_words_or_as_its_template_does() {
    let english = Locale::english().unwrap();
    let mut item = PlanItem {
        id: Id([1; 16]),
        section: Section::Bag,
        template: Some("code-word".to_owned()),
        said: Said::default(),
        done_ms: None,
    };
    let template = english.text("plan-item-code-word").unwrap();
    assert_eq!(english.item(&item).unwrap(), template);
    item.said.worse = Some("He listens.".to_owned());
    let worse = english.worse(&item).unwrap();
    let of_template = english.text("plan-item-code-word.worse").unwrap();
    assert_eq!(worse, [of_template, "He listens.".to_owned()]);
    item.said.words = Some("Our word".to_owned());
    assert_eq!(english.item(&item).unwrap(), "Our word");
    item.said.words = None;
    item.template = Some("of-a-newer-version".to_owned());
    let key = "plan-item-of-a-newer-version";
    assert_eq!(english.item(&item).unwrap(), key);
    assert_eq!(english.worse(&item).unwrap(), ["He listens."]);
}

#[test]
fn a_person_has_a_name_only_if_it_is_known() {
    let english = Locale::english().unwrap();
    assert_eq!(
        english.person("Dale", "ex-husband").unwrap(),
        "Dale (ex-husband)"
    );
    assert_eq!(english.person("", "ex-husband").unwrap(), "ex-husband");
}

#[test]
fn a_helpline_that_has_no_name_of_its_own_is_named_in_the_users_language() {
    let urdu = Locale::of("ur").unwrap();
    let directory = Directory::built_in().unwrap();
    let named = |id: &str| directory.lines.iter().find(|line| line.id == id).unwrap();
    let police = named("emergency");
    let said = urdu.line(police, false).unwrap().name;
    assert_ne!(said, police.name);
    assert_eq!(urdu.line_name(police, false).unwrap(), said);
    assert_eq!(urdu.line_name(police, true).unwrap(), police.name);
    let own = named("samaritans");
    assert_eq!(urdu.line(own, false).unwrap().name, own.name);
}

#[test]
fn a_refusal_says_the_line_and_the_dates() {
    let english = Locale::english().unwrap();
    let said = |refusal| english.refusal(&refusal).unwrap();
    let faulty = said(Refusal::Faulty(Faulty {
        line: 12,
        fault: Fault::Missing,
        name: "source".to_owned(),
    }));
    assert!(
        faulty.contains("12") && faulty.contains("source"),
        "{faulty}"
    );
    let [date, in_use] = [1, 2].map(|day| NaiveDate::from_ymd_opt(2026, 5, day).unwrap());
    let older = said(Refusal::NotNewer { date, in_use });
    assert!(
        older.contains("1 May 2026") && older.contains("2 May 2026"),
        "{older}"
    );
    let full = Error::StorageFull;
    assert_eq!(said(Refusal::Vault(full)), english.error(full).unwrap());
    let fault = english.error(Error::from(Bug::Query)).unwrap();
    assert!(fault.contains("210"), "{fault}");
}

#[test]
fn a_slip_is_said_by_the_number_of_the_word_and_how_many_there_must_be() {
    let english = Locale::english().unwrap();
    let said = |slip| english.slip(slip).unwrap();
    let third = said(Slip::words(10, 10, Some(3)));
    assert!(third.starts_with("Word 3 "), "{third}");
    let third_of_seven = said(Slip::words(7, 6, Some(3)));
    for number in ["typed: 7", "needed: 6", "Word 3 "] {
        assert!(third_of_seven.contains(number), "{third_of_seven}");
    }
    let nine = said(Slip::words(9, 10, None));
    assert!(
        nine.contains("typed: 9") && nine.contains("needed: 10"),
        "{nine}"
    );
    let last = said(Slip::characters(22, 22, Some(22)));
    assert!(last.contains("place 22"), "{last}");
    let short = said(Slip::characters(21, 22, Some(4)));
    assert!(
        short.contains("typed: 21") && short.contains("Needed: 22"),
        "{short}"
    );
    assert!(said(Slip::Check).contains("swapped"));
}
