//! What went wrong, as an exit code and as words for a person.
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
/// Usage, or a value that can't be.
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

/// Why a command ends early: its exit code, and words unless all is said.
#[derive(Debug)]
pub(crate) struct Failure {
    code: u8,
    words: String,
    asking: Asking,
}

/// What a failure means where a secret is asked for at the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asking {
    /// Another secret may do: ask again.
    Again,
    /// No other secret mends it: asking ends here.
    Ends,
    /// Nothing was asked.
    Never,
}

impl Failure {
    /// A failure in words of its own.
    pub(crate) fn new(code: u8, words: impl Into<String>) -> Self {
        Self {
            code,
            words: words.into(),
            asking: Asking::Ends,
        }
    }

    /// A value that can't be: says which, and what would do.
    pub(crate) fn usage(words: impl Into<String>) -> Self {
        Self::new(USAGE, words)
    }

    /// Ends with `code` and says nothing: what there was to say is on stdout.
    pub(crate) fn quiet(code: u8) -> Self {
        Self::new(code, "")
    }

    /// A file outside the vault that can't be read or written: which of `cli-cannot-…` it is.
    pub(crate) fn outside(doing: &str, path: &Path, error: &std::io::Error) -> Self {
        let (path, why) = (crate::out::path(path), reason(error));
        let given = [("path", (&path).into()), ("why", (&why).into())];
        Self::new(
            OUTSIDE,
            messages::say(&format!("cli-cannot-{doing}"), &given),
        )
    }

    /// Writing to stdout failed. A reader that went away had enough: quiet.
    pub(crate) fn stdout(error: &std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::BrokenPipe {
            return Self::quiet(0);
        }
        Self::new(OUTSIDE, text!("cli-cannot-write-out", why = &reason(error)))
    }

    /// The same code, with one more sentence.
    pub(crate) fn adding(mut self, sentence: &str) -> Self {
        if !self.words.is_empty() {
            self.words = format!("{} {sentence}", self.words);
        }
        self
    }

    /// The same, about a secret that another one could take the place of.
    pub(crate) fn of_a_secret(self) -> Self {
        let asking = Asking::Again;
        Self { asking, ..self }
    }

    /// The same, where no secret was asked for.
    pub(crate) fn before_asking(self) -> Self {
        let asking = Asking::Never;
        Self { asking, ..self }
    }

    /// Whether it is about a secret that another one could take the place of.
    pub(crate) fn is_refused_secret(&self) -> bool {
        self.asking == Asking::Again
    }

    /// Whether no prompt ends with it: nothing was asked, or it is a signal that ends everything.
    pub(crate) fn ends_no_asking(&self) -> bool {
        self.asking == Asking::Never || self.code == INTERRUPTED
    }

    /// What it says.
    pub(crate) fn words(&self) -> &str {
        &self.words
    }

    /// Says the words on stderr and gives the exit code.
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

/// Prints a line on stderr; nobody is left to tell if that fails.
pub(crate) fn say(words: &str) {
    let stderr = std::io::stderr();
    let words = crate::out::fitted(words, &stderr);
    let _ = writeln!(&stderr, "{words}");
}

/// Shows what was asked of the arguments themselves: help on stdout as it is, an error on stderr, no wider than the terminal.
pub(crate) fn show(answer: &clap::Error) {
    if answer.use_stderr() && !std::io::stderr().is_terminal() {
        let _ = answer.print();
    } else if answer.use_stderr() {
        let words = answer.render();
        say(words.to_string().trim_end());
    } else {
        let _ = answer.print();
    }
}

/// Why, in our words for what is usual; else the system's own, without Rust's "(os error 2)".
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
        Error::NewerVersion => NEWER,
        Error::NotFound => NOT_FOUND,
        Error::InUse => 9,
        Error::Exists => EXISTS,
        Error::KeyLost => 11,
        Error::Outside
        | Error::OutsideFull
        | Error::NoAccess
        | Error::ReadOnly
        | Error::PathTooLong => OUTSIDE,
        Error::Locked | Error::Cancelled => INTERRUPTED,
        Error::Invalid { .. } => USAGE,
        Error::Internal { .. } => INTERNAL,
    }
}

/// What every shell says of it, and what can be done about it here.
fn words_of(error: Error) -> String {
    words_in(messages::locale(), error, error.key())
}

/// What is wrong with a date among the arguments, and what would do: `wanted` says that where it can't be read at all. In English as all
/// that is said of arguments: the language that was asked for is one of them.
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

/// What every shell says of it, and what can be done about what `key` names.
fn words_in(locale: &Locale, error: Error, key: &str) -> String {
    let said = locale.error(error);
    let said = said.unwrap_or_else(|_| error.key().to_owned());
    match locale.say(&format!("cli-{key}")) {
        Ok(Some(here)) => format!("{said} {here}"),
        _ => said,
    }
}

/// Which value can't be, and what would do.
pub(crate) fn invalid(field: Input) -> String {
    words_of(Error::Invalid { field })
}

#[cfg(test)]
mod tests;
