//! What is wrong with a line, said so that it can be put right.

use crate::clock::zone;
use crate::exit::{Failure, invalid};
use crate::out;
use bothy_core::journal::{Field, Import, Kind, MAX_LINE};
use bothy_core::{Error, Input};
use serde_json::{Map, Value, json};

/// What a line may have.
const NAMES: [&str; 4] = ["kinds", "happened", "details", "fields"];

/// What is wrong with a line.
pub(super) struct Wrong {
    /// For machines: `kinds`, `happened`, `field`, `person`, `line`.
    pub(super) id: &'static str,
    /// For people: one or more sentences.
    pub(super) words: String,
}

impl Wrong {
    /// Why core refused to read this line.
    pub(super) fn of(error: Error, line: &[u8]) -> Self {
        let Error::Invalid { field } = error else {
            return Self::at_its_save(error);
        };
        let said: Option<Value> = serde_json::from_slice(line).ok();
        let said = said.as_ref();
        let words = match field {
            Input::Line => form(line, said),
            Input::Kinds => kinds(said),
            Input::Happened => said
                .and_then(|said| said.get("happened"))
                .map_or_else(|| text!("cli-line-needs-happened"), |_| invalid(field)),
            Input::Field | Input::TooLong => culprit(said),
            _ => invalid(field),
        };
        Self {
            id: id(field),
            words,
        }
    }

    /// Why core refused to save a line that it could read.
    pub(super) fn at_its_save(error: Error) -> Self {
        let Error::Invalid { field } = error else {
            let words = Failure::from(error).words().to_owned();
            return Self { id: "line", words };
        };
        let words = match field {
            Input::Happened => text!("cli-line-too-late"),
            _ => invalid(field),
        };
        Self {
            id: id(field),
            words,
        }
    }
}

fn id(field: Input) -> &'static str {
    match field {
        Input::Kinds => "kinds",
        Input::Happened => "happened",
        Input::Field | Input::TooLong => "field",
        Input::Person | Input::Id => "person",
        _ => "line",
    }
}

fn form(line: &[u8], said: Option<&Value>) -> String {
    if line.len() > MAX_LINE {
        return text!("cli-line-too-long");
    }
    if let Some(Value::Object(said)) = said {
        let mut names = said.keys().map(String::as_str);
        if let Some(name) = names.find(|name| !NAMES.contains(name)) {
            return text!("cli-line-name", name = &short(name));
        }
        return invalid(Input::Line);
    }
    match serde_json::from_slice::<Value>(line) {
        Err(error) => {
            let broken = text!("cli-line-not-json", byte = error.column());
            format!("{broken} {}", invalid(Input::Line))
        }
        Ok(_) => invalid(Input::Line),
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

/// Which field it is: each is given to core by itself.
fn culprit(said: Option<&Value>) -> String {
    let none = Map::new();
    let fields = said.and_then(|said| said["fields"].as_object());
    for (name, value) in fields.unwrap_or(&none) {
        if Field::named(name).is_err() {
            return text!("cli-line-no-field", field = &short(name));
        }
        let alone =
            json!({ "kinds": ["other"], "happened": "2000-01-01", "fields": { name: value } });
        if Import::begin()
            .read(alone.to_string().as_bytes(), &zone)
            .is_err()
        {
            return text!("cli-line-field", field = name);
        }
    }
    text!("cli-line-details")
}

/// Something out of the line, made safe to show.
fn short(text: &str) -> String {
    const LONGEST: usize = 60;
    out::name(&text.chars().take(LONGEST).collect::<String>())
}
