//! `bothy incident …`.

use super::shared::Sure;
use bothy_core::journal::{Answer, Field, Kind, Reason};
use bothy_core::{Input, dates};
use bothy_proof::Shape;
use chrono::NaiveDate;
use clap::Subcommand;
use clap::builder::PossibleValuesParser;
use std::path::PathBuf;

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
    Attach(Attach),
    /// Copy a file of an incident out of the vault
    #[command(
        after_help = "Example:\n  bothy --vault v incident extract 3f9a2c 77d0e1 --to photo.jpg\n\nBothy replaces nothing. The copy isn't encrypted."
    )]
    Extract(Extract),
    /// Copy a photo out of the vault as a small picture, upright and without the camera's own notes
    #[command(
        after_help = "Example:\n  bothy --vault v incident preview 3f9a2c 77d0e1 --to small.jpg --side 800\n\nThe photo itself stays as it is. Bothy replaces nothing. The picture isn't encrypted."
    )]
    Preview(Preview),
    /// Save many incidents from a file of JSON lines; prints each ID once it's on disk
    #[command(after_help = IMPORT_EXAMPLE)]
    Import(Import),
}

const ADD_EXAMPLE: &str = "\
Example:
  bothy --vault v incident add --kind controlling --happened \"about 2026-03-01T21:30\" \\
    --details \"Took my phone and read it.\" --child no --attach photo.jpg";

const AMEND_EXAMPLE: &str = "\
Example:
  bothy --vault v incident amend 3f9a2c --child yes --field others_present=\"a neighbour\"

What you don't give stays as it is. `--field NAME=` clears a field.";

const IMPORT_EXAMPLE: &str = "\
Example:
  bothy --vault v incident import year.jsonl
  bothy incident import year.jsonl --dry-run

Each line is one incident: {\"kinds\":[\"controlling\"],\"happened\":\"2026-03-01T21:30\",\"details\":\"…\",\"fields\":{\"place\":\"at home\"}}
A field is text, \"yes\", \"no\" or \"unsure\", or a list of choices. People you keep are a list of
{\"id\":\"…\",\"relation\":\"…\"}. A line that can't be read stops it there. Bothy says which, and everything before it is saved.
Give the same file again to go on from there. Nothing is saved twice.";

/// What is said of an incident; all but the kind and a time can be left out.
#[derive(clap::Args)]
pub(crate) struct Says {
    /// What kind; give it again for another. The main one goes first
    #[arg(long, value_name = "KIND", value_parser = kinds())]
    pub(crate) kind: Vec<String>,
    /// When: 2026-03-01T21:30, "about …", a day, or A..B for something that lasted. If you don't know the day: 2026-03, "last winter",
    /// "winter 2025/26", 2025, "about A..B"
    #[arg(long, value_name = "WHEN")]
    pub(crate) happened: Option<String>,
    /// What happened, in your own words
    #[arg(long, value_name = "TEXT", conflicts_with = "details_file")]
    pub(crate) details: Option<String>,
    /// What happened, from a UTF-8 text file, /dev/fd/N, or -
    #[arg(long, value_name = "FILE")]
    pub(crate) details_file: Option<PathBuf>,
    /// Was a child present? Leave it out if you don't want to say
    #[arg(long, value_name = "ANSWER", value_parser = answers())]
    pub(crate) child: Option<String>,
    /// A file to keep with it; give it again for another
    #[arg(long, value_name = "FILE")]
    pub(crate) attach: Vec<PathBuf>,
    /// Any other field, as listed below; give it again for another
    #[arg(long, value_name = "NAME=VALUE")]
    pub(crate) field: Vec<String>,
}

#[derive(clap::Args)]
pub(crate) struct Add {
    #[command(flatten)]
    pub(crate) says: Says,
    /// Practise: show how the incident would look, and save nothing
    #[arg(long)]
    pub(crate) practice: bool,
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
pub(crate) struct Import {
    /// The file of JSON lines, or - for stdin
    #[arg(value_name = "FILE.jsonl")]
    pub(crate) file: PathBuf,
    /// Read every line and say which can't be saved; saves nothing and needs no vault
    #[arg(long)]
    pub(crate) dry_run: bool,
}

#[derive(clap::Args)]
#[allow(clippy::struct_excessive_bools)] // each is an option by itself
pub(crate) struct ListArgs {
    /// Only those with all these words, or words that begin so; put exact words in quotation marks. Accents and capitals don't matter
    #[arg(long, value_name = "TEXT")]
    pub(crate) search: Option<String>,
    /// Only this kind
    #[arg(long, value_parser = kinds())]
    pub(crate) kind: Option<String>,
    /// Only what happened on this day or later
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) from: Option<NaiveDate>,
    /// Only what happened on this day or earlier
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) to: Option<NaiveDate>,
    /// Only those where "was a child present" has this answer
    #[arg(long, value_name = "ANSWER", value_parser = answers())]
    pub(crate) child: Option<String>,
    /// Only those that name this person: their ID, or the first 6 or more of it
    #[arg(long, value_name = "ID")]
    pub(crate) person: Option<String>,
    /// Only those with a file
    #[arg(long, conflicts_with = "without_files")]
    pub(crate) with_files: bool,
    /// Only those without a file
    #[arg(long)]
    pub(crate) without_files: bool,
    /// Those you put away, instead of the others
    #[arg(long)]
    pub(crate) put_away: bool,
    /// At most this many; stderr says how many there are
    #[arg(long, value_name = "N", default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) limit: u32,
    /// All of them
    #[arg(long, conflicts_with = "limit")]
    pub(crate) all: bool,
    /// Go on after this one, the last of the page before
    #[arg(long, value_name = "ID")]
    pub(crate) after: Option<String>,
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
    /// Where to: a new file, or - for stdout
    #[arg(long, value_name = "FILE")]
    pub(crate) to: PathBuf,
}

#[derive(clap::Args)]
pub(crate) struct Preview {
    /// The incident's ID, or the first 6 or more of it
    pub(crate) id: String,
    /// The file's ID, or the first 6 or more of it
    pub(crate) attachment: String,
    /// Where to: a new file, or - for stdout
    #[arg(long, value_name = "FILE")]
    pub(crate) to: PathBuf,
    /// Longest side in pixels; a small picture isn't made larger
    #[arg(long, value_name = "PIXELS", default_value_t = 1024, value_parser = clap::value_parser!(u32).range(1..=2048))]
    pub(crate) side: u32,
}

fn answers() -> PossibleValuesParser {
    PossibleValuesParser::new(Answer::ALL.map(Answer::id))
}

fn kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(Kind::ALL.map(Kind::id))
}

pub(super) fn day(text: &str) -> Result<NaiveDate, String> {
    dates::day(text).map_err(|error| crate::exit::words_of_a_date(error, Input::NoSuchDay))
}

/// Appends every field to an example, with what it can hold, unless that is text.
pub(super) fn with_fields(example: &str) -> String {
    let fields: Vec<String> = Field::all()
        .map(|field| match field.shape() {
            Shape::Answer => format!("\n  {}: yes, no, unsure", field.name()),
            Shape::Choices(list) => {
                format!("\n  {}, with commas: {}", field.name(), list.join(", "))
            }
            _ => format!("\n  {}", field.name()),
        })
        .collect();
    let fields = fields.concat();
    format!(
        "{example}\n\nFields for --field NAME=VALUE. A field that asks who also takes person:ID[,person:ID…]\n\
         (see `bothy people list`):{fields}"
    )
}
