//! docs/vectors/backup.json: a small backup in clear, that every later version restores. `BOTHY_WRITE_VECTORS=1` writes it again, while
//! the format is a draft.

use super::made::check;
use super::plain::header;
use super::sealed::Key;
use crate::it::evidence::made::{Made, brief};
use bothy_test_support::Home;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

fn place() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/vectors/backup.json")
}

fn read() -> Value {
    serde_json::from_slice(&std::fs::read(place()).unwrap()).unwrap()
}

/// Returns the payload with these files.
fn payload(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut out = Vec::new();
    for (name, bytes) in files {
        out.extend(header(name, bytes.len()));
        out.extend(bytes);
        out.resize(out.len().next_multiple_of(512), 0);
    }
    out.resize(2 << 20, 0);
    out
}

fn files(vectors: &Value) -> Vec<(String, Vec<u8>)> {
    let files = vectors["backup"]["files"].as_array().unwrap().iter();
    files
        .map(|file| {
            let hex = hex::decode(file["hex"].as_str().unwrap()).unwrap();
            (file["name"].as_str().unwrap().to_owned(), hex)
        })
        .collect()
}

#[test]
fn the_published_backup_is_restored() {
    if std::env::var_os("BOTHY_WRITE_VECTORS").is_some() {
        write();
    }
    let (vectors, key, mut home) = (read(), Key::new(), Home::new(780));
    let payload = payload(&files(&vectors));
    let sum = hex::encode(Sha256::digest(&payload));
    assert_eq!(vectors["backup"]["sha256"], sum);
    let file = home.outside().join("published.age");
    key.seal(&payload, &file);
    let found = key.trial(&file).unwrap();
    assert!(found.whole && found.restorable);
    assert_eq!(
        vectors["backup"]["kinds"].as_array().unwrap().len() as u64,
        found.entries
    );
    key.restore(&mut home, &file, false).unwrap();
    let mut open = home.unlock();
    check(&mut open);
    assert_eq!(open.journal().count(), Ok(1));
}

fn write() {
    let mut made = Made::empty(781);
    let photo = made.file("a photo.jpg", &[0xFF, 0xD8, 0xFF, 1, 2, 3]);
    let id = made.add(&brief(1, "He broke the plate. بشقاب"), vec![photo]);
    made.amend(id, &brief(1, "He broke two plates."));
    let gone = made.add(&brief(2, "A mistake."), vec![]);
    made.remove(gone, None);
    let key = Key::new();
    let plain = key.open(&key.back_up(&mut made, "papers.age"));
    let (mut at, mut files) = (0, Vec::new());
    while plain[at] != 0 {
        let name = plain[at..].split(|byte| *byte == 0).next().unwrap();
        let name = String::from_utf8(name.to_vec()).unwrap();
        let len = str::from_utf8(&plain[at + 124..at + 135]).unwrap();
        let len = usize::from_str_radix(len, 8).unwrap();
        let hex = hex::encode(&plain[at + 512..at + 512 + len]);
        files.push(json!({"name": name, "hex": hex}));
        at += 512 + len.next_multiple_of(512);
    }
    let (age_file, words, content) = sealed();
    let headers = [
        ("contents.json", 0),
        ("files/x.jpg", 1),
        ("log.jsonl", 2_147_483_648_usize),
    ];
    let headers: Vec<_> = headers
        .iter()
        .map(|(name, len)| {
            json!({"name": name, "len": len, "header": hex::encode(header(name, *len))})
        })
        .collect();
    let mib = 1_u64 << 20;
    let classes = [
        (1, 2 * mib),
        (2 * mib, 2 * mib),
        (2 * mib + 1, 4 * mib),
        (33 * mib, 64 * mib),
        (64 * mib + 1, 128 * mib),
        (128 * mib + 1, 192 * mib),
    ];
    let classes: Vec<_> = classes
        .iter()
        .map(|(content, payload)| json!({"content": content, "payload": payload}))
        .collect();
    let all = json!({
        "about": "docs/backup-format.md. `headers`: a file's name and length, and its header. `classes`: bytes of content with the end \
            of the tar, and of the payload that holds them. `words`: passphrases with their check. `age`: a file that its words open, \
            and its content. `backup`: the files of a payload, the payload's SHA-256, and the kinds of its log's entries, null where \
            the content was destroyed.",
        "headers": headers,
        "classes": classes,
        "words": [{"words": words}],
        "age": {"file": hex::encode(age_file), "words": words, "content": hex::encode(content)},
        "backup": {
            "id": serde_json::from_slice::<Value>(&plain[512..512 + octal(&plain)]).unwrap()["id"],
            "kinds": ["created", "attached", "amended", Value::Null, "deleted"],
            "sha256": hex::encode(Sha256::digest(&plain)),
            "files": files,
        },
    });
    let text = serde_json::to_string_pretty(&all).unwrap() + "\n";
    std::fs::write(place(), text).unwrap();
}

fn octal(header: &[u8]) -> usize {
    usize::from_str_radix(str::from_utf8(&header[124..135]).unwrap(), 8).unwrap()
}

/// Seals a few bytes with words, as a backup is.
fn sealed() -> (Vec<u8>, String, Vec<u8>) {
    use std::io::Write;
    let mut made = Made::empty(782);
    let (_, words) = super::made::back_up(&mut made, "words.age");
    let words = String::from_utf8(words).unwrap();
    let mut to = age::scrypt::Recipient::new(words.clone().into());
    to.set_work_factor(15);
    let sealing = age::Encryptor::with_recipients(std::iter::once(&to as &dyn age::Recipient));
    let content = b"The content of a backup.".to_vec();
    let mut file = Vec::new();
    let mut out = sealing.unwrap().wrap_output(&mut file).unwrap();
    out.write_all(&content).unwrap();
    out.finish().unwrap();
    (file, words, content)
}
