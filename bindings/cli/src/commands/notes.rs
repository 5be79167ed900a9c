//! `notes …`: the plain notebook that the second secret opens.

use super::answer::print_id;
use super::incident::said::text_file;
use super::vault::damage_found;
use crate::args::Sure;
use crate::consent::agree;
use crate::exit::{Result, say};
use crate::json::utc;
use crate::session::Session;
use crate::system::System;
use crate::{clock, messages, out};
use bothy_core::notes::{Item, Note, Order, Written};
use bothy_core::vault::OpenNotes;
use bothy_core::{Error, Now};
use clap::{Subcommand, ValueEnum};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::path::PathBuf;

/// The notes, for the second secret.
#[derive(Subcommand)]
pub(crate) enum Notes {
    /// List the notes, pinned ones first
    #[command(
        after_help = "Example:\n  bothy --vault v notes list\n  bothy --vault v notes list --search milk --sort title"
    )]
    List {
        /// Only notes with all these words
        #[arg(long, value_name = "WORDS", default_value = "")]
        search: String,
        /// Their order
        #[arg(long, value_enum, default_value = "changed")]
        sort: Sort,
    },
    /// Write a note and print its ID
    #[command(
        after_help = "Example:\n  bothy --vault v notes add --title Shopping --item milk --item bread\n  bothy --vault v notes add --text \"Ring the plumber\""
    )]
    Add(Write),
    /// Show a note
    #[command(after_help = "Example:\n  bothy --vault v notes show 3f2a9c")]
    Show {
        /// Its ID, or how it begins
        id: String,
    },
    /// Change a note: what you don't give stays, and items you give replace the list
    #[command(
        after_help = "Example:\n  bothy --vault v notes edit 3f2a9c --title \"For Saturday\""
    )]
    Edit {
        /// Its ID, or how it begins
        id: String,
        #[command(flatten)]
        write: Write,
    },
    /// Tick an item of a note's list
    #[command(after_help = "Example:\n  bothy --vault v notes tick 3f2a9c 2")]
    Tick {
        /// Its ID, or how it begins
        id: String,
        /// Which item, from 1
        #[arg(value_parser = clap::value_parser!(u16).range(1..))]
        line: u16,
        /// Take the tick away
        #[arg(long)]
        undo: bool,
    },
    /// Keep a note at the top
    #[command(after_help = "Example:\n  bothy --vault v notes pin 3f2a9c")]
    Pin {
        /// Its ID, or how it begins
        id: String,
        /// Put it back among the others
        #[arg(long)]
        undo: bool,
    },
    /// Remove a note for good
    #[command(after_help = "Example:\n  bothy --vault v notes remove 3f2a9c")]
    Remove {
        /// Its ID, or how it begins
        id: String,
        #[command(flatten)]
        sure: Sure,
    },
    /// Check the notes
    #[command(
        after_help = "Example:\n  bothy --vault v notes check\n\nChanges nothing, unless you give --accept-rollback. Exits 1 if anything isn't as you saved it."
    )]
    Check {
        /// Go on with notes that are partly older than the rest
        #[arg(long)]
        accept_rollback: bool,
    },
}

/// The content of a note.
#[derive(clap::Args)]
pub(crate) struct Write {
    /// Its title
    #[arg(long)]
    pub(crate) title: Option<String>,
    /// Its text
    #[arg(long, conflicts_with = "text_file")]
    pub(crate) text: Option<String>,
    /// A file with its text, or -
    #[arg(long, value_name = "FILE")]
    pub(crate) text_file: Option<PathBuf>,
    /// An item of its list; give it again for another
    #[arg(long, value_name = "TEXT")]
    pub(crate) item: Vec<String>,
}

/// The order of notes.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Sort {
    /// The last changed first
    Changed,
    /// The last made first
    Made,
    /// A to Z
    Title,
}

pub(crate) fn run(session: &Session, command: &Notes) -> Result<()> {
    // Read before anything is opened: stdin may be slow.
    let given = match command {
        Notes::Add(write) | Notes::Edit { write, .. } => text(session, write)?,
        _ => None,
    };
    let mut open = match command {
        Notes::Check {
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
    command: &Notes,
    text: Option<String>,
) -> Result<()> {
    let now = session.now();
    match command {
        Notes::List { search, sort } => list(session, open, search, *sort),
        Notes::Add(write) => {
            let written = changed(Written::default(), write, text);
            print_id(session, open.notes().add(written, now, &mut System)?)
        }
        Notes::Show { id } => {
            let id = open.notes().find(id)?;
            let note = open.notes().get(id)?;
            session.out.answer(|| as_json(&note), || shown(&note, now))
        }
        Notes::Edit { id, write } => {
            let id = open.notes().find(id)?;
            let before = open.notes().get(id)?.written;
            let written = changed(before, write, text);
            open.notes().edit(id, written, now, &mut System)?;
            print_id(session, id)
        }
        Notes::Tick { id, line, undo } => {
            let id = open.notes().find(id)?;
            let line = usize::from(*line) - 1;
            Ok(open.notes().tick(id, line, !undo, now, &mut System)?)
        }
        Notes::Pin { id, undo } => {
            let id = open.notes().find(id)?;
            Ok(open.notes().pin(id, !undo, &mut System)?)
        }
        Notes::Remove { id, sure } => {
            let id = open.notes().find(id)?;
            let shown = shown(&open.notes().get(id)?, now);
            agree(session, sure, "remove", &text!("cli-gone-note"), &shown)?;
            Ok(open.notes().remove(id, &mut System)?)
        }
        Notes::Check { .. } => check(session, open),
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
    clock::here(ms, now).map_or_else(
        || text!("date-unknown"),
        |time| messages::day(time.date_naive()),
    )
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
