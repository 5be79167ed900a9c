//! Changes to checkpoint.txt.

use super::{Forgery, note, other_key};
use crate::it::book::Pack;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bothy_proof::pack::{CHECKPOINT, SUMS};

const CHECKPOINT_CHANGED: &[&str] = &["head-signed changed file checkpoint.txt"];
const CHECKPOINT_WRONG: &[&str] = &["head-signed wrong-signature file checkpoint.txt"];

/// Changes a line of checkpoint.txt: name, size, root, an empty one, signature.
fn checkpoint_line(pack: &mut Pack, line: usize, change: impl FnOnce(&str) -> String) {
    let text = pack.text(CHECKPOINT);
    let mut lines: Vec<_> = text.split('\n').map(str::to_owned).collect();
    lines[line] = change(&lines[line]);
    pack.files
        .insert(CHECKPOINT.to_owned(), lines.join("\n").into());
}

fn checkpoint_text(pack: &mut Pack, change: impl FnOnce(String) -> String) {
    let text = change(pack.text(CHECKPOINT));
    pack.files.insert(CHECKPOINT.to_owned(), text.into());
}

/// Changes what the last line of checkpoint.txt encodes: 4 bytes of the key's hash, and the signature.
fn checkpoint_signature(pack: &mut Pack, change: impl FnOnce(&mut Vec<u8>)) {
    checkpoint_line(pack, 4, |line| {
        let (begin, last) = line.rsplit_once(' ').unwrap();
        let mut bytes = STANDARD.decode(last).unwrap();
        change(&mut bytes);
        format!("{begin} {}", STANDARD.encode(bytes))
    });
}

/// Changes after which it is listed again.
pub(super) const SEALED: &[Forgery] = &[
    (
        "the checkpoint taken away",
        |_, p| drop(p.files.remove(CHECKPOINT)),
        &["head-signed missing file checkpoint.txt"],
    ),
    (
        "the checkpoint emptied",
        |_, p| checkpoint_text(p, |_| String::new()),
        CHECKPOINT_CHANGED,
    ),
    (
        "the checkpoint of another log",
        |_, p| checkpoint_line(p, 0, |line| line.replace("02", "03")),
        CHECKPOINT_CHANGED,
    ),
    (
        "the checkpoint of another domain",
        |_, p| checkpoint_line(p, 0, |line| line.replace(".invalid", ".example")),
        CHECKPOINT_CHANGED,
    ),
    (
        "the checkpoint of another size",
        |_, p| checkpoint_line(p, 1, |_| "13".to_owned()),
        CHECKPOINT_CHANGED,
    ),
    (
        "the checkpoint's size with a zero in front",
        |_, p| checkpoint_line(p, 1, |line| format!("0{line}")),
        CHECKPOINT_CHANGED,
    ),
    (
        "the checkpoint of another root",
        |_, p| checkpoint_line(p, 2, |_| STANDARD.encode([15; 32])),
        CHECKPOINT_CHANGED,
    ),
    (
        "the checkpoint's root without padding",
        |_, p| checkpoint_line(p, 2, |line| line.trim_end_matches('=').to_owned()),
        CHECKPOINT_CHANGED,
    ),
    (
        "something more in the checkpoint",
        |_, p| checkpoint_line(p, 3, |_| "more\n".to_owned()),
        CHECKPOINT_CHANGED,
    ),
    (
        "the checkpoint's empty line filled",
        |_, p| checkpoint_line(p, 3, |_| " ".to_owned()),
        CHECKPOINT_CHANGED,
    ),
    (
        "the checkpoint's dash made a hyphen",
        |_, p| checkpoint_line(p, 4, |line| line.replace('\u{2014}', "-")),
        CHECKPOINT_CHANGED,
    ),
    (
        "the checkpoint signed by another name",
        |_, p| checkpoint_line(p, 4, |line| line.replace("bothy", "both")),
        CHECKPOINT_CHANGED,
    ),
    (
        "the checkpoint with the hash of another key",
        |_, p| checkpoint_signature(p, |bytes| bytes[0] ^= 1),
        CHECKPOINT_CHANGED,
    ),
    (
        "the checkpoint's signature changed",
        |_, p| checkpoint_signature(p, |bytes| bytes[4] ^= 1),
        CHECKPOINT_WRONG,
    ),
    (
        "the end of the checkpoint's signature changed",
        |_, p| checkpoint_signature(p, |bytes| bytes[67] ^= 1),
        CHECKPOINT_WRONG,
    ),
    (
        "the checkpoint's signature of nothing",
        |_, p| checkpoint_signature(p, |bytes| bytes[4..].fill(0)),
        CHECKPOINT_WRONG,
    ),
    (
        "the checkpoint's signature a byte longer",
        |_, p| checkpoint_signature(p, |bytes| bytes.push(0)),
        CHECKPOINT_CHANGED,
    ),
    (
        "the checkpoint's signature a byte shorter",
        |_, p| checkpoint_signature(p, |bytes| bytes.truncate(67)),
        CHECKPOINT_CHANGED,
    ),
    (
        "the checkpoint's signature that of the head",
        |_, p| {
            let head = hex::decode(p.json()["head"]["signature"].as_str().unwrap()).unwrap();
            checkpoint_signature(p, |bytes| bytes[4..].copy_from_slice(&head));
        },
        CHECKPOINT_WRONG,
    ),
    (
        "the checkpoint signed by another key",
        |book, p| {
            let head = book.head(12, &book.key).head;
            p.files
                .insert(CHECKPOINT.to_owned(), note(&head, &other_key()).into());
        },
        CHECKPOINT_WRONG,
    ),
    (
        "the checkpoint signed by another key that it names",
        |book, p| {
            let head = book.head(12, &other_key()).head;
            p.files
                .insert(CHECKPOINT.to_owned(), note(&head, &other_key()).into());
        },
        CHECKPOINT_CHANGED,
    ),
    (
        "the checkpoint of an earlier head",
        |book, p| {
            let head = book.head(9, &book.key).head;
            p.files
                .insert(CHECKPOINT.to_owned(), note(&head, &book.key).into());
        },
        CHECKPOINT_CHANGED,
    ),
    (
        "the checkpoint with a second signature",
        |_, p| {
            checkpoint_text(p, |text| {
                format!("{text}{}\n", text.lines().last().unwrap())
            })
        },
        CHECKPOINT_CHANGED,
    ),
    (
        "the checkpoint with other line ends",
        |_, p| checkpoint_text(p, |text| text.replace('\n', "\r\n")),
        CHECKPOINT_CHANGED,
    ),
    (
        "the checkpoint without its last line end",
        |_, p| checkpoint_text(p, |text| text.trim_end().to_owned()),
        CHECKPOINT_CHANGED,
    ),
    (
        "the checkpoint with a line end more",
        |_, p| checkpoint_text(p, |text| text + "\n"),
        CHECKPOINT_CHANGED,
    ),
    (
        "the checkpoint as long as it may be",
        |_, p| checkpoint_text(p, |text| text.clone() + &"\n".repeat(4096 - text.len())),
        CHECKPOINT_CHANGED,
    ),
    (
        "the checkpoint longer than it may be",
        |_, p| checkpoint_text(p, |text| text.clone() + &"\n".repeat(4097 - text.len())),
        &["too-large"],
    ),
    (
        "the checkpoint no text",
        |_, p| p.files.get_mut(CHECKPOINT).unwrap()[0] = 0xff,
        CHECKPOINT_CHANGED,
    ),
];

