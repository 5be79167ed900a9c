//! Everything for people is said in the requested language, and everything for machines is the same in each.

use super::desk::{Desk, Said, said};
use bothy_core::locale::Locale;
use serde_json::Value;
use std::collections::BTreeSet;

/// The pseudo-locale: English with accents, longer words and words from right to left, so that text from outside the files shows.
const LONG: &str = "en-XA";
const MIRRORED: &str = "ar-XB";

/// The queries of a desk with something of everything.
const ASKED: [&str; 34] = [
    "incident list",
    "incident show ID",
    "incident history ID",
    "incident kinds",
    "draft list",
    "draft show DRAFT",
    "people list",
    "order list",
    "plan safer",
    "counts --day 2026-01-15",
    "about-us show",
    "pattern",
    "plan list",
    "plan show",
    "plan history",
    "plan templates --for young",
    "plan purge --dry-run",
    "plan take-over handed.age --passphrase-file words --dry-run",
    "plan review --next 2126-02-01",
    "helplines",
    "helplines --open --for men --area leeds --free",
    "helplines --mine",
    "helplines --useful",
    "--secret-file second notes list",
    "--secret-file second notes list --search milk",
    "--secret-file second notes show NOTE",
    "risk ask",
    "risk show --referral",
    "export --to away --reader court --hide doctor --dry-run",
    "verify pack",
    "check",
    "incident undo ID",
    "incident put-away ID",
    "incident list --put-away",
];

/// The commands that work once.
const DONE: [&str; 9] = [
    "plan print --to plan.pdf",
    "plan print --card --to card.pdf",
    "risk show --referral --to summary.pdf",
    "pattern --svg pattern.svg",
    "plan hand-over --to again.age",
    "plan hand-over --qr codes",
    "plan take-over handed.age --passphrase-file words --yes",
    "helplines place scotland",
    "second unset --yes",
];

/// The commands that fail, with a reason.
const FAILURES: [&str; 29] = [
    "incident show ffffff",
    "incident show x",
    "incident add --kind other",
    "incident add --kind other --happened 2026-02-30",
    "incident add --kind other --happened 2026-02-01 --field x=y",
    "incident add --kind other --happened 2026-02-01 --field x",
    "incident add --kind other --happened 2026-02-01 --attach gone",
    "incident add --kind other --happened 2026-02-01 --attach vault",
    "incident import secret",
    "people edit ffffff --child",
    "plan tick 99.9",
    "plan take-over vault --passphrase-file words",
    "plan print --to pack",
    "helplines load secret",
    "helplines forget",
    "risk answer x yes",
    "risk wishes --withdraw",
    "export --to pack.age --reader court",
    "verify gone",
    "verify vault",
    "destroy",
    "init",
    // Permanent, with nobody to ask.
    "plan purge",
    "plan remove 5.1",
    "recovery-code",
    "risk clear",
    "risk take-back neck",
    "second unset",
    "verify /dev/zero",
];

/// Splits a typed line into words.
fn typed(line: &str) -> Vec<String> {
    line.split(' ').map(ToOwned::to_owned).collect()
}

