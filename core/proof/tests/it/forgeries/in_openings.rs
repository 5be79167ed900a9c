//! Changes to the openings in log.json: seeds, hashes, how many there are, and what is said to be hidden.

use super::super::commitments::{Position, positions, root};
use super::super::openings::{node_for, nodes_of};
use super::{Forgery, TABLE_OF_A, entry, hash, node, reopened, unhide, value};
use crate::it::book::{Book, Pack};
use bothy_proof::Hash;
use bothy_proof::fields::position;
use serde_json::{Value, json};
use std::ops::Range;

const OF_8: &[&str] = &["values-committed not-committed entry 8"];
const OF_8_AND_TABLE: &[&str] = &["values-committed not-committed entry 8", TABLE_OF_A];
const BAD: &[&str] = &["bad-log"];

/// Changes the entry of the log's number 8.
fn eighth(pack: &mut Pack, change: impl FnOnce(&mut Value)) {
    entry(pack, 6, change);
}

/// Changes its details, of which the sixth word is hidden.
fn details(pack: &mut Pack, change: impl FnOnce(&mut Value)) {
    value(pack, 6, "details", change);
}

/// Returns what its owner knows of it.
fn known(book: &Book) -> Vec<Position> {
    let (body, seed) = &book.entries[8];
    positions(body, seed)
}

fn leaves(known: &[Position], of: Range<usize>) -> Vec<Hash> {
    known[of].iter().map(|at| at.leaf).collect()
}

/// Changes the list of its nodes.
fn nodes(pack: &mut Pack, change: impl FnOnce(&mut Vec<Value>)) {
    eighth(pack, |entry| change(entry["nodes"].as_array_mut().unwrap()));
}

/// Changes the list of its hidden names.
fn hidden(pack: &mut Pack, change: impl FnOnce(&mut Vec<Value>)) {
    eighth(pack, |entry| {
        change(entry["hidden"].as_array_mut().unwrap())
    });
}

fn words(pack: &mut Pack, change: impl FnOnce(&mut Vec<Value>)) {
    details(pack, |v| change(v["$words"].as_array_mut().unwrap()));
}

fn words_nodes(pack: &mut Pack, change: impl FnOnce(&mut Vec<Value>)) {
    details(pack, |v| change(v["nodes"].as_array_mut().unwrap()));
}

