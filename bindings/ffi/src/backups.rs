//! Backups: made, tried and restored step by step.

use crate::descriptor::copied;
use crate::session::{Job, Session, caught, held};
use crate::system::{System, now};
use crate::words::Words;
use bothy_core::backup::{
    self, Checked, Holds, OpenBy, RestoreDone, SealTo, Trial, UnfinishedRestore,
};
use bothy_core::journal::Step;
use bothy_core::vault::{Opened, Slip};
use bothy_core::{Error, Input, Result};
use std::fs::File;
use std::path::Path;
use std::sync::{Arc, Mutex};

/// Everything in one sealed file, and the way back: of the open vault, or of the open notes, each for itself. docs/set-up.md, "A backup",
/// lists what is said before one is made.
#[derive(uniffi::Object)]
pub struct Backups {
    session: Arc<Session>,
}

#[uniffi::export]
impl Backups {
    /// Begins a backup to a new file. With `without_damaged`, files that can't be read are left out. `words` has the language of the page
    /// in it.
    ///
    /// Errors: `Exists` if something is there, `Outside`, `Invalid` (choice: a place in a vault; recipient), `Damaged`, `StorageFull`,
    /// `Locked`.
    pub fn make(
        &self,
        to: &str,
        seal_to: &SealTo,
        without_damaged: bool,
        words: &Words,
    ) -> Result<Arc<BackupJob>> {
        let job = self.session.begin_in_either(
            |opened| {
                let now = now(self.session.offset_min());
                backup::Backup::begin(
                    opened,
                    Path::new(to),
                    seal_to,
                    without_damaged,
                    words.locale(),
                    now,
                    &mut System,
                )
            },
            |job, opened| job.give_up(opened, &mut System),
        )?;
        Ok(Arc::new(BackupJob::new(&self.session, job)))
    }

    /// Begins to restore a backup into this vault or these notes, which must be empty, with its seven words as typed. Takes as long as an
    /// unlock. With `without_damaged`, files that are damaged are left out.
    ///
    /// Errors: `Exists` if anything is there, `WrongSecret`, `Invalid` (backup: not one; backup damaged: not even its list can be
    /// read), `NewerVersion`, `NotFound`, `Outside`, `StorageFull`, `Locked`.
    pub fn restore(
        &self,
        file: &str,
        words: &[u8],
        without_damaged: bool,
    ) -> Result<Arc<RestoreJob>> {
        self.begin(named(file)?, &OpenBy::Words(words), without_damaged)
    }

    /// Does the same with an open file, as a phone's picker hands it over. The descriptor is copied: close the shell's own after this call.
    ///
    /// Errors: as `restore`; `Outside` also for what can't be read from any place, such as a pipe of another app: the user copies the file
    /// onto the phone first.
    pub fn restore_from(
        &self,
        descriptor: i32,
        words: &[u8],
        without_damaged: bool,
    ) -> Result<Arc<RestoreJob>> {
        self.begin(handed(descriptor)?, &OpenBy::Words(words), without_damaged)
    }

    /// Does the same as `restore` with a file of `age` keys.
    ///
    /// Errors: as `restore`; `Invalid` (identity).
    pub fn restore_by_key(
        &self,
        file: &str,
        key: &[u8],
        without_damaged: bool,
    ) -> Result<Arc<RestoreJob>> {
        self.begin(named(file)?, &OpenBy::Identity(key), without_damaged)
    }

    /// Returns the restore that was cut short, for the first screen: the vault is still empty, and the same file goes on.
    ///
    /// Errors: `Locked`, `Damaged`.
    pub fn unfinished(&self) -> Result<Option<UnfinishedRestore>> {
        self.session.with_either(|opened| match opened {
            Opened::Vault(vault) => backup::unfinished(vault),
            Opened::Notes(_) => Ok(None),
        })
    }

    /// Goes on without it. Returns false if there was none.
    ///
    /// Errors: `StorageFull`, `Locked`.
    pub fn forget_unfinished(&self) -> Result<bool> {
        self.session.with_either(|opened| match opened {
            Opened::Vault(vault) => backup::forget_unfinished(vault, &mut System),
            Opened::Notes(_) => Ok(false),
        })
    }

