//! Safety plans: steps to take before, during and after danger, made alone or with a worker, and reviewed.
//!
//! A plan is a record beside the log, not part of it. It begins with a template's items, which are ids. Their words come from the shells
//! ([`crate::locale`]) unless the user writes their own. docs/content.md.

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

/// An open vault's plans; borrows it for one call.
///
/// ```
/// # let mut home = bothy_test_support::Home::new(1);
/// # let mut vault = home.unlock();
/// # let (clock, entropy) = (&mut home.clock, &mut home.chance);
/// use bothy_core::locale::Locale;
/// use bothy_core::plan::{About, Difference, MadeFor, Templates};
///
/// let about = About { made_for: MadeFor::Leaving, with_worker: false, case: None };
/// let plan = vault.plans().add(about, &Templates::built_in()?, clock.tick(), entropy)?;
/// vault.plans().review(plan, None, "A little.", clock.tick(), entropy)?;
///
/// let first = vault.plans().get(plan)?.items[0].clone();
/// println!("{}", Locale::english()?.item(&first)?);
/// vault.plans().tick(plan, first.id, true, clock.tick(), entropy)?;
///
/// let changes = vault.plans().changed_since(plan, 1)?;
/// assert_eq!(changes[0].how, Difference::Ticked);
/// # Ok::<(), bothy_core::Error>(())
/// ```
pub struct Plans<'v> {
    store: &'v mut Store,
}

impl OpenVault {
    /// Returns the plans for one call. It stands here because `vault` doesn't know this room.
    pub fn plans(&mut self) -> Plans<'_> {
        Plans {
            store: self.store_mut(),
        }
    }
}

impl Plans<'_> {
    /// Makes a plan with the template's items for its situation.
    ///
    /// # Errors
    /// `Invalid{Case}`, `Invalid{Empty}` or `Invalid{TooLong}`: see [`Case`]; `Invalid{Past}` for a past last day of keeping;
    /// `StorageFull`.
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

    /// Replaces the facts about a whole plan. The items stay.
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

    /// Adds an item to a section, before another item or otherwise last.
    ///
    /// # Errors
    /// `NotFound` for an unknown plan, or another item not in the section; `Invalid{Plan}`: see [`Said`]; `Invalid{Past}` for a past due
    /// day; `StorageFull`.
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

    /// Replaces an item's text. A template's item without the user's words shows the template's.
    ///
    /// # Errors
    /// As [`Plans::add_item`], but an unchanged due day may be past.
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

    /// Sets or clears an item's tick. An item already ticked keeps its day.
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

    /// Moves an item to a section, before another item or otherwise last.
    ///
    /// # Errors
    /// `NotFound` for an unknown plan or item, or another item not in the section; `StorageFull`.
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

    /// Removes an item. Reviewed versions keep it.
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

    /// Records a review: keeps the plan as it stands and sets the day of the next review. `safer` is the user's own words on whether they
    /// feel safer; may be empty.
    ///
    /// # Errors
    /// `NotFound`; `Invalid{Past}` for a past next day; `Invalid{TooLong}` for words over 16 KiB; `StorageFull`.
    pub fn review(
        &mut self,
        id: Id,
        next: Option<NaiveDate>,
        safer: &str,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<PlanVersion> {
        dates::check_to_come(next, None, now)?;
        model::check_safer(safer)?;
        let kept = Id::generate(e);
        self.store.write(e, &mut |tx, _| {
            let mut plan = get(tx, id)?;
            let version = PlanVersion {
                number: plan.versions.last().map_or(1, |last| last.number + 1),
                kept_ms: now.wall_ms,
                id: kept,
                safer: safer.to_owned(),
            };
            let stood = model::encode(&plan.without_safer())?;
            records::put(tx, RecordKind::PlanVersion, kept, &stood)?;
            plan.versions.push(version.clone());
            plan.review_on = next;
            put(tx, &plan)?;
            Ok(version)
        })
    }

    /// Replaces the user's words of a review on whether they feel safer. Empty words remove them for good.
    ///
    /// # Errors
    /// `NotFound`; `Invalid{TooLong}` for words over 16 KiB; `StorageFull`.
    pub fn set_safer(
        &mut self,
        id: Id,
        number: u32,
        safer: &str,
        e: &mut dyn Entropy,
    ) -> Result<()> {
        model::check_safer(safer)?;
        self.store.write(e, &mut |tx, _| {
            let mut plan = get(tx, id)?;
            let mut versions = plan.versions.iter_mut();
            let version = versions.find(|one| one.number == number);
            safer.clone_into(&mut version.ok_or(Error::NotFound)?.safer);
            put(tx, &plan)
        })
    }

    /// Returns a reviewed version by its number.
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

    /// Returns the changes since a review.
    ///
    /// # Errors
    /// `NotFound`, `Damaged`.
    pub fn changed_since(&self, id: Id, number: u32) -> Result<Vec<ItemChange>> {
        Ok(versions::between(
            &self.version(id, number)?,
            &self.get(id)?,
        ))
    }

    /// Returns one plan.
    ///
    /// # Errors
    /// `NotFound`, `Damaged`.
    pub fn get(&self, id: Id) -> Result<Plan> {
        model::decode(&records::get(self.store.read(), RecordKind::Plan, id)?)
    }

    /// Returns all plans, the last changed first.
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

    /// Returns the plan whose id begins with this prefix of at least 6 hex digits.
    ///
    /// # Errors
    /// `NotFound`; `Invalid{Id}` for several matches, fewer digits, or anything but hex.
    pub fn find(&self, prefix: &str) -> Result<Id> {
        records::find(self.store.read(), RecordKind::Plan, prefix)
    }

    /// Removes a plan with all its versions.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn remove(&mut self, id: Id, e: &mut dyn Entropy) -> Result<()> {
        self.store.write_freeing(e, &mut |tx, _| drop_whole(tx, id))
    }

    /// Removes every plan whose last day of keeping is before `today`, with all its versions. Returns the removed plans.
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

    /// Returns the plans that [`Plans::purge`] would remove.
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
