//! What went wrong, as an exit code and as words for a person.
//!
//! The codes are a contract (docs/cli.md). The words say what happened, whether anything is lost, and what would do.

use bothy_core::{Error, Input, Part};
use std::io::Write;
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
}

impl Failure {
    /// A failure in words of its own.
    pub(crate) fn new(code: u8, words: impl Into<String>) -> Self {
        Self {
            code,
            words: words.into(),
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

    /// A file outside the vault that can't be read or written.
    pub(crate) fn outside(doing: &str, path: &Path, error: &std::io::Error) -> Self {
        let path = crate::out::name(&path.to_string_lossy());
        Self::new(OUTSIDE, format!("Can't {doing} {path}: {}.", reason(error)))
    }

    /// Writing to stdout failed. A reader that went away had enough: quiet.
    pub(crate) fn stdout(error: &std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::BrokenPipe {
            return Self::quiet(0);
        }
        Self::new(
            OUTSIDE,
            format!("Can't write to stdout: {}.", reason(error)),
        )
    }

    /// The same code, with one more sentence.
    pub(crate) fn adding(mut self, sentence: &str) -> Self {
        if !self.words.is_empty() {
            self.words = format!("{} {sentence}", self.words);
        }
        self
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
        let (code, words) = code_and_words(error);
        Self::new(code, words)
    }
}

/// Prints a line on stderr; nobody is left to tell if that fails.
pub(crate) fn say(words: &str) {
    let _ = writeln!(std::io::stderr(), "{words}");
}

/// The system's reason without Rust's "(os error 2)".
fn reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or(&text).to_owned()
}

fn code_and_words(error: Error) -> (u8, String) {
    let (code, words) = match error {
        Error::WrongSecret => (3, "That secret opens nothing here."),
        Error::TryLater => (4, "Not now. Wait a while, then try again."),
        Error::Damaged => (
            DAMAGED,
            "The vault is damaged and can't be opened as it is. Nothing was changed. Keep a copy of the whole folder before \
             trying anything else, and use the newest copy of it that opens.",
        ),
        Error::RolledBack { which } => (DAMAGED, rolled_back(which)),
        Error::StorageFull => (
            6,
            "The disk is full. What was saved before is safe; this was not saved. Make room (a large file needs twice its \
             size), then try again.",
        ),
        Error::NewerVersion => (
            NEWER,
            "This was made by a newer version of Bothy. Nothing was changed. Use that version or a later one.",
        ),
        Error::NotFound => (NOT_FOUND, "There is nothing by that name here."),
        Error::InUse => (
            9,
            "The vault is in use by another process. Wait until it's done, or end it.",
        ),
        Error::Exists => (
            EXISTS,
            "There is something there already, and it's never replaced. Choose another place.",
        ),
        Error::KeyLost => (
            11,
            "The device key that goes with this vault is missing or isn't the right one. If it was moved, give it with \
             --device-key FILE. If it's gone, `bothy recover` and the recovery code are the way in.",
        ),
        Error::Outside => (
            OUTSIDE,
            "A file or folder outside the vault can't be read or written.",
        ),
        Error::Locked | Error::Cancelled => (
            INTERRUPTED,
            "Stopped. What was saved before is safe; this was not finished.",
        ),
        Error::Invalid { field } => (USAGE, invalid(field)),
        Error::Internal { code } => {
            let words = format!("A fault in Bothy (code {code}). Nothing that was saved is lost.");
            return (INTERNAL, words);
        }
    };
    (code, words.to_owned())
}

fn rolled_back(which: Part) -> &'static str {
    match which {
        Part::Database => {
            "The vault's database is older than its seals: an older copy was put back. Nothing was changed. If a newer copy \
             of the whole folder exists, use that one. To go on with what is here: `bothy check --accept-rollback`."
        }
        Part::Seals => {
            "The vault's seals are older than its database: part of an older copy was put back. Nothing was changed. If \
             another copy of the whole folder exists, use that one. To go on with what is here: `bothy check --accept-rollback`."
        }
        Part::SlotFile => {
            "The vault's slot files are older than its database: part of an older copy was put back. Nothing was changed. If \
             another copy of the whole folder exists, use that one. To go on with what is here: `bothy check --accept-rollback`."
        }
    }
}

/// Which value can't be, and what would do.
pub(crate) fn invalid(field: Input) -> &'static str {
    match field {
        Input::Secret => {
            "That secret won't do. Use 8 to 16 digits that aren't a date, a run or a repeat, or a passphrase of several words. \
             It can't be empty."
        }
        Input::Repeat => "The two differ, so nothing was changed. Try again.",
        Input::Code => {
            "That isn't a recovery code. It is 22 letters and digits, like XXXX-XXXX-XXXX-XXXX-XXXX-XX, or 10 words. \
             Check it for a slip."
        }
        Input::Cost => {
            "That cost won't do. Use --kdf-cost M,T with M in KiB from 8 to 1048576 and T from 1 to 64, as in 65536,3."
        }
        Input::Kinds => {
            "At least one kind is needed, each given once: --kind controlling --kind threats."
        }
        Input::Happened => {
            "That is no date or time that can be. Use 2026-03-01T21:30, \"about 2026-03-01\", 2026-03-01 or \
             2026-03-01..2026-03-05. In the hour that the clocks skip or repeat, say the offset: 2026-10-25T01:30+01:00."
        }
        Input::Field => {
            "That field isn't known, or can't hold that. `bothy incident add --help` lists the fields and what each one takes."
        }
        Input::Attachment => {
            "That attachment can't be kept: its name, or its length (at most 2 GB), won't do, or the file changed while it \
             was read."
        }
        Input::Id => {
            "That isn't one ID. Give the 32 letters and digits that `bothy incident list --json` shows, or at least the first \
             6, and more if several begin so."
        }
        Input::Choice => {
            "That choice can't be made into a pack. --hide takes names of fields, --without the IDs of incidents, --initials \
             two capital letters."
        }
        Input::Search => "That is too long to look for. Give a few words: at most 1,000 bytes.",
        Input::Person => {
            "That person won't do. Each needs a relation, like \"ex-husband\" or \"daughter\"; names and relations have at most 255 \
             bytes and one line. An incident can name only people that are kept: see `bothy people list`."
        }
        Input::AboutUs => {
            "That can't be kept. Use relationship, began, ended, living_together, other_cases or orders, each of at most 256 KiB."
        }
        Input::Undo => {
            "Nothing of it was saved in the last ten minutes. Use `bothy incident put-away`, which keeps it out of sight, or \
             `bothy incident remove`."
        }
        Input::Note => {
            "That note can't be kept. Something must be in it; a title or a line of its list has at most 1,024 bytes, its text at \
             most 256 KiB."
        }
        Input::Contact => {
            "That can't be kept. A contact has a name and a number of 3 to 15 digits; when it is safe to ring is written like \"Mo-Fr 09:00-15:00\"."
        }
        Input::Risk => {
            "That can't be kept. Consent says what for and to whom; a text has 256 KiB at most, an answer 100 incidents."
        }
        Input::Plan => {
            "That can't stand in a plan. An item has words on one line (2,048 bytes) and a note of 16 KiB at most; a plan 5,000 items. A case reference has letters, digits, - / and ., with at least one digit: never a name."
        }
        Input::HandOver => {
            "That isn't a plan that was handed over, or it was cut or changed on its way. Ask for it again."
        }
        Input::Line => {
            "A line must be one incident as JSON, like {\"kinds\": [\"controlling\"], \"happened\": \"2026-03-01T21:30\", \
             \"details\": \"…\", \"fields\": {}}, of at most 4 MiB."
        }
    }
}
