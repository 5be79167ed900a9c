//! The parts of a plan that travel to another vault, and the items made of them there.
//!
//! `transfer` seals them and knows this room, not the reverse. docs/hand-over-format.md lists the parts that travel.

use super::model::{MAX_ITEMS, PLAN, Plan, PlanItem, Said};
use super::template::{MadeFor, Section};
use crate::entropy::Entropy;
use crate::error::Result;
use crate::id::Id;
use crate::time::Now;
use chrono::{NaiveDate, TimeDelta};

/// A plan without ties to its vault: no case, person, incident, plan's or item's id, or time of day.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Handed {
    /// The id of this handing over and nothing else. It reveals a second taking.
    pub id: Id,
    /// The owner's situation.
    pub made_for: MadeFor,
    /// True if it was made with a worker, not alone.
    pub with_worker: bool,
    /// The day of the next review.
    pub review_on: Option<NaiveDate>,
    /// The items, section by section.
    pub items: Vec<HandedItem>,
}

/// An item of a handed-over plan.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HandedItem {
    /// Its section.
    pub section: Section,
    /// The template's item that it came from, if any.
    pub template: Option<String>,
    /// Its text. Links to a person or an incident are never taken over.
    pub said: Said,
    /// The day of its tick.
    pub done_on: Option<NaiveDate>,
}

/// The result of taking a plan over.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TakeOver {
    /// The plan afterwards.
    pub plan: Plan,
    /// Its new items.
    pub added: Vec<Id>,
    /// The number of items that were already there and aren't added twice.
    pub already: u32,
    /// The plan that took this handing over before, if any. It can't be taken again.
    pub taken: Option<Id>,
}

impl Plan {
    /// Returns the parts that travel.
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
    /// Refuses anything that a plan can't hold.
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

    /// True if an item says all that this one says. Section and tick may differ: they are the user's.
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

/// Returns noon of a day, which stays on that day if clocks are an hour apart, as in summer.
fn noon(day: NaiveDate, offset_min: i16) -> i64 {
    let noon = day.and_time(chrono::NaiveTime::MIN) + TimeDelta::hours(12);
    (noon - TimeDelta::minutes(offset_min.into()))
        .and_utc()
        .timestamp_millis()
}
