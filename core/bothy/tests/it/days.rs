//! Days that can't be right: a future one that is past, a birth far ahead, a list that ends before it begins.

use bothy_core::journal::Page;
use bothy_core::people::Described;
use bothy_core::plan::{About, Case, MadeFor, Plans, Said, Section, Templates};
use bothy_core::{Error, Id, Input, Now, Result};
use bothy_test_support::{Home, Seeded};
use chrono::NaiveDate;

fn refused<T>(field: Input) -> Result<T> {
    Err(Error::Invalid { field })
}

/// The clock of a [`Home`] begins on 1 March 2026.
const TODAY: &str = "2026-03-01";
const YESTERDAY: &str = "2026-02-28";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn later(now: Now, days: i64) -> Now {
    Now {
        wall_ms: now.wall_ms + days * 86_400_000,
        ..now
    }
}

fn kept_until(until: &str) -> About {
    About {
        made_for: MadeFor::Leaving,
        with_worker: true,
        case: Some(Case {
            reference: "LS-2041".to_owned(),
            purpose: "Support".to_owned(),
            consent: "Said yes".to_owned(),
            retain_until: day(until),
        }),
    }
}

fn by(words: &str, due: &str) -> Said {
    Said {
        words: Some(words.to_owned()),
        due: Some(day(due)),
        ..Said::default()
    }
}

fn add(plans: &mut Plans<'_>, until: &str, now: Now, chance: &mut Seeded) -> Result<Id> {
    let templates = Templates::built_in().unwrap();
    plans.add(kept_until(until), &templates, now, chance)
}

#[test]
fn a_day_to_come_in_a_plan_is_today_or_later() {
    let mut home = Home::new(711);
    let mut open = home.unlock();
    let now = home.clock.tick();
    let (mut plans, chance) = (open.plans(), &mut home.chance);
    let plan = add(&mut plans, TODAY, now, chance).unwrap();
    assert_eq!(
        add(&mut plans, YESTERDAY, now, chance),
        refused(Input::Past)
    );
    for (given, wanted) in [(TODAY, Ok(())), (YESTERDAY, refused(Input::Past))] {
        let reviewed = plans.review(plan, Some(day(given)), "", now, chance);
        assert_eq!(reviewed.map(|_| ()), wanted, "{given}");
        let said = by("A torch", given);
        let added = plans.add_item(plan, Section::Bag, &said, None, now, chance);
        assert_eq!(added.map(|_| ()), wanted, "{given}");
    }
    assert_eq!(plans.get(plan).unwrap().versions.len(), 1);
}

#[test]
fn a_day_that_stood_there_before_may_have_passed_since() {
    let mut home = Home::new(712);
    let mut open = home.unlock();
    let now = home.clock.tick();
    let (mut plans, chance) = (open.plans(), &mut home.chance);
    let plan = add(&mut plans, TODAY, now, chance).unwrap();
    let item = plans.add_item(plan, Section::Bag, &by("A torch", TODAY), None, now, chance);
    let item = item.unwrap();
    let now = later(now, 90);
    for (given, wanted) in [
        (TODAY, Ok(())),
        ("2026-03-02", refused(Input::Past)),
        ("2026-07-01", Ok(())),
    ] {
        let set = plans.set_about(plan, &kept_until(given), now, chance);
        assert_eq!(set, wanted, "{given}");
        let edited = plans.edit_item(plan, item, &by("A large torch", given), now, chance);
        assert_eq!(edited, wanted, "{given}");
    }
}

#[test]
fn somebody_is_born_within_ten_months_or_before() {
    let mut home = Home::new(713);
    let mut open = home.unlock();
    let now = home.clock.tick();
    let born = |born: &str| Described {
        relation: "child".to_owned(),
        child: true,
        born: Some(day(born)),
        ..Described::default()
    };
    let (mut people, chance) = (open.people(), &mut home.chance);
    let somebody = people.add(&born(TODAY), now, chance).unwrap();
    for (given, wanted) in [
        ("1900-01-01", Ok(())),
        ("1899-12-31", refused(Input::LongAgo)),
        ("2027-01-01", Ok(())),
        ("2027-01-02", refused(Input::Born)),
        ("2031-01-01", refused(Input::Born)),
    ] {
        let added = people.add(&born(given), now, chance);
        assert_eq!(added.map(|_| ()), wanted, "{given}");
        assert_eq!(
            people.edit(somebody, &born(given), now, chance),
            wanted,
            "{given}"
        );
    }
    // A clock that can't be right proves nothing here.
    for wall_ms in [0, i64::MAX] {
        let broken = Now { wall_ms, ..now };
        assert_eq!(
            people.edit(somebody, &born("2031-01-01"), broken, chance),
            Ok(())
        );
    }
}

#[test]
fn a_list_ends_on_the_day_it_begins_or_later() {
    let mut home = Home::new(714);
    let mut open = home.unlock();
    let page = |from: &str, to: &str| Page {
        from: Some(day(from)),
        to: Some(day(to)),
        ..Page::default()
    };
    let journal = open.journal();
    for search in [None, Some("door".to_owned())] {
        let whole = Page {
            search: search.clone(),
            ..page(TODAY, TODAY)
        };
        assert_eq!(journal.list(&whole), Ok(Vec::new()));
        let turned = Page {
            search,
            ..page(TODAY, YESTERDAY)
        };
        assert_eq!(journal.list(&turned), refused(Input::EndsFirst));
        assert_eq!(journal.count_found(&turned), refused(Input::EndsFirst));
    }
}
