//! The commitments and openings as docs/log-format.md says them, made from the page and not with the crate's own code.

use super::book::{Book, Exhibits};
use super::story::{A, story, story_parts};
use bothy_proof::fields::{self, position};
use bothy_proof::pack::Hiding;
use bothy_proof::{Body, Hash, Value};
use proptest::prelude::*;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::ops::Range;

/// A position of a body, and all that is derived for it.
pub(crate) struct Position {
    pub(crate) seed: Hash,
    pub(crate) leaf: Hash,
    pub(crate) words: Option<Words>,
}

/// All that is derived for a text.
pub(crate) struct Words {
    pub(crate) salt: Hash,
    pub(crate) seed: Hash,
    pub(crate) seeds: Vec<Hash>,
    pub(crate) leaves: Vec<Hash>,
    pub(crate) root: Hash,
}

/// The share of a leaf that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Shown,
    Hidden,
    Partly,
}

fn h(message: &[&[u8]]) -> Hash {
    Sha256::digest(message.concat()).into()
}

fn child(seed: &Hash, bit: u8) -> Hash {
    h(&[&[2, bit], seed])
}

/// Returns the largest power of two below n.
fn left_part(n: usize) -> usize {
    let mut power = 1;
    while 2 * power < n {
        power *= 2;
    }
    power
}

pub(crate) fn seeds(seed: &Hash, n: usize) -> Vec<Hash> {
    match n {
        0 => Vec::new(),
        1 => vec![*seed],
        n => {
            let left = left_part(n);
            [
                seeds(&child(seed, 0), left),
                seeds(&child(seed, 1), n - left),
            ]
            .concat()
        }
    }
}

/// Returns the RFC 6962 root over leaves.
pub(crate) fn root(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => h(&[]),
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(left_part(leaves.len()));
            h(&[&[1], &root(left), &root(right)])
        }
    }
}

/// Derives all 96 positions of a body.
pub(crate) fn positions(body: &Body, entry_seed: &Hash) -> Vec<Position> {
    (0..96)
        .zip(seeds(entry_seed, 96))
        .map(|(at, seed)| match body.get(at) {
            Value::Words(list) => {
                let words = words(&seed, list);
                let len = (list.len() as u64).to_be_bytes();
                Position {
                    seed,
                    leaf: h(&[&[3], &words.salt, &len, &words.root]),
                    words: Some(words),
                }
            }
            value => Position {
                seed,
                leaf: h(&[&[0], &seed, &alone(at, value)]),
                words: None,
            },
        })
        .collect()
}

fn words(position_seed: &Hash, words: &bothy_proof::Words) -> Words {
    let seed = child(position_seed, 1);
    let seeds = seeds(&seed, words.len());
    let leaf = |(seed, word): (&Hash, &str)| h(&[&[0], seed, word.as_bytes()]);
    let leaves: Vec<_> = seeds.iter().zip(words.iter()).map(leaf).collect();
    Words {
        salt: child(position_seed, 0),
        seed,
        root: root(&leaves),
        seeds,
        leaves,
    }
}

/// Returns the CBOR of a value that isn't words, cut out of a body that holds nothing else: `[2, {at: value}, {}]`.
fn alone(at: u8, value: &Value) -> Vec<u8> {
    if *value == Value::Null {
        return vec![0xf6];
    }
    let mut body = Body::default();
    body.set(at, value.clone()).unwrap();
    let encoded = body.encode();
    let key = if at < 24 { 1 } else { 2 };
    encoded[3 + key..encoded.len() - 1].to_vec()
}

/// Opens leaves under their seed.
pub(crate) fn open(seed: &Hash, leaves: &[Hash], parts: &[Part]) -> Vec<Hash> {
    if parts.iter().all(|part| *part == Part::Shown) {
        vec![*seed]
    } else if parts.iter().all(|part| *part == Part::Hidden) {
        vec![root(leaves)]
    } else if parts == [Part::Partly] {
        vec![]
    } else {
        let middle = left_part(leaves.len());
        let (left, right) = (&leaves[..middle], &leaves[middle..]);
        [
            open(&child(seed, 0), left, &parts[..middle]),
            open(&child(seed, 1), right, &parts[middle..]),
        ]
        .concat()
    }
}

