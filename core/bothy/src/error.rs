//! Errors, one variant for each thing that the user can do about it.
//!
//! No variant carries the user's words, a path or a secret: an error may be shown, logged by the system, or read over a shoulder. Shells
//! make the words.

mod bug;

pub use bug::Bug;

/// Every error of a call into Bothy.
///
/// ```
/// use bothy_core::locale::Locale;
/// use bothy_core::{Error, Id, Input};
///
/// let error = "not an id".parse::<Id>().unwrap_err();
/// assert_eq!(error, Error::Invalid { field: Input::Id });
/// // The words are data: an error carries none.
/// assert!(Locale::english()?.say(error.key())?.is_some());
/// # Ok::<(), Error>(())
/// ```
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
    /// Something is already there and won't be replaced.
    #[error("something is there already")]
    Exists,
    /// No such vault, incident, attachment or file.
    #[error("there is no such vault, incident, attachment or file")]
    NotFound,
    /// A value is invalid.
    #[error("a value is invalid")]
    Invalid {
        /// The value at fault.
        field: Input,
    },
    /// A field of an incident has a value that it can't hold.
    #[error("a field can't hold its value")]
    InvalidField {
        /// The field.
        name: FieldName,
        /// The fault: [`Input::Field`], or [`Input::TooLong`].
        wrong: Input,
    },
    /// The disk is full; saved data isn't lost.
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
    /// The phone's hardware no longer has its key. The recovery code opens the vault.
    #[error("the hardware has lost its key")]
    KeyLost,
    /// What was to be destroyed opens nothing any more here, but the hardware may still have its key: an older slot file could open it.
    #[error("the hardware may not have forgotten its key")]
    NotForgotten,
    /// It is done, but for a rest that the next opening does.
    #[error("done, but for a rest that the next opening does")]
    Unfinished,
    /// A newer version of Bothy made this; nothing was changed.
    #[error("a newer version of Bothy made this")]
    NewerVersion,
    /// A draft of Bothy from before the first release made this; nothing was changed.
    #[error("a draft from before the first release made this")]
    Draft,
    /// A file or folder outside the vault can't be read or written.
    #[error("a file outside the vault can't be read or written")]
    Outside,
    /// The place outside the vault is full.
    #[error("the place outside the vault is full")]
    OutsideFull,
    /// This user may not read or write a file or folder.
    #[error("this user may not read or write the file")]
    NoAccess,
    /// The disk is read-only.
    #[error("the disk can only be read")]
    ReadOnly,
    /// A file's path is longer than the system allows.
    #[error("the path is too long")]
    PathTooLong,
    /// The user stopped it.
    #[error("the caller stopped it")]
    Cancelled,
    /// A bug in Bothy.
    #[error("a fault in Bothy")]
    Internal {
        /// The bug, and so its place in the sources.
        bug: Bug,
    },
}

/// The name of an incident's field, as in files: `exact_words`. Never the user's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldName(pub(crate) &'static str);

impl FieldName {
    /// Returns the name.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0
    }
}

/// The part of a vault that came from an older copy.
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

