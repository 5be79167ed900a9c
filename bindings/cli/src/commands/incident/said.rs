//! The content of an incident from the arguments, read by core.

use crate::commands::import;
use crate::exit::{Failure, Result, say};
use crate::session::Session;
use crate::{input, messages, out};
use bothy_core::dates;
use bothy_core::journal::{
    Answer, Field, Happened, Kind, Period, Unfinished, Value, Who, plain_text,
};
use bothy_core::vault::OpenVault;
use bothy_core::{Error, Input};
use bothy_proof::{MAX_TEXT, Shape};
use clap::builder::PossibleValuesParser;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The longest file that a text comes out of: the text, a byte order mark before it and a line end behind it.
const LONGEST_FILE: usize = "\u{FEFF}".len() + MAX_TEXT + "\r\n".len();
/// The beginning of a value that names a kept person.
const PERSON: &str = "person:";

/// The content of an incident; all but the kind and a time can be left out.
#[derive(clap::Args)]
pub(crate) struct Says {
    /// What kind; give it again for another. The main one goes first
    #[arg(long, value_name = "KIND", value_parser = kinds())]
    pub(crate) kind: Vec<String>,
    /// When: 2026-03-01T21:30, "about …", a day, or A..B for something that lasted. If you don't know the day: 2026-03, "last winter",
    /// "winter 2025/26", 2025, "about A..B"
    #[arg(long, value_name = "WHEN")]
    pub(crate) happened: Option<String>,
    /// What happened, in your own words
    #[arg(long, value_name = "TEXT", conflicts_with = "details_file")]
    pub(crate) details: Option<String>,
    /// What happened, from a UTF-8 text file, /dev/fd/N, or -
    #[arg(long, value_name = "FILE")]
    pub(crate) details_file: Option<PathBuf>,
    /// Was a child present? Leave it out if you don't want to say
    #[arg(long, value_name = "ANSWER", value_parser = answers())]
    pub(crate) child: Option<String>,
    /// A file to keep with it; give it again for another
    #[arg(long, value_name = "FILE")]
    pub(crate) attach: Vec<PathBuf>,
    /// Any other field, as listed below; give it again for another
    #[arg(long, value_name = "NAME=VALUE")]
    pub(crate) field: Vec<String>,
}

pub(super) fn answers() -> PossibleValuesParser {
    PossibleValuesParser::new(Answer::ALL.map(Answer::id))
}

pub(super) fn kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(Kind::ALL.map(Kind::id))
}

/// Appends every field to an example, with what it can hold, unless that is text.
pub(crate) fn with_fields(example: &str) -> String {
    let fields: Vec<String> = Field::all()
        .map(|field| match field.shape() {
            Shape::Answer => format!("\n  {}: yes, no, unsure", field.name()),
            Shape::Choices(list) => {
                format!("\n  {}, with commas: {}", field.name(), list.join(", "))
            }
            _ => format!("\n  {}", field.name()),
        })
        .collect();
    let fields = fields.concat();
    format!(
        "{example}\n\nFields for --field NAME=VALUE. A field that asks who also takes person:ID[,person:ID…]\n\
         (see `bothy people list`):{fields}"
    )
}

/// The content from the arguments, each value read by core; made before the vault is opened, so that a mistake costs nothing.
pub(crate) struct Said {
    kinds: Vec<Kind>,
    happened: Option<Happened>,
    fields: BTreeMap<Field, Given>,
}

/// The value given for a field.
enum Given {
    /// Removes the field.
    Nothing,
    Value(Value),
    /// The beginnings of people's IDs, which only the open vault can complete.
    People(Vec<String>),
}

impl Said {
    pub(crate) fn read(session: &Session, says: &Says) -> Result<Self> {
        let kinds = says.kind.iter().map(|id| Kind::from_id(id));
        let mut said = Self {
            kinds: kinds.collect::<bothy_core::Result<_>>()?,
            happened: (says.happened.as_deref())
                .map(|text| happened(session, text))
                .transpose()?,
            fields: BTreeMap::new(),
        };
        if let Some(text) = &says.details {
            said.field(Field::details(), text)?;
        }
        if let Some(file) = &says.details_file {
            said.field(
                Field::details(),
                &text_file(session, file, "--details-file")?,
            )?;
        }
        if let Some(text) = &says.child {
            said.field(Field::child_present(), text)?;
        }
        for pair in &says.field {
            let Some((name, text)) = pair.split_once('=') else {
                return Err(Failure::usage(text!("cli-field-form")));
            };
            let field = Field::named(name).map_err(|e| {
                Failure::from(e).adding(&text!("cli-no-field", field = &out::name(name)))
            })?;
            said.field(field, text)?;
        }
        Ok(said)
    }

