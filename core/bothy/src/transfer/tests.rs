#![allow(clippy::unwrap_used)]
//! What is sealed opens with its words and with nothing else; what comes from outside does no harm.

use super::parts::{Joined, MAX_PARTS, join, parts};
use super::sealed::{open, seal};
use super::{NOT_SOUND, message, words};
use crate::entropy::Entropy;
use crate::error::{Error, Input};
use crate::id::Id;
use crate::plan::{Handed, HandedItem, MAX_ITEMS, MadeFor, Said, Section};
use age::secrecy::SecretString;
use minicbor::Encoder;
use proptest::prelude::*;
use serde_json::Value;
use std::io::Write;

const VECTORS: &str = include_str!("../../../../docs/vectors/hand-over.json");
const IN_A_PLAN: Error = Error::Invalid { field: Input::Plan };
/// Six words that are in the list, and open nothing here.
const OTHERS: &[u8] = b"zoo zoo zoo zoo zoo zoo";

/// The same bytes every time.
struct Counting(u8);

impl Entropy for Counting {
    fn fill(&mut self, out: &mut [u8]) {
        for byte in out {
            *byte = self.0;
            self.0 = self.0.wrapping_add(37);
        }
    }
}

fn item(words: &str) -> HandedItem {
    HandedItem {
        section: Section::Bag,
        template: None,
        said: Said {
            words: Some(words.to_owned()),
            ..Said::default()
        },
        done_on: None,
    }
}

fn handed(items: Vec<HandedItem>) -> Handed {
    Handed {
        id: Id([7; 16]),
        made_for: MadeFor::Leaving,
        with_worker: true,
        review_on: "2026-12-10".parse().ok(),
        items,
    }
}

/// One with everything.
fn full() -> Handed {
    let template = HandedItem {
        section: Section::IfItStarts,
        template: Some("ways-out".to_owned()),
        said: Said::default(),
        done_on: "2026-03-01".parse().ok(),
    };
    let mut torch = item("A torch");
    torch.said.due = "2026-12-24".parse().ok();
    torch.said.note = "In the shed\nبه پشت".to_owned();
    torch.said.worse = Some("The shed creaks".to_owned());
    handed(vec![template, torch])
}

/// Sealed with these words as `age` would, by work that takes no time.
fn sealed_by_age(message: &[u8], words: &str, work: u8) -> Vec<u8> {
    let mut to = age::scrypt::Recipient::new(SecretString::from(words.to_owned()));
    to.set_work_factor(work);
    let to: &dyn age::Recipient = &to;
    let sealing = age::Encryptor::with_recipients(std::iter::once(to)).unwrap();
    let mut file = Vec::new();
    let mut stream = sealing.wrap_output(&mut file).unwrap();
    stream.write_all(message).unwrap();
    stream.finish().unwrap();
    file
}

fn opened(message: &[u8]) -> crate::Result<Handed> {
    let words = std::str::from_utf8(OTHERS).unwrap();
    open(&sealed_by_age(message, words, 2), OTHERS)
}

#[test]
fn what_is_sealed_opens_with_its_words_however_they_are_typed() {
    let sealed = seal(&full(), &mut Counting(1)).unwrap();
    let words = std::str::from_utf8(sealed.words.expose()).unwrap();
    assert_eq!(words.split(' ').count(), 6);
    let hyphens = words.to_uppercase().replace(' ', "-");
    for typed in [words, &hyphens, &format!(" {words}\n")] {
        assert_eq!(open(&sealed.file, typed.as_bytes()), Ok(full()), "{typed}");
    }
    let last_but_one = words.rsplit_once(' ').unwrap().0;
    let one_more = format!("{words} zoo");
    let turned: Vec<_> = words.split(' ').rev().collect();
    let turned = turned.join(" ");
    for typed in [last_but_one, &one_more, &turned, "", "zoo", "no such words"] {
        assert_eq!(
            open(&sealed.file, typed.as_bytes()),
            Err(Error::WrongSecret),
            "{typed}"
        );
    }
    assert_eq!(open(&sealed.file, b"\xff"), Err(Error::WrongSecret));
    assert_eq!(
        open(&sealed.file, &vec![b'a'; 1 << 20]),
        Err(Error::WrongSecret)
    );
}

