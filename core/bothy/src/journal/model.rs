//! What an incident is: kinds, when it happened, and the fields. No files, no clock.

use crate::error::{Error, Input, Result};
use crate::id::Id;
use crate::journal::field::{Answer, Field, Value};
use crate::journal::happened::Happened;
use bothy_proof::fields;
use std::collections::{BTreeMap, BTreeSet};

pub use bothy_proof::Recorded;

/// Kinds of incident, in the order they are offered.
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
    /// To kill, to hurt, to take the children, to share pictures, to harm themselves, to report.
    Threats,
    /// Following, waiting, turning up, endless messages.
    Stalking,
    /// Taking it, debts in her name, stopping work or study, keeping a passport.
    Money,
    /// Trackers, reading messages, fake accounts, sharing pictures.
    Online,
    /// To belongings or the home, or theft.
    Damage,
    /// Animals hurt or threatened.
    Animals,
    /// Bail, a non-molestation order, a protection order, a restraining order.
    BrokeOrder,
    /// At hand-over, or through the children.
    ChildContact,
    /// Through courts, agencies, money or contact.
    AfterSeparation,
    /// Pressure by family or community, forced marriage, being taken abroad, FGM.
    Honour,
    /// In her own words.
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

    /// The word for it in files and on the command line: `physical-assault`.
    pub fn id(self) -> &'static str {
        fields::INCIDENT_KINDS[self as usize]
    }

    /// The kind of this word.
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

/// Why something was removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Reason {
    /// It was only a try.
    Test,
    /// It was written for the wrong day.
    WrongDay,
    /// It is there twice.
    Duplicate,
    /// It would be dangerous if someone found it.
    UnsafeToKeep,
    /// Another reason.
    Other,
}

impl Reason {
    /// All of them, in the order of [`fields::REASONS`], which has "undone" after them.
    pub const ALL: [Reason; 5] = [
        Reason::Test,
        Reason::WrongDay,
        Reason::Duplicate,
        Reason::UnsafeToKeep,
        Reason::Other,
    ];

    /// The word for it in the log: `wrong-day`.
    pub fn id(self) -> &'static str {
        fields::REASONS[self as usize]
    }
}

/// What she says of one incident. Absent fields are "not said".
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Incident {
    /// At least one, none twice; the first one leads.
    pub kinds: Vec<Kind>,
    /// When it happened, apart from when it was written.
    pub happened: Happened,
    /// Everything else that she said.
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

    /// Whom it names, each once.
    pub(crate) fn people(&self) -> BTreeSet<Id> {
        let values = self.fields.values();
        let who = values.filter_map(|value| match value {
            Value::People(people) => Some(people),
            _ => None,
        });
        who.flatten().map(|who| who.id).collect()
    }

    /// What was said: the fields that aren't empty.
    pub(crate) fn said(&self) -> impl Iterator<Item = (Field, &Value)> {
        self.fields
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(field, value)| (*field, value))
    }

    /// Whether a child was present.
    pub(crate) fn child_present(&self) -> Option<Answer> {
        self.answer(Field::child_present())
    }

    /// Whether she was afraid of violence.
    pub(crate) fn afraid(&self) -> Option<Answer> {
        self.answer(Field::afraid_of_violence())
    }

    /// Whether it says that it changed her daily life.
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

    /// What to offer at the moment of saving, once, and to keep nowhere. "Not sure" about pressure on the neck is a yes here: the danger
    /// is hidden and later.
    ///
    /// Of an amendment, offer what the wording before didn't.
    pub fn help(&self) -> Vec<Help> {
        let mut help = Vec::new();
        if self.kinds.contains(&Kind::SexualAssault) {
            help.push(Help::SexualAssault);
        }
        if let Some(Answer::Yes | Answer::Unsure) = self.answer(Field::pressure_on_neck()) {
            help.push(Help::PressureOnNeck);
        }
        help
    }
}

