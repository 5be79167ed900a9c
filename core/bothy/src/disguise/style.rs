//! Writes numbers with a language's digits, separators and groups, which the phone's system provides.

use super::number::{Number, Op};
use super::pending::Line;
use crate::digit::digit;
use std::num::NonZeroU64;
use zeroize::Zeroizing;

/// Digits of a result, as many as can be typed.
const SHOWN: NonZeroU64 = NonZeroU64::new(16).unwrap();
/// Largest power of ten written out: sixteen digits before the point.
const LARGEST_PLAIN: i64 = 15;
/// Smallest power of ten written out: 0.000001.
const SMALLEST_PLAIN: i64 = -6;

/// Longest number on the display, in characters: a sign, 16 digits, 7 separators of groups, a point, 4 marks of direction.
pub const MAX_SHOWN: usize = 29;

/// The grouping of digits before the point.
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

/// A language's style of numbers, from `DecimalFormatSymbols` (Android) or `Locale` (iOS).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// The script's zero; its nine other digits follow it in Unicode. Anything that isn't a zero counts as `0`.
    pub zero: char,
    /// The separator before decimals.
    pub decimal: char,
    /// The separator between groups of digits.
    pub group: char,
    /// The grouping.
    pub grouping: Grouping,
    /// True if the language runs from right to left. Numbers and sums don't: they get marks that keep them running from left to right.
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

    /// Returns whether a separator precedes a digit that this many others follow.
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

    /// Writes a sum: "12 + 3 = 15" or "5 − (−3) = 8".
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

    /// Writes a number of a sum, in brackets if it is negative and follows an operator.
    fn write_number(self, number: &Number, after_operator: bool, out: &mut String) {
        let brackets = after_operator && number.is_negative();
        out.push_str(if brackets { "(" } else { "" });
        Figures::of(number).write(self, out);
        out.push_str(if brackets { ")" } else { "" });
    }

    /// Keeps text running from left to right: an isolate, with an override inside because Arabic digits reorder the operators between them.
    fn isolated(self, write: impl FnOnce(&mut String)) -> String {
        // Room for the longest number, so that the text never moves and leaves a copy behind.
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

/// A number ready to be written, in ASCII digits.
pub(super) struct Figures {
    pub(super) negative: bool,
    pub(super) whole: Zeroizing<String>,
    /// The decimals. Empty ones mean a point with nothing after it.
    pub(super) fraction: Option<Zeroizing<String>>,
    /// The power of ten, if written with one.
    pub(super) power: Option<i64>,
}

impl Figures {
    /// Returns a result's figures: up to sixteen digits, otherwise with a power of ten.
    pub(super) fn of(number: &Number) -> Self {
        if number.is_zero() {
            return Self::plain(false, "", 0);
        }
        let negative = number.is_negative();
        let power = number.power();
        if (SMALLEST_PLAIN..=LARGEST_PLAIN).contains(&power) {
            let (digits, power) = number.decimals(LARGEST_PLAIN - power.max(0));
            // Rounding may have added a digit.
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

    /// Writes out digits, given the power of ten of the first.
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

    /// Adds the sign that only the user knows: a whole number ends with the decimal separator.
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
