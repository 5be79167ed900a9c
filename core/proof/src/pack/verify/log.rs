//! log.json: head, earlier heads, entries, and what they say about one another.

use super::findings::Findings;
use super::form::{self, Plain};
use super::keys::strangers;
use super::table::Incident;
use crate::fields::{self, POSITIONS, position};
use crate::pack::Earlier;
use crate::pack::hiding::{Showing, View};
use crate::pack::names::{self, LOG};
use crate::pack::read::{Entry, Item};
use crate::pack::report::{Claim, Facts, Place, Problem, Unreadable, Why};
use crate::{Hash, Head, Several, SignedHead, Value, encode_entry, leaf_hash, tree};
use std::collections::{BTreeMap, BTreeSet};

/// An exhibit, as its entry describes it.
pub(super) struct Exhibit {
    pub(super) seq: u64,
    pub(super) sha256: Hash,
    pub(super) len: u64,
}

/// The content of log.json, checked in itself.
pub(super) struct Log {
    pub(super) facts: Facts,
    pub(super) head: Head,
    pub(super) incidents: BTreeMap<[u8; 16], Incident>,
    /// By file.
    pub(super) exhibits: BTreeMap<String, Exhibit>,
}

/// A check of log.json as it is read.
pub(super) struct LogCheck {
    most: u64,
    /// The head, and the proof that the entries are in its log, as far as it is read.
    head: Option<(SignedHead, Several)>,
    /// The number of earlier heads read so far, and size and key of those otherwise correct.
    earlier: u64,
    keyed: Vec<(u64, Hash)>,
    /// The number of entries read so far, and the last one's number.
    read: u64,
    last: Option<u64>,
    /// The numbers of the entries shown, without those found destroyed.
    shown: BTreeSet<u64>,
    /// The numbers of the entries that a deletion says it destroyed.
    destroyed: BTreeSet<u64>,
    /// Bit i: position i is hidden in some entry.
    hidden: u128,
    clock_jumps: u64,
    /// The changes of key: entry, former, new.
    keys: Vec<(u64, Hash, Hash)>,
    /// The attachments: entry, incident.
    attached: Vec<(u64, [u8; 16])>,
    incidents: BTreeMap<[u8; 16], Incident>,
    exhibits: BTreeMap<String, Exhibit>,
    marks: BTreeSet<String>,
}

impl LogCheck {
    pub(super) fn new(most: u64) -> Self {
        Self {
            most,
            head: None,
            earlier: 0,
            keyed: Vec::new(),
            read: 0,
            last: None,
            shown: BTreeSet::new(),
            destroyed: BTreeSet::new(),
            hidden: 0,
            clock_jumps: 0,
            keys: Vec::new(),
            attached: Vec::new(),
            incidents: BTreeMap::new(),
            exhibits: BTreeMap::new(),
            marks: BTreeSet::new(),
        }
    }

    pub(super) fn take(&mut self, item: Item, findings: &mut Findings) -> Result<(), Unreadable> {
        match item {
            Item::Head(head) => {
                if !head.verify() {
                    findings.fail(
                        Claim::HeadSigned,
                        Place::Head(head.head.size),
                        Why::WrongSignature,
                    );
                }
                let several = Several::of(head.head.size);
                self.head = Some((head, several));
            }
            Item::Earlier(earlier) => {
                self.bound(self.earlier)?;
                self.earlier += 1;
                self.earlier_head(&earlier, findings);
            }
            Item::Entry(entry) => {
                self.bound(self.read)?;
                let seq = entry.seq;
                self.entry(entry, findings)?;
                self.shown.insert(seq);
            }
            Item::Skipped(skipped) => {
                if let Some((SignedHead { head, .. }, several)) = &self.head
                    && several.clone().root(&skipped) != Some(head.root)
                {
                    findings.fail(Claim::EntriesInLog, Place::Head(head.size), Why::NotInLog);
                }
            }
        }
        Ok(())
    }

