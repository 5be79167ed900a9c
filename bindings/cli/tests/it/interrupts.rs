//! Ctrl-C and a full disk: saved data stays, nothing half-made is left.

use super::desk::{Desk, names, noise, said_with};
use bothy_test_support::{Launcher, Parent, Task, run_task};
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
        // The partial pack is beside its later place, so the export is in progress.
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

/// Makes a desk whose record has a film in it, so that a pack takes a while.
fn with_a_film() -> Desk {
    let desk = Desk::new();
    let id = desk.add("One.");
    let attach = said_with(
        &mut desk.command(&["incident", "attach", &id, "-", "--name", "film"]),
        &noise(48 << 20),
    );
    assert_eq!(attach.code, 0, "{}", attach.err);
    desk
}

/// Begins a pack, and returns while it is in progress.
fn in_the_midst(desk: &Desk, to: &str) -> Child {
    let mut child = desk.begin(&["export", "--to", to, "--reader", "court"]);
    let begun = desk.path(&format!("{to}.part/pack"));
    while !begun.exists() {
        assert!(child.try_wait().unwrap().is_none(), "it ended too soon");
        std::thread::sleep(Duration::from_millis(1));
    }
    child
}

#[test]
fn a_kill_or_a_second_ctrl_c_leaves_a_pack_that_the_next_command_removes_and_says_so() {
    let desk = with_a_film();
    let before = names(&desk.path(""));
    for to in ["pack", "pack.zip"] {
        for kill in [true, false] {
            let mut child = in_the_midst(&desk, to);
            if kill {
                child.kill().unwrap();
            } else {
                interrupt(&child);
                std::thread::sleep(Duration::from_micros(200));
                interrupt(&child);
            }
            child.wait().unwrap();
            let left = desk.path(&format!("{to}.part"));
            assert!(left.exists() || !kill, "a kill leaves something");
            let is_left = left.exists();
            let said = desk.run(&["incident", "list"]);
            assert_eq!(said.code, 0);
            if is_left {
                assert!(said.err.contains("was cut short"), "{}", said.err);
                assert!(said.err.contains(&format!("{to}.part")), "{}", said.err);
            }
            assert_eq!(names(&desk.path("")), before);
            assert_eq!(desk.run(&["incident", "list"]).err, "", "said once");
        }
    }
    // The same place can be used again.
    desk.ok(&["export", "--to", "pack", "--reader", "court"]);
}

#[test]
fn a_pack_on_a_stick_that_is_gone_is_named_each_time_until_it_is_back_or_forgotten() {
    let desk = with_a_film();
    for forgotten in [false, true] {
        std::fs::create_dir(desk.path("stick")).unwrap();
        let mut child = in_the_midst(&desk, "stick/pack");
        child.kill().unwrap();
        child.wait().unwrap();
        std::fs::rename(desk.path("stick"), desk.path("in a pocket")).unwrap();
        for _ in 0..2 {
            let said = desk.run(&["incident", "list"]).err;
            assert!(said.contains("can't reach"), "{said}");
            assert!(said.contains("stick/pack.part"), "{said}");
        }
        if forgotten {
            assert_eq!(desk.json(&["export", "--forget", "--yes"])["forgotten"], 1);
            assert_eq!(desk.run(&["incident", "list"]).err, "");
        }
        std::fs::rename(desk.path("in a pocket"), desk.path("stick")).unwrap();
        desk.ok(&["incident", "list"]);
        let left = names(&desk.path("stick"));
        assert_eq!(left.is_empty(), !forgotten, "{left:?}");
        std::fs::remove_dir_all(desk.path("stick")).unwrap();
    }
    assert_eq!(desk.json(&["export", "--forget"])["forgotten"], 0);
}

/// The task of the second process: does nothing in a usual run; [`Launcher::start`] runs it in a process of its own.
#[test]
fn entry() {
    const TASKS: &[Task] = &[("a full disk", on_a_full_disk)];
    run_task(TASKS);
}

fn on_a_full_disk(parent: &mut Parent) {
    let folder = std::env::var("BOTHY_CLI_SMALL_DISK").unwrap();
    let desk = Desk::in_folder(folder.as_ref());
    let id = desk.add("Saved before.");
    let film = noise(30 << 20);
    let attach = said_with(
        &mut desk.command(&["incident", "attach", &id, "-", "--name", "film"]),
        &film,
    );
    parent.say(&format!("{} {}", attach.code, attach.err.trim()));
    parent.say(&format!("{} incidents", desk.count()));
    desk.ok(&["incident", "remove", &id, "--yes"]);
    parent.say(&format!("{} incidents", desk.count()));
}

#[test]
fn a_full_disk_is_said_and_nothing_saved_is_lost() {
    let place = tempfile::tempdir().unwrap();
    let mut process = Launcher::new("it::interrupts::entry", "a full disk")
        .with_small_disk(place.path(), 12 << 10)
        .with_env("BOTHY_CLI_SMALL_DISK", place.path())
        .start();
    let told = process.hear().unwrap();
    assert!(told.starts_with("6 There is no room left."), "{told}");
    process.expect("1 incidents");
    process.expect("0 incidents");
}
