//! The answers of the conversation about danger. No I/O and no arithmetic: nothing here adds anything up, and nothing may.

use crate::content_file::names;
use crate::error::{Error, Input, Result};
use crate::id::Id;
use bothy_proof::MAX_TEXT;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Most incidents linked to an answer.
pub const MAX_LINKS: usize = 100;

names! {
    /// An answer. A theme without an answer wasn't asked.
    RiskAnswer said by "answer-" {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Not known, or not told.
        Unsure = "unsure",
    }
}

/// A theme's answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Answered {
    /// The answer.
    pub answer: RiskAnswer,
    /// The facts in the person's words, at most 256 KiB; may be empty.
    pub facts: String,
    /// The incidents that it is about, at most 100.
    pub incidents: Vec<Id>,
    /// The people present, at most 256 KiB; may be empty.
    pub present: String,
    /// The time of the answer, in milliseconds since 1970-01-01T00:00Z.
    pub asked_ms: i64,
}

impl Answered {
    pub(super) fn check(&self) -> Result<()> {
        let fits = self.facts.len() <= MAX_TEXT
            && self.present.len() <= MAX_TEXT
            && self.incidents.len() <= MAX_LINKS;
        fits.then_some(()).ok_or(RISK)
    }
}

/// The parts of a referral beside the answers. Each text is at most 256 KiB; may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[serde(default)]
pub struct Wishes {
    /// The needs that can't wait.
    pub needs: String,
    /// The person's wishes.
    pub wants: String,
    /// Safe ways and times to reach them, and what to say if somebody else answers.
    pub reach: String,
    /// The contact of the vault who is their worker.
    pub worker: Option<Id>,
    /// Their consent, if given.
    pub consent: Option<Consent>,
}

/// A person's consent. Each text is at most 256 KiB, never empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Consent {
    /// The purpose.
    pub purpose: String,
    /// The people who may be told.
    pub to: String,
    /// The last day.
    pub until: NaiveDate,
    /// The time it was given, in milliseconds since 1970-01-01T00:00Z.
    pub given_ms: i64,
    /// The time it was withdrawn, likewise.
    pub withdrawn_ms: Option<i64>,
}

impl Consent {
    /// True if it covers that day and wasn't withdrawn.
    pub fn holds(&self, today: NaiveDate) -> bool {
        self.withdrawn_ms.is_none() && today <= self.until
    }
}

impl Wishes {
    pub(super) fn check(&self) -> Result<()> {
        let said = |text: &String| !text.trim().is_empty() && text.len() <= MAX_TEXT;
        let consent = self.consent.as_ref();
        let fits = self.needs.len() <= MAX_TEXT
            && self.wants.len() <= MAX_TEXT
            && self.reach.len() <= MAX_TEXT
            && consent.is_none_or(|consent| said(&consent.purpose) && said(&consent.to));
        fits.then_some(()).ok_or(RISK)
    }
}

/// The whole conversation.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Conversation {
    /// The answers, by theme id.
    pub answers: BTreeMap<String, Answered>,
    /// Needs, wishes and consent.
    pub wishes: Wishes,
}

pub(super) const RISK: Error = Error::Invalid { field: Input::Risk };
