//! `incident show` and `history`: an incident whole, for people and for machines.

use crate::commands::look;
use crate::exit::Result;
use crate::session::Session;
use crate::{json, out, words};
use bothy_core::journal::{Field, Happened, Incident, Kind, Record, Unfinished, Value};
use bothy_core::media::Claims;
use bothy_core::people::Person;
use std::collections::BTreeMap;
use std::fmt::Write as _;

pub(super) fn show(session: &Session, prefix: &str) -> Result<()> {
    let mut vault = session.open()?;
    let people = vault.people().list()?;
    let journal = vault.journal();
    let record = journal.get(journal.find(prefix)?)?;
    let claims = session
        .interrupt
        .hold(|| look::claims(&mut vault, &record.attachments))?;
    vault.lock();
    session.out.answer(
        || json::record(&record, &claims),
        || whole(&record, &claims, &people),
    )
}

/// An incident whole, for people.
fn whole(record: &Record, claims: &[Claims], people: &[Person]) -> String {
    let incident = &record.current.incident;
    let mut text = head(&incident.kinds, Some(&incident.happened));
    row(
        &mut text,
        "Written",
        &words::recorded(&record.first_recorded),
    );
    if record.revisions > 1 {
        row(
            &mut text,
            "Amended",
            &words::recorded(&record.current.recorded),
        );
    }
    if record.put_away {
        row(&mut text, "Put away", "out of lists and packs, and kept");
    }
    row(&mut text, "ID", &record.id.to_string());
    fields(&mut text, &incident.fields, people);
    for (file, claims) in record.attachments.iter().zip(claims) {
        let id = file.id.to_string();
        let what = format!(
            "{}  {}  {}  {}",
            &id[..8],
            out::name(&file.name),
            file.media_type,
            words::size(file.len)
        );
        row(&mut text, "File", &what);
        let said = words::claims(claims);
        if !said.is_empty() {
            row(&mut text, "  the file says", &said);
        }
    }
    text
}

/// What was said so far of an incident that isn't saved.
pub(crate) fn said_whole(said: &Unfinished, people: &[Person]) -> String {
    let mut text = head(&said.kinds, said.happened.as_ref());
    fields(&mut text, &said.fields, people);
    text
}

fn head(kinds: &[Kind], happened: Option<&Happened>) -> String {
    let mut text = if kinds.is_empty() {
        "No kind yet".to_owned()
    } else {
        words::kinds(kinds)
    };
    let happened = happened.map_or_else(|| "not said yet".to_owned(), words::happened);
    row(&mut text, "Happened", &happened);
    text
}

/// Each field that was said.
fn fields(text: &mut String, fields: &BTreeMap<Field, Value>, people: &[Person]) {
    for (field, value) in fields {
        row(
            text,
            &words::label(field.name()),
            &words::value(value, people),
        );
    }
}

/// A line below the last, its value in a column of its own.
fn row(text: &mut String, label: &str, value: &str) {
    let value = value.replace('\n', "\n                      ");
    let _ = write!(text, "\n{label:<22}{value}");
}

pub(super) fn history(session: &Session, prefix: &str) -> Result<()> {
    let mut vault = session.open()?;
    let people = vault.people().list()?;
    let journal = vault.journal();
    let revisions = journal.history(journal.find(prefix)?)?;
    vault.lock();
    session.out.answer(
        || revisions.iter().map(json::revision).collect(),
        || {
            let mut text = String::new();
            for (i, revision) in revisions.iter().enumerate() {
                let before = i.checked_sub(1).map(|b| &revisions[b].incident);
                let what = match before {
                    None => "Written",
                    Some(_) if revision.spelling_only => "Spelling put right",
                    Some(_) => "Amended",
                };
                let _ = writeln!(text, "{what} {}", words::recorded(&revision.recorded));
                changes(&mut text, before, &revision.incident, &people);
            }
            text
        },
    )
}

/// What one version says that the one before didn't.
fn changes(text: &mut String, before: Option<&Incident>, now: &Incident, people: &[Person]) {
    let mut row = |label: &str, value: &str| {
        let _ = writeln!(
            text,
            "  {label:<22}{}",
            value.replace('\n', "\n                        ")
        );
    };
    if before.is_none_or(|b| b.kinds != now.kinds) {
        row("Kinds", &words::kinds(&now.kinds));
    }
    if before.is_none_or(|b| b.happened != now.happened) {
        row("Happened", &words::happened(&now.happened));
    }
    for (field, value) in &now.fields {
        if before.is_none_or(|b| b.fields.get(field) != Some(value)) {
            row(&words::label(field.name()), &words::value(value, people));
        }
    }
    for field in before.iter().flat_map(|b| b.fields.keys()) {
        if !now.fields.contains_key(field) {
            row(&words::label(field.name()), "(no longer said)");
        }
    }
}