/// Says of each value of an opening which leaves it stands for, and whether it is a seed.
pub(crate) fn cover(parts: &[Part]) -> Vec<(Range<usize>, bool)> {
    fn within(parts: &[Part], leaves: Range<usize>) -> Vec<(Range<usize>, bool)> {
        let these = &parts[leaves.clone()];
        if these.iter().all(|part| *part == Part::Shown) {
            vec![(leaves, true)]
        } else if these.iter().all(|part| *part == Part::Hidden) {
            vec![(leaves, false)]
        } else if these == [Part::Partly] {
            vec![]
        } else {
            let middle = leaves.start + left_part(leaves.len());
            [
                within(parts, leaves.start..middle),
                within(parts, middle..leaves.end),
            ]
            .concat()
        }
    }
    within(parts, 0..parts.len())
}

/// Opens a body with these positions hidden, and these words of its details. Returns the opening of the positions and, if words are
/// hidden, that of the words.
pub(crate) fn opened(
    body: &Body,
    seed: &Hash,
    hidden: &[u8],
    hidden_words: &[usize],
) -> (Vec<Hash>, Option<Vec<Hash>>) {
    let all = positions(body, seed);
    let leaves: Vec<_> = all.iter().map(|position| position.leaf).collect();
    let mut parts: Vec<_> = (0..96)
        .map(|at| {
            if hidden.contains(&at) {
                Part::Hidden
            } else {
                Part::Shown
            }
        })
        .collect();
    let details = usize::from(position::DETAILS);
    let mut of_words = None;
    if let (false, Some(words)) = (hidden_words.is_empty(), &all[details].words) {
        parts[details] = Part::Partly;
        let of_word = |at| {
            if hidden_words.contains(&at) {
                Part::Hidden
            } else {
                Part::Shown
            }
        };
        let word_parts: Vec<_> = (0..words.leaves.len()).map(of_word).collect();
        of_words = Some(open(&words.seed, &words.leaves, &word_parts));
    }
    (open(seed, &leaves, &parts), of_words)
}

#[test]
fn a_body_commits_to_what_the_page_says() {
    let (book, _) = story();
    for (body, seed) in &book.entries {
        let leaves: Vec<_> = positions(body, seed).iter().map(|at| at.leaf).collect();
        assert_eq!(body.root(seed), root(&leaves));
    }
    let nothing = Body::default();
    let leaves: Vec<_> = positions(&nothing, &[3; 32])
        .iter()
        .map(|at| at.leaf)
        .collect();
    assert_eq!(nothing.root(&[3; 32]), root(&leaves));
}

/// Each number of words hashes to its own leaf, even where the tree over them is the same.
#[test]
fn texts_of_every_number_of_words_commit_to_what_the_page_says() {
    for n in 1..70 {
        let mut body = Body::default();
        let words = (0..n).map(|at| format!("{at} ")).collect();
        body.set(position::DETAILS, Value::Words(words)).unwrap();
        let leaves: Vec<_> = positions(&body, &[3; 32])
            .iter()
            .map(|at| at.leaf)
            .collect();
        assert_eq!(body.root(&[3; 32]), root(&leaves), "{n} words");
    }
}

fn hexes(hashes: &[Hash]) -> Vec<String> {
    hashes.iter().map(hex::encode).collect()
}

fn strings(json: &serde_json::Value) -> Vec<String> {
    serde_json::from_value(json.clone()).unwrap()
}

#[test]
fn the_entries_of_a_pack_are_opened_as_the_page_says() {
    let (book, pack) = story();
    let (_, shown, hiding, ..) = story_parts();
    let json = pack.json();
    for (seq, entry) in shown.into_iter().zip(json["entries"].as_array().unwrap()) {
        let (body, seed) = &book.entries[usize::try_from(seq).unwrap()];
        let names = strings(&entry["hidden"]);
        let hidden: Vec<u8> = names
            .iter()
            .map(|name| fields::named(name).unwrap().position)
            .collect();
        let words: Vec<usize> = hiding
            .words
            .get(&(seq, position::DETAILS))
            .map_or_else(Vec::new, |words| words.iter().copied().collect());
        let (nodes, of_words) = opened(body, seed, &hidden, &words);
        assert_eq!(strings(&entry["nodes"]), hexes(&nodes));
        if let Some(of_words) = of_words {
            let details = &entry["values"]["details"];
            assert_eq!(strings(&details["nodes"]), hexes(&of_words));
            let all = positions(body, seed);
            let salt = all[usize::from(position::DETAILS)]
                .words
                .as_ref()
                .unwrap()
                .salt;
            assert_eq!(details["salt"], hex::encode(salt));
        }
    }
}

