//! `bothy helplines`.

use bothy_core::helplines::{Area, Who};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::path::PathBuf;

pub(super) const HELPLINES_EXAMPLE: &str = "\
Example:
  bothy helplines --open
  bothy helplines --open --area leeds --for men
  bothy helplines --check my-lines.toml

Needs no vault and leaves nothing behind. Hours are those of the UK, wherever this machine is. First come those that are open, then those that may be,
then those whose hours nobody knows, then those that are shut; in each, those for whoever was asked for, then those nearby, then
those that cost nothing.";

/// What is looked for.
#[derive(clap::Args)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a flag that somebody types"
)]
pub(crate) struct Helplines {
    /// Only those that are open now, or may be
    #[arg(long)]
    pub(crate) open: bool,
    /// Only those for these people, or about this, and those for everybody
    #[arg(long = "for", value_name = "WHO", value_parser = who())]
    pub(crate) who: Option<Who>,
    /// Only those that work there
    #[arg(long, value_parser = area())]
    pub(crate) area: Option<Area>,
    /// Only those that cost nothing
    #[arg(long)]
    pub(crate) free: bool,
    /// Only those that fetch an interpreter
    #[arg(long)]
    pub(crate) interpreter: bool,
    /// The few that any phone has: what is shown before a vault is opened
    #[arg(long, conflicts_with_all = ["open", "who", "area", "free", "interpreter"])]
    pub(crate) useful: bool,
    /// Read this directory instead, and say whether anything in it is wrong
    #[arg(long, value_name = "FILE", conflicts_with_all = ["open", "who", "area", "free", "interpreter", "useful"])]
    pub(crate) check: Option<PathBuf>,
}

fn who() -> impl TypedValueParser<Value = Who> {
    PossibleValuesParser::new(Who::ALL.iter().map(|who| who.word()))
        .try_map(|word| Who::of(&word).ok_or("no such people"))
}

fn area() -> impl TypedValueParser<Value = Area> {
    PossibleValuesParser::new(Area::ALL.iter().map(|area| area.word()))
        .try_map(|word| Area::of(&word).ok_or("no such area"))
}
