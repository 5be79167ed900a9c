//! Putting a database under another key: copied page by page into a new file, which takes the old one's name last.
//!
//! So there is always one whole file, under the key before or the key after (docs/adr/0013-change-of-key.md). The other database gets a new
//! file too, with the same bytes: else their ages would show which of the two was touched.

use super::files::{self, DATABASES};
use super::{Place, Progress, Store, connection, read_seal, regular, room};
use crate::entropy::Entropy;
use crate::error::{Bug, Error, Result};
use crate::secret::scrubbed;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, Transaction};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// Pages copied at a time, 1 MiB: a lock waits for no more.
const PAGES: i32 = 256;
/// A database begins with so many bytes that no other begins with.
const SALT: u64 = 16;
/// Bytes of the other database copied at a time.
const CHUNK: usize = 1 << 20;

impl Store {
    /// Whether the disk has room for both databases once more.
    ///
    /// # Errors
    /// `StorageFull` when it hasn't.
    pub(crate) fn has_room_to_rekey(&self) -> Result<()> {
        let size = room::common_size(&self.folder)?;
        let enough = files::free_space(&self.folder)? >= size.saturating_mul(2);
        enough.then_some(()).ok_or(Error::StorageFull)
    }

    /// Refuses to begin a change of key where something has the name of a new database already: it can't be from a change that was cut
    /// short, because none was begun.
    ///
    /// # Errors
    /// `Exists`.
    pub(crate) fn nothing_in_the_way_of_rekey(&self) -> Result<()> {
        for f in [0, 1] {
            if beside(&self.folder, f).symlink_metadata().is_ok() {
                return Err(Error::Exists);
            }
        }
        Ok(())
    }

    /// Puts the database under the key of `to`, which names the same file. `fill` writes what has to change with it into the new file.
    ///
    /// The slots say by now that the key is changing. So what has the name of a new database is from a change that was cut short.
    ///
    /// # Errors
    /// `StorageFull`, `Locked` once [`super::Stop`] was raised: then nothing has changed. After an error any later, everything that is
    /// asked of this opening answers `Locked`, and the next one finds a whole database under the new key.
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
        self.remove_new()?;
        self.has_room_to_rekey()?;
        let made = self.make_both(to, entropy, progress, fill);
        if made.is_err() {
            // What can't be removed now is at the next start.
            self.remove_new()?;
        }
        made?;
        let taken = self.take_over(to, entropy);
        if taken.is_err() {
            self.stop.raise();
        }
        taken
    }

    /// Ends a change that was cut short after this database's new file took its name, and before the other's did: that one waits beside
    /// the other still. The other may have been written since, so it is copied again. Does nothing where nothing waits.
    ///
    /// The slots say by now that the key is changing; all the same, only what begins as a copy of the other database does is taken away.
    ///
    /// # Errors
    /// `StorageFull`, `Locked`: then the next opening goes on.
    pub(crate) fn end_rekey(&self, progress: Progress<'_>) -> Result<()> {
        let f = 1 - (self.f & 1);
        let (new, other) = (beside(&self.folder, f), DATABASES[usize::from(f)]);
        let other = self.folder.join(other);
        let begins = |path: &Path| files::begin_of(path, SALT);
        let (Some(copied), Some(of)) = (begins(&new)?, begins(&other)?) else {
            return Ok(());
        };
        if copied.iter().zip(of).any(|(is, be)| *is != be) {
            return Ok(());
        }
        regular::remove(&new)?;
        let copy = self.copy_other(room::common_size(&self.folder)?, progress);
        // Made a moment ago, so it is ours to take away.
        copy.inspect_err(|_| {
            let _ = regular::remove(&new);
        })?;
        regular::rename_over(&new, &other)?;
        regular::sync_folder(&self.folder)
    }

    fn remove_new(&self) -> Result<()> {
        for f in [0, 1] {
            regular::remove(&beside(&self.folder, f))?;
        }
        Ok(())
    }

    /// Makes the new files beside the old ones, whole and synced.
    fn make_both(
        &self,
        to: &Place<'_>,
        entropy: &mut dyn Entropy,
        progress: Progress<'_>,
        fill: &dyn Fn(&Transaction<'_>) -> Result<()>,
    ) -> Result<()> {
        let size = room::common_size(&self.folder)?;
        let ours = beside(&self.folder, self.f);
        let file = regular::create(&ours)?;
        let mut conn = scrubbed(|| connection::open(&ours, &to.sqlcipher_key()))?;
        // A journal beside a file that a kill does away with would only be left over.
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
        self.copy_other(size, progress)
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
            progress(done.min(size), size * 2);
        }
    }

    fn copy_other(&self, size: u64, progress: Progress<'_>) -> Result<()> {
        let f = 1 - (self.f & 1);
        let from = self.folder.join(DATABASES[usize::from(f)]);
        let mut from = regular::open(&from)?.ok_or(Error::Damaged)?;
        let mut to = regular::create(&beside(&self.folder, f))?;
        let mut chunk = vec![0; CHUNK];
        let mut done = 0;
        loop {
            self.stop.check()?;
            let read = from.read(&mut chunk).map_err(|e| regular::failed(&e))?;
            if read == 0 {
                return to.sync_all().map_err(|e| regular::failed(&e));
            }
            to.write_all(&chunk[..read])
                .map_err(|e| regular::failed(&e))?;
            done += read as u64;
            progress(size + done.min(size), size * 2);
        }
    }

    /// Gives the new files their names, and goes on with the new one.
    fn take_over(&mut self, to: &Place<'_>, entropy: &mut dyn Entropy) -> Result<()> {
        for f in [0, 1] {
            let name = self.folder.join(DATABASES[usize::from(f)]);
            regular::rename_over(&beside(&self.folder, f), &name)?;
        }
        regular::sync_folder(&self.folder)?;
        // The old one ends its journal, which has the same name, before the new one looks for one.
        drop(std::mem::replace(
            &mut self.conn,
            Connection::open_in_memory()?,
        ));
        self.conn = to.connect()?;
        self.stop = self.stop.over(self.conn.get_interrupt_handle());
        self.seals_key = to.seals_key();
        self.seal = read_seal(&self.conn)?;
        self.unsealed = true;
        self.hold_to_room()?;
        self.write_cell(entropy)
    }
}

fn beside(folder: &Path, f: u8) -> PathBuf {
    folder.join(files::beside(DATABASES[usize::from(f & 1)]))
}
