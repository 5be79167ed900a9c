//! The people of the record: their details, and the letter that stands for a name that mustn't be shown.
//!
//! An incident names a person by id and relation ([`crate::journal::Who`]). The name is only here, so it can change or go without touching
//! the log, which doesn't claim it.

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

/// An open vault's people; borrows it for one call.
///
/// ```
/// # let mut home = bothy_test_support::Home::new(1);
/// # let mut vault = home.unlock();
/// # let (clock, entropy) = (&mut home.clock, &mut home.chance);
/// use bothy_core::people::Described;
///
/// let daughter = Described {
///     name: "Ada".to_owned(),
///     relation: "daughter".to_owned(),
///     child: true,
///     born: chrono::NaiveDate::from_ymd_opt(2019, 5, 4),
///     ..Described::default()
/// };
/// let id = vault.people().add(&daughter, clock.tick(), entropy)?;
/// // The letter stands for a name that mustn't be shown.
/// assert_eq!(vault.people().get(id)?.letter, "A");
/// # Ok::<(), bothy_core::Error>(())
/// ```
pub struct People<'v> {
    store: &'v mut Store,
}

impl OpenVault {
    /// Returns the people of the record for one call. It stands here because `vault` doesn't know this room.
    pub fn people(&mut self) -> People<'_> {
        People {
            store: self.store_mut(),
        }
    }
}

impl People<'_> {
    /// Stores a person with the next unused letter. Children have letters of their own ("Child A").
    ///
    /// # Errors
    /// `Invalid{Person}`: see [`Described`]; `Invalid{LongAgo}` or `Invalid{Born}` for a birth before 1900 or more than ten months ahead;
    /// `StorageFull`.
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

    /// Replaces a person's description. The letter stays, unless `child` changes.
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

    /// Removes a person. Incidents keep the id and the relation. The letter isn't used again.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn remove(&mut self, id: Id, e: &mut dyn Entropy) -> Result<()> {
        self.store
            .write_freeing(e, &mut |tx, _| records::drop(tx, RecordKind::Person, id))
    }

    /// Returns one person.
    ///
    /// # Errors
    /// `NotFound`, `Damaged`.
    pub fn get(&self, id: Id) -> Result<Person> {
        get(self.store.read(), id)
    }

    /// Returns everybody by letter, adults before children.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn list(&self) -> Result<Vec<Person>> {
        list(self.store.read())
    }

    /// Returns the person whose id begins with this prefix of at least 6 hex digits.
    ///
    /// # Errors
    /// `NotFound`; `Invalid{Id}` for several matches, fewer digits, or anything but hex.
    pub fn find(&self, prefix: &str) -> Result<Id> {
        records::find(self.store.read(), RecordKind::Person, prefix)
    }

    /// Returns the background for statements; empty at first.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn about_us(&self) -> Result<AboutUs> {
        records::single(self.store.read(), RecordKind::AboutUs)
    }

    /// Replaces the background for statements.
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

/// Returns everybody, for rooms that hold a connection.
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

/// True if somebody has this id.
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
