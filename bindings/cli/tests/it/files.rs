//! Files into and out of the vault, whole or not at all.

use super::desk::{Desk, fixture, names, noise, said, said_with};
use serde_json::json;
use std::fs::File;
use std::path::Path;

/// Saves an incident with a file of these bytes; returns both IDs.
fn with_file(desk: &Desk, bytes: &[u8]) -> (String, String) {
    let id = desk.add("With a file.");
    let attach = said_with(
        &mut desk.command(&["incident", "attach", &id, "-", "--name", "note.bin"]),
        bytes,
    );
    assert_eq!(attach.code, 0, "{}", attach.err);
    (id, attach.out.trim().to_owned())
}

#[test]
fn a_file_comes_out_as_it_went_in() {
    let desk = Desk::new();
    let bytes = noise(2_500_000);
    let (id, file) = with_file(&desk, &bytes);
    let told = desk.json(&["incident", "extract", &id, &file[..6], "--to", "out"]);
    assert_eq!(
        (&told["id"], &told["len"]),
        (&json!(file), &json!(2_500_000))
    );
    assert!(std::fs::read(desk.path("out")).unwrap() == bytes);
    assert_eq!(
        names(&desk.path("")),
        ["out", "secret", "vault", "vault.key"]
    );
    let done = desk
        .command(&["incident", "extract", &id, &file, "--to", "-"])
        .output()
        .unwrap();
    assert!(done.stdout == bytes, "the same on stdout");
}

#[test]
fn extracting_never_overwrites() {
    let desk = Desk::new();
    let (id, file) = with_file(&desk, b"kept");
    desk.file("there", b"older");
    desk.fails(10, &["incident", "extract", &id, &file, "--to", "there"]);
    assert_eq!(std::fs::read(desk.path("there")).unwrap(), b"older");
    desk.file("half.part", b"somebody's");
    desk.fails(10, &["incident", "extract", &id, &file, "--to", "half"]);
    assert_eq!(
        std::fs::read(desk.path("half.part")).unwrap(),
        b"somebody's"
    );
    desk.fails(
        12,
        &["incident", "extract", &id, &file, "--to", "no/such/folder"],
    );
    desk.fails(8, &["incident", "extract", &id, "abcdef", "--to", "x"]);
}

#[test]
fn a_file_that_grows_or_shrinks_while_read_loses_no_incident_and_leaves_nothing() {
    let desk = Desk::new();
    let id = desk.add("Here before.");
    // These report one length and give another: 0 and more, 4,096 and less.
    for changing in ["/proc/version", "/sys/devices/system/cpu/online"] {
        let words = desk.fails(
            2,
            &[
                "incident",
                "add",
                "--kind",
                "other",
                "--happened",
                "2026-03-01",
                "--attach",
                fixture("screenshot.png").to_str().unwrap(),
                "--attach",
                changing,
            ],
        );
        assert!(words.contains("changed while Bothy read it"), "{words}");
        assert!(words.contains("This incident wasn't saved"), "{words}");
        desk.fails(2, &["incident", "attach", &id, changing]);
    }
    assert_eq!(desk.count(), 1);
    assert_eq!(
        desk.json(&["incident", "show", &id])["attachments"],
        json!([])
    );
    desk.ok(&["check"]);
}

#[test]
fn a_file_that_cannot_be_read_is_said_before_anything_is_saved() {
    let desk = Desk::new();
    for bad in ["not-there", "vault"] {
        desk.fails(
            12,
            &[
                "incident",
                "add",
                "--kind",
                "other",
                "--happened",
                "2026-03-01",
                "--attach",
                bad,
            ],
        );
    }
    assert_eq!(desk.count(), 0);
}

/// A test that a name is kept correctly.
type Fits = fn(&str) -> bool;

