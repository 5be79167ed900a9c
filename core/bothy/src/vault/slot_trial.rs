//! Tries a secret against every slot, doing equal work whether or not one opens.
//!
//! Every slot is tried for both database files, all commitments are compared in constant time, and two slots are always decrypted. So
//! neither the time nor the system calls show whether or what a secret opened. Bytes: docs/vault-format.md, "Slots".

use super::key_print::{self, Print};
use super::prf::{self, DevicePrf, PrfError};
use super::slots::{COUNT, SLOT_LEN, SlotFile};
use super::typed::{Kind, Typed};
use crate::entropy::{Entropy, generate};
use crate::error::{Bug, Result};
use crate::seal::{
    HASH_LEN, TAG_LEN, derive_expand, derive_extract, open_in_place, seal_in_place, sha256,
};
use crate::secret::{Key, SecretBytes, scrubbed};
use crate::store::Role;
use argon2::{Algorithm, Argon2, Block, Params, Version};
use subtle::{Choice, ConditionallySelectable, ConstantTimeEq};
use zeroize::Zeroize;

/// The file number in a recovery code's slots, which no hardware key opens.
const NO_FILE: u8 = 0xFF;
const PLAIN_LEN: usize = 72;
const PLAIN_VERSION: u8 = 1;
const ARMED: u8 = 1;

/// The content of a slot.
pub(crate) struct Plain {
    pub(crate) role: Role,
    /// The compartment's database, 0 or 1.
    pub(crate) file: u8,
    /// True if this secret also destroys the vault.
    pub(crate) armed: bool,
    /// The number of times the slot was written after it was made; always 0 in the notes' slots.
    pub(crate) epoch: u32,
    pub(crate) dek: Key,
    /// The previous DEK, while it is being changed. Never in the notes' slots.
    pub(crate) former_dek: Option<Key>,
}

/// A secret after the slow part: hashed, and put to the hardware.
pub(crate) struct DerivedSecret {
    kind: Kind,
    hashed: Key,
    /// The answer of each file's hardware key; zeros for a code.
    answers: Vec<(u8, Key)>,
    /// The reasons why hardware keys didn't answer.
    pub(crate) trouble: [Option<PrfError>; 2],
    /// The prints of the hardware keys, if the secret is about to be set.
    pub(super) prints: [Option<Print>; 2],
}

/// A slot that opened.
pub(crate) struct Match {
    pub(crate) place: usize,
    pub(crate) plain: Plain,
}

