//! Makes, opens, locks and destroys a vault, and changes its secrets.
//!
//! [`Vault`] names a folder and knows no secret. [`Vault::unlock`] tries a secret and opens the vault itself or the harmless notes; nothing
//! shows which it could have been. The rest of Bothy borrows from an [`OpenVault`]. Files: docs/vault-format.md.

mod arming;
mod change;
mod choosing;
mod clock;
mod compartment;
mod create;
mod desktop;
mod destroy;
mod drawn;
mod erasing;
mod folder;
mod key_print;
mod open;
mod opening;
mod prf;
mod recover;
mod recovery_code;
mod reissue;
mod second;
mod second_lost;
mod signer;
mod slot_trial;
mod slots;
mod strength;
mod suggested_secret;
mod throttle;
mod typed;
mod unfinished;
mod unseen;

pub use crate::bip39::Slip;
pub use crate::store::Stop;
pub use choosing::{Choosing, check_second, check_second_alone};
pub use desktop::DeviceKeyFile;
pub use open::{OpenNotes, OpenVault, Opened};
pub use opening::{Derived, Opening};
#[cfg(test)]
pub(crate) use prf::tests::Hardware;
pub use prf::{DevicePrf, PrfError};
pub use recovery_code::{RecoveryCode, code_slip};
pub use reissue::DerivedReissue;
pub use second::DerivedSecond;
pub use slots::Cost;
pub use suggested_secret::SuggestedSecret;

pub(crate) use clock::{Boot, boot_number, latest_ms as latest_wall_ms, note as note_clock};
pub(crate) use erasing::{collect, erase};
pub(crate) use signer::Signer;

use crate::entropy::Entropy;
use crate::error::{Error, Part, Result};
use crate::store::Role;
use crate::time::Now;
use compartment::Compartment;
use folder::Folder;
use slot_trial::{DerivedSecret, Match, best};
use slots::SlotFile;
use std::path::{Path, PathBuf};
use throttle::{LastWrong, Try};

/// A folder that is, or will be, a vault. Holds no secret, only a salted hash of the last one that opened nothing.
pub struct Vault {
    folder: PathBuf,
    last_wrong: Option<LastWrong>,
}

