//! `incident …`.

mod change;
mod list;
pub(crate) mod said;
mod show;

pub(super) use change::standing;
pub(super) use said::Said;
pub(super) use show::{row, said_whole};

use super::{files, import, look};
use crate::args::Incident as Command;
use crate::exit::{Result, say};
use crate::session::Session;
use crate::{out, words};
use bothy_core::Id;
use bothy_core::journal::{Help, Staged};
use bothy_core::vault::OpenVault;
use serde_json::json;

pub(crate) fn run(session: &Session, command: Command) -> Result<()> {
    match command {
        Command::Add(add) => change::add(session, &add),
        Command::List(choice) => list::list(session, &choice),
        Command::Show { id } => show::show(session, &id),
        Command::Amend(amend) => change::amend(session, &amend),
        Command::Undo { id } => change::undo(session, &id),
        Command::PutAway(put) => change::put_away(session, &put),
        Command::Remove(remove) => change::remove(session, &remove),
        Command::History { id } => show::history(session, &id),
        Command::Attach(attach) => files::attach(session, &attach),
        Command::Extract(extract) => files::extract(session, &extract),
        Command::Preview(preview) => look::preview(session, &preview),
        Command::Import(import) => import::run(session, &import),
    }
}

/// The ID alone, now that it is on disk.
pub(super) fn print_id(session: &Session, id: Id) -> Result<()> {
    print_saved(session, id, &[])
}

/// The ID of what was saved, and what to offer now: to people on stderr, since stdout has the ID alone, to machines by its names.
pub(super) fn print_saved(session: &Session, id: Id, help: &[Help]) -> Result<()> {
    let id = id.to_string();
    let printed = session.out.answer(
        || {
            let mut answer = json!({ "id": id });
            if !help.is_empty() {
                answer["help"] = help.iter().map(|help| help.id()).collect();
            }
            answer
        },
        || id.clone(),
    );
    // Whatever became of the ID: what can't wait is said.
    for help in help.iter().filter(|_| !session.out.is_json()) {
        say(&out::wrapped(&words::help(*help), 0));
    }
    printed
}

/// Copies files into the vault; `lost` says what a failure means for the rest of what was said.
pub(super) fn stage(
    session: &Session,
    vault: &mut OpenVault,
    sources: Vec<files::Source>,
    lost: &str,
) -> Result<Vec<Staged>> {
    let staged = sources
        .into_iter()
        .map(|source| files::stage(session, vault, source).map_err(|failure| failure.adding(lost)));
    staged.collect()
}
