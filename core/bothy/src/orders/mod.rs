//! Court orders and police conditions: what they say, from when until when, and copies to show.
//!
//! An order is a record beside the log, not part of it: the log doesn't claim it, and it can change or go (docs/adr/0032-orders.md).

mod model;
#[cfg(test)]
mod tests;

pub use model::{Order, OrderDetails, OrderKind, OrderStanding, SOON_DAYS};

use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::id::Id;
use crate::journal::{Extract, Look, LookFor, Readable, Staged};
use crate::rows::kept_files::{self, StoredFile};
use crate::rows::records::{self, RecordKind};
use crate::vault::{self, OpenVault};
use model::Stored;
use rusqlite::{Connection, Transaction};

/// An open vault's orders; borrows it for one call.
///
/// ```
/// # let mut home = bothy_test_support::Home::new(1);
/// # let mut vault = home.unlock();
/// # let (clock, entropy) = (&mut home.clock, &mut home.chance);
/// use bothy_core::journal::Attach;
/// use bothy_core::orders::{OrderDetails, OrderKind};
///
/// let bail = OrderDetails {
///     kind: OrderKind::Bail,
///     name: String::new(),
///     terms: "Not to come to Elm Street.".to_owned(),
///     from: None,
///     until: None,
///     reference: String::new(),
///     made_by: "Leeds police".to_owned(),
/// };
/// let stop = vault.stop();
/// let mut copy = Attach::begin(&mut vault, "bail.txt", None)?;
/// copy.write(&mut vault, &stop, b"You must not come to Elm Street.", entropy)?;
/// let copy = copy.finish(&mut vault, entropy)?;
///
/// let id = vault.orders().add(&bail, vec![copy], entropy)?;
/// let order = vault.orders().get(id)?;
/// assert_eq!((order.details, order.files.len()), (bail, 1));
/// # Ok::<(), bothy_core::Error>(())
/// ```
pub struct Orders<'v> {
    vault: &'v mut OpenVault,
}

impl OpenVault {
    /// Returns the orders for one call. It stands here because `vault` doesn't know this room.
    pub fn orders(&mut self) -> Orders<'_> {
        Orders { vault: self }
    }
}

