//! Reads and proves everything the journal keeps, as a job: each entry against the tree, the tree against its root, the root against
//! the signed head and the seals, what was said against what was committed to, each file against its SHA-256, and the list against all.

use crate::content;
use crate::error::{Error, Result};
use crate::id::Id;
use crate::journal::facts::Facts;
use crate::journal::store::AttachmentRow;
use crate::journal::{MAX_STEP, Step, attachment, body, log, missing, store};
use crate::log as rows;
use crate::vault::{OpenVault, Signer, Stop};
use bothy_proof::fields::position;
use bothy_proof::{Body, Value, tree};
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// Most entries looked at in one step: under 10 ms of hashing.
const ENTRIES: usize = 32;

/// What an entry counts for in [`Step::More`], in bytes.
const ENTRY_WEIGHT: u64 = 1024;

/// The job. A save in between begins it anew.
pub struct Check {
    size: u64,
    total: u64,
    done: u64,
    stage: Stage,
    /// Entries whose content isn't there, and those that a tombstone names. The same in the end.
    gone: BTreeSet<u64>,
    removed: BTreeSet<u64>,
    /// What the log says there must be, to be counted against the tables.
    seen: Counts,
}

enum Stage {
    /// Up to this entry all is proved.
    Log(u64),
    /// Up to this attachment all is proved; of the next one this much is read.
    Files(Option<Id>, Option<Box<Reading>>),
    /// Up to this file's number, chunks belong to something.
    Strays(u64),
    Done,
}

struct Reading {
    row: AttachmentRow,
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
    /// Looks at how much there is to read.
    ///
    /// # Errors
    /// `Damaged` if not even that can be read.
    pub fn begin(vault: &mut OpenVault) -> Result<Self> {
        let db = vault.store().read();
        let size = rows::size(db)?;
        let (_, bytes) = store::attachment_totals(db)?;
        Ok(Self {
            size,
            total: size * ENTRY_WEIGHT + bytes,
            done: 0,
            stage: Stage::Log(0),
            gone: BTreeSet::new(),
            removed: BTreeSet::new(),
            seen: Counts::default(),
        })
    }

    /// Proves the next 32 entries or the next 1 MiB.
    ///
    /// # Errors
    /// `Damaged` at the first thing that isn't as it was committed to; `Locked` when stopped.
    pub fn step(&mut self, vault: &mut OpenVault, stop: &Stop) -> Result<Step> {
        stop.check()?;
        self.go_on(vault).map_err(missing)
    }

    fn go_on(&mut self, vault: &mut OpenVault) -> Result<Step> {
        if rows::size(vault.store().read())? != self.size {
            *self = Self::begin(vault)?;
        }
        let (db, signer) = (vault.store().read(), vault.signer());
        self.stage = match std::mem::replace(&mut self.stage, Stage::Done) {
            Stage::Log(seq) => self.check_entries(db, signer, seq)?,
            Stage::Files(after, None) => match store::attachment_after(db, after)? {
                Some(row) => Stage::Files(after, Some(Box::new(Reading::begin(db, row)?))),
                None => Stage::Strays(0),
            },
            Stage::Files(after, Some(reading)) => self.check_file(db, after, reading)?,
            Stage::Strays(from) => check_stray(db, from)?,
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
        let whole = self.gone == self.removed
            && self.seen == counted
            && rows::count_nodes(db)? == rows::nodes(self.size)
            && content::last_entry(db)?.is_none_or(|last| last < self.size);
        hold(whole)?;
        Ok(Stage::Files(None, None))
    }

    /// One entry: its place in the tree, then what it commits to. Gives how many bytes of content were read.
    fn check_entry(&mut self, db: &Connection, signer: &Signer, seq: u64) -> Result<usize> {
        let entry = rows::entry(db, seq).map_err(missing)?;
        // Nodes to the left were compared when their entries were, so what follows from them may be compared with what is stored.
        let leaf = bothy_proof::leaf_hash(&entry);
        for (level, index, hash) in
            tree::append(seq, leaf, &mut |level, index| rows::node(db, level, index))?
        {
            hold(rows::node(db, level, index)? == hash)?;
        }
        hold(bothy_proof::decode_entry(&entry).is_ok_and(|(number, _)| number == seq))?;
        if content::is_being_erased(db, seq)? {
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

    /// What an entry says must be what the tables lead to.
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
                hold(store::is_filed(db, store::LOG, seq)?)
            }
        }
    }

    fn check_wording(&mut self, db: &Connection, seq: u64, body: &Body) -> Result<()> {
        let id = subject(body)?;
        let revision = body::to_revision(seq, body)?;
        let facts = store::facts(db, id).map_err(missing)?;
        let filed = store::filed(db, id)?;
        self.seen.filed += 1;
        hold(filed.get(revision.rev as usize) == Some(&seq))?;
        if revision.rev == facts.rev {
            let attachments = u32::try_from(store::attachments(db, id)?.len()).unwrap_or(u32::MAX);
            let made = Facts::of(
                &revision.incident,
                filed[0],
                seq,
                revision.rev,
                attachments,
                revision.recorded,
            );
            self.seen.incidents += 1;
            hold(store::is_listed_so(db, id, &made)?)?;
        }
        Ok(())
    }

    fn check_file(
        &mut self,
        db: &Connection,
        after: Option<Id>,
        mut reading: Box<Reading>,
    ) -> Result<Stage> {
        let AttachmentRow { uid, file, len, .. } = reading.row;
        let bytes = content::file_bytes(db, file, len, reading.offset, MAX_STEP)?;
        reading.hash.update(&bytes);
        reading.offset += bytes.len() as u64;
        self.done += bytes.len() as u64;
        if reading.offset < len {
            return Ok(Stage::Files(after, Some(reading)));
        }
        hold(reading.hash.finalize()[..] == reading.sha256)?;
        Ok(Stage::Files(Some(uid), None))
    }
}

impl Reading {
    fn begin(db: &Connection, row: AttachmentRow) -> Result<Self> {
        Ok(Self {
            sha256: attachment(db, &row)?.sha256,
            row,
            offset: 0,
            hash: Sha256::new(),
        })
    }
}

/// The newest head over all of the log, what the seals were told, and the kept heads over its beginnings.
fn check_heads(db: &Connection, signer: &Signer, size: u64) -> Result<()> {
    hold(rows::noted(db)? == (size, rows::root_at(db, size)?))?;
    let heads = log::heads(db)?;
    // Number 0 is the newest; without entries there is none.
    hold((size > 0) == heads.first().is_some_and(|(number, _)| *number == 0))?;
    for (number, signed) in heads {
        let head = &signed.head;
        hold(signed.verify() && head.log_id == signer.log_id())?;
        hold(number != 0 || (head.size == size && head.public_key == signer.public_key()))?;
        hold(head.size <= size && rows::root_at(db, head.size)? == head.root)?;
    }
    Ok(())
}

/// The next file that has chunks must be an attachment or on its way in, with no chunk too many.
fn check_stray(db: &Connection, from: u64) -> Result<Stage> {
    let Some((file, chunks)) = content::next_file_with_chunks(db, from)? else {
        return Ok(Stage::Done);
    };
    let held = match store::attachment_len(db, file)? {
        Some(len) => content::chunks_of(len) == chunks,
        None => content::is_file_loose(db, file)?,
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
