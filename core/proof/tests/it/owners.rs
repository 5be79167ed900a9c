//! Packs signed by their owner that contradict themselves: no version of Bothy writes them.

use super::book::{Book, Exhibits, map, text};
use super::forgeries::{leave_for_peers, lines, said};
use super::openings::hide;
use super::pack::{check, check_zip};
use bothy_proof::Value;
use bothy_proof::fields::{self, position};
use bothy_proof::pack::Hiding;
use sha2::{Digest, Sha256};

/// Kind, subject, values.
type Line<'a> = (&'a str, [u8; 16], Vec<(&'a str, Value)>);

/// An owner could sign such logs; no version of Bothy writes them.
#[test]
fn a_log_that_contradicts_itself_fails_though_its_owner_signed_it() {
    let told = |rev| {
        vec![
            ("rev", Value::Int(rev)),
            ("details", Value::words("He shouted.")),
        ]
    };
    let pack = |entries: &[Line<'_>]| {
        let mut book = Book::new();
        let shown: Vec<u64> = entries
            .iter()
            .map(|(kind, subject, values)| book.add(kind, *subject, values))
            .collect();
        book.pack(&shown, &Hiding::default(), &Exhibits::new(), &[])
    };
    let (a, log) = ([0xaa; 16], [2; 16]);
    let targets = Value::Array(vec![Value::Int(0)]);
    for (name, pack, expected) in [
        (
            "owner, destroyed and shown",
            pack(&[
                ("created", a, told(0)),
                ("deleted", a, vec![("targets", targets)]),
            ]),
            "revisions destroyed entry 0",
        ),
        (
            "owner, begun twice",
            pack(&[("created", a, told(0)), ("created", a, told(0))]),
            "revisions twice entry 1",
        ),
        (
            "owner, begun at 1",
            pack(&[("created", a, told(1))]),
            "form malformed position 0 2",
        ),
        (
            "owner, amended at 0",
            pack(&[("amended", a, told(0))]),
            "form malformed position 0 2",
        ),
        (
            "owner, another log's line",
            pack(&[("clock-jumped", a, vec![])]),
            "form malformed position 0 1",
        ),
        (
            "owner, a line with a number",
            pack(&[("exported", log, vec![("rev", Value::Int(0))])]),
            "form malformed position 0 2",
        ),
        (
            "owner, a file of nothing",
            pack(&[("attached", a, vec![])]),
            "form malformed position 0 6",
        ),
    ] {
        let checked = check_zip(&pack.zip());
        assert!(
            said(&checked).contains(&expected.to_owned()),
            "{name}: {:?}",
            said(&checked)
        );
        leave_for_peers(name, &pack.zip(), &checked);
    }
}

/// Its name, its lines, files by entry, expected failures.
type Contradiction<'a> = (&'a str, Vec<Line<'a>>, &'a [&'a str], &'a [&'a str]);

/// Each contradiction is reported once, and in full.
#[test]
fn a_deletion_and_a_mark_mean_one_thing() {
    let a = [0xaa; 16];
    let told = || vec![("rev", Value::Int(0))];
    let targets = |seqs: &[i64]| {
        let seqs = seqs.iter().copied().map(Value::Int).collect();
        vec![("targets", Value::Array(seqs))]
    };
    let photo = |incident: [u8; 16]| {
        let file = map(&[
            ("len", Value::Int(7)),
            ("media_type", text("image/jpeg")),
            ("sha256", Value::Bytes(Sha256::digest(b"a photo").to_vec())),
        ]);
        vec![
            ("incident", Value::Bytes(incident.to_vec())),
            ("file", file),
        ]
    };
    let cases: [Contradiction<'_>; 7] = [
        (
            "owner, a deletion of itself",
            vec![("created", a, told()), ("deleted", a, targets(&[1]))],
            &[],
            &["form malformed position 1 4"],
        ),
        (
            "owner, a deletion of what comes later",
            vec![("deleted", a, targets(&[1])), ("created", a, told())],
            &[],
            &["form malformed position 0 4"],
        ),
        (
            "owner, destroyed twice",
            vec![
                ("created", a, told()),
                ("deleted", a, targets(&[0])),
                ("deleted", a, targets(&[0])),
            ],
            &[],
            &["revisions destroyed entry 0", "revisions twice entry 2"],
        ),
        (
            "owner, something hidden destroyed twice",
            vec![
                ("created", a, told()),
                ("deleted", a, targets(&[7])),
                ("deleted", a, targets(&[7])),
            ],
            &[],
            &[
                "form malformed position 1 4",
                "form malformed position 2 4",
                "revisions twice entry 2",
            ],
        ),
        (
            "owner, a deletion of nothing",
            vec![("created", a, told()), ("deleted", a, targets(&[]))],
            &[],
            &[],
        ),
        (
            "owner, two exhibits with one mark",
            vec![
                ("created", a, told()),
                ("attached", [0xb1; 16], photo(a)),
                ("attached", [0xb2; 16], photo(a)),
            ],
            &["", "exhibits/AB-001.jpg", "exhibits/AB-001.png"],
            &[
                "exhibits twice exhibit AB-001 2",
                "exhibits no-incident file exhibits/AB-001.png",
                "table changed incident aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            ],
        ),
        (
            "owner, two exhibits that are one file",
            vec![
                ("created", a, told()),
                ("attached", [0xb1; 16], photo(a)),
                ("attached", [0xb2; 16], photo(a)),
            ],
            &["", "exhibits/AB-001.jpg", "exhibits/AB-001.jpg"],
            &[
                "exhibits twice exhibit AB-001 2",
                "table changed incident aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            ],
        ),
    ];
    for (name, entries, files, expected) in cases {
        let mut book = Book::new();
        for (kind, subject, values) in &entries {
            book.add(kind, *subject, values);
        }
        let shown: Vec<u64> = (0..entries.len() as u64).collect();
        let exhibits: Exhibits = (0..)
            .zip(files)
            .filter(|(_, file)| !file.is_empty())
            .map(|(seq, file)| (seq, ((*file).to_owned(), b"a photo".to_vec())))
            .collect();
        let pack = book.pack(&shown, &Hiding::default(), &exhibits, &[]);
        let checked = check_zip(&pack.zip());
        assert_eq!(said(&checked), lines(expected), "{name}");
        leave_for_peers(name, &pack.zip(), &checked);
    }
}

/// An exhibit of no shown incident: the claim is that it was attached to one.
#[test]
fn an_exhibit_whose_incident_is_hidden_fails_though_its_owner_signed_it() {
    let mut book = Book::new();
    let a = [0xaa; 16];
    book.add("created", a, &[("rev", Value::Int(0))]);
    let bytes = b"a photo".to_vec();
    let file = map(&[
        ("len", Value::Int(7)),
        ("media_type", text("image/jpeg")),
        ("sha256", Value::Bytes(Sha256::digest(&bytes).to_vec())),
    ]);
    let incident = ("incident", Value::Bytes(a.to_vec()));
    book.add("attached", [0xbb; 16], &[incident, ("file", file)]);
    let exhibits = Exhibits::from([(1, ("exhibits/AB-001.jpg".to_owned(), bytes))]);
    let mut hiding = Hiding::default();
    hiding.hide(position::INCIDENT);
    let pack = book.pack(&[0, 1], &hiding, &exhibits, &[]);
    let said = said(&check_zip(&pack.zip()));
    assert!(
        said.contains(&"exhibits not-shown exhibit AB-001 1".to_owned()),
        "{said:?}"
    );
}

/// A committed value that no writer can set.
#[test]
fn a_value_of_the_wrong_shape_fails_though_it_is_what_was_committed() {
    let mut book = Book::new();
    book.add(
        "created",
        [0xaa; 16],
        &[("rev", Value::Int(0)), ("child_present", text("yes"))],
    );
    let mut pack = book.pack(&[0], &Hiding::default(), &Exhibits::new(), &[]);
    let mut json = pack.json();
    json["entries"][0]["values"]["child_present"] = map_json();
    pack.set_json(&json);
    pack.seal();
    let report = check(&pack).unwrap();
    assert!(said(&Ok(report)).contains(&"form malformed position 0 15".to_owned()));
}

fn map_json() -> serde_json::Value {
    serde_json::json!({"precision": "yes"})
}

/// An entry whose mandatory parts are hidden proves nothing by its content; its existence still counts.
#[test]
fn an_entry_whose_kind_is_hidden_stands_there_and_says_nothing() {
    let (a, photo) = ([0xaa; 16], b"a photo".to_vec());
    let mut book = Book::new();
    let file = map(&[
        ("len", Value::Int(7)),
        ("media_type", text("image/jpeg")),
        ("sha256", Value::Bytes(Sha256::digest(&photo).to_vec())),
    ]);
    let incident = ("incident", Value::Bytes(a.to_vec()));
    let targets = |seqs: &[i64]| {
        let seqs = seqs.iter().copied().map(Value::Int).collect();
        [("targets", Value::Array(seqs))]
    };
    book.add("created", a, &[("rev", Value::Int(0))]);
    book.add("attached", [0xbb; 16], &[incident, ("file", file)]);
    book.add("deleted", a, &targets(&[0]));
    book.add("deleted", a, &targets(&[0, 1]));
    let mut hiding = Hiding::default();
    hiding.hide(fields::named("place").unwrap().position);
    let exhibits = Exhibits::from([(1, ("exhibits/AB-001.jpg".to_owned(), photo))]);
    let honest = book.pack(&[0, 1, 2, 3], &hiding, &exhibits, &[]);
    for (hidden, expected) in [
        (
            0,
            &[
                "values-committed not-committed entry 0",
                "form not-shown position 0 0",
                "revisions destroyed entry 0",
                "revisions destroyed entry 1",
                "revisions twice entry 3",
                "exhibits no-incident entry 1",
                "table extra line incidents.csv 2",
            ][..],
        ),
        (
            1,
            &[
                "values-committed not-committed entry 1",
                "form not-shown position 1 0",
                "revisions destroyed entry 0",
                "revisions destroyed entry 1",
                "revisions twice entry 3",
                "exhibits no-incident file exhibits/AB-001.jpg",
                "table changed incident aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            ],
        ),
        (
            2,
            &[
                "values-committed not-committed entry 2",
                "form not-shown position 2 0",
                "revisions destroyed entry 0",
                "revisions destroyed entry 1",
            ],
        ),
    ] {
        let mut pack = honest.clone();
        let mut json = pack.json();
        hide(&mut json["entries"][hidden], "kind");
        pack.set_json(&json);
        pack.seal();
        let checked = check_zip(&pack.zip());
        assert_eq!(said(&checked), lines(expected), "{hidden}");
        let name = format!("owner, the kind of entry {hidden} hidden");
        leave_for_peers(&name, &pack.zip(), &checked);
    }
}