    fn bound(&self, len: u64) -> Result<(), Unreadable> {
        if len < self.most {
            return Ok(());
        }
        Err(Unreadable::Malformed {
            problem: Problem::TooLarge,
            at: Place::File(LOG.to_owned()),
        })
    }

    fn entry(&mut self, entry: Entry, findings: &mut Findings) -> Result<(), Unreadable> {
        let Some((SignedHead { head, .. }, several)) = &mut self.head else {
            return Ok(());
        };
        let (seq, log_id) = (entry.seq, head.log_id);
        if self.last.replace(seq).is_some_and(|last| last >= seq) {
            findings.fail(Claim::Order, Place::Entry(seq), Why::OutOfOrder);
        }
        self.read += 1;
        if entry.shown_root != entry.body_root {
            findings.fail(Claim::ValuesCommitted, Place::Entry(seq), Why::NotCommitted);
        }
        let leaf = leaf_hash(&encode_entry(seq, &entry.body_root));
        several.entry(seq, &entry.skipped, leaf);
        let exhibit = entry.exhibit.clone();
        let mut view = entry.view;
        for at in (0..POSITIONS).filter(|at| matches!(view.get(*at), Showing::Hidden)) {
            self.hidden |= 1 << at;
        }
        let Some(plain) = form::check(seq, &mut view, &log_id, findings) else {
            return Ok(());
        };
        self.say(seq, &plain, &view, findings)?;
        if let Some(path) = exhibit {
            self.exhibit(seq, path, &plain, &view, findings);
        }
        Ok(())
    }

    /// Records what an entry says about others.
    fn say(
        &mut self,
        seq: u64,
        plain: &Plain,
        view: &View,
        findings: &mut Findings,
    ) -> Result<(), Unreadable> {
        match plain.kind.as_str() {
            "created" | "imported" | "amended" => self.revision(seq, plain, view, findings),
            "attached" | "derived" => {
                if let Some(incident) = id(view.value(position::INCIDENT)) {
                    self.attached.push((seq, incident));
                }
            }
            "deleted" => self.deletion(seq, view, findings)?,
            "clock-jumped" => self.clock_jumps += 1,
            _ => {}
        }
        let change = view.value(position::KEY_CHANGE);
        if let (Some(former), Some(key)) = (hash(change, "former"), hash(change, "key")) {
            self.keys.push((seq, former, key));
        }
        Ok(())
    }

    /// Checks a deletion. Content is destroyed once: its entry isn't shown any more, and no other deletion names it.
    fn deletion(
        &mut self,
        seq: u64,
        view: &View,
        findings: &mut Findings,
    ) -> Result<(), Unreadable> {
        let mut twice = false;
        for target in form::targets(view) {
            if self.destroyed.contains(&target) {
                twice = true;
            } else {
                self.bound(self.destroyed.len() as u64)?;
                self.destroyed.insert(target);
            }
            if self.shown.remove(&target) {
                findings.fail(Claim::Revisions, Place::Entry(target), Why::Destroyed);
            }
        }
        if twice {
            findings.fail(Claim::Revisions, Place::Entry(seq), Why::Twice);
        }
        Ok(())
    }

    fn revision(&mut self, seq: u64, plain: &Plain, view: &View, findings: &mut Findings) {
        let rev = plain.rev.unwrap_or_default();
        let incident = self.incidents.entry(plain.subject).or_default();
        if rev != incident.next_rev {
            let why = if rev < incident.next_rev {
                Why::Twice
            } else {
                Why::Gap
            };
            findings.fail(Claim::Revisions, Place::Entry(seq), why);
        }
        incident.next_rev = incident.next_rev.max(rev.saturating_add(1));
        incident.reword(plain.subject, seq, view);
    }

