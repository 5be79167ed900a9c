//! A year of made-up incidents, saved as if each had been written at the time in the data.
//!
//! The data is `bindings/cli/demo/year.json`; the files are those of `tests/fixtures`, built in so that an installed `bothy` has them.

use crate::exit::{Failure, INTERNAL, Result};
use crate::messages;
use crate::system::System;
use bothy_core::journal::{
    Attach, Field, Happened, Incident, Kind, MAX_STEP, Reason, Staged, Value, When,
};
use bothy_core::vault::OpenVault;
use bothy_core::{Error, Id, Input, Now};
use chrono::{DateTime, FixedOffset, MappedLocalTime};
use serde::Deserialize;
use std::collections::BTreeMap;

const YEAR: &str = include_str!("../../demo/year.json");

macro_rules! fixtures {
    ($($name:literal),*) => {
        &[$(($name, include_bytes!(concat!("../../../../tests/fixtures/", $name)))),*]
    };
}

/// Real files in real formats, by their names in the data.
const FILES: &[(&str, &[u8])] = fixtures![
    "broken-plate.jpg",
    "car-outside.jpg",
    "chat-export.txt",
    "door-frame.jpg",
    "phone-messages.jpg",
    "school-letter.pdf",
    "screenshot.png",
    "spoken-note.m4a"
];

