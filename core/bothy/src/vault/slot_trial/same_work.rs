//! Same work for every secret: how long the trial of the slots takes says neither whether one opened, nor which, nor how nearly.
//!
//! Times are of a machine on which other things run. So classes take turns in random order, on the same bytes in the same place; what was
//! disturbed is cut off; and a verdict counts only if [`ROUNDS`] rounds of new measurements give it, each by itself and to the same side.
//! That hides no leak: one that is there is there in every round, and grows against the noise with the number of measurements, as the
//! planted ones below do. Only noise is not the same three times.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::cast_precision_loss)]

use super::super::Cost;
use super::super::typed::canonical;
use super::*;
use crate::entropy::tests::{Chance, amount};
use crate::seal::derive_hmac;
use std::hint::black_box;
use std::time::Instant;

/// How often a verdict must come to count.
const ROUNDS: usize = 3;
/// Medians may be so far apart, where that is more than three standard errors.
const APART: f64 = 0.01;
/// From here on dudect calls a difference of means a leak.
const LEAK: f64 = 4.5;
/// From here on it is sure.
const SURE: f64 = 10.0;

const OWN: &str = "83620471";
const SECOND: &str = "40177293";
const WRONG: &str = "99887755";

struct Hardware;

impl DevicePrf for Hardware {
    fn create(&self, _: u8) -> std::result::Result<(), PrfError> {
        Ok(())
    }
    fn evaluate(&self, file: u8, input: &[u8; 32]) -> std::result::Result<Key, PrfError> {
        Ok(derive_hmac(&[0xA0 + file; 32], &[input]))
    }
    fn forget(&self, _: u8) -> std::result::Result<(), PrfError> {
        Ok(())
    }
}

fn slot_file(chance: &mut Chance) -> SlotFile {
    let cost = Cost {
        memory_kib: 8,
        passes: 1,
        deadline_ms: 0,
    };
    SlotFile::generate(cost, chance).unwrap()
}

fn derived(text: &str, file: &SlotFile, chance: &mut Chance) -> DerivedSecret {
    let typed = canonical(text.as_bytes()).unwrap();
    DerivedSecret::derive(&typed, file, &Hardware, chance).unwrap()
}

/// A slot that `derived` opens at this place.
fn slot(
    derived: &DerivedSecret,
    file: &SlotFile,
    role: Role,
    f: u8,
    place: usize,
    chance: &mut Chance,
) -> [u8; SLOT_LEN] {
    let plain = Plain {
        role,
        file: f,
        armed: false,
        epoch: 0,
        dek: Key::filled(|out| chance.fill(out)),
        former_dek: None,
    };
    derived.seal_slot(file, place, &plain, chance).unwrap()
}

/// Nanoseconds that each class took in each turn; the classes take turns in an order that chance draws again each time.
fn times<const N: usize>(
    turns: usize,
    chance: &mut Chance,
    mut one: impl FnMut(usize) -> f64,
) -> [Vec<f64>; N] {
    let mut times: [Vec<f64>; N] = std::array::from_fn(|_| Vec::with_capacity(turns));
    for turn in 0..turns + turns / 10 {
        let mut order: [usize; N] = std::array::from_fn(|class| class);
        for last in (1..N).rev() {
            order.swap(last, chance.below(last + 1));
        }
        for class in order {
            let took = one(class);
            // The first tenth warms caches and branch prediction up.
            if turn >= turns / 10 {
                times[class].push(took);
            }
        }
    }
    times
}

fn timed<T>(work: impl FnOnce() -> T) -> f64 {
    let from = Instant::now();
    black_box(work());
    from.elapsed().as_nanos() as f64
}

fn quantile(values: &[f64], part: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = part * (sorted.len() - 1) as f64;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    sorted[at as usize]
}

fn median(values: &[f64]) -> f64 {
    quantile(values, 0.5)
}

/// Difference of the medians of pairs, the standard error of that, and the median.
struct Apart {
    by: f64,
    error: f64,
    of: f64,
}

impl Apart {
    fn of(a: &[f64], b: &[f64]) -> Self {
        let pairs: Vec<f64> = a.iter().zip(b).map(|(a, b)| a - b).collect();
        let middle = median(&pairs);
        let spread: Vec<f64> = pairs.iter().map(|pair| (pair - middle).abs()).collect();
        // Of a median: √(π/2) · σ/√n, σ by the median of what lies off, which no outlier moves.
        let sigma = 1.4826 * median(&spread);
        Self {
            by: median(a) - median(b),
            error: 1.2533 * sigma / (pairs.len() as f64).sqrt(),
            of: median(b),
        }
    }

    fn is_too_far(&self) -> bool {
        self.by.abs() > (APART * self.of).max(3.0 * self.error)
    }
}

