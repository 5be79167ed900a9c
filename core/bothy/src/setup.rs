//! What is still to be set up once she is in: each an open line on the home screen, until it is done or she puts it away. docs/set-up.md has
//! the order, and the words.

use crate::entropy::Entropy;
use crate::error::Result;
use crate::rows::records::{self, RecordKind};
use crate::store::Store;
use crate::vault::OpenVault;
use serde::{Deserialize, Serialize};

/// What can wait until she has the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi(name = "SetUpTask"))]
pub enum Task {
    /// A recovery code. Done once there is one.
    RecoveryCode,
    /// The second door. Whether one is set nothing knows, so she says herself that this line may go.
    SecondDoor,
}

impl Task {
    /// In the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::RecoveryCode, Self::SecondDoor];
}

/// As the one record of it holds it.
#[derive(Default, Serialize, Deserialize)]
struct Stored {
    put_away: Vec<Task>,
}

/// What is still to be set up in an open vault; borrows it for one call.
pub struct SetUp<'v> {
    store: &'v mut Store,
    has_code: bool,
}

impl OpenVault {
    /// What is still to be set up, for one call. Here and not in `vault`, which doesn't know this room.
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
    /// The lines that are still open.
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

    /// Takes a line off the home screen: it is done, or there is no safe way to do it. Twice does no harm.
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
