#![allow(clippy::unwrap_used)]
//! Tests of every plan in every language, and of the card.

mod beside;
mod kept;

use super::*;
use crate::helplines::{Area, Directory};
use crate::id::Id;
use crate::journal::{Happened, Kind, Line, Recorded};
use crate::locale::Locale;
use crate::plan::{About, MadeFor, Plan, PlanItem, Said, Section, Templates};
use crate::risk::{Answered, Conversation, RiskAnswer, Themes};
use crate::time::Now;
use chrono::{MappedLocalTime, NaiveDate};

const NOW: Now = Now {
    wall_ms: 1_772_500_000_000,
    offset_min: 0,
    mono_ms: 0,
    boot: [0; 16],
};

const FULLER: CardOptions<'_> = CardOptions {
    helpline: None,
    contacts: &[],
    fuller: true,
    own_words: false,
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
        for made_for in MadeFor::ALL {
            let plan = plan_for(*made_for);
            for printed in [
                super::plan(&plan, BesidePlan::default(), &locale, NOW).unwrap(),
                card(&plan, CardOptions::default(), &locale, NOW).unwrap(),
                card(&plan, FULLER, &locale, NOW).unwrap(),
            ] {
                assert!(printed.pdf.starts_with(b"%PDF-"));
                assert_eq!(printed.missing, [""; 0], "{}", language.tag);
            }
        }
    }
}

#[test]
fn a_summary_has_a_yes_first_and_a_no_in_short_and_no_advice_that_was_for_her() {
    let themes = Themes::built_in().unwrap();
    let locale = Locale::english().unwrap();
    let mut said = Conversation::default();
    for (theme, answer) in themes.all().iter().zip(RiskAnswer::ALL.iter().cycle()) {
        let answered = Answered {
            answer: *answer,
            facts: format!("Facts of {}", theme.id),
            incidents: vec![Id([3; 16]), Id([9; 16])],
            present: String::new(),
            asked_ms: NOW.wall_ms,
        };
        said.answers.insert(theme.id.clone(), answered);
    }
    let beside = Beside {
        linked: vec![line(Id([3; 16]))],
        ..Beside::default()
    };
    let here = |_| MappedLocalTime::None;
    let blocks = referral::laid_out(&said, &themes, &beside, &locale, (NOW, &here)).unwrap();
    let said_of = |text: &str| format!("{blocks:?}").find(text);
    let places: Vec<_> = RiskAnswer::ALL
        .iter()
        .flat_map(|answer| themes.with(&said, *answer))
        .map(|(_, answered)| (answered.answer, said_of(&answered.facts).unwrap()))
        .collect();
    let last = |answer| {
        places
            .iter()
            .filter(|(a, _)| *a == answer)
            .map(|(_, at)| *at)
            .max()
    };
    let first = |answer| {
        places
            .iter()
            .filter(|(a, _)| *a == answer)
            .map(|(_, at)| *at)
            .min()
    };
    assert!(last(RiskAnswer::Yes) < first(RiskAnswer::Unsure));
    assert!(last(RiskAnswer::Unsure) < first(RiskAnswer::No));
    for advice in themes
        .all()
        .iter()
        .filter_map(|theme| theme.advice.as_ref())
    {
        let advice = locale.risk_advice(advice, None).unwrap();
        assert_eq!(said_of(&advice.text), None);
    }
    // An incident is named by day and kind, never by id. A removed one isn't named.
    assert!(said_of("In the record about this:\\n3 March 2026: Threats\"").is_some());
    assert_eq!(said_of("0303"), None);
    for answer in [None, Some(RiskAnswer::No)] {
        said.answers.retain(|_, one| Some(one.answer) == answer);
        let printed = referral(&said, &themes, &beside, &locale, (NOW, &here)).unwrap();
        assert!(printed.pdf.starts_with(b"%PDF-"));
    }
}

