//! Refuses secrets that are easy to guess when they are set, never when they are tried.
//!
//! Rules: docs/adr/0004-weak-secrets.md.

use super::typed::{Kind, PIN_DIGITS, Typed, ascii_digits};
use super::unseen::is_joiner;
use crate::digit::digit;
use crate::error::{Error, Input, Result};
use crate::secret::SecretBytes;

/// Common secrets, one a line, lower case. Source: core/content/secrets/README.md.
const COMMON: &str = include_str!("../../../content/secrets/common.txt");
/// The fewest characters of a passphrase.
const PASSPHRASE_CHARS: usize = 8;

/// Refuses a weak secret.
///
/// # Errors
/// `Invalid{Secret}`: digits that are too few, too many, repeated, in a row or a date; a passphrase under 8 characters or of one repeated
/// pattern; any common secret.
pub(crate) fn refuse_weak(typed: &Typed) -> Result<()> {
    let bytes = typed.bytes.expose();
    let weak = match typed.kind {
        Kind::Pin => is_weak_pin(bytes),
        Kind::Passphrase => is_weak_passphrase(bytes),
        Kind::Code => false,
    };
    if weak {
        return Err(Error::Invalid {
            field: Input::Secret,
        });
    }
    Ok(())
}

/// Ignores joiners, which are invisible and make no secret longer or rarer.
fn is_weak_passphrase(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return true;
    };
    let seen = text.chars().filter(|c| !is_joiner(*c));
    let count = seen.clone().count();
    let seen = SecretBytes::of_chars(seen);
    count < PASSPHRASE_CHARS
        || is_pattern(seen.expose())
        || is_common(seen.expose())
        || is_weak_number(text)
}

/// True if its digits are easy to guess, with spaces, dashes or dots between them or without: 1234 5678, 01/02/1990.
fn is_weak_number(text: &str) -> bool {
    if text
        .chars()
        .any(|c| c.is_alphanumeric() && digit(c).is_none())
    {
        return false;
    }
    let digits = ascii_digits(text);
    let digits = digits.expose();
    let only_signs = digits.is_empty();
    !only_signs && (!PIN_DIGITS.contains(&digits.len()) || is_weak_pin(digits))
}

fn is_weak_pin(digits: &[u8]) -> bool {
    is_pattern(digits) || is_run(digits) || is_date(digits) || is_common(digits)
}

/// Returns whether it repeats one piece of up to four bytes: 11111111, 12121212, 12341234.
fn is_pattern(bytes: &[u8]) -> bool {
    (1..=4).any(|len| {
        bytes
            .iter()
            .zip(bytes.iter().skip(len))
            .all(|(a, b)| a == b)
    })
}

/// Returns whether digits go up or down by one, past 9 to 0 too, singly or each twice: 11223344.
fn is_run(digits: &[u8]) -> bool {
    let steps = |step: u8, digits: &[u8]| {
        digits
            .windows(2)
            .all(|pair| (pair[0] - b'0' + step) % 10 == pair[1] - b'0')
    };
    let doubled = digits.chunks(2).all(|pair| pair.first() == pair.last());
    let singled: zeroize::Zeroizing<Vec<u8>> =
        zeroize::Zeroizing::new(digits.iter().step_by(2).copied().collect());
    [1, 9]
        .into_iter()
        .any(|step| steps(step, digits) || (doubled && steps(step, &singled)))
}

/// Returns whether eight digits are a day from 1900 to 2099, in any order of parts.
fn is_date(digits: &[u8]) -> bool {
    let Ok(digits) = <&[u8; 8]>::try_from(digits) else {
        return false;
    };
    let number = |range: std::ops::Range<usize>| {
        digits[range]
            .iter()
            .fold(0_i32, |sum, digit| sum * 10 + i32::from(digit - b'0'))
    };
    let day = |year: i32, month: i32, day: i32| {
        (1900..2100).contains(&year)
            && matches!((u32::try_from(month), u32::try_from(day)), (Ok(month), Ok(day))
                if chrono::NaiveDate::from_ymd_opt(year, month, day).is_some())
    };
    let (first, second) = (number(0..2), number(2..4));
    let year_last = number(4..8);
    let (third, fourth) = (number(4..6), number(6..8));
    day(year_last, second, first)
        || day(year_last, first, second)
        || day(number(0..4), third, fourth)
        || day(number(0..4), fourth, third)
}

fn is_common(bytes: &[u8]) -> bool {
    COMMON
        .lines()
        .any(|line| line.as_bytes().eq_ignore_ascii_case(bytes))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::typed::canonical;
    use super::*;

    fn refused(secret: &str) -> bool {
        refuse_weak(&canonical(secret.as_bytes()).unwrap()).is_err()
    }

    #[test]
    fn easy_secrets_are_refused() {
        for secret in [
            "1234567",
            "12345678901234567",
            "11111111",
            "12121212",
            "83628362",
            "836836836",
            "12345678",
            "98765432",
            "90123456",
            "10987654",
            "11223344",
            "99887766",
            "01021990",
            "12311999",
            "19840229",
            "20013112",
            "password1",
            "PASSWORD1",
            "aaaaaaaa",
            "abababab",
            "Zażółć",
            "٠١٢٣٤٥٦٧",
            "11223344556677",
            "1234 5678",
            "1234\u{2013}5678",
            "01/02/1990",
            "19.84.02.29",
            "8362 047",
            "pass\u{200C}word1",
            "garden\u{200D}\u{200C}\u{200D}",
        ] {
            assert!(refused(secret), "{secret}");
        }
    }

    #[test]
    fn others_are_taken() {
        for secret in [
            "83620471",
            "29303132",
            "30021990",
            "31042001",
            "8362047183620471",
            "correct horse",
            "Zażółć gęślą",
            "打了打了他們我們",
            "19840230",
            "8362 0471",
            "flat 12345678",
            "!?!?#*+=~",
            "می\u{200C}خواهم برم",
        ] {
            assert!(!refused(secret), "{secret}");
        }
    }
}
