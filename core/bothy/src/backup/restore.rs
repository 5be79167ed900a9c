//! Restores a backup into an empty vault, as a job. Each file comes in by itself and is proved; the last transaction makes a vault of them.

use super::bring_in::{self, RestoreDone};
use super::check::is_spare;
use super::contents::{INCIDENTS, README, own_file};
use super::sealed::{DAMAGED, OpenBy};
use super::staged;
use super::walk::{Piece, Walk};
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::id::Id;
use crate::journal::{Attach, Step};
use crate::time::Now;
use crate::vault::{OpenVault, Stop};
use std::collections::BTreeSet;
use std::fs::File;

/// A restore that a kill or a lock cut short. The vault is still empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct UnfinishedRestore {
    /// The backup's id.
    pub backup: Id,
    /// The time at which the backup was made: milliseconds since 1970-01-01T00:00Z.
    pub made_ms: i64,
}

/// A backup being restored. A kill leaves the vault empty, with a note; the same file given again goes on with the next file in it.
///
/// ```
/// # let mut home = bothy_test_support::Home::new(1);
/// # let mut vault = home.unlock();
/// # let to = home.outside().join("papers.age");
/// # let (clock, entropy) = (&mut home.clock, &mut home.chance);
/// # use bothy_core::backup::{Backup, OpenBy, Restore, SealTo, unfinished};
/// # use bothy_core::journal::Step;
/// # let (stop, english) = (vault.stop(), bothy_core::locale::Locale::english()?);
/// # let mut backup = Backup::begin(&mut vault, &to, &SealTo::Words, &english, clock.tick(), entropy)?;
/// # while backup.step(&mut vault, &stop, clock.tick(), entropy)? != Step::Done {}
/// # let words = backup.words().unwrap().to_vec();
/// # let mut other = bothy_test_support::Home::new(2);
/// # let mut vault = other.unlock();
/// # let (clock, entropy) = (&mut other.clock, &mut other.chance);
/// let (stop, file) = (vault.stop(), std::fs::File::open(&to).unwrap());
/// let mut restore = Restore::begin(&mut vault, file, &OpenBy::Words(&words), false, entropy)?;
/// while restore.step(&mut vault, &stop, clock.tick(), entropy)? != Step::Done {}
/// assert!(restore.finish()?.lost.is_empty() && unfinished(&vault)?.is_none());
/// # Ok::<(), bothy_core::Error>(())
/// ```
pub struct Restore {
    walk: Walk,
    without_damaged: bool,
    /// Names that came in before.
    have: BTreeSet<String>,
    attach: Option<Attach>,
    lost: Vec<String>,
    read: bool,
    /// True after an error: what was read is gone.
    failed: bool,
    done: Option<RestoreDone>,
}

/// Returns the restore that a kill cut short, for a shell to tell.
///
/// # Errors
/// `Damaged`.
pub fn unfinished(vault: &OpenVault) -> Result<Option<UnfinishedRestore>> {
    let note = staged::note(vault.store().read())?;
    Ok(note.backup.map(|backup| UnfinishedRestore {
        backup,
        made_ms: note.made_ms,
    }))
}

/// Forgets such a restore, and what came in. Returns false if there was none. The vault stays empty.
///
/// # Errors
/// `StorageFull`, `Locked`.
pub fn forget_unfinished(vault: &mut OpenVault, e: &mut dyn Entropy) -> Result<bool> {
    let forgotten = staged::give_up(vault.store_mut(), e)?;
    erase(vault, e)?;
    Ok(forgotten)
}

impl Restore {
    /// Opens the backup and notes it in the vault. With `without_damaged`, files that are damaged are left out.
    ///
    /// # Errors
    /// `Exists` if anything is in the vault; `WrongSecret` if this doesn't open the backup, or its very beginning is damaged; `Invalid`:
    /// with `Backup` if it is none, with `BackupDamaged` if not even its list of contents can be read, with `Identity`; `NewerVersion`;
    /// `Outside`; `StorageFull`, `Locked`. Nothing was changed then.
    pub fn begin(
        vault: &mut OpenVault,
        file: File,
        by: &OpenBy<'_>,
        without_damaged: bool,
        e: &mut dyn Entropy,
    ) -> Result<Self> {
        staged::refuse_unless_empty(vault.store().read())?;
        let walk = Walk::begin(file, by)?;
        staged::begin(vault.store_mut(), &walk.contents, e)?;
        let have = staged::files(vault.store().read())?.into_keys().collect();
        Ok(Self {
            walk,
            without_damaged,
            have,
            attach: None,
            lost: Vec::new(),
            read: false,
            failed: false,
            done: None,
        })
    }

