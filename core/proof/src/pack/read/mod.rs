//! The reader of log.json, a few entries at a time: memory doesn't grow with the log, and each thing has one accepted form.

mod item;
mod open;
mod pieces;
mod raw;
mod values;

pub(crate) use item::{Entry, Item, LogFault};

use super::names::{DRAFT, FORMAT};
use pieces::Pieces;
use raw::{HeadIn, Object, earlier, entry, hashes};
use std::io::BufRead;

/// Reads all of log.json and passes each item to `take` as it comes. An error of `take` is passed on.
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
    pieces.begin(b',')?;
    pieces.name("skipped")?;
    let behind = hashes(&pieces.value::<Vec<_>>()?);
    take(Item::Skipped(pieces.sound(behind)?))?;
    pieces.begin(b'}')?;
    Ok(pieces.end()?)
}

/// Accepts version 2, and tells the draft and a newer version from other text.
fn version(format: &str) -> Result<(), LogFault> {
    let later = |digits: &str| {
        !digits.starts_with('0')
            && !digits.is_empty()
            && digits.len() <= 9
            && digits.bytes().all(|b| b.is_ascii_digit())
    };
    match format.strip_prefix("bothy-log/") {
        _ if format == FORMAT => Ok(()),
        _ if format == DRAFT => Err(LogFault::Draft),
        Some(number) if later(number) => Err(LogFault::NewerVersion),
        _ => Err(LogFault::Malformed { line: 1 }),
    }
}
