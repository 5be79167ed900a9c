//! The program's help about itself.

use super::desk::{Desk, said};

/// Returns the names of the commands that a help text lists.
fn commands(help: &str) -> Vec<String> {
    let listed = help.split("Commands:\n").nth(1).unwrap_or_default();
    listed
        .lines()
        .take_while(|line| line.starts_with("  "))
        .filter(|line| !line.starts_with("    "))
        .map(|line| line.split_whitespace().next().unwrap().to_owned())
        .collect()
}

/// Returns the words of each command without subcommands.
pub(super) fn all_commands(desk: &Desk) -> Vec<Vec<String>> {
    let mut todo: Vec<Vec<String>> = vec![vec![]];
    let mut all = Vec::new();
    while let Some(words) = todo.pop() {
        let mut args = words.clone();
        args.push("--help".to_owned());
        let help = said(&mut desk.bare(&args));
        assert_eq!(help.code, 0, "{words:?}");
        let inner = commands(&help.out);
        if inner.is_empty() || help.out.contains("Example:\n  bothy") {
            all.push(words.clone());
        }
        todo.extend(inner.into_iter().map(|name| [&words[..], &[name]].concat()));
    }
    all
}

#[test]
fn every_command_shows_an_example_in_its_help() {
    let desk = Desk::empty();
    let all = all_commands(&desk);
    for words in &all {
        let help = said(&mut desk.bare(&[&words[..], &["--help".to_owned()]].concat())).out;
        assert!(
            help.contains("Example:\n  bothy"),
            "{words:?} shows no example"
        );
    }
    assert_eq!(all.len(), 87, "all commands were found");
}

#[test]
fn the_help_of_add_lists_every_field_and_kind() {
    let desk = Desk::empty();
    let help = said(&mut desk.bare(&["incident", "add", "--help"])).out;
    for name in [
        "exact_words",
        "pressure_on_neck",
        "private_note",
        "order_details",
        "injury_areas",
        "injury_kinds",
        "physical-assault",
        "after-separation",
    ] {
        assert!(help.contains(name), "{name}");
    }
    assert!(
        !help.contains("file_name"),
        "what the log says of itself can't be said"
    );
}

#[test]
fn completions_come_for_the_usual_shells() {
    let desk = Desk::empty();
    for shell in ["bash", "zsh", "fish"] {
        let script = said(&mut desk.bare(&["completions", shell]));
        assert_eq!(script.code, 0);
        assert!(script.out.contains("incident"), "{shell}");
    }
}

#[test]
fn a_command_that_is_not_there_yet_is_no_command() {
    let desk = Desk::empty();
    for words in [
        &["destroy"][..],
        &["backup"],
        &["incident", "preview"],
        &["second", "set"],
    ] {
        assert_eq!(said(&mut desk.bare(words)).code, 2, "{words:?}");
    }
}
