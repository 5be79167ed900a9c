//! Orders of a court and conditions of the police: kept, listed, shown, changed, taken away.

use super::desk::Desk;
use serde_json::json;

/// The day of each command.
const TODAY: &str = "2026-11-29T12:00:00Z";

fn at(args: &[&str]) -> Vec<String> {
    let all = ["--now", TODAY].iter().chain(args);
    all.map(|arg| (*arg).to_owned()).collect()
}

#[test]
fn an_order_is_kept_with_what_it_says_and_a_copy_comes_out_as_it_went_in() {
    let desk = Desk::new();
    let copy = desk.file("order.pdf", b"%PDF-1.4 the order");
    let id = desk.ok(&[
        "order",
        "add",
        "--kind",
        "non-molestation",
        "--terms",
        "Not to come within 100 metres.\nNot to message.",
        "--from",
        "2026-03-01",
        "--until",
        "2026-12-10",
        "--reference",
        "ZW26P00123",
        "--made-by",
        "Leeds Family Court",
        "--copy",
        &copy,
    ]);
    desk.file("served.txt", b"served on him");
    let served = desk.ok(&["order", "attach", &id, &desk.arg("served.txt")]);
    let listed = desk.json(&at(&["order", "list"]));
    let copies = listed[0]["copies"].as_array().unwrap();
    assert_eq!(copies.len(), 2);
    assert_eq!(copies[1]["id"], json!(served));
    assert_eq!(
        listed,
        json!([{
            "id": id,
            "kind": "non-molestation",
            "name": "",
            "terms": "Not to come within 100 metres.\nNot to message.",
            "from": "2026-03-01",
            "until": "2026-12-10",
            "reference": "ZW26P00123",
            "made_by": "Leeds Family Court",
            "standing": "ends-soon",
            "copies": copies,
        }])
    );
    let shown = desk.ok(&at(&["order", "show", &id[..6]]));
    for line in [
        "Non-molestation order",
        "Ends soon, on 10 December 2026.",
        "From 1 March 2026",
        "Made by: Leeds Family Court",
        "Reference: ZW26P00123",
        "What it says: Not to come within 100 metres. Not to message.",
        "order.pdf",
    ] {
        assert!(shown.contains(line), "{line}: {shown}");
    }
    assert!(!desk.ok(&at(&["order", "list"])).contains("What it says"));

    let first = copies[0]["id"].as_str().unwrap();
    let out = desk.arg("out.pdf");
    desk.ok(&["order", "extract", &id[..8], &first[..8], "--to", &out]);
    assert_eq!(std::fs::read(&out).unwrap(), b"%PDF-1.4 the order");
    desk.fails(10, &["order", "extract", &id, first, "--to", &out]);

    desk.ok(&["order", "edit", &id, "--until", "", "--kind", "occupation"]);
    let edited = desk.json(&at(&["order", "show", &id]));
    let said = (&edited["kind"], &edited["until"], &edited["standing"]);
    assert_eq!(
        said,
        (&json!("occupation"), &json!(null), &json!("in-force"))
    );
    assert_eq!(edited["terms"], listed[0]["terms"]);
    let nothing = desk.fails(2, &["order", "edit", &id]);
    assert!(nothing.contains("bothy order edit --help"), "{nothing}");

    let gone = desk.fails(2, &["order", "remove", &id, first]);
    assert!(gone.contains("this copy of the order"), "{gone}");
    desk.ok(&["order", "remove", &id, first, "--yes"]);
    assert_eq!(
        desk.json(&["order", "show", &id])["copies"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    desk.ok(&["order", "remove", &id, "--yes"]);
    assert_eq!(desk.json(&["order", "list"]), json!([]));
    let unknown = desk.fails(8, &["order", "show", &id]);
    assert!(unknown.contains("bothy order list"), "{unknown}");
}

#[test]
fn an_order_that_cannot_be_is_refused_and_nothing_is_kept() {
    let desk = Desk::new();
    for (args, words) in [
        (&["--kind", "other"][..], "needs a name"),
        (&["--kind", "bail", "--name", "a\nb"], "one line"),
        (
            &[
                "--kind",
                "bail",
                "--from",
                "2026-03-02",
                "--until",
                "2026-03-01",
            ],
            "before",
        ),
    ] {
        let refused = desk.fails(2, &[&["order", "add"], args].concat());
        assert!(refused.contains(words), "{refused}");
    }
    desk.fails(2, &["order", "add", "--kind", "a-nice-one"]);
    let missing = desk.arg("missing.pdf");
    desk.fails(12, &["order", "add", "--kind", "bail", "--copy", &missing]);
    assert_eq!(desk.json(&["order", "list"]), json!([]));
}

#[test]
fn a_plan_says_which_order_ends_soon_and_a_case_names_none() {
    let desk = Desk::new();
    let own = desk.ok(&["plan", "new", "--for", "leaving"]);
    desk.ok(&["order", "add", "--kind", "bail", "--until", "2026-12-01"]);
    let dapo = ["--kind", "dapo", "--until", "2026-11-01"];
    desk.ok(&[&["order", "add"][..], &dapo].concat());
    let shown = desk.ok(&at(&["plan", "show", "--plan", &own]));
    for line in [
        "Orders and conditions",
        "Bail conditions",
        "Ends soon, on 1 December 2026.",
        "Domestic abuse protection order (DAPO)",
        "Ended on 1 November 2026.",
    ] {
        assert!(shown.contains(line), "{line}: {shown}");
    }
    let case = ["--case", "LS-1", "--purpose", "x", "--consent", "y"];
    let new = [
        "plan",
        "new",
        "--for",
        "living",
        "--retain-until",
        "2130-01-01",
    ];
    let other = desk.ok(&[&new[..], &case].concat());
    let shown = desk.ok(&at(&["plan", "show", "--plan", &other]));
    assert!(!shown.contains("Bail conditions"), "{shown}");
}

#[test]
fn the_notes_know_of_no_order() {
    let desk = Desk::empty();
    desk.file("second", b"the garden gate is green 4");
    desk.ok(&[
        "init",
        "--kdf-cost",
        super::desk::CHEAP,
        "--second-secret-file",
        "second",
    ]);
    desk.ok(&["order", "add", "--kind", "bail", "--terms", "Not to ring"]);
    let kept = std::fs::read(desk.path("secret")).unwrap();
    desk.file("secret", b"the garden gate is green 4");
    // As for a wrong secret: nothing says that it opens something.
    for command in [&["order", "list"][..], &["plan", "list"], &["counts"]] {
        let refused = desk.run(command);
        assert_ne!(refused.code, 0, "{command:?}");
        assert_eq!(refused.out, "");
    }
    assert!(!desk.ok(&["notes", "list"]).contains("Not to ring"));
    desk.file("secret", &kept);
    assert!(desk.ok(&["order", "list"]).contains("Bail conditions"));
}
