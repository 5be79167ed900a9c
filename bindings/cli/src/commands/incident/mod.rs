//! `incident …`.

mod change;
mod kinds;
mod list;
pub(crate) mod said;
mod show;

pub(super) use change::standing;
pub(super) use said::{Said, Says, with_fields};
pub(super) use show::{said_rows, title};

use super::files::{self, AttachArgs, ExtractArgs};
use super::import::{self, IMPORT_EXAMPLE, Import};
use super::look::{self, Preview};
use crate::exit::Result;
use crate::session::Session;
use change::{ADD_EXAMPLE, AMEND_EXAMPLE, Add, Amend, PutAway, Remove};
use clap::Subcommand;
use list::ListArgs;

#[derive(Subcommand)]
pub(crate) enum Incident {
    /// Save an incident, and files with it; prints its ID once it's on disk
    #[command(after_help = with_fields(ADD_EXAMPLE))]
    Add(Add),
    /// List incidents, latest first by when they happened
    #[command(
        after_help = "Example:\n  bothy --vault v incident list --kind threats --from 2026-01-01 --limit 20\n  bothy --vault v incident list --search 'door \"kitchen floor\"' --with-files"
    )]
    List(ListArgs),
    /// Show an incident as it is now
    #[command(after_help = "Example:\n  bothy --vault v incident show 3f9a2c")]
    Show {
        /// Its ID, or the first 6 or more of it
        id: String,
    },
    /// Correct an incident or add to it; its history keeps what you saved before
    #[command(after_help = with_fields(AMEND_EXAMPLE))]
    Amend(Amend),
    /// Undo what you saved last of an incident, within ten minutes: all of it, a correction, or a file
    #[command(
        after_help = "Example:\n  bothy --vault v incident undo 3f9a2c\n\nWhat you undo is destroyed. After ten minutes, put it away or remove it."
    )]
    Undo {
        /// Its ID, or the first 6 or more of it
        id: String,
    },
    /// Put an incident away: it's kept, but not in lists or packs
    #[command(
        after_help = "Example:\n  bothy --vault v incident put-away 3f9a2c\n  bothy --vault v incident put-away 3f9a2c --back\n\n`bothy incident list --put-away` shows what you put away."
    )]
    PutAway(PutAway),
    /// Remove an incident for good; the record shows that something was removed, but not what
    #[command(after_help = "Example:\n  bothy --vault v incident remove 3f9a2c --reason duplicate")]
    Remove(Remove),
    /// Show every version of an incident, and when you wrote each
    #[command(after_help = "Example:\n  bothy --vault v incident history 3f9a2c")]
    History {
        /// Its ID, or the first 6 or more of it
        id: String,
    },
    /// Add a file to an incident; prints the file's ID once it's on disk
    #[command(
        after_help = "Example:\n  bothy --vault v incident attach 3f9a2c photo.jpg\n  bothy --vault v incident attach 3f9a2c - --name call.m4a < call.m4a\n\nThe file is copied exactly as it is. The one outside stays where it was, so remove it yourself."
    )]
    Attach(AttachArgs),
    /// Copy a file of an incident out of the vault
    #[command(
        after_help = "Example:\n  bothy --vault v incident extract 3f9a2c 77d0e1 --to photo.jpg\n\nBothy replaces nothing. The copy isn't encrypted."
    )]
    Extract(ExtractArgs),
    /// Copy a photo out of the vault as a small picture, upright and without the camera's own notes
    #[command(
        after_help = "Example:\n  bothy --vault v incident preview 3f9a2c 77d0e1 --to small.jpg --side 800\n\nThe photo itself stays as it is. Bothy replaces nothing. The picture isn't encrypted."
    )]
    Preview(Preview),
    /// Show the kinds and what each includes, for the question "is this abuse?"
    #[command(after_help = "Example:\n  bothy incident kinds\n\nNeeds no vault.")]
    Kinds,
    /// Save many incidents from a file of JSON lines; prints each ID once it's on disk
    #[command(after_help = IMPORT_EXAMPLE)]
    Import(Import),
}

pub(crate) fn run(session: &Session, command: Incident) -> Result<()> {
    match command {
        Incident::Add(add) => change::add(session, &add),
        Incident::List(choice) => list::list(session, &choice),
        Incident::Show { id } => show::show(session, &id),
        Incident::Amend(amend) => change::amend(session, &amend),
        Incident::Undo { id } => change::undo(session, &id),
        Incident::PutAway(put) => change::put_away(session, &put),
        Incident::Remove(remove) => change::remove(session, &remove),
        Incident::History { id } => show::history(session, &id),
        Incident::Attach(attach) => files::attach(session, &attach),
        Incident::Extract(extract) => files::extract(session, &extract),
        Incident::Preview(preview) => look::preview(session, &preview),
        Incident::Kinds => kinds::show(session),
        Incident::Import(import) => import::run(session, &import),
    }
}
