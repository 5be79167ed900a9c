//! The evidence pack: whole and true, hiding what it hides, and gone when it can't be finished.

mod broken;
mod forged;
mod hidden;
mod honest;
mod killed;
pub mod made;

use bothy_test_support::play;

/// Where [`bothy_test_support::Casting`] finds the parts.
const STAGE: &str = "it::evidence::another_process_plays_its_part";

#[test]
fn another_process_plays_its_part() {
    play(&[
        ("small destination", broken::small_destination),
        ("exporter", killed::exporter),
        ("large pack", broken::large_pack),
    ]);
}
