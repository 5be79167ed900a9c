//! Words as people write them down: with numbers and ordinals before them, in letters of any width, and with marks that nobody sees.

use super::list::place;
use unicode_normalization::char::decompose_compatible;
use zeroize::Zeroizing;

/// A letter that no word of the list has.
const OTHER_LETTER: u8 = b'?';
/// A number of any script, circled, Roman or raised.
const NUMBER: u8 = b'1';
/// Something that nobody sees: inside a word, or all that stands between two.
const UNSEEN: u8 = b'_';
/// The same, of a space without a width.
const UNSEEN_SPACE: u8 = b'|';
/// What follows a number of a list.
const POINT: u8 = b'.';
/// Anything else.
const GAP: u8 = b' ';

/// What is written right behind a number; no word of the list.
const ORDINALS: [&[u8]; 13] = [
    b"st", b"nd", b"rd", b"th", b"o", b"a", b"e", b"er", b"re", b"eme", b"ere", b"?me", b"?re",
];
/// What is written before a number; no word of the list.
const NUMBER_SIGNS: [&[u8]; 2] = [b"no", b"nr"];

/// Calls for each word with its place in the list, or with nothing for one that isn't there.
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
        // The byte before the next run decides what that is: a run never ends where the text goes on with one.
        rest = after;
    }
}

/// A run of letters: one word, or several with nothing that is seen between them, or a mark of a list.
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
    // A few words of the list are two others, like "artwork". A space between those is meant.
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

/// Whether it numbers what follows: the "st" of "1st", a Roman numeral, the letter of "a)", the "no" of "no. 1".
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

/// One byte or more for each character, in memory that is wiped and never moved.
fn plain(text: &str) -> Zeroizing<Vec<u8>> {
    let mut plain = Zeroizing::new(Vec::with_capacity(text.len() * MOST_LETTERS));
    for c in text.chars() {
        match c {
            '\u{200b}' => plain.push(UNSEEN_SPACE),
            _ if is_unseen(c) => plain.push(UNSEEN),
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

/// Most letters that one character is.
const MOST_LETTERS: usize = 4;

/// The ASCII letters that a character is another shape of, in lower case: full-width, bold, raised, circled, or joined.
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

/// The one ASCII letter or digit that a character is another shape of; itself otherwise.
pub(crate) fn one_letter(c: char) -> char {
    match letters(c) {
        Some(([letter, ..], 1)) => char::from(letter),
        _ => c,
    }
}

/// Marks without a width that are none of a word: joiners, turns of direction, variation selectors.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}')
        || matches!(c, '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}
