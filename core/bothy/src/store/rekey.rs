//! Puts a database under another key: copies it page by page into a new file that takes the old one's name last.
//!
//! So one whole file always exists, under the key before or the key after (docs/adr/0013-change-of-key.md). The other database gets a new
//! file too, with the same bytes: otherwise their ages would show which one was touched.
//!
//! What a kill leaves of the new files is known by a name derived from the new key and by its first bytes, so nobody's file is mistaken for
//! one.

use super::files::{self, DATABASES};
use super::generation::read_seal;
use super::{Place, Progress, Store, connection, regular, room};
use crate::entropy::Entropy;
use crate::error::{Bug, Error, Result};
use crate::seal::{Label, derive_label_key};
use crate::secret::scrubbed;
use bothy_proof::Hash;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, Transaction};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{Read, Write};
use std::os::unix::fs::FileExt;
use std::path::PathBuf;

/// Pages copied at a time, 1 MiB: the longest that a lock waits.
const PAGES: i32 = 256;
/// Bytes that begin a database and no other.
const SALT: usize = 16;
/// Bytes of a file copied or read back at a time.
const CHUNK: usize = 1 << 20;
/// Both new files are written, then both are read back.
const PHASES: u64 = 4;

/// The new files during a change of key: their name, and this database's first bytes.
struct New {
    folder: PathBuf,
    name: String,
    salt: [u8; SALT],
}

impl New {
    fn of(to: &Place<'_>) -> Self {
        let drawn = derive_label_key(to.vault_id, to.dek, Label::NewDatabase);
        let (name, rest) = drawn.bytes().split_at(16);
        let mut salt = [0; SALT];
        salt.copy_from_slice(rest);
        Self {
            folder: to.folder.to_owned(),
            name: hex::encode(name),
            salt,
        }
    }

    /// Returns the path of the new file for database `f`.
    fn path(&self, f: u8) -> PathBuf {
        self.folder.join(format!("{}.{}.new", self.name, f & 1))
    }

    /// Removes what a kill left of the new file for database `f`; false if there was nothing.
    ///
    /// # Errors
    /// `Exists` if it begins with neither the expected bytes nor zeros, which it holds until its first page is written.
    fn remove(&self, f: u8, begins: &[u8]) -> Result<bool> {
        let path = self.path(f);
        let Some(bytes) = files::begin_of(&path, SALT as u64)? else {
            return Ok(false);
        };
        if !begins.starts_with(&bytes) && bytes.iter().any(|byte| *byte != 0) {
            return Err(Error::Exists);
        }
        regular::remove(&path)?;
        Ok(true)
    }
}

impl Store {
    /// Checks that the disk has room for another copy of both databases.
    ///
    /// # Errors
    /// `StorageFull` otherwise.
    pub(crate) fn has_room_to_rekey(&self) -> Result<()> {
        let size = room::common_size(&self.folder)?;
        let enough = files::free_space(&self.folder)? >= size.saturating_mul(2);
        enough.then_some(()).ok_or(Error::StorageFull)
    }

