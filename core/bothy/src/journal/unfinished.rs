//! An incomplete incident, and the JSON of incidents: in drafts, and in files to import.

use crate::error::{Error, Input, Result};
use crate::id::Id;
use crate::journal::field::FIELD;
use crate::journal::{Answer, Field, Happened, Incident, Kind, Value, Who, Zone};
use bothy_proof::{MAX_TEXT, Shape};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;

/// The content so far; every part is optional.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Unfinished {
    /// The kinds so far, without duplicates; the first one leads.
    pub kinds: Vec<Kind>,
    /// The time when it happened, if said.
    pub happened: Option<Happened>,
    /// All other values.
    pub fields: BTreeMap<Field, Value>,
}

impl Unfinished {
    /// Returns the incident, if it has a kind and a time.
    ///
    /// # Errors
    /// `Invalid{Kinds}` or `Invalid{Happened}` if missing, and as [`crate::journal::Journal::add`].
    pub fn finish(&self) -> Result<Incident> {
        let incident = Incident {
            kinds: self.kinds.clone(),
            happened: self.happened.clone().ok_or(Error::Invalid {
                field: Input::Happened,
            })?,
            fields: self.fields.clone(),
        };
        incident.check()?;
        Ok(incident)
    }

    /// Refuses only what could never be kept: a value of another type, too much text.
    pub(crate) fn check(&self) -> Result<()> {
        self.fields
            .iter()
            .try_for_each(|(field, value)| value.check(*field))
    }

    /// Cuts words that are too long for a field, between two characters: for leaving, when nobody can be asked and all else is to be kept.
    #[must_use]
    pub fn cut(mut self) -> Self {
        for value in self.fields.values_mut() {
            if let Value::Words(text) = value {
                text.truncate(text.floor_char_boundary(MAX_TEXT));
            }
        }
        self
    }

    /// Returns the JSON of a draft.
    pub(crate) fn to_json(&self) -> Written {
        let fields = self.fields.iter().map(|(field, value)| {
            let value = match value {
                Value::Words(text) => json!(text),
                Value::Answer(answer) => json!(answer.id()),
                Value::Choices(ids) => json!(ids),
                Value::People(people) => people.iter().map(person_to_json).collect(),
            };
            (field.name().to_owned(), value)
        });
        Written {
            kinds: self.kinds.iter().map(|kind| kind.id().to_owned()).collect(),
            happened: self.happened.as_ref().map(ToString::to_string),
            details: None,
            fields: fields.collect(),
        }
    }

    /// Reads what [`Unfinished::to_json`] wrote, or a line to import.
    ///
    /// # Errors
    /// `Invalid` with what is wrong: kinds, happened, the name of a field; `InvalidField` for a value that a field can't hold.
    pub(crate) fn from_json(written: Written, zone: Zone<'_>) -> Result<Self> {
        let kinds = written.kinds.iter().map(|id| Kind::from_id(id));
        let mut read = Self {
            kinds: kinds.collect::<Result<_>>()?,
            happened: written
                .happened
                .map(|text| Happened::parse(&text, zone))
                .transpose()?,
            fields: BTreeMap::new(),
        };
        let details = written.details.map(Json::String);
        let details = details.map(|text| (Field::details().name().to_owned(), text));
        for (name, value) in written.fields.into_iter().chain(details) {
            let field = Field::named(&name)?;
            let value = from_json(field, value)?;
            value.check(field)?;
            if read.fields.insert(field, value).is_some() {
                return Err(FIELD);
            }
        }
        Ok(read)
    }
}

/// The JSON `{"kinds": [id, …], "happened": text, "details": text, "fields": {name: value, …}}`, all of it optional. A value is text,
/// `"yes"`, `"no"`, `"unsure"`, a list of ids, or a list of `{"id", "relation"}`, by the field's shape.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Written {
    pub(crate) kinds: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) happened: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) details: Option<String>,
    pub(crate) fields: Map<String, Json>,
}

fn person_to_json(who: &Who) -> Json {
    json!({ "id": who.id.to_string(), "relation": who.relation })
}

fn person_from_json(json: &Json) -> Result<Who> {
    let text = |name: &str| json.get(name).and_then(Json::as_str).ok_or(FIELD);
    Ok(Who {
        id: text("id")?.parse::<Id>()?,
        relation: text("relation")?.to_owned(),
    })
}

fn from_json(field: Field, json: Json) -> Result<Value> {
    let refused = field.refuses(Input::Field);
    Ok(match (field.shape(), json) {
        (Shape::Answer, Json::String(id)) => {
            Value::Answer(Answer::from_id(&id).map_err(|_| refused)?)
        }
        (Shape::Choices(_), Json::Array(ids)) => {
            let ids = ids.iter().map(|id| id.as_str().map(str::to_owned));
            Value::Choices(ids.collect::<Option<_>>().ok_or(refused)?)
        }
        (Shape::People, Json::Array(people)) => {
            let person = |json| person_from_json(json).map_err(|error| named(error, field));
            Value::People(people.iter().map(person).collect::<Result<_>>()?)
        }
        (Shape::Words | Shape::People, Json::String(text)) => Value::Words(text),
        _ => return Err(refused),
    })
}

/// Names the field in an error that doesn't.
fn named(error: Error, field: Field) -> Error {
    match error {
        FIELD => field.refuses(Input::Field),
        error => error,
    }
}
