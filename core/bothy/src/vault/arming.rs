//! Arming, beside the slots: says to a holder of the notes' key that the notes' secret destroys the vault.
//!
//! The flag in the notes' secret slot is sealed under that secret. Their recovery code can't read it, and would set a new secret without it; so
//! what the vault armed would be gone, and nobody told. This cell is sealed under the notes' key instead. It is random where nothing is armed.
//! Byte for byte in docs/vault-format.md, "Slot file".

use super::slots::{ARMING_LEN, COUNT, SlotFile};
use crate::entropy::{Entropy, generate};
use crate::error::{Bug, Result};
use crate::seal::{Label, derive_label_key, open_blob, seal_blob};
use crate::secret::{Key, scrubbed};

/// Says that it is armed, and where the notes' code slot stands: destroying the vault leaves that one, whether or not their database opens.
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

/// Says that nothing is armed.
pub(super) fn clear(slots: &mut SlotFile, entropy: &mut dyn Entropy) {
    slots.set_arming(&generate(entropy));
}

/// Returns where the notes' code slot stands, if their secret is armed.
pub(super) fn code_place(slots: &SlotFile, notes_dek: &Key) -> Option<usize> {
    let id = slots.vault_id();
    let key = scrubbed(|| derive_label_key(&id, notes_dek, Label::Arming));
    let plain = open_blob(&key, Label::Arming, &id, slots.arming())?;
    let place = usize::from(*plain.expose().first()?);
    (place < COUNT).then_some(place)
}