fn line(id: Id) -> Line {
    let zone = |_| MappedLocalTime::None;
    Line {
        id,
        kinds: vec![Kind::Threats],
        happened: Happened::parse("2026-03-03", &zone).unwrap(),
        recorded: Recorded {
            wall_ms: NOW.wall_ms,
            offset_min: 0,
            mono_ms: 0,
            boot: 0,
        },
        opening: String::new(),
        child_present: None,
        attachments: 0,
        late: false,
        revisions: 1,
        put_away: false,
    }
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
        [
            "bag-ready",
            "bag-where",
            "bag-identity",
            "bag-certificates",
            "bag-court",
            "bag-home",
            "bag-benefits",
            "bag-evidence",
            "helper-bag",
            "employer-bag"
        ]
    );

    // The user's own words may reveal things too: they stand there only if asked for.
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
    of("bag-court").said = said("The order from the court");
    of("bag-medicine").said = said("Tablets, at Ruth's");
    plan.items.push(PlanItem {
        id: Id([4; 16]),
        section: Section::Bag,
        template: None,
        said: said("Photos of the bruises"),
        done_ms: None,
    });
    assert_eq!(in_own_words(&plan), 3);
    let words = |own_words| -> Vec<_> {
        let options = CardOptions {
            own_words,
            ..CardOptions::default()
        };
        let items = plan.section(Section::Bag);
        let words = items.map(|item| card::words(&locale, item, options).unwrap());
        words.flatten().collect()
    };
    let (without, with) = (words(false), words(true));
    let short = locale.text("plan-item-bag-medicine.card").unwrap();
    assert!(without.contains(&short) && !with.contains(&short));
    for own in [
        "Tablets, at Ruth's",
        "The order from the court",
        "Photos of the bruises",
    ] {
        let own = own.to_owned();
        assert!(!without.contains(&own) && with.contains(&own), "{own}");
    }
    let printed = |own_words| {
        let options = CardOptions {
            own_words,
            ..CardOptions::default()
        };
        card(&plan, options, &locale, NOW).unwrap().pdf
    };
    assert!(printed(true).len() > printed(false).len());
    for item in &mut plan.items {
        item.done_ms = Some(0);
    }
    assert_eq!(in_own_words(&plan), 0, "what is packed isn't on the card");
}

/// Returns all words on a card.
fn on_card(options: CardOptions<'_>, locale: &Locale) -> String {
    let plan = plan_for(MadeFor::Leaving);
    let laid_out = card::laid_out(&plan, options, locale, NOW).unwrap();
    let panels = bothy_paper::seen::card(&laid_out).unwrap();
    let marks = panels.iter().flat_map(|panel| &panel.marks);
    let words = marks.filter_map(|seen| match &seen.what {
        bothy_paper::seen::What::Words { text, .. } => Some(text.trim()),
        _ => None,
    });
    words.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_plain_card_has_no_helpline_no_passport_and_no_way_of_calling_without_speaking() {
    for language in Locale::languages().unwrap() {
        let locale = Locale::of(&language.tag).unwrap();
        let text = |key: &str| locale.text(key).unwrap();
        let (plain, full) = (
            on_card(CardOptions::default(), &locale),
            on_card(FULLER, &locale),
        );
        for tells in ["0808", "55"] {
            assert!(!plain.contains(tells), "{}: {tells}", language.tag);
        }
        assert!(
            full.contains("55") && !full.contains("0808"),
            "{}",
            language.tag
        );
        let passports = text("plan-item-bag-identity.card-full");
        assert!(!plain.contains(&passports), "{}", language.tag);
        if language.tag != "ar-XB" {
            assert!(full.contains(&passports), "{}", language.tag);
        }
        // A card says nothing of words, drafts or speakers.
        let note = text("draft-note");
        let begins: Vec<_> = note.split(' ').take(2).collect();
        assert!(!plain.contains(&begins.join(" ")), "{}", language.tag);
    }
}

#[test]
fn a_card_has_the_helpline_that_was_chosen_and_says_whether_it_answers_at_all_hours() {
    let locale = Locale::english().unwrap();
    let directory = Directory::built_in().unwrap();
    for (line, said) in [
        (
            directory.of_nation(Area::Scotland),
            "24-hour helpline: 0800 027 1234",
        ),
        (
            directory.of_nation(Area::Leeds),
            "24-hour helpline: 0808 2000 247",
        ),
        (directory.line("mens-advice"), "\nHelpline: 0808 801 0327"),
    ] {
        let options = CardOptions {
            helpline: line,
            ..CardOptions::default()
        };
        let card = on_card(options, &locale);
        assert!(card.contains(said), "{card}");
        assert_eq!(
            card.matches("0808").count() + card.matches("0800").count(),
            1
        );
    }
}

#[test]
fn what_to_pack_has_a_panel_of_its_own() {
    let locale = Locale::english().unwrap();
    let plan = plan_for(MadeFor::Leaving);
    for options in [CardOptions::default(), FULLER] {
        let laid_out = card::laid_out(&plan, options, &locale, NOW).unwrap();
        let panels = bothy_paper::seen::card(&laid_out).unwrap();
        assert_eq!(panels.len(), 2);
    }
}
