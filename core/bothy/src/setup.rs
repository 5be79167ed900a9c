//! Steps of setting up that can wait. Each is an open line on the home screen until it is done or put away. docs/set-up.md has the order
//! and the words.

use crate::entropy::Entropy;
use crate::error::Result;
use crate::journal::backed_up;
use crate::rows::log_tree;
use crate::rows::records::{self, RecordKind};
use crate::store::Store;
use crate::time::Now;
use crate::vault::OpenVault;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

/// A step that can wait until the user has time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi(name = "SetUpTask"))]
pub enum Task {
    /// A recovery code. Done once there is one.
    RecoveryCode,
    /// The second door. Nothing knows if one is set, so the user puts this line away.
    SecondDoor,
    /// A backup, after the tenth incident and after a month, and again after as many since the last one. For some people a backup is a
    /// danger: once put away, it isn't offered again.
    Backup,
}

impl Task {
    /// All steps, in the order offered.
    pub const ALL: [Self; 3] = [Self::RecoveryCode, Self::SecondDoor, Self::Backup];

    /// Returns the message key of its line.
    pub fn key(self) -> &'static str {
        match self {
            Self::RecoveryCode => "phone-later-recovery-code",
            Self::SecondDoor => "phone-later-second-secret",
            Self::Backup => "phone-later-backup",
        }
    }
}

/// Incidents since the last backup, or the first day, after which one is offered.
const INCIDENTS: u64 = 10;
/// Milliseconds after which one is offered: 30 days.
const MONTH_MS: i64 = 30 * 24 * 60 * 60 * 1000;

/// The steps put away, and the last backup, as stored.
#[derive(Default, Serialize, Deserialize)]
struct Stored {
    put_away: Vec<Task>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    backup: Option<LastBackup>,
}

/// The last backup of this vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct LastBackup {
    /// Milliseconds since 1970-01-01T00:00Z.
    made_ms: i64,
    /// Entries of the log by then, and the incidents that were there.
    entries: u64,
    incidents: u64,
}

/// The remaining steps of an open vault; borrows it for one call.
///
/// ```
/// # let mut home = bothy_test_support::Home::new(1);
/// # let mut vault = home.unlock();
/// # let (now, entropy) = (home.clock.tick(), &mut home.chance);
/// use bothy_core::setup::Task;
///
/// let open = vault.set_up()?.open_tasks(now)?;
/// assert_eq!(open, [Task::RecoveryCode, Task::SecondDoor]);
/// vault.make_recovery_code(entropy)?;
/// vault.set_up()?.put_away(Task::SecondDoor, entropy)?;
/// assert!(vault.set_up()?.open_tasks(now)?.is_empty());
/// # Ok::<(), bothy_core::Error>(())
/// ```
pub struct SetUp<'v> {
    store: &'v mut Store,
    has_code: bool,
}

impl OpenVault {
    /// Returns the remaining steps for one call. It stands here because `vault` doesn't know this room.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn set_up(&mut self) -> Result<SetUp<'_>> {
        let has_code = self.has_recovery_code()?;
        Ok(SetUp {
            store: self.store_mut(),
            has_code,
        })
    }
}

impl SetUp<'_> {
    /// Returns the open steps.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn open_tasks(&self, now: Now) -> Result<Vec<Task>> {
        let stored = self.stored()?;
        let asks_for_backup = asks_for_backup(self.store.read(), stored.backup, now)?;
        let is_open = |task: &Task| {
            let open = match task {
                Task::RecoveryCode => !self.has_code,
                Task::SecondDoor => true,
                Task::Backup => asks_for_backup,
            };
            open && !stored.put_away.contains(task)
        };
        Ok(Task::ALL.into_iter().filter(is_open).collect())
    }

    /// Returns the time of the last backup in milliseconds since 1970-01-01T00:00Z; `None` if there was none.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn last_backup_ms(&self) -> Result<Option<i64>> {
        Ok(self.stored()?.backup.map(|backup| backup.made_ms))
    }

    /// Puts a step away, because it is done or can't be done safely. Twice does no harm.
    ///
    /// # Errors
    /// `StorageFull`.
    pub fn put_away(&mut self, task: Task, e: &mut dyn Entropy) -> Result<()> {
        let mut stored = self.stored()?;
        if stored.put_away.contains(&task) {
            return Ok(());
        }
        stored.put_away.push(task);
        self.store.write(e, &mut |tx, _| {
            records::put_single(tx, RecordKind::SetUp, &stored)
        })
    }

    fn stored(&self) -> Result<Stored> {
        records::single(self.store.read(), RecordKind::SetUp)
    }
}

/// Notes that a backup of so many entries is whole and has its name.
///
/// # Errors
/// `StorageFull`, `Locked`.
pub(crate) fn note_backup(
    vault: &mut OpenVault,
    now: Now,
    entries: u64,
    e: &mut dyn Entropy,
) -> Result<()> {
    vault.store_mut().write_freeing(e, &mut |tx, _| {
        let mut stored: Stored = records::single(tx, RecordKind::SetUp)?;
        stored.backup = Some(LastBackup {
            made_ms: now.wall_ms,
            entries,
            incidents: backed_up::counts(tx)?.0,
        });
        records::put_single(tx, RecordKind::SetUp, &stored)
    })
}

/// Asks once there is something that isn't in a backup, and it is much, or old. A clock that went back asks for nothing.
fn asks_for_backup(db: &Connection, last: Option<LastBackup>, now: Now) -> Result<bool> {
    let (incidents, _) = backed_up::counts(db)?;
    let (since_ms, before) = match last {
        Some(last) if log_tree::size(db)? == last.entries => return Ok(false),
        Some(last) => (Some(last.made_ms), last.incidents),
        None => (backed_up::first_recorded_ms(db)?, 0),
    };
    let is_old = since_ms.is_some_and(|since| now.wall_ms.saturating_sub(since) >= MONTH_MS);
    Ok(is_old || incidents >= before + INCIDENTS)
}
