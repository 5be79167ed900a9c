//! Imports incidents from a file of JSON lines, as a job that borrows nothing: reads lines, then saves several at a time.
//!
//! Each line is an incident: `{"kinds": ["controlling"], "happened": "2026-03-01T21:30", "details": "…", "fields": {}}`. The vault
//! remembers each imported line by its bytes and by how many equal lines were before it in its file, never by its number. So the same
//! file given again continues where it stopped, and lines put in front of others, or moved, import nothing twice.

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
use crate::journal::{Help, Incident, SaidBeside, Zone, body, save, store};
use crate::time::Now;
use crate::vault::{OpenVault, Stop};
use bothy_proof::Body;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// The lines saved in one transaction, so that a lock waits for no more than they take.
const AT_ONCE: usize = 16;

/// An import in progress.
///
/// ```
/// # let mut home = bothy_test_support::Home::new(1);
/// # let mut vault = home.unlock();
/// # let (clock, entropy) = (&mut home.clock, &mut home.chance);
/// use bothy_core::journal::Import;
///
/// let file = br#"{"kinds": ["online"], "happened": "2026-02-27", "details": "Forty messages."}
/// {"kinds": ["threats"], "happened": "2026-02-28T21:30"}"#;
/// let london = |_| chrono::MappedLocalTime::Single(0);
/// let stop = vault.stop();
/// let mut import = Import::begin();
/// let mut ids = Vec::new();
/// for line in file.split(|byte| *byte == b'\n') {
///     if import.read(line, &london)? {
///         ids.extend(import.save(&mut vault, &stop, clock.tick(), entropy)?);
///     }
/// }
/// ids.extend(import.save(&mut vault, &stop, clock.tick(), entropy)?);
/// assert_eq!(ids.len(), 2);
/// # Ok::<(), bothy_core::Error>(())
/// ```
#[derive(Default)]
pub struct Import {
    /// The number of lines read so far, empty ones too.
    lines: u64,
    /// The number of times that each line was read so far, by its hash.
    read: BTreeMap<[u8; 32], u64>,
    waiting: Vec<Waiting>,
    /// The help to offer for the saved lines.
    help: BTreeSet<Help>,
}

/// A line that was read and isn't saved yet.
struct Waiting {
    number: u64,
    hash: [u8; 32],
    /// The number of equal lines before it.
    before: u64,
    incident: Incident,
}

impl Waiting {
    /// Returns the key by which the vault remembers it: docs/vault-format.md.
    fn key(&self) -> [u8; 32] {
        let hash = Sha256::new().chain_update(self.hash);
        hash.chain_update(self.before.to_be_bytes())
            .finalize()
            .into()
    }
}

impl Import {
    /// Begins with line 1.
    pub fn begin() -> Self {
        Self::default()
    }

    /// Returns the number of the last line read, counted from 1.
    pub fn line(&self) -> u64 {
        self.lines
    }

    /// Returns the help to offer for the lines saved so far, without duplicates: as [`Incident::help`]. Lines imported before count
    /// too, because an import that was killed offered nothing.
    pub fn help(&self) -> Vec<Help> {
        self.help.iter().copied().collect()
    }

    /// Reads the next line; an empty one only counts. Returns true when it is time to [`Import::save`].
    ///
    /// A line end, `\n` or `\r\n`, is no part of a line, and may be left on it.
    ///
    /// # Errors
    /// `Invalid` with what is wrong in the line: `Line` if it isn't JSON of this form or is over [`MAX_LINE`], and [`LineFault::of`]
    /// says how; `Kinds`, `Happened` and its like, `Field` as [`crate::journal::Journal::add`]. The lines before stay, and can be saved.
    pub fn read(&mut self, line: &[u8], zone: Zone<'_>) -> Result<bool> {
        self.lines += 1;
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let written = form::read(line);
        if let Some(written) = written.map_err(|_| Error::Invalid { field: Input::Line })? {
            let incident = Unfinished::from_json(written, zone)?.finish()?;
            let hash = Sha256::digest(line).into();
            let equal = self.read.entry(hash).or_default();
            self.waiting.push(Waiting {
                number: self.lines,
                hash,
                before: *equal,
                incident,
            });
            *equal += 1;
        }
        Ok(self.waiting.len() >= AT_ONCE)
    }

    /// Saves the lines that were read, in one durable transaction. Returns the ids in the order of the lines; a line that was imported
    /// before and is still there keeps its id.
    ///
    /// # Errors
    /// As [`crate::journal::Journal::add`], and then none of them is saved: [`Import::line`] is the number of the one at fault, and those
    /// before it can still be saved. `Locked` if stopped.
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
                let beside = SaidBeside::default();
                let helped = |line: &Waiting| line.incident.help(None, beside);
                self.help.extend(self.waiting.iter().flat_map(helped));
                self.waiting.clear();
            }
            Err(Error::Invalid { .. } | Error::InvalidField { .. }) => {
                let stay = self.waiting.partition_point(|line| line.number < at);
                // Those after the one at fault may be read again.
                for line in self.waiting.drain(stay..).rev() {
                    self.read.insert(line.hash, line.before);
                }
                self.lines = at;
            }
            Err(_) => {}
        }
        saved
    }
}

/// Saves all of them; `at` is the number of the current line.
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
        if let Some(id) = store::imported(vault.store().read(), &line.key())? {
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
                store::put_imported(tx, &line.key(), *id)?;
            }
            log.finish()
        })?;
    }
    Ok(ids)
}
