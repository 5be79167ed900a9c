//! `bothy draft …`.

use super::incident::{Says, with_fields};
use super::shared::Sure;
use clap::Subcommand;

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
