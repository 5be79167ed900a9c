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
            Input::Happened => said.and_then(|said| said.get("happened")).map_or_else(
                || "It needs \"happened\".".to_owned(),
                |_| invalid(field).to_owned(),
            ),
            Input::Field => culprit(said),
            _ => invalid(field).to_owned(),
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
            Input::Happened => "It is said to have happened more than a day from now.",
            _ => invalid(field),
        };
        Self {
            id: id(field),
            words: words.to_owned(),
        }
    }
}

fn id(field: Input) -> &'static str {
    match field {
        Input::Kinds => "kinds",
        Input::Happened => "happened",
        Input::Field => "field",
        Input::Person | Input::Id => "person",
        _ => "line",
    }
}

fn form(line: &[u8], said: Option<&Value>) -> String {
    if line.len() > MAX_LINE {
        return "It is longer than 4 MiB.".to_owned();
    }
    if let Some(Value::Object(said)) = said {
        let mut names = said.keys().map(String::as_str);
        if let Some(name) = names.find(|name| !NAMES.contains(name)) {
            let name = short(name);
            return format!(
                "A line has nothing called \"{name}\"; other fields go into \"fields\"."
            );
        }
        return invalid(Input::Line).to_owned();
    }
    match serde_json::from_slice::<Value>(line) {
        Err(error) => format!(
            "It isn't JSON, or is cut short, at byte {}. {}",
            error.column(),
            invalid(Input::Line)
        ),
        Ok(_) => invalid(Input::Line).to_owned(),
    }
}

fn kinds(said: Option<&Value>) -> String {
    let kinds = said.and_then(|said| said["kinds"].as_array());
    let mut kinds = kinds.into_iter().flatten().filter_map(Value::as_str);
    match kinds.find(|kind| Kind::from_id(kind).is_err()) {
        Some(kind) => format!(
            "There is no kind \"{}\". `bothy incident add --help` lists them.",
            short(kind)
        ),
        None => {
            "It needs at least one kind, each given once: \"kinds\": [\"controlling\"].".to_owned()
        }
    }
}

/// Which field it is: each is given to core by itself.
fn culprit(said: Option<&Value>) -> String {
    let none = Map::new();
    let fields = said.and_then(|said| said["fields"].as_object());
    for (name, value) in fields.unwrap_or(&none) {
        if Field::named(name).is_err() {
            return format!(
                "There is no field \"{}\". `bothy incident add --help` lists them.",
                short(name)
            );
        }
        let alone =
            json!({ "kinds": ["other"], "happened": "2000-01-01", "fields": { name: value } });
        if Import::begin()
            .read(alone.to_string().as_bytes(), &zone)
            .is_err()
        {
            return format!("The field {name} can't hold that.");
        }
    }
    "The details are too long, or given twice.".to_owned()
}

/// Something out of the line, made safe to show.
fn short(text: &str) -> String {
    const LONGEST: usize = 60;
    out::name(&text.chars().take(LONGEST).collect::<String>())
}
