#![allow(clippy::unwrap_used)]
//! Tests of templates, their words and their refusals.

use super::template::Templates;
use super::{MadeFor, Section};
use crate::content_file::Fault;
use crate::locale::Locale;
use std::collections::BTreeSet;

const PLANS: &str = include_str!("../../../content/plans/plans.toml");

#[test]
fn whoever_it_is_for_a_plan_has_items_in_every_section() {
    let templates = Templates::built_in().unwrap();
    for made_for in MadeFor::ALL {
        let of = templates.of(*made_for).count();
        let sections: BTreeSet<_> = templates.of(*made_for).map(|item| item.section).collect();
        let least = match made_for {
            MadeFor::Helper | MadeFor::Employer => 20,
            MadeFor::Child => 60,
            _ => 80,
        };
        assert!(of >= least, "{made_for:?} has {of} items");
        for section in Section::ALL {
            // An employer's plan has nothing about animals.
            let none = (*made_for, *section) == (MadeFor::Employer, Section::Animals);
            assert_ne!(none, sections.contains(section), "{made_for:?} {section:?}");
        }
    }
    // A helper's plan is about helping: it has no item spoken by the person helped.
    for (made_for, begins) in [
        (MadeFor::Helper, "helper-"),
        (MadeFor::Employer, "employer-"),
    ] {
        let mut items = templates.of(made_for);
        assert!(
            items.all(|item| item.id.starts_with(begins)),
            "{made_for:?}"
        );
    }
}

#[test]
fn every_section_and_every_item_has_words() {
    let templates = Templates::built_in().unwrap();
    let locale = Locale::english().unwrap();
    let mut keys: BTreeSet<String> = BTreeSet::new();
    keys.extend(
        Section::ALL
            .iter()
            .map(|s| format!("plan-section-{}", s.word())),
    );
    keys.extend(
        MadeFor::ALL
            .iter()
            .map(|m| format!("plan-for-{}", m.word())),
    );
    for item in templates.items() {
        let key = format!("plan-item-{}", item.id);
        let worse = locale.say(&format!("{key}.worse")).unwrap();
        assert_eq!(worse.is_some(), item.worse, "{key}.worse");
        keys.insert(key);
    }
    for key in &keys {
        let said = locale.say(key).unwrap();
        assert!(said.is_some_and(|said| !said.is_empty()), "{key}");
    }
}

#[test]
fn a_wrong_template_is_refused_with_its_line() {
    let line_of = |needle: &str| PLANS[..PLANS.find(needle).unwrap()].matches('\n').count() + 1;
    let cases = [
        ("form = 1", "form = 2", Fault::Newer),
        ("form = 1", "form = 0", Fault::Form),
        ("form = 1", "shape = 1", Fault::Missing),
        (
            "{ id = \"phone-place\" }",
            "{ id = \"phone-place\", color = 1 }",
            Fault::Unknown,
        ),
        (
            "{ id = \"phone-place\" }",
            "{ id = \"ways-out\" }",
            Fault::Twice,
        ),
        (
            "{ id = \"phone-place\" }",
            "{ id = \"Phone place\" }",
            Fault::Id,
        ),
        (
            "{ id = \"phone-place\" }",
            "{ id = \"phone-place\", for = [\"men\"] }",
            Fault::Word,
        ),
        ("retired = []", "retired = [\"ways-out\"]", Fault::Twice),
        ("id = \"day-to-day\"", "id = \"every-day\"", Fault::Word),
        ("id = \"day-to-day\"", "id = \"children\"", Fault::Sections),
        (
            "id = \"day-to-day\"",
            "id = \"if-it-starts\"",
            Fault::Sections,
        ),
    ];
    for (sound, wrong, fault) in cases {
        let faulty = Templates::read(&PLANS.replacen(sound, wrong, 1)).unwrap_err();
        let line = match wrong {
            "shape = 1" => 1,
            _ => line_of(sound),
        };
        assert_eq!((faulty.fault, faulty.line), (fault, line), "{wrong}");
    }
    let kept = PLANS.replacen("retired = []", "retired = [\"of-another-year\"]", 1);
    let items = Templates::read(&kept).unwrap().items().len();
    assert_eq!(items, Templates::built_in().unwrap().items().len());
    let cut = &PLANS[..PLANS.rfind("[[section]]").unwrap()];
    assert_eq!(Templates::read(cut).unwrap_err().fault, Fault::Sections);
    let huge = format!("{PLANS}#{}", "x".repeat(1 << 20));
    assert_eq!(Templates::read(&huge).unwrap_err().fault, Fault::Form);
}