/// Returns a seed and all that it opens: enough for 96 positions, or as many words.
fn below(seed: Hash, levels: u8) -> Vec<Hash> {
    let mut all = vec![seed];
    if levels > 0 {
        all.extend(below(child(&seed, 0), levels - 1));
        all.extend(below(child(&seed, 1), levels - 1));
    }
    all
}

/// Every list of digits in an entry is taken for a seed.
#[test]
fn nothing_in_a_pack_opens_what_is_hidden() {
    let (book, pack) = story();
    let (_, shown, hiding, ..) = story_parts();
    let json = pack.json();
    let mut told = 0;
    for (seq, entry) in shown.into_iter().zip(json["entries"].as_array().unwrap()) {
        let (body, seed) = &book.entries[usize::try_from(seq).unwrap()];
        let all = positions(body, seed);
        let mut secret = BTreeSet::from([*seed]);
        for name in strings(&entry["hidden"]) {
            let position = &all[usize::from(fields::named(&name).unwrap().position)];
            secret.insert(position.seed);
            secret.extend(position.words.iter().map(|words| words.seed));
        }
        if let Some(hidden) = hiding.words.get(&(seq, position::DETAILS)) {
            let details = &all[usize::from(position::DETAILS)];
            let words = details.words.as_ref().unwrap();
            secret.extend([details.seed, words.seed]);
            secret.extend(hidden.iter().map(|at| words.seeds[*at]));
        }
        let text = entry.to_string();
        let digits = text.split('"').filter(|part| part.len() == 64);
        for part in digits.filter_map(|part| hex::decode(part).ok()) {
            for opened in below(part.try_into().unwrap(), 8) {
                assert!(!secret.contains(&opened), "entry {seq}");
                told += usize::from(all.iter().any(|position| position.seed == opened));
            }
        }
    }
    // The planted positive: what is shown is opened so.
    assert!(told > 9 * 80, "{told} positions shown");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Any positions hidden, and any words of a text of any length.
    #[test]
    fn whatever_is_hidden_is_opened_as_the_page_says(
        positions in any::<u128>(),
        sparse in any::<u128>(),
        len in 1_usize..40,
        picks in prop::collection::vec(any::<prop::sample::Index>(), 0..12),
    ) {
        let mut book = Book::new();
        let text = (0..len).map(|at| format!("word{at} ")).collect::<Vec<_>>().concat();
        book.add("created", A, &[("rev", Value::Int(0)), ("details", Value::words(&text)), ("place", Value::words("home"))]);
        let words: BTreeSet<usize> = picks.iter().map(|pick| pick.index(len)).collect();
        let mut hiding = Hiding { positions: positions & sparse, ..Hiding::default() };
        hiding.words.insert((0, position::DETAILS), words.clone());
        let hidden: Vec<u8> = (0..96).filter(|at| hiding.hides(*at)).collect();
        let words: Vec<usize> = words.into_iter().filter(|_| !hiding.hides(position::DETAILS)).collect();
        let pack = book.pack(&[0], &hiding, &Exhibits::new(), &[]);
        let (body, seed) = &book.entries[0];
        let (nodes, of_words) = opened(body, seed, &hidden, &words);
        let entry = &pack.json()["entries"][0];
        let names: Vec<&str> = hidden.iter().map(|at| fields::name(*at)).collect();
        prop_assert_eq!(strings(&entry["hidden"]), names);
        prop_assert_eq!(strings(&entry["nodes"]), hexes(&nodes));
        if let Some(of_words) = of_words {
            prop_assert_eq!(strings(&entry["values"]["details"]["nodes"]), hexes(&of_words));
        }
    }
}
