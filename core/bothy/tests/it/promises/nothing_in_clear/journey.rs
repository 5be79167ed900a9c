//! The journey whose words nobody may see: it does everything that the rooms offer, once.

use super::super::sample_incidents::{check, hear_words, read_whole};
use bothy_core::evidence::{Destination, Export, PackOptions, Reader};
use bothy_core::journal::{
    Attach, Field, Import, Incident, Page, Staged, Step, Undone, Unfinished, Value, Who,
};
use bothy_core::people::{AboutUs, Described};
use bothy_core::vault::{DeviceKeyFile, OpenVault, Opened, Vault};
use bothy_core::{Error, Id, Now};
use bothy_test_support::{Clock, Needles, Parent, Seeded, full_incident, small_cost};
use std::path::Path;

/// The words of one journey: the same in the process that writes them and the test that looks for them.
pub(super) struct Words {
    pub(super) needles: Needles,
    pub(super) seed: u64,
}

impl Words {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            needles: Needles::default(),
            seed,
        }
    }

    pub(super) fn word(&mut self, what: &str) -> String {
        self.needles.canary(self.seed, what)
    }

    pub(super) fn secret(&mut self, which: &str) -> String {
        format!("{} {}", self.word(&format!("{which} passphrase")), "läuft")
    }

    /// Makes an incident with every field set.
    fn incident(&mut self, which: &str) -> Incident {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 2, 25).unwrap();
        full_incident(day, &mut |field| self.text(&format!("{which} {field}")))
    }

    /// Makes a file with its word in each of its blocks, and another in its name.
    pub(super) fn file(&mut self, which: &str, len: usize) -> (String, Vec<u8>) {
        let name = format!("{}.txt", self.word(&format!("name of {which}")));
        let line = format!("{} wrote this. ", self.word(&format!("content of {which}")));
        (name, line.bytes().cycle().take(len).collect())
    }

    pub(super) fn text(&mut self, which: &str) -> String {
        format!("It was {} and then it was over.", self.word(which))
    }

    fn described(&mut self, which: &str) -> Described {
        Described {
            name: format!("Sam {}", self.word(&format!("name of {which}"))),
            relation: self.word(&format!("relation of {which}")),
            ..Described::default()
        }
    }

    /// Makes every text that is asked once.
    fn about_us(&mut self, which: &str) -> AboutUs {
        let mut about = AboutUs::default();
        let names = AboutUs::default().texts().map(|(name, _)| name);
        for name in names {
            let text = self.text(&format!("about us, {which}: {name}"));
            about.set(name, text).unwrap();
        }
        about
    }

    fn unfinished(&mut self, which: &str) -> Unfinished {
        let incident = self.incident(which);
        Unfinished {
            kinds: incident.kinds,
            happened: Some(incident.happened),
            fields: incident.fields,
        }
    }

    /// Makes everything that the journey below writes, so that the scan knows it.
    pub(super) fn all(seed: u64) -> Needles {
        let mut words = Self::new(seed);
        for which in ["first", "second"] {
            words.secret(which);
            words.incident(which);
            words.file(which, 100);
        }
        words.described("a person");
        words.described("that person, known better");
        words.about_us("first");
        words.about_us("second");
        for which in DRAFTED {
            words.unfinished(which);
        }
        words.file("a draft", 100);
        for which in ["taken back", "imported 0", "imported 1", "imported 2"] {
            words.text(which);
        }
        super::help::all(&mut words);
        super::doors::all(&mut words);
        words.word("looked for in vain");
        words.word("a planted word");
        words.needles
    }
}

pub(super) fn stage_file(
    open: &mut OpenVault,
    (name, bytes): &(String, Vec<u8>),
    chance: &mut Seeded,
) -> Staged {
    let stop = open.stop();
    let mut attach = Attach::begin(open, name, Some(bytes.len() as u64)).unwrap();
    for piece in bytes.chunks(1 << 20) {
        attach.write(open, &stop, piece, chance).unwrap();
    }
    attach.finish(open, chance).unwrap()
}

fn export(open: &mut OpenVault, to: Destination, now: Now, chance: &mut Seeded) {
    let options = PackOptions {
        initials: "AB".to_owned(),
        ..PackOptions::new(to, Reader::Court)
    };
    let stop = open.stop();
    let mut job = Export::begin(open, options, now, chance).unwrap();
    while job.step(open, &stop, now, chance).unwrap() != Step::Done {}
}

