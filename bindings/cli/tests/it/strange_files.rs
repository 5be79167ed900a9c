//! Names that aren't files, wherever a command takes one: refused in words, at once, with nothing changed.

use super::desk::{Desk, SECRET, Said, fixture, noise, said, said_with, tree};
use std::fs::File;
use std::os::unix::fs::symlink;
use std::process::Command;

const SECOND: &str = "the garden gate is green 4";

/// Every option and argument that a file is read from, shown as FILE.
const INPUTS: [&[&str]; 26] = [
    &["--secret-file", "FILE", "check"],
    &["--device-key", "FILE", "check"],
    &["--device-key", "FILE", "recover"],
    &["passwd", "--new-secret-file", "FILE"],
    &["recover", "--recovery-file", "FILE"],
    &[
        "recover",
        "--recovery-file",
        "code",
        "--new-secret-file",
        "FILE",
    ],
    &["second", "set", "--second-secret-file", "FILE"],
    &["second", "arm", "--yes", "--second-secret-file", "FILE"],
    &["second", "disarm", "--second-secret-file", "FILE"],
    &["--vault", "other", "init", "--second-secret-file", "FILE"],
    &[
        "incident",
        "add",
        "--kind",
        "money",
        "--happened",
        "2026-03-01",
        "--attach",
        "FILE",
    ],
    &[
        "incident",
        "add",
        "--kind",
        "money",
        "--happened",
        "2026-03-01",
        "--details-file",
        "FILE",
    ],
    &["incident", "amend", "ID", "--attach", "FILE"],
    &["incident", "amend", "ID", "--details-file", "FILE"],
    &["incident", "attach", "ID", "FILE"],
    &["incident", "import", "FILE"],
    &["incident", "import", "FILE", "--dry-run"],
    &["draft", "keep", "--attach", "FILE"],
    &["draft", "keep", "--details-file", "FILE"],
    &[
        "--secret-file",
        "second",
        "notes",
        "add",
        "--text-file",
        "FILE",
    ],
    &["helplines", "--check", "FILE"],
    &["helplines", "load", "FILE"],
    &["plan", "templates", "--check", "FILE"],
    &["risk", "ask", "--check", "FILE"],
    &["plan", "take-over", "FILE", "--yes"],
    &["verify", "FILE"],
];

/// The kinds of FILE, each with a word of its refusal.
const KINDS: [(&str, &str); 7] = [
    ("pipe", "pipe"),
    ("link-to-pipe", "pipe"),
    ("folder", "folder"),
    ("link-to-itself", "circle"),
    ("link-to-nowhere", "It isn't there"),
    ("/dev/zero", "device"),
    ("socket", "socket"),
];

/// A file of the system's that makes its reader wait for what comes next, as a pipe does; `None` where there is none that may be read.
const WAITS: (&str, &str) = ("/proc/kmsg", "wait");

/// Returns the kinds that this computer has.
fn kinds() -> Vec<(&'static str, &'static str)> {
    let mut kinds = KINDS.to_vec();
    if waits() {
        kinds.push(WAITS);
    } else {
        println!("no file that waits");
    }
    kinds
}

/// Returns whether reading that file waits now. Only root may read it; for others this is false.
fn waits() -> bool {
    use std::os::unix::fs::OpenOptionsExt;
    let flags = rustix::fs::OFlags::NONBLOCK.bits().cast_signed();
    let file = File::options().read(true).custom_flags(flags).open(WAITS.0);
    file.is_ok_and(|mut file| {
        // Data already in it is read first.
        let read = std::io::copy(&mut file, &mut std::io::sink());
        read.is_err_and(|e| e.kind() == std::io::ErrorKind::WouldBlock)
    })
}

/// Returns a desk with an incident, a second door, a plan, and one of each kind; and the incident's ID.
pub(super) fn desk() -> (Desk, String) {
    let desk = Desk::empty();
    desk.file("second", SECOND.as_bytes());
    let said = desk.ok(&[
        "init",
        "--recovery",
        "--kdf-cost",
        "8,1",
        "--second-secret-file",
        "second",
    ]);
    desk.file("code", said.split_once('\n').unwrap().1.as_bytes());
    let id = desk.add("Here before.");
    desk.ok(&["plan", "new", "--for", "leaving"]);
    let made = Command::new("mkfifo").arg(desk.path("pipe")).status();
    assert!(made.unwrap().success());
    symlink("pipe", desk.path("link-to-pipe")).unwrap();
    std::fs::create_dir(desk.path("folder")).unwrap();
    symlink("link-to-itself", desk.path("link-to-itself")).unwrap();
    symlink("gone", desk.path("link-to-nowhere")).unwrap();
    std::os::unix::net::UnixListener::bind(desk.path("socket")).unwrap();
    (desk, id)
}

