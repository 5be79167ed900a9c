//! Reads and writes one encrypted database, and promises that what counts as saved is on disk.
//!
//! A [`Store`] is one compartment's file, open. Every write stores the seals cell after the commit and before it returns, makes room ahead
//! in both files, and tells a full disk from a full file. `vault` opens and closes it; the rooms above read and write through it.

mod check;
mod connection;
mod failure;
pub(crate) mod files;
mod generation;
mod journal;
mod migrations;
mod place;
mod raw_key;
pub(crate) mod regular;
mod rekey;
pub(crate) mod room;
pub(crate) mod seals;
mod stop;
#[cfg(test)]
mod tests;
mod write;

pub(crate) use migrations::Role;
pub(crate) use place::{Place, create};
pub use stop::Stop;

use crate::entropy::Entropy;
use crate::error::{Error, Part, Result};
use crate::rows::log_tree;
use crate::secret::Key;
use generation::{is_one_ahead, read_seal, rolled_back};
use rusqlite::{Connection, Transaction};
use seals::{Cells, Seal};
use std::path::PathBuf;

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
    /// The pages that a write leaves free in the file.
    leaves: u64,
}

/// The part that an opening found older than the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rollback {
    pub(crate) which: Part,
    /// The newest commit that the seals know.
    pub(crate) sealed: Seal,
}

impl Store {
    /// Opens a database and compares it with its seals. If one is older than the other by more than a crash leaves, the store is
    /// [held](Store::hold) and the caller decides. Writes nothing; [`Store::settle`] follows once the rest is proved too.
    ///
    /// `former` is the place with the previous key during a change of key: a kill may have left the seals under that.
    ///
    /// # Errors
    /// `Damaged`, `NewerVersion`, `Draft`, `InUse`.
    pub(crate) fn open(
        place: &Place<'_>,
        former: Option<&Place<'_>>,
    ) -> Result<(Self, Option<Rollback>)> {
        let conn = place.connect()?;
        migrations::pending(&conn, place.role)?;
        if place.role == Role::Vault && log_tree::is_draft(&conn)? {
            return Err(Error::Draft);
        }
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
            leaves: KEPT_PAGES,
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

    /// Connects to the same database again: SQLCipher gives up a connection that met a damaged page, whatever is read next.
    ///
    /// # Errors
    /// As opening it. After that this opening returns `Locked` for everything.
    pub(crate) fn reconnect(&mut self, place: &Place<'_>) -> Result<()> {
        let connected = self.connect(place);
        if connected.is_err() {
            self.stop.raise();
        }
        connected
    }

    fn connect(&mut self, to: &Place<'_>) -> Result<()> {
        // The old connection finishes its journal, which has the same name, before the new one looks for one.
        drop(std::mem::replace(
            &mut self.conn,
            Connection::open_in_memory()?,
        ));
        self.conn = to.connect()?;
        self.stop = self.stop.over(self.conn.get_interrupt_handle());
        self.hold_to_room()
    }

    /// Returns the connection for reading. There is only one, so a read sees every commit.
    pub(crate) fn read(&self) -> &Connection {
        &self.conn
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
}
