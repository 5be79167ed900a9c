//! Numbers, and what is done to two of them: decimals of fifty digits.

use bigdecimal::{BigDecimal, RoundingMode, Signed, Zero};
use std::num::NonZeroU64;

/// Digits that a sum keeps: three numbers of sixteen digits multiplied are still exact, and thirds are thirds when shown.
const KEPT: NonZeroU64 = NonZeroU64::new(50).unwrap();
/// What a subtraction leaves below this part of what went into it (10 to the minus this) is what rounding left, and is 0.
const LEFT_BY_ROUNDING: i64 = 40;
/// Powers of ten that are shown; beyond is an error, and between 0 and the smallest is 0.
const MAX_POWER: i64 = 99;

/// Why there is no result. Calculators say "Error" for all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Fault {
    /// Divided by zero.
    DividedByZero,
    /// 10 to the 100th or more, either side of zero.
    TooLarge,
}

/// The four operations, in what they do and in which goes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Op {
    Add,
    Subtract,
    Multiply,
    Divide,
}

impl Op {
    /// Whether it goes before adding and subtracting.
    pub(super) fn binds(self) -> bool {
        matches!(self, Self::Multiply | Self::Divide)
    }
}

/// A number in a sum.
#[derive(Clone)]
pub(super) struct Number {
    value: BigDecimal,
    /// It comes from a number ended by `=` with no sum: that may have been a knock, so no line of the history may hold it.
    pub(super) unkept: bool,
}

impl Number {
    /// `digits` × 10^-`decimals`.
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
        // Below the smallest that is shown it is 0; it can't be too large.
        Self {
            value: within(&value).unwrap_or_default(),
            ..*self
        }
    }

    /// `self op other`, exact to fifty digits.
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

    /// The number rounded half up, away from zero, to so many significant digits: these digits, and the power of ten of the first. Without
    /// zeros at the end; no digits at all for 0.
    pub(super) fn significant(&self, digits: NonZeroU64) -> (String, i64) {
        digits_of(
            &self
                .value
                .with_precision_round(digits, RoundingMode::HalfUp),
        )
    }

    /// The same, rounded to so many decimals.
    pub(super) fn decimals(&self, decimals: i64) -> (String, i64) {
        digits_of(&self.value.with_scale_round(decimals, RoundingMode::HalfUp))
    }

    /// The power of ten of the first digit; 0 for 0.
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

/// Rounded to what is kept, and within what is shown.
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