/// Runs a command that may take neither long nor much memory.
pub(super) fn run(desk: &Desk, id: &str, file: &str, args: &[&str]) -> Said {
    let mut limited = Command::new("sh");
    let limits = "ulimit -v 1000000; exec timeout 20 \"$@\"";
    limited.args(["-c", limits, "sh", env!("CARGO_BIN_EXE_bothy")]);
    if !args.contains(&"--vault") {
        limited.args(["--vault", "vault"]);
    }
    if !args.contains(&"--secret-file") {
        limited.args(["--secret-file", "secret"]);
    }
    let args = args.iter().map(|arg| match *arg {
        "FILE" => file,
        "ID" => id,
        other => other,
    });
    limited
        .args(args)
        .current_dir(desk.path(""))
        .env_remove("BOTHY_VAULT")
        .env_remove("BOTHY_DEVICE_KEY")
        .stdin(std::process::Stdio::null());
    said(&mut limited)
}

/// Returns what the vault shows to both secrets.
fn state(desk: &Desk) -> Vec<String> {
    let list = ["incident", "list", "--json"];
    let second = desk.run(&["notes", "list"]).code;
    vec![
        desk.ok(&list),
        desk.ok(&["draft", "list", "--json"]),
        desk.ok(&["plan", "list", "--json"]),
        second.to_string(),
        desk.ok(&["check"]),
    ]
}

#[test]
fn every_input_says_of_anything_but_a_file_what_it_is_and_changes_nothing() {
    let (desk, id) = desk();
    let before = state(&desk);
    for args in INPUTS {
        for (kind, word) in kinds() {
            // A folder may be a pack, or hold the pictures of one plan.
            let folder =
                kind == "folder" && ["verify", "take-over"].iter().any(|a| args.contains(a));
            if folder {
                continue;
            }
            let said = run(&desk, &id, kind, args);
            assert_eq!(said.code, 12, "{args:?} {kind}: {}", said.err);
            assert!(said.err.contains(word), "{args:?} {kind}: {}", said.err);
        }
    }
    assert!(!desk.path("other").exists() && !desk.path("other.key.new").exists());
    assert_eq!(state(&desk), before);
}

#[test]
fn a_signature_and_the_words_of_a_plan_are_files_too() {
    let (desk, id) = desk();
    desk.file("lines.toml", b"date = 2026-01-01");
    let words = desk.ok(&["plan", "hand-over", "--to", "plan.age"]);
    assert!(words.contains(' '));
    for (kind, word) in kinds() {
        for args in [
            &["helplines", "load", "lines.toml", "--signature", "FILE"][..],
            &[
                "plan",
                "take-over",
                "plan.age",
                "--yes",
                "--passphrase-file",
                "FILE",
            ],
        ] {
            let said = run(&desk, &id, kind, args);
            assert_eq!(said.code, 12, "{args:?} {kind}: {}", said.err);
            assert!(said.err.contains(word), "{args:?} {kind}: {}", said.err);
        }
    }
}

#[test]
fn a_file_of_three_gigabytes_is_refused_without_being_read() {
    let (desk, id) = desk();
    let before = state(&desk);
    File::create(desk.path("sparse"))
        .unwrap()
        .set_len(3 << 30)
        .unwrap();
    for args in INPUTS {
        // A dry run, which explains each bad line, reads all of them, a little at a time.
        if args.contains(&"--dry-run") {
            continue;
        }
        let said = run(&desk, &id, "sparse", args);
        let refused = [1, 2, 10, 11, 12].contains(&said.code);
        assert!(refused, "{args:?}: {} {}", said.code, said.err);
        let long = ["--details-file", "--text-file", "take-over", "--check"];
        let why = if long.iter().any(|name| args.contains(name)) {
            "long"
        } else {
            ""
        };
        let said_why = !said.err.is_empty() && said.err.contains(why);
        assert!(said_why, "{args:?}: {}", said.err);
        assert!(!said.err.contains("memory"), "{args:?}: {}", said.err);
    }
    assert_eq!(state(&desk), before);
}

/// Returns a command that saves an incident with its details from a file.
fn details(file: &str) -> Vec<&str> {
    let add = "incident add --kind money --happened 2026-03-01 --details-file";
    add.split(' ').chain([file]).collect()
}

