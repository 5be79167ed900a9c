//! What a secret opened, until it is locked: the vault, or the harmless notes.

use super::compartment::Compartment;
use super::erasing::collect;
use super::opening::{Derived, Opening};
use super::prf::DevicePrf;
use super::recovery_code::RecoveryCode;
use super::reissue::DerivedReissue;
use super::second::DerivedSecond;
use super::signer::Signer;
use super::slots::Purpose;
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::id::Id;
use crate::leftover::{self, Leftover};
use crate::store::{Role, Rollback, Stop, Store};
use crate::time::Now;
use rusqlite::Transaction;
use std::path::Path;

/// What a secret opened.
pub enum Opened {
    /// The vault.
    Vault(OpenVault),
    /// The harmless notes.
    Notes(OpenNotes),
}

impl From<OpenVault> for Opened {
    fn from(vault: OpenVault) -> Self {
        Self::Vault(vault)
    }
}

impl From<OpenNotes> for Opened {
    fn from(notes: OpenNotes) -> Self {
        Self::Notes(notes)
    }
}

/// The open vault, until it is locked or dropped: both close its files and wipe its keys.
pub struct OpenVault {
    pub(super) inner: Compartment,
    signer: Signer,
    pub(super) second_door_lost: bool,
    leftovers: Vec<Leftover>,
}

/// The open notes, until they are locked or dropped.
pub struct OpenNotes {
    inner: Compartment,
}

impl Opened {
    pub(super) fn new(mut inner: Compartment, entropy: &mut dyn Entropy) -> Result<Self> {
        match inner.role() {
            Role::Vault => {
                let signer = inner.load_signer()?;
                let stop = inner.store().stop().clone();
                match collect(inner.store_mut(), &stop, entropy) {
                    // What a full disk keeps from being erased waits for the next time.
                    Ok(()) | Err(Error::StorageFull) => {}
                    Err(error) => return Err(error),
                }
                let leftovers = leftover::settle(inner.store_mut(), entropy)?;
                let second_door_lost = inner.is_second_lost()?;
                Ok(Self::Vault(OpenVault {
                    inner,
                    signer,
                    second_door_lost,
                    leftovers,
                }))
            }
            Role::Notes => Ok(Self::Notes(OpenNotes { inner })),
        }
    }

    /// Names this opening: what derives for it, before anybody holds it.
    pub fn opening(&self) -> Opening {
        match self {
            Self::Vault(open) => open.opening(),
            Self::Notes(open) => open.opening(),
        }
    }

    /// The quick half of `change_secret`, for whichever is open.
    ///
    /// # Errors
    /// `Locked` when it was derived in another opening; `KeyLost` when the hardware doesn't answer; `Invalid{Secret}` when the vault's would open the notes; `StorageFull`.
    pub fn set_secret(&mut self, new: Derived, now: Now, entropy: &mut dyn Entropy) -> Result<()> {
        self.inner_mut().set_secret(new, &now, entropy)
    }

    /// The quick half of `make_recovery_code`, for whichever is open.
    ///
    /// # Errors
    /// `Locked` when it was drawn in another opening; `StorageFull`.
    pub fn set_recovery_code(&mut self, new: Derived, entropy: &mut dyn Entropy) -> Result<()> {
        self.inner_mut().set_code(new, entropy)
    }

    /// Destroys what is open, for good: its slots are overwritten, then the hardware forgets its key. The other compartment stays. A copy of
    /// the folder made before still opens with a recovery code of that time.
    ///
    /// # Errors
    /// `StorageFull`, `Outside`: then nothing was done; `KeyLost` when the slots are gone and the hardware wouldn't forget.
    pub fn destroy(self, prf: &dyn DevicePrf, entropy: &mut dyn Entropy) -> Result<()> {
        match self {
            Self::Vault(open) => open.inner,
            Self::Notes(open) => open.inner,
        }
        .destroy(prf, entropy)
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

    fn inner_mut(&mut self) -> &mut Compartment {
        match self {
            Self::Vault(open) => &mut open.inner,
            Self::Notes(open) => &mut open.inner,
        }
    }
}

impl OpenVault {
    /// Names this opening: what derives for it, before anybody holds it.
    pub fn opening(&self) -> Opening {
        self.inner.opening()
    }

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
        now: Now,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        self.inner.change_secret(new, prf, &now, entropy)
    }

    /// Makes the recovery code, in place of the one there was; plain copies of the vault made before still open with that one.
    ///
    /// # Errors
    /// `StorageFull`.
    pub fn make_recovery_code(&mut self, entropy: &mut dyn Entropy) -> Result<RecoveryCode> {
        self.inner.make_code(entropy)
    }

    /// Sets a recovery code that [`Opening::draw_reissue`] drew, and begins to change the vault's key. From here on the new code opens and
    /// the one before doesn't. [`OpenVault::finish_reissue`] does the rest, otherwise the next opening.
    ///
    /// # Errors
    /// `Locked` when it was drawn in another opening; `WrongSecret` when what was typed as the vault's own secret isn't, which counts as a
    /// try; `TryLater` during a wait; `KeyLost`; `StorageFull` when the disk doesn't have room for both databases once more.
    pub fn begin_reissue(
        &mut self,
        new: &mut DerivedReissue,
        now: Now,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        self.inner.begin_reissue(new, &now, entropy)
    }

