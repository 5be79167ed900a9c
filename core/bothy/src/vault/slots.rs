//! The slot file: eight sealed slots under one header, kept as two identical replicas.
//!
//! Bytes only; `slot_trial` opens slots. Layout: docs/vault-format.md, "Slot file".

use crate::entropy::{Entropy, generate};
use crate::error::{Error, Input, Result};
use crate::seal::{BLOB_EXTRA, HASH_LEN, sha256};
use crate::store::files::{self, SLOTS};
use crate::store::{regular, room};
use std::path::Path;

/// Slots in the file: two for each compartment, the rest always random.
pub(crate) const COUNT: usize = 8;
/// Bytes of one slot: salt 32, commitment 32, sealed 72, tag 16.
pub(crate) const SLOT_LEN: usize = 152;
/// Bytes of the header, which is bound into every slot.
const HEADER_LEN: usize = 64;
const FILE_LEN: usize = 2048;
/// The arming cell, after the slots; see `arming`.
const ARMING_AT: usize = HEADER_LEN + COUNT * SLOT_LEN;
/// Bytes of that cell: a blob of one byte.
pub(crate) const ARMING_LEN: usize = BLOB_EXTRA + 1;
/// The cell of the notes' hardware key, after that; see `key_print`.
const KEY_PRINT_AT: usize = ARMING_AT + ARMING_LEN;
/// Bytes of that cell: a blob of a hash.
pub(crate) const KEY_PRINT_LEN: usize = BLOB_EXTRA + HASH_LEN;
/// Bytes under the checksum, which takes the last 32.
const SUMMED: usize = FILE_LEN - 32;
const VERSION: u16 = 1;
const PARALLEL: u32 = 1;
/// Argon2 itself needs 8 KiB. A file that asks for over 1 GiB or 64 passes was never ours.
const MEMORY_KIB: std::ops::RangeInclusive<u32> = 8..=1024 * 1024;
const PASSES: std::ops::RangeInclusive<u32> = 1..=64;
/// The deadline is kept in steps of 10 ms.
const DEADLINE_STEP_MS: u32 = 10;

/// The cost of one opening. A shell measures it on the phone; the slot file holds it and it never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Cost {
    /// Memory of Argon2id in KiB: 8 to 1,048,576; on a phone at least 65,536.
    pub memory_kib: u32,
    /// Passes of Argon2id: 1 to 64; on a phone at least 3.
    pub passes: u32,
    /// A result comes after this many milliseconds or a multiple. Kept in steps of 10, rounded up; at most 655,350.
    pub deadline_ms: u32,
}

/// The sort of secret that opens a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    Secret,
    Code,
}

impl Purpose {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Secret => "secret",
            Self::Code => "code",
        }
    }
}

/// A slot file with a correct checksum and header.
pub(crate) struct SlotFile(Box<[u8; FILE_LEN]>);

/// The result of reading both replicas.
pub(crate) struct Loaded {
    pub(crate) file: SlotFile,
    /// True if one replica is broken or differs from the other.
    pub(crate) uneven: bool,
}

/// A reader of a replica: `None` if it is missing or of another length.
type Read = fn(&Path) -> Result<Option<Box<[u8; FILE_LEN]>>>;

impl SlotFile {
    /// Makes a new file with every slot random.
    ///
    /// # Errors
    /// `Invalid{Cost}`.
    pub(crate) fn generate(cost: Cost, entropy: &mut dyn Entropy) -> Result<Self> {
        let invalid = Error::Invalid { field: Input::Cost };
        let deadline = u16::try_from(cost.deadline_ms.div_ceil(DEADLINE_STEP_MS));
        let deadline = deadline.map_err(|_| invalid)?;
        if !MEMORY_KIB.contains(&cost.memory_kib) || !PASSES.contains(&cost.passes) {
            return Err(invalid);
        }
        let mut bytes = Box::new(generate(entropy));
        let fixed = [
            &VERSION.to_be_bytes()[..],
            &deadline.to_be_bytes(),
            &cost.memory_kib.to_be_bytes(),
            &cost.passes.to_be_bytes(),
            &PARALLEL.to_be_bytes(),
        ]
        .concat();
        bytes[..fixed.len()].copy_from_slice(&fixed);
        Ok(Self(bytes))
    }

    /// Checks the header of bytes with a correct checksum.
    fn parse(bytes: Box<[u8; FILE_LEN]>) -> Result<Self> {
        let file = Self(bytes);
        match file.u16_at(0) {
            0 => return Err(Error::Damaged),
            VERSION => {}
            _ => return Err(Error::NewerVersion),
        }
        let cost = file.cost();
        let ours = MEMORY_KIB.contains(&cost.memory_kib)
            && PASSES.contains(&cost.passes)
            && file.u32_at(12) == PARALLEL;
        ours.then_some(file).ok_or(Error::Damaged)
    }

    /// Reads both replicas of a folder and returns the first valid one.
    ///
    /// # Errors
    /// `Damaged` if neither is valid; `NewerVersion`.
    pub(crate) fn load(folder: &Path) -> Result<Loaded> {
        Self::load_by(folder, files::read_exact)
    }

