//! The journey's part beside the log: a plan, contacts, and the conversation about danger.

use super::journey::{Tools, Words, stage_file};
use bothy_core::helplines::{Area, ContactDetails};
use bothy_core::orders::{OrderDetails, OrderKind};
use bothy_core::plan::{About, Case, MadeFor, Said, Section, Templates};
use bothy_core::risk::{Answered, Consent, RiskAnswer, Themes, Wishes};
use bothy_core::vault::OpenVault;
use bothy_core::{Entropy, Id};
use bothy_test_support::{Parent, Seeded};
use chrono::NaiveDate;

/// The first text of each thing, and its replacement.
const SAID: [&str; 2] = ["at first", "then"];
/// The name of texts that are removed.
const REMOVED: &str = "removed";

impl Words {
    fn item(&mut self, which: &str) -> Said {
        Said {
            words: Some(self.text(&format!("item of a plan, {which}"))),
            due: Some(day()),
            note: self.text(&format!("note of an item, {which}")),
            person: Some(Id([7; 16])),
            incident: Some(Id([9; 16])),
            worse: Some(self.text(&format!("worse, {which}"))),
        }
    }

    fn case(&mut self, which: &str) -> About {
        About {
            made_for: MadeFor::Leaving,
            with_worker: true,
            case: Some(Case {
                reference: format!("7-{}", self.word(&format!("reference, {which}"))),
                purpose: self.text(&format!("purpose of a plan, {which}")),
                consent: self.text(&format!("consent to a plan, {which}")),
                retain_until: day(),
            }),
        }
    }

    fn order(&mut self, which: &str) -> OrderDetails {
        OrderDetails {
            kind: OrderKind::Other,
            name: self.word(&format!("name of an order, {which}")),
            terms: self.text(&format!("terms of an order, {which}")),
            from: None,
            until: Some(day()),
            reference: self.word(&format!("reference of an order, {which}")),
            made_by: self.word(&format!("who made an order, {which}")),
        }
    }

    fn copy_of_order(&mut self, which: &str) -> (String, Vec<u8>) {
        self.file(&format!("a copy of an order, {which}"), 20_000)
    }

    fn safer(&mut self, which: &str) -> String {
        self.text(&format!("feeling safer, {which}"))
    }

    fn contact(&mut self, which: &str) -> ContactDetails {
        ContactDetails {
            name: self.word(&format!("name of a contact, {which}")),
            what: self.word(&format!("what a contact is, {which}")),
            number: self.number(&format!("number of a contact, {which}")),
            code_word: self.word(&format!("code word, {which}")),
            safe: Some("Mo-Fr 09:00-15:00".to_owned()),
            note: self.text(&format!("note of a contact, {which}")),
        }
    }

    /// Returns as many digits as a number may have; another for each seed.
    fn number(&mut self, what: &str) -> String {
        let word = self.word(what);
        let digits = word
            .bytes()
            .take(15)
            .map(|byte| char::from(b'0' + byte % 10));
        let number: String = digits.collect();
        self.needles.secret(what, number.as_bytes());
        number
    }

    fn answered(&mut self, which: &str) -> Answered {
        Answered {
            answer: RiskAnswer::Yes,
            facts: self.text(&format!("facts, {which}")),
            incidents: vec![Id([9; 16])],
            present: self.text(&format!("who was there, {which}")),
            asked_ms: 1,
        }
    }

    fn wishes(&mut self, which: &str) -> Wishes {
        Wishes {
            needs: self.text(&format!("needs, {which}")),
            wants: self.text(&format!("wants, {which}")),
            reach: self.text(&format!("how to reach them, {which}")),
            worker: None,
            consent: Some(Consent {
                purpose: self.text(&format!("purpose of telling, {which}")),
                to: self.text(&format!("who may be told, {which}")),
                until: day(),
                given_ms: 1,
                withdrawn_ms: None,
            }),
        }
    }
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 24).unwrap()
}

/// Makes everything that is written here, so that the scan knows it.
pub(super) fn all(words: &mut Words) {
    for which in [SAID[0], SAID[1], REMOVED] {
        words.item(which);
        words.case(which);
        words.contact(which);
        words.order(which);
        words.copy_of_order(which);
        words.safer(which);
        words.answered(which);
        words.wishes(which);
    }
}