impl Vault {
    /// Names a folder and reads nothing.
    pub fn at(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            last_wrong: None,
        }
    }

    /// Makes a vault with two compartments and both hardware keys. Returns its id, 32 lower-case hex digits. It stays locked.
    ///
    /// Builds it in a sibling folder, `<name>.new`, and renames that last. After a kill there is a whole vault or none, and the next try
    /// begins again.
    ///
    /// # Errors
    /// `Exists` if anything has that name; `Invalid{Secret}` for a weak secret; `Invalid{Cost}`; `StorageFull`; `KeyLost` if the hardware
    /// can't make keys; `InUse` while another process makes it; `Outside`.
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

    /// Tries a secret. Every try is counted before it is checked. From the fifth wrong one on a wait follows, in which the vault's own
    /// secret opens nothing (docs/vault-format.md, "Throttle"). The same wrong secret given again to the same `Vault` counts once.
    ///
    /// # Errors
    /// `WrongSecret`, or `TryLater` during a wait; `KeyLost` if nothing opened and the hardware didn't answer; `NotFound` if there is no
    /// vault; `InUse`; `Invalid{Secret}` for an empty one; `Damaged`, `RolledBack`, `NewerVersion`: then only the count was changed.
    pub fn unlock(
        &mut self,
        secret: &[u8],
        prf: &dyn DevicePrf,
        now: Now,
        entropy: &mut dyn Entropy,
    ) -> Result<Opened> {
        let of = self.admit(secret, prf, now, entropy)?;
        let mut inner =
            Compartment::open_with(&of.derived, of.folder, &of.slots, of.found, entropy)?;
        inner.look_after_second(&of.derived, entropy)?;
        Opened::new(inner, entropy)
    }

    /// Opens like [`Vault::unlock`], and also a compartment that is partly older than the rest. `journal` accepts that and logs it; the
    /// notes have no log.
    pub(crate) fn open_older(
        &mut self,
        secret: &[u8],
        prf: &dyn DevicePrf,
        now: Now,
        entropy: &mut dyn Entropy,
    ) -> Result<(Opened, Option<Part>)> {
        let of = self.admit(secret, prf, now, entropy)?;
        let mut inner = Compartment::open_older(of.folder, &of.slots, of.found, entropy)?;
        let which = inner.rolled_back().map(|rollback| rollback.which);
        if which.is_some() && inner.role() == Role::Notes {
            inner.write_down(entropy, &mut |_, _| Ok(()))?;
        }
        Ok((Opened::new(inner, entropy)?, which))
    }

    /// Counts a try and finds what it opens. Needs only a whole slot file: an armed secret destroys the vault before anything else is
    /// checked. A failure to heal is returned after that, for every secret alike.
    fn admit(
        &mut self,
        secret: &[u8],
        prf: &dyn DevicePrf,
        now: Now,
        entropy: &mut dyn Entropy,
    ) -> Result<Admitted> {
        let folder = Folder::enter(&self.folder)?;
        let (slots, healed) = folder.load_and_try_to_heal(entropy)?;
        let typed = typed::canonical(secret)?;
        let again = self.last_wrong.as_ref().is_some_and(|last| last.is(&typed));
        let begun = Try::begin(folder.path(), now, again)?;
        let derived = DerivedSecret::derive(&typed, &slots, prf, entropy)?;
        let found = derived.try_slots(&slots, entropy);
        let is_vaults = found
            .iter()
            .flatten()
            .any(|found| found.plain.role == Role::Vault);
        let Some(mut found) = best(begun.admit(found)) else {
            if begun.is_counted() {
                self.last_wrong = Some(LastWrong::new(&typed, entropy));
            }
            healed?;
            let trouble = derived.trouble.into_iter().flatten().next();
            return Err(match trouble {
                _ if begun.is_waiting() => Error::TryLater,
                Some(trouble) => trouble.into(),
                None => Error::WrongSecret,
            });
        };
        begun.opened(folder.path(), found.plain.role)?;
        // Not if it is the vault's secret too and opens the notes only because of a wait: nobody typed that to destroy anything.
        if found.plain.armed && !is_vaults {
            // Before the database is opened: a damaged one mustn't save the vault from being destroyed.
            destroy::destroy_vault(folder.path(), &derived, &mut found, prf, entropy)?;
        }
        healed?;
        Ok(Admitted {
            folder,
            slots,
            derived,
            found,
        })
    }

    /// Returns whether a wait is on, for the calculator's discreet sign. Needs no secret and changes nothing.
    ///
    /// # Errors
    /// `NotFound` if there is no vault; `Outside`.
    pub fn is_waiting(&self, now: Now) -> Result<bool> {
        folder::look(&self.folder)?;
        throttle::is_waiting(&self.folder, &now)
    }

    /// Returns the cost of opening, as given to [`Vault::create`]. The shell keeps its deadline.
    ///
    /// # Errors
    /// `NotFound` if there is no vault; `Damaged`, `NewerVersion`.
    pub fn cost(&self) -> Result<Cost> {
        folder::look(&self.folder)?;
        Ok(SlotFile::load(&self.folder)?.file.cost())
    }
}

/// Recovery with the code.
impl Vault {
    /// Opens with the recovery code, as characters or words, and sets `new_secret` before it returns. Makes hardware keys again if they say
    /// they are lost, so it works on another device too. A code is neither counted nor delayed: nobody guesses 100 bits.
    ///
    /// # Errors
    /// `Invalid{Code}` for a mistyped code; `Invalid{Secret}` for a weak secret; `WrongSecret` if the code opens nothing; `KeyLost` if the
    /// hardware can't make a key; otherwise as [`Vault::unlock`].
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

    /// Tries a recovery code and changes nothing, so that a shell can ask for the new secret after the code is known to be right.
    ///
    /// # Errors
    /// `Invalid{Code}` for a mistyped code; `WrongSecret` if it opens nothing; otherwise as [`Vault::unlock`] about the folder.
    pub fn check_code(&self, code: &[u8], entropy: &mut dyn Entropy) -> Result<()> {
        recover::check(&self.folder, code, entropy)
    }
}

/// A secret that opened a slot, and the slot.
struct Admitted {
    folder: Folder,
    slots: SlotFile,
    derived: DerivedSecret,
    found: Match,
}
