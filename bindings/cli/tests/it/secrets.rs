//! How secrets come in, and that they never come out.

use super::desk::{CHEAP, Desk, SECRET, said, said_with};
use std::io::{Read, Write};
use std::process::{Command, Stdio};

#[test]
fn a_secret_is_read_from_stdin_or_from_an_open_descriptor() {
    let desk = Desk::new();
    let vault = ["--vault", "vault", "--secret-file"];
    let from_stdin = said_with(
        &mut desk.bare(&[&vault[..], &["-", "check"]].concat()),
        format!("{SECRET}\nmore\n").as_bytes(),
    );
    assert_eq!(from_stdin.code, 0, "{}", from_stdin.err);
    let script = format!(
        "{} --vault vault --secret-file /dev/fd/3 check 3< secret",
        env!("CARGO_BIN_EXE_bothy")
    );
    let done = Command::new("sh")
        .args(["-c", &script])
        .current_dir(desk.path(""))
        .output()
        .unwrap();
    assert!(done.status.success());
}

#[test]
fn stdin_serves_one_thing_only() {
    let desk = Desk::new();
    let id = desk.add("x");
    let vault = ["--vault", "vault", "--secret-file", "-"];
    for rest in [
        &["passwd", "--new-secret-file", "-"][..],
        &["incident", "attach", &id, "-", "--name", "n"],
    ] {
        let said = said_with(
            &mut desk.bare(&[&vault[..], rest].concat()),
            format!("{SECRET}\n").as_bytes(),
        );
        assert_eq!(said.code, 2, "{rest:?}: {}", said.err);
        assert!(said.err.contains("Only one thing"), "{}", said.err);
    }
}

#[test]
fn a_wrong_secret_opens_nothing_and_says_no_more() {
    let desk = Desk::new();
    for wrong in ["a lamp in the hall 8", "83620471", " a lamp in the hall 7"] {
        desk.file("secret", wrong.as_bytes());
        assert_eq!(
            desk.fails(3, &["incident", "list"]),
            "That secret opens nothing here.\n"
        );
    }
}

#[test]
fn without_a_terminal_or_a_file_there_is_no_secret() {
    let desk = Desk::new();
    // setsid: without a terminal even if the tests have one.
    let program = env!("CARGO_BIN_EXE_bothy");
    let mut command = Command::new("setsid");
    command
        .args(["-w", program, "--vault"])
        .arg(desk.path("vault"))
        .arg("check")
        .stdin(Stdio::null());
    let asked = said(&mut command);
    assert_eq!(asked.code, 2);
    assert!(asked.err.contains("No terminal"), "{}", asked.err);
    let missing =
        said(&mut desk.bare(&["--vault", "vault", "--secret-file", "not-there", "check"]));
    assert_eq!(missing.code, 12, "{}", missing.err);
}

#[test]
fn what_is_typed_at_the_terminal_is_not_shown() {
    let desk = Desk::empty();
    let program = env!("CARGO_BIN_EXE_bothy");
    // `script` gives the program a terminal of its own and us what that shows.
    let mut terminal = Command::new("script")
        .args([
            "-qec",
            &format!("{program} --vault vault init --kdf-cost {CHEAP}"),
            "/dev/null",
        ])
        .current_dir(desk.path(""))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut keys = terminal.stdin.take().unwrap();
    let mut screen = terminal.stdout.take().unwrap();
    let mut shown = String::new();
    for prompt in ["New secret: ", "The same again: "] {
        wait_for(&mut screen, &mut shown, prompt);
        writeln!(keys, "{SECRET}").unwrap();
    }
    let _ = screen.read_to_string(&mut shown);
    assert!(terminal.wait().unwrap().success(), "{shown}");
    assert!(
        !shown.contains(SECRET),
        "the secret stands on the screen:\n{shown}"
    );
    assert!(shown.contains("Drawn by chance"), "{shown}");
    assert_eq!(desk.count(), 0, "what was typed is what opens it");
}

#[test]
fn ctrl_c_at_the_prompt_ends_it_and_leaves_nothing() {
    let desk = Desk::empty();
    let command = format!("{} --vault vault init", env!("CARGO_BIN_EXE_bothy"));
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
    wait_for(&mut screen, &mut shown, "New secret: ");
    keys.write_all(&[3]).unwrap();
    let _ = screen.read_to_string(&mut shown);
    assert_eq!(terminal.wait().unwrap().code(), Some(130), "{shown}");
    assert!(!desk.path("vault").exists() && !desk.path("vault.key.new").exists());
}

/// Reads what a terminal shows until it ends so.
pub(super) fn wait_for(screen: &mut impl Read, shown: &mut String, words: &str) {
    let mut byte = [0];
    while !shown.ends_with(words) {
        assert_eq!(
            screen.read(&mut byte).unwrap(),
            1,
            "no {words:?} after {shown:?}"
        );
        shown.push(char::from(byte[0]));
    }
}

#[test]
fn no_answer_and_no_error_holds_a_secret() {
    let desk = Desk::empty();
    let made = desk.run(&["init", "--recovery", "--kdf-cost", CHEAP]);
    let code = made.out.lines().nth(1).unwrap().to_owned();
    desk.file("code", code.as_bytes());
    desk.file("new", b"another lamp by the stairs 3");
    let mut heard = made.err;
    for args in [
        &["incident", "list"][..],
        &["--json", "check"],
        &["passwd", "--new-secret-file", "secret"],
        &[
            "recover",
            "--recovery-file",
            "code",
            "--new-secret-file",
            "new",
        ],
        &["--secret-file", "new", "check"],
        &["incident", "list"],
        &["init", "--kdf-cost", CHEAP],
        &["--secret-file", "code", "check"],
    ] {
        let said = desk.run(args);
        heard.push_str(&said.out);
        heard.push_str(&said.err);
    }
    for secret in [SECRET, "another lamp", &code] {
        assert!(!heard.contains(secret), "{heard}");
    }
}

#[test]
fn no_secret_is_asked_for_before_it_is_known_which_vault_it_is_for() {
    let desk = Desk::new();
    for command in [&["check"][..], &["notes", "list"], &["second", "unset"]] {
        // No terminal and no file: were the secret asked for first, that would be the complaint.
        let said = said(&mut desk.bare(command));
        assert_eq!(said.code, 2, "{}", said.err);
        assert!(said.err.contains("Which vault?"), "{}", said.err);
    }
}
