//! The promises of SECURITY.md; the results are in docs/security-figures.md.
//!
//! `BOTHY_TESTS` sets how much is done; every seed is printed.

mod bad_input;
mod copied_folder;
mod cracker;
mod full_disk;
mod full_notes;
mod guesses;
mod keys_gone;
mod ledger;
mod notes_killed;
mod nothing_in_clear;
mod power_cuts;
mod reissue_killed;
mod same_calls;
mod sample_incidents;
mod saves_killed;
mod saving_process;
mod second_door_killed;
mod secret_changes_killed;
mod trace;

use bothy_test_support::run_task;

/// The test that [`bothy_test_support::Launcher`] starts for the tasks.
const ENTRY: &str = "it::promises::a_second_process_does_its_task";

#[test]
fn a_second_process_does_its_task() {
    run_task(&[
        ("life", saving_process::live),
        ("change", secret_changes_killed::change),
        ("reissue", reissue_killed::reissue),
        ("journey", nothing_in_clear::journey),
        ("leak", nothing_in_clear::leak),
        ("keeper", keys_gone::keeper),
        ("doorkeeper", keys_gone::doorkeeper),
        ("archivist", keys_gone::archivist),
        ("holder", bad_input::holder),
        ("large file", full_disk::large_file),
        ("every amount of room", full_disk::every_amount_of_room),
        ("largest", full_disk::largest),
        ("knocker", same_calls::knocker),
        ("door", second_door_killed::door),
        ("writer", notes_killed::writer),
        ("guesser", guesses::guesser),
        ("full notes", full_notes::full_notes),
    ]);
}
