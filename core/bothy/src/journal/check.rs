//! Reads and proves everything the journal keeps, as a job. It compares each entry with the tree, the tree with its root, and the root with
//! the signed head and the seals. It compares content with the commitments, and each file with its SHA-256. It compares the list and the
//! word index with all of it.

use crate::error::{Error, Result};
use crate::id::Id;
use crate::journal::facts::Facts;
use crate::journal::proved::{attachment, attachments, missing};
use crate::journal::{MAX_STEP, Step, body, log, search, store};
use crate::rows::erasable;
use crate::rows::kept_files;
use crate::rows::log_tree;
use crate::rows::records;
use crate::vault::{OpenVault, Signer, Stop};
use bothy_proof::fields::position;
use bothy_proof::{Body, Value, tree};
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// The most entries checked in one step: under 10 ms of hashing.
const ENTRIES: usize = 32;

/// The places of words added up in one step, roughly.
const PLACES: usize = 10_000;

/// The weight of an entry in [`Step::More`], in bytes.
const ENTRY_WEIGHT: u64 = 1024;

/// The job. A save in between restarts it.
///
/// ```
/// # let mut home = bothy_test_support::Home::new(1);
/// # let mut vault = home.unlock();
/// use bothy_core::journal::{Check, Step};
///
/// let stop = vault.stop();
/// let mut check = Check::begin(&mut vault)?;
/// while let Step::More { done, total } = check.step(&mut vault, &stop)? {
///     println!("{} %", done * 100 / total.max(1));
/// }
/// // Here everything in the record is proved.
/// # Ok::<(), bothy_core::Error>(())
/// ```
pub struct Check {
    size: u64,
    total: u64,
    done: u64,
    stage: Stage,
    /// Entries whose content isn't there, and those that a tombstone names; equal in the end.
    gone: BTreeSet<u64>,
    removed: BTreeSet<u64>,
    /// The incidents that the log says are put away, and the number that the list says are.
    away: BTreeSet<Id>,
    listed_away: usize,
    /// The totals that the log implies, to be compared with the tables.
    seen: Counts,
    /// The sum that the word index must have; `None` if another folding made it.
    words: Option<search::Sum>,
}

enum Stage {
    /// All is proved up to this entry.
    Log(u64),
    /// All is proved up to this attachment.
    Files(Option<Id>),
    /// An attachment that is partly read.
    File(Id, Box<Reading>),
    /// The files of drafts and orders still to be read, the last one first.
    RecordFiles(Vec<Reading>),
    /// Up to this file's number, chunks belong to something.
    Strays(u64),
    /// The index is added up to this word.
    Words(String, search::Sum),
    Done,
}

struct Reading {
    file: u64,
    len: u64,
    sha256: [u8; 32],
    offset: u64,
    hash: Sha256,
}

#[derive(Debug, PartialEq, Eq, Default)]
struct Counts {
    incidents: u64,
    filed: u64,
    attachments: u64,
}

impl Check {
    /// Measures how much there is to read.
    ///
    /// # Errors
    /// `Damaged` if not even that can be read.
    pub fn begin(vault: &mut OpenVault) -> Result<Self> {
        let db = vault.store().read();
        let size = log_tree::size(db)?;
        let (_, bytes) = store::attachment_totals(db)?;
        let in_records: u64 = record_files(db)?.iter().map(|file| file.len).sum();
        Ok(Self {
            size,
            total: size * ENTRY_WEIGHT + bytes + in_records,
            done: 0,
            stage: Stage::Log(0),
            gone: BTreeSet::new(),
            removed: BTreeSet::new(),
            away: BTreeSet::new(),
            listed_away: 0,
            seen: Counts::default(),
            words: search::is_current(db)?.then(search::Sum::default),
        })
    }

    /// Proves the next 32 entries or the next 1 MiB.
    ///
    /// # Errors
    /// `Damaged` at the first thing that isn't as committed to; `Locked` if stopped.
    pub fn step(&mut self, vault: &mut OpenVault, stop: &Stop) -> Result<Step> {
        stop.check()?;
        self.go_on(vault).map_err(missing)
    }

    fn go_on(&mut self, vault: &mut OpenVault) -> Result<Step> {
        if log_tree::size(vault.store().read())? != self.size {
            *self = Self::begin(vault)?;
        }
        let (db, signer) = (vault.store().read(), vault.signer());
        self.stage = match std::mem::replace(&mut self.stage, Stage::Done) {
            Stage::Log(seq) => self.check_entries(db, signer, seq)?,
            Stage::Files(after) => match store::attachment_after(db, after)? {
                Some(row) => {
                    let sha256 = attachment(db, &row)?.sha256;
                    Stage::File(row.uid, Box::new(Reading::of(row.file, row.len, sha256)))
                }
                None => Stage::RecordFiles(record_files(db)?),
            },
            Stage::File(uid, reading) => self.check_file(db, uid, reading)?,
            Stage::RecordFiles(files) => self.check_record_files(db, files)?,
            Stage::Strays(from) => check_stray(db, from)?,
            Stage::Words(after, sum) => self.check_words(db, &after, sum)?,
            Stage::Done => Stage::Done,
        };
        Ok(match self.stage {
            Stage::Done => Step::Done,
            _ => Step::More {
                done: self.done,
                total: self.total,
            },
        })
    }

