//! The ways in which secrets come in, and that they never come out.

use super::desk::{CHEAP, Desk, SECRET, said, said_with};
use std::io::Read;
use std::process::{Command, Stdio};

#[test]
fn a_secret_is_read_from_stdin_or_from_an_open_descriptor() {
    let desk = Desk::new();
    let vault = ["--vault", "vault", "--secret-file"];
    let from_stdin = said_with(
        &mut desk.bare(&[&vault[..], &["-", "check"]].concat()),
        format!("{SECRET}\nmore\n").as_bytes(),
    );
    assert_eq!(from_stdin.code, 0, "{}", from_stdin.err);
    let script = format!(
        "{} --vault vault --secret-file /dev/fd/3 check 3< secret",
        env!("CARGO_BIN_EXE_bothy")
    );
    let done = Command::new("sh")
        .args(["-c", &script])
        .current_dir(desk.path(""))
        .output()
        .unwrap();
    assert!(done.status.success());
}

#[test]
fn stdin_serves_one_thing_only() {
    let desk = Desk::new();
    let id = desk.add("x");
    let vault = ["--vault", "vault", "--secret-file", "-"];
    for rest in [
        &["passwd", "--new-secret-file", "-"][..],
        &["incident", "attach", &id, "-", "--name", "n"],
    ] {
        let said = said_with(
            &mut desk.bare(&[&vault[..], rest].concat()),
            format!("{SECRET}\n").as_bytes(),
        );
        assert_eq!(said.code, 2, "{rest:?}: {}", said.err);
        assert!(said.err.contains("Only one thing"), "{}", said.err);
    }
}

#[test]
fn a_wrong_secret_opens_nothing_and_says_no_more() {
    let desk = Desk::new();
    for wrong in ["a lamp in the hall 8", "83620471", "a lamp in the  hall 7"] {
        desk.file("secret", wrong.as_bytes());
        assert_eq!(
            desk.fails(3, &["incident", "list"]),
            "That secret opens nothing here. Nothing is lost. Check it, then try again.\n"
        );
    }
}

#[test]
fn without_a_terminal_or_a_file_there_is_no_secret() {
    let desk = Desk::new();
    // setsid: without a terminal even if the tests have one.
    let program = env!("CARGO_BIN_EXE_bothy");
    let mut command = Command::new("setsid");
    command
        .args(["-w", program, "--vault"])
        .arg(desk.path("vault"))
        .arg("check")
        .stdin(Stdio::null());
    let asked = said(&mut command);
    assert_eq!(asked.code, 2);
    assert!(asked.err.contains("No terminal"), "{}", asked.err);
    let missing =
        said(&mut desk.bare(&["--vault", "vault", "--secret-file", "not-there", "check"]));
    assert_eq!(missing.code, 12, "{}", missing.err);
}

#[test]
fn what_nobody_sees_at_the_edges_of_a_secret_opens_all_the_same() {
    let desk = Desk::empty();
    desk.file("secret", b"\xef\xbb\xbf83620471 \r\n");
    desk.ok(&["init", "--kdf-cost", CHEAP]);
    for typed in [
        "83620471",
        "83620471\n",
        "83620471\u{a0}\r\n",
        "\u{200b}83620471",
        " 83620471\t",
        "\u{202a}83620471\u{202c}",
    ] {
        desk.file("secret", typed.as_bytes());
        assert_eq!(desk.count(), 0, "{typed:?}");
    }
    for (name, option, args) in [
        ("new", "--new-secret-file", &["passwd"][..]),
        ("new", "--second-secret-file", &["second", "set"]),
    ] {
        let args: Vec<_> = args.iter().chain(&[option, name]).copied().collect();
        for weak in [
            "12345678\u{a0}",
            "\u{feff}11111111",
            "1234\u{200c}5678",
            "1234 5678",
        ] {
            desk.file(name, weak.as_bytes());
            desk.fails(2, &args);
        }
        desk.file(name, "garden\u{200b}gate seven".as_bytes());
        let said = desk.fails(2, &args);
        assert!(said.contains("can't be seen"), "{said}");
        let utf16: Vec<u8> = "garden gate seven\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        for utf16 in [[&b"\xff\xfe"[..], &utf16].concat(), utf16] {
            desk.file(name, &utf16);
            let said = desk.fails(2, &args);
            assert!(said.contains("UTF-16"), "{said}");
        }
    }
}

