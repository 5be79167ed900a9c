//! A full disk: nothing that was saved is lost, the error says so, and reading, exporting elsewhere and deleting go on.
//!
//! The vault lies on a small disk of its own, in memory, that only the process with the vault can see.

use super::STAGE;
use super::life::{hardware, make};
use super::story::{
    all_ids, check, file, files_of, hear_words, incident, number, read_whole, stage_file,
    tell_words, unfinished,
};
use bothy_core::evidence::{Choice, Destination, Export, Reader};
use bothy_core::journal::{Attach, Field, Incident, Page, Step, Undone, Unfinished, Value};
use bothy_core::vault::{OpenVault, Opened, Vault};
use bothy_core::{Error, Id, Result};
use bothy_proof::fields::Shape;
use bothy_test_support::{Casting, Clock, PIN, Seeded, Stage, amount, seed};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A vault on the small disk, and what must be in it.
struct Flat {
    disk: PathBuf,
    outside: PathBuf,
    open: Option<OpenVault>,
    saved: BTreeMap<Id, u64>,
    drafts: BTreeMap<Id, u64>,
    chance: Seeded,
    clock: Clock,
}

impl Flat {
    fn new(disk: &str, outside: &str, seed: u64) -> Self {
        let mut flat = Self {
            disk: disk.into(),
            outside: outside.into(),
            open: None,
            saved: BTreeMap::new(),
            drafts: BTreeMap::new(),
            chance: Seeded::new(seed),
            clock: Clock::new(),
        };
        make(&flat.disk.join("vault"), &mut flat.clock, &mut flat.chance);
        flat.unlock();
        flat
    }

    fn unlock(&mut self) {
        let mut vault = Vault::at(&self.disk.join("vault"));
        match vault.unlock(PIN, &hardware(), self.clock.tick(), &mut self.chance) {
            Ok(Opened::Vault(open)) => self.open = Some(open),
            other => panic!("does not open: {:?}", other.err()),
        }
    }

    fn lock(&mut self) {
        self.open.take().unwrap().lock();
    }

    fn add(&mut self, c: u64) -> Result<Id> {
        let open = self.open.as_mut().unwrap();
        let mut files = Vec::new();
        for file in files_of(c) {
            files.push(stage_file(open, file, &mut self.chance)?);
        }
        let id = open
            .journal()
            .add(&incident(c), files, self.clock.tick(), &mut self.chance)?;
        self.saved.insert(id, c);
        Ok(id)
    }

    /// Removes the incident that was first by name.
    fn remove(&mut self) {
        let (id, _) = self.saved.pop_first().expect("something to remove");
        let open = self.open.as_mut().unwrap();
        open.journal()
            .remove(id, None, self.clock.tick(), &mut self.chance)
            .expect("removing goes on");
    }

    /// A draft with file `c`.
    fn begin(&mut self, c: u64) -> Result<Id> {
        let open = self.open.as_mut().unwrap();
        let file = stage_file(open, c, &mut self.chance)?;
        let mut drafts = open.drafts();
        let now = self.clock.tick();
        let id = drafts.begin(None, &unfinished(c), now, &mut self.chance)?;
        self.drafts.insert(id, c);
        drafts.attach(id, file, &mut self.chance)?;
        Ok(id)
    }

    fn keep(&mut self, id: Id, c: u64) -> Result<()> {
        let (open, now) = (self.open.as_mut().unwrap(), self.clock.tick());
        let mut drafts = open.drafts();
        drafts.keep(id, &unfinished(c), now, &mut self.chance)?;
        self.drafts.insert(id, c);
        Ok(())
    }

    fn discard(&mut self, id: Id) {
        let mut drafts = self.open.as_mut().unwrap().drafts();
        let discarded = drafts.discard(id, &mut self.chance);
        discarded.expect("discarding goes on");
        self.drafts.remove(&id);
    }

    fn amend(&mut self, id: Id, c: u64) -> Result<()> {
        let (open, now) = (self.open.as_mut().unwrap(), self.clock.tick());
        let mut journal = open.journal();
        journal.amend(id, &incident(c), false, now, &mut self.chance)?;
        Ok(())
    }

    fn put_away(&mut self, id: Id, away: bool) -> Result<()> {
        let (open, now) = (self.open.as_mut().unwrap(), self.clock.tick());
        let put = open.journal().put_away(id, away, now, &mut self.chance);
        if put.is_ok() {
            assert_eq!(open.journal().get(id).unwrap().put_away, away);
        }
        put
    }

    /// Takes back the last save of an incident.
    fn undo(&mut self, id: Id) {
        let (open, now) = (self.open.as_mut().unwrap(), self.clock.tick());
        let undone = open.journal().undo(id, now, &mut self.chance);
        if undone.expect("undoing goes on") == Undone::Incident {
            self.saved.remove(&id);
        }
    }

