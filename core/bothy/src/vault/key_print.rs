//! The fingerprint of the notes' hardware key, kept beside the slots so that the vault notices if the key was replaced.
//!
//! A key restored from a copy answers like any other, and nothing else shows that the second secret no longer opens anything. So the key's
//! answer to a fixed question is hashed and kept in a cell under the notes' key. It is written with the slot of the notes' secret, from
//! either door, and exists whether or not a second door is set. Bytes: docs/vault-format.md, "Slot file".

use super::prf::{self, DevicePrf, PrfError};
use super::slots::{KEY_PRINT_LEN, SlotFile};
use crate::entropy::Entropy;
use crate::error::{Bug, Result};
use crate::seal::{HASH_LEN, Label, derive_label_key, open_blob, seal_blob, sha256};
use crate::secret::{Key, scrubbed};

/// A fingerprint of a hardware key.
pub(super) type Print = [u8; HASH_LEN];

/// Asks a hardware key for its print, twice: a wrong answer taken once would stand for another key for ever.
pub(super) fn ask(
    prf: &dyn DevicePrf,
    vault_id: &[u8; 16],
    f: u8,
    entropy: &mut dyn Entropy,
) -> std::result::Result<Print, PrfError> {
    let question = sha256(&[b"bothy/v1/key-question", vault_id, &[f]]);
    let mut ask = || {
        let answer = prf::ask(prf, f, &question, entropy);
        let print = sha256(&[b"bothy/v1/key-print", answer.key.bytes()]);
        answer.trouble.map_or(Ok(print), Err)
    };
    let (first, second) = (ask()?, ask()?);
    (first == second).then_some(first).ok_or(PrfError::Failed)
}

/// Keeps the print of the notes' key.
pub(super) fn set(
    slots: &mut SlotFile,
    notes_dek: &Key,
    print: &Print,
    entropy: &mut dyn Entropy,
) -> Result<()> {
    let id = slots.vault_id();
    let key = scrubbed(|| derive_label_key(&id, notes_dek, Label::KeyPrint));
    let blob = seal_blob(&key, Label::KeyPrint, &id, print, entropy)?;
    let blob = blob.first_chunk::<KEY_PRINT_LEN>();
    slots.set_key_print(blob.ok_or(Bug::KeyPrint)?);
    Ok(())
}

/// Returns the print of the key that the notes' secret was last set with.
pub(super) fn of(slots: &SlotFile, notes_dek: &Key) -> Option<Print> {
    let id = slots.vault_id();
    let key = scrubbed(|| derive_label_key(&id, notes_dek, Label::KeyPrint));
    let plain = open_blob(&key, Label::KeyPrint, &id, slots.key_print())?;
    plain.expose().try_into().ok()
}
