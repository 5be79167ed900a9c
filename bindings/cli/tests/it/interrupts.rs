//! Ctrl-C and a full disk: what was saved stays, nothing half-made is left.

use super::desk::{Desk, names, noise, said_with};
use bothy_test_support::{Casting, Part, Stage, play};
use rustix::process::{Pid, Signal, kill_process};
use std::process::Child;
use std::time::Duration;

fn interrupt(child: &Child) {
    kill_process(Pid::from_child(child), Signal::INT).unwrap();
}

#[test]
fn a_file_that_never_ends_can_be_interrupted_and_leaves_no_trace() {
    let desk = Desk::new();
    let id = desk.add("One.");
    let mut child = desk.holding(&id);
    interrupt(&child);
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert_eq!(
        desk.json(&["incident", "show", &id])["attachments"],
        serde_json::json!([])
    );
    desk.ok(&["check"]);
}

#[test]
fn an_interrupted_export_leaves_no_pack_and_no_line_in_the_record() {
    let desk = Desk::new();
    let id = desk.add("One.");
    let attach = said_with(
        &mut desk.command(&["incident", "attach", &id, "-", "--name", "film"]),
        &noise(48 << 20),
    );
    assert_eq!(attach.code, 0, "{}", attach.err);
    let before = names(&desk.path(""));
    for to in ["pack", "pack.zip"] {
        let mut child = desk.begin(&["export", "--to", to, "--reader", "court"]);
        // The partial pack stands beside its later place: then it's in the middle of it.
        while names(&desk.path("")) == before {
            assert!(
                child.try_wait().unwrap().is_none(),
                "it ended before it could be interrupted"
            );
            std::thread::sleep(Duration::from_millis(1));
        }
        interrupt(&child);
        assert_eq!(child.wait().unwrap().code(), Some(130), "{to}");
        assert_eq!(names(&desk.path("")), before, "{to}");
    }
    let summary = desk.json(&["export", "--to", "pack", "--reader", "court", "--dry-run"]);
    assert_eq!(
        summary["lines_total"], 2,
        "the incident and its file, no export"
    );
}

/// The one that plays parts.
#[test]
fn stage() {
    const PARTS: &[Part] = &[("a full disk", on_a_full_disk)];
    play(PARTS);
}

fn on_a_full_disk(stage: &mut Stage) {
    let folder = std::env::var("BOTHY_CLI_SMALL_DISK").unwrap();
    let desk = Desk::in_folder(folder.as_ref());
    let id = desk.add("Saved before.");
    let film = noise(30 << 20);
    let attach = said_with(
        &mut desk.command(&["incident", "attach", &id, "-", "--name", "film"]),
        &film,
    );
    stage.say(&format!("{} {}", attach.code, attach.err.trim()));
    stage.say(&format!("{} incidents", desk.count()));
    desk.ok(&["incident", "remove", &id, "--yes"]);
    stage.say(&format!("{} incidents", desk.count()));
}

#[test]
fn a_full_disk_is_said_and_nothing_saved_is_lost() {
    let place = tempfile::tempdir().unwrap();
    let mut actor = Casting::new("it::interrupts::stage", "a full disk")
        .with_small_disk(place.path(), 12 << 10)
        .with_env("BOTHY_CLI_SMALL_DISK", place.path())
        .start();
    let told = actor.hear().unwrap();
    assert!(told.starts_with("6 The disk is full."), "{told}");
    actor.expect("1 incidents");
    actor.expect("0 incidents");
}
