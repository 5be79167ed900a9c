//! The help offered at the moment of saving, by every command that saves.

use super::desk::{Desk, Said, fixture, said, said_with};
use serde_json::{Value, json};

const ASSAULT: &str = r#"{"kinds":["sexual-assault"],"happened":"2026-03-01"}"#;
const NECK: &str =
    r#"{"kinds":["threats"],"happened":"2026-03-02","fields":{"pressure_on_neck":"unsure"}}"#;
const NEITHER: &str = r#"{"kinds":["money"],"happened":"2026-03-03"}"#;

/// The beginning of each help text, with a number to ring in it.
const OF_ASSAULT: &str = "0808 500 2222";
const OF_NECK: &str = "Get checked today";

fn import(desk: &Desk, json: bool, lines: &[&str]) -> Said {
    let args = ["--json", "incident", "import", "-"];
    let text = lines.join("\n");
    said_with(
        &mut desk.command(&args[usize::from(!json)..]),
        text.as_bytes(),
    )
}

fn times(said: &str, words: &str) -> usize {
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    said.matches(words).count()
}

#[test]
fn an_import_offers_once_what_its_lines_call_for() {
    let desk = Desk::new();
    let none = import(&desk, false, &[NEITHER]);
    assert_eq!(none.err, "1 incident saved.\n");
    let many: Vec<&str> = [NECK, NEITHER, ASSAULT].repeat(20);
    let done = import(&desk, false, &many);
    assert_eq!((done.code, done.out.lines().count()), (0, 60));
    assert_eq!(
        (times(&done.err, OF_ASSAULT), times(&done.err, OF_NECK)),
        (1, 1)
    );
    let one = import(&desk, false, &[NECK]);
    assert_eq!(
        (times(&one.err, OF_ASSAULT), times(&one.err, OF_NECK)),
        (0, 1)
    );
    // The next import tells a user whose import was killed.
    let again = import(&desk, false, &[NECK]);
    assert_eq!(again.out, one.out);
    assert_eq!(times(&again.err, OF_NECK), 1, "{}", again.err);
}

#[test]
fn an_import_that_ends_early_offers_what_it_saved_calls_for() {
    let desk = Desk::new();
    for wrong in [
        "not a line",
        r#"{"kinds":["money"],"happened":"2099-01-01"}"#,
    ] {
        let done = import(&desk, false, &[NEITHER, ASSAULT, wrong, NECK]);
        assert_eq!(
            (done.code, done.out.lines().count()),
            (2, 2),
            "{}",
            done.err
        );
        assert_eq!(times(&done.err, OF_ASSAULT), 1, "{}", done.err);
        assert_eq!(times(&done.err, OF_NECK), 0, "{}", done.err);
        assert!(done.err.contains("Line 3"), "{}", done.err);
    }
}

#[test]
fn machines_get_what_an_import_offers_in_its_last_line() {
    let desk = Desk::new();
    let lines = |said: Said| -> Vec<Value> {
        assert!(!said.err.contains("Get checked"), "{}", said.err);
        let lines = said.out.lines();
        lines
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    };
    let both = lines(import(&desk, true, &[NECK, ASSAULT, NEITHER]));
    assert_eq!(both.len(), 4);
    assert_eq!(
        both[3],
        json!({ "help": ["pressure-on-neck", "sexual-assault"] })
    );
    assert!(both[..3].iter().all(|line| line["help"].is_null()));
    assert_eq!(lines(import(&desk, true, &[NEITHER, NEITHER])).len(), 2);
    let cut = lines(import(&desk, true, &[ASSAULT, "not a line"]));
    assert_eq!(cut[1], json!({ "help": ["sexual-assault"] }));
}

