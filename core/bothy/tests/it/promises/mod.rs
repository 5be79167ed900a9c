//! The promises of SECURITY.md; what they came to is in docs/security-figures.md.
//!
//! How much is done is set by `BOTHY_TESTS`; every seed is printed.

mod changes;
mod clear;
mod copied;
mod cracker;
mod doors;
mod full_disk;
mod full_notes;
mod gone;
mod guesses;
mod guests;
mod kept;
mod ledger;
mod life;
mod noted;
mod power;
mod reissue;
mod story;
mod trace;
mod work;

use bothy_test_support::play;

/// Where [`bothy_test_support::Casting`] finds the parts.
const STAGE: &str = "it::promises::another_process_plays_its_part";

#[test]
fn another_process_plays_its_part() {
    play(&[
        ("life", life::live),
        ("change", changes::change),
        ("reissue", reissue::reissue),
        ("journey", clear::journey),
        ("leak", clear::leak),
        ("keeper", gone::keeper),
        ("doorkeeper", gone::doorkeeper),
        ("holder", guests::holder),
        ("large file", full_disk::large_file),
        ("every amount of room", full_disk::every_amount_of_room),
        ("largest", full_disk::largest),
        ("knocker", work::knocker),
        ("door", doors::door),
        ("writer", noted::writer),
        ("guesser", guesses::guesser),
        ("full notes", full_notes::full_notes),
    ]);
}
