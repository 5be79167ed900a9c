//! Reads and writes one encrypted database, and promises that what counts as saved is on disk.
//!
//! A [`Store`] is one compartment's file, open. Every write stores the seals cell after the commit and before it returns, makes room ahead
//! in both files, and tells a full disk from a full file. `vault` opens and closes it; the rooms above read and write through it.

mod check;
mod connection;
mod failure;
pub(crate) mod files;
mod journal;
mod migrations;
mod raw_key;
pub(crate) mod regular;
mod rekey;
pub(crate) mod room;
pub(crate) mod seals;
mod stop;
#[cfg(test)]
mod tests;

pub(crate) use migrations::Role;
pub use stop::Stop;

use crate::entropy::Entropy;
use crate::error::{Error, Part, Result};
use crate::seal::{Label, derive_label_key, sha256};
use crate::secret::{Key, scrubbed};
use files::DATABASES;
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use seals::{Cells, Seal};
use std::path::{Path, PathBuf};

/// A callback for the bytes done and the bytes in all.
pub(crate) type Progress<'a> = &'a mut dyn FnMut(u64, u64);

/// Pages that a write leaves free in the file, 256 KiB: with none left on a full disk, even removing could not write its first few rows.
const KEPT_PAGES: u64 = 64;

/// An open compartment: its connection, its seals, and the room in both files.
pub(crate) struct Store {
    conn: Connection,
    folder: PathBuf,
    f: u8,
    vault_id: [u8; 16],
    seals_key: Key,
    role: Role,
    /// The seal of the last commit.
    seal: Seal,
    /// True until the last commit's cell is written.
    unsealed: bool,
    /// True while a rollback is accepted but not written down. Writes then get no generation and no seal, so that after a kill the next
    /// opening notices it again.
    held: bool,
    /// A generation that the next must exceed: the newest one that the seals of a rolled-back database know.
    floor: u64,
    stop: Stop,
    /// True during the last write after a stop.
    ignores_stop: bool,
}

/// The part that an opening found older than the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rollback {
    pub(crate) which: Part,
    /// The newest commit that the seals know.
    pub(crate) sealed: Seal,
}

/// A vault's database and its key.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) folder: &'a Path,
    /// The database file, 0 or 1.
    pub(crate) f: u8,
    pub(crate) vault_id: &'a [u8; 16],
    pub(crate) dek: &'a Key,
    pub(crate) role: Role,
}

impl Place<'_> {
    fn path(&self) -> PathBuf {
        self.folder.join(DATABASES[usize::from(self.f & 1)])
    }

    fn connect(&self) -> Result<Connection> {
        scrubbed(|| connection::open(&self.path(), &self.sqlcipher_key(), None))
    }

    fn sqlcipher_key(&self) -> Key {
        derive_label_key(self.vault_id, self.dek, Label::Sqlcipher)
    }

    fn cells<'a>(&'a self, key: &'a Key) -> Cells<'a> {
        Cells {
            folder: self.folder,
            f: self.f,
            vault_id: self.vault_id,
            key,
        }
    }

    fn seals_key(&self) -> Key {
        scrubbed(|| derive_label_key(self.vault_id, self.dek, Label::Seals))
    }
}