    /// All that was saved is there and whole, and nothing else.
    fn audit(&mut self) {
        let open = self.open.as_mut().unwrap();
        let mut ids = all_ids(open).unwrap();
        ids.sort();
        assert_eq!(ids, self.saved.keys().copied().collect::<Vec<_>>());
        let drafts = open.drafts().list().unwrap();
        assert_eq!(drafts.len(), self.drafts.len());
        for draft in drafts {
            assert!(draft.said == unfinished(self.drafts[&draft.id]));
        }
        for (id, c) in &self.saved {
            let record = open.journal().get(*id).unwrap();
            assert_eq!(record.current.incident, incident(*c));
            let names: Vec<_> = record
                .attachments
                .iter()
                .map(|attachment| attachment.name.clone())
                .collect();
            assert_eq!(
                names,
                files_of(*c)
                    .into_iter()
                    .map(|c| file(c).0)
                    .collect::<Vec<_>>()
            );
            for (attachment, c) in record.attachments.iter().zip(files_of(*c)) {
                assert!(read_whole(open, attachment.id).unwrap() == file(c).1);
            }
        }
    }

    fn export(&mut self, to: PathBuf) -> Result<()> {
        let open = self.open.as_mut().unwrap();
        let choice = Choice {
            to: Destination::Folder(to),
            reader: Reader::Police,
            hide: Vec::new(),
            without: Vec::new(),
            initials: "EX".to_owned(),
        };
        let stop = open.stop();
        let now = self.clock.tick();
        let mut job = Export::begin(open, choice, now, &mut self.chance)?;
        while job.step(open, &stop, now, &mut self.chance)? != Step::Done {}
        Ok(())
    }

    /// A file comes in until there is no page left for it, and is given up.
    fn fill_the_vault_too(&mut self) {
        let open = self.open.as_mut().unwrap();
        let stop = open.stop();
        let mut attach = Attach::begin(open, "film.mp4", None).unwrap();
        let piece = self.chance.bytes(64 << 10);
        let error = loop {
            if let Err(error) = attach.write(open, &stop, &piece, &mut self.chance) {
                break error;
            }
        };
        assert_eq!(error, Error::StorageFull);
    }
}

/// Takes up a disk but for `kib` KiB.
pub(super) fn fill(disk: &Path, kib: u64) {
    let about = rustix::fs::statvfs(disk).unwrap();
    let free = about.f_bavail * about.f_frsize;
    let take = usize::try_from(free.saturating_sub(kib * 1024)).unwrap();
    std::fs::write(disk.join("filler"), vec![1; take]).unwrap();
}

/// Gives back what [`fill`] took.
pub(super) fn unfill(disk: &Path) {
    std::fs::remove_file(disk.join("filler")).unwrap();
}

/// Told: the disk, a folder outside, a seed. A file of 200 MB comes in until the disk is full.
pub(super) fn large_file(stage: &mut Stage) {
    let words = hear_words(stage);
    let mut flat = Flat::new(
        &words[0],
        &words[1],
        number(words.get(2).map(String::as_str)),
    );
    for c in 1..6 {
        flat.add(c).unwrap();
    }
    let open = flat.open.as_mut().unwrap();
    let stop = open.stop();
    let mut attach = Attach::begin(open, "film.mp4", Some(200 << 20)).unwrap();
    let piece = flat.chance.bytes(1 << 20);
    let mut written = 0u64;
    let error = loop {
        match attach.write(open, &stop, &piece, &mut flat.chance) {
            Ok(()) => written += 1,
            Err(error) => break error,
        }
        assert!(written < 200, "the disk was to be too small");
    };
    assert_eq!(error, Error::StorageFull);
    flat.audit();
    let outside = flat.outside.join("pack");
    flat.export(outside.clone())
        .expect("exporting elsewhere goes on");
    assert!(outside.join("SHA256SUMS").is_file());
    fill(&flat.disk, 0);
    flat.audit();
    flat.remove();
    flat.audit();
    let inside = flat.disk.join("pack");
    assert!(matches!(
        flat.export(inside.clone()),
        Err(Error::StorageFull | Error::Outside)
    ));
    assert!(!inside.exists(), "an export that failed left something");
    check(flat.open.as_mut().unwrap()).unwrap();
    flat.lock();
    flat.unlock();
    flat.audit();
    unfill(&flat.disk);
    // What had come of the film was collected, so that there is room again.
    flat.add(7).unwrap();
    flat.audit();
    check(flat.open.as_mut().unwrap()).unwrap();
    stage.say(&format!("full after {written} MiB"));
}

