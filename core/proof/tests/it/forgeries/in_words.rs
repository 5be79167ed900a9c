//! Changes to texts of which a word is hidden: words, salt, and the opening of the words.

use super::in_openings::{BAD, OF_8, OF_8_AND_TABLE, eighth, known};
use super::{Forgery, TABLE_OF_A, entry, hash, reopened, value};
use crate::it::book::Pack;
use crate::it::commitments::root;
use crate::it::openings::{node_for, nodes_of};
use bothy_proof::fields::position;
use serde_json::{Value, json};

/// Changes its details, of which the sixth word is hidden.
fn details(pack: &mut Pack, change: impl FnOnce(&mut Value)) {
    value(pack, 6, "details", change);
}

fn words(pack: &mut Pack, change: impl FnOnce(&mut Vec<Value>)) {
    details(pack, |v| change(v["$words"].as_array_mut().unwrap()));
}

fn words_nodes(pack: &mut Pack, change: impl FnOnce(&mut Vec<Value>)) {
    details(pack, |v| change(v["nodes"].as_array_mut().unwrap()));
}

/// Changes to the details of the entry of number 8, mostly; `in_values` has the order of entries.
pub(super) const FORGERIES: &[Forgery] = &[
    (
        "the salt changed",
        |_, p| details(p, |v| v["salt"] = hash()),
        OF_8,
    ),
    (
        "the salt of another wording",
        |_, p| {
            let other = p.json()["entries"][3]["values"]["details"]["salt"].clone();
            details(p, |v| v["salt"] = other);
        },
        OF_8,
    ),
    (
        "the salt replaced by its position's seed",
        |book, p| {
            let seed = hex::encode(known(book)[usize::from(position::DETAILS)].seed);
            details(p, |v| v["salt"] = seed.into());
        },
        OF_8,
    ),
    (
        "the salt and the seed over the words exchanged",
        |_, p| {
            details(p, |v| {
                (v["salt"], v["nodes"][0]) = (v["nodes"][0].clone(), v["salt"].clone())
            })
        },
        OF_8,
    ),
    (
        "hidden words without salt",
        |_, p| details(p, |v| drop(v.as_object_mut().unwrap().remove("salt"))),
        BAD,
    ),
    (
        "hidden words without nodes",
        |_, p| details(p, |v| drop(v.as_object_mut().unwrap().remove("nodes"))),
        BAD,
    ),
    (
        "hidden words with neither",
        |_, p| details(p, |v| *v = json!({"$words": v["$words"]})),
        BAD,
    ),
    (
        "salt and nodes with no hidden word",
        |_, p| words(p, |words| words[5] = "Anna. ".into()),
        BAD,
    ),
    (
        "salt and nodes with no hidden word, and as many as it needs",
        |_, p| details(p, |v| reopened(v, |v| v["$words"][5] = "Anna. ".into())),
        BAD,
    ),
    (
        "a salt in capitals",
        |_, p| details(p, |v| v["salt"] = "0F".repeat(32).into()),
        BAD,
    ),
    (
        "something beside the words",
        |_, p| details(p, |v| v["len"] = 13.into()),
        BAD,
    ),
    (
        "a hidden word moved to its neighbour",
        |_, p| words(p, |words| words.swap(4, 5)),
        OF_8_AND_TABLE,
    ),
    (
        "a hidden word moved to the end",
        |_, p| {
            words(p, |words| {
                let last = words.len() - 1;
                words.swap(5, last);
            })
        },
        BAD,
    ),
    (
        "a second word hidden",
        |_, p| words(p, |words| words[0] = Value::Null),
        BAD,
    ),
    (
        "a second word hidden under a false hash",
        |_, p| details(p, |v| reopened(v, |v| v["$words"][0] = Value::Null)),
        OF_8_AND_TABLE,
    ),
    (
        "a hidden word dropped",
        |_, p| words(p, |words| drop(words.remove(5))),
        BAD,
    ),
    (
        "a hidden word's hash replaced by its seed",
        |book, p| {
            let all = known(book);
            let seed = all[usize::from(position::DETAILS)]
                .words
                .as_ref()
                .unwrap()
                .seeds[5];
            details(p, |v| {
                let at = node_for(v, 5);
                v["nodes"][at] = hex::encode(seed).into();
            });
        },
        OF_8,
    ),
    (
        "a word's seed replaced by its hash",
        |book, p| {
            let all = known(book);
            let leaf = all[usize::from(position::DETAILS)]
                .words
                .as_ref()
                .unwrap()
                .leaves[4];
            details(p, |v| {
                let at = node_for(v, 4);
                v["nodes"][at] = hex::encode(leaf).into();
            });
        },
        OF_8,
    ),
    (
        "an inner seed of words replaced by the hash over them",
        |book, p| {
            let all = known(book);
            let words = all[usize::from(position::DETAILS)].words.as_ref().unwrap();
            let hash = root(&words.leaves[..4]);
            details(p, |v| {
                assert_eq!(nodes_of(v)[0], (0..4, true));
                v["nodes"][0] = hex::encode(hash).into();
            });
        },
        OF_8,
    ),
    (
        "two nodes of words swapped",
        |_, p| words_nodes(p, |nodes| nodes.swap(1, 2)),
        OF_8,
    ),
    (
        "a node of words more",
        |_, p| words_nodes(p, |nodes| nodes.push(hash())),
        BAD,
    ),
    (
        "a node of words fewer",
        |_, p| words_nodes(p, |nodes| drop(nodes.pop())),
        BAD,
    ),
    ("no node of words", |_, p| words_nodes(p, Vec::clear), BAD),
    (
        "the words and their opening of another wording",
        |_, p| {
            // The text is the same, the seeds aren't.
            let other = p.json()["entries"][3]["values"]["details"].clone();
            details(p, |v| *v = other);
        },
        OF_8,
    ),
    (
        "hidden words in an answer",
        |_, p| {
            eighth(p, |entry| {
                reopened(entry, |entry| {
                    let hidden =
                        json!({"$words": ["yes", null], "salt": hash(), "nodes": [hash(), hash()]});
                    entry["values"]["child_present"] = hidden;
                })
            })
        },
        &[
            "values-committed not-committed entry 8",
            "form malformed position 8 15",
            TABLE_OF_A,
        ],
    ),
    (
        "hidden words for a kind",
        |_, p| {
            entry(p, 7, |entry| {
                reopened(entry, |entry| {
                    let hidden = json!({"$words": ["deleted", null], "salt": hash(), "nodes": [hash(), hash()]});
                    entry["values"]["kind"] = hidden;
                })
            })
        },
        &[
            "values-committed not-committed entry 10",
            "form malformed position 10 0",
        ],
    ),
    (
        "hidden words among people",
        |_, p| {
            value(p, 4, "who", |v| {
                v[0] = json!({"$words": [null], "salt": hash(), "nodes": [hash()]})
            })
        },
        BAD,
    ),
    (
        "a hidden word among people",
        |_, p| value(p, 4, "who", |v| v[0][1] = json!({"$words": [null]})),
        BAD,
    ),
    (
        "an empty word among hidden ones",
        |_, p| words(p, |words| words[0] = "".into()),
        &[
            "values-committed not-committed entry 8",
            "form malformed position 8 11",
            TABLE_OF_A,
        ],
    ),
    (
        "words of more than a text may have, one hidden",
        |_, p| {
            words(p, |words| {
                words[0] = "a".repeat(bothy_proof::MAX_TEXT).into()
            })
        },
        &[
            "values-committed not-committed entry 8",
            "form malformed position 8 11",
            TABLE_OF_A,
        ],
    ),
];
