//! The safety plan.

use super::desk::Desk;
use serde_json::{Value, json};

fn items(shown: &Value) -> &Vec<Value> {
    shown["items"].as_array().unwrap()
}

#[test]
fn a_plan_is_made_changed_looked_at_and_shown() {
    let desk = Desk::new();
    let mum = desk.ok(&["people", "add", "--relation", "mother", "--name", "Ruth"]);
    let incident = desk.add("He found the bag.");
    let id = desk.ok(&["plan", "new", "--for", "leaving", "--with-worker"]);
    let shown = desk.json(&["plan", "show"]);
    assert_eq!(
        (
            &shown["id"],
            &shown["for"],
            &shown["with_worker"],
            &shown["due"]
        ),
        (&json!(id), &json!("leaving"), &json!(true), &json!(false))
    );
    let torch = desk.ok(&[
        "plan",
        "add",
        "--section",
        "bag",
        "--words",
        "A torch",
        "--note",
        "In the shed",
        "--due",
        "2126-12-24",
        "--person",
        &mum[..8],
        "--incident",
        &incident[..8],
        "--before",
        "5.1",
        "--worse",
        "The shed creaks",
    ]);
    desk.ok(&["plan", "tick", &torch[..8]]);
    let bag = desk.json(&["plan", "show", "--section", "bag"]);
    let first = &items(&bag)[0];
    assert_eq!(
        (
            &first["id"],
            &first["number"],
            &first["words"],
            &first["worse"],
            &first["person"]
        ),
        (
            &json!(torch),
            &json!("5.1"),
            &json!("A torch"),
            &json!(["The shed creaks"]),
            &json!(mum)
        )
    );
    assert!(first["done"].is_string());
    let page = desk.ok(&["plan", "show"]);
    for line in [
        "Getting ready to leave. Made with a worker on ",
        "\nThe bag\n",
        "   5.1 [x] A torch\n",
        "           Could make it worse: The shed creaks\n",
        "           By 24 December 2126\n",
        "           With Ruth (mother)\n",
        "           Note: In the shed\n",
        "   5.2 [ ] Where the bag is, and who holds it",
    ] {
        assert!(page.contains(line), "{line:?} in\n{page}");
    }
    assert!(
        page.lines().all(|line| line.chars().count() <= 90),
        "{page}"
    );

    let looked = desk.json(&["plan", "review", "--next", "2126-12-01"]);
    assert_eq!(looked, json!({ "version": 1 }));
    desk.ok(&["plan", "tick", "5.1", "--undo"]);
    desk.ok(&["plan", "edit", "5.2", "--words", "At Mum's"]);
    desk.ok(&["plan", "move", "5.3", "--section", "people"]);
    desk.ok(&["plan", "remove", "5.4", "--yes"]);
    let history = desk.json(&["plan", "history"]);
    let how: Vec<_> = history["changed"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["how"].as_str().unwrap())
        .collect();
    assert_eq!(how, ["unticked", "reworded", "moved", "removed"]);
    let told = desk.ok(&["plan", "history"]);
    assert!(told.contains("reworded: At Mum's"), "{told}");
    let then = desk.json(&["plan", "show", "--version", "1", "--section", "bag"]);
    assert!(items(&then)[0]["done"].is_string());
    desk.ok(&["plan", "edit", "5.2", "--words", ""]);
    let bag = desk.json(&["plan", "show", "--section", "bag"]);
    assert_eq!(items(&bag)[1]["own_words"], json!(false));
}

#[test]
fn what_a_plan_does_not_have_is_said() {
    let desk = Desk::new();
    let none = desk.fails(8, &["plan", "show"]);
    assert!(none.contains("bothy plan new"), "{none}");
    desk.ok(&["plan", "new", "--for", "leaving"]);
    desk.fails(8, &["plan", "tick", "5.99"]);
    desk.fails(8, &["plan", "history", "--since", "1"]);
    desk.fails(2, &["plan", "add", "--section", "bag", "--words", " "]);
    desk.fails(
        2,
        &["plan", "move", "5.1", "--before", "7.1", "--section", "bag"],
    );
    desk.fails(2, &["plan", "edit", "5.1", "--due", "2026-02-30"]);
    desk.fails(2, &["plan", "remove"]);
}

