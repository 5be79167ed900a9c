//! The types of a safety plan. No I/O.

use super::template::{MadeFor, Section};
use crate::dates;
use crate::error::{Error, Input, Result};
use crate::id::Id;
use crate::time::Now;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Most items of a plan.
pub const MAX_ITEMS: usize = 5000;
/// Longest words of an item, in bytes of UTF-8.
pub const MAX_WORDS: usize = 2048;
/// Longest note of an item, in bytes of UTF-8.
pub const MAX_NOTE: usize = 16 << 10;
/// Longest case reference, in characters.
pub const MAX_REFERENCE: usize = 40;
/// Longest stored plan, in bytes.
const MAX_PLAN: usize = 4 << 20;

pub(super) const PLAN: Error = Error::Invalid { field: Input::Plan };

/// The text of an item and its links.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Said {
    /// The user's words, at most 2,048 bytes on one line. `None` for the template's words.
    pub words: Option<String>,
    /// The day by which to do it.
    pub due: Option<NaiveDate>,
    /// At most 16 KiB; may be empty.
    pub note: String,
    /// The person of the record that it concerns, or who does it.
    pub person: Option<Id>,
    /// The incident that it comes from.
    pub incident: Option<Id>,
    /// The user's warning of how it could make things worse. A template's own warning stands beside it.
    pub worse: Option<String>,
}

impl Said {
    /// Refuses an item without text or over its limits. `of_template`: the words may come from the template.
    pub(super) fn check(&self, of_template: bool) -> Result<()> {
        let line = |text: &String| {
            !text.trim().is_empty()
                && text.len() <= MAX_WORDS
                && !text.chars().any(char::is_control)
        };
        let fits = self.words.as_ref().map_or(of_template, line)
            && self.worse.as_ref().is_none_or(line)
            && self.note.len() <= MAX_NOTE;
        fits.then_some(()).ok_or(PLAN)
    }
}

/// An item of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PlanItem {
    /// A name that lasts as long as the item.
    pub id: Id,
    /// Its section.
    pub section: Section,
    /// The template's item that it came from, if any. Its words are `plan-item-TEMPLATE`.
    pub template: Option<String>,
    /// Its text and links.
    pub said: Said,
    /// The time of its tick, in milliseconds since 1970-01-01T00:00Z.
    pub done_ms: Option<i64>,
}

impl PlanItem {
    pub(super) fn check(&self) -> Result<()> {
        self.said.check(self.template.is_some())
    }
}

/// A service's notes on a plan that it keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Case {
    /// The service's own reference, never a name: at most 40 letters, digits, `-`, `/` and `.`, with at least one digit.
    pub reference: String,
    /// The purpose of keeping it, 1 to 2,048 bytes.
    pub purpose: String,
    /// The consent: who agreed to what, when and how, in 1 to 2,048 bytes.
    pub consent: String,
    /// The last day of keeping. From the day after, `purge` removes the plan.
    pub retain_until: NaiveDate,
}

impl Case {
    fn check(&self) -> Result<()> {
        let known = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '/' | '.');
        let reference = self.reference.chars().all(known)
            && self.reference.chars().any(|c| c.is_ascii_digit())
            && self.reference.len() <= MAX_REFERENCE;
        let texts = [&self.purpose, &self.consent];
        let field = if !reference {
            Input::Case
        } else if texts.iter().any(|text| text.trim().is_empty()) {
            Input::Empty
        } else if texts.iter().any(|text| text.len() > MAX_WORDS) {
            Input::TooLong
        } else {
            return Ok(());
        };
        Err(Error::Invalid { field })
    }
}

/// The facts about a whole plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct About {
    /// The owner's situation, which chooses the first items.
    pub made_for: MadeFor,
    /// True if it was made with a worker, not alone.
    pub with_worker: bool,
    /// A service's notes. `None` on a survivor's own phone.
    pub case: Option<Case>,
}

impl About {
    pub(super) fn check(&self) -> Result<()> {
        self.case.as_ref().map_or(Ok(()), Case::check)
    }

    /// Refuses a past last day of keeping, unless it is unchanged from `before`.
    pub(super) fn check_to_come(&self, before: Option<&Self>, now: Now) -> Result<()> {
        let until = |about: &Self| about.case.as_ref().map(|case| case.retain_until);
        dates::check_to_come(until(self), before.and_then(until), now)
    }
}

/// A reviewed version of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PlanVersion {
    /// Its number, from 1.
    pub number: u32,
    /// The time of the review, in milliseconds since 1970-01-01T00:00Z.
    pub kept_ms: i64,
    /// The id of its record.
    pub id: Id,
    /// The user's own words on whether they feel safer, at most 16 KiB; may be empty. Never a score.
    #[serde(default)]
    pub safer: String,
}

