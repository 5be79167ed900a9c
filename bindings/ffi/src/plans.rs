//! Safety plans.

use crate::session::{Session, caught};
use crate::system::{System, now};
use crate::words::Words;
use bothy_core::plan::{About, ItemChange, MadeFor, Plan, PlanVersion, Said, Section, Templates};
use bothy_core::shown::pages::{self, Printed};
use bothy_core::{Id, Now, Result};
use chrono::NaiveDate;
use std::sync::Arc;

// A day crosses as core has it cross.
uniffi::use_remote_type!(bothy_core::NaiveDate);

/// Safety plans: made from a template, ticked, changed, looked at again. An item of a template is an id, and its words are
/// `plan-item-ID` ([`crate::words::Words`]), until somebody says it in their own.
#[derive(uniffi::Object)]
pub struct Plans {
    session: Arc<Session>,
}

/// An item that new plans begin with.
#[derive(uniffi::Record)]
pub struct TemplateItem {
    /// Names it; its words are `plan-item-ID`.
    pub id: String,
    /// Where it stands.
    pub section: Section,
    /// Doing it could make things worse: `plan-item-ID.worse` says how.
    pub worse: bool,
}

/// What new plans for them begin with, in their order.
#[uniffi::export]
pub fn plan_template(whom: MadeFor) -> Result<Vec<TemplateItem>> {
    caught(|| {
        let templates = Templates::built_in()?;
        let items = templates.items().iter().filter(|item| item.is_for(whom));
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
    /// Makes a plan with the items of the template, and answers its ID.
    ///
    /// Errors: `Invalid` (plan; case, for a reference that could be a name; past, for a last day of keeping that is past), `StorageFull`,
    /// `Locked`.
    pub fn add(&self, about: About) -> Result<Id> {
        let templates = Templates::built_in()?;
        self.session.with(|vault| {
            vault
                .plans()
                .add(about, &templates, self.now(), &mut System)
        })
    }

    /// Writes over what is said of a plan as a whole. The items stay.
    pub fn set_about(&self, id: Id, about: &About) -> Result<()> {
        self.session
            .with(|vault| vault.plans().set_about(id, about, self.now(), &mut System))
    }

    /// Puts an item into a section, before another one of it or behind all of them, and answers its ID.
    ///
    /// Errors: `NotFound`, `Invalid` (plan; past, for a day by which it is due that is past), `StorageFull`, `Locked`.
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

    /// Writes over what is said in an item.
    ///
    /// Errors: as `add_item`.
    pub fn edit_item(&self, id: Id, item: Id, said: &Said) -> Result<()> {
        self.session.with(|vault| {
            let mut plans = vault.plans();
            plans.edit_item(id, item, said, self.now(), &mut System)
        })
    }

    /// Ticks an item, or takes the tick away.
    pub fn tick(&self, id: Id, item: Id, done: bool) -> Result<()> {
        self.session
            .with(|vault| vault.plans().tick(id, item, done, self.now(), &mut System))
    }

    /// Moves an item to a section, before another one of it or behind all of them.
    pub fn move_item(&self, id: Id, item: Id, section: Section, before: Option<Id>) -> Result<()> {
        self.session.with(|vault| {
            let mut plans = vault.plans();
            plans.move_item(id, item, section, before, self.now(), &mut System)
        })
    }

    /// Takes an item out.
    pub fn remove_item(&self, id: Id, item: Id) -> Result<()> {
        self.session
            .with(|vault| vault.plans().remove_item(id, item, self.now(), &mut System))
    }

    /// Keeps the plan as it stands, because somebody looked at it again, and sets the day on which to do so next.
    pub fn review(&self, id: Id, next: Option<NaiveDate>) -> Result<PlanVersion> {
        self.session
            .with(|vault| vault.plans().review(id, next, self.now(), &mut System))
    }

    /// The plan as it stood at a look, by its number.
    pub fn version(&self, id: Id, number: u32) -> Result<Plan> {
        self.session.with(|vault| vault.plans().version(id, number))
    }

    /// What changed between a look and now.
    pub fn changed_since(&self, id: Id, number: u32) -> Result<Vec<ItemChange>> {
        self.session
            .with(|vault| vault.plans().changed_since(id, number))
    }

    /// One plan.
    pub fn get(&self, id: Id) -> Result<Plan> {
        self.session.with(|vault| vault.plans().get(id))
    }

    /// All plans, the one changed last first.
    pub fn list(&self) -> Result<Vec<Plan>> {
        self.session.with(|vault| vault.plans().list())
    }

    /// A plan as a PDF, in the language of `words`. Write it only where the person chose: it is in clear. What is `missing` is printed as a
    /// code: say so before.
    pub fn print(&self, id: Id, words: &Words) -> Result<Printed> {
        self.session.with(|vault| {
            let (plan, people) = (vault.plans().get(id)?, vault.people().list()?);
            pages::plan(&plan, &people, words.locale(), self.now())
        })
    }

    /// A card of A6 on a sheet of A4 as a PDF, with these contacts of hers. It says nothing of what it is for, unless she does: what she
    /// wrote of the bag stands on it only with `own_words`. Show it to her before.
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

    /// Takes a plan away, with all that it was.
    pub fn remove(&self, id: Id) -> Result<()> {
        self.session
            .with(|vault| vault.plans().remove(id, &mut System))
    }

    /// Takes away every plan whose last day of keeping is past, and gives them as they were.
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
