//! The report of a check: for each claim, whether it holds, fails, or isn't claimed at all.
//!
//! It has no overall verdict, and nothing here says "genuine": a pack can be unchanged and untrue. Shells make the
//! words; the first sentence of each [`Claim`] and [`Why`] is its plain meaning.

use crate::Hash;

/// Something that a pack may claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Claim {
    /// The files in the pack are those that SHA256SUMS lists: none is missing, none was added.
    FilesListed,
    /// Each listed file is as it was when the list was made.
    FilesUnchanged,
    /// The list was signed with the log's key.
    ListSigned,
    /// The log's size and fingerprint were signed with the key that is named beside them.
    HeadSigned,
    /// Each entry shown stands in the signed log, at the place that its number says.
    EntriesInLog,
    /// Everything shown of an entry is what went into the log, to the letter; hidden parts can't have been replaced.
    ValuesCommitted,
    /// Each entry is of the form that the log's own description gives it.
    Form,
    /// Entries stand in the order in which they were recorded.
    Order,
    /// Every wording that an incident ever had is shown, up to the last one shown.
    Revisions,
    /// Each exhibit is, byte for byte, the file that was attached to an incident shown here. Not claimed when there is none.
    Exhibits,
    /// incidents.csv says what the log says, no more and no less.
    Table,
    /// The log begins with what it was at each earlier signed time shown. Not claimed when none is shown.
    EarlierHeads,
    /// The key's owner is known. Never claimed: compare the fingerprint with one that somebody else was given.
    Key,
    /// The time of recording is right. Never claimed: the phone's clock can be set; only somebody else's date says "not later than".
    Time,
    /// The account is true, and its writer is known. Never claimed.
    Truth,
    /// No later wording exists, nor another with the same number. Never claimed: it could be among the lines not shown.
    LaterCorrections,
    /// All of the log is shown. Never claimed: [`Facts`] counts the lines shown and all lines.
    Completeness,
}

impl Claim {
    /// All claims, in the order of a report.
    pub const ALL: [Self; 17] = [
        Self::FilesListed,
        Self::FilesUnchanged,
        Self::ListSigned,
        Self::HeadSigned,
        Self::EntriesInLog,
        Self::ValuesCommitted,
        Self::Form,
        Self::Order,
        Self::Revisions,
        Self::Exhibits,
        Self::Table,
        Self::EarlierHeads,
        Self::Key,
        Self::Time,
        Self::Truth,
        Self::LaterCorrections,
        Self::Completeness,
    ];

    /// Returns the name that every checker uses; never changes.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::FilesListed => "files-listed",
            Self::FilesUnchanged => "files-unchanged",
            Self::ListSigned => "list-signed",
            Self::HeadSigned => "head-signed",
            Self::EntriesInLog => "entries-in-log",
            Self::ValuesCommitted => "values-committed",
            Self::Form => "form",
            Self::Order => "order",
            Self::Revisions => "revisions",
            Self::Exhibits => "exhibits",
            Self::Table => "table",
            Self::EarlierHeads => "earlier-heads",
            Self::Key => "key",
            Self::Time => "time",
            Self::Truth => "truth",
            Self::LaterCorrections => "later-corrections",
            Self::Completeness => "completeness",
        }
    }
}

/// The finding on a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was checked and is true.
    Holds,
    /// It was checked and isn't true: the report says where and why.
    Fails,
    /// The pack doesn't claim it, or can't.
    NotClaimed,
}

/// The reason why a claim fails at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It isn't there.
    Missing,
    /// It is there and shouldn't be.
    Extra,
    /// It isn't what it was.
    Changed,
    /// It can't be read as what it should be.
    Malformed,
    /// It stands there twice.
    Twice,
    /// The signature doesn't belong to these bytes and this key.
    WrongSignature,
    /// Another key than the log's signed it.
    OtherKey,
    /// The proof doesn't lead from it to the signed log.
    NotInLog,
    /// The shown content isn't what the log committed to.
    NotCommitted,
    /// Something that is always shown of an entry is hidden.
    NotShown,
    /// A number comes after one that is as high or higher.
    OutOfOrder,
    /// A wording is missing before it.
    Gap,
    /// The log says that its content was destroyed.
    Destroyed,
    /// It belongs to nothing that is shown.
    NoIncident,
    /// It belongs to another log.
    OtherLog,
    /// The log doesn't begin with what was signed then.
    NotContinued,
    /// Its lines end in CR LF instead of LF, so that its bytes aren't those that were signed.
    LineEnds,
}

impl Why {
    /// Returns the name that every checker uses; never changes.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Extra => "extra",
            Self::Changed => "changed",
            Self::Malformed => "malformed",
            Self::Twice => "twice",
            Self::WrongSignature => "wrong-signature",
            Self::OtherKey => "other-key",
            Self::NotInLog => "not-in-log",
            Self::NotCommitted => "not-committed",
            Self::NotShown => "not-shown",
            Self::OutOfOrder => "out-of-order",
            Self::Gap => "gap",
            Self::Destroyed => "destroyed",
            Self::NoIncident => "no-incident",
            Self::OtherLog => "other-log",
            Self::NotContinued => "not-continued",
            Self::LineEnds => "line-ends",
        }
    }
}

