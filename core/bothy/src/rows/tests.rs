#![allow(clippy::unwrap_used)]
//! The vectors of docs/vectors/vault-records.json: the rooms read each record, and write it as the page has it.

use super::records::{self, RecordKind};
use crate::entropy::Entropy;
use crate::id::Id;
use crate::journal::tests::Bench;
use serde_json::{Value, json};

const VECTORS: &str = include_str!("../../../../docs/vectors/vault-records.json");

/// Puts a record as it is given, has its room write it again, and returns what it says then.
fn written_again(what: RecordKind, uid: Id, said: &Value) -> Value {
    let mut bench = Bench::new(950);
    let now = bench.tick();
    let bytes = serde_json::to_vec(said).unwrap();
    let e: &mut dyn Entropy = &mut bench.chance;
    let put = bench
        .open
        .store_mut()
        .write(e, &mut |tx, _| records::put(tx, what, uid, &bytes));
    put.unwrap();
    let open = &mut bench.open;
    match what {
        RecordKind::Person => {
            let described = open.people().get(uid).unwrap().described;
            open.people().edit(uid, &described, now, e).unwrap();
        }
        RecordKind::Plan => {
            let safer = open.plans().get(uid).unwrap().versions[0].safer.clone();
            open.plans().set_safer(uid, 1, &safer, e).unwrap();
        }
        RecordKind::Risk => {
            let wishes = open.risk().get().unwrap().wishes;
            open.risk().set_wishes(&wishes, now, e).unwrap();
        }
        RecordKind::Order => {
            let details = open.orders().get(uid).unwrap().details;
            open.orders().edit(uid, &details, e).unwrap();
        }
        other => panic!("{other:?} has no vector"),
    }
    let bytes = records::get(open.store().read(), what, uid).unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

#[test]
fn every_record_is_read_and_written_as_the_page_has_it() {
    let vectors: Value = serde_json::from_str(VECTORS).unwrap();
    let kinds = [
        RecordKind::Person,
        RecordKind::Plan,
        RecordKind::Risk,
        RecordKind::Order,
    ];
    let records = vectors["records"].as_array().unwrap();
    assert_eq!(records.len(), kinds.len());
    for (record, what) in records.iter().zip(kinds) {
        assert_eq!(record["what"], what as u8);
        let uid = record["uid"].as_str().unwrap().parse().unwrap();
        assert_eq!(written_again(what, uid, &record["json"]), record["json"]);
        let Some(older) = record.get("older") else {
            continue;
        };
        // What an earlier draft didn't have isn't said.
        let mut wanted = record["json"].clone();
        match what {
            RecordKind::Person => wanted["dangerous"] = json!(false),
            RecordKind::Plan => wanted["versions"][0]["safer"] = json!(""),
            _ => {
                wanted["wishes"]["reach"] = json!("");
                wanted["wishes"]["worker"] = json!(null);
            }
        }
        assert_eq!(written_again(what, uid, older), wanted);
    }
}
