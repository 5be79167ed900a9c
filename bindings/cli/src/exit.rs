//! The failures of a command, as an exit code and as words for a person.
//!
//! The codes are a contract (docs/cli.md). The words say what happened, whether anything is lost, and what would do.

use crate::messages;
use bothy_core::locale::Locale;
use bothy_core::{Error, Input};
use rustix::io::Errno;
use std::io::{ErrorKind, IsTerminal as _, Write};
use std::path::Path;

/// Opened and read, and a claim or check fails.
pub(crate) const FAILS: u8 = 1;
/// Usage, or an impossible value.
pub(crate) const USAGE: u8 = 2;
/// Damaged or rolled back.
pub(crate) const DAMAGED: u8 = 5;
/// Made by a newer version.
pub(crate) const NEWER: u8 = 7;
/// Not found.
pub(crate) const NOT_FOUND: u8 = 8;
/// Exists already.
pub(crate) const EXISTS: u8 = 10;
/// A file outside the vault can't be read or written.
pub(crate) const OUTSIDE: u8 = 12;
/// A fault in Bothy.
pub(crate) const INTERNAL: u8 = 70;
/// Interrupted.
pub(crate) const INTERRUPTED: u8 = 130;

/// The result of a command.
pub(crate) type Result<T> = std::result::Result<T, Failure>;

/// A failure that ends a command early: its exit code, and words unless all is said.
#[derive(Debug)]
pub(crate) struct Failure {
    code: u8,
    words: String,
    asking: Asking,
}

/// The effect of a failure on a prompt for a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asking {
    /// Another secret may do: ask again.
    Again,
    /// No other secret helps: asking ends here.
    Ends,
    /// Nothing was asked.
    Never,
}

impl Failure {
    /// Makes a failure with its own words.
    pub(crate) fn new(code: u8, words: impl Into<String>) -> Self {
        Self {
            code,
            words: words.into(),
            asking: Asking::Ends,
        }
    }

    /// Makes the failure of an impossible value: says which, and what would do.
    pub(crate) fn usage(words: impl Into<String>) -> Self {
        Self::new(USAGE, words)
    }

    /// Ends with `code` silently: everything is on stdout already.
    pub(crate) fn quiet(code: u8) -> Self {
        Self::new(code, "")
    }

    /// Makes the failure to read or write a file outside the vault; `doing` picks the `cli-cannot-…`.
    pub(crate) fn outside(doing: &str, path: &Path, error: &std::io::Error) -> Self {
        let (path, why) = (crate::out::path(path), reason(error));
        let given = [("path", (&path).into()), ("why", (&why).into())];
        Self::new(
            OUTSIDE,
            messages::say(&format!("cli-cannot-{doing}"), &given),
        )
    }

    /// Makes the failure to write to stdout. Quiet if the reader went away: it had enough.
    pub(crate) fn stdout(error: &std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::BrokenPipe {
            return Self::quiet(0);
        }
        Self::new(OUTSIDE, text!("cli-cannot-write-out", why = &reason(error)))
    }

    /// Makes the failure of an act that had done a part for good: says what is done in place of the error's own words, which say that
    /// nothing is, and why it went no further.
    pub(crate) fn in_part(error: Error, done: &str) -> Self {
        let why = match error {
            Error::StorageFull | Error::OutsideFull => text!("cli-why-full"),
            Error::NoAccess => text!("cli-why-denied"),
            Error::ReadOnly => text!("cli-why-read-only"),
            Error::Outside => text!("cli-why-not-taken"),
            _ => return Self::new(code_of(error), done),
        };
        Self::new(
            code_of(error),
            text!("cli-in-part", done = done, why = &why),
        )
    }

    /// Makes the failure of what comes after the step that counts, and that the next opening does. A signal keeps its code.
    pub(crate) fn in_the_rest(error: Error) -> Self {
        match error {
            Error::Locked | Error::Cancelled => {
                Self::new(code_of(error), words_of(Error::Unfinished))
            }
            error => error.into(),
        }
    }

    /// Appends a sentence, with the same code.
    pub(crate) fn adding(mut self, sentence: &str) -> Self {
        if !self.words.is_empty() {
            self.words = format!("{} {sentence}", self.words);
        }
        self
    }

    /// Marks it as about a secret that another could replace.
    pub(crate) fn of_a_secret(self) -> Self {
        let asking = Asking::Again;
        Self { asking, ..self }
    }

    /// Marks it as without a prompt for a secret.
    pub(crate) fn before_asking(self) -> Self {
        let asking = Asking::Never;
        Self { asking, ..self }
    }

    /// True if it is about a secret that another could replace.
    pub(crate) fn is_refused_secret(&self) -> bool {
        self.asking == Asking::Again
    }

    /// True if it ends no prompt: nothing was asked, or a signal ends everything.
    pub(crate) fn ends_no_asking(&self) -> bool {
        self.asking == Asking::Never || self.code == INTERRUPTED
    }

