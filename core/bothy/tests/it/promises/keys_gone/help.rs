//! The use of the rooms beside the log between opening and locking: a plan, a contact, the conversation about danger.

use bothy_core::helplines::ContactDetails;
use bothy_core::plan::{About, Case, MadeFor, Said, Section, Templates};
use bothy_core::risk::{Answered, RiskAnswer, Themes, Wishes};
use bothy_core::vault::OpenVault;
use bothy_test_support::{Clock, Seeded};

/// Puts the word into every text, and removes everything again.
pub(super) fn use_help(open: &mut OpenVault, word: &str, clock: &mut Clock, chance: &mut Seeded) {
    let text = || format!("she said {word} then");
    let about = About {
        made_for: MadeFor::Leaving,
        with_worker: true,
        case: Some(Case {
            reference: format!("7-{word}"),
            purpose: text(),
            consent: text(),
            retain_until: chrono::NaiveDate::from_ymd_opt(2026, 12, 24).unwrap(),
        }),
    };
    let said = Said {
        words: Some(text()),
        note: text(),
        worse: Some(text()),
        ..Said::default()
    };
    let templates = Templates::built_in().unwrap();
    let mut plans = open.plans();
    let id = plans.add(about, &templates, clock.tick(), chance).unwrap();
    let now = clock.tick();
    let item = plans.add_item(id, Section::Bag, &said, None, now, chance);
    plans.review(id, None, "", clock.tick(), chance).unwrap();
    plans.remove_item(id, item.unwrap(), now, chance).unwrap();
    assert_eq!(plans.changed_since(id, 1).unwrap()[0].item.said, said);
    plans.remove(id, chance).unwrap();

    let details = ContactDetails {
        name: word.to_owned(),
        what: text(),
        number: "101".to_owned(),
        code_word: word.to_owned(),
        safe: None,
        note: text(),
    };
    let mut contacts = open.contacts();
    let id = contacts.add(&details, chance).unwrap();
    assert_eq!(contacts.list().unwrap()[0].details, details);
    contacts.remove(id, chance).unwrap();

    let answered = Answered {
        answer: RiskAnswer::Yes,
        facts: text(),
        incidents: Vec::new(),
        present: text(),
        asked_ms: 1,
    };
    let wishes = Wishes {
        needs: text(),
        wants: text(),
        reach: text(),
        worker: None,
        consent: None,
    };
    let (mut risk, themes) = (open.risk(), Themes::built_in().unwrap());
    risk.answer(themes.get("neck").unwrap(), &answered, chance)
        .unwrap();
    risk.set_wishes(&wishes, clock.tick(), chance).unwrap();
    assert_eq!(risk.get().unwrap().answers["neck"], answered);
    risk.clear(chance).unwrap();
}
