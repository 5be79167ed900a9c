//! Restores a backup into an empty vault or empty notes, as a job.

use super::bring_in::RestoreDone;
use super::check::is_spare;
use super::contents::{INCIDENTS, Listed, NOTES_TEXT, README, own_file};
use super::files_in::FilesIn;
use super::inside::Inside;
use super::notes_in::NotesIn;
use super::sealed::{DAMAGED, NOT_A_BACKUP, OpenBy};
use super::walk::{Piece, Walk};
use super::{bring_in, notes_in, staged};
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::id::Id;
use crate::journal::Step;
use crate::secret::scrubbed;
use crate::time::Now;
use crate::vault::{OpenVault, Stop};
use std::fs::File;
use std::panic::resume_unwind;
use std::thread;

/// A restore that a kill or a lock cut short. The vault is still empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct UnfinishedRestore {
    /// The backup's id.
    pub backup: Id,
    /// The time at which the backup was made: milliseconds since 1970-01-01T00:00Z.
    pub made_ms: i64,
}

/// A backup being restored, into the vault or the notes. A kill leaves the vault empty, with a note; the same file given again goes on
/// with the next file in it. Notes come in at once, so a kill leaves those empty.
///
/// ```
/// # let mut home = bothy_test_support::Home::new(1);
/// # let mut vault = home.unlock();
/// # let to = home.outside().join("papers.age");
/// # let (clock, entropy) = (&mut home.clock, &mut home.chance);
/// # use bothy_core::backup::{Backup, OpenBy, Restore, SealTo, unfinished};
/// # use bothy_core::journal::Step;
/// # let (stop, english) = (vault.stop(), bothy_core::locale::Locale::english()?);
/// # let mut backup = Backup::begin(&mut vault, &to, &SealTo::Words, false, &english, clock.tick(), entropy)?;
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
    /// The piece read while the one before it came in.
    ahead: Option<Piece>,
    without_damaged: bool,
    taking: Taking,
    lost: Vec<String>,
    read: bool,
    /// True after an error: what was read is gone.
    failed: bool,
    done: Option<RestoreDone>,
}

