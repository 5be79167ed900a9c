//! Tests of the pattern without an index of words: after a new version, or a full disk, until the next save.

use super::*;
use crate::people::Described;

fn naming(people: &[Id]) -> Incident {
    let who = people.iter().map(|id| Who {
        id: *id,
        relation: "ex-husband".to_owned(),
    });
    let mut incident = worded("He rang again.");
    let field = Field::named("who").unwrap();
    incident.fields.insert(field, Value::People(who.collect()));
    incident
}

#[test]
fn the_people_of_the_pattern_are_read_out_of_the_incidents() {
    let mut bench = Bench::new(71);
    let named = |relation: &str| Described {
        relation: relation.to_owned(),
        ..Described::default()
    };
    let people = ["ex-husband", "brother", "friend"].map(|relation| {
        let now = bench.tick();
        let mut people = bench.open.people();
        people
            .add(&named(relation), now, &mut bench.chance)
            .unwrap()
    });
    let [first, second, third] = people;
    let saved = [vec![first, second], vec![first], vec![third], vec![third]].map(|who| {
        let now = bench.tick();
        let mut journal = bench.open.journal();
        let id = journal.add(&naming(&who), Vec::new(), now, &mut bench.chance);
        id.unwrap()
    });
    let now = bench.tick();
    let mut journal = bench.open.journal();
    // One names somebody else now, and one is put away: neither counts as before.
    journal
        .amend(saved[2], &naming(&[second]), false, now, &mut bench.chance)
        .unwrap();
    journal
        .put_away(saved[3], true, now, &mut bench.chance)
        .unwrap();
    let indexed = journal.pattern(now).unwrap();
    let told: Vec<_> = indexed
        .people
        .iter()
        .map(|one| (one.person, one.incidents))
        .collect();
    let mut expected = [(first, 2), (second, 2)];
    expected.sort_unstable_by_key(|(id, _)| *id);
    assert_eq!(told, expected);

    let store = bench.open.store_mut();
    let older = |tx: &rusqlite::Transaction<'_>| {
        tx.execute("DELETE FROM word_data WHERE id > 10", [])?;
        Ok(tx.execute("UPDATE folding SET version = 'older'", [])?)
    };
    store
        .write(&mut bench.chance, &mut |tx, _| older(tx))
        .unwrap();
    assert_eq!(bench.open.journal().pattern(now).unwrap(), indexed);
}
