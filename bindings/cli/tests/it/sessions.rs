//! `bothy shell`: one secret for many commands, and a lock when nobody types.

use super::desk::{Desk, SECRET, said_with};
use super::terminal::Terminal;

const SECOND: &str = "the garden gate is green 4";

/// Runs a session with these lines from a pipe.
fn session(desk: &Desk, options: &[&str], lines: &str) -> super::desk::Said {
    let args = [&["shell"], options].concat();
    said_with(&mut desk.command(&args), lines.as_bytes())
}

#[test]
fn the_same_commands_work_under_it_with_one_secret() {
    let desk = Desk::new();
    let mut terminal = Terminal::begin(&desk, "shell");
    terminal.answer("Secret: ", SECRET);
    let add =
        "incident add --kind threats --happened 2026-03-01T21:30Z --details \"- he said 'no'\"";
    terminal.answer("bothy> ", add);
    terminal.answer("bothy> ", "incident list --search \"said no\"");
    terminal.answer("bothy> ", "incident show ffffff");
    terminal.answer("bothy> ", "no-such-command");
    terminal.answer("bothy> ", "");
    terminal.answer("bothy> ", "check");
    terminal.answer("bothy> ", "lock");
    terminal.answer("Secret: ", "no lamp in the hall");
    terminal.answer("Secret: ", SECRET);
    terminal.answer("bothy> ", "plan list");
    terminal.answer("bothy> ", "quit");
    let (code, shown) = terminal.end();
    assert_eq!(code, 0, "{shown}");
    assert_eq!(shown.matches("Secret: ").count(), 3, "{shown}");
    for expected in [
        "- he said 'no'",
        "1 incident",
        "can't find that",
        "unrecognized subcommand",
        "Locked.",
    ] {
        assert!(shown.contains(expected), "no {expected:?} in:\n{shown}");
    }
    // Cleared when it locks and when it ends, including the scrollback.
    assert_eq!(
        shown.matches("\u{1b}[H\u{1b}[2J\u{1b}[3J").count(),
        2,
        "{shown}"
    );
    assert!(!shown.contains(SECRET), "{shown}");
    assert_eq!(desk.count(), 1);
}

#[test]
fn it_locks_after_a_time_without_a_line_and_lets_others_in() {
    let desk = Desk::new();
    let mut terminal = Terminal::begin(&desk, "shell --lock-after 1");
    terminal.answer("Secret: ", SECRET);
    terminal.answer("bothy> ", "incident list");
    terminal.wait_for("bothy> ");
    assert_eq!(desk.run(&["incident", "list"]).code, 9, "it is open");
    // Half a line is no line: it isn't run, and doesn't hold the vault open.
    terminal.type_keys(b"incident add --kind thr");
    terminal.wait_for("Secret: ");
    assert!(
        terminal.shown.contains("You typed nothing for a while"),
        "{}",
        terminal.shown
    );
    assert_eq!(desk.count(), 0, "it is locked");
    terminal.answer("", SECRET);
    terminal.answer("bothy> ", "quit");
    let (code, shown) = terminal.end();
    assert_eq!(code, 0, "{shown}");
}

#[test]
fn lines_of_a_pipe_are_run_and_the_last_one_gives_the_exit_code() {
    let desk = Desk::new();
    let id = desk.add("x");
    let said = session(
        &desk,
        &[],
        "incident list\n\n# a remark\n--json check\nincident show ffffff\n",
    );
    assert_eq!(said.code, 8, "{}", said.err);
    assert!(
        said.out.contains("{\"holds\":true,\"incidents\":1}"),
        "{}",
        said.out
    );
    let lists = format!("{}\n", desk.ok(&["incident", "list"]));
    assert!(said.out.starts_with(&lists), "{}", said.out);
    assert!(!said.err.contains("bothy>"), "{}", said.err);
    let said = session(
        &desk,
        &["--json"],
        &format!("incident show {id}\nquit\nincident show ffffff\n"),
    );
    assert_eq!(said.code, 0, "{}", said.err);
    let locked = session(&desk, &[], "lock\nincident list\n");
    assert_eq!(
        (locked.code, locked.out.as_str()),
        (130, ""),
        "{}",
        locked.err
    );
}

#[test]
fn what_belongs_to_the_session_and_what_would_eat_its_lines_is_refused() {
    let desk = Desk::new();
    for (line, words) in [
        ("--vault other incident list", "belong to `bothy shell`"),
        (
            "incident list --secret-file secret",
            "belong to `bothy shell`",
        ),
        ("--lang pl incident list", "belong to `bothy shell`"),
        ("shell", "a session already"),
        (
            "incident add --kind threats --happened 2026-03-01 --details-file -",
            "Only one thing",
        ),
        ("passwd --new-secret-file -", "Only one thing"),
        ("incident add --details don't", "quotation mark"),
        ("incident add --details --kind", "is an option"),
    ] {
        let said = session(&desk, &[], &format!("{line}\n"));
        assert_eq!(said.code, 2, "{line}: {}", said.err);
        assert!(said.err.contains(words), "{line}: {}", said.err);
    }
    let long = format!(
        "incident list --search \"{}\"\nincident list\n",
        "x".repeat(100_000)
    );
    let said = session(&desk, &[], &long);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.err.contains("too long"), "{}", said.err);
    assert_eq!(desk.count(), 0);
}

#[test]
fn a_secret_changed_within_goes_on_and_the_second_one_opens_nothing_but_notes() {
    let desk = Desk::new();
    desk.file("second", SECOND.as_bytes());
    desk.file("new", b"another lamp by the stairs 3");
    let lines = "second set --second-secret-file second\npasswd --new-secret-file new\nincident list\nincident show ffffff\ncheck\n";
    let said = session(&desk, &[], lines);
    assert_eq!(said.code, 0, "{}", said.err);
    desk.file("secret", SECOND.as_bytes());
    let lines = "notes add --title Shopping\nincident list\nnotes list\nincident list\n";
    let said = session(&desk, &[], lines);
    assert_eq!(said.code, 3, "{}", said.err);
    assert_eq!(
        said.err.matches("That secret opens nothing here.").count(),
        2,
        "{}",
        said.err
    );
    assert!(said.out.contains("Shopping"), "{}", said.out);
    desk.file("secret", b"another lamp by the stairs 3");
    assert_eq!(desk.count(), 0);
    let said = session(&desk, &[], "destroy --yes\nincident list\n");
    assert_eq!(said.code, 3, "{}", said.err);
}

#[test]
fn ctrl_c_ends_it_locked() {
    let desk = Desk::new();
    let mut terminal = Terminal::begin(&desk, "shell");
    terminal.answer("Secret: ", SECRET);
    terminal.wait_for("bothy> ");
    terminal.type_keys(&[3]);
    let (code, shown) = terminal.end();
    assert_eq!(code, 130, "{shown}");
    assert!(
        !desk.path("vault/0.dat-journal").exists() && !desk.path("vault/1.dat-journal").exists()
    );
    assert_eq!(desk.count(), 0);
}