#[test]
fn the_words_have_sixty_six_bits_and_every_word_can_come() {
    let mut seen = std::collections::BTreeSet::new();
    for first in 0..=255 {
        let drawn = words::generate(&mut Counting(first));
        let text = std::str::from_utf8(drawn.expose()).unwrap().to_owned();
        assert_eq!(
            words::read(text.as_bytes()).unwrap().expose(),
            text.as_bytes()
        );
        seen.extend(text.split(' ').map(str::to_owned));
    }
    // 256 different pairs of bytes, of which the first 11 bits count.
    assert!(seen.len() > 200, "{}", seen.len());
}

#[test]
fn a_file_that_is_cut_changed_or_no_file_of_ours_is_refused() {
    let message = message::encode(&full()).unwrap();
    let words = std::str::from_utf8(OTHERS).unwrap();
    let file = sealed_by_age(&message, words, 2);
    assert_eq!(open(&file, OTHERS), Ok(full()));
    for len in 0..file.len() {
        let cut = open(&file[..len], OTHERS);
        assert_eq!(cut, Err(NOT_SOUND), "cut to {len}");
    }
    for at in (0..file.len()).step_by(3) {
        let mut changed = file.clone();
        changed[at] ^= 1;
        let refused = open(&changed, OTHERS).unwrap_err();
        assert!(
            matches!(refused, Error::WrongSecret | Error::NewerVersion) || refused == NOT_SOUND,
            "{at}: {refused:?}"
        );
    }
    let to_a_key = b"age-encryption.org/v1\n-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\nEmECAEcKN+n/Vs9SbWiV+Hu0r+E8R77DdWYyd83nw7U\n--- Vn+54jqiiUCE+WZcEVY3f1sqHjlu/z1LCQ/T7Xm7qI0\n0123456789abcdef0123456789abcdef";
    for other in [
        &b""[..],
        b"no age file",
        b"\x89PNG\r\n\x1a\n",
        to_a_key,
        &vec![0; 6 << 20],
    ] {
        assert_eq!(open(other, OTHERS), Err(NOT_SOUND));
    }
    let newer = [b"age-encryption.org/v2\n", &file[22..]].concat();
    assert_eq!(open(&newer, OTHERS), Err(Error::NewerVersion));
}

#[test]
fn a_file_that_asks_for_more_work_than_ours_is_refused_at_once() {
    let words = std::str::from_utf8(OTHERS).unwrap();
    let file = sealed_by_age(b"", words, 2);
    let text = String::from_utf8_lossy(&file[..60]).into_owned();
    let at = text.find(" 2\n").unwrap() + 1;
    for work in ["17", "40", "63", "64", "255", "999999999999"] {
        let hostile = [&file[..at], work.as_bytes(), &file[at + 1..]].concat();
        let begun = std::time::Instant::now();
        assert_eq!(open(&hostile, OTHERS), Err(NOT_SOUND), "{work}");
        assert!(begun.elapsed().as_secs() < 5, "{work}");
    }
}

#[test]
fn a_plan_has_one_form_and_a_newer_one_is_said_to_be_newer() {
    let message = message::encode(&full()).unwrap();
    assert_eq!(message::decode(&message), Ok(full()));
    let mut newer = message.clone();
    newer[2] = 2;
    assert_eq!(message::decode(&newer), Err(Error::NewerVersion));
    // A later version may have other fields, and other sorts of them.
    for later in [
        &[0xa1, 0, 0x18, 99][..],
        &[0xa2, 0, 2, 1, 0x60],
        &[0xa1, 0, 0x1a, 1, 0, 0, 0],
    ] {
        assert_eq!(message::decode(later), Err(Error::NewerVersion));
    }
    let behind = [&message[..], &[0]].concat();
    // The version as two bytes; one key more; a map whose end isn't said.
    let longer = [&message[..2], &[0x18, 1], &message[3..]].concat();
    let mut unknown = [&message[..], &[9, 0]].concat();
    unknown[0] += 1;
    let mut open_ended = [&message[..], &[0xff]].concat();
    open_ended[0] = 0xbf;
    for wrong in [&behind, &longer, &unknown, &open_ended] {
        assert_eq!(
            message::decode(wrong),
            Err(NOT_SOUND),
            "{}",
            hex::encode(wrong)
        );
    }
    assert_eq!(opened(&newer), Err(Error::NewerVersion));
    assert_eq!(opened(b"A stranger's file"), Err(NOT_SOUND));
}

