//! Permanent commands, all of them: they ask at a terminal, and elsewhere refuse without `--yes`.

use super::desk::{Desk, at_terminal, said};
use super::secrets::wait_for;
use super::strace::strace;
use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::time::Duration;

const SECOND: &str = "the garden gate is green 4";

/// Each command that takes something away for good, with the option that makes it do so: what is typed, with the ID of what it takes for ID; the word that it wants; and how
/// what it takes is seen to be there.
const COMMANDS: [(&[&str], &str, &[&str]); 17] = [
    (
        &["incident", "remove", "ID"],
        "remove",
        &["incident", "list"],
    ),
    (&["draft", "discard", "ID"], "discard", &["draft", "list"]),
    (&["people", "remove", "ID"], "remove", &["people", "list"]),
    (&["order", "remove", "ID"], "remove", &["order", "list"]),
    (
        &["plan", "remove", "1.1"],
        "remove",
        &["plan", "show", "--json"],
    ),
    (
        &["plan", "remove", "--whole", "--plan", "ID"],
        "remove",
        &["plan", "list"],
    ),
    (&["plan", "purge"], "remove", &["plan", "list"]),
    (
        &["helplines", "remove", "ID"],
        "remove",
        &["helplines", "--mine", "--json"],
    ),
    (&["risk", "take-back", "neck"], "remove", &["risk", "show"]),
    (&["risk", "clear"], "clear", &["risk", "show"]),
    (&["notes", "remove", "ID"], "remove", &["notes", "list"]),
    (&["recovery-code"], "replace", &["recover"]),
    (&["recovery-code", "--seen"], "replace", &["recover"]),
    // The opening names what it can't find.
    (&["export", "--forget"], "forget", &["people", "list"]),
    (&["second", "unset"], "unset", &["notes", "list"]),
    (
        &["second", "arm", "--second-secret-file", "second"],
        "arm",
        &["second", "disarm"],
    ),
    (&["destroy"], "destroy", &["incident", "list"]),
];

/// The command that asks before it adds something.
const ADDS: &str = "plan take-over";

/// Makes a desk with one of everything that can be taken away. Returns the ID of what this command takes.
fn desk(command: &[&str]) -> (Desk, String) {
    let desk = Desk::empty();
    desk.file("second", SECOND.as_bytes());
    desk.file("first", b"a lamp in the hall 7\n");
    let init = [
        "init",
        "--recovery",
        "--kdf-cost",
        "8,1",
        "--second-secret-file",
        "second",
    ];
    let said = desk.ok(&init);
    desk.file("code", said.split_once('\n').unwrap().1.as_bytes());
    let id = match command[0] {
        "incident" | "destroy" => desk.add("At the door."),
        "draft" => desk.ok(&["draft", "keep", "--details", "He came to the"]),
        "people" => desk.ok(&[
            "people",
            "add",
            "--relation",
            "ex-husband",
            "--name",
            "Dale",
        ]),
        "order" => desk.ok(&["order", "add", "--kind", "bail"]),
        "plan" => desk.ok(&[
            "--now",
            "2020-03-01T12:00:00Z",
            "plan",
            "new",
            "--for",
            "living",
            "--case",
            "LS-1",
            "--purpose",
            "Support",
            "--consent",
            "Said yes",
            "--retain-until",
            "2020-03-03",
        ]),
        "helplines" => desk.ok(&[
            "helplines",
            "add",
            "--name",
            "Ruth",
            "--number",
            "07700 900123",
        ]),
        "risk" => desk.ok(&[
            "risk",
            "answer",
            "neck",
            "yes",
            "--facts",
            "Twice this year",
        ]),
        "notes" => {
            desk.file("secret", SECOND.as_bytes());
            desk.ok(&["notes", "add", "--title", "Shopping"])
        }
        "export" => {
            desk.add("At the door.");
            out_of_reach(&desk);
            String::new()
        }
        _ => String::new(),
    };
    (desk, id)
}

#[test]
fn what_will_be_gone_begins_a_line_of_its_own() {
    for (command, gone) in [
        (&["risk", "clear"][..], "This removes everything"),
        (&["risk", "take-back", "neck"], "This removes"),
    ] {
        let (desk, _) = desk(command);
        let shown = at_terminal(&desk, command, "no\n").out;
        let begins = format!("\n{gone}");
        assert!(shown.contains(&begins), "{shown}");
    }
}

/// Has a pack cut short by a kill, on a stick that is then taken away.
fn out_of_reach(desk: &Desk) {
    std::fs::create_dir(desk.path("stick")).unwrap();
    let kill = "inject=fadvise64:signal=KILL:when=1";
    let options = ["-e", "trace=fadvise64", "-e", kill];
    let export = ["export", "--to", "stick/pack", "--reader", "court"];
    let killed = said(&mut strace(desk, None, &options, &export));
    assert_eq!(killed.code, -1, "{}", killed.err);
    std::fs::rename(desk.path("stick"), desk.path("pocket")).unwrap();
}

/// Returns what is there to remove, as this command shows it.
fn look(desk: &Desk, command: &[&str], shows: &[&str]) -> String {
    match (command, shows) {
        (["export", ..], _) => desk.run(shows).err,
        (["second", "unset"], _) => {
            desk.file("secret", SECOND.as_bytes());
            let code = desk.run(shows).code;
            desk.file("secret", b"a lamp in the hall 7\n");
            code.to_string()
        }
        // The exit code shows if the earlier code opens; its vault keeps its secret.
        (_, ["recover"]) => {
            let args = [
                "recover",
                "--recovery-file",
                "code",
                "--new-secret-file",
                "first",
            ];
            desk.run(&args).code.to_string()
        }
        // Shows if the second secret destroys: on a copy.
        (_, ["second", "disarm"]) => {
            let copy = desk.path("copy");
            bothy_test_support::copy_folder(&desk.path("vault"), &copy);
            std::fs::copy(desk.path("vault.key"), desk.path("copy.key")).unwrap();
            let on_copy = |secret: &str, args: &[&str]| {
                let opens = ["--vault", "copy", "--secret-file", secret];
                said(&mut desk.bare(&[&opens, args].concat())).code
            };
            on_copy("second", &["notes", "list"]);
            let code = on_copy("first", &["check"]);
            std::fs::remove_dir_all(copy).unwrap();
            code.to_string()
        }
        _ => {
            let shown = desk.run(shows);
            format!("{} {}", shown.code, shown.out)
        }
    }
}

