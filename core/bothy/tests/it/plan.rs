//! Safety plans in a vault: made, changed, reviewed, removed.

use bothy_core::plan::{
    About, Case, Difference, MAX_ITEMS, MAX_NOTE, MAX_WORDS, MadeFor, Said, Section, Templates,
};
use bothy_core::vault::OpenVault;
use bothy_core::{Error, Id, Input, Now, Result};
use bothy_test_support::{Home, PIN, Seeded};
use chrono::NaiveDate;

const REFUSED: Error = Error::Invalid { field: Input::Plan };

/// A home whose vault is open, and a plan in it.
pub(super) struct Desk {
    pub(super) home: Home,
    pub(super) vault: OpenVault,
    pub(super) plan: Id,
}

impl Desk {
    pub(super) fn new(seed: u64) -> Self {
        let mut home = Home::new(seed);
        let mut vault = home.unlock();
        let plan = add(&mut vault, about(None), home.clock.tick(), &mut home.chance).unwrap();
        Self { home, vault, plan }
    }

    fn now(&mut self) -> Now {
        self.home.clock.tick()
    }

    pub(super) fn reopened(mut self) -> Self {
        self.vault.lock();
        self.vault = self.home.unlock_by(PIN);
        self
    }

    pub(super) fn get(&mut self) -> bothy_core::plan::Plan {
        self.vault.plans().get(self.plan).unwrap()
    }

    pub(super) fn item(&mut self, section: Section, said: &Said, before: Option<Id>) -> Result<Id> {
        let now = self.now();
        let chance = &mut self.home.chance;
        let mut plans = self.vault.plans();
        plans.add_item(self.plan, section, said, before, now, chance)
    }

    pub(super) fn tick(&mut self, item: Id, done: bool) -> Result<()> {
        let now = self.now();
        let chance = &mut self.home.chance;
        self.vault.plans().tick(self.plan, item, done, now, chance)
    }

    pub(super) fn edit(&mut self, item: Id, said: &Said) -> Result<()> {
        let now = self.now();
        let chance = &mut self.home.chance;
        let mut plans = self.vault.plans();
        plans.edit_item(self.plan, item, said, now, chance)
    }

    pub(super) fn move_to(&mut self, item: Id, section: Section, before: Option<Id>) -> Result<()> {
        let now = self.now();
        let chance = &mut self.home.chance;
        let mut plans = self.vault.plans();
        plans.move_item(self.plan, item, section, before, now, chance)
    }

    fn remove(&mut self, item: Id) -> Result<()> {
        let now = self.now();
        let chance = &mut self.home.chance;
        self.vault.plans().remove_item(self.plan, item, now, chance)
    }

    fn review(&mut self) -> u32 {
        let (next, now) = (Some(day("2026-12-01")), self.now());
        let chance = &mut self.home.chance;
        let version = self.vault.plans().review(self.plan, next, "", now, chance);
        version.unwrap().number
    }
}

pub(super) fn add(
    vault: &mut OpenVault,
    about: About,
    now: Now,
    chance: &mut Seeded,
) -> Result<Id> {
    let templates = Templates::built_in().unwrap();
    vault.plans().add(about, &templates, now, chance)
}

pub(super) fn about(case: Option<Case>) -> About {
    About {
        made_for: MadeFor::Leaving,
        with_worker: true,
        case,
    }
}

