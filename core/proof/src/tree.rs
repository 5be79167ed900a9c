//! The log's Merkle tree (RFC 6962 §2.1, RFC 9162 §2.1), over a table of complete subtrees that the caller keeps.
//!
//! Node `(level, index)` covers the 2^level leaves from `index`·2^level on; level 0 holds the leaf hashes. A node enters
//! the table once all its leaves have, and never changes. `node` reads one from the caller's table; its error is passed on.
//!
//! ```
//! use bothy_proof::{Hash, tree};
//! use std::collections::HashMap;
//!
//! let mut table: HashMap<(u8, u64), Hash> = HashMap::new();
//! for (seq, entry) in [b"one", b"two", b"six"].into_iter().enumerate() {
//!     let added = tree::append(seq as u64, tree::leaf(entry), &mut |level, index| {
//!         table.get(&(level, index)).copied().ok_or("missing")
//!     })?;
//!     table.extend(added.into_iter().map(|(level, index, hash)| ((level, index), hash)));
//! }
//! let mut node = |level, index| table.get(&(level, index)).copied().ok_or("missing");
//! let (old, new) = (tree::root(2, &mut node)?, tree::root(3, &mut node)?);
//!
//! // Entry 1 is in the log of three, and that log begins with the one of two.
//! let path = tree::inclusion(1, 3, &mut node)?;
//! assert!(tree::verify_inclusion(tree::leaf(b"two"), 1, 3, &path, &new));
//! let path = tree::consistency(2, 3, &mut node)?;
//! assert!(tree::verify_consistency(2, &old, 3, &new, &path));
//! # Ok::<(), &str>(())
//! ```

use crate::Hash;
use crate::sha::sha256;

/// Hashes a leaf: SHA-256(0x00 ‖ data).
#[must_use]
pub fn leaf(data: &[u8]) -> Hash {
    sha256(&[&[0], data])
}

/// Hashes an inner node: SHA-256(0x01 ‖ left ‖ right).
#[must_use]
pub fn parent(left: &Hash, right: &Hash) -> Hash {
    sha256(&[&[1], left, right])
}

/// Returns the root of an empty tree: SHA-256 of nothing.
#[must_use]
pub fn empty() -> Hash {
    sha256(&[])
}

/// Returns the nodes that appending leaf number `size` adds: the leaf first, then each parent that it completes.
///
/// # Errors
/// Those of `node`.
pub fn append<E>(
    size: u64,
    leaf: Hash,
    node: &mut dyn FnMut(u8, u64) -> Result<Hash, E>,
) -> Result<Vec<(u8, u64, Hash)>, E> {
    let mut added = vec![(0, size, leaf)];
    let (mut level, mut index, mut hash) = (0, size, leaf);
    while index % 2 == 1 {
        hash = parent(&node(level, index - 1)?, &hash);
        level += 1;
        index /= 2;
        added.push((level, index, hash));
    }
    Ok(added)
}

/// Computes the root of the first `size` leaves.
///
/// # Errors
/// Those of `node`.
pub fn root<E>(size: u64, node: &mut dyn FnMut(u8, u64) -> Result<Hash, E>) -> Result<Hash, E> {
    if size == 0 {
        Ok(empty())
    } else {
        range(0, size, node)
    }
}

/// Returns the audit path of leaf `seq` in the tree of the first `size` leaves (RFC 6962 §2.1.1); empty unless `seq < size`.
///
/// # Errors
/// Those of `node`.
pub fn inclusion<E>(
    seq: u64,
    size: u64,
    node: &mut dyn FnMut(u8, u64) -> Result<Hash, E>,
) -> Result<Vec<Hash>, E> {
    let mut path = Vec::new();
    if seq >= size {
        return Ok(path);
    }
    let (mut start, mut len) = (0, size);
    while len > 1 {
        let left = largest_power_below(len);
        if seq < start + left {
            path.push(range(start + left, len - left, node)?);
            len = left;
        } else {
            path.push(range(start, left, node)?);
            start += left;
            len -= left;
        }
    }
    path.reverse();
    Ok(path)
}

