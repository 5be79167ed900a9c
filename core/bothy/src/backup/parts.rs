//! The files of a backup, each read from the vault in pieces, once to measure it and once to write it.

use super::contents::{
    COUNTERS, HEADS, Hex, Holds, IMPORTS, INCIDENTS, LOG, Listed, LogAbout, NOTES, NOTES_TEXT,
    README, name_of,
};
use super::counters::Counters;
use super::inside::Inside;
use super::{counters, log_lines, readable, records};
use crate::error::{Error, Result};
use crate::id::Id;
use crate::journal::{MAX_STEP, Readable, backed_up};
use crate::locale::Locale;
use crate::media;
use crate::notes::Order;
use crate::rows::kept_files;
use crate::rows::log_tree;
use crate::rows::records::RecordKind;
use crate::time::Now;
use crate::vault::{OpenNotes, OpenVault};
use bothy_proof::SignedHead;
use sha2::{Digest, Sha256};

/// Entries or incidents in one piece.
const PER_PIECE: u64 = 64;

/// One file, and what it is read from.
pub(super) struct Part {
    pub(super) name: String,
    source: Source,
    /// The length and hash; of somebody's own file they are known from the start.
    pub(super) measured: Option<(u64, [u8; 32])>,
}

enum Source {
    Bytes(Vec<u8>),
    Log(u64),
    Incidents(Vec<Id>),
    File(Box<Readable>),
}

impl Part {
    fn bytes(name: &str, bytes: Vec<u8>) -> Self {
        Self {
            name: name.to_owned(),
            measured: Some((bytes.len() as u64, Sha256::digest(&bytes).into())),
            source: Source::Bytes(bytes),
        }
    }

    fn unmeasured(name: &str, source: Source) -> Self {
        Self {
            name: name.to_owned(),
            source,
            measured: None,
        }
    }

    fn file(readable: Readable) -> Self {
        let file = &readable.file;
        Self {
            name: name_of(file.id, media::ending(&file.media_type)),
            measured: Some((file.len, file.sha256)),
            source: Source::File(Box::new(readable)),
        }
    }

    /// Returns the piece at `cursor`, and moves that. Empty at the end.
    ///
    /// # Errors
    /// `Damaged`; `NotFound` if something was removed meanwhile; `Locked`.
    pub(super) fn read(&self, inside: &mut Inside<'_>, cursor: &mut u64) -> Result<Vec<u8>> {
        match &self.source {
            Source::Bytes(bytes) => {
                let at = usize::try_from(*cursor)
                    .unwrap_or(usize::MAX)
                    .min(bytes.len());
                let piece = &bytes[at..bytes.len().min(at + MAX_STEP)];
                *cursor += piece.len() as u64;
                Ok(piece.to_vec())
            }
            Source::File(readable) => {
                let piece = readable.bytes(inside.store().read(), *cursor)?;
                *cursor += piece.len() as u64;
                Ok(piece)
            }
            Source::Log(size) => {
                let db = inside.store().read();
                several(*size, cursor, &mut |seq| log_lines::encode(db, seq))
            }
            Source::Incidents(ids) => {
                let journal = inside.vault()?.journal();
                several(ids.len() as u64, cursor, &mut |at| {
                    let id = usize::try_from(at).ok().and_then(|at| ids.get(at));
                    readable::incident(&journal, *id.ok_or(Error::Damaged)?)
                })
            }
        }
    }

    /// Returns the error of a part that isn't as it was measured. What is made from rows changes when something is removed; a file doesn't.
    pub(super) fn when_it_differs(&self) -> Error {
        match self.source {
            Source::File(_) | Source::Bytes(_) => Error::Damaged,
            Source::Log(_) | Source::Incidents(_) => Error::NotFound,
        }
    }

    /// True for a file that somebody attached or that a record holds.
    pub(super) fn is_own(&self) -> bool {
        matches!(self.source, Source::File(_))
    }

