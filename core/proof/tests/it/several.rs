//! One proof for several entries, of every size and for every sort of choice, against plain recursion.

use bothy_proof::{Hash, Several, behind, between, tree};
use std::convert::Infallible;
use std::ops::Range;

fn leaf(at: u64) -> Hash {
    tree::leaf(&at.to_be_bytes())
}

/// Returns the root of these entries of a log, by RFC 6962.
fn root(entries: Range<u64>) -> Hash {
    match entries.end - entries.start {
        0 => tree::empty(),
        1 => leaf(entries.start),
        len => {
            let middle = entries.start + len.next_power_of_two() / 2;
            tree::parent(&root(entries.start..middle), &root(middle..entries.end))
        }
    }
}

/// Lists the largest subtrees without any of the entries shown, from left to right.
fn largest(entries: Range<u64>, shown: &[u64]) -> Vec<(u64, Hash)> {
    let len = entries.end - entries.start;
    if len == 0 {
        Vec::new()
    } else if !shown.iter().any(|seq| entries.contains(seq)) {
        vec![(entries.start, root(entries))]
    } else if len == 1 {
        Vec::new()
    } else {
        let middle = entries.start + len.next_power_of_two() / 2;
        let left = largest(entries.start..middle, shown);
        [left, largest(middle..entries.end, shown)].concat()
    }
}

/// Reads a complete subtree; nobody may ask for another.
#[allow(clippy::unnecessary_wraps)]
fn node_of(size: u64, level: u8, index: u64) -> Result<Hash, Infallible> {
    let begin = index << level;
    assert!(
        begin + (1 << level) <= size,
        "a subtree that isn't complete"
    );
    Ok(root(begin..begin + (1 << level)))
}

/// A proof: for each entry shown its number and the hashes before it, and the hashes behind the last.
#[derive(Clone, PartialEq)]
struct Proof {
    size: u64,
    shown: Vec<(u64, Vec<Hash>, Hash)>,
    behind: Vec<Hash>,
}

impl Proof {
    fn of(size: u64, shown: &[u64]) -> Self {
        let node = &mut |level, index| node_of(size, level, index);
        let mut at = 0;
        let mut entries = Vec::new();
        for seq in shown {
            entries.push((*seq, between(at, *seq, node).unwrap(), leaf(*seq)));
            at = seq + 1;
        }
        Self {
            size,
            shown: entries,
            behind: behind(at, size, node).unwrap(),
        }
    }

    fn root(&self) -> Option<Hash> {
        let mut several = Several::of(self.size);
        for (seq, skipped, leaf) in &self.shown {
            several.entry(*seq, skipped, *leaf);
        }
        several.root(&self.behind)
    }

    /// Returns the lists of hashes, each with its place.
    fn lists(&mut self) -> Vec<&mut Vec<Hash>> {
        let before = self.shown.iter_mut().map(|(_, skipped, _)| skipped);
        before.chain([&mut self.behind]).collect()
    }
}

/// Draws numbers; the same ones each time.
struct Draw(u64);

impl Draw {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }
}

/// Choices of entries of a log: none, all, each one, all but each one, each with its neighbour, and drawn ones.
fn choices(size: u64, draw: &mut Draw) -> Vec<Vec<u64>> {
    let mut choices = vec![Vec::new(), (0..size).collect()];
    for seq in 0..size {
        choices.push(vec![seq]);
        choices.push((0..size).filter(|other| *other != seq).collect());
        choices.push((seq..size.min(seq + 2)).collect());
    }
    for _ in 0..20 {
        let of = 1 + draw.below(8);
        choices.push((0..size).filter(|_| draw.below(8) < of).collect());
    }
    choices
}

#[test]
fn the_proof_has_the_largest_subtrees_and_leads_to_the_root_for_every_size() {
    let mut draw = Draw(0x5eed);
    for size in 1..=70 {
        let whole = root(0..size);
        for shown in choices(size, &mut draw) {
            let proof = Proof::of(size, &shown);
            let mut expected = vec![Vec::new(); shown.len() + 1];
            for (begin, hash) in largest(0..size, &shown) {
                let place = shown.iter().filter(|seq| **seq < begin).count();
                expected[place].push(hash);
            }
            assert_eq!(
                proof
                    .clone()
                    .lists()
                    .into_iter()
                    .map(|l| l.clone())
                    .collect::<Vec<_>>(),
                expected,
                "{size} {shown:?}"
            );
            assert_eq!(proof.root(), Some(whole), "{size} {shown:?}");
        }
    }
}

