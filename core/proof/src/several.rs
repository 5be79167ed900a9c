//! One proof for several entries of a log: the hashes of the largest subtrees without any of them.
//!
//! Those between two entries go with the second, so a reader takes entry after entry and never holds more than one hash for each level of the
//! tree. docs/log-format.md, "Heads", has the form.

use crate::{Hash, tree};

/// Returns the hashes between two entries shown: `from` is the place behind the first (0 at the beginning of the log), `to` the second's.
///
/// # Errors
/// Those of `node`, which reads a complete subtree as in [`tree`].
pub fn between<E>(
    from: u64,
    to: u64,
    node: &mut dyn FnMut(u8, u64) -> Result<Hash, E>,
) -> Result<Vec<Hash>, E> {
    let mut hashes = Vec::new();
    let mut at = from;
    while let Some(len) = step(at, to) {
        hashes.push(tree::range(at, len, node)?);
        at += len;
    }
    Ok(hashes)
}

/// Returns the hashes behind the last entry shown: `from` is the place behind it, or 0 if none is shown.
///
/// # Errors
/// Those of `node`, which reads a complete subtree as in [`tree`].
pub fn behind<E>(
    from: u64,
    size: u64,
    node: &mut dyn FnMut(u8, u64) -> Result<Hash, E>,
) -> Result<Vec<Hash>, E> {
    let mut hashes = Vec::new();
    let mut at = from;
    while let Some(len) = last_step(at, size) {
        hashes.push(tree::range(at, len, node)?);
        at += len;
    }
    Ok(hashes)
}

/// Returns the length of the next subtree on the way from one place to another; `None` at the end.
fn step(at: u64, to: u64) -> Option<u64> {
    let left = to.checked_sub(at).filter(|left| *left > 0)?;
    Some(1 << at.trailing_zeros().min(left.ilog2()))
}

/// Returns the length of the next subtree on the way to the tree's end, which may be cut off there; `None` at the end.
fn last_step(at: u64, size: u64) -> Option<u64> {
    let left = size.checked_sub(at).filter(|left| *left > 0)?;
    Some(
        1_u64
            .checked_shl(at.trailing_zeros())
            .unwrap_or(left)
            .min(left),
    )
}

/// A check of such a proof, entry by entry.
///
/// ```
/// use bothy_proof::{Hash, Several, behind, between, tree};
///
/// // A log of five entries, of which 1 and 2 are shown.
/// let leaves: Vec<Hash> = (0..5).map(|n| tree::leaf(&[n])).collect();
/// let mut node = |level: u8, index: u64| -> Result<Hash, ()> {
///     let first = leaves.get(index as usize * 2).copied().ok_or(());
///     match level {
///         0 => leaves.get(index as usize).copied().ok_or(()),
///         1 => Ok(tree::parent(&first?, &leaves[index as usize * 2 + 1])),
///         _ => Ok(tree::parent(
///             &tree::parent(&leaves[0], &leaves[1]),
///             &tree::parent(&leaves[2], &leaves[3]),
///         )),
///     }
/// };
/// let mut several = Several::of(5);
/// several.entry(1, &between(0, 1, &mut node)?, leaves[1]);
/// several.entry(2, &between(2, 2, &mut node)?, leaves[2]);
/// assert_eq!(several.root(&behind(3, 5, &mut node)?), Some(tree::root(5, &mut node)?));
/// # Ok::<(), ()>(())
/// ```
#[derive(Debug, Clone)]
pub struct Several {
    size: u64,
    /// The number of entries that the subtrees so far cover.
    at: u64,
    /// Neighbouring subtrees, none of which can be joined yet: where each begins, its length, its hash.
    subtrees: Vec<(u64, u64, Hash)>,
    /// False once something didn't fit.
    sound: bool,
}

impl Several {
    /// Begins the check for a log of `size` entries.
    #[must_use]
    pub fn of(size: u64) -> Self {
        Self {
            size,
            at: 0,
            subtrees: Vec::new(),
            sound: true,
        }
    }

    /// Takes the next entry: its number, the hashes before it, and its own leaf.
    pub fn entry(&mut self, seq: u64, skipped: &[Hash], leaf: Hash) {
        self.sound &= self.at <= seq && seq < self.size;
        for hash in skipped {
            let next = step(self.at, seq);
            self.push(next, *hash);
        }
        self.sound &= self.at == seq;
        self.push(Some(1), leaf);
    }

    /// Takes the hashes behind the last entry. Returns the root; `None` if a hash was missing or too many.
    #[must_use]
    pub fn root(mut self, skipped: &[Hash]) -> Option<Hash> {
        for hash in skipped {
            let next = last_step(self.at, self.size);
            self.push(next, *hash);
        }
        match self.subtrees[..] {
            [(0, len, root)] if self.sound && len == self.size => Some(root),
            _ => None,
        }
    }

    /// Adds the next subtree, and joins what is complete.
    fn push(&mut self, len: Option<u64>, hash: Hash) {
        let Some(len) = len.filter(|_| self.sound) else {
            self.sound = false;
            return;
        };
        let mut right = (self.at, len, hash);
        self.at += len;
        let size = self.size;
        while let Some(left) = self
            .subtrees
            .pop_if(|left| makes_a_pair((left.0, left.1), (right.0, right.1), size))
        {
            right = (left.0, left.1 + right.1, tree::parent(&left.2, &right.2));
        }
        self.subtrees.push(right);
    }
}

/// True if two neighbours, each given by begin and length, are the left and the right part of one subtree of a tree of `size` leaves.
fn makes_a_pair(left: (u64, u64), right: (u64, u64), size: u64) -> bool {
    left.1.is_power_of_two()
        && (left.0 / left.1).is_multiple_of(2)
        && right.1 == left.1.min(size - right.0)
}
