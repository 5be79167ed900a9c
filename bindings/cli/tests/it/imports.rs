//! The import of many incidents from a file of JSON lines.

use super::desk::{CHEAP, Desk, Said, said, said_with};
use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read, Write};

/// Makes this many lines, no two alike.
fn year(lines: usize) -> String {
    let mut text = String::new();
    for n in 0..lines {
        let day = n % 28 + 1;
        let line = json!({
            "kinds": ["controlling"],
            "happened": format!("2026-02-{day:02}T21:30Z"),
            "details": format!("Number {n}."),
            "fields": { "child_present": "unsure", "daily_life_areas": ["sleep"] },
        });
        let _ = writeln!(text, "{line}");
    }
    text
}

/// Returns everything that a list gives, page by page.
fn all(desk: &Desk) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    loop {
        let mut args = vec!["incident", "list", "--limit", "1000"];
        if let Some(last) = ids.last() {
            args.extend(["--after", last]);
        }
        let page = desk.json(&args);
        let page = page.as_array().unwrap().iter();
        let page: Vec<_> = page
            .map(|line| line["id"].as_str().unwrap().to_owned())
            .collect();
        if page.is_empty() {
            return ids;
        }
        ids.extend(page);
    }
}

#[test]
fn an_import_that_is_killed_goes_on_where_it_was_and_saves_nothing_twice() {
    const LINES: usize = 3000;
    let desk = Desk::new();
    // Each time it is given, another line was put in front.
    let grown = |front: usize| {
        let front = year(front).replace("Number", "In front");
        desk.file("year.jsonl", (front + &year(LINES)).as_bytes())
    };
    let mut printed: Vec<String> = Vec::new();
    for (front, until) in [1, 700].into_iter().enumerate() {
        let file = grown(front);
        let mut import = desk.begin(&["incident", "import", &file]);
        let mut out = BufReader::new(import.stdout.take().unwrap());
        let mut before = Vec::new();
        for _ in 0..until {
            let mut line = String::new();
            assert!(
                out.read_line(&mut line).unwrap() > 0,
                "it ended before it was killed"
            );
            before.push(line.trim().to_owned());
        }
        import.kill().unwrap();
        let mut rest = String::new();
        out.read_to_string(&mut rest).unwrap();
        // The last line may be cut.
        before.extend(
            rest.split_inclusive('\n')
                .filter_map(|line| Some(line.strip_suffix('\n')?.to_owned())),
        );
        assert!(!import.wait().unwrap().success());
        assert!(before.len() < LINES, "it was done before it was killed");
        before.splice(..front, []);
        let there: BTreeSet<_> = all(&desk).into_iter().collect();
        assert!(
            before.iter().all(|id| there.contains(id)),
            "every ID that was printed is there"
        );
        assert!(
            before.iter().zip(&printed).all(|(a, b)| a == b),
            "each line has the ID it had"
        );
        printed = before;
    }
    let file = grown(2);
    let done = desk.run(&["incident", "import", &file]);
    assert_eq!(done.code, 0, "{}", done.err);
    assert!(done.err.contains("here already"), "{}", done.err);
    let ids: Vec<_> = done.out.lines().map(str::to_owned).collect();
    assert_eq!(
        ids[2..][..printed.len()],
        printed,
        "each line has the ID it had"
    );
    let there = all(&desk);
    assert_eq!(there.len(), LINES + 2, "none twice");
    assert_eq!(
        ids.into_iter().collect::<BTreeSet<_>>(),
        there.into_iter().collect()
    );
    assert_eq!(desk.json(&["check"])["incidents"], json!(LINES + 2));

    let again = desk.run(&["incident", "import", &file]);
    assert_eq!(
        again.err,
        "0 incidents saved; 3002 lines were here already.\n"
    );
}

#[test]
fn a_signal_ends_an_import_and_what_was_printed_is_saved() {
    let desk = Desk::new();
    let file = desk.file("year.jsonl", year(3000).as_bytes());
    let mut import = desk.begin(&["incident", "import", &file]);
    let mut out = BufReader::new(import.stdout.take().unwrap());
    let mut printed = String::new();
    out.read_line(&mut printed).unwrap();
    kill_process(Pid::from_child(&import), Signal::INT).unwrap();
    out.read_to_string(&mut printed).unwrap();
    assert_eq!(import.wait().unwrap().code(), Some(130));
    assert!(printed.ends_with('\n'));
    let printed: BTreeSet<_> = printed.lines().map(str::to_owned).collect();
    assert!(printed.len() < 3000, "it was done before the signal came");
    assert_eq!(printed, all(&desk).into_iter().collect());
}

/// Imports a first line, this one, and a third.
fn between(desk: &Desk, line: &str) -> Said {
    let good = year(2);
    let (first, third) = good.split_once('\n').unwrap();
    let file = desk.file("lines", format!("{first}\n{line}\n{third}").as_bytes());
    desk.run(&[
        "--now",
        "2026-05-01T12:00:00+01:00",
        "incident",
        "import",
        &file,
    ])
}

