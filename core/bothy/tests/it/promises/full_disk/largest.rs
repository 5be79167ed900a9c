//! The largest content of each kind, removed on a disk that is full to the last byte; and the last words before a lock
//! and the recording that filled it, kept there.

use super::super::sample_incidents::{check, hear_words, incident, number};
use super::small_disk::SmallDisk;
use super::{fill, unfill};
use bothy_core::journal::{Attach, Field, Incident, Page, Undone, Unfinished, Value};
use bothy_core::{Error, Id};
use bothy_proof::fields::Shape;
use bothy_test_support::{Parent, Seeded};

/// Hears the disk, a folder outside, a seed, what to do. Removes the largest content there can be while the disk is full to the last
/// byte, and the vault to the last page.
pub(in crate::it::promises) fn largest(parent: &mut Parent) {
    let words = hear_words(parent);
    let seed = number(words.get(2).map(String::as_str));
    let mut flat = SmallDisk::new(&words[0], &words[1], seed);
    // Others beside it, so that its words lie among theirs in the index.
    let incidents: Vec<_> = (0..4).map(|_| large_incident(&mut flat.chance)).collect();
    let mut ids = Vec::new();
    for incident in &incidents {
        let (open, now) = (flat.open.as_mut().unwrap(), flat.clock.tick());
        let mut journal = open.journal();
        let id = journal.add(incident, Vec::new(), now, &mut flat.chance);
        ids.push(id.unwrap());
    }
    let (open, now) = (flat.open.as_mut().unwrap(), flat.clock.tick());
    let said = Unfinished {
        fields: incidents[0].fields.clone(),
        ..Unfinished::default()
    };
    let mut drafts = open.drafts();
    let draft = drafts.begin(None, &said, now, &mut flat.chance).unwrap();
    if words[3] == "undo" {
        flat.amend(ids[2], 1).unwrap();
    }
    fill(&flat.disk, 0);
    let mut film = flat.fill_the_vault_too();
    let (open, now) = (flat.open.as_mut().unwrap(), flat.clock.tick());
    match words[3].as_str() {
        "remove" => {
            let mut journal = open.journal();
            let removed = journal.remove(ids[1], None, now, &mut flat.chance);
            removed.expect("removing goes on");
        }
        "undo" => {
            let undone = open.journal().undo(ids[2], now, &mut flat.chance);
            assert_eq!(undone.expect("undoing goes on"), Undone::Amendment);
        }
        "undo all" => {
            let undone = open.journal().undo(ids[3], now, &mut flat.chance);
            assert_eq!(undone.expect("undoing goes on"), Undone::Incident);
        }
        "last words" => keep_last_words(&mut flat),
        "recording" => keep_a_recording(&mut flat, draft, &mut film),
        _ => {
            let discarded = open.drafts().discard(draft, &mut flat.chance);
            discarded.expect("discarding goes on");
        }
    }
    check(flat.open.as_mut().unwrap()).unwrap();
    unfill(&flat.disk);
    // The unfinished film is collected; with that room, the next save rebuilds the index if it had to go.
    flat.lock();
    flat.unlock();
    let id = flat.add(1).unwrap();
    let open = flat.open.as_mut().unwrap();
    let page = Page {
        search: Some("number".to_owned()),
        ..Page::default()
    };
    let found = open.journal().list(&page).unwrap();
    assert!(found.iter().any(|line| line.id == id));
    check(open).unwrap();
    parent.say("went on");
}

/// Keeps a recording that filled the disk: its last bytes, and its place in a draft.
fn keep_a_recording(flat: &mut SmallDisk, draft: Id, attach: &mut Attach) {
    let heard = attach.taken();
    let open = flat.open.as_mut().unwrap();
    let staged = attach.finish(open, &mut flat.chance);
    let staged = staged.expect("what was heard is kept");
    let id = open.drafts().attach(draft, staged, &mut flat.chance);
    let id = id.expect("and waits in the draft");
    flat.lock();
    flat.unlock();
    let mut drafts = flat.open.as_mut().unwrap().drafts();
    let files = drafts.get(draft).unwrap().files;
    assert_eq!(files.iter().map(|file| file.id).collect::<Vec<_>>(), [id]);
    assert_eq!(files[0].len, heard);
    let discarded = drafts.discard(draft, &mut flat.chance);
    discarded.expect("discarding goes on");
}

/// Keeps 128 KiB of text before a lock, and then removes again. More doesn't fit into the pages that other work leaves.
fn keep_last_words(flat: &mut SmallDisk) {
    let text = hex::encode(flat.chance.bytes(64 << 10));
    let last = Unfinished {
        fields: [(Field::details(), Value::Words(text))].into(),
        ..Unfinished::default()
    };
    let (open, now) = (flat.open.as_mut().unwrap(), flat.clock.tick());
    let refused = open.drafts().begin(None, &last, now, &mut flat.chance);
    assert_eq!(refused, Err(Error::StorageFull));
    open.last_saves();
    let kept = open.drafts().begin(None, &last, now, &mut flat.chance);
    let kept = kept.expect("last words are kept");
    flat.lock();
    flat.unlock();
    let drafts = flat.open.as_mut().unwrap().drafts();
    assert!(drafts.get(kept).unwrap().said == last);
    let discarded = flat
        .open
        .as_mut()
        .unwrap()
        .drafts()
        .discard(kept, &mut flat.chance);
    discarded.expect("discarding goes on");
}

/// Makes nearly the largest incident: words that nobody else says, and each costs some bytes in its body.
fn large_incident(chance: &mut Seeded) -> Incident {
    let mut incident = incident(1);
    let mut left: usize = 900_000;
    for field in Field::all().filter(|field| field.shape() == Shape::Words) {
        let mut text = String::new();
        while text.len() + 10 < left.min(1 << 18) {
            text.push_str(&hex::encode(chance.bytes(4)));
            text.push(' ');
        }
        left -= text.len();
        incident.fields.insert(field, Value::Words(text));
    }
    incident
}