    /// Returns when the last backup was made, in milliseconds since 1970-01-01T00:00Z; `None` if none was.
    ///
    /// Errors: `Locked`, `Damaged`.
    pub fn last_ms(&self) -> Result<Option<i64>> {
        self.session.with(|vault| vault.set_up()?.last_backup_ms())
    }
}

impl Backups {
    pub(crate) fn new(session: &Arc<Session>) -> Self {
        Self {
            session: Arc::clone(session),
        }
    }

    pub(crate) fn session(&self) -> &Arc<Session> {
        &self.session
    }

    fn begin(&self, file: File, by: &OpenBy<'_>, without: bool) -> Result<Arc<RestoreJob>> {
        let job = self.session.begin_in_either(
            |opened| backup::Restore::begin(opened, file, by, without, &mut System),
            |job, _| drop(job),
        )?;
        Ok(Arc::new(RestoreJob {
            session: Arc::clone(&self.session),
            job,
            done: Mutex::default(),
        }))
    }
}

/// A backup being made. Step until `Done`. Until then nothing at its destination looks like one.
#[derive(uniffi::Object)]
pub struct BackupJob {
    session: Arc<Session>,
    job: Job<backup::Backup>,
}

#[uniffi::export]
impl BackupJob {
    /// Does at most about 1 MiB of the work. A failure removes what was written before it returns.
    ///
    /// Errors: `Locked` after a lock, `Cancelled` after `cancel`, `Outside`, `OutsideFull`, `Exists`, `Damaged`, `StorageFull`.
    pub fn step(&self) -> Result<Step> {
        self.job
            .step_in_either(&self.session, |backup, opened, stop| {
                let now = now(self.session.offset_min());
                backup.step(opened, stop, now, &mut System)
            })
    }

    /// Returns the files that were left out because they are damaged, by the names that they would have in the backup. Ask after the last
    /// step.
    ///
    /// Errors: `Locked`, `Cancelled`.
    pub fn lost(&self) -> Result<Vec<String>> {
        self.job.alone(|backup| Ok(backup.lost().to_vec()))
    }

    /// Returns, after `Damaged`, the file of the backup that was to hold what is damaged. One of `files/` can be left out, and no other.
    ///
    /// Errors: `Locked`, `Cancelled`.
    pub fn damaged(&self) -> Result<Option<String>> {
        self.job
            .alone(|backup| Ok(backup.damaged().map(str::to_owned)))
    }

    /// Returns the seven words in ASCII, with one space between, or `None` if it is sealed to a key. Show them once, after the last step;
    /// the shell wipes its copy when the screen goes.
    ///
    /// Errors: `Locked`, `Cancelled`.
    pub fn words(&self) -> Result<Option<Vec<u8>>> {
        self.job
            .alone(|backup| Ok(backup.words().map(<[u8]>::to_vec)))
    }

    /// Gives it up and removes what was written.
    pub fn cancel(&self) {
        let Some(job) = self.job.take() else { return };
        // After a lock the job was dropped, which removes the file. The next opening removes the note.
        let _ = self.session.with_either(|opened| {
            job.give_up(opened, &mut System);
            Ok(())
        });
    }
}

impl BackupJob {
    pub(crate) fn new(session: &Arc<Session>, job: Job<backup::Backup>) -> Self {
        Self {
            session: Arc::clone(session),
            job,
        }
    }

    pub(crate) fn job(&self) -> &Job<backup::Backup> {
        &self.job
    }
}

/// A backup being restored. Step until `Done`. Until then the vault or the notes are empty, and after a lock or a kill the same file goes on.
#[derive(uniffi::Object)]
pub struct RestoreJob {
    session: Arc<Session>,
    job: Job<backup::Restore>,
    done: Mutex<Option<RestoreDone>>,
}

