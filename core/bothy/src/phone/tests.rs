#![allow(clippy::unwrap_used)]
use super::*;

/// The number in all these tests, as dialled in the UK without its 0.
const NUMBER: &str = "7700900123";

/// Prefixes of it, and what is kept of each.
const PREFIXES: [(&str, &str); 19] = [
    ("0", "0"),
    ("0 ", "0"),
    ("(0)", "0"),
    ("+44", "+44"),
    ("+44 ", "+44"),
    ("＋44 ", "+44"),
    ("+ 44 ", "+44"),
    ("(+44) ", "+44"),
    ("+44(0)", "+44"),
    ("+44 (0) ", "+44"),
    ("+44 [0] ", "+44"),
    ("+44 （0）", "+44"),
    ("+44 {0}", "+44"),
    ("+44 0 ", "+44"),
    ("+44 0", "+44"),
    ("+440", "+44"),
    ("0044 ", "0044"),
    ("00 44 (0)", "0044"),
    ("00 44 0", "0044"),
];

/// More prefixes, which nothing shows to be a code.
const BARE: [&str; 6] = ["44", "44 ", "44 (0)", "440", "44 0 ", ""];

/// The number of digits in each group.
const GROUPS: [&[usize]; 9] = [
    &[10],
    &[4, 6],
    &[4, 3, 3],
    &[3, 3, 4],
    &[2, 2, 2, 2, 2],
    &[1, 2, 2, 2, 2, 1],
    &[3, 2, 1, 1, 1, 1, 1],
    &[1, 1, 1, 1, 2, 1, 1, 1, 1],
    &[1; 10],
];

/// Separators of the groups.
const BETWEEN: [&str; 24] = [
    " ",
    "  ",
    "    ",
    "          ",
    "\t",
    " \t ",
    "\n",
    "\r\n",
    "\n\n",
    "\u{B}",
    "\u{C}",
    "\u{85}",
    "\u{A0}",
    "\u{2009}",
    "\u{202F}",
    "\u{2028}",
    "\u{3000}",
    "-",
    "  –  ",
    " \u{2011} ",
    ".",
    " / ",
    "_",
    "\u{200B}",
];

/// Surroundings of a pasted number.
const AROUND: [(&str, &str); 21] = [
    ("", ""),
    (" ", "\r\n"),
    ("\u{202D}", "\u{202C}"),
    ("<", ">"),
    ("\"", "\""),
    ("'", "'"),
    ("“", "”"),
    ("{", "}"),
    ("(", ")"),
    ("[", "]"),
    ("", ";"),
    ("", "."),
    ("tel:", ""),
    ("TEL:", ""),
    ("Tel: ", ""),
    ("Tel. ", ","),
    ("Tel ", ""),
    ("  Mobile:\t", ""),
    ("<tel:", ">"),
    ("(Tel.: ", ")"),
    ("M: ", " "),
];

fn grouped(groups: &[usize], between: &str) -> String {
    let mut rest = NUMBER;
    let parts = groups.iter().map(|len| {
        let (part, others) = rest.split_at(*len);
        rest = others;
        part
    });
    parts.collect::<Vec<_>>().join(between)
}

/// Returns the number in all forms, and what is kept of each in one piece.
pub(crate) fn forms() -> impl Iterator<Item = (String, String)> {
    let bare = BARE.map(|bare| (bare, if bare.starts_with("44") { "44" } else { "" }));
    let prefixes = PREFIXES.into_iter().chain(bare);
    prefixes.flat_map(|(prefix, kept)| {
        GROUPS.into_iter().flat_map(move |groups| {
            BETWEEN.map(|between| {
                let kept = format!("{kept}{NUMBER}");
                (format!("{prefix}{}", grouped(groups, between)), kept)
            })
        })
    })
}

#[test]
fn a_number_is_kept_however_it_was_pasted() {
    for (number, kept) in forms() {
        for (before, behind) in AROUND {
            let pasted = format!("{before}{number}{behind}");
            let cleaned = clean(&pasted).unwrap_or_else(|| panic!("{pasted:?} is refused"));
            assert_eq!(cleaned.replace(' ', ""), kept, "{pasted:?}");
            assert_eq!(clean(&cleaned).as_ref(), Some(&cleaned), "{pasted:?}");
        }
    }
}

