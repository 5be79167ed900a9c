//! Numbers, and operations on two of them: decimals of fifty digits.

use bigdecimal::{BigDecimal, RoundingMode, Signed, Zero};
use std::num::NonZeroU64;

/// Digits kept: a product of three sixteen-digit numbers stays exact, and thirds show as thirds.
const KEPT: NonZeroU64 = NonZeroU64::new(50).unwrap();
/// A difference smaller than this negative power of ten of its operands is a rounding error, so it becomes 0.
const LEFT_BY_ROUNDING: i64 = 40;
/// Largest power of ten shown. Anything larger is an error, and anything smaller than its inverse is 0.
const MAX_POWER: i64 = 99;

/// The reason for having no result. Calculators show "Error" for all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Fault {
    /// A division by zero.
    DividedByZero,
    /// 10 to the 100th or more, on either side of zero.
    TooLarge,
}

/// The four operations and their precedence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Op {
    Add,
    Subtract,
    Multiply,
    Divide,
}

impl Op {
    /// True if it goes before adding and subtracting.
    pub(super) fn binds(self) -> bool {
        matches!(self, Self::Multiply | Self::Divide)
    }
}

/// A number in a sum.
#[derive(Clone)]
pub(super) struct Number {
    value: BigDecimal,
    /// True if it comes from a number ended by `=` without a sum. It may be a knock, so the history mustn't hold it.
    pub(super) unkept: bool,
}

impl Number {
    /// Returns `digits` × 10^-`decimals`.
    pub(super) fn new(digits: u64, decimals: u8, negative: bool) -> Self {
        let value = BigDecimal::new(digits.into(), i64::from(decimals));
        Self {
            value: if negative { -value } else { value },
            unkept: false,
        }
    }

    pub(super) fn zero() -> Self {
        Self::new(0, 0, false)
    }

    pub(super) fn unkept(self) -> Self {
        Self {
            unkept: true,
            ..self
        }
    }

    pub(super) fn turned(self) -> Self {
        Self {
            value: -self.value,
            ..self
        }
    }

    pub(super) fn is_zero(&self) -> bool {
        self.value.is_zero()
    }

    pub(super) fn is_negative(&self) -> bool {
        self.value.is_negative()
    }

    pub(super) fn hundredth(&self) -> Self {
        let (digits, scale) = self.value.as_bigint_and_exponent();
        let value = BigDecimal::new(digits, scale + 2);
        // It can't be too large. Below the smallest number shown it is 0.
        Self {
            value: within(&value).unwrap_or_default(),
            ..*self
        }
    }

    /// Returns `self op other`, exact to fifty digits.
    pub(super) fn apply(&self, op: Op, other: &Self) -> Result<Self, Fault> {
        let (a, b) = (&self.value, &other.value);
        let value = match op {
            Op::Add => sum(a, b),
            Op::Subtract => sum(a, &-b),
            Op::Multiply => a * b,
            Op::Divide if b.is_zero() => return Err(Fault::DividedByZero),
            Op::Divide => a / b,
        };
        Ok(Self {
            value: within(&value)?,
            unkept: self.unkept || other.unkept,
        })
    }

    /// Rounds half away from zero to this many significant digits. Returns the digits without trailing zeros, and the power of ten of the
    /// first. 0 has no digits.
    pub(super) fn significant(&self, digits: NonZeroU64) -> (String, i64) {
        digits_of(
            &self
                .value
                .with_precision_round(digits, RoundingMode::HalfUp),
        )
    }

    /// Does the same to this many decimals.
    pub(super) fn decimals(&self, decimals: i64) -> (String, i64) {
        digits_of(&self.value.with_scale_round(decimals, RoundingMode::HalfUp))
    }

    /// Returns the power of ten of the first digit; 0 for 0.
    pub(super) fn power(&self) -> i64 {
        self.value.order_of_magnitude()
    }
}

fn sum(a: &BigDecimal, b: &BigDecimal) -> BigDecimal {
    let sum = a + b;
    let larger = a.order_of_magnitude().max(b.order_of_magnitude());
    if !sum.is_zero() && larger - sum.order_of_magnitude() > LEFT_BY_ROUNDING {
        return BigDecimal::zero();
    }
    sum
}

/// Rounds to the digits kept, and limits to the numbers shown.
fn within(value: &BigDecimal) -> Result<BigDecimal, Fault> {
    if value.is_zero() {
        return Ok(BigDecimal::zero());
    }
    let value = value
        .with_precision_round(KEPT, RoundingMode::HalfUp)
        .normalized();
    match value.order_of_magnitude() {
        power if power > MAX_POWER => Err(Fault::TooLarge),
        power if power < -MAX_POWER => Ok(BigDecimal::zero()),
        _ => Ok(value),
    }
}

fn digits_of(value: &BigDecimal) -> (String, i64) {
    if value.is_zero() {
        return (String::new(), 0);
    }
    let power = value.order_of_magnitude();
    let (digits, _) = value.abs().into_bigint_and_exponent();
    let digits = digits.to_string();
    (digits.trim_end_matches('0').to_owned(), power)
}
