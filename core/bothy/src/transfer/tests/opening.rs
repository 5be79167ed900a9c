//! Tests that a file opens with its words only.

use super::*;
use crate::transfer::{Slip, words_slip};

#[test]
fn what_is_sealed_opens_with_its_words_however_they_are_typed() {
    let sealed = seal(&full(), &mut Counting(1)).unwrap();
    let words = std::str::from_utf8(sealed.words.expose()).unwrap();
    assert_eq!(words.split(' ').count(), 6);
    let hyphens = words.to_uppercase().replace(' ', "-");
    let commas = words.replace(' ', ", ");
    let dashes = format!(
        "\u{FEFF}\u{201C}{}\u{201D}",
        words.replace(' ', " \u{2013}\u{A0}")
    );
    let numbered = (1..).zip(words.split(' '));
    let numbered = numbered.map(|(n, word)| format!("{n}. {word}\r\n"));
    let numbered: String = numbered.collect();
    for typed in [
        words,
        &hyphens,
        &format!(" {words}\n"),
        &commas,
        &dashes,
        &numbered,
    ] {
        assert_eq!(words_slip(typed.as_bytes()), None, "{typed}");
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
    let third = words.replacen(' ', " x ", 2).replacen(" x ", " ", 1);
    let slip = words_slip(third.as_bytes());
    let named = Slip::Words {
        count: 7,
        needed: 6,
        unknown: Some(3),
    };
    assert_eq!(slip, Some(named), "{third}");
    assert_eq!(
        open(&sealed.file, &vec![b'a'; 1 << 20]),
        Err(Error::WrongSecret)
    );
}

#[test]
fn a_passphrase_is_drawn_from_all_words_that_are_offered() {
    let mut seen = std::collections::BTreeSet::new();
    for first in 0..=255 {
        let drawn = passphrase::generate(&mut Counting(first));
        let text = std::str::from_utf8(drawn.expose()).unwrap().to_owned();
        assert_eq!(
            passphrase::read(text.as_bytes()).unwrap().expose(),
            text.as_bytes()
        );
        seen.extend(text.split(' ').map(str::to_owned));
    }
    // 256 different pairs of bytes, whose first 11 bits count.
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
}