/// Refuses words on feeling safer that are too long.
pub(super) fn check_safer(words: &str) -> Result<()> {
    let fits = words.len() <= MAX_NOTE;
    fits.then_some(()).ok_or(Error::Invalid {
        field: Input::TooLong,
    })
}

/// A safety plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Plan {
    /// A name that lasts as long as the plan.
    pub id: Id,
    /// The facts about the whole plan.
    pub about: About,
    /// The items, section by section.
    pub items: Vec<PlanItem>,
    /// The time it was made, in milliseconds since 1970-01-01T00:00Z.
    pub made_ms: i64,
    /// The time of the last change, likewise.
    pub changed_ms: i64,
    /// The day of the next review.
    pub review_on: Option<NaiveDate>,
    /// The reviewed versions, oldest first.
    pub versions: Vec<PlanVersion>,
    /// The ids of the handings over taken into it, so that none is taken twice.
    pub taken: Vec<Id>,
}

impl Plan {
    /// Returns the items of a section.
    pub fn section(&self, section: Section) -> impl Iterator<Item = &PlanItem> {
        self.items
            .iter()
            .filter(move |item| item.section == section)
    }

    /// Returns the reviews at which the user said if they feel safer, oldest first.
    pub fn safer(&self) -> impl Iterator<Item = &PlanVersion> {
        self.versions.iter().filter(|one| !one.safer.is_empty())
    }

    /// True if its review is due by that day.
    pub fn is_due(&self, today: NaiveDate) -> bool {
        self.review_on.is_some_and(|day| day <= today)
    }

    /// Returns an item's number: `5.2` is the second item of the fifth section. Empty if the plan lacks the item.
    pub fn number(&self, item: &PlanItem) -> String {
        let part = Section::ALL.iter().position(|one| *one == item.section);
        let place = self.section(item.section).position(|one| one.id == item.id);
        match (part, place) {
            (Some(part), Some(place)) => format!("{}.{}", part + 1, place + 1),
            _ => String::new(),
        }
    }

    /// Returns the item with this number, or with an id that begins with this prefix of at least 6 hex digits.
    ///
    /// # Errors
    /// `NotFound`; `Invalid{Id}` for several matches, fewer digits, or neither form.
    pub fn find_item(&self, name: &str) -> Result<Id> {
        if name.contains('.') {
            let item = self.items.iter().find(|item| self.number(item) == name);
            return item.map(|item| item.id).ok_or(Error::NotFound);
        }
        let (low, high) = Id::beginning_with(name)?;
        let ids = self.items.iter().map(|item| item.id);
        let found: Vec<Id> = ids.filter(|id| (low..=high).contains(id)).collect();
        Id::only(&found)
    }

    /// Returns the plan as its version's record has it: what was said of feeling safer stands only in the plan itself, where it can go.
    pub(super) fn without_safer(&self) -> Self {
        let mut plan = self.clone();
        plan.versions.iter_mut().for_each(|one| one.safer.clear());
        plan
    }

    pub(super) fn item_mut(&mut self, id: Id) -> Result<&mut PlanItem> {
        let item = self.items.iter_mut().find(|item| item.id == id);
        item.ok_or(Error::NotFound)
    }

    /// Puts an item before another of its section, otherwise last.
    ///
    /// # Errors
    /// `NotFound` if the section lacks the other item.
    pub(super) fn place(&mut self, item: PlanItem, before: Option<Id>) -> Result<()> {
        let at = match before {
            Some(before) => self
                .items
                .iter()
                .position(|other| other.id == before && other.section == item.section)
                .ok_or(Error::NotFound)?,
            None => self
                .items
                .partition_point(|other| other.section <= item.section),
        };
        self.items.insert(at, item);
        Ok(())
    }

    pub(super) fn take(&mut self, id: Id) -> Result<PlanItem> {
        let at = self.items.iter().position(|item| item.id == id);
        Ok(self.items.remove(at.ok_or(Error::NotFound)?))
    }
}

pub(super) fn encode(plan: &Plan) -> Result<Vec<u8>> {
    let bytes = crate::rows::records::json(plan)?;
    let fits = plan.items.len() <= MAX_ITEMS && bytes.len() <= MAX_PLAN;
    fits.then_some(bytes).ok_or(PLAN)
}

pub(super) fn decode(bytes: &[u8]) -> Result<Plan> {
    serde_json::from_slice(bytes).map_err(|_| Error::Damaged)
}
