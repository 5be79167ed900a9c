//! A log.json that isn't of the form: a clear error, whatever else it says.

use super::bad_packs::{assert_problem, plain_pack};
use super::book::Pack;
use super::forgeries::{leave_folder, leave_for_peers, said};
use super::pack::{check, check_zip};
use super::story::story;
use bothy_proof::pack::{LOG, Unreadable};

/// Returns a resealed pack with a piece of log.json replaced.
#[track_caller]
fn with_log(from: &str, to: &str) -> Pack {
    let (_, mut pack) = story();
    let log = pack.text(LOG);
    assert!(log.contains(from), "{from}");
    pack.files
        .insert(LOG.to_owned(), log.replacen(from, to, 1).into());
    pack.seal();
    pack
}

#[test]
fn a_log_in_any_other_form_is_refused() {
    let upper = "02".repeat(32);
    let seq = "\"seq\":1,";
    let array = |from: &str, to: &str| {
        let (start, end) = (from.len(), to.len());
        let (_, pack) = story();
        let log = pack.text(LOG);
        let begin = log.find(from).unwrap() + start;
        let over = begin + log[begin..].find(to).unwrap() + end;
        let json: serde_json::Value = serde_json::from_str(&log[begin..over]).unwrap();
        let members = [
            "log_id",
            "public_key",
            "size",
            "root",
            "recorded",
            "signature",
        ];
        let values: Vec<_> = members.iter().map(|name| json[name].clone()).collect();
        with_log(&log[begin..over], &serde_json::to_string(&values).unwrap())
    };
    let many = |n: usize| format!("{{\"reboot\":[{}0],", "0,".repeat(n));
    let cases = [
        ("format unknown", with_log("bothy-log/2", "bothy-lag/2")),
        (
            "format with a zero",
            with_log("bothy-log/2", "bothy-log/02"),
        ),
        ("format nought", with_log("bothy-log/2", "bothy-log/0")),
        (
            "format past counting",
            with_log("bothy-log/2", "bothy-log/1000000000"),
        ),
        (
            "format missing",
            with_log("\"format\":\"bothy-log/2\",\n", ""),
        ),
        (
            "head after earlier",
            with_log("\"head\":", "\"earlier\":[],\"head\":"),
        ),
        ("name twice", with_log(seq, "\"seq\":1,\"seq\":1,")),
        ("name unknown", with_log(seq, "\"seq\":1,\"note\":\"\",")),
        ("number with a fraction", with_log(seq, "\"seq\":1.0,")),
        ("number with an exponent", with_log(seq, "\"seq\":1e0,")),
        ("number below zero", with_log(seq, "\"seq\":-0,")),
        (
            "number past 2^53 - 1",
            with_log(seq, "\"seq\":9007199254740992,"),
        ),
        (
            "number without end",
            with_log(seq, "\"seq\":100000000000000000000000000000000000000000,"),
        ),
        ("hex in capitals", with_log(&upper, &"0A".repeat(32))),
        ("hex too short", with_log(&upper, &"02".repeat(31))),
        ("seq missing", with_log(seq, "")),
        (
            "values missing",
            with_log("\"values\":{\"kind\"", "\"x\":{\"kind\""),
        ),
        ("nodes missing", with_log("\"nodes\":[", "\"nod\":[")),
        ("body_root missing", with_log("\"body_root\":", "\"body\":")),
        (
            "positions, as the draft had them",
            with_log("\"values\":", "\"positions\":[],\"values\":"),
        ),
        (
            "a seed, as the draft had it",
            with_log("\"values\":", &format!("\"seed\":\"{upper}\",\"values\":")),
        ),
        (
            "a path, as the draft had it",
            with_log("\"values\":", "\"path\":[],\"values\":"),
        ),
        (
            "exhibit that climbs out",
            with_log("exhibits/AB-001.jpg", "exhibits/../AB-001.jpg"),
        ),
        (
            "exhibit elsewhere",
            with_log("\"exhibits/AB-001.jpg\"", "\"AB-001.jpg\""),
        ),
        (
            "nothing where something may be left out",
            with_log("\"exhibit\":\"exhibits/AB-001.jpg\"", "\"exhibit\":null"),
        ),
        (
            "no hidden names",
            with_log("\"hidden\":[", "\"hidden\":null,\"x\":["),
        ),
        ("half a surrogate pair", with_log("plate", "pla\\ud800te")),
        ("a control character", with_log("plate", "pla\u{1}te")),
        ("unknown dollar name", with_log("\"$words\"", "\"$texts\"")),
        ("a head as an array", array("\"head\":", "}")),
        (
            "a head recorded as the draft's was",
            with_log(
                "\"recorded\":1772409600000,\"signature\"",
                "\"recorded\":[1772409600000,60,1,1],\"signature\"",
            ),
        ),
        (
            "a head recorded past 2^53 - 1",
            with_log(
                "\"recorded\":1772409600000,\"signature\"",
                "\"recorded\":9007199254740992,\"signature\"",
            ),
        ),
        ("an empty log", with_log("\"size\":12", "\"size\":0")),
        (
            "more values than an entry may hold",
            with_log("{\"reboot\":", &(many(1 << 19) + "\"x\":")),
        ),
        (
            "more after the end",
            with_log("\"skipped\":[]}\n", "\"skipped\":[]}\n{}"),
        ),
        ("no proof at the end", with_log("],\n\"skipped\":[]}", "]}")),
        (
            "something behind the proof",
            with_log("\"skipped\":[]}", "\"skipped\":[],\"x\":0}"),
        ),
        (
            "no list at the end",
            with_log("\"skipped\":[]}", "\"skipped\":null}"),
        ),
        (
            "an entry as an array",
            with_log("\"entries\":[", "\"entries\":[[],"),
        ),
        (
            "nested too deep",
            with_log(
                "{\"reboot\":false",
                &format!("{}{{\"reboot\":false", "[".repeat(100_000)),
            ),
        ),
        ("nested 17 deep", with_log("\"reboot\":false", &nested(16))),
    ];
    for (name, pack) in cases {
        assert_problem(&format!("log, {name}"), &pack.zip(), "bad-log");
    }
    for format in ["bothy-log/3", "bothy-log/10", "bothy-log/999999999"] {
        let newer = with_log("bothy-log/2", format).zip();
        assert_eq!(check_zip(&newer), Err(Unreadable::NewerVersion));
        let name = format.replace('/', "-");
        leave_for_peers(
            &format!("log, newer, {name}"),
            &newer,
            &Err(Unreadable::NewerVersion),
        );
    }
}

