//! The number being typed. Its digits may be a secret, so they are in memory that is wiped on drop.

use super::number::Number;
use super::style::Figures;
use crate::secret::SecretBytes;
use zeroize::Zeroizing;

/// Most digits of a typed number, as many as the longest PIN has.
pub(super) const MAX_TYPED: usize = 16;
/// Digits of a knock (docs/vault-format.md).
const KNOCK: std::ops::RangeInclusive<usize> = 8..=MAX_TYPED;

/// The keys typed since a number began.
///
/// Leading zeros are counted but not shown, as on any calculator. A backspace that leaves a bare 0 clears the entry: a person who sees 0
/// and starts again, starts from nothing.
pub(super) struct Entry {
    /// Zeros typed before the first other digit or the point.
    zeros: usize,
    /// ASCII digits after those zeros. Always [`MAX_TYPED`] bytes; those past `len` are 0.
    digits: SecretBytes,
    len: usize,
    /// The number of digits before the point, if there is one.
    point: Option<usize>,
    negative: bool,
    /// True if a digit found no room. The next backspace forgets it.
    beyond: bool,
}

impl Entry {
    pub(super) fn new() -> Self {
        Self {
            zeros: 0,
            digits: SecretBytes::zeroed(MAX_TYPED),
            len: 0,
            point: None,
            negative: false,
            beyond: false,
        }
    }

    /// Adds a digit; one beyond the last place is ignored.
    pub(super) fn push(&mut self, digit: u8) {
        if self.len == 0 && digit == 0 && self.point.is_none() {
            self.zeros = self.zeros.saturating_add(1);
            return;
        }
        // "0.5" has two digits on the display, and one here.
        let unshown = usize::from(self.point == Some(0));
        let place = self.digits.expose_mut().get_mut(self.len);
        match place {
            Some(place) if self.len + unshown < MAX_TYPED => {
                *place = b'0' + digit;
                self.len += 1;
            }
            _ => self.beyond = true,
        }
    }

    pub(super) fn point(&mut self) {
        self.point.get_or_insert(self.len);
    }

    /// Removes the last digit or the point.
    pub(super) fn backspace(&mut self) {
        self.beyond = false;
        if self.point == Some(self.len) {
            self.point = None;
        } else if let Some(last) = self.len.checked_sub(1) {
            self.digits.expose_mut()[last] = 0;
            self.len = last;
        }
        if self.len == 0 && self.point.is_none() {
            self.zeros = 0;
            self.negative = false;
        }
    }

    /// Changes the sign. A bare 0 has none.
    pub(super) fn turn(&mut self) {
        if self.len > 0 || self.point.is_some() {
            self.negative = !self.negative;
        }
    }

    /// True if it has only digits, without point or sign.
    pub(super) fn is_plain(&self) -> bool {
        self.point.is_none() && !self.negative
    }

    /// Returns the digits as typed, with leading zeros, if they are a knock.
    pub(super) fn knock(&self) -> Option<SecretBytes> {
        let len = self.zeros.saturating_add(self.len);
        if !self.is_plain() || self.beyond || !KNOCK.contains(&len) {
            return None;
        }
        let mut knock = SecretBytes::zeroed(len);
        let (zeros, digits) = knock.expose_mut().split_at_mut(self.zeros);
        zeros.fill(b'0');
        digits.copy_from_slice(self.typed());
        Some(knock)
    }

    pub(super) fn number(&self) -> Number {
        let digits = self
            .typed()
            .iter()
            .fold(0, |number, digit| number * 10 + u64::from(digit - b'0'));
        let decimals = self.point.map_or(0, |point| self.len - point);
        // At most sixteen digits: both fit.
        Number::new(digits, u8::try_from(decimals).unwrap_or(0), self.negative)
    }

    /// Returns it as shown while typed: "0.50" keeps its last zero.
    pub(super) fn figures(&self) -> Figures {
        let (whole, fraction) = self.typed().split_at(self.point.unwrap_or(self.len));
        Figures {
            negative: self.negative,
            whole: text(if whole.is_empty() { b"0" } else { whole }),
            fraction: self.point.map(|_| text(fraction)),
            power: None,
        }
    }

    fn typed(&self) -> &[u8] {
        &self.digits.expose()[..self.len]
    }
}

/// Returns ASCII digits as text, in one allocation that is wiped.
fn text(digits: &[u8]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(MAX_TYPED));
    text.extend(digits.iter().copied().map(char::from));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digit_that_is_taken_back_is_wiped() {
        let mut entry = Entry::new();
        for digit in [5, 8, 2] {
            entry.push(digit);
        }
        assert_eq!(&entry.digits.expose()[..4], b"582\0");
        entry.backspace();
        entry.backspace();
        assert_eq!(&entry.digits.expose()[..4], b"5\0\0\0");
    }
}
