//! Steps of setting up that can wait. Each is an open line on the home screen until it is done or put away. docs/set-up.md has the order
//! and the words.

use crate::entropy::Entropy;
use crate::error::Result;
use crate::rows::records::{self, RecordKind};
use crate::store::Store;
use crate::vault::OpenVault;
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
}

impl Task {
    /// All steps, in the order offered.
    pub const ALL: [Self; 2] = [Self::RecoveryCode, Self::SecondDoor];
}

/// The steps put away, as stored.
#[derive(Default, Serialize, Deserialize)]
struct Stored {
    put_away: Vec<Task>,
}

/// The remaining steps of an open vault; borrows it for one call.
///
/// ```
/// # let mut home = bothy_test_support::Home::new(1);
/// # let mut vault = home.unlock();
/// # let entropy = &mut home.chance;
/// use bothy_core::setup::Task;
///
/// assert_eq!(vault.set_up()?.open_tasks()?, Task::ALL);
/// vault.make_recovery_code(entropy)?;
/// vault.set_up()?.put_away(Task::SecondDoor, entropy)?;
/// assert!(vault.set_up()?.open_tasks()?.is_empty());
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
    pub fn open_tasks(&self) -> Result<Vec<Task>> {
        let away = self.stored()?.put_away;
        let is_open = |task: &Task| {
            let done = *task == Task::RecoveryCode && self.has_code;
            !done && !away.contains(task)
        };
        Ok(Task::ALL.into_iter().filter(is_open).collect())
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
