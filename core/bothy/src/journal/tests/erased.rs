//! Removed means removed: nothing of what was said or attached is left in any page, decrypted.

use super::*;
use std::collections::{HashMap, HashSet};

/// How many incidents; 8,000 removals with `BOTHY_LONG` (security promises, "Removed is removed").
fn many() -> usize {
    if std::env::var_os("BOTHY_LONG").is_some() {
        12_000
    } else {
        450
    }
}

/// So many bytes that none are found by chance.
const NEEDLE: usize = 12;

/// Bytes of something said or attached, and whose they are.
type Needles = HashMap<[u8; NEEDLE], usize>;

#[derive(Default)]
struct Sought {
    needles: Needles,
}

impl Sought {
    /// Looks for these bytes at every offset: any 23 bytes left over hold some of them.
    fn add(&mut self, whose: usize, bytes: &[u8]) {
        for part in bytes.chunks_exact(NEEDLE) {
            self.needles.insert(part.try_into().unwrap(), whose);
        }
    }

    /// Whose bytes are there, and how many of them.
    fn found(&self, pages: &[u8]) -> HashMap<usize, usize> {
        let mut found = HashMap::new();
        for window in pages.windows(NEEDLE) {
            if let Some(whose) = self.needles.get(window) {
                *found.entry(*whose).or_default() += 1;
            }
        }
        found
    }
}

/// Words, a seed, facts and a file that nobody else has.
fn needles_of(bench: &Bench, whose: usize, id: Id, file: &[u8], sought: &mut Sought) {
    let db = bench.open.store().read();
    for seq in log::entries_of(db, id).unwrap() {
        let content = log::content(db, seq).unwrap();
        sought.add(whose, &content.seed);
    }
    for revision in journal_history(db, id) {
        let Some(Value::Words(details)) = revision.incident.fields.get(&Field::details()) else {
            panic!("an incident without words");
        };
        for word in details.split(' ') {
            sought.add(whose, word.as_bytes());
        }
    }
    sought.add(whose, file);
    // In the list, its facts end with when it was recorded.
    let facts = store::facts(db, id).unwrap().encode();
    sought.add(whose, &facts[facts.len() - 26..][..NEEDLE]);
}

fn journal_history(db: &Connection, id: Id) -> Vec<Revision> {
    let seqs = store::filed(db, id).unwrap();
    seqs.into_iter()
        .map(|seq| revision(db, seq).unwrap())
        .collect()
}

fn made_up_words(chance: &mut Chance) -> String {
    let words = [3, 20, 60, 400][chance.below(4)];
    let word = |chance: &mut Chance| {
        let mut bytes = [0; 24];
        chance.fill(&mut bytes);
        bytes
            .map(|byte| char::from(b'0' + byte % 64))
            .iter()
            .collect::<String>()
    };
    let words: Vec<_> = (0..words).map(|_| word(chance)).collect();
    words.join(" ")
}

fn pages(bench: &mut Bench) -> Vec<u8> {
    let db = bench.open.store_mut().connection();
    db.serialize("main").unwrap().to_vec()
}

#[test]
fn nothing_removed_is_left_in_any_page() {
    let mut bench = Bench::new(41);
    let mut sought = Sought::default();
    let (mut kept, mut removed) = (Vec::new(), HashSet::new());
    let mut ids = HashMap::new();
    for whose in 0..many() {
        let words = made_up_words(&mut bench.chance);
        let mut file = vec![0; [0, 0, 100, 40_000][bench.chance.below(4)]];
        bench.chance.fill(&mut file);
        let files = if file.is_empty() {
            vec![]
        } else {
            vec![bench.stage(&file)]
        };
        let id = bench.add(&words, files);
        ids.insert(whose, id);
        if bench.chance.below(4) == 0 {
            let (now, words) = (bench.tick(), made_up_words(&mut bench.chance));
            let mut journal = bench.open.journal();
            journal
                .amend(id, &worded(&words), false, now, &mut bench.chance)
                .unwrap();
        }
        needles_of(&bench, whose, id, &file, &mut sought);
        kept.push(whose);
        // Two of three go again, in no order, so that pages are split, merged and filled anew all the time.
        while kept.len() > 40 && removed.len() * 3 < whose * 2 {
            let whose = kept.swap_remove(bench.chance.below(kept.len()));
            let now = bench.tick();
            let mut journal = bench.open.journal();
            journal
                .remove(ids[&whose], None, now, &mut bench.chance)
                .unwrap();
            removed.insert(whose);
        }
    }
    assert!(removed.len() > many() / 2);
    let found = sought.found(&pages(&mut bench));
    // What is kept is found: the search works, and pages are decrypted.
    for whose in &kept {
        assert!(
            found.contains_key(whose),
            "incident {whose} isn't in the pages"
        );
    }
    let left: Vec<_> = found
        .iter()
        .filter(|(whose, _)| removed.contains(*whose))
        .collect();
    assert!(
        left.is_empty(),
        "left of {} removed: {left:?}",
        removed.len()
    );
    bench.check().unwrap();
}
