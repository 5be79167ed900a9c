//! Proves a database by itself: every page in use, every index, every reference and its seals.

use super::Store;
use crate::error::{Error, Result};

impl Store {
    /// Reads every page in use, which SQLCipher authenticates as it reads, and compares the seals with the database.
    ///
    /// Doesn't use `PRAGMA cipher_integrity_check`, which can't be stopped and reports every page of the random tail
    /// (docs/adr/0005-checking-pages.md).
    ///
    /// # Errors
    /// `Damaged`; `Locked` if it was stopped.
    pub(crate) fn check(&self) -> Result<()> {
        self.stop.check()?;
        if self.cells().read()? != Some(self.seal)
            || super::generation::read_seal(&self.conn)? != self.seal
        {
            return Err(Error::Damaged);
        }
        let first: String = self
            .conn
            .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        if first != "ok" {
            return Err(Error::Damaged);
        }
        let mut broken = self.conn.prepare("PRAGMA foreign_key_check")?;
        let any = broken.query([])?.next()?.is_some();
        if any { Err(Error::Damaged) } else { Ok(()) }
    }
}