/// One incident as first written, and its later changes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    written: DateTime<FixedOffset>,
    kinds: Vec<String>,
    happened: String,
    fields: BTreeMap<String, String>,
    #[serde(default)]
    attach: Vec<String>,
    amend: Option<Amendment>,
    remove: Option<Removal>,
    /// True if it is left out of the pack.
    #[serde(default)]
    left_out: bool,
    /// True if the forger changes it.
    #[serde(default)]
    forged: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Amendment {
    written: DateTime<FixedOffset>,
    fields: BTreeMap<String, String>,
    #[serde(default)]
    attach: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Removal {
    written: DateTime<FixedOffset>,
    reason: String,
}

/// The saved incidents.
#[derive(Default)]
pub(super) struct Saved {
    pub(super) incidents: u64,
    pub(super) files: u64,
    pub(super) amended: u64,
    pub(super) removed: u64,
    pub(super) left_out: Vec<Id>,
    pub(super) forged: Option<Id>,
}

/// The times when the demo's vault and its pack are made: before the first incident and after the last.
pub(super) const BEGINS: &str = "2025-05-24T20:00:00+01:00";
pub(super) const ENDS: &str = "2026-05-26T10:00:00+01:00";

/// Returns the demo's clocks at a moment: one phone, never switched off, whose clock is right.
pub(super) fn clock(at: &str) -> Result<Now> {
    let at = DateTime::parse_from_rfc3339(at).map_err(|_| broken())?;
    now(at)
}

fn now(at: DateTime<FixedOffset>) -> Result<Now> {
    let begins = DateTime::parse_from_rfc3339(BEGINS).map_err(|_| broken())?;
    let since = at.timestamp_millis() - begins.timestamp_millis();
    Ok(Now {
        wall_ms: at.timestamp_millis(),
        offset_min: offset_min(at),
        mono_ms: u64::try_from(since).map_err(|_| broken())? + 60_000,
        boot: [0xDE; 16],
    })
}

fn offset_min(at: DateTime<FixedOffset>) -> i16 {
    i16::try_from(at.offset().local_minus_utc() / 60).unwrap_or(0)
}

/// One save at a time of writing.
enum Save<'a> {
    Add(&'a Entry),
    Amend(&'a Amendment),
    Remove(&'a Removal),
}

/// Saves the year in the order it was written, each save by the demo's clock. Calls `each` after every one.
pub(super) fn save(vault: &mut OpenVault, mut each: impl FnMut() -> Result<()>) -> Result<Saved> {
    let year: Vec<Entry> = serde_json::from_str(YEAR).map_err(|_| broken())?;
    let mut saves = Vec::new();
    for (number, entry) in year.iter().enumerate() {
        saves.push((entry.written, number, Save::Add(entry)));
        if let Some(amendment) = &entry.amend {
            saves.push((amendment.written, number, Save::Amend(amendment)));
        }
        if let Some(removal) = &entry.remove {
            saves.push((removal.written, number, Save::Remove(removal)));
        }
    }
    saves.sort_by_key(|(written, ..)| *written);
    let mut ids = BTreeMap::new();
    let mut saved = Saved::default();
    for (written, number, save) in saves {
        let now = now(written)?;
        match save {
            Save::Add(entry) => {
                let id = add(vault, entry, now)?;
                ids.insert(number, id);
                saved.incidents += 1;
                saved.files += entry.attach.len() as u64;
                saved.left_out.extend(entry.left_out.then_some(id));
                saved.forged = entry.forged.then_some(id).or(saved.forged);
            }
            Save::Amend(amendment) => {
                amend(vault, ids[&number], amendment, now)?;
                saved.amended += 1;
                saved.files += amendment.attach.len() as u64;
            }
            Save::Remove(removal) => {
                let reason = Reason::ALL.into_iter().find(|r| r.id() == removal.reason);
                vault
                    .journal()
                    .remove(ids[&number], reason, now, &mut System)?;
                saved.removed += 1;
            }
        }
        each()?;
    }
    Ok(saved)
}

fn add(vault: &mut OpenVault, entry: &Entry, now: Now) -> Result<Id> {
    // The day of writing has the same offset as the day it happened: the data avoids the nights of clock changes.
    let zone = |_| MappedLocalTime::Single(offset_min(entry.written));
    let mut incident = Incident {
        kinds: entry
            .kinds
            .iter()
            .map(|id| Kind::from_id(id))
            .collect::<bothy_core::Result<_>>()?,
        happened: Happened::parse(&entry.happened, &zone)?,
        fields: BTreeMap::new(),
    };
    put_fields(&mut incident, &entry.fields)?;
    let files = entry.attach.iter().map(|name| stage(vault, name));
    let files = files.collect::<bothy_core::Result<_>>()?;
    Ok(vault.journal().add(&incident, files, now, &mut System)?)
}

fn amend(vault: &mut OpenVault, id: Id, amendment: &Amendment, now: Now) -> Result<()> {
    let mut incident = vault.journal().get(id)?.current.incident;
    put_fields(&mut incident, &amendment.fields)?;
    vault
        .journal()
        .amend(id, &incident, false, now, &mut System)?;
    for name in &amendment.attach {
        let file = stage(vault, name)?;
        vault.journal().attach(id, file, now, &mut System)?;
    }
    Ok(())
}

fn put_fields(
    incident: &mut Incident,
    fields: &BTreeMap<String, String>,
) -> bothy_core::Result<()> {
    for (name, text) in fields {
        let field = Field::named(name)?;
        incident.fields.insert(field, Value::parse(field, text)?);
    }
    Ok(())
}

fn stage(vault: &mut OpenVault, name: &str) -> bothy_core::Result<Staged> {
    let missing = Error::Invalid {
        field: Input::Attachment,
    };
    let (_, bytes) = FILES
        .iter()
        .find(|(known, _)| *known == name)
        .ok_or(missing)?;
    let stop = vault.stop();
    let mut attach = Attach::begin(vault, name, Some(bytes.len() as u64))?;
    for part in bytes.chunks(MAX_STEP) {
        attach.write(vault, &stop, part, &mut System)?;
    }
    attach.finish(vault, &mut System)
}

fn broken() -> Failure {
    Failure::new(INTERNAL, text!("demo-wrong-data"))
}

/// Formats the time by the clocks of these people, wherever the demo runs.
pub(super) fn happened(happened: &Happened) -> String {
    let own = match happened {
        Happened::Exact(moment) => Some(moment.offset_min),
        Happened::About(When::At(moment)) | Happened::Range(When::At(moment), _) => {
            Some(moment.offset_min)
        }
        _ => None,
    };
    let zone = |_| own.map_or(MappedLocalTime::None, MappedLocalTime::Single);
    messages::or_key(messages::locale().happened(happened, &zone), "happened")
}
