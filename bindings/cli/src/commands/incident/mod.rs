//! `incident …`.

mod change;
mod list;
pub(crate) mod said;
mod show;

pub(super) use change::standing;
pub(super) use said::Said;
pub(super) use show::said_whole;

use super::{files, import, look};
use crate::args::Incident as Command;
use crate::exit::Result;
use crate::session::Session;

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
