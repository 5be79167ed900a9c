#![allow(clippy::unwrap_used)]
//! Every option that takes a date, found by walking all commands: each reads the same forms, and says what is wrong with the rest.

use super::Args;
use clap::{Arg, ArgAction, Command, CommandFactory};

/// What every option that takes a day or a time reads.
const READ: [&str; 9] = [
    "2026-03-01T21:30:15Z",
    "2026-03-01t21:30:15z",
    "2026-03-01 21:30:15 +0000",
    "2026-03-01T21:30:15.250+01:00",
    "2026-03-01\u{a0}21:30",
    "\u{200f}۲۰۲۶-۰۳-۰۱ ۲۱:۳۰",
    "٢٠٢٦-٠٣-٠١T٢١:٣٠:١٥+٠١٠٠",
    "२०२६-०३-०१T२१:३०",
    " 2026-03-01T21:30\u{2212}03:30\n",
];

/// What none of them reads, and what it says.
const REFUSED: [(&str, &str); 8] = [
    ("2026-02-30T10:00Z", "no such day"),
    ("2026-13-01T10:00Z", "no such day"),
    ("0000-01-01T10:00Z", "no such day"),
    ("2026-03-01T24:10Z", "no such time"),
    ("2026-03-01T21:60Z", "no such time"),
    ("2026-03-01T10:00+25:00", "such an offset"),
    ("yesterday", "no such date or time"),
    ("", "no such date or time"),
];

/// All options of this name for their value, by command.
fn options(command: &Command, names: &[&str], path: &str, found: &mut Vec<(String, Arg)>) {
    for arg in command.get_arguments() {
        let value = arg.get_value_names().unwrap_or_default();
        if value.iter().any(|name| names.contains(&name.as_str())) {
            let long = arg.get_long().unwrap();
            found.push((format!("{path} --{long}"), arg.clone()));
        }
    }
    for inner in command.get_subcommands() {
        options(inner, names, &format!("{path} {}", inner.get_name()), found);
    }
}

/// What an option alone makes of a text: nothing, or the message.
fn read(arg: &Arg, text: &str) -> Result<(), String> {
    let alone = Arg::new("alone")
        .long("alone")
        .action(ArgAction::Set)
        .value_parser(arg.get_value_parser().clone());
    Command::new("bothy")
        .arg(alone)
        .try_get_matches_from(["bothy", &format!("--alone={text}")])
        .map(|_| ())
        .map_err(|error| error.to_string())
}

#[test]
fn every_option_that_takes_a_date_reads_the_same_forms() {
    let mut found = Vec::new();
    options(&Args::command(), &["DATE", "TIME"], "bothy", &mut found);
    let mut names: Vec<_> = found.iter().map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    let wanted = [
        "bothy --now",
        "bothy incident list --from",
        "bothy incident list --to",
        "bothy people add --born",
        "bothy people edit --born",
        "bothy plan add --due",
        "bothy plan edit --due",
        "bothy plan new --retain-until",
        "bothy plan review --next",
        "bothy risk wishes --consent-until",
    ];
    assert_eq!(names, wanted, "another one takes a date");
    for (name, arg) in &found {
        for text in READ {
            assert_eq!(read(arg, text), Ok(()), "{name} {text:?}");
        }
        let can_be_empty = name.ends_with("edit --born") || name.ends_with("--due");
        for (text, wrong) in REFUSED {
            if text.is_empty() && can_be_empty {
                continue;
            }
            let said = read(arg, text).unwrap_err();
            assert!(said.contains(wrong), "{name} {text:?}: {said}");
            assert!(
                said.contains("2026-03-01"),
                "{name} {text:?}: what would do: {said}"
            );
        }
        let day = read(arg, "2026-03-01");
        assert_eq!(day.is_ok(), name != "bothy --now", "{name}: {day:?}");
    }
}
