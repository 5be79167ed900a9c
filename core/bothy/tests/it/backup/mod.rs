//! Backups: made, opened by stock `age`, tried, restored, refused, broken, cut, killed.

pub(super) mod broken;
mod disks;
mod flipped;
mod forged;
mod forgeries;
mod forked;
mod killed;
pub(super) mod made;
mod notes;
mod plain;
mod restored;
mod sealed;
mod seven_words;
mod vectors;
mod without;

/// The name of the process that is killed.
const ENTRY: &str = "it::backup::a_process_that_restores";

#[test]
fn a_process_that_restores() {
    bothy_test_support::run_task(&[
        ("restorer", killed::restorer),
        ("small destination", disks::small_destination),
        ("small vault", disks::small_vault),
        ("large backup", disks::large_backup),
    ]);
}
