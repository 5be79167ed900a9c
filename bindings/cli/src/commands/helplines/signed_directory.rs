//! A newer list from a file: accepted if a signer that this build knows signed it, and removable again.

use crate::commands::content_file;
use crate::exit::{Failure, NOT_FOUND, Result};
use crate::session::Session;
use crate::system::System;
use crate::{input, messages};
use bothy_core::Error;
use bothy_core::content_file::MAX_LEN;
use bothy_core::helplines::{Keys, Refusal, Signed};
use serde_json::json;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Loads the list; reports faults of the list itself before asking for the secret.
pub(super) fn load(session: &Session, file: &Path, signature: Option<&Path>) -> Result<()> {
    let text = begin_of(file)?;
    let beside = beside(file);
    let signed = signature.unwrap_or(&beside);
    let signature = if signature.is_none() && !input::is_there(signed) {
        None
    } else {
        Some(begin_of(signed)?)
    };
    let keys = Keys::built_in()?;
    let signed = Signed::read(&text, signature.as_deref(), &keys).map_err(refused)?;
    session.in_vault(|vault| {
        let loaded = vault.directories().load(&signed, &keys, &mut System);
        loaded.map_err(refused)
    })?;
    let directory = signed.directory();
    session.out.answer(
        || {
            json!({
                "date": directory.date.to_string(),
                "review_by": directory.review_by.to_string(),
                "lines": directory.lines.len(),
            })
        },
        || {
            let date = messages::day(directory.date);
            text!(
                "helplines-loaded",
                date = &date,
                lines = directory.lines.len()
            )
        },
    )
}

/// Returns to the list that came with Bothy.
pub(super) fn forget(session: &Session) -> Result<()> {
    session.in_vault(|vault| {
        let forgotten = vault.directories().forget(&mut System);
        forgotten.map_err(|error| match error {
            Error::NotFound => Failure::new(NOT_FOUND, text!("helplines-none-loaded")),
            _ => error.into(),
        })
    })
}

/// Reads just enough of a file to see if it is too large.
fn begin_of(file: &Path) -> Result<Vec<u8>> {
    input::begin_of(file, input::open(file)?, MAX_LEN + 1)
}

/// Returns the path where stock `minisign` puts the signature of a file.
fn beside(file: &Path) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(".minisig");
    name.into()
}

fn refused(refusal: Refusal) -> Failure {
    match refusal {
        Refusal::Vault(error) => error.into(),
        Refusal::Faulty(faulty) => content_file::wrong(faulty),
        _ => {
            let said = messages::locale().refusal(&refusal);
            Failure::usage(messages::or_key(said, refusal.key()))
        }
    }
}
