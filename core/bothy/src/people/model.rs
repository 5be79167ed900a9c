//! Who a person is, and what is said once of everybody. No I/O.

use crate::dates::invalid;
use crate::error::{Error, Input, Result};
use crate::id::Id;
use crate::rows::records;
use crate::time::Now;
use bothy_proof::{MAX_SHORT_TEXT, MAX_TEXT};
use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// The earliest year in which somebody may have been born.
const EARLIEST_BORN: i32 = 1900;
/// How many months ahead of the clock a day of birth may be.
const EXPECTED_MONTHS: u32 = 10;

/// What she says of a person. Short texts are at most 255 bytes of UTF-8, without control characters.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Described {
    /// What she calls them; may be empty.
    pub name: String,
    /// What they are to her: "ex-husband", "daughter", "neighbour". Never empty: it stands in the log beside the id.
    pub relation: String,
    /// Whether it is a child: those have letters of their own.
    pub child: bool,
    /// When they were born; statements ask it of children.
    pub born: Option<NaiveDate>,
}

impl Described {
    pub(crate) fn check(&self) -> Result<()> {
        let short =
            |text: &str| text.len() <= MAX_SHORT_TEXT && !text.chars().any(char::is_control);
        if short(&self.name) && short(&self.relation) && !self.relation.trim().is_empty() {
            Ok(())
        } else {
            Err(Error::Invalid {
                field: Input::Person,
            })
        }
    }

    /// Refuses a day of birth that is almost certainly a slip. A child that isn't born yet may have the day it is due.
    pub(crate) fn check_born(&self, now: Now) -> Result<()> {
        let Some(born) = self.born else {
            return Ok(());
        };
        if born.year() < EARLIEST_BORN {
            return Err(invalid(Input::LongAgo));
        }
        let latest = now.day().checked_add_months(Months::new(EXPECTED_MONTHS));
        if now.is_believable() && latest.is_some_and(|latest| born > latest) {
            return Err(invalid(Input::Born));
        }
        Ok(())
    }
}

/// One person as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Person {
    /// Names them, for ever.
    pub id: Id,
    /// Stands for them where their name must not: `A` to `Z`, then `AA`. Given once; children have letters of their own.
    pub letter: String,
    /// What she says of them.
    pub described: Described,
}

/// What is asked once, for statements. Each is free text of at most 256 KiB; empty is not said. The children are people.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct AboutUs {
    /// What they are to each other.
    pub relationship: String,
    /// When it began, as she would say it.
    pub began: String,
    /// When it ended, if it did.
    pub ended: String,
    /// Whether, where and when they lived together.
    pub living_together: String,
    /// Other cases: family, criminal, immigration, housing.
    pub other_cases: String,
    /// Orders past and present, and from which court.
    pub orders: String,
}

impl AboutUs {
    /// Every text with the name that files and the command line give it.
    pub fn texts(&self) -> [(&'static str, &str); 6] {
        [
            ("relationship", &self.relationship),
            ("began", &self.began),
            ("ended", &self.ended),
            ("living_together", &self.living_together),
            ("other_cases", &self.other_cases),
            ("orders", &self.orders),
        ]
    }

    /// Writes over the text of this name.
    ///
    /// # Errors
    /// `Invalid{AboutUs}` for any other name.
    pub fn set(&mut self, name: &str, text: String) -> Result<()> {
        let place = match name {
            "relationship" => &mut self.relationship,
            "began" => &mut self.began,
            "ended" => &mut self.ended,
            "living_together" => &mut self.living_together,
            "other_cases" => &mut self.other_cases,
            "orders" => &mut self.orders,
            _ => return Err(ABOUT_US),
        };
        *place = text;
        Ok(())
    }

    pub(crate) fn check(&self) -> Result<()> {
        if self.texts().iter().all(|(_, text)| text.len() <= MAX_TEXT) {
            Ok(())
        } else {
            Err(ABOUT_US)
        }
    }
}

const ABOUT_US: Error = Error::Invalid {
    field: Input::AboutUs,
};

/// A person as the record holds them.
#[derive(Serialize, Deserialize)]
struct Stored {
    letter: String,
    name: String,
    relation: String,
    child: bool,
    born: Option<String>,
}

pub(crate) fn encode(person: &Described, letter: &str) -> Result<Vec<u8>> {
    records::json(&Stored {
        letter: letter.to_owned(),
        name: person.name.clone(),
        relation: person.relation.clone(),
        child: person.child,
        born: person.born.map(|day| day.to_string()),
    })
}

pub(crate) fn decode(id: Id, bytes: &[u8]) -> Result<Person> {
    let stored: Stored = serde_json::from_slice(bytes).map_err(|_| Error::Damaged)?;
    let born = stored.born.map(|day| day.parse()).transpose();
    Ok(Person {
        id,
        letter: stored.letter,
        described: Described {
            name: stored.name,
            relation: stored.relation,
            child: stored.child,
            born: born.map_err(|_| Error::Damaged)?,
        },
    })
}

/// The letter given as number `given`, counted from 1: A to Z, then AA, AB, …
pub(crate) fn letter(mut given: u32) -> String {
    let mut letters = Vec::new();
    while given > 0 {
        given -= 1;
        letters.push(char::from(b'A' + u8::try_from(given % 26).unwrap_or(0)));
        given /= 26;
    }
    letters.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z() {
        let letters = [1, 2, 26, 27, 52, 53, 702, 703].map(letter);
        assert_eq!(letters, ["A", "B", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
