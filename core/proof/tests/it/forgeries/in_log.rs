//! Changes to log.json around what its entries show: their numbers and files.

use super::{Forgery, TABLE_OF_A, entry, hash, hide, log, prove, value};
use bothy_proof::fields::position;
use bothy_proof::pack::TABLE;
use serde_json::json;

const NOT_IN_LOG: &str = "entries-in-log not-in-log head 12";

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
                entry.as_object_mut().unwrap().remove("hidden");
                entry["nodes"] = json!(["03".repeat(32)]);
                entry["values"]["uptime"] = body.get(position::UPTIME).as_int().into();
                entry["values"]["boot"] = body.get(position::BOOT).as_int().into();
            });
        },
        &[NOT_IN_LOG],
    ),
    (
        "a proof cut short",
        |_, p| {
            log(p, |json| {
                drop(
                    json["entries"][2]
                        .as_object_mut()
                        .unwrap()
                        .remove("skipped"),
                )
            })
        },
        &[NOT_IN_LOG],
    ),
    (
        "a proof made longer",
        |_, p| {
            log(p, |json| {
                json["entries"][2]["skipped"]
                    .as_array_mut()
                    .unwrap()
                    .push(hash())
            })
        },
        &[NOT_IN_LOG],
    ),
    (
        "an entry given another number",
        |_, p| log(p, |json| json["entries"][7]["seq"] = 9.into()),
        &[NOT_IN_LOG],
    ),
    (
        "an entry past the end of the log",
        |_, p| log(p, |json| json["entries"][8]["seq"] = 12.into()),
        &[NOT_IN_LOG],
    ),
    (
        "two entries swapped",
        |_, p| log(p, |json| json["entries"].as_array_mut().unwrap().swap(1, 2)),
        &[NOT_IN_LOG, "order out-of-order entry 1"],
    ),
    (
        "the numbers of two entries swapped",
        |_, p| {
            log(p, |json| {
                json["entries"][1]["seq"] = 3.into();
                json["entries"][2]["seq"] = 1.into();
            });
        },
        &[NOT_IN_LOG, "order out-of-order entry 1"],
    ),
    (
        "an entry shown twice",
        |_, p| {
            log(p, |json| {
                let entry = json["entries"][1].clone();
                json["entries"].as_array_mut().unwrap().insert(1, entry);
            });
        },
        &[NOT_IN_LOG, "order out-of-order entry 1"],
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
        &[NOT_IN_LOG],
    ),
    (
        "a wording dropped",
        |book, p| {
            log(p, |json| {
                json["entries"].as_array_mut().unwrap().remove(3);
                prove(book, json);
            })
        },
        &["revisions gap entry 8"],
    ),
    (
        "the first wording dropped",
        |book, p| {
            log(p, |json| {
                json["entries"].as_array_mut().unwrap().remove(0);
                prove(book, json);
            })
        },
        &["revisions gap entry 4", TABLE_OF_A],
    ),
    (
        "the number of a wording changed",
        |_, p| value(p, 6, "rev", |v| *v = 1.into()),
        &[
            "values-committed not-committed entry 8",
            "revisions twice entry 8",
            TABLE_OF_A,
        ],
    ),
    (
        "an amendment made a beginning",
        |_, p| value(p, 6, "kind", |v| *v = "created".into()),
        &[
            "values-committed not-committed entry 8",
            "form malformed position 8 2",
        ],
    ),
    (
        "an incident dropped whose file is shown",
        |book, p| {
            log(p, |json| {
                json["entries"].as_array_mut().unwrap().remove(4);
                prove(book, json);
            });
            let table = p.text(TABLE);
            let until = table.find(&"cc".repeat(16)).unwrap();
            p.files.insert(TABLE.to_owned(), table[..until].into());
        },
        &["exhibits no-incident entry 11"],
    ),
    (
        "a file moved to another incident",
        |_, p| value(p, 8, "incident", |v| v["$hex"] = "aa".repeat(16).into()),
        &["values-committed not-committed entry 11", TABLE_OF_A],
    ),
    (
        "the fingerprint of a file changed",
        |_, p| value(p, 8, "file", |v| v["sha256"]["$hex"] = hash()),
        &[
            "values-committed not-committed entry 11",
            "exhibits changed exhibit AB-002 11",
        ],
    ),
    (
        "the fingerprint of an exhibit hidden",
        |_, p| entry(p, 8, |entry| hide(entry, "file")),
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
];
