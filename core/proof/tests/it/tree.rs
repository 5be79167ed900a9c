//! Checks the tree against RFC 6962's known roots, and against `ct-merkle` as an independent peer.

use bothy_proof::{Hash, tree};
use ct_merkle::mem_backed_tree::MemoryBackedTree;
use proptest::prelude::*;
use sha2::Sha256;
use std::collections::HashMap;
use std::convert::Infallible;

/// A table of nodes in memory, filled by `tree::append`.
#[derive(Default)]
struct Table {
    nodes: HashMap<(u8, u64), Hash>,
    size: u64,
}

impl Table {
    fn push(&mut self, data: &[u8]) {
        let added = tree::append(self.size, tree::leaf(data), &mut |l, i| self.node(l, i)).unwrap();
        for (level, index, hash) in added {
            assert!(
                self.nodes.insert((level, index), hash).is_none(),
                "a node is written once"
            );
        }
        self.size += 1;
    }

    /// Panics for an incomplete node, which nobody may ask for.
    #[allow(clippy::unnecessary_wraps)]
    fn node(&self, level: u8, index: u64) -> Result<Hash, Infallible> {
        Ok(self.nodes[&(level, index)])
    }

    fn root(&self, size: u64) -> Hash {
        tree::root(size, &mut |l, i| self.node(l, i)).unwrap()
    }

    fn inclusion(&self, seq: u64, size: u64) -> Vec<Hash> {
        tree::inclusion(seq, size, &mut |l, i| self.node(l, i)).unwrap()
    }

    fn consistency(&self, old: u64, new: u64) -> Vec<Hash> {
        tree::consistency(old, new, &mut |l, i| self.node(l, i)).unwrap()
    }
}

fn table(leaves: u64) -> Table {
    let mut table = Table::default();
    for i in 0..leaves {
        table.push(&i.to_be_bytes());
    }
    table
}

fn hash(hex: &str) -> Hash {
    hex::decode(hex).unwrap().try_into().unwrap()
}

/// Leaves and roots of `certificate-transparency`'s own reference test (`merkletree/merkle_tree_test.cc`).
#[test]
fn the_known_trees_of_rfc_6962_have_their_known_roots() {
    let leaves: [&[u8]; 8] = [
        b"",
        b"\x00",
        b"\x10",
        b"\x20\x21",
        b"\x30\x31",
        b"\x40\x41\x42\x43",
        b"\x50\x51\x52\x53\x54\x55\x56\x57",
        b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
    ];
    let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];
    let mut table = Table::default();
    assert_eq!(tree::empty(), hash(roots[0]));
    for (leaf, root) in leaves.iter().zip(&roots[1..]) {
        table.push(leaf);
        assert_eq!(table.root(table.size), hash(root), "{} leaves", table.size);
    }
    // Known audit paths of the same test: leaf 6 (counted from 1) of 8, and from 6 leaves to 8.
    let path = table.inclusion(5, 8);
    assert_eq!(
        path,
        [
            hash("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"),
            hash("ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"),
            hash("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
        ]
    );
    assert_eq!(
        table.consistency(6, 8),
        [
            hash("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"),
            hash("ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"),
            hash("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
        ]
    );
}

#[test]
fn every_proof_of_every_small_tree_is_the_peers_proof() {
    let mut peer = MemoryBackedTree::<Sha256, Vec<u8>>::new();
    for size in 1..=65_u64 {
        peer.push((size - 1).to_be_bytes().to_vec());
        let table = table(size);
        assert_eq!(table.root(size)[..], peer.root().as_bytes()[..]);
        for seq in 0..size {
            let ours = table.inclusion(seq, size);
            assert_eq!(
                ours.concat(),
                peer.prove_inclusion(usize::try_from(seq).unwrap())
                    .as_bytes()
            );
            assert!(tree::verify_inclusion(
                tree::leaf(&seq.to_be_bytes()),
                seq,
                size,
                &ours,
                &table.root(size)
            ));
        }
        for old in 1..size {
            let ours = table.consistency(old, size);
            let theirs = peer.prove_consistency(usize::try_from(size - old).unwrap());
            assert_eq!(ours.concat(), theirs.as_bytes(), "{old} to {size}");
            assert!(tree::verify_consistency(
                old,
                &table.root(old),
                size,
                &table.root(size),
                &ours
            ));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_proof_holds_for_its_own_leaf_place_size_and_root_only(
        size in 1_u64..300,
        at in any::<prop::sample::Index>(),
        change in 0..5,
        other in any::<prop::sample::Index>(),
    ) {
        let table = table(size);
        let seq = at.index(usize::try_from(size).unwrap()) as u64;
        let root = table.root(size);
        let leaf = tree::leaf(&seq.to_be_bytes());
        let path = table.inclusion(seq, size);
        let (mut l, mut s, mut n, mut p, mut r) = (leaf, seq, size, path.clone(), root);
        let bit = other.index(256);
        match change {
            0 => l[bit / 8] ^= 1 << (bit % 8),
            1 => s = (s + 1 + other.index(usize::try_from(size).unwrap()) as u64) % (size + 1),
            2 => { p.push(root); }
            3 => match p.get_mut(bit % path.len().max(1)) {
                Some(step) => step[bit / 8] ^= 1,
                None => n += 1,
            },
            _ => r[bit / 8] ^= 1 << (bit % 8),
        }
        let same = (l, s, n, &p, r) == (leaf, seq, size, &path, root);
        prop_assert_eq!(tree::verify_inclusion(l, s, n, &p, &r), same);
    }

    #[test]
    fn a_consistency_proof_holds_for_its_own_two_trees_only(
        new in 2_u64..300,
        at in any::<prop::sample::Index>(),
        change in 0..4,
        other in any::<prop::sample::Index>(),
    ) {
        let table = table(new);
        let old = 1 + at.index(usize::try_from(new - 1).unwrap()) as u64;
        let (old_root, new_root) = (table.root(old), table.root(new));
        let path = table.consistency(old, new);
        let (mut a, mut b, mut p) = (old_root, new_root, path.clone());
        let bit = other.index(256);
        match change {
            0 => a[bit / 8] ^= 1 << (bit % 8),
            1 => b[bit / 8] ^= 1 << (bit % 8),
            2 => { p.pop(); }
            _ => p.push(new_root),
        }
        prop_assert!(tree::verify_consistency(old, &old_root, new, &new_root, &path));
        prop_assert!(!tree::verify_consistency(old, &a, new, &b, &p));
    }

    #[test]
    fn arbitrary_proofs_never_panic(
        numbers in any::<[u64; 2]>(),
        hashes in any::<[[u8; 32]; 2]>(),
        path in prop::collection::vec(any::<[u8; 32]>(), 0..70),
    ) {
        let [a, b] = numbers;
        let _ = tree::verify_inclusion(hashes[0], a, b, &path, &hashes[1]);
        let _ = tree::verify_consistency(a, &hashes[0], b, &hashes[1], &path);
    }
}