/// Returns the vault's slot if both a vault's and the notes' opened.
pub(crate) fn best(matches: [Option<Match>; 2]) -> Option<Match> {
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

impl DerivedSecret {
    /// Derives from a recovery code with Argon2id and no hardware.
    pub(crate) fn derive_code(typed: &Typed, file: &SlotFile) -> Result<Self> {
        Ok(Self {
            kind: typed.kind,
            hashed: derive_slow(typed, file)?,
            answers: vec![(NO_FILE, Key::zeroed())],
            trouble: [None, None],
            prints: [None, None],
        })
    }

    /// Derives from a PIN or passphrase with Argon2id, then both hardware keys, 0 before 1.
    pub(crate) fn derive(
        typed: &Typed,
        file: &SlotFile,
        prf: &dyn DevicePrf,
        entropy: &mut dyn Entropy,
    ) -> Result<Self> {
        let hashed = derive_slow(typed, file)?;
        prf.serve(&file.vault_id());
        let mut trouble = [None, None];
        let mut answers = Vec::with_capacity(2);
        for (f, trouble) in (0..).zip(&mut trouble) {
            let input = question(&file.vault_id(), f, &hashed);
            let answer = prf::ask(prf, f, &input, entropy);
            *trouble = answer.trouble;
            answers.push((f, answer.key));
        }
        Ok(Self {
            kind: typed.kind,
            hashed,
            answers,
            trouble,
            prints: [None, None],
        })
    }

    /// Derives a secret about to be set. Asks each key twice, unlike [`DerivedSecret::derive`]: a slot sealed under one wrong answer would
    /// open to nobody. Also takes each key's print.
    pub(crate) fn derive_to_set(
        typed: &Typed,
        file: &SlotFile,
        prf: &dyn DevicePrf,
        entropy: &mut dyn Entropy,
    ) -> Result<Self> {
        let mut derived = Self::derive(typed, file, prf, entropy)?;
        for ((f, answer), trouble) in derived.answers.iter().zip(&mut derived.trouble) {
            let input = question(&file.vault_id(), *f, &derived.hashed);
            let again = prf::ask(prf, *f, &input, entropy);
            let alike = bool::from(again.key.bytes().ct_eq(answer.bytes()));
            *trouble = trouble.or(again.trouble);
            if !alike && trouble.is_none() {
                *trouble = Some(PrfError::Failed);
            }
            match key_print::ask(prf, &file.vault_id(), *f, entropy) {
                Ok(print) => derived.prints[usize::from(f & 1)] = Some(print),
                Err(other) => *trouble = trouble.or(Some(other)),
            }
        }
        Ok(derived)
    }

    /// Tries every slot. Two can open: the notes may happen to have a secret of the vault too.
    pub(crate) fn try_slots(
        &self,
        file: &SlotFile,
        entropy: &mut dyn Entropy,
    ) -> [Option<Match>; 2] {
        let mut picks = [Pick::dummy(entropy), Pick::dummy(entropy)];
        scrubbed(|| {
            let mut found = 0_u8;
            for place in 0..COUNT {
                for (f, answer) in &self.answers {
                    let slot = file.slot(place);
                    let (com, key) = self.slot_keys(file, place, *f, answer, &slot[..HASH_LEN]);
                    let hit = is_committed(&com, slot);
                    for (n, pick) in (0..).zip(&mut picks) {
                        pick.take_if(hit & found.ct_eq(&n), place, *f, &key);
                    }
                    found += hit.unwrap_u8();
                }
            }
            picks.map(|pick| pick.open(file))
        })
    }

    /// Returns whether it opens a slot of this role.
    pub(crate) fn opens(&self, role: Role, file: &SlotFile, entropy: &mut dyn Entropy) -> bool {
        let found = self.try_slots(file, entropy);
        found.iter().flatten().any(|found| found.plain.role == role)
    }

    /// Seals a slot for this secret at `place`.
    pub(crate) fn seal_slot(
        &self,
        file: &SlotFile,
        place: usize,
        plain: &Plain,
        entropy: &mut dyn Entropy,
    ) -> Result<[u8; SLOT_LEN]> {
        let salt: [u8; HASH_LEN] = generate(entropy);
        let f = if self.kind == Kind::Code {
            NO_FILE
        } else {
            plain.file
        };
        let answer = self.answers.iter().find(|(file, _)| *file == f);
        let (_, answer) = answer.ok_or(Bug::SlotAnswer)?;
        scrubbed(|| {
            let (com, key) = self.slot_keys(file, place, f, answer, &salt);
            let mut sealed = encode(plain);
            let tag = seal_in_place(&key, com.bytes(), sealed.expose_mut())?;
            let mut slot = [0; SLOT_LEN];
            let parts = [&salt[..], &com.bytes()[..], sealed.expose(), &tag].concat();
            slot.copy_from_slice(&parts);
            Ok(slot)
        })
    }

    /// Returns the commitment and the sealing key of one slot.
    fn slot_keys(
        &self,
        file: &SlotFile,
        place: usize,
        f: u8,
        answer: &Key,
        salt: &[u8],
    ) -> (Key, Key) {
        let prk = derive_extract(salt, &[self.hashed.bytes(), answer.bytes()]);
        let place = u8::try_from(place).unwrap_or(u8::MAX);
        let fixed = [place, self.kind as u8, f];
        let (id, header) = (file.vault_id(), sha256(&[file.header()]));
        let expand = |prefix: &[u8]| derive_expand(&prk, &[prefix, &id, &fixed, &header]);
        (
            expand(b"bothy/v1/slot-commit"),
            expand(b"bothy/v1/slot-seal"),
        )
    }
}

/// One of the two slots that are always decrypted.
struct Pick {
    place: u8,
    f: u8,
    key: Key,
}

impl Pick {
    /// Returns a pick that opens nothing.
    fn dummy(entropy: &mut dyn Entropy) -> Self {
        Self {
            place: 0,
            f: 0,
            key: Key::filled(|key| entropy.fill(key)),
        }
    }

    fn open(&self, file: &SlotFile) -> Option<Match> {
        let slot = file.slot(usize::from(self.place));
        let (com, rest) = slot[HASH_LEN..].split_at(HASH_LEN);
        let (sealed, tag) = rest.split_last_chunk::<TAG_LEN>()?;
        let mut plain = SecretBytes::new(sealed.to_vec());
        let opened = open_in_place(&self.key, com, plain.expose_mut(), tag);
        let plain = decode(plain.expose()).filter(|_| opened)?;
        let fits = self.f == NO_FILE || self.f == plain.file;
        fits.then(|| Match {
            place: usize::from(self.place),
            plain,
        })
    }

    fn take_if(&mut self, hit: Choice, place: usize, f: u8, key: &Key) {
        let place = u8::try_from(place).unwrap_or(0);
        self.place.conditional_assign(&place, hit);
        self.f.conditional_assign(&f, hit);
        for (mine, theirs) in self.key.bytes_mut().iter_mut().zip(key.bytes()) {
            mine.conditional_assign(theirs, hit);
        }
    }
}

/// Returns whether a slot carries this commitment, in constant time.
fn is_committed(com: &Key, slot: &[u8]) -> Choice {
    com.bytes()[..].ct_eq(&slot[HASH_LEN..2 * HASH_LEN])
}

/// Returns the question for the hardware key of file `f`.
fn question(vault_id: &[u8; 16], f: u8, hashed: &Key) -> [u8; 32] {
    sha256(&[b"bothy/v1/prf-in", vault_id, &[f], hashed.bytes()])
}

/// Hashes a secret with Argon2id at the slot file's cost.
fn derive_slow(typed: &Typed, file: &SlotFile) -> Result<Key> {
    let cost = file.cost();
    let params = Params::new(cost.memory_kib, cost.passes, 1, Some(HASH_LEN))
        .map_err(|_| Bug::Argon2Parameters)?;
    let mut memory: Vec<Block> = Vec::new();
    memory
        .try_reserve_exact(params.block_count())
        .map_err(|_| Bug::Argon2Memory)?;
    memory.resize(params.block_count(), Block::new());
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let mut key = Key::zeroed();
    let hashed = scrubbed(|| {
        let mut secret = SecretBytes::zeroed(1 + typed.bytes.expose().len());
        if let Some((kind, bytes)) = secret.expose_mut().split_first_mut() {
            *kind = typed.kind as u8;
            bytes.copy_from_slice(typed.bytes.expose());
        }
        argon2.hash_password_into_with_memory(
            secret.expose(),
            file.file_salt(),
            key.bytes_mut(),
            &mut memory,
        )
    });
    memory.iter_mut().for_each(Zeroize::zeroize);
    hashed.map_err(|_| Bug::Argon2)?;
    Ok(key)
}

fn encode(plain: &Plain) -> SecretBytes {
    let role = match plain.role {
        Role::Vault => 1,
        Role::Notes => 2,
    };
    let mut bytes = SecretBytes::zeroed(PLAIN_LEN);
    let out = bytes.expose_mut();
    out[..4].copy_from_slice(&[
        PLAIN_VERSION,
        role,
        plain.file,
        u8::from(plain.armed) * ARMED,
    ]);
    out[4..8].copy_from_slice(&plain.epoch.to_be_bytes());
    out[8..40].copy_from_slice(plain.dek.bytes());
    if let Some(former) = &plain.former_dek {
        out[40..72].copy_from_slice(former.bytes());
    }
    bytes
}

/// Returns `None` for anything that [`encode`] wouldn't have written.
fn decode(bytes: &[u8]) -> Option<Plain> {
    let (&[version, role, file, flags], rest) = bytes.split_first_chunk()?;
    let (epoch, rest) = rest.split_first_chunk()?;
    let (dek, former) = rest.split_at_checked(32)?;
    let role = match role {
        1 => Role::Vault,
        2 => Role::Notes,
        _ => return None,
    };
    let epoch = u32::from_be_bytes(*epoch);
    let armed = flags == ARMED;
    let changing = former.iter().any(|byte| *byte != 0);
    let sound = version == PLAIN_VERSION
        && file <= 1
        && flags & !ARMED == 0
        && former.len() == 32
        // Only the notes' secret can destroy the vault. Only the vault's slots have epochs and a changing key.
        && (role == Role::Notes || !armed)
        && (role == Role::Vault || (epoch == 0 && !changing));
    sound.then(|| Plain {
        role,
        file,
        armed,
        epoch,
        dek: Key::filled(|out| out.copy_from_slice(dek)),
        former_dek: changing.then(|| Key::filled(|out| out.copy_from_slice(former))),
    })
}

#[cfg(test)]
mod same_work;
#[cfg(test)]
mod tests;