/// Told: the disk, a folder outside, a seed, the step in KiB. Everything is tried with every amount of room.
pub(super) fn every_amount_of_room(stage: &mut Stage) {
    let words = hear_words(stage);
    let mut flat = Flat::new(
        &words[0],
        &words[1],
        number(words.get(2).map(String::as_str)),
    );
    let step = usize::try_from(number(words.get(3).map(String::as_str))).unwrap();
    let (mut tally, mut c) = (Tally::default(), 100);
    flat.add(1).unwrap();
    for kib in (0..1500).step_by(step) {
        let slip = flat.add(c).expect("with room, saving goes on");
        let amended = flat.add(c + 1).expect("with room, saving goes on");
        flat.amend(amended, c + 2)
            .expect("with room, so does amending");
        let draft = flat.begin(c).expect("with room, so does a draft");
        c += 3;
        fill(&flat.disk, kib);
        flat.fill_the_vault_too();
        for _ in 0..3 {
            c += 1;
            tally.note(kib, flat.add(c));
        }
        tally.note(kib, flat.keep(draft, c));
        tally.note(kib, flat.begin(c * 10));
        tally.note(kib, flat.put_away(amended, true));
        // Of the draft that was begun last, the file may be missing and the rest there.
        flat.undo(slip);
        flat.undo(amended);
        flat.audit();
        for draft in flat.drafts.keys().copied().collect::<Vec<_>>() {
            flat.discard(draft);
        }
        while flat.saved.len() > 4 {
            flat.remove();
        }
        flat.remove();
        flat.audit();
        flat.lock();
        flat.unlock();
        flat.audit();
        unfill(&flat.disk);
        flat.add(c * 1000).expect("with room again, saving goes on");
        // The reserve is made again when the vault is next closed or opened.
        flat.lock();
        flat.unlock();
    }
    check(flat.open.as_mut().unwrap()).unwrap();
    stage.say(&format!("{} refused, {} saved", tally.full, tally.done));
}

#[derive(Default)]
struct Tally {
    full: u64,
    done: u64,
}

impl Tally {
    fn note<T>(&mut self, kib: u64, outcome: Result<T>) {
        match outcome {
            Ok(_) => self.done += 1,
            Err(Error::StorageFull) => self.full += 1,
            Err(error) => panic!("with {kib} KiB free: {error:?}"),
        }
    }
}

/// Told: the disk, a folder outside, a seed, what to do. The largest there can be is taken away while the disk is full to the last byte,
/// and the vault to the last page.
pub(super) fn largest(stage: &mut Stage) {
    let words = hear_words(stage);
    let seed = number(words.get(2).map(String::as_str));
    let mut flat = Flat::new(&words[0], &words[1], seed);
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
    flat.fill_the_vault_too();
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
        _ => {
            let discarded = open.drafts().discard(draft, &mut flat.chance);
            discarded.expect("discarding goes on");
        }
    }
    check(flat.open.as_mut().unwrap()).unwrap();
    unfill(&flat.disk);
    // What had come of the film is collected; with that room, the next save makes an index anew if it had to go.
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
    stage.say("went on");
}

/// About as much as an incident can hold: words that nobody else says, and each costs some bytes in its body.
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

fn on_a_disk(part: &str, mib: u64, words: &[&str]) -> String {
    let place = tempfile::tempdir().unwrap();
    let (disk, outside) = (place.path().join("disk"), place.path().join("outside"));
    std::fs::create_dir(&disk).unwrap();
    std::fs::create_dir(&outside).unwrap();
    let mut actor = Casting::new(STAGE, part)
        .with_small_disk(&disk, mib << 10)
        .start();
    tell_words(
        &mut actor,
        &[&[path(&disk), path(&outside), "11"], words].concat(),
    );
    let said = actor.hear();
    let (_, well) = actor.bury();
    assert!(well, "{part} on {mib} MiB: failed, see above");
    said.expect("an end")
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_disk_that_fills_in_the_middle_of_a_large_file_loses_nothing() {
    seed(11);
    let mut sizes = vec![24, 41];
    if amount(0, 1, 1) == 1 {
        sizes.extend([150, 300]);
    }
    for mib in sizes {
        println!(
            "a file of 200 MiB on a disk of {mib} MiB: {}",
            on_a_disk("large file", mib, &[])
        );
    }
}

#[test]
fn with_every_amount_of_room_left_saving_works_or_says_that_the_disk_is_full() {
    let step = amount(128, 16, 4).to_string();
    println!(
        "0 to 1,500 KiB free by {step}: {}",
        on_a_disk("every amount of room", 24, &[&step])
    );
}

#[test]
fn the_largest_that_can_be_said_is_taken_away_on_a_disk_full_to_the_last_byte() {
    let all = usize::try_from(amount(1, 4, 4)).unwrap();
    for what in &["remove", "undo", "undo all", "discard"][..all] {
        println!("{what}: {}", on_a_disk("largest", 64, &[what]));
    }
}