    fn load_by(folder: &Path, read: Read) -> Result<Loaded> {
        let mut replicas = [None, None];
        for (name, replica) in SLOTS.iter().zip(&mut replicas) {
            *replica = read(&folder.join(name))?
                .filter(|bytes| bytes[SUMMED..] == sha256(&[&bytes[..SUMMED]]));
        }
        let uneven = replicas[0] != replicas[1];
        let [first, second] = replicas;
        let file = Self::parse(first.or(second).ok_or(Error::Damaged)?)?;
        Ok(Loaded { file, uneven })
    }

    /// Writes both replicas in place, each durable before the next: a torn one leaves the other whole.
    ///
    /// A file made again would be younger than the rest, and some folders would list it elsewhere for good. A copy would then show that a
    /// slot was written since the vault was made, as when the second door is set (docs/adr/0014-one-look.md). A missing replica is made
    /// where it belongs; the other counts until it is whole.
    ///
    /// # Errors
    /// `StorageFull` if the first is missing and there is no room for it, not even that of the reserve; `Outside` if the disk doesn't return
    /// what was written. Then the slots are as they were. If only the second can't be written the first counts, and it is no error: the next
    /// opening writes the second.
    pub(crate) fn store(&mut self, folder: &Path) -> Result<()> {
        let sum = sha256(&[&self.0[..SUMMED]]);
        self.0[SUMMED..].copy_from_slice(&sum);
        for name in SLOTS {
            let written = self.write_or_make_room(folder, &folder.join(name));
            // Once the first has them, these slots count, and the second is written even if the first isn't known to be on the disk.
            if written.is_err() && !self.counts(folder) {
                return written;
            }
        }
        // One replica that the disk returns wrongly is no loss; an older one that still counts is.
        self.counts(folder).then_some(()).ok_or(Error::Outside)
    }

    /// True if an opening would take these slots from the disk.
    fn counts(&self, folder: &Path) -> bool {
        Self::load_by(folder, files::read_back).is_ok_and(|kept| kept.file.0 == self.0)
    }

    fn write_or_make_room(&self, folder: &Path, path: &Path) -> Result<()> {
        match self.write(folder, path) {
            Err(Error::StorageFull) if room::give_up_reserve(folder)? => self.write(folder, path),
            written => written,
        }
    }

    fn write(&self, folder: &Path, path: &Path) -> Result<()> {
        let is_new = regular::length(path)?.is_none();
        files::overwrite(path, &self.0[..])?;
        if is_new {
            regular::sync_folder(folder)?;
        }
        Ok(())
    }

    pub(crate) fn cost(&self) -> Cost {
        Cost {
            memory_kib: self.u32_at(4),
            passes: self.u32_at(8),
            deadline_ms: u32::from(self.u16_at(2)) * DEADLINE_STEP_MS,
        }
    }

    pub(crate) fn file_salt(&self) -> &[u8] {
        &self.0[16..48]
    }

    pub(crate) fn vault_id(&self) -> [u8; 16] {
        let mut id = [0; 16];
        id.copy_from_slice(&self.0[48..HEADER_LEN]);
        id
    }

    /// Returns the bytes that are bound into every slot.
    pub(crate) fn header(&self) -> &[u8] {
        &self.0[..HEADER_LEN]
    }

    /// Returns slot `place`, 0 to 7.
    pub(crate) fn slot(&self, place: usize) -> &[u8] {
        let at = HEADER_LEN + place % COUNT * SLOT_LEN;
        &self.0[at..at + SLOT_LEN]
    }

    pub(crate) fn set_slot(&mut self, place: usize, slot: &[u8; SLOT_LEN]) {
        let at = HEADER_LEN + place % COUNT * SLOT_LEN;
        self.0[at..at + SLOT_LEN].copy_from_slice(slot);
    }

    pub(crate) fn arming(&self) -> &[u8] {
        &self.0[ARMING_AT..ARMING_AT + ARMING_LEN]
    }

    pub(crate) fn set_arming(&mut self, cell: &[u8; ARMING_LEN]) {
        self.0[ARMING_AT..ARMING_AT + ARMING_LEN].copy_from_slice(cell);
    }

    pub(crate) fn key_print(&self) -> &[u8] {
        &self.0[KEY_PRINT_AT..KEY_PRINT_AT + KEY_PRINT_LEN]
    }

    pub(crate) fn set_key_print(&mut self, cell: &[u8; KEY_PRINT_LEN]) {
        self.0[KEY_PRINT_AT..KEY_PRINT_AT + KEY_PRINT_LEN].copy_from_slice(cell);
    }

    fn u16_at(&self, at: usize) -> u16 {
        u16::from_be_bytes([self.0[at], self.0[at + 1]])
    }

    fn u32_at(&self, at: usize) -> u32 {
        u32::from_be_bytes([self.0[at], self.0[at + 1], self.0[at + 2], self.0[at + 3]])
    }
}
