//! `bothy helplines`.

use super::shared::{Sure, one_of};
use bothy_core::helplines::{Area, ChannelKind, Spoken, Whom};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Arg, Command, Subcommand};
use std::ffi::OsStr;
use std::path::PathBuf;

pub(super) const HELPLINES_EXAMPLE: &str = "\
Example:
  bothy helplines --open
  bothy helplines --open --area leicester --for deaf --for men
  bothy helplines --area leeds --speaks urdu
  bothy helplines --open --channel text
  bothy helplines --check my-lines.toml
  bothy --vault v helplines --mine

It needs no vault and leaves nothing behind. --mine asks for the secret: it puts your own contacts first, and shows a newer list if you
loaded one. Times are UK times, wherever this computer is.

Open lines come first. Next are those that may be open, those whose hours aren't known, and closed ones. In each group, danger comes first.
Then what you asked for, help with any abuse, lines near you, and free ones. Lines that don't cover your area come last. 999 is always
listed, and so is the line that answers at all hours where you are. With --open, lines whose hours aren't known are named at the end.

--area takes a town, a county or a nation, and --speaks a language: Leicester, glasgow, urdu, polski. If Bothy doesn't know the town, give
its nation.";

/// What is looked for.
#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a flag that somebody types"
)]
pub(crate) struct Helplines {
    #[command(subcommand)]
    pub(crate) own: Option<Own>,
    /// Only lines that are open now, or may be
    #[arg(long)]
    pub(crate) open: bool,
    /// Only lines for these people or about this, and lines for everybody; can be given several times
    #[arg(long = "for", value_name = "WHO", value_parser = who())]
    pub(crate) who: Vec<Whom>,
    /// Only lines that cover this place or part of it: a town, a county or a nation
    #[arg(long, value_parser = area(Area::ALL))]
    pub(crate) area: Option<Area>,
    /// Only lines you can reach by this channel; with --open, those that answer by it now
    #[arg(long, alias = "by", value_parser = channel())]
    pub(crate) channel: Option<ChannelKind>,
    /// Only lines that are free; with --channel, free by that channel
    #[arg(long)]
    pub(crate) free: bool,
    /// Only lines that bring in an interpreter
    #[arg(long)]
    pub(crate) interpreter: bool,
    /// Only lines where somebody speaks this language, or that bring in an interpreter
    #[arg(long, value_name = "LANGUAGE", value_parser = spoken())]
    pub(crate) speaks: Option<Spoken>,
    /// Add your own contacts, your place, and a newer list if you loaded one; opens the vault
    #[arg(long)]
    pub(crate) mine: bool,
    /// The few numbers that any phone has, shown before a vault is opened
    #[arg(long, conflicts_with_all = ["open", "who", "area", "channel", "free", "interpreter", "speaks", "mine"])]
    pub(crate) useful: bool,
    /// Read this list instead, and say what is wrong with it
    #[arg(long, value_name = "FILE", conflicts_with_all = ["open", "who", "area", "channel", "free", "interpreter", "speaks", "mine", "useful"])]
    pub(crate) check: Option<PathBuf>,
}

/// What is kept in the vault.
#[derive(Subcommand)]
pub(crate) enum Own {
    #[command(flatten)]
    Contacts(OwnContacts),
    /// Load a newer list from a file, if somebody this Bothy trusts has signed it
    #[command(
        after_help = "Example:\n  bothy --vault v helplines load lines.toml\n\nThe signature is minisign's, beside the file as lines.toml.minisig. The list is kept in the vault, and `helplines --mine` shows it.\nBothy refuses a list that is unsigned, signed by somebody it doesn't know, changed, or no newer than the one in use."
    )]
    Load {
        /// The list
        file: PathBuf,
        /// Its signature, if that isn't beside it
        #[arg(long, value_name = "FILE")]
        signature: Option<PathBuf>,
    },
    /// Go back to the list that came with Bothy
    #[command(after_help = "Example:\n  bothy --vault v helplines forget")]
    Forget,
}

