//! What goes on paper: a plan, a card for a purse, a summary for a worker. Each is a PDF that a screen reader can read (crate
//! `bothy-paper`).
//!
//! Its bytes hold text in clear: the caller writes them where the person chose, and nowhere else. No printer is asked from here, since
//! what prints keeps copies.

mod card;
mod plan;
mod referral;
#[cfg(test)]
mod tests;

pub use card::card;
pub use plan::plan;
pub use referral::{Beside, referral};

use crate::error::{Error, Result};
use crate::journal::{Happened, Moment, When};
use crate::locale::{self, Given, Locale};
use crate::time::{Now, day_of};
use bothy_paper::{Block, Direction, Document, Tone, Unprintable};
use chrono::NaiveDate;

const UNPRINTABLE: Error = Error::Internal { code: 315 };

/// The language of a page, and its day.
struct Words<'l> {
    locale: &'l Locale,
    now: Now,
}

impl Words<'_> {
    fn say(&self, key: &str) -> Result<String> {
        self.of(key, &[])
    }

    fn of(&self, key: &str, given: &[(&'static str, Given<'_>)]) -> Result<String> {
        let said = self.locale.say_of(key, given)?;
        said.ok_or(locale::UNREADABLE)
    }

    /// Words given one thing.
    fn with(&self, key: &str, name: &'static str, text: &str) -> Result<String> {
        self.of(key, &[(name, Given::Text(text))])
    }

    /// The day of a time, on the phone's calendar now.
    fn day(&self, ms: i64) -> Result<String> {
        self.locale.day(day_of(ms, self.now.offset_min))
    }

    /// When it happened, as precisely as was said.
    fn happened(&self, happened: &Happened) -> Result<String> {
        match happened {
            Happened::Exact(moment) => self.locale.moment(moment.local),
            Happened::Day(day) => self.locale.day(*day),
            Happened::About(when) => self.with("happened-about", "when", &self.when(when)?),
            Happened::Range(from, to) => {
                let to = match (from, to) {
                    (When::At(from), When::At(to)) if from.local.date() == to.local.date() => {
                        to.local.format("%H:%M").to_string()
                    }
                    _ => self.when(to)?,
                };
                let from = self.when(from)?;
                self.of(
                    "happened-range",
                    &[("from", (&from).into()), ("to", (&to).into())],
                )
            }
        }
    }

    fn when(&self, when: &When) -> Result<String> {
        match when {
            When::Day(day) => self.locale.day(*day),
            When::At(Moment { local, .. }) => self.locale.moment(*local),
        }
    }

    /// A document, headed by its title, and by the line that a draft of a language says.
    fn document(&self, title: String, blocks: Vec<Block>) -> Result<Document> {
        let language = self.locale.language();
        let mut all = vec![heading(1, title.clone())];
        all.extend(
            self.locale
                .note()?
                .map(|note| paragraph(Tone::Strong, note)),
        );
        all.extend(blocks);
        Ok(Document {
            title,
            language: language.tag.clone(),
            made: self.today(),
            direction: match language.direction {
                locale::Direction::LeftToRight => Direction::LeftToRight,
                locale::Direction::RightToLeft => Direction::RightToLeft,
            },
            blocks: all,
        })
    }

    fn today(&self) -> NaiveDate {
        self.now.day()
    }
}

fn heading(level: u8, text: String) -> Block {
    Block::Heading { level, text }
}

fn paragraph(tone: Tone, text: String) -> Block {
    Block::Paragraph { tone, text }
}

fn unprintable(_: Unprintable) -> Error {
    UNPRINTABLE
}
