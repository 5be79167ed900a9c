//! Groups months into quarters or years so that all columns fit, in the picture and on a page of text.

use crate::error::Result;
use crate::journal::{Kind, MonthCount, Pattern};
use crate::locale::Locale;
use chrono::{Datelike, Months, NaiveDate};

/// Most columns of a picture.
const MOST: usize = 36;

/// A month or several, with the summed counts of [`MonthCount`].
#[derive(Debug, Clone)]
pub struct Column {
    from: NaiveDate,
    /// The number of its months: 1, 3 or 12, the same in all columns of a pattern.
    pub months: u32,
    /// Incidents that began in it.
    pub incidents: u32,
    /// Incidents among these at which a child was present.
    pub child_present: u32,
    /// Incidents among these that were recorded over 7 days later.
    pub late: u32,
    /// Counts in the order of [`Kind::ALL`].
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

    /// Returns its year.
    pub fn year(&self) -> i32 {
        self.from.year()
    }

    /// Returns its month or months in figures. `None` for a whole year.
    pub fn part_of_year(&self) -> Option<String> {
        let first = self.from.month();
        match self.months {
            1 => Some(format!("{first:02}")),
            12 => None,
            months => Some(format!("{first:02}–{:02}", first + months - 1)),
        }
    }

    /// Returns its name in the table: a month, several, or a year.
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

/// Returns a pattern's columns without gaps: months, or quarters or years if there are too many.
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