#[test]
fn a_bad_line_ends_it_with_its_number_and_what_is_wrong_after_all_before_it_was_saved() {
    let desk = Desk::new();
    let line = |more: Value| {
        let mut line = json!({ "kinds": ["other"], "happened": "2026-02-01" });
        line.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        line.to_string()
    };
    let id = "00".repeat(16);
    let cases = [
        ("{\"kinds\":[".to_owned(), "isn't JSON"),
        ("\u{feff}{}".to_owned(), "isn't JSON"),
        ("[]".to_owned(), "one incident as JSON"),
        (
            line(json!({ "when": 1 })),
            "Nothing in a line is called \"when\"",
        ),
        (line(json!({ "kinds": [] })), "at least one kind"),
        (
            line(json!({ "kinds": ["other", "other"] })),
            "each only once",
        ),
        (
            line(json!({ "kinds": ["cross\u{1b}"] })),
            "no kind \"cross\\u{1b}\"",
        ),
        (line(json!({ "happened": "2026-02-30" })), "no such day"),
        ("{\"kinds\":[\"other\"]}".to_owned(), "needs \"happened\""),
        (line(json!({ "happened": "2026-07-01" })), "in the future"),
        (
            line(json!({ "fields": { "colour": "blue" } })),
            "no field \"colour\"",
        ),
        (
            line(json!({ "fields": { "place": "Hall", "weapon": "maybe" } })),
            "field weapon",
        ),
        (
            line(json!({ "fields": { "details": "a" }, "details": "b" })),
            "there twice",
        ),
        (
            line(json!({ "fields": { "who": [{ "id": id, "relation": "ex" }] } })),
            "only name people you keep",
        ),
        (
            format!("{{\"details\":\"{}\"}}", "x".repeat(5 << 20)),
            "longer than 4 MiB",
        ),
    ];
    for (bad, why) in &cases {
        let ended = between(&desk, bad);
        assert_eq!(ended.code, 2, "{why}: {}", ended.err);
        assert!(
            ended.err.starts_with("Line 2: ") && ended.err.contains(why),
            "{why}: {}",
            ended.err
        );
        assert_eq!(
            ended.out.lines().count(),
            1,
            "{why}: the line before is saved, the one behind isn't"
        );
        assert!(ended.err.len() < 600, "{why}");
    }
    assert_eq!(desk.count(), 1, "it was the same first line each time");
    // Corrected, and given whole again.
    let done = between(&desk, &line(json!({})));
    assert_eq!(
        (done.code, done.out.lines().count(), desk.count()),
        (0, 3, 3),
        "{}",
        done.err
    );
}

