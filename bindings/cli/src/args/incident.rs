//! `bothy incident …`.

use bothy_core::journal::{Field, Kind, Reason};
use chrono::NaiveDate;
use clap::Subcommand;
use clap::builder::PossibleValuesParser;
use std::path::PathBuf;

#[derive(Subcommand)]
pub(crate) enum Incident {
    /// Save an incident, with files if there are any; prints its ID once it is on disk
    #[command(after_help = add_help())]
    Add(Add),
    /// List incidents, the newest first by when they happened
    #[command(
        after_help = "Example:\n  bothy --vault v incident list --kind threats --from 2026-01-01 --limit 20"
    )]
    List(ListArgs),
    /// Show an incident whole, as it stands now
    #[command(after_help = "Example:\n  bothy --vault v incident show 3f9a2c")]
    Show {
        /// Its ID, or the first 6 or more of it
        id: String,
    },
    /// Correct or add to an incident; what was saved before stays in its history
    #[command(
        after_help = "Example:\n  bothy --vault v incident amend 3f9a2c --child yes --field witnesses=\"a neighbour\"\n\nWhat isn't given stays as it is. `--field NAME=` makes a field not said again."
    )]
    Amend(Amend),
    /// Remove an incident for good; the record shows that something was removed, never what
    #[command(after_help = "Example:\n  bothy --vault v incident remove 3f9a2c --reason duplicate")]
    Remove(Remove),
    /// Show every version of an incident, and when each was written
    #[command(after_help = "Example:\n  bothy --vault v incident history 3f9a2c")]
    History {
        /// Its ID, or the first 6 or more of it
        id: String,
    },
    /// Add a file to an incident; prints the file's ID once it is on disk
    #[command(
        after_help = "Example:\n  bothy --vault v incident attach 3f9a2c photo.jpg\n  bothy --vault v incident attach 3f9a2c - --name call.m4a < call.m4a\n\nThe file is copied as it is, to the bit. The copy outside stays where it was: remove it yourself."
    )]
    Attach(Attach),
    /// Write a file of an incident to outside the vault
    #[command(
        after_help = "Example:\n  bothy --vault v incident extract 3f9a2c 77d0e1 --to photo.jpg\n\nNothing is overwritten. What is written lies there in clear."
    )]
    Extract(Extract),
}

/// What is said of an incident; all but the kind and a time can be left out.
#[derive(clap::Args)]
pub(crate) struct Says {
    /// What kind; give it again for another. The first one leads
    #[arg(long, value_name = "KIND", value_parser = kinds())]
    pub(crate) kind: Vec<String>,
    /// When: 2026-03-01T21:30, "about …", a day, or A..B
    #[arg(long, value_name = "WHEN")]
    pub(crate) happened: Option<String>,
    /// What happened, in your own words
    #[arg(long, value_name = "TEXT", conflicts_with = "details_file")]
    pub(crate) details: Option<String>,
    /// The same out of a UTF-8 text file, /dev/fd/N, or -
    #[arg(long, value_name = "FILE")]
    pub(crate) details_file: Option<PathBuf>,
    /// Whether a child was present: yes, no, unsure. Left out: not said
    #[arg(long, value_name = "ANSWER")]
    pub(crate) child: Option<String>,
    /// A file to keep with it; give it again for another
    #[arg(long, value_name = "FILE")]
    pub(crate) attach: Vec<PathBuf>,
    /// Any other field; give it again for another
    #[arg(long, value_name = "NAME=VALUE")]
    pub(crate) field: Vec<String>,
}

#[derive(clap::Args)]
pub(crate) struct Add {
    #[command(flatten)]
    pub(crate) says: Says,
}

#[derive(clap::Args)]
pub(crate) struct Amend {
    /// Its ID, or the first 6 or more of it
    pub(crate) id: String,
    #[command(flatten)]
    pub(crate) says: Says,
}

#[derive(clap::Args)]
pub(crate) struct ListArgs {
    /// Only this kind
    #[arg(long, value_parser = kinds())]
    pub(crate) kind: Option<String>,
    /// Only what happened on this day or later
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) from: Option<NaiveDate>,
    /// Only what happened on this day or earlier
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) to: Option<NaiveDate>,
    /// Only where the answer to "was a child present" is this: yes, no, unsure
    #[arg(long, value_name = "ANSWER")]
    pub(crate) child: Option<String>,
    /// At most so many
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub(crate) limit: u32,
    /// Go on behind this one, the last of the page before
    #[arg(long, value_name = "ID")]
    pub(crate) after: Option<String>,
}

#[derive(clap::Args)]
pub(crate) struct Remove {
    /// Its ID, or the first 6 or more of it
    pub(crate) id: String,
    /// Why; it stays in the record
    #[arg(long, value_parser = PossibleValuesParser::new(Reason::ALL.map(Reason::id)))]
    pub(crate) reason: Option<String>,
    /// Don't ask at the terminal
    #[arg(long)]
    pub(crate) yes: bool,
}

#[derive(clap::Args)]
pub(crate) struct Attach {
    /// The incident's ID, or the first 6 or more of it
    pub(crate) id: String,
    /// The file, or - for stdin
    pub(crate) file: PathBuf,
    /// The name to keep it under [default: its own]
    #[arg(long)]
    pub(crate) name: Option<String>,
}

#[derive(clap::Args)]
pub(crate) struct Extract {
    /// The incident's ID, or the first 6 or more of it
    pub(crate) id: String,
    /// The file's ID, or the first 6 or more of it
    pub(crate) attachment: String,
    /// Where to: a file that isn't there yet, or - for stdout
    #[arg(long, value_name = "FILE")]
    pub(crate) to: PathBuf,
}

fn kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(Kind::ALL.map(Kind::id))
}

fn day(text: &str) -> Result<NaiveDate, String> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .map_err(|_| "use a day that exists, like 2026-03-01".to_owned())
}

fn add_help() -> String {
    let mut fields = String::new();
    for field in Field::all() {
        fields.push_str("\n  ");
        fields.push_str(field.name());
    }
    format!(
        "Example:\n  bothy --vault v incident add --kind controlling --happened \"about 2026-03-01T21:30\" \\\n    \
         --details \"Took my phone and read it.\" --child no --attach photo.jpg\n\nFields for --field NAME=VALUE:{fields}"
    )
}
