//! `bothy plan …`.

use super::incident::day;
use super::people::{MaybeDay, maybe_day};
use super::shared::{Sure, one_of};
use bothy_core::plan::{MadeFor, Section};
use chrono::NaiveDate;
use clap::Subcommand;
use clap::builder::TypedValueParser;
use std::path::PathBuf;

/// The safety plan.
#[derive(Subcommand)]
pub(crate) enum Plan {
    /// Make a plan from a template, and print its ID
    #[command(
        after_help = "Example:\n  bothy --vault v plan new --for leaving\n  bothy --vault desk plan new --for living --with-worker --case LS-2041 --purpose \"Support\" \\\n    --consent \"Said yes on 3 March, to this service\" --retain-until 2027-03-03\n\nA service's plan has a case reference, never a name. It says why it's kept, who consented, and until when."
    )]
    New(New),
    /// List the plans, last changed first
    #[command(after_help = "Example:\n  bothy --vault v plan list")]
    List,
    /// Show a plan, or one section of it
    #[command(
        after_help = "Example:\n  bothy --vault v plan show\n  bothy --vault v plan show --section bag\n  bothy --vault v plan show --version 1"
    )]
    Show {
        #[command(flatten)]
        which: Which,
        /// Only this section
        #[arg(long, value_parser = section())]
        section: Option<Section>,
        /// As it was at the first review, the second …
        #[arg(long, value_name = "N")]
        version: Option<u32>,
    },
    /// Tick an item
    #[command(
        after_help = "Example:\n  bothy --vault v plan tick 5.2\n  bothy --vault v plan tick 3f9a2c --undo"
    )]
    Tick {
        #[command(flatten)]
        which: Which,
        /// Its number in `plan show`, or the start of its ID
        item: String,
        /// Take the tick away
        #[arg(long)]
        undo: bool,
    },
    /// Add an item, and print its ID
    #[command(
        after_help = "Example:\n  bothy --vault v plan add --section bag --words \"The blue folder\" \\\n    --note \"At Mum's\" --due 2026-12-01"
    )]
    Add {
        #[command(flatten)]
        which: Which,
        /// Where it goes
        #[arg(long, value_parser = section())]
        section: Section,
        #[command(flatten)]
        says: ItemSays,
        /// Before this item [default: at the end of the section]
        #[arg(long, value_name = "ITEM")]
        before: Option<String>,
    },
    /// Change what an item says; what you don't give stays
    #[command(
        after_help = "Example:\n  bothy --vault v plan edit 1.4 --words \"The window in the hall\" --person 77d0e1\n\n`--note \"\"`, `--due \"\"` and so on clear what was there. `--words \"\"` brings the template's words back."
    )]
    Edit {
        #[command(flatten)]
        which: Which,
        /// Its number in `plan show`, or the start of its ID
        item: String,
        #[command(flatten)]
        says: ItemSays,
    },
    /// Move an item
    #[command(
        after_help = "Example:\n  bothy --vault v plan move 1.4 --before 1.1\n  bothy --vault v plan move 1.4 --section people\n\nWithout --before it goes to the end of the section."
    )]
    Move {
        #[command(flatten)]
        which: Which,
        /// Its number in `plan show`, or the start of its ID
        item: String,
        /// To this section [default: its own]
        #[arg(long, value_parser = section())]
        section: Option<Section>,
        /// Before this item
        #[arg(long, value_name = "ITEM")]
        before: Option<String>,
    },
    /// Remove an item, or with --whole the plan and all its versions
    #[command(
        after_help = "Example:\n  bothy --vault v plan remove 5.2\n  bothy --vault v plan remove --whole --plan 3f9a2c"
    )]
    Remove {
        #[command(flatten)]
        which: Which,
        /// Its number in `plan show`, or the start of its ID
        #[arg(required_unless_present = "whole")]
        item: Option<String>,
        /// The plan itself
        #[arg(long, conflicts_with = "item", requires = "plan")]
        whole: bool,
        #[command(flatten)]
        sure: Sure,
    },
    /// Review the plan: keep it as it is now, and set the next day
    #[command(after_help = "Example:\n  bothy --vault v plan review --next 2026-12-10")]
    Review {
        #[command(flatten)]
        which: Which,
        /// When to review it again
        #[arg(long, value_name = "DATE", value_parser = day)]
        next: Option<NaiveDate>,
    },
    /// Show when the plan was reviewed, and what changed since
    #[command(
        after_help = "Example:\n  bothy --vault v plan history\n  bothy --vault v plan history --since 1"
    )]
    History {
        #[command(flatten)]
        which: Which,
        /// Since the first review, the second … [default: the last]
        #[arg(long, value_name = "N")]
        since: Option<u32>,
    },
    /// Make a PDF of a plan, or a card that doesn't say what it's for
    #[command(
        after_help = "Example:\n  bothy --vault v plan print --to plan.pdf\n  bothy --vault v plan print --card --contact 77d0e1 --to notes.pdf\n\nPrint the card on one side of A4. Fold it twice with the print outside: first the top half to the back, then along.\nYour own words are on it only with --own-words. Anyone who can read the file or the paper can read the plan."
    )]
    Print {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        print: PrintArgs,
    },
    /// Remove every plan whose last day of keeping is past
    #[command(after_help = "Example:\n  bothy --vault desk plan purge --dry-run")]
    Purge {
        /// Only say which ones
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        sure: Sure,
    },
    /// Hand a plan over, as a file or QR codes, and print once the six words that open it
    #[command(
        after_help = "Example:\n  bothy --vault desk plan hand-over --to plan.age\n  bothy --vault desk plan hand-over --plan 3f9a2c --qr pictures\n\nRead the six words aloud. Never send them or write them where the file or pictures go. No case, person or\nincident goes with it. Any `age` opens the file with the words. The plan stays on this desk until you remove it."
    )]
    HandOver(HandOver),
    /// Take over a plan somebody handed you: shows what it adds, then adds it, and prints the plan's ID
    #[command(
        after_help = "Example:\n  bothy --vault v plan take-over plan.age\n  bothy --vault v plan take-over pictures\n  bothy --vault v plan take-over photo-1.jpg photo-2.jpg --plan 77d0e1\n\nIt asks first. Without a terminal it needs --yes. The same plan isn't taken over twice."
    )]
    TakeOver(TakeOver),
    /// Show the items that new plans begin with, or check a file of them
    #[command(
        after_help = "Example:\n  bothy plan templates --for helper\n  bothy plan templates --check my-plans.toml\n\nNeeds no vault."
    )]
    Templates {
        /// Only those for this situation
        #[arg(long = "for", value_name = "WHOM", value_parser = made_for())]
        made_for: Option<MadeFor>,
        /// Read this file instead, and say what is wrong with it
        #[arg(long, value_name = "FILE", conflicts_with = "made_for")]
        check: Option<PathBuf>,
    },
}