#[test]
fn names_of_any_kind_are_kept_harmless() {
    let desk = Desk::new();
    let emoji = "👩‍👧".repeat(400);
    let cases: [(&str, Fits); 5] = [
        ("a/b.jpg", |kept| kept == "b.jpg"),
        ("../../../etc/passwd", |kept| kept == "passwd"),
        ("..", |kept| !kept.contains('/')),
        ("gpj.\u{202e}exe", |kept| !kept.contains('\u{202e}')),
        (&emoji, |kept| kept.len() <= 120 && kept.starts_with("👩‍👧")),
    ];
    for (name, fits) in cases {
        let id = desk.add("x");
        let said = said_with(
            &mut desk.command(&["incident", "attach", &id, "-", "--name", name]),
            b"x",
        );
        assert_eq!(said.code, 0, "{}", said.err);
        let kept = desk.json(&["incident", "show", &id])["attachments"][0]["name"]
            .as_str()
            .unwrap()
            .to_owned();
        assert!(fits(&kept), "{name:?} became {kept:?}");
    }
    desk.fails(2, &["incident", "attach", "abcdef", "-"]);
}

#[test]
fn details_come_from_a_file_too_and_five_megabytes_are_refused_whole() {
    let desk = Desk::new();
    desk.file("details", "Żółć — 打了 — عربي\nSecond line.\n".as_bytes());
    let add = [
        "incident",
        "add",
        "--kind",
        "other",
        "--happened",
        "2026-03-01",
        "--details-file",
    ];
    let id = desk.ok(&[&add[..], &["details"]].concat());
    let shown = desk.json(&["incident", "show", &id]);
    assert_eq!(
        shown["current"]["incident"]["fields"]["details"],
        json!("Żółć — 打了 — عربي\nSecond line.")
    );
    desk.file("long", &b"word ".repeat(1 << 20));
    let words = desk.fails(2, &[&add[..], &["long"]].concat());
    assert!(words.contains("details"), "{words}");
    desk.file("binary", &[0xff, 0xfe, 0x00]);
    desk.fails(2, &[&add[..], &["binary"]].concat());
    assert_eq!(desk.count(), 1);
}

#[test]
fn what_could_steer_a_terminal_is_shown_instead() {
    let desk = Desk::new();
    let id = desk.add("before \u{1b}[2J\u{9b}31m after");
    for args in [
        &["incident", "show", &id][..],
        &["incident", "list"],
        &["incident", "history", &id],
    ] {
        let text = desk.ok(args);
        assert!(
            text.chars().all(|c| c == '\n' || !c.is_control()),
            "{text:?}"
        );
    }
}

#[test]
fn a_field_that_is_not_there_or_cannot_hold_that_is_named() {
    let desk = Desk::new();
    let add = [
        "incident",
        "add",
        "--kind",
        "other",
        "--happened",
        "2026-03-01",
        "--field",
    ];
    for (field, named) in [
        ("colour=red", "colour"),
        ("weapon=perhaps", "weapon"),
        ("daily_life_areas=sleep,dreams", "daily_life_areas"),
        ("injury_areas=bruise", "injury_areas"),
        ("recorded=2020-01-01", "recorded"),
        ("no equals sign", "NAME=VALUE"),
    ] {
        let words = desk.fails(2, &[&add[..], &[field]].concat());
        assert!(words.contains(named), "{field}: {words}");
    }
    let twice = [&add[..], &["details=a", "--details", "b"]].concat();
    assert!(desk.fails(2, &twice).contains("twice"));
    assert!(
        desk.fails(2, &["incident", "add", "--happened", "2026-03-01"])
            .contains("--kind")
    );
    assert!(
        desk.fails(2, &["incident", "add", "--kind", "other"])
            .contains("--happened")
    );
    desk.fails(
        2,
        &[
            "incident",
            "add",
            "--kind",
            "bad-mood",
            "--happened",
            "2026-03-01",
        ],
    );
}

#[test]
fn a_reader_that_goes_away_is_met_with_silence() {
    let desk = Desk::new();
    let (id, file) = with_file(&desk, &noise(3_000_000));
    for args in [
        &["incident", "list"][..],
        &["incident", "extract", &id, &file, "--to", "-"],
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let done = desk.command(args).stdout(writer).output().unwrap();
        assert_eq!(
            (done.status.code(), done.stderr.len()),
            (Some(0), 0),
            "{args:?}"
        );
    }
    let full = File::options()
        .write(true)
        .open(Path::new("/dev/full"))
        .unwrap();
    let done = said(desk.command(&["incident", "list"]).stdout(full));
    assert_eq!(
        done.code, 12,
        "a full disk isn't a reader that went away: {}",
        done.err
    );
}
