//! Counting wrong secrets, and the waits that follow: docs/vault-format.md, "Throttle".
//!
//! A try is counted, and the count is on the disk, before anything is looked at; so a kill at the right moment gains nothing. Only opening
//! the vault sets the count to 0. Opening the notes puts it back as it was: otherwise anyone with the second secret could reset it at will.
//! A new secret that the notes set for themselves is a try too, and the notes don't give that one back: docs/adr/0020-what-the-notes-may-do.md.

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
/// What is summed; the sum follows.
const SUMMED: usize = 32;
const FILE_LEN: usize = 64;

/// So many wrong secrets cost nothing.
const FREE: u32 = 5;
/// Minutes to wait after the fifth wrong secret, the sixth, and so on; after the last of these, every time as long.
const WAITS_MIN: [u64; 9] = [1, 5, 15, 60, 120, 240, 480, 960, 1440];
/// What a file that is missing or damaged counts as: an hour's wait from now.
const UNKNOWN: u32 = 8;

/// What the file says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Tally {
    /// Secrets that opened nothing since the vault was last opened.
    wrong: u32,
    /// When the last of them was tried, or something opened since: milliseconds since that boot, sleep included.
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

    /// `None` for what was never ours.
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
    /// During a wait it counts twice, and the wait goes on from where it began. Counted once, it would only swap the wait that is on for the
    /// next one, and both guesses together would wait for one of them: 13 in a day. No wait is shorter than the two before it, so that two
    /// steps on are at least both.
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

    /// As it stands once the notes were opened.
    fn seen(self, now: &Now) -> Self {
        if self.wrong < FREE {
            Self::new(self.wrong, now)
        } else {
            self
        }
    }

    /// Over what is there, synced: a full disk has room for that.
    fn write(&self, folder: &Path) -> Result<()> {
        files::overwrite(&folder.join(THROTTLE), &self.encode())
    }

    /// Whether the vault stays shut for now. Another boot begins the wait again: nobody knows how long the phone was off. So does a clock
    /// that went backward, which is another boot where those have no names.
    fn is_waiting(&self, now: &Now) -> bool {
        let Some(beyond) = self.wrong.checked_sub(FREE) else {
            return false;
        };
        let last = WAITS_MIN.len() - 1;
        let beyond = usize::try_from(beyond).unwrap_or(last).min(last);
        let waited = match now.mono_ms.checked_sub(self.mono_ms) {
            Some(since) if self.boot == now.boot => since,
            _ => now.mono_ms,
        };
        waited < WAITS_MIN[beyond] * 60_000
    }
}

/// Writes the file of a vault that no wrong secret was tried on.
pub(crate) fn make_file(folder: &Path, now: &Now) -> Result<()> {
    Tally::new(0, now).write(folder)
}

/// Whether the vault's own secret would open nothing now. Reads and changes nothing else.
pub(crate) fn is_waiting(folder: &Path, now: &Now) -> Result<bool> {
    Ok(Tally::read(folder, now)?.is_waiting(now))
}

/// The vault was opened: no secret is wrong any more.
pub(crate) fn reset(folder: &Path, now: &Now) -> Result<()> {
    Tally::new(0, now).write(folder)
}

/// The notes were opened by their recovery code, which is no try.
pub(crate) fn note_opened(folder: &Path, now: &Now) -> Result<()> {
    Tally::read(folder, now)?.seen(now).write(folder)
}

/// Counts a new secret of the notes that the vault didn't set, before it is written: from the notes, or by their recovery code.
///
/// The vault wins where a secret opens both. So anyone who has the second secret could set the notes' to a guess and open with it: a wrong
/// guess opens the notes, which gives the try back, and a right one the vault. During a wait it is counted like at any other time, because a
/// refusal, or a difference, would say that there is a vault to be guessed at.
pub(crate) fn count_change(folder: &Path, now: &Now) -> Result<()> {
    Tally::read(folder, now)?.changed(now).write(folder)
}

/// Counts the vault's own secret, asked for again while the vault is open, before it is looked at: somebody who picked up the open vault
/// could otherwise guess there for as long as they like.
///
/// As long as no wait hangs on it, the time stays that of the opening. It would otherwise show that a second door was set since.
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

/// The vault's own secret, asked for again, was the right one: no secret is wrong any more.
pub(crate) fn forgive_own(folder: &Path, now: &Now) -> Result<()> {
    let counted = Tally::read(folder, now)?;
    Tally {
        wrong: 0,
        ..counted
    }
    .write(folder)
}

/// A try that is under way, and counted.
pub(crate) struct Try {
    before: Tally,
    now: Now,
    counted: bool,
    waiting: bool,
}

impl Try {
    /// Counts a try before it is looked at. `again`: it is what opened nothing the last time, which counts once.
    ///
    /// During a wait nothing is counted and the wait goes on; the file is written all the same.
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

    /// Whether this one was counted.
    pub(crate) fn is_counted(&self) -> bool {
        self.counted
    }

    /// Whether the vault stays shut, whatever the secret.
    pub(crate) fn is_waiting(&self) -> bool {
        self.waiting
    }

    /// What may open: during a wait not the vault, whose keys are wiped as if they had never been found.
    pub(crate) fn admit(&self, found: [Option<Match>; 2]) -> [Option<Match>; 2] {
        found.map(|found| found.filter(|found| !(self.waiting && found.plain.role == Role::Vault)))
    }

    /// Says what the secret was for.
    pub(crate) fn opened(self, folder: &Path, role: Role) -> Result<()> {
        match role {
            Role::Vault => reset(folder, &self.now),
            Role::Notes => self.before.seen(&self.now).write(folder),
        }
    }
}

/// The last counted secret that opened nothing, so that the same one again counts once: its hash, under a salt that nothing else has. In
/// memory only.
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
