//! The parts of a backup that a person reads without Bothy: `README.txt`, and the incidents or the notes in words.

use super::contents::{Holds, name_of};
use crate::error::Result;
use crate::id::Id;
use crate::journal::{Journal, Revision, Value};
use crate::locale::Locale;
use crate::media;
use crate::notes::{Note, Written};
use crate::time::Now;
use bothy_proof::Recorded;
use chrono::DateTime;
use std::fmt::Write as _;

/// Writes the page.
pub(super) fn readme(holds: Holds, now: Now, locale: &Locale) -> Result<Vec<u8>> {
    let made = moment(now.wall_ms, now.offset_min);
    let made = made.map_or_else(|| locale.text("pack-unknown-day"), Ok)?;
    let text = match holds {
        Holds::Record => locale.text_of("pack-backup", &[("made", (&made).into())]),
        Holds::Notes => locale.text_of("pack-backup-notes", &[("made", (&made).into())]),
    };
    Ok((text? + "\n").into_bytes())
}

/// Writes an incident with all its wordings and files. Fields have the names that log-format.md gives them.
pub(super) fn incident(journal: &Journal<'_>, id: Id) -> Result<Vec<u8>> {
    let record = journal.get(id)?;
    let mut text = format!("{id}\n");
    if record.put_away {
        text.push_str("put_away: true\n");
    }
    for revision in journal.history(id)? {
        wording(&mut text, &revision);
    }
    for file in &record.attachments {
        let name = name_of(file.id, media::ending(&file.media_type));
        let _ = writeln!(text, "file: {name}\n  {}", indented(&file.name));
    }
    text.push_str("\n\n");
    Ok(text.into_bytes())
}

/// Writes the notes, a line of dashes between each two.
pub(super) fn notes(notes: &[Note]) -> Vec<u8> {
    let each: Vec<_> = notes.iter().map(note).collect();
    each.join("\n----\n\n").into_bytes()
}

fn note(note: &Note) -> String {
    let Written {
        title, text, items, ..
    } = &note.written;
    let mut page = String::new();
    for part in [title, text] {
        if !part.is_empty() {
            let _ = writeln!(page, "{part}\n");
        }
    }
    for item in items {
        let tick = if item.done { 'x' } else { ' ' };
        let _ = writeln!(page, "[{tick}] {}", item.text);
    }
    if !items.is_empty() {
        page.push('\n');
    }
    let changed = moment(note.changed_ms, 0).unwrap_or_default();
    let _ = writeln!(page, "{changed}");
    page
}

fn wording(text: &mut String, revision: &Revision) {
    let incident = &revision.incident;
    let Recorded {
        wall_ms,
        offset_min,
        ..
    } = revision.recorded;
    let recorded = moment(wall_ms, offset_min).unwrap_or_default();
    let _ = writeln!(text, "\nrev: {}\nrecorded: {recorded}", revision.rev);
    let kinds: Vec<_> = incident.kinds.iter().map(|kind| kind.id()).collect();
    let _ = writeln!(text, "kinds: {}", kinds.join(", "));
    let _ = writeln!(text, "happened: {}", incident.happened);
    for (field, value) in incident.said() {
        let said = match value {
            Value::Words(words) => words.clone(),
            Value::Answer(answer) => answer.id().to_owned(),
            Value::Choices(ids) => ids.join(", "),
            Value::People(people) => {
                let each = people
                    .iter()
                    .map(|who| format!("{} ({})", who.id, who.relation));
                each.collect::<Vec<_>>().join(", ")
            }
        };
        let _ = writeln!(text, "{}: {}", field.name(), indented(&said));
    }
}

/// Sets every further line of a text off, so that none passes for a field.
fn indented(text: &str) -> String {
    text.replace('\n', "\n  ")
}

/// Formats `2026-03-01 12:00 (UTC+00:00)`; `None` for a date that no calendar has.
fn moment(wall_ms: i64, offset_min: i16) -> Option<String> {
    let offset = i64::from(offset_min);
    let local = DateTime::from_timestamp_millis(wall_ms.checked_add(offset * 60_000)?)?;
    let sign = if offset < 0 { '-' } else { '+' };
    Some(format!(
        "{} (UTC{sign}{:02}:{:02})",
        local.format("%Y-%m-%d %H:%M"),
        offset.abs() / 60,
        offset.abs() % 60
    ))
}
