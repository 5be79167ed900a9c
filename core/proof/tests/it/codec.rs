//! The codecs of bodies, entries and heads accept exactly one form of each.

use bothy_proof::{
    Body, Head, MAX_INT, Malformed, Recorded, SignedHead, Value, decode_entry, encode_entry,
    fields, is_draft,
};
use ed25519_dalek::{Signer, SigningKey};
use proptest::prelude::*;

pub(crate) fn recorded() -> Recorded {
    Recorded {
        wall_ms: 1_772_366_400_000,
        offset_min: -60,
        mono_ms: 60_000,
        boot: 3,
    }
}

fn body() -> Body {
    let mut body = Body::default();
    let mut set = |name: &str, value| {
        body.set(fields::named(name).unwrap().position, value)
            .unwrap();
    };
    set("kind", Value::Text("created".into()));
    set("subject", Value::Bytes(vec![7; 16]));
    set("rev", Value::Int(0));
    set("kinds", Value::Array(vec![Value::Text("threats".into())]));
    set(
        "happened",
        Value::Map(vec![
            ("precision".into(), Value::Text("day".into())),
            ("from".into(), Value::Text("2026-03-01".into())),
        ]),
    );
    set("details", Value::words("He said he would burn the house."));
    set("who", Value::words("my ex"));
    set("place", Value::words("home"));
    recorded().put(&mut body).unwrap();
    body
}

fn head() -> Head {
    Head {
        log_id: [1; 32],
        public_key: [2; 32],
        size: 9,
        root: [3; 32],
        wall_ms: recorded().wall_ms,
    }
}

fn signed() -> SignedHead {
    let key = SigningKey::from_bytes(&[5; 32]);
    let head = Head {
        public_key: key.verifying_key().to_bytes(),
        ..head()
    };
    head.sign(|message| key.sign(message).to_bytes())
}

#[test]
fn bodies_entries_and_heads_come_back_as_they_were() {
    assert_eq!(Body::decode(&body().encode()), Ok(body()));
    assert_eq!(Body::decode(&Body::default().encode()), Ok(Body::default()));
    assert_eq!(
        decode_entry(&encode_entry(70_000, &[9; 32])),
        Ok((70_000, [9; 32]))
    );
    assert_eq!(Head::decode(&head().encode()), Ok(head()));
    let signed = signed();
    assert_eq!(SignedHead::decode(&signed.encode()), Ok(signed));
}

#[test]
fn other_forms_of_the_same_thing_are_refused() {
    let entry = encode_entry(5, &[9; 32]);
    let long_seq = [&entry[..2], &[0x18, 5], &entry[3..]].concat();
    let long_array = [&[0x98, 3], &entry[1..]].concat();
    let open_array = [&[0x9f], &entry[1..], &[0xff]].concat();
    let tagged = [&[0xc1], &entry[..]].concat();
    let more = [&entry[..], &[0]].concat();
    let open_bytes = [&entry[..3], &[0x5f], &entry[3..], &[0xff]].concat();
    let version_3 = [&[0x83, 3], &entry[2..]].concat();
    let draft = [&[0x83, 1], &entry[2..]].concat();
    for (what, bytes) in [
        ("long integer", long_seq),
        ("long array length", long_array),
        ("array without length", open_array),
        ("tag", tagged),
        ("bytes left over", more),
        ("byte string without length", open_bytes),
        ("version", version_3),
        ("the draft's version", draft),
    ] {
        assert_eq!(decode_entry(&bytes), Err(Malformed), "{what}");
    }
    assert_eq!(
        Head::decode(&Head { size: 0, ..head() }.encode()),
        Err(Malformed),
        "empty log"
    );
    assert_eq!(
        Head::decode(
            &Head {
                size: 1 << 53,
                ..head()
            }
            .encode()
        ),
        Err(Malformed),
        "past 2^53 - 1"
    );
    for wall_ms in [MAX_INT + 1, -MAX_INT - 1, i64::MIN] {
        let head = Head { wall_ms, ..head() };
        assert_eq!(Head::decode(&head.encode()), Err(Malformed), "{wall_ms}");
    }
    let mut draft = head().encode();
    draft[1] = 1;
    assert_eq!(Head::decode(&draft), Err(Malformed), "the draft's version");
}

#[test]
fn an_entry_of_the_draft_is_told_from_others() {
    let entry = encode_entry(70_000, &[9; 32]);
    let of = |version: u8| [&[0x83, version], &entry[2..]].concat();
    assert!(is_draft(&of(1)));
    for (what, bytes) in [
        ("this version", entry.clone()),
        ("a later version", of(3)),
        ("no version", of(0)),
        ("more behind it", [&of(1)[..], &[0]].concat()),
        ("cut", of(1)[..entry.len() - 1].to_vec()),
        ("nothing", Vec::new()),
        ("another length", [&[0x84, 1], &entry[2..], &[0]].concat()),
        (
            "a number that isn't one",
            [&[0x83, 1, 0x40], &entry[7..]].concat(),
        ),
        (
            "a hash that is too short",
            [&of(1)[..7], &[0x58, 31], &[9; 31]].concat(),
        ),
    ] {
        assert!(!is_draft(&bytes), "{what}");
    }
}

