//! Tests of every template in every language on every paper, as laid out: no page tears anything apart, every prompt has a line to write
//! on, and boxes stand at their language's side.

use super::{NOW, line, plan_for};
use crate::helplines::{Contact, ContactDetails};
use crate::id::Id;
use crate::locale::{Direction, Locale};
use crate::orders::{Order, OrderDetails, OrderKind};
use crate::people::{AboutUs, Described, Person};
use crate::plan::{MadeFor, Plan, PlanItem, PlanVersion, Said, Section, Templates};
use crate::risk::{Answered, Conversation, RiskAnswer, Themes};
use crate::shown::pages::{Beside, BesidePlan, CardOptions, card, plan, referral};
use bothy_paper::seen::{self, Page, What};
use chrono::NaiveDate;

const OWN: [&str; 4] = [
    "The neighbour at number 9, who hears everything through the wall and has said that I may knock at any hour:",
    "میری بہن کا گھر، جہاں بچے رات کو بھی جا سکتے ہیں",
    "המפתחות אצל רות",
    "Ask Gurpreet: ਗੁਰਪ੍ਰੀਤ",
];

/// Returns a plan in use: own words, days, people and notes, behind so many lines that push everything down.
fn lived(made_for: MadeFor, lines: usize) -> Plan {
    let mut plan = plan_for(made_for);
    for (at, item) in plan.items.iter_mut().enumerate() {
        if at % 3 == 0 {
            item.said.due = NaiveDate::from_ymd_opt(2026, 12, 24);
        }
        if at % 4 == 1 {
            item.said.person = Some(Id([7; 16]));
        }
        if at % 5 == 2 {
            item.said.note = format!("{} ", OWN[at % 4]).repeat(1 + at % 7);
        }
        item.done_ms = (at % 6 == 0).then_some(NOW.wall_ms);
    }
    let first = plan.items[0].section;
    let own = |text: &str, section| PlanItem {
        id: Id([4; 16]),
        section,
        template: None,
        said: Said {
            words: Some(text.to_owned()),
            ..Said::default()
        },
        done_ms: None,
    };
    for (at, text) in OWN.iter().enumerate() {
        plan.items
            .insert(9 * at, own(text, plan.items[9 * at].section));
        plan.items.push(own(text, Section::Bag));
    }
    plan.items
        .insert(0, own(&vec!["Down."; lines].join("\n"), first));
    let reviews = (1..).zip(0..11);
    let review = |(number, at): (u32, usize)| PlanVersion {
        number,
        kept_ms: NOW.wall_ms,
        id: Id([5; 16]),
        safer: format!("{} ", OWN[at % 4]).repeat(at % 5),
    };
    plan.versions = reviews.map(review).collect();
    plan
}

/// Returns an order of every kind, said at this length.
fn orders(length: usize) -> Vec<Order> {
    let day = |n: usize| NOW.day() + chrono::Days::new(n as u64) - chrono::Days::new(9);
    let order = |(at, kind): (usize, &OrderKind)| Order {
        id: Id([6; 16]),
        details: OrderDetails {
            kind: *kind,
            name: [OWN[at % 4], ""][at % 2].to_owned(),
            terms: format!("{} ", OWN[at % 4]).repeat((at * length) % 5),
            from: Some(day(at)),
            until: (at % 3 == 0).then(|| day(3 * at)),
            reference: "ZW26P00123".to_owned(),
            made_by: OWN[at % 4].to_owned(),
        },
        files: Vec::new(),
    };
    OrderKind::ALL.iter().enumerate().map(order).collect()
}

fn people() -> Vec<Person> {
    vec![Person {
        id: Id([7; 16]),
        letter: "A".to_owned(),
        described: Described {
            name: "عائشہ".to_owned(),
            relation: "sister".to_owned(),
            child: true,
            ..Described::default()
        },
    }]
}

fn contacts() -> Vec<Contact> {
    let contact = |(name, number): (&str, &str)| Contact {
        id: Id([8; 16]),
        details: ContactDetails {
            name: name.to_owned(),
            number: number.to_owned(),
            ..ContactDetails::default()
        },
    };
    let number = "07700 900123";
    [("Ruth", ""), ("Sam", number), ("عائشہ", number)]
        .map(contact)
        .into()
}

/// Returns a conversation with every theme answered at this length.
fn answered(length: usize) -> (Conversation, Beside) {
    let themes = Themes::built_in().unwrap();
    let mut said = Conversation::default();
    let answers = RiskAnswer::ALL.iter().cycle();
    for (at, (theme, answer)) in themes.all().iter().zip(answers).enumerate() {
        let facts = format!("{} ", OWN[at % 4]).repeat((at * length) % 11);
        let answered = Answered {
            answer: *answer,
            facts,
            incidents: vec![Id([3; 16]); at % 3],
            present: "Ruth".to_owned(),
            asked_ms: NOW.wall_ms,
        };
        said.answers.insert(theme.id.clone(), answered);
    }
    said.wishes.needs = OWN[0].repeat(length);
    said.wishes.reach = OWN[2].repeat(length);
    let said_once = |at: usize| OWN[at % 4].repeat(length);
    let beside = Beside {
        children: people(),
        dangerous: people(),
        orders: orders(length),
        about: AboutUs {
            relationship: said_once(0),
            began: said_once(1),
            ended: said_once(2),
            living_together: said_once(3),
            other_cases: said_once(4),
            orders: said_once(5),
        },
        worker: contacts().pop(),
        case: Some("LS-2041".to_owned()),
        incidents: vec![line(Id([3; 16])); 5],
        more: true,
        linked: vec![line(Id([3; 16]))],
    };
    (said, beside)
}

