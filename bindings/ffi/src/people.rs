//! The people of the record.

use crate::session::Session;
use crate::system::{System, now};
use bothy_core::people::{AboutUs, Described, Person};
use bothy_core::{Id, Now, Result};
use std::sync::Arc;

/// The people of the record. An incident names them by ID and relation. The name is only here, not in the log.
#[derive(uniffi::Object)]
pub struct People {
    session: Arc<Session>,
}

#[uniffi::export]
impl People {
    /// Stores a person with the next unused letter. Returns their ID.
    ///
    /// Errors: `Invalid` (person; born or long ago: a day of birth that is almost certainly a mistake), `StorageFull`, `Locked`.
    pub fn add(&self, person: &Described) -> Result<Id> {
        self.session
            .with(|vault| vault.people().add(person, self.now(), &mut System))
    }

    /// Replaces a person's description. The letter stays, unless `child` changes.
    ///
    /// Errors: `NotFound`; otherwise as `add`.
    pub fn edit(&self, id: Id, person: &Described) -> Result<()> {
        self.session
            .with(|vault| vault.people().edit(id, person, self.now(), &mut System))
    }

    /// Removes a person. Incidents keep the ID and the relation. The letter isn't used again.
    pub fn remove(&self, id: Id) -> Result<()> {
        self.session
            .with(|vault| vault.people().remove(id, &mut System))
    }

    /// Returns one person.
    pub fn get(&self, id: Id) -> Result<Person> {
        self.session.with(|vault| vault.people().get(id))
    }

    /// Returns everybody by letter, adults before children.
    pub fn list(&self) -> Result<Vec<Person>> {
        self.session.with(|vault| vault.people().list())
    }

    /// Returns the background for statements; empty at first.
    pub fn about_us(&self) -> Result<AboutUs> {
        self.session.with(|vault| vault.people().about_us())
    }

    /// Replaces the background.
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