/// Makes a desk with something of everything, and [`ASKED`] with the IDs on it.
fn full() -> (Desk, Vec<Vec<String>>) {
    let desk = Desk::new();
    let done = |line: &str| desk.ok(&typed(line));
    let dale = done("people add --relation ex-husband --name Dale");
    done("people add --relation daughter --child --born 2017-05-02");
    done("about-us set relationship=Kitchen");
    done("order add --kind bail --terms Kitchen --made-by Kitchen --until 2026-02-01");
    let photo = super::desk::fixture("broken-plate.jpg");
    let first = done(&format!(
        "incident add --kind threats --kind damage --happened 2026-03-01 --child unsure --attach {} --field who=person:{dale} \
         --field daily_life_areas=sleep,going-out --field place=Kitchen --field afraid_of_violence=yes",
        photo.display()
    ));
    done(&format!("incident amend {first} --field place="));
    done("incident add --kind other --happened 2026-03-02T21:30Z..2026-03-02T22:10Z");
    let draft = done(&format!("draft keep --amends {first} --details Kitchen"));
    done(
        "--now 2026-01-15T12:00Z plan new --for leaving --with-worker --retain-until 2026-02-01 --case LS-2041 --purpose Kitchen --consent Kitchen",
    );
    done("--now 2026-01-15T12:00Z plan review --next 2026-02-01 --safer Kitchen");
    done(&format!(
        "--now 2026-01-15T12:00Z plan edit 5.2 --note Kitchen --due 2026-02-01 --person {dale} --worse Kitchen --incident {first}"
    ));
    done("plan tick 5.1");
    done(&format!(
        "risk answer neck yes --facts Kitchen --present Dale --incident {first}"
    ));
    done("risk answer fear unsure");
    done("risk wishes --needs Kitchen --wants Kitchen");
    let contact = "helplines add --name Kitchen --number 07700900123 --note Kitchen --safe";
    desk.ok(&[typed(contact), vec!["Mo-Fr 09:00-15:00".to_owned()]].concat());
    done("helplines place leeds");
    let words = done("plan hand-over --to handed.age");
    desk.file("words", words.as_bytes());
    desk.file("second", b"40177293");
    done("second set --second-secret-file second");
    let note = "notes add --title Shopping --text Kitchen --item milk --item bread";
    let note = ask(&desk, "en", &typed(&format!("--secret-file second {note}"))).out;
    desk.export("pack");
    let asked = ASKED.map(|line| {
        let line = line.replace("ID", &first).replace("DRAFT", &draft);
        typed(&line.replace("NOTE", note.trim_end()))
    });
    (desk, asked.into())
}

fn ask(desk: &Desk, language: &str, args: &[String]) -> Said {
    let mut all = typed(&format!("--vault vault --lang {language}"));
    if !args.iter().any(|arg| arg == "--secret-file") {
        all.extend(typed("--secret-file secret"));
    }
    all.extend_from_slice(args);
    said(&mut desk.bare(&all))
}

fn as_json(desk: &Desk, language: &str, args: &[String]) -> Value {
    let said = ask(desk, language, &[&["--json".to_owned()], args].concat());
    serde_json::from_str(&said.out).unwrap()
}

/// Returns the words of JSON values, without their names, and without a list's text about a line, which is in every language.
fn values(json: &Value) -> BTreeSet<String> {
    match json {
        Value::String(text) => plain(text),
        Value::Array(all) => all.iter().flat_map(values).collect(),
        Value::Object(all) => all
            .iter()
            .filter(|(name, _)| !["about", "answered_by"].contains(&name.as_str()))
            .flat_map(|(_, value)| values(value))
            .collect(),
        _ => BTreeSet::new(),
    }
}

/// Returns words of at least four plain English letters, without numbers and IDs.
fn plain(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let id = |word: &str| word.len() >= 8 && word.bytes().all(|b| b.is_ascii_hexdigit());
    let plain =
        words.filter(|word| word.len() >= 4 && word.bytes().all(|b| b.is_ascii_alphabetic()));
    plain
        .filter(|word| !id(word))
        .map(ToOwned::to_owned)
        .collect()
}

/// Refuses words that no file has: neither changed, nor typed, nor data.
fn all_changed(said: &Said, data: &BTreeSet<String>, of: &[String]) {
    let mut left = plain(&format!("{}{}", said.out, said.err));
    left.retain(|word| !data.contains(word));
    assert!(
        left.is_empty(),
        "{of:?} says {left:?}:\n{}{}",
        said.out,
        said.err
    );
}

