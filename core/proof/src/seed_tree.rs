//! A tree of seeds in the shape of a tree of hashes: one seed opens all the leaves below it, one hash hides them.
//!
//! So what a pack shows of an entry takes a few values, not one for each position or word. docs/log-format.md, "Commitments" and "Opening",
//! has the form; the idea is that of Goldreich, Goldwasser and Micali (1986), used like this by Chang, Lim and Xu (eprint 2009/025).

use crate::sha::{Wiped, sha256};
use crate::{Hash, Malformed, tree};
use std::ops::Range;

/// A seed; anyone who knows it can open all below it.
pub(crate) type Seed = [u8; 32];

/// The share of a leaf that an opening shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// All of it: under its seed.
    Shown,
    /// Nothing but its hash.
    Hidden,
    /// Some of it: the leaf has an opening of its own, and neither a seed nor a hash stands for it here.
    Partly,
}

/// Derives the seed of the left (0) or right (1) part: H(0x02 ‖ bit ‖ seed).
pub(crate) fn child(seed: &Seed, bit: u8) -> Wiped<32> {
    Wiped(sha256(&[&[2, bit], seed]))
}

/// Computes the root over leaves, each made by `leaf` from its number and its seed.
pub(crate) fn root(
    seed: &Seed,
    leaves: Range<usize>,
    leaf: &mut impl FnMut(usize, &Seed) -> Hash,
) -> Hash {
    match leaves.len() {
        0 => tree::empty(),
        1 => leaf(leaves.start, seed),
        _ => {
            let (left, right) = parted(&leaves);
            let left = root(&child(seed, 0), left, leaf);
            tree::parent(&left, &root(&child(seed, 1), right, leaf))
        }
    }
}

/// Opens leaves, each shown as its part says. Returns their root and the opening.
pub(crate) fn open(
    seed: &Seed,
    parts: &[Part],
    leaf: &mut impl FnMut(usize, &Seed) -> Hash,
) -> (Hash, Vec<Hash>) {
    let mut nodes = Vec::new();
    let root = open_range(seed, parts, 0..parts.len(), leaf, &mut nodes);
    (root, nodes)
}

fn open_range(
    seed: &Seed,
    parts: &[Part],
    leaves: Range<usize>,
    leaf: &mut impl FnMut(usize, &Seed) -> Hash,
    nodes: &mut Vec<Hash>,
) -> Hash {
    match whole(&parts[leaves.clone()]) {
        Some(Part::Shown) => {
            nodes.push(*seed);
            root(seed, leaves, leaf)
        }
        Some(Part::Hidden) => {
            let hash = root(seed, leaves, leaf);
            nodes.push(hash);
            hash
        }
        Some(Part::Partly) => leaf(leaves.start, seed),
        None => {
            let (left, right) = parted(&leaves);
            let left = open_range(&child(seed, 0), parts, left, leaf, nodes);
            tree::parent(
                &left,
                &open_range(&child(seed, 1), parts, right, leaf, nodes),
            )
        }
    }
}

/// Computes the root out of an opening. `leaf` makes a leaf from its number and, unless it is shown in part, its seed.
///
/// # Errors
/// [`Malformed`] unless `nodes` has exactly what these parts need.
pub(crate) fn close(
    parts: &[Part],
    nodes: &[Hash],
    leaf: &mut impl FnMut(usize, Option<&Seed>) -> Hash,
) -> Result<Hash, Malformed> {
    let mut nodes = nodes.iter();
    let root = close_range(parts, 0..parts.len(), &mut nodes, leaf)?;
    match nodes.next() {
        None => Ok(root),
        Some(_) => Err(Malformed),
    }
}

fn close_range<'n>(
    parts: &[Part],
    leaves: Range<usize>,
    nodes: &mut impl Iterator<Item = &'n Hash>,
    leaf: &mut impl FnMut(usize, Option<&Seed>) -> Hash,
) -> Result<Hash, Malformed> {
    Ok(match whole(&parts[leaves.clone()]) {
        Some(Part::Shown) => {
            let seed = nodes.next().ok_or(Malformed)?;
            root(seed, leaves, &mut |at, seed| leaf(at, Some(seed)))
        }
        Some(Part::Hidden) => *nodes.next().ok_or(Malformed)?,
        Some(Part::Partly) => leaf(leaves.start, None),
        None => {
            let (left, right) = parted(&leaves);
            let left = close_range(parts, left, nodes, leaf)?;
            tree::parent(&left, &close_range(parts, right, nodes, leaf)?)
        }
    })
}

/// Returns the part that all these leaves are, if the opening has one value for them, or none; `None` if it must look below.
fn whole(parts: &[Part]) -> Option<Part> {
    match parts {
        [only] => Some(*only),
        [Part::Partly, ..] => None,
        // Nothing to show is shown whole.
        [] => Some(Part::Shown),
        [first, rest @ ..] => rest.iter().all(|part| part == first).then_some(*first),
    }
}

/// Parts at least two leaves where RFC 6962 does: the left part has the largest power of two below their number.
fn parted(leaves: &Range<usize>) -> (Range<usize>, Range<usize>) {
    let middle = leaves.start + leaves.len().next_power_of_two() / 2;
    (leaves.start..middle, middle..leaves.end)
}

#[cfg(test)]
mod tests;
