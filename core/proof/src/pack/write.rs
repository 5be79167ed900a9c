//! The writer of log.json, a few entries at a time: memory holds only those.

use super::hex::Hex;
use super::json::Out;
use super::names::FORMAT;
use super::{Earlier, Hiding};
use crate::commit::{self, number};
use crate::fields::{self, POSITIONS, position};
use crate::seed_tree::{self, Part, Seed};
use crate::{Body, Hash, SignedHead, Value, Words};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
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
    /// The hashes between the entry before it in the pack and this one: [`crate::between`].
    pub skipped: &'a [Hash],
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

    /// Writes the next entry.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn entry(&mut self, out: &mut dyn Write, line: &Line) -> io::Result<()> {
        out.write_all(if self.first { b"\n" } else { b",\n" })?;
        self.first = false;
        // Whole, since `out` may hash or compress what it is given.
        out.write_all(&line.text)
    }

    /// Writes the end, after the entries: the hashes behind the last one, of [`crate::behind`].
    ///
    /// # Errors
    /// Those of `out`.
    pub fn finish(self, out: &mut dyn Write, skipped: &[Hash]) -> io::Result<()> {
        out.write_all(b"],\n\"skipped\":")?;
        serde_json::to_writer(&mut *out, &HashesOut(skipped))?;
        out.write_all(b"}\n")
    }
}

/// An entry's text in log.json.
pub struct Line {
    /// The root of its body, made anyway: a caller that trusted the content compares it with what the log committed to.
    pub root: Hash,
    text: Vec<u8>,
}

impl Shown<'_> {
    /// Makes the entry's text: most of what a pack costs.
    ///
    /// # Errors
    /// None but a bug's.
    pub fn line(&self) -> io::Result<Line> {
        let parts: Vec<Part> = (0..POSITIONS).map(|at| part(self, at)).collect();
        let mut partly = Vec::new();
        let (root, nodes) = seed_tree::open(self.seed, &parts, &mut |at, seed| {
            if parts[at] == Part::Partly {
                partly.push((number(at), *seed));
            }
            commit::position_leaf(seed, self.body.get(number(at)))
        });
        let entry = EntryOut {
            shown: self,
            parts: &parts,
            partly: &partly,
            nodes: &nodes,
            root,
        };
        Ok(Line {
            root,
            text: serde_json::to_vec(&entry)?,
        })
    }
}

struct HeadOut<'a> {
    head: &'a SignedHead,
    /// The consistency proof, for an earlier head.
    path: Option<&'a [Hash]>,
}

impl Serialize for HeadOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let SignedHead { head, signature } = self.head;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("log_id", &Hex(head.log_id))?;
        map.serialize_entry("public_key", &Hex(head.public_key))?;
        map.serialize_entry("size", &head.size)?;
        map.serialize_entry("root", &Hex(head.root))?;
        map.serialize_entry("recorded", &head.wall_ms)?;
        map.serialize_entry("signature", &Hex(*signature))?;
        if let Some(path) = self.path {
            map.serialize_entry("path", &HashesOut(path))?;
        }
        map.end()
    }
}

struct HashesOut<'a>(&'a [Hash]);

impl Serialize for HashesOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|hash| Hex(*hash)))
    }
}

/// Returns how much of a position a pack shows.
fn part(shown: &Shown<'_>, at: u8) -> Part {
    let value = shown.body.get(at);
    let kind = shown.body.get(position::KIND).as_text();
    let is_incident = matches!(kind, Some("created" | "imported" | "amended"));
    if at == position::PRIVATE_NOTE && *value == Value::Null && !is_incident {
        // No entry but an incident's can have one, so showing that there is none says nothing.
        Part::Shown
    } else if shown.hiding.hides(at) {
        Part::Hidden
    } else if let (Value::Words(words), Some(hidden)) =
        (value, shown.hiding.words_in(shown.seq, at))
        && hidden.range(..words.len()).next().is_some()
    {
        Part::Partly
    } else {
        Part::Shown
    }
}

struct EntryOut<'a> {
    shown: &'a Shown<'a>,
    parts: &'a [Part],
    /// The positions shown in part, and their seeds.
    partly: &'a [(u8, Seed)],
    nodes: &'a [Hash],
    root: Hash,
}

impl Serialize for EntryOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let shown = self.shown;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("seq", &shown.seq)?;
        map.serialize_entry("body_root", &Hex(self.root))?;
        if !shown.skipped.is_empty() {
            map.serialize_entry("skipped", &HashesOut(shown.skipped))?;
        }
        map.serialize_entry("values", &ValuesOut(self))?;
        let hidden = (0..POSITIONS).zip(self.parts);
        let hidden = hidden.filter(|(_, part)| **part == Part::Hidden);
        let hidden: Vec<_> = hidden.map(|(at, _)| fields::name(at)).collect();
        if !hidden.is_empty() {
            map.serialize_entry("hidden", &hidden)?;
        }
        map.serialize_entry("nodes", &HashesOut(self.nodes))?;
        if let Some(path) = shown.exhibit {
            map.serialize_entry("exhibit", path)?;
        }
        map.end()
    }
}

/// The values of the positions that are shown, in whole or in part.
struct ValuesOut<'a>(&'a EntryOut<'a>);

impl Serialize for ValuesOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let EntryOut {
            shown,
            parts,
            partly,
            ..
        } = self.0;
        let mut map = serializer.serialize_map(None)?;
        for (at, value) in shown.body.iter() {
            let seed = partly.iter().find(|(partly, _)| *partly == at);
            match (parts.get(usize::from(at)), value, seed) {
                (Some(Part::Shown), ..) => map.serialize_entry(fields::name(at), &Out(value))?,
                (Some(Part::Partly), Value::Words(words), Some((_, seed))) => {
                    let hidden = shown.hiding.words_in(shown.seq, at);
                    let is_hidden = |at| hidden.is_some_and(|hidden| hidden.contains(&at));
                    map.serialize_entry(fields::name(at), &partly_out(seed, words, is_hidden))?;
                }
                _ => {}
            }
        }
        map.end()
    }
}

/// Words of which some are hidden.
#[derive(Serialize)]
struct PartlyOut<'a> {
    #[serde(rename = "$words")]
    words: Vec<Option<&'a str>>,
    salt: Hex<32>,
    nodes: Vec<Hex<32>>,
}

fn partly_out<'a>(
    position_seed: &Seed,
    words: &'a Words,
    is_hidden: impl Fn(usize) -> bool,
) -> PartlyOut<'a> {
    let part = |at| {
        if is_hidden(at) {
            Part::Hidden
        } else {
            Part::Shown
        }
    };
    let parts: Vec<_> = (0..words.len()).map(part).collect();
    let seed = commit::words_seed(position_seed);
    let (_, nodes) = seed_tree::open(&seed, &parts, &mut |at, seed| {
        commit::word_leaf(seed, words.get(at).unwrap_or_default())
    });
    let shown = |(word, part): (&'a str, &Part)| (*part == Part::Shown).then_some(word);
    PartlyOut {
        words: words.iter().zip(&parts).map(shown).collect(),
        salt: Hex(*commit::words_salt(position_seed)),
        nodes: nodes.into_iter().map(Hex).collect(),
    }
}
