//! The evidence pack: whole and true, hiding what it hides, and gone if it can't be finished.

mod apart;
mod broken;
mod forged;
mod hidden;
pub mod honest;
mod killed;
pub mod made;
mod refused;

use bothy_test_support::run_task;

/// The test that [`bothy_test_support::Launcher`] starts for the tasks.
const ENTRY: &str = "it::evidence::a_second_process_does_its_task";

#[test]
fn a_second_process_does_its_task() {
    run_task(&[
        ("small destination", broken::small_destination),
        ("exporter", killed::exporter),
        ("large pack", broken::large_pack),
    ]);
}
