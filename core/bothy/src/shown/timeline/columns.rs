//! Months, quarters or years, so that all of them fit beside each other: in the picture, and on a page of text.

use crate::error::Result;
use crate::journal::{Kind, MonthCount, Pattern};
use crate::locale::Locale;
use chrono::{Datelike, Months, NaiveDate};

/// Most columns of a picture.
const MOST: usize = 36;

/// One column: a month, or several. Its counts are those of [`MonthCount`], added up.
#[derive(Debug, Clone)]
pub struct Column {
    from: NaiveDate,
    /// How many months it has: 1, 3 or 12, and the same in all columns of a pattern.
    pub months: u32,
    /// Incidents that began in it.
    pub incidents: u32,
    /// Of these, at how many a child was present.
    pub child_present: u32,
    /// Of these, how many were written over 7 days later.
    pub late: u32,
    /// In the order of [`Kind::ALL`].
    pub kinds: [u32; Kind::ALL.len()],
}

impl Column {
    fn new(from: NaiveDate, months: u32) -> Self {
        Self {
            from,
            months,
            incidents: 0,
            child_present: 0,
            late: 0,
            kinds: [0; Kind::ALL.len()],
        }
    }

    fn add(&mut self, month: &MonthCount) {
        self.incidents += month.incidents;
        self.child_present += month.child_present;
        self.late += month.late;
        for (sum, kind) in self.kinds.iter_mut().zip(&month.kinds) {
            *sum += kind;
        }
    }

    /// The year it lies in.
    pub fn year(&self) -> i32 {
        self.from.year()
    }

    /// The month, or the months, in figures; `None` for a whole year.
    pub fn part_of_year(&self) -> Option<String> {
        let first = self.from.month();
        match self.months {
            1 => Some(format!("{first:02}")),
            12 => None,
            months => Some(format!("{first:02}–{:02}", first + months - 1)),
        }
    }

    /// As the table names it: a month, several, or a year.
    pub(super) fn label(&self, locale: &Locale) -> Result<String> {
        match self.months {
            1 => locale.month(self.from),
            12 => Ok(self.year().to_string()),
            months => {
                let last = self.from.checked_add_months(Months::new(months - 1));
                let (from, to) = (
                    locale.month(self.from)?,
                    locale.month(last.unwrap_or(self.from))?,
                );
                let args = [("from", (&from).into()), ("to", (&to).into())];
                locale.text_of("happened-range", &args)
            }
        }
    }

    pub(super) fn holds(&self, day: NaiveDate) -> bool {
        let end = self.from.checked_add_months(Months::new(self.months));
        day >= self.from && end.is_some_and(|end| day < end)
    }
}

/// The columns of a pattern, without gaps: months, or quarters or years where there are too many of them.
pub fn columns(pattern: &Pattern) -> Vec<Column> {
    let months = pattern.months.len();
    let step = match months {
        0..=MOST => 1,
        _ if months <= 3 * (MOST - 1) => 3,
        _ => 12,
    };
    let mut columns: Vec<Column> = Vec::new();
    for month in &pattern.months {
        let place = month.month.month0() / step * step;
        let from = month.month.with_month0(place).unwrap_or(month.month);
        match columns.last_mut() {
            Some(last) if last.from == from => last.add(month),
            _ => {
                let mut column = Column::new(from, step);
                column.add(month);
                columns.push(column);
            }
        }
    }
    columns
}