/// A plan whose one item is what `fill` writes.
fn with_item(fill: impl FnOnce(&mut Encoder<&mut Vec<u8>>)) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut e = Encoder::new(&mut bytes);
    e.map(5).unwrap();
    e.u8(0).unwrap().u8(1).unwrap();
    e.u8(1).unwrap().bytes(&[7; 16]).unwrap();
    e.u8(2).unwrap().u8(0).unwrap();
    e.u8(3).unwrap().bool(false).unwrap();
    e.u8(5).unwrap().array(1).unwrap();
    fill(&mut e);
    bytes
}

#[test]
fn hostile_cbor_is_refused_without_asking_for_memory() {
    let deep = with_item(|e| {
        e.map(2)
            .unwrap()
            .u8(0)
            .unwrap()
            .u8(0)
            .unwrap()
            .u8(9)
            .unwrap();
        for _ in 0..200_000 {
            e.array(1).unwrap();
        }
    });
    let long_text = with_item(|e| {
        e.map(2)
            .unwrap()
            .u8(0)
            .unwrap()
            .u8(0)
            .unwrap()
            .u8(2)
            .unwrap();
        e.writer_mut()
            .extend_from_slice(&[0x7b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
    });
    let mut many = with_item(|_| {});
    many.truncate(many.len() - 1);
    let most = [&many[..], &[0x9b, 0, 0, 0, 1, 0, 0, 0, 0]].concat();
    let mut one_more = [&many[..], &[0x99, 0x13, 0x89]].concat();
    one_more.extend([0xa1, 0, 0].repeat(MAX_ITEMS + 1));
    for hostile in [&deep, &long_text, &most, &one_more] {
        assert_eq!(message::decode(hostile), Err(NOT_SOUND));
    }
    assert_eq!(opened(&deep), Err(NOT_SOUND));
}

#[test]
fn an_item_that_could_not_stand_in_a_plan_is_refused() {
    let field = |key: u8, text: &str| {
        with_item(|e| {
            e.map(2).unwrap().u8(0).unwrap().u8(0).unwrap();
            e.u8(key).unwrap().str(text).unwrap();
        })
    };
    let huge = "x".repeat(100 << 10);
    for (key, text) in [
        (2, ""),
        (2, " "),
        (2, "\u{202e}\u{7}"),
        (2, &*huge),
        (4, "no words"),
    ] {
        assert_eq!(
            message::decode(&field(key, text)),
            Err(IN_A_PLAN),
            "{key} {text:.9}"
        );
    }
    for (key, text) in [
        (1, ""),
        (1, "Ways out"),
        (1, &*huge),
        (4, ""),
        (3, "2026-03-01"),
    ] {
        assert_eq!(
            message::decode(&field(key, text)),
            Err(NOT_SOUND),
            "{key} {text:.9}"
        );
    }
    for (key, number) in [(0, 14), (3, i32::MAX), (6, i32::MIN)] {
        let wrong = with_item(|e| {
            e.map(3).unwrap();
            e.u8(0)
                .unwrap()
                .i32(if key == 0 { number } else { 0 })
                .unwrap();
            e.u8(2).unwrap().str("A torch").unwrap();
            e.u8(if key == 0 { 4 } else { key }).unwrap();
            e.i32(number).unwrap();
        });
        assert_eq!(message::decode(&wrong), Err(NOT_SOUND), "{key}");
    }
    let mut long = item("A torch");
    long.said.note = huge;
    let refused = seal(&handed(vec![long]), &mut Counting(1));
    assert_eq!(refused.err(), Some(IN_A_PLAN));
    let refused = seal(&handed(vec![item("x"); MAX_ITEMS + 1]), &mut Counting(1));
    assert_eq!(refused.err(), Some(IN_A_PLAN));
}

#[test]
fn marks_that_nobody_sees_are_left_out_of_what_comes_from_outside() {
    let tricky = with_item(|e| {
        e.map(4).unwrap().u8(0).unwrap().u8(0).unwrap();
        e.u8(2).unwrap().str("\u{202e}hcrot A\u{1b}[2J\n").unwrap();
        e.u8(4).unwrap().str("One\n\tTwo\r\u{7}\u{2066}").unwrap();
        e.u8(5).unwrap().str("x\u{0}y\u{feff}").unwrap();
    });
    let said = &message::decode(&tricky).unwrap().items[0].said;
    assert_eq!(said.words.as_deref(), Some("hcrot A[2J"));
    assert_eq!(said.note, "One\n\tTwo");
    assert_eq!(said.worse.as_deref(), Some("xy"));
}

#[test]
fn parts_are_put_together_in_any_order_and_say_what_is_missing() {
    let file: Vec<u8> = (0..3000_u32).map(|n| n.to_be_bytes()[3] ^ 0x5a).collect();
    let mut cut = parts(&file).unwrap();
    assert_eq!(cut.len(), 5);
    for part in &cut {
        // What a QR code of version 20 holds at level M.
        assert!(part.len() <= 970, "{}", part.len());
        assert!(
            part.bytes()
                .all(|c| b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".contains(&c))
        );
    }
    cut.reverse();
    cut.push(cut[1].clone());
    assert_eq!(join(&cut), Ok(Joined::Whole { file }));
    let some = [cut[0].clone(), cut[2].clone()];
    let missing = Joined::Missing {
        parts: vec![1, 2, 4],
        of: 5,
    };
    assert_eq!(join(&some), Ok(missing));
    assert_eq!(join(&[]), Err(Error::NotFound));
    let most = vec![1; 631 * MAX_PARTS];
    assert_eq!(parts(&most).unwrap().len(), MAX_PARTS);
    for len in [0, most.len() + 1, 1 << 20] {
        assert_eq!(parts(&vec![1; len]), Err(NOT_SOUND));
    }
}

#[test]
fn a_part_that_is_damaged_or_of_something_else_is_refused() {
    let first = parts(&[1; 1000]).unwrap();
    let other = parts(&[2; 1000]).unwrap();
    assert_eq!(join(&[first[0].clone(), other[1].clone()]), Err(NOT_SOUND));
    let text = &first[0];
    for at in 2..text.len() {
        let mut changed = text.clone().into_bytes();
        changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).unwrap();
        assert_eq!(join(&[changed]), Err(NOT_SOUND), "{at}");
    }
    for at in 0..text.len() {
        assert_eq!(join(&[text[..at].to_owned()]), Err(NOT_SOUND), "{at}");
    }
    assert_eq!(
        join(&[text.replacen("H1", "H2", 1)]),
        Err(Error::NewerVersion)
    );
    for wrong in [
        "",
        "H",
        "https://example.org",
        "H1",
        "H1:::",
        &text.to_lowercase(),
        &"H1".repeat(1 << 20),
    ] {
        assert_eq!(join(&[wrong.to_owned()]), Err(NOT_SOUND), "{wrong:.20}");
    }
}

/// Bytes of a part with a right sum: what only a stranger makes.
fn forged(number: u8, of: u8, chunk: &[u8]) -> String {
    let body = [&[number, of][..], &[3; 8], chunk].concat();
    let sum = crate::seal::sha256(&[b"bothy/v1/hand-over-part", &body]);
    format!("H1{}", base45::encode([&body[..], &sum[..4]].concat()))
}

#[test]
fn parts_that_a_stranger_made_are_refused() {
    for wrong in [
        forged(0, 1, b"x"),
        forged(2, 1, b"x"),
        forged(1, 61, b"x"),
        forged(1, 1, b""),
        forged(1, 1, &[0; 632]),
    ] {
        assert_eq!(join(&[wrong]), Err(NOT_SOUND));
    }
    // Alone each is a part; but they are not what their name says.
    assert_eq!(join(&[forged(1, 1, b"x")]), Err(NOT_SOUND));
    assert_eq!(
        join(&[forged(1, 2, b"x"), forged(2, 3, b"y")]),
        Err(NOT_SOUND)
    );
}

proptest! {
    #[test]
    fn no_bytes_make_a_reader_fall_over(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = open(&bytes, OTHERS);
        let head = [&b"age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 2\n"[..], &bytes].concat();
        let _ = open(&head, OTHERS);
        if let Ok(read) = message::decode(&bytes) {
            prop_assert_eq!(message::encode(&read).unwrap(), bytes);
        }
    }

    #[test]
    fn no_change_of_a_plan_makes_a_reader_fall_over(at in 0..200_usize, byte in any::<u8>(), more in proptest::collection::vec(any::<u8>(), 0..20)) {
        let mut bytes = message::encode(&full()).unwrap();
        let at = at % bytes.len();
        bytes[at] = byte;
        bytes.splice(at..at, more);
        let _ = message::decode(&bytes);
    }

    #[test]
    fn no_text_makes_a_reader_of_parts_fall_over(texts in proptest::collection::vec("(H1|H2|)[0-9A-Z $%*+./:-]{0,80}|.{0,40}", 0..6), chunk in proptest::collection::vec(any::<u8>(), 0..40), number in any::<u8>(), of in any::<u8>()) {
        let _ = join(&texts);
        let _ = join(&[forged(number, of, &chunk), forged(1, of, &chunk)]);
    }

    #[test]
    fn whatever_is_cut_into_parts_comes_together_again(file in proptest::collection::vec(any::<u8>(), 1..5000), turn in any::<usize>()) {
        let mut cut = parts(&file).unwrap();
        let by = turn % cut.len();
        cut.rotate_left(by);
        prop_assert_eq!(join(&cut), Ok(Joined::Whole { file }));
    }

    #[test]
    fn whatever_stands_in_a_plan_is_read_as_it_was(words in "[a-zA-Z0-9żó打 ]{1,60}x", note in "[a-z\n\t]{0,200}", day in 0..40_000_i32, template in proptest::option::of("[a-z0-9-]{1,64}")) {
        let mut one = item(&words);
        one.said.note = note;
        one.said.due = chrono::NaiveDate::from_epoch_days(day);
        one.template = template;
        let plan = handed(vec![one; 3]);
        prop_assert_eq!(message::decode(&message::encode(&plan).unwrap()), Ok(plan));
    }
}
#[test]
fn every_published_vector_is_what_this_makes() {
    let vectors: Value = serde_json::from_str(VECTORS).unwrap();
    let bytes = |at: &Value| hex::decode(at.as_str().unwrap()).unwrap();
    let texts = |at: &Value| serde_json::from_value::<Vec<String>>(at.clone()).unwrap();
    let message = bytes(&vectors["message"]);
    assert_eq!(message::encode(&full()).unwrap(), message);
    let file = bytes(&vectors["file"]);
    let words = vectors["words"].as_str().unwrap().as_bytes();
    assert_eq!(open(&file, words), Ok(full()));
    for (file, cut) in [
        (file, texts(&vectors["parts"])),
        (
            bytes(&vectors["longer"]["file"]),
            texts(&vectors["longer"]["parts"]),
        ),
    ] {
        assert_eq!(parts(&file).as_ref(), Ok(&cut));
        assert_eq!(join(&cut), Ok(Joined::Whole { file }));
    }
}
