//! The open vault and the open notes: what can be done with each until it is locked.

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
use crate::leftover::{self, Became, Leftover};
use crate::store::{Role, Rollback, Stop, Store};
use crate::time::Now;
use rusqlite::Transaction;
use std::path::Path;

/// The compartment that a secret opened.
///
/// ```
/// # let mut home = bothy_test_support::Home::new(1);
/// # let (own, now) = (bothy_test_support::PIN, home.clock.tick());
/// use bothy_core::notes::{Order, Written};
/// use bothy_core::vault::Opened;
///
/// // The second secret is set from inside the vault, and opens harmless notes.
/// let mut vault = home.unlock();
/// let second = vault.opening().derive_second(own, b"27183950", &home.prf, &mut home.chance)?;
/// vault.set_second(second, now, &mut home.chance)?;
/// vault.lock();
///
/// let Opened::Notes(mut notes) = home.try_unlock(b"27183950")? else { panic!("the vault") };
/// let shopping = Written { title: "Shopping".to_owned(), ..Written::default() };
/// notes.notes().add(shopping, now, &mut home.chance)?;
/// assert_eq!(notes.notes().list("", Order::default())?[0].heading(), "Shopping");
/// # Ok::<(), bothy_core::Error>(())
/// ```
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

/// The open vault. Locking or dropping it closes its files and wipes its keys.
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
                    // What a full disk keeps from being erased waits for the next opening.
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
            Role::Notes => {
                // Only a backup goes out of the notes, and it is sealed: what is left of one needs no telling.
                let left = leftover::settle(inner.store_mut(), entropy)?;
                let documents = left.iter().filter(|left| left.became == Became::ToRemove);
                let documents: Vec<_> = documents.map(|left| left.id).collect();
                match leftover::forget(inner.store_mut(), &documents, entropy) {
                    Ok(()) | Err(Error::StorageFull) => {}
                    Err(error) => return Err(error),
                }
                Ok(Self::Notes(OpenNotes { inner }))
            }
        }
    }

    /// Says that a lock comes next. Until then saves may take the room that is set aside for a full disk, as removing does: 128 KiB of what
    /// was being typed aren't lost with it.
    pub fn last_saves(&mut self) {
        match self {
            Self::Vault(open) => open.last_saves(),
            Self::Notes(open) => open.inner.store_mut().take_all_room(),
        }
    }

    /// Returns the token of this opening, for deriving without holding it.
    pub fn opening(&self) -> Opening {
        match self {
            Self::Vault(open) => open.opening(),
            Self::Notes(open) => open.opening(),
        }
    }

    /// Does the quick half of `change_secret` for the open compartment.
    ///
    /// # Errors
    /// `Locked` if it was derived in another opening; `KeyLost` if the hardware doesn't answer; `Invalid{Secret}` if the vault's would open
    /// the notes; `StorageFull`.
    pub fn set_secret(&mut self, new: Derived, now: Now, entropy: &mut dyn Entropy) -> Result<()> {
        self.inner_mut().set_secret(new, &now, entropy)
    }

    /// Does the quick half of `make_recovery_code` for the open compartment.
    ///
    /// # Errors
    /// `Locked` if it was drawn in another opening; `StorageFull`.
    pub fn set_recovery_code(&mut self, new: Derived, entropy: &mut dyn Entropy) -> Result<()> {
        self.inner_mut().set_code(new, entropy)
    }

    /// Destroys the open compartment for good: overwrites its slots, then has the hardware forget its key. The other compartment stays. A
    /// copy of the folder made before still opens with a recovery code of that time.
    ///
    /// # Errors
    /// `StorageFull`, `Outside`: then nothing was done; `NotForgotten` if the slots are gone but the hardware may still have its key.
    pub fn destroy(self, prf: &dyn DevicePrf, entropy: &mut dyn Entropy) -> Result<()> {
        match self {
            Self::Vault(open) => open.inner,
            Self::Notes(open) => open.inner,
        }
        .destroy(prf, entropy)
    }

    /// Returns a handle that stops everything running on this opening, from any thread.
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
    /// Says that a lock comes next: see [`Opened::last_saves`].
    pub fn last_saves(&mut self) {
        self.inner.store_mut().take_all_room();
    }

    /// Returns the token of this opening, for deriving without holding it.
    pub fn opening(&self) -> Opening {
        self.inner.opening()
    }

    /// Returns the vault's id, 32 lower-case hex digits.
    pub fn id(&self) -> String {
        self.inner.id()
    }

    /// Sets another secret. The recovery code and the notes stay as they are.
    ///
    /// # Errors
    /// `Invalid{Secret}` if it is weak or opens the notes; `KeyLost`; `StorageFull`.
    pub fn change_secret(
        &mut self,
        new: &[u8],
        prf: &dyn DevicePrf,
        now: Now,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        self.inner.change_secret(new, prf, &now, entropy)
    }

    /// Makes a recovery code and replaces the previous one, which still opens plain copies of the vault made before.
    ///
    /// # Errors
    /// `StorageFull`.
    pub fn make_recovery_code(&mut self, entropy: &mut dyn Entropy) -> Result<RecoveryCode> {
        self.inner.make_code(entropy)
    }

    /// Sets a recovery code from [`Opening::draw_reissue`] and begins to change the vault's key. From then on the new code opens and the
    /// previous one doesn't. [`OpenVault::finish_reissue`] does the rest, or otherwise the next opening.
    ///
    /// # Errors
    /// `Locked` if it was drawn in another opening; `WrongSecret` if the secret typed for it isn't the vault's own, which counts as a try;
    /// `TryLater` during a wait; `KeyLost`; `StorageFull` if the disk lacks room for another copy of both databases.
    pub fn begin_reissue(
        &mut self,
        new: &mut DerivedReissue,
        now: Now,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        self.inner.begin_reissue(new, &now, entropy)
    }

    /// Puts the database under its new key. Copies all of it and tells `progress` the bytes done and in all; a lock stops it between two
    /// MiB. Afterwards [`OpenVault::stop`] returns a new handle.
    ///
    /// # Errors
    /// `Locked` unless [`OpenVault::begin_reissue`] took it before; `StorageFull`, `Locked`: the vault is as before this call, and the next
    /// opening goes on.
    pub fn finish_reissue(
        &mut self,
        new: &mut DerivedReissue,
        progress: &mut dyn FnMut(u64, u64),
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        self.inner.finish_reissue(new, progress, entropy)
    }

    /// Sets the second secret, which opens the notes, and replaces the previous one. A copy of the folder doesn't show that it was set.
    ///
    /// # Errors
    /// `Locked` if it was derived in another opening; `WrongSecret` if the secret typed as the vault's own isn't, which counts as a try;
    /// `TryLater` during a wait; `Invalid{Secret}` if the second opens the vault; `KeyLost`; `StorageFull`.
    #[allow(clippy::needless_pass_by_value)] // used once, then wiped
    pub fn set_second(
        &mut self,
        new: DerivedSecond,
        now: Now,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        self.inner.set_second(&new, &now, entropy)?;
        // It is set even if this fails.
        let _ = self.second_door_told(entropy);
        Ok(())
    }

    /// Unsets the second secret, so that nothing opens the notes. Their content stays for a second secret set later.
    ///
    /// # Errors
    /// `StorageFull`.
    pub fn unset_second(&mut self, entropy: &mut dyn Entropy) -> Result<()> {
        self.inner.unset_second(entropy)?;
        let _ = self.second_door_told(entropy);
        Ok(())
    }

    /// Arms or disarms the second secret, which must be given. Typing an armed one opens the notes as usual while the vault's slots are
    /// overwritten and the hardware forgets its key. Typed by mistake, it loses everything except what the recovery code opens in an
    /// earlier copy.
    ///
    /// # Errors
    /// `Locked` if it was derived in another opening; `WrongSecret` if `second` doesn't open the notes; `StorageFull`.
    #[allow(clippy::needless_pass_by_value)] // used once, then wiped
    pub fn arm(&mut self, second: Derived, armed: bool, entropy: &mut dyn Entropy) -> Result<()> {
        self.inner.arm(&second, armed, entropy)
    }

    /// Returns whether a recovery code was ever made for the vault.
    pub(crate) fn has_recovery_code(&self) -> Result<bool> {
        Ok(self.inner.own_slot(Purpose::Code)?.epoch > 0)
    }

    /// Returns the packs and files that were cut short on their way out, and what this opening did about each, for a shell to tell.
    pub fn leftovers(&self) -> &[Leftover] {
        &self.leftovers
    }

    /// Stops tracking those that this opening couldn't finish or remove: all of these, or none. What lies there stays.
    ///
    /// # Errors
    /// `NotFound` if one isn't among them; `StorageFull`.
    pub fn forget_leftovers(&mut self, ids: &[Id], entropy: &mut dyn Entropy) -> Result<()> {
        let open = self.leftovers.iter().filter(|left| left.became.is_open());
        let open: Vec<_> = open.map(|left| left.id).collect();
        if !ids.iter().all(|id| open.contains(id)) {
            return Err(Error::NotFound);
        }
        leftover::forget(self.inner.store_mut(), ids, entropy)?;
        self.leftovers.retain(|left| !ids.contains(&left.id));
        Ok(())
    }

    /// Forgets a document that the shell has removed: [`crate::outgoing::removed`].
    pub(crate) fn forget_document(
        &mut self,
        address: &str,
        entropy: &mut dyn Entropy,
    ) -> Result<bool> {
        let ids = leftover::removed(self.inner.store_mut(), address, entropy)?;
        self.leftovers.retain(|left| !ids.contains(&left.id));
        Ok(!ids.is_empty())
    }

    /// Proves pages, indexes and seals, as far as the database can by itself. `journal` checks that the log is whole.
    ///
    /// # Errors
    /// `Damaged`; `Locked` if `stop` was raised.
    pub fn check_store(&mut self, stop: &Stop) -> Result<()> {
        stop.check()?;
        self.inner.store().check()
    }

    /// Returns a handle that stops everything running on this opening, from any thread.
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

    /// Returns the vault's folder, where nothing else may be put.
    pub(crate) fn folder(&self) -> &Path {
        self.inner.folder().path()
    }

    /// Returns the part that is older than the rest.
    pub(crate) fn rolled_back(&self) -> Option<Rollback> {
        self.inner.rolled_back()
    }

    /// Connects to the database again: SQLCipher gives up a connection that met a damaged page. Everything that is whole can be read then.
    ///
    /// # Errors
    /// As opening. After that this opening returns `Locked` for everything.
    pub(crate) fn reconnect(&mut self) -> Result<()> {
        self.inner.reconnect()
    }

    /// Accepts the older part, with `work` in the same transaction.
    pub(crate) fn write_down(
        &mut self,
        entropy: &mut dyn Entropy,
        work: &mut dyn FnMut(&Transaction<'_>, &Signer, &mut dyn Entropy) -> Result<()>,
    ) -> Result<()> {
        let signer = &self.signer;
        self.inner
            .write_down(entropy, &mut |tx, entropy| work(tx, signer, entropy))
    }

    /// Takes on the log of a backup, in the transaction of `work`. The key stays this vault's own, which has signed nothing yet.
    pub(crate) fn adopt_log<T>(
        &mut self,
        log_id: [u8; 32],
        entropy: &mut dyn Entropy,
        work: &mut dyn FnMut(&Transaction<'_>, &Signer, &mut dyn Entropy) -> Result<T>,
    ) -> Result<T> {
        let signer = self.signer.of_log(log_id);
        let adopted = self.inner.adopt_log(&signer, entropy, &mut |tx, entropy| {
            work(tx, &signer, entropy)
        });
        // Also after an error: a commit that couldn't be sealed counts.
        self.signer = self.inner.load_signer()?;
        adopted
    }

    /// Returns the store and the signer together, for a transaction that signs the head it makes.
    pub(crate) fn parts(&mut self) -> (&mut Store, &Signer) {
        (self.inner.store_mut(), &self.signer)
    }
}

impl OpenNotes {
    /// Returns the token of this opening, for deriving without holding it.
    pub fn opening(&self) -> Opening {
        self.inner.opening()
    }

    /// Returns the vault's id, 32 lower-case hex digits, the same for both compartments.
    pub fn id(&self) -> String {
        self.inner.id()
    }

    /// Proves pages, indexes and seals.
    ///
    /// # Errors
    /// `Damaged`; `Locked` if `stop` was raised.
    pub fn check_store(&mut self, stop: &Stop) -> Result<()> {
        stop.check()?;
        self.inner.store().check()
    }

    /// Sets another secret for the notes. It isn't compared with any other. It counts as a try that only opening the vault gives back:
    /// otherwise anyone with the second secret could guess the vault's for free (docs/vault-format.md, "Throttle").
    ///
    /// # Errors
    /// `Invalid{Secret}` if it is weak; `KeyLost`; `StorageFull`.
    pub fn change_secret(
        &mut self,
        new: &[u8],
        prf: &dyn DevicePrf,
        now: Now,
        entropy: &mut dyn Entropy,
    ) -> Result<()> {
        self.inner.change_secret(new, prf, &now, entropy)
    }

    /// Makes a recovery code for the notes and replaces the previous one.
    ///
    /// # Errors
    /// `StorageFull`.
    pub fn make_recovery_code(&mut self, entropy: &mut dyn Entropy) -> Result<RecoveryCode> {
        self.inner.make_code(entropy)
    }

    /// Returns a handle that stops everything running on this opening, from any thread.
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

    /// Connects to the database again, as [`OpenVault::reconnect`] does.
    ///
    /// # Errors
    /// As that.
    pub(crate) fn reconnect(&mut self) -> Result<()> {
        self.inner.reconnect()
    }

    /// Returns the vault's folder, where nothing else may be put.
    pub(crate) fn folder(&self) -> &Path {
        self.inner.folder().path()
    }
}
