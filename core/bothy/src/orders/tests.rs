#![allow(clippy::unwrap_used)]
//! Tests that must look inside: what is left of an order that was removed, and what a check notices.

use super::*;
use crate::journal::tests::Bench;
use crate::journal::{Check, Step};

fn details(terms: &str) -> OrderDetails {
    OrderDetails {
        kind: OrderKind::NonMolestation,
        name: String::new(),
        terms: terms.to_owned(),
        from: None,
        until: None,
        reference: String::new(),
        made_by: String::new(),
    }
}

fn check(bench: &mut Bench) -> Result<()> {
    let stop = bench.open.stop();
    let mut check = Check::begin(&mut bench.open)?;
    while check.step(&mut bench.open, &stop)? != Step::Done {}
    Ok(())
}

/// True if the decrypted pages hold these bytes.
fn holds(bench: &mut Bench, bytes: &[u8]) -> bool {
    let pages = bench.open.store_mut().connection().serialize("main");
    let pages = pages.unwrap().to_vec();
    pages.windows(bytes.len()).any(|window| window == bytes)
}

#[test]
fn nothing_of_a_removed_order_or_copy_is_left_in_any_page() {
    let mut bench = Bench::new(901);
    let texts = ["stay away from Elm Street", "stay away from Oak Street"];
    let copies = [0xA7, 0xB9, 0xC3].map(|byte| vec![byte; 40_000]);
    let [first, second, third] = copies
        .each_ref()
        .map(|copy| bench.stage_as("order.pdf", copy));
    let order = details(texts[0]);
    let mut orders = bench.open.orders();
    let id = orders.add(&order, vec![first, second], &mut bench.chance);
    let id = id.unwrap();
    let mut orders = bench.open.orders();
    orders.attach(id, third, &mut bench.chance).unwrap();
    check(&mut bench).unwrap();
    for needle in [texts[0].as_bytes(), &copies[0][..64], &copies[1][..64]] {
        assert!(holds(&mut bench, needle), "the search works");
    }
    let file = bench.open.orders().get(id).unwrap().files[0].id;
    let mut orders = bench.open.orders();
    orders
        .edit(id, &details(texts[1]), &mut bench.chance)
        .unwrap();
    orders.remove_file(id, file, &mut bench.chance).unwrap();
    check(&mut bench).unwrap();
    for needle in [texts[0].as_bytes(), &copies[0][..64]] {
        assert!(!holds(&mut bench, needle));
    }
    assert!(holds(&mut bench, &copies[1][..64]), "the others stay");
    let mut orders = bench.open.orders();
    orders.remove(id, &mut bench.chance).unwrap();
    check(&mut bench).unwrap();
    for needle in [texts[1].as_bytes(), &copies[1][..64], &copies[2][..64]] {
        assert!(!holds(&mut bench, needle));
    }
}

#[test]
fn a_check_notices_a_changed_or_missing_copy() {
    for sql in [
        "UPDATE chunk SET bytes = zeroblob(32768) WHERE number = (SELECT max(number) FROM chunk)",
        "DELETE FROM chunk WHERE number = (SELECT max(number) FROM chunk)",
        "DELETE FROM draft_file",
        "UPDATE draft_file SET draft = zeroblob(16)",
    ] {
        let mut bench = Bench::new(902);
        let copy = bench.stage_as("order.pdf", &vec![0xA7; 70_000]);
        let mut orders = bench.open.orders();
        orders
            .add(&details(""), vec![copy], &mut bench.chance)
            .unwrap();
        check(&mut bench).unwrap();
        bench
            .open
            .store_mut()
            .connection()
            .execute(sql, [])
            .unwrap();
        assert_eq!(check(&mut bench), Err(Error::Damaged), "{sql}");
    }
}