/// Student's t of the pairs, the tenth that lies farthest off cut. dudect takes Welch's t, as if classes had nothing in common; but taken in
/// turns they share whatever the machine is doing, and with that in its error Welch's t saw less here than it should.
fn paired_t(a: &[f64], b: &[f64]) -> f64 {
    let pairs: Vec<f64> = a.iter().zip(b).map(|(a, b)| a - b).collect();
    let middle = median(&pairs);
    let off: Vec<f64> = pairs.iter().map(|pair| (pair - middle).abs()).collect();
    let cut = quantile(&off, 0.9);
    let kept = pairs
        .into_iter()
        .filter(|pair| (pair - middle).abs() <= cut);
    let kept: Vec<f64> = kept.collect();
    let count = kept.len().max(2) as f64;
    let mean = kept.iter().sum::<f64>() / count;
    let squares = kept.iter().map(|pair| (pair - mean).powi(2)).sum::<f64>();
    mean / (squares / (count - 1.0) / count)
        .sqrt()
        .max(f64::MIN_POSITIVE)
}

/// Whether every one of [`ROUNDS`] rounds says so, to the same side. `round` answers the side, 0 for neither.
fn in_all_rounds(mut round: impl FnMut() -> f64) -> bool {
    let first = round();
    first != 0.0 && (1..ROUNDS).all(|_| round() * first > 0.0)
}

/// The side to which t says that there is a leak.
fn side(t: f64, from: f64) -> f64 {
    if t.abs() < from { 0.0 } else { t.signum() }
}

/// As [`DerivedSecret::try_slots`] must not be: done at the first slot that opens.
fn try_slots_in_haste(
    derived: &DerivedSecret,
    file: &SlotFile,
    e: &mut dyn Entropy,
) -> Option<Match> {
    let mut pick = Pick::dummy(e);
    for place in 0..COUNT {
        for (f, answer) in &derived.answers {
            let slot = file.slot(place);
            let (com, key) = derived.slot_keys(file, place, *f, answer, &slot[..HASH_LEN]);
            if com.bytes()[..] == slot[HASH_LEN..2 * HASH_LEN] {
                pick.take_if(Choice::from(1), place, *f, &key);
                return pick.open(file);
            }
        }
    }
    None
}

#[test]
fn the_vaults_secret_the_notes_and_a_wrong_one_take_as_long() {
    let mut chance = Chance::new(211);
    let turns = amount(1500, 5000, 20_000);
    let mut file = slot_file(&mut chance);
    let (vault, notes) = (chance.below(4), 4 + chance.below(4));
    for (text, role, f, place) in [
        (OWN, Role::Vault, 0, vault),
        (SECOND, Role::Notes, 1, notes),
    ] {
        let derived = derived(text, &file, &mut chance);
        let slot = slot(&derived, &file, role, f, place, &mut chance);
        file.set_slot(place, &slot);
    }
    let typed = [OWN, SECOND, WRONG].map(|text| canonical(text.as_bytes()).unwrap());
    let mut inner = Chance::new(212);
    let mut measured = |haste: bool, chance: &mut Chance| {
        times::<3>(turns, chance, |class| {
            timed(|| {
                let derived =
                    DerivedSecret::derive(&typed[class], &file, &Hardware, &mut inner).unwrap();
                if haste {
                    try_slots_in_haste(&derived, &file, &mut inner).is_some()
                } else {
                    derived.try_slots(&file, &mut inner)[0].is_some()
                }
            })
        })
    };
    for (a, b) in [(0, 1), (0, 2), (1, 2)] {
        let mut last = None;
        let too_far = in_all_rounds(|| {
            let times = measured(false, &mut chance);
            let apart = Apart::of(&times[a], &times[b]);
            let side = if apart.is_too_far() { apart.by } else { 0.0 };
            last = Some(apart);
            side
        });
        let Apart { by, error, of } = last.unwrap();
        let names = ["vault", "notes", "wrong"];
        println!(
            "{} − {}: {by:.0} ns of {of:.0} ({:.2} %), standard error {error:.0} ns, {turns} pairs",
            names[a],
            names[b],
            100.0 * by / of
        );
        assert!(!too_far, "{} against {}", names[a], names[b]);
    }
    let found = in_all_rounds(|| {
        let times = measured(true, &mut chance);
        let apart = Apart::of(&times[0], &times[2]);
        if apart.is_too_far() { apart.by } else { 0.0 }
    });
    assert!(found, "a trial in haste isn't noticed");
}

/// What one slot is made to be, all else alike.
#[derive(Clone, Copy, Debug)]
enum Made {
    /// It opens.
    Opening { place: usize, f: u8 },
    /// One bit of its commitment isn't as it should be.
    NearMiss { byte: usize },
}

