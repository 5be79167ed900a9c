//! Errors name their own cause, not what it looks like.

use super::desk::{CHEAP, Desk, Said, said};
use super::terminal::Terminal;
use bothy_test_support::private_mounts;
use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;

/// Runs a shell's lines in a mount namespace of its own, where `disk` can be mounted on.
fn mounted(desk: &Desk, lines: &str) -> Said {
    std::fs::create_dir_all(desk.path("disk")).unwrap();
    let mut words = private_mounts().to_vec();
    let lines = lines.replace(
        "bothy ",
        &format!("{} --secret-file secret ", env!("CARGO_BIN_EXE_bothy")),
    );
    words.extend(["sh", "-c", &lines]);
    said(
        Command::new(words[0])
            .args(&words[1..])
            .current_dir(desk.path("")),
    )
}

#[test]
fn a_full_disk_is_said_to_be_full_at_init_too() {
    let desk = Desk::empty();
    for (size, filler) in [("4k", 4096), ("64k", 60_000), ("1m", 1000), ("3m", 1000)] {
        let lines = format!(
            "mount -t tmpfs -o size={size} none disk && head -c {filler} /dev/zero > disk/filler && \
             bothy --vault disk/v init --kdf-cost {CHEAP}; code=$?; ls disk; exit $code"
        );
        let said = mounted(&desk, &lines);
        // The key file is the first that finds no room; the vault's own files report it themselves.
        assert!([6, 12].contains(&said.code), "{size}: {}", said.err);
        assert!(
            said.err.contains("There is no room left"),
            "{size}: {}",
            said.err
        );
        assert!(
            !said.err.contains("have the key to your record"),
            "{size}: {}",
            said.err
        );
        assert!(!said.out.contains("v.key\n"), "{size}: {}", said.out);
    }
}

#[test]
fn a_disk_that_can_only_be_read_is_said_to_be_so() {
    let desk = Desk::new();
    let fill = "mount -t tmpfs none disk && cp -r vault vault.key disk && mount -o remount,ro disk";
    for (line, code) in [
        ("bothy --vault disk/new init --kdf-cost 8,1", 12),
        (
            "bothy --vault disk/new --device-key k init --kdf-cost 8,1",
            12,
        ),
        ("bothy --vault disk/vault incident list", 12),
        (
            "bothy --vault disk/vault passwd --new-secret-file secret",
            12,
        ),
    ] {
        let said = mounted(&desk, &format!("{fill} && {line}"));
        assert_eq!(said.code, code, "{line}: {}", said.err);
        assert!(
            said.err.to_lowercase().contains("read"),
            "{line}: {}",
            said.err
        );
        for other in [
            "There is no vault",
            "have the key to your record",
            "Nothing in your record was changed",
        ] {
            assert!(!said.err.contains(other), "{line}: {}", said.err);
        }
    }
}

#[test]
fn a_path_that_is_too_long_is_said_to_be_so() {
    let desk = Desk::new();
    let name = "n".repeat(300);
    let deep = format!("{}v", "folder/".repeat(800));
    for path in [&name, &deep] {
        for rest in [&["init", "--kdf-cost", CHEAP][..], &["incident", "list"]] {
            let said = said(
                &mut desk.bare(&[&["--secret-file", "secret", "--vault", path], rest].concat()),
            );
            assert_eq!(said.code, 12, "{rest:?}: {}", said.err);
            assert!(said.err.contains("too long"), "{rest:?}: {}", said.err);
        }
    }
}

#[test]
fn a_value_that_cannot_be_is_named_with_what_can() {
    let desk = Desk::new();
    let long = desk.file("long", "word ".repeat(60_000).as_bytes());
    let add = [
        "incident",
        "add",
        "--kind",
        "threats",
        "--happened",
        "2026-03-01",
    ];
    let case = [
        "--purpose",
        "Support",
        "--consent",
        "Said yes",
        "--retain-until",
        "2127-03-03",
    ];
    let case = [
        &["plan", "new", "--for", "living", "--case", "Sarah Jones"],
        &case[..],
    ]
    .concat();
    let child = [&add[..], &["--child", "maybe"]].concat();
    let areas = [&add[..], &["--field", "injury_areas=elbow,nose"]].concat();
    let details = [&add[..], &["--details-file", &long]].concat();
    let hide = [
        "export", "--to", "pack", "--reader", "court", "--hide", "wher",
    ];
    for (args, words) in [
        (&case[..], &["case reference", "never a name"][..]),
        (&child, &["'maybe'", "yes, no, unsure"]),
        (&areas, &["injury_areas can be", "arms"]),
        (&details, &["too long", "256 KiB", "details"]),
        (&hide, &["'wher'", "place"]),
    ] {
        let said = desk.fails(2, args);
        for word in words {
            assert!(said.contains(word), "{args:?}: {said}");
        }
    }
    let help = said(&mut desk.bare(&["export", "--help"])).out;
    for choice in ["solicitor", "exact_words", "injury_areas"] {
        assert!(help.contains(choice), "{choice}");
    }
}