fn case(reference: &str, until: &str) -> Case {
    Case {
        reference: reference.to_owned(),
        purpose: "Support".to_owned(),
        consent: "Said yes on 3 March".to_owned(),
        retain_until: day(until),
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn own(words: &str) -> Said {
    Said {
        words: Some(words.to_owned()),
        ..Said::default()
    }
}

pub(super) fn bag(desk: &mut Desk) -> Vec<Id> {
    desk.get()
        .section(Section::Bag)
        .map(|item| item.id)
        .collect()
}

#[test]
fn a_plan_begins_with_its_template_and_stays_as_it_was_changed() {
    let mut desk = Desk::new(700);
    let templates = Templates::built_in().unwrap();
    let of = templates.items().iter();
    let expected: Vec<_> = of
        .filter(|item| item.is_for(MadeFor::Leaving))
        .map(|item| Some(item.id.clone()))
        .collect();
    let plan = desk.get();
    let begins: Vec<_> = plan
        .items
        .iter()
        .map(|item| item.template.clone())
        .collect();
    assert_eq!(begins, expected);
    assert!(plan.items.iter().all(|item| item.said == Said::default()));

    let first = bag(&mut desk)[0];
    let said = Said {
        words: Some("Żółta torba, at Mum's".to_owned()),
        due: Some(day("2026-12-24")),
        note: "Ask her\nfirst".to_owned(),
        person: Some(Id([7; 16])),
        incident: Some(Id([9; 16])),
        worse: Some("Dale visits on Sundays".to_owned()),
    };
    desk.edit(first, &said).unwrap();
    desk.tick(first, true).unwrap();
    let mut desk = desk.reopened();
    let plan = desk.get();
    let item = plan.items.iter().find(|item| item.id == first).unwrap();
    assert_eq!(item.said, said);
    assert_eq!(item.template.as_deref(), Some("bag-where"));
    let ticked = item.done_ms;
    assert!(ticked.is_some() && plan.changed_ms > plan.made_ms);
    // Ticked twice: the first day stays.
    desk.tick(first, true).unwrap();
    assert_eq!(
        desk.get()
            .items
            .iter()
            .find(|i| i.id == first)
            .unwrap()
            .done_ms,
        ticked
    );
    desk.tick(first, false).unwrap();
    desk.edit(first, &Said::default()).unwrap();
    let plan = desk.get();
    let item = plan.items.iter().find(|item| item.id == first).unwrap();
    assert_eq!((item.done_ms, &item.said), (None, &Said::default()));
}

#[test]
fn items_are_added_moved_and_removed_where_they_should_be() {
    let mut desk = Desk::new(701);
    let before = bag(&mut desk);
    let last = desk.item(Section::Bag, &own("A torch"), None).unwrap();
    let first = desk
        .item(Section::Bag, &own("A whistle"), Some(before[0]))
        .unwrap();
    let expected = [&[first], &before[..], &[last]].concat();
    assert_eq!(bag(&mut desk), expected);
    assert_eq!(desk.get().find_item("5.1"), Ok(first));
    assert_eq!(desk.get().find_item(&first.to_string()[..6]), Ok(first));
    for (name, error) in [
        ("5.99", Error::NotFound),
        ("15.1", Error::NotFound),
        ("ffffff0", Error::NotFound),
        ("five", Error::Invalid { field: Input::Id }),
    ] {
        assert_eq!(desk.get().find_item(name), Err(error), "{name}");
    }

    desk.move_to(last, Section::Bag, Some(before[0])).unwrap();
    assert_eq!(bag(&mut desk)[..3], [first, last, before[0]]);
    desk.move_to(first, Section::Bag, None).unwrap();
    assert_eq!(bag(&mut desk).last(), Some(&first));
    desk.move_to(first, Section::Review, None).unwrap();
    let plan = desk.get();
    assert_eq!(plan.items.last().map(|item| item.id), Some(first));
    let mut sections: Vec<_> = plan.items.iter().map(|item| item.section).collect();
    let in_order = sections.clone();
    sections.sort();
    assert_eq!(sections, in_order);

    // Before itself, before one of another section, one that isn't there: nothing changes.
    let gone = Id([3; 16]);
    for (item, section, before) in [
        (last, Section::Bag, Some(last)),
        (last, Section::Bag, Some(first)),
        (gone, Section::Bag, None),
    ] {
        assert_eq!(desk.move_to(item, section, before), Err(Error::NotFound));
    }
    assert_eq!(desk.get(), plan);
    desk.remove(first).unwrap();
    assert_eq!(desk.remove(first), Err(Error::NotFound));
    assert_eq!(desk.get().items.len(), plan.items.len() - 1);
}

#[test]
fn a_look_keeps_the_plan_and_what_changed_since_is_told() {
    let mut desk = Desk::new(702);
    let items = bag(&mut desk);
    let unchanged = desk.get();
    desk.tick(items[4], true).unwrap();
    assert_eq!(desk.review(), 1);
    let kept = desk.get();
    assert_eq!(kept.review_on, Some(day("2026-12-01")));
    assert!(kept.is_due(day("2026-12-01")) && !kept.is_due(day("2026-11-30")));
    let since = |desk: &mut Desk, number| {
        let changed = desk.vault.plans().changed_since(desk.plan, number);
        changed.map(|all| {
            all.into_iter()
                .map(|c| (c.how, c.item.id))
                .collect::<Vec<_>>()
        })
    };
    assert_eq!(since(&mut desk, 1), Ok(vec![]));

    let added = desk.item(Section::Bag, &own("A torch"), None).unwrap();
    desk.tick(items[0], true).unwrap();
    desk.edit(items[1], &own("Copies are enough")).unwrap();
    desk.edit(items[2], &own("At Mum's")).unwrap();
    desk.move_to(items[2], Section::People, None).unwrap();
    desk.remove(items[3]).unwrap();
    desk.tick(items[4], false).unwrap();
    let mut desk = desk.reopened();
    let expected = vec![
        (Difference::Ticked, items[0]),
        (Difference::Reworded, items[1]),
        (Difference::Unticked, items[4]),
        (Difference::Added, added),
        (Difference::Reworded, items[2]),
        (Difference::Moved, items[2]),
        (Difference::Removed, items[3]),
    ];
    assert_eq!(since(&mut desk, 1), Ok(expected));
    assert_eq!(desk.review(), 2);
    assert_eq!(since(&mut desk, 2), Ok(vec![]));
    assert_eq!(since(&mut desk, 3), Err(Error::NotFound));
    // The first look is as it was.
    let first = desk.vault.plans().version(desk.plan, 1).unwrap();
    assert_eq!(first.items, kept.items);
    assert_ne!(first.items, unchanged.items);
    let stop = desk.vault.stop();
    desk.vault.check_store(&stop).unwrap();
}

#[test]
fn what_a_service_keeps_has_a_reference_that_is_no_name_and_goes_when_its_time_is_over() {
    let mut desk = Desk::new(703);
    let make = |desk: &mut Desk, reference: &str, until: &str| {
        let now = desk.home.clock.tick();
        let of = about(Some(case(reference, until)));
        add(&mut desk.vault, of, now, &mut desk.home.chance)
    };
    let too_long = "1".repeat(41);
    for name in ["", "Fatima", "Ann Marsh 2", "7\n", &too_long] {
        let field = Input::Case;
        let refused = Err(Error::Invalid { field });
        assert_eq!(make(&mut desk, name, "2027-01-01"), refused, "{name}");
    }
    let over = make(&mut desk, "LS-2041/b", "2026-11-25").unwrap();
    let last_day = make(&mut desk, "LS-2042", "2026-11-26").unwrap();
    desk.plan = over;
    desk.item(Section::People, &own("Zzyzx will drive"), None)
        .unwrap();
    desk.review();
    let today = day("2026-11-26");
    let listed = desk.vault.plans().over(today).unwrap();
    assert_eq!(
        listed.iter().map(|plan| plan.id).collect::<Vec<_>>(),
        [over]
    );
    let purged = desk.vault.plans().purge(today, &mut desk.home.chance);
    assert_eq!(purged, Ok(listed));
    let left: Vec<_> = desk.vault.plans().list().unwrap();
    assert_eq!(left.len(), 2);
    assert!(left.iter().any(|plan| plan.id == last_day));
    assert_eq!(desk.vault.plans().get(over), Err(Error::NotFound));
    // The looks went with it: every remaining row belongs to something.
    let stop = desk.vault.stop();
    desk.vault.check_store(&stop).unwrap();
    let again = desk.vault.plans().purge(today, &mut desk.home.chance);
    assert_eq!(again, Ok(vec![]));
}

#[test]
fn what_is_too_much_is_refused_and_the_plan_stays_as_it_was() {
    let mut desk = Desk::new(704);
    let before = desk.get();
    let first = before.items[0].id;
    let note = |len| Said {
        note: "n".repeat(len),
        ..own("words")
    };
    let worse = |text: &str| Said {
        worse: Some(text.to_owned()),
        ..own("words")
    };
    for said in [
        Said::default(),
        own(" "),
        own("two\nlines"),
        own(&"w".repeat(MAX_WORDS + 1)),
        own(&"w".repeat(100 << 10)),
        note(MAX_NOTE + 1),
        worse(""),
    ] {
        assert_eq!(desk.item(Section::Bag, &said, None), Err(REFUSED));
    }
    assert_eq!(desk.edit(first, &own("")), Err(REFUSED));
    assert_eq!(desk.get(), before);
    desk.item(Section::Bag, &own(&"w".repeat(MAX_WORDS)), None)
        .unwrap();
    desk.item(Section::Bag, &note(MAX_NOTE), None).unwrap();
}

#[test]
fn a_plan_of_5000_items_can_be_used_and_has_no_5001st() {
    let mut desk = Desk::new(705);
    let own_items = desk.get().items.len();
    let built_in = include_str!("../../../content/plans/plans.toml");
    let bag = "id = \"bag\"\nitems = [\n";
    let with = |more: usize| {
        let many: String = (0..more)
            .map(|n| format!("    {{ id = \"many-{n}\", for = [\"leaving\"] }},\n"))
            .collect();
        let text = built_in.replace(bag, &format!("{bag}{many}"));
        Templates::read(&text).unwrap()
    };
    let make = |desk: &mut Desk, more| {
        let now = desk.now();
        let chance = &mut desk.home.chance;
        desk.vault
            .plans()
            .add(about(None), &with(more), now, chance)
    };
    let room = MAX_ITEMS - own_items;
    assert_eq!(make(&mut desk, room + 1), Err(REFUSED));
    desk.plan = make(&mut desk, room).unwrap();
    assert_eq!(
        desk.item(Section::Bag, &own("one more"), None),
        Err(REFUSED)
    );
    let mut desk = desk.reopened();
    let plan = desk.get();
    assert_eq!(plan.items.len(), MAX_ITEMS);
    let last = &plan.items[MAX_ITEMS - 1];
    desk.tick(last.id, true).unwrap();
    assert_eq!(desk.get().find_item(&plan.number(last)), Ok(last.id));
    assert_eq!(desk.review(), 1);
}