#[test]
fn a_service_keeps_cases_by_reference_and_purges_them() {
    let desk = Desk::new();
    let case = |reference: &str, until: &str| {
        [
            "plan",
            "new",
            "--for",
            "living",
            "--case",
            reference,
            "--purpose",
            "Support",
            "--consent",
            "Said yes on 3 March",
            "--retain-until",
            until,
        ]
        .map(str::to_owned)
    };
    let refused = desk.fails(2, &case("Fatima", "2027-01-01"));
    assert!(refused.contains("never a name"), "{refused}");
    desk.fails(2, &["plan", "new", "--for", "living", "--case", "LS-1"]);
    let past = desk.fails(2, &case("LS-2041", "2026-01-31"));
    assert!(past.contains("already past"), "{past}");
    let then = ["--now", "2026-01-15T12:00Z"].map(str::to_owned);
    let over = desk.ok(&[&then[..], &case("LS-2041", "2026-01-31")].concat());
    let kept = desk.ok(&case("LS-2042", "2126-01-31"));
    let several = desk.fails(2, &["plan", "show"]);
    assert!(several.contains("--plan"), "{several}");
    let list = desk.ok(&["plan", "list"]);
    assert!(
        list.contains("case LS-2041, kept until 31 January 2026"),
        "{list}"
    );
    let would = desk.json(&["plan", "purge", "--dry-run"]);
    assert_eq!(would[0]["id"], json!(over));
    assert_eq!(desk.json(&["plan", "list"]).as_array().unwrap().len(), 2);
    let purged = desk.ok(&["plan", "purge", "--yes"]);
    assert!(purged.ends_with("Removed: 1 plan."), "{purged}");
    let left = desk.json(&["plan", "show"]);
    assert_eq!(left["id"], json!(kept));
    desk.fails(2, &["plan", "remove", "--whole"]);
    desk.ok(&["plan", "remove", "--whole", "--plan", &kept, "--yes"]);
    desk.fails(8, &["plan", "show"]);
}

#[test]
fn templates_are_shown_and_checked_without_a_vault() {
    let desk = Desk::empty();
    let told = |args: &[&str]| {
        let out = desk.bare(args).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (
            out.status.code().unwrap(),
            text(out.stdout),
            text(out.stderr),
        )
    };
    let (code, helper, _) = told(&["plan", "templates", "--for", "helper"]);
    assert!(
        code == 0 && helper.contains("I listen, I believe them"),
        "{helper}"
    );
    assert!(!helper.contains("My phone is charged"), "{helper}");
    let built_in = include_str!("../../../../core/content/plans/plans.toml");
    let file = desk.file("plans.toml", built_in.as_bytes());
    let (code, said, _) = told(&["plan", "templates", "--check", &file]);
    assert!(
        code == 0 && said.starts_with("Nothing is wrong with it"),
        "{said}"
    );
    let new = built_in.replace(
        "{ id = \"phone-place\" }",
        "{ id = \"whistle\", worse = true }",
    );
    let file = desk.file("new.toml", new.as_bytes());
    let (code, said, _) = told(&["plan", "templates", "--check", &file]);
    assert_eq!(code, 0);
    assert!(
        said.contains("plan-item-whistle, plan-item-whistle.worse"),
        "{said}"
    );
    let wrong = built_in.replace("id = \"code-word\"", "id = \"neighbour\"");
    let file = desk.file("wrong.toml", wrong.as_bytes());
    let (code, _, said) = told(&["plan", "templates", "--check", &file]);
    assert!(
        code == 2 && said.contains("Line 25: this id is there already"),
        "{said}"
    );
}