#[uniffi::export]
impl RestoreJob {
    /// Brings in at most 1 MiB. The last step takes longer: about as long as saving each incident once.
    ///
    /// Errors: `Invalid` (backup damaged, backup), `Exists` if something was saved meanwhile, `Outside`, `StorageFull`, `Locked`.
    pub fn step(&self) -> Result<Step> {
        let step = self
            .job
            .step_in_either(&self.session, |restore, opened, stop| {
                let now = now(self.session.offset_min());
                restore.step(opened, stop, now, &mut System)
            })?;
        if step == Step::Done
            && let Some(restore) = self.job.take()
        {
            *held(&self.done) = Some(restore.finish()?);
        }
        Ok(step)
    }

    /// Returns what was restored.
    ///
    /// Errors: `Cancelled` before the last step.
    pub fn finish(&self) -> Result<RestoreDone> {
        held(&self.done).clone().ok_or(Error::Cancelled)
    }
}

/// A backup being tried, without a vault. Step until `Done`.
#[derive(uniffi::Object)]
pub struct BackupTrial {
    trial: Mutex<Option<Trial>>,
}

#[uniffi::export]
impl BackupTrial {
    /// Opens a backup with its seven words as typed. Takes as long as an unlock. `of` is what is open: a backup of the other is refused as any
    /// other file is.
    ///
    /// Errors: `WrongSecret`, `Invalid` (backup, backup damaged), `NewerVersion`, `NotFound`, `Outside`.
    #[uniffi::constructor]
    pub fn by_words(file: &str, words: &[u8], of: Holds) -> Result<Self> {
        Self::begin(|| named(file), &OpenBy::Words(words), of)
    }

    /// Opens an open file, as a phone's picker hands it over. The descriptor is copied: close the shell's own after this call.
    ///
    /// Errors: as `by_words`; `Outside` also for what can't be read from any place, such as a pipe of another app.
    #[uniffi::constructor]
    pub fn of_descriptor(descriptor: i32, words: &[u8], of: Holds) -> Result<Self> {
        Self::begin(|| handed(descriptor), &OpenBy::Words(words), of)
    }

    /// Opens it with a file of `age` keys.
    ///
    /// Errors: as `by_words`; `Invalid` (identity).
    #[uniffi::constructor]
    pub fn by_key(file: &str, key: &[u8], of: Holds) -> Result<Self> {
        Self::begin(|| named(file), &OpenBy::Identity(key), of)
    }

    /// Reads at most 1 MiB more.
    ///
    /// Errors: `Invalid` (backup), `Outside`, `Cancelled` after `finish`.
    pub fn step(&self) -> Result<Step> {
        caught(|| held(&self.trial).as_mut().ok_or(Error::Cancelled)?.step())
    }

    /// Returns what was found.
    ///
    /// Errors: `Cancelled` before the last step, and the second time.
    pub fn finish(&self) -> Result<Checked> {
        caught(|| {
            let trial = held(&self.trial).take();
            trial.ok_or(Error::Cancelled)?.finish()
        })
    }
}

impl BackupTrial {
    fn begin(file: impl FnOnce() -> Result<File>, by: &OpenBy<'_>, of: Holds) -> Result<Self> {
        let trial = caught(|| Trial::begin(file()?, by))?;
        if trial.holds() != of {
            let field = Input::Backup;
            return Err(Error::Invalid { field });
        }
        Ok(Self {
            trial: Mutex::new(Some(trial)),
        })
    }
}

/// Returns the slip in these words of a backup, for `Words::slip`. `None` if they could be right.
#[uniffi::export]
pub fn backup_words_slip(typed: &[u8]) -> Result<Option<Slip>> {
    caught(|| Ok(backup::words_slip(typed)))
}

/// Opens the file that the user named.
#[cfg_attr(
    not(test),
    expect(
        clippy::disallowed_methods,
        reason = "the user chose it, and it is only read"
    )
)]
fn named(file: &str) -> Result<File> {
    regular(File::open(file).map_err(|error| Error::from(&error))?)
}

/// Copies the descriptor of a file that the user picked.
fn handed(descriptor: i32) -> Result<File> {
    regular(copied(descriptor)?)
}

/// Refuses what nobody can go back in.
fn regular(file: File) -> Result<File> {
    let about = file.metadata().map_err(|error| Error::from(&error))?;
    about.is_file().then_some(file).ok_or(Error::Outside)
}