    fn field(&mut self, field: Field, text: &str) -> Result<()> {
        let given = if text.is_empty() {
            Given::Nothing
        } else if field.shape() == Shape::People && text.starts_with(PERSON) {
            Given::People(people(text)?)
        } else {
            Given::Value(Value::parse(field, text).map_err(|e| cannot_hold(field, e))?)
        };
        if self.fields.insert(field, given).is_some() {
            return Err(Failure::usage(text!(
                "cli-field-twice",
                field = field.name()
            )));
        }
        Ok(())
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.kinds.is_empty() && self.happened.is_none() && self.fields.is_empty()
    }

    /// Refuses a new incident without a kind or a time.
    pub(crate) fn is_enough(&self) -> Result<()> {
        if self.happened.is_none() {
            return Err(Failure::usage(text!("cli-when")));
        }
        if self.kinds.is_empty() {
            return Err(Error::Invalid {
                field: Input::Kinds,
            }
            .into());
        }
        Ok(())
    }

    /// Puts the given values into `to`; the rest of it stays.
    pub(crate) fn apply(self, vault: &mut OpenVault, to: &mut Unfinished) -> Result<()> {
        if !self.kinds.is_empty() {
            to.kinds = self.kinds;
        }
        if self.happened.is_some() {
            to.happened = self.happened;
        }
        for (field, given) in self.fields {
            let value = match given {
                Given::Nothing => {
                    to.fields.remove(&field);
                    continue;
                }
                Given::Value(value) => value,
                Given::People(ids) => kept(vault, &ids)?,
            };
            to.fields.insert(field, value);
        }
        Ok(())
    }
}

/// Explains why a field can't hold the value, and what it can hold.
fn cannot_hold(field: Field, error: Error) -> Failure {
    let choices = match field.shape() {
        Shape::Answer => "yes, no, unsure".to_owned(),
        Shape::Choices(all) => all.join(", "),
        _ => {
            return Failure::from(error).adding(&text!("cli-the-field", field = field.name()));
        }
    };
    Failure::usage(text!(
        "cli-field-takes",
        field = field.name(),
        choices = &choices
    ))
}

/// Reads the beginnings of IDs in `person:ID[,person:ID…]`.
fn people(text: &str) -> Result<Vec<String>> {
    let ids = text.split(',').map(|one| one.trim().strip_prefix(PERSON));
    let ids: Option<Vec<_>> = ids.map(|id| Some(id?.to_owned())).collect();
    ids.ok_or_else(|| Failure::usage(text!("cli-people-form")))
}

/// Finds the people whose IDs begin so, each with the relation that is kept now.
fn kept(vault: &mut OpenVault, ids: &[String]) -> Result<Value> {
    let people = vault.people();
    let mut all: Vec<Who> = Vec::new();
    for id in ids {
        let person = people.find(id).and_then(|id| people.get(id));
        let person = person.map_err(super::super::people::no_such)?;
        if all.iter().any(|who| who.id == person.id) {
            return Err(Failure::usage(text!("cli-person-twice")));
        }
        all.push(Who {
            id: person.id,
            relation: person.described.relation,
        });
    }
    Ok(Value::People(all))
}

/// Reads the time through core, relative ones like "last winter" by the current clock. Says so if it keeps something else than was typed.
fn happened(session: &Session, text: &str) -> Result<Happened> {
    if let Some(period) = Period::relative(text, session.now().day()) {
        let happened = Happened::from(period);
        say(&text!(
            "cli-understood",
            when = &messages::happened(&happened)
        ));
        return Ok(happened);
    }
    let happened = Happened::parse(text, &crate::clock::zone)?;
    if dates::has_seconds(text) {
        say(&text!("cli-to-the-minute"));
    }
    Ok(happened)
}

/// Reads a whole text file, without the byte order mark and the line end that an editor adds.
pub(crate) fn text_file(session: &Session, file: &Path, what: &str) -> Result<String> {
    let from = session.secrets.open(file, what)?;
    let bytes = input::begin_of(file, from, LONGEST_FILE + 1)?;
    if bytes.len() > LONGEST_FILE {
        return Err(Failure::usage(text!("cli-text-too-long", what = what)));
    }
    let text = plain_text(&bytes).map_err(|fault| {
        Failure::usage(text!("cli-not-text", what = what)).adding(&import::form(&fault))
    })?;
    let trimmed = text
        .strip_suffix('\n')
        .map(|t| t.strip_suffix('\r').unwrap_or(t));
    Ok(trimmed.unwrap_or(text).to_owned())
}