#[test]
fn a_plan_is_printed_to_a_new_file_and_a_card_says_nothing_of_what_it_is() {
    let desk = Desk::new();
    desk.ok(&["plan", "new", "--for", "leaving"]);
    let contact = desk.ok(&[
        "helplines",
        "add",
        "--name",
        "Sam",
        "--number",
        "07700 900123",
    ]);
    let plan = desk.path("plan.pdf");
    let (to, card) = (plan.to_str().unwrap(), desk.path("notes.pdf"));
    desk.ok(&["plan", "print", "--to", to]);
    let bytes = std::fs::read(&plan).unwrap();
    assert!(bytes.starts_with(b"%PDF-") && bytes.len() > 20_000);
    // Never over an existing file, and only for the owner's eyes.
    let refused = desk.fails(10, &["plan", "print", "--to", to]);
    assert!(refused.contains("won't replace it"), "{refused}");
    let mode = std::os::unix::fs::PermissionsExt::mode(&plan.metadata().unwrap().permissions());
    assert_eq!(mode & 0o777, 0o600);
    let done = desk.json(&[
        "plan",
        "print",
        "--card",
        "--contact",
        &contact[..8],
        "--to",
        card.to_str().unwrap(),
    ]);
    let len = std::fs::metadata(&card).unwrap().len();
    assert_eq!(done["len"], json!(len));
    // The user's own words could reveal it: they are on the card only if asked for, and otherwise the output says that they aren't.
    desk.ok(&["plan", "add", "--section", "bag", "--words", "A torch"]);
    desk.ok(&["plan", "edit", "5.4", "--words", "The court's letter"]);
    let own = ["plan", "print", "--card", "--to", "-"];
    let left_off = desk.command(&own).output().unwrap();
    let said = String::from_utf8(left_off.stderr).unwrap();
    assert!(
        said.contains("2 things") && said.contains("--own-words"),
        "{said}"
    );
    let asked = desk.command(&[&own[..], &["--own-words"]].concat());
    let asked = { asked }.output().unwrap();
    let said = String::from_utf8(asked.stderr).unwrap();
    assert!(!said.contains("own words"), "{said}");
    assert!(asked.stdout.len() > left_off.stdout.len());
    desk.fails(2, &["plan", "print", "--own-words", "--to", "x.pdf"]);
    desk.fails(
        2,
        &["plan", "print", "--contact", &contact[..8], "--to", "x.pdf"],
    );
    desk.fails(
        8,
        &[
            "plan",
            "print",
            "--card",
            "--contact",
            "abcdef",
            "--to",
            "x.pdf",
        ],
    );
}

#[test]
fn letters_that_no_font_has_are_named_and_those_that_people_here_write_are_printed() {
    let desk = Desk::new();
    desk.ok(&["plan", "new", "--for", "leaving"]);
    desk.ok(&[
        "plan",
        "add",
        "--section",
        "bag",
        "--words",
        "ਚਾਬੀ ચાવી চাবি 🛒 ❤️",
    ]);
    let [plan, card] = ["plan.pdf", "card.pdf"].map(|name| desk.path(name));
    let print = |to: &std::path::Path, more: &[&str]| {
        let to = to.to_str().unwrap();
        desk.run(&[&["plan", "print", "--to", to], more].concat())
    };
    let words = print(&plan, &[]).err;
    assert!(
        words.contains("One letter can't be printed: 🛒."),
        "{words}"
    );
    desk.ok(&["plan", "add", "--section", "bag", "--words", "鑰匙"]);
    let words = print(&card, &["--card", "--own-words"]).err;
    assert!(
        words.contains("3 letters can't be printed: 🛒 鑰 匙. On paper there's a code"),
        "{words}"
    );
    let card = ["plan", "print", "--card", "--to", "-"];
    assert!(
        !desk
            .command(&card)
            .output()
            .map(|done| String::from_utf8_lossy(&done.stderr).into_owned())
            .unwrap()
            .contains("can't be printed"),
        "not on the card"
    );
    desk.ok(&["risk", "answer", "kill", "yes", "--facts", "他說"]);
    let to = desk.path("summary.pdf");
    let summary = ["risk", "show", "--referral", "--to", to.to_str().unwrap()];
    assert_eq!(desk.json(&summary)["missing"], json!(["他", "說"]));
}

