//! `draft …`: unsaved incidents and amendments.

use super::answer::{Beside, Offered, place, print_saved};
use super::files::{caution, open_all, stage_all};
use super::incident::{Said, Says, said_rows, standing, title, with_fields};
use crate::args::Sure;
use crate::consent::agree;
use crate::exit::{Failure, Result, say};
use crate::session::Session;
use crate::system::System;
use crate::{clock, json, messages, out};
use bothy_core::journal::{Draft as Kept, Field, Unfinished, Value};
use bothy_core::locale::Arg;
use bothy_core::people::Person;
use bothy_core::{Error, Input};
use chrono::{DateTime, FixedOffset};
use clap::Subcommand;
use std::fmt::Write as _;

#[derive(Subcommand)]
pub(crate) enum Draft {
    /// List your drafts, newest first
    #[command(after_help = "Example:\n  bothy --vault v draft list")]
    List,
    /// Show a draft
    #[command(after_help = "Example:\n  bothy --vault v draft show 3f9a2c")]
    Show {
        /// Its ID, or the first 6 or more of it
        id: String,
    },
    /// Begin a draft and print its ID, or add to one
    #[command(after_help = with_fields(KEEP_EXAMPLE))]
    Keep(Keep),
    /// Save a draft as an incident or a correction; prints the incident's ID once it's on disk
    #[command(after_help = "Example:\n  bothy --vault v draft save 3f9a2c")]
    Save {
        /// Its ID, or the first 6 or more of it
        id: String,
        #[command(flatten)]
        beside: Beside,
    },
    /// Throw a draft and its files away
    #[command(after_help = "Example:\n  bothy --vault v draft discard 3f9a2c")]
    Discard {
        /// Its ID, or the first 6 or more of it
        id: String,
        #[command(flatten)]
        sure: Sure,
    },
}

const KEEP_EXAMPLE: &str = "\
Example:
  bothy --vault v draft keep --details \"He came to the\"
  bothy --vault v draft keep 3f9a2c --kind stalking --happened 2026-03-01
  bothy --vault v draft keep --amends 77d0e1 --child yes

It takes what `incident add` takes, and you can leave anything for later. With an ID, what you don't give stays.";

#[derive(clap::Args)]
pub(crate) struct Keep {
    /// The draft's ID, or the first 6 or more of it; leave it out to begin a new one
    pub(crate) id: Option<String>,
    /// Begin with what this incident says now; saving the draft corrects it
    #[arg(long, value_name = "INCIDENT", conflicts_with = "id")]
    pub(crate) amends: Option<String>,
    #[command(flatten)]
    pub(crate) says: Says,
}

pub(crate) fn run(session: &Session, command: Draft) -> Result<()> {
    match command {
        Draft::List => list(session),
        Draft::Show { id } => show(session, &id),
        Draft::Keep(keep) => self::keep(session, &keep),
        Draft::Save { id, beside } => save(session, &id, &beside),
        Draft::Discard { id, sure } => discard(session, &id, &sure),
    }
}

fn list(session: &Session) -> Result<()> {
    let mut vault = session.open()?;
    let drafts = vault.drafts().list()?;
    vault.lock();
    session.out.answer(
        || {
            drafts
                .iter()
                .map(|draft| json::draft(draft, kept(session, draft)))
                .collect()
        },
        || drafts.iter().map(|draft| line(session, draft)).collect(),
    )?;
    if drafts.is_empty() {
        say(&text!("cli-list-nothing-kept"));
    }
    Ok(())
}

fn show(session: &Session, prefix: &str) -> Result<()> {
    let mut vault = session.open()?;
    let people = vault.people().list()?;
    let drafts = vault.drafts();
    let draft = drafts.get(drafts.find(prefix)?)?;
    vault.lock();
    session.out.answer(
        || json::draft(&draft, kept(session, &draft)),
        || whole(session, &draft, &people),
    )
}