/// Returns a member that nests so deep.
fn nested(deep: usize) -> String {
    format!("\"reboot\":{}{}", "[".repeat(deep), "]".repeat(deep))
}

#[test]
fn a_value_nests_16_deep_and_is_of_another_shape() {
    let zip = with_log("\"reboot\":false", &nested(15)).zip();
    let checked = check_zip(&zip);
    let expected = [
        "form malformed position 1 42",
        "values-committed not-committed entry 1",
    ];
    assert_eq!(said(&checked), expected);
    leave_for_peers("log, nested 16 deep", &zip, &checked);
}

/// Each as it is: nothing behind the format is looked at.
#[test]
fn a_draft_is_said_to_be_one_whatever_it_holds() {
    let mut cut = with_log("bothy-log/2", "bothy-log/1");
    let (_, honest) = story();
    cut.files
        .insert(LOG.to_owned(), b"{\"format\":\"bothy-log/1\",".to_vec());
    let mut alone = cut.clone();
    alone.files.retain(|name, _| name == LOG);
    let draft = with_log("bothy-log/2", "bothy-log/1");
    for (name, pack) in [
        ("whole", draft),
        ("cut behind its format", cut),
        ("alone", alone),
    ] {
        let checked = check_zip(&pack.zip());
        assert_eq!(checked, Err(Unreadable::Draft), "{name}");
        assert_eq!(said(&checked), ["draft"]);
        leave_for_peers(&format!("draft, {name}"), &pack.zip(), &checked);
        assert_eq!(leave_folder(&format!("draft, {name}"), &pack), checked);
    }
    assert!(check_zip(&honest.zip()).is_ok());
}

/// Inside an object members come in any order, except those of hidden words.
#[test]
fn members_in_another_order_are_read_the_same() {
    let (_, honest) = story();
    let report = check_zip(&honest.zip()).unwrap();
    let mut pack = honest.clone();
    let text = pack.text(LOG).replacen("{\"seq\":0,", "{", 1).replacen(
        "},\n{\"seq\":1,",
        ",\"seq\":0},\n{\"seq\":1,",
        1,
    );
    assert_ne!(text, honest.text(LOG));
    pack.files.insert(LOG.to_owned(), text.into());
    // Sorted by name, in heads, entries and values.
    let mut sorted = honest.clone();
    sorted.set_json(&honest.json());
    for (name, mut pack) in [("one moved", pack), ("sorted", sorted)] {
        pack.seal();
        let checked = check_zip(&pack.zip());
        assert_eq!(checked.as_ref(), Ok(&report), "{name}");
        leave_for_peers(&format!("members, {name}"), &pack.zip(), &checked);
    }
}