#[test]
fn what_a_card_may_tell_is_said_before_it_is_printed_and_its_helpline_is_chosen() {
    let desk = Desk::new();
    desk.ok(&["plan", "new", "--for", "leaving"]);
    let print = |more: &[&str]| {
        let card = ["plan", "print", "--card", "--to", "-"];
        let done = desk.command(&[&card[..], more].concat()).output().unwrap();
        let said = String::from_utf8(done.stderr).unwrap();
        assert_eq!(done.status.code(), Some(0), "{said}");
        (said, done.stdout.len())
    };
    let (said, plain) = print(&[]);
    assert!(said.contains("looks up a number on this card"), "{said}");
    assert!(said.contains("There is no helpline on the card"), "{said}");
    assert!(!said.contains("fuller card"), "{said}");
    let (said, full) = print(&["--fuller", "--helpline", "none"]);
    assert!(
        said.contains("The fuller card also has passports"),
        "{said}"
    );
    assert!(!said.contains("no helpline"), "{said}");
    assert!(full > plain);
    desk.ok(&["helplines", "place", "wales"]);
    let (said, with) = print(&[]);
    assert!(!said.contains("no helpline"), "{said}");
    assert!(with > plain);
    assert_eq!(print(&["--helpline", "none"]).1, plain);
    assert!(print(&["--helpline", "mens-advice"]).1 > plain);
    let card = [
        "plan",
        "print",
        "--card",
        "--to",
        "x.pdf",
        "--helpline",
        "nobody",
    ];
    let refused = desk.fails(8, &card);
    assert!(refused.contains("bothy --json helplines"), "{refused}");
    for needs_card in [&["--fuller"][..], &["--helpline", "none"]] {
        desk.fails(
            2,
            &[&["plan", "print", "--to", "x.pdf"], needs_card].concat(),
        );
    }
}

#[test]
fn feeling_safer_is_said_at_reviews_listed_by_date_and_printed_only_if_asked() {
    let desk = Desk::new();
    desk.ok(&["plan", "new", "--for", "left"]);
    assert!(
        desk.ok(&["plan", "safer"])
            .contains("Nothing said about this yet")
    );
    for (day, said) in [
        ("2026-03-03", "A little. The lock helps."),
        ("2026-04-03", ""),
        ("2026-05-03", "No. He rang twice."),
    ] {
        let now = format!("{day}T12:00:00Z");
        desk.ok(&["--now", &now, "plan", "review", "--safer", said]);
    }
    let listed = desk.ok(&["plan", "safer"]);
    let (first, last) = (
        listed
            .find("1  3 March 2026: A little. The lock helps.")
            .unwrap(),
        listed.find("3  3 May 2026: No. He rang twice.").unwrap(),
    );
    assert!(first < last && !listed.contains("April"), "{listed}");
    let words = ["--version", "1", "--words", "Much better."];
    desk.ok(&[&["plan", "safer"][..], &words].concat());
    desk.ok(&["plan", "safer", "--version", "3", "--words", ""]);
    let said = desk.json(&["plan", "safer"]);
    assert_eq!(said.as_array().unwrap().len(), 1);
    assert_eq!(
        (&said[0]["version"], &said[0]["safer"]),
        (&1.into(), &"Much better.".into())
    );
    desk.fails(8, &["plan", "safer", "--version", "4", "--words", "x"]);
    let len = |args: &[&str], to: &str| {
        let to = desk.arg(to);
        let printed = desk.json(&[&["plan", "print", "--to", &to][..], args].concat());
        printed["len"].as_u64().unwrap()
    };
    assert!(len(&["--safer"], "with.pdf") > len(&[], "without.pdf"));
    let card = desk.arg("card.pdf");
    desk.fails(2, &["plan", "print", "--card", "--safer", "--to", &card]);
}
