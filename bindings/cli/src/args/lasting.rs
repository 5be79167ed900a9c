//! The commands, and whether each can be taken back: the test fails on a new command until somebody has decided.

use super::Args;
use clap::{Command, CommandFactory};
use std::collections::BTreeMap;

/// The permanence of a command: it asks first, or needs `--yes`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lasting {
    /// It takes something away that nothing brings back.
    ForGood,
    /// It shows what it will add and asks, though what it adds can be removed again.
    Asks,
    /// It changes nothing that was there, or only what was named, or can be taken back: an edit, a put-away, a tick, an undo within
    /// ten minutes, a secret that can be set again.
    Not,
}

use Lasting::{Asks, ForGood, Not};

const ALL: &[(&str, Lasting)] = &[
    ("about-us set", Not),
    ("about-us show", Not),
    ("check", Not),
    ("completions", Not),
    ("demo", Not),
    ("destroy", ForGood),
    ("draft discard", ForGood),
    ("draft keep", Not),
    ("draft list", Not),
    ("draft save", Not),
    ("draft show", Not),
    ("export", Not),
    ("helplines", Not),
    ("helplines add", Not),
    ("helplines edit", Not),
    // The list came from a file, and can be loaded from it again.
    ("helplines forget", Not),
    ("helplines load", Not),
    ("helplines place", Not),
    ("helplines remove", ForGood),
    ("incident add", Not),
    ("incident amend", Not),
    ("incident attach", Not),
    ("incident extract", Not),
    ("incident history", Not),
    ("incident import", Not),
    ("incident list", Not),
    ("incident preview", Not),
    ("incident put-away", Not),
    ("incident remove", ForGood),
    ("incident show", Not),
    // The last ten minutes' save, in one step.
    ("incident undo", Not),
    ("init", Not),
    ("notes add", Not),
    ("notes check", Not),
    ("notes edit", Not),
    ("notes list", Not),
    ("notes pin", Not),
    ("notes remove", ForGood),
    ("notes show", Not),
    ("notes tick", Not),
    ("passwd", Not),
    ("pattern", Not),
    ("people add", Not),
    ("people edit", Not),
    ("people list", Not),
    ("people remove", ForGood),
    ("plan add", Not),
    ("plan edit", Not),
    ("plan hand-over", Not),
    ("plan history", Not),
    ("plan list", Not),
    ("plan move", Not),
    ("plan new", Not),
    ("plan print", Not),
    ("plan purge", ForGood),
    ("plan remove", ForGood),
    ("plan review", Not),
    ("plan show", Not),
    ("plan take-over", Asks),
    ("plan templates", Not),
    ("plan tick", Not),
    ("recover", Not),
    ("recovery-code", ForGood),
    ("risk answer", Not),
    ("risk ask", Not),
    ("risk clear", ForGood),
    ("risk show", Not),
    ("risk take-back", ForGood),
    ("risk wishes", Not),
    ("second arm", ForGood),
    ("second disarm", Not),
    ("second set", Not),
    ("second unset", ForGood),
    ("shell", Not),
    ("verify", Not),
];

/// Collects every command that does something, by all its words.
fn commands(of: &Command, before: &str, all: &mut BTreeMap<String, bool>) {
    for command in of.get_subcommands() {
        let name = format!("{before} {}", command.get_name());
        let name = name.trim().to_owned();
        if command.get_subcommands().next().is_none() || !command.is_subcommand_required_set() {
            let yes = command.get_arguments().any(|arg| arg.get_id() == "yes");
            all.insert(name.clone(), yes);
        }
        commands(command, &name, all);
    }
}

#[test]
fn every_command_that_takes_something_away_for_good_can_be_told_yes_and_no_other() {
    let mut there = BTreeMap::new();
    commands(&Args::command(), "", &mut there);
    let known = ALL.iter();
    let known: BTreeMap<_, _> = known
        .map(|(name, lasting)| ((*name).to_owned(), *lasting != Not))
        .collect();
    assert_eq!(there, known);
}