/// Every change of a hash, its place or their number makes another root or none.
#[test]
fn a_changed_proof_never_leads_to_the_root() {
    let mut draw = Draw(0xf0f0);
    for size in (1..=33).chain([47, 63, 64, 65, 70]) {
        let whole = root(0..size);
        for shown in choices(size, &mut draw).into_iter().step_by(5) {
            let honest = Proof::of(size, &shown);
            let lists = honest.shown.len() + 1;
            let wrong = |what: &str, change: &mut dyn FnMut(&mut Proof)| {
                let mut proof = honest.clone();
                change(&mut proof);
                assert!(
                    proof == honest || proof.root() != Some(whole),
                    "{what}: {size} {shown:?}"
                );
            };
            for at in 0..lists {
                let len = honest.clone().lists()[at].len();
                wrong("a hash more", &mut |p| p.lists()[at].push(whole));
                wrong("a hash more in front", &mut |p| {
                    p.lists()[at].insert(0, whole)
                });
                for n in 0..len {
                    wrong("a hash changed", &mut |p| p.lists()[at][n][31] ^= 1);
                    wrong("a hash fewer", &mut |p| {
                        p.lists()[at].remove(n);
                    });
                    wrong("a hash twice", &mut |p| {
                        let hash = p.lists()[at][n];
                        p.lists()[at].insert(n, hash);
                    });
                    wrong("two hashes swapped", &mut |p| {
                        p.lists()[at].swap(n, (n + 1) % len)
                    });
                    wrong("a hash moved to another list", &mut |p| {
                        let hash = p.lists()[at].remove(n);
                        p.lists()[(at + 1) % lists].insert(0, hash);
                    });
                    wrong("two hashes joined", &mut |p| {
                        if n + 1 < len {
                            let right = p.lists()[at].remove(n + 1);
                            let list = &mut p.lists()[at][n];
                            *list = tree::parent(list, &right);
                        }
                    });
                }
            }
            for n in 0..honest.shown.len() {
                wrong("another number", &mut |p| p.shown[n].0 += 1);
                wrong("a number before", &mut |p| {
                    p.shown[n].0 = p.shown[n].0.saturating_sub(1)
                });
                wrong("a number past the end", &mut |p| p.shown[n].0 = size);
                wrong("a number far past the end", &mut |p| {
                    p.shown[n].0 = u64::MAX
                });
                wrong("an entry changed", &mut |p| p.shown[n].2[0] ^= 1);
                wrong("an entry missing", &mut |p| drop(p.shown.remove(n)));
                wrong("an entry twice", &mut |p| {
                    let (seq, _, leaf) = p.shown[n];
                    p.shown.insert(n + 1, (seq, Vec::new(), leaf));
                });
                wrong("two entries swapped", &mut |p| {
                    p.shown.swap(n, (n + 1) % (lists - 1))
                });
            }
        }
    }
}

/// A number as that of the entry before proves nothing, even where the hashes would lead to the root.
#[test]
fn an_entry_behind_the_end_spoils_what_was_proved() {
    for size in 1..=20 {
        let proof = Proof::of(size, &(0..size).collect::<Vec<_>>());
        for seq in [0, size - 1, size, size + 1] {
            let mut more = proof.clone();
            more.shown.push((seq, Vec::new(), leaf(seq)));
            assert_eq!(more.root(), None, "{seq} behind all of {size}");
        }
    }
}

/// The largest sizes: no overflow, and no endless work.
#[test]
fn sizes_past_counting_are_refused_and_no_more() {
    for size in [1 << 53, (1 << 63) + 1, u64::MAX] {
        let mut several = Several::of(size);
        several.entry(0, &[], [1; 32]);
        several.entry(size - 1, &[[2; 32]; 128], [3; 32]);
        assert_eq!(several.root(&[[4; 32]; 128]), None);
        // A log of which nothing is shown is proved by its root.
        assert_eq!(Several::of(size).root(&[[5; 32]]), Some([5; 32]));
        let mut behind_all = Several::of(size);
        behind_all.entry(size / 2, &[[2; 32]; 1], [3; 32]);
        assert_eq!(behind_all.root(&[]), None);
    }
}
