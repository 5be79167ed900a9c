//! The vault: made, opened, locked, and its secret changed.
//!
//! [`Vault`] names a folder and knows no secret. [`Vault::unlock`] tries one; what opens is the vault itself or the harmless notes, and
//! nothing says which it could have been. Everything else in Bothy borrows from an [`OpenVault`]. The files: docs/vault-format.md.

mod change;
mod clock;
mod code;
mod compartment;
mod create;
mod desktop;
mod destroy;
mod folder;
mod offer;
mod prf;
mod recover;
mod second;
mod signer;
mod slots;
mod strength;
mod throttle;
mod trial;
mod typed;

pub use crate::store::Stop;
pub use code::RecoveryCode;
pub use desktop::DeviceKeyFile;
pub use offer::Offer;
pub use prf::{DevicePrf, PrfError};
pub use second::DerivedSecond;

pub(crate) use clock::{Boot, note as note_clock};
pub(crate) use signer::Signer;

use crate::content;
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::store::{Role, Store};
use crate::time::Now;
use compartment::{Compartment, Purpose};
use folder::Folder;
use std::path::{Path, PathBuf};
use throttle::{LastWrong, Try};
use trial::Knock;

/// What one opening costs. A shell measures it on the phone; it stands in the slot file and never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Cost {
    /// Memory of Argon2id in KiB: 8 to 1,048,576; on a phone at least 65,536.
    pub memory_kib: u32,
    /// Passes of Argon2id: 1 to 64; on a phone at least 3.
    pub passes: u32,
    /// An answer comes after this many milliseconds or a multiple of it, whatever it is; kept in steps of 10, rounded up; at most 655,350.
    pub deadline_ms: u32,
}

/// A folder that is, or will be, a vault. Knows no secret; of the last that opened nothing, a salted hash.
pub struct Vault {
    folder: PathBuf,
    last_wrong: Option<LastWrong>,
}

/// What a secret opened.
pub enum Opened {
    /// The vault.
    Vault(OpenVault),
    /// The harmless notes.
    Notes(OpenNotes),
}

/// The open vault, until it is locked or dropped: both close its files and wipe its keys.
pub struct OpenVault {
    inner: Compartment,
    signer: Signer,
    second_door_lost: bool,
}

/// The open notes, until they are locked or dropped.
pub struct OpenNotes {
    inner: Compartment,
}

impl Vault {
    /// Names a folder; nothing is read yet.
    pub fn at(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            last_wrong: None,
        }
    }

    /// Makes a vault with its two compartments and both hardware keys, and returns its id, 32 lower-case hex digits. It stays locked.
    ///
    /// It is built in a sibling folder, `<name>.new`, renamed last: a kill leaves no vault or a whole one, and the next try begins again.
    ///
    /// # Errors
    /// `Exists` when anything has that name; `Invalid{Secret}` for a weak secret, `Invalid{Cost}`; `StorageFull`; `KeyLost` when the
    /// hardware can't make keys; `InUse` while another process makes it; `Outside`.
    pub fn create(
        &self,
        secret: &[u8],
        cost: Cost,
        prf: &dyn DevicePrf,
        now: Now,
        entropy: &mut dyn Entropy,
    ) -> Result<String> {
        let typed = typed::canonical(secret)?;
        strength::refuse_weak(&typed)?;
        let id = create::create(&self.folder, &typed, cost, prf, &now, entropy)?;
        Ok(hex::encode(id))
    }

    /// Tries a secret. Every try is counted before it is looked at, and from the fifth wrong one on a wait follows, in which the vault's
    /// own secret opens nothing (docs/vault-format.md, "Throttle"). The same wrong one again, given to the same `Vault`, counts once.
    ///
    /// # Errors
    /// `WrongSecret`, during a wait `TryLater` instead; `KeyLost` when nothing opened and the hardware didn't answer; `NotFound` when
    /// there is no vault; `InUse`; `Invalid{Secret}` for an empty one; `Damaged`, `RolledBack`, `NewerVersion`, and then nothing but the
    /// count was changed.
    pub fn unlock(
        &mut self,
        secret: &[u8],
        prf: &dyn DevicePrf,
        now: Now,
        entropy: &mut dyn Entropy,
    ) -> Result<Opened> {
        let folder = Folder::enter(&self.folder)?;
        let slots = folder.load_and_heal(entropy)?;
        let typed = typed::canonical(secret)?;
        let again = self.last_wrong.as_ref().is_some_and(|last| last.is(&typed));
        let begun = Try::begin(folder.path(), now, again)?;
        let knock = Knock::derive(&typed, &slots, prf, entropy)?;
        let Some(found) = best(begun.admit(knock.try_slots(&slots, entropy))) else {
            if begun.is_counted() {
                self.last_wrong = Some(LastWrong::new(&typed, entropy));
            }
            let lost = knock.trouble.iter().any(Option::is_some);
            return Err(if begun.is_waiting() {
                Error::TryLater
            } else if lost {
                Error::KeyLost
            } else {
                Error::WrongSecret
            });
        };
        begun.opened(folder.path(), found.plain.role)?;
        let mut inner = Compartment::open(folder, &slots, found, entropy)?;
        if inner.role() == Role::Notes && inner.armed() {
            inner.destroy_other(&knock, prf, entropy)?;
        }
        Opened::new(inner, false, entropy)
    }

    /// Whether a wait is on: for the sign that the calculator gives to whoever knows it. Needs no secret and changes nothing.
    ///
    /// # Errors
    /// `NotFound` when there is no vault; `Outside`.
    pub fn is_waiting(&self, now: Now) -> Result<bool> {
        if !self.folder.is_dir() {
            return Err(Error::NotFound);
        }
        throttle::is_waiting(&self.folder, &now)
    }

    /// What opening costs here, as [`Vault::create`] was told; its deadline is for the shell to keep.
    ///
    /// # Errors
    /// `NotFound` when there is no vault; `Damaged`, `NewerVersion`.
    pub fn cost(&self) -> Result<Cost> {
        if !self.folder.is_dir() {
            return Err(Error::NotFound);
        }
        Ok(slots::SlotFile::load(&self.folder)?.file.cost())
    }
}

