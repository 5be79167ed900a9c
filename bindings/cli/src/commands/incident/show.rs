//! `incident show` and `history`: an incident whole, for people and for machines.

use crate::commands::answer::Rows;
use crate::commands::look;
use crate::exit::Result;
use crate::session::Session;
use crate::{json, messages, out};
use bothy_core::journal::{Altered, Field, Happened, Incident, Kind, Record, Unfinished, Value};
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
    let mut rows = head(Some(&incident.happened));
    let written = messages::recorded(&record.first_recorded);
    rows.add(&text!("record-written"), &written);
    if record.revisions > 1 {
        let amended = messages::recorded(&record.current.recorded);
        rows.add(&text!("record-amended"), &amended);
    }
    if record.put_away {
        let means = text!("record-put-away-means");
        rows.add(&text!("record-put-away"), &means);
    }
    rows.add(&text!("record-id"), &record.id.to_string());
    fields(&mut rows, &incident.fields, people);
    for (file, claims) in record.attachments.iter().zip(claims) {
        let id = file.id.to_string();
        let what = format!(
            "{}  {}  {}  {}",
            &id[..8],
            out::name(&file.name),
            file.media_type,
            messages::size(file.len)
        );
        rows.add(&text!("record-file"), &what);
        let said = messages::claims(claims);
        if !said.is_empty() {
            let label = format!("  {}", text!("record-file-says"));
            rows.add(&label, &said);
        }
    }
    format!("{}\n{}", title(&incident.kinds), rows.shown(0))
}

/// Formats the content so far of an unsaved incident.
pub(crate) fn said_whole(said: &Unfinished, people: &[Person]) -> String {
    let rows = said_rows(said, people);
    format!("{}\n{}", title(&said.kinds), rows.shown(0))
}

/// Returns the same without its title, for more rows.
pub(crate) fn said_rows(said: &Unfinished, people: &[Person]) -> Rows {
    let mut rows = head(said.happened.as_ref());
    fields(&mut rows, &said.fields, people);
    rows
}

/// Names the kinds, or says that there is none yet.
pub(crate) fn title(kinds: &[Kind]) -> String {
    if kinds.is_empty() {
        text!("record-no-kind")
    } else {
        messages::kinds(kinds)
    }
}

fn head(happened: Option<&Happened>) -> Rows {
    let mut rows = Rows::default();
    let happened = happened.map_or_else(|| text!("record-not-said"), messages::happened);
    rows.add(&text!("record-happened"), &happened);
    rows
}

/// Formats each field that has a value.
fn fields(rows: &mut Rows, fields: &BTreeMap<Field, Value>, people: &[Person]) {
    for (field, value) in fields {
        rows.add(&messages::field(*field), &messages::value(value, people));
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
                text.push_str(&changes(before, &revision.incident, &people).shown(2));
            }
            text
        },
    )
}

/// Formats the differences from the version before.
fn changes(before: Option<&Incident>, now: &Incident, people: &[Person]) -> Rows {
    let mut rows = Rows::default();
    for altered in now.altered_since(before) {
        match altered {
            Altered::Kinds => rows.add(&text!("record-kinds"), &messages::kinds(&now.kinds)),
            Altered::Happened => {
                let happened = messages::happened(&now.happened);
                rows.add(&text!("record-happened"), &happened);
            }
            Altered::Field(field) => {
                let value = now.fields.get(&field);
                let gone = || text!("record-no-longer-said");
                let value = value.map_or_else(gone, |value| messages::value(value, people));
                rows.add(&messages::field(field), &value);
            }
        }
    }
    rows
}
