//! Reads log.json, entry by entry: memory stays that of one entry, and only one form of each thing is taken.

mod raw;

use std::cell::Cell;
use std::fmt;
use std::io::{self, Read};
use std::rc::Rc;

use serde::Deserialize;
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::hiding::{Showing, View};
use super::{Earlier, FORMAT};
use crate::commit::{self, Content};
use crate::fields;
use crate::{Hash, SignedHead, Value};
use raw::{Fault, HeadIn, earlier, entry};

/// Longest entry or head in log.json, in bytes: 32 MiB. The longest body that there can be, each word with a salt of its
/// own, takes less.
const MAX_ENTRY: u64 = 32 << 20;

/// Something read from log.json, in the order of the file: the head, earlier heads, entries.
pub(crate) enum Item {
    Head(SignedHead),
    Earlier(Earlier),
    Entry(Entry),
}

/// An entry as it stands in log.json.
pub(crate) struct Entry {
    pub(crate) seq: u64,
    pub(crate) body_root: Hash,
    pub(crate) path: Vec<Hash>,
    /// Exactly 64.
    positions: Vec<Position>,
    /// Its file, named as exhibits are.
    pub(crate) exhibit: Option<String>,
}

enum Position {
    Hidden(Hash),
    Shown { seed: [u8; 32], value: Value },
    Partly { salt: [u8; 32], words: Vec<Word> },
}

enum Word {
    Hidden(Hash),
    Shown { salt: [u8; 32], word: String },
}

impl Entry {
    /// The leaf of each position, from what is shown of it.
    pub(crate) fn leaves(&self) -> Vec<Hash> {
        (0..)
            .zip(&self.positions)
            .map(|(at, position)| position.leaf(at))
            .collect()
    }

    /// What its reader sees.
    pub(crate) fn into_view(self) -> View {
        let word = |word| match word {
            Word::Hidden(_) => None,
            Word::Shown { word, .. } => Some(word),
        };
        let showing = |position| match position {
            Position::Hidden(_) => Showing::Hidden,
            Position::Shown { value, .. } => Showing::Shown(value),
            Position::Partly { words, .. } => {
                Showing::Partly(words.into_iter().map(word).collect())
            }
        };
        View::read(self.positions.into_iter().map(showing).collect())
    }
}

impl Position {
    fn leaf(&self, at: u8) -> Hash {
        let name = fields::name(at);
        match self {
            Self::Hidden(leaf) => *leaf,
            Self::Shown { seed, value } => commit::commit(at, name, seed, value),
            Self::Partly { salt, words } => {
                let leaf = |(index, word): (u64, &Word)| match word {
                    Word::Hidden(leaf) => *leaf,
                    Word::Shown { salt, word } => commit::word_leaf(index, salt, word),
                };
                let leaves: Vec<Hash> = (0..).zip(words).map(leaf).collect();
                commit::position_leaf(at, name, salt, Content::Words(&leaves))
            }
        }
    }
}

/// Why log.json couldn't be read to its end.
#[derive(Debug)]
pub(crate) enum LogFault {
    /// Its format has a later number.
    NewerVersion,
    /// Not of the form of docs/evidence-format.md, from this line on.
    Malformed { line: u64 },
    /// The file under it couldn't be read.
    Io(io::Error),
}

/// Reads all of log.json and gives each thing to `take` as it comes. What `take` fails with is passed on.
pub(crate) fn read_log<E: From<LogFault>>(
    input: impl Read,
    take: &mut dyn FnMut(Item) -> Result<(), E>,
) -> Result<(), E> {
    let budget = Budget::default();
    let mut state = State {
        budget: budget.clone(),
        newer: false,
        stopped: None,
        take,
    };
    let mut reader = serde_json::Deserializer::from_reader(Limited { input, budget });
    let read = reader
        .deserialize_map(Log(&mut state))
        .and_then(|()| reader.end());
    let State { newer, stopped, .. } = state;
    match (read, stopped) {
        (_, Some(stopped)) => Err(stopped),
        (Ok(()), None) => Ok(()),
        (Err(_), None) if newer => Err(LogFault::NewerVersion.into()),
        (Err(error), None) => {
            let line = error.line() as u64;
            match error.io_error_kind() {
                Some(kind) if kind != TOO_LONG => Err(LogFault::Io(error.into()).into()),
                _ => Err(LogFault::Malformed { line }.into()),
            }
        }
    }
}

