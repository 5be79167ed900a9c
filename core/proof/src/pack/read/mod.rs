//! Reads log.json, a few entries at a time: memory doesn't grow with the log, and only one form of each thing is taken.

mod pieces;
mod raw;

use std::io::{self, BufRead};

use super::hiding::{Showing, View};
use super::{Earlier, FORMAT};
use crate::commit::{self, Content};
use crate::fields;
use crate::{Hash, SignedHead, Value};
use pieces::Pieces;
use raw::{HeadIn, Object, earlier, entry};

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
    /// Root over the positions as they are shown.
    pub(crate) shown_root: Hash,
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
    input: impl BufRead,
    take: &mut dyn FnMut(Item) -> Result<(), E>,
) -> Result<(), E> {
    let mut pieces = Pieces::new(input);
    pieces.begin(b'{')?;
    pieces.name("format")?;
    version(&pieces.value::<String>()?)?;
    pieces.begin(b',')?;
    pieces.name("head")?;
    let Object(head): Object<HeadIn> = pieces.value()?;
    if head.path.is_some() {
        return Err(pieces.malformed().into());
    }
    take(Item::Head(pieces.sound(head.signed())?))?;
    pieces.begin(b',')?;
    pieces.list("earlier", earlier, take)?;
    pieces.begin(b',')?;
    pieces.list("entries", entry, take)?;
    pieces.begin(b'}')?;
    Ok(pieces.end()?)
}

/// Takes version 1, tells a newer one from what is none.
fn version(format: &str) -> Result<(), LogFault> {
    let later = |digits: &str| {
        !digits.starts_with('0')
            && !digits.is_empty()
            && digits.len() <= 9
            && digits.bytes().all(|b| b.is_ascii_digit())
    };
    match format.strip_prefix("bothy-log/") {
        _ if format == FORMAT => Ok(()),
        Some(number) if later(number) => Err(LogFault::NewerVersion),
        _ => Err(LogFault::Malformed { line: 1 }),
    }
}
