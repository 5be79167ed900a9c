//! The fields of an incident and their values: [`bothy_proof::fields`] as the user meets it.

use crate::error::{Error, FieldName, Input, Result};
use crate::id::Id;
use bothy_proof::fields::{self, Spec, position};
use bothy_proof::{MAX_SHORT_TEXT, MAX_TEXT, Shape};
use std::cmp::Ordering;

pub(crate) const FIELD: Error = Error::Invalid {
    field: Input::Field,
};

/// A field of an incident: a row of [`bothy_proof::fields`] that isn't its kinds or its time.
/// Fields are ordered as they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Field(u8);

impl Ord for Field {
    fn cmp(&self, other: &Self) -> Ordering {
        fields::place(self.0).cmp(&fields::place(other.0))
    }
}

impl PartialOrd for Field {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Field {
    /// Returns the field of this name.
    ///
    /// # Errors
    /// [`Error::Invalid`] with [`Input::Field`] for any other.
    pub fn named(name: &str) -> Result<Self> {
        fields::named(name)
            .filter(|spec| is_field(spec))
            .map(|spec| Self(spec.position))
            .ok_or(FIELD)
    }

    /// Returns the name in files and on the command line: `exact_words`.
    pub fn name(self) -> &'static str {
        fields::name(self.0)
    }

    /// Returns the field at a position of [`bothy_proof::fields`] that is known to be one.
    pub(super) const fn at(position: u8) -> Self {
        Self(position)
    }

    /// Returns its position among the 96 of an entry.
    pub fn position(self) -> u8 {
        self.0
    }

    /// Returns the message key of its label.
    pub fn key(self) -> String {
        format!("field-{}", self.word())
    }

    /// Returns the name as the keys of messages spell it: `exact-words`.
    pub(crate) fn word(self) -> String {
        self.name().replace('_', "-")
    }

    /// Returns all fields, in the order they are shown.
    pub fn all() -> impl Iterator<Item = Field> {
        fields::ALL
            .iter()
            .filter(|spec| is_field(spec))
            .map(|spec| Self(spec.position))
    }

    /// Returns the field for what happened, in the user's words.
    pub fn details() -> Self {
        Self(position::DETAILS)
    }

    /// Returns the field for a child's presence.
    pub fn child_present() -> Self {
        Self(position::CHILD_PRESENT)
    }

    /// Returns the field for pressure on the neck.
    pub(super) fn pressure_on_neck() -> Self {
        Self(position::PRESSURE_ON_NECK)
    }

    /// Returns the field for a weapon.
    pub(crate) fn weapon() -> Self {
        Self(position::WEAPON)
    }

    /// Returns the field for a threat to kill.
    pub(crate) fn threat_to_kill() -> Self {
        Self(position::THREAT_TO_KILL)
    }

    /// Returns the field for fear of violence.
    pub(crate) fn afraid_of_violence() -> Self {
        Self(position::AFRAID_OF_VIOLENCE)
    }

    /// Returns the fields for changes to daily life: in which areas, and how.
    pub(crate) fn daily_life() -> [Self; 2] {
        [Self(position::DAILY_LIFE_AREAS), Self(position::DAILY_LIFE)]
    }

    /// Returns the error of a value that it can't hold.
    pub(crate) fn refuses(self, wrong: Input) -> Error {
        let name = FieldName(self.name());
        Error::InvalidField { name, wrong }
    }

    /// Returns the type of its value.
    pub fn shape(self) -> Shape {
        fields::at(self.0).map_or(Shape::Words, |spec| spec.shape)
    }
}

fn is_field(spec: &Spec) -> bool {
    spec.of_incident
        && ![
            position::KINDS,
            position::HAPPENED,
            position::HAPPENED_OFFSET,
        ]
        .contains(&spec.position)
}

/// Yes, no or not sure; `None` around it is "not said".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not sure.
    Unsure,
}

impl Answer {
    /// All answers, in the order in which a shell offers them.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Unsure];

    /// Returns the word in files and on the command line: `yes`, `no`, `unsure`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unsure => "unsure",
        }
    }

    /// Returns the message key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Yes => "answer-yes",
            Self::No => "answer-no",
            Self::Unsure => "answer-unsure",
        }
    }

    /// Returns the answer of this word.
    ///
    /// # Errors
    /// [`Error::Invalid`] with [`Input::Field`] for any other.
    pub fn from_id(id: &str) -> Result<Self> {
        Self::ALL
            .into_iter()
            .find(|answer| answer.id() == id)
            .ok_or(FIELD)
    }
}