#[test]
fn init_says_what_its_lines_are_and_where_the_key_is() {
    let desk = Desk::empty();
    let made = desk.run(&["init", "--recovery", "--kdf-cost", CHEAP]);
    assert_eq!(made.out.lines().count(), 2, "{}", made.out);
    assert!(
        made.err.contains("second is your recovery code"),
        "{}",
        made.err
    );
    let key = desk.path("vault.key").canonicalize().unwrap();
    assert!(made.err.contains(key.to_str().unwrap()), "{}", made.err);
    let words = made.err.split("The same code in words: ").nth(1).unwrap();
    let words = words.lines().next().unwrap();
    assert_eq!(words.split(' ').count(), 10, "{words}");
    // One a line, as people write it down.
    let numbered = (1..).zip(words.split(' '));
    let numbered: Vec<String> = numbered
        .map(|(n, word)| format!("{n}.\t\u{201c}{word}\u{201d},\r\n"))
        .collect();
    let numbered = numbered.concat();
    desk.file("code", format!("\u{feff}{numbered}").as_bytes());
    desk.file("secret", b"another lamp by the stairs 3");
    let args = [
        "recover",
        "--recovery-file",
        "code",
        "--new-secret-file",
        "secret",
    ];
    desk.ok(&args);
    assert_eq!(desk.count(), 0);

    let third = numbered.replacen("3.\t\u{201c}", "3.\t\u{201c}z", 1);
    desk.file("code", third.as_bytes());
    // The code comes first: the new secret isn't read.
    desk.file("secret", b"");
    let said = desk.fails(2, &args);
    assert!(said.contains("Word 3 isn't"), "{said}");
    let quiet = Desk::empty().run(&["--json", "init", "--recovery", "--kdf-cost", CHEAP]);
    assert!(!quiet.err.contains("code in words"), "{}", quiet.err);
}

/// Reads a terminal's output until it ends with `words`.
pub(super) fn wait_for(screen: &mut impl Read, shown: &mut String, words: &str) {
    let mut byte = [0];
    while !shown.ends_with(words) {
        assert_eq!(
            screen.read(&mut byte).unwrap(),
            1,
            "no {words:?} after {shown:?}"
        );
        shown.push(char::from(byte[0]));
    }
}

#[test]
fn no_answer_and_no_error_holds_a_secret() {
    let desk = Desk::empty();
    let made = desk.run(&["init", "--recovery", "--kdf-cost", CHEAP]);
    let code = made.out.lines().nth(1).unwrap().to_owned();
    desk.file("code", code.as_bytes());
    desk.file("new", b"another lamp by the stairs 3");
    let mut heard = made.err;
    for args in [
        &["incident", "list"][..],
        &["--json", "check"],
        &["passwd", "--new-secret-file", "secret"],
        &[
            "recover",
            "--recovery-file",
            "code",
            "--new-secret-file",
            "new",
        ],
        &["--secret-file", "new", "check"],
        &["incident", "list"],
        &["init", "--kdf-cost", CHEAP],
        &["--secret-file", "code", "check"],
    ] {
        let said = desk.run(args);
        heard.push_str(&said.out);
        heard.push_str(&said.err);
    }
    for secret in [SECRET, "another lamp", &code] {
        assert!(!heard.contains(secret), "{heard}");
    }
}

#[test]
fn no_secret_is_asked_for_before_it_is_known_which_vault_it_is_for() {
    let desk = Desk::new();
    for command in [&["check"][..], &["notes", "list"], &["second", "unset"]] {
        // No terminal and no file: if the secret were asked for first, that would be the complaint.
        let said = said(&mut desk.bare(command));
        assert_eq!(said.code, 2, "{}", said.err);
        assert!(said.err.contains("Which vault?"), "{}", said.err);
    }
}