#[test]
fn a_file_of_another_form_is_named_for_what_it_is_and_nothing_of_it_is_merged() {
    let desk = Desk::new();
    let good = r#"{"kinds":["other"],"happened":"2026-02-01","details":"Good."}"#;
    let utf16 = |text: &str| -> Vec<u8> {
        let units = format!("\u{feff}{text}\n");
        units.encode_utf16().flat_map(u16::to_le_bytes).collect()
    };
    let cases: [(Vec<u8>, usize, &str, &str); 11] = [
        (utf16(good), 1, "utf-16", "UTF-16"),
        (
            b"\x1f\x8b\x08\0\0\0\0\0\0\x03".to_vec(),
            1,
            "packed",
            "gzip",
        ),
        (b"PK\x03\x04\x14\0".to_vec(), 1, "packed", "zip"),
        (format!("[{good},{good}]").into_bytes(), 1, "array", "array"),
        (b"date,kind\n2026-02-01,other\n".to_vec(), 1, "table", "CSV"),
        (
            [good.as_bytes(), b"\n{\"details\":\"caf\xe9\"}"].concat(),
            2,
            "not-utf-8",
            "byte 16",
        ),
        (
            format!("{good}\n{}", good.replace('}', r#","details":"Other."}"#)).into_bytes(),
            2,
            "twice",
            "\"details\" twice",
        ),
        (
            format!(
                "{good}\n{}",
                good.replace('}', r#","happened":"2026-02-02"}"#)
            )
            .into_bytes(),
            2,
            "twice",
            "\"happened\" twice",
        ),
        (
            format!(
                "{good}\n{}",
                good.replace('}', r#","fields":{"place":"a","place":"b"}}"#)
            )
            .into_bytes(),
            2,
            "twice",
            "\"place\" twice",
        ),
        (
            format!("{good}\n{}", good.replace("Good", "\\ud83d")).into_bytes(),
            2,
            "half-character",
            "half of a character",
        ),
        (
            format!("{good}\n{}", good.replace("Good", "\\ude00 x")).into_bytes(),
            2,
            "half-character",
            "half of a character",
        ),
    ];
    for (text, line, why, words) in cases {
        let file = desk.file("lines", &text);
        let dry = said(&mut desk.bare(&["--json", "incident", "import", &file, "--dry-run"]));
        let named = json!({ "line": line, "wrong": "line", "why": why });
        let first: Value = serde_json::from_str(dry.out.lines().next().unwrap()).unwrap();
        assert_eq!(first, named, "{}", dry.out);
        let ended = desk.run(&["incident", "import", &file]);
        assert_eq!(ended.code, 2, "{why}: {}", ended.err);
        let begins = format!("Line {line}: ");
        assert!(
            ended.err.starts_with(&begins) && ended.err.contains(words),
            "{}",
            ended.err
        );
        assert_eq!(ended.out.lines().count(), line - 1, "{why}");
    }
    assert_eq!(desk.count(), 1, "the good line before, each time the same");
}

#[test]
fn a_dry_run_says_once_what_a_whole_file_is() {
    let desk = Desk::empty();
    let text = "{\"kinds\":[]}\n".repeat(3);
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let utf32: Vec<u8> = text
        .chars()
        .flat_map(|c| u32::from(c).to_be_bytes())
        .collect();
    let packed = [&b"BZh91AY&SY"[..], &[0xE9, b'\n', b'{', 0].repeat(40)].concat();
    for (bytes, why) in [(utf16, "utf-16"), (utf32, "utf-32"), (packed, "packed")] {
        let file = desk.file("lines", &bytes);
        let dry = said(&mut desk.bare(&["--json", "incident", "import", &file, "--dry-run"]));
        let lines = dry
            .out
            .lines()
            .map(|line| serde_json::from_str(line).unwrap());
        let lines: Vec<Value> = lines.collect();
        let named = json!({ "line": 1, "wrong": "line", "why": why });
        assert_eq!(lines, [named, json!({ "good": 0, "bad": 1 })]);
    }
}

#[test]
fn a_dry_run_names_every_bad_line_and_needs_no_vault() {
    let desk = Desk::empty();
    let mut text = year(40);
    text.insert_str(0, "{}\n\n");
    text.push_str("{\"kinds\":[\"sulking\"],\"happened\":\"2026-02-01\"}");
    let file = desk.file("lines", text.as_bytes());
    let dry = said(&mut desk.bare(&["incident", "import", &file, "--dry-run"]));
    assert_eq!(dry.code, 2);
    let lines: Vec<_> = dry.out.lines().collect();
    assert_eq!(lines.len(), 3, "{}", dry.out);
    assert!(
        lines[0].starts_with("Line 1: ") && lines[1].starts_with("Line 43: "),
        "{}",
        dry.out
    );
    assert_eq!(lines[2], "40 incidents can be imported.");
    assert_eq!(dry.err, "2 lines can't be imported.\n");
    let machine = said(&mut desk.bare(&["--json", "incident", "import", &file, "--dry-run"]));
    let answers: Vec<Value> = machine
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(answers[1], json!({ "line": 43, "wrong": "kinds" }));
    assert_eq!(answers[2], json!({ "good": 40, "bad": 2 }));

    let good = desk.file("good", year(40).as_bytes());
    let dry = said(&mut desk.bare(&["incident", "import", &good, "--dry-run"]));
    assert_eq!(
        (dry.code, dry.out.as_str()),
        (0, "40 incidents can be imported.\n")
    );
    assert_eq!(
        said(&mut desk.bare(&["incident", "import", "gone", "--dry-run"])).code,
        12
    );
    assert_eq!(
        said(&mut desk.bare(&["incident", "import", ".", "--dry-run"])).code,
        12
    );
}

#[test]
fn line_ends_of_other_systems_change_nothing() {
    let desk = Desk::new();
    let plain = desk.file("plain", year(5).as_bytes());
    let first = desk.ok(&["incident", "import", &plain]);
    let windows = format!("\u{feff}{}\r\n", year(5).replace('\n', "\r\n"));
    let windows = desk.file("windows", windows.as_bytes());
    assert_eq!(desk.ok(&["incident", "import", &windows]), first);
    assert_eq!(desk.count(), 5);
    let stdin = said_with(
        &mut desk.command(&["--json", "incident", "import", "-"]),
        year(5).as_bytes(),
    );
    let ids: Vec<Value> = stdin
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let wanted: Vec<_> = first.lines().map(|id| json!({ "id": id })).collect();
    assert_eq!(ids, wanted);
}

#[test]
fn who_writes_a_line_can_wait_for_its_id() {
    let desk = Desk::empty();
    desk.ok(&["init", "--kdf-cost", CHEAP]);
    let mut import = desk.begin(&["incident", "import", "-"]);
    let mut lines = import.stdin.take().unwrap();
    let out = BufReader::new(import.stdout.take().unwrap());
    let (say, ids) = std::sync::mpsc::channel();
    std::thread::spawn(move || out.lines().for_each(|id| say.send(id.unwrap()).unwrap()));
    for line in year(3).lines() {
        writeln!(lines, "{line}").unwrap();
        let id = ids.recv_timeout(std::time::Duration::from_secs(30));
        assert_eq!(id.expect("an ID before the next line").len(), 32);
    }
    drop(lines);
    assert!(import.wait().unwrap().success());
}