/// A text of help for the moment of saving.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Help {
    /// Care with or without the police, and how to keep what may be evidence.
    SexualAssault,
    /// Get checked today, even without marks; when to ring 999.
    PressureOnNeck,
}

impl Help {
    /// The word for it in files and on the command line: `pressure-on-neck`.
    pub fn id(self) -> &'static str {
        match self {
            Self::SexualAssault => "sexual-assault",
            Self::PressureOnNeck => "pressure-on-neck",
        }
    }

    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::SexualAssault => "help-sexual-assault",
            Self::PressureOnNeck => "help-pressure-on-neck",
        }
    }
}

/// One wording of an incident, and when it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Revision {
    /// Its entry in the log.
    pub seq: u64,
    /// 0 for the first wording, one more with each amendment.
    pub rev: u32,
    /// When it was written, by the phone's clocks.
    pub recorded: Recorded,
    /// An amendment that changed spelling only, as she said.
    pub spelling_only: bool,
    /// What was said.
    pub incident: Incident,
}

/// An attachment as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Attachment {
    /// Names it, for ever.
    pub id: Id,
    /// The incident it belongs to.
    pub incident: Id,
    /// Its entry in the log.
    pub seq: u64,
    /// The name of the file as the person knew it, cleaned ([`super::Attach::begin`]); maybe empty.
    pub name: String,
    /// What its content was recognised as: `image/jpeg`; `application/octet-stream` when it wasn't.
    pub media_type: String,
    /// Bytes.
    pub len: u64,
    /// SHA-256 of the bytes.
    pub sha256: [u8; 32],
    /// When it was attached, by the phone's clocks.
    pub recorded: Recorded,
}

/// One incident whole, as it stands now.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Record {
    /// Names it, for ever.
    pub id: Id,
    /// The newest wording.
    pub current: Revision,
    /// How many wordings there are.
    pub revisions: u32,
    /// When the first one was written.
    pub first_recorded: Recorded,
    /// In the order they were attached.
    pub attachments: Vec<Attachment>,
    /// Hidden from lists, and kept.
    pub put_away: bool,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Line {
    /// The incident.
    pub id: Id,
    /// The first one leads.
    pub kinds: Vec<Kind>,
    /// When it happened.
    pub happened: Happened,
    /// When the newest wording was written.
    pub recorded: Recorded,
    /// How the details begin: at most 160 bytes, on one line; where they go on, cut between graphemes, with … at the end. Empty when there are
    /// none.
    pub opening: String,
    /// Whether a child was present.
    pub child_present: Option<Answer>,
    /// How many files are attached.
    pub attachments: u32,
    /// How many wordings there are.
    pub revisions: u32,
    /// Hidden from lists, and kept.
    pub put_away: bool,
}

/// Which lines of the list. Newest happened first; among those that began in the same minute, always the same order.
#[derive(Debug, Clone, Default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Page {
    /// Continue behind this incident, the last one of the page before.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub after: Option<Id>,
    /// How many lines at most; 0 means 50, and more than 1,000 are never given.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub limit: u32,
    /// Only those of this kind, leading or not.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub kind: Option<Kind>,
    /// Only those that reach into this day or a later one.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub from: Option<chrono::NaiveDate>,
    /// Only those that reach into this day or an earlier one.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub to: Option<chrono::NaiveDate>,
    /// Only those with this answer to "was a child present?".
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub child: Option<Answer>,
    /// Only those that name this person.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub person: Option<Id>,
    /// Only those with a file (true), or without one (false).
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub has_attachment: Option<bool>,
    /// Only those in which all these words stand, each maybe only begun; in quotation marks, as they are and in that order. Accents and
    /// capitals don't matter. At most 1,000 bytes; nothing but white space is no search.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub search: Option<String>,
    /// Those that were put away, instead of those that weren't.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub put_away: bool,
}

#[cfg(test)]
mod tests;