    fn check_entries(&mut self, db: &Connection, signer: &Signer, from: u64) -> Result<Stage> {
        if from == 0 {
            check_heads(db, signer, self.size)?;
        }
        let mut bytes = 0;
        for seq in (from..self.size).take(ENTRIES) {
            bytes += self.check_entry(db, signer, seq)?;
            self.done += ENTRY_WEIGHT;
            if bytes > MAX_STEP {
                return Ok(Stage::Log(seq + 1));
            }
        }
        let next = self.size.min(from + ENTRIES as u64);
        if next < self.size {
            return Ok(Stage::Log(next));
        }
        let counted = Counts {
            incidents: store::count(db)?,
            filed: store::count_filed(db)?,
            attachments: store::attachment_totals(db)?.0,
        };
        for id in &self.away {
            hold(store::facts(db, *id)?.put_away)?;
        }
        records::check(db)?;
        hold(!store::has_stray_lines(db)? && !kept_files::has_strays(db)?)?;
        let whole = self.gone == self.removed
            && self.seen == counted
            && self.away.len() == self.listed_away
            && log_tree::count_nodes(db)? == log_tree::nodes(self.size)
            && erasable::last_entry(db)?.is_none_or(|last| last < self.size);
        hold(whole)?;
        Ok(Stage::Files(None))
    }

    /// Checks one entry: its place in the tree, then its commitment. Returns the bytes of content read.
    fn check_entry(&mut self, db: &Connection, signer: &Signer, seq: u64) -> Result<usize> {
        let entry = log_tree::entry(db, seq).map_err(missing)?;
        // The nodes to the left were compared with their entries, so values derived from them may be compared with those stored.
        let leaf = bothy_proof::leaf_hash(&entry);
        for (level, index, hash) in tree::append(seq, leaf, &mut |level, index| {
            log_tree::node(db, level, index)
        })? {
            hold(log_tree::node(db, level, index)? == hash)?;
        }
        hold(bothy_proof::decode_entry(&entry).is_ok_and(|(number, _)| number == seq))?;
        if erasable::is_being_erased(db, seq)? {
            self.gone.insert(seq);
            return Ok(0);
        }
        match log::content(db, seq) {
            Ok(found) => {
                self.check_meaning(db, signer, seq, &found.body)?;
                Ok(found.len)
            }
            Err(Error::NotFound) => {
                self.gone.insert(seq);
                Ok(0)
            }
            Err(other) => Err(other),
        }
    }

    /// Checks that the tables agree with what an entry says.
    fn check_meaning(
        &mut self,
        db: &Connection,
        signer: &Signer,
        seq: u64,
        body: &Body,
    ) -> Result<()> {
        match body.get(position::KIND).as_text() {
            Some("created" | "amended" | "imported") => self.check_wording(db, seq, body),
            Some("attached") => {
                let row = store::attachment(db, subject(body)?).map_err(missing)?;
                self.seen.attachments += 1;
                hold(row.seq == seq)
            }
            Some("put-away") => {
                let id = subject(body)?;
                if body.get(position::AWAY) == &Value::Bool(true) {
                    self.away.insert(id);
                } else {
                    self.away.remove(&id);
                }
                self.seen.filed += 1;
                hold(store::is_filed(db, id, seq, None)?)
            }
            kind => {
                if kind == Some("deleted") {
                    let targets = body.get(position::TARGETS).as_array().unwrap_or_default();
                    for target in targets.iter().filter_map(Value::as_int) {
                        hold(self.removed.insert(target.cast_unsigned()))?;
                    }
                } else {
                    hold(subject(body)? == log::subject_of_log(signer))?;
                }
                self.seen.filed += 1;
                hold(store::is_filed(db, store::LOG, seq, None)?)
            }
        }
    }

