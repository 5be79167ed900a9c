//! The model of an incident: kinds, time, and fields. No files, no clock.

use crate::error::{Error, Input, Result};
use crate::id::Id;
use crate::journal::field::{Answer, Field, Value};
use crate::journal::happened::Happened;
use crate::time::day_of;
use bothy_proof::fields;
use std::collections::{BTreeMap, BTreeSet};

pub use bothy_proof::Recorded;

/// The kinds of incident, in the order they are offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Kind {
    /// Hitting, pushing, hair pulling, spitting; pressure on the neck is a field of its own.
    PhysicalAssault,
    /// Anything sexual that wasn't freely agreed to.
    SexualAssault,
    /// Rules, checking, isolating, jealousy, withholding care or medicine.
    Controlling,
    /// Shouting, dangerous driving, smashing things, standing over, silence used to punish.
    FrightenedMe,
    /// Threats to kill, to hurt, to take the children, to share pictures, to harm themselves, to report.
    Threats,
    /// Following, waiting, turning up, endless messages.
    Stalking,
    /// Taking it, debts in the user's name, stopping work or study, keeping a passport.
    Money,
    /// Trackers, reading messages, fake accounts, sharing pictures.
    Online,
    /// Damage to belongings or the home, or theft.
    Damage,
    /// Animals hurt or threatened.
    Animals,
    /// A breach of bail, a non-molestation order, a protection order, or a restraining order.
    BrokeOrder,
    /// Abuse at hand-over, or through the children.
    ChildContact,
    /// Abuse through courts, agencies, money or contact.
    AfterSeparation,
    /// Pressure by family or community, forced marriage, being taken abroad, FGM.
    Honour,
    /// Anything else, in the user's words.
    Other,
}

impl Kind {
    /// All of them, in the order of [`fields::INCIDENT_KINDS`].
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

    /// Returns the word in files and on the command line: `physical-assault`.
    pub fn id(self) -> &'static str {
        fields::INCIDENT_KINDS[self as usize]
    }

    /// Returns the message key of its button.
    pub fn key(self) -> String {
        format!("kind-{}", self.id())
    }

    /// Returns the message key of what it includes.
    pub fn hint_key(self) -> String {
        format!("hint-{}", self.id())
    }

    /// Returns the kind of this word.
    ///
    /// # Errors
    /// [`Error::Invalid`] with [`Input::Kinds`] for any other.
    pub fn from_id(id: &str) -> Result<Self> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.id() == id)
            .ok_or(Error::Invalid {
                field: Input::Kinds,
            })
    }
}

/// The reason for removing something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Reason {
    /// It was only a try.
    Test,
    /// It was written for the wrong day.
    WrongDay,
    /// It is a duplicate.
    Duplicate,
    /// It would be dangerous if someone found it.
    UnsafeToKeep,
    /// Another reason.
    Other,
}

impl Reason {
    /// All of them, in the order of [`fields::REASONS`], which ends with "undone".
    pub const ALL: [Reason; 5] = [
        Reason::Test,
        Reason::WrongDay,
        Reason::Duplicate,
        Reason::UnsafeToKeep,
        Reason::Other,
    ];

    /// Returns the message key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Test => "screen-reason-test",
            Self::WrongDay => "screen-reason-wrong-day",
            Self::Duplicate => "screen-reason-duplicate",
            Self::UnsafeToKeep => "screen-reason-unsafe-to-keep",
            Self::Other => "screen-reason-other",
        }
    }

    /// Returns the word in the log: `wrong-day`.
    pub fn id(self) -> &'static str {
        fields::REASONS[self as usize]
    }
}

/// The user's account of one incident. Absent fields are "not said".
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Incident {
    /// At least one, without duplicates; the first one leads.
    pub kinds: Vec<Kind>,
    /// The time when it happened, not when it was written.
    pub happened: Happened,
    /// All other values.
    pub fields: BTreeMap<Field, Value>,
}

impl Incident {
    /// Refuses what can't be saved, before anything is written.
    pub(crate) fn check(&self) -> Result<()> {
        let twice = (1..self.kinds.len()).any(|i| self.kinds[..i].contains(&self.kinds[i]));
        if self.kinds.is_empty() || twice {
            return Err(Error::Invalid {
                field: Input::Kinds,
            });
        }
        self.happened.check()?;
        self.fields
            .iter()
            .try_for_each(|(field, value)| value.check(*field))
    }

    /// Returns the people this incident names, without duplicates.
    pub(crate) fn people(&self) -> BTreeSet<Id> {
        let values = self.fields.values();
        let who = values.filter_map(|value| match value {
            Value::People(people) => Some(people),
            _ => None,
        });
        who.flatten().map(|who| who.id).collect()
    }

