//! Safety plans.

use crate::session::{Session, caught};
use crate::system::{System, now};
use crate::words::Words;
use bothy_core::plan::{About, ItemChange, MadeFor, Plan, PlanVersion, Said, Section, Templates};
use bothy_core::shown::pages::{self, Printed};
use bothy_core::{Id, Now, Result};
use chrono::NaiveDate;
use std::sync::Arc;

// A day crosses in core's own form.
uniffi::use_remote_type!(bothy_core::NaiveDate);

/// Safety plans: made from a template, ticked, changed, reviewed. A template's item is an id with the words `plan-item-ID`
/// ([`crate::words::Words`]), unless the user writes their own.
#[derive(uniffi::Object)]
pub struct Plans {
    session: Arc<Session>,
}

/// An item of new plans.
#[derive(uniffi::Record)]
pub struct TemplateItem {
    /// A permanent name; its words are `plan-item-ID`.
    pub id: String,
    /// Its section.
    pub section: Section,
    /// True if doing it could make things worse: `plan-item-ID.worse` explains.
    pub worse: bool,
}

/// Returns the items of new plans for this situation, in order.
#[uniffi::export]
pub fn plan_template(made_for: MadeFor) -> Result<Vec<TemplateItem>> {
    caught(|| {
        let templates = Templates::built_in()?;
        let items = templates
            .items()
            .iter()
            .filter(|item| item.is_for(made_for));
        let item = |item: &bothy_core::plan::TemplateItem| TemplateItem {
            id: item.id.clone(),
            section: item.section,
            worse: item.worse,
        };
        Ok(items.map(item).collect())
    })
}

#[uniffi::export]
impl Plans {
    /// Makes a plan with the template's items. Returns its ID.
    ///
    /// Errors: `Invalid` (case: a reference that could be a name; empty or too long: purpose or consent; past: the last day of keeping),
    /// `StorageFull`, `Locked`.
    pub fn add(&self, about: About) -> Result<Id> {
        let templates = Templates::built_in()?;
        self.session.with(|vault| {
            vault
                .plans()
                .add(about, &templates, self.now(), &mut System)
        })
    }

    /// Replaces the facts about a whole plan. The items stay.
    pub fn set_about(&self, id: Id, about: &About) -> Result<()> {
        self.session
            .with(|vault| vault.plans().set_about(id, about, self.now(), &mut System))
    }

    /// Adds an item to a section, before another item or otherwise last. Returns its ID.
    ///
    /// Errors: `NotFound`, `Invalid` (plan; past: the due day), `StorageFull`, `Locked`.
    pub fn add_item(
        &self,
        id: Id,
        section: Section,
        said: &Said,
        before: Option<Id>,
    ) -> Result<Id> {
        self.session.with(|vault| {
            let mut plans = vault.plans();
            plans.add_item(id, section, said, before, self.now(), &mut System)
        })
    }

    /// Replaces an item's text.
    ///
    /// Errors: as `add_item`.
    pub fn edit_item(&self, id: Id, item: Id, said: &Said) -> Result<()> {
        self.session.with(|vault| {
            let mut plans = vault.plans();
            plans.edit_item(id, item, said, self.now(), &mut System)
        })
    }

    /// Sets or clears an item's tick.
    pub fn tick(&self, id: Id, item: Id, done: bool) -> Result<()> {
        self.session
            .with(|vault| vault.plans().tick(id, item, done, self.now(), &mut System))
    }

    /// Moves an item to a section, before another item or otherwise last.
    pub fn move_item(&self, id: Id, item: Id, section: Section, before: Option<Id>) -> Result<()> {
        self.session.with(|vault| {
            let mut plans = vault.plans();
            plans.move_item(id, item, section, before, self.now(), &mut System)
        })
    }

    /// Removes an item.
    pub fn remove_item(&self, id: Id, item: Id) -> Result<()> {
        self.session
            .with(|vault| vault.plans().remove_item(id, item, self.now(), &mut System))
    }

    /// Records a review: keeps the plan as it stands and sets the day of the next review.
    pub fn review(&self, id: Id, next: Option<NaiveDate>) -> Result<PlanVersion> {
        self.session
            .with(|vault| vault.plans().review(id, next, self.now(), &mut System))
    }

    /// Returns a reviewed version by its number.
    pub fn version(&self, id: Id, number: u32) -> Result<Plan> {
        self.session.with(|vault| vault.plans().version(id, number))
    }

    /// Returns the changes since a review.
    pub fn changed_since(&self, id: Id, number: u32) -> Result<Vec<ItemChange>> {
        self.session
            .with(|vault| vault.plans().changed_since(id, number))
    }

    /// Returns one plan.
    pub fn get(&self, id: Id) -> Result<Plan> {
        self.session.with(|vault| vault.plans().get(id))
    }

    /// Returns all plans, the last changed first.
    pub fn list(&self) -> Result<Vec<Plan>> {
        self.session.with(|vault| vault.plans().list())
    }

    /// Prints a plan as a PDF in the language of `words`. It is in clear: write it only to the place that the user chose. Characters in
    /// `missing` print as codes: tell the user before.
    pub fn print(&self, id: Id, words: &Words) -> Result<Printed> {
        self.session.with(|vault| {
            let (plan, people) = (vault.plans().get(id)?, vault.people().list()?);
            pages::plan(&plan, &people, words.locale(), self.now())
        })
    }

    /// Prints an A6 card on a sheet of A4 as a PDF, with these contacts. It reveals no purpose unless the user's words do: their bag items
    /// are included only with `own_words`. Show it to the user before.
    pub fn print_card(
        &self,
        id: Id,
        contacts: &[Id],
        own_words: bool,
        words: &Words,
    ) -> Result<Printed> {
        self.session.with(|vault| {
            let plan = vault.plans().get(id)?;
            let kept = vault.contacts();
            let chosen = contacts.iter().map(|id| kept.get(*id));
            let chosen = chosen.collect::<Result<Vec<_>>>()?;
            pages::card(&plan, &chosen, own_words, words.locale(), self.now())
        })
    }

    /// Removes a plan with all its versions.
    pub fn remove(&self, id: Id) -> Result<()> {
        self.session
            .with(|vault| vault.plans().remove(id, &mut System))
    }

    /// Removes every plan whose last day of keeping is past. Returns the removed plans.
    pub fn purge(&self) -> Result<Vec<Plan>> {
        self.session
            .with(|vault| vault.plans().purge(self.now().day(), &mut System))
    }
}

impl Plans {
    pub(crate) fn new(session: &Arc<Session>) -> Self {
        Self {
            session: Arc::clone(session),
        }
    }

    pub(crate) fn session(&self) -> &Session {
        &self.session
    }

    pub(crate) fn now(&self) -> Now {
        now(self.session.offset_min())
    }
}
