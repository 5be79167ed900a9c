//! An hour with a support worker: a plan, who is who, the talk about danger, its summary, an order with its copy, and an incident.

use super::{incident, listed};
use crate::it::evidence::made::Made;
use crate::it::help::{NOT_SAID, answered};
use crate::it::orders::{REFUSED, order};
use crate::it::plan::{about, add};
use bothy_core::journal::{Field, Kind, Page, Value, Who};
use bothy_core::locale::Locale;
use bothy_core::orders::{OrderDetails, OrderKind};
use bothy_core::people::{AboutUs, Described};
use bothy_core::plan::{About, MadeFor};
use bothy_core::risk::{Answered, Consent, Conversation, RiskAnswer, Themes, Wishes};
use bothy_core::shown::pages::{self, Beside};
use bothy_core::{Error, Id, Input};
use chrono::MappedLocalTime;

/// Does what is done together in an hour, in the order of the worker's list.
pub(super) fn workers_hour() {
    let mut made = Made::empty(1020);
    let about = About {
        made_for: MadeFor::Living,
        ..about(None)
    };
    let (open, now, e) = made.parts();
    add(open, about, now, e).unwrap();
    let dale = who_is_who(&mut made);
    made.relock();
    talk(&mut made);
    agree(&mut made);
    summary(&mut made);
    an_order(&mut made);
    an_incident(&mut made, dale);
}

/// Keeps a person by name and relation, and the background. Returns the person.
fn who_is_who(made: &mut Made) -> Id {
    let dale = Described {
        name: "Dale".to_owned(),
        dangerous: true,
        ..Described::default()
    };
    let (open, now, e) = made.parts();
    let mut people = open.people();
    let field = Input::Person;
    assert_eq!(people.add(&dale, now, e), Err(Error::Invalid { field }));
    let dale = Described {
        relation: "ex-husband".to_owned(),
        ..dale
    };
    let id = people.add(&dale, now, e).unwrap();
    let married = AboutUs {
        relationship: "Married for nine years".to_owned(),
        ..AboutUs::default()
    };
    people.set_about_us(&married, e).unwrap();
    assert_eq!(people.about_us(), Ok(married));
    id
}

/// Asks, and advises at once. An answer that was left in mid-sentence goes on, and another is taken back.
fn talk(made: &mut Made) {
    use RiskAnswer::{No, Unsure, Yes};
    let (themes, english) = (Themes::built_in().unwrap(), Locale::english().unwrap());
    let brings = |theme: &str, answers: [RiskAnswer; 3]| {
        let theme = themes.get(theme).unwrap();
        answers.map(|answer| theme.advice_for(answer).is_some())
    };
    assert_eq!(brings("fear", [Yes, Unsure, No]), [false, false, false]);
    assert_eq!(brings("neck", [Yes, Unsure, No]), [true, true, false]);
    assert_eq!(brings("kill", [Yes, Unsure, No]), [true, false, false]);
    let advice = english.risk_advice("neck", None).unwrap();
    assert!(advice.text.contains("999"), "{}", advice.text);

    let present = "Ruth, worker".to_owned();
    let with_ruth = |facts: &str| Answered {
        present: present.clone(),
        ..answered(facts, 0)
    };
    let answer = |made: &mut Made, theme: &str, facts: &str| {
        let (open, _, e) = made.parts();
        let theme = themes.get(theme).unwrap();
        open.risk().answer(theme, &with_ruth(facts), e).unwrap();
    };
    answer(made, "fear", "");
    answer(made, "neck", "");
    answer(made, "kill", "They said it on");
    made.relock();
    let kept = made.open().risk().get().unwrap();
    assert_eq!(kept.answers["kill"], with_ruth("They said it on"));
    answer(made, "kill", "They said it on Friday");
    let (open, _, e) = made.parts();
    open.risk().take_back("fear", e).unwrap();
    let said = open.risk().get().unwrap();
    // Not every question is asked.
    let ids: Vec<_> = themes.in_order(&said).map(|(id, _)| id).collect();
    assert_eq!(ids, ["neck", "kill"]);
    assert_eq!(said.answers["kill"].facts, "They said it on Friday");
}