/// Hears the vault's folder, where packs go, a seed. Does all that the rooms offer, once.
pub(in crate::it::promises) fn journey(parent: &mut Parent) {
    let told = hear_words(parent);
    let (folder, packs) = (Path::new(&told[0]), Path::new(&told[1]));
    let seed = told[2].parse().unwrap();
    let mut words = Words::new(seed);
    let mut chance = Seeded::new(seed);
    let mut clock = Clock::new();
    let mut vault = Vault::at(folder);
    let key_file = folder.with_extension("device-key");
    let prf = DeviceKeyFile::new(&key_file, Box::new(Seeded::new(seed + 1)));
    let (secret, other) = (words.secret("first"), words.secret("second"));
    let (secret, other) = (secret.as_bytes(), other.as_bytes());

    parent.say("create");
    let now = clock.tick();
    vault
        .create(secret, small_cost(), &prf, now, &mut chance)
        .unwrap();
    parent.say("wrong secret");
    let wrong = vault.unlock(other, &prf, clock.tick(), &mut chance);
    assert_eq!(wrong.err(), Some(Error::WrongSecret));
    parent.say("unlock");
    let Ok(Opened::Vault(mut open)) = vault.unlock(secret, &prf, clock.tick(), &mut chance) else {
        panic!("does not open");
    };
    let tools = (&mut words, &mut clock, &mut chance);
    let first = keep_a_journal(parent, &mut open, tools);
    let tools = (&mut words, &mut clock, &mut chance);
    know_people(parent, &mut open, first, tools);
    let tools = (&mut words, &mut clock, &mut chance);
    begin_and_save(parent, &mut open, tools);
    let tools = (&mut words, &mut clock, &mut chance);
    super::help::get_help(parent, &mut open, tools);
    let tools = (&mut words, &mut clock, &mut chance);
    take_back_and_import(parent, &mut open, first, tools);
    look_for_words(parent, &mut open, &mut words);
    parent.say("export to a folder");
    let pack = Destination::Folder(packs.join("pack"));
    export(&mut open, pack, clock.tick(), &mut chance);
    parent.say("export to a zip");
    let pack = Destination::Zip(packs.join("pack.zip"));
    export(&mut open, pack, clock.tick(), &mut chance);
    let tools = (&mut words, &mut clock, &mut chance);
    super::backups::of_the_record(parent, &mut open, folder, secret, tools);
    parent.say("change secret");
    open.change_secret(other, &prf, clock.tick(), &mut chance)
        .unwrap();
    parent.say("recovery code");
    let code = open.make_recovery_code(&mut chance).unwrap();
    parent.say("lock");
    open.lock();
    parent.say("recover");
    let now = clock.tick();
    vault
        .recover(code.text(), secret, &prf, now, &mut chance)
        .unwrap();
    // The packs were checked; without them each later scan is shorter.
    std::fs::remove_dir_all(packs).unwrap();
    let tools = (&mut words, &mut clock, &mut chance);
    super::doors::both_doors(parent, (&mut vault, folder), secret, &prf, tools);
    parent.say("end");
}

/// The tools of every step.
pub(super) type Tools<'t> = (&'t mut Words, &'t mut Clock, &'t mut Seeded);

/// Does everything with incidents. Returns the one that stays.
fn keep_a_journal(
    parent: &mut Parent,
    open: &mut OpenVault,
    (words, clock, chance): Tools<'_>,
) -> Id {
    parent.say("add");
    let (first, second) = (words.incident("first"), words.incident("second"));
    let small = stage_file(open, &words.file("first", 30_000), chance);
    let id = open
        .journal()
        .add(&first, vec![small], clock.tick(), chance)
        .unwrap();
    parent.say("attach");
    let large = stage_file(open, &words.file("second", 5_000_000), chance);
    open.journal()
        .attach(id, large, clock.tick(), chance)
        .unwrap();
    parent.say("amend");
    open.journal()
        .amend(id, &second, false, clock.tick(), chance)
        .unwrap();
    parent.say("read");
    read_all(open, id);
    parent.say("check");
    check(open).unwrap();
    parent.say("remove");
    let gone = open
        .journal()
        .add(&first, Vec::new(), clock.tick(), chance)
        .unwrap();
    open.journal()
        .remove(gone, None, clock.tick(), chance)
        .unwrap();
    id
}

/// Adds people, and the facts about everybody.
fn know_people(
    parent: &mut Parent,
    open: &mut OpenVault,
    id: Id,
    (words, clock, chance): Tools<'_>,
) {
    parent.say("people");
    let person = words.described("a person");
    let who = open.people().add(&person, clock.tick(), chance).unwrap();
    let mut incident = words.incident("first");
    let named = Who {
        id: who,
        relation: person.relation,
    };
    let asked = Field::named("who").unwrap();
    incident.fields.insert(asked, Value::People(vec![named]));
    open.journal()
        .amend(id, &incident, true, clock.tick(), chance)
        .unwrap();
    let person = words.described("that person, known better");
    open.people()
        .edit(who, &person, clock.tick(), chance)
        .unwrap();
    assert_eq!(open.people().list().unwrap().len(), 1);
    parent.say("about us");
    for which in ["first", "second"] {
        let about = words.about_us(which);
        open.people().set_about_us(&about, chance).unwrap();
        assert_eq!(open.people().about_us(), Ok(about));
    }
    parent.say("remove a person");
    open.people().remove(who, chance).unwrap();
}