fn languages() -> Vec<Locale> {
    let languages = Locale::languages().unwrap();
    let tags: Vec<_> = languages.iter().map(|one| one.tag.as_str()).collect();
    #[cfg(feature = "pseudo")]
    assert!(tags.contains(&"en-XA") && tags.contains(&"ar-XB"));
    tags.iter().map(|tag| Locale::of(tag).unwrap()).collect()
}

fn whole(pages: &[Page], what: &str, locale: &Locale) {
    let tag = &locale.language().tag;
    assert_eq!(seen::torn(pages), [""; 0], "{what}, {tag}");
}

/// Counts boxes at the left edge, and at the right.
fn boxes(pages: &[Page]) -> (usize, usize) {
    let boxes = pages.iter().flat_map(|page| {
        let marks = page.marks.iter().filter(|seen| seen.what == What::Box);
        marks.map(|seen| seen.left < 2.0)
    });
    let (left, right): (Vec<_>, Vec<_>) = boxes.partition(|left| *left);
    (left.len(), right.len())
}

#[test]
fn nothing_is_torn_apart_on_any_paper_in_any_language() {
    for locale in languages() {
        let right = locale.language().direction == Direction::RightToLeft;
        for made_for in MadeFor::ALL {
            let fresh = plan_for(*made_for);
            let laid_out = plan::laid_out(&fresh, BesidePlan::default(), &locale, NOW).unwrap();
            let pages = seen::pages(&laid_out).unwrap();
            whole(&pages, &format!("{made_for:?}"), &locale);
            let items = fresh.items.len();
            let expected = if right { (0, items) } else { (items, 0) };
            assert_eq!(
                boxes(&pages),
                expected,
                "each item has its box, where it begins"
            );
            for lines in [1, 4, 9, 20] {
                let plan = lived(*made_for, lines);
                let (people, orders) = (people(), orders(lines));
                let beside = BesidePlan {
                    people: &people,
                    orders: &orders,
                    safer: true,
                };
                let laid_out = plan::laid_out(&plan, beside, &locale, NOW).unwrap();
                let what = format!("{made_for:?}, lived with, {lines}");
                whole(&seen::pages(&laid_out).unwrap(), &what, &locale);
                let own_words = lines % 2 == 1;
                let options = CardOptions {
                    helpline: None,
                    contacts: &contacts(),
                    fuller: lines > 4,
                    own_words,
                };
                let laid_out = card::laid_out(&plan, options, &locale, NOW).unwrap();
                whole(
                    &seen::card(&laid_out).unwrap(),
                    &format!("card of {what}"),
                    &locale,
                );
            }
        }
        let themes = Themes::built_in().unwrap();
        for length in [0, 3, 7, 11] {
            let (said, beside) = answered(length);
            let laid_out = referral::laid_out(
                &said,
                &themes,
                &beside,
                &locale,
                (NOW, &|_| chrono::MappedLocalTime::None),
            )
            .unwrap();
            whole(
                &seen::pages(&laid_out).unwrap(),
                &format!("summary, {length}"),
                &locale,
            );
        }
    }
}

#[test]
fn what_asks_for_an_answer_asks_in_every_language_and_has_a_line_to_write_on() {
    let english = Locale::english().unwrap();
    let templates = Templates::built_in().unwrap();
    let asks = |locale: &Locale, id: &str| {
        let text = locale.text(&format!("plan-item-{id}")).unwrap();
        text.trim_end_matches('\u{202c}').ends_with(':')
    };
    for locale in languages() {
        for item in templates.items() {
            let tag = &locale.language().tag;
            assert_eq!(
                asks(&locale, &item.id),
                asks(&english, &item.id),
                "{}, {tag}",
                item.id
            );
        }
        for made_for in MadeFor::ALL {
            let plan = plan_for(*made_for);
            let ask = |item: &&PlanItem| asks(&english, item.template.as_deref().unwrap());
            let prompts = plan.items.iter().filter(ask).count();
            let laid_out = plan::laid_out(&plan, BesidePlan::default(), &locale, NOW).unwrap();
            let pages = seen::pages(&laid_out).unwrap();
            let rules = pages.iter().flat_map(|page| &page.marks);
            let rules = rules.filter(|seen| seen.what == What::Rule).count();
            assert!(prompts > 0);
            assert_eq!(rules, prompts, "{made_for:?}");
        }
    }
}

#[test]
fn own_words_that_end_in_a_colon_of_any_keyboard_have_a_line_to_write_on() {
    let english = Locale::english().unwrap();
    let rules = |words: &str| {
        let mut plan = plan_for(MadeFor::Leaving);
        plan.items.truncate(1);
        plan.items[0].template = None;
        plan.items[0].said.words = Some(words.to_owned());
        let laid_out = plan::laid_out(&plan, BesidePlan::default(), &english, NOW).unwrap();
        let pages = seen::pages(&laid_out).unwrap();
        whole(&pages, words, &english);
        let marks = pages.iter().flat_map(|page| &page.marks);
        marks.filter(|seen| seen.what == What::Rule).count()
    };
    for colon in [
        ":", "\u{FF1A}", "\u{FE55}", "\u{FE13}", "\u{2236}", "\u{A789}", "\u{1365}", "\u{1366}",
        "\u{1804}",
    ] {
        for behind in [
            "",
            " ",
            "\u{3000}",
            "\u{202C}",
            "\u{200B}",
            "\u{200F}",
            "\u{FEFF}",
            "\u{2060} ",
            "\u{FE0F}",
        ] {
            let words = format!("Whom I ring{colon}{behind}");
            assert_eq!(rules(&words), 1, "{words:?}");
        }
    }
    for words in [
        "Whom I ring",
        "At 10:30",
        "Ring Ruth.",
        "Ring: Ruth",
        "Who?",
    ] {
        assert_eq!(rules(words), 0, "{words:?}");
    }
}
