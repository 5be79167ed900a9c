//! `incident add`, `amend`, `undo`, `put-away`, `remove`.

use super::said::{Said, Says};
use super::show::said_whole;
use crate::args::Sure;
use crate::commands::answer::{Beside, Offered, place, print_saved};
use crate::commands::files::{caution, open_all, stage_all};
use crate::consent::answer;
use crate::exit::{Failure, Result, say};
use crate::messages;
use crate::session::{HeldVault, Session};
use crate::system::System;
use bothy_core::Id;
use bothy_core::journal::{Incident, Reason, Undone, Unfinished};
use bothy_core::locale::Arg;
use bothy_core::vault::OpenVault;
use clap::builder::PossibleValuesParser;
use serde_json::json;

pub(super) const ADD_EXAMPLE: &str = "\
Example:
  bothy --vault v incident add --kind controlling --happened \"about 2026-03-01T21:30\" \\
    --details \"Took my phone and read it.\" --child no --attach photo.jpg";

pub(super) const AMEND_EXAMPLE: &str = "\
Example:
  bothy --vault v incident amend 3f9a2c --child yes --field others_present=\"a neighbour\"

What you don't give stays as it is. `--field NAME=` clears a field.";

#[derive(clap::Args)]
pub(crate) struct Add {
    #[command(flatten)]
    pub(crate) says: Says,
    /// Practise: show how the incident would look, and save nothing
    #[arg(long)]
    pub(crate) practice: bool,
    #[command(flatten)]
    pub(crate) beside: Beside,
}

#[derive(clap::Args)]
pub(crate) struct Amend {
    /// Its ID, or the first 6 or more of it
    pub(crate) id: String,
    #[command(flatten)]
    pub(crate) says: Says,
    /// You only change spelling, not what it means; a pack says that you said so
    #[arg(long)]
    pub(crate) spelling_only: bool,
    #[command(flatten)]
    pub(crate) beside: Beside,
}

#[derive(clap::Args)]
pub(crate) struct PutAway {
    /// Its ID, or the first 6 or more of it
    pub(crate) id: String,
    /// Bring it back
    #[arg(long)]
    pub(crate) back: bool,
}

#[derive(clap::Args)]
pub(crate) struct Remove {
    /// Its ID, or the first 6 or more of it
    pub(crate) id: String,
    /// Why; the record keeps this
    #[arg(long, value_parser = PossibleValuesParser::new(Reason::ALL.map(Reason::id)))]
    pub(crate) reason: Option<String>,
    #[command(flatten)]
    pub(crate) sure: Sure,
}

pub(super) fn add(session: &Session, add: &Add) -> Result<()> {
    let said = Said::read(session, &add.says)?;
    said.is_enough()?;
    let sources = open_all(&add.says.attach)?;
    let mut vault = session.open()?;
    let mut unfinished = Unfinished::default();
    said.apply(&mut vault, &mut unfinished)?;
    let incident = unfinished.finish()?;
    if add.practice {
        return practise(session, vault, &incident, &unfinished);
    }
    let lost = text!("cli-lost-incident");
    let staged = stage_all(session, &mut vault, sources, &lost)?;
    let offered = Offered {
        help: incident.help(None, add.beside.said()),
        here: place(&mut vault),
        cautions: caution(session, &staged),
    };
    let id = session.interrupt.hold(|| {
        vault
            .journal()
            .add(&incident, staged, session.now(), &mut System)
    })?;
    vault.lock();
    print_saved(session, id, &offered)
}

/// Does everything except the save.
fn practise(
    session: &Session,
    mut vault: HeldVault,
    incident: &Incident,
    said: &Unfinished,
) -> Result<()> {
    vault.journal().practise(incident, session.now())?;
    let people = vault.people().list()?;
    vault.lock();
    say(&text!("cli-practice"));
    session
        .out
        .answer(|| json!({ "practice": true }), || said_whole(said, &people))
}

