//! Packs: refusals when making one, and the check of a changed one.

use super::desk::{Desk, fixture, names, said};
use serde_json::{Value, json};
use std::path::Path;

fn desk_with_pack() -> Desk {
    let desk = Desk::new();
    desk.add("He broke the blue plate.");
    desk.export("pack");
    desk
}

fn verify(desk: &Desk, pack: &str) -> (i32, Value) {
    let said = said(&mut desk.bare(&["--json", "verify", pack]));
    (
        said.code,
        serde_json::from_str(&said.out).unwrap_or(Value::Null),
    )
}

fn outcome(report: &Value, claim: &str) -> String {
    let claims = report["claims"].as_array().unwrap();
    let found = claims.iter().find(|c| c["claim"] == claim).unwrap();
    found["outcome"].as_str().unwrap().to_owned()
}

fn change(file: &Path, from: &str, to: &str) {
    let text = std::fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "{from} in {}", file.display());
    std::fs::write(file, text.replace(from, to)).unwrap();
}

#[test]
fn each_claim_of_a_good_pack_is_said_and_none_is_a_verdict() {
    let desk = desk_with_pack();
    let (code, report) = verify(&desk, "pack");
    assert_eq!(code, 0);
    for claim in [
        "files-listed",
        "files-unchanged",
        "list-signed",
        "head-signed",
        "values-committed",
        "revisions",
        "table",
    ] {
        assert_eq!(outcome(&report, claim), "holds", "{claim}");
    }
    for claim in [
        "key",
        "time",
        "truth",
        "later-corrections",
        "completeness",
        "exhibits",
    ] {
        assert_eq!(outcome(&report, claim), "not-claimed", "{claim}");
    }
    assert_eq!(report["facts"]["incidents"], json!(1));
    let text = said(&mut desk.bare(&["verify", "pack"])).out;
    assert!(
        text.contains("It can't tell you if what is in it happened."),
        "{text}"
    );
    assert!(
        text.contains(report["facts"]["public_key"].as_str().unwrap()),
        "the key, to be compared"
    );
}

#[test]
fn a_changed_word_is_caught_and_named() {
    let desk = desk_with_pack();
    change(&desk.path("pack/log.json"), "blue ", "red ");
    let (code, report) = verify(&desk, "pack");
    assert_eq!(code, 1);
    assert_eq!(outcome(&report, "values-committed"), "fails");
    assert_eq!(outcome(&report, "files-unchanged"), "fails");
    let text = said(&mut desk.bare(&["verify", "pack"])).out;
    assert!(
        text.contains("FAILS") && text.contains("entry 0 of the record"),
        "{text}"
    );
}

#[test]
fn what_is_no_pack_a_cut_one_or_a_newer_one_is_told_apart() {
    let desk = desk_with_pack();
    desk.ok(&["export", "--to", "pack.zip", "--reader", "police"]);
    let zip = std::fs::read(desk.path("pack.zip")).unwrap();
    desk.file("cut.zip", &zip[..zip.len() / 2]);
    desk.file("other.zip", b"not a zip at all");
    for pack in ["cut.zip", "other.zip", "vault"] {
        let (code, said) = verify(&desk, pack);
        assert_eq!(code, 1, "{pack}");
        assert!(said["malformed"]["problem"].is_string(), "{pack}: {said}");
    }
    assert_eq!(verify(&desk, "not-there").0, 12);
    // The check of an unreadable pack, a newer one or a draft's says nothing: the exit code does.
    let silent = |pack: &str, code: i32| {
        let words = said(&mut desk.bare(&["--json", "verify", pack]));
        assert_eq!((words.code, words.out.as_str()), (code, ""), "{pack}");
        said(&mut desk.bare(&["verify", pack])).err
    };
    silent("not-there", 12);
    change(&desk.path("pack/log.json"), "bothy-log/2", "bothy-log/3");
    assert!(silent("pack", 7).contains("A newer version"));
    change(&desk.path("pack/log.json"), "bothy-log/3", "bothy-log/1");
    assert!(silent("pack", 7).contains("before its first release"));
}

