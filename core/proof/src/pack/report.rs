//! What a check of a pack says: for each claim, whether it holds, fails, or isn't claimed at all.
//!
//! There is no overall verdict, and nothing here says "genuine": a pack can be unchanged and untrue. Shells make the
//! words; the first sentence of each [`Claim`] and [`Why`] is their plain meaning.

use crate::{Hash, Recorded};

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
    /// Everything shown of an entry is what was put into the log, to the letter; what is hidden can't have been replaced.
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
    /// Whose key it is. Never claimed: compare the fingerprint with one that somebody else was given.
    Key,
    /// When anything was recorded. Never claimed: the phone's clock can be set; only somebody else's date says "not later than".
    Time,
    /// That what is written happened, or who wrote it. Never claimed.
    Truth,
    /// That no later wording exists, or another with the same number. Never claimed: it could be among the lines not shown.
    LaterCorrections,
    /// That all of the log is shown. Never claimed: [`Facts`] says how many lines of how many are.
    Completeness,
}

impl Claim {
    /// All claims, in the order in which a report gives them.
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

    /// The name that every checker gives it; never changes.
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

/// What was found of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was checked and is so.
    Holds,
    /// It was checked and isn't so: the report says where and why.
    Fails,
    /// The pack doesn't claim it, or can't.
    NotClaimed,
}

/// Why a claim fails at a place.
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
    /// It was signed with a key that isn't the log's.
    OtherKey,
    /// The proof doesn't lead from it to the signed log.
    NotInLog,
    /// What is shown isn't what the log holds a commitment to.
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
    /// The name that every checker gives it; never changes.
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

/// Where in a pack.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The pack as a whole.
    Pack,
    /// A file by its name in the pack; what isn't printable ASCII in it is escaped.
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

/// One thing that isn't as claimed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Where it was found.
    pub at: Place,
    /// What is wrong there.
    pub why: Why,
}

/// A claim, and what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// What was looked at.
    pub claim: Claim,
    /// What was found.
    pub outcome: Outcome,
    /// Where it fails: the first 100 places.
    pub failures: Vec<Failure>,
    /// How many more there are.
    pub more: u64,
}

/// What a pack says of itself: worth as much as the claims beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// Names the log.
    pub log_id: [u8; 32],
    /// The log's key: to be compared with what somebody else was given.
    pub public_key: [u8; 32],
    /// Entries in the log when the pack was begun.
    pub size: u64,
    /// Fingerprint of the log when the pack was begun.
    pub root: Hash,
    /// When the pack was begun, by the phone's clocks.
    pub recorded: Recorded,
    /// Entries shown, of `size`.
    pub shown: u64,
    /// Incidents shown.
    pub incidents: u64,
    /// Exhibits.
    pub exhibits: u64,
    /// Names of the positions that are hidden in at least one entry, in the log's order.
    pub hidden: Vec<&'static str>,
    /// How often the phone's clock was found to have jumped, as far as shown.
    pub clock_jumps: u64,
    /// Earlier heads that the pack shows it continues.
    pub earlier: u64,
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Every claim, in the order of [`Claim::ALL`].
    pub claims: Vec<Checked>,
    /// What the pack says of itself.
    pub facts: Facts,
    /// Files beside it that a system left there, such as `.DS_Store`: no part of the pack, and not read. The first 100 by name.
    pub litter: Vec<String>,
    /// How many more there are.
    pub more_litter: u64,
}

impl Report {
    /// Whether any claim fails. That none does isn't a verdict on what the pack says.
    #[must_use]
    pub fn any_fails(&self) -> bool {
        self.claims
            .iter()
            .any(|checked| checked.outcome == Outcome::Fails)
    }

    /// What was found of a claim.
    #[must_use]
    pub fn outcome(&self, claim: Claim) -> Outcome {
        let found = self.claims.iter().find(|checked| checked.claim == claim);
        found.map_or(Outcome::NotClaimed, |checked| checked.outcome)
    }
}

/// Why a pack couldn't be checked at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// A file or folder can't be read; nothing is said about the pack.
    #[error("a file or folder can't be read")]
    Outside,
    /// Made by a newer version of Bothy.
    #[error("a newer version of Bothy made the pack")]
    NewerVersion,
    /// Stopped because the caller asked for it.
    #[error("the caller stopped it")]
    Cancelled,
    /// It isn't a pack, or no longer one.
    #[error("it isn't a pack, or no longer one: {}", problem.id())]
    Malformed {
        /// What is wrong.
        problem: Problem,
        /// Where.
        at: Place,
    },
}

/// What makes a pack unreadable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// It is neither a folder nor a zip, or has no log.json.
    NotAPack,
    /// The zip or one of its files is cut off or damaged.
    Cut,
    /// A file's name leads out of the pack.
    ClimbsOut,
    /// Two files have one name, or names that differ by case only; or a name is a file's and a folder's.
    Twice,
    /// A file in a zip has a name that some system would keep under another.
    BadName,
    /// A link or a device stands where a file should.
    NotAFile,
    /// Files, sizes or names past the bounds that the caller set: a trap, or too much for this machine.
    TooLarge,
    /// A way of packing that packs don't use: encrypted, compressed, with attributes of other programs, with something beside the files.
    Unsupported,
    /// Programs could unpack other files from the zip than the ones checked: its records contradict each other, or leave something out.
    TwoReadings,
    /// log.json isn't of the form of docs/evidence-format.md.
    BadLog,
    /// It isn't the pack itself: that lies in one folder within, or in one archive.
    Wrapped,
}

impl Problem {
    /// The name that every checker gives it; never changes.
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