    /// Puts the database under its new key. Copies all of it, and tells `progress` how many bytes of how many are done; a lock stops it
    /// between two MiB. Afterwards [`OpenVault::stop`] is another.
    ///
    /// # Errors
    /// `Locked` when [`OpenVault::begin_reissue`] didn't take it before; `StorageFull`, `Locked`: the vault is as it was before this call, and
    /// the next opening goes on.
    pub fn finish_reissue(
        &mut self,
        new: &mut DerivedReissue,
        progress: &mut dyn FnMut(u64, u64),
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        self.inner.finish_reissue(new, progress, entropy)
    }

    /// Sets the second secret, which opens the notes, in place of the one there was. A copy of the folder doesn't show that it was set.
    ///
    /// # Errors
    /// `Locked` when it was derived in another opening; `WrongSecret` when what was typed as the vault's own secret isn't, which counts as a
    /// try; `TryLater` during a wait; `Invalid{Secret}` when the second opens the vault; `KeyLost`; `StorageFull`.
    #[allow(clippy::needless_pass_by_value)] // used once, then wiped
    pub fn set_second(
        &mut self,
        new: DerivedSecond,
        now: Now,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        self.inner.set_second(&new, &now, entropy)?;
        // It is set whatever comes of this.
        let _ = self.second_door_told(entropy);
        Ok(())
    }

    /// From now on nothing opens the notes. What is in them stays, for a second secret that is set later.
    ///
    /// # Errors
    /// `StorageFull`.
    pub fn unset_second(&mut self, entropy: &mut dyn Entropy) -> Result<()> {
        self.inner.unset_second(entropy)?;
        let _ = self.second_door_told(entropy);
        Ok(())
    }

    /// Sets or takes away that the second secret, given again, destroys the vault: whoever types it finds the notes as ever, and meanwhile
    /// the vault's slots are overwritten and the hardware forgets its key. Typing it by mistake loses everything but what the recovery
    /// code opens in a copy made before.
    ///
    /// # Errors
    /// `Locked` when it was derived in another opening; `WrongSecret` when `second` doesn't open the notes; `StorageFull`.
    #[allow(clippy::needless_pass_by_value)] // used once, then wiped
    pub fn arm(&mut self, second: Derived, armed: bool, entropy: &mut dyn Entropy) -> Result<()> {
        self.inner.arm(&second, armed, entropy)
    }

    /// Whether a recovery code was ever made for the vault.
    pub(crate) fn has_recovery_code(&self) -> Result<bool> {
        Ok(self.inner.own_slot(Purpose::Code)?.epoch > 0)
    }

    /// Packs and files on their way out that were cut short, and what this opening did about each: a shell tells it.
    pub fn leftovers(&self) -> &[Leftover] {
        &self.leftovers
    }

    /// Stops looking for one that this opening couldn't finish or remove. Whatever lies there stays.
    ///
    /// # Errors
    /// `NotFound` when it isn't one of those; `Locked`.
    pub fn forget_leftover(&mut self, id: Id, entropy: &mut dyn Entropy) -> Result<()> {
        let is_it = |left: &Leftover| left.id == id && left.became.is_open();
        let at = self.leftovers.iter().position(is_it);
        let at = at.ok_or(Error::NotFound)?;
        leftover::forget(self.inner.store_mut(), id, entropy)?;
        self.leftovers.remove(at);
        Ok(())
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

    /// What is older than the rest and was opened all the same.
    pub(crate) fn rolled_back(&self) -> Option<Rollback> {
        self.inner.rolled_back()
    }

    /// Accepts that, with `work` in the same transaction.
    pub(crate) fn write_down(
        &mut self,
        entropy: &mut dyn Entropy,
        work: &mut dyn FnMut(&Transaction<'_>, &Signer, &mut dyn Entropy) -> Result<()>,
    ) -> Result<()> {
        let signer = &self.signer;
        self.inner
            .write_down(entropy, &mut |tx, entropy| work(tx, signer, entropy))
    }

    /// Both at once: a transaction that signs the head it makes.
    pub(crate) fn parts(&mut self) -> (&mut Store, &Signer) {
        (self.inner.store_mut(), &self.signer)
    }
}

impl OpenNotes {
    /// Names this opening: what derives for it, before anybody holds it.
    pub fn opening(&self) -> Opening {
        self.inner.opening()
    }

    /// The vault's id, 32 lower-case hex digits: one for both compartments.
    pub fn id(&self) -> String {
        self.inner.id()
    }

    /// Proves pages, indexes and seals.
    ///
    /// # Errors
    /// `Damaged`; `Locked` when `stop` was raised.
    pub fn check_store(&mut self, stop: &Stop) -> Result<()> {
        stop.check()?;
        self.inner.store().check()
    }

    /// Sets another secret for the notes. It isn't compared with any other, and counts as a try that only opening the vault gives back:
    /// otherwise anyone with the second secret could guess at the vault's for nothing (docs/vault-format.md, "Throttle").
    ///
    /// # Errors
    /// `Invalid{Secret}` when it is weak; `KeyLost`; `StorageFull`.
    pub fn change_secret(
        &mut self,
        new: &[u8],
        prf: &dyn DevicePrf,
        now: Now,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        self.inner.change_secret(new, prf, &now, entropy)
    }

    /// Makes a recovery code for the notes, in place of the one there was.
    ///
    /// # Errors
    /// `StorageFull`.
    pub fn make_recovery_code(&mut self, entropy: &mut dyn Entropy) -> Result<RecoveryCode> {
        self.inner.make_code(entropy)
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
