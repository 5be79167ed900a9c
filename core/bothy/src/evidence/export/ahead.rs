//! Reads what the next step writes, while all cores make what this one does.

use crate::error::Result;
use crate::evidence::selection::Incident;
use crate::journal::log::{self, Stored};
use bothy_proof::Hash;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// The lines of the log, or incidents, that one step writes.
const PER_STEP: usize = 64;

/// The bytes of content after which a step takes no more: an entry can be as long as a thousand others.
const STEP_BYTES: usize = 64 << 10;

/// Content read from the vault for the next step.
#[derive(Default)]
pub(super) struct Ahead {
    pub(super) lines: Vec<AheadLine>,
    /// For each of the next incidents, its wordings.
    pub(super) rows: Vec<Vec<(u64, Stored)>>,
    /// The number behind the last line read: the proof goes on from there.
    proved: u64,
    nodes: Nodes,
}

/// A line of the log to be made.
pub(super) struct AheadLine {
    pub(super) content: Stored,
    /// The hashes between the line before it and this one.
    pub(super) skipped: Vec<Hash>,
}

impl Ahead {
    /// Reads the first of these lines.
    pub(super) fn read_lines(
        &mut self,
        db: &Connection,
        rest: &[(u64, Option<usize>)],
    ) -> Result<()> {
        let mut bytes = 0;
        for (seq, _) in rest.iter().take(PER_STEP) {
            let mut node = |level, index| self.nodes.node(db, level, index);
            let skipped = bothy_proof::between(self.proved, *seq, &mut node)?;
            self.proved = seq + 1;
            let content = log::stored(db, *seq)?;
            bytes += content.len();
            self.lines.push(AheadLine { content, skipped });
            if bytes >= STEP_BYTES {
                break;
            }
        }
        Ok(())
    }

    /// Returns the hashes behind the last line, in a log of this size.
    pub(super) fn behind(&mut self, db: &Connection, size: u64) -> Result<Vec<Hash>> {
        let mut node = |level, index| self.nodes.node(db, level, index);
        bothy_proof::behind(self.proved, size, &mut node)
    }

    /// Reads the wordings of the first of these incidents.
    pub(super) fn read_rows(&mut self, db: &Connection, rest: &[Incident]) -> Result<()> {
        let mut bytes = 0;
        for incident in rest.iter().take(PER_STEP) {
            let mut wordings = Vec::new();
            for seq in &incident.wordings {
                let content = log::stored(db, *seq)?;
                bytes += content.len();
                wordings.push((*seq, content));
            }
            self.rows.push(wordings);
            if bytes >= STEP_BYTES {
                break;
            }
        }
        Ok(())
    }
}

/// Subtrees of the log already read: one line's proof shares most of them with the next one's.
#[derive(Default)]
struct Nodes(BTreeMap<(u8, u64), Hash>);

/// The most subtrees kept, some 200 KiB; then it begins again.
const MOST_NODES: usize = 4096;

impl Nodes {
    fn node(&mut self, db: &Connection, level: u8, index: u64) -> Result<Hash> {
        if let Some(hash) = self.0.get(&(level, index)) {
            return Ok(*hash);
        }
        if self.0.len() == MOST_NODES {
            self.0.clear();
        }
        let hash = log::node(db, level, index)?;
        self.0.insert((level, index), hash);
        Ok(hash)
    }
}
