//! What was typed, made canonical: the same secret must give the same bytes on every keyboard.
//!
//! Eight to sixteen decimal digits, in any script's numerals, are a PIN; anything else is a passphrase. What the rule says for the bytes
//! stands in docs/vault-format.md, "Secrets".

use crate::digit::digit;
use crate::error::{Error, Input, Result};
use crate::secret::SecretBytes;
use unicode_normalization::UnicodeNormalization;

/// What sort of secret opens a slot; hashed with it, so that the same characters of another sort open nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Pin = 1,
    Passphrase = 2,
    Code = 3,
}

/// Fewest and most digits of a PIN.
pub(crate) const PIN_DIGITS: std::ops::RangeInclusive<usize> = 8..=16;

/// A secret as it is hashed.
pub(crate) struct Typed {
    pub(crate) kind: Kind,
    pub(crate) bytes: SecretBytes,
}

/// Makes a typed secret canonical.
///
/// # Errors
/// `Invalid{Secret}` when it is empty or not UTF-8.
pub(crate) fn canonical(typed: &[u8]) -> Result<Typed> {
    let invalid = Error::Invalid {
        field: Input::Secret,
    };
    let text = std::str::from_utf8(typed).map_err(|_| invalid)?;
    if text.is_empty() {
        return Err(invalid);
    }
    if PIN_DIGITS.contains(&text.chars().count()) && text.chars().all(|c| digit(c).is_some()) {
        let mut bytes = SecretBytes::zeroed(text.chars().count());
        for (out, value) in bytes
            .expose_mut()
            .iter_mut()
            .zip(text.chars().filter_map(digit))
        {
            *out = b'0' + value;
        }
        return Ok(Typed {
            kind: Kind::Pin,
            bytes,
        });
    }
    // Measured first, as above: a buffer that grows leaves copies behind.
    let mut bytes = SecretBytes::zeroed(text.nfc().map(char::len_utf8).sum());
    let mut rest = bytes.expose_mut();
    for c in text.nfc() {
        let (here, after) = rest.split_at_mut(c.len_utf8());
        c.encode_utf8(here);
        rest = after;
    }
    Ok(Typed {
        kind: Kind::Passphrase,
        bytes,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn kind_and_bytes(text: &str) -> (Kind, Vec<u8>) {
        let typed = canonical(text.as_bytes()).unwrap();
        (typed.kind, typed.bytes.expose().to_vec())
    }

    #[test]
    fn digits_of_every_script_are_the_same_pin() {
        for text in [
            "83620471",
            "٨٣٦٢٠٤٧١",
            "۸۳۶۲۰۴۷۱",
            "८३६२०४७१",
            "８３６２０４７１",
            "𝟖𝟑𝟔𝟐𝟎𝟒𝟕𝟏",
            "𝟾𝟛𝟨𝟤𝟶𝟦𝟩𝟷",
        ] {
            assert_eq!(
                kind_and_bytes(text),
                (Kind::Pin, b"83620471".to_vec()),
                "{text}"
            );
        }
    }

    #[test]
    fn other_lengths_of_digits_are_a_passphrase() {
        for text in ["1234567", "12345678901234567", "1234 5678", "١٢٣٤٥٦٧"] {
            assert_eq!(
                kind_and_bytes(text),
                (Kind::Passphrase, text.as_bytes().to_vec())
            );
        }
    }

    #[test]
    fn a_passphrase_is_composed_and_keeps_its_spaces() {
        let (composed, apart) = (" Zo\u{e9} caf\u{e9} ", " Zoe\u{301} cafe\u{301} ");
        assert_eq!(kind_and_bytes(composed), kind_and_bytes(apart));
        assert_eq!(kind_and_bytes(composed).1, composed.as_bytes());
    }

    #[test]
    fn nothing_and_what_is_not_text_are_refused() {
        for typed in [&b""[..], b"\xff\xfe12345678"] {
            let refused = Error::Invalid {
                field: Input::Secret,
            };
            assert_eq!(canonical(typed).err(), Some(refused));
        }
    }
}
