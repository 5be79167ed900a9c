//! `notes …`: the plain notebook that the second secret opens.

use super::incident::said::text_file;
use super::saved::print_id;
use super::vault::damage_found;
use crate::args::{Notes as Command, Sort, Write};
use crate::consent::agree;
use crate::exit::{Result, say};
use crate::json::utc;
use crate::session::Session;
use crate::system::System;
use crate::{clock, messages, out};
use bothy_core::notes::{Item, Note, Order, Written};
use bothy_core::vault::OpenNotes;
use bothy_core::{Error, Now};
use serde_json::{Value, json};
use std::fmt::Write as _;

pub(crate) fn run(session: &Session, command: &Command) -> Result<()> {
    // Read before anything is opened: stdin may be slow.
    let given = match command {
        Command::Add(write) | Command::Edit { write, .. } => text(session, write)?,
        _ => None,
    };
    let mut open = match command {
        Command::Check {
            accept_rollback: true,
        } => session.accept_rolled_back_notes()?,
        _ => session.open_notes()?,
    };
    let done = session
        .interrupt
        .hold(|| work(session, &mut open, command, given));
    open.lock();
    done
}

fn work(
    session: &Session,
    open: &mut OpenNotes,
    command: &Command,
    text: Option<String>,
) -> Result<()> {
    let now = session.now();
    match command {
        Command::List { search, sort } => list(session, open, search, *sort),
        Command::Add(write) => {
            let written = changed(Written::default(), write, text);
            print_id(session, open.notes().add(written, now, &mut System)?)
        }
        Command::Show { id } => {
            let id = open.notes().find(id)?;
            let note = open.notes().get(id)?;
            session.out.answer(|| as_json(&note), || shown(&note, now))
        }
        Command::Edit { id, write } => {
            let id = open.notes().find(id)?;
            let before = open.notes().get(id)?.written;
            let written = changed(before, write, text);
            open.notes().edit(id, written, now, &mut System)?;
            print_id(session, id)
        }
        Command::Tick { id, line, undo } => {
            let id = open.notes().find(id)?;
            let line = usize::from(*line) - 1;
            Ok(open.notes().tick(id, line, !undo, now, &mut System)?)
        }
        Command::Pin { id, undo } => {
            let id = open.notes().find(id)?;
            Ok(open.notes().pin(id, !undo, &mut System)?)
        }
        Command::Remove { id, sure } => {
            let id = open.notes().find(id)?;
            let shown = shown(&open.notes().get(id)?, now);
            agree(session, sure, "remove", &text!("cli-gone-note"), &shown)?;
            Ok(open.notes().remove(id, &mut System)?)
        }
        Command::Check { .. } => check(session, open),
    }
}

/// Reads every page and every note.
fn check(session: &Session, open: &mut OpenNotes) -> Result<()> {
    let stop = open.stop();
    let read = open
        .check_store(&stop)
        .and_then(|()| open.notes().list("", Order::Made));
    let notes = match read {
        Ok(notes) => notes.len(),
        Err(Error::Damaged) => return damage_found(session),
        Err(error) => return Err(error.into()),
    };
    session.out.answer(
        || json!({ "holds": true, "notes": notes }),
        || text!("cli-all-well-notes", notes = notes),
    )
}

fn text(session: &Session, write: &Write) -> Result<Option<String>> {
    match &write.text_file {
        Some(file) => text_file(session, file, "--text-file").map(Some),
        None => Ok(write.text.clone()),
    }
}

/// Applies the arguments to the note before.
fn changed(before: Written, write: &Write, text: Option<String>) -> Written {
    let item = |text: &String| Item {
        text: text.clone(),
        done: false,
    };
    let items = if write.item.is_empty() {
        before.items
    } else {
        write.item.iter().map(item).collect()
    };
    Written {
        title: write.title.clone().unwrap_or(before.title),
        text: text.unwrap_or(before.text),
        items,
        pinned: before.pinned,
    }
}

fn list(session: &Session, open: &mut OpenNotes, search: &str, sort: Sort) -> Result<()> {
    let order = match sort {
        Sort::Changed => Order::Changed,
        Sort::Made => Order::Made,
        Sort::Title => Order::Title,
    };
    let notes = open.notes().list(search, order)?;
    let now = session.now();
    session.out.answer(
        || notes.iter().map(as_json).collect(),
        || notes.iter().map(|note| row(note, now)).collect(),
    )?;
    if notes.is_empty() && search.is_empty() {
        say(&text!("cli-list-nothing-kept"));
    } else if notes.is_empty() {
        say(&text!("cli-list-nothing-found"));
    }
    Ok(())
}

fn row(note: &Note, now: Now) -> String {
    let id = note.id.to_string();
    let pin = if note.written.pinned { '*' } else { ' ' };
    let day = day(note.changed_ms, now);
    format!(
        "{}  {pin} {day}  {}\n",
        &id[..8],
        out::name(&note.heading())
    )
}

fn shown(note: &Note, now: Now) -> String {
    let Written {
        title, text, items, ..
    } = &note.written;
    let mut page = String::new();
    if !title.is_empty() {
        let _ = writeln!(page, "{}\n", out::words(title));
    }
    if !text.is_empty() {
        let _ = writeln!(page, "{}\n", out::words(text));
    }
    for (n, item) in (1..).zip(items) {
        let tick = if item.done { 'x' } else { ' ' };
        let _ = writeln!(page, "{n:>3} [{tick}] {}", out::words(&item.text));
    }
    let changed = day(note.changed_ms, now);
    let _ = writeln!(page, "\n{}", text!("cli-note-changed", day = &changed));
    page
}

/// Formats the day by the clocks here: a note doesn't keep where it was written.
fn day(ms: i64, now: Now) -> String {
    clock::here(ms, now).map_or_else(String::new, |time| messages::day(time.date_naive()))
}

fn as_json(note: &Note) -> Value {
    let items = note.written.items.iter();
    json!({
        "id": note.id.to_string(),
        "title": note.written.title,
        "text": note.written.text,
        "items": items.map(|item| json!({ "text": item.text, "done": item.done })).collect::<Vec<_>>(),
        "pinned": note.written.pinned,
        "made": utc(note.made_ms),
        "changed": utc(note.changed_ms),
    })
}
