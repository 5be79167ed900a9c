//! Every command and every option, and whether what it does can be taken back: a new one is missing here until somebody has thought about
//! it.

use crate::commands::Args;
use clap::{Command, CommandFactory};
use std::collections::{BTreeMap, BTreeSet};

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

/// Each command, and its options. One with a mark of exclamation takes something away for good, whatever the command does without it.
const ALL: &[(&str, Lasting, &str)] = &[
    ("about-us set", Not, ""),
    ("about-us show", Not, ""),
    // To go on with what is partly older takes nothing away: what is missing was gone before, and the newer copy, if there is one, is
    // another folder. It adds a line to the log, as everything that is saved does.
    ("check", Not, "accept-rollback"),
    ("completions", Not, ""),
    ("demo", Not, ""),
    ("destroy", ForGood, ""),
    ("draft discard", ForGood, ""),
    (
        "draft keep",
        Not,
        "amends attach child details details-file field happened kind",
    ),
    ("draft list", Not, ""),
    ("draft save", Not, ""),
    ("draft show", Not, ""),
    (
        "export",
        Not,
        "dry-run forget! hide initials reader to without without-files",
    ),
    (
        "helplines",
        Not,
        "area channel check for free interpreter mine open speaks useful",
    ),
    ("helplines add", Not, "code-word name note number safe what"),
    (
        "helplines edit",
        Not,
        "code-word name note number safe what",
    ),
    // The list came from a file, and can be loaded out of it again.
    ("helplines forget", Not, ""),
    ("helplines load", Not, "signature"),
    ("helplines place", Not, "forget"),
    ("helplines remove", ForGood, ""),
    (
        "incident add",
        Not,
        "attach child details details-file field happened kind practice",
    ),
    (
        "incident amend",
        Not,
        "attach child details details-file field happened kind spelling-only",
    ),
    ("incident attach", Not, "name"),
    ("incident extract", Not, "to"),
    ("incident history", Not, ""),
    ("incident import", Not, "dry-run"),
    (
        "incident list",
        Not,
        "after all child from kind limit person put-away search to with-files without-files",
    ),
    ("incident preview", Not, "side to"),
    ("incident put-away", Not, "back"),
    ("incident remove", ForGood, "reason"),
    ("incident show", Not, ""),
    // What was saved in the last ten minutes, in one step.
    ("incident undo", Not, ""),
    ("init", Not, "kdf-cost recovery second-secret-file"),
    ("notes add", Not, "item text text-file title"),
    ("notes check", Not, "accept-rollback"),
    ("notes edit", Not, "item text text-file title"),
    ("notes list", Not, "search sort"),
    ("notes pin", Not, "undo"),
    ("notes remove", ForGood, ""),
    ("notes show", Not, ""),
    ("notes tick", Not, "undo"),
    ("passwd", Not, "new-secret-file"),
    ("pattern", Not, "svg"),
    ("people add", Not, "born child name relation"),
    ("people edit", Not, "born child name no-child relation"),
    ("people list", Not, ""),
    ("people remove", ForGood, ""),
    (
        "plan add",
        Not,
        "before due incident note person plan section words worse",
    ),
    (
        "plan edit",
        Not,
        "due incident note person plan words worse",
    ),
    ("plan hand-over", Not, "plan qr to"),
    ("plan history", Not, "plan since"),
    ("plan list", Not, ""),
    ("plan move", Not, "before plan section"),
    (
        "plan new",
        Not,
        "case consent for purpose retain-until with-worker",
    ),
    ("plan print", Not, "card contact own-words plan to"),
    ("plan purge", ForGood, "dry-run"),
    ("plan remove", ForGood, "plan whole!"),
    ("plan review", Not, "next plan"),
    ("plan show", Not, "plan section version"),
    ("plan take-over", Asks, "dry-run passphrase-file plan"),
    ("plan templates", Not, "check for"),
    ("plan tick", Not, "plan undo"),
    ("recover", Not, "new-secret-file recovery-file"),
    ("recovery-code", ForGood, "seen!"),
    ("risk answer", Not, "facts incident present"),
    ("risk ask", Not, "check"),
    ("risk clear", ForGood, ""),
    ("risk show", Not, "referral to"),
    ("risk take-back", ForGood, ""),
    (
        "risk wishes",
        Not,
        "consent-for consent-to consent-until needs wants withdraw",
    ),
    ("second arm", ForGood, "second-secret-file"),
    ("second disarm", Not, "second-secret-file"),
    ("second set", Not, "second-secret-file"),
    ("second unset", ForGood, ""),
    ("shell", Not, "lock-after"),
    ("verify", Not, ""),
];

/// A command's `--yes`, if it has one, and its other options.
type Takes = (bool, BTreeSet<String>);

/// Every command that does something, by all its words.
fn commands(of: &Command, before: &str, all: &mut BTreeMap<String, Takes>) {
    for command in of.get_subcommands() {
        let name = format!("{before} {}", command.get_name());
        let name = name.trim().to_owned();
        if command.get_subcommands().next().is_none() || !command.is_subcommand_required_set() {
            let options = command.get_arguments().filter_map(clap::Arg::get_long);
            let mut options: BTreeSet<_> = options.map(str::to_owned).collect();
            let yes = options.remove("yes");
            options.remove("help");
            all.insert(name.clone(), (yes, options));
        }
        commands(command, &name, all);
    }
}

#[test]
fn every_command_and_option_that_takes_something_away_for_good_can_be_told_yes_and_no_other() {
    let mut there = BTreeMap::new();
    commands(&Args::command(), "", &mut there);
    let known = ALL.iter().map(|(name, lasting, options)| {
        let yes = *lasting != Not || options.contains('!');
        let options = options.split_whitespace();
        let options = options.map(|option| option.trim_end_matches('!').to_owned());
        ((*name).to_owned(), (yes, options.collect()))
    });
    let known: BTreeMap<_, Takes> = known.collect();
    for (name, takes) in &there {
        assert_eq!(Some(takes), known.get(name), "{name}");
    }
    assert_eq!(there.len(), known.len());
}
