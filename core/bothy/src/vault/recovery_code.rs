//! The recovery code: 100 random bits and 10 check bits, as characters or as words.
//!
//! Both forms hold the same 110 bits; either can be written down and typed. Bytes: docs/vault-format.md, "Recovery code".

use super::typed::{Kind, Typed};
use crate::bip39::{self, Slip, WORD_BITS, is_offered, phrase, word};
use crate::digit::digit as decimal;
use crate::entropy::Entropy;
use crate::error::{Error, Input, Result};
use crate::seal::sha256;
use crate::secret::SecretBytes;
use zeroize::Zeroizing;

/// Crockford's base 32: no I, L, O or U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Bits of one character.
const CHARACTER_BITS: u32 = 5;
/// Characters that carry the secret.
const SECRET_LEN: usize = 20;
/// Characters in all, with two that check.
const LEN: usize = 22;
const WORDS: usize = 10;
/// Characters are shown in groups of four.
const GROUP: usize = 4;
/// A code and one group more: anything with more letters was meant as words.
const MOST: u32 = 26;
/// Bits that check the rest.
const CHECK_BITS: u32 = 10;

/// A recovery code on its way to the screen. Wiped on drop.
///
/// ```
/// # let mut home = bothy_test_support::Home::new(1);
/// # let mut vault = home.unlock();
/// # let entropy = &mut home.chance;
/// use bothy_core::vault::code_slip;
///
/// let code = vault.make_recovery_code(entropy)?;
/// assert_eq!(code.text().len(), "XXXX-XXXX-XXXX-XXXX-XXXX-XX".len());
/// // Either form opens the vault, and either can be typed.
/// assert!(code_slip(code.text()).is_none() && code_slip(code.words()).is_none());
/// // A slip has a reason, for the user to find it.
/// assert!(code_slip(&code.text()[..20]).is_some());
/// # Ok::<(), bothy_core::Error>(())
/// ```
pub struct RecoveryCode {
    text: SecretBytes,
    words: SecretBytes,
}

impl RecoveryCode {
    /// Returns `XXXX-XXXX-XXXX-XXXX-XXXX-XX`, ASCII.
    pub fn text(&self) -> &[u8] {
        self.text.expose()
    }

    /// Returns ten words of the BIP-39 English list, with single spaces, ASCII.
    pub fn words(&self) -> &[u8] {
        self.words.expose()
    }

    /// Draws a code, to show and to hash.
    pub(super) fn generate(entropy: &mut dyn Entropy) -> (Self, Typed) {
        let mut random = Zeroizing::new([0; SECRET_LEN]);
        let mut secret = SecretBytes::zeroed(SECRET_LEN);
        loop {
            entropy.fill(&mut *random);
            for (out, byte) in secret.expose_mut().iter_mut().zip(*random) {
                *out = ALPHABET[usize::from(byte % 32)];
            }
            // The words depend on each other by their check, so all are drawn again.
            if places(*with_check(secret.expose())).all(is_offered) {
                break;
            }
        }
        let code = Self::show(secret.expose());
        let typed = Typed {
            kind: Kind::Code,
            bytes: secret,
        };
        (code, typed)
    }

    fn show(secret: &[u8]) -> Self {
        let bits = with_check(secret);
        let mut characters = Zeroizing::new([0; LEN]);
        for (n, out) in (1..).zip(characters.iter_mut()) {
            *out = ALPHABET[usize::from(digit(*bits, CHARACTER_BITS, 22 - n))];
        }
        let mut text = SecretBytes::zeroed(LEN + (LEN - 1) / GROUP);
        for (out, group) in text
            .expose_mut()
            .chunks_mut(GROUP + 1)
            .zip(characters.chunks(GROUP))
        {
            out.fill(b'-');
            out[..group.len()].copy_from_slice(group);
        }
        let words = phrase(places(*bits).filter_map(word));
        Self { text, words }
    }
}

/// Reads a code as it was typed or written down: characters or words, in any case and grouping.
///
/// # Errors
/// `Invalid{Code}` if it is neither, or its check is wrong.
pub(super) fn read(typed: &[u8]) -> Result<Typed> {
    find(typed).map_err(|_| Error::Invalid { field: Input::Code })
}

/// Returns what is wrong with a typed code, for a shell to say; `None` if nothing is.
pub fn code_slip(typed: &[u8]) -> Option<Slip> {
    find(typed).err()
}

fn find(typed: &[u8]) -> std::result::Result<Typed, Slip> {
    let text = std::str::from_utf8(typed).unwrap_or_default();
    let as_words = match from_words(text) {
        Ok(bits) => return checked(*bits),
        Err(slip) => slip,
    };
    let as_characters = from_characters(text).and_then(|bits| checked(*bits));
    // Too few words can have as many letters as a code.
    let only_words = matches!(
        as_words,
        Slip::Words {
            count: 1..,
            unknown: None,
            ..
        }
    );
    as_characters.map_err(|slip| match slip {
        _ if only_words => as_words,
        Slip::Characters { count, .. } if count > MOST => as_words,
        slip => slip,
    })
}