    fn exhibit(
        &mut self,
        seq: u64,
        path: String,
        plain: &Plain,
        view: &View,
        findings: &mut Findings,
    ) {
        let mark = names::mark(&path).unwrap_or_default().to_owned();
        let file = view.value(position::FILE);
        let (sha256, len) = (
            hash(file, "sha256"),
            file.get("len").and_then(Value::as_int),
        );
        let (Some(sha256), Some(len)) = (sha256, len) else {
            return findings.fail(Claim::Exhibits, Place::Exhibit(mark, seq), Why::NotShown);
        };
        if !matches!(plain.kind.as_str(), "attached" | "derived") {
            return findings.fail(Claim::Exhibits, Place::Exhibit(mark, seq), Why::NoIncident);
        }
        // By its mark, not its file: a table that names AB-001 must mean one thing.
        if !self.marks.insert(mark.clone()) {
            return findings.fail(Claim::Exhibits, Place::Exhibit(mark, seq), Why::Twice);
        }
        // A hidden incident could be any, or none, so nothing could be said about the exhibit.
        let Some(incident) = id(view.value(position::INCIDENT)) else {
            return findings.fail(Claim::Exhibits, Place::Exhibit(mark, seq), Why::NotShown);
        };
        self.incidents
            .entry(incident)
            .or_default()
            .exhibits
            .push(mark);
        self.exhibits.insert(
            path,
            Exhibit {
                seq,
                sha256,
                len: len.cast_unsigned(),
            },
        );
    }

    /// Completes the checks that need all of the log.
    pub(super) fn finish(mut self, findings: &mut Findings) -> Result<Log, Unreadable> {
        let Some((SignedHead { head, .. }, _)) = self.head.take() else {
            return Err(Unreadable::Malformed {
                problem: Problem::BadLog,
                at: Place::File(LOG.to_owned()),
            });
        };
        for (seq, incident) in &self.attached {
            if self
                .incidents
                .get(incident)
                .is_none_or(|incident| incident.next_rev == 0)
            {
                findings.fail(Claim::Exhibits, Place::Entry(*seq), Why::NoIncident);
            }
        }
        self.incidents.retain(|_, incident| incident.next_rev > 0);
        for size in strangers(&head.public_key, self.keyed, self.keys) {
            findings.fail(Claim::EarlierHeads, Place::Head(size), Why::OtherKey);
        }
        let named = fields::ALL
            .iter()
            .filter(|spec| self.hidden >> spec.position & 1 == 1);
        let facts = Facts {
            log_id: head.log_id,
            public_key: head.public_key,
            size: head.size,
            root: head.root,
            wall_ms: head.wall_ms,
            shown: self.read,
            incidents: self.incidents.len() as u64,
            exhibits: self.exhibits.len() as u64,
            hidden: named.map(|spec| spec.name).collect(),
            clock_jumps: self.clock_jumps,
            earlier: self.earlier,
        };
        Ok(Log {
            facts,
            head,
            incidents: self.incidents,
            exhibits: self.exhibits,
        })
    }

    /// Checks an earlier head, except its key: later entries may say that it became the pack's.
    fn earlier_head(&mut self, earlier: &Earlier, findings: &mut Findings) {
        let Some((SignedHead { head: now, .. }, _)) = &self.head else {
            return;
        };
        let then = &earlier.head.head;
        let continued =
            || tree::verify_consistency(then.size, &then.root, now.size, &now.root, &earlier.path);
        let why = if !earlier.head.verify() {
            Why::WrongSignature
        } else if then.log_id != now.log_id {
            Why::OtherLog
        } else if !continued() {
            Why::NotContinued
        } else {
            self.keyed.push((then.size, then.public_key));
            return;
        };
        findings.fail(Claim::EarlierHeads, Place::Head(then.size), why);
    }
}

fn id(value: &Value) -> Option<[u8; 16]> {
    value.as_bytes()?.try_into().ok()
}

fn hash(value: &Value, name: &str) -> Option<Hash> {
    value.get(name)?.as_bytes()?.try_into().ok()
}