/// Does everything beside the log. Something of each stays.
pub(super) fn get_help(
    parent: &mut Parent,
    open: &mut OpenVault,
    (words, clock, chance): Tools<'_>,
) {
    plan(parent, open, (&mut *words, &mut *clock, &mut *chance));
    ring(parent, open, words, chance);
    orders(parent, open, words, chance);
    talk(parent, open, (words, clock, chance));
}

fn plan(parent: &mut Parent, open: &mut OpenVault, (words, clock, chance): Tools<'_>) {
    parent.say("plan");
    let templates = Templates::built_in().unwrap();
    let mut plans = open.plans();
    let [id, other] = [SAID[0], REMOVED].map(|which| {
        let about = words.case(which);
        plans.add(about, &templates, clock.tick(), chance).unwrap()
    });
    let mut add = |plan, which| {
        let (said, now) = (words.item(which), clock.tick());
        let added = plans.add_item(plan, Section::Bag, &said, None, now, chance);
        added.unwrap()
    };
    let (item, away) = (add(id, SAID[0]), add(id, REMOVED));
    add(other, REMOVED);
    parent.say("look at the plan");
    for (number, plan, which) in [(1, id, SAID[0]), (1, other, REMOVED)] {
        let safer = words.safer(which);
        let kept = plans.review(plan, Some(day()), &safer, clock.tick(), chance);
        assert_eq!(kept.unwrap().number, number);
    }
    plans
        .set_safer(id, 1, &words.safer(SAID[1]), chance)
        .unwrap();
    parent.say("change the plan");
    let said = words.item(SAID[1]);
    plans
        .edit_item(id, item, &said, clock.tick(), chance)
        .unwrap();
    plans.tick(id, item, true, clock.tick(), chance).unwrap();
    plans.remove_item(id, away, clock.tick(), chance).unwrap();
    let about = words.case(SAID[1]);
    plans.set_about(id, &about, clock.tick(), chance).unwrap();
    assert!(!plans.changed_since(id, 1).unwrap().is_empty());
    parent.say("remove a plan");
    plans.remove(other, chance).unwrap();
    assert_eq!(plans.list().unwrap().len(), 1);
}

fn ring(parent: &mut Parent, open: &mut OpenVault, words: &mut Words, chance: &mut dyn Entropy) {
    parent.say("contacts");
    let mut contacts = open.contacts();
    let [kept, away] =
        [SAID[0], REMOVED].map(|which| contacts.add(&words.contact(which), chance).unwrap());
    let then = words.contact(SAID[1]);
    contacts.edit(kept, &then, chance).unwrap();
    contacts.set_area(Some(Area::Wales), chance).unwrap();
    contacts.remove(away, chance).unwrap();
    assert_eq!(contacts.list().unwrap()[0].details, then);
}

fn orders(parent: &mut Parent, open: &mut OpenVault, words: &mut Words, chance: &mut Seeded) {
    parent.say("orders");
    let [kept, away] = [SAID[0], REMOVED].map(|which| {
        let copy = stage_file(open, &words.copy_of_order(which), chance);
        let order = words.order(which);
        open.orders().add(&order, vec![copy], chance).unwrap()
    });
    let copy = stage_file(open, &words.copy_of_order(SAID[1]), chance);
    let then = words.order(SAID[1]);
    let mut orders = open.orders();
    orders.attach(kept, copy, chance).unwrap();
    orders.edit(kept, &then, chance).unwrap();
    let first = orders.get(kept).unwrap().files[0].id;
    orders.remove_file(kept, first, chance).unwrap();
    orders.remove(away, chance).unwrap();
    assert_eq!(orders.list().unwrap()[0].details, then);
}

fn talk(parent: &mut Parent, open: &mut OpenVault, (words, clock, chance): Tools<'_>) {
    parent.say("danger");
    let themes = Themes::built_in().unwrap();
    let mut risk = open.risk();
    for (theme, which) in [("neck", SAID[0]), ("neck", SAID[1]), ("fear", REMOVED)] {
        let theme = themes.get(theme).unwrap();
        risk.answer(theme, &words.answered(which), chance).unwrap();
        let wishes = words.wishes(which);
        risk.set_wishes(&wishes, clock.tick(), chance).unwrap();
    }
    risk.take_back("fear", chance).unwrap();
    let wishes = words.wishes(SAID[1]);
    risk.set_wishes(&wishes, clock.tick(), chance).unwrap();
    assert_eq!(risk.get().unwrap().wishes, wishes);
}