/// The signed bytes begin with the version, so a draft's signature is none of this version's.
#[test]
fn a_head_signed_as_another_version_is_not_signed() {
    let key = SigningKey::from_bytes(&[5; 32]);
    let mut signed = signed();
    for domain in ["bothy/head/v1\0", "bothy/head/v2", "bothy/head/v3\0", ""] {
        let message = [domain.as_bytes(), &signed.head.encode()].concat();
        signed.signature = key.sign(&message).to_bytes();
        assert!(!signed.verify(), "{domain}");
    }
    let message = [b"bothy/head/v2\0", &signed.head.encode()[..]].concat();
    signed.signature = key.sign(&message).to_bytes();
    assert!(signed.verify());
}

#[test]
fn bodies_in_another_order_or_with_floats_are_refused() {
    // [2, {0: "created", 2: 0}, {}]
    let good = [
        &[0x83, 2, 0xa2, 0, 0x67],
        b"created".as_slice(),
        &[2, 0, 0xa0],
    ]
    .concat();
    assert!(Body::decode(&good).is_ok());
    let swapped = [
        &[0x83, 2, 0xa2, 2, 0, 0, 0x67],
        b"created".as_slice(),
        &[0xa0],
    ]
    .concat();
    let twice = [
        &[0x83, 2, 0xa2, 0, 0x67],
        b"created".as_slice(),
        &[0, 0x67],
        b"created",
        &[0xa0],
    ]
    .concat();
    let float = [
        &[0x83, 2, 0xa2, 0, 0x67],
        b"created".as_slice(),
        &[2, 0xf9, 0, 0, 0xa0],
    ]
    .concat();
    let null = [0x83, 2, 0xa1, 2, 0xf6, 0xa0].to_vec();
    // What the draft kept, and a later version.
    let draft = [&[0x83, 1], &good[2..]].concat();
    let later = [&[0x83, 3], &good[2..]].concat();
    for bad in [swapped, twice, float, null, draft, later] {
        assert_eq!(Body::decode(&bad), Err(Malformed), "{bad:02x?}");
    }
}

#[test]
fn a_head_holds_under_its_own_key_and_bytes_only() {
    let signed = signed();
    assert!(signed.verify());
    let changes: [fn(&mut SignedHead); 7] = [
        |s| s.head.size += 1,
        |s| s.head.root[0] ^= 1,
        |s| s.head.log_id[0] ^= 1,
        |s| s.head.wall_ms += 1,
        |s| s.head.public_key = SigningKey::from_bytes(&[6; 32]).verifying_key().to_bytes(),
        |s| s.signature[0] ^= 1,
        |s| s.signature[63] ^= 0x10,
    ];
    for change in changes {
        let mut forged = signed.clone();
        change(&mut forged);
        assert!(!forged.verify());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_changed_byte_never_reads_as_the_same_thing(at in any::<prop::sample::Index>(), with in 1_u8..) {
        for bytes in [body().encode(), encode_entry(300, &[9; 32]), head().encode()] {
            let mut changed = bytes.clone();
            changed[at.index(bytes.len())] ^= with;
            prop_assert_ne!(Body::decode(&changed).ok(), Some(body()));
            prop_assert_ne!(decode_entry(&changed).ok(), Some((300, [9; 32])));
            prop_assert_ne!(Head::decode(&changed).ok(), Some(head()));
        }
    }

    #[test]
    fn arbitrary_bytes_are_read_or_refused_and_what_is_read_is_canonical(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(body) = Body::decode(&bytes) {
            prop_assert_eq!(body.encode(), bytes.clone());
        }
        if let Ok((seq, root)) = decode_entry(&bytes) {
            prop_assert_eq!(encode_entry(seq, &root), bytes.clone());
        }
        prop_assert!(Head::decode(&bytes).is_err());
        prop_assert!(SignedHead::decode(&bytes).is_err());
    }
}

#[test]
fn deep_nesting_and_huge_lengths_end_in_an_error() {
    let deep = [&[0x83, 2, 0xa1, 4][..], &vec![0x81; 100_000]].concat();
    let huge = [
        0x83, 2, 0xa1, 4, 0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
    ];
    assert_eq!(Body::decode(&deep), Err(Malformed));
    assert_eq!(Body::decode(&huge), Err(Malformed));
}

#[test]
fn a_body_commits_to_every_position_and_to_its_seed() {
    let root = body().root(&[4; 32]);
    assert_ne!(root, body().root(&[5; 32]));
    let mut changed = body();
    changed
        .set(
            fields::position::DETAILS,
            Value::words("He said he would burn the house!"),
        )
        .unwrap();
    assert_ne!(root, changed.root(&[4; 32]));
    let mut cleared = body();
    cleared.set(fields::position::REV, Value::Null).unwrap();
    assert_ne!(root, cleared.root(&[4; 32]));
    // The same words, split elsewhere, are another commitment.
    let mut cut = body();
    cut.set(
        fields::position::DETAILS,
        Value::Words(["He said he would burn the house."].into_iter().collect()),
    )
    .unwrap();
    assert_ne!(root, cut.root(&[4; 32]));
}
