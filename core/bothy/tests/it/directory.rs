//! A newer directory: its signers, its refusals, and what is kept.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use blake2::{Blake2b512, Digest};
use bothy_core::Error;
use bothy_core::content_file::{Fault, Faulty};
use bothy_core::helplines::{Directory, Keys, Refusal, Signed, Which};
use bothy_test_support::Home;
use chrono::NaiveDate;
use ed25519_dalek::{Signer, SigningKey};

/// TEST KEYS. They are worthless outside this file: no build is given either.
const TEST: [u8; 32] = [0x7e; 32];
const OTHER_TEST: [u8; 32] = [0x7f; 32];

const LINES: &str = include_str!("../../../content/helplines/lines.toml");
const ID: [u8; 8] = *b"test key";

/// Returns the built-in directory with another date, reviewed by the end of 2099.
fn dated(date: &str) -> String {
    LINES
        .replacen("date = 2026-11-22", &format!("date = {date}"), 1)
        .replacen("review_by = 2027-02-22", "review_by = 2099-12-31", 1)
}

fn day(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

fn key(seed: [u8; 32], id: [u8; 8]) -> String {
    let public = SigningKey::from_bytes(&seed).verifying_key();
    STANDARD.encode([&b"Ed"[..], &id, public.as_bytes()].concat())
}

fn keys(seed: [u8; 32]) -> Keys {
    Keys::read(&key(seed, ID)).unwrap()
}

/// Signs like stock `minisign`: the newer form hashes the file first, the older one doesn't.
fn sign(seed: [u8; 32], id: [u8; 8], text: &[u8], hashed: bool) -> String {
    let signer = SigningKey::from_bytes(&seed);
    let (algorithm, signature) = if hashed {
        (b"ED", signer.sign(&Blake2b512::digest(text)).to_bytes())
    } else {
        (b"Ed", signer.sign(text).to_bytes())
    };
    let comment = "timestamp:1795700000\tfile:lines.toml";
    let global = signer.sign(&[&signature, comment.as_bytes()].concat());
    format!(
        "untrusted comment: signature from a test key\n{}\ntrusted comment: {comment}\n{}\n",
        STANDARD.encode([&algorithm[..], &id, &signature].concat()),
        STANDARD.encode(global.to_bytes()),
    )
}

fn signed(text: &str) -> Signed {
    let signature = sign(TEST, ID, text.as_bytes(), true);
    Signed::read(text.as_bytes(), Some(signature.as_bytes()), &keys(TEST)).unwrap()
}

fn refused(text: &[u8], signature: &str, keys: &Keys) -> Refusal {
    Signed::read(text, Some(signature.as_bytes()), keys).unwrap_err()
}

#[test]
fn a_newer_directory_that_is_signed_is_used_until_it_is_forgotten() {
    for hashed in [true, false] {
        let mut home = Home::new(720);
        let keys = keys(TEST);
        let text = dated("2027-03-01").replace("0808 801 0327", "0808 801 0000");
        let signature = sign(TEST, ID, text.as_bytes(), hashed);
        let signed = Signed::read(text.as_bytes(), Some(signature.as_bytes()), &keys).unwrap();
        let mut open = home.unlock();
        let before = open.directories().in_use(&keys).unwrap();
        assert_eq!(
            (before.which, before.directory.date),
            (Which::BuiltIn, day("2026-11-22"))
        );
        open.directories()
            .load(&signed, &keys, &mut home.chance)
            .unwrap();
        open.lock();

        let mut open = home.unlock();
        let after = open.directories().in_use(&keys).unwrap();
        assert_eq!(
            (after.which, after.directory.date),
            (Which::Loaded, day("2027-03-01"))
        );
        assert!(
            after
                .directory
                .lines
                .iter()
                .any(|line| line.number == "0808 801 0000")
        );
        open.directories().forget(&mut home.chance).unwrap();
        assert_eq!(
            open.directories().in_use(&keys).unwrap().which,
            Which::BuiltIn
        );
        assert_eq!(
            open.directories().forget(&mut home.chance),
            Err(Error::NotFound)
        );
    }
}

#[test]
fn what_is_not_signed_by_a_known_key_is_refused_with_the_reason() {
    let text = dated("2027-03-01");
    let bytes = text.as_bytes();
    let good = sign(TEST, ID, bytes, true);
    let keys = keys(TEST);
    assert!(Signed::read(bytes, Some(good.as_bytes()), &keys).is_ok());
    let unsigned = Signed::read(bytes, None, &keys).unwrap_err();
    assert_eq!(unsigned, Refusal::Unsigned);
    let none = Keys::read("").unwrap();
    assert_eq!(refused(bytes, &good, &none), Refusal::NoKey);

    let long = "x".repeat((1 << 20) + 1);
    let long_signed = sign(TEST, ID, long.as_bytes(), true);
    assert_eq!(
        refused(long.as_bytes(), &long_signed, &keys),
        Refusal::TooLarge
    );
    let padded = format!("{good}{}", "\n".repeat(16 << 10));
    assert_eq!(refused(bytes, &padded, &keys), Refusal::TooLarge);

    for broken in [
        "",
        "x",
        &good[..good.len() / 2],
        &good.replacen("trusted comment: t", "t", 1),
    ] {
        assert_eq!(
            refused(bytes, broken, &keys),
            Refusal::NoSignature,
            "{broken}"
        );
    }
    let not_text = Signed::read(bytes, Some(b"\xff\n"), &keys).unwrap_err();
    assert_eq!(not_text, Refusal::NoSignature);

    let other = sign(OTHER_TEST, *b"elsewise", bytes, true);
    assert_eq!(refused(bytes, &other, &keys), Refusal::OtherKey);
    // A key's number is no secret: the signature exposes an impostor.
    let posing = sign(OTHER_TEST, ID, bytes, true);
    assert_eq!(refused(bytes, &posing, &keys), Refusal::Changed);

    let changed = text.replacen("0808 2000 247", "0808 2000 248", 1);
    assert_eq!(refused(changed.as_bytes(), &good, &keys), Refusal::Changed);
    let comment = good.replacen("timestamp:1795700000", "timestamp:1795700001", 1);
    assert_eq!(refused(bytes, &comment, &keys), Refusal::Changed);
    // Nobody signs the first line.
    let untrusted = good.replacen("a test key", "anybody", 1);
    assert!(Signed::read(bytes, Some(untrusted.as_bytes()), &keys).is_ok());
}

#[test]
fn what_is_signed_and_wrong_is_refused_with_its_line() {
    let at = |fault, line| {
        let name = String::new();
        Refusal::Faulty(Faulty { line, fault, name })
    };
    let line_of = |text: &str, part: &str| {
        let before = text.split_once(part).unwrap().0;
        before.matches('\n').count() + 1
    };
    let good = dated("2027-03-01");
    for (is, becomes, fault) in [
        ("0808 801 0327", "0808 801 CALL", Fault::Number),
        ("form = 1", "form = 2", Fault::Newer),
        ("Mo-Fr 10:00-17:00", "weekdays", Fault::Hours),
    ] {
        let text = good.replacen(is, becomes, 1);
        let signature = sign(TEST, ID, text.as_bytes(), true);
        let refusal = refused(text.as_bytes(), &signature, &keys(TEST));
        assert_eq!(refusal, at(fault, line_of(&good, is)));
    }
    let bytes = b"form = 1\n\xff";
    let signature = sign(TEST, ID, bytes, true);
    assert_eq!(refused(bytes, &signature, &keys(TEST)), Refusal::NoText);
}

#[test]
fn one_that_is_not_newer_than_what_is_in_use_is_refused_with_both_dates() {
    let mut home = Home::new(721);
    let keys = keys(TEST);
    let mut open = home.unlock();
    let mut load = |date| {
        let signed = signed(&dated(date));
        open.directories().load(&signed, &keys, &mut home.chance)
    };
    let refusal = |date, in_use| {
        let (date, in_use) = (day(date), day(in_use));
        Err(Refusal::NotNewer { date, in_use })
    };
    assert_eq!(load("2026-11-21"), refusal("2026-11-21", "2026-11-22"));
    assert_eq!(load("2026-11-22"), refusal("2026-11-22", "2026-11-22"));
    assert_eq!(load("2027-03-01"), Ok(()));
    assert_eq!(load("2027-03-01"), refusal("2027-03-01", "2027-03-01"));
    assert_eq!(load("2026-12-01"), refusal("2026-12-01", "2027-03-01"));
    assert_eq!(load("2027-03-02"), Ok(()));
    let in_use = open.directories().in_use(&keys).unwrap();
    assert_eq!(in_use.directory.date, day("2027-03-02"));
}

#[test]
fn a_build_without_the_key_believes_nothing_that_it_signed_and_shows_its_own() {
    let mut home = Home::new(722);
    let mut open = home.unlock();
    let signed = signed(&dated("2027-03-01"));
    let known = keys(TEST);
    open.directories()
        .load(&signed, &known, &mut home.chance)
        .unwrap();
    let built_in = Directory::built_in().unwrap().date;
    for stranger in [
        String::new(),
        key(OTHER_TEST, ID),
        key(OTHER_TEST, *b"elsewise"),
    ] {
        let in_use = open
            .directories()
            .in_use(&Keys::read(&stranger).unwrap())
            .unwrap();
        assert_eq!(
            (in_use.which, in_use.directory.date),
            (Which::NotBelieved, built_in)
        );
    }
    // A key that is being replaced is listed beside its successor.
    let both = format!("{} {}", key(OTHER_TEST, *b"elsewise"), key(TEST, ID));
    let in_use = open
        .directories()
        .in_use(&Keys::read(&both).unwrap())
        .unwrap();
    assert_eq!(in_use.which, Which::Loaded);
}

#[test]
fn no_byte_that_was_signed_can_be_another() {
    let text = dated("2027-03-01");
    let signature = sign(TEST, ID, text.as_bytes(), true);
    let keys = keys(TEST);
    let signed_from = signature.find('\n').unwrap() + 1;
    for at in signed_from..signature.len() - 1 {
        let mut bytes = signature.clone().into_bytes();
        bytes[at] ^= 1;
        assert!(
            Signed::read(text.as_bytes(), Some(&bytes), &keys).is_err(),
            "{at}"
        );
    }
    for at in (0..text.len()).step_by(997) {
        let mut bytes = text.clone().into_bytes();
        bytes[at] ^= 1;
        let refusal = refused(&bytes, &signature, &keys);
        assert_eq!(refusal, Refusal::Changed, "{at}");
    }
}