/// The contents of a draft, one after the other.
const DRAFTED: [&str; 4] = ["begun", "kept", "kept again", "begun and discarded"];

/// Keeps drafts as they are typed, with a file; saves one, and discards another.
fn begin_and_save(parent: &mut Parent, open: &mut OpenVault, (words, clock, chance): Tools<'_>) {
    parent.say("draft");
    let said = words.unfinished(DRAFTED[0]);
    let mut drafts = open.drafts();
    let id = drafts.begin(None, &said, clock.tick(), chance).unwrap();
    for which in &DRAFTED[1..3] {
        let said = words.unfinished(which);
        let mut drafts = open.drafts();
        drafts.keep(id, &said, clock.tick(), chance).unwrap();
    }
    parent.say("file of a draft");
    let file = stage_file(open, &words.file("a draft", 300_000), chance);
    open.drafts().attach(id, file, chance).unwrap();
    parent.say("discard a draft");
    let said = words.unfinished(DRAFTED[3]);
    let mut drafts = open.drafts();
    let other = drafts.begin(None, &said, clock.tick(), chance).unwrap();
    let file = stage_file(open, &words.file("a draft", 300_000), chance);
    let mut drafts = open.drafts();
    drafts.attach(other, file, chance).unwrap();
    assert_eq!(drafts.list().unwrap().len(), 2);
    drafts.discard(other, chance).unwrap();
    parent.say("save a draft");
    open.drafts().save(id, clock.tick(), chance).unwrap();
}

/// Takes slips back, puts incidents away, and imports lines.
fn take_back_and_import(
    parent: &mut Parent,
    open: &mut OpenVault,
    id: Id,
    (words, clock, chance): Tools<'_>,
) {
    parent.say("undo");
    let mut incident = words.incident("first");
    let text = Value::Words(words.text("taken back"));
    incident.fields.insert(Field::details(), text);
    let mut journal = open.journal();
    journal
        .amend(id, &incident, false, clock.tick(), chance)
        .unwrap();
    let undone = journal.undo(id, clock.tick(), chance);
    assert_eq!(undone, Ok(Undone::Amendment));
    let slip = journal
        .add(&incident, Vec::new(), clock.tick(), chance)
        .unwrap();
    let undone = journal.undo(slip, clock.tick(), chance);
    assert_eq!(undone, Ok(Undone::Incident));
    parent.say("put away");
    for away in [true, false] {
        journal.put_away(id, away, clock.tick(), chance).unwrap();
    }
    parent.say("import");
    let mut import = Import::begin();
    for number in 0..3 {
        let text = words.text(&format!("imported {number}"));
        let line = format!(
            r#"{{"kinds": ["money"], "happened": "2026-02-02", "details": "{text}", "fields": {{}}}}"#
        );
        let zone = |_| chrono::MappedLocalTime::Single(0);
        import.read(line.as_bytes(), &zone).unwrap();
    }
    let stop = open.stop();
    let ids = import.save(open, &stop, clock.tick(), chance).unwrap();
    assert_eq!(ids.len(), 3);
}

/// Searches that find something, by a whole word, by the beginning of one and by several, and one that finds nothing.
fn look_for_words(parent: &mut Parent, open: &mut OpenVault, words: &mut Words) {
    parent.say("search");
    let text = words.word("imported 0");
    let nothing = words.word("looked for in vain");
    let searches = [
        (text.clone(), 1),
        (text[..10].to_uppercase(), 1),
        (format!("it was \"{text}\""), 1),
        ("over".to_owned(), 5),
        (nothing, 0),
    ];
    for (search, found) in searches {
        let page = Page {
            search: Some(search),
            ..Page::default()
        };
        assert_eq!(open.journal().list(&page).unwrap().len(), found);
    }
}

fn read_all(open: &mut OpenVault, id: Id) {
    let lines = open
        .journal()
        .list(&Page {
            limit: 10,
            ..Page::default()
        })
        .unwrap();
    assert_eq!(lines.len(), 1);
    assert_eq!(open.journal().history(id).unwrap().len(), 2);
    for attachment in open.journal().get(id).unwrap().attachments {
        read_whole(open, attachment.id).unwrap();
    }
}
