#![allow(clippy::unwrap_used, reason = "a test that can't go on stops")]

use super::text::BETWEEN;
use super::*;
use crate::journal::tests::{Bench, Chance};
use std::collections::BTreeMap;

/// Makes a text of few words, so that each is in most texts. Some are so long that the places of a word fill several pages.
fn text(bench: &mut Bench) -> String {
    const WORDS: [&str; 8] = [
        "again", "the", "door", "lauft", "ميں", "he", "said", BETWEEN,
    ];
    let most = [60, 60, 60, 1000, 1000, 20_000][bench.chance.below(6)];
    let words = (0..bench.chance.below(most)).map(|n| match bench.chance.below(30) {
        0 => format!("only{n}"),
        some => WORDS[some % WORDS.len()].to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}

fn sums(bench: &Bench, texts: &BTreeMap<u64, String>) -> [Sum; 2] {
    let (mut wanted, mut found) = (Sum::default(), Sum::default());
    for (number, text) in texts {
        wanted.add(*number, text);
    }
    let (db, mut after) = (bench.open.store().read(), String::new());
    while let Some(last) = add_places(db, &after, 1000, &mut found).unwrap() {
        after = last;
    }
    [wanted, found]
}

#[test]
fn the_index_holds_what_is_there_and_nothing_else() {
    for seed in 51..54 {
        history(seed);
    }
}

fn history(seed: u64) {
    let mut bench = Bench::new(seed);
    let mut texts: BTreeMap<u64, String> = BTreeMap::new();
    let mut chance = Chance::new(seed + 1000);
    let store = bench.open.store_mut();
    store.write(&mut chance, &mut |tx, _| renew(tx)).unwrap();
    for number in 0..120 {
        let known: Vec<u64> = texts.keys().copied().collect();
        let some = known.get(bench.chance.below(known.len().max(1))).copied();
        let old = some.filter(|_| bench.chance.below(10) > 5 || known.len() > 15);
        let new = (old.is_none() || bench.chance.below(2) == 0).then(|| text(&mut bench));
        let number = old.unwrap_or(number);
        let before = texts.remove(&number);
        let written = bench.open.store_mut().write(&mut chance, &mut |tx, _| {
            if let Some(before) = &before {
                take(tx, number, before)?;
            }
            if let Some(new) = &new {
                put(tx, number, new)?;
            }
            Ok(())
        });
        written.unwrap();
        texts.extend(new.map(|new| (number, new)));
        let [wanted, found] = sums(&bench, &texts);
        assert!(
            wanted == found,
            "seed {seed}, after {number}, before: {}",
            before.is_some()
        );
    }
}
