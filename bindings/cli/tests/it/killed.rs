//! Killed while something is written out of the vault, or while it is recovered: what the next opening does, and says.

use super::desk::{Desk, Said, fixture, names, noise, said, said_with};
use super::strace::strace;
use bothy_test_support::amount;

/// The system calls that change the disk. The tests kill at each, in turn.
const CALLS: [&str; 7] = [
    "fsync",
    "fdatasync",
    "mkdir",
    "renameat2",
    "unlink",
    "rmdir",
    "fadvise64",
];

/// A fixed time, so that a page is the same each time.
const NOW: [&str; 2] = ["--now", "2026-05-01T10:00Z"];

/// Makes a desk with a photo in an incident, and a plan; returns the IDs of both.
fn desk() -> (Desk, String, String) {
    let desk = Desk::new();
    let id = desk.add("One.");
    let photo = fixture("door-frame.jpg");
    let file = desk.ok(&["incident", "attach", &id, photo.to_str().unwrap()]);
    desk.ok(&["plan", "new", "--for", "leaving"]);
    (desk, id, file)
}

/// Runs a command that is killed at its n-th call, if it makes that many.
fn killed(desk: &Desk, call: &str, n: usize, args: &[&str]) -> Said {
    let traced = format!("trace={call}");
    let kill = format!("inject={call}:signal=KILL:when={n}");
    let args = [&NOW[..], args].concat();
    said(&mut strace(
        desk,
        None,
        &["-e", &traced, "-e", &kill],
        &args,
    ))
}

#[test]
fn wherever_an_output_is_killed_the_next_command_leaves_a_whole_file_or_none_and_says_so() {
    let (desk, id, file) = desk();
    let before = names(&desk.path(""));
    let outputs: [(&str, &[&str]); 6] = [
        ("photo", &["incident", "extract", &id, &file, "--to"]),
        ("small", &["incident", "preview", &id, &file, "--to"]),
        ("plan.pdf", &["plan", "print", "--to"]),
        ("risk.pdf", &["risk", "show", "--referral", "--to"]),
        ("pattern.svg", &["pattern", "--svg"]),
        ("plan.age", &["plan", "hand-over", "--to"]),
    ];
    let (mut removed, mut finished, mut kills) = (0, 0, 0);
    let some = usize::try_from(amount(2, 6, 6)).unwrap();
    for (name, args) in outputs.into_iter().take(some) {
        let args = [args, &[name]].concat();
        desk.ok(&[&NOW, &args[..]].concat());
        let whole = std::fs::read(desk.path(name)).unwrap();
        std::fs::remove_file(desk.path(name)).unwrap();
        for call in CALLS {
            for n in 1.. {
                let ended = killed(&desk, call, n, &args);
                if ended.code == 0 {
                    std::fs::remove_file(desk.path(name)).unwrap();
                    break;
                }
                assert_eq!(ended.code, -1, "{args:?} {call} {n}: {}", ended.err);
                kills += 1;
                let left = names(&desk.path("")) != before;
                let said = desk.run(&["incident", "list"]);
                assert_eq!(said.code, 0, "{}", said.err);
                let after = names(&desk.path(""));
                if desk.path(name).exists() {
                    finished += 1;
                    let bytes = std::fs::read(desk.path(name)).unwrap();
                    // A sealed file differs each time.
                    let same = bytes == whole || name == "plan.age";
                    assert!(bytes.len() == whole.len() && same, "{args:?} {call} {n}");
                    std::fs::remove_file(desk.path(name)).unwrap();
                } else if left {
                    removed += 1;
                    let told = ["was cut short", "was never finished"];
                    assert!(told.iter().any(|words| said.err.contains(words)));
                    assert!(said.err.contains(&format!("{name}.part")), "{}", said.err);
                }
                assert!(
                    names(&desk.path("")) == before,
                    "{args:?} {call} {n}: {after:?}"
                );
                assert_eq!(desk.run(&["incident", "list"]).err, "", "said once");
            }
        }
    }
    println!("{kills} kills at outputs: {removed} removed, {finished} whole");
    assert!(removed > 5 && finished > 5, "{removed} {finished}");
    desk.ok(&["check"]);
}

