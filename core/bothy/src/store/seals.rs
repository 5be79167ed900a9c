//! Seals: the state of the log at the last save, kept outside the databases to notice an older copy put back.
//!
//! One file of 16 KiB holds two cells for each database, written in turn: a torn write spoils one, and the other still holds the previous
//! generation. Layout: docs/vault-format.md, "Seals".

use super::files::{self, SEALS};
use super::regular;
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::seal::{BLOB_EXTRA, Label, open_blob, seal_blob};
use crate::secret::Key;
use std::os::unix::fs::FileExt;
use std::path::Path;

/// Bytes of the file.
pub(crate) const FILE_LEN: usize = 16 * 1024;
/// Bytes between cells: at least a block of flash, so that one torn write can't take two.
const SPACING: u64 = 4096;
/// Bytes of a cell.
const CELL_LEN: usize = 256;
/// Bytes under a cell's seal: generation, size, root, zeros.
const PLAIN_LEN: usize = CELL_LEN - BLOB_EXTRA;

/// The state after a commit: kept in the database, and sealed outside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Seal {
    /// The number of write transactions.
    pub(crate) generation: u64,
    /// Entries in the log; 0 for the notes.
    pub(crate) log_size: u64,
    /// The log's root; zeros for the notes.
    pub(crate) log_root: [u8; 32],
}

/// The cells of one database in a folder.
pub(crate) struct Cells<'a> {
    pub(crate) folder: &'a Path,
    pub(crate) f: u8,
    pub(crate) vault_id: &'a [u8; 16],
    pub(crate) key: &'a Key,
}

impl Cells<'_> {
    fn aad(&self, parity: u8) -> Vec<u8> {
        [&self.vault_id[..], &[self.f, parity]].concat()
    }

    fn offset(&self, parity: u8) -> u64 {
        (2 * u64::from(self.f) + u64::from(parity)) * SPACING
    }

    /// Returns the newest valid cell; `None` if both are invalid, or the file is missing or of another length.
    pub(crate) fn read(&self) -> Result<Option<Seal>> {
        let Some(file) = files::read_exact::<FILE_LEN>(&self.folder.join(SEALS))? else {
            return Ok(None);
        };
        let cell = |parity: u8| {
            let at = usize::try_from(self.offset(parity)).unwrap_or(FILE_LEN);
            let blob = file.get(at..at + CELL_LEN)?;
            let plain = open_blob(self.key, Label::Seals, &self.aad(parity), blob)?;
            decode(plain.expose()).filter(|seal| parity_of(seal) == parity)
        };
        Ok([cell(0), cell(1)]
            .into_iter()
            .flatten()
            .max_by_key(|seal| seal.generation))
    }

    /// Writes the cell of `seal`'s generation over the one before last, and fsyncs.
    pub(crate) fn write(&self, seal: &Seal, entropy: &mut dyn Entropy) -> Result<()> {
        let parity = parity_of(seal);
        let aad = self.aad(parity);
        let blob = seal_blob(self.key, Label::Seals, &aad, &encode(seal), entropy)?;
        // Never made again here: that would destroy the other database's cells.
        let file = regular::open_to_write(&self.folder.join(SEALS))?.ok_or(Error::NotFound)?;
        file.write_all_at(&blob, self.offset(parity))
            .and_then(|()| file.sync_data())
            .map_err(|e| regular::failed(&e))
    }
}

/// Makes the file, all random, with no valid cell.
pub(crate) fn make_file(folder: &Path, entropy: &mut dyn Entropy) -> Result<()> {
    let mut bytes = vec![0; FILE_LEN];
    entropy.fill(&mut bytes);
    files::overwrite(&folder.join(SEALS), &bytes)
}

#[allow(clippy::cast_possible_truncation, reason = "0 or 1")]
fn parity_of(seal: &Seal) -> u8 {
    (seal.generation % 2) as u8
}

fn encode(seal: &Seal) -> [u8; PLAIN_LEN] {
    let mut plain = [0; PLAIN_LEN];
    plain[..8].copy_from_slice(&seal.generation.to_be_bytes());
    plain[8..16].copy_from_slice(&seal.log_size.to_be_bytes());
    plain[16..48].copy_from_slice(&seal.log_root);
    plain
}

fn decode(plain: &[u8]) -> Option<Seal> {
    let (generation, rest) = plain.split_first_chunk()?;
    let (log_size, rest) = rest.split_first_chunk()?;
    let (log_root, zeros) = rest.split_first_chunk()?;
    (plain.len() == PLAIN_LEN && zeros.iter().all(|byte| *byte == 0)).then_some(Seal {
        generation: u64::from_be_bytes(*generation),
        log_size: u64::from_be_bytes(*log_size),
        log_root: *log_root,
    })
}
