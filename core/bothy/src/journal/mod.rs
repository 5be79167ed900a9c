//! Incidents, attachments, and the log under them.

pub(crate) mod log;

use crate::entropy::Entropy;
use crate::error::Result;
use crate::id::Id;
use crate::time::Now;
use crate::vault::{OpenVault, Stop};
use std::collections::BTreeMap;

/// Kinds, in the order of facts/incidents.md. `id()` is the word in files: "physical-assault".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Kind {
    PhysicalAssault,
    SexualAssault,
    Controlling,
    FrightenedMe,
    Threats,
    Stalking,
    Money,
    Online,
    Damage,
    Animals,
    BrokeOrder,
    ChildContact,
    AfterSeparation,
    Honour,
    Other,
}
impl Kind {
    pub const ALL: [Kind; 15] = [
        Kind::PhysicalAssault,
        Kind::SexualAssault,
        Kind::Controlling,
        Kind::FrightenedMe,
        Kind::Threats,
        Kind::Stalking,
        Kind::Money,
        Kind::Online,
        Kind::Damage,
        Kind::Animals,
        Kind::BrokeOrder,
        Kind::ChildContact,
        Kind::AfterSeparation,
        Kind::Honour,
        Kind::Other,
    ];
    pub fn id(self) -> &'static str {
        todo!()
    }
    pub fn from_id(id: &str) -> Result<Self> {
        todo!()
    }
}

/// Yes, no or not sure; `None` around it is "not said".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Answer {
    Yes,
    No,
    Unsure,
}

/// A local date and time with its offset from UTC, to the minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Moment {
    pub local: chrono::NaiveDateTime,
    pub offset_min: i16,
}

/// A day, or a moment of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum When {
    Day(chrono::NaiveDate),
    At(Moment),
}

/// When it happened, as precisely as she knows.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Happened {
    Exact(Moment),
    About(When),
    Day(chrono::NaiveDate),
    Range(When, When),
}
impl Happened {
    /// `2026-03-01T21:30`, with or without an offset (`+01:00`, `Z`); `about …`; a day; `A..B`.
    /// `zone` gives the offset(s) in minutes of a local time: none (skipped), one, or two (repeated; the text must then say which).
    pub fn parse(
        text: &str,
        zone: &dyn Fn(chrono::NaiveDateTime) -> chrono::MappedLocalTime<i16>,
    ) -> Result<Self> {
        todo!()
    }
}
impl std::fmt::Display for Happened {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        todo!()
    }
}

/// One field of an incident: a row of bothy_proof::fields (position, name, type).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Field(u8);
impl Field {
    pub fn named(name: &str) -> Result<Self> {
        todo!()
    }
    pub fn name(self) -> &'static str {
        todo!()
    }
    pub fn all() -> impl Iterator<Item = Field> {
        std::iter::empty()
    }
    pub fn details() -> Self {
        todo!()
    }
    pub fn child_present() -> Self {
        todo!()
    }
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Value {
    Words(String),
    Answer(Answer),
    Choices(Vec<String>),
}
impl Value {
    /// reads a value of the field's own type from text: `yes|no|unsure` for an answer, ids by comma for choices, else words
    pub fn parse(field: Field, text: &str) -> Result<Self> {
        todo!()
    }
}

/// What she says of one incident. Absent fields are "not said".
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Incident {
    /** the first one leads */
    pub kinds: Vec<Kind>,
    pub happened: Happened,
    pub fields: BTreeMap<Field, Value>,
}

/// One revision of an incident, and when it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Revision {
    pub seq: u64,
    pub rev: u32,
    pub recorded: Recorded,
    pub incident: Incident,
}
pub use bothy_proof::Recorded;

/// An attachment as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Attachment {
    pub id: Id,
    pub incident: Id,
    pub seq: u64,
    pub name: String,
    pub media_type: String,
    pub len: u64,
    pub sha256: [u8; 32],
    pub recorded: Recorded,
}