#[test]
fn wherever_a_recovery_is_killed_the_first_command_afterwards_says_that_the_second_secret_is_to_be_set()
 {
    let desk = Desk::empty();
    let made = desk.ok(&["init", "--recovery", "--kdf-cost", "8,1"]);
    desk.file("code", made.split_once('\n').unwrap().1.as_bytes());
    let recover = [
        "recover",
        "--recovery-file",
        "code",
        "--new-secret-file",
        "secret",
    ];
    let told = |said: &Said| said.err.contains("second secret");
    let (mut kills, mut by_secret) = (0, 0);
    for call in ["fsync", "fdatasync"] {
        for n in 1.. {
            std::fs::remove_file(desk.path("vault.key")).unwrap();
            // Another secret each time: otherwise the one before would open what the recovery was to open.
            desk.file(
                "secret",
                format!("a lamp in the hall {call} {n}").as_bytes(),
            );
            let ended = killed(&desk, call, n, &recover);
            if ended.code == 0 {
                assert!(told(&ended), "{}", ended.err);
                break;
            }
            assert_eq!(ended.code, -1, "{call} {n}: {}", ended.err);
            kills += 1;
            // A command without the vault's secret says nothing about it.
            assert!(!told(&desk.run(&["notes", "list"])), "{call} {n}");
            let mut said = desk.run(&["people", "list"]);
            if said.code == 0 {
                by_secret += 1;
            } else {
                assert!(!told(&said), "{call} {n}: {}", said.err);
                said = desk.run(&recover);
            }
            assert_eq!(said.code, 0, "{call} {n}: {}", said.err);
            // The kill may have come after it was said.
            assert!(told(&said) || told(&ended), "{call} {n}: {}", said.err);
            assert!(!told(&desk.run(&["people", "list"])), "said once more");
        }
    }
    println!("{kills} kills of a recovery, {by_secret} after the secret was set");
    assert!(kills > 5 && by_secret > 0, "{kills} {by_secret}");
}

#[test]
fn a_kill_in_the_midst_of_a_film_leaves_nothing_of_it_after_the_next_command() {
    let desk = Desk::new();
    let id = desk.add("One.");
    let attach = said_with(
        &mut desk.command(&["incident", "attach", &id, "-", "--name", "film"]),
        &noise(24 << 20),
    );
    let before = names(&desk.path(""));
    let film = attach.out.trim();
    let mut child = desk.begin(&["incident", "extract", &id, film, "--to", "film"]);
    while !desk.path("film.part").exists() {
        assert!(child.try_wait().unwrap().is_none(), "it ended too soon");
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert_ne!(names(&desk.path("")), before, "a kill leaves something");
    // A command that is not about files, and opens either compartment.
    desk.file("new", b"another lamp in the hall 8\n");
    let said = desk.run(&["passwd", "--new-secret-file", "new"]);
    assert!(said.err.contains("was cut short"), "{}", said.err);
    std::fs::rename(desk.path("new"), desk.path("secret")).unwrap();
    assert_eq!(names(&desk.path("")), before);
    // The same place can be used again.
    desk.ok(&["incident", "extract", &id, film, "--to", "film"]);
}

#[test]
fn a_session_says_once_what_its_opening_found() {
    let (desk, id, file) = desk();
    let args = ["incident", "extract", &id, &file, "--to", "photo"];
    assert_eq!(killed(&desk, "renameat2", 2, &args).code, -1);
    let lines = b"incident list\npeople list\nincident list\n";
    let said = said_with(&mut desk.command(&["shell"]), lines);
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(said.err.matches("photo").count(), 1, "{}", said.err);
}

#[test]
fn a_place_that_does_not_take_it_is_named_with_the_reason() {
    let (desk, id, file) = desk();
    let cases = [
        ("no/such/folder", 12, "It isn't there"),
        ("secret/photo", 12, "secret/photo"),
        ("/proc/photo", 12, "/proc/photo"),
        ("vault/photo", 2, "vault's folder"),
        ("..", 2, ".."),
    ];
    let outputs: [&[&str]; 8] = [
        &["incident", "extract", &id, &file, "--to"],
        &["incident", "preview", &id, &file, "--to"],
        &["pattern", "--svg"],
        &["plan", "print", "--to"],
        &["risk", "show", "--referral", "--to"],
        &["plan", "hand-over", "--to"],
        &["plan", "hand-over", "--qr"],
        &["export", "--reader", "court", "--to"],
    ];
    for output in outputs {
        for (to, code, word) in cases {
            let said = desk.fails(code, &[output, &[to]].concat());
            assert!(said.contains(word), "{output:?} {to}: {said}");
        }
    }
    // A full disk that isn't the vault's.
    let said = desk.fails(
        12,
        &["incident", "extract", &id, &file, "--to", "/dev/full/x"],
    );
    assert!(said.contains("/dev/full/x"), "{said}");
}
