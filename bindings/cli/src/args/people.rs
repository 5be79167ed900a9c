//! `bothy people …` and `bothy about-us …`.

use super::incident::day;
use super::shared::Sure;
use chrono::NaiveDate;
use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum People {
    /// List everybody, with the letter used for each instead of a name
    #[command(after_help = "Example:\n  bothy --vault v people list")]
    List,
    /// Keep a person; prints their ID
    #[command(
        after_help = "Example:\n  bothy --vault v people add --relation \"ex-husband\" --name Dale\n  bothy --vault v people add --relation son --child --born 2017-05-02\n\nIncidents then name them by ID, like `--field who=person:3f9a2c`. The record has the relation, but not\nthe name, so you can change or remove the name later."
    )]
    Add(AddPerson),
    /// Change a person; what you don't give stays
    #[command(
        after_help = "Example:\n  bothy --vault v people edit 3f9a2c --name \"Dale Marsh\"\n\n`--name \"\"` and `--born \"\"` clear what was there. Incidents you saved before keep the relation they had."
    )]
    Edit(EditPerson),
    /// Remove a person; incidents that name them keep the relation
    #[command(after_help = "Example:\n  bothy --vault v people remove 3f9a2c")]
    Remove {
        /// Their ID, or the first 6 or more of it
        id: String,
        #[command(flatten)]
        sure: Sure,
    },
}

#[derive(clap::Args)]
pub(crate) struct AddPerson {
    /// What they are to you: ex-husband, daughter, neighbour
    #[arg(long, value_name = "TEXT")]
    pub(crate) relation: String,
    /// What you call them
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) name: String,
    /// This is a child
    #[arg(long)]
    pub(crate) child: bool,
    /// When they were born
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) born: Option<NaiveDate>,
}

#[derive(clap::Args)]
pub(crate) struct EditPerson {
    /// Their ID, or the first 6 or more of it
    pub(crate) id: String,
    /// What they are to you
    #[arg(long, value_name = "TEXT")]
    pub(crate) relation: Option<String>,
    /// What you call them
    #[arg(long, value_name = "TEXT")]
    pub(crate) name: Option<String>,
    /// This is a child, who gets a child's letter
    #[arg(long, conflicts_with = "no_child")]
    pub(crate) child: bool,
    /// This isn't a child
    #[arg(long)]
    pub(crate) no_child: bool,
    /// When they were born
    #[arg(long, value_name = "DATE", value_parser = maybe_day)]
    pub(crate) born: Option<MaybeDay>,
}

/// A day, or its removal.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MaybeDay(pub(crate) Option<NaiveDate>);

#[derive(Subcommand)]
pub(crate) enum AboutUs {
    /// Show what you said
    #[command(after_help = "Example:\n  bothy --vault v about-us show")]
    Show,
    /// Say it, or change it; what you don't give stays
    #[command(
        after_help = "Example:\n  bothy --vault v about-us set relationship=\"Married\" began=\"June 2014\" ended=\"March 2026\"\n\nNAME is relationship, began, ended, living_together, other_cases or orders. `NAME=` clears it.\nAdd children as people: `bothy people add --child`."
    )]
    Set {
        /// What, and its text
        #[arg(value_name = "NAME=VALUE", required = true)]
        texts: Vec<String>,
    },
}

pub(super) fn maybe_day(text: &str) -> Result<MaybeDay, String> {
    if text.is_empty() {
        return Ok(MaybeDay(None));
    }
    day(text).map(|day| MaybeDay(Some(day)))
}
