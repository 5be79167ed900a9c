//! Reads words as people write them: with numbers and ordinals before them, in letters of any width, and with invisible marks.

use super::list::place;
use crate::display_safe::has_no_width;
use unicode_normalization::char::decompose_compatible;
use zeroize::Zeroizing;

/// A letter that no word of the list has.
const OTHER_LETTER: u8 = b'?';
/// A number of any script, circled, Roman or raised.
const NUMBER: u8 = b'1';
/// An invisible mark, inside a word or as the only gap between two.
const UNSEEN: u8 = b'_';
/// The same for a space without width.
const UNSEEN_SPACE: u8 = b'|';
/// The point after a list's number.
const POINT: u8 = b'.';
/// Any other character.
const GAP: u8 = b' ';

/// Endings written right after a number; no words of the list.
const ORDINALS: [&[u8]; 13] = [
    b"st", b"nd", b"rd", b"th", b"o", b"a", b"e", b"er", b"re", b"eme", b"ere", b"?me", b"?re",
];
/// Signs written before a number; no words of the list.
const NUMBER_SIGNS: [&[u8]; 2] = [b"no", b"nr"];

/// Calls `call` with each word's place in the list, or `None` if it has none.
pub(super) fn each_word(text: &str, mut call: impl FnMut(Option<u16>)) {
    let plain = plain(text);
    let is_part = |byte: u8| {
        byte.is_ascii_lowercase() || matches!(byte, OTHER_LETTER | UNSEEN | UNSEEN_SPACE)
    };
    let mut rest = plain.as_slice();
    while let Some(begin) = rest.iter().position(|byte| is_part(*byte)) {
        let end = rest.iter().skip(begin).position(|byte| !is_part(*byte));
        let end = end.map_or(rest.len(), |len| begin + len);
        let (before, after) = (&rest[..begin], &rest[end..]);
        each_of_run(&rest[begin..end], (before, after), &mut call);
        // The byte before the next run tells what that run is. A run never ends where another begins.
        rest = after;
    }
}

/// Handles a run of letters: a word, several words with only invisible gaps, or a list's mark.
fn each_of_run(run: &[u8], beside: (&[u8], &[u8]), call: &mut impl FnMut(Option<u16>)) {
    let mut whole = Zeroizing::new(run.to_vec());
    let is_unseen = |byte: &u8| matches!(*byte, UNSEEN | UNSEEN_SPACE);
    whole.retain(|byte| !is_unseen(byte));
    if whole.is_empty() || is_mark(&whole, beside) {
        return;
    }
    let whole = found(&whole);
    let pieces = || {
        let pieces = run.split(is_unseen);
        pieces.filter(|piece| !piece.is_empty()).map(found)
    };
    // A few words of the list are made of two others, like "artwork". A space between those counts.
    let one_word = whole.is_some() && !run.contains(&UNSEEN_SPACE);
    if !one_word && pieces().all(|place| place.is_some()) {
        pieces().for_each(call);
    } else {
        call(whole);
    }
}

fn found(word: &[u8]) -> Option<u16> {
    std::str::from_utf8(word).ok().and_then(place)
}

/// True if it numbers the next word: the "st" of "1st", a Roman numeral, the letter of "a)", the "no" of "no. 1".
fn is_mark(word: &[u8], (before, after): (&[u8], &[u8])) -> bool {
    let behind_a_number = match before {
        [.., NUMBER] => true,
        [.., number, POINT] => *number == NUMBER,
        _ => false,
    };
    let next = after.iter().find(|byte| !matches!(**byte, GAP | POINT));
    let is_roman = word.iter().all(|letter| b"ivx".contains(letter));
    let numbers = (word.len() == 1 || is_roman) && after.first() == Some(&POINT);
    (behind_a_number && ORDINALS.contains(&word))
        || (next == Some(&NUMBER) && NUMBER_SIGNS.contains(&word))
        || numbers
}

/// Returns one byte or more for each character, in memory that is wiped and never moves.
fn plain(text: &str) -> Zeroizing<Vec<u8>> {
    let mut plain = Zeroizing::new(Vec::with_capacity(text.len() * MOST_LETTERS));
    for c in text.chars() {
        match c {
            '\u{200b}' => plain.push(UNSEEN_SPACE),
            _ if has_no_width(c) => plain.push(UNSEEN),
            _ if c.is_numeric() => plain.push(NUMBER),
            '.' | ')' | ':' | '\u{3002}' | '\u{ff0e}' | '\u{ff09}' | '\u{ff1a}' => {
                plain.push(POINT);
            }
            _ if c.is_alphabetic() => match letters(c) {
                Some((letters, count)) => plain.extend_from_slice(&letters[..count]),
                None => plain.push(OTHER_LETTER),
            },
            _ => plain.push(GAP),
        }
    }
    plain
}

/// Most letters in one character.
const MOST_LETTERS: usize = 4;

/// Returns the ASCII letters, in lower case, that a character is another shape of: full-width, bold, raised, circled or joined.
fn letters(c: char) -> Option<([u8; MOST_LETTERS], usize)> {
    let (mut letters, mut count, mut fits) = ([0; MOST_LETTERS], 0, true);
    decompose_compatible(c, |c| {
        match letters.get_mut(count) {
            Some(out) if c.is_ascii_alphabetic() => *out = c.to_ascii_lowercase() as u8,
            _ => fits = false,
        }
        count += 1;
    });
    fits.then_some((letters, count))
}

/// Returns the one ASCII letter or digit that a character is another shape of, otherwise the character.
pub(crate) fn one_letter(c: char) -> char {
    match letters(c) {
        Some(([letter, ..], 1)) => char::from(letter),
        _ => c,
    }
}
