//! The demo, as a newcomer runs it.

use super::desk::{Desk, names, said, tree};
use serde_json::Value;
use std::path::Path;

#[test]
fn the_demo_runs_to_its_end_and_what_it_names_is_there() {
    let desk = Desk::empty();
    let told = said(&mut desk.bare(&["demo", "look-around"]));
    assert_eq!(told.code, 0, "{}{}", told.out, told.err);
    assert_eq!(
        names(&desk.path("look-around")),
        [
            "README.txt",
            "card.pdf",
            "forged",
            "pack",
            "pack.zip",
            "pattern.svg",
            "plan.pdf",
            "secret.txt",
            "vault",
            "vault.key"
        ]
    );
    let lines: Vec<_> = told.out.lines().collect();
    // The demo names the program by a path without links.
    let program = Path::new(env!("CARGO_BIN_EXE_bothy")).canonicalize();
    let program = program.unwrap().to_str().unwrap().to_owned();
    let mut prose = lines.iter().filter(|line| !line.contains(&program));
    assert!(
        prose.all(|line| line.chars().count() <= 88),
        "no line runs over"
    );
    let caught = told.out.split("A forgery, caught").nth(1).unwrap();
    assert!(
        caught.contains("FAILS") && caught.contains("entry"),
        "{caught}"
    );
    for (pack, code) in [("pack", 0), ("pack.zip", 0), ("forged", 1)] {
        let path = format!("look-around/{pack}");
        assert_eq!(
            said(&mut desk.bare(&["verify", &path])).code,
            code,
            "{pack}"
        );
    }
    let words = told.out.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "finds 1 incident",
        "person A",
        "undone within ten minutes",
        "in 14 sections",
        "Bothy says at once: \"This can mean serious danger.",
        "Nothing is added up",
        "1 incident was written over 7 days after it happened",
        "helplines --open",
    ] {
        assert!(words.contains(said), "{said}");
    }
    // The commands that it ends with, exactly as printed.
    let commands = told.out.replace(" \\\n", " ");
    let commands: Vec<_> = commands
        .lines()
        .filter(|line| line.starts_with("   ") && line.contains(&program))
        .collect();
    assert_eq!(commands.len(), 9);
    for command in commands {
        let words: Vec<_> = command.split_whitespace().skip(1).collect();
        let done = said(&mut desk.bare(&words));
        assert_eq!(done.code, 0, "{command}: {}", done.err);
        assert!(!done.out.is_empty());
    }
    let vault = [
        "--vault",
        "look-around/vault",
        "--secret-file",
        "look-around/secret.txt",
    ];
    hides_no_place_while_photos_show_one(&desk, &vault, &words);
    let count: Value = serde_json::from_str(
        &said(&mut desk.bare(&[&vault[..], &["--json", "check"]].concat())).out,
    )
    .unwrap();
    assert_eq!(count["incidents"], 32);
}

/// Checks that the place isn't hidden while photos show it; `told` is what the demo said, on one line.
fn hides_no_place_while_photos_show_one(desk: &Desk, vault: &[&str], told: &str) {
    let export = |more: &[&str]| {
        let args = ["export", "--to", "hiding", "--reader", "solicitor"];
        said(&mut desk.bare(&[vault, &args[..], more].concat()))
    };
    let planned = export(&["--dry-run", "--hide", "place"]);
    assert_eq!(planned.code, 2, "{}", planned.err);
    let refused = export(&["--hide", "place"]);
    assert_eq!(refused.code, 2, "{}", refused.out);
    assert!(!desk.path("hiding").exists());
    let listed = said(
        &mut desk.bare(
            &[
                vault,
                &[
                    "--json",
                    "export",
                    "--to",
                    "hiding",
                    "--reader",
                    "solicitor",
                    "--dry-run",
                ],
            ]
            .concat(),
        ),
    );
    let summary: Value = serde_json::from_str(&listed.out).unwrap();
    let files = summary["revealing"].as_array().unwrap();
    let showing: Vec<&Value> = files.iter().filter(|file| file["place"] == true).collect();
    assert_eq!(showing.len(), 3);
    let mut leave_out = vec!["--hide", "place"];
    for file in showing {
        let (id, name) = (
            file["attachment"].as_str().unwrap(),
            file["name"].as_str().unwrap(),
        );
        let row = format!(
            "\n  {}  {}, {name}",
            &id[..8],
            file["mark"].as_str().unwrap()
        );
        for said in [&planned.err, &refused.err] {
            assert!(said.contains(&row), "{row}: {said}");
        }
        assert!(told.contains(name), "the demo says nothing of {name}");
        leave_out.extend(["--without-files", id]);
    }
    assert!(told.contains("3 files show where they were made"), "{told}");
    let hiding = export(&leave_out);
    assert_eq!(hiding.code, 0, "{}", hiding.err);
}

#[test]
fn the_demo_answers_in_json_alone_when_asked() {
    let desk = Desk::empty();
    let told = said(&mut desk.bare(&["--json", "demo"]));
    assert_eq!(told.code, 0, "{}", told.err);
    let answer: Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!(answer["pack"], "demo/pack");
    assert_eq!(answer["plan"], "demo/plan.pdf");
    assert_eq!(answer["card"], "demo/card.pdf");
}

#[test]
fn the_demo_never_goes_into_a_vaults_folder() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("vault/empty")).unwrap();
    let before = tree(&desk.path(""));
    for place in [
        "vault",
        "vault/empty",
        "vault/new",
        "vault/empty/new",
        "vault/empty/..",
    ] {
        let told = said(&mut desk.bare(&["demo", place]));
        assert_eq!(told.code, 2, "{place}: {}", told.err);
        assert!(
            told.err.contains("inside the vault's folder"),
            "{place}: {}",
            told.err
        );
        assert!(tree(&desk.path("")) == before, "{place}: touched");
    }
}

#[test]
fn the_demo_leaves_a_folder_with_anything_in_it_alone() {
    let desk = Desk::empty();
    let told = said(&mut desk.bare(&["demo", "."]));
    assert_eq!(told.code, 10, "{}", told.err);
    assert_eq!(names(&desk.path("")), ["secret"]);
    assert_eq!(said(&mut desk.bare(&["demo", "no/such/folder"])).code, 12);
}
