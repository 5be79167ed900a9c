//! The log as lines of JSON, and their proof: each content against its entry, all entries against the signed heads.

use super::sealed::NOT_A_BACKUP;
use crate::error::{Error, Result};
use crate::id::Id;
use crate::journal::log;
use crate::rows::{erasable, log_tree};
use bothy_proof::fields::position;
use bothy_proof::{Body, Hash, MAX_BODY, SignedHead, Value, tree};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The longest line: a body and its seed in hex, and what stands around them.
const MAX_LINE: usize = 2 * MAX_BODY + 1024;

/// A line. `seed` and `content` are null once the content was destroyed.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    entry: String,
    seed: Option<String>,
    content: Option<String>,
}

/// Writes the line of an entry, unproved: making a backup proves it as reading does.
///
/// # Errors
/// `Damaged`.
pub(super) fn encode(db: &Connection, seq: u64) -> Result<Vec<u8>> {
    let entry = log_tree::entry(db, seq).map_err(missing)?;
    let content = if erasable::is_being_erased(db, seq)? {
        None
    } else {
        erasable::entry(db, seq)?
    };
    let (seed, content) = match &content {
        Some(bytes) => bytes.split_at_checked(32).ok_or(Error::Damaged)?,
        None => (&[][..], &[][..]),
    };
    let text = |bytes: &[u8]| (!bytes.is_empty()).then(|| hex::encode(bytes));
    let line = Line {
        entry: hex::encode(entry),
        seed: text(seed),
        content: text(content),
    };
    let mut text = serde_json::to_vec(&line).map_err(|_| Error::Damaged)?;
    text.push(b'\n');
    Ok(text)
}

fn missing(error: Error) -> Error {
    if error == Error::NotFound {
        Error::Damaged
    } else {
        error
    }
}

/// Cuts bytes that come in pieces into lines.
#[derive(Default)]
pub(super) struct Lines(Vec<u8>);

impl Lines {
    /// Takes the next bytes and gives each whole line.
    ///
    /// # Errors
    /// Those of `each`; `Invalid{Backup}` for a line that is longer than any.
    pub(super) fn take(
        &mut self,
        bytes: &[u8],
        each: &mut dyn FnMut(&[u8]) -> Result<()>,
    ) -> Result<()> {
        let mut rest = bytes;
        while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
            self.0.extend_from_slice(&rest[..end]);
            rest = &rest[end + 1..];
            let line = std::mem::take(&mut self.0);
            each(&line)?;
        }
        self.0.extend_from_slice(rest);
        (self.0.len() <= MAX_LINE).then_some(()).ok_or(NOT_A_BACKUP)
    }

    /// Ends it.
    ///
    /// # Errors
    /// `Invalid{Backup}` within a line.
    pub(super) fn end(&self) -> Result<()> {
        self.0.is_empty().then_some(()).ok_or(NOT_A_BACKUP)
    }
}

/// An entry that was proved as far as a line can.
pub(super) struct Proved {
    pub(super) seq: u64,
    pub(super) body_root: Hash,
    /// The seed and the content as the vault keeps them, and what they say.
    pub(super) content: Option<(Vec<u8>, Body)>,
}

/// Proves a log line by line.
pub(super) struct LogProof {
    size: u64,
    root: Hash,
    /// The last complete subtree of each level.
    subtrees: BTreeMap<u8, (u64, Hash)>,
    next: u64,
    /// The roots that heads were signed over, by size.
    heads: BTreeMap<u64, Hash>,
    /// Entries without content, and those that a later entry says were destroyed: equal in the end.
    gone: BTreeSet<u64>,
    removed: BTreeSet<u64>,
    /// The files that entries name.
    pub(super) attached: BTreeMap<Id, Hash>,
}

impl LogProof {
    /// Begins. `heads` are the newest first, then those that left the vault.
    ///
    /// # Errors
    /// `Invalid{Backup}` if a head isn't signed, or isn't of this log, or the newest isn't over all of it.
    pub(super) fn begin(about: &super::contents::LogAbout, heads: &[SignedHead]) -> Result<Self> {
        let mut roots = BTreeMap::new();
        for signed in heads {
            let head = &signed.head;
            let other = roots.insert(head.size, head.root);
            let one = other.is_none_or(|root| root == head.root);
            let ours = head.log_id == about.id.0 && head.size <= about.size;
            if !(one && ours && signed.verify()) {
                return Err(NOT_A_BACKUP);
            }
        }
        let newest = heads.first().map(|signed| &signed.head);
        let sound = match newest {
            None => about.size == 0 && about.root.0 == tree::empty(),
            Some(head) => {
                let said = (about.size, about.root.0, about.key.0);
                (head.size, head.root, head.public_key) == said
            }
        };
        sound.then_some(()).ok_or(NOT_A_BACKUP)?;
        Ok(Self {
            size: about.size,
            root: about.root.0,
            subtrees: BTreeMap::new(),
            next: 0,
            heads: roots,
            gone: BTreeSet::new(),
            removed: BTreeSet::new(),
            attached: BTreeMap::new(),
        })
    }

