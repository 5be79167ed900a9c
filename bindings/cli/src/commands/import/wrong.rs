//! The faults of a line, described so that the user can correct them.

use crate::exit::{Failure, invalid};
use crate::out;
use bothy_core::journal::{Field, Kind, LineFault};
use bothy_core::{Error, Input};
use serde_json::{Map, Value, json};

/// A fault in a line.
pub(super) struct Wrong {
    /// The kind, for machines: `kinds`, `happened`, `field`, `person`, `line`.
    pub(super) id: &'static str,
    /// The reason why a line can't be read at all: `utf-16`, `twice` and so on.
    pub(super) why: Option<&'static str>,
    /// The description, for people: one or more sentences.
    pub(super) words: String,
    /// True if it may be said of the whole file.
    pub(super) of_file: bool,
}

impl Wrong {
    /// Explains why core refused this line. `behind` is what follows it in the file, as far as it was read.
    pub(super) fn of(error: Error, line: &[u8], behind: &[u8]) -> Self {
        let said: Option<Value> = serde_json::from_slice(line).ok();
        let said = said.as_ref();
        if let Error::InvalidField { name, .. } = error {
            return Self::in_field(culprit(name.name(), said));
        }
        let Error::Invalid { field } = error else {
            return Self::at_its_save(error);
        };
        let words = match field {
            Input::Line => {
                let fault = LineFault::before(line, behind).unwrap_or(LineFault::Form);
                let (why, words) = (Some(fault.id()), form(&fault));
                return Self {
                    id: "line",
                    why,
                    words,
                    of_file: fault.is_of_file(),
                };
            }
            Input::Kinds => kinds(said),
            Input::Happened => said
                .and_then(|said| said.get("happened"))
                .map_or_else(|| text!("cli-line-needs-happened"), |_| invalid(field)),
            Input::Field => unknown(said),
            _ => invalid(field),
        };
        Self {
            id: id(field),
            why: None,
            words,
            of_file: false,
        }
    }

    /// Describes why core refused to save a line that it could read.
    pub(super) fn at_its_save(error: Error) -> Self {
        if let Error::InvalidField { .. } = error {
            return Self::in_field(Failure::from(error).words().to_owned());
        }
        let Error::Invalid { field } = error else {
            let words = Failure::from(error).words().to_owned();
            return Self {
                id: "line",
                why: None,
                words,
                of_file: false,
            };
        };
        Self {
            id: id(field),
            why: None,
            words: invalid(field),
            of_file: false,
        }
    }

    fn in_field(words: String) -> Self {
        Self {
            id: "field",
            why: None,
            words,
            of_file: false,
        }
    }
}

impl Wrong {
    pub(super) fn as_json(&self, number: u64) -> Value {
        let mut said = json!({ "line": number, "wrong": self.id });
        if let Some(why) = self.why {
            said["why"] = json!(why);
        }
        said
    }
}

fn id(field: Input) -> &'static str {
    match field {
        Input::Kinds => "kinds",
        field if field.is_time() => "happened",
        Input::Field => "field",
        Input::Person | Input::Id => "person",
        _ => "line",
    }
}

/// Explains why it isn't a line of JSON, or no text, and what would do.
pub(in crate::commands) fn form(fault: &LineFault) -> String {
    let wanted = invalid(Input::Line);
    match fault {
        LineFault::TooLong => text!("cli-line-too-long"),
        LineFault::Utf16 => text!("cli-line-utf-16"),
        LineFault::Utf32 => text!("cli-line-utf-32"),
        LineFault::Packed => text!("cli-line-packed"),
        LineFault::NoText => text!("cli-line-no-text"),
        LineFault::NotUtf8 { byte } => text!("cli-line-not-utf-8", byte = *byte),
        LineFault::Array => format!("{} {wanted}", text!("cli-line-array")),
        LineFault::Table => format!("{} {wanted}", text!("cli-line-table")),
        LineFault::Twice { name } => text!("cli-line-twice", name = &short(name)),
        LineFault::HalfCharacter { byte } => text!("cli-line-half-character", byte = *byte),
        LineFault::NotJson { byte } => {
            format!("{} {wanted}", text!("cli-line-not-json", byte = *byte))
        }
        LineFault::Unknown { name } => text!("cli-line-name", name = &short(name)),
        LineFault::Form => wanted,
    }
}

fn kinds(said: Option<&Value>) -> String {
    let kinds = said.and_then(|said| said["kinds"].as_array());
    let mut kinds = kinds.into_iter().flatten().filter_map(Value::as_str);
    match kinds.find(|kind| Kind::from_id(kind).is_err()) {
        Some(kind) => text!("cli-no-kind", kind = &short(kind)),
        None => text!("cli-line-needs-kinds"),
    }
}

/// Names the field that can't hold its value. Details may stand beside the fields.
fn culprit(name: &str, said: Option<&Value>) -> String {
    let in_fields = said.is_some_and(|said| said["fields"].get(name).is_some());
    if in_fields {
        text!("cli-line-field", field = name)
    } else {
        text!("cli-line-details")
    }
}

/// Names the field that nobody knows; otherwise the details are there twice.
fn unknown(said: Option<&Value>) -> String {
    let fields = said.and_then(|said| said["fields"].as_object());
    let mut names = fields.into_iter().flat_map(Map::keys);
    match names.find(|name| Field::named(name).is_err()) {
        Some(name) => text!("cli-line-no-field", field = &short(name)),
        None => text!("cli-line-details"),
    }
}

/// Shortens text from the line, made safe to show.
fn short(text: &str) -> String {
    const LONGEST: usize = 60;
    out::name(&text.chars().take(LONGEST).collect::<String>())
}