/// How it is printed.
#[derive(clap::Args)]
pub(crate) struct PrintArgs {
    /// Where to: a new file, or - for stdout
    #[arg(long, value_name = "FILE")]
    pub(crate) to: PathBuf,
    /// A card of A6: numbers, and what isn't in the bag yet
    #[arg(long)]
    pub(crate) card: bool,
    /// A contact of your own to put on the card; can be given several times
    #[arg(long, value_name = "ID", requires = "card")]
    pub(crate) contact: Vec<String>,
    /// Print your own words for the bag on the card; they may give away what it's for
    #[arg(long, requires = "card")]
    pub(crate) own_words: bool,
}

/// Which plan.
#[derive(clap::Args)]
pub(crate) struct Which {
    /// Its ID, or the first 6 or more of it; not needed if there's only one
    #[arg(long, value_name = "ID")]
    pub(crate) plan: Option<String>,
}

/// A plan for somebody else's vault.
#[derive(clap::Args)]
pub(crate) struct HandOver {
    #[command(flatten)]
    pub(crate) which: Which,
    /// Write it to this new file
    #[arg(long, value_name = "FILE.age", required_unless_present = "qr")]
    pub(crate) to: Option<PathBuf>,
    /// Draw it as QR codes, one picture for each part, in this new folder
    #[arg(long, value_name = "DIR", conflicts_with = "to")]
    pub(crate) qr: Option<PathBuf>,
}

/// A plan out of somebody else's vault.
#[derive(clap::Args)]
pub(crate) struct TakeOver {
    /// The file, or the pictures, or a folder of them
    #[arg(required = true, value_name = "FILE")]
    pub(crate) from: Vec<PathBuf>,
    /// A file whose first line is the six words, /dev/fd/N, or - [default: asked at the terminal, unseen]
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// Add what is new to this plan [default: a new plan]
    #[arg(long, value_name = "ID")]
    pub(crate) plan: Option<String>,
    /// Only show what would be added
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[command(flatten)]
    pub(crate) sure: Sure,
}

/// A new plan.
#[derive(clap::Args)]
pub(crate) struct New {
    /// Who it's for, or their situation
    #[arg(long = "for", value_name = "WHOM", value_parser = made_for())]
    pub(crate) made_for: MadeFor,
    /// You're making it with a worker
    #[arg(long)]
    pub(crate) with_worker: bool,
    /// The service's own reference, with a digit in it and never a name
    #[arg(long, value_name = "REFERENCE", requires_all = ["purpose", "consent", "retain_until"])]
    pub(crate) case: Option<String>,
    /// Why the service keeps it
    #[arg(long, value_name = "TEXT", requires = "case")]
    pub(crate) purpose: Option<String>,
    /// Who agreed to that, when and how
    #[arg(long, value_name = "TEXT", requires = "case")]
    pub(crate) consent: Option<String>,
    /// The last day on which it is kept
    #[arg(long, value_name = "DATE", value_parser = day, requires = "case")]
    pub(crate) retain_until: Option<NaiveDate>,
}

/// What an item says.
#[derive(clap::Args)]
pub(crate) struct ItemSays {
    /// The item in your own words
    #[arg(long, value_name = "TEXT")]
    pub(crate) words: Option<String>,
    /// A note with it
    #[arg(long, value_name = "TEXT")]
    pub(crate) note: Option<String>,
    /// By when
    #[arg(long, value_name = "DATE", value_parser = maybe_day)]
    pub(crate) due: Option<MaybeDay>,
    /// Who it's about, or who does it: a person's ID
    #[arg(long, value_name = "ID")]
    pub(crate) person: Option<String>,
    /// The incident it comes from
    #[arg(long, value_name = "ID")]
    pub(crate) incident: Option<String>,
    /// How doing this could make things worse
    #[arg(long, value_name = "TEXT")]
    pub(crate) worse: Option<String>,
}

fn made_for() -> impl TypedValueParser<Value = MadeFor> {
    one_of(MadeFor::ALL.iter().map(|whom| whom.word()), MadeFor::of)
}

fn section() -> impl TypedValueParser<Value = Section> {
    one_of(
        Section::ALL.iter().map(|section| section.word()),
        Section::of,
    )
}