    /// Returns the fields that aren't empty.
    pub(crate) fn said(&self) -> impl Iterator<Item = (Field, &Value)> {
        self.fields
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(field, value)| (*field, value))
    }

    /// Returns the answer on a child's presence.
    pub(crate) fn child_present(&self) -> Option<Answer> {
        self.answer(Field::child_present())
    }

    /// Returns the answer on fear of violence.
    pub(crate) fn afraid(&self) -> Option<Answer> {
        self.answer(Field::afraid_of_violence())
    }

    /// True if it says that daily life changed.
    pub(crate) fn changed_daily_life(&self) -> bool {
        let daily_life = Field::daily_life();
        self.said().any(|(field, _)| daily_life.contains(&field))
    }

    pub(crate) fn answer(&self, field: Field) -> Option<Answer> {
        match self.fields.get(&field) {
            Some(Value::Answer(answer)) => Some(*answer),
            _ => None,
        }
    }
}

/// One wording of an incident, and the time of its writing.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Revision {
    /// Its entry in the log.
    pub seq: u64,
    /// 0 for the first wording, one more with each amendment.
    pub rev: u32,
    /// The time of writing, by the phone's clocks.
    pub recorded: Recorded,
    /// True for an amendment that changed spelling only, as the user stated.
    pub spelling_only: bool,
    /// The content.
    pub incident: Incident,
}

/// An attachment as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Attachment {
    /// Its permanent id.
    pub id: Id,
    /// The incident it belongs to.
    pub incident: Id,
    /// Its entry in the log.
    pub seq: u64,
    /// The user's name of the file, cleaned ([`super::Attach::begin`]); maybe empty.
    pub name: String,
    /// The media type recognised from its content: `image/jpeg`; `application/octet-stream` if none was.
    pub media_type: String,
    /// Its length in bytes.
    pub len: u64,
    /// The SHA-256 of the bytes.
    pub sha256: [u8; 32],
    /// The time of attaching, by the phone's clocks.
    pub recorded: Recorded,
}

/// One incident whole, as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Record {
    /// Its permanent id.
    pub id: Id,
    /// The newest wording.
    pub current: Revision,
    /// The number of wordings.
    pub revisions: u32,
    /// The time when the first one was written.
    pub first_recorded: Recorded,
    /// The attachments, in the order they were attached.
    pub attachments: Vec<Attachment>,
    /// True if hidden from lists, and kept.
    pub put_away: bool,
}

impl Record {
    /// True if it was first written more than 7 days after it happened.
    pub fn is_late(&self) -> bool {
        let first = self.first_recorded;
        let written = day_of(first.wall_ms, first.offset_min);
        self.current.incident.happened.is_late(written)
    }
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Line {
    /// The incident.
    pub id: Id,
    /// The kinds; the first one leads.
    pub kinds: Vec<Kind>,
    /// The time when it happened.
    pub happened: Happened,
    /// The time when the newest wording was written.
    pub recorded: Recorded,
    /// The beginning of the details: at most 160 bytes, on one line; if they go on, cut between graphemes, with … at the end. Empty
    /// if there are none.
    pub opening: String,
    /// The answer on a child's presence.
    pub child_present: Option<Answer>,
    /// The number of attached files.
    pub attachments: u32,
    /// The number of wordings.
    pub revisions: u32,
    /// True if it was first written more than 7 days after it happened.
    pub late: bool,
    /// True if hidden from lists, and kept.
    pub put_away: bool,
}

/// The numbers of what is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RecordCounts {
    /// Incidents that lists show.
    pub incidents: u64,
    /// Incidents that were put away.
    pub put_away: u64,
    /// Drafts.
    pub drafts: u64,
}

/// The filters of a page. Newest happened first; incidents that began in the same minute keep one fixed order.
#[derive(Debug, Clone, Default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Page {
    /// Continues after this incident, the last one of the page before.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub after: Option<Id>,
    /// The most lines; 0 means 50, and never more than 1,000 are returned.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub limit: u32,
    /// Only incidents of this kind, leading or not.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub kind: Option<Kind>,
    /// Only incidents that reach into this day or a later one.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub from: Option<chrono::NaiveDate>,
    /// Only incidents that reach into this day or an earlier one.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub to: Option<chrono::NaiveDate>,
    /// Only incidents with this answer to "was a child present?".
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub child: Option<Answer>,
    /// Only incidents that name this person.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub person: Option<Id>,
    /// Only incidents with a file (true), or without one (false).
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub has_attachment: Option<bool>,
    /// Only incidents with all these words, each maybe only begun; words in quotation marks must match exactly and in order. Accents and
    /// capitals don't matter. At most 1,000 bytes; white space alone is no search.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub search: Option<String>,
    /// Incidents that were put away, instead of those that weren't.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub put_away: bool,
}

#[cfg(test)]
mod tests;