fn checked(bits: u128) -> std::result::Result<Typed, Slip> {
    let mut secret = SecretBytes::zeroed(SECRET_LEN);
    for (n, out) in (1..).zip(secret.expose_mut()) {
        *out = ALPHABET[usize::from(digit(bits, CHARACTER_BITS, 22 - n))];
    }
    if *with_check(secret.expose()) != bits {
        return Err(Slip::Check);
    }
    Ok(Typed {
        kind: Kind::Code,
        bytes: secret,
    })
}

fn from_words(text: &str) -> std::result::Result<Zeroizing<u128>, Slip> {
    let places = bip39::read::<WORDS>(text)?;
    let bits = places
        .iter()
        .fold(0, |bits, place| bits << WORD_BITS | u128::from(*place));
    Ok(Zeroizing::new(bits))
}

fn from_characters(text: &str) -> std::result::Result<Zeroizing<u128>, Slip> {
    let mut bits = Zeroizing::new(0);
    let mut count = 0;
    let mut unknown = None;
    for c in text.chars().filter(|c| c.is_alphanumeric()) {
        count += 1;
        match value(c) {
            Some(value) => *bits = *bits << CHARACTER_BITS | u128::from(value),
            None => _ = unknown.get_or_insert(count),
        }
    }
    if count == LEN && unknown.is_none() {
        Ok(bits)
    } else {
        Err(Slip::characters(count, LEN, unknown))
    }
}

/// Returns the value of a character: a digit of any script, a letter, or a letter that looks like a digit.
fn value(c: char) -> Option<u8> {
    if let Some(value) = decimal(c) {
        return Some(value);
    }
    let c = match bip39::one_letter(c).to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let at = ALPHABET.iter().position(|known| char::from(*known) == c)?;
    u8::try_from(at).ok()
}

/// Returns the places of a code's ten words.
fn places(bits: u128) -> impl Iterator<Item = u16> + Clone {
    (1..=10).map(move |n| digit(bits, WORD_BITS, 10 - n))
}

/// Returns the 100 bits of a secret's characters, followed by their 10 check bits.
fn with_check(secret: &[u8]) -> Zeroizing<u128> {
    let sum = sha256(&[b"bothy/v1/code-check", secret]);
    let check = u16::from_be_bytes([sum[0], sum[1]]) >> (u16::BITS - CHECK_BITS);
    let mut bits = Zeroizing::new(0);
    for character in secret {
        let value = value(char::from(*character)).unwrap_or(0);
        *bits = *bits << CHARACTER_BITS | u128::from(value);
    }
    *bits = *bits << CHECK_BITS | u128::from(check);
    bits
}

