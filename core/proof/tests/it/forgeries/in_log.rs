//! Changes to log.json around what its entries show: their numbers and proofs, their files, the heads.

use super::{Forgery, TABLE_OF_A, hash, log, other_key, position, resign};
use crate::it::book::Book;
use bothy_proof::pack::TABLE;
use serde_json::json;

/// Changes to what is around the entries; `in_values` has their order.
pub(super) const FORGERIES: &[Forgery] = &[
    (
        "the commitment of an entry replaced along with its values",
        |book, p| {
            let (body, _) = &book.entries[10];
            let root = hex::encode(body.root(&[3; 32]));
            log(p, |json| {
                let entry = &mut json["entries"][7];
                entry["body_root"] = root.into();
                entry.as_object_mut().unwrap().remove("positions");
                entry["seed"] = "03".repeat(32).into();
                entry["values"] = json!({
                    "kind": "deleted", "subject": {"$hex": "dd".repeat(16)}, "reason": "test", "targets": [],
                    "recorded": [1_772_402_400_000_i64, 60, 36_001_000, 1],
                });
            });
        },
        &["entries-in-log not-in-log entry 10"],
    ),
    (
        "a proof cut short",
        |_, p| {
            log(p, |json| {
                drop(json["entries"][2]["path"].as_array_mut().unwrap().pop())
            })
        },
        &["entries-in-log not-in-log entry 3"],
    ),
    (
        "a proof made longer",
        |_, p| {
            log(p, |json| {
                json["entries"][2]["path"]
                    .as_array_mut()
                    .unwrap()
                    .push(hash())
            })
        },
        &["entries-in-log not-in-log entry 3"],
    ),
    (
        "an entry given another number",
        |_, p| log(p, |json| json["entries"][7]["seq"] = 9.into()),
        &["entries-in-log not-in-log entry 9"],
    ),
    (
        "an entry past the end of the log",
        |_, p| log(p, |json| json["entries"][8]["seq"] = 12.into()),
        &["entries-in-log not-in-log entry 12"],
    ),
    (
        "two entries swapped",
        |_, p| log(p, |json| json["entries"].as_array_mut().unwrap().swap(1, 2)),
        &["order out-of-order entry 1"],
    ),
    (
        "the numbers of two entries swapped",
        |_, p| {
            log(p, |json| {
                json["entries"][1]["seq"] = 3.into();
                json["entries"][2]["seq"] = 1.into();
            });
        },
        &[
            "entries-in-log not-in-log entry 3",
            "entries-in-log not-in-log entry 1",
            "order out-of-order entry 1",
        ],
    ),
    (
        "an entry shown twice",
        |_, p| {
            log(p, |json| {
                let entry = json["entries"][1].clone();
                json["entries"].as_array_mut().unwrap().insert(1, entry);
            });
        },
        &["order out-of-order entry 1"],
    ),
    (
        "an entry added",
        |_, p| {
            log(p, |json| {
                let mut entry = json["entries"][1].clone();
                entry["seq"] = 2.into();
                json["entries"].as_array_mut().unwrap().insert(2, entry);
            });
        },
        &["entries-in-log not-in-log entry 2"],
    ),
    (
        "a wording dropped",
        |_, p| {
            log(p, |json| {
                drop(json["entries"].as_array_mut().unwrap().remove(3))
            })
        },
        &["revisions gap entry 8"],
    ),
    (
        "the first wording dropped",
        |_, p| {
            log(p, |json| {
                drop(json["entries"].as_array_mut().unwrap().remove(0))
            })
        },
        &["revisions gap entry 4", TABLE_OF_A],
    ),
    (
        "the number of a wording changed",
        |_, p| position(p, 6, 2, |v| v[1] = 1.into()),
        &[
            "values-committed not-committed entry 8",
            "revisions twice entry 8",
            TABLE_OF_A,
        ],
    ),
    (
        "an amendment made a beginning",
        |_, p| position(p, 6, 0, |v| v[1] = "created".into()),
        &[
            "values-committed not-committed entry 8",
            "form malformed position 8 2",
        ],
    ),
    (
        "an incident dropped whose file is shown",
        |_, p| {
            log(p, |json| {
                drop(json["entries"].as_array_mut().unwrap().remove(4))
            });
            let table = p.text(TABLE);
            let until = table.find(&"cc".repeat(16)).unwrap();
            p.files.insert(TABLE.to_owned(), table[..until].into());
        },
        &["exhibits no-incident entry 11"],
    ),
    (
        "a file moved to another incident",
        |_, p| position(p, 8, 6, |v| v[1]["$hex"] = "aa".repeat(16).into()),
        &["values-committed not-committed entry 11", TABLE_OF_A],
    ),
    (
        "the fingerprint of a file changed",
        |_, p| position(p, 8, 5, |v| v[1]["sha256"]["$hex"] = hash()),
        &[
            "values-committed not-committed entry 11",
            "exhibits changed exhibit AB-002 11",
        ],
    ),
    (
        "the fingerprint of an exhibit hidden",
        |_, p| position(p, 8, 5, |v| *v = hash()),
        &[
            "values-committed not-committed entry 11",
            "exhibits not-shown exhibit AB-002 11",
            "table changed incident cccccccccccccccccccccccccccccccc",
            "exhibits no-incident file exhibits/AB-002.pdf",
        ],
    ),
    (
        "an exhibit given another mark",
        |_, p| {
            log(p, |json| {
                json["entries"][8]["exhibit"] = "exhibits/AB-003.pdf".into()
            })
        },
        &[
            "exhibits no-incident file exhibits/AB-002.pdf",
            "exhibits missing exhibit AB-003 11",
            "table changed incident cccccccccccccccccccccccccccccccc",
        ],
    ),
    (
        "an exhibit's entry that says so no more",
        |_, p| {
            log(p, |json| {
                drop(
                    json["entries"][8]
                        .as_object_mut()
                        .unwrap()
                        .remove("exhibit"),
                )
            })
        },
        &[
            "exhibits no-incident file exhibits/AB-002.pdf",
            "table changed incident cccccccccccccccccccccccccccccccc",
        ],
    ),
    (
        "two entries with one exhibit",
        |_, p| {
            log(p, |json| {
                json["entries"][8]["exhibit"] = "exhibits/AB-001.jpg".into()
            })
        },
        &[
            "exhibits twice exhibit AB-001 11",
            "exhibits no-incident file exhibits/AB-002.pdf",
            "table changed incident cccccccccccccccccccccccccccccccc",
        ],
    ),
    (
        "the size of the log changed",
        |_, p| log(p, |json| json["head"]["size"] = 13.into()),
        // Proofs of the middle of the log happen to give the same root for 13; the signature and the rest don't hold.
        &[
            "head-signed wrong-signature head 13",
            "entries-in-log not-in-log entry 8",
            "entries-in-log not-in-log entry 10",
            "entries-in-log not-in-log entry 11",
            "earlier-heads not-continued head 9",
        ],
    ),
    (
        "the time of the head changed",
        |_, p| {
            log(p, |json| {
                json["head"]["recorded"][0] = 1_772_366_400_000_i64.into()
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
            "list-signed other-key file SHA256SUMS.minisig",
            "earlier-heads other-key head 5",
            "earlier-heads other-key head 9",
        ],
    ),
    (
        "all of it signed with another key",
        |_, p| {
            resign(p, &other_key(), true);
            p.key = other_key();
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
                earlier["recorded"] = json!([1_772_384_400_000_i64, 60, 18_001_000, 1]);
                earlier["signature"] = hex::encode(head.signature).into();
            });
        },
        &["earlier-heads other-log head 5"],
    ),
    (
        "the entry that changed the key dropped",
        |_, p| {
            log(p, |json| {
                drop(json["entries"].as_array_mut().unwrap().remove(5))
            })
        },
        &["earlier-heads other-key head 5"],
    ),
];
