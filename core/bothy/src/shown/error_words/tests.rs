//! Tests of errors as people read them.
#![allow(clippy::unwrap_used)]
use super::*;
use crate::error::{Bug, Part};
use crate::locale::tests::folders;

/// Lists all variants as an array. A variant that isn't named doesn't compile.
macro_rules! every {
    ($of:ident: $($name:ident)+) => {{
        let _: fn($of) = |one| match one {
            $($of::$name)|+ => (),
        };
        [$($of::$name),+]
    }};
}

fn all() -> Vec<Error> {
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
        Error::Cancelled,
        Bug::Seal.into(),
        Field::details().refuses(Input::TooLong),
        Field::weapon().refuses(Input::Field),
    ];
    let inputs = every!(Input:
        Secret Unseen Repeat Code Cost Empty TooLong Kinds
        Happened NoSuchDay NoSuchTime NoSuchOffset ClockSkipped ClockRepeated WhichWinter LongAgo Ahead EndsFirst Past Born
        Field Attachment Id Choice FilesShowPlace Zip Search Person AboutUs Undo Note Contact Hours Risk Plan Order Case HandOver Line
        Backup BackupDamaged Recipient Identity
    );
    let parts = every!(Part: Database Seals SlotFile);
    let parts = parts.map(|which| Error::RolledBack { which });
    let inputs = inputs.map(|field| Error::Invalid { field });
    plain.into_iter().chain(parts).chain(inputs).collect()
}

/// The words that only a computer has, in any language.
const NEVER: [&str; 19] = [
    "vault", "seal", "process", "byte", "kib", "mib", "json", "utc", "path", "terminal", ".zip",
    "age1", "age key", "`", "--", " id ", " id.", "stdin", "Mo-Fr",
];

#[test]
fn every_error_has_a_phones_words() {
    for locale in folders() {
        for error in all() {
            let said = locale.phone_error(error).unwrap();
            let lower = said.to_lowercase();
            let wrong = NEVER
                .iter()
                .find(|term| lower.contains(&term.to_lowercase()));
            let tag = &locale.language().tag;
            assert_eq!(wrong, None, "{tag}: {error:?}: {said}");
            assert!(!said.is_empty());
        }
    }
}

#[test]
fn a_phone_says_it_in_its_own_words_only_where_it_must() {
    let english = Locale::english().unwrap();
    let wrong = Error::WrongSecret;
    assert_eq!(english.phone_error(wrong), english.error(wrong));
    let line = Error::Invalid { field: Input::Line };
    assert!(english.error(line).unwrap().contains("JSON"));
    assert!(!english.phone_error(line).unwrap().contains("JSON"));
}

#[test]
fn an_error_of_a_field_begins_with_its_label() {
    let english = Locale::english().unwrap();
    let weapon = Field::weapon().refuses(Input::Field);
    let said = "Was there a weapon: This field can't hold that.";
    assert_eq!(english.error(weapon).as_deref(), Ok(said));
    assert_eq!(english.phone_error(weapon).as_deref(), Ok(said));
    let long = Field::details().refuses(Input::TooLong);
    let said = "What happened: That text is too long. Make it shorter, or add the rest as a file.";
    assert_eq!(english.phone_error(long).as_deref(), Ok(said));
}
