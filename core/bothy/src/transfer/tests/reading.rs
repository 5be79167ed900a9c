//! Tests that a plan has one form of bytes, and others are refused.

use super::*;
use crate::plan::MAX_ITEMS;
use minicbor::Encoder;

const IN_A_PLAN: Error = Error::Invalid { field: Input::Plan };

#[test]
fn a_plan_has_one_form_and_a_newer_one_is_said_to_be_newer() {
    let message = message::encode(&full()).unwrap();
    assert_eq!(message::decode(&message), Ok(full()));
    let mut newer = message.clone();
    newer[2] = 2;
    assert_eq!(message::decode(&newer), Err(Error::NewerVersion));
    // A later version may have other fields of other types.
    for later in [
        &[0xa1, 0, 0x18, 99][..],
        &[0xa2, 0, 2, 1, 0x60],
        &[0xa1, 0, 0x1a, 1, 0, 0, 0],
    ] {
        assert_eq!(message::decode(later), Err(Error::NewerVersion));
    }
    let behind = [&message[..], &[0]].concat();
    // A version in two bytes; a surplus key; a map of indefinite length.
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

/// Returns a plan's bytes up to its items.
fn before_items() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut e = Encoder::new(&mut bytes);
    e.map(5).unwrap();
    e.u8(0).unwrap().u8(1).unwrap();
    e.u8(1).unwrap().bytes(&[7; 16]).unwrap();
    e.u8(2).unwrap().u8(0).unwrap();
    e.u8(3).unwrap().bool(false).unwrap();
    e.u8(5).unwrap();
    bytes
}

/// Returns a plan with one item in this section, and this many other fields, written by `fill`.
fn with_item(section: i32, fields: u64, fill: impl FnOnce(&mut Encoder<&mut Vec<u8>>)) -> Vec<u8> {
    let mut bytes = before_items();
    let mut e = Encoder::new(&mut bytes);
    e.array(1).unwrap().map(1 + fields).unwrap();
    e.u8(0).unwrap().i32(section).unwrap();
    fill(&mut e);
    bytes
}

#[test]
fn hostile_cbor_is_refused_without_asking_for_memory() {
    let deep = with_item(0, 1, |e| {
        e.u8(9).unwrap();
        for _ in 0..200_000 {
            e.array(1).unwrap();
        }
    });
    let long_text = with_item(0, 1, |e| {
        e.u8(2).unwrap();
        e.writer_mut()
            .extend_from_slice(&[0x7b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
    });
    let most = [&before_items()[..], &[0x9b, 0, 0, 0, 1, 0, 0, 0, 0]].concat();
    let mut one_more = [&before_items()[..], &[0x99, 0x13, 0x89]].concat();
    one_more.extend([0xa1, 0, 0].repeat(MAX_ITEMS + 1));
    for hostile in [&deep, &long_text, &most, &one_more] {
        assert_eq!(message::decode(hostile), Err(NOT_SOUND));
    }
    assert_eq!(opened(&deep), Err(NOT_SOUND));
}

#[test]
fn an_item_that_could_not_stand_in_a_plan_is_refused() {
    let field = |key: u8, text: &str| {
        with_item(0, 1, |e| {
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
    let torch = |section, fields, more: &dyn Fn(&mut Encoder<&mut Vec<u8>>)| {
        let item = with_item(section, fields, |e| {
            e.u8(2).unwrap().str("A torch").unwrap();
            more(e);
        });
        message::decode(&item)
    };
    assert!(torch(13, 1, &|_| {}).is_ok());
    assert_eq!(torch(14, 1, &|_| {}), Err(NOT_SOUND));
    for (key, number) in [(3, i32::MAX), (6, i32::MIN)] {
        let wrong = torch(0, 2, &|e| {
            e.u8(key).unwrap().i32(number).unwrap();
        });
        assert_eq!(wrong, Err(NOT_SOUND), "{key}");
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
    let tricky = with_item(0, 3, |e| {
        e.u8(2).unwrap().str("\u{202e}hcrot A\u{1b}[2J\n").unwrap();
        e.u8(4).unwrap().str("One\n\tTwo\r\u{7}\u{2066}").unwrap();
        e.u8(5).unwrap().str("x\u{0}y\u{feff}").unwrap();
    });
    let said = &message::decode(&tricky).unwrap().items[0].said;
    assert_eq!(said.words.as_deref(), Some("hcrot A[2J"));
    assert_eq!(said.note, "One\n\tTwo");
    assert_eq!(said.worse.as_deref(), Some("xy"));
}

proptest! {
    #[test]
    fn no_change_of_a_plan_makes_a_reader_fall_over(at in 0..200_usize, byte in any::<u8>(), more in proptest::collection::vec(any::<u8>(), 0..20)) {
        let mut bytes = message::encode(&full()).unwrap();
        let at = at % bytes.len();
        bytes[at] = byte;
        bytes.splice(at..at, more);
        let _ = message::decode(&bytes);
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
