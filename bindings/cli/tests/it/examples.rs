//! Runs every example of every `--help` exactly as shown, at a terminal, against a vault made for it.

use super::desk::{CHEAP, Desk, SECRET, fixture, said};
use super::terminal::Terminal;
use std::path::Path;
use std::process::Command;

const SECOND: &str = "the garden gate is green 4";
const NEW: &str = "another lamp by the stairs 3";

/// The real things behind the examples' made-up names and ids.
struct Made {
    desk: Desk,
    incident: String,
    file: String,
    draft: String,
    person: String,
    contact: String,
    order: String,
    copy: String,
    plan: String,
    item: String,
    note: String,
    code: String,
    words: String,
    words_of_pictures: String,
    desk_plan: String,
    words_of_backup: String,
}

/// Writes the files that examples name.
fn put_files(desk: &Desk) {
    for (name, text) in [
        ("old", SECRET),
        ("first", SECRET),
        ("second", SECOND),
        ("new", NEW),
        (
            "year.jsonl",
            r#"{"kinds":["controlling"],"happened":"2026-03-01T21:30","details":"Took it."}"#,
        ),
        ("call.m4a", "sound"),
        ("order.pdf", "%PDF-1.4 an order"),
        ("served.pdf", "%PDF-1.4 served"),
    ] {
        desk.file(name, text.as_bytes());
    }
    std::fs::copy(fixture("broken-plate.jpg"), desk.path("photo.jpg")).unwrap();
}

/// Copies what examples name: photos of a plan's pictures, and content of one's own.
fn copy_files(desk: &Desk) {
    for name in ["photo-1.jpg", "photo-2.jpg"] {
        std::fs::copy(desk.path("pictures/01-of-01.png"), desk.path(name)).unwrap();
    }
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../core/content");
    for (name, from) in [
        ("my-lines.toml", "helplines/lines.toml"),
        ("my-plans.toml", "plans/plans.toml"),
        ("my-themes.toml", "risk/themes.toml"),
    ] {
        std::fs::copy(content.join(from), desk.path(name)).unwrap();
    }
}

/// Makes a vault with something of everything, the files that examples name, and a worker's desk.
fn make() -> Made {
    let desk = Desk::empty();
    put_files(&desk);
    let with = |secret: &str, vault: &str, args: &[&str]| {
        let globals = ["--secret-file", secret, "--vault", vault];
        let said = said(&mut desk.bare(&[&globals, args].concat()));
        assert_eq!(said.code, 0, "{args:?}: {}", said.err);
        said.out.trim_end().to_owned()
    };
    with("secret", "desk", &["init", "--kdf-cost", CHEAP]);
    let vault = |args: &[&str]| with("secret", "v", args);
    let made = vault(&[
        "init",
        "--recovery",
        "--second-secret-file",
        "second",
        "--kdf-cost",
        CHEAP,
    ]);
    let code = made.lines().nth(1).unwrap().to_owned();
    desk.file("code", code.as_bytes());
    let when = [
        "--kind",
        "threats",
        "--happened",
        "2026-03-01T21:30Z",
        "--details",
        "The door.",
    ];
    let incident = vault(&[&["incident", "add"], &when[..]].concat());
    let file = vault(&["incident", "attach", &incident, "photo.jpg"]);
    let draft = vault(&[&["draft", "keep"], &when[..]].concat());
    let person = vault(&["people", "add", "--relation", "son", "--child"]);
    let contact = vault(&[
        "helplines",
        "add",
        "--name",
        "Ruth",
        "--number",
        "07700 900123",
    ]);
    let order = vault(&["order", "add", "--kind", "bail"]);
    let copy = vault(&["order", "attach", &order, "order.pdf"]);
    vault(&["about-us", "set", "relationship=Married"]);
    vault(&["risk", "answer", "neck", "yes", "--facts", "Twice"]);
    let consent = [
        "--consent-for",
        "x",
        "--consent-to",
        "y",
        "--consent-until",
        "2130-01-01",
    ];
    vault(&[&["risk", "wishes"], &consent[..]].concat());
    vault(&[&["incident", "add"], &when[..]].concat());
    let plan = vault(&["plan", "new", "--for", "leaving"]);
    vault(&["plan", "review"]);
    vault(&["plan", "review"]);
    let item = vault(&["plan", "add", "--section", "bag", "--words", "The folder"]);
    let case = ["--case", "LS-1", "--purpose", "x", "--consent", "y"];
    let new = [
        "plan",
        "new",
        "--for",
        "helper",
        "--retain-until",
        "2130-01-01",
    ];
    let desk_plan = with("secret", "desk", &[&new[..], &case].concat());
    let hand_over = ["plan", "hand-over", "--to", "plan.age"];
    let words = with("secret", "desk", &hand_over);
    let pictures = ["plan", "hand-over", "--qr", "pictures"];
    let words_of_pictures = with("secret", "desk", &pictures);
    copy_files(&desk);
    let words_of_backup = vault(&["backup", "--to", "copy.age"]);
    let items = ["notes", "add", "--item", "milk", "--item", "bread"];
    let note = with("second", "v", &items);
    Made {
        desk,
        incident,
        file,
        draft,
        person,
        contact,
        order,
        copy,
        plan,
        item,
        note,
        code,
        words,
        words_of_pictures,
        desk_plan,
        words_of_backup,
    }
}

