//! Counts wrong secrets and imposes waits: docs/vault-format.md, "Throttle".
//!
//! A try is counted on disk before it is checked, so a well-timed kill gains nothing. Only opening the vault sets the count to 0. Opening
//! the notes restores it: otherwise anyone with the second secret could reset the count. A new secret that the notes set for themselves is
//! a try that they don't give back: docs/adr/0020-what-the-notes-may-do.md.

use super::slot_trial::Match;
use super::typed::Typed;
use crate::entropy::{Entropy, generate};
use crate::error::{Error, Result};
use crate::seal::sha256;
use crate::store::Role;
use crate::store::files::{self, THROTTLE};
use crate::time::Now;
use std::path::Path;
use subtle::ConstantTimeEq;

const VERSION: u16 = 1;
/// Bytes under the sum, which follows them.
const SUMMED: usize = 32;
const FILE_LEN: usize = 64;

/// The number of wrong secrets from which waits begin.
const FREE: u32 = 5;
/// Minutes to wait after the fifth wrong secret, the sixth, and so on. The last repeats.
const WAITS_MIN: [u64; 9] = [1, 5, 15, 60, 120, 240, 480, 960, 1440];
/// The count assumed for a missing or damaged file: an hour's wait from now.
const UNKNOWN: u32 = 8;

/// The content of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Tally {
    /// Secrets that opened nothing since the vault was last opened.
    wrong: u32,
    /// The time when the last of them was tried, or something opened since: milliseconds since that boot, sleep included.
    mono_ms: u64,
    boot: [u8; 16],
}

impl Tally {
    fn new(wrong: u32, now: &Now) -> Self {
        Self {
            wrong,
            mono_ms: now.mono_ms,
            boot: now.boot,
        }
    }

    fn read(folder: &Path, now: &Now) -> Result<Self> {
        let bytes = files::read_exact::<FILE_LEN>(&folder.join(THROTTLE))?;
        Ok(bytes
            .and_then(|bytes| Self::decode(&bytes))
            .unwrap_or(Self::new(UNKNOWN, now)))
    }

    /// Returns `None` for what was never ours.
    fn decode(bytes: &[u8; FILE_LEN]) -> Option<Self> {
        let (tally, sum) = bytes.split_at(SUMMED);
        let (head, tally) = tally.split_first_chunk()?;
        let (wrong, tally) = tally.split_first_chunk()?;
        let (mono_ms, boot) = tally.split_first_chunk()?;
        let [high, low] = VERSION.to_be_bytes();
        (sum == sha256(&[&bytes[..SUMMED]]) && *head == [high, low, 0, 0]).then_some(Self {
            wrong: u32::from_be_bytes(*wrong),
            mono_ms: u64::from_be_bytes(*mono_ms),
            boot: boot.try_into().ok()?,
        })
    }

    fn encode(&self) -> Vec<u8> {
        let tally = [
            &VERSION.to_be_bytes()[..],
            &[0; 2],
            &self.wrong.to_be_bytes(),
            &self.mono_ms.to_be_bytes(),
            &self.boot,
        ]
        .concat();
        let sum = sha256(&[&tally]);
        [&tally[..], &sum].concat()
    }

    /// Returns the count with one more try at `now`.
    fn tried(self, now: &Now) -> Self {
        Self::new(self.wrong.saturating_add(1), now)
    }

    /// Returns the count with one more secret that the notes set for themselves.
    ///
    /// During a wait it counts twice, and the wait runs from where it began. Counted once, it would only replace the present wait with the
    /// next, and both guesses would share one wait: 13 a day. No wait is shorter than the two before it together, so two steps on cover
    /// both.
    fn changed(self, now: &Now) -> Self {
        if self.is_waiting(now) {
            Self {
                wrong: self.wrong.saturating_add(2),
                ..self
            }
        } else {
            self.tried(now)
        }
    }

    /// Returns the count as it stands once the notes were opened.
    fn seen(self, now: &Now) -> Self {
        if self.wrong < FREE {
            Self::new(self.wrong, now)
        } else {
            self
        }
    }

    /// Overwrites the file in place and fsyncs, which works on a full disk.
    fn write(&self, folder: &Path) -> Result<()> {
        files::overwrite(&folder.join(THROTTLE), &self.encode())
    }

    /// Returns whether the vault stays shut for now.
    fn is_waiting(&self, now: &Now) -> bool {
        self.wait_ms(now) > 0
    }

    /// Returns how many milliseconds longer the vault stays shut. Another boot begins the wait again, because nobody knows how long the
    /// phone was off. So does a clock that went backward: where boots have no names, that is another boot.
    fn wait_ms(&self, now: &Now) -> u64 {
        let Some(beyond) = self.wrong.checked_sub(FREE) else {
            return 0;
        };
        let last = WAITS_MIN.len() - 1;
        let beyond = usize::try_from(beyond).unwrap_or(last).min(last);
        let waited = match now.mono_ms.checked_sub(self.mono_ms) {
            Some(since) if self.boot == now.boot => since,
            _ => now.mono_ms,
        };
        (WAITS_MIN[beyond] * 60_000).saturating_sub(waited)
    }
}

