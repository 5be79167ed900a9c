//! A plan goes from a worker's desk into another vault: what travels, what stays, and that it is taken over once.

use bothy_core::plan::{About, Case, Handed, MAX_ITEMS, MadeFor, Plan, Said, Section, Templates};
use bothy_core::transfer::{Joined, join, open, parts, seal};
use bothy_core::vault::OpenVault;
use bothy_core::{Error, Id, Input};
use bothy_test_support::Home;
use chrono::NaiveDate;

/// A home whose vault is open.
pub(super) struct Place {
    pub(super) home: Home,
    pub(super) vault: OpenVault,
}

impl Place {
    pub(super) fn new(seed: u64) -> Self {
        let mut home = Home::new(seed);
        let vault = home.unlock();
        Self { home, vault }
    }

    pub(super) fn plan(&mut self, made_for: MadeFor, case: Option<Case>) -> Id {
        let about = About {
            made_for,
            with_worker: case.is_some(),
            case,
        };
        let templates = Templates::built_in().unwrap();
        let now = self.home.clock.tick();
        let chance = &mut self.home.chance;
        self.vault
            .plans()
            .add(about, &templates, now, chance)
            .unwrap()
    }

    pub(super) fn item(&mut self, plan: Id, words: &str, said: Said) -> Id {
        let said = Said {
            words: Some(words.to_owned()),
            ..said
        };
        let now = self.home.clock.tick();
        let chance = &mut self.home.chance;
        let mut plans = self.vault.plans();
        plans
            .add_item(plan, Section::Bag, &said, None, now, chance)
            .unwrap()
    }

    fn tick(&mut self, plan: Id, item: Id) {
        let now = self.home.clock.tick();
        let chance = &mut self.home.chance;
        self.vault
            .plans()
            .tick(plan, item, true, now, chance)
            .unwrap();
    }

    pub(super) fn get(&mut self, plan: Id) -> Plan {
        self.vault.plans().get(plan).unwrap()
    }

    pub(super) fn handed(&mut self, plan: Id) -> Handed {
        let now = self.home.clock.tick();
        self.get(plan).handed(now, &mut self.home.chance)
    }

    pub(super) fn take(&mut self, handed: &Handed, into: Option<Id>) -> bothy_core::Result<Id> {
        let now = self.home.clock.tick();
        let chance = &mut self.home.chance;
        self.vault.plans().take_over(handed, into, now, chance)
    }
}

