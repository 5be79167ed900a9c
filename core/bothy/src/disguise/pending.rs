//! A sum that isn't finished: what waits for the next number. × and ÷ go before + and −, so at most two operations wait.

use super::number::{Fault, Number, Op};

/// Numbers that a line of the history holds; of a longer sum no line is kept.
const MAX_NUMBERS: usize = 32;

/// A finished sum, as the history keeps it.
#[derive(Clone)]
pub(super) struct Line {
    /// What stands before `=`: each number with the operator after it. The last number stands alone.
    pub(super) steps: Vec<(Number, Op)>,
    pub(super) last: Number,
    pub(super) result: Number,
}

/// Numbers and operators so far.
#[derive(Clone, Default)]
pub(super) struct Pending {
    /// What `+` or `−` waits with.
    sum: Option<(Number, Op)>,
    /// What `×` or `÷` waits with.
    product: Option<(Number, Op)>,
    /// As typed, for the history; no more than it keeps.
    steps: Vec<(Number, Op)>,
    /// The operator pressed last.
    last: Option<Op>,
}

impl Pending {
    /// The operator pressed last; none before the first.
    pub(super) fn last(&self) -> Option<Op> {
        self.last
    }

    /// With one more number and the operator after it.
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

    /// What it comes to, with this number as the last.
    pub(super) fn total(&self, number: &Number) -> Result<Number, Fault> {
        self.sum(&self.product(number)?)
    }

    /// What the display shows after an operator: as far as it can be worked out.
    pub(super) fn subtotal(&self) -> Option<&Number> {
        let waits = self.product.as_ref().or(self.sum.as_ref());
        waits.map(|(number, _)| number)
    }

    /// So many percent: after + or − of what is there so far (200 + 10 % is 200 + 20), else hundredths.
    pub(super) fn percent(&self, number: &Number) -> Result<Number, Fault> {
        match (&self.sum, &self.product) {
            (Some((base, _)), None) => base.apply(Op::Multiply, &number.hundredth()),
            _ => Ok(number.hundredth()),
        }
    }

    /// The line for the history; none when it would be too long, or hold what was ended by `=` without a sum.
    pub(super) fn line(self, last: Number, result: &Number) -> Option<Line> {
        // What goes into a result says of it whether it may be kept.
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
