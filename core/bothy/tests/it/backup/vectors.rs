//! docs/vectors/backup.json: small backups in clear, that every later version restores. `BOTHY_WRITE_VECTORS=1` wrote them; those that are
//! there stay as they are.

use super::made::check;
use super::plain::{Plain, header};
use super::sealed::Key;
use super::{notes, without};
use crate::it::evidence::made::{Made, brief};
use bothy_core::notes::Note;
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

fn files(backup: &Value) -> Vec<(String, Vec<u8>)> {
    let files = backup["files"].as_array().unwrap().iter();
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
    let file = sealed_by(&key, &vectors["backup"], &home);
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

#[test]
fn the_published_backup_without_a_damaged_file_is_restored_when_somebody_asks() {
    let (vectors, key, mut home) = (read(), Key::new(), Home::new(783));
    let lost = vectors["without_damaged"]["lost"].clone();
    let file = sealed_by(&key, &vectors["without_damaged"], &home);
    let found = key.trial(&file).unwrap();
    assert_eq!((found.whole, json!(found.left_out)), (true, lost.clone()));
    assert_eq!(key.restore(&mut home, &file, false), Err(without::DAMAGED));
    let done = key.restore(&mut home, &file, true).unwrap();
    assert_eq!((done.files, json!(done.lost)), (0, lost));
    check(&mut home.unlock());
}

#[test]
fn the_published_backup_of_notes_is_restored() {
    let (vectors, key, mut home) = (read(), Key::new(), notes::without_notes(784));
    let file = sealed_by(&key, &vectors["notes"], &home);
    assert!(key.trial(&file).unwrap().whole);
    notes::restore(&mut home, &key, &file, false).unwrap();
    let notes = notes::noted(&mut home);
    let headings: Vec<_> = notes.iter().map(Note::heading).collect();
    assert_eq!(json!(headings), vectors["notes"]["headings"]);
}

/// Seals a published backup, whose hash must be right.
fn sealed_by(key: &Key, backup: &Value, home: &Home) -> PathBuf {
    let payload = payload(&files(backup));
    assert_eq!(backup["sha256"], hex::encode(Sha256::digest(&payload)));
    let file = home.outside().join("published.age");
    key.seal(&payload, &file);
    file
}

/// Returns a payload as it is published.
fn published(plain: &[u8]) -> Value {
    let files = Plain::parts(plain).into_iter();
    let files = files.map(|(name, bytes)| json!({"name": name, "hex": hex::encode(bytes)}));
    json!({"sha256": hex::encode(Sha256::digest(plain)), "files": files.collect::<Vec<_>>()})
}

/// Returns the same backup as if its photo had been damaged.
fn without_damaged(plain: &[u8]) -> Value {
    let mut plain = Plain::read(plain);
    let at = plain.at("files/");
    let (name, _) = plain.files.remove(at);
    let mut plain = plain.listed();
    plain.contents["lost"] = json!([name]);
    let mut published = published(&plain.write());
    published["lost"] = json!([name]);
    published
}

/// Returns a backup of notes.
fn of_notes() -> Value {
    let (mut home, key) = (notes::with_notes(785), Key::new());
    let file = notes::back_up(&mut home, &key, "notes.age");
    let mut published = published(&key.open(&file));
    let notes = notes::noted(&mut home);
    published["headings"] = notes.iter().map(Note::heading).collect();
    published
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
    let mut backup = published(&plain);
    backup["id"] = Plain::read(&plain).contents["id"].clone();
    backup["kinds"] = json!(["created", "attached", "amended", Value::Null, "deleted"]);
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
            the content was destroyed. `without_damaged`: likewise of a vault whose file was damaged, and the names in `lost`. \
            `notes`: likewise of notes, and their first lines, pinned ones first, then those made last.",
        "headers": headers,
        "classes": classes,
        "words": [{"words": words}],
        "age": {"file": hex::encode(age_file), "words": words, "content": hex::encode(content)},
        "backup": backup,
        "without_damaged": without_damaged(&plain),
        "notes": of_notes(),
    });
    let text = serde_json::to_string_pretty(&all).unwrap() + "\n";
    std::fs::write(place(), text).unwrap();
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