/// Writes down needs and consent, which has a purpose, and takes the consent back.
fn agree(made: &mut Made) {
    let needs = Wishes {
        needs: "Somewhere to sleep on Friday".to_owned(),
        ..Wishes::default()
    };
    let (_, now, _) = made.parts();
    let agreed = |purpose: &str, withdrawn_ms| Wishes {
        consent: Some(Consent {
            purpose: purpose.to_owned(),
            to: "The refuge".to_owned(),
            until: "2026-04-01".parse().unwrap(),
            given_ms: now.wall_ms,
            withdrawn_ms,
        }),
        ..needs.clone()
    };
    let set = |made: &mut Made, wishes: &Wishes| {
        let (open, now, e) = made.parts();
        open.risk().set_wishes(wishes, now, e)
    };
    set(made, &needs).unwrap();
    assert_eq!(set(made, &agreed("", None)), Err(NOT_SAID));
    assert_eq!(made.open().risk().get().unwrap().wishes, needs);
    for (withdrawn_ms, holds) in [(None, true), (Some(now.wall_ms), false)] {
        set(made, &agreed("A place in a refuge", withdrawn_ms)).unwrap();
        let consent = made.open().risk().get().unwrap().wishes.consent.unwrap();
        assert_eq!(consent.holds(now.day()), holds);
        let words = Locale::english().unwrap().consent(Some(&consent), now);
        let words = words.unwrap();
        assert!(words.contains("A place in a refuge. To: The refuge."));
    }
}

/// Prints the conversation for a worker, then erases it.
fn summary(made: &mut Made) {
    let (themes, english) = (Themes::built_in().unwrap(), Locale::english().unwrap());
    let (open, now, e) = made.parts();
    let said = open.risk().get().unwrap();
    let beside = Beside::of(open, &said).unwrap();
    assert_eq!(beside.dangerous.len(), 1);
    let utc = |_| MappedLocalTime::Single(0);
    let printed = pages::referral(&said, &themes, &beside, &english, (now, &utc));
    assert!(printed.unwrap().pdf.starts_with(b"%PDF-"));
    open.risk().clear(e).unwrap();
    assert_eq!(open.risk().get(), Ok(Conversation::default()));
}

/// Keeps an order with a copy to show, and removes the copy.
fn an_order(made: &mut Made) {
    let mut details = OrderDetails {
        kind: OrderKind::Other,
        terms: "Not to come to Elm Street".to_owned(),
        until: None,
        ..order()
    };
    let (open, now, e) = made.parts();
    // Another order needs a name.
    let nameless = open.orders().add(&details, vec![], e);
    assert_eq!(nameless, Err(REFUSED));
    details.kind = OrderKind::Bail;
    let id = open.orders().add(&details, vec![], e).unwrap();
    let kept = open.orders().get(id).unwrap();
    let english = Locale::english().unwrap();
    let lines = english.order_lines(&kept, now.day()).unwrap();
    let terms = "What it says: Not to come to Elm Street".to_owned();
    assert!(lines.contains(&terms), "{lines:?}");

    let papers = made.file("papers.pdf", b"%PDF-1.4 papers");
    let (open, _, e) = made.parts();
    let mut orders = open.orders();
    let copy = orders.attach(id, papers, e).unwrap();
    assert_eq!(orders.read(id, copy, 0).unwrap(), b"%PDF-1.4 papers");
    orders.remove_file(id, copy, e).unwrap();
    let kept = orders.get(id).unwrap();
    assert_eq!((kept.details, kept.files), (details, vec![]));
}

/// Saves an incident that names somebody who is kept, and somebody in words.
fn an_incident(made: &mut Made, dale: Id) {
    let [who, others] = ["who", "others_present"].map(|name| Field::named(name).unwrap());
    let named = Value::People(vec![Who {
        id: dale,
        relation: "ex-husband".to_owned(),
    }]);
    let neighbour = Value::Words("A neighbour".to_owned());
    let mut incident = incident(Kind::Controlling, "");
    incident.fields.insert(who, named);
    incident.fields.insert(others, neighbour.clone());
    let saved = made.add(&incident, vec![]);
    let open = made.open();
    let people = open.people().list().unwrap();
    let fields = open.journal().get(saved).unwrap().current.incident.fields;
    let english = Locale::english().unwrap();
    let shown = english.value(&fields[&who], &people);
    assert_eq!(shown.unwrap(), "Dale (ex-husband)");
    assert_eq!(fields[&others], neighbour);
    let page = Page {
        person: Some(dale),
        ..Page::default()
    };
    assert_eq!(listed(open, &page), [saved]);
}
