//! Safety plans: what somebody can do before, during and after, made alone or with a worker, and looked at again.
//!
//! A plan is one record beside the log, and no part of it. It begins with a template's items, which are ids; their words are the shells'
//! ([`crate::locale`]), until somebody puts their own in place. docs/content.md.

mod handed;
mod model;
mod take_over;
mod template;
#[cfg(test)]
mod tests;
mod versions;

pub use handed::{Handed, HandedItem, TakeOver};
pub use model::{
    About, Case, MAX_ITEMS, MAX_NOTE, MAX_REFERENCE, MAX_WORDS, Plan, PlanItem, PlanVersion, Said,
};
pub use template::{MadeFor, Section, TemplateItem, Templates};
pub use versions::{Difference, ItemChange};

use crate::dates;
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::id::Id;
use crate::rows::records::{self, RecordKind};
use crate::store::Store;
use crate::time::Now;
use crate::vault::OpenVault;
use chrono::NaiveDate;
use rusqlite::Transaction;
use std::cmp::Reverse;

/// The plans of an open vault; borrows it for one call.
pub struct Plans<'v> {
    store: &'v mut Store,
}

impl OpenVault {
    /// The plans, for one call. Here and not in `vault`, which doesn't know this room.
    pub fn plans(&mut self) -> Plans<'_> {
        Plans {
            store: self.store_mut(),
        }
    }
}