#[test]
fn every_answer_and_every_failure_is_in_the_language_that_was_asked_for() {
    let (desk, asked) = full();
    for args in &asked {
        // Machines read data; words in it are changed as well. Some commands can be given only once.
        let data = match args.get(1).map(String::as_str) {
            Some("undo" | "put-away") => BTreeSet::new(),
            _ => values(&as_json(&desk, LONG, args)),
        };
        let said = ask(&desk, LONG, args);
        assert_eq!(said.code, 0, "{args:?}: {}", said.err);
        // For machines, an incident, a plan or the pattern doesn't say who a person is.
        let words = plain(&format!("{} Dale husband", args.join(" ")));
        all_changed(&said, &(&data | &words), args);
    }
    for line in DONE {
        let args = typed(line);
        let mut said = ask(&desk, LONG, &args);
        assert_eq!(said.code, 0, "{line}: {}", said.err);
        if line.contains("hand-over") {
            // Six words of the list, which is one for all languages.
            assert_eq!(said.out.split_whitespace().count(), 6, "{}", said.out);
            said.out.clear();
        }
        let data = plain(&format!("{line} Kitchen"));
        all_changed(&said, &data, &args);
    }
    let place = plain(desk.path("vault").to_str().unwrap());
    for line in FAILURES {
        let args = typed(line);
        let said = ask(&desk, LONG, &args);
        assert_ne!(said.code, 0, "{line}");
        all_changed(&said, &(&place | &plain(line)), &args);
    }
}

#[test]
fn what_runs_from_right_to_left_does_so_on_each_line_and_ends_there() {
    let (desk, asked) = full();
    for args in asked.into_iter().chain(FAILURES.map(typed)) {
        let said = ask(&desk, MIRRORED, &args);
        for line in said.out.lines().chain(said.err.lines()) {
            let mut open = Vec::new();
            for c in line.chars() {
                match c {
                    '\u{202e}' => open.push('\u{202c}'),
                    '\u{2066}'..='\u{2068}' => open.push('\u{2069}'),
                    '\u{202c}' | '\u{2069}' => assert_eq!(open.pop(), Some(c), "{line:?}"),
                    _ => {}
                }
            }
            assert!(open.is_empty(), "{line:?}");
            assert!(!line.contains("\\u{"), "marks of ours are shown: {line:?}");
        }
    }
}

#[test]
fn what_machines_read_is_the_same_in_every_language() {
    fn without_words(value: &mut Value) {
        match value {
            Value::Array(all) => all.iter_mut().for_each(without_words),
            Value::Object(all) => {
                all.retain(|name, _| {
                    !["words", "worse", "question", "advice", "notes", "includes"]
                        .contains(&name.as_str())
                });
                all.values_mut().for_each(without_words);
            }
            _ => {}
        }
    }
    let (desk, asked) = full();
    // Commands that change something, have IDs that are made again, or print nothing but words.
    let once = ["undo", "put-away", "review", "take-over", "--useful"];
    for args in asked
        .iter()
        .filter(|args| !once.iter().any(|word| args.iter().any(|arg| arg == word)))
    {
        let said = |language: &str| {
            let mut value = as_json(&desk, language, args);
            without_words(&mut value);
            value
        };
        let english = said("en");
        for language in Locale::languages().unwrap() {
            let tag = &language.tag;
            assert!(english == said(tag), "{tag}: {args:?}");
            assert_eq!(ask(&desk, tag, args).code, 0, "{tag}: {args:?}");
        }
    }
}

#[test]
fn a_draft_is_said_to_be_one_and_is_never_chosen_by_the_terminal() {
    let desk = Desk::empty();
    let templates = ["plan", "templates"];
    let english = said(desk.bare(&templates).env_remove("LC_ALL").env("LANG", "C"));
    for language in ["pl_PL.UTF-8", "ar_XB.UTF-8", "en_XA.UTF-8"] {
        let here = said(
            desk.bare(&templates)
                .env_remove("LC_ALL")
                .env("LANG", language),
        );
        assert_eq!(
            (here.out, here.err),
            (english.out.clone(), String::new()),
            "{language}"
        );
    }
    let asked = said(&mut desk.bare(&[&["--lang", LONG], &templates[..]].concat()));
    assert_ne!(asked.out, english.out);
    assert!(asked.err.contains("ḓřaaƒŧ"), "{}", asked.err);
    let unknown = said(&mut desk.bare(&[&["--lang", "tlh"], &templates[..]].concat()));
    assert_eq!(unknown.code, 2);
    assert!(
        unknown.err.contains("tlh") && unknown.err.contains("en-GB"),
        "{}",
        unknown.err
    );
}