fn keep(session: &Session, keep: &Keep) -> Result<()> {
    let says = &keep.says;
    let said = Said::read(session, says)?;
    if keep.id.is_some() && said.is_empty() && says.attach.is_empty() {
        return Err(Failure::usage(text!("cli-nothing-to-keep")));
    }
    let sources = open_all(&says.attach)?;
    let mut vault = session.open()?;
    let drafts = vault.drafts();
    let known = keep.id.as_deref().map(|id| drafts.find(id)).transpose()?;
    let amends = keep.amends.as_deref();
    let amends = amends.map(|id| vault.journal().find(id)).transpose()?;
    let mut whole = match (known, amends) {
        (Some(id), _) => vault.drafts().get(id)?.said,
        (None, Some(incident)) => standing(&mut vault, incident)?,
        (None, None) => Unfinished::default(),
    };
    said.apply(&mut vault, &mut whole)?;
    let lost = text!("cli-lost-draft");
    let staged = stage_all(session, &mut vault, sources, &lost)?;
    let offered = Offered {
        cautions: caution(session, &staged),
        ..Offered::default()
    };
    let id = session.interrupt.hold(|| {
        let (mut drafts, now) = (vault.drafts(), session.now());
        match known {
            Some(id) => drafts
                .keep_with(id, &whole, staged, now, &mut System)
                .map(|()| id),
            None => drafts.begin_with(amends, &whole, staged, now, &mut System),
        }
    })?;
    vault.lock();
    print_saved(session, id, &offered)
}

fn save(session: &Session, prefix: &str, beside: &Beside) -> Result<()> {
    let mut vault = session.open()?;
    let drafts = vault.drafts();
    let id = drafts.find(prefix)?;
    let draft = drafts.get(id)?;
    let before = draft
        .amends
        .map(|id| standing(&mut vault, id))
        .transpose()?;
    let saved = session
        .interrupt
        .hold(|| vault.drafts().save(id, session.now(), &mut System));
    let saved = saved.map_err(|error| match error {
        Error::Invalid {
            field: Input::Kinds | Input::Happened,
        } => Failure::from(error).adding(&text!(
            "cli-draft-stays",
            id = Arg::Typed(&out::name(prefix))
        )),
        _ => error.into(),
    })?;
    let here = place(&mut vault);
    vault.lock();
    let before = before.map(|before| before.finish()).transpose()?;
    // Whole: it was saved.
    let saved_now = draft.said.finish()?;
    let offered = Offered {
        help: saved_now.help(before.as_ref(), beside.said()),
        here,
        ..Offered::default()
    };
    print_saved(session, saved, &offered)
}

fn discard(session: &Session, prefix: &str, sure: &Sure) -> Result<()> {
    let mut vault = session.open()?;
    let people = vault.people().list()?;
    let drafts = vault.drafts();
    let id = drafts.find(prefix)?;
    let shown = whole(session, &drafts.get(id)?, &people);
    agree(session, sure, "discard", &text!("cli-gone-draft"), &shown)?;
    session
        .interrupt
        .hold(|| vault.drafts().discard(id, &mut System))?;
    vault.lock();
    Ok(())
}

/// Returns the time of the last keeping, by the clocks here.
fn kept(session: &Session, draft: &Kept) -> Option<DateTime<FixedOffset>> {
    clock::here(draft.kept_ms, session.now())
}

fn kept_words(session: &Session, draft: &Kept) -> String {
    messages::moment(kept(session, draft))
}

fn line(session: &Session, draft: &Kept) -> String {
    let mut notes = Vec::new();
    if let Some(incident) = draft.amends {
        let id = incident.to_string();
        notes.push(text!("record-note-amends", id = &id[..8]));
    }
    if !draft.files.is_empty() {
        notes.push(text!("record-note-files", files = draft.files.len()));
    }
    let id = draft.id.to_string();
    let when = kept_words(session, draft);
    let mut text = format!("{}  {}", &id[..8], text!("record-was-kept", when = &when));
    if !draft.said.kinds.is_empty() {
        let _ = write!(text, "  {}", messages::kinds(&draft.said.kinds));
    }
    if !notes.is_empty() {
        let _ = write!(text, "  [{}]", messages::list(notes));
    }
    if let Some(Value::Words(details)) = draft.said.fields.get(&Field::details()) {
        let _ = write!(text, "\n          {}", opening(details));
    }
    text.push('\n');
    text
}

/// Returns the beginning of a text, on one line; with dots if it goes on.
fn opening(text: &str) -> String {
    const LONGEST: usize = 70;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown: String = line.chars().take(LONGEST).collect();
    let more = if shown.len() < line.len() { "…" } else { "" };
    out::name(&shown) + more
}

fn whole(session: &Session, draft: &Kept, people: &[Person]) -> String {
    let mut rows = said_rows(&draft.said, people);
    for file in &draft.files {
        let what = format!(
            "{}  {}  {}",
            out::name(&file.name),
            file.media_type,
            messages::size(file.len)
        );
        rows.add(&text!("record-file"), &what);
    }
    if let Some(incident) = draft.amends {
        rows.add(&text!("record-amends"), &incident.to_string());
    }
    rows.add(&text!("record-kept"), &kept_words(session, draft));
    rows.add(&text!("record-id"), &draft.id.to_string());
    format!("{}\n{}", title(&draft.said.kinds), rows.shown(0))
}
