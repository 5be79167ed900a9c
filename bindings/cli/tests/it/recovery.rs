//! Recovery codes made again, and vaults that were partly restored.

use super::desk::{Desk, SECRET};
use serde_json::{Value, json};

fn recover(desk: &Desk, code: &str) -> (i32, String) {
    desk.file("code", code.as_bytes());
    let args = [
        "recover",
        "--recovery-file",
        "code",
        "--new-secret-file",
        "secret",
    ];
    let said = desk.run(&args);
    (said.code, said.err)
}

#[test]
fn another_code_takes_the_place_of_the_one_before_as_characters_or_as_words() {
    let desk = Desk::new();
    desk.add("x");
    let mut before: Option<String> = None;
    for seen in [false, true] {
        let mut args = vec!["recovery-code", "--yes"];
        args.extend(seen.then_some("--seen"));
        let said = desk.run(&args);
        assert_eq!(said.code, 0, "{}", said.err);
        assert_eq!(said.err.contains("--seen"), !seen, "{}", said.err);
        let (code, words) = said.out.trim_end().split_once('\n').expect("two lines");
        assert_eq!((code.len(), words.split(' ').count()), (27, 10));
        if let Some(before) = before {
            assert_eq!(recover(&desk, &before).0, 3);
        }
        for form in [code, words] {
            assert_eq!(recover(&desk, form).0, 0);
            assert_eq!(desk.count(), 1);
        }
        before = Some(code.to_owned());
    }
    let said = desk.json(&["recovery-code", "--yes"]);
    let words = said["words"].as_str().unwrap();
    assert_eq!(recover(&desk, words).0, 0);
    assert_eq!(
        desk.json(&["check"]),
        json!({ "holds": true, "incidents": 1 })
    );
}

#[test]
fn an_older_database_is_named_until_it_is_accepted_and_the_pack_says_so() {
    let desk = Desk::new();
    desk.add("x");
    let databases = ["vault/0.dat", "vault/1.dat"].map(|name| desk.path(name));
    let old = databases
        .each_ref()
        .map(|path| std::fs::read(path).unwrap());
    for details in ["y", "z"] {
        desk.add(details);
    }
    for (path, old) in databases.iter().zip(&old) {
        std::fs::write(path, old).unwrap();
    }
    let words = desk.fails(5, &["incident", "list"]);
    assert!(words.contains("--accept-rollback"), "{words}");
    assert_eq!(desk.fails(5, &["check"]), words);
    // The notes' own check isn't the vault's.
    let said = desk.run(&["check", "--accept-rollback"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.err.contains("database was older"), "{}", said.err);
    assert_eq!(desk.count(), 1);
    let again = desk.run(&["check", "--accept-rollback"]);
    assert!(
        again.err.contains("Nothing here came from an older copy"),
        "{}",
        again.err
    );

    desk.ok(&["export", "--to", "pack", "--reader", "court"]);
    desk.ok(&["verify", "pack"]);
    let log: Value =
        serde_json::from_slice(&std::fs::read(desk.path("pack/log.json")).unwrap()).unwrap();
    let kinds: Vec<_> = log["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| &e["values"]["kind"])
        .collect();
    assert_eq!(kinds, ["created", "restored"]);
}

#[test]
fn the_notes_are_checked_by_their_own_secret_alone() {
    let desk = Desk::new();
    desk.file("second", b"the garden gate is green 4");
    desk.ok(&["second", "set", "--second-secret-file", "second"]);
    let wrong = desk.fails(3, &["notes", "check"]);
    assert_eq!(
        desk.fails(3, &["notes", "check", "--accept-rollback"]),
        wrong
    );
    desk.file("secret", b"the garden gate is green 4");
    desk.ok(&["notes", "add", "--title", "Shopping"]);
    assert_eq!(
        desk.json(&["notes", "check"]),
        json!({ "holds": true, "notes": 1 })
    );
    assert_eq!(desk.fails(3, &["check", "--accept-rollback"]), wrong);
    desk.file("secret", SECRET.as_bytes());
    assert_eq!(desk.count(), 0);
}

#[test]
fn a_recovery_with_new_device_keys_says_that_the_second_secret_is_to_be_set_again() {
    let desk = Desk::new();
    desk.file("second", b"the garden gate is green 4");
    desk.ok(&["second", "set", "--second-secret-file", "second"]);
    let code = desk.ok(&["recovery-code", "--yes"]);
    let code = code.lines().next().unwrap();
    let (done, words) = recover(&desk, code);
    assert_eq!(done, 0, "{words}");
    assert!(!words.contains("second"), "nothing is lost here: {words}");
    std::fs::remove_file(desk.path("vault.key")).unwrap();
    let (done, words) = recover(&desk, code);
    assert_eq!(done, 0, "{words}");
    for said in [
        "second secret",
        "bothy second set",
        "Nothing in your notes is lost",
    ] {
        assert!(words.contains(said), "{words}");
    }
    desk.ok(&["second", "set", "--second-secret-file", "second"]);
    desk.file("secret", b"the garden gate is green 4");
    desk.ok(&["notes", "list"]);
}