fn case() -> Case {
    Case {
        reference: "LS-2041".to_owned(),
        purpose: "Purpose canary".to_owned(),
        consent: "Consent canary".to_owned(),
        retain_until: day("2027-03-03"),
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn what_was_said_travels_and_what_ties_it_to_the_desk_stays() {
    let mut desk = Place::new(51);
    let plan = desk.plan(MadeFor::Leaving, Some(case()));
    let said = Said {
        due: Some(day("2026-12-24")),
        note: "In the shed".to_owned(),
        person: Some(Id([0xc1; 16])),
        incident: Some(Id([0xc2; 16])),
        worse: Some("The shed creaks".to_owned()),
        ..Said::default()
    };
    let torch = desk.item(plan, "A torch", said);
    desk.tick(plan, torch);
    let now = desk.home.clock.tick();
    let chance = &mut desk.home.chance;
    let mut plans = desk.vault.plans();
    plans
        .review(plan, Some(day("2026-12-10")), "", now, chance)
        .unwrap();
    let was = desk.get(plan);

    let handed = desk.handed(plan);
    let sealed = seal(&handed, &mut desk.home.chance).unwrap();
    let Joined::Whole { file } = join(&parts(&sealed.file).unwrap()).unwrap() else {
        panic!("all parts are there");
    };
    let opened = open(&file, sealed.words.expose()).unwrap();
    assert_eq!(opened, handed);

    let mut phone = Place::new(52);
    let taken = phone.take(&opened, None).unwrap();
    let is = phone.get(taken);
    assert_eq!(
        (is.about.made_for, is.about.with_worker, is.review_on),
        (MadeFor::Leaving, true, Some(day("2026-12-10")))
    );
    assert_eq!((is.about.case.clone(), is.versions.len()), (None, 0));
    assert_eq!(is.items.len(), was.items.len());
    for (new, old) in is.items.iter().zip(&was.items) {
        assert_eq!((new.section, &new.template), (old.section, &old.template));
        assert_eq!((new.said.person, new.said.incident), (None, None));
        assert_ne!(new.id, old.id);
        let (mut said, linked) = (new.said.clone(), &old.said);
        (said.person, said.incident) = (linked.person, linked.incident);
        assert_eq!(said, *linked);
        assert_eq!(new.done_ms.is_some(), old.done_ms.is_some());
    }

    let message = format!("{handed:?}");
    let ids = was.items.iter().map(|item| item.id).chain([plan, torch]);
    let ids = ids.chain([Id([0xc1; 16]), Id([0xc2; 16])]);
    for id in ids {
        assert!(!message.contains(&format!("{id:?}")), "{id}");
    }
    for canary in ["LS-2041", "canary", "2027"] {
        assert!(!message.contains(canary), "{canary}");
    }
}

#[test]
fn a_day_stays_that_day_when_the_clocks_go_back() {
    let mut desk = Place::new(53);
    let plan = desk.plan(MadeFor::Living, None);
    let item = desk.get(plan).items[0].id;
    // A quarter past midnight in summer, which is the day before in UTC.
    let mut now = desk.home.clock.tick();
    now.wall_ms = i64::from(day("2026-07-01").to_epoch_days()) * 86_400_000 - 45 * 60_000;
    now.offset_min = 60;
    let chance = &mut desk.home.chance;
    desk.vault
        .plans()
        .tick(plan, item, true, now, chance)
        .unwrap();
    let handed = desk.get(plan).handed(now, &mut desk.home.chance);
    assert_eq!(handed.items[0].done_on, Some(day("2026-07-01")));
    let mut phone = Place::new(54);
    let chance = &mut phone.home.chance;
    let taken = phone.vault.plans().take_over(&handed, None, now, chance);
    let done = phone.get(taken.unwrap()).items[0].done_ms.unwrap();
    for offset in [60, 0] {
        assert_eq!(bothy_core::time::day_of(done, offset), day("2026-07-01"));
    }
}

#[test]
fn the_same_is_taken_over_once_for_as_long_as_its_plan_is_there() {
    let mut desk = Place::new(55);
    let plan = desk.plan(MadeFor::Living, None);
    let (handed, later) = (desk.handed(plan), desk.handed(plan));
    assert_ne!(handed.id, later.id);
    let mut phone = Place::new(56);
    let own = phone.plan(MadeFor::Helper, None);
    let taken = phone.take(&handed, None).unwrap();
    assert_eq!(phone.take(&handed, None), Err(Error::Exists));
    assert_eq!(phone.take(&handed, Some(own)), Err(Error::Exists));
    let now = phone.home.clock.tick();
    let chance = &mut phone.home.chance;
    let look = phone
        .vault
        .plans()
        .look(&handed, None, now, chance)
        .unwrap();
    assert_eq!(look.taken, Some(taken));
    // Handing over the same plan again counts as another one.
    let again = phone.take(&later, Some(taken)).unwrap();
    assert_eq!((again, phone.get(taken).taken.len()), (taken, 2));
    phone.vault.lock();
    phone.vault = phone.home.unlock();
    assert_eq!(phone.take(&later, None), Err(Error::Exists));
    let mut plans = phone.vault.plans();
    plans.remove(taken, &mut phone.home.chance).unwrap();
    assert!(phone.take(&handed, None).is_ok());
}

#[test]
fn what_is_there_already_is_not_added_twice_and_nothing_of_hers_changes() {
    let mut desk = Place::new(57);
    let plan = desk.plan(MadeFor::Leaving, None);
    desk.item(plan, "A torch", Said::default());
    desk.item(plan, "Money", Said::default());
    let noted = Said {
        note: "Ask Ruth".to_owned(),
        ..Said::default()
    };
    desk.item(plan, "Keys", noted.clone());
    let handed = desk.handed(plan);

    let mut phone = Place::new(58);
    let own = phone.plan(MadeFor::Leaving, None);
    let torch = phone.item(own, "A torch", noted);
    phone.tick(own, torch);
    phone.item(own, "Keys", Said::default());
    let first = phone.get(own).items[0].clone();
    let now = phone.home.clock.tick();
    let chance = &mut phone.home.chance;
    let mut plans = phone.vault.plans();
    plans.remove_item(own, first.id, now, chance).unwrap();
    let before = phone.get(own);
    let now = phone.home.clock.tick();
    let chance = &mut phone.home.chance;
    let look = phone.vault.plans().look(&handed, Some(own), now, chance);
    let look = look.unwrap();
    assert_eq!(phone.get(own), before, "a look changes nothing");
    phone.take(&handed, Some(own)).unwrap();
    let after = phone.get(own);
    let new: Vec<_> = after
        .items
        .iter()
        .filter(|item| !before.items.contains(item))
        .map(|item| (item.said.words.as_deref(), &*item.said.note))
        .collect();
    // The torch is there, and has more words here; the keys have fewer here than there.
    let [money, keys] = [("Money", ""), ("Keys", "Ask Ruth")].map(|(w, note)| (Some(w), note));
    assert_eq!(new, [(None, ""), money, keys]);
    let of_template = after
        .items
        .iter()
        .filter(|item| item.template == first.template);
    assert_eq!(of_template.count(), 1);
    assert_eq!(
        usize::try_from(look.already).unwrap(),
        handed.items.len() - 3
    );
    assert_eq!(look.added.len(), 3);
    for item in &before.items {
        assert!(after.items.contains(item));
    }
    assert_eq!(phone.take(&handed, Some(Id([9; 16]))), Err(Error::NotFound));
}

#[test]
fn a_plan_of_five_thousand_items_travels_as_a_file_and_one_more_item_than_fits_is_refused() {
    let mut desk = Place::new(59);
    let plan = desk.plan(MadeFor::Leaving, None);
    let mut handed = desk.handed(plan);
    let one = handed.items[0].clone();
    handed.items = (0..MAX_ITEMS)
        .map(|n| {
            let mut item = one.clone();
            item.template = None;
            item.said.words = Some(format!("Thing {n}"));
            item
        })
        .collect();
    let sealed = seal(&handed, &mut desk.home.chance).unwrap();
    let too_long = Error::Invalid {
        field: Input::HandOver,
    };
    assert_eq!(parts(&sealed.file), Err(too_long));
    let opened = open(&sealed.file, sealed.words.expose()).unwrap();
    let mut phone = Place::new(60);
    let own = phone.plan(MadeFor::Leaving, None);
    let full = Error::Invalid { field: Input::Plan };
    assert_eq!(phone.take(&opened, Some(own)), Err(full));
    let taken = phone.take(&opened, None).unwrap();
    assert_eq!(phone.get(taken).items.len(), MAX_ITEMS);
    handed.items.push(one);
    assert_eq!(phone.take(&handed, None), Err(full));
}