/// The part that came in so far.
enum Taking {
    Record(Box<FilesIn>),
    Notes(NotesIn),
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
    /// Opens a backup. Into the vault goes only a record's, into the notes only the notes'.
    ///
    /// # Errors
    /// `Exists` if anything was written there; `WrongSecret`; `Invalid`: with `Backup` for any other file, with `BackupDamaged` if not even
    /// its list can be read, with `Identity`; `NewerVersion`; `Outside`; `StorageFull`, `Locked`.
    pub fn begin<'o>(
        open: impl Into<Inside<'o>>,
        file: File,
        by: &OpenBy<'_>,
        without_damaged: bool,
        e: &mut dyn Entropy,
    ) -> Result<Self> {
        let mut inside = open.into();
        let db = inside.store().read();
        match &inside {
            Inside::Vault(_) => staged::refuse_unless_empty(db)?,
            Inside::Notes(_) => notes_in::refuse_unless_empty(db)?,
        }
        let walk = scrubbed(|| Walk::begin(file, by))?;
        if walk.contents.holds != inside.holds() {
            return Err(NOT_A_BACKUP);
        }
        let taking = match &mut inside {
            Inside::Vault(open) => {
                let files = FilesIn::begin(open.store_mut(), &walk.contents, e)?;
                Taking::Record(Box::new(files))
            }
            Inside::Notes(_) => Taking::Notes(NotesIn::default()),
        };
        Ok(Self {
            lost: walk.contents.lost.clone(),
            walk,
            ahead: None,
            without_damaged,
            taking,
            read: false,
            failed: false,
            done: None,
        })
    }

    /// Brings in at most 1 MiB more. The last step makes the vault, and takes about as long as saving each incident once.
    ///
    /// # Errors
    /// `Invalid`: with `BackupDamaged` at damage, or if it was made without damaged files; with `Backup` for what no program of ours
    /// writes; `Exists` if something was saved meanwhile; `Outside`; `StorageFull`; `Locked`; `Cancelled` after any of these. The vault is
    /// still empty then, and keeps what came whole for the next try.
    pub fn step<'o>(
        &mut self,
        open: impl Into<Inside<'o>>,
        stop: &Stop,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<Step> {
        if self.failed {
            return Err(Error::Cancelled);
        }
        let mut inside = open.into();
        let step = scrubbed(|| self.go_on(&mut inside, stop, now, e));
        self.failed = step.is_err();
        step
    }

    fn go_on(
        &mut self,
        inside: &mut Inside<'_>,
        stop: &Stop,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<Step> {
        stop.check()?;
        if self.done.is_some() {
            return Ok(Step::Done);
        }
        if self.read {
            let done = self.bring_in(inside, now, e)?;
            self.done = Some(RestoreDone {
                lost: std::mem::take(&mut self.lost),
                ..done
            });
            return Ok(Step::Done);
        }
        if !self.lost.is_empty() && !self.without_damaged {
            return Err(DAMAGED);
        }
        self.read_on(inside, stop, e)?;
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

    fn bring_in(
        &mut self,
        inside: &mut Inside<'_>,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<RestoreDone> {
        let contents = &self.walk.contents;
        match (&self.taking, inside) {
            (Taking::Record(_), Inside::Vault(vault)) => {
                let done = bring_in::bring_in(vault, contents, &self.lost, now, e)?;
                // What can't be erased now is when the vault is next opened.
                let _ = erase(vault, e);
                Ok(done)
            }
            (Taking::Notes(came), Inside::Notes(open)) => {
                notes_in::bring_in(open.store_mut(), contents, came, e)
            }
            _ => Err(Error::Locked),
        }
    }

    fn read_on(&mut self, inside: &mut Inside<'_>, stop: &Stop, e: &mut dyn Entropy) -> Result<()> {
        if let (None, Some(at), Taking::Record(files)) =
            (&self.ahead, self.walk.coming(), &self.taking)
            && files.has(&self.walk.listed(at)?.name)
        {
            self.walk.skip();
            return Ok(());
        }
        let piece = match self.ahead.take() {
            Some(ahead) => ahead,
            None => self.walk.step()?,
        };
        match piece {
            Piece::Bytes(at, bytes) => {
                let Listed { name, len, .. } = self.walk.listed(at)?;
                if is_for_people(name) {
                    return Ok(());
                }
                match &mut self.taking {
                    Taking::Record(files) => {
                        // Behind bytes comes more of the same file, or its end.
                        let (vault, len, walk) = (inside.vault()?, *len, &mut self.walk);
                        let (next, taken) = thread::scope(|scope| {
                            // Its stack outlives it, with what the cipher leaves there.
                            let next = scope.spawn(|| scrubbed(|| walk.step()));
                            let taken = files.take(vault, stop, len, &bytes, e);
                            let next = next.join();
                            (next.unwrap_or_else(|panic| resume_unwind(panic)), taken)
                        });
                        taken?;
                        self.ahead = Some(next?);
                        Ok(())
                    }
                    Taking::Notes(notes) => {
                        notes.take(&bytes);
                        Ok(())
                    }
                }
            }
            Piece::End(at, true) => {
                let listed = self.walk.listed(at)?;
                match &mut self.taking {
                    Taking::Record(files) if !is_for_people(&listed.name) => {
                        files.end(inside.vault()?, &listed.name, e)
                    }
                    _ => Ok(()),
                }
            }
            Piece::End(at, false) => {
                let name = self.walk.listed(at)?.name.clone();
                if let Taking::Record(files) = &mut self.taking {
                    files.give_up();
                }
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
    [README, INCIDENTS, NOTES_TEXT].contains(&name)
}

/// Erases what the vault let go of.
fn erase(vault: &mut OpenVault, e: &mut dyn Entropy) -> Result<()> {
    let stop = vault.stop();
    crate::vault::collect(vault.store_mut(), &stop, e)
}
