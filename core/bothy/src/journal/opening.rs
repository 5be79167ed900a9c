//! How the details of an incident begin, for its line in the list, without reading all of them.

use crate::content;
use crate::error::Result;
use crate::journal::{log, missing};
use crate::text::cut;
use bothy_proof::fields::position;
use minicbor::decode::{Decoder, Error};
use rusqlite::Connection;

/// Longest opening, in bytes of UTF-8.
const MAX: usize = 160;

/// The opening of the wording in entry `seq`: on one line, at most 160 bytes, cut between graphemes.
///
/// The first row of its content is enough, unless much else stands before the details.
pub(crate) fn of(db: &Connection, seq: u64) -> Result<String> {
    let beginning = content::entry_beginning(db, seq).map_err(missing)?;
    let details = match details(beginning.get(32..).unwrap_or_default()) {
        Some(details) => details,
        None => log::content(db, seq)
            .map_err(missing)?
            .body
            .get(position::DETAILS)
            .joined()
            .unwrap_or_default(),
    };
    Ok(one_line(&details))
}

/// Enough words of the details, out of the beginning of an encoded body: [1, {position: value}, {position: [word, …]}].
/// `None` if the beginning is too short for them.
fn details(beginning: &[u8]) -> Option<String> {
    let mut body = Decoder::new(beginning);
    let words = (|| {
        body.array()?;
        body.skip()?;
        body.skip()?;
        if body.map()?.unwrap_or(0) == 0 || body.u8()? != position::DETAILS {
            return Ok(0); // details come first, if there are any
        }
        Ok::<_, Error>(body.array()?.unwrap_or(0))
    })()
    .ok()?;
    let mut details = String::new();
    for _ in 0..words {
        details.push_str(body.str().ok()?);
        if details.len() > 2 * MAX {
            break;
        }
    }
    Some(details)
}

/// White space becomes single spaces, and what is over is cut.
fn one_line(text: &str) -> String {
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
        if line.len() > MAX {
            break;
        }
    }
    cut(&line, MAX).trim_end().to_owned()
}