/// Saves the same incident by every command that saves one, each with words for people and with names for machines.
#[test]
fn every_command_that_saves_an_incident_offers_the_same() {
    let desk = Desk::new();
    let plain = ["--kind", "threats", "--happened", "2026-03-01"];
    let hurt = ["--field", "pressure_on_neck=yes"];
    let run = |args: &[&str]| desk.run(&[&["incident"][..], args].concat());
    let add = || desk.ok(&[&["incident", "add"], &plain[..]].concat());
    let draft = |more: &[&str]| {
        let keep = [&["draft", "keep"], more, &hurt[..]].concat();
        desk.ok(&keep)
    };
    let amends = add();
    let drafts = [draft(&plain), draft(&["--amends", &amends])];
    let saved = [
        run(&[&["add"], &plain[..], &hurt].concat()),
        run(&[&["amend", &add()], &hurt[..]].concat()),
        desk.run(&["draft", "save", &drafts[0]]),
        desk.run(&["draft", "save", &drafts[1]]),
    ];
    for said in saved {
        assert_eq!(
            (said.code, said.out.trim_end().len()),
            (0, 32),
            "{}",
            said.err
        );
        assert_eq!(times(&said.err, OF_NECK), 1, "{}", said.err);
    }
    let drafts = [draft(&plain), draft(&["--amends", &add()])];
    for args in [
        [&["incident", "add"], &plain[..], &hurt].concat(),
        [&["incident", "amend", &add()], &hurt[..]].concat(),
        vec!["draft", "save", &drafts[0]],
        vec!["draft", "save", &drafts[1]],
    ] {
        assert_eq!(
            desk.json(&args)["help"],
            json!(["pressure-on-neck"]),
            "{args:?}"
        );
    }
    // A draft that says nothing new of it offers nothing.
    let same = draft(&["--amends", &amends]);
    assert_eq!(desk.run(&["draft", "save", &same]).err, "");
}

#[test]
fn each_danger_has_its_help_and_a_correction_only_what_it_adds() {
    let desk = Desk::new();
    let add = |more: &[&str]| {
        let plain = ["incident", "add", "--happened", "2026-03-01"];
        desk.json(&[&plain, more].concat())["help"].clone()
    };
    let threats = ["--kind", "threats"];
    for (more, help) in [
        (&["--field", "threat_to_kill=unsure"][..], "threat-to-kill"),
        (&["--field", "weapon=yes"], "weapon"),
        (&["--kind", "honour"], "taken-abroad"),
        (&["--low-mood"], "own-low-mood"),
        (&["--child-in-danger"], "child-in-danger"),
    ] {
        assert_eq!(add(&[&threats, more].concat()), json!([help]), "{help}");
    }
    let not = ["--field", "weapon=no", "--child", "yes"];
    assert_eq!(add(&[&threats[..], &not].concat()), Value::Null);

    let id = desk.add("He had a knife.");
    let amend = |more: &[&str]| {
        let amend = ["incident", "amend", &id];
        desk.json(&[&amend, more].concat())["help"].clone()
    };
    assert_eq!(amend(&["--field", "weapon=unsure"]), json!(["weapon"]));
    assert_eq!(amend(&["--field", "weapon=yes"]), Value::Null);
    let low = ["--field", "place=Home", "--low-mood"];
    assert_eq!(amend(&low), json!(["own-low-mood"]));
    // The incident has nothing of the answers beside it.
    let shown = desk.json(&["incident", "show", &id]);
    let fields = &shown["current"]["incident"]["fields"];
    let names: Vec<_> = fields.as_object().unwrap().keys().collect();
    assert_eq!(names, ["details", "place", "weapon"]);
    desk.fails(2, &["incident", "amend", &id, "--low-mood"]);

    let draft = desk.ok(&[
        "draft",
        "keep",
        "--kind",
        "money",
        "--happened",
        "2026-03-01",
    ]);
    let saved = desk.json(&["draft", "save", &draft, "--child-in-danger"]);
    assert_eq!(saved["help"], json!(["child-in-danger"]));
}

