//! Who can be rung: a directory of lines, which of them are open now in the UK, and in what order they are shown.
//!
//! The lines are data (core/content/helplines), built in; a [`Directory`] is read from their text, and refused with the line that is wrong.
//! They need no vault. Her own contacts are in one, where she is, and a newer directory that was loaded.

mod contacts;
mod hours;
mod model;
mod names;
mod newer;
mod order;
mod read;
#[cfg(test)]
mod tests;

pub use contacts::{Contact, ContactDetails, Contacts};
pub use hours::{Hours, Shift, State};
pub use model::{
    Area, Bill, Channel, ChannelKind, Confidence, Holidays, Line, Spoken, Whom, tel, withheld,
};
pub use newer::{Directories, InUse, Keys, Refusal, Signed, Which};
pub use order::{Listed, Question, Reached, Why};

use crate::data::Faulty;
use crate::error::{Error, Result};
use crate::time::Now;
use chrono::NaiveDate;
use hours::BankHolidays;

const LINES: &str = include_str!("../../../content/helplines/lines.toml");
const BANK_HOLIDAYS: &str = include_str!("../../../content/helplines/bank-holidays.toml");

/// What any phone may show before anything is unlocked: the key of the name's words, and the number. The same on every phone, and nothing
/// of what for.
pub const fn useful_numbers() -> [(&'static str, &'static str); 8] {
    [
        ("helplines-useful-emergency", "999"),
        ("helplines-useful-police", "101"),
        ("helplines-useful-nhs", "111"),
        ("helplines-useful-power-cut", "105"),
        ("helplines-useful-gas", "0800 111 999"),
        ("helplines-useful-samaritans", "116 123"),
        ("helplines-useful-childline", "0800 1111"),
        ("helplines-useful-24-hours", "0808 2000 247"),
    ]
}

/// Lines that can be rung, as of a day.
#[derive(Debug, Clone)]
pub struct Directory {
    /// When it was put together.
    pub date: NaiveDate,
    /// From the day after, it says that it is old; it is shown all the same.
    pub review_by: NaiveDate,
    /// In the order of the file.
    pub lines: Vec<Line>,
    holidays: BankHolidays,
}

impl Directory {
    /// The one that is built in.
    ///
    /// # Errors
    /// `Internal`, never: the tests read it.
    pub fn built_in() -> Result<Self> {
        Self::read(LINES).map_err(|_| Error::Internal { code: 310 })
    }

    /// Reads a directory's text; its form is that of core/content/helplines/lines.toml.
    ///
    /// # Errors
    /// The first thing that is wrong, and its line.
    pub fn read(text: &str) -> std::result::Result<Self, Faulty> {
        let holidays = read::bank_holidays(BANK_HOLIDAYS)?;
        read::directory(text, holidays)
    }

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
        hours::uk_time(now.wall_ms).date() > self.review_by
    }
}
