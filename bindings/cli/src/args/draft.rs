//! `bothy draft …`.

use super::incident::{Says, with_fields};
use super::shared::Sure;
use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Draft {
    /// List what was begun and not saved, the one kept last first
    #[command(after_help = "Example:\n  bothy --vault v draft list")]
    List,
    /// Show a draft whole
    #[command(after_help = "Example:\n  bothy --vault v draft show 3f9a2c")]
    Show {
        /// Its ID, or the first 6 or more of it
        id: String,
    },
    /// Begin a draft and print its ID, or put more into one
    #[command(after_help = with_fields(KEEP_EXAMPLE))]
    Keep(Keep),
    /// Save a draft as an incident, or as an amendment; prints the incident's ID once it is on disk
    #[command(after_help = "Example:\n  bothy --vault v draft save 3f9a2c")]
    Save {
        /// Its ID, or the first 6 or more of it
        id: String,
    },
    /// Throw a draft away, with its files
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

Takes what `incident add` takes, and all of it can wait. With an ID, what isn't given stays as it is.";

#[derive(clap::Args)]
pub(crate) struct Keep {
    /// The draft's ID, or the first 6 or more of it; without it a new one is begun
    pub(crate) id: Option<String>,
    /// Begin with this incident as it stands: saving the draft amends it
    #[arg(long, value_name = "INCIDENT", conflicts_with = "id")]
    pub(crate) amends: Option<String>,
    #[command(flatten)]
    pub(crate) says: Says,
}