/// A place in a pack.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The pack as a whole.
    Pack,
    /// A file by its name in the pack; all but printable ASCII is escaped.
    File(String),
    /// A line of a file, from 1.
    Line(String, u64),
    /// An entry by its number in the log.
    Entry(u64),
    /// One position of an entry.
    Position(u64, u8),
    /// An exhibit by its mark, and the entry that attached it.
    Exhibit(String, u64),
    /// An incident by its id.
    Incident([u8; 16]),
    /// An earlier head by its size.
    Head(u64),
}

/// One place where a claim fails.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The place.
    pub at: Place,
    /// The reason.
    pub why: Why,
}

/// A claim and its finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The claim.
    pub claim: Claim,
    /// The finding.
    pub outcome: Outcome,
    /// The first 100 places where it fails.
    pub failures: Vec<Failure>,
    /// The number of places beyond those.
    pub more: u64,
}

/// The pack's statements about itself: worth as much as the claims beside them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// The log's name.
    pub log_id: [u8; 32],
    /// The log's key: to be compared with what somebody else was given.
    pub public_key: [u8; 32],
    /// The number of entries in the log when the pack was begun.
    pub size: u64,
    /// The log's fingerprint when the pack was begun.
    pub root: Hash,
    /// The time when the pack was begun by the phone's wall clock, in milliseconds since 1970-01-01T00:00Z.
    pub wall_ms: i64,
    /// The number of entries shown, of `size`.
    pub shown: u64,
    /// The number of incidents shown.
    pub incidents: u64,
    /// The number of exhibits.
    pub exhibits: u64,
    /// The names of the positions hidden in at least one entry, in the log's order.
    pub hidden: Vec<&'static str>,
    /// The number of jumps of the phone's clock, as far as shown.
    pub clock_jumps: u64,
    /// The number of earlier heads that the pack is shown to continue.
    pub earlier: u64,
}

/// The findings of a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Every claim, in the order of [`Claim::ALL`].
    pub claims: Vec<Checked>,
    /// The pack's statements about itself.
    pub facts: Facts,
    /// The first 100 names of files that a system left beside it, such as `.DS_Store`: no part of the pack, and not read.
    pub litter: Vec<String>,
    /// The number of files beyond those.
    pub more_litter: u64,
}

impl Report {
    /// True if any claim fails. False isn't a verdict on what the pack says.
    #[must_use]
    pub fn any_fails(&self) -> bool {
        self.claims
            .iter()
            .any(|checked| checked.outcome == Outcome::Fails)
    }

    /// Returns the finding on a claim.
    #[must_use]
    pub fn outcome(&self, claim: Claim) -> Outcome {
        let found = self.claims.iter().find(|checked| checked.claim == claim);
        found.map_or(Outcome::NotClaimed, |checked| checked.outcome)
    }
}

/// The reason why a pack couldn't be checked at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// A file or folder can't be read; nothing is said about the pack.
    #[error("a file or folder can't be read")]
    Outside,
    /// A newer version of Bothy made it.
    #[error("a newer version of Bothy made the pack")]
    NewerVersion,
    /// A draft of Bothy from before the first release made it. No release reads it.
    #[error("a draft from before the first release made the pack")]
    Draft,
    /// The caller stopped it.
    #[error("the caller stopped it")]
    Cancelled,
    /// It isn't a pack, or no longer one.
    #[error("it isn't a pack, or no longer one: {}", problem.id())]
    Malformed {
        /// The problem.
        problem: Problem,
        /// The place.
        at: Place,
    },
}

/// A problem that makes a pack unreadable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// It is neither a folder nor a zip, or has no log.json.
    NotAPack,
    /// The zip or one of its files is cut off or damaged.
    Cut,
    /// A file's name leads out of the pack.
    ClimbsOut,
    /// Two files have one name, or names that differ by case only; or a file and a folder share a name.
    Twice,
    /// A file in a zip has a name that some system would change.
    BadName,
    /// A link or a device stands where a file should.
    NotAFile,
    /// Files, sizes or names exceed the bounds that the caller set: a trap, or too much for this machine.
    TooLarge,
    /// Packed as packs never are: encrypted, compressed, with attributes of other programs, with something beside the files.
    Unsupported,
    /// Programs could unpack other files from the zip than those checked: its records contradict each other, or omit something.
    TwoReadings,
    /// log.json isn't of the form of docs/evidence-format.md.
    BadLog,
    /// The pack itself lies in one folder within, or in one archive.
    Wrapped,
}

impl Problem {
    /// Returns the name that every checker uses; never changes.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::NotAPack => "not-a-pack",
            Self::Cut => "cut",
            Self::ClimbsOut => "climbs-out",
            Self::Twice => "twice",
            Self::NotAFile => "not-a-file",
            Self::TooLarge => "too-large",
            Self::BadName => "bad-name",
            Self::Unsupported => "unsupported",
            Self::TwoReadings => "two-readings",
            Self::BadLog => "bad-log",
            Self::Wrapped => "wrapped",
        }
    }
}
