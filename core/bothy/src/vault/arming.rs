//! The arming cell of the slot file: tells the notes that their secret destroys the vault.
//!
//! The flag in the notes' secret slot is sealed under that secret. The notes' recovery code can't read it and would set a new secret
//! without it, silently disarming the vault. So this cell repeats it, sealed under the notes' key. It is random while nothing is armed.
//! Bytes: docs/vault-format.md, "Slot file".

use super::slots::{ARMING_LEN, COUNT, SlotFile};
use crate::entropy::{Entropy, generate};
use crate::error::{Bug, Result};
use crate::seal::{Label, derive_label_key, open_blob, seal_blob};
use crate::secret::{Key, scrubbed};

/// Arms, and records the place of the notes' code slot. Destroying the vault spares that slot without needing the notes' database.
pub(super) fn set(
    slots: &mut SlotFile,
    notes_dek: &Key,
    code_place: usize,
    entropy: &mut dyn Entropy,
) -> Result<()> {
    let place = u8::try_from(code_place).unwrap_or(u8::MAX);
    let id = slots.vault_id();
    let key = scrubbed(|| derive_label_key(&id, notes_dek, Label::Arming));
    let blob = seal_blob(&key, Label::Arming, &id, &[place], entropy)?;
    let blob = blob.first_chunk::<ARMING_LEN>();
    slots.set_arming(blob.ok_or(Bug::Arming)?);
    Ok(())
}

/// Disarms.
pub(super) fn clear(slots: &mut SlotFile, entropy: &mut dyn Entropy) {
    slots.set_arming(&generate(entropy));
}

/// Returns the place of the notes' code slot if their secret is armed.
pub(super) fn code_place(slots: &SlotFile, notes_dek: &Key) -> Option<usize> {
    let id = slots.vault_id();
    let key = scrubbed(|| derive_label_key(&id, notes_dek, Label::Arming));
    let plain = open_blob(&key, Label::Arming, &id, slots.arming())?;
    let place = usize::from(*plain.expose().first()?);
    (place < COUNT).then_some(place)
}
