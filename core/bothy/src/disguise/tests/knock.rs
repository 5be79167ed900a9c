//! Tests of knocks, of other input, and of traces left by knocks.

use super::*;
use proptest::prelude::*;

/// Returns the knock that these keys make at their end, on a new calculator.
fn heard(keys: &str) -> Option<String> {
    press(&mut Calculator::new(), keys).map(|digits| String::from_utf8(digits).unwrap())
}

#[test]
fn eight_to_sixteen_digits_ended_by_equals_are_a_knock() {
    for digits in ["12345678", "58210946", "1234567890123456", "٥٨٢١٠٩٤٦"] {
        let latin = digits.chars().filter_map(crate::digit::digit);
        let latin = latin.map(|d| char::from(b'0' + d)).collect::<String>();
        assert_eq!(heard(&format!("{digits}=")), Some(latin));
    }
}

#[test]
fn zeros_in_front_are_not_shown_and_are_part_of_the_knock() {
    let mut calculator = Calculator::new();
    assert_eq!(
        press(&mut calculator, "00123456="),
        Some(b"00123456".to_vec())
    );
    assert_eq!(shown(&calculator, EN), "123,456");
    assert_eq!(heard("00000000="), Some("00000000".to_owned()));
    assert_eq!(heard("0000000000000000="), Some("0".repeat(16)));
}

#[test]
fn anything_else_is_a_number_like_any_other() {
    let not = [
        "1234567=",           // seven
        "12345678901234567=", // seventeen
        "00000000000000000=",
        "01234567890123456=",
        "12345678.=",
        "1234567.8=",
        "12345678±=",
        "12345678%=",
        "12345678+=",
        "12345678+0=",
        "1+12345678=",
        "12345678==", // the second = ends no typing
        "12345678",
        "12345678+",
        "4000×5000=", // a result
    ];
    for keys in not {
        assert_eq!(heard(keys), None, "{keys}");
    }
    let mut calculator = Calculator::new();
    press(&mut calculator, "12345678");
    calculator.press(Key::MemoryAdd);
    assert!(calculator.press(Key::Equals).is_none());
    calculator.press(Key::MemoryRecall);
    assert!(calculator.press(Key::Equals).is_none());
}

#[test]
fn a_knock_is_heard_after_a_result_an_error_or_a_clear() {
    for before in ["5+3=", "5+3==", "5÷0=", "87654321=", "9⌫", "5%", "1+2=±"] {
        let keys = format!("{before}12345678=");
        assert_eq!(heard(&keys), Some("12345678".to_owned()), "{before}");
    }
    let mut calculator = Calculator::new();
    press(&mut calculator, "5+");
    calculator.press(Key::AllClear);
    assert!(press(&mut calculator, "12345678=").is_some());
    press(&mut calculator, "99");
    calculator.press(Key::ClearEntry);
    assert!(press(&mut calculator, "12345678=").is_some());
}

#[test]
fn a_slip_that_is_taken_back_is_no_part_of_the_knock() {
    for keys in [
        "12345679⌫8=",
        "12345.⌫678=",
        "12345678±±=",
        "00000001⌫12345678=", // 0 stood there again, so the typing starts again
        "9⌫⌫⌫12345678=",
        "0⌫12345678=",
    ] {
        assert_eq!(heard(keys), Some("12345678".to_owned()), "{keys}");
    }
    assert_eq!(heard("001⌫0123456="), None);
    assert_eq!(heard("00129⌫3456="), Some("00123456".to_owned()));
    assert_eq!(
        heard("12345678901234567⌫6="),
        Some("1234567890123456".to_owned())
    );
}

#[test]
fn a_knock_shows_what_any_number_ended_by_equals_shows() {
    let mut calculator = Calculator::new();
    press(&mut calculator, "12345678=");
    assert_eq!(shown(&calculator, EN), "12,345,678");
    assert!(press(&mut calculator, "=").is_none());
    assert_eq!(shown(&calculator, EN), "12,345,678");
    press(&mut calculator, "+2=");
    assert_eq!(shown(&calculator, EN), "12,345,680");
    press(&mut calculator, "12345678=");
    calculator.press(Key::MemoryAdd);
    calculator.press(Key::AllClear);
    calculator.press(Key::MemoryRecall);
    assert_eq!(shown(&calculator, EN), "12,345,678");
}

