#![allow(clippy::unwrap_used)]
use super::*;
use crate::risk::Themes;

const NATIONS: [Area; 4] = [
    Area::England,
    Area::Wales,
    Area::Scotland,
    Area::NorthernIreland,
];

fn languages() -> Vec<Locale> {
    crate::locale::tests::folders().collect()
}

/// Returns every advice for each nation, and for nobody's.
fn all(locale: &Locale) -> Vec<(String, Option<Area>, Advice)> {
    let themes = Themes::built_in().unwrap();
    let names = themes.all().iter().filter_map(|theme| theme.advice.clone());
    let names: std::collections::BTreeSet<_> = names.collect();
    let mut all = Vec::new();
    for here in NATIONS.map(Some).into_iter().chain([None]) {
        for help in Help::ALL {
            let said = locale.help(*help, here).unwrap();
            all.push((help.word().to_owned(), here, said));
        }
        for name in &names {
            all.push((name.clone(), here, locale.risk_advice(name, here).unwrap()));
        }
    }
    for caution in Caution::ALL {
        let said = locale.caution(*caution).unwrap();
        all.push((caution.word().to_owned(), None, said));
    }
    all
}

fn numbers_of(advice: &Advice) -> Vec<&str> {
    let numbers = advice.numbers.iter();
    numbers.map(|one| one.number.as_str()).collect()
}

fn is_number(run: &str) -> bool {
    run.chars().filter(char::is_ascii_digit).count() > 2
}

#[test]
fn every_number_in_advice_can_be_tapped_in_every_language() {
    let english = all(&Locale::english().unwrap());
    for locale in languages() {
        for ((name, here, said), (_, _, first)) in all(&locale).iter().zip(&english) {
            let numbers = |of: &Advice| {
                let numbers = of.numbers.iter();
                numbers.map(|one| one.tel.clone()).collect::<Vec<_>>()
            };
            assert_eq!(numbers(said), numbers(first), "{name} {here:?}");
            let runs = said
                .text
                .split(|c: char| !c.is_ascii_digit() && c != ' ')
                .filter(|run| is_number(run));
            for run in runs {
                let tapped = said.numbers.iter().any(|one| one.tel == tel(run, false));
                assert!(tapped, "{run} of {name}");
            }
            for one in &said.numbers {
                assert!(said.text.contains(&one.number), "{} of {name}", one.number);
                assert!(!one.name.is_empty() && one.tel.starts_with("tel:"));
            }
        }
    }
}

#[test]
fn all_help_at_saving_says_when_to_ring_999() {
    for locale in languages() {
        for here in NATIONS.map(Some).into_iter().chain([None]) {
            for help in Help::ALL {
                let said = locale.help(*help, here).unwrap();
                assert!(numbers_of(&said).contains(&"999"), "{help:?}");
            }
        }
    }
}

#[test]
fn who_says_a_nation_is_told_of_its_helpline_and_of_no_other() {
    let of_nation = [
        ("0808 2000 247", Area::England),
        ("0808 80 10 800", Area::Wales),
        ("0800 027 1234", Area::Scotland),
        ("0808 802 1414", Area::NorthernIreland),
    ];
    for locale in languages() {
        for here in NATIONS {
            for said in [
                locale.help(Help::ThreatToKill, Some(here)).unwrap(),
                locale.help(Help::Weapon, Some(here)).unwrap(),
                locale.risk_advice("danger", Some(here)).unwrap(),
            ] {
                for (number, area) in of_nation {
                    let named = numbers_of(&said).contains(&number);
                    assert_eq!(named, area == here, "{number} {here:?}");
                }
            }
        }
        let unknown = locale.help(Help::Weapon, None).unwrap();
        for (number, _) in of_nation {
            assert!(numbers_of(&unknown).contains(&number), "{number}");
        }
        let leeds = locale.help(Help::Weapon, Some(Area::Leeds)).unwrap();
        assert_eq!(
            leeds,
            locale.help(Help::Weapon, Some(Area::England)).unwrap()
        );
    }
}

#[test]
fn nobody_is_sent_to_111_in_northern_ireland_which_has_none() {
    for locale in languages() {
        let nation = locale.text("helplines-area-northern-ireland").unwrap();
        let mut named = 0;
        for (name, here, said) in all(&locale) {
            let names_it = numbers_of(&said).contains(&"111");
            named += u32::from(names_it);
            match here {
                Some(Area::NorthernIreland) => assert!(!names_it, "{name}: {}", said.text),
                None if names_it => assert!(said.text.contains(&nation), "{name}: {}", said.text),
                _ => {}
            }
        }
        assert!(named > 0, "111 is named somewhere");
    }
}
