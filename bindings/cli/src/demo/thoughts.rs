//! A record beyond its saved incidents: searching, people, drafts, undoing.

use super::teller::Teller;
use super::year;
use crate::exit::Result;
use crate::system::System;
use bothy_core::journal::{Field, Happened, Kind, Page, Unfinished, Value};
use bothy_core::people::Described;
use bothy_core::vault::OpenVault;
use bothy_core::{Error, Now};
use chrono::MappedLocalTime;
use std::collections::BTreeMap;

/// The search: one incident has these words, and the forger changes it later.
const SEARCH: &str = "plate kitchen";

/// Shows each in a sentence.
pub(super) fn show(teller: &Teller, vault: &mut OpenVault) -> Result<()> {
    teller.title(&text!("demo-thoughts"));
    let now = year::clock(year::ENDS)?;
    teller.tell(&find(vault)?);
    teller.tell(&name(vault, now)?);
    teller.tell(&begin(vault, now)?);
    teller.tell(&take_back(vault, now)?);
    Ok(())
}

fn find(vault: &mut OpenVault) -> Result<String> {
    let lines = vault.journal().list(&Page {
        search: Some(SEARCH.to_owned()),
        ..Page::default()
    })?;
    let found = lines.first().ok_or(Error::NotFound)?;
    Ok(text!(
        "demo-found",
        search = SEARCH,
        incidents = lines.len(),
        when = &year::happened(&found.happened)
    ))
}

fn name(vault: &mut OpenVault, now: Now) -> Result<String> {
    let husband = Described {
        name: "Dale".to_owned(),
        relation: "husband".to_owned(),
        ..Described::default()
    };
    let id = vault.people().add(&husband, now, &mut System)?;
    let person = vault.people().get(id)?;
    Ok(text!(
        "demo-named",
        name = &person.described.name,
        letter = &person.letter
    ))
}

fn begin(vault: &mut OpenVault, now: Now) -> Result<String> {
    let draft = Unfinished {
        kinds: Vec::new(),
        happened: None,
        fields: BTreeMap::from([(
            Field::details(),
            Value::Words("He rang at work again, and then".to_owned()),
        )]),
    };
    vault.drafts().begin(None, &draft, now, &mut System)?;
    Ok(text!("demo-begun"))
}

fn take_back(vault: &mut OpenVault, now: Now) -> Result<String> {
    let slip = Unfinished {
        kinds: vec![Kind::Other],
        // It names its offset: no zone is asked.
        happened: Some(Happened::parse(year::ENDS, &|_| MappedLocalTime::None)?),
        fields: BTreeMap::new(),
    };
    let id = vault
        .journal()
        .add(&slip.finish()?, Vec::new(), now, &mut System)?;
    vault.journal().undo(id, now, &mut System)?;
    Ok(text!("demo-taken-back"))
}