#[test]
fn groups_stay_as_they_were_typed() {
    for (typed, kept) in [
        ("07700 900123", "07700 900123"),
        ("07700\u{A0}900\u{202F}123", "07700 900 123"),
        ("(0114) 270 1234", "0114 270 1234"),
        ("[0114] 270.1234", "0114 270 1234"),
        ("+44 (0)7700 900123", "+44 7700 900123"),
        ("+44 0 7700 900123", "+44 7700 900123"),
        ("0044 (0) 7700 900123", "0044 7700 900123"),
        ("+49 (0)30 123456", "+49 30 123456"),
        ("+49 [0] 30 123456", "+49 30 123456"),
        // In Italy the 0 is dialled.
        ("+39 06 1234567", "+39 06 1234567"),
        ("+0044 7700 900123", "0044 7700 900123"),
        ("  ۰۷۷۰۰ ۹۰۰۱۲۳ ", "07700 900123"),
        ("０７７００　９００１２３", "07700 900123"),
        ("07700\u{200B}\u{FEFF}900123", "07700900123"),
        ("440 1234", "440 1234"),
        ("999", "999"),
    ] {
        assert_eq!(clean(typed).as_deref(), Some(kept), "{typed:?}");
    }
}

#[test]
fn what_is_no_number_is_refused() {
    for typed in [
        "",
        "Ruth",
        "Ruth 07700 900123",
        "Hotel: 07700 900123",
        "07700 900123 x",
        "07700 900123x",
        "0770O 900123",
        "+",
        "+ ",
        "07700, 900123",
        "07700 +900123",
        "07700 ---- 900123",
        "1+1",
        "£20",
        // Two numbers.
        "07700 900123\n07700 900456",
        "07700 900123 / 07700 900456",
    ] {
        assert_eq!(clean(typed), None, "{typed:?}");
    }
}

/// Returns the words of a text as search has them: its own, and those of its numbers.
fn indexed(text: &str) -> Vec<String> {
    let seen = text.replace('\u{200B}', "");
    let own = seen
        .split(|c: char| !c.is_alphanumeric())
        .map(str::to_owned);
    own.chain(runs(text).iter().flat_map(Run::forms)).collect()
}

#[test]
fn a_number_is_found_by_every_form_of_it_in_every_form() {
    let mut words = 0;
    for (number, _) in forms() {
        for (before, behind) in [
            ("", ""),
            ("rang from ", " twice"),
            ("Ring", " now"),
            ("at 21 ", ", 22 times"),
            ("07700 900456 ", "he said"),
            ("+1 ", " 2026"),
            ("in 2026\n\n", "\n\n12"),
            ("wa.me/", "?text"),
        ] {
            let text = format!("{before}{number}{behind}");
            let found = indexed(&text);
            assert!(
                found.iter().any(|word| word.starts_with(NUMBER)),
                "{text:?}: {found:?}"
            );
            words += found.len();
        }
        // One query is the bare number, with which an indexed word begins.
        let asked = runs_apart(&number);
        let asked: Vec<_> = asked.iter().flat_map(Run::asked).collect();
        let plain = number == NUMBER;
        assert!(
            plain || asked.iter().any(|word| word == NUMBER),
            "{number:?}: {asked:?}"
        );
    }
    assert!(words > 0);
}

#[test]
fn a_number_with_44_in_front_is_found_by_its_beginning() {
    // Too short to say whether 44 is a code.
    let asked: Vec<_> = runs_apart("44 77 00")[0].asked();
    assert_eq!(asked, ["447700"]);
    let found = indexed("Ring 44 7700 900123");
    assert!(found.iter().any(|word| word.starts_with(&asked[0])));
    assert!(found.iter().any(|word| word == NUMBER));
}

#[test]
fn words_and_single_numbers_are_no_phone_numbers() {
    for text in [
        "in 2026",
        "at 21:30",
        "12th, 13",
        "A4 paper 2",
        "he rang 4, 5 or 6 times",
        "£20",
        "x0770y",
        "1234567",
        "+",
        "1+",
    ] {
        let forms: Vec<_> = runs(text).iter().flat_map(Run::forms).collect();
        assert_eq!(forms, Vec::<String>::new(), "{text}");
    }
    let text = "ring 0114 270 1234.";
    assert_eq!(&text[runs(text)[0].range.clone()], "0114 270 1234");
    let text = "A4 07700 900123he 5";
    assert_eq!(runs_apart(text).len(), 1);
    assert_eq!(&text[runs_apart(text)[0].range.clone()], "07700");
}

#[test]
fn a_number_has_no_more_digits_than_a_number_can() {
    let long = "7".repeat(40_000);
    let apart = "7 ".repeat(40_000);
    for begin in ["", "+", "00", "0", "44", "Ring"] {
        for text in [&long, &apart] {
            let text = format!("{begin}{text}");
            let runs = runs(&text);
            let longest = runs
                .iter()
                .flat_map(Run::forms)
                .map(|form| form.len())
                .max();
            assert!(longest <= Some(MOST), "{begin}: {longest:?}");
        }
    }
}