    fn check_wording(&mut self, db: &Connection, seq: u64, body: &Body) -> Result<()> {
        let id = subject(body)?;
        let revision = body::to_revision(seq, body)?;
        let facts = store::facts(db, id).map_err(missing)?;
        let wordings = store::wordings(db, id)?;
        self.seen.filed += 1;
        hold(wordings.get(revision.rev as usize) == Some(&seq))?;
        hold(store::is_filed(db, id, seq, Some(revision.rev))?)?;
        let written = Facts::of(&revision.incident, seq, revision.recorded);
        hold(revision.rev > 0 || facts.first_day == written.first_day)?;
        if revision.rev == facts.rev {
            let files = attachments(db, id)?;
            let made = Facts {
                created: wordings[0],
                rev: revision.rev,
                attachments: u32::try_from(files.len()).unwrap_or(u32::MAX),
                put_away: facts.put_away,
                first_day: facts.first_day,
                ..written
            };
            self.seen.incidents += 1;
            self.listed_away += usize::from(facts.put_away);
            if let Some(words) = &mut self.words {
                let names: Vec<_> = files.iter().map(|file| file.name.as_str()).collect();
                words.add(made.created, &search::text_of(&revision.incident, &names));
            }
            let unmarked = made.unmarked(&revision.incident);
            hold(store::is_listed_so(db, id, &made)? || store::is_listed_so(db, id, &unmarked)?)?;
        }
        Ok(())
    }

    /// Adds up some of the index; at its end it must match the wordings.
    fn check_words(&self, db: &Connection, after: &str, mut sum: search::Sum) -> Result<Stage> {
        let Some(words) = self.words else {
            return Ok(Stage::Done);
        };
        match search::add_places(db, after, PLACES, &mut sum)? {
            Some(last) => Ok(Stage::Words(last, sum)),
            None => hold(sum == words).map(|()| Stage::Done),
        }
    }

    /// Reads the next megabyte of a file; returns true if it was the last, and all of it is proved.
    fn read_some(&mut self, db: &Connection, reading: &mut Reading) -> Result<bool> {
        let Reading { file, len, .. } = *reading;
        let bytes = erasable::file_bytes(db, file, len, reading.offset, MAX_STEP)?;
        reading.hash.update(&bytes);
        reading.offset += bytes.len() as u64;
        self.done += bytes.len() as u64;
        if reading.offset < len {
            return Ok(false);
        }
        hold(reading.hash.clone().finalize()[..] == reading.sha256)?;
        Ok(true)
    }

    fn check_file(&mut self, db: &Connection, uid: Id, mut reading: Box<Reading>) -> Result<Stage> {
        Ok(if self.read_some(db, &mut reading)? {
            Stage::Files(Some(uid))
        } else {
            Stage::File(uid, reading)
        })
    }

    fn check_record_files(&mut self, db: &Connection, mut files: Vec<Reading>) -> Result<Stage> {
        let Some(reading) = files.last_mut() else {
            return Ok(Stage::Strays(0));
        };
        if self.read_some(db, reading)? {
            files.pop();
        }
        Ok(Stage::RecordFiles(files))
    }
}

impl Reading {
    fn of(file: u64, len: u64, sha256: [u8; 32]) -> Self {
        Self {
            file,
            len,
            sha256,
            offset: 0,
            hash: Sha256::new(),
        }
    }
}

fn record_files(db: &Connection) -> Result<Vec<Reading>> {
    let files = kept_files::all(db)?.into_iter();
    Ok(files
        .map(|file| Reading::of(file.number, file.len, file.sha256))
        .collect())
}

/// Checks the newest head over all of the log, the seals' knowledge, and the kept heads over its beginnings.
fn check_heads(db: &Connection, signer: &Signer, size: u64) -> Result<()> {
    hold(log_tree::noted(db)? == (size, log_tree::root_at(db, size)?))?;
    let heads = log::heads(db)?;
    // Number 0 is the newest; without entries there is none.
    hold((size > 0) == heads.first().is_some_and(|(number, _)| *number == 0))?;
    for (number, signed) in heads {
        let head = &signed.head;
        hold(signed.verify() && head.log_id == signer.log_id())?;
        hold(number != 0 || (head.size == size && head.public_key == signer.public_key()))?;
        hold(head.size <= size && log_tree::root_at(db, head.size)? == head.root)?;
    }
    Ok(())
}

/// Checks that the next file with chunks is an attachment or being attached, with no chunk too many.
fn check_stray(db: &Connection, from: u64) -> Result<Stage> {
    let Some((file, chunks)) = erasable::next_file_with_chunks(db, from)? else {
        return Ok(Stage::Words(String::new(), search::Sum::default()));
    };
    let held = match store::attachment_len(db, file)? {
        Some(len) => erasable::chunks_of(len) == chunks,
        None => erasable::is_file_loose(db, file)? || kept_files::is_held(db, file)?,
    };
    hold(held)?;
    Ok(Stage::Strays(file + 1))
}

fn subject(body: &Body) -> Result<Id> {
    body::id_at(body, position::SUBJECT).ok_or(Error::Damaged)
}

fn hold(holds: bool) -> Result<()> {
    if holds { Ok(()) } else { Err(Error::Damaged) }
}
