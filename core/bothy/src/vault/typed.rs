//! Makes what was typed canonical: the same secret gives the same bytes on every keyboard.
//!
//! Eight to sixteen decimal digits in any script are a PIN; anything else is a passphrase. Bytes: docs/vault-format.md, "Secrets".

use super::unseen::{is_joiner, is_refused_inside, is_unseen};
use crate::digit::digit;
use crate::error::{Error, Input, Result};
use crate::secret::SecretBytes;
use unicode_normalization::UnicodeNormalization;

/// The sort of a secret. It is hashed too, so that the same characters of another sort open nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Pin = 1,
    Passphrase = 2,
    Code = 3,
}

/// The fewest and most digits of a PIN.
pub(crate) const PIN_DIGITS: std::ops::RangeInclusive<usize> = 8..=16;

/// A secret as it is hashed.
pub(crate) struct Typed {
    pub(crate) kind: Kind,
    pub(crate) bytes: SecretBytes,
}

/// Makes a typed secret canonical, and drops invisible characters at its edges.
///
/// # Errors
/// `Invalid{Secret}` if it is empty or not UTF-8; `Invalid{Unseen}` if an invisible character is inside it.
pub(crate) fn canonical(typed: &[u8]) -> Result<Typed> {
    let invalid = Error::Invalid {
        field: Input::Secret,
    };
    let text = std::str::from_utf8(typed).map_err(|_| invalid)?;
    let text = text.trim_matches(is_unseen);
    if text.is_empty() {
        return Err(invalid);
    }
    if has_unseen_inside(text) {
        return Err(Error::Invalid {
            field: Input::Unseen,
        });
    }
    if PIN_DIGITS.contains(&text.chars().count()) && text.chars().all(|c| digit(c).is_some()) {
        return Ok(Typed {
            kind: Kind::Pin,
            bytes: ascii_digits(text),
        });
    }
    Ok(Typed {
        kind: Kind::Passphrase,
        bytes: SecretBytes::of_chars(text.nfc()),
    })
}

/// Returns all decimal digits of a text as ASCII, and skips the rest.
pub(super) fn ascii_digits(text: &str) -> SecretBytes {
    let digits = text.chars().filter_map(digit);
    SecretBytes::of_chars(digits.map(|value| char::from(b'0' + value)))
}

/// True if it has a refused character, or a joiner among digits alone, which would turn an apparent PIN into a passphrase. Joiners belong
/// between letters.
fn has_unseen_inside(text: &str) -> bool {
    let only_digits = text.chars().all(|c| is_joiner(c) || digit(c).is_some());
    text.chars()
        .any(|c| is_refused_inside(c) || (only_digits && is_joiner(c)))
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
    fn a_passphrase_is_composed_and_keeps_the_spaces_between_its_words() {
        let (composed, apart) = ("Zo\u{e9}  caf\u{e9}", " Zoe\u{301}  cafe\u{301} ");
        assert_eq!(kind_and_bytes(composed), kind_and_bytes(apart));
        assert_eq!(kind_and_bytes(composed).1, composed.as_bytes());
    }

    #[test]
    fn what_is_not_seen_is_no_part_of_a_secret_at_its_edges_and_refused_inside() {
        let unseen = (0..=0x10_FFFF)
            .filter_map(char::from_u32)
            .filter(|c| is_unseen(*c));
        for c in unseen {
            for secret in ["83620471", "garden gate"] {
                let plain = kind_and_bytes(secret);
                for typed in [
                    format!("{c}{secret}"),
                    format!("{secret}{c}"),
                    format!("{c}{c} {secret}{c}\u{FEFF}"),
                ] {
                    assert_eq!(kind_and_bytes(&typed), plain, "{typed:?}");
                }
            }
            assert!(canonical(format!("{c} {c}").as_bytes()).is_err(), "{c:?}");
            let refused = Some(Error::Invalid {
                field: Input::Unseen,
            });
            let among_letters = canonical(format!("garden{c}gate").as_bytes()).err();
            let kept = c == ' ' || is_joiner(c);
            assert_eq!(among_letters, if kept { None } else { refused }, "{c:?}");
            let among_digits = canonical(format!("8362{c}0471").as_bytes()).err();
            assert_eq!(among_digits, if c == ' ' { None } else { refused }, "{c:?}");
        }
    }

    #[test]
    fn joiners_of_urdu_and_persian_stay_where_they_shape_letters() {
        let text = "می\u{200C}خواهم برم";
        assert_eq!(
            kind_and_bytes(text),
            (Kind::Passphrase, text.as_bytes().to_vec())
        );
        assert_eq!(
            kind_and_bytes(&format!("\u{200F}{text}\u{200C}")).1,
            text.as_bytes()
        );
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