fn typed<'a>(command: &'a [&str], id: &'a str) -> Vec<&'a str> {
    let typed = command
        .iter()
        .map(|word| if *word == "ID" { id } else { word });
    typed.collect()
}

#[test]
fn without_a_terminal_each_needs_yes_and_changes_nothing_before() {
    for (command, _, shows) in COMMANDS {
        let (desk, id) = desk(command);
        let typed = typed(command, &id);
        let before = look(&desk, command, shows);
        let refused = desk.run(&typed);
        assert_eq!(refused.code, 2, "{command:?}: {}", refused.err);
        assert!(
            refused.err.contains("--yes"),
            "{command:?}: {}",
            refused.err
        );
        assert_eq!(
            look(&desk, command, shows),
            before,
            "{command:?} did it all the same"
        );
        for word in ["door", "Dale", "Ruth", "Twice", "Shopping", "He came"] {
            assert!(
                !refused.err.contains(word),
                "{command:?} lets a script's log have it"
            );
        }
        let done = desk.run(&[&typed[..], &["--yes"]].concat());
        assert_eq!(done.code, 0, "{command:?}: {}", done.err);
        assert_ne!(
            look(&desk, command, shows),
            before,
            "{command:?} did nothing"
        );
    }
}

#[test]
fn at_a_terminal_each_says_what_will_be_gone_and_wants_a_word() {
    for (command, word, shows) in COMMANDS {
        let (desk, id) = desk(command);
        let typed = typed(command, &id);
        let before = look(&desk, command, shows);
        for other in ["", "yes", "y"] {
            let asked = at_terminal(&desk, &typed, other);
            assert_eq!(asked.code, 2, "{command:?}: {}", asked.out);
            assert!(asked.out.contains(word), "{command:?}: {}", asked.out);
        }
        assert_eq!(
            look(&desk, command, shows),
            before,
            "{command:?} did it all the same"
        );
        let done = at_terminal(&desk, &typed, word);
        assert_eq!(done.code, 0, "{command:?}: {}", done.out);
        let seen = match command[0] {
            "people" => "Dale",
            "draft" => "He came",
            "helplines" => "Ruth",
            "notes" => "Shopping",
            "risk" => "Twice",
            "export" => "stick/pack\r\n",
            _ => "",
        };
        assert!(done.out.contains(seen), "{command:?}: {}", done.out);
        assert_ne!(
            look(&desk, command, shows),
            before,
            "{command:?} did nothing"
        );
    }
}

#[test]
fn ctrl_c_at_the_question_ends_it_and_changes_nothing() {
    let (desk, _) = desk(&["risk"]);
    let before = desk.ok(&["risk", "show"]);
    let bothy = env!("CARGO_BIN_EXE_bothy");
    let command = format!("{bothy} --vault vault --secret-file secret risk clear");
    let mut terminal = Command::new("script")
        .args(["-qec", &command, "/dev/null"])
        .current_dir(desk.path(""))
        .env("SHELL", "/bin/sh")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut keys = terminal.stdin.take().unwrap();
    let mut screen = terminal.stdout.take().unwrap();
    let mut shown = String::new();
    wait_for(&mut screen, &mut shown, "Anything else leaves it as it is.");
    // A moment for the program to begin waiting.
    std::thread::sleep(Duration::from_millis(300));
    keys.write_all(&[3]).unwrap();
    let _ = screen.read_to_string(&mut shown);
    assert_eq!(terminal.wait().unwrap().code(), Some(130), "{shown}");
    assert_eq!(desk.ok(&["risk", "show"]), before);
}

/// Collects every command whose help lists `--yes`.
fn takes_yes(desk: &Desk, before: &[String], all: &mut BTreeSet<String>) {
    let help = said(&mut desk.bare(&[before, &["--help".to_owned()]].concat())).out;
    if help.contains("--yes") && help.lines().any(|line| line.trim().starts_with("--yes")) {
        all.insert(before.join(" "));
    }
    let commands = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    for line in commands.take_while(|line| line.starts_with("  ")) {
        let name = line.split_whitespace().next().unwrap_or_default();
        if line.starts_with("   ") || name.is_empty() {
            continue;
        }
        takes_yes(desk, &[before, &[name.to_owned()]].concat(), all);
    }
}

#[test]
fn no_command_that_asks_is_left_out_here() {
    let mut there = BTreeSet::new();
    takes_yes(&Desk::empty(), &[], &mut there);
    let name = |command: &[&str]| {
        let words = command.iter().take_while(|word| !word.starts_with('-'));
        words.take(2).copied().collect::<Vec<_>>().join(" ")
    };
    let mut known: BTreeSet<_> = COMMANDS
        .iter()
        .map(|(command, _, _)| name(command))
        .collect();
    known.insert(ADDS.to_owned());
    assert_eq!(there, known);
}

#[test]
fn what_was_saved_a_moment_ago_is_taken_back_in_one_step() {
    let desk = Desk::new();
    let id = desk.add("A slip.");
    desk.ok(&["incident", "undo", &id]);
    assert_eq!(desk.count(), 0);
}
