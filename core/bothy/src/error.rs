//! What can go wrong, one variant per thing the person can do about it.
//!
//! No variant carries data that someone wrote, a path, or a secret: an error may be shown, logged by the system, or read over a
//! shoulder. Words are made by the shells.

mod bug;

pub use bug::Bug;

/// Every way a call into Bothy can fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Error), uniffi(name = "Failure"))]
pub enum Error {
    /// The secret or code opens nothing here.
    #[error("the secret or code opens nothing here")]
    WrongSecret,
    /// Too many tries: wait, then try again.
    #[error("too many tries: wait before the next one")]
    TryLater,
    /// The vault was locked, before or during the call.
    #[error("the vault is locked")]
    Locked,
    /// Another process has this vault open.
    #[error("another process has the vault open")]
    InUse,
    /// Something is already there and is never replaced.
    #[error("something is there already")]
    Exists,
    /// No such vault, incident, attachment or file.
    #[error("there is no such vault, incident, attachment or file")]
    NotFound,
    /// A value that can't be; says which.
    #[error("a value is invalid")]
    Invalid {
        /// The value at fault.
        field: Input,
    },
    /// The disk is full; nothing that was saved is lost.
    #[error("the disk is full")]
    StorageFull,
    /// The vault's files are damaged; nothing was changed.
    #[error("the vault's files are damaged")]
    Damaged,
    /// Part of the vault is older than the rest; nothing was changed.
    #[error("a part of the vault is older than the rest")]
    RolledBack {
        /// The part that is older.
        which: Part,
    },
    /// The phone's hardware no longer has its key: the recovery code is the way in.
    #[error("the hardware has lost its key")]
    KeyLost,
    /// Made by a newer version of Bothy; nothing was changed.
    #[error("a newer version of Bothy made this")]
    NewerVersion,
    /// A file or folder outside the vault can't be read or written.
    #[error("a file outside the vault can't be read or written")]
    Outside,
    /// The place outside the vault is full.
    #[error("the place outside the vault is full")]
    OutsideFull,
    /// A file or folder may not be read or written by this user.
    #[error("this user may not read or write the file")]
    NoAccess,
    /// The disk can only be read.
    #[error("the disk can only be read")]
    ReadOnly,
    /// The name of a file, or the way to it, is longer than the system takes.
    #[error("the path is too long")]
    PathTooLong,
    /// Stopped because the person asked for it.
    #[error("the caller stopped it")]
    Cancelled,
    /// A fault in Bothy itself.
    #[error("a fault in Bothy")]
    Internal {
        /// Which one, and so where in the sources.
        bug: Bug,
    },
}

/// Which part of a vault was put back from an older copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Part {
    /// The database is older than its seals.
    Database,
    /// The seals are older than their database.
    Seals,
    /// The slot file is older than the database.
    SlotFile,
}

/// A value that a caller gives, named in [`Error::Invalid`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Input {
    /// The secret itself: empty, or too weak to be set.
    Secret,
    /// A secret with a character inside that nobody sees, and that another keyboard may not make.
    Unseen,
    /// A secret typed a second time that isn't the first.
    Repeat,
    /// A recovery code that was mistyped.
    Code,
    /// The cost of opening (memory, passes, deadline).
    Cost,
    /// A text that must be there and isn't.
    Empty,
    /// A text that is longer than what keeps it takes.
    TooLong,
    /// No kind, or one that isn't known.
    Kinds,
    /// When it happened, or any other date: not said, or not in a form that can be read.
    Happened,
    /// A day, month or year that the calendar hasn't.
    NoSuchDay,
    /// A time that no clock shows, or none where one is needed.
    NoSuchTime,
    /// An offset from UTC that no place has.
    NoSuchOffset,
    /// A time that was never shown here: the clocks went forward over it.
    ClockSkipped,
    /// A time that was shown twice here, when the clocks went back, and no offset says which.
    ClockRepeated,
    /// A winter by one year, or by two that don't follow each other.
    WhichWinter,
    /// A year before 1900.
    LongAgo,
    /// More than a day ahead of the clock.
    Ahead,
    /// An end before its beginning.
    EndsFirst,
    /// A day to come that is already past.
    Past,
    /// A day of birth more than ten months ahead.
    Born,
    /// A field of an incident: unknown, too long, or of another type.
    Field,
    /// An attachment: its name, its length, or that it changed while it was read.
    Attachment,
    /// An ID that isn't one, or the beginning of several.
    Id,
    /// The choice of what goes into a pack.
    Choice,
    /// A pack that hides the place, with files that show one.
    FilesShowPlace,
    /// More than a zip can hold: 4 GiB, or 65,000 files.
    Zip,
    /// What to look for: over 1,000 bytes.
    Search,
    /// A person: no relation, a name or relation that is too long or has control characters, or one that isn't kept.
    Person,
    /// A text of "about us" that is too long, or a name that none of them has.
    AboutUs,
    /// Nothing that was saved within the last ten minutes: what is older is put away or removed.
    Undo,
    /// A note: nothing in it, or a text or list that is too long.
    Note,
    /// A contact: no name, no number that can be rung, hours that aren't hours, or a text that is too long.
    Contact,
    /// Hours that aren't hours.
    Hours,
    /// What was said of danger: a text that is too long, too many incidents, or consent without what for or to whom.
    Risk,
    /// A plan: an item without words, or a text or a plan that is too long.
    Plan,
    /// A service's case reference: it could be a name, or is too long.
    Case,
    /// What was handed over: not such a plan, cut or changed, a part of something else; or too long for QR codes.
    HandOver,
    /// A line to import: not of the form that is asked for, or too long.
    Line,
}

