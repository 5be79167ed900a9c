//! What a safety plan is. No I/O.

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
/// A whole plan, as stored, in bytes.
const MAX_PLAN: usize = 4 << 20;

pub(super) const PLAN: Error = Error::Invalid { field: Input::Plan };

/// What is said in an item.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Said {
    /// In own words, at most 2,048 bytes on one line. `None`: as the template says it.
    pub words: Option<String>,
    /// By when.
    pub due: Option<NaiveDate>,
    /// At most 16 KiB; may be empty.
    pub note: String,
    /// Who it is about or who does it: a person of the record.
    pub person: Option<Id>,
    /// Which incident it comes from.
    pub incident: Option<Id>,
    /// How doing it could make things worse, in own words; a template's own reason stands beside it.
    pub worse: Option<String>,
}

impl Said {
    /// Something is said, and it fits. `of_template`: words may come from there.
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

/// One line of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PlanItem {
    /// Names it for as long as it is there.
    pub id: Id,
    /// Where it stands.
    pub section: Section,
    /// The template's item that it was, if it was one: its words are `plan-item-TEMPLATE`.
    pub template: Option<String>,
    /// What is said in it.
    pub said: Said,
    /// When it was ticked, in milliseconds since 1970-01-01T00:00Z.
    pub done_ms: Option<i64>,
}

impl PlanItem {
    pub(super) fn check(&self) -> Result<()> {
        self.said.check(self.template.is_some())
    }
}

/// What a service keeps with a plan on its desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Case {
    /// The service's own reference, never a name: letters, digits, `-`, `/` and `.`, at least one digit, at most 40 characters.
    pub reference: String,
    /// What the plan is kept for; at most 2,048 bytes.
    pub purpose: String,
    /// Who agreed to what, when and how; at most 2,048 bytes.
    pub consent: String,
    /// Until when it is kept: from the day after, `purge` takes it away.
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

/// What is said of a plan as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct About {
    /// Whose it is; chooses the items that it begins with.
    pub made_for: MadeFor,
    /// Made with a worker, not alone.
    pub with_worker: bool,
    /// What a service keeps with it; `None` on a survivor's own phone.
    pub case: Option<Case>,
}

impl About {
    pub(super) fn check(&self) -> Result<()> {
        self.case.as_ref().map_or(Ok(()), Case::check)
    }

    /// Refuses a last day of keeping that is past, unless it stood there `before`.
    pub(super) fn check_to_come(&self, before: Option<&Self>, now: Now) -> Result<()> {
        let until = |about: &Self| about.case.as_ref().map(|case| case.retain_until);
        dates::check_to_come(until(self), before.and_then(until), now)
    }
}

/// A plan as it stood when somebody had looked at it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PlanVersion {
    /// From 1.
    pub number: u32,
    /// When it was kept, in milliseconds since 1970-01-01T00:00Z.
    pub kept_ms: i64,
    /// Names the record that holds it.
    pub id: Id,
}

/// A safety plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Plan {
    /// Names it for as long as it is there.
    pub id: Id,
    /// What is said of it as a whole.
    pub about: About,
    /// Section after section.
    pub items: Vec<PlanItem>,
    /// When it was made, in milliseconds since 1970-01-01T00:00Z.
    pub made_ms: i64,
    /// When it was last changed, likewise.
    pub changed_ms: i64,
    /// The day on which it should be looked at again.
    pub review_on: Option<NaiveDate>,
    /// How it stood each time that it was looked at again, the first one first.
    pub versions: Vec<PlanVersion>,
    /// What was taken over into it: the ids of handings over, so that none is taken twice.
    pub taken: Vec<Id>,
}

impl Plan {
    /// The items of one section.
    pub fn section(&self, section: Section) -> impl Iterator<Item = &PlanItem> {
        self.items
            .iter()
            .filter(move |item| item.section == section)
    }

    /// Whether it should have been looked at again by that day.
    pub fn is_due(&self, today: NaiveDate) -> bool {
        self.review_on.is_some_and(|day| day <= today)
    }

    /// Where an item stands, as people say it: `5.2` is the second item of the fifth section. Empty for one that isn't there.
    pub fn number(&self, item: &PlanItem) -> String {
        let part = Section::ALL.iter().position(|one| *one == item.section);
        let place = self.section(item.section).position(|one| one.id == item.id);
        match (part, place) {
            (Some(part), Some(place)) => format!("{}.{}", part + 1, place + 1),
            _ => String::new(),
        }
    }

    /// The item of this number, or the one whose id begins so, with 6 hex digits or more.
    ///
    /// # Errors
    /// `NotFound`; `Invalid{Id}` for several, for fewer digits, or for neither.
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

    pub(super) fn item_mut(&mut self, id: Id) -> Result<&mut PlanItem> {
        let item = self.items.iter_mut().find(|item| item.id == id);
        item.ok_or(Error::NotFound)
    }

    /// Puts an item before another one of its section, else behind all of them.
    ///
    /// # Errors
    /// `NotFound` when that other one isn't in the section.
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