/// Bytes that may still be read of the thing at hand.
#[derive(Clone)]
struct Budget(Rc<Cell<u64>>);

impl Default for Budget {
    fn default() -> Self {
        Self(Rc::new(Cell::new(MAX_ENTRY)))
    }
}

impl Budget {
    fn renew(&self) {
        self.0.set(MAX_ENTRY);
    }
}

/// Stops when one entry passes [`MAX_ENTRY`].
struct Limited<R> {
    input: R,
    budget: Budget,
}

/// How [`Limited`] says so; files don't.
const TOO_LONG: io::ErrorKind = io::ErrorKind::FileTooLarge;

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let left = self.budget.0.get();
        if left == 0 {
            return Err(TOO_LONG.into());
        }
        let most = usize::try_from(left).unwrap_or(usize::MAX).min(out.len());
        let n = self.input.read(&mut out[..most])?;
        self.budget.0.set(left - n as u64);
        Ok(n)
    }
}

struct State<'a, E> {
    budget: Budget,
    newer: bool,
    stopped: Option<E>,
    take: &'a mut dyn FnMut(Item) -> Result<(), E>,
}

impl<E> State<'_, E> {
    fn give<D: de::Error>(&mut self, item: Item) -> Result<(), D> {
        self.budget.renew();
        (self.take)(item).map_err(|stopped| {
            self.stopped = Some(stopped);
            D::custom("stopped")
        })
    }

    /// Takes version 1, notes a newer one.
    fn version<D: de::Error>(&mut self, format: &str) -> Result<(), D> {
        if format == FORMAT {
            return Ok(());
        }
        let later = |digits: &str| {
            !digits.starts_with('0')
                && !digits.is_empty()
                && digits.len() <= 9
                && digits.bytes().all(|b| b.is_ascii_digit())
        };
        self.newer = format.strip_prefix("bothy-log/").is_some_and(later);
        Err(D::custom("not this version"))
    }
}

/// The whole file: format, head, earlier, entries, in this order.
struct Log<'s, 'a, E>(&'s mut State<'a, E>);

impl<'de, E> Visitor<'de> for Log<'_, '_, E> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a log")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        name(&mut map, "format")?;
        let format: String = map.next_value()?;
        self.0.version(&format)?;
        name(&mut map, "head")?;
        let head: HeadIn = map.next_value()?;
        if head.path.is_some() {
            return Err(de::Error::unknown_field("path", &[]));
        }
        let head = head.signed().map_err(de::Error::custom)?;
        self.0.give(Item::Head(head))?;
        name(&mut map, "earlier")?;
        map.next_value_seed(List {
            state: self.0,
            item: earlier,
        })?;
        name(&mut map, "entries")?;
        map.next_value_seed(List {
            state: self.0,
            item: entry,
        })?;
        match map.next_key::<String>()? {
            None => Ok(()),
            Some(_) => Err(de::Error::custom("more after the entries")),
        }
    }
}

fn name<'de, A: MapAccess<'de>>(map: &mut A, wanted: &'static str) -> Result<(), A::Error> {
    match map.next_key::<String>()? {
        Some(key) if key == wanted => Ok(()),
        _ => Err(de::Error::missing_field(wanted)),
    }
}

/// An array whose items are given on one by one.
struct List<'s, 'a, E, R> {
    state: &'s mut State<'a, E>,
    item: fn(R) -> Result<Item, Fault>,
}

impl<'de, E, R: Deserialize<'de>> DeserializeSeed<'de> for List<'_, '_, E, R> {
    type Value = ();

    fn deserialize<S: Deserializer<'de>>(self, deserializer: S) -> Result<(), S::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, E, R: Deserialize<'de>> Visitor<'de> for List<'_, '_, E, R> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while let Some(raw) = seq.next_element()? {
            let item = (self.item)(raw).map_err(de::Error::custom)?;
            self.state.give(item)?;
        }
        Ok(())
    }
}
