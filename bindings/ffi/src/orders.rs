//! Court orders and police conditions.

use crate::incoming::{self, Incoming};
use crate::look::LookJob;
use crate::session::{Session, caught};
use crate::system::System;
use bothy_core::journal::LookFor;
use bothy_core::orders::{Order, OrderDetails, OrderStanding};
use bothy_core::{Id, Result};
use chrono::NaiveDate;
use std::sync::Arc;

/// Orders of a court and conditions of the police, with copies to show. They aren't in the log and in no pack.
#[derive(uniffi::Object)]
pub struct Orders {
    session: Arc<Session>,
}

#[uniffi::export]
impl Orders {
    /// Stores an order with its incoming copies. Returns its ID.
    ///
    /// Errors: `Invalid` (order; too long: the terms; ends first; attachment: not whole, or used before), `StorageFull`, `Locked`.
    #[allow(
        clippy::needless_pass_by_value,
        reason = "a list of objects crosses whole"
    )]
    pub fn add(&self, details: &OrderDetails, files: Vec<Arc<Incoming>>) -> Result<Id> {
        let files: Vec<&Incoming> = files.iter().map(AsRef::as_ref).collect();
        incoming::hand_over(&self.session, &files, |vault, staged| {
            vault.orders().add(details, staged, &mut System)
        })
    }

    /// Replaces what the user says of an order. Its copies stay.
    ///
    /// Errors: `NotFound`; otherwise as `add`.
    pub fn edit(&self, id: Id, details: &OrderDetails) -> Result<()> {
        self.session
            .with(|vault| vault.orders().edit(id, details, &mut System))
    }

    /// Adds an incoming copy. Returns its ID.
    ///
    /// Errors: `NotFound`, `Invalid` (attachment: not whole, or used before), `StorageFull`, `Locked`.
    pub fn attach(&self, id: Id, file: &Incoming) -> Result<Id> {
        incoming::hand_over_one(&self.session, file, |vault, staged| {
            vault.orders().attach(id, staged, &mut System)
        })
    }

    /// Removes a copy for good.
    pub fn remove_file(&self, id: Id, file: Id) -> Result<()> {
        self.session
            .with(|vault| vault.orders().remove_file(id, file, &mut System))
    }

    /// Removes an order with its copies for good.
    pub fn remove(&self, id: Id) -> Result<()> {
        self.session
            .with(|vault| vault.orders().remove(id, &mut System))
    }

    /// Returns one order.
    pub fn get(&self, id: Id) -> Result<Order> {
        self.session.with(|vault| vault.orders().get(id))
    }

    /// Returns all orders: those without an end first, then the one that lasts longest.
    pub fn list(&self) -> Result<Vec<Order>> {
        self.session.with(|vault| vault.orders().list())
    }

    /// Returns at most 1 MiB of a copy from `offset` in bytes; empty at its end.
    pub fn read(&self, id: Id, file: Id, offset: u64) -> Result<Vec<u8>> {
        self.session
            .with(|vault| vault.orders().read(id, file, offset))
    }

    /// Begins to look at a copy, to show it.
    ///
    /// Errors: `NotFound`, `Damaged`, `Locked`.
    pub fn look(&self, id: Id, file: Id, purpose: LookFor) -> Result<Arc<LookJob>> {
        let job = self
            .session
            .begin(|vault| vault.orders().look(id, file, purpose))?;
        Ok(Arc::new(LookJob::new(&self.session, job)))
    }
}

impl Orders {
    pub(crate) fn new(session: &Arc<Session>) -> Self {
        Self {
            session: Arc::clone(session),
        }
    }

    pub(crate) fn session(&self) -> &Arc<Session> {
        &self.session
    }
}

/// Returns how an order stands on a day. Tell the user of one that ends soon or has ended.
#[uniffi::export]
pub fn order_standing(order: &Order, today: NaiveDate) -> Result<OrderStanding> {
    caught(|| Ok(order.standing(today)))
}
