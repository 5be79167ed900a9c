//! Tests that every error has words and an exit code, and that the table of docs/cli.md has both.
#![allow(clippy::unwrap_used)]

use super::{code_of, words_in};
use bothy_core::journal::{Field, Value};
use bothy_core::locale::Locale;
use bothy_core::{Bug, Error, Input, Part};

/// Lists all variants as an array. A variant that isn't named doesn't compile.
macro_rules! every {
    ($of:ident: $($name:ident)+) => {{
        let _: fn($of) = |one| match one {
            $($of::$name)|+ => (),
        };
        [$(($of::$name, stringify!($name)),)+]
    }};
}

/// Returns every error, and its name in the bindings.
fn all() -> Vec<(Error, String)> {
    // A new variant has to be added here, and below.
    let _: fn(Error) = |error| match error {
        Error::WrongSecret
        | Error::TryLater
        | Error::Locked
        | Error::InUse
        | Error::Exists
        | Error::NotFound
        | Error::Invalid { .. }
        | Error::InvalidField { .. }
        | Error::StorageFull
        | Error::Damaged
        | Error::RolledBack { .. }
        | Error::KeyLost
        | Error::NotForgotten
        | Error::Unfinished
        | Error::NewerVersion
        | Error::Draft
        | Error::Outside
        | Error::OutsideFull
        | Error::NoAccess
        | Error::ReadOnly
        | Error::PathTooLong
        | Error::Cancelled
        | Error::Internal { .. } => (),
    };
    let plain = [
        Error::WrongSecret,
        Error::TryLater,
        Error::Locked,
        Error::Cancelled,
        Error::InUse,
        Error::Exists,
        Error::NotFound,
        Error::StorageFull,
        Error::Damaged,
        Error::KeyLost,
        Error::NotForgotten,
        Error::Unfinished,
        Error::NewerVersion,
        Error::Draft,
        Error::Outside,
        Error::OutsideFull,
        Error::NoAccess,
        Error::ReadOnly,
        Error::PathTooLong,
    ];
    let parts = every!(Part: Database Seals SlotFile);
    let inputs = every!(Input:
        Secret Unseen Repeat Code Cost Empty TooLong Kinds
        Happened NoSuchDay NoSuchTime NoSuchOffset ClockSkipped ClockRepeated WhichWinter LongAgo Ahead EndsFirst Past Born
        Field Attachment Id Choice FilesShowPlace Zip Search Person AboutUs Undo Note Contact Hours Risk Plan Order Case HandOver Line
        Backup BackupDamaged Recipient Identity
    );
    let plain = plain.map(|error| (error, format!("{error:?}")));
    let internal = (Bug::Seal.into(), "Internal".to_owned());
    let in_field = Value::parse(Field::named("weapon").unwrap(), "maybe").unwrap_err();
    let in_field = (in_field, "InvalidField".to_owned());
    let parts =
        parts.map(|(which, name)| (Error::RolledBack { which }, format!("RolledBack {name}")));
    let inputs = inputs.map(|(field, name)| (Error::Invalid { field }, format!("Invalid {name}")));
    let plain = plain.into_iter().chain([internal, in_field]);
    plain.chain(parts).chain(inputs).collect()
}

#[test]
fn every_error_stands_in_the_document_with_its_exit_code_and_its_words() {
    let english = Locale::english().unwrap();
    let document = include_str!("../../../../docs/cli.md");
    let row = |(error, name): (Error, String)| {
        let words = words_in(&english, error, error.key());
        assert!(!words.starts_with(error.key()), "{name} has no words");
        let (code, words) = (code_of(error), words.replace('|', "\\|"));
        format!("| {name} | {code} | {words} |\n")
    };
    let rows: Vec<String> = all().into_iter().map(row).collect();
    let table = format!(
        "| error | exit | what is said |\n|---|---|---|\n{}",
        rows.concat()
    );
    assert!(
        document.contains(&format!("\n\n{table}\n")),
        "the table in docs/cli.md isn't this:\n{table}"
    );
}