#[test]
fn a_check_begins_with_one_line_that_says_how_it_stands() {
    let desk = desk_with_pack();
    let first = |pack: &str| {
        let said = said(&mut desk.bare(&["verify", pack]));
        let all = said.out + &said.err;
        all.lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(first("pack"), "Every claim that this pack makes holds.");
    desk.file("pack/note.txt", b"added");
    assert_eq!(first("pack"), "One claim fails. It is marked below.");
    change(&desk.path("pack/incidents.csv"), "blue", "grey");
    assert_eq!(first("pack"), "3 claims fail. They are marked below.");
    std::fs::remove_file(desk.path("pack/log.json")).unwrap();
    assert!(first("pack").contains("can't be read as an evidence pack"));
}

#[test]
fn what_a_computer_leaves_beside_a_pack_is_named_and_fails_nothing() {
    let desk = desk_with_pack();
    let litter = [
        ".DS_Store",
        "._log.json",
        "Thumbs.db",
        "README.txt:Zone.Identifier",
    ];
    for name in litter {
        desk.file(&format!("pack/{name}"), b"litter");
    }
    let said = said(&mut desk.bare(&["verify", "pack"]));
    assert_eq!(said.code, 0, "{}", said.out);
    for name in litter {
        assert!(said.out.contains(name), "{name}: {}", said.out);
    }
    let (_, report) = verify(&desk, "pack");
    let mut sorted = litter.to_vec();
    sorted.sort_unstable();
    assert_eq!(report["litter"], json!({ "files": sorted, "more": 0 }));
    for n in 0..120 {
        desk.file(&format!("pack/~${n:03}.docx"), b"litter");
    }
    let (code, report) = verify(&desk, "pack");
    assert_eq!((code, &report["litter"]["more"]), (0, &json!(24)));
    let named = report["litter"]["files"].as_array().unwrap();
    assert_eq!((named.len(), named[99].as_str()), (100, Some("~$095.docx")));
}

/// The members are exactly those of docs/evidence-format.md, "What is said".
#[test]
fn what_a_check_says_for_machines_has_the_members_of_the_page() {
    let desk = desk_with_pack();
    for n in 0..120 {
        desk.file(&format!("pack/more-{n:03}"), b"added");
    }
    let (code, report) = verify(&desk, "pack");
    assert_eq!(code, 1);
    let members = |value: &Value| {
        let mut names: Vec<_> = value.as_object().unwrap().keys().cloned().collect();
        names.sort_unstable();
        names
    };
    assert_eq!(members(&report), ["claims", "facts", "litter"]);
    assert_eq!(members(&report["litter"]), ["files", "more"]);
    assert_eq!(
        members(&report["facts"]),
        [
            "clock_jumps",
            "earlier",
            "exhibits",
            "hidden",
            "incidents",
            "log_id",
            "public_key",
            "recorded",
            "root",
            "shown",
            "size"
        ]
    );
    let claims = report["claims"].as_array().unwrap();
    assert_eq!(claims.len(), 17);
    for claim in claims {
        assert_eq!(members(claim), ["claim", "failures", "more", "outcome"]);
    }
    let listed = &claims[0];
    assert_eq!(
        (&listed["claim"], &listed["more"]),
        (&json!("files-listed"), &json!(20))
    );
    let failures = listed["failures"].as_array().unwrap();
    assert_eq!(failures.len(), 100);
    assert_eq!(
        failures[99],
        json!({ "at": { "file": "more-099" }, "why": "extra" })
    );
}

#[test]
fn a_pack_one_level_in_or_with_names_of_another_system_is_to_be_unpacked() {
    let desk = desk_with_pack();
    std::fs::create_dir(desk.path("around")).unwrap();
    std::fs::rename(desk.path("pack"), desk.path("around/inner")).unwrap();
    let words = said(&mut desk.bare(&["verify", "around"]));
    assert_eq!(words.code, 1);
    assert!(
        words.err.contains("unpack it") && words.err.contains("inner"),
        "{}",
        words.err
    );
    desk.ok(&["export", "--to", "pack.zip", "--reader", "police"]);
    let zip = std::fs::read(desk.path("pack.zip")).unwrap();
    let unpack = "unpack it, and check the folder";
    for (name, what, word) in [
        (&b".\\ADME.txt"[..], "backslash", unpack),
        (b"./ADME.txt", "dot", unpack),
        (b"README:txt", "stream", unpack),
        (b"../DME.txt", "parent", "leads out of the pack"),
        (b"/EADME.txt", "root", "leads out of the pack"),
        (b"C:ADME.txt", "drive", "leads out of the pack"),
    ] {
        let mut other = zip.clone();
        let at: Vec<_> = (0..zip.len())
            .filter(|at| zip[*at..].starts_with(b"README.txt"))
            .collect();
        for at in at {
            other[at..at + name.len()].copy_from_slice(name);
        }
        desk.file("other.zip", &other);
        let words = said(&mut desk.bare(&["verify", "other.zip"]));
        assert_eq!(words.code, 1);
        assert!(words.err.contains(word), "{what}: {}", words.err);
        let (_, said) = verify(&desk, "other.zip");
        assert_eq!(said["malformed"]["problem"], "climbs-out", "{what}");
    }
}

#[test]
fn a_choice_that_cannot_be_made_writes_nothing() {
    let desk = Desk::new();
    let id = desk.add("One.");
    let cases: [(i32, &[&str]); 7] = [
        (2, &["--to", "p", "--reader", "a-friend"]),
        (2, &["--to", "p", "--reader", "court", "--hide", "colour"]),
        (2, &["--to", "p", "--reader", "court", "--initials", "abc"]),
        (
            8,
            &["--to", "p", "--reader", "court", "--without", "abcdef"],
        ),
        (2, &["--to", "p.age", "--reader", "court"]),
        (10, &["--to", "vault", "--reader", "court"]),
        (12, &["--to", "no/such/folder/p", "--reader", "court"]),
    ];
    for (code, args) in cases {
        desk.fails(code, &[&["export"], args].concat());
    }
    assert_eq!(names(&desk.path("")), ["secret", "vault", "vault.key"]);
    let all_out = desk.run(&["export", "--to", "p", "--reader", "court", "--without", &id]);
    assert!(all_out.code == 0 || all_out.code == 2, "{}", all_out.err);
}

#[test]
fn a_dry_run_says_what_the_pack_would_give_away() {
    let desk = Desk::new();
    desk.add("One.");
    let left_out = desk.add("Two.");
    let dry = [
        "export",
        "--to",
        "p",
        "--reader",
        "court",
        "--without",
        &left_out,
        "--dry-run",
    ];
    let summary = desk.json(&dry);
    assert_eq!(
        (&summary["shown"], &summary["not_shown"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(
        (&summary["lines_shown"], &summary["lines_total"]),
        (&json!(1), &json!(2))
    );
    assert_eq!(summary["gaps"][0]["lines"], json!(1));
    let text = desk.ok(&dry);
    assert!(text.contains("1 of the log's 2 lines"), "{text}");
}

#[test]
fn a_hidden_place_that_a_file_shows_is_refused_with_its_name_and_left_out_by_its_id() {
    let desk = Desk::new();
    let id = desk.add("With files.");
    let attach = |file: &str| {
        let path = fixture(file);
        desk.ok(&["incident", "attach", &id, path.to_str().unwrap()])
    };
    let photo = attach("door-frame.jpg");
    let heic = attach("media/picture.heic");
    attach("media/cmyk.jpg");
    attach("school-letter.pdf");
    let export = [
        "export", "--to", "pack", "--reader", "police", "--hide", "place",
    ];
    let dry = [&export[..], &["--dry-run"]].concat();
    for args in [&export[..], &dry] {
        let said = desk.fails(2, args);
        assert!(said.contains("Nothing was written."), "{said}");
        assert!(said.contains("--without-files"), "{said}");
        for (file, id) in [("door-frame.jpg", &photo), ("picture.heic", &heic)] {
            assert!(said.contains(file) && said.contains(&id[..8]), "{said}");
        }
        assert!(!said.contains("cmyk.jpg"), "{said}");
    }
    assert!(!desk.path("pack").exists() && !desk.path("pack.part").exists());
    let all = desk.run(&[&["--json"], &dry[..]].concat());
    let all: Value = serde_json::from_str(&all.out).unwrap();
    assert_eq!(all["refused"], json!(true));
    let files = all["revealing"].as_array().unwrap();
    assert_eq!(files.len(), 3, "two photos and the letter: {files:?}");
    assert_eq!(
        (&files[2]["place"], &files[2]["properties"][0]),
        (&json!(false), &json!("pdf"))
    );

    let without = ["--without-files", &photo[..8], "--without-files", &heic];
    let summary = desk.json(&[&dry[..], &without].concat());
    assert_eq!(
        (
            &summary["refused"],
            &summary["exhibits"],
            &summary["files_left_out"]
        ),
        (&json!(false), &json!(2), &json!(2))
    );
    let said = desk.ok(&[&export[..], &without].concat());
    assert!(
        said.contains("school-letter.pdf: may show where or who"),
        "{said}"
    );
    assert_eq!(
        names(&desk.path("pack/exhibits")),
        ["EX-001.jpg", "EX-002.pdf"]
    );
    let (code, report) = verify(&desk, "pack");
    assert_eq!((code, outcome(&report, "exhibits").as_str()), (0, "holds"));
    for file in ["log.json", "incidents.csv", "README.txt"] {
        let text = std::fs::read_to_string(desk.path("pack").join(file)).unwrap();
        assert!(
            !text.contains("door-frame") && !text.contains("picture.heic"),
            "{file}"
        );
    }
}

#[test]
fn all_files_of_an_incident_are_left_out_by_the_id_of_the_incident() {
    let desk = Desk::new();
    let id = desk.add("With files.");
    for file in ["door-frame.jpg", "car-outside.jpg"] {
        let path = fixture(file);
        desk.ok(&["incident", "attach", &id, path.to_str().unwrap()]);
    }
    let export = [
        "export",
        "--reader",
        "court",
        "--hide",
        "place",
        "--without-files",
    ];
    desk.ok(&[&export[..], &[&id, "--to", "pack.zip"]].concat());
    assert_eq!(verify(&desk, "pack.zip").0, 0);
    desk.fails(8, &[&export[..], &["abcdef", "--to", "p"]].concat());
    // The place isn't hidden, so files may show it, and the output says so.
    let said = desk.ok(&["export", "--to", "all", "--reader", "police"]);
    assert!(said.contains("door-frame.jpg: shows a place"), "{said}");
}
