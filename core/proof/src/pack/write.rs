//! The writer of log.json, a few entries at a time: memory holds only those.

use super::cores::on_every_core;
use super::hex::Hex;
use super::json::Out;
use super::names::FORMAT;
use super::{Earlier, Hiding};
use crate::body::Committed;
use crate::commit::{self, PositionKey};
use crate::fields::{self, POSITIONS, position};
use crate::{Body, Hash, SignedHead, Value, tree};
use serde::Serialize;
use serde::ser::{SerializeMap, SerializeSeq, Serializer};
use std::io::{self, Write};

/// One entry as a pack shows it.
pub struct Shown<'a> {
    /// Its number in the log.
    pub seq: u64,
    /// Its seed; goes into the pack only if nothing of the entry is hidden.
    pub seed: &'a [u8; 32],
    /// Its content.
    pub body: &'a Body,
    /// The pack's hiding.
    pub hiding: &'a Hiding,
    /// The inclusion proof in the log of the pack's head.
    pub path: &'a [Hash],
    /// The file of an attachment that is in the pack: "exhibits/AB-001.jpg".
    pub exhibit: Option<&'a str>,
}

/// A writer of log.json. One entry a line, ascending by number.
#[derive(Debug)]
pub struct LogWriter {
    first: bool,
}

impl LogWriter {
    /// Writes the start, before the entries: the pack's head, and earlier heads that it continues, ascending.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn begin(out: &mut dyn Write, head: &SignedHead, earlier: &[Earlier]) -> io::Result<Self> {
        write!(out, "{{\"format\":\"{FORMAT}\",\n\"head\":")?;
        serde_json::to_writer(&mut *out, &HeadOut { head, path: None })?;
        out.write_all(b",\n\"earlier\":[")?;
        for (i, Earlier { head, path }) in earlier.iter().enumerate() {
            out.write_all(if i == 0 { b"\n" } else { b",\n" })?;
            serde_json::to_writer(
                &mut *out,
                &HeadOut {
                    head,
                    path: Some(path),
                },
            )?;
        }
        out.write_all(b"],\n\"entries\":[")?;
        Ok(Self { first: true })
    }

    /// Writes the next entries, made on every core. Returns the root of each body, made anyway: a caller that trusted the
    /// content compares it with what the log committed to.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn entries(&mut self, out: &mut dyn Write, entries: &[Shown<'_>]) -> io::Result<Vec<Hash>> {
        let mut roots = Vec::with_capacity(entries.len());
        for made in on_every_core(entries, &line) {
            let (root, line) = made?;
            out.write_all(if self.first { b"\n" } else { b",\n" })?;
            self.first = false;
            // Whole, since `out` may hash or compress what it is given.
            out.write_all(&line)?;
            roots.push(root);
        }
        Ok(roots)
    }

    /// Writes the end, after the entries.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn finish(self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(b"\n]}\n")
    }
}

/// Returns the root of an entry's body, and its text in log.json.
fn line(shown: &Shown<'_>) -> io::Result<(Hash, Vec<u8>)> {
    let committed = shown.body.commit(shown.seed);
    let root = tree::root_of(&committed.leaves);
    let entry = EntryOut {
        shown,
        committed: &committed,
        root,
    };
    Ok((root, serde_json::to_vec(&entry)?))
}

struct HeadOut<'a> {
    head: &'a SignedHead,
    /// The consistency proof, for an earlier head.
    path: Option<&'a [Hash]>,
}

impl Serialize for HeadOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let SignedHead { head, signature } = self.head;
        let recorded = head.recorded;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("log_id", &Hex(head.log_id))?;
        map.serialize_entry("public_key", &Hex(head.public_key))?;
        map.serialize_entry("size", &head.size)?;
        map.serialize_entry("root", &Hex(head.root))?;
        let clocks = (
            recorded.wall_ms,
            recorded.offset_min,
            recorded.mono_ms,
            recorded.boot,
        );
        map.serialize_entry("recorded", &clocks)?;
        map.serialize_entry("signature", &Hex(*signature))?;
        if let Some(path) = self.path {
            map.serialize_entry("path", &PathOut(path))?;
        }
        map.end()
    }
}

struct PathOut<'a>(&'a [Hash]);

impl Serialize for PathOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|hash| Hex(*hash)))
    }
}

struct EntryOut<'a> {
    shown: &'a Shown<'a>,
    committed: &'a Committed,
    root: Hash,
}

impl EntryOut<'_> {
    /// True if the entry's seed may be shown, which shows all of it.
    fn whole(&self) -> bool {
        let Shown {
            seq, body, hiding, ..
        } = self.shown;
        let incident = ["created", "imported", "amended"];
        let is_incident = body
            .get(position::KIND)
            .as_text()
            .is_some_and(|kind| incident.contains(&kind));
        let clean =
            |at| at == position::PRIVATE_NOTE && *body.get(at) == Value::Null || !hiding.hides(at);
        !is_incident && (0..POSITIONS).all(|at| clean(at) && hiding.words_in(*seq, at).is_none())
    }
}

impl Serialize for EntryOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let shown = self.shown;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("seq", &shown.seq)?;
        map.serialize_entry("body_root", &Hex(self.root))?;
        map.serialize_entry("path", &PathOut(shown.path))?;
        if self.whole() {
            map.serialize_entry("seed", &Hex(*shown.seed))?;
            map.serialize_entry("values", &ValuesOut(shown.body))?;
        } else {
            map.serialize_entry("positions", &PositionsOut(shown, self.committed))?;
        }
        if let Some(path) = shown.exhibit {
            map.serialize_entry("exhibit", path)?;
        }
        map.end()
    }
}

struct ValuesOut<'a>(&'a Body);

impl Serialize for ValuesOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(
            self.0
                .iter()
                .map(|(at, value)| (fields::name(at), Out(value))),
        )
    }
}

struct PositionsOut<'a>(&'a Shown<'a>, &'a Committed);

impl Serialize for PositionsOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Shown {
            seq, body, hiding, ..
        } = self.0;
        let mut list = serializer.serialize_seq(Some(POSITIONS.into()))?;
        for ((at, seed), leaf) in (0..).zip(&self.1.seeds).zip(&self.1.leaves) {
            match (body.get(at), hiding.words_in(*seq, at)) {
                _ if hiding.hides(at) => list.serialize_element(&Hex(*leaf))?,
                (Value::Words(words), Some(hidden)) => {
                    let key = PositionKey::new(seed);
                    let words = (0..).zip(0..).zip(words).map(|((i, index), word)| {
                        let salt = key.word_salt(index);
                        if hidden.contains(&i) {
                            WordOut::Hidden(Hex(commit::word_leaf(index, &salt, word)))
                        } else {
                            WordOut::Shown(Hex(salt), word)
                        }
                    });
                    let words = words.collect();
                    list.serialize_element(&PartlyOut {
                        salt: Hex(key.slot_salt()),
                        words,
                    })?;
                }
                (value, _) => list.serialize_element(&(Hex(**seed), Out(value)))?,
            }
        }
        list.end()
    }
}

#[derive(Serialize)]
struct PartlyOut<'a> {
    salt: Hex<32>,
    words: Vec<WordOut<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum WordOut<'a> {
    Hidden(Hex<32>),
    Shown(Hex<32>, &'a str),
}
