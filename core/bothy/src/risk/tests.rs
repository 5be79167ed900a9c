#![allow(clippy::unwrap_used)]
//! Tests of themes, their words and their refusals.

use super::{RiskAnswer, Themes};
use crate::content_file::Fault;
use crate::locale::Locale;
use std::collections::BTreeSet;

const THEMES: &str = include_str!("../../../content/risk/themes.toml");

#[test]
fn every_theme_and_every_advice_has_words() {
    let themes = Themes::built_in().unwrap();
    let mut keys: BTreeSet<String> = ["risk-own-tool", "risk-no-replacement"]
        .map(str::to_owned)
        .into();
    for theme in themes.all() {
        keys.insert(format!("risk-theme-{}", theme.id));
    }
    let locale = Locale::english().unwrap();
    for advice in themes
        .all()
        .iter()
        .filter_map(|theme| theme.advice.as_ref())
    {
        locale.risk_advice(advice, None).unwrap();
    }
    for key in &keys {
        assert!(locale.say(key).unwrap().is_some(), "{key}");
    }
}

#[test]
fn a_yes_to_what_is_most_dangerous_has_advice() {
    let themes = Themes::built_in().unwrap();
    for id in [
        "neck",
        "kill",
        "weapons",
        "follows",
        "own-low",
        "leaving",
        "children-danger",
    ] {
        assert!(themes.get(id).unwrap().advice.is_some(), "{id}");
    }
    assert!(themes.get("animals").unwrap().advice.is_none());
}

#[test]
fn pressure_on_the_neck_has_advice_after_not_sure_as_after_yes() {
    let themes = Themes::built_in().unwrap();
    let advice = |id: &str, answer| themes.get(id).unwrap().advice_for(answer);
    assert_eq!(advice("neck", RiskAnswer::Yes), Some("neck"));
    assert_eq!(advice("neck", RiskAnswer::Unsure), Some("neck"));
    assert_eq!(advice("neck", RiskAnswer::No), None);
    assert_eq!(advice("kill", RiskAnswer::Yes), Some("danger"));
    assert_eq!(advice("kill", RiskAnswer::Unsure), None);
}

#[test]
fn wrong_themes_are_refused_with_their_line() {
    let line_of = |needle: &str| THEMES[..THEMES.find(needle).unwrap()].matches('\n').count() + 1;
    for (sound, wrong, fault) in [
        ("form = 1", "form = 2", Fault::Newer),
        (
            "{ id = \"neck\", ",
            "{ id = \"neck\", points = 2, ",
            Fault::Unknown,
        ),
        ("{ id = \"neck\", ", "{ id = \"fear\", ", Fault::Twice),
        ("{ id = \"neck\", ", "{ id = \"\", ", Fault::Id),
        ("advice = \"neck\"", "advice = \"a neck\"", Fault::Id),
    ] {
        let faulty = Themes::read(&THEMES.replacen(sound, wrong, 1)).unwrap_err();
        assert_eq!(
            (faulty.fault, faulty.line),
            (fault, line_of(sound)),
            "{wrong}"
        );
    }
}
