//! Changes to what the entries of log.json show.

use super::{Forgery, TABLE_OF_A, entry, hash, hide, node, put, reopened, unhide, value};
use crate::it::commitments::opened;
use crate::it::openings::node_for;
use bothy_proof::fields;
use serde_json::{Value, json};

/// Changes to entries, which stand in the pack in this order: 0 created A, 1 clock-jumped, 2 attached to A (3), 3 amended A (4), 4 imported
/// C (5), 5 restored (7), 6 amended A (8), 7 deleted (10), 8 attached to C (11). Hidden of each are uptime, boot, place and `file_name`, of
/// an incident's also `private_note`, and the sixth word of A's details.
pub(super) const FORGERIES: &[Forgery] = &[
    (
        "a word changed",
        |_, p| value(p, 6, "details", |v| v["$words"][1] = "dropped ".into()),
        &["values-committed not-committed entry 8", TABLE_OF_A],
    ),
    (
        "a word changed in an earlier wording",
        |_, p| value(p, 3, "details", |v| v["$words"][1] = "dropped ".into()),
        &["values-committed not-committed entry 4"],
    ),
    (
        "a word dropped",
        |_, p| {
            value(p, 3, "details", |v| {
                drop(v["$words"].as_array_mut().unwrap().remove(1))
            })
        },
        &["values-committed not-committed entry 4"],
    ),
    (
        "a word added",
        |_, p| {
            value(p, 3, "details", |v| {
                v["$words"].as_array_mut().unwrap().push("Twice.".into())
            })
        },
        &["values-committed not-committed entry 4"],
    ),
    (
        "two words swapped",
        |_, p| {
            value(p, 3, "details", |v| {
                v["$words"].as_array_mut().unwrap().swap(1, 2)
            })
        },
        &["values-committed not-committed entry 4"],
    ),
    (
        "two words joined to one",
        |_, p| {
            value(p, 0, "exact_words", |v| {
                let words = v["$words"].as_array_mut().unwrap();
                let second = words.remove(1);
                words[0] =
                    format!("{}{}", words[0].as_str().unwrap(), second.as_str().unwrap()).into();
            });
        },
        &["values-committed not-committed entry 0"],
    ),
    (
        "a hidden word replaced by another hidden one",
        |_, p| {
            value(p, 6, "details", |v| {
                let at = node_for(v, 5);
                v["nodes"][at] = hash();
            })
        },
        &["values-committed not-committed entry 8"],
    ),
    (
        "a hidden word replaced by a shown one",
        |_, p| {
            entry(p, 6, |entry| {
                reopened(entry, |entry| {
                    let words = &mut entry["values"]["details"]["$words"];
                    words[5] = "Ben. ".into();
                    entry["values"]["details"] = json!({"$words": words});
                })
            })
        },
        &["values-committed not-committed entry 8", TABLE_OF_A],
    ),
    (
        "the time that it happened changed",
        |_, p| value(p, 6, "happened", |v| v["from"] = "2026-02-27T21:30".into()),
        &["values-committed not-committed entry 8", TABLE_OF_A],
    ),
    (
        "the zone of that time changed",
        |_, p| value(p, 6, "happened_offset", |v| *v = 60.into()),
        &["values-committed not-committed entry 8", TABLE_OF_A],
    ),
    (
        "about made exact",
        |_, p| value(p, 6, "happened", |v| v["precision"] = "exact".into()),
        &["values-committed not-committed entry 8", TABLE_OF_A],
    ),
    (
        "the time that it was recorded changed",
        |_, p| value(p, 3, "recorded", |v| *v = 1_772_366_400_000_i64.into()),
        &["values-committed not-committed entry 4"],
    ),
    (
        "a yes made a no",
        |_, p| value(p, 6, "child_present", |v| *v = "no".into()),
        &["values-committed not-committed entry 8", TABLE_OF_A],
    ),
    (
        "not said made a no",
        |_, p| put(p, 6, "injured", Some("no".into())),
        &["values-committed not-committed entry 8", TABLE_OF_A],
    ),
    (
        "an answer taken away",
        |_, p| put(p, 6, "child_present", None),
        &["values-committed not-committed entry 8", TABLE_OF_A],
    ),
    (
        "the kinds of incident in another order",
        |_, p| value(p, 6, "kinds", |v| v.as_array_mut().unwrap().reverse()),
        &["values-committed not-committed entry 8", TABLE_OF_A],
    ),
    (
        "a field's value moved to another field",
        |_, p| {
            let who = p.json()["entries"][6]["values"]["who"].clone();
            put(p, 6, "who", None);
            put(p, 6, "others_present", Some(who));
        },
        &["values-committed not-committed entry 8", TABLE_OF_A],
    ),
    (
        "a hidden field replaced",
        |_, p| entry(p, 6, |entry| *node(entry, "place") = hash()),
        &["values-committed not-committed entry 8"],
    ),
    (
        "a hidden field made empty",
        |_, p| entry(p, 6, |entry| unhide(entry, "place")),
        &["values-committed not-committed entry 8", TABLE_OF_A],
    ),
    (
        "a shown field hidden under another commitment",
        |_, p| entry(p, 3, |entry| hide(entry, "who")),
        &["values-committed not-committed entry 4"],
    ),
    (
        "the seed of a field replaced",
        |_, p| entry(p, 3, |entry| *node(entry, "who") = hash()),
        &["values-committed not-committed entry 4"],
    ),
    (
        "a position that has no name filled",
        |_, p| put(p, 3, "", Some(1.into())),
        &["bad-log"],
    ),
    (
        "the kind of an entry hidden",
        |_, p| entry(p, 7, |entry| hide(entry, "kind")),
        &[
            "values-committed not-committed entry 10",
            "form not-shown position 10 0",
        ],
    ),
    (
        "the kind of a change of key hidden",
        |_, p| entry(p, 5, |entry| hide(entry, "kind")),
        &[
            "values-committed not-committed entry 7",
            "form not-shown position 7 0",
            "earlier-heads other-key head 5",
        ],
    ),
    (
        "the reason of a removal changed",
        |_, p| value(p, 7, "reason", |v| *v = "duplicate".into()),
        &["values-committed not-committed entry 10"],
    ),
    (
        "a clock jump made smaller",
        |_, p| value(p, 1, "clock", |v| v["jump_ms"] = (-1).into()),
        &["values-committed not-committed entry 1"],
    ),
    (
        "a name that nobody gave filled",
        |_, p| put(p, 3, "weather", Some("rain".into())),
        &["bad-log"],
    ),
    (
        "the kind of an entry hidden under its true hash",
        |book, p| {
            let (body, seed) = &book.entries[10];
            let hidden = ["kind", "uptime", "boot", "place", "file_name"];
            let numbers = hidden.map(|name| fields::named(name).unwrap().position);
            let nodes: Vec<_> = opened(body, seed, &numbers, &[])
                .0
                .iter()
                .map(hex::encode)
                .collect();
            entry(p, 7, |entry| hide(entry, "kind"));
            entry(p, 7, |entry| entry["nodes"] = nodes.into());
        },
        &["form not-shown position 10 0"],
    ),
    (
        "the subject of a wording hidden",
        |_, p| entry(p, 6, |entry| hide(entry, "subject")),
        &[
            "values-committed not-committed entry 8",
            "form not-shown position 8 1",
            TABLE_OF_A,
        ],
    ),
    (
        "the number of a wording hidden",
        |_, p| entry(p, 6, |entry| hide(entry, "rev")),
        &[
            "values-committed not-committed entry 8",
            "form not-shown position 8 2",
            TABLE_OF_A,
        ],
    ),
    (
        "the time of an entry hidden",
        |_, p| entry(p, 7, |entry| hide(entry, "recorded")),
        &[
            "values-committed not-committed entry 10",
            "form not-shown position 10 3",
        ],
    ),
    (
        "the time of an entry left out",
        |_, p| put(p, 7, "recorded", None),
        &[
            "values-committed not-committed entry 10",
            "form not-shown position 10 3",
        ],
    ),
    (
        "the time of an entry as the draft had it",
        |_, p| {
            value(p, 7, "recorded", |v| {
                *v = json!([1_772_402_400_000_i64, 60, 1, 1])
            })
        },
        &[
            "values-committed not-committed entry 10",
            "form malformed position 10 3",
        ],
    ),
    (
        "the offset of an entry changed",
        |_, p| value(p, 6, "recorded_offset", |v| *v = 0.into()),
        &["values-committed not-committed entry 8", TABLE_OF_A],
    ),
    (
        "the offset of an entry left out",
        |_, p| put(p, 6, "recorded_offset", None),
        &["values-committed not-committed entry 8", TABLE_OF_A],
    ),
    (
        "the offset of an entry out of its range",
        |_, p| value(p, 6, "recorded_offset", |v| *v = 1081.into()),
        &[
            "values-committed not-committed entry 8",
            "form malformed position 8 64",
            TABLE_OF_A,
        ],
    ),
    (
        "a value of null",
        |_, p| put(p, 6, "weapon", Some(Value::Null)),
        &["bad-log"],
    ),
    (
        "a hidden value shown beside",
        |_, p| put(p, 6, "place", Some(json!({"$words": ["home"]}))),
        &["bad-log"],
    ),
    (
        "a hidden value shown in its stead",
        |_, p| {
            entry(p, 6, |entry| {
                unhide(entry, "place");
                entry["values"]["place"] = json!({"$words": ["home"]});
            })
        },
        &["values-committed not-committed entry 8", TABLE_OF_A],
    ),
    (
        "a text in one piece",
        |_, p| {
            value(p, 0, "exact_words", |v| {
                let words = v["$words"].as_array().unwrap().iter();
                let text: String = words.map(|word| word.as_str().unwrap()).collect();
                *v = json!({"$words": [text]});
            })
        },
        &["values-committed not-committed entry 0"],
    ),
    (
        "a text as an array",
        |_, p| value(p, 0, "exact_words", |v| *v = v["$words"].clone()),
        &[
            "values-committed not-committed entry 0",
            "form malformed position 0 12",
        ],
    ),
    (
        "a text without words",
        |_, p| value(p, 0, "exact_words", |v| *v = json!({"$words": []})),
        &[
            "values-committed not-committed entry 0",
            "form malformed position 0 12",
        ],
    ),
    (
        "an empty word added",
        |_, p| {
            value(p, 0, "exact_words", |v| {
                v["$words"].as_array_mut().unwrap().push("".into())
            })
        },
        &[
            "values-committed not-committed entry 0",
            "form malformed position 0 12",
        ],
    ),
    (
        "a number above what JSON keeps",
        |_, p| value(p, 7, "recorded", |v| *v = 9_007_199_254_740_992_i64.into()),
        &["bad-log"],
    ),
];