/// Her contacts, and where she is.
#[derive(Subcommand)]
pub(crate) enum OwnContacts {
    /// Keep a contact of your own, and print its ID
    #[command(
        after_help = "Example:\n  bothy --vault v helplines add --name Ruth --what worker --number \"07700 900123\" \\\n    --safe \"Mo-Fr 09:00-15:00\" --code-word \"the blue jumper\"\n\nBothy never rings anybody. The phone's own list of calls shows who you rang."
    )]
    Add {
        /// What you call them
        #[arg(long, value_name = "TEXT")]
        name: String,
        /// As you'd dial it; spaces, dashes and brackets are fine
        #[arg(long)]
        number: String,
        #[command(flatten)]
        says: ContactSays,
    },
    /// Change a contact; what you don't give stays
    #[command(
        after_help = "Example:\n  bothy --vault v helplines edit 3f9a2c --number \"07700 900456\"\n\n`--safe \"\"`, `--note \"\"` and so on clear what was there."
    )]
    Edit {
        /// Its ID, or the first 6 or more of it
        id: String,
        /// What you call them
        #[arg(long, value_name = "TEXT")]
        name: Option<String>,
        /// As you'd dial it; spaces, dashes and brackets are fine
        #[arg(long)]
        number: Option<String>,
        #[command(flatten)]
        says: ContactSays,
    },
    /// Remove a contact for good
    #[command(after_help = "Example:\n  bothy --vault v helplines remove 3f9a2c")]
    Remove {
        /// Its ID, or the first 6 or more of it
        id: String,
        #[command(flatten)]
        sure: Sure,
    },
    /// Say where you are, so that lines near you come first; kept in the vault
    #[command(
        after_help = "Example:\n  bothy --vault v helplines place leeds\n  bothy --vault v helplines place --forget"
    )]
    Place {
        /// A town, a county or a nation
        #[arg(value_parser = area(&Area::PLACES), required_unless_present = "forget")]
        area: Option<Area>,
        /// Forget it
        #[arg(long, conflicts_with = "area")]
        forget: bool,
    },
}

/// What else is kept of a contact.
#[derive(clap::Args)]
pub(crate) struct ContactSays {
    /// What they are to you: worker, friend, solicitor
    #[arg(long, value_name = "TEXT")]
    pub(crate) what: Option<String>,
    /// A word that tells them what you need
    #[arg(long, value_name = "TEXT")]
    pub(crate) code_word: Option<String>,
    /// When it's safe to ring them, like "Mo-Fr 09:00-15:00; Sa 10:00-12:00"
    #[arg(long, value_name = "HOURS")]
    pub(crate) safe: Option<String>,
    /// A note
    #[arg(long, value_name = "TEXT")]
    pub(crate) note: Option<String>,
}

fn who() -> impl TypedValueParser<Value = Whom> {
    one_of(Whom::ALL.iter().map(|who| who.word()), Whom::of)
}

fn channel() -> impl TypedValueParser<Value = ChannelKind> {
    one_of(
        ChannelKind::ALL.iter().map(|channel| channel.word()),
        ChannelKind::of,
    )
}

/// One of these areas, by any of its names.
fn area(among: &'static [Area]) -> impl TypedValueParser<Value = Area> {
    Named {
        among,
        word: Area::word,
        find: Area::named,
    }
}

fn spoken() -> impl TypedValueParser<Value = Spoken> {
    Named {
        among: Spoken::ALL,
        word: Spoken::word,
        find: Spoken::named,
    }
}

/// A parser that reads more names than it lists: it lists the words of files, and reads all that people use.
#[derive(Clone)]
struct Named<T: 'static> {
    among: &'static [T],
    word: fn(T) -> &'static str,
    find: fn(&str) -> bothy_core::Result<T>,
}

impl<T: Copy + PartialEq + Send + Sync + 'static> Named<T> {
    fn words(&self) -> impl Iterator<Item = &'static str> {
        self.among.iter().map(|one| (self.word)(*one))
    }
}

impl<T: Copy + PartialEq + Send + Sync + 'static> TypedValueParser for Named<T> {
    type Value = T;

    fn parse_ref(&self, cmd: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<T, clap::Error> {
        let named = value.to_str().and_then(|name| (self.find)(name).ok());
        if let Some(named) = named.filter(|named| self.among.contains(named)) {
            return Ok(named);
        }
        // Refuses an unknown word as clap does: with the list of words.
        PossibleValuesParser::new(self.words()).parse_ref(cmd, arg, value)?;
        Err(clap::Error::new(ErrorKind::InvalidValue).with_cmd(cmd))
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.words().map(PossibleValue::new)))
    }
}