/// Writes the file of a new vault.
pub(crate) fn make_file(folder: &Path, now: &Now) -> Result<()> {
    Tally::new(0, now).write(folder)
}

/// Returns how many milliseconds longer the vault's own secret opens nothing. Changes nothing.
pub(crate) fn wait_ms(folder: &Path, now: &Now) -> Result<u64> {
    Ok(Tally::read(folder, now)?.wait_ms(now))
}

/// Sets the count to 0 after the vault was opened.
pub(crate) fn reset(folder: &Path, now: &Now) -> Result<()> {
    Tally::new(0, now).write(folder)
}

/// Records that the notes were opened by their recovery code, which is no try.
pub(crate) fn note_opened(folder: &Path, now: &Now) -> Result<()> {
    Tally::read(folder, now)?.seen(now).write(folder)
}

/// Counts a new secret for the notes that the vault didn't set, before it is written: from the notes, or by their recovery code.
///
/// The vault wins if a secret opens both. So anyone with the second secret could set the notes' secret to a guess and open with it. A wrong
/// guess would open the notes, which gives the try back; a right one would open the vault. It is counted during a wait too: a refusal or
/// any difference would show that there is a vault to guess at.
pub(crate) fn count_change(folder: &Path, now: &Now) -> Result<()> {
    Tally::read(folder, now)?.changed(now).write(folder)
}

/// Counts the vault's own secret, asked for again while the vault is open, before it is checked. Otherwise anyone who picked up the open
/// vault could guess without limit.
///
/// While no wait depends on it, the time stays that of the opening: a new time would show that a second door was set since.
///
/// # Errors
/// `TryLater` during a wait.
pub(crate) fn count_own(folder: &Path, now: &Now) -> Result<()> {
    let before = Tally::read(folder, now)?;
    if before.is_waiting(now) {
        return Err(Error::TryLater);
    }
    let after = before.tried(now);
    if after.wrong < FREE {
        let wrong = after.wrong;
        return Tally { wrong, ..before }.write(folder);
    }
    after.write(folder)
}

/// Sets the count to 0 after the vault's own secret, asked for again, was right.
pub(crate) fn forgive_own(folder: &Path, now: &Now) -> Result<()> {
    let counted = Tally::read(folder, now)?;
    Tally {
        wrong: 0,
        ..counted
    }
    .write(folder)
}

/// A try in progress.
pub(crate) struct Try {
    before: Tally,
    now: Now,
    counted: bool,
    waiting: bool,
}

impl Try {
    /// Counts a try before it is checked. `again` means that it repeats the last wrong secret, which counts once.
    ///
    /// During a wait nothing is counted and the wait goes on; the file is still written.
    pub(crate) fn begin(folder: &Path, now: Now, again: bool) -> Result<Self> {
        let before = Tally::read(folder, &now)?;
        let waiting = before.is_waiting(&now);
        let counted = !waiting && !again;
        let after = if counted { before.tried(&now) } else { before };
        after.write(folder)?;
        Ok(Self {
            before,
            now,
            counted,
            waiting,
        })
    }

    /// Returns whether this try was counted.
    pub(crate) fn is_counted(&self) -> bool {
        self.counted
    }

    /// Returns whether the vault stays shut, whatever the secret.
    pub(crate) fn is_waiting(&self) -> bool {
        self.waiting
    }

    /// Returns the matches that may open. During a wait the vault's is dropped and its keys are wiped.
    pub(crate) fn admit(&self, found: [Option<Match>; 2]) -> [Option<Match>; 2] {
        found.map(|found| found.filter(|found| !(self.waiting && found.plain.role == Role::Vault)))
    }

    /// Records what the secret opened.
    pub(crate) fn opened(self, folder: &Path, role: Role) -> Result<()> {
        match role {
            Role::Vault => reset(folder, &self.now),
            Role::Notes => self.before.seen(&self.now).write(folder),
        }
    }
}

/// The salted hash of the last counted wrong secret, so that repeating it counts once. In memory only.
pub(crate) struct LastWrong {
    salt: [u8; 32],
    hash: [u8; 32],
}

impl LastWrong {
    pub(crate) fn new(typed: &Typed, entropy: &mut dyn Entropy) -> Self {
        let salt = generate(entropy);
        Self {
            salt,
            hash: hash(&salt, typed),
        }
    }

    pub(crate) fn is(&self, typed: &Typed) -> bool {
        hash(&self.salt, typed).ct_eq(&self.hash).into()
    }
}

fn hash(salt: &[u8; 32], typed: &Typed) -> [u8; 32] {
    sha256(&[salt, &[typed.kind as u8], typed.bytes.expose()])
}

#[cfg(test)]
mod tests;