/// One incident whole, as it stands now.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Record {
    pub id: Id,
    pub current: Revision,
    pub revisions: u32,
    pub first_recorded: Recorded,
    pub attachments: Vec<Attachment>,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Line {
    pub id: Id,
    pub kinds: Vec<Kind>,
    pub happened: Happened,
    pub recorded: Recorded,
    pub opening: String,
    pub child_present: Option<Answer>,
    pub attachments: u32,
    pub revisions: u32,
}

/// Newest happened first; `after` continues behind a line of the page before.
#[derive(Debug, Clone, Default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Page {
    pub after: Option<Id>,
    pub limit: u32,
    pub kind: Option<Kind>,
    pub from: Option<chrono::NaiveDate>,
    pub to: Option<chrono::NaiveDate>,
    pub child: Option<Answer>,
}

/// Why something was removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Reason {
    Test,
    WrongDay,
    Duplicate,
    UnsafeToKeep,
    Other,
}

/// A file staged in the vault, not yet part of any incident; collected at the next unlock if it never is.
pub struct Staged {
    id: Id, /* private */
}
impl Staged {
    pub fn id(&self) -> Id {
        self.id
    }
}

/// The journal of an open vault; borrows it for one call.
pub struct Journal<'v> {
    vault: &'v mut OpenVault,
}
impl OpenVault {
    /// The journal, for one call. Here and not in `vault`, which doesn't know this room.
    pub fn journal(&mut self) -> Journal<'_> {
        Journal { vault: self }
    }
}
impl Journal<'_> {
    /// One transaction: the incident, its staged files, their log entries, the head. Durable when it returns.
    pub fn add(
        &mut self,
        incident: &Incident,
        files: Vec<Staged>,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<Id> {
        todo!()
    }
    pub fn amend(
        &mut self,
        id: Id,
        incident: &Incident,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<u32> {
        todo!()
    }
    pub fn attach(&mut self, id: Id, file: Staged, now: Now, e: &mut dyn Entropy) -> Result<Id> {
        todo!()
    }
    /// Tombstone first, then the content chunk by chunk.
    pub fn remove(
        &mut self,
        id: Id,
        reason: Option<Reason>,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<()> {
        todo!()
    }
    pub fn get(&self, id: Id) -> Result<Record> {
        todo!()
    }
    pub fn history(&self, id: Id) -> Result<Vec<Revision>> {
        todo!()
    }
    pub fn list(&self, page: &Page) -> Result<Vec<Line>> {
        todo!()
    }
    pub fn count(&self) -> Result<u64> {
        todo!()
    }
    /// The incident whose ID begins so (6 hex digits or more): NotFound, or Invalid{Id} for several.
    pub fn find(&self, prefix: &str) -> Result<Id> {
        todo!()
    }
    pub fn find_attachment(&self, incident: Id, prefix: &str) -> Result<Id> {
        todo!()
    }
    /// Up to 1 MiB of an attachment from `offset`; empty at its end. Checked against its SHA-256 by `Extract`, not here.
    pub fn read(&self, attachment: Id, offset: u64) -> Result<Vec<u8>> {
        todo!()
    }
}

/// A file on its way in. Its own transactions; drop leaves orphans that the next unlock collects.
pub struct Attach {/* id, sha256 so far, len, first bytes for sniffing, epoch */}
impl Attach {
    /// `name` as the person knows the file; `len` when known: `finish` refuses another.
    pub fn begin(vault: &mut OpenVault, name: &str, len: Option<u64>) -> Result<Self> {
        todo!()
    }
    /// Takes at most 1 MiB a call.
    pub fn write(
        &mut self,
        vault: &mut OpenVault,
        stop: &Stop,
        bytes: &[u8],
        e: &mut dyn Entropy,
    ) -> Result<()> {
        todo!()
    }
    pub fn finish(self, vault: &mut OpenVault, e: &mut dyn Entropy) -> Result<Staged> {
        todo!()
    }
}

/// Reads and proves every row against the log: a job.
pub struct Check {}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Step {
    More { done: u64, total: u64 },
    Done,
}
impl Check {
    pub fn begin(vault: &mut OpenVault) -> Result<Self> {
        todo!()
    }
    pub fn step(&mut self, vault: &mut OpenVault, stop: &Stop) -> Result<Step> {
        todo!()
    }
}
