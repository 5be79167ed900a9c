//! Incidents from a file of JSON lines, as a job that borrows nothing: lines are read, then saved several at a time.
//!
//! Each line is an incident: `{"kinds": ["controlling"], "happened": "2026-03-01T21:30", "details": "…", "fields": {}}`. What a line
//! became is remembered by its number and its bytes, so that the same file given again goes on where it was cut short.

mod encoding;
mod fault;
mod form;

pub use encoding::plain_text;
pub use fault::LineFault;
pub use form::MAX_LINE;

use crate::entropy::Entropy;
use crate::error::{Error, Input, Result};
use crate::id::Id;
use crate::journal::log::Append;
use crate::journal::unfinished::Unfinished;
use crate::journal::{Help, Incident, Zone, body, save, store};
use crate::time::Now;
use crate::vault::{OpenVault, Stop};
use bothy_proof::Body;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// How many lines are saved in one transaction: so that a lock waits for no more than they take.
const AT_ONCE: usize = 16;

/// An import on its way.
#[derive(Default)]
pub struct Import {
    /// Lines read so far, empty ones too.
    lines: u64,
    waiting: Vec<Waiting>,
    /// What to offer for the lines that were saved.
    help: BTreeSet<Help>,
}

/// A line that was read and isn't saved yet.
struct Waiting {
    number: u64,
    key: [u8; 32],
    incident: Incident,
}

impl Import {
    /// Begins with line 1.
    pub fn begin() -> Self {
        Self::default()
    }

    /// The number of the last line read, counted from 1.
    pub fn line(&self) -> u64 {
        self.lines
    }

    /// What to offer the user for the lines that were saved so far, each once: as [`Incident::help`]. Lines that were imported before count
    /// too, because an import that was killed offered nothing.
    pub fn help(&self) -> Vec<Help> {
        self.help.iter().copied().collect()
    }

    /// Reads the next line, without its line end; an empty one counts and is nothing else. True when it is time to [`Import::save`].
    ///
    /// # Errors
    /// `Invalid` with what the line has wrong: `Line` when it isn't JSON of this form or over [`MAX_LINE`], and [`LineFault::of`] says how;
    /// `Kinds`, `Happened` and its like, `Field` as [`crate::journal::Journal::add`]. The lines before stay as they are, and can be saved.
    pub fn read(&mut self, line: &[u8], zone: Zone<'_>) -> Result<bool> {
        self.lines += 1;
        let written = form::read(line);
        if let Some(written) = written.map_err(|_| Error::Invalid { field: Input::Line })? {
            self.waiting.push(Waiting {
                number: self.lines,
                key: Sha256::new()
                    .chain_update(self.lines.to_be_bytes())
                    .chain_update(line)
                    .finalize()
                    .into(),
                incident: Unfinished::from_json(written, zone)?.finish()?,
            });
        }
        Ok(self.waiting.len() >= AT_ONCE)
    }

    /// Saves the lines that were read, in one durable transaction. Gives the id of each, in their order: of one that was imported
    /// before and is still there, the id it has.
    ///
    /// # Errors
    /// As [`crate::journal::Journal::add`], and then none of them is saved: [`Import::line`] is the number of the one at fault, and those
    /// before it can still be saved. `Locked` when stopped.
    pub fn save(
        &mut self,
        vault: &mut OpenVault,
        stop: &Stop,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<Vec<Id>> {
        stop.check()?;
        let mut at = self.lines;
        let saved = save_all(&self.waiting, &mut at, vault, now, e);
        match saved {
            Ok(_) => {
                let helped = self.waiting.iter().flat_map(|line| line.incident.help());
                self.help.extend(helped);
                self.waiting.clear();
            }
            Err(Error::Invalid { .. }) => {
                self.waiting.retain(|line| line.number < at);
                self.lines = at;
            }
            Err(_) => {}
        }
        saved
    }
}

/// `at` is the number of the line that it is at.
fn save_all(
    lines: &[Waiting],
    at: &mut u64,
    vault: &mut OpenVault,
    now: Now,
    e: &mut dyn Entropy,
) -> Result<Vec<Id>> {
    let mut ids = Vec::with_capacity(lines.len());
    let mut new: Vec<(Id, &Waiting, Body)> = Vec::new();
    for line in lines {
        *at = line.number;
        if let Some(id) = store::imported(vault.store().read(), &line.key)? {
            ids.push(id);
            continue;
        }
        let id = Id::generate(e);
        new.push((id, line, body::of_import(id, &line.incident, line.number)?));
        ids.push(id);
    }
    if !new.is_empty() {
        let (store, signer) = vault.parts();
        store.write(e, &mut |tx, e| {
            let mut log = Append::begin(tx, signer, now)?;
            for (id, line, body) in &new {
                *at = line.number;
                let incident = (&line.incident, body.clone());
                save::create(tx, &mut log, *id, incident, &[], now, e)?;
                store::put_imported(tx, &line.key, *id)?;
            }
            log.finish()
        })?;
    }
    Ok(ids)
}