impl Error {
    /// The words that are said of it, by their key: `error-wrong-secret`; of a value that can't be, `input-plan`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::WrongSecret => "error-wrong-secret",
            Self::TryLater => "error-try-later",
            Self::Locked | Self::Cancelled => "error-stopped",
            Self::InUse => "error-in-use",
            Self::Exists => "error-exists",
            Self::NotFound => "error-not-found",
            Self::Invalid { field } => field.key(),
            Self::StorageFull => "error-storage-full",
            Self::Damaged => "error-damaged",
            Self::RolledBack {
                which: Part::Database,
            } => "error-rolled-back-database",
            Self::RolledBack { which: Part::Seals } => "error-rolled-back-seals",
            Self::RolledBack {
                which: Part::SlotFile,
            } => "error-rolled-back-slot-file",
            Self::KeyLost => "error-key-lost",
            Self::NewerVersion => "error-newer-version",
            Self::Outside => "error-outside",
            Self::OutsideFull => "error-outside-full",
            Self::NoAccess => "error-no-access",
            Self::ReadOnly => "error-read-only",
            Self::PathTooLong => "error-path-too-long",
            Self::Internal { .. } => "error-internal",
        }
    }
}

impl Input {
    /// Whether it is about a date or a time.
    #[must_use]
    pub fn is_time(self) -> bool {
        use Input::{Ahead, Born, ClockRepeated, ClockSkipped, EndsFirst, Happened, LongAgo};
        use Input::{NoSuchDay, NoSuchOffset, NoSuchTime, Past, WhichWinter};
        let days = matches!(
            self,
            Happened | NoSuchDay | LongAgo | Ahead | EndsFirst | Past | Born
        );
        let clocks = matches!(
            self,
            NoSuchTime | NoSuchOffset | ClockSkipped | ClockRepeated
        );
        days || clocks || self == WhichWinter
    }

    fn key(self) -> &'static str {
        match self {
            Self::Secret => "input-secret",
            Self::Unseen => "input-unseen",
            Self::Repeat => "input-repeat",
            Self::Code => "input-code",
            Self::Cost => "input-cost",
            Self::Empty => "input-empty",
            Self::TooLong => "input-too-long",
            Self::Kinds => "input-kinds",
            Self::Happened => "input-happened",
            Self::NoSuchDay => "input-no-such-day",
            Self::NoSuchTime => "input-no-such-time",
            Self::NoSuchOffset => "input-no-such-offset",
            Self::ClockSkipped => "input-clock-skipped",
            Self::ClockRepeated => "input-clock-repeated",
            Self::WhichWinter => "input-which-winter",
            Self::LongAgo => "input-long-ago",
            Self::Ahead => "input-ahead",
            Self::EndsFirst => "input-ends-first",
            Self::Past => "input-past",
            Self::Born => "input-born",
            Self::Field => "input-field",
            Self::Attachment => "input-attachment",
            Self::Id => "input-id",
            Self::Choice => "input-choice",
            Self::FilesShowPlace => "input-files-show-place",
            Self::Zip => "input-zip",
            Self::Search => "input-search",
            Self::Person => "input-person",
            Self::AboutUs => "input-about-us",
            Self::Undo => "input-undo",
            Self::Note => "input-note",
            Self::Contact => "input-contact",
            Self::Hours => "input-hours",
            Self::Risk => "input-risk",
            Self::Plan => "input-plan",
            Self::Case => "input-case",
            Self::HandOver => "input-hand-over",
            Self::Line => "input-line",
        }
    }
}

impl From<Bug> for Error {
    fn from(bug: Bug) -> Self {
        Self::Internal { bug }
    }
}

/// What the system says of a file, as the person's: the one place where that is decided.
impl From<&std::io::Error> for Error {
    fn from(error: &std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Self::StorageFull,
            Kind::NotFound | Kind::NotADirectory => Self::NotFound,
            Kind::AlreadyExists | Kind::DirectoryNotEmpty => Self::Exists,
            Kind::PermissionDenied => Self::NoAccess,
            Kind::ReadOnlyFilesystem => Self::ReadOnly,
            Kind::InvalidFilename => Self::PathTooLong,
            _ => Self::Outside,
        }
    }
}

/// The result of a call into Bothy.
pub type Result<T> = std::result::Result<T, Error>;
