//! The types of a person and of "about us". No I/O.

use crate::dates::invalid;
use crate::error::{Error, Input, Result};
use crate::id::Id;
use crate::rows::records;
use crate::time::Now;
use bothy_proof::{MAX_SHORT_TEXT, MAX_TEXT};
use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// Earliest year of birth.
const EARLIEST_BORN: i32 = 1900;
/// Most months that a day of birth may be ahead of the clock.
const EXPECTED_MONTHS: u32 = 10;

/// The user's description of a person. Short texts are at most 255 bytes of UTF-8, without control characters.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Described {
    /// The user's name for them; may be empty.
    pub name: String,
    /// Their relation to the user: "ex-husband", "daughter", "neighbour". Never empty: it stands in the log beside the id.
    pub relation: String,
    /// True for a child. Children have letters of their own.
    pub child: bool,
    /// The day of birth; statements ask for children's.
    pub born: Option<NaiveDate>,
    /// True if they are a danger to the user. A summary for a worker names them.
    pub dangerous: bool,
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

    /// Refuses a day of birth that is almost certainly a mistake. An unborn child may have the day it is due.
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

/// A stored person.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Person {
    /// A permanent name.
    pub id: Id,
    /// The letter that stands for a name that mustn't be shown: `A` to `Z`, then `AA`. Given once. Children have letters of their own.
    pub letter: String,
    /// The user's description.
    pub described: Described,
}

/// Background for statements, asked once. Each is free text of at most 256 KiB; empty if not given. The children are people.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct AboutUs {
    /// Their relation to each other.
    pub relationship: String,
    /// Its beginning, in the user's words.
    pub began: String,
    /// Its end, if it ended.
    pub ended: String,
    /// The places and times of living together, if they did.
    pub living_together: String,
    /// Other cases: family, criminal, immigration, housing.
    pub other_cases: String,
    /// Past and present orders, with their courts.
    pub orders: String,
}

impl AboutUs {
    /// Returns every text with its name in files and on the command line.
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

    /// Replaces the text with this name.
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

/// A person as stored.
#[derive(Serialize, Deserialize)]
struct Stored {
    letter: String,
    name: String,
    relation: String,
    child: bool,
    born: Option<String>,
    #[serde(default)]
    dangerous: bool,
}

pub(crate) fn encode(person: &Described, letter: &str) -> Result<Vec<u8>> {
    records::json(&Stored {
        letter: letter.to_owned(),
        name: person.name.clone(),
        relation: person.relation.clone(),
        child: person.child,
        born: person.born.map(|day| day.to_string()),
        dangerous: person.dangerous,
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
            dangerous: stored.dangerous,
        },
    })
}

/// Returns letter number `given`, counted from 1: A to Z, then AA, AB, …
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
