//! An unfinished sum, which waits for its next number. × and ÷ go before + and −, so at most two operations wait.

use super::number::{Fault, Number, Op};

/// Most numbers in a line of the history. A longer sum isn't kept.
const MAX_NUMBERS: usize = 32;

/// A finished sum in the history.
#[derive(Clone)]
pub(super) struct Line {
    /// The numbers before `=`, each with the operator after it. The last number stands alone.
    pub(super) steps: Vec<(Number, Op)>,
    pub(super) last: Number,
    pub(super) result: Number,
}

/// The numbers and operators so far.
#[derive(Clone, Default)]
pub(super) struct Pending {
    /// The left side of a waiting `+` or `−`.
    sum: Option<(Number, Op)>,
    /// The left side of a waiting `×` or `÷`.
    product: Option<(Number, Op)>,
    /// The steps as typed, for the history, up to its limit.
    steps: Vec<(Number, Op)>,
    /// The last operator.
    last: Option<Op>,
}

impl Pending {
    /// Returns the last operator. `None` before the first.
    pub(super) fn last(&self) -> Option<Op> {
        self.last
    }

    /// Adds a number and the operator after it.
    pub(super) fn with(&self, number: &Number, op: Op) -> Result<Self, Fault> {
        let mut steps = self.steps.clone();
        if steps.len() < MAX_NUMBERS {
            steps.push((number.clone(), op));
        }
        let product = self.product(number)?;
        let (sum, product) = if op.binds() {
            (self.sum.clone(), Some((product, op)))
        } else {
            (Some((self.sum(&product)?, op)), None)
        };
        Ok(Self {
            sum,
            product,
            steps,
            last: Some(op),
        })
    }

    /// Returns the result with this number as the last.
    pub(super) fn total(&self, number: &Number) -> Result<Number, Fault> {
        self.sum(&self.product(number)?)
    }

    /// Returns the number shown after an operator: the sum as far as it can be computed.
    pub(super) fn subtotal(&self) -> Option<&Number> {
        let waits = self.product.as_ref().or(self.sum.as_ref());
        waits.map(|(number, _)| number)
    }

    /// Returns a percentage: of the sum so far after + or − (200 + 10 % is 200 + 20), otherwise hundredths.
    pub(super) fn percent(&self, number: &Number) -> Result<Number, Fault> {
        match (&self.sum, &self.product) {
            (Some((base, _)), None) => base.apply(Op::Multiply, &number.hundredth()),
            _ => Ok(number.hundredth()),
        }
    }

    /// Returns the history's line. `None` if it is too long or holds a number ended by `=` without a sum.
    pub(super) fn line(self, last: Number, result: &Number) -> Option<Line> {
        // A result is unkept if any of its numbers is.
        if result.unkept || self.steps.len() >= MAX_NUMBERS {
            return None;
        }
        Some(Line {
            steps: self.steps,
            last,
            result: result.clone(),
        })
    }

    fn product(&self, number: &Number) -> Result<Number, Fault> {
        match &self.product {
            Some((first, op)) => first.apply(*op, number),
            None => Ok(number.clone()),
        }
    }

    fn sum(&self, number: &Number) -> Result<Number, Fault> {
        match &self.sum {
            Some((first, op)) => first.apply(*op, number),
            None => Ok(number.clone()),
        }
    }
}
