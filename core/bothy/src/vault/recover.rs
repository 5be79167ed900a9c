//! Recovers a vault with its recovery code, on this device or another.

use super::arming;
use super::compartment::Compartment;
use super::folder::Folder;
use super::open::Opened;
use super::prf::{self, DevicePrf, PrfError};
use super::recovery_code;
use super::slot_trial::{DerivedSecret, best};
use super::{strength, throttle, typed};
use crate::entropy::{Entropy, generate};
use crate::error::{Error, Result};
use crate::store::Role;
use crate::time::Now;
use std::path::Path;

pub(super) fn recover(
    path: &Path,
    typed_code: &[u8],
    new_secret: &[u8],
    prf: &dyn DevicePrf,
    now: &Now,
    entropy: &mut dyn Entropy,
) -> Result<Opened> {
    let folder = Folder::enter(path)?;
    let slots = folder.load_and_heal(entropy)?;
    prf.serve(&slots.vault_id());
    let code = recovery_code::read(typed_code)?;
    strength::refuse_weak(&typed::canonical(new_secret)?)?;
    let secret = DerivedSecret::derive_code(&code, &slots)?;
    let mut found = best(secret.try_slots(&slots, entropy)).ok_or(Error::WrongSecret)?;
    // What the vault armed stays armed under the notes' new secret. Recovery itself destroys nothing.
    found.plain.armed =
        found.plain.role == Role::Notes && arming::code_place(&slots, &found.plain.dek).is_some();
    let (role, file) = (found.plain.role, found.plain.file);
    match role {
        Role::Vault => throttle::reset(folder.path(), now)?,
        Role::Notes => throttle::note_opened(folder.path(), now)?,
    }
    let mut inner = Compartment::open_with(&secret, folder, &slots, found, entropy)?;
    // Both are asked before either is made: on the desktop, making one lost key replaces the file that held both.
    let lost = [0, 1].map(|f| is_lost(prf, f, entropy));
    let is_other = role == Role::Vault && inner.has_notes_another_key(prf, entropy)?;
    // Noted before it is made: afterwards nothing shows that there was another.
    if role == Role::Vault && (is_other || lost[usize::from(1 - file)]) {
        inner.note_second_lost(entropy)?;
    }
    for (f, lost) in (0..).zip(lost) {
        // The notes can't know whether the other key belongs to anybody.
        if lost && (role == Role::Vault || f == file) {
            prf::make(prf, f, entropy)?;
        }
    }
    if role == Role::Vault {
        inner.keep_notes_key(prf, entropy)?;
    }
    let derived = inner.opening().derive(new_secret, prf, entropy)?;
    inner.set_secret(derived, now, entropy)?;
    Opened::new(inner, entropy)
}

/// Tries a code against the slots.
pub(super) fn check(path: &Path, typed_code: &[u8], entropy: &mut dyn Entropy) -> Result<()> {
    let folder = Folder::enter(path)?;
    let code = recovery_code::read(typed_code)?;
    let slots = folder.load_and_heal(entropy)?;
    let secret = DerivedSecret::derive_code(&code, &slots)?;
    let found = best(secret.try_slots(&slots, entropy));
    found.map(|_| ()).ok_or(Error::WrongSecret)
}

/// Returns whether a hardware key is gone. A busy or failing one may still open something.
fn is_lost(prf: &dyn DevicePrf, f: u8, entropy: &mut dyn Entropy) -> bool {
    let probe = generate(entropy);
    prf::ask(prf, f, &probe, entropy).trouble == Some(PrfError::Lost)
}