    /// Brings in at most 1 MiB more. The last step makes the vault, and takes about as long as saving each incident once.
    ///
    /// # Errors
    /// `Invalid`: with `BackupDamaged` at damage, with `Backup` for what no program of ours writes; `Exists` if something was saved
    /// meanwhile; `Outside`; `StorageFull`; `Locked`; `Cancelled` after any of these. The vault is still empty then, and keeps what came
    /// whole for the next try.
    pub fn step(
        &mut self,
        vault: &mut OpenVault,
        stop: &Stop,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<Step> {
        if self.failed {
            return Err(Error::Cancelled);
        }
        let step = self.go_on(vault, stop, now, e);
        self.failed = step.is_err();
        step
    }

    fn go_on(
        &mut self,
        vault: &mut OpenVault,
        stop: &Stop,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<Step> {
        stop.check()?;
        if self.done.is_some() {
            return Ok(Step::Done);
        }
        if self.read {
            let done = bring_in::bring_in(vault, &self.walk.contents, &self.lost, now, e)?;
            self.done = Some(RestoreDone {
                lost: std::mem::take(&mut self.lost),
                ..done
            });
            // What can't be erased now is when the vault is next opened.
            let _ = erase(vault, e);
            return Ok(Step::Done);
        }
        self.read_on(vault, stop, e)?;
        Ok(Step::More {
            done: self.walk.done(),
            total: self.walk.total(),
        })
    }

    /// Returns what was restored.
    ///
    /// # Errors
    /// `Cancelled` before the last step.
    pub fn finish(self) -> Result<RestoreDone> {
        self.done.ok_or(Error::Cancelled)
    }

    fn read_on(&mut self, vault: &mut OpenVault, stop: &Stop, e: &mut dyn Entropy) -> Result<()> {
        if let Some(at) = self.walk.coming()
            && self.have.contains(&self.walk.listed(at)?.name)
        {
            self.walk.skip();
            return Ok(());
        }
        match self.walk.step()? {
            Piece::Bytes(at, bytes) => {
                let listed = self.walk.listed(at)?;
                if is_for_people(&listed.name) {
                    return Ok(());
                }
                let attach = match &mut self.attach {
                    Some(attach) => attach,
                    none => none.insert(Attach::begin(vault, "", Some(listed.len))?),
                };
                attach.write(vault, stop, &bytes, e)
            }
            Piece::End(at, true) => {
                let listed = self.walk.listed(at)?;
                if is_for_people(&listed.name) {
                    return Ok(());
                }
                let attach = match self.attach.take() {
                    Some(attach) => attach,
                    // An empty file.
                    None => Attach::begin(vault, "", Some(0))?,
                };
                let staged = attach.finish(vault, e)?;
                staged::keep(vault.store_mut(), &listed.name, &staged, e)
            }
            Piece::End(at, false) => {
                let name = self.walk.listed(at)?.name.clone();
                self.attach = None;
                if !self.without_damaged || !is_spare(&name) {
                    return Err(DAMAGED);
                }
                if own_file(&name).is_some() {
                    self.lost.push(name);
                }
                Ok(())
            }
            Piece::Tail => Ok(()),
            Piece::Done => {
                if self.walk.whole_to().is_some() && !self.without_damaged {
                    return Err(DAMAGED);
                }
                self.read = true;
                Ok(())
            }
        }
    }
}

/// True for a file that is only read through.
fn is_for_people(name: &str) -> bool {
    [README, INCIDENTS].contains(&name)
}

/// Erases what the vault let go of.
fn erase(vault: &mut OpenVault, e: &mut dyn Entropy) -> Result<()> {
    let stop = vault.stop();
    crate::vault::collect(vault.store_mut(), &stop, e)
}