/// Returns the proof that the tree of the first `new` leaves begins with that of the first `old` (RFC 6962 §2.1.2); empty
/// unless `0 < old < new`.
///
/// # Errors
/// Those of `node`.
pub fn consistency<E>(
    old: u64,
    new: u64,
    node: &mut dyn FnMut(u8, u64) -> Result<Hash, E>,
) -> Result<Vec<Hash>, E> {
    let mut path = Vec::new();
    if old == 0 || old >= new {
        return Ok(path);
    }
    let (mut start, mut len) = (0, new);
    while start + len != old {
        let left = largest_power_below(len);
        if old <= start + left {
            path.push(range(start + left, len - left, node)?);
            len = left;
        } else {
            path.push(range(start, left, node)?);
            start += left;
            len -= left;
        }
    }
    // A holder of the old root knows the subtree that ends at `old` only if it is the whole old tree.
    if start != 0 {
        path.push(range(start, len, node)?);
    }
    path.reverse();
    Ok(path)
}

/// True if `path` leads from leaf hash `leaf`, number `seq`, to the root of `size` leaves (RFC 9162 §2.1.3.2).
#[must_use]
pub fn verify_inclusion(leaf: Hash, seq: u64, size: u64, path: &[Hash], root: &Hash) -> bool {
    if seq >= size {
        return false;
    }
    let (mut fn_, mut sn, mut hash) = (seq, size - 1, leaf);
    for sibling in path {
        if sn == 0 {
            return false;
        }
        if fn_ % 2 == 1 || fn_ == sn {
            hash = parent(sibling, &hash);
            while fn_ % 2 == 0 && fn_ != 0 {
                fn_ /= 2;
                sn /= 2;
            }
        } else {
            hash = parent(&hash, sibling);
        }
        fn_ /= 2;
        sn /= 2;
    }
    sn == 0 && hash == *root
}

/// True if `path` shows that `old` leaves with `old_root` begin `new` leaves with `new_root` (RFC 9162 §2.1.4.2).
///
/// `old` = 0 shows nothing and is refused; `old` = `new` needs equal roots and no path.
#[must_use]
pub fn verify_consistency(
    old: u64,
    old_root: &Hash,
    new: u64,
    new_root: &Hash,
    path: &[Hash],
) -> bool {
    if old == 0 || old > new {
        return false;
    }
    if old == new {
        return path.is_empty() && old_root == new_root;
    }
    // An old tree that is one complete subtree is its own first step.
    let mut steps = path.iter();
    let first = if old.is_power_of_two() {
        Some(old_root)
    } else {
        steps.next()
    };
    let Some(first) = first else { return false };
    let (mut fn_, mut sn) = (old - 1, new - 1);
    while fn_ % 2 == 1 {
        fn_ /= 2;
        sn /= 2;
    }
    let (mut from_old, mut from_new) = (*first, *first);
    for step in steps {
        if sn == 0 {
            return false;
        }
        if fn_ % 2 == 1 || fn_ == sn {
            from_old = parent(step, &from_old);
            from_new = parent(step, &from_new);
            while fn_ % 2 == 0 && fn_ != 0 {
                fn_ /= 2;
                sn /= 2;
            }
        } else {
            from_new = parent(&from_new, step);
        }
        fn_ /= 2;
        sn /= 2;
    }
    sn == 0 && from_old == *old_root && from_new == *new_root
}

/// Computes the root of the `len` ≥ 1 leaves from `start` on, a multiple of the largest power of two in `len`.
pub(crate) fn range<E>(
    start: u64,
    len: u64,
    node: &mut dyn FnMut(u8, u64) -> Result<Hash, E>,
) -> Result<Hash, E> {
    // The bits of `len`, from high to low, are the complete subtrees from left to right.
    let mut peaks = Vec::new();
    let mut at = start;
    for level in (0..64_u8).rev().filter(|level| len >> level & 1 == 1) {
        peaks.push(node(level, at >> level)?);
        at += 1 << level;
    }
    let mut hash = peaks.pop().unwrap_or_else(empty);
    while let Some(left) = peaks.pop() {
        hash = parent(&left, &hash);
    }
    Ok(hash)
}

/// Returns the largest power of two below `n` ≥ 2.
fn largest_power_below(n: u64) -> u64 {
    1 << (n - 1).ilog2()
}
