//! Changes to the openings in log.json: seeds, hashes, how many there are, and what is said to be hidden.

use super::{Forgery, TABLE_OF_A, entry, hash, node, reopened, unhide};
use crate::it::book::{Book, Pack};
use crate::it::commitments::{Position, positions, root};
use crate::it::openings::{node_for, nodes_of};
use bothy_proof::Hash;
use bothy_proof::fields::position;
use serde_json::{Value, json};
use std::ops::Range;

pub(super) const OF_8: &[&str] = &["values-committed not-committed entry 8"];
pub(super) const OF_8_AND_TABLE: &[&str] = &["values-committed not-committed entry 8", TABLE_OF_A];
pub(super) const BAD: &[&str] = &["bad-log"];

/// Changes the entry of the log's number 8.
pub(super) fn eighth(pack: &mut Pack, change: impl FnOnce(&mut Value)) {
    entry(pack, 6, change);
}

/// Returns what its owner knows of it.
pub(super) fn known(book: &Book) -> Vec<Position> {
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
        "a shown name among the hidden ones, with the nodes of what is shown",
        |_, p| hidden(p, |names| names.insert(0, "recorded_offset".into())),
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
];
