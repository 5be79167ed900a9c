#![allow(clippy::unwrap_used)]
use super::*;
use proptest::prelude::*;

const SEED: Seed = [7; 32];

/// Makes a leaf that depends on its number and its seed.
fn leaf(at: usize, seed: &Seed) -> Hash {
    sha256(&[&at.to_be_bytes(), seed])
}

/// Closes an opening with the leaves that it shows; a leaf shown in part is made as its owner makes it.
fn closed(parts: &[Part], nodes: &[Hash], seeds: &[Seed]) -> Result<Hash, Malformed> {
    close(parts, nodes, &mut |at, seed| {
        leaf(at, seed.unwrap_or(&seeds[at]))
    })
}

/// Computes a root as RFC 6962, section 2.1, has it.
fn root_of(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => tree::empty(),
        [only] => *only,
        _ => {
            let (left, right) = leaves.split_at(1 << (leaves.len() - 1).ilog2());
            tree::parent(&root_of(left), &root_of(right))
        }
    }
}

fn seeds(len: usize) -> Vec<Seed> {
    let mut seeds = Vec::new();
    root(&SEED, 0..len, &mut |_, seed| {
        seeds.push(*seed);
        [0; 32]
    });
    seeds
}

#[test]
fn the_root_is_that_of_the_leaves_under_their_seeds() {
    for len in 0..130 {
        let seeds = seeds(len);
        assert_eq!(seeds.len(), len);
        let leaves: Vec<_> = (0..len).map(|at| leaf(at, &seeds[at])).collect();
        assert_eq!(root(&SEED, 0..len, &mut leaf), root_of(&leaves));
    }
}

#[test]
fn all_shown_is_one_seed_and_all_hidden_one_hash() {
    for len in 1..130 {
        let all = root(&SEED, 0..len, &mut leaf);
        assert_eq!(
            open(&SEED, &vec![Part::Shown; len], &mut leaf),
            (all, vec![SEED])
        );
        assert_eq!(
            open(&SEED, &vec![Part::Hidden; len], &mut leaf),
            (all, vec![all])
        );
    }
}

fn parts() -> impl Strategy<Value = Vec<Part>> {
    let part = prop_oneof![
        6 => Just(Part::Shown),
        3 => Just(Part::Hidden),
        1 => Just(Part::Partly),
    ];
    prop::collection::vec(part, 1..130)
}

proptest! {
    #[test]
    fn what_was_opened_closes_to_the_root_and_nothing_else_does(parts in parts(), bit in any::<prop::sample::Index>()) {
        let seeds = seeds(parts.len());
        let (all, nodes) = open(&SEED, &parts, &mut leaf);
        prop_assert_eq!(all, root(&SEED, 0..parts.len(), &mut leaf));
        prop_assert_eq!(closed(&parts, &nodes, &seeds), Ok(all));

        // No seed opens a hidden leaf, nor one shown in part.
        for (at, part) in parts.iter().enumerate() {
            if *part != Part::Shown {
                prop_assert!(!nodes.iter().any(|node| opens(node, parts.len(), seeds[at])));
            }
        }
        // One value more, fewer, or changed.
        prop_assert!(closed(&parts, &[&nodes[..], &[SEED]].concat(), &seeds).is_err());
        if let Some((_, fewer)) = nodes.split_last() {
            prop_assert!(closed(&parts, fewer, &seeds).is_err());
            let mut changed = nodes.clone();
            let bit = bit.index(nodes.len() * 256);
            changed[bit / 256][bit / 8 % 32] ^= 1 << (bit % 8);
            prop_assert_ne!(closed(&parts, &changed, &seeds), Ok(all));
        }
    }
}

/// True if a node, taken for a seed of up to `len` leaves, leads to this leaf's seed.
fn opens(node: &Seed, len: usize, wanted: Seed) -> bool {
    *node == wanted
        || len > 1
            && [0, 1]
                .into_iter()
                .any(|bit| opens(&child(node, bit), len.div_ceil(2), wanted))
}