impl Made {
    /// Puts existing ids into an example.
    fn with_ids(&self, path: &str, line: &str) -> String {
        let (one, other) = match path {
            "draft keep" if line.contains("--amends") => (&self.draft, &self.incident),
            "draft show" | "draft save" | "draft keep" | "draft discard" => {
                (&self.draft, &self.draft)
            }
            "people edit" | "people remove" | "incident list" => (&self.person, &self.person),
            "helplines edit" | "helplines remove" | "risk wishes" => (&self.contact, &self.contact),
            _ if path.starts_with("order") => (&self.order, &self.copy),
            "plan hand-over" => (&self.desk_plan, &self.desk_plan),
            "plan print" => (&self.plan, &self.contact),
            "plan tick" => (&self.item, &self.item),
            "plan edit" | "plan add" => (&self.plan, &self.person),
            _ if path.starts_with("plan") => (&self.plan, &self.plan),
            _ if path.starts_with("notes") => (&self.note, &self.note),
            _ => (&self.incident, &self.file),
        };
        // Days to come, which one day are past.
        let line = line.replace("2026-12-", "2126-12-");
        let line = line.replace("2027-03-", "2127-03-");
        // A public key of age's own documentation.
        let key = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
        let line = line.replace("age1…", key);
        line.replace("3f9a2c", one)
            .replace("77d0e1", other)
            .replace("3f2a9c", &self.note)
    }

    /// Runs it in a copy of the folder, and answers its questions.
    fn run(&self, path: &str, line: &str) -> (i32, String) {
        let place = tempfile::tempdir().unwrap();
        let copied = Command::new("cp")
            .args([
                "-a",
                &format!("{}/.", self.desk.arg("")),
                place.path().to_str().unwrap(),
            ])
            .status();
        assert!(copied.unwrap().success());
        let desk = Desk::at(place.path());
        prepare(path, &desk);
        let program = Path::new(env!("CARGO_BIN_EXE_bothy")).parent().unwrap();
        let home = place.path().display();
        let line = self.with_ids(path, line).replace('\'', r"'\''");
        let command = format!(
            "HOME={home} PATH={}:$PATH sh -c '{line}'",
            program.display()
        );
        let mut terminal = Terminal::run(&desk, &command);
        let secret = if path.starts_with("notes") {
            SECOND
        } else {
            SECRET
        };
        let words = if line.contains("plan.age") {
            &self.words
        } else {
            &self.words_of_pictures
        };
        terminal.answer_all(&[
            ("New secret: ", NEW),
            (
                "The same again: ",
                if path == "second set" { SECOND } else { NEW },
            ),
            ("Second secret: ", SECOND),
            ("Recovery code: ", &self.code),
            ("The six words: ", words),
            ("The seven words: ", &self.words_of_backup),
            ("Secret: ", secret),
            ("bothy> ", "quit"),
        ]);
        terminal.end()
    }
}

/// Prepares what an example needs to be there, or to be gone.
fn prepare(path: &str, desk: &Desk) {
    let remove = |name: &str| _ = std::fs::remove_dir_all(desk.path(name));
    match path {
        "init" => {
            remove("v");
            std::fs::remove_file(desk.path("v.key")).unwrap();
        }
        "restore" => {
            let new = ["--secret-file", "secret", "--vault", "v2", "init"];
            let cheap = ["--kdf-cost", CHEAP];
            assert_eq!(said(&mut desk.bare(&[&new[..], &cheap].concat())).code, 0);
        }
        "verify" => {
            let own = ["--secret-file", "secret", "--vault", "v"];
            let export = ["export", "--to", "pack.zip", "--reader", "me"];
            assert_eq!(said(&mut desk.bare(&[&own[..], &export].concat())).code, 0);
        }
        "plan hand-over" => {
            std::fs::remove_file(desk.path("plan.age")).unwrap();
            remove("pictures");
        }
        "incident extract" => std::fs::remove_file(desk.path("photo.jpg")).unwrap(),
        "order extract" => std::fs::remove_file(desk.path("order.pdf")).unwrap(),
        "completions" => {
            let place = desk.path(".local/share/bash-completion/completions");
            std::fs::create_dir_all(place).unwrap();
        }
        _ => {}
    }
}

/// Returns the examples in a help text, each on one line.
fn examples(help: &str) -> Vec<String> {
    let shown = help.split("Example:\n").nth(1).unwrap_or_default();
    let shown = shown.split("\n\n").next().unwrap_or_default();
    let shown = shown.replace("\\\n", " ");
    let lines = shown.lines().map(|line| line.trim().to_owned());
    lines.filter(|line| !line.is_empty()).collect()
}

#[test]
fn every_example_of_every_help_does_what_it_is_shown_for() {
    let made = make();
    let mut wrong = Vec::new();
    let mut ran = 0;
    for path in super::help::all_commands(&made.desk) {
        let mut args = path.clone();
        args.push("--help".to_owned());
        let help = said(&mut made.desk.bare(&args)).out;
        let path = path.join(" ");
        for line in examples(&help) {
            if !line.starts_with("bothy ") {
                wrong.push(format!("cut short in the help of {path:?}: {line}"));
                continue;
            }
            let (code, shown) = made.run(&path, &line);
            ran += 1;
            // No list is signed by a key that this program was built with: it says so, and nothing more is wrong.
            let wanted = match path.as_str() {
                "helplines load" => 12,
                "helplines forget" => 8,
                _ => 0,
            };
            if code != wanted {
                wrong.push(format!("{line}\n{code}: {shown}"));
            }
        }
    }
    assert!(ran > 100, "{ran}");
    assert!(
        wrong.is_empty(),
        "{} of {ran}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