/// The value of a field. Empty words and no choices are the same as not said.
///
/// ```
/// use bothy_core::journal::{Answer, Field, Value};
///
/// let weapon = Field::named("weapon")?;
/// assert_eq!(Value::parse(weapon, "unsure")?, Value::Answer(Answer::Unsure));
///
/// let areas = Value::parse(Field::named("daily_life_areas")?, "sleep, work")?;
/// assert_eq!(areas, Value::Choices(vec!["sleep".to_owned(), "work".to_owned()]));
/// # Ok::<(), bothy_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Value {
    /// Free text, at most 256 KiB of UTF-8 ([`MAX_TEXT`]), kept byte for byte.
    Words(String),
    /// Yes, no or not sure.
    Answer(Answer),
    /// Ids out of the field's list, without duplicates.
    Choices(Vec<String>),
    /// Kept people, each once, in a field that asks who. Such a field takes words as well.
    People(Vec<Who>),
}

/// A person, as an incident names them.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Who {
    /// The person ([`crate::people::People::add`]); the name isn't part of the log.
    pub id: Id,
    /// Their relation to the user at the time, at most 255 bytes; stays in the log.
    pub relation: String,
}

impl Value {
    /// Reads a value of the field's own type from text: `yes`, `no` or `unsure`, choices by comma, or otherwise words.
    ///
    /// # Errors
    /// [`Error::InvalidField`] with the field.
    pub fn parse(field: Field, text: &str) -> Result<Self> {
        let value = match field.shape() {
            Shape::Answer => {
                let answer = Answer::from_id(text.trim());
                Self::Answer(answer.map_err(|_| field.refuses(Input::Field))?)
            }
            Shape::Choices(_) => Self::Choices(
                text.split(',')
                    .map(|id| id.trim().to_owned())
                    .filter(|id| !id.is_empty())
                    .collect(),
            ),
            _ => Self::Words(text.to_owned()),
        };
        value.check(field)?;
        Ok(value)
    }

    /// Refuses (`InvalidField`, with `Field`, or `TooLong` for a text) a value of the wrong type or outside the field's list, and too much text.
    pub(crate) fn check(&self, field: Field) -> Result<()> {
        let fits = match (self, field.shape()) {
            (Self::Words(text), Shape::Words | Shape::People) if text.len() > MAX_TEXT => {
                return Err(field.refuses(Input::TooLong));
            }
            (Self::Words(_), Shape::Words | Shape::People) | (Self::Answer(_), Shape::Answer) => {
                true
            }
            (Self::Choices(ids), Shape::Choices(list)) => {
                ids.iter().all(|id| list.contains(&id.as_str()))
                    && (1..ids.len()).all(|i| !ids[..i].contains(&ids[i]))
            }
            (Self::People(people), Shape::People) => {
                let short = |who: &Who| (1..=MAX_SHORT_TEXT).contains(&who.relation.len());
                let known = |i: usize| people[..i].iter().any(|who| who.id == people[i].id);
                people.iter().all(short) && !(1..people.len()).any(known)
            }
            _ => false,
        };
        if fits {
            Ok(())
        } else {
            Err(field.refuses(Input::Field))
        }
    }

    /// True if nothing was said.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Self::Words(text) => text.is_empty(),
            Self::Answer(_) => false,
            Self::Choices(ids) => ids.is_empty(),
            Self::People(people) => people.is_empty(),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn fields_are_found_by_name_and_the_logs_own_are_not() {
        assert_eq!(Field::named("details"), Ok(Field::details()));
        assert_eq!(Field::named("child_present"), Ok(Field::child_present()));
        for field in Field::all() {
            assert_eq!(Field::named(field.name()), Ok(field));
        }
        for name in [
            "",
            "kinds",
            "happened",
            "happened_offset",
            "recorded",
            "file_name",
            "Details",
        ] {
            assert_eq!(Field::named(name), Err(FIELD), "{name}");
        }
    }

    #[test]
    fn a_value_is_of_its_fields_type() {
        let weapon = Field::named("weapon").unwrap();
        assert_eq!(
            Value::parse(weapon, " unsure "),
            Ok(Value::Answer(Answer::Unsure))
        );
        let refused = weapon.refuses(Input::Field);
        assert_eq!(Value::parse(weapon, "maybe"), Err(refused));
        let areas = Field::named("daily_life_areas").unwrap();
        assert_eq!(
            Value::parse(areas, "work, sleep"),
            Ok(Value::Choices(vec!["work".to_owned(), "sleep".to_owned()]))
        );
        let refused = areas.refuses(Input::Field);
        assert_eq!(Value::parse(areas, "work,work"), Err(refused));
        assert_eq!(Value::parse(areas, "football"), Err(refused));
        let who = Field::named("who").unwrap();
        assert_eq!(
            Value::parse(who, " my ex "),
            Ok(Value::Words(" my ex ".to_owned()))
        );
        let text = Value::Words("yes".to_owned());
        assert_eq!(text.check(weapon), Err(weapon.refuses(Input::Field)));
    }

    #[test]
    fn a_field_holds_so_much_text_and_no_more() {
        let words = |len| Value::Words("x".repeat(len));
        assert_eq!(words(MAX_TEXT).check(Field::details()), Ok(()));
        let too_long = Err(Field::details().refuses(Input::TooLong));
        assert_eq!(words(MAX_TEXT + 1).check(Field::details()), too_long);
    }
}