impl Plans<'_> {
    /// Makes a plan with the items that the template has for whom it is.
    ///
    /// # Errors
    /// `Invalid{Plan}`: see [`Case`]; `Invalid{Past}` for a last day of keeping that is past; `StorageFull`.
    pub fn add(
        &mut self,
        about: About,
        templates: &Templates,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<Id> {
        about.check()?;
        about.check_to_come(None, now)?;
        let item = |of: &TemplateItem, e: &mut dyn Entropy| PlanItem {
            id: Id::generate(e),
            section: of.section,
            template: Some(of.id.clone()),
            said: Said::default(),
            done_ms: None,
        };
        let plan = Plan {
            id: Id::generate(e),
            items: templates.of(about.made_for).map(|of| item(of, e)).collect(),
            about,
            made_ms: now.wall_ms,
            changed_ms: now.wall_ms,
            review_on: None,
            versions: Vec::new(),
            taken: Vec::new(),
        };
        self.store.write(e, &mut |tx, _| put(tx, &plan))?;
        Ok(plan.id)
    }

    /// Writes over what is said of a plan as a whole. The items stay.
    ///
    /// # Errors
    /// `NotFound`; as [`Plans::add`].
    pub fn set_about(
        &mut self,
        id: Id,
        about: &About,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<()> {
        about.check()?;
        self.change(id, now, e, &mut |plan| {
            about.check_to_come(Some(&plan.about), now)?;
            plan.about = about.clone();
            Ok(())
        })
    }

    /// Puts an item into a section: before another one of it, else behind all of them.
    ///
    /// # Errors
    /// `NotFound` for no such plan, or no such item in the section; `Invalid{Plan}`: see [`Said`]; `Invalid{Past}` for a day by which it is
    /// due that is past, unless it stood there before; `StorageFull`.
    pub fn add_item(
        &mut self,
        id: Id,
        section: Section,
        said: &Said,
        before: Option<Id>,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<Id> {
        let item = PlanItem {
            id: Id::generate(e),
            section,
            template: None,
            said: said.clone(),
            done_ms: None,
        };
        item.check()?;
        dates::check_to_come(said.due, None, now)?;
        self.change(id, now, e, &mut |plan| plan.place(item.clone(), before))?;
        Ok(item.id)
    }

    /// Writes over what is said in an item. One of a template without own words says what the template says.
    ///
    /// # Errors
    /// As [`Plans::add_item`].
    pub fn edit_item(
        &mut self,
        id: Id,
        item: Id,
        said: &Said,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<()> {
        self.change(id, now, e, &mut |plan| {
            let item = plan.item_mut(item)?;
            dates::check_to_come(said.due, item.said.due, now)?;
            item.said = said.clone();
            item.check()
        })
    }

    /// Ticks an item, or takes the tick away. One that is ticked already keeps its day.
    ///
    /// # Errors
    /// `NotFound`; `StorageFull`.
    pub fn tick(
        &mut self,
        id: Id,
        item: Id,
        done: bool,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<()> {
        self.change(id, now, e, &mut |plan| {
            let item = plan.item_mut(item)?;
            item.done_ms = done.then(|| item.done_ms.unwrap_or(now.wall_ms));
            Ok(())
        })
    }

    /// Moves an item to a section: before another one of it, else behind all of them.
    ///
    /// # Errors
    /// `NotFound` for no such plan or item, or no such item in the section; `StorageFull`.
    pub fn move_item(
        &mut self,
        id: Id,
        item: Id,
        section: Section,
        before: Option<Id>,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<()> {
        if before == Some(item) {
            return Err(Error::NotFound);
        }
        self.change(id, now, e, &mut |plan| {
            let mut moved = plan.take(item)?;
            moved.section = section;
            plan.place(moved, before)
        })
    }

    /// Takes an item out. What the plan was at a review stays.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn remove_item(&mut self, id: Id, item: Id, now: Now, e: &mut dyn Entropy) -> Result<()> {
        self.store.write_freeing(e, &mut |tx, _| {
            let mut plan = get(tx, id)?;
            plan.take(item)?;
            plan.changed_ms = now.wall_ms;
            put(tx, &plan)
        })
    }

    /// Keeps the plan as it stands, because somebody looked at it again, and sets the day on which to do so next.
    ///
    /// # Errors
    /// `NotFound`; `Invalid{Past}` for a next day that is past; `StorageFull`.
    pub fn review(
        &mut self,
        id: Id,
        next: Option<NaiveDate>,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<PlanVersion> {
        dates::check_to_come(next, None, now)?;
        let kept = Id::generate(e);
        self.store.write(e, &mut |tx, _| {
            let mut plan = get(tx, id)?;
            let version = PlanVersion {
                number: plan.versions.last().map_or(1, |last| last.number + 1),
                kept_ms: now.wall_ms,
                id: kept,
            };
            records::put(tx, RecordKind::PlanVersion, kept, &model::encode(&plan)?)?;
            plan.versions.push(version);
            plan.review_on = next;
            put(tx, &plan)?;
            Ok(version)
        })
    }

    /// The plan as it stood at a review, by its number.
    ///
    /// # Errors
    /// `NotFound`, `Damaged`.
    pub fn version(&self, id: Id, number: u32) -> Result<Plan> {
        let plan = self.get(id)?;
        let version = plan.versions.iter().find(|one| one.number == number);
        let kept = version.ok_or(Error::NotFound)?.id;
        model::decode(&records::get(
            self.store.read(),
            RecordKind::PlanVersion,
            kept,
        )?)
    }

    /// What changed between a review and now.
    ///
    /// # Errors
    /// `NotFound`, `Damaged`.
    pub fn changed_since(&self, id: Id, number: u32) -> Result<Vec<ItemChange>> {
        Ok(versions::between(
            &self.version(id, number)?,
            &self.get(id)?,
        ))
    }

    /// One plan.
    ///
    /// # Errors
    /// `NotFound`, `Damaged`.
    pub fn get(&self, id: Id) -> Result<Plan> {
        model::decode(&records::get(self.store.read(), RecordKind::Plan, id)?)
    }

    /// All plans, the one changed last first.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn list(&self) -> Result<Vec<Plan>> {
        let mut plans = records::all(self.store.read(), RecordKind::Plan)?
            .iter()
            .map(|(_, bytes)| model::decode(bytes))
            .collect::<Result<Vec<_>>>()?;
        plans.sort_by_key(|plan| (Reverse(plan.changed_ms), plan.id));
        Ok(plans)
    }

    /// The plan whose id begins so, with 6 hex digits or more.
    ///
    /// # Errors
    /// `NotFound`; `Invalid{Id}` for several, for fewer digits, or for no hex.
    pub fn find(&self, prefix: &str) -> Result<Id> {
        records::find(self.store.read(), RecordKind::Plan, prefix)
    }

    /// Takes a plan away, with all that it was at reviews.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn remove(&mut self, id: Id, e: &mut dyn Entropy) -> Result<()> {
        self.store.write_freeing(e, &mut |tx, _| drop_whole(tx, id))
    }

    /// Takes away every plan that was to be kept until a day before this one, with all that it was. Gives them as they were.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn purge(&mut self, today: NaiveDate, e: &mut dyn Entropy) -> Result<Vec<Plan>> {
        let over = self.over(today)?;
        if !over.is_empty() {
            self.store.write_freeing(e, &mut |tx, _| {
                over.iter().try_for_each(|plan| drop_whole(tx, plan.id))
            })?;
        }
        Ok(over)
    }

    /// The plans that [`Plans::purge`] would take away.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn over(&self, today: NaiveDate) -> Result<Vec<Plan>> {
        let is_over = |plan: &Plan| {
            plan.about
                .case
                .as_ref()
                .is_some_and(|c| c.retain_until < today)
        };
        Ok(self.list()?.into_iter().filter(is_over).collect())
    }

    fn change(
        &mut self,
        id: Id,
        now: Now,
        e: &mut dyn Entropy,
        work: &mut dyn FnMut(&mut Plan) -> Result<()>,
    ) -> Result<()> {
        self.store.write(e, &mut |tx, _| {
            let mut plan = get(tx, id)?;
            work(&mut plan)?;
            plan.changed_ms = now.wall_ms;
            put(tx, &plan)
        })
    }
}

fn get(tx: &Transaction<'_>, id: Id) -> Result<Plan> {
    model::decode(&records::get(tx, RecordKind::Plan, id)?)
}

fn put(tx: &Transaction<'_>, plan: &Plan) -> Result<()> {
    records::put(tx, RecordKind::Plan, plan.id, &model::encode(plan)?)
}

fn drop_whole(tx: &Transaction<'_>, id: Id) -> Result<()> {
    for version in get(tx, id)?.versions {
        records::drop(tx, RecordKind::PlanVersion, version.id)?;
    }
    records::drop(tx, RecordKind::Plan, id)
}
