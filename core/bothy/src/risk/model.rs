//! What was said about danger. No I/O, and no arithmetic: nothing here adds anything up, and nothing may.

use crate::content_file::names;
use crate::error::{Error, Input, Result};
use crate::id::Id;
use bothy_proof::MAX_TEXT;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Most incidents that an answer points at.
pub const MAX_LINKS: usize = 100;

names! {
    /// What somebody answers. A theme without an answer wasn't asked.
    RiskAnswer {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// They don't know, or don't say.
        Unsure = "unsure",
    }
}

/// One theme as it was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Answered {
    /// What was answered.
    pub answer: RiskAnswer,
    /// The facts, in the person's words; at most 256 KiB, may be empty.
    pub facts: String,
    /// The incidents that it is about, at most 100.
    pub incidents: Vec<Id>,
    /// Who was there when it was asked; at most 256 KiB, may be empty.
    pub present: String,
    /// When, in milliseconds since 1970-01-01T00:00Z.
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

/// What a referral says beside the answers. Each text is at most 256 KiB, and may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[serde(default)]
pub struct Wishes {
    /// What is needed at once.
    pub needs: String,
    /// What the person wants.
    pub wants: String,
    /// What they agreed to, if they did.
    pub consent: Option<Consent>,
}

/// What somebody agreed to. Each text is at most 256 KiB, and never empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Consent {
    /// What for.
    pub purpose: String,
    /// Who may be told.
    pub to: String,
    /// Until when.
    pub until: NaiveDate,
    /// When it was given, in milliseconds since 1970-01-01T00:00Z.
    pub given_ms: i64,
    /// When it was taken back, likewise.
    pub withdrawn_ms: Option<i64>,
}

impl Consent {
    /// Whether it was given for that day, and not taken back.
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
            && consent.is_none_or(|consent| said(&consent.purpose) && said(&consent.to));
        fits.then_some(()).ok_or(RISK)
    }
}

/// Everything that was said.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Conversation {
    /// By the theme's id.
    pub answers: BTreeMap<String, Answered>,
    /// What is needed, wanted and agreed to.
    pub wishes: Wishes,
}

pub(super) const RISK: Error = Error::Invalid { field: Input::Risk };
