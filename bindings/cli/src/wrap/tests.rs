#![allow(clippy::unwrap_used)]
//! Tests of lines: how wide, which way, and what stays together.

use super::*;
use bothy_core::helplines::Directory;
use bothy_core::journal::Field;
use bothy_core::locale::Locale;
use bothy_core::people::AboutUs;
use std::collections::BTreeSet;

#[test]
fn running_text_stays_within_its_margins() {
    let text = wrapped(&"word ".repeat(40), 10);
    assert!(text.lines().count() > 2);
    assert!(
        text.lines()
            .all(|line| line.starts_with("          ") && line.len() <= WIDEST)
    );
    assert_eq!(wrapped("a b", 2), "  a b");
}

#[test]
fn what_runs_in_its_own_direction_does_so_on_every_line() {
    let text = wrapped(&format!("a \u{2068}{}\u{2069} b", "word ".repeat(40)), 0);
    let lines: Vec<_> = text.lines().collect();
    let (last, whole) = lines.split_last().unwrap();
    assert!(whole.len() > 1 && last.ends_with("\u{2069} b"));
    assert!(whole.iter().all(|line| line.ends_with('\u{2069}')));
    assert!(lines[1..].iter().all(|line| line.starts_with('\u{2068}')));
}

#[test]
fn no_line_is_wider_than_the_terminal_in_any_script() {
    let long = "http://example.org/".repeat(9);
    for text in [
        "word ".repeat(60),
        "他打了我他打了我".repeat(12),
        "درخواست ".repeat(30),
        format!("a {long} b"),
        format!("    indented {}", "word ".repeat(40)),
        "short\n\n  lines\tstay\n".to_owned(),
    ] {
        for columns in [20, 33, 80] {
            let fitted = fitted_to(&text, columns);
            let widest = fitted.lines().map(display_width).max();
            assert!(widest <= Some(columns), "{columns}: {fitted}");
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(letters(&fitted), letters(&text));
        }
    }
    assert_eq!(fitted_to("a line\nanother\n", 20), "a line\nanother\n");
    assert_eq!(
        fitted_to("  one two three four five", 20),
        "  one two three four\n  five"
    );
}

/// Returns every language, also those made for tests.
fn languages() -> Vec<Locale> {
    let all = Locale::languages().unwrap();
    all.iter()
        .map(|language| Locale::of(&language.tag).unwrap())
        .collect()
}

/// Returns the numbers of every helpline, and forms in which people type others.
fn numbers() -> BTreeSet<String> {
    let directory = Directory::built_in().unwrap();
    let to_ring = |to: &&String| !to.chars().any(char::is_alphabetic);
    let own = directory.lines.iter().map(|line| &line.number);
    let channels = directory.lines.iter().flat_map(|line| &line.channels);
    let numbers = own.chain(channels.filter_map(|channel| channel.to.as_ref()));
    let typed = [
        "(020) 7008 0151",
        "020 - 7008 0151",
        "0808-2000-247",
        "+44 (0)20 7008 0151",
        "999 then 55",
        "999, potem 55",
        "999 پھر 55",
        "۹۹۹ ۵۵",
    ];
    numbers
        .filter(to_ring)
        .cloned()
        .chain(typed.map(str::to_owned))
        .collect()
}

#[test]
fn no_number_to_ring_is_divided_in_any_language_where_it_fits_on_a_line() {
    let numbers = numbers();
    assert!(numbers.len() > 60, "{}", numbers.len());
    for language in languages() {
        let around = language.text("helplines-calls").unwrap();
        let around: Vec<_> = around.split(' ').collect();
        for number in &numbers {
            for (before, behind) in [("", ""), ("", "."), ("(", "),"), ("\u{2066}", "\u{2069}")] {
                for at in 0..around.len().min(8) {
                    let whole = format!("{before}{number}{behind}");
                    let (head, tail) = around.split_at(at);
                    let text = [head, &[whole.as_str()], tail].concat().join(" ");
                    for columns in [24, 31, 40] {
                        let fitted = fitted_to(&text, columns);
                        let kept = fitted.lines().any(|line| line.contains(whole.as_str()));
                        assert!(kept, "{}: {columns}:\n{fitted}", language.language().tag);
                    }
                }
            }
        }
    }
}

#[test]
fn a_number_wider_than_the_line_is_divided_at_its_spaces_and_a_sentence_ends_one() {
    assert_eq!(
        filled("Ring 0808 2000 247 now", 0, 9),
        "Ring 0808\n2000 247\nnow"
    );
    assert_eq!(filled("In 2026. 30 people", 0, 8), "In 2026.\n30\npeople");
    assert_eq!(filled("It was at 21:30 999", 0, 16), "It was at 21:30\n999");
    assert_eq!(filled("Pages 12  13", 0, 10), "Pages 12\n13");
}

/// Returns the labels of rows, in a language.
fn labels(language: &Locale) -> Vec<String> {
    let record = "record-kinds record-happened record-written record-amended record-put-away record-id record-file record-kept \
                  record-amends cli-pack-shown cli-pack-not-shown cli-pack-exhibits cli-pack-hidden cli-pack-reader";
    let record = record.split_whitespace().map(str::to_owned);
    let fields = Field::all().map(|field| format!("field-{}", field.name().replace('_', "-")));
    let about = AboutUs::default()
        .texts()
        .map(|(name, _)| format!("about-{}", name.replace('_', "-")));
    let keys = record.chain(fields).chain(about);
    keys.map(|key| language.text(&key).unwrap()).collect()
}

#[test]
fn values_stand_in_one_column_beside_every_label_of_any_language() {
    for language in languages() {
        let labels = labels(&language);
        let value = format!("\u{b7}{}\n\u{b7}end", "word ".repeat(40));
        let rows: Vec<_> = labels
            .iter()
            .map(|label| (label.clone(), value.clone()))
            .collect();
        let widest = labels.iter().map(|label| display_width(label)).max();
        let at = 2 + widest.unwrap() + 1;
        for columns in [None, Some(20), Some(33), Some(at + NARROWEST), Some(200)] {
            let shown = in_columns(&rows, 2, columns);
            let tag = &language.language().tag;
            // A mark of direction ends with its line, and begins again on the next.
            let turns = |c: &char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            let seen = |c: &char| !c.is_whitespace() && !turns(c);
            let letters = |text: &str| text.chars().filter(seen).collect::<String>();
            let all: String = rows
                .iter()
                .map(|(label, value)| letters(label) + &letters(value))
                .collect();
            assert_eq!(letters(&shown), all, "{tag} {columns:?}");
            let widest = shown.lines().map(display_width).max();
            assert!(
                columns.is_none_or(|most| widest <= Some(most)),
                "{tag} {columns:?}:\n{shown}"
            );
            let beside = columns.is_none_or(|columns| columns.min(WIDEST) >= at + NARROWEST);
            let value_at = if beside { at } else { 4 };
            let starts: Vec<_> = shown
                .lines()
                .filter_map(|line| Some(display_width(line.split_once('\u{b7}')?.0)))
                .collect();
            assert_eq!(starts.len(), 2 * rows.len());
            assert!(
                starts.iter().all(|start| *start == value_at),
                "{tag} {columns:?}:\n{shown}"
            );
            let first = shown.lines().next().unwrap();
            assert_eq!(
                first.contains('\u{b7}'),
                beside,
                "{tag} {columns:?}:\n{shown}"
            );
        }
    }
}