#[test]
fn practice_refuses_what_saving_would_refuse_in_the_same_words() {
    let desk = Desk::new();
    let add = [
        "incident",
        "add",
        "--kind",
        "threats",
        "--happened",
        "2126-03-01T21:30",
    ];
    let saved = desk.fails(2, &add);
    let practised = desk.fails(2, &[&add[..], &["--practice"]].concat());
    assert_eq!(practised, saved);
    let past = [
        "incident",
        "add",
        "--kind",
        "threats",
        "--happened",
        "2026-03-01",
        "--practice",
    ];
    desk.ok(&past);
}

#[test]
fn a_screen_reader_gets_lines_and_no_escapes() {
    let desk = Desk::new();
    let id = desk.add("x");
    desk.file("film", &vec![7; 12_000_000]);
    for asked in ["ACCESSIBLE=1", "TERM=dumb"] {
        let program = env!("CARGO_BIN_EXE_bothy");
        let line = format!(
            "env {asked} {program} --vault vault --secret-file secret incident attach {id} film"
        );
        let (code, shown) = super::terminal::Terminal::run(&desk, &line).end();
        assert_eq!(code, 0, "{shown}");
        assert!(shown.contains("Keeping: "), "{asked}: {shown}");
        assert!(!shown.contains('\u{1b}'), "{asked}: {shown:?}");
    }
}

#[test]
fn what_is_too_long_missing_or_no_hours_is_said_to_be_that() {
    let desk = Desk::new();
    let long = "x".repeat(70_000);
    let contact = [
        "helplines",
        "add",
        "--name",
        "Ruth",
        "--number",
        "07700 900123",
    ];
    let case = [
        "plan",
        "new",
        "--for",
        "left",
        "--with-worker",
        "--case",
        "LS-1",
        "--retain-until=2099-01-01",
    ];
    let cases: [(&[&str], &[&str], &str); 6] = [
        (&contact, &["--note", &long], "too long"),
        (&contact, &["--code-word", &long], "too long"),
        (&contact, &["--safe", "xx"], "hours"),
        (
            &case,
            &["--purpose", "", "--consent", "Yes"],
            "can't be empty",
        ),
        (
            &case,
            &["--purpose", "Support", "--consent", " "],
            "can't be empty",
        ),
        (
            &["about-us", "set", "began=2020", "began=2021"],
            &[],
            "twice",
        ),
    ];
    for (command, more, why) in cases {
        let said = desk.fails(2, &[command, more].concat());
        assert!(said.contains(why), "{more:.20?}: {said}");
    }
}

#[test]
fn a_folder_that_one_may_not_enter_is_no_missing_vault() {
    let place = tempfile::tempdir_in("/tmp").unwrap();
    let path = |name: &str| place.path().join(name);
    let allow = |name: &str, mode| {
        std::fs::set_permissions(path(name), Permissions::from_mode(mode)).unwrap();
    };
    // Root may enter everything, so another user tries.
    std::fs::copy(env!("CARGO_BIN_EXE_bothy"), path("bothy")).unwrap();
    std::fs::write(path("secret"), "83920174\n").unwrap();
    std::fs::create_dir(path("home")).unwrap();
    for (name, mode) in [
        ("", 0o755),
        ("bothy", 0o755),
        ("secret", 0o644),
        ("home", 0o777),
    ] {
        allow(name, mode);
    }
    let run = |line: &str| {
        let root = rustix::process::geteuid().is_root();
        let somebody = if root {
            "setpriv --reuid=65534 --regid=65534 --clear-groups "
        } else {
            ""
        };
        let line = format!("{somebody}../bothy --vault v --secret-file ../secret {line}");
        said(
            Command::new("sh")
                .args(["-c", &line])
                .current_dir(path("home")),
        )
    };
    assert_eq!(run("init --kdf-cost 8,1").code, 0);
    for mode in [0o000, 0o500] {
        allow("home/v", mode);
        let said = run("incident add --kind money --happened 2026-03-01 --details x");
        assert_eq!(said.code, 12, "{mode:o}: {}", said.err);
        assert!(
            said.err.contains("aren't allowed"),
            "{mode:o}: {}",
            said.err
        );
        allow("home/v", 0o700);
    }
    assert_eq!(run("check").code, 0);
}

#[test]
fn what_is_said_of_arguments_and_secrets_is_no_wider_than_the_terminal() {
    let desk = Desk::new();
    let program = env!("CARGO_BIN_EXE_bothy");
    for words in [
        "export --to pack --reader me --hide wher </dev/null",
        "helplines --area Atlantis </dev/null",
        "demo shown </dev/null",
        "--secret-file secret passwd",
    ] {
        let line = format!("stty cols 40; ACCESSIBLE=1 {program} --vault vault {words}; true");
        let mut terminal = Terminal::run(&desk, &line);
        if words.ends_with("passwd") {
            terminal.wait_for("New secret: ");
            terminal.type_keys(&[3]);
        }
        let (_, shown) = terminal.end();
        for row in shown.lines() {
            assert!(row.trim_end().chars().count() <= 40, "{words}: {row:?}");
            assert!(!row.contains('\u{1b}'), "{words}: {row:?}");
        }
    }
}
