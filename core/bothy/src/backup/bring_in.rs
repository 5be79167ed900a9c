//! The last transaction of a restore: the files that came in become the vault's log, its records and its attachments, all proved.

use super::contents::{COUNTERS, Contents, HEADS, Holds, IMPORTS, LOG, name_of, own_file};
use super::counters::{self, Counters};
use super::log_lines::{Lines, LogProof, decode_heads};
use super::records;
use super::sealed::NOT_A_BACKUP;
use super::staged;
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::id::Id;
use crate::journal::backed_up::{self, Rebuild};
use crate::journal::log::{Append, subject_of_log};
use crate::journal::{Attachment, MAX_STEP};
use crate::rows::erasable;
use crate::rows::kept_files::{self, StoredFile};
use crate::rows::log_tree;
use crate::rows::records as rows;
use crate::time::Now;
use crate::vault::{OpenVault, Signer};
use bothy_proof::fields::position;
use bothy_proof::{SignedHead, Value};
use rusqlite::Transaction;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// The result of a restore.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RestoreDone {
    /// The compartment that was restored.
    pub holds: Holds,
    /// Entries of the log that the backup had; of the notes, how many there are.
    pub entries: u64,
    /// Incidents that are there now.
    pub incidents: u64,
    /// Attached files that are there now.
    pub files: u64,
    /// Files that were damaged, in the backup or before it was made, or cut off, by their names in the backup.
    pub lost: Vec<String>,
    /// The time at which the backup was made: milliseconds since 1970-01-01T00:00Z.
    pub made_ms: i64,
}

/// Makes the vault.
///
/// # Errors
/// `Invalid{Backup}` if what came in isn't what the log says; `Exists`; `StorageFull`; `Locked`. The vault is still empty then.
pub(super) fn bring_in(
    vault: &mut OpenVault,
    contents: &Contents,
    lost: &[String],
    now: Now,
    e: &mut dyn Entropy,
) -> Result<RestoreDone> {
    let lost: BTreeSet<Id> = lost.iter().filter_map(|name| own_file(name)).collect();
    let done = vault.adopt_log(contents.log()?.id.0, e, &mut |tx, signer, e| {
        staged::refuse_unless_empty(tx)?;
        let bringing = Bringing {
            tx,
            contents,
            files: staged::files(tx)?,
            lost: &lost,
            taken: RefCell::default(),
        };
        bringing.all(signer, now, e)
    });
    done.map_err(|error| match error {
        // What a proved log says can still be nothing that a vault writes.
        Error::Damaged | Error::NotFound => NOT_A_BACKUP,
        other => other,
    })
}

struct Bringing<'a> {
    tx: &'a Transaction<'a>,
    contents: &'a Contents,
    files: BTreeMap<String, StoredFile>,
    lost: &'a BTreeSet<Id>,
    /// Numbers of files that belong to something now.
    taken: RefCell<BTreeSet<u64>>,
}