/// Changes to it and the list, which isn't made again.
pub(super) const UNSEALED: &[Forgery] = &[
    (
        "the checkpoint changed",
        |_, p| checkpoint_signature(p, |bytes| bytes[4] ^= 1),
        &[
            "files-unchanged changed file checkpoint.txt",
            "head-signed wrong-signature file checkpoint.txt",
        ],
    ),
    (
        "the checkpoint listed otherwise",
        |_, p| {
            let sums = p.text(SUMS);
            let line = sums
                .lines()
                .find(|line| line.ends_with(CHECKPOINT))
                .unwrap();
            let wrong = format!("{}  {CHECKPOINT}", "0".repeat(64));
            p.files
                .insert(SUMS.to_owned(), sums.replacen(line, &wrong, 1).into());
            p.sign();
        },
        &["files-unchanged changed file checkpoint.txt"],
    ),
    (
        "the checkpoint not listed",
        |_, p| {
            let sums = p.text(SUMS);
            let others = sums
                .split_inclusive('\n')
                .filter(|line| !line.ends_with("checkpoint.txt\n"));
            p.files
                .insert(SUMS.to_owned(), others.collect::<String>().into());
            p.sign();
        },
        &["files-listed extra file checkpoint.txt"],
    ),
    (
        "the checkpoint listed and taken away",
        |_, p| drop(p.files.remove(CHECKPOINT)),
        &[
            "files-listed missing file checkpoint.txt",
            "head-signed missing file checkpoint.txt",
        ],
    ),
    (
        "the checkpoint not listed and changed",
        |_, p| {
            let sums = p.text(SUMS);
            let others = sums
                .split_inclusive('\n')
                .filter(|line| !line.ends_with("checkpoint.txt\n"));
            p.files
                .insert(SUMS.to_owned(), others.collect::<String>().into());
            p.sign();
            checkpoint_line(p, 1, |_| "13".to_owned());
        },
        &[
            "files-listed extra file checkpoint.txt",
            "head-signed changed file checkpoint.txt",
        ],
    ),
];
