//! A dated directory of lines.

use super::hours::{BankHolidays, uk_time};
use super::model::Line;
use crate::time::Now;
use chrono::NaiveDate;

/// Lines that can be rung, as of a day.
#[derive(Debug, Clone)]
pub struct Directory {
    /// The day on which it was compiled.
    pub date: NaiveDate,
    /// The last day before it counts as old. An old directory is still shown.
    pub review_by: NaiveDate,
    /// The lines, in the file's order.
    pub lines: Vec<Line>,
    pub(super) holidays: BankHolidays,
}

impl Directory {
    /// Returns the message key that tells if anybody rang the numbers.
    pub fn rung_key(&self) -> &'static str {
        if self.lines.iter().any(|line| line.last_checked.is_some()) {
            "helplines-some-rung"
        } else {
            "helplines-none-rung"
        }
    }

    /// True if its review is overdue.
    pub fn is_old(&self, now: Now) -> bool {
        uk_time(now.wall_ms).date() > self.review_by
    }
}
