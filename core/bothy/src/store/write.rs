//! Writes: one durable transaction at a time, its seal, and the room that it needs.

use super::files::DATABASES;
use super::generation::read_seal;
use super::{Store, connection, regular, room};
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use rusqlite::{Transaction, TransactionBehavior};

impl Store {
    /// Does one durable transaction: work, generation + 1, COMMIT, seals cell, fsync; then returns.
    ///
    /// `max_page_count` is kept at the room in the file. If the work needs more, it is rolled back, both files grow by a class, and `work`
    /// runs AGAIN from the start: it must not change anything outside the transaction.
    ///
    /// # Errors
    /// Those of `work`; `StorageFull`; `Locked` once [`Stop`](super::Stop) was raised: nothing was saved. After an error past the commit (the seal
    /// couldn't be written) the work is saved; the next write or opening writes the seal first.
    pub(crate) fn write<T>(
        &mut self,
        entropy: &mut dyn Entropy,
        work: &mut dyn FnMut(&Transaction<'_>, &mut dyn Entropy) -> Result<T>,
    ) -> Result<T> {
        if self.leaves == 0 {
            return self.write_freeing(entropy, work);
        }
        self.write_leaving(self.leaves, entropy, work)
    }

    /// Says that a lock comes next: until then each write may take the room that [`Store::write_freeing`] takes.
    pub(crate) fn take_all_room(&mut self) {
        self.leaves = 0;
    }

    /// Writes like [`Store::write`], for work that frees room. On a full disk it may use the pages that other work leaves, and the reserve.
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

    /// Writes like [`Store::write_freeing`], even after [`Stop`](super::Stop) was raised: for one small write that tidies up after
    /// interrupted work. A lock waits for it.
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
            let error = Error::from(error);
            return Err(if self.unsealed {
                error.in_the_rest()
            } else {
                error
            });
        }
        self.seal = seal;
        if !self.held {
            self.unsealed = true;
            // What is committed counts, and the next opening seals it.
            self.write_cell(entropy).map_err(Error::in_the_rest)?;
        }
        Ok(out)
    }

    /// Brings both files to the next class.
    fn grow(&mut self, entropy: &mut dyn Entropy) -> Result<()> {
        let next = room::class(room::common_size(&self.folder)? + 1);
        room::grow(&self.folder, next, entropy, &|| self.check_stop())?;
        self.hold_to_room()
    }

    /// Keeps SQLite from lengthening the file; [`Store::grow`] makes room in both files.
    pub(super) fn hold_to_room(&self) -> Result<()> {
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
