//! How numbers are written: digits, separators and groups of a language, as the phone's system gives them.

use super::number::{Number, Op};
use super::pending::Line;
use crate::digit::digit;
use std::num::NonZeroU64;
use zeroize::Zeroizing;

/// Digits of a result: as many as can be typed.
const SHOWN: NonZeroU64 = NonZeroU64::new(16).unwrap();
/// The power of ten of the largest number that is written out: it has sixteen digits before the point.
const LARGEST_PLAIN: i64 = 15;
/// The power of ten of the smallest that is: 0.000001.
const SMALLEST_PLAIN: i64 = -6;

/// Characters of the longest number on the display: a sign, 16 digits, 7 separators of groups, a point, 4 marks of direction.
pub const MAX_SHOWN: usize = 29;

/// Where the digits before the point are parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Grouping {
    /// 1234567
    Ungrouped,
    /// 1,234,567
    Threes,
    /// 12,34,567
    Indian,
}

/// How a language writes numbers: what `DecimalFormatSymbols` (Android) or `Locale` (iOS) says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Zero of the script; the nine other digits follow it in Unicode. Anything that isn't a zero is taken for `0`.
    pub zero: char,
    /// Stands before the decimals.
    pub decimal: char,
    /// Stands between groups of digits.
    pub group: char,
    /// Which groups there are.
    pub grouping: Grouping,
    /// The language is written from right to left. Numbers and sums are not: they get marks that hold them from left to right, whatever
    /// stands around them.
    pub right_to_left: bool,
}

impl Style {
    fn digit(self, ascii: char) -> char {
        let zero = if digit(self.zero) == Some(0) {
            self.zero
        } else {
            '0'
        };
        ascii
            .to_digit(10)
            .and_then(|value| char::from_u32(u32::from(zero) + value))
            .unwrap_or(ascii)
    }

    /// Whether a separator stands before the digit that has so many others after it.
    fn parts(self, after: usize) -> bool {
        match self.grouping {
            Grouping::Ungrouped => false,
            Grouping::Threes => after.is_multiple_of(3),
            Grouping::Indian => after == 3 || (after > 3 && !after.is_multiple_of(2)),
        }
    }

    pub(super) fn write(self, figures: &Figures) -> String {
        self.isolated(|out| figures.write(self, out))
    }

    /// "12 + 3 = 15", and "5 − (−3) = 8".
    pub(super) fn write_line(self, line: &Line) -> String {
        self.isolated(|out| {
            for (at, (number, op)) in line.steps.iter().enumerate() {
                self.write_number(number, at > 0, out);
                out.push_str(match op {
                    Op::Add => " + ",
                    Op::Subtract => " − ",
                    Op::Multiply => " × ",
                    Op::Divide => " ÷ ",
                });
            }
            self.write_number(&line.last, true, out);
            out.push_str(" = ");
            self.write_number(&line.result, false, out);
        })
    }

    /// A number of a sum: with brackets if it is negative and stands after an operator.
    fn write_number(self, number: &Number, after_operator: bool, out: &mut String) {
        let brackets = after_operator && number.is_negative();
        out.push_str(if brackets { "(" } else { "" });
        Figures::of(number).write(self, out);
        out.push_str(if brackets { ")" } else { "" });
    }

    /// Left to right whatever is around it: an isolate, and within it an override, since Arabic digits turn the operators between them.
    fn isolated(self, write: impl FnOnce(&mut String)) -> String {
        // Room for the longest number, so that one never moves and leaves a copy behind.
        let mut out = String::with_capacity(4 * MAX_SHOWN);
        let (open, close) = if self.right_to_left {
            ("\u{2066}\u{202D}", "\u{202C}\u{2069}")
        } else {
            ("", "")
        };
        out.push_str(open);
        write(&mut out);
        out.push_str(close);
        out
    }
}

/// A number as it is about to be written, in ASCII digits.
pub(super) struct Figures {
    pub(super) negative: bool,
    pub(super) whole: Zeroizing<String>,
    /// The decimals; empty ones stand for a point with nothing after it.
    pub(super) fraction: Option<Zeroizing<String>>,
    /// Power of ten, when it is written with one.
    pub(super) power: Option<i64>,
}

impl Figures {
    /// As results are shown: up to sixteen digits, or with a power of ten what these can't hold.
    pub(super) fn of(number: &Number) -> Self {
        if number.is_zero() {
            return Self::plain(false, "", 0);
        }
        let negative = number.is_negative();
        let power = number.power();
        if (SMALLEST_PLAIN..=LARGEST_PLAIN).contains(&power) {
            let (digits, power) = number.decimals(LARGEST_PLAIN - power.max(0));
            // Rounding may have made one digit more of it.
            if power <= LARGEST_PLAIN {
                return Self::plain(negative, &digits, power);
            }
        }
        let (digits, power) = number.significant(SHOWN);
        let (whole, fraction) = digits.split_at(1);
        Self {
            negative,
            whole: Zeroizing::new(whole.to_owned()),
            fraction: Some(Zeroizing::new(fraction.to_owned())).filter(|f| !f.is_empty()),
            power: Some(power),
        }
    }

    /// Written out, from the digits and the power of ten of the first.
    fn plain(negative: bool, digits: &str, power: i64) -> Self {
        let (whole, fraction) = if let Ok(power) = usize::try_from(power) {
            let mut whole = format!("{digits:0<width$}", width = power + 1);
            let fraction = whole.split_off(power + 1);
            (whole, fraction)
        } else {
            let zeros = usize::try_from(-power - 1).unwrap_or(0);
            ("0".to_owned(), "0".repeat(zeros) + digits)
        };
        Self {
            negative,
            whole: Zeroizing::new(whole),
            fraction: Some(Zeroizing::new(fraction)).filter(|f| !f.is_empty()),
            power: None,
        }
    }

    /// With the sign that only she knows: a whole number ends with the decimal separator.
    pub(super) fn waiting(mut self) -> Self {
        if self.power.is_none() {
            self.fraction.get_or_insert_default();
        }
        self
    }

    fn write(&self, style: Style, out: &mut String) {
        if self.negative {
            out.push('−');
        }
        let len = self.whole.len();
        for (at, c) in self.whole.chars().enumerate() {
            if at > 0 && style.parts(len - at) {
                out.push(style.group);
            }
            out.push(style.digit(c));
        }
        if let Some(fraction) = &self.fraction {
            out.push(style.decimal);
            out.extend(fraction.chars().map(|c| style.digit(c)));
        }
        if let Some(power) = self.power {
            out.push_str(if power < 0 { "E−" } else { "E" });
            out.extend(
                power
                    .unsigned_abs()
                    .to_string()
                    .chars()
                    .map(|c| style.digit(c)),
            );
        }
    }
}
