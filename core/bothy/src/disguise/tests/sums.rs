//! Tests of the table sums.txt, and of the history.

use super::*;

const TABLE: &str = include_str!("sums.txt");

/// Returns the style of a language in the table.
pub(super) fn style(language: &str) -> Style {
    let (zero, decimal, group, grouping) = match language {
        "en" => return EN,
        "de" => ('0', ',', '.', Grouping::Threes),
        "pl" => ('0', ',', '\u{A0}', Grouping::Threes),
        "ar" => ('٠', '٫', '٬', Grouping::Threes),
        "fa" | "ur" => ('۰', '٫', '٬', Grouping::Threes),
        "hi" => ('०', '.', ',', Grouping::Indian),
        _ => panic!("no style for {language}"),
    };
    Style {
        zero,
        decimal,
        group,
        grouping,
        right_to_left: matches!(language, "ar" | "fa" | "ur"),
    }
}

fn key(name: &str) -> Key {
    match name {
        "CE" => Key::ClearEntry,
        "AC" => Key::AllClear,
        "MC" => Key::MemoryClear,
        "MR" => Key::MemoryRecall,
        "M+" => Key::MemoryAdd,
        "M−" => Key::MemorySubtract,
        _ => key_of(name.parse::<char>().unwrap()).unwrap(),
    }
}

/// Returns the display after each key, as the table writes it.
fn displays(keys: &str, style: Style) -> String {
    let mut calculator = Calculator::new();
    let mut after = Vec::new();
    for name in keys.split(' ') {
        match name {
            "waiting" => calculator.set_waiting(true),
            "free" => calculator.set_waiting(false),
            _ => drop(calculator.press(key(name))),
        }
        let text = shown(&calculator, style);
        after.push(text.replace(['\u{2066}', '\u{202D}', '\u{202C}', '\u{2069}'], ""));
    }
    after.join(" ")
}

#[test]
fn every_key_shows_what_the_table_says() {
    let (mut language, mut rows, mut wrong) = (EN, 0, Vec::new());
    for line in TABLE
        .lines()
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
    {
        if let Some((name, _)) = line.strip_prefix('[').and_then(|l| l.split_once(']')) {
            language = style(name);
            continue;
        }
        let (keys, expected) = line.split_once(" -> ").unwrap();
        rows += 1;
        let found = displays(keys, language);
        if found != expected {
            wrong.push(format!("{keys}\n  expected {expected}\n  found    {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(rows > 60, "{rows}");
}

#[test]
fn the_history_has_the_last_twenty_sums_as_they_were_worked_out() {
    let mut calculator = Calculator::new();
    press(&mut calculator, "12+3=");
    press(&mut calculator, "2+3×4==");
    press(&mut calculator, "200+10%=");
    press(&mut calculator, "5−3±=");
    press(&mut calculator, "5+×2=");
    press(&mut calculator, "1234×1000=+1=");
    assert_eq!(
        calculator.history(EN),
        [
            "12 + 3 = 15",
            "2 + 3 × 4 = 14",
            "14 × 4 = 56",
            "200 + 20 = 220",
            "5 − (−3) = 8",
            "5 × 2 = 10",
            "1,234 × 1,000 = 1,234,000",
            "1,234,000 + 1 = 1,234,001"
        ]
    );
    press(&mut calculator, "1÷0="); // an error is no sum
    press(&mut calculator, &"7+1=".repeat(MAX_HISTORY - 1));
    let history = calculator.history(EN);
    assert_eq!(history.len(), MAX_HISTORY);
    assert_eq!(history[0], "1,234,000 + 1 = 1,234,001");
    calculator.clear_history();
    assert!(calculator.history(EN).is_empty());
}

#[test]
fn a_sum_too_long_for_a_line_is_worked_out_and_not_kept() {
    let mut calculator = Calculator::new();
    press(&mut calculator, &("1+".repeat(31) + "1="));
    assert_eq!(calculator.history(EN).len(), 1);
    press(&mut calculator, &("1+".repeat(32) + "1="));
    assert_eq!(shown(&calculator, EN), "33");
    assert_eq!(calculator.history(EN).len(), 1);
}

#[test]
fn what_is_too_large_is_an_error_and_the_next_digit_begins_anew() {
    let mut calculator = Calculator::new();
    press(&mut calculator, "10000000000=×=="); // 10^30, then ×10^10 each
    press(&mut calculator, "=======");
    assert_eq!(shown(&calculator, EN), "Error");
    let Display::Failed { fault } = calculator.display(EN) else {
        panic!("a number");
    };
    assert_eq!(fault, Fault::TooLarge);
    press(&mut calculator, "4+1=");
    assert_eq!(shown(&calculator, EN), "5");
    // The smallest is 10^-99; below it is 0.
    press(&mut calculator, "1÷10000000000==========");
    assert_eq!(shown(&calculator, EN), "0");
}

#[test]
fn a_memory_that_would_grow_too_large_is_an_error_and_stays_as_it_was() {
    let mut calculator = Calculator::new();
    press(&mut calculator, "9999999999=×========="); // nearly 10^100
    let large = shown(&calculator, EN);
    calculator.press(Key::MemoryAdd);
    assert_eq!(shown(&calculator, EN), large);
    calculator.press(Key::MemoryAdd);
    assert_eq!(shown(&calculator, EN), "Error");
    assert!(calculator.has_memory());
    calculator.press(Key::MemoryRecall);
    assert_eq!(shown(&calculator, EN), large);
    calculator.press(Key::MemoryClear);
    assert!(!calculator.has_memory());
}