/// A value from a caller, named in [`Error::Invalid`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Input {
    /// The secret is empty, or too weak to be set.
    Secret,
    /// A secret with an invisible character inside, which another keyboard may not type.
    Unseen,
    /// A repeated secret that differs from the first.
    Repeat,
    /// A mistyped recovery code.
    Code,
    /// The cost of opening (memory, passes, deadline).
    Cost,
    /// A required text is missing.
    Empty,
    /// A text is too long.
    TooLong,
    /// No kind, or an unknown one.
    Kinds,
    /// The time of an incident, or any other date: missing or unreadable.
    Happened,
    /// A day, month or year that the calendar lacks.
    NoSuchDay,
    /// A time that no clock shows, or a missing time.
    NoSuchTime,
    /// An offset from UTC that no place has.
    NoSuchOffset,
    /// A time that clocks here skipped when they went forward.
    ClockSkipped,
    /// A time that clocks here showed twice when they went back, without an offset to tell which.
    ClockRepeated,
    /// A winter given by one year, or by two that aren't consecutive.
    WhichWinter,
    /// A year before 1900.
    LongAgo,
    /// More than a day ahead of the clock.
    Ahead,
    /// An end before its beginning.
    EndsFirst,
    /// A past day that should be to come.
    Past,
    /// A day of birth more than ten months ahead.
    Born,
    /// A field of an incident: unknown, or of another type.
    Field,
    /// An attachment: its name, its length, or a change while it was read.
    Attachment,
    /// A wrong ID, or the prefix of several.
    Id,
    /// The options of a pack.
    Choice,
    /// A pack that hides the place, with files that show it.
    FilesShowPlace,
    /// More than a zip holds: 4 GiB, or 65,000 files.
    Zip,
    /// A search text over 1,000 bytes.
    Search,
    /// A person: no relation, a name or relation that is too long or has control characters, or one that isn't stored.
    Person,
    /// A text of "about us" that is too long, or an unknown name of one.
    AboutUs,
    /// Nothing saved in the last ten minutes. Older incidents are put away or removed.
    Undo,
    /// A note: empty, or a text or list that is too long.
    Note,
    /// A contact: no name, no number to ring, wrong hours, or a text that is too long.
    Contact,
    /// Wrong hours.
    Hours,
    /// The conversation about danger: a text that is too long, too many incidents, or consent without a purpose or recipient.
    Risk,
    /// A plan: an item without words, or a text or a plan that is too long.
    Plan,
    /// An order: no name where its kind is "other", or a name, reference or maker that is too long or has control characters.
    Order,
    /// A service's case reference: possibly a name, or too long.
    Case,
    /// A hand-over: not one, cut or changed, parts of different files, or too long for QR codes.
    HandOver,
    /// A line to import: in a wrong form, or too long.
    Line,
    /// A backup: not one, or not as its own list and log say.
    Backup,
    /// A backup that is damaged or cut.
    BackupDamaged,
    /// A recipient of a backup: no `age` key.
    Recipient,
    /// A file of `age` keys without one.
    Identity,
}

impl Error {
    /// Returns what to say of an error in what follows the step that counts, and that the next opening does: no longer that nothing was
    /// changed.
    pub(crate) fn in_the_rest(self) -> Self {
        match self {
            Self::Locked | Self::Internal { .. } => self,
            _ => Self::Unfinished,
        }
    }

    /// Returns the message key: `error-wrong-secret`, or for an invalid value `input-plan`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::WrongSecret => "error-wrong-secret",
            Self::TryLater => "error-try-later",
            Self::Locked | Self::Cancelled => "error-stopped",
            Self::InUse => "error-in-use",
            Self::Exists => "error-exists",
            Self::NotFound => "error-not-found",
            Self::Invalid { field } | Self::InvalidField { wrong: field, .. } => field.key(),
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
            Self::NotForgotten => "error-not-forgotten",
            Self::Unfinished => "error-unfinished",
            Self::NewerVersion => "error-newer-version",
            Self::Draft => "error-draft",
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
    /// True if it is about a date or a time.
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

    /// Returns the message key: `input-plan`.
    pub(crate) fn key(self) -> &'static str {
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
            Self::Order => "input-order",
            Self::Case => "input-case",
            Self::HandOver => "input-hand-over",
            Self::Line => "input-line",
            Self::Backup => "input-backup",
            Self::BackupDamaged => "input-backup-damaged",
            Self::Recipient => "input-recipient",
            Self::Identity => "input-identity",
        }
    }
}

impl From<Bug> for Error {
    fn from(bug: Bug) -> Self {
        Self::Internal { bug }
    }
}

/// Maps the system's error for a user's file. No other place does.
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
