//! Items of a plan: how they are found, and what the arguments make of them.

use crate::args::{MaybeDay, maybe_day};
use crate::commands::people::no_such;
use crate::exit::{Failure, Result};
use bothy_core::plan::{Plan, Said};
use bothy_core::vault::OpenVault;
use bothy_core::{Error, Id};

/// The content of an item.
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

pub(super) fn no_item(error: Error) -> Failure {
    match error {
        Error::NotFound => Failure::from(error).adding(&text!("cli-see-items")),
        _ => error.into(),
    }
}

pub(super) fn not_there(error: Error) -> Failure {
    match error {
        Error::NotFound => Failure::usage(text!("cli-not-there")),
        _ => error.into(),
    }
}

pub(super) fn before_item(plan: &Plan, before: Option<&str>) -> Result<Option<Id>> {
    before
        .map(|item| plan.find_item(item).map_err(no_item))
        .transpose()
}

/// Applies the arguments to the item before; empty text clears.
pub(super) fn changed(vault: &mut OpenVault, before: Said, says: &ItemSays) -> Result<Said> {
    let text = |given: &Option<String>, before: Option<String>| match given {
        Some(text) if text.is_empty() => None,
        Some(text) => Some(text.clone()),
        None => before,
    };
    let person = match says.person.as_deref() {
        None => before.person,
        Some("") => None,
        Some(prefix) => Some(vault.people().find(prefix).map_err(no_such)?),
    };
    let incident = match says.incident.as_deref() {
        None => before.incident,
        Some("") => None,
        Some(prefix) => Some(vault.journal().find(prefix)?),
    };
    Ok(Said {
        words: text(&says.words, before.words),
        due: says.due.map_or(before.due, |MaybeDay(day)| day),
        note: text(&says.note, Some(before.note)).unwrap_or_default(),
        person,
        incident,
        worse: text(&says.worse, before.worse),
    })
}
