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

Needs no vault and leaves nothing behind; --mine puts your own contacts first, shows a newer list if one was loaded, and asks for the secret. Hours are those of the UK, wherever this machine is. First come those that are open, then those that may be,
then those whose hours nobody knows, then those that are shut; in each, danger first, then those for whoever was asked for, then those nearby,
then those that cost nothing. Those that don't work where you said you are come last. 999, and the line that answers at all hours where you
are, are never left out. With --open, those whose hours nobody knows stand by name at the end.

--area takes a town, a county or a nation, and --speaks a language, by any name that is known: Leicester, glasgow, urdu, polski. For a town
that isn't known, give its nation.";

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
    /// Only those that are open now, or may be
    #[arg(long)]
    pub(crate) open: bool,
    /// Only those for these people, or about this, and those for everybody; may be given several times
    #[arg(long = "for", value_name = "WHO", value_parser = who())]
    pub(crate) who: Vec<Whom>,
    /// Only those that work there, or in a part of it: a town, a county or a nation
    #[arg(long, value_parser = area(Area::ALL))]
    pub(crate) area: Option<Area>,
    /// Only those that can be reached by this channel; with --open, that are open by it
    #[arg(long, alias = "by", value_parser = channel())]
    pub(crate) channel: Option<ChannelKind>,
    /// Only those that cost nothing
    #[arg(long)]
    pub(crate) free: bool,
    /// Only those that fetch an interpreter
    #[arg(long)]
    pub(crate) interpreter: bool,
    /// Only those where somebody speaks this language, or that fetch an interpreter: a name or a tag
    #[arg(long, value_name = "LANGUAGE", value_parser = spoken())]
    pub(crate) speaks: Option<Spoken>,
    /// With your own contacts, ordered by where you said you are, and from a newer list if you loaded one; opens the vault
    #[arg(long)]
    pub(crate) mine: bool,
    /// The few that any phone has: what is shown before a vault is opened
    #[arg(long, conflicts_with_all = ["open", "who", "area", "channel", "free", "interpreter", "speaks", "mine"])]
    pub(crate) useful: bool,
    /// Read this directory instead, and say whether anything in it is wrong
    #[arg(long, value_name = "FILE", conflicts_with_all = ["open", "who", "area", "channel", "free", "interpreter", "speaks", "mine", "useful"])]
    pub(crate) check: Option<PathBuf>,
}

/// What is kept in the vault.
#[derive(Subcommand)]
pub(crate) enum Own {
    #[command(flatten)]
    Contacts(OwnContacts),
    /// Take a newer list from a file, if somebody signed it whom this Bothy was built to trust
    #[command(
        after_help = "Example:\n  bothy --vault v helplines load lines.toml\n\nThe signature is minisign's, beside the file as lines.toml.minisig. The list is kept in the vault, and `helplines --mine` shows it.\nOne that nobody signed, that somebody else signed, that was changed, or that is as old as the one in use, isn't taken."
    )]
    Load {
        /// The list
        file: PathBuf,
        /// Its signature, where that isn't beside it
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
        after_help = "Example:\n  bothy --vault v helplines add --name Ruth --what worker --number \"07700 900123\" \\\n    --safe \"Mo-Fr 09:00-15:00\" --code-word \"the blue jumper\"\n\nBothy never rings anybody. The phone's own list of calls shows who was rung."
    )]
    Add {
        /// What you call them
        #[arg(long, value_name = "TEXT")]
        name: String,
        /// As you would dial it; spaces, dashes and brackets do no harm
        #[arg(long)]
        number: String,
        #[command(flatten)]
        says: ContactSays,
    },
    /// Change a contact; what isn't given stays
    #[command(
        after_help = "Example:\n  bothy --vault v helplines edit 3f9a2c --number \"07700 900456\"\n\n`--safe \"\"`, `--note \"\"` and so on make it not said again."
    )]
    Edit {
        /// Its ID, or the first 6 or more of it
        id: String,
        /// What you call them
        #[arg(long, value_name = "TEXT")]
        name: Option<String>,
        /// As you would dial it; spaces, dashes and brackets do no harm
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
    /// Say where you are: it orders the lines, and leaves none out; kept in the vault
    #[command(
        after_help = "Example:\n  bothy --vault v helplines place leeds\n  bothy --vault v helplines place --forget"
    )]
    Place {
        /// A town, a county or a nation
        #[arg(value_parser = area(&Area::PLACES), required_unless_present = "forget")]
        area: Option<Area>,
        /// Don't keep it any more
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
    /// When it is safe to ring them, as in "Mo-Fr 09:00-15:00; Sa 10:00-12:00"
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

/// Reads more names than it lists: the words of files are listed, and all that people call them is read.
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
        // What isn't known is refused as any word is: with those that there are.
        PossibleValuesParser::new(self.words()).parse_ref(cmd, arg, value)?;
        Err(clap::Error::new(ErrorKind::InvalidValue).with_cmd(cmd))
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.words().map(PossibleValue::new)))
    }
}
