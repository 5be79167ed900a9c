//! Exhibits are hashed on another core while the log is read: from one zip, and with one count for both.

use super::book::{Book, Exhibits, Pack, map, text};
use super::pack::assert_all_hold;
use bothy_proof::Value;
use bothy_proof::pack::{Bounds, Hiding, Unreadable, verify};
use sha2::{Digest, Sha256};

/// Makes a pack with a log that takes some time, and exhibits that take some too.
fn large() -> Pack {
    let mut book = Book::new();
    let mut exhibits = Exhibits::new();
    let mut shown = Vec::new();
    let day = map(&[("precision", text("day")), ("from", text("2026-01-31"))]);
    for number in 0..400_u16 {
        let id: [u8; 16] = Sha256::digest(number.to_be_bytes())[..16]
            .try_into()
            .unwrap();
        let told = [
            ("rev", Value::Int(0)),
            ("kinds", Value::Array(vec![text("threats")])),
            ("happened", day.clone()),
            (
                "details",
                Value::words(&format!("He came back {number}. ").repeat(40)),
            ),
        ];
        shown.push(book.add("created", id, &told));
        // Most are short, so that from one zip both read at once again and again.
        let long = if number % 80 == 0 { 60_000 } else { 50 };
        let bytes = [&b"\xff\xd8\xff"[..], &number.to_be_bytes().repeat(long)].concat();
        let file = map(&[
            ("len", Value::Int(bytes.len().try_into().unwrap())),
            ("media_type", text("image/jpeg")),
            ("sha256", Value::Bytes(Sha256::digest(&bytes).to_vec())),
        ]);
        let mut own = id;
        own[0] ^= 1;
        let attached = [("incident", Value::Bytes(id.to_vec())), ("file", file)];
        let seq = book.add("attached", own, &attached);
        shown.push(seq);
        let mark = exhibits.len() + 1;
        exhibits.insert(seq, (format!("exhibits/EX-{mark:03}.jpg"), bytes));
    }
    book.pack(
        &shown,
        &Hiding::default(),
        &exhibits,
        &[book.earlier(1, &book.key)],
    )
}

#[test]
fn a_pack_is_read_from_several_places_at_once_and_stops_wherever_it_is_told_to() {
    let pack = large();
    let place = tempfile::tempdir().unwrap();
    let (folder, zip) = (place.path().join("pack"), place.path().join("pack.zip"));
    pack.write_folder(&folder);
    std::fs::write(&zip, pack.zip()).unwrap();
    for path in [&folder, &zip] {
        let mut fewest = usize::MAX;
        for _ in 0..5 {
            let (mut last, mut calls) = (None, 0);
            let report = verify(path, &Bounds::default(), &mut |progress| {
                calls += 1;
                assert!(last.is_none_or(|last| last <= progress.done));
                last = Some(progress.done);
                true
            });
            assert_all_hold(&report.unwrap());
            let total = pack.files.values().map(|file| file.len() as u64).sum();
            assert_eq!(last, Some(total));
            fewest = fewest.min(calls);
        }
        for stop_at in 1..fewest {
            let mut left = stop_at;
            let stopped = verify(path, &Bounds::default(), &mut |_| {
                left -= 1;
                left > 0
            });
            assert_eq!(stopped.unwrap_err(), Unreadable::Cancelled, "{stop_at}");
            assert_eq!(left, 0, "asked again after it was told to stop");
        }
    }
}
