//! `incident show` and `history`: an incident whole, for people and for machines.

use crate::commands::look;
use crate::exit::Result;
use crate::out::row;
use crate::session::Session;
use crate::{json, messages, out};
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

/// Formats a whole incident, for people.
fn whole(record: &Record, claims: &[Claims], people: &[Person]) -> String {
    let incident = &record.current.incident;
    let mut text = head(&incident.kinds, Some(&incident.happened));
    let written = messages::recorded(&record.first_recorded);
    row(&mut text, &text!("record-written"), &written);
    if record.revisions > 1 {
        let amended = messages::recorded(&record.current.recorded);
        row(&mut text, &text!("record-amended"), &amended);
    }
    if record.put_away {
        let means = text!("record-put-away-means");
        row(&mut text, &text!("record-put-away"), &means);
    }
    row(&mut text, &text!("record-id"), &record.id.to_string());
    fields(&mut text, &incident.fields, people);
    for (file, claims) in record.attachments.iter().zip(claims) {
        let id = file.id.to_string();
        let what = format!(
            "{}  {}  {}  {}",
            &id[..8],
            out::name(&file.name),
            file.media_type,
            messages::size(file.len)
        );
        row(&mut text, &text!("record-file"), &what);
        let said = messages::claims(claims);
        if !said.is_empty() {
            let label = format!("  {}", text!("record-file-says"));
            row(&mut text, &label, &said);
        }
    }
    text
}

/// Formats the content so far of an unsaved incident.
pub(crate) fn said_whole(said: &Unfinished, people: &[Person]) -> String {
    let mut text = head(&said.kinds, said.happened.as_ref());
    fields(&mut text, &said.fields, people);
    text
}

fn head(kinds: &[Kind], happened: Option<&Happened>) -> String {
    let mut text = if kinds.is_empty() {
        text!("record-no-kind")
    } else {
        messages::kinds(kinds)
    };
    let happened = happened.map_or_else(|| text!("record-not-said"), messages::happened);
    row(&mut text, &text!("record-happened"), &happened);
    text
}

/// Formats each field that has a value.
fn fields(text: &mut String, fields: &BTreeMap<Field, Value>, people: &[Person]) {
    for (field, value) in fields {
        row(
            text,
            &messages::field(*field),
            &messages::value(value, people),
        );
    }
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
                let when = messages::recorded(&revision.recorded);
                let what = match before {
                    None => text!("record-was-written", when = &when),
                    Some(_) if revision.spelling_only => text!("record-was-respelt", when = &when),
                    Some(_) => text!("record-was-amended", when = &when),
                };
                let _ = writeln!(text, "{what}");
                changes(&mut text, before, &revision.incident, &people);
            }
            text
        },
    )
}

/// Formats the differences from the version before.
fn changes(text: &mut String, before: Option<&Incident>, now: &Incident, people: &[Person]) {
    let mut row = |label: &str, value: &str| {
        let _ = writeln!(
            text,
            "  {label:<21} {}",
            value.replace('\n', "\n                        ")
        );
    };
    if before.is_none_or(|b| b.kinds != now.kinds) {
        row(&text!("record-kinds"), &messages::kinds(&now.kinds));
    }
    if before.is_none_or(|b| b.happened != now.happened) {
        row(
            &text!("record-happened"),
            &messages::happened(&now.happened),
        );
    }
    for (field, value) in &now.fields {
        if before.is_none_or(|b| b.fields.get(field) != Some(value)) {
            row(&messages::field(*field), &messages::value(value, people));
        }
    }
    for field in before.iter().flat_map(|b| b.fields.keys()) {
        if !now.fields.contains_key(field) {
            row(&messages::field(*field), &text!("record-no-longer-said"));
        }
    }
}
