//! Days as arguments.

use bothy_core::{Input, dates};
use chrono::NaiveDate;

/// A day, or its removal.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MaybeDay(pub(crate) Option<NaiveDate>);

pub(crate) fn day(text: &str) -> Result<NaiveDate, String> {
    dates::day(text).map_err(|error| crate::exit::words_of_a_date(error, Input::NoSuchDay))
}

pub(crate) fn maybe_day(text: &str) -> Result<MaybeDay, String> {
    if text.is_empty() {
        return Ok(MaybeDay(None));
    }
    day(text).map(|day| MaybeDay(Some(day)))
}
