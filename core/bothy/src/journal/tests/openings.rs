//! Tests of the openings in lines of the list.

use super::*;
use crate::error::Error;
use crate::journal::store;

fn opening(bench: &mut Bench, details: &str) -> String {
    let id = bench.add(details, Vec::new());
    let lines = bench.open.journal().list(&Page::default()).unwrap();
    let line = lines.into_iter().find(|line| line.id == id);
    line.unwrap().opening
}

#[test]
fn a_line_ends_with_dots_where_its_details_go_on() {
    let mut bench = Bench::new(79);
    let whole = "He shouted \n at  me.";
    assert_eq!(opening(&mut bench, whole), "He shouted at me.");
    let longest = "x".repeat(160);
    assert_eq!(opening(&mut bench, &longest), longest);
    let family = "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}";
    for details in [
        "x".repeat(161),
        "He shouted at me. ".repeat(20),
        format!("{longest} He left."),
        format!("{} again", "wörds ".repeat(24)),
        family.repeat(10),
    ] {
        let shown = opening(&mut bench, &details);
        assert!(shown.len() <= 160, "{shown}");
        let cut = shown.strip_suffix('…').unwrap();
        assert!(details.starts_with(cut) && cut.len() > 130, "{shown}");
        assert!(!cut.ends_with(' '), "{shown}");
    }
    let families = opening(&mut bench, &family.repeat(10));
    assert_eq!(families, family.repeat(8) + "…");
    assert_eq!(bench.check(), Ok(()));
}

#[test]
fn a_line_that_an_earlier_draft_cut_without_dots_is_no_damage() {
    let mut bench = Bench::new(83);
    let details = "He shouted at me. ".repeat(20);
    let id = bench.add(&details, Vec::new());
    let relist = |bench: &mut Bench, opening: &str| {
        let open = bench.open.store_mut();
        open.write(&mut bench.chance, &mut |tx, _| {
            let mut facts = store::facts(tx, id)?;
            opening.clone_into(&mut facts.opening);
            store::put_incident(tx, id, &facts)
        })
        .unwrap();
    };
    relist(&mut bench, details[..160].trim_end());
    assert_eq!(bench.check(), Ok(()));
    relist(&mut bench, "He shouted at");
    assert_eq!(bench.check(), Err(Error::Damaged));
}