impl Orders<'_> {
    /// Stores an order with its copies.
    ///
    /// # Errors
    /// `Invalid{Order}`, `Invalid{TooLong}` or `Invalid{EndsFirst}`: see [`OrderDetails`]; `NotFound` if an unlock has collected a file
    /// since; `StorageFull`.
    #[allow(clippy::needless_pass_by_value)] // a staged file belongs to one record only
    pub fn add(
        &mut self,
        details: &OrderDetails,
        files: Vec<Staged>,
        e: &mut dyn Entropy,
    ) -> Result<Id> {
        details.check()?;
        let id = Id::generate(e);
        let stored = Stored::new(details, files.iter().map(Staged::stored).collect());
        self.vault.store_mut().write(e, &mut |tx, _| {
            for file in &stored.files {
                kept_files::hold(tx, file, id)?;
            }
            put(tx, id, &stored)
        })?;
        Ok(id)
    }

    /// Replaces what the user says of an order. Its copies stay.
    ///
    /// # Errors
    /// `NotFound`; as [`Orders::add`].
    pub fn edit(&mut self, id: Id, details: &OrderDetails, e: &mut dyn Entropy) -> Result<()> {
        details.check()?;
        self.vault.store_mut().write(e, &mut |tx, _| {
            let files = get(tx, id)?.files;
            put(tx, id, &Stored::new(details, files))
        })
    }

    /// Adds a copy. Returns its id.
    ///
    /// # Errors
    /// `NotFound` for an unknown order, or a file that an unlock has collected since; `StorageFull`.
    #[allow(clippy::needless_pass_by_value)] // a staged file belongs to one record only
    pub fn attach(&mut self, id: Id, file: Staged, e: &mut dyn Entropy) -> Result<Id> {
        let kept = file.stored();
        self.vault.store_mut().write_freeing(e, &mut |tx, _| {
            let mut stored = get(tx, id)?;
            kept_files::hold(tx, &kept, id)?;
            stored.files.push(kept.clone());
            put(tx, id, &stored)
        })?;
        Ok(file.id())
    }

    /// Removes a copy for good.
    ///
    /// # Errors
    /// `NotFound`; `Locked` if locked while erasing a large file, `Unfinished` if there is no room for that (the copy is gone nevertheless).
    pub fn remove_file(&mut self, id: Id, file: Id, e: &mut dyn Entropy) -> Result<()> {
        let stop = self.vault.stop();
        let store = self.vault.store_mut();
        let loose = store.write_freeing(e, &mut |tx, _| {
            let mut stored = get(tx, id)?;
            let at = stored.files.iter().position(|one| one.id == file.0);
            let gone = stored.files.remove(at.ok_or(Error::NotFound)?);
            put(tx, id, &stored)?;
            kept_files::loosen(tx, gone.number)
        })?;
        vault::erase(store, &[loose], &stop, e)
    }

    /// Removes an order with its copies for good.
    ///
    /// # Errors
    /// `NotFound`; `Locked` if locked while erasing a large file, `Unfinished` if there is no room for that (the order is gone nevertheless).
    pub fn remove(&mut self, id: Id, e: &mut dyn Entropy) -> Result<()> {
        let stop = self.vault.stop();
        let store = self.vault.store_mut();
        let loose = store.write_freeing(e, &mut |tx, _| {
            let files = get(tx, id)?.files;
            records::drop(tx, RecordKind::Order, id)?;
            let loosened = files.iter().map(|file| kept_files::loosen(tx, file.number));
            loosened.collect::<Result<Vec<_>>>()
        })?;
        vault::erase(store, &loose, &stop, e)
    }

    /// Returns one order.
    ///
    /// # Errors
    /// `NotFound`, `Damaged`.
    pub fn get(&self, id: Id) -> Result<Order> {
        Ok(get(self.vault.store().read(), id)?.to_order(id))
    }

    /// Returns all orders: those without an end first, then the one that lasts longest.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn list(&self) -> Result<Vec<Order>> {
        let mut orders = records::all(self.vault.store().read(), RecordKind::Order)?
            .iter()
            .map(|(id, bytes)| Ok(Stored::decode(bytes)?.to_order(*id)))
            .collect::<Result<Vec<_>>>()?;
        model::sort(&mut orders);
        Ok(orders)
    }

    /// Returns the order whose id begins with this prefix of at least 6 hex digits.
    ///
    /// # Errors
    /// `NotFound`; `Invalid{Id}` for several matches, fewer digits, or anything but hex.
    pub fn find(&self, prefix: &str) -> Result<Id> {
        records::find(self.vault.store().read(), RecordKind::Order, prefix)
    }

    /// Returns the copy of an order whose id begins with this prefix of at least 6 hex digits.
    ///
    /// # Errors
    /// As [`Orders::find`].
    pub fn find_file(&self, id: Id, prefix: &str) -> Result<Id> {
        let (low, high) = Id::beginning_with(prefix)?;
        let files = get(self.vault.store().read(), id)?.files;
        let ids = files.iter().map(|file| Id(file.id));
        Id::only(
            &ids.filter(|id| (low..=high).contains(id))
                .collect::<Vec<_>>(),
        )
    }

    /// Begins to get a copy out, proved at the end.
    ///
    /// # Errors
    /// `NotFound`, `Damaged`.
    pub fn extract(&self, id: Id, file: Id) -> Result<Extract> {
        Ok(Extract::of(Readable::held(&self.file(id, file)?)))
    }

    /// Begins to look at a copy, to show it.
    ///
    /// # Errors
    /// `NotFound`, `Damaged`.
    pub fn look(&self, id: Id, file: Id, purpose: LookFor) -> Result<Look> {
        Ok(Look::of(Readable::held(&self.file(id, file)?), purpose))
    }

    /// Returns at most 1 MiB of a copy from `offset` in bytes; empty at its end.
    ///
    /// # Errors
    /// `NotFound`, `Damaged`.
    pub fn read(&self, id: Id, file: Id, offset: u64) -> Result<Vec<u8>> {
        Readable::held(&self.file(id, file)?).bytes(self.vault.store().read(), offset)
    }

    fn file(&self, id: Id, file: Id) -> Result<StoredFile> {
        let mut files = get(self.vault.store().read(), id)?.files.into_iter();
        let found = files.find(|one| one.id == file.0);
        found.ok_or(Error::NotFound)
    }
}

fn get(db: &Connection, id: Id) -> Result<Stored> {
    Stored::decode(&records::get(db, RecordKind::Order, id)?)
}

fn put(tx: &Transaction<'_>, id: Id, stored: &Stored) -> Result<()> {
    records::put(tx, RecordKind::Order, id, &stored.encode()?)
}