    /// Takes the next line.
    ///
    /// # Errors
    /// `Invalid{Backup}` if it isn't what the heads say.
    pub(super) fn take(&mut self, line: &[u8]) -> Result<Proved> {
        let proved = self.prove(line).ok_or(NOT_A_BACKUP)?;
        let leaf =
            bothy_proof::leaf_hash(&bothy_proof::encode_entry(proved.seq, &proved.body_root));
        let added = tree::append(proved.seq, leaf, &mut |level, index| {
            self.subtree(level, index)
        })?;
        for (level, index, hash) in added {
            self.subtrees.insert(level, (index, hash));
        }
        self.next += 1;
        if let Some(root) = self.heads.get(&self.next)
            && self.root_now()? != *root
        {
            return Err(NOT_A_BACKUP);
        }
        Ok(proved)
    }

    fn prove(&mut self, line: &[u8]) -> Option<Proved> {
        let line: Line = serde_json::from_slice(line).ok()?;
        let entry = hex::decode(&line.entry).ok()?;
        let (seq, body_root) = bothy_proof::decode_entry(&entry).ok()?;
        if seq != self.next || seq >= self.size {
            return None;
        }
        let content = match (&line.seed, &line.content) {
            (None, None) => {
                self.gone.insert(seq);
                None
            }
            (Some(seed), Some(content)) => {
                let seed: [u8; 32] = hex::decode(seed).ok()?.try_into().ok()?;
                let encoded = hex::decode(content).ok()?;
                let body = Body::decode(&encoded).ok()?;
                if body.root(&seed) != body_root {
                    return None;
                }
                self.learn(&body)?;
                Some(([&seed[..], &encoded].concat(), body))
            }
            _ => return None,
        };
        Some(Proved {
            seq,
            body_root,
            content,
        })
    }

    /// Notes what an entry says of others, and of files.
    fn learn(&mut self, body: &Body) -> Option<()> {
        match body.get(position::KIND).as_text()? {
            "deleted" => {
                for target in body.get(position::TARGETS).as_array()? {
                    let target = target.as_int()?.try_into().ok()?;
                    self.removed.insert(target).then_some(())?;
                }
            }
            "attached" => {
                let id = body.get(position::SUBJECT).as_bytes()?.try_into().ok()?;
                let sha256 = body
                    .get(position::FILE)
                    .get("sha256")
                    .and_then(Value::as_bytes)?;
                self.attached.insert(Id(id), sha256.try_into().ok()?);
            }
            _ => {}
        }
        Some(())
    }

    /// Ends the log.
    ///
    /// # Errors
    /// `Invalid{Backup}` if it has fewer entries than its newest head, another root, or a content that is missing without a word.
    pub(super) fn end(&self) -> Result<()> {
        let whole = self.next == self.size && self.root_now()? == self.root;
        (whole && self.gone == self.removed)
            .then_some(())
            .ok_or(NOT_A_BACKUP)
    }

    fn root_now(&self) -> Result<Hash> {
        tree::root(self.next, &mut |level, index| self.subtree(level, index))
    }

    fn subtree(&self, level: u8, index: u64) -> Result<Hash> {
        match self.subtrees.get(&level) {
            Some((at, hash)) if *at == index => Ok(*hash),
            _ => Err(NOT_A_BACKUP),
        }
    }
}

/// Writes the signed heads, the newest first.
///
/// # Errors
/// `Damaged`.
pub(super) fn encode_heads(db: &Connection) -> Result<(Vec<SignedHead>, Vec<u8>)> {
    let heads: Vec<_> = log::heads(db)?.into_iter().map(|(_, head)| head).collect();
    let texts: Vec<_> = heads
        .iter()
        .map(|head| hex::encode(head.encode()))
        .collect();
    let mut text = serde_json::to_vec_pretty(&texts).map_err(|_| Error::Damaged)?;
    text.push(b'\n');
    Ok((heads, text))
}

/// Reads them.
///
/// # Errors
/// `Invalid{Backup}`.
pub(super) fn decode_heads(text: &[u8]) -> Result<Vec<SignedHead>> {
    let texts: Vec<String> = serde_json::from_slice(text).map_err(|_| NOT_A_BACKUP)?;
    let read = |text: &String| {
        let bytes = hex::decode(text).map_err(|_| NOT_A_BACKUP)?;
        SignedHead::decode(&bytes).map_err(|_| NOT_A_BACKUP)
    };
    texts.iter().map(read).collect()
}