#[test]
fn the_history_has_neither_a_knock_nor_what_went_on_from_one() {
    let mut calculator = Calculator::new();
    press(&mut calculator, "58210946=+1==−1=");
    assert_eq!(shown(&calculator, EN), "58,210,947");
    press(&mut calculator, "58210946=");
    calculator.press(Key::MemoryAdd);
    press(&mut calculator, "0×1");
    calculator.press(Key::MemoryRecall);
    press(&mut calculator, "=");
    calculator.press(Key::MemoryRecall);
    press(&mut calculator, "%×100=");
    assert_eq!(shown(&calculator, EN), "58,210,946");
    assert!(calculator.history(EN).is_empty());

    // A short number ended by = is treated alike, so the length reveals nothing.
    press(&mut calculator, "5=+1=");
    assert!(calculator.history(EN).is_empty());
    // A sum of its own is kept, also right after.
    press(&mut calculator, "58210946=5+1=");
    assert_eq!(calculator.history(EN), ["5 + 1 = 6"]);
    calculator.press(Key::MemoryClear);
    calculator.press(Key::MemoryRecall);
    press(&mut calculator, "+2=");
    assert_eq!(calculator.history(EN).len(), 2);
}

#[test]
fn debug_shows_nothing_of_what_was_typed() {
    let mut calculator = Calculator::new();
    for keys in ["58210946", "=", "+1="] {
        press(&mut calculator, keys);
        assert_eq!(format!("{calculator:?}"), "Calculator { .. }");
    }
}

#[test]
fn the_sign_of_waiting_never_tells_a_knock_from_a_sum() {
    let mut calculator = Calculator::new();
    calculator.set_waiting(true);
    let mut ends = |keys: &str| {
        press(&mut calculator, keys);
        shown(&calculator, EN)
    };
    assert_eq!(ends("12345678="), "12,345,678.");
    assert_eq!(ends("00000000="), "0.");
    assert_eq!(ends("7="), "7.");
    assert_eq!(ends("7.0="), "7.");
    assert_eq!(ends("7±="), "−7.");
    assert_eq!(ends("50%×2="), "1.");
    assert_eq!(ends("12345677+1="), "12,345,678.");
    assert_eq!(ends("1÷4="), "0.25");
    assert_eq!(ends("1÷3="), "0.333333333333333");
    assert_eq!(ends("9999999999999999+1="), "1E16");
}

/// Returns a key that could continue after a knock or start something else.
fn any_key() -> impl Strategy<Value = Key> {
    prop_oneof![
        4 => (0..=9_u8).prop_map(Key::Digit),
        4 => prop::sample::select(vec![
            Key::Add, Key::Subtract, Key::Multiply, Key::Divide, Key::Equals,
        ]),
        3 => prop::sample::select(vec![
            Key::Point, Key::Sign, Key::Percent, Key::Backspace, Key::ClearEntry, Key::MemoryClear,
            Key::MemoryRecall, Key::MemoryAdd, Key::MemorySubtract,
        ]),
    ]
}

proptest! {
    #[test]
    fn whatever_is_pressed_before_and_after_the_history_has_no_digit_of_a_knock(
        before in prop::collection::vec(any_key(), 0..40),
        digits in "[1-9][0-9]{7,15}",
        after in prop::collection::vec(any_key(), 0..80),
    ) {
        let mut calculator = Calculator::new();
        for key in before {
            calculator.press(key);
        }
        calculator.press(Key::AllClear);
        let heard = press(&mut calculator, &format!("{digits}="));
        prop_assert_eq!(heard.as_deref(), Some(digits.as_bytes()));
        prop_assert_eq!(shown(&calculator, UNGROUPED), digits.clone());
        for key in after {
            calculator.press(key);
        }
        for line in calculator.history(UNGROUPED) {
            prop_assert!(!line.contains(&digits), "{}", line);
        }
    }

    #[test]
    fn zeros_and_digits_knock_as_typed_from_eight_to_sixteen(digits in "0{0,9}[0-9]{0,12}") {
        let knocks = (8..=16).contains(&digits.len());
        let heard = press(&mut Calculator::new(), &format!("{digits}="));
        prop_assert_eq!(heard, knocks.then(|| digits.into_bytes()));
    }
}
