//! Hardware keys in memory, which fail on demand.

use bothy_core::secret::Key;
use bothy_core::vault::{DevicePrf, PrfError};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The trouble of the next calls for one of the two keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// This many calls return Busy, then it is over.
    Busy(u32),
    /// Every call returns Lost until `create`.
    Lost,
    /// Every call returns Failed until `well`.
    Failed,
    /// Every call takes this long.
    Slow(Duration),
}

/// Two HMAC-SHA256 keys, as a phone's hardware would hold them.
pub struct MemoryPrf(Mutex<[Slot; 2]>);

#[derive(Default, Clone, Copy)]
struct Slot {
    key: Option<[u8; 32]>,
    made: u32,
    asked: u32,
    trouble: Option<Trouble>,
}

impl MemoryPrf {
    /// Makes a phone without keys.
    pub fn new() -> Self {
        Self(Mutex::default())
    }

    /// Makes a phone that has these two keys already.
    pub fn with_keys(keys: [[u8; 32]; 2]) -> Self {
        Self(Mutex::new(keys.map(|key| Slot {
            key: Some(key),
            ..Slot::default()
        })))
    }

    /// Returns the keys, for a test that does the derivation itself; zeros for a missing one.
    pub fn keys(&self) -> [[u8; 32]; 2] {
        self.slots().map(|slot| slot.key.unwrap_or_default())
    }

    /// Puts key `file` in trouble from now on.
    pub fn trouble(&self, file: u8, trouble: Trouble) {
        self.slots()[usize::from(file)].trouble = Some(trouble);
    }

    /// Ends all trouble; a lost key stays lost.
    pub fn well(&self) {
        for slot in &mut *self.slots() {
            slot.trouble = None;
        }
    }

    /// Counts how often key `file` was made, and how often it was used.
    pub fn counts(&self, file: u8) -> (u32, u32) {
        let slot = self.slots()[usize::from(file)];
        (slot.made, slot.asked)
    }

    fn slots(&self) -> MutexGuard<'_, [Slot; 2]> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Applies the trouble to one call.
    fn enter(&self, file: u8) -> Result<MutexGuard<'_, [Slot; 2]>, PrfError> {
        let mut slots = self.slots();
        let slot = slots.get_mut(usize::from(file)).ok_or(PrfError::Failed)?;
        match slot.trouble {
            Some(Trouble::Busy(0)) => slot.trouble = None,
            Some(Trouble::Busy(left)) => {
                slot.trouble = Some(Trouble::Busy(left - 1));
                return Err(PrfError::Busy);
            }
            Some(Trouble::Failed) => return Err(PrfError::Failed),
            Some(Trouble::Slow(wait)) => {
                drop(slots);
                std::thread::sleep(wait);
                slots = self.slots();
            }
            Some(Trouble::Lost) | None => {}
        }
        Ok(slots)
    }
}

impl Default for MemoryPrf {
    fn default() -> Self {
        Self::new()
    }
}

impl DevicePrf for MemoryPrf {
    /// Draws from a counter, so that a test's keys are the same each time, and never the same twice.
    fn create(&self, file: u8) -> Result<(), PrfError> {
        let mut slots = self.enter(file)?;
        let slot = &mut slots[usize::from(file)];
        slot.made += 1;
        if slot.trouble == Some(Trouble::Lost) {
            slot.trouble = None;
        }
        let mut name = b"test hardware key".to_vec();
        name.push(file);
        name.extend(slot.made.to_be_bytes());
        slot.key = Some(hmac(&[0; 32], &name));
        Ok(())
    }

    fn evaluate(&self, file: u8, input: &[u8; 32]) -> Result<Key, PrfError> {
        let mut slots = self.enter(file)?;
        let slot = &mut slots[usize::from(file)];
        slot.asked += 1;
        if slot.trouble == Some(Trouble::Lost) {
            return Err(PrfError::Lost);
        }
        let key = slot.key.ok_or(PrfError::Lost)?;
        Ok(Key::filled(|out| out.copy_from_slice(&hmac(&key, input))))
    }

    fn forget(&self, file: u8) -> Result<(), PrfError> {
        self.enter(file)?[usize::from(file)].key = None;
        Ok(())
    }
}

/// Computes HMAC-SHA256.
///
/// # Panics
/// Never: HMAC takes a key of any length.
pub fn hmac(key: &[u8], data: &[u8]) -> [u8; 32] {
    let mut mac =
        <Hmac<Sha256> as KeyInit>::new_from_slice(key).expect("HMAC takes a key of any length");
    mac.update(data);
    mac.finalize().into_bytes().into()
}
