//! Safety plans.

use crate::session::{Session, caught};
use crate::system::{System, now};
use crate::words::Words;
use bothy_core::counts::{self, Counts};
use bothy_core::helplines::Keys;
use bothy_core::plan::{About, ItemChange, MadeFor, Plan, PlanVersion, Said, Section, Templates};
use bothy_core::shown::pages::{self, BesidePlan, CardOptions, Printed};
use bothy_core::{Error, Id, Now, Result};
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

/// The choices for a card. Without any it reveals no purpose.
#[derive(uniffi::Record)]
pub struct CardChoice {
    /// The ID of a helpline, such as [`crate::helplines::Helplines::of_nation`]. Its number tells what the card is for.
    #[uniffi(default)]
    pub helpline: Option<String>,
    /// The user's contacts to include.
    #[uniffi(default)]
    pub contacts: Vec<Id>,
    /// True for a fuller card, which may give it away: passports and papers, and how to call without speaking.
    #[uniffi(default)]
    pub fuller: bool,
    /// True to include bag items in the user's own words, which may give it away.
    #[uniffi(default)]
    pub own_words: bool,
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

    /// Records a review: keeps the plan as it stands and sets the day of the next review. `safer` is the user's own words on whether they
    /// feel safer; may be empty. They come back in the plan's `versions`, by date. Make no score of them.
    ///
    /// Errors: `NotFound`, `Invalid` (past: the next day; too long: over 16 KiB of words), `StorageFull`, `Locked`.
    pub fn review(&self, id: Id, next: Option<NaiveDate>, safer: &str) -> Result<PlanVersion> {
        self.session.with(|vault| {
            let mut plans = vault.plans();
            plans.review(id, next, safer, self.now(), &mut System)
        })
    }

    /// Replaces the user's words of a review on whether they feel safer. Empty words remove them for good.
    ///
    /// Errors: `NotFound`, `Invalid` (too long), `StorageFull`, `Locked`.
    pub fn set_safer(&self, id: Id, number: u32, safer: &str) -> Result<()> {
        self.session
            .with(|vault| vault.plans().set_safer(id, number, safer, &mut System))
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

    /// Prints a plan as a PDF in the language of `words`, with the orders. `safer`: true only if the user asks for what they said at reviews
    /// of feeling safer. It is in clear: write it only to the place that the user chose. Characters in `missing` print as codes: tell the
    /// user before.
    pub fn print(&self, id: Id, safer: bool, words: &Words) -> Result<Printed> {
        self.session.with(|vault| {
            let (plan, people) = (vault.plans().get(id)?, vault.people().list()?);
            let orders = vault.orders().list()?;
            let beside = BesidePlan {
                people: &people,
                orders: &orders,
                safer,
            };
            pages::plan(&plan, beside, words.locale(), self.now())
        })
    }

    /// Prints an A6 card on a sheet of A4 as a PDF. Before it, show `pages-card-before`, and for a fuller card `pages-card-fuller`.
    ///
    /// Errors: `NotFound` (the plan, a contact, or the helpline), `Locked`.
    pub fn print_card(&self, id: Id, choice: &CardChoice, words: &Words) -> Result<Printed> {
        self.session.with(|vault| {
            let plan = vault.plans().get(id)?;
            let in_use = vault.directories().in_use(&Keys::built_in()?)?;
            let helpline = choice.helpline.as_deref();
            let line = |id| in_use.directory.line(id).ok_or(Error::NotFound);
            let kept = vault.contacts();
            let contacts = choice.contacts.iter().map(|id| kept.get(*id));
            let options = CardOptions {
                helpline: helpline.map(line).transpose()?,
                contacts: &contacts.collect::<Result<Vec<_>>>()?,
                fuller: choice.fuller,
                own_words: choice.own_words,
            };
            pages::card(&plan, options, words.locale(), self.now())
        })
    }

    /// Removes a plan with all its versions.
    pub fn remove(&self, id: Id) -> Result<()> {
        self.session
            .with(|vault| vault.plans().remove(id, &mut System))
    }

    /// Counts what a service did on a day: numbers without a person, an ID or a time.
    ///
    /// Errors: `NotFound` if no plan here has a case, `Damaged`, `Locked`.
    pub fn counts(&self, day: NaiveDate) -> Result<Counts> {
        self.session
            .with(|vault| counts::of_day(vault, day, self.now()))
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
