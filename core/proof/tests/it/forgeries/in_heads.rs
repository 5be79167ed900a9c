//! Changes to the heads in log.json, to its format, and to the form of its entries.

use super::{Forgery, entry, hash, log, note, other_key, prove, resign};
use crate::it::book::Book;
use bothy_proof::pack::CHECKPOINT;
use ed25519_dalek::Signer;
use serde_json::{Value, json};

const NOT_IN_LOG: &str = "entries-in-log not-in-log head 12";

/// Changes to what entries are proved with; `in_values` has their order.
pub(super) const FORGERIES: &[Forgery] = &[
    (
        "the size of the log changed",
        |_, p| log(p, |json| json["head"]["size"] = 13.into()),
        &[
            "head-signed wrong-signature head 13",
            "head-signed changed file checkpoint.txt",
            "entries-in-log not-in-log head 13",
            "earlier-heads not-continued head 9",
        ],
    ),
    (
        "the time of the head changed",
        |_, p| {
            log(p, |json| {
                json["head"]["recorded"] = 1_772_366_400_000_i64.into()
            })
        },
        &["head-signed wrong-signature head 12"],
    ),
    (
        "the head signed with another key",
        |_, p| resign(p, &other_key(), false),
        &["head-signed wrong-signature head 12"],
    ),
    (
        "the head signed with another key that it names",
        |_, p| resign(p, &other_key(), true),
        &[
            "head-signed changed file checkpoint.txt",
            "list-signed other-key file SHA256SUMS.minisig",
            "earlier-heads other-key head 5",
            "earlier-heads other-key head 9",
        ],
    ),
    (
        "all of it signed with another key",
        |book, p| {
            resign(p, &other_key(), true);
            p.key = other_key();
            let head = book.head(12, &p.key).head;
            p.files
                .insert(CHECKPOINT.to_owned(), note(&head, &p.key).into());
        },
        // Only the earlier heads know the key. Without them this is a fork, and nothing is claimed about its key.
        &[
            "earlier-heads other-key head 5",
            "earlier-heads other-key head 9",
        ],
    ),
    (
        "the root of an earlier head changed",
        |_, p| log(p, |json| json["earlier"][0]["root"] = hash()),
        &["earlier-heads wrong-signature head 5"],
    ),
    (
        "the proof of an earlier head changed",
        |_, p| log(p, |json| json["earlier"][1]["path"][0] = hash()),
        &["earlier-heads not-continued head 9"],
    ),
    (
        "an earlier head of another log",
        |book, p| {
            let mut other = Book::new();
            other.log_id = [3; 32];
            for _ in 0..5 {
                other.add("deleted", [0xdd; 16], &[]);
            }
            let head = other.head(5, &book.key);
            log(p, |json| {
                let earlier = &mut json["earlier"][0];
                earlier["log_id"] = hex::encode(head.head.log_id).into();
                earlier["public_key"] = hex::encode(head.head.public_key).into();
                earlier["root"] = hex::encode(head.head.root).into();
                earlier["recorded"] = head.head.wall_ms.into();
                earlier["signature"] = hex::encode(head.signature).into();
            });
        },
        &["earlier-heads other-log head 5"],
    ),
    (
        "the entry that changed the key dropped",
        |book, p| {
            log(p, |json| {
                json["entries"].as_array_mut().unwrap().remove(5);
                prove(book, json);
            })
        },
        &["earlier-heads other-key head 5"],
    ),
    (
        "the root of the head changed",
        |_, p| log(p, |json| json["head"]["root"] = hash()),
        &[
            "head-signed wrong-signature head 12",
            "head-signed changed file checkpoint.txt",
            NOT_IN_LOG,
            "earlier-heads not-continued head 5",
            "earlier-heads not-continued head 9",
        ],
    ),
    (
        "the name of the log changed",
        |_, p| log(p, |json| json["head"]["log_id"] = hash()),
        &[
            "head-signed wrong-signature head 12",
            "head-signed changed file checkpoint.txt",
            "form malformed position 1 1",
            "form malformed position 7 1",
            "earlier-heads other-log head 5",
            "earlier-heads other-log head 9",
        ],
    ),
    (
        "the head exchanged for an earlier one",
        |_, p| {
            log(p, |json| {
                let mut earlier = json["earlier"][1].clone();
                earlier.as_object_mut().unwrap().remove("path");
                json["head"] = earlier;
            });
        },
        &[
            "head-signed changed file checkpoint.txt",
            "entries-in-log not-in-log head 9",
            "earlier-heads not-continued head 5",
            "earlier-heads not-continued head 9",
        ],
    ),
    (
        "the head and its checkpoint exchanged for earlier ones",
        |book, p| {
            log(p, |json| {
                let mut earlier = json["earlier"][1].clone();
                earlier.as_object_mut().unwrap().remove("path");
                json["head"] = earlier;
            });
            let head = book.head(9, &book.key).head;
            p.files
                .insert(CHECKPOINT.to_owned(), note(&head, &book.key).into());
        },
        &[
            "entries-in-log not-in-log head 9",
            "earlier-heads not-continued head 5",
            "earlier-heads not-continued head 9",
        ],
    ),
    (
        "the head signed as the draft signed",
        |book, p| {
            let head = book.head(12, &book.key).head;
            let message = [b"bothy/head/v1\0", &head.encode()[..]].concat();
            let signature = hex::encode(book.key.sign(&message).to_bytes());
            log(p, |json| json["head"]["signature"] = signature.into());
        },
        &["head-signed wrong-signature head 12"],
    ),
    (
        "a head with the four clocks of the draft",
        |_, p| {
            log(p, |json| {
                json["head"]["recorded"] = json!([1_772_366_400_000_i64, 60, 1000, 1])
            })
        },
        &["bad-log"],
    ),
    (
        "the pack's head with a path",
        |_, p| log(p, |json| json["head"]["path"] = json!([])),
        &["bad-log"],
    ),
    (
        "an earlier head without its path",
        |_, p| {
            log(p, |json| {
                drop(json["earlier"][0].as_object_mut().unwrap().remove("path"))
            })
        },
        &["bad-log"],
    ),
    (
        "the format of the draft",
        |_, p| log(p, |json| json["format"] = "bothy-log/1".into()),
        &["draft"],
    ),
    (
        "the format of a newer version",
        |_, p| log(p, |json| json["format"] = "bothy-log/3".into()),
        &["newer-version"],
    ),
    (
        "an entry in the form of the draft",
        |_, p| {
            entry(p, 1, |entry| {
                let members = entry.as_object_mut().unwrap();
                members.remove("values");
                members.remove("nodes");
                members.insert("positions".to_owned(), json!([]));
                members.insert("path".to_owned(), json!([]));
            });
        },
        &["bad-log"],
    ),
    (
        "an entry that names no exhibit with null",
        |_, p| entry(p, 1, |entry| entry["exhibit"] = Value::Null),
        &["bad-log"],
    ),
];