pub(super) const FORGERIES: &[Forgery] = &[
    (
        "a hidden leaf's hash replaced by its sibling's seed",
        |book, p| {
            let seed = hex::encode(known(book)[usize::from(position::DOCTOR)].seed);
            eighth(p, |entry| *node(entry, "place") = seed.into());
        },
        OF_8,
    ),
    (
        "a hidden leaf's hash replaced by its seed",
        |book, p| {
            let seed = hex::encode(known(book)[usize::from(position::PLACE)].seed);
            eighth(p, |entry| *node(entry, "place") = seed.into());
        },
        OF_8,
    ),
    (
        "a leaf's seed replaced by its hash",
        |book, p| {
            let leaf = hex::encode(known(book)[usize::from(position::DOCTOR)].leaf);
            eighth(p, |entry| *node(entry, "doctor") = leaf.into());
        },
        OF_8,
    ),
    (
        "an inner seed replaced by the hash over its leaves",
        |book, p| {
            let hash = hex::encode(root(&leaves(&known(book), 70..72)));
            eighth(p, |entry| *node(entry, "hospital") = hash.into());
        },
        OF_8,
    ),
    (
        "an inner hash replaced by a seed",
        |_, p| {
            // file_name and private_note are neighbours: one hash.
            eighth(p, |entry| {
                let at = node_for(entry, position::FILE_NAME.into());
                assert_eq!(nodes_of(entry)[at], (76..78, false));
                entry["nodes"][at] = hash();
            })
        },
        OF_8,
    ),
    (
        "an inner seed replaced by both below it",
        |book, p| {
            let below = [70, 71].map(|at| hex::encode(known(book)[at].seed));
            eighth(p, |entry| {
                let at = node_for(entry, 70);
                let nodes = entry["nodes"].as_array_mut().unwrap();
                nodes.splice(at..=at, below.map(Value::from));
            });
        },
        BAD,
    ),
    (
        "an inner hash replaced by both below it",
        |book, p| {
            let below = [76, 77].map(|at| hex::encode(known(book)[at].leaf));
            eighth(p, |entry| {
                let at = node_for(entry, 76);
                let nodes = entry["nodes"].as_array_mut().unwrap();
                nodes.splice(at..=at, below.map(Value::from));
            });
        },
        BAD,
    ),
    (
        "an inner seed replaced by another entry's",
        |_, p| {
            let other = p.json()["entries"][3]["nodes"][0].clone();
            nodes(p, |nodes| nodes[0] = other);
        },
        OF_8,
    ),
    (
        "two nodes swapped",
        |_, p| nodes(p, |nodes| nodes.swap(0, 1)),
        OF_8,
    ),
    (
        "the last two nodes swapped",
        |_, p| {
            nodes(p, |nodes| {
                let last = nodes.len() - 1;
                nodes.swap(last - 1, last);
            })
        },
        OF_8,
    ),
    (
        "a node more",
        |_, p| nodes(p, |nodes| nodes.push(hash())),
        BAD,
    ),
    (
        "a node more in front",
        |_, p| nodes(p, |nodes| nodes.insert(0, hash())),
        BAD,
    ),
    (
        "a node twice",
        |_, p| nodes(p, |nodes| nodes.insert(1, nodes[0].clone())),
        BAD,
    ),
    (
        "a node fewer",
        |_, p| nodes(p, |nodes| drop(nodes.pop())),
        BAD,
    ),
    (
        "a node fewer in front",
        |_, p| nodes(p, |nodes| drop(nodes.remove(0))),
        BAD,
    ),
    ("no node", |_, p| nodes(p, Vec::clear), BAD),
    (
        "the entry's seed alone, with names hidden",
        |book, p| {
            let seed = hex::encode(book.entries[8].1);
            nodes(p, |nodes| *nodes = vec![seed.into()]);
        },
        BAD,
    ),
    (
        "the entry's seed alone, with what is hidden left out",
        |book, p| {
            let seed = hex::encode(book.entries[8].1);
            eighth(p, |entry| {
                entry.as_object_mut().unwrap().remove("hidden");
                let words = &mut entry["values"]["details"]["$words"];
                words[5] = "Anna. ".into();
                entry["values"]["details"] = json!({"$words": words});
                entry["nodes"] = json!([seed]);
            });
        },
        OF_8_AND_TABLE,
    ),
    (
        "the body's root as the only node",
        |_, p| {
            eighth(p, |entry| entry["nodes"] = json!([entry["body_root"]]));
        },
        BAD,
    ),
    (
        "the nodes of another wording",
        |_, p| {
            let other = p.json()["entries"][3]["nodes"].clone();
            eighth(p, |entry| entry["nodes"] = other);
        },
        OF_8,
    ),
    (
        "a name more hidden",
        |_, p| hidden(p, |names| names.push("witnessed_by".into())),
        BAD,
    ),
    (
        "a name more hidden, in its order",
        |_, p| hidden(p, |names| names.insert(3, "doctor".into())),
        BAD,
    ),
    (
        "a name fewer hidden",
        |_, p| hidden(p, |names| names.retain(|name| name != "place")),
        BAD,
    ),
    (
        "no name hidden",
        |_, p| {
            eighth(p, |entry| {
                drop(entry.as_object_mut().unwrap().remove("hidden"))
            });
        },
        BAD,
    ),
    (
        "hidden names in another order",
        |_, p| hidden(p, |names| names.swap(0, 1)),
        BAD,
    ),
    (
        "hidden names in the order of reading",
        |_, p| {
            // As fields are read, private_note comes before file_name.
            hidden(p, |names| {
                let last = names.len() - 1;
                assert_eq!(names[last], "private_note");
                names.swap(last - 1, last);
            })
        },
        BAD,
    ),
    (
        "a hidden name twice",
        |_, p| hidden(p, |names| names.insert(1, names[0].clone())),
        BAD,
    ),
    (
        "a hidden name that nobody gave",
        |_, p| hidden(p, |names| names.push("weather".into())),
        BAD,
    ),
    (
        "an empty hidden name",
        |_, p| hidden(p, |names| names.push("".into())),
        BAD,
    ),
    (
        "a hidden name exchanged for its neighbour's",
        |_, p| {
            hidden(p, |names| {
                let place = names.iter().position(|name| name == "place").unwrap();
                names[place] = "doctor".into();
            })
        },
        OF_8_AND_TABLE,
    ),
    (
        "the offset hidden by name but shown",
        |_, p| {
            eighth(p, |entry| {
                reopened(entry, |entry| {
                    entry["hidden"]
                        .as_array_mut()
                        .unwrap()
                        .insert(0, "recorded_offset".into());
                })
            })
        },
        BAD,
    ),
    (
        "a hidden position made null",
        |_, p| {
            eighth(p, |entry| {
                unhide(entry, "place");
                entry["values"]["place"] = Value::Null;
            })
        },
        BAD,
    ),
    (
        "a null among hidden words",
        |_, p| hidden(p, |names| names[0] = Value::Null),
        BAD,
    ),
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