    /// Puts the database under the key of `to`, which names the same file. `fill` writes into the new file what must change with the key.
    ///
    /// # Errors
    /// `StorageFull`, `Locked` once [`super::Stop`] was raised, `Exists` if somebody's file has the name of a new one, `Outside` if the disk
    /// doesn't return what was written: then nothing has changed. After any later error this opening returns `Locked` for everything, and
    /// the next one finds a whole database under the new key.
    pub(crate) fn rekey(
        &mut self,
        to: &Place<'_>,
        entropy: &mut dyn Entropy,
        progress: Progress<'_>,
        fill: &dyn Fn(&Transaction<'_>) -> Result<()>,
    ) -> Result<()> {
        if self.unsealed {
            self.write_cell(entropy)?;
        }
        let new = New::of(to);
        self.remove_new(&new)?;
        self.has_room_to_rekey()?;
        let made = self.make_both(to, &new, entropy, progress, fill);
        if made.is_err() {
            // What can't be removed now is removed at the next start.
            self.remove_new(&new)?;
        }
        made?;
        let taken = self.take_over(to, &new, entropy);
        if taken.is_err() {
            self.stop.raise();
        }
        taken
    }

    /// Ends a change that was cut short after this database's new file took its name and before the other's did. The other may have been
    /// written since, so its waiting copy is made again. Does nothing if none waits. `to` is the database's present key.
    ///
    /// # Errors
    /// `StorageFull`, `Locked`, `Exists`: then the next opening goes on.
    pub(crate) fn end_rekey(&self, to: &Place<'_>, progress: Progress<'_>) -> Result<()> {
        let (new, f) = (New::of(to), 1 - (self.f & 1));
        if !new.remove(f, &self.other_begins()?)? {
            return Ok(());
        }
        let copy = self.copy_other(&new, room::common_size(&self.folder)?, progress);
        let copy = copy.and_then(|copied| self.read_back(&new, f, copied, &mut |_| {}));
        // Made a moment ago, so it is ours to remove.
        copy.inspect_err(|_| {
            let _ = regular::remove(&new.path(f));
        })?;
        regular::rename_over(&new.path(f), &self.other())?;
        regular::sync_folder(&self.folder)
    }

    fn remove_new(&self, new: &New) -> Result<()> {
        new.remove(self.f, &new.salt)?;
        new.remove(1 - (self.f & 1), &self.other_begins()?)?;
        Ok(())
    }

    fn other(&self) -> PathBuf {
        let f = 1 - (self.f & 1);
        self.folder.join(DATABASES[usize::from(f)])
    }

    fn other_begins(&self) -> Result<Vec<u8>> {
        let begins = files::begin_of(&self.other(), SALT as u64)?;
        begins.ok_or(Error::Damaged)
    }

    /// Makes the new files beside the old ones, whole and synced.
    fn make_both(
        &self,
        to: &Place<'_>,
        new: &New,
        entropy: &mut dyn Entropy,
        progress: Progress<'_>,
        fill: &dyn Fn(&Transaction<'_>) -> Result<()>,
    ) -> Result<()> {
        let size = room::common_size(&self.folder)?;
        let ours = new.path(self.f);
        let file = regular::create(&ours)?;
        let mut conn = scrubbed(|| connection::open(&ours, &to.sqlcipher_key(), Some(&new.salt)))?;
        // If a kill discards the new file, a journal beside it would be left over.
        conn.pragma_update(None, "journal_mode", "MEMORY")?;
        conn.pragma_update(None, "synchronous", "OFF")?;
        self.copy_pages(&mut conn, size, progress)?;
        let tx = conn.transaction()?;
        fill(&tx)?;
        tx.execute("UPDATE generation SET number = number + 1", [])?;
        tx.commit()?;
        conn.close().map_err(|(_, e)| e)?;
        let len = regular::length(&ours)?.ok_or(Error::Damaged)?;
        if len > size {
            return Err(Bug::RekeyGrew.into());
        }
        let go_on = || self.stop.check();
        files::fill_random(&file, len..size, entropy, &go_on)?;
        file.sync_all().map_err(|e| regular::failed(&e))?;
        let written = self.sum(&file, &mut |_| {})?;
        let copied = self.copy_other(new, size, progress)?;
        let mut read = |of, done: u64| progress(size * of + done.min(size), size * PHASES);
        self.read_back(new, self.f, written, &mut |done| read(2, done))?;
        self.read_back(new, 1 - (self.f & 1), copied, &mut |done| read(3, done))
    }

    fn copy_pages(&self, into: &mut Connection, size: u64, progress: Progress<'_>) -> Result<()> {
        let backup = Backup::new(&self.conn, into)?;
        loop {
            self.stop.check()?;
            match backup.step(PAGES)? {
                StepResult::Done => return Ok(()),
                StepResult::More => {}
                _ => return Err(Error::InUse),
            }
            let (all, left) = (backup.progress().pagecount, backup.progress().remaining);
            let done = u64::from((all - left).unsigned_abs()) * connection::PAGE_SIZE;
            progress(done.min(size), size * PHASES);
        }
    }

    /// Copies the other database to its new file. Returns the hash of what was written.
    fn copy_other(&self, new: &New, size: u64, progress: Progress<'_>) -> Result<Hash> {
        let mut from = regular::open(&self.other())?.ok_or(Error::Damaged)?;
        let mut to = regular::create(&new.path(1 - (self.f & 1)))?;
        let mut chunk = vec![0; CHUNK];
        let (mut done, mut hash) = (0, Sha256::new());
        loop {
            self.stop.check()?;
            let read = from.read(&mut chunk).map_err(|e| regular::failed(&e))?;
            if read == 0 {
                to.sync_all().map_err(|e| regular::failed(&e))?;
                return Ok(hash.finalize().into());
            }
            hash.update(&chunk[..read]);
            to.write_all(&chunk[..read])
                .map_err(|e| regular::failed(&e))?;
            done += read as u64;
            progress(size + done.min(size), size * PHASES);
        }
    }

    /// Proves that the disk returns a new file as it was written: it takes the place of one that opens.
    ///
    /// # Errors
    /// `Outside` if it doesn't; `Locked`.
    fn read_back(
        &self,
        new: &New,
        f: u8,
        written: Hash,
        progress: &mut dyn FnMut(u64),
    ) -> Result<()> {
        let file = regular::open(&new.path(f))?.ok_or(Error::Outside)?;
        regular::read_from_disk(&file);
        let same = self.sum(&file, progress)? == written;
        same.then_some(()).ok_or(Error::Outside)
    }

    /// Hashes all of a file.
    fn sum(&self, file: &File, progress: &mut dyn FnMut(u64)) -> Result<Hash> {
        let mut chunk = vec![0; CHUNK];
        let (mut done, mut hash) = (0, Sha256::new());
        loop {
            self.stop.check()?;
            let read = file
                .read_at(&mut chunk, done)
                .map_err(|e| regular::failed(&e))?;
            if read == 0 {
                return Ok(hash.finalize().into());
            }
            hash.update(&chunk[..read]);
            done += read as u64;
            progress(done);
        }
    }

    /// Gives the new files their names, and continues with the new database.
    fn take_over(&mut self, to: &Place<'_>, new: &New, entropy: &mut dyn Entropy) -> Result<()> {
        for (f, name) in (0..).zip(DATABASES) {
            regular::rename_over(&new.path(f), &self.folder.join(name))?;
        }
        regular::sync_folder(&self.folder)?;
        self.connect(to)?;
        self.seals_key = to.seals_key();
        self.seal = read_seal(&self.conn)?;
        self.unsealed = true;
        self.write_cell(entropy)
    }
}
