//! Opens a vault's files without Bothy's own code, from docs/vault-format.md. A thief with the folder would write it, and the
//! tests learn the true keys from it.

use argon2::{Algorithm, Argon2, Params, Version};
use bothy_test_support::hmac;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use hkdf::Hkdf;
use sha2::{Digest, Sha256, Sha512};
use std::path::{Path, PathBuf};

/// The kind of a secret of digits.
pub(super) const PIN_KIND: u8 = 1;
/// The kind of a recovery code.
pub(super) const CODE_KIND: u8 = 3;

/// A slot file, taken apart.
pub(super) struct SlotFile(Vec<u8>);

/// A slot that opened, with every key on the way.
pub(super) struct Open {
    pub(super) role: u8,
    pub(super) file: u8,
    pub(super) armed: bool,
    pub(super) dek: [u8; 32],
    pub(super) argon: [u8; 32],
    pub(super) answer: [u8; 32],
    pub(super) prk: [u8; 32],
    pub(super) kek: [u8; 32],
}

/// The source of `q_f`: a hardware key, or nothing for a recovery code.
pub(super) type Hardware<'a> = &'a dyn Fn(u8, &[u8; 32]) -> [u8; 32];

impl SlotFile {
    /// Reads the slot file of a vault: the files of 2,048 bytes in its folder that end with their own checksum.
    pub(super) fn of(folder: &Path) -> Self {
        let mut found = files(folder)
            .into_iter()
            .map(|path| std::fs::read(path).unwrap())
            .filter(|bytes| {
                bytes.len() == 2048 && Sha256::digest(&bytes[..2016])[..] == bytes[2016..]
            });
        Self(found.next().expect("a slot file"))
    }

    pub(super) fn vault_id(&self) -> &[u8] {
        &self.0[48..64]
    }

    /// Returns every slot that this secret opens with this hardware.
    pub(super) fn try_secret(&self, kind: u8, secret: &[u8], hardware: Hardware<'_>) -> Vec<Open> {
        let number = |at: usize| u32::from_be_bytes(self.0[at..at + 4].try_into().unwrap());
        let mut argon = [0; 32];
        Argon2::new(
            Algorithm::Argon2id,
            Version::V0x13,
            Params::new(number(4), number(8), number(12), Some(32)).unwrap(),
        )
        .hash_password_into(&[&[kind], secret].concat(), &self.0[16..48], &mut argon)
        .unwrap();
        let mut opened = Vec::new();
        for slot in 0..8u8 {
            for f in if kind == CODE_KIND {
                vec![0xff]
            } else {
                vec![0, 1]
            } {
                opened.extend(self.try_slot(slot, kind, f, argon, hardware));
            }
        }
        opened
    }

    fn try_slot(
        &self,
        slot: u8,
        kind: u8,
        f: u8,
        argon: [u8; 32],
        hardware: Hardware<'_>,
    ) -> Option<Open> {
        let answer = if kind == CODE_KIND {
            [0; 32]
        } else {
            hardware(
                f,
                &Sha256::digest([b"bothy/v1/prf-in", self.vault_id(), &[f], &argon].concat())
                    .into(),
            )
        };
        let at = 64 + usize::from(slot) * 152;
        let (salt, rest) = self.0[at..at + 152].split_at(32);
        let (com, sealed) = rest.split_at(32);
        let info = [
            self.vault_id(),
            &[slot, kind, f],
            &Sha256::digest(&self.0[..64]),
        ]
        .concat();
        let (prk, expand) = Hkdf::<Sha256>::extract(Some(salt), &[argon, answer].concat());
        let out = |label: &[u8]| {
            let mut out = [0; 32];
            expand.expand(&[label, &info].concat(), &mut out).unwrap();
            out
        };
        if out(b"bothy/v1/slot-commit") != com {
            return None;
        }
        let kek = out(b"bothy/v1/slot-seal");
        let plain = ChaCha20Poly1305::new(&kek.into())
            .decrypt(
                &Nonce::default(),
                Payload {
                    msg: sealed,
                    aad: com,
                },
            )
            .expect("a slot that commits opens");
        assert_eq!((plain.len(), plain[0]), (72, 1));
        Some(Open {
            role: plain[1],
            file: plain[2],
            armed: plain[3] == 1,
            dek: plain[8..40].try_into().unwrap(),
            argon,
            answer,
            prk: prk.into(),
            kek,
        })
    }
}

impl Open {
    /// Derives one of the keys under the data key.
    pub(super) fn derive(&self, vault_id: &[u8], label: &str) -> [u8; 32] {
        let mut out = [0; 32];
        Hkdf::<Sha256>::new(Some(vault_id), &self.dek)
            .expand(label.as_bytes(), &mut out)
            .unwrap();
        out
    }
}

/// Opens a blob (docs/vault-format.md); also returns the key that sealed it.
pub(super) fn open_blob(
    key: &[u8; 32],
    label: &str,
    aad: &[u8],
    blob: &[u8],
) -> Option<([u8; 32], Vec<u8>)> {
    let (salt, rest) = blob.split_at_checked(32)?;
    let (com, sealed) = rest.split_at_checked(32)?;
    let info = [
        &[u8::try_from(label.len()).unwrap()],
        label.as_bytes(),
        &Sha256::digest(aad),
    ]
    .concat();
    let expand = Hkdf::<Sha256>::new(Some(salt), key);
    let out = |prefix: &[u8]| {
        let mut out = [0; 32];
        expand.expand(&[prefix, &info].concat(), &mut out).unwrap();
        out
    };
    if out(b"bothy/v1/blob-commit") != com {
        return None;
    }
    let seal = out(b"bothy/v1/blob-seal");
    let plain = ChaCha20Poly1305::new(&seal.into())
        .decrypt(
            &Nonce::default(),
            Payload {
                msg: sealed,
                aad: com,
            },
        )
        .ok()?;
    Some((seal, plain))
}

/// Derives the key with which `SQLCipher` authenticates pages: PBKDF2-HMAC-SHA512, 2 rounds, the file's salt XOR 0x3a.
pub(super) fn page_key(raw: &[u8; 32], database: &Path) -> [u8; 32] {
    let salt: Vec<u8> = std::fs::read(database).unwrap()[..16]
        .iter()
        .map(|byte| byte ^ 0x3a)
        .collect();
    let round = |data: &[u8]| -> [u8; 64] {
        use hmac::{Hmac, KeyInit, Mac};
        let mut mac = <Hmac<Sha512> as KeyInit>::new_from_slice(raw).unwrap();
        mac.update(data);
        mac.finalize().into_bytes().into()
    };
    let first = round(&[&salt[..], &1u32.to_be_bytes()].concat());
    let second = round(&first);
    std::array::from_fn(|i| first[i] ^ second[i])
}

/// Returns hardware whose keys the thief has.
pub(super) fn with_keys(keys: [[u8; 32]; 2]) -> impl Fn(u8, &[u8; 32]) -> [u8; 32] {
    move |f, q| hmac(&keys[usize::from(f)], q)
}

/// Returns all files of a folder, by name.
pub(super) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    files
}

/// Returns the two databases, f = 0 first: the two largest files.
pub(super) fn databases(folder: &Path) -> Vec<PathBuf> {
    files(folder)
        .into_iter()
        .filter(|path| path.metadata().unwrap().len() >= 2 << 20)
        .collect()
}

/// Sets the format of Bothy's databases, as pragmas.
pub(super) fn cipher_settings(db: &rusqlite::Connection) {
    db.execute_batch("PRAGMA cipher_page_size = 4096; PRAGMA cipher_hmac_algorithm = HMAC_SHA256;")
        .unwrap();
}
