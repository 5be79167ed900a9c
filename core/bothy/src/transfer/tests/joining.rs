//! Tests that texts of QR codes join, or are refused.

use super::*;

#[test]
fn parts_are_put_together_in_any_order_and_say_what_is_missing() {
    let file: Vec<u8> = (0..3000_u32).map(|n| n.to_be_bytes()[3] ^ 0x5a).collect();
    let mut cut = parts(&file).unwrap();
    assert_eq!(cut.len(), 5);
    for part in &cut {
        // The capacity of a QR code of version 20 at level M.
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

/// Returns a part with a right checksum, which only an attacker would make.
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
    // Each is a sound part alone, but they don't match their name.
    assert_eq!(join(&[forged(1, 1, b"x")]), Err(NOT_SOUND));
    assert_eq!(
        join(&[forged(1, 2, b"x"), forged(2, 3, b"y")]),
        Err(NOT_SOUND)
    );
}

proptest! {
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
}