/// Returns digit `at` of `bits` in base 2^`width`, from the low end.
#[allow(clippy::cast_possible_truncation, reason = "masked to at most 11 bits")]
fn digit(bits: u128, width: u32, at: u32) -> u16 {
    (bits >> (width * at)) as u16 & ((1 << width) - 1)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    struct Counting(u8);
    impl Entropy for Counting {
        fn fill(&mut self, out: &mut [u8]) {
            for byte in out {
                *byte = self.0;
                self.0 = self.0.wrapping_add(7);
            }
        }
    }

    fn code() -> (RecoveryCode, Typed) {
        RecoveryCode::generate(&mut Counting(3))
    }

    #[test]
    fn a_code_has_no_word_that_tells_and_one_that_has_is_still_read() {
        let mut chance = crate::entropy::tests::Chance::new(5);
        for _ in 0..500 {
            let (code, typed) = RecoveryCode::generate(&mut chance);
            let words = std::str::from_utf8(code.words()).unwrap();
            let read = super::read(words.as_bytes()).unwrap();
            assert_eq!(read.bytes.expose(), typed.bytes.expose());
            let places = bip39::read::<WORDS>(words).unwrap();
            assert!(places.iter().all(|at| is_offered(*at)), "{words}");
        }
        // Codes from before, which nothing draws now.
        let mut with = 0;
        for _ in 0..50 {
            let secret: Vec<_> = (0..SECRET_LEN)
                .map(|_| ALPHABET[chance.below(32)])
                .collect();
            let code = RecoveryCode::show(&secret);
            let read = super::read(code.words()).unwrap();
            assert_eq!(read.bytes.expose(), secret);
            let words = std::str::from_utf8(code.words()).unwrap();
            let places = bip39::read::<WORDS>(words).unwrap();
            with += usize::from(!places.iter().all(|at| is_offered(*at)));
        }
        assert!(with > 2, "{with}");
    }

    fn opens(typed: &str) -> bool {
        let (_, secret) = code();
        read(typed.as_bytes()).is_ok_and(|read| read.bytes.expose() == secret.bytes.expose())
    }

    /// Writes as a keyboard for Chinese or Japanese does.
    fn full_width(text: &str) -> String {
        let wide = |c: char| match c {
            '!'..='~' => char::from_u32(u32::from(c) + 0xFEE0).unwrap(),
            _ => c,
        };
        text.chars().map(wide).collect()
    }

    #[test]
    fn a_code_is_read_back_from_characters_and_from_words() {
        let (code, secret) = code();
        let text = std::str::from_utf8(code.text()).unwrap();
        let words = std::str::from_utf8(code.words()).unwrap();
        assert_eq!(secret.bytes.expose().len(), SECRET_LEN);
        assert_eq!((text.len(), text.matches('-').count()), (27, 5));
        assert_eq!(words.split(' ').count(), WORDS);
        let plain = text.replace('-', "");
        for typed in [
            text.to_owned(),
            plain.to_lowercase(),
            plain.replace('0', "o").replace('1', "L"),
            plain.replace('0', "O").replace('1', "i"),
            format!("  {} \n", text.replace('-', " - ")),
            words.to_owned(),
            words.to_uppercase().replace(' ', "\t\n "),
            format!(
                "\u{FEFF}\u{201C}{}\u{201D}\r\n",
                text.replace('-', "\u{2013}")
            ),
            text.replace('-', "\u{A0}\u{2011}\u{200B}"),
            text.replace('0', "\u{660}").replace('7', "\u{6F7}"),
            full_width(text),
            full_width(words),
            words.replace(' ', "\u{200B}"),
            words.replace(' ', "\u{200B} \u{200B}"),
            words.replace(' ', ", "),
            (1..)
                .zip(words.split(' '))
                .fold(String::new(), |all, (n, word)| {
                    format!("{all}{n}. {word}\n")
                }),
        ] {
            assert!(opens(&typed), "{typed}");
        }
    }

    #[test]
    fn a_slip_is_noticed() {
        let (code, _) = code();
        let text = std::str::from_utf8(code.text()).unwrap();
        let mut noticed = 0;
        let mut slips = 0;
        for at in (0..text.len()).filter(|at| text.as_bytes()[*at] != b'-') {
            for other in ALPHABET {
                let mut slip = text.as_bytes().to_vec();
                slip[at] = *other;
                if slip != text.as_bytes() {
                    slips += 1;
                    noticed += u32::from(read(&slip).is_err());
                }
            }
        }
        // Ten bits let one in 1,024 through.
        assert!(slips - noticed <= 4, "{noticed} of {slips}");
    }

    #[test]
    fn what_is_no_code_is_refused() {
        let (code, _) = code();
        let text = std::str::from_utf8(code.text()).unwrap();
        let words = std::str::from_utf8(code.words()).unwrap();
        for typed in [
            "",
            "83620471",
            "U",
            &text[1..],
            &format!("{text}0"),
            &text.replace('-', "U"),
            &words[1..],
            &format!("{words} zoo"),
        ] {
            assert!(read(typed.as_bytes()).is_err(), "{typed}");
        }
        assert!(read(b"\xff").is_err());
    }

    #[test]
    fn what_is_wrong_with_a_code_is_said_by_number_and_never_by_what_was_typed() {
        let (code, _) = code();
        let text = std::str::from_utf8(code.text()).unwrap();
        let words = std::str::from_utf8(code.words()).unwrap();
        let slip = |typed: &str| code_slip(typed.as_bytes());
        let of_words = |count, unknown| Some(Slip::words(count, 10, unknown));
        let of_characters = |count, unknown| Some(Slip::characters(count, 22, unknown));
        assert_eq!((slip(text), slip(words)), (None, None));
        let (first, rest) = words.split_once(' ').unwrap();
        assert_eq!(slip(&format!("{first}x {rest}")), of_words(10, Some(1)));
        assert_eq!(slip(rest), of_words(9, None));
        assert_eq!(slip(first), of_words(1, None));
        // As many letters and digits as a code, but words.
        assert_eq!(slip("1. zebra 2. wedding 3. abandon"), of_words(3, None));
        assert_eq!(slip(&format!("{words} zoo")), of_words(11, None));
        assert_eq!(slip(&text[1..]), of_characters(21, None));
        assert_eq!(
            slip(&format!("{}U", &text[..26])),
            of_characters(22, Some(22))
        );
        assert_eq!(slip(""), of_characters(0, None));
        let other = if text.ends_with('0') { "1" } else { "0" };
        assert_eq!(slip(&format!("{}{other}", &text[..26])), Some(Slip::Check));
    }
}