/// Makes a database with its first content, at generation 0, and its first seal. The seals file must exist.
///
/// `fill` writes in the transaction that makes the tables. [`room::grow`] brings both files to size later.
pub(crate) fn create(
    place: &Place<'_>,
    entropy: &mut dyn Entropy,
    fill: &dyn Fn(&Transaction<'_>) -> Result<()>,
) -> Result<()> {
    let file = regular::create(&place.path())?;
    let mut conn = place.connect()?;
    let seal = Seal {
        generation: 0,
        log_size: 0,
        log_root: empty_root(place.role),
    };
    let tx = conn.transaction()?;
    migrations::apply(&tx, place.role)?;
    tx.execute(
        "INSERT INTO generation VALUES (1, 0, 0, ?)",
        [&seal.log_root],
    )?;
    fill(&tx)?;
    tx.commit()?;
    conn.close().map_err(|(_, e)| e)?;
    file.sync_all().map_err(|e| regular::failed(&e))?;
    place.cells(&place.seals_key()).write(&seal, entropy)
}

impl Store {
    /// Opens a database and compares it with its seals. If one is older than the other by more than a crash leaves, the store is
    /// [held](Store::hold) and the caller decides. Writes nothing; [`Store::settle`] follows once the rest is proved too.
    ///
    /// `former` is the place with the previous key during a change of key: a kill may have left the seals under that.
    ///
    /// # Errors
    /// `Damaged`, `NewerVersion`, `InUse`.
    pub(crate) fn open(
        place: &Place<'_>,
        former: Option<&Place<'_>>,
    ) -> Result<(Self, Option<Rollback>)> {
        let conn = place.connect()?;
        migrations::pending(&conn, place.role)?;
        let seals_key = place.seals_key();
        let seal = read_seal(&conn)?;
        let mut sealed = place.cells(&seals_key).read()?;
        if let (None, Some(former)) = (&sealed, former) {
            sealed = former.cells(&former.seals_key()).read()?;
        }
        let sealed = sealed.ok_or(Error::Damaged)?;
        let rolled_back = rolled_back(&seal, &sealed);
        let unsealed = rolled_back.is_none() && is_one_ahead(&conn, place.role, &seal, &sealed)?;
        let stop = Stop::new(conn.get_interrupt_handle());
        let mut store = Self {
            conn,
            folder: place.folder.to_owned(),
            f: place.f,
            vault_id: *place.vault_id,
            seals_key,
            role: place.role,
            seal,
            unsealed,
            held: false,
            floor: 0,
            stop,
            ignores_stop: false,
        };
        let rollback = rolled_back.map(|which| Rollback { which, sealed });
        if let Some(rollback) = &rollback {
            store.hold(rollback.sealed.generation);
        }
        Ok((store, rollback))
    }

    /// Makes nothing written from here on count, until [`Store::write_down`].
    pub(crate) fn hold(&mut self, floor: u64) {
        self.held = true;
        self.floor = floor;
    }

    /// Returns the seal of the last commit.
    pub(crate) fn seal(&self) -> Seal {
        self.seal
    }

    /// Does the write that accepts a rollback: from then on writes count again.
    ///
    /// # Errors
    /// As [`Store::write`]; then it stays held.
    pub(crate) fn write_down(
        &mut self,
        entropy: &mut dyn Entropy,
        work: &mut dyn FnMut(&Transaction<'_>, &mut dyn Entropy) -> Result<()>,
    ) -> Result<()> {
        let held = std::mem::replace(&mut self.held, false);
        let before = self.seal;
        let done = self.write(entropy, work);
        self.held = held && done.is_err() && self.seal == before;
        done
    }

    /// Finishes an opening: sizes after a crash, a seal that a crash held back, and migrations.
    pub(crate) fn settle(&mut self, entropy: &mut dyn Entropy) -> Result<()> {
        room::even_sizes(&self.folder, entropy)?;
        self.hold_to_room()?;
        if self.unsealed {
            self.write_cell(entropy)?;
        }
        let role = self.role;
        if migrations::pending(&self.conn, role)? > 0 {
            self.write(entropy, &mut |tx, _| migrations::apply(tx, role))?;
        }
        Ok(())
    }

    /// Returns the connection for reading. There is only one, so a read sees every commit.
    pub(crate) fn read(&self) -> &Connection {
        &self.conn
    }

    /// Does one durable transaction: work, generation + 1, COMMIT, seals cell, fsync; then returns.
    ///
    /// `max_page_count` is kept at the room in the file. If the work needs more, it is rolled back, both files grow by a class, and `work`
    /// runs AGAIN from the start: it must not change anything outside the transaction.
    ///
    /// # Errors
    /// Those of `work`; `StorageFull`; `Locked` once [`Stop`] was raised: nothing was saved. After an error past the commit (the seal
    /// couldn't be written) the work is saved; the next write or opening writes the seal first.
    pub(crate) fn write<T>(
        &mut self,
        entropy: &mut dyn Entropy,
        work: &mut dyn FnMut(&Transaction<'_>, &mut dyn Entropy) -> Result<T>,
    ) -> Result<T> {
        self.write_leaving(KEPT_PAGES, entropy, work)
    }

    /// As [`Store::write`], for work that frees room. On a full disk it may use the pages that other work leaves, and the reserve.
    pub(crate) fn write_freeing<T>(
        &mut self,
        entropy: &mut dyn Entropy,
        work: &mut dyn FnMut(&Transaction<'_>, &mut dyn Entropy) -> Result<T>,
    ) -> Result<T> {
        match self.write_leaving(0, entropy, work) {
            Err(Error::StorageFull) if room::give_up_reserve(&self.folder)? => {
                self.write_leaving(0, entropy, work)
            }
            done => done,
        }
    }

    /// As [`Store::write_freeing`], even after [`Stop`] was raised: for one small write that tidies up after interrupted work. A lock waits
    /// for it.
    pub(crate) fn write_though_stopped<T>(
        &mut self,
        entropy: &mut dyn Entropy,
        work: &mut dyn FnMut(&Transaction<'_>, &mut dyn Entropy) -> Result<T>,
    ) -> Result<T> {
        self.ignores_stop = true;
        let done = self.write_freeing(entropy, work);
        self.ignores_stop = false;
        done
    }

    fn check_stop(&self) -> Result<()> {
        if self.ignores_stop {
            Ok(())
        } else {
            self.stop.check()
        }
    }

    fn write_leaving<T>(
        &mut self,
        pages: u64,
        entropy: &mut dyn Entropy,
        work: &mut dyn FnMut(&Transaction<'_>, &mut dyn Entropy) -> Result<T>,
    ) -> Result<T> {
        if self.unsealed {
            self.write_cell(entropy)?;
        }
        loop {
            let done = self.attempt(pages, entropy, work);
            if done.is_err() {
                connection::forget_pages(&self.conn)?;
            }
            match done {
                Err(Error::StorageFull) if !self.unsealed => self.grow(entropy)?,
                done => return done,
            }
        }
    }

    /// Returns the connection, for tests that read pages or damage rows.
    #[cfg(test)]
    pub(crate) fn connection(&mut self) -> &mut Connection {
        &mut self.conn
    }

    /// Returns the handle that stops whatever runs, from another thread.
    pub(crate) fn stop(&self) -> &Stop {
        &self.stop
    }

    fn attempt<T>(
        &mut self,
        leaving: u64,
        entropy: &mut dyn Entropy,
        work: &mut dyn FnMut(&Transaction<'_>, &mut dyn Entropy) -> Result<T>,
    ) -> Result<T> {
        self.check_stop()?;
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let out = work(&tx, entropy)?;
        if !self.held {
            let sql = "UPDATE generation SET number = max(number, ?1) + 1";
            tx.execute(sql, [self.floor])?;
        }
        if pages_left(&tx)? < leaving {
            return Err(Error::StorageFull);
        }
        let seal = read_seal(&tx)?;
        if !self.ignores_stop {
            self.stop.check()?;
        }
        let committed = tx.commit();
        if let Err(error) = committed {
            // The database shows whether it was saved; if so, the next write seals it first.
            connection::forget_pages(&self.conn)?;
            self.seal = read_seal(&self.conn)?;
            self.unsealed = self.seal == seal && !self.held;
            return Err(error.into());
        }
        self.seal = seal;
        if !self.held {
            self.unsealed = true;
            self.write_cell(entropy)?;
        }
        Ok(out)
    }

    fn cells(&self) -> Cells<'_> {
        Cells {
            folder: &self.folder,
            f: self.f,
            vault_id: &self.vault_id,
            key: &self.seals_key,
        }
    }

    fn write_cell(&mut self, entropy: &mut dyn Entropy) -> Result<()> {
        self.cells().write(&self.seal, entropy)?;
        self.unsealed = false;
        Ok(())
    }

    /// Brings both files to the next class.
    fn grow(&mut self, entropy: &mut dyn Entropy) -> Result<()> {
        let next = room::class(room::common_size(&self.folder)? + 1);
        room::grow(&self.folder, next, entropy, &|| self.check_stop())?;
        self.hold_to_room()
    }

    /// Keeps SQLite from lengthening the file; [`Store::grow`] makes room in both files.
    fn hold_to_room(&self) -> Result<()> {
        connection::look_at_length_again(&self.conn)?;
        let path = self.folder.join(DATABASES[usize::from(self.f & 1)]);
        let len = regular::length(&path)?.ok_or(Error::Damaged)?;
        let pages = len / connection::PAGE_SIZE;
        self.conn.pragma_update(None, "max_page_count", pages)?;
        Ok(())
    }
}

/// Returns the pages left in the file.
fn pages_left(tx: &Transaction<'_>) -> Result<u64> {
    let count = |name| tx.pragma_query_value(None, name, |row| row.get::<_, u64>(0));
    let beyond = count("max_page_count")?.saturating_sub(count("page_count")?);
    Ok(count("freelist_count")? + beyond)
}

/// Returns the root of an empty log; the notes have no log.
fn empty_root(role: Role) -> [u8; 32] {
    match role {
        Role::Vault => sha256(&[]),
        Role::Notes => [0; 32],
    }
}

fn read_seal(conn: &Connection) -> Result<Seal> {
    let sql = "SELECT number, log_size, log_root FROM generation WHERE id = ?";
    let seal = conn.query_row(sql, params![1], |row| {
        Ok(Seal {
            generation: row.get(0)?,
            log_size: row.get(1)?,
            log_root: row.get(2)?,
        })
    });
    match seal {
        Err(rusqlite::Error::QueryReturnedNoRows) => Err(Error::Damaged),
        other => Ok(other?),
    }
}

/// Returns the part that is older than the other by more than a crash leaves.
fn rolled_back(kept: &Seal, sealed: &Seal) -> Option<Part> {
    if kept.generation < sealed.generation {
        Some(Part::Database)
    } else if kept.generation > sealed.generation + 1 {
        Some(Part::Seals)
    } else {
        None
    }
}

/// Returns whether the database is one commit ahead of its seals, as a crash leaves it.
///
/// # Errors
/// `Damaged` if it is neither that nor what was sealed.
fn is_one_ahead(conn: &Connection, role: Role, kept: &Seal, sealed: &Seal) -> Result<bool> {
    if kept.generation == sealed.generation {
        return (kept == sealed).then_some(false).ok_or(Error::Damaged);
    }
    let root = match role {
        Role::Vault => crate::rows::log_tree::root_at(conn, sealed.log_size)?,
        Role::Notes => empty_root(role),
    };
    (root == sealed.log_root)
        .then_some(true)
        .ok_or(Error::Damaged)
}
