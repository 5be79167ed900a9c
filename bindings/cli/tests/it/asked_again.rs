//! A secret that is refused late, and a failure that ends the asking: nobody types the next one where it shows.

use super::desk::{CHEAP, Desk, SECRET};
use super::terminal::Terminal;

const SECOND: &str = "the garden gate is green 4";
const NEW: &str = "another lamp by the stairs 3";
const SHOWS: &str = "shows on the screen";

/// Makes a vault whose notes have a secret of their own.
fn with_second() -> Desk {
    let desk = Desk::new();
    desk.file("second", SECOND.as_bytes());
    desk.ok(&["second", "set", "--second-secret-file", "second"]);
    desk
}

fn choose(terminal: &mut Terminal, what: &str, secret: &str) {
    terminal.answer(&format!("{what}: "), secret);
    terminal.answer("The same again: ", secret);
}

/// Returns the screen's text as one line, however it was wrapped.
fn one_line(shown: &str) -> String {
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn refused(shown: &str, times: usize) {
    let shown = one_line(shown);
    assert_eq!(
        shown.matches("That PIN or passphrase won't do.").count(),
        times,
        "{shown}"
    );
    for secret in [SECRET, SECOND, NEW] {
        assert!(!shown.contains(secret), "{secret:?} shows:\n{shown}");
    }
}

#[test]
fn passwd_asks_again_when_the_new_secret_is_the_second_one() {
    let desk = with_second();
    let mut terminal = Terminal::begin(&desk, "passwd");
    terminal.answer("Secret: ", SECRET);
    choose(&mut terminal, "New secret", SECOND);
    choose(&mut terminal, "New secret", NEW);
    let (code, shown) = terminal.end();
    assert_eq!(code, 0, "{shown}");
    refused(&shown, 1);
    assert!(!shown.contains(SHOWS), "{shown}");
    desk.file("secret", NEW.as_bytes());
    assert_eq!(desk.count(), 0);
}

#[test]
fn recover_asks_again_when_the_new_secret_is_the_second_one_and_not_for_the_code() {
    let desk = with_second();
    let said = desk.ok(&["recovery-code", "--yes"]);
    let code = said.lines().next().unwrap();
    let mut terminal = Terminal::begin(&desk, "recover");
    terminal.answer("Recovery code: ", code);
    choose(&mut terminal, "New secret", SECOND);
    choose(&mut terminal, "New secret", SECOND);
    choose(&mut terminal, "New secret", NEW);
    let (exit, shown) = terminal.end();
    assert_eq!(exit, 0, "{shown}");
    refused(&shown, 2);
    assert_eq!(shown.matches("Recovery code: ").count(), 1, "{shown}");
    desk.file("secret", NEW.as_bytes());
    assert_eq!(desk.count(), 0);
    // The notes are unchanged.
    desk.file("secret", SECOND.as_bytes());
    desk.ok(&["notes", "list"]);
}

#[test]
fn after_the_third_refusal_the_last_line_says_that_typing_shows() {
    let desk = with_second();
    let said = desk.ok(&["recovery-code", "--yes"]);
    let code = said.lines().next().unwrap();
    for (words, asked, first) in [
        ("passwd", "Secret: ", SECRET),
        ("recover", "Recovery code: ", code),
    ] {
        let mut terminal = Terminal::begin(&desk, words);
        terminal.answer(asked, first);
        for _ in 0..3 {
            choose(&mut terminal, "New secret", SECOND);
        }
        let (exit, shown) = terminal.end();
        assert_eq!(exit, 2, "{words}: {shown}");
        refused(&shown, 3);
        assert!(
            one_line(&shown).ends_with("shows on the screen."),
            "{words}: {shown}"
        );
    }
    assert_eq!(desk.count(), 0, "the secret is what it was");
}

#[test]
fn the_notes_refuse_no_secret_that_opens_something_else() {
    let desk = with_second();
    let mut terminal = Terminal::begin(&desk, "passwd");
    terminal.answer("Secret: ", SECOND);
    choose(&mut terminal, "New secret", SECRET);
    let (code, shown) = terminal.end();
    assert_eq!(code, 0, "{shown}");
    refused(&shown, 0);
    // Each that they set is counted: four more, and the vault stays shut for a while.
    desk.file("secret", NEW.as_bytes());
    let desk = with_second();
    desk.file("secret", SECOND.as_bytes());
    for n in 0..5 {
        let next = format!("a guess at the vault {n}");
        let mut terminal = Terminal::begin(&desk, "--secret-file secret passwd");
        choose(&mut terminal, "New secret", &next);
        let (code, shown) = terminal.end();
        assert_eq!(code, 0, "{shown}");
        desk.file("secret", next.as_bytes());
    }
    desk.file("secret", SECRET.as_bytes());
    desk.fails(4, &["incident", "list"]);
}

#[test]
fn a_second_secret_that_cannot_stand_beside_the_first_is_asked_for_again() {
    let desk = Desk::new();
    let longer = format!("{SECRET} and more");
    let mut terminal = Terminal::begin(&desk, "--secret-file secret second set");
    terminal.answer("Second secret: ", SECRET);
    terminal.answer("Second secret: ", &longer);
    choose(&mut terminal, "Second secret", SECOND);
    let (code, shown) = terminal.end();
    assert_eq!(code, 0, "{shown}");
    refused(&shown, 2);
    for command in ["arm --yes", "disarm"] {
        let mut terminal =
            Terminal::begin(&desk, &format!("--secret-file secret second {command}"));
        terminal.answer("Second secret: ", NEW);
        terminal.answer("Second secret: ", SECOND);
        let (code, shown) = terminal.end();
        assert_eq!(code, 0, "{command}: {shown}");
    }
}

#[test]
fn init_says_what_the_second_file_has_wrong_before_it_asks_for_anything() {
    let desk = Desk::empty();
    let init = format!("init --kdf-cost {CHEAP} --second-secret-file second");
    desk.file("second", b"12345678");
    let (code, shown) = Terminal::begin(&desk, &init).end();
    assert_eq!(code, 2, "{shown}");
    assert!(!shown.contains("New secret"), "{shown}");
    desk.file("second", SECOND.as_bytes());
    let mut terminal = Terminal::begin(&desk, &init);
    terminal.answer("New secret: ", SECOND);
    choose(&mut terminal, "New secret", SECRET);
    let (code, shown) = terminal.end();
    assert_eq!(code, 0, "{shown}");
    refused(&shown, 1);
    desk.file("secret", SECOND.as_bytes());
    desk.ok(&["notes", "list"]);
}

#[test]
fn a_wait_that_begins_while_it_asks_ends_with_the_same_warning() {
    let desk = Desk::new();
    let wrong = |terminal: &mut Terminal, n| {
        terminal.answer("Secret: ", &format!("no lamp in the hall {n}"));
    };
    let mut terminal = Terminal::begin(&desk, "incident list");
    (0..3).for_each(|n| wrong(&mut terminal, n));
    assert_eq!(terminal.end().0, 3);
    let mut terminal = Terminal::begin(&desk, "incident list");
    (3..6).for_each(|n| wrong(&mut terminal, n));
    let (code, shown) = terminal.end();
    assert_eq!(code, 4, "{shown}");
    let shown = one_line(&shown);
    assert!(
        shown.contains("Not now.") && shown.ends_with("shows on the screen."),
        "{shown}"
    );
    // One that was on before, too.
    for words in ["notes list", "passwd", "second set", "shell"] {
        let mut terminal = Terminal::begin(&desk, words);
        terminal.answer("Secret: ", SECRET);
        let (code, shown) = terminal.end();
        assert_eq!(code, 4, "{words}: {shown}");
        assert!(
            one_line(&shown).ends_with("shows on the screen."),
            "{words}: {shown}"
        );
    }
}

#[test]
fn whatever_ends_a_prompt_says_that_typing_shows_and_what_asked_for_nothing_does_not() {
    let desk = Desk::new();
    std::fs::rename(desk.path("vault"), desk.path("elsewhere")).unwrap();
    let mut terminal = Terminal::begin(&desk, "incident list");
    terminal.answer("Secret: ", SECRET);
    let (code, shown) = terminal.end();
    assert_eq!(code, 8, "{shown}");
    assert!(
        one_line(&shown).ends_with("shows on the screen."),
        "{shown}"
    );
    let (code, shown) = Terminal::begin(&desk, "--secret-file secret incident list").end();
    assert_eq!(code, 8, "{shown}");
    assert!(!shown.contains(SHOWS), "{shown}");
    let said = super::desk::said(&mut desk.bare(&["--vault", "vault", "passwd"]));
    assert!(!said.err.contains(SHOWS), "{}", said.err);
}

#[test]
fn the_six_words_of_a_plan_are_asked_for_again_and_may_take_several_lines() {
    let (desk, phone) = (Desk::new(), Desk::new());
    desk.ok(&["plan", "new", "--for", "leaving"]);
    let words = desk.ok(&["plan", "hand-over", "--to", "plan.age"]);
    let all: Vec<&str> = words.split(' ').collect();
    let take = format!(
        "--secret-file secret plan take-over {} --yes",
        desk.arg("plan.age")
    );
    let mut terminal = Terminal::begin(&phone, &take);
    let other = if all[5] == "zoo" { "abandon" } else { "zoo" };
    let asked = |terminal: &mut Terminal, line: &str| terminal.answer("The six words: ", line);
    asked(&mut terminal, &format!("{} {other}", all[..5].join(" ")));
    asked(&mut terminal, &format!("zzzzz {}", all[1..].join(" ")));
    // One a line, each with its ordinal.
    asked(&mut terminal, &format!("1st {}", all[0]));
    for (n, word) in all.iter().enumerate().skip(1) {
        let line = format!("{}th {word}", n + 1);
        terminal.answer(&format!("{n} of 6 words so far. The rest: "), &line);
    }
    let (code, shown) = terminal.end();
    assert_eq!(code, 0, "{shown}");
    assert!(shown.contains("Word 1 isn't"), "{shown}");
    for word in [words.as_str(), "zzzzz"] {
        assert!(!shown.contains(word), "{word:?} shows:\n{shown}");
    }
    let was = desk.json(&["plan", "show"])["items"]
        .as_array()
        .unwrap()
        .len();
    let is = phone.json(&["plan", "show"])["items"]
        .as_array()
        .unwrap()
        .len();
    assert_eq!(is, was);

    let mut terminal = Terminal::begin(&phone, &take);
    for _ in 0..3 {
        asked(&mut terminal, &format!("{} {other}", all[..5].join(" ")));
    }
    let (code, shown) = terminal.end();
    assert_eq!(code, 3, "{shown}");
    assert!(
        one_line(&shown).ends_with("shows on the screen."),
        "{shown}"
    );
}
