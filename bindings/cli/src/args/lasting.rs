//! Tests that every command that takes something away for good asks first, or needs `--yes`, and no other.

use super::known::{ALL, Lasting::Not};
use crate::commands::Args;
use clap::{Command, CommandFactory};
use std::collections::{BTreeMap, BTreeSet};

/// A command's `--yes`, if it has one, and its other options.
type Takes = (bool, BTreeSet<String>);

/// Collects every command that does something, by all its words.
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
