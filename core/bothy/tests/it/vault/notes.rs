//! The second door, set from outside by another implementation of docs/vault-format.md: the vault must open its slots.

use super::{SECOND, read, sums, write};
use bothy_core::vault::Opened;
use bothy_core::{Error, Input};
use bothy_test_support::{Home, PIN, hmac};
use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Tag};
use hkdf::Hkdf;
use rusqlite::Connection;
use sha2::Sha256;

/// The slot file of a home and its hardware, by docs/vault-format.md.
struct Peer {
    file: Vec<u8>,
    keys: [[u8; 32]; 2],
}

impl Peer {
    fn of(home: &Home) -> Self {
        Self {
            file: read(home, "2.dat"),
            keys: home.prf.keys(),
        }
    }

    fn slow(&self, pin: &[u8]) -> [u8; 32] {
        let params = argon2::Params::new(8, 1, 1, Some(32)).unwrap();
        let argon2 =
            argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params);
        let mut a = [0; 32];
        argon2
            .hash_password_into(&[&[1], pin].concat(), &self.file[16..48], &mut a)
            .unwrap();
        a
    }

    /// Derives commitment and key of a slot.
    fn slot_keys(&self, pin: &[u8], place: u8, f: u8, salt: &[u8]) -> ([u8; 32], [u8; 32]) {
        let a = self.slow(pin);
        let id = &self.file[48..64];
        let question = sums(&[b"bothy/v1/prf-in", id, &[f], &a].concat());
        let r = hmac(&self.keys[usize::from(f)], &question);
        let hkdf = Hkdf::<Sha256>::new(Some(salt), &[a, r].concat());
        let info = [id, &[place, 1, f], &sums(&self.file[..64])].concat();
        let expand = |prefix: &[u8]| {
            let mut out = [0; 32];
            hkdf.expand(&[prefix, &info].concat(), &mut out).unwrap();
            out
        };
        (
            expand(b"bothy/v1/slot-commit"),
            expand(b"bothy/v1/slot-seal"),
        )
    }

    fn open(&self, pin: &[u8]) -> Option<Vec<u8>> {
        for place in 0..8_u8 {
            for f in [0, 1] {
                let slot = &self.file[64 + 152 * usize::from(place)..][..152];
                let (com, key) = self.slot_keys(pin, place, f, &slot[..32]);
                if com == slot[32..64] {
                    let mut plain = slot[64..136].to_vec();
                    let tag: [u8; 16] = slot[136..].try_into().unwrap();
                    ChaCha20Poly1305::new(&key.into())
                        .decrypt_inout_detached(
                            &[0; 12].into(),
                            &com,
                            plain.as_mut_slice().into(),
                            &Tag::from(tag),
                        )
                        .unwrap();
                    return Some(plain);
                }
            }
        }
        None
    }

    fn set(&mut self, home: &Home, pin: &[u8], place: u8, mut plain: Vec<u8>) {
        let salt = sums(pin);
        let (com, key) = self.slot_keys(pin, place, plain[2], &salt);
        let tag = ChaCha20Poly1305::new(&key.into())
            .encrypt_inout_detached(&[0; 12].into(), &com, plain.as_mut_slice().into())
            .unwrap();
        let slot = [&salt[..], &com, &plain, &tag[..]].concat();
        self.file[64 + 152 * usize::from(place)..][..152].copy_from_slice(&slot);
        let sum = sums(&self.file[..2016]);
        self.file[2016..].copy_from_slice(&sum);
        write(home, "2.dat", &self.file);
        write(home, "3.dat", &self.file);
    }
}

/// Opens the vault's database with its key.
fn database(home: &Home, plain: &[u8], id: &[u8]) -> Connection {
    let hkdf = Hkdf::<Sha256>::new(Some(id), &plain[8..40]);
    let mut key = [0; 32];
    hkdf.expand(b"bothy/v1/sqlcipher", &mut key).unwrap();
    let db = Connection::open(
        home.folder()
            .join(["0.dat", "1.dat"][usize::from(plain[2])]),
    )
    .unwrap();
    db.execute_batch(&format!("PRAGMA key = \"x'{}'\"", hex::encode(key)))
        .unwrap();
    db.pragma_update(None, "cipher_hmac_algorithm", "HMAC_SHA256")
        .unwrap();
    db
}

/// Sets the notes' secret without Bothy's own code.
fn set_second_door(home: &Home, pin: &[u8]) {
    let mut peer = Peer::of(home);
    let vault = peer.open(PIN).unwrap();
    let db = database(home, &vault, &peer.file[48..64]);
    let (file, place, dek): (u8, u8, Vec<u8>) = db
        .query_row("SELECT file, secret_place, dek FROM notes", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .unwrap();
    db.close().unwrap();
    let plain = [&[1, 2, file, 0, 0, 0, 0, 0][..], &dek, &[0; 32]].concat();
    peer.set(home, pin, place, plain);
}

#[test]
fn the_second_secret_opens_the_notes_and_the_first_still_the_vault() {
    for seed in 60..66 {
        let mut home = Home::new(seed);
        set_second_door(&home, SECOND);
        assert!(matches!(home.try_unlock(SECOND), Ok(Opened::Notes(_))));
        assert!(matches!(home.try_unlock(PIN), Ok(Opened::Vault(_))));
        assert_eq!(home.try_unlock(b"40177294").err(), Some(Error::WrongSecret));
    }
}

#[test]
fn the_notes_change_their_own_secret_and_ask_nothing_of_the_vault() {
    let mut home = Home::new(66);
    set_second_door(&home, SECOND);
    let mut open = home.unlock_notes(SECOND);
    // The vault's own secret is accepted silently: a refusal would reveal that there is a vault.
    open.change_secret(PIN, &home.prf, home.clock.tick(), &mut home.chance)
        .unwrap();
    open.lock();
    assert_eq!(home.try_unlock(SECOND).err(), Some(Error::WrongSecret));
    // Both slots open now, and the vault's counts.
    assert!(matches!(home.try_unlock(PIN), Ok(Opened::Vault(_))));
}

#[test]
fn the_vault_refuses_a_secret_that_the_notes_have() {
    let mut home = Home::new(67);
    set_second_door(&home, SECOND);
    let mut open = home.unlock();
    let refused = open.change_secret(SECOND, &home.prf, home.clock.tick(), &mut home.chance);
    let field = Input::Secret;
    assert_eq!(refused, Err(Error::Invalid { field }));
    // Its own secret is no problem.
    open.change_secret(PIN, &home.prf, home.clock.tick(), &mut home.chance)
        .unwrap();
    open.lock();
    assert!(matches!(home.try_unlock(SECOND), Ok(Opened::Notes(_))));
    assert!(matches!(home.try_unlock(PIN), Ok(Opened::Vault(_))));
}

#[test]
fn every_secret_asks_the_hardware_alike() {
    let mut home = Home::new(68);
    set_second_door(&home, SECOND);
    let mut asked = Vec::new();
    for secret in [PIN, SECOND, b"99887755", b"a passphrase", b"4"] {
        let before = [0, 1].map(|f| home.prf.counts(f).1);
        drop(home.try_unlock(secret));
        let after = [0, 1].map(|f| home.prf.counts(f).1);
        asked.push([after[0] - before[0], after[1] - before[1]]);
    }
    assert!(asked.iter().all(|times| *times == [1, 1]), "{asked:?}");
}
