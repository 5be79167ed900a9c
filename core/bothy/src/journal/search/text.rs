//! Builds the text that the index holds of an incident.

use super::fold;
use crate::error::Result;
use crate::id::Id;
use crate::journal::facts::Facts;
use crate::journal::proved::{attachments, revision};
use crate::journal::{Incident, Value};
use crate::phone::{self, Run};
use rusqlite::Connection;
use std::fmt::Write as _;

/// A separator of fields, which no phrase crosses. Private use, so that no text folds to it.
pub(super) const BETWEEN: &str = "\u{E000}";

/// The beginning of the word that stands for a person; the id follows.
pub(super) const PERSON: char = '\u{E001}';

/// Returns the indexed text of an incident: its words in the order of the fields, its people, its files' names, and after each text its
/// phone numbers in one piece.
pub(crate) fn text_of(incident: &Incident, names: &[&str]) -> String {
    let mut text = String::new();
    let mut put_words = |words: &[String]| {
        for word in words {
            text.push_str(word);
            text.push(' ');
        }
        text.push_str(BETWEEN);
        text.push(' ');
    };
    let mut put = |said: &str| {
        put_words(&fold::words(said));
        let runs = phone::runs(said);
        let numbers: Vec<_> = runs.iter().flat_map(Run::forms).collect();
        if !numbers.is_empty() {
            put_words(&numbers);
        }
    };
    for (_, value) in incident.said() {
        match value {
            Value::Words(words) => put(words),
            Value::People(people) => people.iter().for_each(|who| put(&who.relation)),
            Value::Answer(_) | Value::Choices(_) => {}
        }
    }
    for name in names {
        put(name);
    }
    for (_, value) in incident.said() {
        if let Value::People(people) = value {
            for who in people {
                let _ = write!(text, "{PERSON}{} ", who.id);
            }
        }
    }
    text
}

/// The searchable part of an incident as it stands now.
pub(crate) struct Standing {
    pub(crate) incident: Incident,
    /// Names of its files, in the order they were attached.
    pub(crate) names: Vec<String>,
}

impl Standing {
    pub(crate) fn read(db: &Connection, id: Id, facts: &Facts) -> Result<Self> {
        let files = attachments(db, id)?;
        Ok(Self {
            incident: revision(db, facts.current)?.incident,
            names: files.into_iter().map(|file| file.name).collect(),
        })
    }

    /// Returns what the index holds of it.
    pub(crate) fn text(&self) -> String {
        let names: Vec<_> = self.names.iter().map(String::as_str).collect();
        text_of(&self.incident, &names)
    }
}