    /// Returns its exit code.
    pub(crate) fn code(&self) -> u8 {
        self.code
    }

    /// Returns its words.
    pub(crate) fn words(&self) -> &str {
        &self.words
    }

    /// Says the words on stderr and returns the exit code.
    pub(crate) fn report(&self) -> u8 {
        if !self.words.is_empty() {
            say(&self.words);
        }
        self.code
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let about_a_secret = match error {
            Error::WrongSecret => true,
            Error::Invalid { field } => matches!(
                field,
                Input::Secret | Input::Unseen | Input::Repeat | Input::Code
            ),
            _ => false,
        };
        let failure = Self::new(code_of(error), words_of(error));
        if about_a_secret {
            failure.of_a_secret()
        } else {
            failure
        }
    }
}

/// Prints a line on stderr; if that fails, nobody is left to tell.
pub(crate) fn say(words: &str) {
    let stderr = std::io::stderr();
    let words = crate::wrap::fitted(words, &stderr);
    let _ = writeln!(&stderr, "{words}");
}

/// Shows clap's output: help on stdout unchanged, an error on stderr, no wider than the terminal.
pub(crate) fn show(answer: &clap::Error) {
    if answer.use_stderr() && std::io::stderr().is_terminal() {
        say(answer.render().to_string().trim_end());
    } else {
        let _ = answer.print();
    }
}

/// Returns the reason, in our words for common ones; otherwise the system's own, without Rust's "(os error 2)".
fn reason(error: &std::io::Error) -> String {
    if error.raw_os_error() == Some(Errno::LOOP.raw_os_error()) {
        return text!("cli-why-link-loop");
    }
    match error.kind() {
        ErrorKind::NotFound => text!("cli-why-not-found"),
        ErrorKind::PermissionDenied => text!("cli-why-denied"),
        ErrorKind::AlreadyExists => text!("cli-why-exists"),
        ErrorKind::IsADirectory => text!("cli-why-folder"),
        ErrorKind::NotADirectory => text!("cli-why-no-folder"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            text!("cli-why-full")
        }
        ErrorKind::ReadOnlyFilesystem => text!("cli-why-read-only"),
        ErrorKind::InvalidFilename => text!("cli-why-path-too-long"),
        ErrorKind::InvalidData => text!("cli-why-no-text"),
        ErrorKind::WouldBlock => text!("cli-why-waits"),
        ErrorKind::Other => text!("cli-why-not-taken"),
        _ => {
            let text = error.to_string();
            text.split(" (os error").next().unwrap_or(&text).to_owned()
        }
    }
}

fn code_of(error: Error) -> u8 {
    match error {
        Error::WrongSecret => 3,
        Error::TryLater => 4,
        Error::Damaged | Error::RolledBack { .. } => DAMAGED,
        Error::StorageFull => 6,
        Error::NewerVersion | Error::Draft => NEWER,
        Error::NotFound => NOT_FOUND,
        Error::InUse => 9,
        Error::Exists => EXISTS,
        Error::KeyLost => 11,
        Error::NotForgotten
        | Error::Unfinished
        | Error::Outside
        | Error::OutsideFull
        | Error::NoAccess
        | Error::ReadOnly
        | Error::PathTooLong => OUTSIDE,
        Error::Locked | Error::Cancelled => INTERRUPTED,
        // It was opened and read.
        Error::Invalid {
            field: Input::Backup | Input::BackupDamaged,
        } => FAILS,
        Error::Invalid { .. } | Error::InvalidField { .. } => USAGE,
        Error::Internal { .. } => INTERNAL,
    }
}

/// Returns every shell's words for it, and what can be done about it here.
fn words_of(error: Error) -> String {
    words_in(messages::locale(), error, error.key())
}

/// Describes a fault in a date argument, and what would do: `wanted` says that if it can't be read at all. In English like all
/// messages about arguments: the requested language is one of them.
pub(crate) fn words_of_a_date(error: Error, wanted: Input) -> String {
    let wanted = match error {
        Error::Invalid {
            field: Input::Happened,
        } => Error::Invalid { field: wanted },
        error => error,
    };
    Locale::english().map_or_else(
        |_| error.key().to_owned(),
        |english| words_in(&english, error, wanted.key()),
    )
}

/// Returns every shell's words for it, and what can be done about what `key` names.
fn words_in(locale: &Locale, error: Error, key: &str) -> String {
    let said = locale.error(error);
    let said = said.unwrap_or_else(|_| error.key().to_owned());
    match locale.say(&format!("cli-{key}")) {
        Ok(Some(here)) => format!("{said} {here}"),
        _ => said,
    }
}

/// Describes an impossible value, and what would do.
pub(crate) fn invalid(field: Input) -> String {
    words_of(Error::Invalid { field })
}

#[cfg(test)]
mod tests;