#[test]
fn help_names_the_helpline_where_she_is_and_all_of_them_until_she_says() {
    let desk = Desk::new();
    let add = || {
        let weapon = ["--field", "weapon=yes", "--kind", "threats"];
        let said = desk.run(
            &[
                &["incident", "add", "--happened", "2026-03-01"],
                &weapon[..],
            ]
            .concat(),
        );
        assert_eq!(said.code, 0, "{}", said.err);
        said.err
    };
    let lines = [
        "0808 2000 247",
        "0808 80 10 800",
        "0800 027 1234",
        "0808 802 1414",
    ];
    let unknown = add();
    for line in lines {
        assert_eq!(times(&unknown, line), 1, "{line} in {unknown}");
    }
    desk.ok(&["helplines", "place", "scotland"]);
    let scotland = add();
    for line in lines {
        let named = usize::from(line == "0800 027 1234");
        assert_eq!(times(&scotland, line), named, "{line} in {scotland}");
    }
    let danger = desk.ok(&["risk", "answer", "kill", "yes"]);
    assert_eq!(times(&danger, "0800 027 1234"), 1, "{danger}");
    assert_eq!(times(&danger, "0808"), 0, "{danger}");
}

#[test]
fn a_file_brings_its_caution_before_it_is_kept_and_each_comes_once() {
    let desk = Desk::new();
    desk.file("chat.txt", b"[01/03/2026, 21:30:15] Sam: hello");
    desk.file("list.pdf", b"%PDF-1.7\n%%EOF");
    let photos = ["door-frame.jpg", "broken-plate.jpg"].map(fixture);
    let [one, other] = photos.each_ref().map(|photo| photo.to_str().unwrap());
    let chat = desk.path("chat.txt");
    let chat = chat.to_str().unwrap();
    let (intimate, messages) = ("anybody under 18", "Keep the whole conversation");
    let add = [
        "incident",
        "add",
        "--kind",
        "other",
        "--happened",
        "2026-03-01",
    ];
    let files = ["--attach", one, "--attach", other, "--attach", chat];
    let added = desk.run(&[&add[..], &files].concat());
    assert_eq!(
        (added.code, added.out.trim_end().len()),
        (0, 32),
        "{}",
        added.err
    );
    assert_eq!(times(&added.err, intimate), 1, "{}", added.err);
    assert_eq!(times(&added.err, messages), 1, "{}", added.err);
    let id = added.out.trim_end();

    let of = |args: &[&str]| desk.json(args)["cautions"].clone();
    let photo = json!(["recording-intimate"]);
    assert_eq!(of(&["incident", "attach", id, one]), photo);
    assert_eq!(of(&["incident", "amend", id, "--attach", one]), photo);
    assert_eq!(of(&["draft", "keep", "--attach", one]), photo);
    let text = of(&["incident", "attach", id, chat]);
    assert_eq!(text, json!(["recording-messages"]));
    let list = desk.path("list.pdf");
    let list = ["incident", "attach", id, list.to_str().unwrap()];
    assert_eq!(of(&list), Value::Null);
    assert_eq!(desk.run(&list).err, "");
    // Machines get nothing on stderr.
    let quiet = said(&mut desk.command(&["--json", "incident", "attach", id, one]));
    assert_eq!((quiet.code, quiet.err.as_str()), (0, ""));
}

#[test]
fn the_kinds_say_what_they_include_without_a_vault() {
    let desk = Desk::empty();
    let kinds = said(&mut desk.bare(&["incident", "kinds"]));
    assert_eq!(kinds.code, 0, "{}", kinds.err);
    assert!(
        kinds
            .out
            .starts_with("Physical assault (physical-assault)\n    Hitting")
    );
    assert!(
        kinds
            .out
            .contains("You don't have to know what it's called.")
    );
    let json = said(&mut desk.bare(&["--json", "incident", "kinds"]));
    let json: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(json.as_array().unwrap().len(), 15);
    assert_eq!(json[14]["kind"], "other");
    assert!(json[13]["includes"].as_str().unwrap().contains("FGM"));
}
