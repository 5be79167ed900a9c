//! What can go wrong, one variant per thing the person can do about it.
//!
//! No variant carries data that someone wrote, a path, or a secret: an error may be shown, logged by the system, or read over a
//! shoulder. Words are made by the shells.

/// Every way a call into Bothy can fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Error))]
pub enum Error {
    /// The secret or code opens nothing here.
    WrongSecret,
    /// Too many tries: wait, then try again.
    TryLater,
    /// The vault was locked, before or during the call.
    Locked,
    /// Another process has this vault open.
    InUse,
    /// Something is already there and is never replaced.
    Exists,
    /// No such vault, incident, attachment or file.
    NotFound,
    /// A value that can't be; says which.
    Invalid {
        /// The value at fault.
        field: Input,
    },
    /// The disk is full; nothing that was saved is lost.
    StorageFull,
    /// The vault's files are damaged; nothing was changed.
    Damaged,
    /// Part of the vault is older than the rest; nothing was changed.
    RolledBack {
        /// The part that is older.
        which: Part,
    },
    /// The phone's hardware no longer has its key: the recovery code is the way in.
    KeyLost,
    /// Made by a newer version of Bothy; nothing was changed.
    NewerVersion,
    /// A file or folder outside the vault can't be read or written.
    Outside,
    /// Stopped because the person asked for it.
    Cancelled,
    /// A fault in Bothy itself; the code stands at one place of the sources, and so says where.
    Internal {
        /// Where it happened.
        code: u32,
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
    /// A secret typed a second time that isn't the first.
    Repeat,
    /// A recovery code that was mistyped.
    Code,
    /// The cost of opening (memory, passes, deadline).
    Cost,
    /// No kind, or one that isn't known.
    Kinds,
    /// When it happened: no such date or time, or one that summer time skips or repeats.
    Happened,
    /// A field of an incident: unknown, too long, or of another type.
    Field,
    /// An attachment: its name, its length, or that it changed while it was read.
    Attachment,
    /// An ID that isn't one, or the beginning of several.
    Id,
    /// The choice of what goes into a pack.
    Choice,
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
    /// What was said of danger: a text that is too long, too many incidents, or consent without what for or to whom.
    Risk,
    /// A plan: an item without words, a text or a plan that is too long, or a case reference that could be a name.
    Plan,
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
            Self::Internal { .. } => "error-internal",
        }
    }
}

impl Input {
    fn key(self) -> &'static str {
        match self {
            Self::Secret => "input-secret",
            Self::Repeat => "input-repeat",
            Self::Code => "input-code",
            Self::Cost => "input-cost",
            Self::Kinds => "input-kinds",
            Self::Happened => "input-happened",
            Self::Field => "input-field",
            Self::Attachment => "input-attachment",
            Self::Id => "input-id",
            Self::Choice => "input-choice",
            Self::Zip => "input-zip",
            Self::Search => "input-search",
            Self::Person => "input-person",
            Self::AboutUs => "input-about-us",
            Self::Undo => "input-undo",
            Self::Note => "input-note",
            Self::Contact => "input-contact",
            Self::Risk => "input-risk",
            Self::Plan => "input-plan",
            Self::HandOver => "input-hand-over",
            Self::Line => "input-line",
        }
    }
}

impl std::fmt::Display for Error {
    /// For `?` and test output only: shells have their own words.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Error {}

/// The result of a call into Bothy.
pub type Result<T> = std::result::Result<T, Error>;