/// Coming back with the recovery code.
impl Vault {
    /// Opens with the recovery code, as characters or words, and sets `new_secret` before it returns. Hardware keys that say they are
    /// lost are made anew first, so that it works on another device too. A code isn't counted and waits for nothing: nobody guesses 100 bits.
    ///
    /// # Errors
    /// `Invalid{Code}` for a mistyped code, `Invalid{Secret}` for a weak secret; `WrongSecret` when the code opens nothing; `KeyLost` when
    /// the hardware can't make a key; else as [`Vault::unlock`].
    pub fn recover(
        &self,
        code: &[u8],
        new_secret: &[u8],
        prf: &dyn DevicePrf,
        now: Now,
        entropy: &mut dyn Entropy,
    ) -> Result<Opened> {
        recover::recover(&self.folder, code, new_secret, prf, &now, entropy)
    }
}

/// A new secret or code after the slow part: hashed, and asked of the hardware. Wiped when it goes.
///
/// That part takes about a second, and a lock must not wait for it: so a shell derives with [`Vault::derive`] before it takes the open
/// vault in hand, and hands the result to [`OpenVault::set_secret`]. `change_secret` does both, for who has no lock to fear.
pub struct Derived(Knock);

impl Vault {
    /// The slow half of a change of secret. Changes nothing, and may run while the vault is open.
    ///
    /// # Errors
    /// `Invalid{Secret}` when it is weak; `KeyLost` when the hardware doesn't answer; as [`Vault::unlock`] about the slot file.
    pub fn derive(
        &self,
        secret: &[u8],
        prf: &dyn DevicePrf,
        entropy: &mut dyn Entropy,
    ) -> Result<Derived> {
        change::derive(&self.folder, secret, prf, entropy)
    }

    /// The slow half of [`OpenVault::set_second`]. `own`: the vault's secret, asked for again. Changes nothing.
    ///
    /// # Errors
    /// `Invalid{Secret}` when the second secret is weak, reads as a recovery code, or begins as `own` does; else as [`Vault::derive`].
    pub fn derive_second(
        &self,
        own: &[u8],
        second: &[u8],
        prf: &dyn DevicePrf,
        entropy: &mut dyn Entropy,
    ) -> Result<DerivedSecond> {
        second::derive(&self.folder, own, second, prf, entropy)
    }

    /// Draws a recovery code: the slow half of [`OpenVault::make_recovery_code`]. It opens nothing until it is set.
    ///
    /// # Errors
    /// As [`Vault::unlock`] about the slot file.
    pub fn draw_recovery_code(&self, entropy: &mut dyn Entropy) -> Result<(RecoveryCode, Derived)> {
        change::draw_code(&self.folder, entropy)
    }
}

