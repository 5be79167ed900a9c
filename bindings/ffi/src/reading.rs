//! Parts of files, for a player that asks for them as it goes.

use crate::journal::Journal;
use bothy_core::journal::MAX_STEP;
use bothy_core::{Id, Result};

#[uniffi::export]
impl Journal {
    /// Returns at most `most` bytes of an attachment from `offset` in bytes, and at most 1 MiB; empty at its end and beyond. Its length is
    /// in its record.
    ///
    /// Errors: `NotFound`, `Damaged`, `Locked`.
    pub fn read_part(&self, attachment: Id, offset: u64, most: u32) -> Result<Vec<u8>> {
        let most = usize::try_from(most).unwrap_or(MAX_STEP);
        self.session()
            .with(|vault| vault.journal().read_part(attachment, offset, most))
    }
}
