#![allow(clippy::unwrap_used)]
//! Tests of every option that takes a date, found by walking all commands: each reads the same forms, and explains other values' faults.

use super::MaybeDay;
use crate::commands::Args;
use chrono::{DateTime, FixedOffset, NaiveDate};
use clap::{Arg, ArgAction, Command, CommandFactory};
use std::any::TypeId;

/// The forms that every option for a day or a time reads.
const READ: [&str; 15] = [
    "2026-03-01T21:30Z",
    "2026-03-01T21:30:15Z",
    "2026-03-01t21:30:15z",
    "2026-03-01 21:30:15",
    "2026-03-01T21:30:15+0000",
    "2026-03-01 21:30:15 +0000",
    "2026-03-01T21:30+00",
    "2026-03-01T21:30:15,5Z",
    "2026-03-01T21:30:15.250+01:00",
    "2026-03-01\u{a0}21:30",
    "\u{200f}۲۰۲۶-۰۳-۰۱ ۲۱:۳۰",
    "٢٠٢٦-٠٣-٠١T٢١:٣٠:١٥+٠١٠٠",
    "२०२६-०३-०१T२१:३०",
    "２０２６－０３－０１　２１：３０：１５",
    " 2026-03-01T21:30\u{2212}03:30\n",
];

/// The forms that none of them reads, and the message.
const REFUSED: [(&str, &str); 9] = [
    ("2026-02-30T10:00Z", "no such day"),
    ("2026-13-01T10:00Z", "no such day"),
    ("0000-01-01T10:00Z", "no such day"),
    ("2026-03-01T24:10Z", "no such time"),
    ("2026-03-01T21:60Z", "no such time"),
    ("2026-03-01T21:30:60Z", "no such time"),
    ("2026-03-01T10:00+25:00", "such an offset"),
    ("yesterday", "no such date or time"),
    ("", "no such date or time"),
];

/// True if an argument's value becomes a day or a time.
fn is_a_date(arg: &Arg) -> bool {
    let becomes = arg.get_value_parser().type_id();
    becomes == TypeId::of::<NaiveDate>()
        || becomes == TypeId::of::<DateTime<FixedOffset>>()
        || becomes == TypeId::of::<MaybeDay>()
}

/// True if the name of the value, or of the argument, promises one.
fn is_named_as_one(arg: &Arg) -> bool {
    let value = arg.get_value_names().unwrap_or_default();
    let value = value.iter().any(|name| {
        let name = name.to_ascii_uppercase();
        ["DATE", "TIME", "DAY", "WHEN"]
            .iter()
            .any(|word| name.contains(word))
    });
    let id = arg.get_id().as_str();
    let names = [
        "born", "date", "day", "due", "from", "happened", "next", "now", "since", "to", "until",
        "when",
    ];
    value || id.split('_').any(|word| names.contains(&word))
}

/// Returns every argument that `choose` accepts, by its command.
fn arguments(command: &Command, path: &str, choose: fn(&Arg) -> bool) -> Vec<(String, Arg)> {
    let own = command.get_arguments().filter(|arg| choose(arg));
    let mut found: Vec<_> = own
        .map(|arg| (format!("{path} {}", arg.get_id()), arg.clone()))
        .collect();
    for inner in command.get_subcommands() {
        found.extend(arguments(
            inner,
            &format!("{path} {}", inner.get_name()),
            choose,
        ));
    }
    found
}

/// Parses a text with an option alone; returns the message if it fails.
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
    let found = arguments(&Args::command(), "bothy", is_a_date);
    assert!(found.len() >= 10, "there were ten when this was written");
    for (name, arg) in &found {
        for text in READ {
            assert_eq!(read(arg, text), Ok(()), "{name} {text:?}");
        }
        let can_be_empty = arg.get_value_parser().type_id() == TypeId::of::<MaybeDay>();
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
        let is_moment = arg.get_value_parser().type_id() == TypeId::of::<DateTime<FixedOffset>>();
        assert_eq!(day.is_ok(), !is_moment, "{name}: {day:?}");
    }
}

/// Finds, by its name, a new option that reads a date as text or in a form of its own.
#[test]
fn whatever_is_named_like_a_date_is_read_as_one_or_by_core() {
    let named = arguments(&Args::command(), "bothy", is_named_as_one);
    for (name, arg) in &named {
        let is_path = arg.get_value_parser().type_id() == TypeId::of::<std::path::PathBuf>();
        // Core reads `--happened`, in all of these forms (tests/it/dates.rs). Any other exception has its reason here.
        let other = [
            " happened",
            "take-over from",
            "consent_to",
            "plan history since",
        ];
        let is_other = other.iter().any(|end| name.ends_with(end));
        assert!(
            is_a_date(arg) || is_path || is_other,
            "{name} is named like a date"
        );
    }
    let dates = arguments(&Args::command(), "bothy", is_a_date);
    for (name, arg) in dates {
        assert!(
            is_named_as_one(&arg),
            "{name} is a date: its value isn't named so"
        );
    }
}
