//! Chooses a secret before anything is set: it is typed twice, unseen, and refused if it is easy to guess.

use super::recovery_code;
use super::strength::refuse_weak;
use super::typed::{self, Typed};
use crate::error::{Error, Input, Result};
use subtle::ConstantTimeEq;

const REFUSED: Error = Error::Invalid {
    field: Input::Secret,
};

/// A secret that was typed once and is to be typed again. Wiped on drop.
///
/// ```
/// use bothy_core::vault::Choosing;
///
/// let mut choosing = Choosing::new();
/// assert!(!choosing.type_in(b"58210946")?); // ask for it again
/// assert!(choosing.type_in(b"58210946")?);
/// // One that is easy to guess is refused at once.
/// assert!(choosing.type_in(b"12345678").is_err());
/// # Ok::<(), bothy_core::Error>(())
/// ```
#[derive(Default)]
pub struct Choosing {
    first: Option<Typed>,
}

impl Choosing {
    /// Returns a choice with nothing typed yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes what was typed. Returns false the first time and true the second, if both are the same secret in any digits or accents.
    ///
    /// # Errors
    /// `Invalid{Secret}` if it is easy to guess; `Invalid{Repeat}` if the second differs from the first. The choice then begins again.
    pub fn type_in(&mut self, secret: &[u8]) -> Result<bool> {
        let typed = typed::canonical(secret);
        let Some(first) = self.first.take() else {
            let typed = typed?;
            refuse_weak(&typed)?;
            self.first = Some(typed);
            return Ok(false);
        };
        let same = typed.is_ok_and(|typed| {
            typed.kind == first.kind && bool::from(typed.bytes.expose().ct_eq(first.bytes.expose()))
        });
        same.then_some(true).ok_or(Error::Invalid {
            field: Input::Repeat,
        })
    }
}

/// Checks that `second` can be the second secret beside `own`, as far as that is known without a vault: before one is made, or while
/// typing.
///
/// # Errors
/// `Invalid{Secret}` if it is weak, reads as a recovery code, or one of the two begins with the other, so that a slip on one would open the
/// other.
pub fn check_second(own: &[u8], second: &[u8]) -> Result<()> {
    check_second_alone(second)?;
    let (own, typed) = (typed::canonical(own)?, typed::canonical(second)?);
    let (first, other) = (own.bytes.expose(), typed.bytes.expose());
    if first.starts_with(other) || other.starts_with(first) {
        return Err(REFUSED);
    }
    Ok(())
}

/// Does the part of [`check_second`] that needs no other secret.
///
/// # Errors
/// `Invalid{Secret}` if it is weak or reads as a recovery code.
pub fn check_second_alone(second: &[u8]) -> Result<()> {
    refuse_weak(&typed::canonical(second)?)?;
    if recovery_code::read(second).is_ok() {
        return Err(REFUSED);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const DIFFERS: Error = Error::Invalid {
        field: Input::Repeat,
    };
    const WEAK: Error = Error::Invalid {
        field: Input::Secret,
    };

    #[test]
    fn a_secret_is_taken_when_it_was_typed_twice_the_same() {
        let mut choosing = Choosing::new();
        assert_eq!(choosing.type_in(b"83620471"), Ok(false));
        assert_eq!(choosing.type_in(b"83620472"), Err(DIFFERS));
        assert_eq!(choosing.type_in(b"83620471"), Ok(false));
        assert_eq!(choosing.type_in("٨٣٦٢٠٤٧١".as_bytes()), Ok(true));
        assert_eq!(
            choosing.type_in("the café on the corner".as_bytes()),
            Ok(false)
        );
        assert_eq!(
            choosing.type_in("the cafe\u{301} on the corner".as_bytes()),
            Ok(true)
        );
    }

    #[test]
    fn a_weak_one_is_refused_the_first_time_and_an_empty_repeat_differs() {
        let mut choosing = Choosing::new();
        for weak in [&b"12345678"[..], b"", b"8362047"] {
            assert_eq!(choosing.type_in(weak), Err(WEAK));
        }
        assert_eq!(choosing.type_in(b"83620471"), Ok(false));
        assert_eq!(choosing.type_in(b""), Err(DIFFERS));
        assert_eq!(choosing.type_in(b"83620471"), Ok(false), "begins again");
    }
}
