//! A directory: lines as of a day, and until when it is to be believed.

use super::hours::{BankHolidays, uk_time};
use super::model::Line;
use crate::time::Now;
use chrono::NaiveDate;

/// Lines that can be rung, as of a day.
#[derive(Debug, Clone)]
pub struct Directory {
    /// When it was put together.
    pub date: NaiveDate,
    /// From the day after, it says that it is old; it is shown all the same.
    pub review_by: NaiveDate,
    /// In the order of the file.
    pub lines: Vec<Line>,
    pub(super) holidays: BankHolidays,
}

impl Directory {
    /// The key of what is said of whether anybody rang the numbers for it.
    pub fn rung_key(&self) -> &'static str {
        if self.lines.iter().any(|line| line.last_checked.is_some()) {
            "helplines-some-rung"
        } else {
            "helplines-none-rung"
        }
    }

    /// Whether it should have been looked over by now.
    pub fn is_old(&self, now: Now) -> bool {
        uk_time(now.wall_ms).date() > self.review_by
    }
}
