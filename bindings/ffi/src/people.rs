//! The people of the record.

use crate::session::Session;
use crate::system::{System, now};
use bothy_core::people::{AboutUs, Described, Person};
use bothy_core::{Id, Now, Result};
use std::sync::Arc;

/// Who the people of the record are. An incident names them by ID and relation; the name is here alone, and is no part of the log.
#[derive(uniffi::Object)]
pub struct People {
    session: Arc<Session>,
}

#[uniffi::export]
impl People {
    /// Keeps a person, with the next letter that nobody had, and answers their ID.
    ///
    /// Errors: `Invalid` (person; born or long ago, for a day of birth that is almost certainly a slip), `StorageFull`, `Locked`.
    pub fn add(&self, person: &Described) -> Result<Id> {
        self.session
            .with(|vault| vault.people().add(person, self.now(), &mut System))
    }

    /// Writes over what is known of a person. The letter stays, unless a child turns out to be none, or the other way round.
    ///
    /// Errors: `NotFound`; otherwise as `add`.
    pub fn edit(&self, id: Id, person: &Described) -> Result<()> {
        self.session
            .with(|vault| vault.people().edit(id, person, self.now(), &mut System))
    }

    /// Removes a person. Incidents that name them keep the ID and the relation; the letter isn't given again.
    pub fn remove(&self, id: Id) -> Result<()> {
        self.session
            .with(|vault| vault.people().remove(id, &mut System))
    }

    /// One person.
    pub fn get(&self, id: Id) -> Result<Person> {
        self.session.with(|vault| vault.people().get(id))
    }

    /// Everybody: children last, each in the order of their letters.
    pub fn list(&self) -> Result<Vec<Person>> {
        self.session.with(|vault| vault.people().list())
    }

    /// What was said once of her and them; empty before.
    pub fn about_us(&self) -> Result<AboutUs> {
        self.session.with(|vault| vault.people().about_us())
    }

    /// Writes over what was said of her and them.
    ///
    /// Errors: `Invalid` (about us), `StorageFull`, `Locked`.
    pub fn set_about_us(&self, about: &AboutUs) -> Result<()> {
        self.session
            .with(|vault| vault.people().set_about_us(about, &mut System))
    }
}

impl People {
    pub(crate) fn new(session: &Arc<Session>) -> Self {
        Self {
            session: Arc::clone(session),
        }
    }

    fn now(&self) -> Now {
        now(self.session.offset_min())
    }
}