impl Bringing<'_> {
    fn all(&self, signer: &Signer, now: Now, e: &mut dyn Entropy) -> Result<RestoreDone> {
        let heads = decode_heads(&self.needed(HEADS)?)?;
        let rebuild = self.log(signer, &heads)?;
        Counters::decode(&self.needed(COUNTERS)?)?.put(self.tx)?;
        if let Some(text) = self.text(IMPORTS)? {
            for line in counters::decode_imports(&text)? {
                if !rebuild.has(line.incident) {
                    return Err(NOT_A_BACKUP);
                }
                backed_up::put_imported(self.tx, &line.key.0, line.incident)?;
            }
        }
        self.records()?;
        let mut log = Append::begin(self.tx, signer, now)?;
        log.watch_clock(e)?;
        let about = self.contents.log()?;
        let map = |entries: [(&str, Value); 2]| {
            entries
                .map(|(name, value)| (name.to_owned(), value))
                .to_vec()
        };
        let bytes = |bytes: &[u8]| Value::Bytes(bytes.to_vec());
        let size = i64::try_from(about.size).map_err(|_| NOT_A_BACKUP)?;
        let mut restored = map([
            ("cause", Value::Text("backup".to_owned())),
            ("root", bytes(&about.root.0)),
        ]);
        restored.extend(map([
            ("key", bytes(&about.key.0)),
            ("size", Value::Int(size)),
        ]));
        let change = map([
            ("former", bytes(&about.key.0)),
            ("key", bytes(&signer.public_key())),
        ]);
        let cells = [
            (position::RESTORED, Value::Map(restored)),
            (position::KEY_CHANGE, Value::Map(change)),
        ];
        log.append_about_log("restored", &cells, e)?;
        rebuild.finish(self.tx, &mut log, e)?;
        log.finish()?;
        staged::end(self.tx, &self.taken.borrow())?;
        let (incidents, files) = backed_up::counts(self.tx)?;
        Ok(RestoreDone {
            holds: Holds::Record,
            entries: about.size,
            incidents,
            files,
            lost: Vec::new(),
            made_ms: self.contents.made_ms,
        })
    }

    /// Writes entries and contents, each proved, and proves all of them against the heads.
    fn log(&self, signer: &Signer, heads: &[SignedHead]) -> Result<Rebuild> {
        let mut proof = LogProof::begin(self.contents.log()?, heads)?;
        let mut rebuild = Rebuild::begin(subject_of_log(signer));
        let mut lines = Lines::default();
        let file = self.files.get(LOG).ok_or(NOT_A_BACKUP)?;
        let mut at = 0;
        while at < file.len {
            let bytes = erasable::file_bytes(self.tx, file.number, file.len, at, MAX_STEP)?;
            at += bytes.len() as u64;
            lines.take(&bytes, &mut |line| {
                let proved = proof.take(line)?;
                log_tree::append(self.tx, proved.seq, &proved.body_root)?;
                let Some((content, body)) = proved.content else {
                    return Ok(());
                };
                erasable::put_entry(self.tx, proved.seq, &content)?;
                rebuild.entry(self.tx, proved.seq, &body, &|file| self.attached(file))
            })?;
        }
        lines.end()?;
        proof.end()?;
        backed_up::keep_heads(self.tx, heads.get(1..).unwrap_or_default())?;
        Ok(rebuild)
    }

    /// Finds the file of an attachment; `None` if it is lost.
    fn attached(&self, attachment: &Attachment) -> Result<Option<u64>> {
        let Attachment {
            id, len, sha256, ..
        } = attachment;
        if self.lost.contains(id) {
            return Ok(None);
        }
        let name = name_of(*id, crate::media::ending(&attachment.media_type));
        let file = self.files.get(&name).ok_or(NOT_A_BACKUP)?;
        if (file.len, file.sha256) != (*len, *sha256) {
            return Err(NOT_A_BACKUP);
        }
        self.take(file.number)?;
        Ok(Some(file.number))
    }

    /// Writes the small records, with the numbers that their files have here.
    fn records(&self) -> Result<()> {
        for (name, kind) in records::kinds() {
            let Some(text) = self.text(name)? else {
                continue;
            };
            for mut kept in records::decode(&text)? {
                let mut files = Vec::new();
                for file in records::files(&kept.record)? {
                    if self.lost.contains(&Id(file.id)) {
                        continue;
                    }
                    let name = name_of(Id(file.id), crate::media::ending(&file.media_type));
                    let here = self.files.get(&name).ok_or(NOT_A_BACKUP)?;
                    if (here.len, here.sha256) != (file.len, file.sha256) {
                        return Err(NOT_A_BACKUP);
                    }
                    self.take(here.number)?;
                    kept_files::hand_over(self.tx, here.number, kept.id)?;
                    files.push(StoredFile {
                        number: here.number,
                        ..file
                    });
                }
                records::set_files(&mut kept.record, &files)?;
                rows::put(self.tx, kind, kept.id, &rows::json(&kept.record)?)?;
            }
        }
        Ok(())
    }

    /// Takes a file, once.
    fn take(&self, number: u64) -> Result<()> {
        let new = self.taken.borrow_mut().insert(number);
        new.then_some(()).ok_or(NOT_A_BACKUP)
    }

    fn needed(&self, name: &str) -> Result<Vec<u8>> {
        self.text(name)?.ok_or(NOT_A_BACKUP)
    }

    /// Returns a small file whole.
    fn text(&self, name: &str) -> Result<Option<Vec<u8>>> {
        let Some(file) = self.files.get(name) else {
            return Ok(None);
        };
        let mut text = Vec::new();
        while (text.len() as u64) < file.len {
            let at = text.len() as u64;
            text.extend(erasable::file_bytes(
                self.tx,
                file.number,
                file.len,
                at,
                MAX_STEP,
            )?);
        }
        Ok(Some(text))
    }
}
