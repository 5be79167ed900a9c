//! Unlocks, beside hashing the secret and asking the hardware, which are slow on purpose.
//!
//! `Vault::derive` is those two alone. The rest is measured in a vault that costs next to nothing to open: beside a fifth of a second of
//! Argon2id it would disappear.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    missing_docs,
    reason = "a measurement that can't go on says why and stops, and is for people to read"
)]

use bothy_benches::{Made, compare, timed};
use bothy_core::vault::Cost;
use bothy_test_support::{PIN, small_cost};
use criterion::{Criterion, criterion_group, criterion_main};
use std::time::Duration;

/// The phone's cost from docs/vault-format.md.
const PHONE: Cost = Cost {
    memory_kib: 64 << 10,
    passes: 3,
    deadline_ms: 10,
};

fn unlock(c: &mut Criterion) {
    let mut made = Made::with(10, PHONE);
    let (opening, mut chance) = (made.unlock().opening(), bothy_test_support::Seeded::new(1));
    let prf = bothy_test_support::MemoryPrf::with_keys(made.prf.keys());
    let slow = compare(
        c,
        "unlock at 64 MiB, 3 passes",
        "Argon2id and the hardware",
        1.05,
        (&mut || open(&mut made), &mut || {
            timed(|| {
                opening
                    .derive(PIN, &prf, &mut chance)
                    .expect("a derived secret");
            })
        }),
    );
    let mut rests = Vec::new();
    for incidents in [10, 10_000, 100_000] {
        let mut made = Made::with(incidents, small_cost());
        let (opening, mut chance) = (made.unlock().opening(), bothy_test_support::Seeded::new(1));
        let prf = bothy_test_support::MemoryPrf::with_keys(made.prf.keys());
        let what = format!("the rest of unlocking, {incidents} incidents");
        let rest = compare(
            c,
            &what,
            "hashing and hardware at next to nothing",
            f64::INFINITY,
            (&mut || open(&mut made), &mut || {
                timed(|| {
                    opening
                        .derive(PIN, &prf, &mut chance)
                        .expect("a derived secret");
                })
            }),
        );
        if let (Some(rest), Some(slow)) = (rest, slow) {
            let part = 100.0 * rest.as_secs_f64() / slow.as_secs_f64();
            println!("{what}: {part:.2}% of unlocking at 64 MiB, 3 passes (reach 5%)");
        }
        rests.extend(rest);
    }
    if let [_, small, large] = rests[..] {
        let ratio = large.as_secs_f64() / small.as_secs_f64();
        println!("the rest of unlocking: 100,000 beside 10,000, ratio {ratio:.2} (reach 1)");
    }
}

/// Returns the time it takes to open, without locking.
fn open(made: &mut Made) -> Duration {
    let mut open = None;
    let time = timed(|| open = Some(made.unlock()));
    drop(open);
    time
}

criterion_group!(benches, unlock);
criterion_main!(benches);
