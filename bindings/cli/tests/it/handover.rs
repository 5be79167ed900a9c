//! A plan goes from a worker's desk to another vault: as a file, and as pictures.

use super::desk::{Desk, fixture};
use serde_json::{Value, json};
use std::path::PathBuf;

const CASE: [&str; 12] = [
    "plan",
    "new",
    "--for",
    "leaving",
    "--with-worker",
    "--case",
    "LS-2041",
    "--purpose",
    "Support",
    "--consent",
    "Said yes on 3 March",
    "--retain-until=2127-03-03",
];

/// A desk with a plan on it, and a user's own vault elsewhere.
struct Two {
    desk: Desk,
    phone: Desk,
}

impl Two {
    fn new() -> Self {
        let desk = Desk::new();
        desk.ok(&CASE);
        let mum = desk.ok(&["people", "add", "--relation", "mother", "--name", "Ruth"]);
        desk.ok(&[
            "plan",
            "add",
            "--section",
            "bag",
            "--words",
            "A torch",
            "--note",
            "In the shed",
            "--person",
            &mum,
        ]);
        Self {
            desk,
            phone: Desk::new(),
        }
    }

    /// Hands the plan over; returns its place, and a file with the words.
    fn hand_over(&self, how: &str, name: &str) -> (String, String) {
        let words = self.desk.ok(&["plan", "hand-over", how, name]);
        assert_eq!(words.split(' ').count(), 6, "{words}");
        let file = self.phone.file("words", format!("{words}\n").as_bytes());
        (self.desk.arg(name), file)
    }

    fn pictures(&self, folder: &str) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(self.desk.path(folder)).unwrap();
        let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
        files.sort();
        files
    }

    fn is_over(&self) {
        let (was, is) = (
            self.desk.json(&["plan", "show"]),
            self.phone.json(&["plan", "show"]),
        );
        assert_eq!(
            (&is["for"], &is["with_worker"]),
            (&json!("leaving"), &json!(true))
        );
        assert_eq!(is["case"], Value::Null);
        let said = |plan: &Value| {
            let items = plan["items"].as_array().unwrap().iter();
            let one = |item: &Value| json!([item["number"], item["words"], item["note"]]);
            items.map(one).collect::<Vec<_>>()
        };
        assert_eq!(said(&is), said(&was));
        let page = self.phone.ok(&["plan", "show"]);
        assert!(page.contains("A torch") && !page.contains("Ruth"), "{page}");
    }
}

#[test]
fn a_plan_goes_from_a_desk_to_another_vault_as_a_file() {
    let two = Two::new();
    let handed = two.desk.run(&["plan", "hand-over", "--to", "plan.age"]);
    assert_eq!(handed.code, 0, "{}", handed.err);
    assert!(
        handed.err.contains("One item names a person"),
        "{}",
        handed.err
    );
    assert!(handed.err.contains("Read them aloud"), "{}", handed.err);
    let words = two.phone.file("words", handed.out.as_bytes());
    let file = two.desk.arg("plan.age");
    let sealed = std::fs::read(&file).unwrap();
    assert!(sealed.starts_with(b"age-encryption.org/v1\n-> scrypt "));
    let take = ["plan", "take-over", &file, "--passphrase-file", &words];

    let shown = two.phone.ok(&[&take[..], &["--dry-run"]].concat());
    assert!(
        shown.contains("A torch\n           Note: In the shed"),
        "{shown}"
    );
    assert!(shown.contains(" items will be added."), "{shown}");
    assert_eq!(two.phone.json(&["plan", "list"]), json!([]));
    let told = two.phone.json(&[&take[..], &["--dry-run"]].concat());
    assert_eq!((&told["case"], &told["already"]), (&Value::Null, &json!(0)));
    let added = told["added"].as_array().unwrap().len();

    // With nobody to ask, it needs a yes given in advance.
    let refused = two.phone.fails(2, &take);
    assert!(
        refused.contains("Nothing was added.") && refused.contains("--yes"),
        "{refused}"
    );
    assert_eq!(two.phone.json(&["plan", "list"]), json!([]));
    let done = two.phone.run(&[&take[..], &["--yes"]].concat());
    assert_eq!(done.code, 0, "{}", done.err);
    assert!(
        done.err.contains("This will be a new plan:"),
        "{}",
        done.err
    );
    let shown = two.phone.json(&["plan", "show"]);
    assert_eq!(shown["id"], json!(done.out.trim_end()));
    assert_eq!(shown["items"].as_array().unwrap().len(), added);
    two.is_over();

    let again = two.phone.fails(10, &take);
    assert!(again.contains("already took this plan over"), "{again}");
    two.phone.fails(10, &[&take[..], &["--dry-run"]].concat());
    two.desk
        .fails(10, &["plan", "hand-over", "--to", "plan.age"]);
}