/// The vault's slot, if both a vault's and the notes' opened.
fn best(matches: [Option<trial::Match>; 2]) -> Option<trial::Match> {
    let [first, second] = matches;
    match (first, second) {
        (Some(first), Some(second)) => Some(if second.plain.role == Role::Vault {
            second
        } else {
            first
        }),
        (first, second) => first.or(second),
    }
}

impl Opened {
    fn new(
        mut inner: Compartment,
        second_door_lost: bool,
        entropy: &mut dyn Entropy,
    ) -> Result<Self> {
        match inner.role() {
            Role::Vault => {
                let signer = inner.load_signer()?;
                let stop = inner.store().stop().clone();
                match content::collect(inner.store_mut(), &stop, entropy) {
                    // What a full disk keeps from being erased waits for the next time.
                    Ok(()) | Err(Error::StorageFull) => {}
                    Err(error) => return Err(error),
                }
                Ok(Self::Vault(OpenVault {
                    inner,
                    signer,
                    second_door_lost,
                }))
            }
            Role::Notes => Ok(Self::Notes(OpenNotes { inner })),
        }
    }
}

impl OpenVault {
    /// The vault's id, 32 lower-case hex digits.
    pub fn id(&self) -> String {
        self.inner.id()
    }

    /// Sets another secret; the recovery code and the notes stay as they are.
    ///
    /// # Errors
    /// `Invalid{Secret}` when it is weak or opens the notes; `KeyLost`; `StorageFull`.
    pub fn change_secret(
        &mut self,
        new: &[u8],
        prf: &dyn DevicePrf,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        let new = self.inner.derive(new, prf, entropy)?;
        self.set_secret(new, entropy)
    }

    /// The quick half of [`OpenVault::change_secret`].
    ///
    /// # Errors
    /// `Invalid{Secret}` when it opens the notes; `StorageFull`.
    pub fn set_secret(&mut self, new: Derived, entropy: &mut dyn Entropy) -> Result<()> {
        self.inner.write_slot(Purpose::Secret, new, entropy)
    }

    /// Makes the recovery code, in place of the one there was; plain copies of the vault made before still open with that one.
    ///
    /// # Errors
    /// `StorageFull`.
    pub fn make_recovery_code(&mut self, entropy: &mut dyn Entropy) -> Result<RecoveryCode> {
        let (code, derived) = self.inner.draw_code(entropy)?;
        self.set_recovery_code(derived, entropy)?;
        Ok(code)
    }

    /// The quick half of [`OpenVault::make_recovery_code`].
    ///
    /// # Errors
    /// `StorageFull`.
    pub fn set_recovery_code(&mut self, new: Derived, entropy: &mut dyn Entropy) -> Result<()> {
        self.inner.write_slot(Purpose::Code, new, entropy)
    }

    /// Sets the second secret, which opens the notes, in place of the one there was. A copy of the folder doesn't show that it was set.
    ///
    /// # Errors
    /// `WrongSecret` when what was typed as the vault's own secret isn't; `Invalid{Secret}` when the second opens the vault; `KeyLost`;
    /// `StorageFull`.
    #[allow(clippy::needless_pass_by_value)] // used once, then wiped
    pub fn set_second(&mut self, new: DerivedSecond, entropy: &mut dyn Entropy) -> Result<()> {
        self.inner.set_second(&new, entropy)?;
        self.second_door_lost = false;
        Ok(())
    }

    /// From now on nothing opens the notes. What is in them stays, for a second secret that is set later.
    ///
    /// # Errors
    /// `StorageFull`.
    pub fn unset_second(&mut self, entropy: &mut dyn Entropy) -> Result<()> {
        self.inner.unset_second(entropy)
    }

    /// Sets or takes away that the second secret, given again, destroys the vault: whoever types it finds the notes as ever, and meanwhile
    /// the vault's slots are overwritten and the hardware forgets its key. Typing it by mistake loses everything but what the recovery
    /// code opens in a copy made before.
    ///
    /// # Errors
    /// `WrongSecret` when `second` doesn't open the notes; `StorageFull`.
    #[allow(clippy::needless_pass_by_value)] // used once, then wiped
    pub fn arm(&mut self, second: Derived, armed: bool, entropy: &mut dyn Entropy) -> Result<()> {
        self.inner.arm(&second.0, armed, entropy)
    }