#[test]
fn a_link_to_a_file_a_pipe_by_number_and_stdin_are_read() {
    let (desk, id) = desk();
    let photo = fixture("door-frame.jpg");
    symlink(&photo, desk.path("photo")).unwrap();
    desk.ok(&["incident", "attach", &id, "photo"]);
    desk.file("words", b"Out of a file.\n");
    symlink("words", desk.path("link")).unwrap();
    let details_of = |id: &str| {
        let shown = desk.json(&["incident", "show", id]);
        shown["current"]["incident"]["fields"]["details"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(details_of(&desk.ok(&details("link"))), "Out of a file.");
    let piped = said_with(&mut desk.command(&details("-")), b"Out of a pipe.");
    assert_eq!(
        details_of(piped.out.trim()),
        "Out of a pipe.",
        "{}",
        piped.err
    );
    let file = File::open(desk.path("words")).unwrap();
    let from = said(desk.command(&details("-")).stdin(file));
    assert_eq!(
        details_of(from.out.trim()),
        "Out of a file.",
        "{}",
        from.err
    );
    // A pipe with a name from a shell, whose writer may be slow.
    let script = format!(
        "{} --vault vault --secret-file <(sleep 0.3; echo '{SECRET}') incident add --kind money \
         --happened 2026-03-01 --details-file <(echo 'By number.')",
        env!("CARGO_BIN_EXE_bothy")
    );
    let mut bash = Command::new("bash");
    let numbered = said(bash.args(["-c", &script]).current_dir(desk.path("")));
    assert_eq!(
        details_of(numbered.out.trim()),
        "By number.",
        "{}",
        numbered.err
    );
    let endless = [("/dev/zero", "device"), WAITS];
    for (path, word) in endless.into_iter().take(1 + usize::from(waits())) {
        for name in ["-", "/dev/fd/0", "/dev/stdin"] {
            let mut timed = Command::new("timeout");
            timed.args(["20", env!("CARGO_BIN_EXE_bothy"), "--vault", "vault"]);
            timed.args(["--secret-file", "secret"]).args(details(name));
            timed.current_dir(desk.path(""));
            let refused = said(timed.stdin(File::open(path).unwrap()));
            assert_eq!(refused.code, 12, "{path} {name}: {}", refused.err);
            assert!(refused.err.contains(word), "{path} {name}: {}", refused.err);
        }
    }
}

#[test]
fn what_stands_in_a_vaults_place_is_named_by_its_path_and_its_cause() {
    let (desk, id) = desk();
    desk.file("letter", b"Dear Ruth, I never sent this.");
    let before = tree(&desk.path(""));
    let commands: [&[&str]; 4] = [
        &["check"],
        &["incident", "list"],
        &["destroy", "--yes"],
        &[
            "recover",
            "--recovery-file",
            "code",
            "--new-secret-file",
            "secret",
        ],
    ];
    for args in commands {
        for (place, code, words) in [
            ("link-to-itself", 12, "circle"),
            ("letter", 8, "no vault at letter"),
            ("pipe", 8, "no vault at pipe"),
            ("link-to-nowhere", 8, "no vault at link-to-nowhere"),
            ("folder", 8, "no vault at folder"),
            ("no/such/vault", 8, "no vault at no/such/vault"),
            ("letter/vault", 8, "no vault at letter/vault"),
        ] {
            let said = run(&desk, &id, place, &[&["--vault", place], args].concat());
            assert_eq!(said.code, code, "{args:?} {place}: {}", said.err);
            let named = said.err.contains(words) && said.err.contains(place);
            assert!(named, "{args:?} {place}: {}", said.err);
        }
    }
    assert!(tree(&desk.path("")) == before);
}

#[test]
fn a_place_where_no_keys_can_be_made_is_named_before_a_new_secret_is_asked_for() {
    let (desk, id) = desk();
    std::fs::rename(desk.path("vault.key"), desk.path("kept.key")).unwrap();
    symlink("gone", desk.path("vault.key")).unwrap();
    desk.file("letter", b"Dear Ruth, I never sent this.");
    let before = tree(&desk.path(""));
    let recover = [
        "recover",
        "--recovery-file",
        "code",
        "--new-secret-file",
        "secret",
    ];
    for (key, why) in [
        ("vault.key", "It isn't there"),
        ("link-to-nowhere", "It isn't there"),
        ("no/such/k", "It isn't there"),
        ("letter/k", "It isn't a folder"),
        ("link-to-itself/k", "circle"),
    ] {
        let said = run(
            &desk,
            &id,
            "",
            &[&["--device-key", key], &recover[..]].concat(),
        );
        assert_eq!(said.code, 12, "{key}: {}", said.err);
        let named = said.err.contains(why) && said.err.contains(key);
        assert!(named, "{key}: {}", said.err);
        assert!(!said.err.contains("is right"), "{key}: {}", said.err);
    }
    assert!(tree(&desk.path("")) == before);
    std::fs::remove_file(desk.path("vault.key")).unwrap();
    std::fs::rename(desk.path("kept.key"), desk.path("vault.key")).unwrap();
    desk.ok(&["check"]);
}

#[test]
fn a_vaults_folder_that_somebody_brings_is_refused_in_words() {
    let (desk, id) = desk();
    let letter = desk.file("thesis.odt", &noise(2_000_000));
    let reserve = desk.path("vault/5.dat");
    std::fs::rename(&reserve, desk.path("5.dat")).unwrap();
    symlink(&letter, &reserve).unwrap();
    let before = tree(&desk.path(""));
    for args in [
        &["check"][..],
        &["incident", "list"],
        &["incident", "show", "ID"],
    ] {
        let said = run(&desk, &id, "", args);
        assert_eq!(said.code, 5, "{args:?}: {}", said.err);
        assert!(said.err.contains("link"), "{}", said.err);
    }
    assert!(tree(&desk.path("")) == before);
    std::fs::remove_file(&reserve).unwrap();
    std::fs::rename(desk.path("5.dat"), &reserve).unwrap();
    desk.ok(&["check"]);
}