#[test]
fn a_plan_goes_from_a_desk_to_another_vault_as_pictures() {
    let two = Two::new();
    let (folder, words) = two.hand_over("--qr", "pictures");
    let pictures = two.pictures("pictures");
    assert!(pictures.len() > 1, "{pictures:?}");
    let name = pictures[0].file_name().unwrap().to_str().unwrap();
    assert_eq!(name, format!("01-of-{:02}.png", pictures.len()));
    let take = ["plan", "take-over", &folder, "--passphrase-file", &words];
    let done = two.phone.json(&[&take[..], &["--yes"]].concat());
    assert_eq!(done["already"], json!(0));
    two.is_over();
    two.desk
        .fails(10, &["plan", "hand-over", "--qr", "pictures"]);

    // One by one, in another order, one of them twice.
    let other = Desk::new();
    let mut args = vec!["plan", "take-over", "--yes", "--passphrase-file", &words];
    let files: Vec<_> = pictures.iter().map(|file| file.to_str().unwrap()).collect();
    args.extend(files.iter().rev());
    args.push(files[0]);
    other.ok(&args);
    assert!(other.ok(&["plan", "show"]).contains("A torch"));
}

#[test]
fn pictures_that_are_missing_mixed_or_no_codes_are_named() {
    let two = Two::new();
    let (folder, words) = two.hand_over("--qr", "pictures");
    let (others, _) = two.hand_over("--qr", "others");
    let pictures = two.pictures("pictures");
    let (first, last) = (&pictures[0], &pictures[pictures.len() - 1]);
    let take = |from: &[&str]| {
        let args = ["plan", "take-over", "--passphrase-file", &words];
        two.phone.fails(2, &[&args[..], from].concat())
    };
    let said = take(&[first.to_str().unwrap()]);
    let of = pictures.len();
    assert!(
        said.contains(&format!("of {of} ")) && said.contains('2'),
        "{said}"
    );
    let mixed = take(&[&folder, &others]);
    assert!(mixed.contains("aren't all from the same plan"), "{mixed}");
    std::fs::remove_file(last).unwrap();
    let said = take(&[&folder]);
    assert!(
        said.contains(&format!("Part {of} of {of} is missing")),
        "{said}"
    );

    let plain = two.phone.file("notes.txt", b"Not a picture");
    assert!(take(&[&plain]).contains("can't read a code in"));
    let bytes = std::fs::read(first).unwrap();
    let cut = two.phone.file("cut.png", &bytes[..bytes.len() / 2]);
    assert!(take(&[&cut]).contains("cut.png"));
    let empty = two.phone.path("empty");
    std::fs::create_dir(&empty).unwrap();
    assert!(take(&[empty.to_str().unwrap()]).contains("There is no plan in that folder"));
    two.phone.fails(
        12,
        &[
            "plan",
            "take-over",
            "nowhere.age",
            "--passphrase-file",
            &words,
        ],
    );
    assert_eq!(two.phone.json(&["plan", "list"]), json!([]));
}

/// Draws a code that has nothing to do with a plan.
fn other_code(path: &std::path::Path) {
    let picture = bothy_core::transfer::draw_code("WIFI:S:home;;").unwrap();
    std::fs::write(path, picture).unwrap();
}

#[test]
fn other_files_in_the_folder_are_passed_over_by_name() {
    let two = Two::new();
    let (folder, words) = two.hand_over("--qr", "pictures");
    let inside = std::path::Path::new(&folder);
    let photo = std::fs::read(fixture("door-frame.jpg")).unwrap();
    std::fs::write(inside.join("holiday.jpg"), photo).unwrap();
    other_code(&inside.join("wifi.png"));
    std::fs::write(inside.join("notes.txt"), "Not a picture").unwrap();
    std::fs::write(inside.join("film.mp4"), vec![0; 33 << 20]).unwrap();
    let take = [
        "plan",
        "take-over",
        &folder,
        "--passphrase-file",
        &words,
        "--yes",
    ];
    let done = two.phone.run(&take);
    assert_eq!(done.code, 0, "{}", done.err);
    for name in ["holiday.jpg", "wifi.png", "notes.txt", "film.mp4"] {
        assert!(done.err.contains(name), "{name}: {}", done.err);
    }
    assert!(!done.err.contains("01-of"), "{}", done.err);
    two.is_over();
}

