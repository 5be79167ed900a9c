//! Tests that a wrong directory is refused with its line.

use super::*;
use crate::content_file::Fault;

const GOOD: &str = r#"form = 1
date = 2026-11-22
review_by = 2027-02-22

[[line]]
id = "a-line"
name = "A line"
number = "0800 000 000"
about = "For a test."
hours = "Mo-Fr 09:00-17:00"
free = true
channels = [{ kind = "phone" }]
source = "Nowhere"
last_checked = "never"
confidence = ["low", "low"]
"#;

#[test]
fn what_is_wrong_is_named_with_its_line() {
    let one = Directory::read(GOOD).unwrap().lines.len();
    assert_eq!(one, 1);
    let cases = [
        ("form = 1", "form = 2\nshape = 7", Fault::Newer, 1),
        ("form = 1", "form = 0", Fault::Form, 1),
        ("2026-11-22", "2026-11-31", Fault::Form, 2),
        ("2027-02-22", "2026-02-22", Fault::Date, 3),
        ("a-line", "A line", Fault::Id, 6),
        ("\"A line\"", "\" \"", Fault::Text, 7),
        ("\"A line\"", "\"A\\nline\"", Fault::Text, 7),
        ("0800 000 000", "0800 CALL ME", Fault::Number, 8),
        ("0800 000 000", "", Fault::Number, 8),
        ("Mo-Fr 09:00-17:00", "Mo-Fri 25:00", Fault::Hours, 10),
        (
            "Mo-Fr 09:00-17:00",
            "Mo-Fr 09:00-17:00; PH off",
            Fault::Hours,
            10,
        ),
        ("Mo-Fr 09:00-17:00", "Mo-Fr", Fault::Hours, 10),
        (
            "Mo-Fr 09:00-17:00",
            "Mo-Fr 09:00-17:00; Sa",
            Fault::Hours,
            10,
        ),
        ("Mo-Fr 09:00-17:00", "off", Fault::Hours, 10),
        (
            "Mo-Fr 09:00-17:00",
            "Mo-Fr 09:00-17:00 unknown",
            Fault::Hours,
            10,
        ),
        ("Mo-Fr 09:00-17:00", "sunrise-sunset", Fault::Hours, 10),
        ("Mo-Fr 09:00-17:00", "Jan 09:00-17:00", Fault::Hours, 10),
        ("Mo-Fr 09:00-17:00", "Mo[1] 09:00-17:00", Fault::Hours, 10),
        ("Mo-Fr 09:00-17:00", "Mo-Fr 09:00+", Fault::Hours, 10),
        ("free = true", "free = \"yes\"", Fault::Form, 11),
        ("free = true", "fee = true", Fault::Unknown, 11),
        ("\"A line\"", "\"A \u{202e}line\"", Fault::Mark, 7),
        ("For a test.", "For a\u{200b} test.", Fault::Mark, 9),
        ("kind = \"phone\"", "kind = \"fax\"", Fault::Word, 12),
        ("[{ kind = \"phone\" }]", "[]", Fault::Channels, 12),
        (
            "[{ kind = \"phone\" }]",
            "[{ kind = \"phone\", to = \"x\" }]",
            Fault::Number,
            12,
        ),
        (
            "[{ kind = \"phone\" }]",
            "[{ kind = \"text\", to = \"8525x\" }]",
            Fault::Number,
            12,
        ),
        ("\"Nowhere\"", "\"\"", Fault::Source, 13),
        ("\"never\"", "\"2026-11-23\"", Fault::Date, 14),
        (
            "[\"low\", \"low\"]",
            "[\"unknown\", \"low\"]",
            Fault::Word,
            15,
        ),
        ("\"never\"", "\"yesterday\"", Fault::Date, 14),
        ("[\"low\", \"low\"]", "[\"low\", \"sure\"]", Fault::Word, 15),
    ];
    for (good, bad, fault, line) in cases {
        let text = GOOD.replacen(good, bad, 1);
        let refused = Directory::read(&text).unwrap_err();
        assert_eq!(refused.fault, fault, "{bad}");
        assert!(
            refused.line.abs_diff(line) <= 1,
            "{bad}: line {}",
            refused.line
        );
    }
    let (head, line) = GOOD.split_once("[[line]]").unwrap();
    let twice = format!("{head}[[line]]{line}[[line]]{line}");
    let refused = Directory::read(&twice).unwrap_err();
    assert_eq!((refused.fault, refused.line), (Fault::Twice, 17));
    let missing = GOOD.replace("source = \"Nowhere\"\n", "");
    let refused = Directory::read(&missing).unwrap_err();
    assert_eq!(
        (refused.fault, refused.name.as_str()),
        (Fault::Missing, "source")
    );
    let unknown = GOOD.replace("free = true", "free = true\nwebsite = \"x\"");
    let refused = Directory::read(&unknown).unwrap_err();
    assert_eq!(
        (refused.fault, refused.name.as_str(), refused.line),
        (Fault::Unknown, "website", 12)
    );
    let (head, _) = GOOD.split_once("[[line]]").unwrap();
    let refused = Directory::read(&format!("{head}line = []\n")).unwrap_err();
    assert_eq!((refused.fault, refused.line), (Fault::Empty, 5));
    let long = format!("{GOOD}#{}", "x".repeat(1 << 20));
    assert_eq!(Directory::read(&long).unwrap_err().fault, Fault::Form);
}
