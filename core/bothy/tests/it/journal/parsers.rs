//! Typed text and files of any kind: the parsers accept them or refuse in words, and nothing breaks.

use bothy_core::journal::{Import, Page};
use bothy_core::{Error, Input};
use bothy_test_support::{Home, Seeded, amount, any_incident, seed};
use chrono::MappedLocalTime;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use std::cell::{Cell, RefCell};
use std::path::Path;

/// Returns files of `tests/corpus`.
fn corpus(folder: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/corpus")
        .join(folder);
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(!files.is_empty());
    files
        .iter()
        .map(|path| std::fs::read(path).unwrap())
        .collect()
}

fn runner(which: u64, most: u64) -> TestRunner {
    TestRunner::new(Config {
        cases: u32::try_from(amount(most / 10, most, most * 100)).unwrap(),
        rng_seed: RngSeed::Fixed(seed(which)),
        failure_persistence: None,
        ..Config::default()
    })
}

/// Changes one of these: some bytes changed, inserted or removed.
fn changed(samples: Vec<Vec<u8>>) -> impl Strategy<Value = Vec<u8>> {
    let changes = proptest::collection::vec((any::<u16>(), any::<u8>(), 0..3_u8), 0..6);
    (proptest::sample::select(samples), changes).prop_map(|(mut bytes, changes)| {
        for (at, byte, how) in changes {
            let at = usize::from(at) % (bytes.len() + 1);
            match how {
                0 => bytes.insert(at, byte),
                1 if at < bytes.len() => bytes[at] = byte,
                _ => bytes.truncate(at.max(1)),
            }
        }
        bytes
    })
}

#[test]
fn any_line_to_import_is_an_incident_or_refused() {
    let zone = |_| MappedLocalTime::Single(60);
    let taken = Cell::new(0);
    let lines = prop_oneof![changed(corpus("import")), any::<Vec<u8>>()];
    runner(60, 20_000)
        .run(&lines, |line| {
            match Import::begin().read(&line, &zone) {
                Ok(_) => taken.set(taken.get() + 1),
                Err(Error::Invalid { .. } | Error::InvalidField { .. }) => {}
                Err(other) => panic!("{other:?}"),
            }
            Ok(())
        })
        .unwrap();
    assert!(taken.get() > 0, "no line was whole");
}

#[test]
fn any_search_finds_something_or_nothing() {
    let mut home = Home::new(seed(61));
    let mut open = home.unlock();
    let mut chance = Seeded::new(61);
    for _ in 0..20 {
        let incident = any_incident(&mut chance, &[]);
        let now = home.clock.tick();
        open.journal()
            .add(&incident, vec![], now, &mut home.chance)
            .unwrap();
    }
    let queries: Vec<_> = corpus("search")
        .concat()
        .split(|byte| *byte == b'\n')
        .map(<[u8]>::to_vec)
        .collect();
    let any = prop_oneof![
        changed(queries).prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
        any::<String>(),
        "[a-z\"*()^:+{}. -]{0,40}",
    ];
    let (open, found) = (RefCell::new(open), Cell::new(0));
    runner(62, 5_000)
        .run(&any, |search| {
            let page = Page {
                search: Some(search.clone()),
                ..Page::default()
            };
            match open.borrow_mut().journal().list(&page) {
                Ok(lines) => found.set(found.get() + lines.len()),
                Err(error) => {
                    let long = Error::Invalid {
                        field: Input::Search,
                    };
                    assert_eq!((error, search.len() > 1000), (long, true), "{search:?}");
                }
            }
            Ok(())
        })
        .unwrap();
    assert!(found.get() > 0, "nothing was found");
}
