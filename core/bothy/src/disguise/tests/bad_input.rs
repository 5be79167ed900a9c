//! Tests of too many keys in any order, and of odd pastes.

use super::sums::style;
use super::*;
use proptest::prelude::*;

const EVERY: [Key; 15] = [
    Key::Point,
    Key::Sign,
    Key::Percent,
    Key::Add,
    Key::Subtract,
    Key::Multiply,
    Key::Divide,
    Key::Equals,
    Key::Backspace,
    Key::ClearEntry,
    Key::AllClear,
    Key::MemoryClear,
    Key::MemoryRecall,
    Key::MemoryAdd,
    Key::MemorySubtract,
];

fn any_key() -> impl Strategy<Value = Key> {
    prop_oneof![
        any::<u8>().prop_map(|value| Key::Digit(value % 12)),
        prop::sample::select(&EVERY[..]),
    ]
}

/// True if the display shows something that fits.
fn fits(calculator: &Calculator, style: Style) -> bool {
    match calculator.display(style) {
        Display::Number { text } => (1..=MAX_SHOWN).contains(&text.chars().count()),
        Display::Failed { .. } => true,
    }
}

proptest! {
    #[test]
    fn any_keys_in_any_order_leave_a_display_that_fits(
        keys in prop::collection::vec(any_key(), 0..200),
        waiting in any::<bool>(),
        language in prop::sample::select(vec!["en", "pl", "ar", "hi", "ur"]),
    ) {
        let style = Style { grouping: Grouping::Indian, ..style(language) };
        let (mut one, mut other) = (Calculator::new(), Calculator::new());
        one.set_waiting(waiting);
        other.set_waiting(waiting);
        for key in keys {
            let heard = one.press(key).map(|knock| knock.expose().to_vec());
            // The same keys give the same result, on every phone and every time.
            prop_assert_eq!(heard, other.press(key).map(|knock| knock.expose().to_vec()));
            prop_assert_eq!(one.display(style), other.display(style));
            prop_assert!(fits(&one, style), "{:?}", one.display(style));
        }
        prop_assert_eq!(one.history(style), other.history(style));
        prop_assert_eq!(one.has_memory(), other.has_memory());
        prop_assert!(one.history(style).len() <= MAX_HISTORY);
    }

    #[test]
    fn any_paste_presses_only_keys(text in any::<String>()) {
        let mut calculator = Calculator::new();
        for key in keys_of(&text, EN) {
            calculator.press(key);
        }
        prop_assert!(fits(&calculator, EN));
    }
}

#[test]
fn ten_thousand_keys_in_a_row_are_worked_out() {
    let mut calculator = Calculator::new();
    press(&mut calculator, &"1+".repeat(5_000));
    press(&mut calculator, "0=");
    assert_eq!(shown(&calculator, EN), "5,000");
    press(&mut calculator, &"=".repeat(10_000)); // + 0
    press(&mut calculator, &"+".repeat(10_000));
    press(&mut calculator, &"⌫±".repeat(5_000));
    assert_eq!(shown(&calculator, EN), "5,000");
    for key in EVERY.iter().cycle().take(10_000) {
        calculator.press(*key);
        assert!(fits(&calculator, EN));
    }
    // Repeating 1 ÷ 3 would grow for ever if every digit were kept.
    press(&mut calculator, &("1÷3".to_owned() + &"=".repeat(100)));
    press(&mut calculator, &"×1.0000000000001".repeat(625));
    assert!(fits(&calculator, EN));
}

#[test]
fn a_paste_of_ten_thousand_digits_is_its_first_sixteen() {
    let mut calculator = Calculator::new();
    let digits = "1234567890".repeat(1_000);
    for key in keys_of(&digits, EN) {
        assert!(calculator.press(key).is_none());
    }
    assert_eq!(shown(&calculator, UNGROUPED), "1234567890123456");
    assert!(calculator.press(Key::Equals).is_none()); // no knock: it was longer
    for key in keys_of(&"0".repeat(10_000), EN) {
        calculator.press(key);
    }
    assert!(calculator.press(Key::Equals).is_none());
    assert_eq!(shown(&calculator, EN), "0");
}