    pub(super) fn listed(&self) -> Option<Listed> {
        let (len, sha256) = self.measured?;
        Some(Listed {
            name: self.name.clone(),
            len,
            sha256: Hex(sha256),
        })
    }

    /// Returns about how many bytes have to be read to measure it.
    pub(super) fn weight(&self) -> u64 {
        match &self.source {
            Source::Log(size) => size * 1024,
            Source::Incidents(ids) => ids.len() as u64 * 1024,
            Source::Bytes(_) | Source::File(_) => 0,
        }
    }
}

fn several(
    count: u64,
    cursor: &mut u64,
    each: &mut dyn FnMut(u64) -> Result<Vec<u8>>,
) -> Result<Vec<u8>> {
    let mut piece = Vec::new();
    let end = count.min(*cursor + PER_PIECE);
    while *cursor < end && piece.len() < MAX_STEP {
        piece.extend(each(*cursor)?);
        *cursor += 1;
    }
    Ok(piece)
}

/// All files of a backup in their order, and what the log is now, with its heads. The notes have no log.
pub(super) type All = (Option<(LogAbout, Vec<SignedHead>)>, Vec<Part>);

/// Takes stock.
///
/// # Errors
/// `Damaged`.
pub(super) fn all(inside: &mut Inside<'_>, now: Now, locale: &Locale) -> Result<All> {
    match inside {
        Inside::Vault(open) => record(open, now, locale),
        Inside::Notes(open) => Ok((None, notes(open, now, locale)?)),
    }
}

fn notes(open: &mut OpenNotes, now: Now, locale: &Locale) -> Result<Vec<Part>> {
    let mut parts = vec![Part::bytes(
        README,
        readable::readme(Holds::Notes, now, locale)?,
    )];
    if let Some(text) = records::encode(open.store().read(), RecordKind::Note)? {
        records::decode_notes(&text).map_err(|_| Error::Damaged)?;
        parts.push(Part::bytes(NOTES, text));
        let notes = open.notes().list("", Order::default())?;
        parts.push(Part::bytes(NOTES_TEXT, readable::notes(&notes)));
    }
    Ok(parts)
}

fn record(vault: &mut OpenVault, now: Now, locale: &Locale) -> Result<All> {
    let (db, signer) = (vault.store().read(), vault.signer());
    let (heads, text) = log_lines::encode_heads(db)?;
    let size = log_tree::size(db)?;
    let about = LogAbout {
        id: Hex(signer.log_id()),
        key: Hex(signer.public_key()),
        size,
        root: Hex(log_tree::root_at(db, size)?),
    };
    if heads.first().map_or(0, |head| head.head.size) != size {
        return Err(Error::Damaged);
    }
    let counters = serde_json::to_vec_pretty(&Counters::read(db)?);
    let counters = counters.map_err(|_| Error::Damaged)?;
    let mut parts = vec![
        Part::bytes(README, readable::readme(Holds::Record, now, locale)?),
        Part::bytes(HEADS, text),
        Part::unmeasured(LOG, Source::Log(size)),
        Part::bytes(COUNTERS, [&counters[..], b"\n"].concat()),
    ];
    let imports = counters::imports(db)?;
    parts.extend(imports.map(|text| Part::bytes(IMPORTS, text)));
    for (name, kind) in records::kinds() {
        let kept = records::encode(db, kind)?;
        parts.extend(kept.map(|text| Part::bytes(name, text)));
    }
    let incidents = backed_up::incidents(db)?;
    if !incidents.is_empty() {
        parts.push(Part::unmeasured(INCIDENTS, Source::Incidents(incidents)));
    }
    for file in backed_up::attachments(db)? {
        parts.push(Part::file(file));
    }
    for file in kept_files::of(db, &[RecordKind::Draft, RecordKind::Order])? {
        parts.push(Part::file(Readable::held(&file)));
    }
    Ok((Some((about, heads)), parts))
}
