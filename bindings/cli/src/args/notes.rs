//! `bothy notes …`.

use super::shared::Sure;
use clap::{Subcommand, ValueEnum};
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

/// What a note says.
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

/// How notes are put in order.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Sort {
    /// The last changed first
    Changed,
    /// The last made first
    Made,
    /// A to Z
    Title,
}
