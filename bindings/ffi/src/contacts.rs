//! The user's own contacts and their area.

use crate::session::{Session, caught};
use crate::system::System;
use bothy_core::helplines::{Area, Contact, ContactDetails};
use bothy_core::{Id, Result};
use std::sync::Arc;

/// People the user can reach: a worker, a friend, a solicitor. Bothy never rings anybody: a tap fills the dialler.
#[derive(uniffi::Object)]
pub struct Contacts {
    session: Arc<Session>,
}

#[uniffi::export]
impl Contacts {
    /// Stores a contact. Returns its ID.
    ///
    /// Errors: `Invalid` (contact), `StorageFull`, `Locked`.
    pub fn add(&self, details: &ContactDetails) -> Result<Id> {
        self.session
            .with(|vault| vault.contacts().add(details, &mut System))
    }

    /// Replaces a contact's details.
    pub fn edit(&self, id: Id, details: &ContactDetails) -> Result<()> {
        self.session
            .with(|vault| vault.contacts().edit(id, details, &mut System))
    }

    /// Removes a contact for good.
    pub fn remove(&self, id: Id) -> Result<()> {
        self.session
            .with(|vault| vault.contacts().remove(id, &mut System))
    }

    /// Returns all contacts by name.
    pub fn list(&self) -> Result<Vec<Contact>> {
        self.session.with(|vault| vault.contacts().list())
    }

    /// Returns the user's area, if they chose one. It orders the helplines.
    pub fn area(&self) -> Result<Option<Area>> {
        self.session.with(|vault| vault.contacts().area())
    }

    /// Sets or clears the user's area.
    pub fn set_area(&self, area: Option<Area>) -> Result<()> {
        self.session
            .with(|vault| vault.contacts().set_area(area, &mut System))
    }
}

impl Contacts {
    pub(crate) fn new(session: &Arc<Session>) -> Self {
        Self {
            session: Arc::clone(session),
        }
    }
}

/// Returns a contact's dialler address. `withhold` adds 141 if possible. `None` without a number.
#[uniffi::export]
pub fn contact_tel(contact: &Contact, withhold: bool) -> Result<Option<String>> {
    caught(|| Ok(contact.tel(withhold)))
}