#[test]
fn a_sealed_file_in_a_folder_is_found_among_others() {
    let two = Two::new();
    let (file, words) = two.hand_over("--to", "plan.age");
    let folder = two.phone.path("received");
    std::fs::create_dir(&folder).unwrap();
    std::fs::copy(&file, folder.join("plan.age")).unwrap();
    std::fs::write(folder.join("desktop.ini"), "[x]").unwrap();
    let folder = folder.to_str().unwrap();
    let take = [
        "plan",
        "take-over",
        folder,
        "--passphrase-file",
        &words,
        "--yes",
    ];
    let done = two.phone.run(&take);
    assert_eq!(done.code, 0, "{}", done.err);
    assert!(done.err.contains("desktop.ini"), "{}", done.err);
    two.is_over();
}

#[test]
fn wrong_words_a_cut_file_and_one_of_a_newer_version_are_told_apart() {
    let two = Two::new();
    let (file, words) = two.hand_over("--to", "plan.age");
    let bytes = std::fs::read(&file).unwrap();
    let take = |code, file: &str, words: &str| {
        let args = ["plan", "take-over", file, "--passphrase-file", words];
        two.phone.fails(code, &args)
    };
    let typed = two.phone.file("wrong", b"zoo zoo zoo zoo zoo zoo\n");
    let said = take(3, &file, &typed);
    assert!(
        said.contains("six words") && !said.contains("zoo"),
        "{said}"
    );
    let typed = two.phone.file("wrong", b"nothing of the list\n");
    take(3, &file, &typed);
    let cut = two.phone.file("cut.age", &bytes[..bytes.len() - 1]);
    assert!(take(2, &cut, &words).contains("cut or changed"));
    let newer = [b"age-encryption.org/v2\n", &bytes[22..]].concat();
    let newer = two.phone.file("newer.age", &newer);
    take(7, &newer, &words);
    let text = String::from_utf8_lossy(&bytes[..80]).into_owned();
    let at = text.find(" 16\n").unwrap() + 1;
    let work = [&bytes[..at], b"30", &bytes[at + 2..]].concat();
    let work = two.phone.file("work.age", &work);
    assert!(take(2, &work, &words).contains("Ask for it again"));
    take(12, &file, "no-such-file");
}

#[test]
fn what_is_taken_over_goes_into_a_plan_that_is_there() {
    let two = Two::new();
    let own = two.phone.ok(&["plan", "new", "--for", "leaving"]);
    two.phone.ok(&["plan", "tick", "5.1"]);
    let (file, words) = two.hand_over("--to", "plan.age");
    let take = ["plan", "take-over", &file, "--passphrase-file", &words];
    let into = [&take[..], &["--plan", &own[..8]]].concat();
    let shown = two.phone.ok(&[&into[..], &["--dry-run"]].concat());
    assert!(
        shown.contains("This will be added to your plan:"),
        "{shown}"
    );
    assert!(shown.contains("One item will be added."), "{shown}");
    assert_eq!(two.phone.ok(&[&into[..], &["--yes"]].concat()), own);
    let bag = two.phone.json(&["plan", "show", "--section", "bag"]);
    let items = bag["items"].as_array().unwrap();
    assert!(items[0]["done"].is_string());
    assert_eq!(items.last().unwrap()["words"], json!("A torch"));
    two.phone
        .fails(8, &[&take[..], &["--plan", "123456"]].concat());
}

#[test]
fn a_plan_that_is_too_long_for_pictures_goes_as_a_file() {
    let two = Two::new();
    let note = "So that it is long. ".repeat(800);
    for n in 0..3 {
        let words = format!("Thing {n}");
        two.desk.ok(&[
            "plan",
            "add",
            "--section",
            "bag",
            "--words",
            &words,
            "--note",
            &note,
        ]);
    }
    let said = two
        .desk
        .fails(2, &["plan", "hand-over", "--qr", "pictures"]);
    assert!(said.contains("--to FILE.age"), "{said}");
    assert!(!two.desk.path("pictures").exists());
    two.desk.fails(2, &["plan", "hand-over"]);
    let (file, words) = two.hand_over("--to", "plan.age");
    two.phone.ok(&[
        "plan",
        "take-over",
        &file,
        "--passphrase-file",
        &words,
        "--yes",
    ]);
    two.is_over();
}
