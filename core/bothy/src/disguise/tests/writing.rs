//! Tests of characters as keys, and of languages' digits and separators.

use super::sums::style;
use super::*;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

#[test]
fn the_digits_of_every_script_press_the_keys_of_their_value() {
    let nd = |c: &char| c.general_category() == GeneralCategory::DecimalNumber;
    let digits = ('\0'..=char::MAX).filter(nd).collect::<Vec<_>>();
    assert!(digits.len() > 600, "{}", digits.len());
    // Each script gives ten in a row.
    for script in digits.chunks(10) {
        for (value, digit) in (0..).zip(script) {
            assert_eq!(u32::from(*digit), u32::from(script[0]) + u32::from(value));
            assert_eq!(key_of(*digit), Some(Key::Digit(value)), "{digit}");
        }
        let style = Style {
            zero: script[0],
            ..UNGROUPED
        };
        let mut calculator = Calculator::new();
        let typed = script[1..].iter().chain(&script[..1]).collect::<String>();
        press(&mut calculator, &typed);
        assert_eq!(shown(&calculator, style), typed);
    }
    // Nothing else is a digit.
    let mut others = ('\0'..=char::MAX).filter(|c| !nd(c)).filter_map(key_of);
    assert!(!others.any(|key| matches!(key, Key::Digit(_))));
}

#[test]
fn a_style_whose_zero_is_none_writes_latin_digits() {
    for zero in ['x', '٣', '\u{10FFFF}', '\0'] {
        let mut calculator = Calculator::new();
        press(&mut calculator, "1234");
        assert_eq!(shown(&calculator, Style { zero, ..EN }), "1,234");
    }
}

#[test]
fn what_people_type_for_an_operator_is_one() {
    for (typed, same) in [
        ("2*3=", "2×3="),
        ("2x3=", "2×3="),
        ("6/3=", "6÷3="),
        ("6:3=", "6÷3="),
        ("6-3=", "6−3="),
        ("٦+٣=", "6+3="),
        ("6＋3＝", "6+3="),
        ("5٪=", "5%="),
        ("1,5+1.5=", "1.5+1.5="),
        ("5± =", "5±="),
        ("(2 + 3) kg =", "2+3="),
    ] {
        let keys = |text: &str| text.chars().filter_map(key_of).collect::<Vec<_>>();
        assert_eq!(keys(typed), keys(same), "{typed}");
    }
    assert_eq!(key_of('⌫'), Some(Key::Backspace));
    assert_eq!(key_of('±'), Some(Key::Sign));
}

#[test]
fn a_pasted_number_is_read_as_its_language_writes_it() {
    for (language, text, value) in [
        ("en", "1,234,567.50", "1234567.50"),
        ("de", "1.234.567,50", "1234567.50"),
        ("pl", "1\u{A0}234\u{A0}567,50", "1234567.50"),
        ("ar", "١٬٢٣٤٬٥٦٧٫٥٠", "1234567.50"),
        ("hi", "१२,३४,५६७.५०", "1234567.50"),
        ("en", "£ 12 + 3\n", "3"),
        ("en", "not a number", "0"),
        ("en", "", "0"),
    ] {
        let mut calculator = Calculator::new();
        for key in keys_of(text, style(language)) {
            calculator.press(key);
        }
        assert_eq!(shown(&calculator, UNGROUPED), value, "{text}");
    }
}

#[test]
fn what_is_shown_can_be_pasted_back() {
    for language in ["en", "de", "pl", "ar", "fa", "hi", "ur"] {
        let (style, mut calculator) = (style(language), Calculator::new());
        press(&mut calculator, "1234567.5+1=");
        let text = shown(&calculator, style);
        let mut pasted = Calculator::new();
        for key in keys_of(&text, style) {
            pasted.press(key);
        }
        assert_eq!(shown(&pasted, style), text);
    }
}

#[test]
fn sums_are_held_from_left_to_right_in_languages_that_go_the_other_way() {
    for (language, number, line) in [
        ("ar", "−٢", "٣ − ٥ = −٢"),
        ("fa", "−۲", "۳ − ۵ = −۲"),
        ("ur", "−۲", "۳ − ۵ = −۲"),
    ] {
        let mut calculator = Calculator::new();
        press(&mut calculator, "3−5=");
        let held = |text: &str| format!("\u{2066}\u{202D}{text}\u{202C}\u{2069}");
        assert_eq!(shown(&calculator, style(language)), held(number));
        assert_eq!(calculator.history(style(language)), [held(line)]);
    }
    let mut calculator = Calculator::new();
    press(&mut calculator, "3−5=");
    assert_eq!(calculator.history(style("hi")), ["३ − ५ = −२"]);
}
