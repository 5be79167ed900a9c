//! Changes to log.json.

use serde_json::{Value, json};

use super::{Forgery, TABLE_OF_A, hash, log, other_key, position, resign};
use crate::it::book::Book;
use bothy_proof::pack::TABLE;

const DETAILS: usize = 12;

/// Changes to entries, which stand in the pack in this order: 0 created A, 1 clock-jumped, 2 attached to A (3), 3 amended A (4), 4 imported
/// C (5), 5 restored (7), 6 amended A (8), 7 deleted (10), 8 attached to C (11).
pub(super) const FORGERIES: &[Forgery] = &[
    (
        "a word changed",
        |_, p| position(p, 6, DETAILS, |v| v["words"][1][1] = "dropped ".into()),
        &["values-committed not-committed entry 8", TABLE_OF_A],
    ),
    (
        "a word changed in an earlier wording",
        |_, p| position(p, 3, DETAILS, |v| v["words"][1][1] = "dropped ".into()),
        &["values-committed not-committed entry 4"],
    ),
    (
        "a word dropped",
        |_, p| {
            position(p, 3, DETAILS, |v| {
                drop(v["words"].as_array_mut().unwrap().remove(1))
            })
        },
        &["values-committed not-committed entry 4"],
    ),
    (
        "a word added",
        |_, p| {
            position(p, 3, DETAILS, |v| {
                v["words"]
                    .as_array_mut()
                    .unwrap()
                    .push(json!(["ab".repeat(32), "Twice."]))
            })
        },
        &["values-committed not-committed entry 4"],
    ),
    (
        "two words swapped",
        |_, p| {
            position(p, 3, DETAILS, |v| {
                v["words"].as_array_mut().unwrap().swap(1, 2)
            })
        },
        &["values-committed not-committed entry 4"],
    ),
    (
        "two words joined to one",
        |_, p| {
            position(p, 0, 13, |v| {
                let words = v[1]["$words"].as_array_mut().unwrap();
                let second = words.remove(1);
                words[0] =
                    format!("{}{}", words[0].as_str().unwrap(), second.as_str().unwrap()).into();
            });
        },
        &["values-committed not-committed entry 0"],
    ),
    (
        "a hidden word replaced by another hidden one",
        |_, p| position(p, 6, DETAILS, |v| v["words"][5] = hash()),
        &["values-committed not-committed entry 8"],
    ),
    (
        "a hidden word replaced by a shown one",
        |_, p| {
            position(p, 6, DETAILS, |v| {
                v["words"][5] = json!(["ab".repeat(32), "Ben. "])
            })
        },
        &["values-committed not-committed entry 8", TABLE_OF_A],
    ),
    (
        "the time that it happened changed",
        |_, p| position(p, 6, 10, |v| v[1]["from"] = "2026-02-27T21:30".into()),
        &["values-committed not-committed entry 8", TABLE_OF_A],
    ),
    (
        "the zone of that time changed",
        |_, p| position(p, 6, 11, |v| v[1] = 60.into()),
        &["values-committed not-committed entry 8", TABLE_OF_A],
    ),
    (
        "about made exact",
        |_, p| position(p, 6, 10, |v| v[1]["precision"] = "exact".into()),
        &["values-committed not-committed entry 8", TABLE_OF_A],
    ),
    (
        "the time that it was recorded changed",
        |_, p| position(p, 3, 3, |v| v[1][0] = 1_772_366_400_000_i64.into()),
        &["values-committed not-committed entry 4"],
    ),
    (
        "a yes made a no",
        |_, p| position(p, 6, 17, |v| v[1] = "no".into()),
        &["values-committed not-committed entry 8", TABLE_OF_A],
    ),
    (
        "not said made a no",
        |_, p| position(p, 6, 21, |v| v[1] = "no".into()),
        &["values-committed not-committed entry 8", TABLE_OF_A],
    ),
    (
        "an answer taken away",
        |_, p| position(p, 6, 17, |v| v[1] = Value::Null),
        &["values-committed not-committed entry 8", TABLE_OF_A],
    ),
    (
        "the kinds of incident in another order",
        |_, p| position(p, 6, 9, |v| v[1].as_array_mut().unwrap().reverse()),
        &["values-committed not-committed entry 8", TABLE_OF_A],
    ),
    (
        "a field's value moved to another field",
        |_, p| {
            log(p, |json| {
                let positions = json["entries"][6]["positions"].as_array_mut().unwrap();
                positions.swap(15, 16);
            });
        },
        &["values-committed not-committed entry 8", TABLE_OF_A],
    ),
    (
        "a hidden field replaced",
        |_, p| position(p, 6, 14, |v| *v = hash()),
        &["values-committed not-committed entry 8"],
    ),
    (
        "a hidden field made empty",
        |_, p| position(p, 6, 14, |v| *v = json!(["ab".repeat(32), null])),
        &["values-committed not-committed entry 8", TABLE_OF_A],
    ),
    (
        "a shown field hidden under another commitment",
        |_, p| position(p, 3, 15, |v| *v = hash()),
        &["values-committed not-committed entry 4"],
    ),
    (
        "the seed of a field replaced",
        |_, p| position(p, 3, 15, |v| v[0] = hash()),
        &["values-committed not-committed entry 4"],
    ),
    (
        "a position that has no name filled",
        |_, p| position(p, 3, 63, |v| v[1] = 1.into()),
        &[
            "values-committed not-committed entry 4",
            "form malformed position 4 63",
        ],
    ),
    (
        "the kind of an entry hidden",
        |_, p| position(p, 7, 0, |v| *v = hash()),
        &[
            "values-committed not-committed entry 10",
            "form not-shown position 10 0",
        ],
    ),
    (
        "the kind of a change of key hidden",
        |_, p| position(p, 5, 0, |v| *v = hash()),
        &[
            "values-committed not-committed entry 7",
            "form not-shown position 7 0",
            "earlier-heads other-key head 5",
        ],
    ),
    (
        "the reason of a removal changed",
        |_, p| position(p, 7, 7, |v| v[1] = "duplicate".into()),
        &["values-committed not-committed entry 10"],
    ),
    (
        "a clock jump made smaller",
        |_, p| position(p, 1, 52, |v| v[1]["jump_ms"] = (-1).into()),
        &["values-committed not-committed entry 1"],
    ),
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
