//! The user's own contacts and area, which need the vault.

use super::as_json::put_state;
use super::named::area;
use crate::args::Sure;
use crate::commands::answer::print_id;
use crate::consent::agree;
use crate::exit::{Failure, Result};
use crate::messages;
use crate::out;
use crate::session::Session;
use crate::system::System;
use crate::wrap;
use bothy_core::helplines::{Area, Contact, ContactDetails, InUse, Keys, withheld};
use bothy_core::vault::OpenVault;
use bothy_core::{Error, Id, Now, dates};
use clap::Subcommand;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// The commands on the user's contacts and place.
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
        number: Option<String>,
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

/// The other details of a contact.
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

pub(super) fn run(session: &Session, own: &OwnContacts) -> Result<()> {
    session.in_vault(|vault| work(session, vault, own))
}

fn work(session: &Session, vault: &mut OpenVault, own: &OwnContacts) -> Result<()> {
    let mut contacts = vault.contacts();
    match own {
        OwnContacts::Add { name, number, says } => {
            let before = ContactDetails {
                name: name.clone(),
                number: number.clone().unwrap_or_default(),
                ..ContactDetails::default()
            };
            let id = contacts.add(&changed(before, says), &mut System)?;
            print_id(session, id)
        }
        OwnContacts::Edit {
            id,
            name,
            number,
            says,
        } => {
            let id = find(vault, id)?;
            let mut contacts = vault.contacts();
            let mut before = contacts.get(id)?.details;
            before.name = name.clone().unwrap_or(before.name);
            before.number = number.clone().unwrap_or(before.number);
            contacts.edit(id, &changed(before, says), &mut System)?;
            print_id(session, id)
        }
        OwnContacts::Remove { id, sure } => {
            let id = find(vault, id)?;
            let shown = as_text(&vault.contacts().get(id)?, session.now());
            agree(session, sure, "remove", &text!("cli-gone-contact"), &shown)?;
            Ok(vault.contacts().remove(id, &mut System)?)
        }
        OwnContacts::Place { area, .. } => Ok(contacts.set_area(*area, &mut System)?),
    }
}

fn find(vault: &mut OpenVault, prefix: &str) -> Result<Id> {
    vault.contacts().find(prefix).map_err(|error| match error {
        Error::NotFound => Failure::from(error).adding(&text!("helplines-contact-find")),
        _ => error.into(),
    })
}

/// Applies the arguments to the details before.
fn changed(before: ContactDetails, says: &ContactSays) -> ContactDetails {
    let text = |given: &Option<String>, before: String| given.clone().unwrap_or(before);
    ContactDetails {
        what: text(&says.what, before.what),
        code_word: text(&says.code_word, before.code_word),
        safe: match &says.safe {
            Some(safe) => Some(dates::plain(safe)).filter(|safe| !safe.is_empty()),
            None => before.safe,
        },
        note: text(&says.note, before.note),
        name: before.name,
        number: before.number,
    }
}

/// Returns the user's contacts and area, and the list in use.
pub(super) fn mine(session: &Session) -> Result<(Vec<Contact>, Option<Area>, InUse)> {
    let mut vault = session.open()?;
    let in_use = vault.directories().in_use(&Keys::built_in()?)?;
    let contacts = vault.contacts();
    let mine = (contacts.list()?, contacts.area()?, in_use);
    vault.lock();
    Ok(mine)
}

pub(super) fn as_text(contact: &Contact, now: Now) -> String {
    let details = &contact.details;
    let mut who = out::name(&details.name);
    if !details.what.is_empty() {
        let what = out::name(&details.what);
        who = text!("helplines-contact-what", name = &who, what = &what);
    }
    let mut page = match details.number.as_str() {
        "" => who,
        number => format!("{number}  {who}"),
    };
    let id = contact.id.to_string();
    let _ = writeln!(page, "\n    {}", &id[..8]);
    let safe = messages::locale().safe(contact, now);
    if let Some(safe) = safe.unwrap_or_else(|_| Some("helplines-contact-safe".to_owned())) {
        let _ = writeln!(page, "{}", wrap::wrapped(&safe, 4));
    }
    if !details.code_word.is_empty() {
        let word = out::name(&details.code_word);
        let word = text!("helplines-contact-code-word", word = &word);
        let _ = writeln!(page, "    {word}");
    }
    if !details.note.is_empty() {
        let note = out::words(&details.note).replace('\n', " ");
        let _ = writeln!(page, "{}", wrap::wrapped(&note, 4));
    }
    page.push('\n');
    page
}

pub(super) fn as_json(contact: &Contact, now: Now) -> Value {
    let details = &contact.details;
    let mut value = json!({
        "id": contact.id.to_string(),
        "name": details.name,
        "what": details.what,
        "number": details.number,
        "tel": contact.tel(false),
        "tel_withheld": withheld(contact.tel(false).as_ref(), contact.tel(true)),
        "code_word": details.code_word,
        "safe": details.safe,
        "note": details.note,
    });
    put_state(&mut value, contact.state(now));
    value
}
