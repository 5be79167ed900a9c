//! Tests that a slot trial's duration doesn't show whether a secret opened, which slot, or how nearly.
//!
//! Other processes disturb the timing. So classes take turns in random order on the same bytes in the same place, outliers are cut, and a
//! verdict counts only if each of [`ROUNDS`] rounds of new measurements gives it, to the same side. That hides no leak: a real one is there
//! in every round and grows against the noise with more measurements, as the planted ones below do.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::cast_precision_loss)]

use super::super::typed::canonical;
use super::super::{Cost, Hardware};
use super::*;
use crate::entropy::tests::{Chance, amount};
use std::hint::black_box;
use std::time::Instant;

/// The number of rounds that must agree.
const ROUNDS: usize = 3;
/// The tolerated difference of medians, unless it is within three standard errors.
const APART: f64 = 0.01;
/// The t from which dudect calls a difference of means a leak.
const LEAK: f64 = 4.5;
/// The t from which it is certain.
const SURE: f64 = 10.0;

const OWN: &str = "83620471";
const SECOND: &str = "40177293";
const WRONG: &str = "99887755";

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

/// Seals a slot that `derived` opens at this place.
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

/// Returns the nanoseconds that each class took in each turn. Each turn draws the order of the classes again.
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
            // The first tenth warms up caches and branch prediction.
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

/// The difference of medians, its standard error, and the second median.
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
        // The standard error of a median is √(π/2) · σ/√n. σ comes from the median deviation, which no outlier moves.
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

/// Returns Student's t of the pairs after cutting the tenth that lies farthest off. dudect uses Welch's t, as if classes shared nothing;
/// but classes that take turns share the machine's load, and Welch's t, with that in its error, missed leaks here.
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

/// Returns whether each of [`ROUNDS`] rounds gives the same side; 0 is neither.
fn in_all_rounds(mut round: impl FnMut() -> f64) -> bool {
    let first = round();
    first != 0.0 && (1..ROUNDS).all(|_| round() * first > 0.0)
}

/// Returns the side to which t shows a leak.
fn side(t: f64, from: f64) -> f64 {
    if t.abs() < from { 0.0 } else { t.signum() }
}

/// Stops at the first slot that opens, as [`DerivedSecret::try_slots`] must not.
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

/// The content of one slot, all else being equal.
#[derive(Clone, Copy, Debug)]
enum Made {
    /// A slot that opens.
    Opening { place: usize, f: u8 },
    /// A slot with one wrong bit in its commitment.
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
    // The same bytes in the same place for every class: otherwise their location would show.
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

/// Stops at the first byte that differs, as a comparison must not.
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
    /// Comparisons in one measurement, so that it takes longer than reading the clock.
    const COMPARED: usize = 300;
    let mut chance = Chance::new(217);
    let turns = amount(5000, 10_000, 50_000);
    let com = Key::filled(|out| chance.fill(out));
    let mut slot = [0; SLOT_LEN];
    let mut t = |bytes: [Option<usize>; 2], haste: bool| {
        // Made before, so that no branch just ahead of the clock depends on the class: some processors are still busy with it when the
        // clock is read.
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
        // The others lie too close together even for the hasty comparison.
        if bytes[0] == Some(0) {
            let found = in_all_rounds(|| side(t(bytes, true), SURE));
            assert!(found, "a comparison in haste isn't noticed");
        }
    }
}