/// Returns the details of the story's first entry in log.json, of which one word is hidden: all of it, its words, salt and nodes.
fn hidden_words() -> [String; 4] {
    let (_, pack) = story();
    let log = pack.text(LOG);
    let begin = log.find("\"salt\":").unwrap();
    let words = log[..begin].rfind("{\"$words\":").unwrap();
    let end = begin + log[begin..].find("]}").unwrap() + 1;
    let (salt, nodes) = log[begin..end].split_at(73);
    let [all, words] = [&log[words..=end], &log[words + 1..begin - 1]];
    assert!(salt.ends_with('"') && nodes.starts_with(",\"nodes\":["));
    [all, words, salt, &nodes[1..]].map(str::to_owned)
}

#[test]
fn hidden_words_have_their_members_in_one_order_and_nothing_beside() {
    let [all, words, salt, nodes] = hidden_words();
    let [words, salt, nodes] = [words.as_str(), &salt, &nodes];
    let short = &salt[..salt.len() - 3];
    let short = format!("{short}\"");
    for (name, members) in [
        ("salt first", [salt, words, nodes].as_slice()),
        ("nodes first", &[nodes, words, salt]),
        ("nodes before salt", &[words, nodes, salt]),
        ("words last", &[salt, nodes, words]),
        ("words twice", &[words, words, salt, nodes]),
        ("salt twice", &[words, salt, salt, nodes]),
        ("nodes twice", &[words, salt, nodes, nodes]),
        ("no salt", &[words, nodes]),
        ("no nodes", &[words, salt]),
        ("neither", &[words]),
        ("a shorter salt", &[words, &short, nodes]),
        ("salt of null", &[words, "\"salt\":null", nodes]),
        ("nodes of null", &[words, salt, "\"nodes\":null"]),
        ("something behind", &[words, salt, nodes, "\"x\":0"]),
        ("something between", &[words, salt, "\"x\":0", nodes]),
        ("something before", &["\"x\":0", words, salt, nodes]),
        ("no words", &["\"$words\":[]", salt, nodes]),
        ("words of null", &["\"$words\":null", salt, nodes]),
        (
            "a number among words",
            &["\"$words\":[\"a\",null,1]", salt, nodes],
        ),
    ] {
        let pack = with_log(&all, &format!("{{{}}}", members.join(",")));
        assert_problem(&format!("words, {name}"), &pack.zip(), "bad-log");
    }
}

/// Their names stand for themselves where there are no words, like any others; no shape has them.
#[test]
fn salt_and_nodes_without_words_are_a_value_of_another_shape() {
    let [_, _, salt, nodes] = hidden_words();
    for (n, members) in [
        salt.clone(),
        nodes.clone(),
        format!("{salt},{nodes}"),
        format!("\"x\":0,{salt}"),
    ]
    .into_iter()
    .enumerate()
    {
        let zip = with_log("\"clock\":{", &format!("\"clock\":{{{members},")).zip();
        let checked = check_zip(&zip);
        let expected = [
            "form malformed position 1 42",
            "values-committed not-committed entry 1",
        ];
        assert_eq!(said(&checked), expected, "{n}");
        leave_for_peers(&format!("salt and nodes without words {n}"), &zip, &checked);
    }
}

#[test]
fn an_entry_that_hides_nothing_names_nothing_hidden() {
    let (_, honest) = plain_pack();
    assert_eq!(said(&check(&honest)), [""; 0]);
    for (name, hidden) in [
        ("none", "\"hidden\":[],"),
        ("null", "\"hidden\":null,"),
        ("a name in an object", "\"hidden\":{\"place\":0},"),
        ("a number", "\"hidden\":[68],"),
        ("an empty name", "\"hidden\":[\"\"],"),
    ] {
        let mut pack = honest.clone();
        let log = pack
            .text(LOG)
            .replacen("\"nodes\"", &format!("{hidden}\"nodes\""), 1);
        pack.files.insert(LOG.to_owned(), log.into());
        pack.seal();
        assert_problem(&format!("hidden, {name}"), &pack.zip(), "bad-log");
    }
}
