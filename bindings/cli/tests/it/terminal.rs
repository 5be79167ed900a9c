//! The program at a terminal of its own: its questions, how often it asks, and what shows.

use super::desk::{CHEAP, Desk, SECRET};
use serde_json::Value;
use std::io::{Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// The program at a terminal that `script` makes; the test types on its keyboard and reads its screen.
pub(super) struct Terminal {
    process: Child,
    keys: ChildStdin,
    screen: ChildStdout,
    /// Everything shown so far.
    pub(super) shown: String,
}

impl Terminal {
    /// Runs `bothy` with these words of a command line, at the desk's vault.
    pub(super) fn begin(desk: &Desk, words: &str) -> Self {
        let program = env!("CARGO_BIN_EXE_bothy");
        Self::run(desk, &format!("{program} --vault vault {words}"))
    }

    /// Runs a command of a shell.
    pub(super) fn run(desk: &Desk, command: &str) -> Self {
        let mut process = Command::new("script")
            .args(["-qec", command, "/dev/null"])
            .current_dir(desk.path(""))
            .env("SHELL", "/bin/sh")
            .env("TERM", "xterm")
            .env_remove("ACCESSIBLE")
            .env_remove("BOTHY_VAULT")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        Self {
            keys: process.stdin.take().unwrap(),
            screen: process.stdout.take().unwrap(),
            process,
            shown: String::new(),
        }
    }

    /// Waits until this is the last text on the screen, then types a line.
    pub(super) fn answer(&mut self, asked: &str, line: &str) {
        self.wait_for(asked);
        writeln!(self.keys, "{line}").unwrap();
    }

    pub(super) fn wait_for(&mut self, asked: &str) {
        let mut bytes = Vec::new();
        while !bytes.ends_with(asked.as_bytes()) {
            let mut byte = [0];
            let read = self.screen.read(&mut byte).unwrap();
            self.shown.push_str(&String::from_utf8_lossy(&byte[..read]));
            assert_eq!(read, 1, "no {asked:?} after:\n{}", self.shown);
            bytes.push(byte[0]);
        }
    }

    /// Answers all its questions, to the end; types the words that it wants.
    pub(super) fn answer_all(&mut self, answers: &[(&str, &str)]) {
        let mut byte = [0];
        let mut seen = Vec::new();
        while self.screen.read(&mut byte).is_ok_and(|read| read == 1) {
            seen.push(byte[0]);
            let text = String::from_utf8_lossy(&seen);
            let asked = answers.iter().find(|(asked, _)| text.ends_with(asked));
            let word = text.rsplit_once("Type `");
            let word = word.filter(|_| text.ends_with('\n'));
            let word = word.and_then(|(_, word)| word.split('`').next());
            if let Some(answer) = asked.map(|(_, answer)| *answer).or(word) {
                writeln!(self.keys, "{answer}").unwrap();
                self.shown.push_str(&text);
                seen.clear();
            }
        }
        self.shown.push_str(&String::from_utf8_lossy(&seen));
    }

    /// Types these keys and no more.
    pub(super) fn type_keys(&mut self, keys: &[u8]) {
        self.keys.write_all(keys).unwrap();
    }

    /// Waits for its end. Returns its exit code and all that was shown.
    pub(super) fn end(mut self) -> (i32, String) {
        let mut rest = Vec::new();
        let _ = self.screen.read_to_end(&mut rest);
        self.shown.push_str(&String::from_utf8_lossy(&rest));
        let code = self.process.wait().unwrap().code();
        (code.unwrap_or(-1), self.shown)
    }
}

const NEW: &str = "another lamp by the stairs 3";

fn holds_no_secret(shown: &str, secrets: &[&str]) {
    for secret in secrets {
        assert!(!shown.contains(secret), "{secret:?} shows:\n{shown}");
    }
}

#[test]
fn a_new_secret_that_is_refused_is_asked_for_again_with_the_rule_first() {
    let desk = Desk::empty();
    let mut terminal = Terminal::begin(&desk, &format!("init --kdf-cost {CHEAP}"));
    terminal.wait_for("New secret: ");
    assert!(
        terminal.shown.contains("8 to 16 digits"),
        "{}",
        terminal.shown
    );
    terminal.answer("", "12345678");
    terminal.answer("New secret: ", "gardens\u{a0}gate seven");
    terminal.answer("New secret: ", NEW);
    terminal.answer("The same again: ", NEW);
    let (code, shown) = terminal.end();
    assert_eq!(code, 0, "{shown}");
    assert!(
        shown.contains("can't be seen") && shown.contains("Drawn by chance"),
        "{shown}"
    );
    // "garden" is in the list that words are drawn of, "gardens" isn't.
    holds_no_secret(&shown, &["12345678", "gardens", NEW]);
    desk.file("secret", NEW.as_bytes());
    assert_eq!(desk.count(), 0);
}

#[test]
fn asking_ends_after_a_few_times_and_says_that_typing_shows_again() {
    let desk = Desk::new();
    let before = desk
        .path("vault.key")
        .metadata()
        .unwrap()
        .modified()
        .unwrap();
    for (words, prompt, typed) in [
        ("incident list", "Secret: ", "no lamp in the hall"),
        ("notes list", "Secret: ", "no lamp in the hall"),
    ] {
        let mut terminal = Terminal::begin(&desk, words);
        for _ in 0..3 {
            terminal.answer(prompt, typed);
        }
        let (code, shown) = terminal.end();
        assert_eq!(code, 3, "{words}: {shown}");
        assert_eq!(shown.matches("opens nothing").count(), 3, "{shown}");
        assert!(shown.contains("shows on the screen"), "{shown}");
        holds_no_secret(&shown, &[typed]);
    }
    let after = desk
        .path("vault.key")
        .metadata()
        .unwrap()
        .modified()
        .unwrap();
    assert_eq!(before, after);
}

#[test]
fn a_wrong_secret_is_asked_for_again_wherever_one_opens_something() {
    let desk = Desk::new();
    desk.file("second", b"the garden gate is green 4");
    desk.ok(&["second", "set", "--second-secret-file", "second"]);
    let own = [
        "incident list",
        "check",
        "recovery-code --yes",
        "second unset --yes",
        "about-us show",
    ];
    let notes = ["notes list", "notes check"];
    let own = own.iter().map(|words| (words, SECRET));
    let notes = notes
        .iter()
        .map(|words| (words, "the garden gate is green 4"));
    for (words, right) in notes.chain(own) {
        let mut terminal = Terminal::begin(&desk, words);
        terminal.answer("Secret: ", "no lamp in the hall");
        // The other compartment's secret is treated as a wrong one.
        terminal.answer("Secret: ", right);
        let (code, shown) = terminal.end();
        assert!(code == 0 || code == 8, "{words}: {shown}");
        assert_eq!(
            shown.matches("opens nothing").count(),
            1,
            "{words}: {shown}"
        );
        holds_no_secret(&shown, &[right, "no lamp"]);
    }
}

#[test]
fn what_is_pasted_beyond_a_secret_is_dropped_and_never_shown() {
    let desk = Desk::new();
    let program = env!("CARGO_BIN_EXE_bothy");
    let command =
        format!("{program} --vault vault check; sleep 0.3; read -t 1 left; echo left=$left.");
    let mut terminal = Terminal::run(&desk, &command);
    terminal.answer("Secret: ", &format!("{SECRET}\n{NEW}"));
    let (_, shown) = terminal.end();
    assert!(shown.contains("left=."), "{shown}");
    holds_no_secret(&shown, &[SECRET, NEW]);
}

/// Makes a vault; returns its recovery code, as characters and as words.
fn with_code() -> (Desk, String, String) {
    let desk = Desk::new();
    let said = desk.ok(&["recovery-code", "--yes"]);
    let (code, words) = said.split_once('\n').unwrap();
    (desk, code.to_owned(), words.to_owned())
}

#[test]
fn a_recovery_code_is_checked_before_a_new_secret_is_asked_for() {
    let (desk, code, words) = with_code();
    let other = if code.ends_with('0') { "1" } else { "0" };
    let slip = format!("{}{other}", &code[..26]);
    let (_, rest) = words.split_once(' ').unwrap();
    let misspelt = format!("1. zzzzz, {}", rest.replace(' ', ", "));
    let mut terminal = Terminal::begin(&desk, "recover");
    terminal.answer("Recovery code: ", &slip);
    terminal.answer("Recovery code: ", &misspelt);
    terminal.wait_for("Recovery code: ");
    assert!(
        terminal.shown.contains("Word 1 isn't"),
        "{}",
        terminal.shown
    );
    assert!(!terminal.shown.contains("New secret"), "{}", terminal.shown);
    terminal.answer("", &words.replace(' ', " \u{2013} "));
    terminal.answer("New secret: ", NEW);
    terminal.answer("The same again: ", NEW);
    let (exit, shown) = terminal.end();
    assert_eq!(exit, 0, "{shown}");
    holds_no_secret(&shown, &[&code, "zzzzz", rest, NEW]);
    desk.file("secret", NEW.as_bytes());
    assert_eq!(desk.count(), 0);
}

#[test]
fn a_code_of_numbered_lines_is_read_to_its_last_word() {
    let (desk, _, words) = with_code();
    let numbered = (1..).zip(words.split(' '));
    let numbered: Vec<_> = numbered.map(|(n, word)| format!("{n}. {word}")).collect();
    let mut terminal = Terminal::begin(&desk, "recover");
    terminal.answer("Recovery code: ", &numbered.join("\n"));
    terminal.answer("New secret: ", NEW);
    terminal.answer("The same again: ", NEW);
    let (code, shown) = terminal.end();
    assert_eq!(code, 0, "{shown}");
    assert!(shown.contains("9 of 10 words so far"), "{shown}");
    // Exactly as typed: a word by itself may be one of the rule's, as "run" is.
    let typed: Vec<_> = numbered.iter().map(String::as_str).collect();
    holds_no_secret(&shown, &typed);
}

#[test]
fn ctrl_c_at_the_prompt_ends_it_and_leaves_nothing() {
    let desk = Desk::empty();
    let mut terminal = Terminal::begin(&desk, "init");
    terminal.wait_for("New secret: ");
    terminal.type_keys(&[3]);
    let (code, shown) = terminal.end();
    assert_eq!(code, 130, "{shown}");
    assert!(!desk.path("vault").exists() && !desk.path("vault.key.new").exists());
}

#[test]
fn rows_and_numbers_fit_a_narrow_terminal_in_every_language() {
    let desk = Desk::new();
    let id = desk.add(&"He broke the plate. ".repeat(6));
    let listed: Value = serde_json::from_str(&desk.ok(&["--json", "helplines"])).unwrap();
    let numbers = listed["lines"].as_array().unwrap().iter();
    let numbers: Vec<_> = numbers
        .map(|line| line["number"].as_str().unwrap())
        .collect();
    assert!(numbers.len() > 60, "{}", numbers.len());
    let program = env!("CARGO_BIN_EXE_bothy");
    let run = |lang: &str, columns: usize, words: &str| {
        let open = "--vault vault --secret-file secret";
        let line =
            format!("stty cols {columns}; ACCESSIBLE=1 {program} {open} --lang {lang} {words}");
        let (code, shown) = Terminal::run(&desk, &line).end();
        assert_eq!(code, 0, "{lang} {columns}: {shown}");
        for line in shown.lines() {
            let wide = textwrap::core::display_width(line.trim_end());
            assert!(wide <= columns, "{lang} {columns}: {line:?}");
        }
        shown
    };
    for lang in ["en", "pl", "ur"] {
        let [narrow, wide] =
            [30, 88].map(|columns| run(lang, columns, &format!("incident show {id}")));
        // The details: under their label, and beside it with all lines in one column.
        let details = |shown: &str| -> Vec<usize> {
            let lines = shown.lines().filter(|line| line.contains("plate"));
            lines
                .map(|line| line.find(|c| "Hebrokthpla.".contains(c)).unwrap())
                .collect()
        };
        assert!(
            details(&narrow).iter().all(|at| *at == 2),
            "{lang}: {narrow}"
        );
        let beside = details(&wide);
        assert!(
            beside.len() > 1 && beside[1..].iter().all(|at| *at == beside[1] && *at > 8),
            "{lang}: {wide}"
        );
        let shown = run(lang, 40, "helplines");
        for number in &numbers {
            let whole = shown.lines().any(|line| line.contains(number));
            assert!(whole, "{lang}: {number} is divided:\n{shown}");
        }
    }
}
