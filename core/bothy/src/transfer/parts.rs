//! Bytes as the texts of QR codes: each says which part of how many it is, and of what, and can be read in any order.
//!
//! Texts, because what reads a QR code on a phone gives a text; letters, digits and signs of QR's own 45, because these take the least room.

use super::message::NOT_SOUND;
use crate::error::{Error, Result};
use crate::seal::sha256;

/// Most parts: who shows more pictures than this to a camera?
pub const MAX_PARTS: usize = 60;
/// What every part begins with, and the form of its rest. It names nobody, and a phone's camera takes it for no address.
const PREFIX: &str = "H1";
/// What this form and all later ones begin with.
const ANY_FORM: char = 'H';
/// Most bytes that a part carries: with the rest, and as text, what a QR code of 97 by 97 modules holds at level M.
const CARRIED: usize = 631;
/// Bytes that name what the parts are of.
const NAME: usize = 8;
/// Number, how many, name.
const HEAD: usize = 2 + NAME;
/// Bytes that check a part.
const CHECK: usize = 4;

/// What came of putting parts together.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Joined {
    /// All are there, and right.
    Whole {
        /// What was cut into parts.
        file: Vec<u8>,
    },
    /// Some aren't there yet.
    Missing {
        /// Their numbers, from 1.
        parts: Vec<u8>,
        /// How many there are in all.
        of: u8,
    },
}

/// Cuts bytes into parts, as texts for one QR code each.
///
/// # Errors
/// `Invalid{HandOver}` for what is empty or would take over [`MAX_PARTS`]: that goes as a file.
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

/// Puts parts together, in any order; the same one may be there several times.
///
/// # Errors
/// `Invalid{HandOver}` for what isn't a part, is a damaged one, or one of something else than the others; `NewerVersion`; `NotFound` for none.
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
    /// From 1 to `of`.
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

/// The first bytes of a hash.
fn first<const N: usize>(hash: [u8; 32]) -> [u8; N] {
    std::array::from_fn(|at| hash[at])
}
