//! Her own contacts, and where she is.

use crate::session::Session;
use crate::system::System;
use bothy_core::helplines::{Area, Contact, ContactDetails};
use bothy_core::{Id, Result};
use std::sync::Arc;

/// Whom she can reach: a worker, a friend, a solicitor. Bothy never rings anybody: a tap fills the dialler.
#[derive(uniffi::Object)]
pub struct Contacts {
    session: Arc<Session>,
}

#[uniffi::export]
impl Contacts {
    /// Keeps a contact, and answers their ID.
    ///
    /// Errors: `Invalid` (contact), `StorageFull`, `Locked`.
    pub fn add(&self, details: &ContactDetails) -> Result<Id> {
        self.session
            .with(|vault| vault.contacts().add(details, &mut System))
    }

    /// Writes over what is kept of a contact.
    pub fn edit(&self, id: Id, details: &ContactDetails) -> Result<()> {
        self.session
            .with(|vault| vault.contacts().edit(id, details, &mut System))
    }

    /// Removes a contact for good.
    pub fn remove(&self, id: Id) -> Result<()> {
        self.session
            .with(|vault| vault.contacts().remove(id, &mut System))
    }

    /// All contacts, by name.
    pub fn list(&self) -> Result<Vec<Contact>> {
        self.session.with(|vault| vault.contacts().list())
    }

    /// Where she is, if she said it: it orders the helplines.
    pub fn area(&self) -> Result<Option<Area>> {
        self.session.with(|vault| vault.contacts().area())
    }

    /// Says where she is, or that she doesn't say it.
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

/// A contact's number for the dialler; `withhold`: with 141 in front, where that can be.
#[uniffi::export]
pub fn contact_tel(contact: &Contact, withhold: bool) -> String {
    contact.tel(withhold)
}