    /// Whether [`Vault::recover`] had to make the notes' hardware key anew: then the second door opens nothing until it is set again.
    pub fn second_door_lost(&self) -> bool {
        self.second_door_lost
    }

    /// Proves pages, indexes and seals, as far as the database can by itself; whether the log is whole is for `journal` to check.
    ///
    /// # Errors
    /// `Damaged`; `Locked` when `stop` was raised.
    pub fn check_store(&mut self, stop: &Stop) -> Result<()> {
        stop.check()?;
        self.inner.store().check()
    }

    /// What stops everything that runs on this opening, from any thread.
    pub fn stop(&self) -> Stop {
        self.inner.store().stop().clone()
    }

    /// Closes the files and wipes the keys, as dropping does.
    pub fn lock(self) {
        drop(self);
    }

    pub(crate) fn store(&self) -> &Store {
        self.inner.store()
    }

    pub(crate) fn store_mut(&mut self) -> &mut Store {
        self.inner.store_mut()
    }

    pub(crate) fn signer(&self) -> &Signer {
        &self.signer
    }

    /// Where the vault lies: nothing that isn't its own goes there.
    pub(crate) fn folder(&self) -> &Path {
        self.inner.folder().path()
    }

    /// Both at once: a transaction that signs the head it makes.
    pub(crate) fn parts(&mut self) -> (&mut Store, &Signer) {
        (self.inner.store_mut(), &self.signer)
    }
}

impl Opened {
    /// Destroys what is open, for good: its slots are overwritten, then the hardware forgets its key. The other compartment stays. A copy of
    /// the folder made before still opens with a recovery code of that time.
    ///
    /// # Errors
    /// `StorageFull`, `Outside`: then nothing was done; `KeyLost` when the slots are gone and the hardware wouldn't forget.
    pub fn destroy(self, prf: &dyn DevicePrf, entropy: &mut dyn Entropy) -> Result<()> {
        match self {
            Self::Vault(open) => open.inner.destroy(prf, entropy),
            Self::Notes(open) => open.inner.destroy(prf, entropy),
        }
    }

    /// What stops everything that runs on this opening, from any thread.
    pub fn stop(&self) -> Stop {
        match self {
            Self::Vault(open) => open.stop(),
            Self::Notes(open) => open.stop(),
        }
    }

    /// Closes the files and wipes the keys, as dropping does.
    pub fn lock(self) {
        drop(self);
    }
}

impl OpenNotes {
    /// The vault's id, 32 lower-case hex digits: one for both compartments.
    pub fn id(&self) -> String {
        self.inner.id()
    }

    /// Sets another secret for the notes. It isn't compared with any other.
    ///
    /// # Errors
    /// `Invalid{Secret}` when it is weak; `KeyLost`; `StorageFull`.
    pub fn change_secret(
        &mut self,
        new: &[u8],
        prf: &dyn DevicePrf,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        let new = self.inner.derive(new, prf, entropy)?;
        self.set_secret(new, entropy)
    }

    /// The quick half of [`OpenNotes::change_secret`].
    ///
    /// # Errors
    /// `StorageFull`.
    pub fn set_secret(&mut self, new: Derived, entropy: &mut dyn Entropy) -> Result<()> {
        self.inner.write_slot(Purpose::Secret, new, entropy)
    }

    /// Makes a recovery code for the notes, in place of the one there was.
    ///
    /// # Errors
    /// `StorageFull`.
    pub fn make_recovery_code(&mut self, entropy: &mut dyn Entropy) -> Result<RecoveryCode> {
        let (code, derived) = self.inner.draw_code(entropy)?;
        self.set_recovery_code(derived, entropy)?;
        Ok(code)
    }

    /// The quick half of [`OpenNotes::make_recovery_code`].
    ///
    /// # Errors
    /// `StorageFull`.
    pub fn set_recovery_code(&mut self, new: Derived, entropy: &mut dyn Entropy) -> Result<()> {
        self.inner.write_slot(Purpose::Code, new, entropy)
    }

    /// What stops everything that runs on this opening, from any thread.
    pub fn stop(&self) -> Stop {
        self.inner.store().stop().clone()
    }

    /// Closes the files and wipes the keys, as dropping does.
    pub fn lock(self) {
        drop(self);
    }

    pub(crate) fn store_mut(&mut self) -> &mut Store {
        self.inner.store_mut()
    }
}
