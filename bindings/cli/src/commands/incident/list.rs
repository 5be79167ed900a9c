//! `incident list`.

use crate::args::ListArgs;
use crate::exit::Result;
use crate::session::Session;
use crate::{json, out, words};
use bothy_core::Id;
use bothy_core::journal::{Answer, Kind, Line, Page};
use bothy_core::vault::OpenVault;
use std::fmt::Write as _;

pub(super) fn list(session: &Session, choice: &ListArgs) -> Result<()> {
    let child = choice.child.as_deref().map(Answer::from_id).transpose()?;
    let kind = choice.kind.as_deref().map(Kind::from_id).transpose()?;
    let mut vault = session.open()?;
    let person = choice.person.as_deref().map(|id| person(&mut vault, id));
    let person = person.transpose()?;
    let journal = vault.journal();
    let after = choice.after.as_deref().map(|id| journal.find(id));
    let lines = journal.list(&Page {
        after: after.transpose()?,
        limit: choice.limit,
        kind,
        from: choice.from,
        to: choice.to,
        child,
        person,
        has_attachment: (choice.with_files || choice.without_files).then_some(choice.with_files),
        search: choice.search.clone(),
        put_away: choice.put_away,
    })?;
    vault.lock();
    session.out.answer(
        || lines.iter().map(json::line).collect(),
        || lines.iter().map(row).collect(),
    )
}

/// A whole ID is taken as it is: incidents go on naming people who were removed.
fn person(vault: &mut OpenVault, id: &str) -> Result<Id> {
    if let Ok(id) = id.parse() {
        return Ok(id);
    }
    let found = vault.people().find(id);
    found.map_err(super::super::people::no_such)
}

fn row(line: &Line) -> String {
    let mut notes = Vec::new();
    if line.put_away {
        notes.push(text!("record-note-put-away"));
    }
    if line.revisions > 1 {
        notes.push(text!("record-note-amended"));
    }
    if line.attachments > 0 {
        notes.push(text!("record-note-files", files = line.attachments));
    }
    let id = line.id.to_string();
    let mut text = format!(
        "{}  {}  {}",
        &id[..8],
        words::happened(&line.happened),
        words::kinds(&line.kinds)
    );
    if !notes.is_empty() {
        let _ = write!(text, "  [{}]", words::list(notes));
    }
    let _ = writeln!(text, "\n          {}", out::name(&line.opening));
    text
}
