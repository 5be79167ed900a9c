//! The people of the record: who they are, and the letter that stands for them where their name must not.
//!
//! An incident names a person by id and relation ([`crate::journal::Who`]); the name is here alone, so that it can be changed or removed
//! without touching what was saved. Not part of the log, and not claimed by it.

mod model;

pub use model::{AboutUs, Described, Person};

use crate::entropy::Entropy;
use crate::error::Result;
use crate::id::Id;
use crate::rows::records::{self, RecordKind};
use crate::store::Store;
use crate::time::Now;
use crate::vault::OpenVault;
use rusqlite::{Connection, Transaction};

/// The people of an open vault; borrows it for one call.
pub struct People<'v> {
    store: &'v mut Store,
}

impl OpenVault {
    /// The people of the record, for one call. Here and not in `vault`, which doesn't know this room.
    pub fn people(&mut self) -> People<'_> {
        People {
            store: self.store_mut(),
        }
    }
}

impl People<'_> {
    /// Keeps a person, with the next letter that nobody had: children have letters of their own ("Child A").
    ///
    /// # Errors
    /// `Invalid{Person}`: see [`Described`]; `Invalid{LongAgo}` or `Invalid{Born}` for a day of birth before 1900 or more than ten months
    /// ahead; `StorageFull`.
    pub fn add(&mut self, person: &Described, now: Now, e: &mut dyn Entropy) -> Result<Id> {
        person.check()?;
        person.check_born(now)?;
        let id = Id::generate(e);
        self.store.write(e, &mut |tx, _| {
            let letter = next_letter(tx, person.child)?;
            records::put(tx, RecordKind::Person, id, &model::encode(person, &letter)?)
        })?;
        Ok(id)
    }

    /// Writes over what is known of a person. The letter stays, unless a child turns out to be none, or the other way round.
    ///
    /// # Errors
    /// `NotFound`; as [`People::add`].
    pub fn edit(
        &mut self,
        id: Id,
        person: &Described,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<()> {
        person.check()?;
        person.check_born(now)?;
        self.store.write(e, &mut |tx, _| {
            let before = get(tx, id)?;
            let letter = if before.described.child == person.child {
                before.letter
            } else {
                next_letter(tx, person.child)?
            };
            records::put(tx, RecordKind::Person, id, &model::encode(person, &letter)?)
        })
    }

    /// Removes a person. Incidents that name them keep the id and the relation; the letter isn't given again.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn remove(&mut self, id: Id, e: &mut dyn Entropy) -> Result<()> {
        self.store
            .write_freeing(e, &mut |tx, _| records::drop(tx, RecordKind::Person, id))
    }

    /// One person.
    ///
    /// # Errors
    /// `NotFound`, `Damaged`.
    pub fn get(&self, id: Id) -> Result<Person> {
        get(self.store.read(), id)
    }

    /// Everybody: children last, each in the order of their letters.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn list(&self) -> Result<Vec<Person>> {
        list(self.store.read())
    }

    /// The person whose id begins so, with 6 hex digits or more.
    ///
    /// # Errors
    /// `NotFound`; `Invalid{Id}` for several, for fewer digits, or for no hex.
    pub fn find(&self, prefix: &str) -> Result<Id> {
        records::find(self.store.read(), RecordKind::Person, prefix)
    }

    /// What was said once of her and them; empty before.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn about_us(&self) -> Result<AboutUs> {
        records::single(self.store.read(), RecordKind::AboutUs)
    }

    /// Writes over what was said of her and them.
    ///
    /// # Errors
    /// `Invalid{AboutUs}` for a text over 256 KiB; `StorageFull`.
    pub fn set_about_us(&mut self, about: &AboutUs, e: &mut dyn Entropy) -> Result<()> {
        about.check()?;
        self.store.write(e, &mut |tx, _| {
            records::put_single(tx, RecordKind::AboutUs, about)
        })
    }
}

/// Everybody, for rooms that have a connection in hand.
pub(crate) fn list(db: &Connection) -> Result<Vec<Person>> {
    let mut people = records::all(db, RecordKind::Person)?
        .into_iter()
        .map(|(id, bytes)| model::decode(id, &bytes))
        .collect::<Result<Vec<_>>>()?;
    people.sort_by(|a, b| {
        let key = |p: &Person| (p.described.child, p.letter.len(), p.letter.clone());
        key(a).cmp(&key(b))
    });
    Ok(people)
}

/// Whether somebody has this id.
pub(crate) fn exists(db: &Connection, id: Id) -> Result<bool> {
    records::exists(db, RecordKind::Person, id)
}

fn get(db: &Connection, id: Id) -> Result<Person> {
    model::decode(id, &records::get(db, RecordKind::Person, id)?)
}

fn next_letter(tx: &Transaction<'_>, child: bool) -> Result<String> {
    let given: u32 = tx
        .prepare_cached("UPDATE letter SET given = given + 1 WHERE child = ?1 RETURNING given")?
        .query_row([child], |row| row.get(0))?;
    Ok(model::letter(given))
}