#[test]
fn neither_which_slot_opens_nor_how_nearly_one_does_shows_in_how_long_it_takes() {
    let mut chance = Chance::new(213);
    let turns = amount(2000, 5000, 20_000);
    let random = slot_file(&mut chance);
    let derived = derived(OWN, &random, &mut chance);
    let mut slots = |made: Made| -> [[u8; SLOT_LEN]; COUNT] {
        let mut slots = std::array::from_fn(|place| random.slot(place).try_into().unwrap());
        match made {
            Made::Opening { place, f } => {
                slots[place] = slot(&derived, &random, Role::Vault, f, place, &mut chance);
            }
            Made::NearMiss { byte } => {
                slots[3] = slot(&derived, &random, Role::Vault, 0, 3, &mut chance);
                slots[3][HASH_LEN + byte] ^= 1;
            }
        }
        slots
    };
    let pairs = [
        [
            Made::Opening { place: 0, f: 0 },
            Made::Opening { place: 7, f: 1 },
        ],
        [Made::NearMiss { byte: 0 }, Made::NearMiss { byte: 31 }],
    ];
    let pairs = pairs.map(|pair| (pair, pair.map(&mut slots)));
    // The same bytes in the same place for every class: else where they lie would show.
    let mut file = slot_file(&mut Chance::new(213));
    assert!(file.header() == random.header());
    let mut inner = Chance::new(215);
    let mut t = |classes: &[[[u8; SLOT_LEN]; COUNT]; 2], haste: bool, order: &mut Chance| {
        let [a, b] = times::<2>(turns, order, |class| {
            for (place, slot) in classes[class].iter().enumerate() {
                file.set_slot(place, slot);
            }
            timed(|| {
                if haste {
                    try_slots_in_haste(&derived, &file, &mut inner).is_some()
                } else {
                    derived.try_slots(&file, &mut inner)[0].is_some()
                }
            })
        });
        paired_t(&a, &b)
    };
    let mut order = Chance::new(216);
    for (made, classes) in &pairs {
        let mut seen = Vec::new();
        let leaks = in_all_rounds(|| {
            let t = t(classes, false, &mut order);
            seen.push(t);
            side(t, LEAK)
        });
        println!("{made:?}: t = {seen:.1?}, {turns} each");
        assert!(!leaks, "{made:?}: t = {seen:.1?}");
    }
    let found = in_all_rounds(|| side(t(&pairs[0].1, true, &mut order), SURE));
    assert!(found, "a trial in haste isn't noticed");
}

/// As a comparison must not be: done at the first byte that differs.
#[inline(never)]
fn compare_in_haste(a: &[u8], b: &[u8]) -> bool {
    for (a, b) in a.iter().zip(b) {
        if black_box(a) != black_box(b) {
            return false;
        }
    }
    true
}

#[test]
fn the_comparison_takes_as_long_wherever_commitments_differ() {
    /// In one measurement, so that it is longer than reading the clock.
    const COMPARED: usize = 300;
    let mut chance = Chance::new(217);
    let turns = amount(5000, 10_000, 50_000);
    let com = Key::filled(|out| chance.fill(out));
    let mut slot = [0; SLOT_LEN];
    let mut t = |bytes: [Option<usize>; 2], haste: bool| {
        // Made before, so that no branch just ahead of the clock depends on the class: some processors are still at it when the clock is read.
        let written = bytes.map(|byte| {
            let mut written = *com.bytes();
            if let Some(byte) = byte {
                written[byte] ^= 0x80;
            }
            written
        });
        let [a, b] = times::<2>(turns, &mut chance, |class| {
            slot[HASH_LEN..2 * HASH_LEN].copy_from_slice(&written[class]);
            timed(|| {
                (0..COMPARED).fold(0_usize, |equal, _| {
                    let (com, slot) = (black_box(&com), black_box(&slot));
                    let hit = if haste {
                        u8::from(compare_in_haste(com.bytes(), &slot[HASH_LEN..2 * HASH_LEN]))
                    } else {
                        is_committed(com, slot).unwrap_u8()
                    };
                    equal + usize::from(hit)
                })
            })
        });
        paired_t(&a, &b)
    };
    for bytes in [
        [Some(0), Some(31)],
        [Some(0), None],
        [Some(31), None],
        [Some(16), Some(15)],
    ] {
        let mut seen = Vec::new();
        let leaks = in_all_rounds(|| {
            let t = t(bytes, false);
            seen.push(t);
            side(t, LEAK)
        });
        println!("differing at {bytes:?}: t = {seen:.1?}, {turns} each");
        assert!(!leaks, "differing at {bytes:?}: t = {seen:.1?}");
        // The others are too near each other even for one in haste.
        if bytes[0] == Some(0) {
            let found = in_all_rounds(|| side(t(bytes, true), SURE));
            assert!(found, "a comparison in haste isn't noticed");
        }
    }
}
