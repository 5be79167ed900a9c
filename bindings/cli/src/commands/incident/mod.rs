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
use crate::exit::Result;
use crate::session::Session;
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

/// The ID of what was saved, and for machines which texts of help to offer now.
pub(super) fn print_saved(session: &Session, id: Id, help: &[Help]) -> Result<()> {
    let id = id.to_string();
    session.out.answer(
        || {
            let mut answer = json!({ "id": id });
            if !help.is_empty() {
                answer["help"] = help.iter().map(|help| help.id()).collect();
            }
            answer
        },
        || id.clone(),
    )
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
