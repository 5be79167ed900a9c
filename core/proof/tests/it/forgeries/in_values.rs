//! Changes to what the entries of log.json show.

use super::{Forgery, TABLE_OF_A, hash, log, position};
use serde_json::{Value, json};

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
];
