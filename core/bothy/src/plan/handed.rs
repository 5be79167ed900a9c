//! A plan on its way from one vault to another: what of it travels, and what comes of it there.
//!
//! How it is sealed is for `transfer`, which knows this room; this one doesn't know it. What travels and what doesn't:
//! docs/hand-over-format.md.

use super::model::{MAX_ITEMS, PLAN, Plan, PlanItem, Said};
use super::template::{MadeFor, Section};
use crate::entropy::Entropy;
use crate::error::Result;
use crate::id::Id;
use crate::time::Now;
use chrono::{NaiveDate, TimeDelta};

/// A plan without anything that ties it to the vault it comes from: no case, no person, no incident, no id of a plan or item, no time of day.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Handed {
    /// Names this handing over, and nothing else: by it a second taking of the same is known.
    pub id: Id,
    /// Whose plan it is.
    pub made_for: MadeFor,
    /// Made with a worker, not alone.
    pub with_worker: bool,
    /// The day on which it should be looked at again.
    pub review_on: Option<NaiveDate>,
    /// Section after section.
    pub items: Vec<HandedItem>,
}

/// One line of a plan that is handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HandedItem {
    /// Where it stands.
    pub section: Section,
    /// The template's item that it was, if it was one.
    pub template: Option<String>,
    /// What is said in it; a person or an incident in it is never taken over.
    pub said: Said,
    /// The day on which it was ticked.
    pub done_on: Option<NaiveDate>,
}

/// What taking a plan over does, or would do.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TakeOver {
    /// The plan as it stands then.
    pub plan: Plan,
    /// Which of its items are new.
    pub added: Vec<Id>,
    /// How many were there already, and are not added twice.
    pub already: u32,
    /// The plan into which the same was taken over before, if it was: then it can't be again.
    pub taken: Option<Id>,
}

impl Plan {
    /// What of it travels.
    pub fn handed(&self, now: Now, e: &mut dyn Entropy) -> Handed {
        let item = |item: &PlanItem| HandedItem {
            section: item.section,
            template: item.template.clone(),
            said: unlinked(&item.said),
            done_on: item.done_ms.map(|ms| now.day_of(ms)),
        };
        Handed {
            id: Id::generate(e),
            made_for: self.about.made_for,
            with_worker: self.about.with_worker,
            review_on: self.review_on,
            items: self.items.iter().map(item).collect(),
        }
    }
}

impl Handed {
    /// Nothing in it that couldn't stand in a plan.
    pub(crate) fn check(&self) -> Result<()> {
        let fits = self.items.len() <= MAX_ITEMS;
        fits.then_some(()).ok_or(PLAN)?;
        self.items
            .iter()
            .try_for_each(|item| item.said.check(item.template.is_some()))
    }
}

impl HandedItem {
    pub(super) fn taken(&self, now: Now, e: &mut dyn Entropy) -> PlanItem {
        PlanItem {
            id: Id::generate(e),
            section: self.section,
            template: self.template.clone(),
            said: unlinked(&self.said),
            done_ms: self.done_on.map(|day| noon(day, now.offset_min)),
        }
    }

    /// Whether an item says all that this one says. Where it stands, and whether it is ticked, is hers.
    pub(super) fn is_said_by(&self, item: &PlanItem) -> bool {
        let (new, old) = (&self.said, &item.said);
        item.template == self.template
            && old.words == new.words
            && (new.worse.is_none() || new.worse == old.worse)
            && (new.due.is_none() || new.due == old.due)
            && (new.note.is_empty() || new.note == old.note)
    }
}

fn unlinked(said: &Said) -> Said {
    Said {
        person: None,
        incident: None,
        ..said.clone()
    }
}

/// The middle of a day: it stays that day where clocks are an hour apart, as they are in summer.
fn noon(day: NaiveDate, offset_min: i16) -> i64 {
    let noon = day.and_time(chrono::NaiveTime::MIN) + TimeDelta::hours(12);
    (noon - TimeDelta::minutes(offset_min.into()))
        .and_utc()
        .timestamp_millis()
}
