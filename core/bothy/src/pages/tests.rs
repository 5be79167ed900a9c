#![allow(clippy::unwrap_used)]
//! Every plan in every language, and what stands on a card.

use super::*;
use crate::id::Id;
use crate::plan::{About, MadeFor, Plan, PlanItem, Said, Section, Templates};
use crate::risk::{Answered, Conversation, RiskAnswer, Themes};
use chrono::NaiveDate;

const NOW: Now = Now {
    wall_ms: 1_772_500_000_000,
    offset_min: 0,
    mono_ms: 0,
    boot: [0; 16],
};

fn plan_for(made_for: MadeFor) -> Plan {
    let templates = Templates::built_in().unwrap();
    let item = |item: &crate::plan::TemplateItem| PlanItem {
        id: Id([1; 16]),
        section: item.section,
        template: Some(item.id.clone()),
        said: Said::default(),
        done_ms: None,
    };
    Plan {
        id: Id([2; 16]),
        about: About {
            made_for,
            with_worker: true,
            case: None,
        },
        items: templates
            .items()
            .iter()
            .filter(|item| item.is_for(made_for))
            .map(item)
            .collect(),
        made_ms: NOW.wall_ms,
        changed_ms: NOW.wall_ms,
        review_on: NaiveDate::from_ymd_opt(2026, 12, 24),
        versions: Vec::new(),
        taken: Vec::new(),
    }
}

#[test]
fn every_plan_can_be_printed_in_every_language() {
    for language in Locale::languages().unwrap() {
        let locale = Locale::of(&language.tag).unwrap();
        for whom in MadeFor::ALL {
            let plan = plan_for(*whom);
            assert!(
                super::plan(&plan, &[], &locale, NOW)
                    .unwrap()
                    .starts_with(b"%PDF-")
            );
            assert!(
                card(&plan, &[], false, &locale, NOW)
                    .unwrap()
                    .starts_with(b"%PDF-")
            );
        }
    }
}

#[test]
fn every_answer_can_be_printed_and_advice_stands_with_a_yes_alone() {
    let themes = Themes::built_in().unwrap();
    let beside = Beside {
        children: Vec::new(),
        incidents: Vec::new(),
    };
    let locale = Locale::english().unwrap();
    let printed = |answer| {
        let mut said = Conversation::default();
        for theme in themes.all() {
            let answered = Answered {
                answer,
                facts: "Twice".to_owned(),
                incidents: vec![Id([3; 16])],
                present: String::new(),
                asked_ms: NOW.wall_ms,
            };
            said.answers.insert(theme.id.clone(), answered);
        }
        referral(&said, &themes, &beside, &locale, NOW)
            .unwrap()
            .len()
    };
    assert!(printed(RiskAnswer::Yes) > printed(RiskAnswer::No));
}

#[test]
fn what_would_tell_is_not_on_the_card() {
    let locale = Locale::english().unwrap();
    let templates = Templates::built_in().unwrap();
    let bag = templates
        .items()
        .iter()
        .filter(|item| item.section == Section::Bag);
    let without = bag.filter(|item| {
        let key = format!("plan-item-{}.card", item.id);
        locale.say(&key).unwrap().is_none()
    });
    let without: Vec<_> = without.map(|item| item.id.as_str()).collect();
    assert_eq!(
        without,
        ["bag-where", "bag-court", "bag-evidence", "helper-bag"]
    );
}

    // What she wrote may tell too: it stands there only when she asks for it.
    let said = |words: &str| Said {
        words: Some(words.to_owned()),
        ..Said::default()
    };
    let mut plan = plan_for(MadeFor::Leaving);
    let mut bag = plan
        .items
        .iter_mut()
        .filter(|item| item.section == Section::Bag);
    let mut of = |id: &str| {
        bag.find(|item| item.template.as_deref() == Some(id))
            .unwrap()
    };
    of("bag-identity").said = said("Passports, at Ruth's");
    of("bag-court").said = said("The order from the court");
    plan.items.push(PlanItem {
        id: Id([4; 16]),
        section: Section::Bag,
        template: None,
        said: said("Photos of the bruises"),
        done_ms: None,
    });
    assert_eq!(in_own_words(&plan), 3);
    let words = |own_words| -> Vec<_> {
        let items = plan.section(Section::Bag);
        let words = items.map(|item| card::words(&locale, item, own_words).unwrap());
        words.flatten().collect()
    };
    let (without, with) = (words(false), words(true));
    let short = locale.text("plan-item-bag-identity.card").unwrap();
    assert!(without.contains(&short) && !with.contains(&short));
    for own in [
        "Passports, at Ruth's",
        "The order from the court",
        "Photos of the bruises",
    ] {
        let own = own.to_owned();
        assert!(!without.contains(&own) && with.contains(&own), "{own}");
    }
    let printed = |own_words| card(&plan, &[], own_words, &locale, NOW).unwrap();
    assert!(printed(true).len() > printed(false).len());
    for item in &mut plan.items {
        item.done_ms = Some(0);
    }
    assert_eq!(in_own_words(&plan), 0, "what is packed isn't on the card");
