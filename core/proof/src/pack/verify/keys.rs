//! The keys of earlier heads, followed through changes of the log's key.

use crate::Hash;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Returns the sizes of the heads whose key didn't become `key` by the changes. Heads are given by size and key, changes by entry,
/// former and new key.
///
/// Working from the last change to the first, it knows where each key leads in the end. So it looks at each head and each change
/// once, however many there are.
pub(super) fn strangers(
    key: &Hash,
    mut heads: Vec<(u64, Hash)>,
    mut changes: Vec<(u64, Hash, Hash)>,
) -> Vec<u64> {
    changes.sort_by_key(|(seq, ..)| *seq);
    heads.sort_by_key(|(size, _)| Reverse(*size));
    let mut leads_to: BTreeMap<Hash, Hash> = BTreeMap::new();
    let mut strangers = Vec::new();
    for (size, then) in heads {
        while let Some((_, former, new)) = changes.pop_if(|(seq, ..)| *seq >= size) {
            let end = leads_to.get(&new).copied().unwrap_or(new);
            leads_to.insert(former, end);
        }
        if leads_to.get(&then).unwrap_or(&then) != key {
            strangers.push(size);
        }
    }
    strangers.reverse();
    strangers
}

#[cfg(test)]
mod tests {
    use super::*;

    type Heads = Vec<(u64, Hash)>;
    type Changes = Vec<(u64, Hash, Hash)>;

    fn key(n: u64) -> Hash {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&n.to_be_bytes());
        key
    }

    /// Checks head by head, as docs/evidence-format.md says.
    fn one_by_one(now: &Hash, heads: &Heads, changes: &Changes) -> Vec<u64> {
        let mut changes = changes.clone();
        changes.sort_by_key(|(seq, ..)| *seq);
        let becomes = |size: u64, then: Hash| {
            let later = changes.iter().filter(|(seq, ..)| *seq >= size);
            later.fold(
                then,
                |key, (_, former, new)| {
                    if *former == key { *new } else { key }
                },
            )
        };
        let strange = heads
            .iter()
            .filter(|(size, then)| becomes(*size, *then) != *now);
        let mut sizes: Vec<_> = strange.map(|(size, _)| *size).collect();
        sizes.sort_unstable();
        sizes
    }

    #[test]
    fn a_key_is_followed_to_the_packs_own_as_if_each_head_were_looked_at_alone() {
        let mut state = 1_u64;
        let mut next = |below: u64| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            (state >> 33) % below
        };
        for _ in 0..3000 {
            let heads: Heads = (0..next(6)).map(|_| (next(8), key(next(4)))).collect();
            let changes: Changes = (0..next(6))
                .map(|_| (next(8), key(next(4)), key(next(4))))
                .collect();
            let expected = one_by_one(&key(0), &heads, &changes);
            let mut found = strangers(&key(0), heads.clone(), changes.clone());
            found.sort_unstable();
            assert_eq!(found, expected, "{heads:?} {changes:?}");
        }
    }

    /// One by one, these would take over ten thousand million steps.
    #[test]
    fn as_many_heads_and_changes_as_there_may_be_are_followed_at_once() {
        let most = 250_000;
        let heads = (0..most).map(|n| (n, key(n))).collect();
        let changes = (0..most).map(|n| (n, key(n), key(n + 1))).collect();
        assert!(strangers(&key(most), heads, changes).is_empty());
    }
}