pub(super) fn amend(session: &Session, amend: &Amend) -> Result<()> {
    let says = &amend.says;
    let said = Said::read(session, says)?;
    if said.is_empty() && (says.attach.is_empty() || amend.spelling_only) {
        let help = "bothy incident amend --help";
        return Err(Failure::usage(text!(
            "cli-nothing-to-change",
            help = Arg::Typed(help)
        )));
    }
    let sources = open_all(&says.attach)?;
    let mut vault = session.open()?;
    let id = vault.journal().find(&amend.id)?;
    let mut whole = standing(&mut vault, id)?;
    let before = whole.finish()?;
    let says_something = !said.is_empty();
    said.apply(&mut vault, &mut whole)?;
    let new = whole.finish()?;
    let lost = text!("cli-lost-change");
    let staged = stage_all(session, &mut vault, sources, &lost)?;
    let offered = Offered {
        help: new.help(Some(&before), amend.beside.said()),
        here: place(&mut vault),
        cautions: caution(session, &staged),
    };
    session.interrupt.hold(|| {
        let (mut journal, now) = (vault.journal(), session.now());
        if !says_something {
            return journal.attach_all(id, staged, now, &mut System);
        }
        let spelling_only = amend.spelling_only;
        let amended = journal.amend_with(id, &new, spelling_only, staged, now, &mut System);
        amended.map(|_| ())
    })?;
    vault.lock();
    print_saved(session, id, &offered)
}

/// Returns the current content of an incident, to be changed.
pub(crate) fn standing(vault: &mut OpenVault, id: Id) -> Result<Unfinished> {
    let incident = vault.journal().get(id)?.current.incident;
    Ok(Unfinished {
        kinds: incident.kinds,
        happened: Some(incident.happened),
        fields: incident.fields,
    })
}

pub(super) fn undo(session: &Session, prefix: &str) -> Result<()> {
    let mut vault = session.open()?;
    let id = vault.journal().find(prefix)?;
    let undone = session
        .interrupt
        .hold(|| vault.journal().undo(id, session.now(), &mut System))?;
    vault.lock();
    let (id, words) = match undone {
        Undone::Incident => ("incident", text!("cli-undone-incident")),
        Undone::Amendment => ("amendment", text!("cli-undone-amendment")),
        Undone::Attachment => ("attachment", text!("cli-undone-attachment")),
    };
    session.out.answer(|| json!({ "undone": id }), || words)
}

pub(super) fn put_away(session: &Session, put: &PutAway) -> Result<()> {
    let mut vault = session.open()?;
    let id = vault.journal().find(&put.id)?;
    set_away(session, &mut vault, id, !put.back)?;
    vault.lock();
    session.out.answer(
        || json!({ "id": id.to_string(), "put_away": !put.back }),
        String::new,
    )
}

fn set_away(session: &Session, vault: &mut OpenVault, id: Id, away: bool) -> Result<()> {
    session.interrupt.hold(|| {
        vault
            .journal()
            .put_away(id, away, session.now(), &mut System)
    })?;
    let id = id.to_string();
    say(&if away {
        text!("cli-put-away", id = Arg::Typed(&id[..8]))
    } else {
        text!("cli-back")
    });
    Ok(())
}

pub(super) fn remove(session: &Session, remove: &Remove) -> Result<()> {
    let reason = remove.reason.as_deref();
    let reason = reason.and_then(|id| Reason::ALL.into_iter().find(|reason| reason.id() == id));
    let mut vault = session.open()?;
    let id = vault.journal().find(&remove.id)?;
    match asked(session, &mut vault, id, &remove.sure)? {
        Wish::Remove => session.interrupt.hold(|| {
            vault
                .journal()
                .remove(id, reason, session.now(), &mut System)
        })?,
        Wish::PutAway => set_away(session, &mut vault, id, true)?,
        Wish::Nothing => return Err(Failure::usage(text!("cli-nothing-removed"))),
    }
    vault.lock();
    Ok(())
}

/// The user's decision about an incident.
enum Wish {
    Remove,
    PutAway,
    Nothing,
}

/// Asks once, and offers to put it away instead.
fn asked(session: &Session, vault: &mut OpenVault, id: Id, sure: &Sure) -> Result<Wish> {
    let record = vault.journal().get(id)?;
    let incident = record.current.incident;
    let incident = messages::list([
        messages::kinds(&incident.kinds),
        messages::happened(&incident.happened),
    ]);
    let ask = if record.put_away {
        text!("cli-remove-put-away", incident = &incident)
    } else {
        text!("cli-remove", incident = &incident)
    };
    let gone = text!("cli-gone-incident");
    Ok(
        match answer(session, sure, "remove", &gone, &ask)?.as_str() {
            "remove" => Wish::Remove,
            "away" if !record.put_away => Wish::PutAway,
            _ => Wish::Nothing,
        },
    )
}
