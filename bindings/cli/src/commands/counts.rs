//! `counts`: what a service did on a day, in numbers.

use crate::args::day;
use crate::exit::{Failure, NOT_FOUND, Result};
use crate::messages;
use crate::session::Session;
use bothy_core::{Error, counts};
use chrono::NaiveDate;
use serde_json::json;

pub(crate) const EXAMPLE: &str = "\
Example:
  bothy --vault desk counts --day 2026-03-03

Numbers only, without a name, a reference, an ID or a time. Nothing is written down. It counts what is in the
vault now, so count before you purge. Hand-overs aren't counted, since the vault keeps no record of them.";

#[derive(clap::Args)]
pub(crate) struct Counts {
    /// Which day [default: today]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) day: Option<NaiveDate>,
}

pub(crate) fn run(session: &Session, asked: &Counts) -> Result<()> {
    let now = session.now();
    let day = asked.day.unwrap_or(now.day());
    let mut vault = session.open()?;
    let counted = counts::of_day(&mut vault, day, now);
    vault.lock();
    let counted = counted.map_err(|error| match error {
        Error::NotFound => Failure::new(NOT_FOUND, text!("cli-counts-no-cases")),
        _ => error.into(),
    })?;
    session.out.answer(
        || {
            json!({
                "day": day.to_string(),
                "plans": counted.plans,
                "reviews": counted.reviews,
                "conversations": counted.conversations,
                "exports": counted.exports,
            })
        },
        || {
            text!(
                "cli-counts",
                day = &messages::day(day),
                plans = counted.plans,
                reviews = counted.reviews,
                conversations = counted.conversations,
                exports = counted.exports
            )
        },
    )
}
