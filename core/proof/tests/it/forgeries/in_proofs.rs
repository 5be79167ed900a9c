//! Changes to the one proof of the entries: the hashes between and behind them, and their numbers.

use super::{Forgery, entry, hash, log, prove};
use crate::it::book::{Book, Pack};
use crate::it::story::story_parts;
use serde_json::{Value, json};

const NOT_IN_LOG: &[&str] = &["entries-in-log not-in-log head 12"];
const BAD: &[&str] = &["bad-log"];

/// Changes the hashes before entry 3, 7 or 10, of which there is one each.
fn before(pack: &mut Pack, place: usize, change: impl FnOnce(&mut Vec<Value>)) {
    entry(pack, place, |entry| {
        change(entry["skipped"].as_array_mut().unwrap())
    });
}

/// Makes the pack without its last two entries, so that two hashes stand behind the last one, and changes these.
fn behind(book: &Book, pack: &mut Pack, change: impl FnOnce(&mut Vec<Value>)) {
    let (_, mut shown, hiding, mut exhibits, earlier) = story_parts();
    shown.truncate(shown.len() - 2);
    exhibits.remove(&11);
    *pack = book.pack(&shown, &hiding, &exhibits, &earlier);
    log(pack, |json| change(json["skipped"].as_array_mut().unwrap()));
}

