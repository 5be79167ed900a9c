//! The texts of QR codes for a file. Each has its number, the count and the file's name, so they can be read in any order.
//!
//! QR readers on phones return text. The alphanumeric mode's 45 characters take the least room.

use super::message::NOT_SOUND;
use crate::error::{Error, Result};
use crate::seal::sha256;

/// Most parts that anybody would show to a camera.
pub const MAX_PARTS: usize = 60;
/// The start of every part, with the form's number. It names nobody, and cameras don't read it as an address.
const PREFIX: &str = "H1";
/// The start of every part in this and all later forms.
const ANY_FORM: char = 'H';
/// Most bytes of the file in a part. As text, with the rest, they fill a QR code of 97 by 97 modules at level M.
const CARRIED: usize = 631;
/// Bytes of the file's name.
const NAME: usize = 8;
/// Bytes of number, count and name.
const HEAD: usize = 2 + NAME;
/// Bytes of a part's checksum.
const CHECK: usize = 4;

/// The result of joining parts.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Joined {
    /// All parts are there and sound.
    Whole {
        /// The file.
        file: Vec<u8>,
    },
    /// Some parts are missing.
    Missing {
        /// Their numbers, from 1.
        parts: Vec<u8>,
        /// The number of all parts.
        of: u8,
    },
}

/// Cuts a file into the texts of QR codes.
///
/// # Errors
/// `Invalid{HandOver}` if it is empty or needs more than [`MAX_PARTS`]: hand it over as a file.
pub fn parts(file: &[u8]) -> Result<Vec<String>> {
    let count = file.len().div_ceil(CARRIED);
    let of = u8::try_from(count).map_err(|_| NOT_SOUND)?;
    if !(1..=MAX_PARTS).contains(&count) {
        return Err(NOT_SOUND);
    }
    let name = name(file);
    let chunks = file.chunks(file.len().div_ceil(count));
    let part = |(number, chunk): (u8, &[u8])| {
        let mut bytes = vec![number, of];
        bytes.extend_from_slice(&name);
        bytes.extend_from_slice(chunk);
        bytes.extend_from_slice(&check(&bytes));
        format!("{PREFIX}{}", base45::encode(bytes))
    };
    Ok((1..).zip(chunks).map(part).collect())
}

/// Joins parts in any order. Repeated parts do no harm.
///
/// # Errors
/// `Invalid{HandOver}` for a wrong or damaged part, or parts of different files; `NewerVersion`; `NotFound` for no parts.
pub fn join(parts: &[String]) -> Result<Joined> {
    let read = parts.iter().map(|text| Part::read(text));
    let parts = read.collect::<Result<Vec<_>>>()?;
    let Some(Part {
        of, name: named, ..
    }) = parts.first()
    else {
        return Err(Error::NotFound);
    };
    let mut chunks: Vec<Option<&[u8]>> = vec![None; usize::from(*of)];
    for part in &parts {
        if part.of != *of || part.name != *named {
            return Err(NOT_SOUND);
        }
        if let Some(place) = chunks.get_mut(usize::from(part.number - 1)) {
            *place = Some(&part.chunk);
        }
    }
    let missing = (1..).zip(&chunks).filter(|(_, chunk)| chunk.is_none());
    let missing: Vec<u8> = missing.map(|(number, _)| number).collect();
    if !missing.is_empty() {
        return Ok(Joined::Missing {
            parts: missing,
            of: *of,
        });
    }
    let file: Vec<u8> = chunks.into_iter().flatten().flatten().copied().collect();
    if name(&file) == *named {
        Ok(Joined::Whole { file })
    } else {
        Err(NOT_SOUND)
    }
}

struct Part {
    /// The number, from 1 to `of`.
    number: u8,
    of: u8,
    name: [u8; NAME],
    chunk: Vec<u8>,
}

impl Part {
    fn read(text: &str) -> Result<Self> {
        let Some(rest) = text.strip_prefix(PREFIX) else {
            let mut marks = text.chars();
            let newer = marks.next() == Some(ANY_FORM)
                && marks.next().is_some_and(|form| ('2'..='9').contains(&form));
            return Err(if newer {
                Error::NewerVersion
            } else {
                NOT_SOUND
            });
        };
        // Two bytes are three characters.
        if rest.len() > (HEAD + CARRIED + CHECK).div_ceil(2) * 3 {
            return Err(NOT_SOUND);
        }
        let bytes = base45::decode(rest).map_err(|_| NOT_SOUND)?;
        let sum_at = bytes.len().checked_sub(CHECK).ok_or(NOT_SOUND)?;
        let (body, sum) = bytes.split_at(sum_at);
        let (head, chunk) = body.split_at_checked(HEAD).ok_or(NOT_SOUND)?;
        let (number, of) = (head[0], head[1]);
        let sound = (1..=of).contains(&number)
            && usize::from(of) <= MAX_PARTS
            && (1..=CARRIED).contains(&chunk.len())
            && sum == check(body);
        if !sound {
            return Err(NOT_SOUND);
        }
        Ok(Self {
            number,
            of,
            name: head[2..].try_into().map_err(|_| NOT_SOUND)?,
            chunk: chunk.to_vec(),
        })
    }
}

fn name(file: &[u8]) -> [u8; NAME] {
    first(sha256(&[b"bothy/v1/hand-over", file]))
}

fn check(body: &[u8]) -> [u8; CHECK] {
    first(sha256(&[b"bothy/v1/hand-over-part", body]))
}

/// Returns the first bytes of a hash.
fn first<const N: usize>(hash: [u8; 32]) -> [u8; N] {
    std::array::from_fn(|at| hash[at])
}
