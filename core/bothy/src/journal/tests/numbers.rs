//! One phone number, written and searched for in every form.

use super::*;
use crate::journal::Page;
use crate::phone::tests::forms;

/// Returns every `step`th form of the number, so that separators vary with prefixes and groups.
fn some_forms(step: usize) -> Vec<String> {
    forms().map(|(number, _)| number).step_by(step).collect()
}

#[test]
fn a_number_in_any_form_is_found_by_every_other_and_by_its_label() {
    let mut bench = Bench::new(73);
    let stored = some_forms(23);
    for number in &stored {
        bench.add(
            &format!("He rang from {number} at 21:30, twice."),
            Vec::new(),
        );
    }
    bench.add("+44 7700 900456, 07700 900 12, +1 7700 900124", Vec::new());
    for (n, number) in some_forms(25).into_iter().enumerate() {
        let label = ["", "tel:", "Tel. ", "TEL: ", "rang "][n % 5];
        let page = Page {
            search: Some(format!("{label}{number}")),
            ..Page::default()
        };
        let found = bench.open.journal().count_found(&page).unwrap();
        assert_eq!(found, stored.len() as u64, "{label}{number:?}");
    }
    let quoted = Page {
        search: Some("\"07700 900123\"".to_owned()),
        ..Page::default()
    };
    let found = bench.open.journal().count_found(&quoted).unwrap();
    assert!(found * 10 > stored.len() as u64 * 9, "{found}");
}