pub(super) const FORGERIES: &[Forgery] = &[
    (
        "a skipped hash changed",
        |_, p| before(p, 2, |hashes| hashes[0] = hash()),
        NOT_IN_LOG,
    ),
    (
        "a skipped hash twice",
        |_, p| before(p, 2, |hashes| hashes.push(hashes[0].clone())),
        NOT_IN_LOG,
    ),
    (
        "a skipped hash more in front",
        |_, p| before(p, 5, |hashes| hashes.insert(0, hash())),
        NOT_IN_LOG,
    ),
    (
        "skipped hashes emptied",
        |_, p| before(p, 2, Vec::clear),
        BAD,
    ),
    (
        "skipped hashes of null",
        |_, p| entry(p, 2, |entry| entry["skipped"] = Value::Null),
        BAD,
    ),
    (
        "skipped hashes where there are none",
        |_, p| entry(p, 1, |entry| entry["skipped"] = json!([hash()])),
        NOT_IN_LOG,
    ),
    (
        "skipped hashes in front of the log",
        |_, p| entry(p, 0, |entry| entry["skipped"] = json!([hash()])),
        NOT_IN_LOG,
    ),
    (
        "128 skipped hashes",
        |_, p| before(p, 2, |hashes| hashes.resize(128, hash())),
        NOT_IN_LOG,
    ),
    (
        "129 skipped hashes",
        |_, p| before(p, 2, |hashes| hashes.resize(129, hash())),
        BAD,
    ),
    (
        "a skipped hash moved to the next entry",
        |_, p| {
            entry(p, 3, |next| next["skipped"] = json!([]));
            log(p, |json| {
                json["entries"][3]["skipped"] = json["entries"][2]["skipped"].take();
                json["entries"][2]
                    .as_object_mut()
                    .unwrap()
                    .remove("skipped");
            });
        },
        NOT_IN_LOG,
    ),
    (
        "a skipped hash moved to the entry before",
        |_, p| {
            log(p, |json| {
                json["entries"][1]["skipped"] = json["entries"][2]["skipped"].take();
                json["entries"][2]
                    .as_object_mut()
                    .unwrap()
                    .remove("skipped");
            });
        },
        NOT_IN_LOG,
    ),
    (
        "a skipped hash moved to the end",
        |_, p| {
            log(p, |json| {
                json["skipped"] = json["entries"][7]["skipped"].take();
                json["entries"][7]
                    .as_object_mut()
                    .unwrap()
                    .remove("skipped");
            });
        },
        NOT_IN_LOG,
    ),
    (
        "the hashes before two entries exchanged",
        |_, p| {
            log(p, |json| {
                let first = json["entries"][2]["skipped"].take();
                let second = std::mem::replace(&mut json["entries"][5]["skipped"], first);
                json["entries"][2]["skipped"] = second;
            });
        },
        NOT_IN_LOG,
    ),
    (
        "a hash behind where there is none",
        |_, p| log(p, |json| json["skipped"] = json!([hash()])),
        NOT_IN_LOG,
    ),
    (
        "129 hashes behind",
        |_, p| log(p, |json| json["skipped"] = vec![hash(); 129].into()),
        BAD,
    ),
    (
        "a hash behind changed",
        |book, p| behind(book, p, |hashes| hashes[1] = hash()),
        NOT_IN_LOG,
    ),
    (
        "a hash behind more",
        |book, p| behind(book, p, |hashes| hashes.push(hash())),
        NOT_IN_LOG,
    ),
    (
        "a hash behind fewer",
        |book, p| behind(book, p, |hashes| drop(hashes.pop())),
        NOT_IN_LOG,
    ),
    (
        "no hash behind",
        |book, p| behind(book, p, Vec::clear),
        NOT_IN_LOG,
    ),
    (
        "two hashes behind swapped",
        |book, p| behind(book, p, |hashes| hashes.swap(0, 1)),
        NOT_IN_LOG,
    ),
    (
        "two hashes behind joined",
        |book, p| {
            behind(book, p, |hashes| {
                let bytes = |at: usize| hex::decode(hashes[at].as_str().unwrap()).unwrap();
                let parts = [bytes(0), bytes(1)].map(|bytes| bytes.try_into().unwrap());
                let both = bothy_proof::tree::parent(&parts[0], &parts[1]);
                *hashes = vec![hex::encode(both).into()];
            })
        },
        NOT_IN_LOG,
    ),
    (
        "a hash behind moved to the last entry",
        |book, p| {
            let mut moved = None;
            behind(book, p, |hashes| moved = Some(hashes.remove(0)));
            entry(p, 6, |last| last["skipped"] = json!([moved.unwrap()]));
        },
        NOT_IN_LOG,
    ),
    (
        "an entry dropped without a proof",
        |_, p| {
            log(p, |json| {
                drop(json["entries"].as_array_mut().unwrap().remove(1))
            })
        },
        NOT_IN_LOG,
    ),
    (
        "an entry dropped and its leaf skipped elsewhere",
        |book, p| {
            log(p, |json| {
                json["entries"].as_array_mut().unwrap().remove(1);
                prove(book, json);
                let hash = json["entries"][1]["skipped"]
                    .as_array_mut()
                    .unwrap()
                    .remove(0);
                json["entries"][2]["skipped"] = json!([hash]);
            });
        },
        NOT_IN_LOG,
    ),
    (
        "the number of an entry that of the one before",
        |_, p| entry(p, 3, |entry| entry["seq"] = 3.into()),
        &[
            "entries-in-log not-in-log head 12",
            "order out-of-order entry 3",
        ],
    ),
    (
        "the last entry twice",
        |_, p| {
            log(p, |json| {
                let mut last = json["entries"][7].clone();
                last.as_object_mut().unwrap().remove("skipped");
                json["entries"].as_array_mut().unwrap().insert(8, last);
            });
        },
        &[
            "entries-in-log not-in-log head 12",
            "order out-of-order entry 10",
        ],
    ),
    (
        "an entry behind all of the log",
        |_, p| {
            log(p, |json| {
                let mut more = json["entries"][7].clone();
                more.as_object_mut().unwrap().remove("skipped");
                more["seq"] = 12.into();
                json["entries"].as_array_mut().unwrap().push(more);
            });
        },
        NOT_IN_LOG,
    ),
    (
        "a number far past the end",
        |_, p| {
            entry(p, 8, |entry| {
                entry["seq"] = 9_007_199_254_740_991_i64.into()
            })
        },
        NOT_IN_LOG,
    ),
    (
        "a number past what JSON keeps",
        |_, p| {
            entry(p, 8, |entry| {
                entry["seq"] = 9_007_199_254_740_992_i64.into()
            })
        },
        BAD,
    ),
    (
        "the commitment of an entry changed",
        |_, p| entry(p, 1, |entry| entry["body_root"] = hash()),
        &[
            "entries-in-log not-in-log head 12",
            "values-committed not-committed entry 1",
        ],
    ),
    (
        "the commitments of two entries exchanged",
        |_, p| {
            log(p, |json| {
                let first = json["entries"][3]["body_root"].take();
                let second = std::mem::replace(&mut json["entries"][6]["body_root"], first);
                json["entries"][3]["body_root"] = second;
            });
        },
        &[
            "entries-in-log not-in-log head 12",
            "values-committed not-committed entry 4",
            "values-committed not-committed entry 8",
        ],
    ),
    (
        "two entries exchanged under each other's numbers",
        |_, p| {
            log(p, |json| {
                let (a, b) = (json["entries"][3].clone(), json["entries"][6].clone());
                (json["entries"][3], json["entries"][6]) = (b, a);
                json["entries"][3]["seq"] = 4.into();
                json["entries"][6]["seq"] = 8.into();
            });
        },
        &[
            "entries-in-log not-in-log head 12",
            "revisions gap entry 4",
            "revisions twice entry 8",
            super::TABLE_OF_A,
        ],
    ),
];
