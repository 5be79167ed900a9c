//! Nothing in clear: another word in every field, name and file, and none of them anywhere on the disk, during and after everything
//! a person does, killed at it or not. Only the pack that she exports may have them, and has.

use super::STAGE;
use super::story::{check, hear_words, read_whole, tell_words};
use bothy_core::evidence::{Choice, Destination, Export, Reader};
use bothy_core::journal::{
    Answer, Attach, Field, Happened, Incident, Kind, Moment, Page, Staged, Step, Value,
};
use bothy_core::vault::{DeviceKeyFile, OpenVault, Opened, Vault};
use bothy_core::{Error, Id, Now};
use bothy_proof::fields::{self, Shape};
use bothy_test_support::{
    Casting, Clock, Hit, Needles, Scan, Seeded, Stage, amount, seed, small_cost,
};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// All the words of one journey: the same in the process that writes them and the test that looks for them.
struct Words {
    needles: Needles,
    seed: u64,
}

impl Words {
    fn new(seed: u64) -> Self {
        Self {
            needles: Needles::default(),
            seed,
        }
    }

    fn word(&mut self, what: &str) -> String {
        self.needles.canary(self.seed, what)
    }

    fn secret(&mut self, which: &str) -> String {
        format!("{} {}", self.word(&format!("{which} passphrase")), "läuft")
    }

    /// Every field of an incident, filled.
    fn incident(&mut self, which: &str) -> Incident {
        let mut fields = std::collections::BTreeMap::new();
        for field in Field::all() {
            let word = self.word(&format!("{which} {}", field.name()));
            let text = format!("It was {word} and then it was over.");
            let value = match fields::named(field.name()).expect("a known field").shape {
                Shape::Answer => Value::Answer(Answer::Yes),
                Shape::Choices(ids) => Value::Choices(vec![ids[0].to_owned()]),
                _ => Value::Words(text),
            };
            fields.insert(field, value);
        }
        let local = chrono::DateTime::from_timestamp(1_772_000_000, 0)
            .unwrap()
            .naive_utc();
        Incident {
            kinds: vec![Kind::Controlling, Kind::Online],
            happened: Happened::Exact(Moment {
                local: local - chrono::TimeDelta::seconds(local.and_utc().timestamp() % 60),
                offset_min: 0,
            }),
            fields,
        }
    }

    /// A file with its word in each of its blocks, and another in its name.
    fn file(&mut self, which: &str, len: usize) -> (String, Vec<u8>) {
        let name = format!("{}.txt", self.word(&format!("name of {which}")));
        let line = format!("{} wrote this. ", self.word(&format!("content of {which}")));
        (name, line.bytes().cycle().take(len).collect())
    }

    /// Everything the journey below writes, so that the scan knows it.
    fn all(seed: u64) -> Scan {
        let mut words = Self::new(seed);
        for which in ["first", "second"] {
            words.secret(which);
            words.incident(which);
            words.file(which, 100);
        }
        words.word("a planted word");
        words.needles.scan()
    }
}

fn stage_file(
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
    let choice = Choice {
        to,
        reader: Reader::Court,
        hide: Vec::new(),
        without: Vec::new(),
        initials: "AB".to_owned(),
    };
    let stop = open.stop();
    let mut job = Export::begin(open, choice, now, chance).unwrap();
    while job.step(open, &stop, now, chance).unwrap() != Step::Done {}
}

/// Told: the vault's folder, where packs go, a seed. Does all that the rooms offer, once.
pub(super) fn journey(stage: &mut Stage) {
    let told = hear_words(stage);
    let (folder, packs) = (Path::new(&told[0]), Path::new(&told[1]));
    let seed = told[2].parse().unwrap();
    let mut words = Words::new(seed);
    let mut chance = Seeded::new(seed);
    let mut clock = Clock::new();
    let vault = Vault::at(folder);
    let key_file = folder.with_extension("device-key");
    let prf = DeviceKeyFile::new(&key_file, Box::new(Seeded::new(seed + 1)));
    let (secret, other) = (words.secret("first"), words.secret("second"));
    let (secret, other) = (secret.as_bytes(), other.as_bytes());

    stage.say("create");
    let now = clock.tick();
    vault
        .create(secret, small_cost(), &prf, now, &mut chance)
        .unwrap();
    stage.say("wrong secret");
    let wrong = vault.unlock(other, &prf, clock.tick(), &mut chance);
    assert_eq!(wrong.err(), Some(Error::WrongSecret));
    stage.say("unlock");
    let Ok(Opened::Vault(mut open)) = vault.unlock(secret, &prf, clock.tick(), &mut chance) else {
        panic!("does not open");
    };
    keep_a_journal(stage, &mut open, &mut words, &mut clock, &mut chance);
    stage.say("export to a folder");
    let pack = Destination::Folder(packs.join("pack"));
    export(&mut open, pack, clock.tick(), &mut chance);
    stage.say("export to a zip");
    let pack = Destination::Zip(packs.join("pack.zip"));
    export(&mut open, pack, clock.tick(), &mut chance);
    stage.say("change secret");
    open.change_secret(other, &prf, &mut chance).unwrap();
    stage.say("recovery code");
    let code = open.make_recovery_code(&mut chance).unwrap();
    stage.say("lock");
    open.lock();
    stage.say("recover");
    let now = clock.tick();
    vault
        .recover(code.text(), secret, &prf, now, &mut chance)
        .unwrap();
    stage.say("end");
}

/// Everything that is done with incidents.
fn keep_a_journal(
    stage: &mut Stage,
    open: &mut OpenVault,
    words: &mut Words,
    clock: &mut Clock,
    chance: &mut Seeded,
) {
    stage.say("add");
    let (first, second) = (words.incident("first"), words.incident("second"));
    let small = stage_file(open, &words.file("first", 30_000), chance);
    let id = open
        .journal()
        .add(&first, vec![small], clock.tick(), chance)
        .unwrap();
    stage.say("attach");
    let large = stage_file(open, &words.file("second", 5_000_000), chance);
    open.journal()
        .attach(id, large, clock.tick(), chance)
        .unwrap();
    stage.say("amend");
    open.journal()
        .amend(id, &second, false, clock.tick(), chance)
        .unwrap();
    stage.say("read");
    read_all(open, id);
    stage.say("check");
    check(open).unwrap();
    stage.say("remove");
    let gone = open
        .journal()
        .add(&first, Vec::new(), clock.tick(), chance)
        .unwrap();
    open.journal()
        .remove(gone, None, clock.tick(), chance)
        .unwrap();
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

/// Not among the machine's temporary files, so that it is not read twice.
fn home() -> tempfile::TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap()
}

/// Where a leak could be, and where it is no leak.
struct Places {
    vault: PathBuf,
    packs: PathBuf,
    temporary: PathBuf,
    since: SystemTime,
}

impl Places {
    /// All hits outside the packs; those within are counted.
    fn leaks(&self, scan: &Scan, pid: u32, in_packs: &mut usize) -> Vec<Hit> {
        let home = self.vault.parent().unwrap();
        let mut hits = scan.folder(home, None);
        for shared in ["/tmp", "/var/tmp", "/dev/shm", "/run/user"] {
            hits.extend(scan.folder(Path::new(shared), Some(self.since)));
        }
        hits.extend(scan.open_files(pid, home));
        let packs = self.packs.to_str().unwrap();
        let before = hits.len();
        hits.retain(|hit| !hit.place.contains(packs));
        *in_packs += before - hits.len();
        hits
    }
}

#[test]
fn no_word_of_hers_is_anywhere_on_the_disk_in_clear() {
    let seed = seed(6);
    let mut chance = Seeded::new(seed);
    let (mut scans, mut hot_journals, mut in_packs) = (0, 0, 0);
    let journeys = amount(4, 10, 200);
    for number in 0..journeys {
        let home = home();
        let places = Places {
            vault: home.path().join("vault"),
            packs: home.path().join("packs"),
            temporary: home.path().join("temporary"),
            since: SystemTime::now() - Duration::from_secs(1),
        };
        std::fs::create_dir(&places.packs).unwrap();
        std::fs::create_dir(&places.temporary).unwrap();
        let scan = Words::all(seed + number);
        let mut actor = [
            "TMPDIR",
            "SQLITE_TMPDIR",
            "HOME",
            "XDG_RUNTIME_DIR",
            "XDG_CACHE_HOME",
            "XDG_DATA_HOME",
        ]
        .iter()
        .fold(Casting::new(STAGE, "journey"), |casting, name| {
            casting.with_env(name, &places.temporary)
        })
        .start();
        let telling = [
            places.vault.to_str().unwrap(),
            places.packs.to_str().unwrap(),
            &(seed + number).to_string(),
        ];
        tell_words(&mut actor, &telling);
        // Every other journey is cut off somewhere.
        let until = if number % 2 == 0 {
            u64::MAX
        } else {
            chance.below(80)
        };
        let mut step = 0;
        let mut last = String::new();
        while let Some(line) = actor.hear() {
            last = line;
            // In each step, at a few moments: mostly soon after it began, where the transactions are.
            for longest in [500, 3000, 20_000] {
                std::thread::sleep(Duration::from_micros(chance.below(longest)));
                actor.freeze();
                let leaks = places.leaks(&scan, actor.pid(), &mut in_packs);
                assert!(
                    leaks.is_empty(),
                    "journey {number}, during {last}: {leaks:#?}"
                );
                hot_journals += u64::from(has_hot_journal(&places.vault));
                scans += 1;
                actor.thaw();
            }
            step += 3;
            if step >= until {
                break;
            }
        }
        if until == u64::MAX {
            assert_eq!(last, "end", "the journey ended early");
        } else {
            actor.kill();
        }
        actor.bury();
        let leaks = places.leaks(&scan, std::process::id(), &mut in_packs);
        assert!(
            leaks.is_empty(),
            "journey {number}, after {last}: {leaks:#?}"
        );
    }
    println!(
        "{journeys} journeys, {scans} scans, {hot_journals} of them with a hot journal: 0 hits; {in_packs} in packs"
    );
    assert!(hot_journals > 0, "no scan met a transaction half-way");
    assert!(
        in_packs > 0,
        "the packs, which have the words, were not read"
    );
}

/// Whether a rollback journal stands that has not been ended.
fn has_hot_journal(vault: &Path) -> bool {
    let Ok(entries) = std::fs::read_dir(vault) else {
        return false;
    };
    entries.flatten().any(|entry| {
        entry.file_name().as_encoded_bytes().ends_with(b"-journal")
            && std::fs::read(entry.path())
                .is_ok_and(|bytes| bytes.iter().take(28).any(|byte| *byte != 0))
    })
}

/// Told: a folder and a word. Writes the word into a file that has no name any more.
pub(super) fn leak(stage: &mut Stage) {
    let told = hear_words(stage);
    let path = Path::new(&told[0]).join("unnamed");
    std::fs::write(&path, &told[1]).unwrap();
    let open = std::fs::File::open(&path).unwrap();
    std::fs::remove_file(&path).unwrap();
    stage.say("open");
    stage.hear();
    drop(open);
}

#[test]
fn a_planted_word_is_found_wherever_it_could_leak() {
    // Words of its own: the journeys beside it look for theirs in the same shared places.
    let seed = seed(6) ^ (1 << 40);
    let scan = Words::all(seed);
    let word = Words::new(seed).word("a planted word");
    let home = home();
    let places = Places {
        vault: home.path().join("vault"),
        packs: home.path().join("packs"),
        temporary: home.path().join("temporary"),
        since: SystemTime::now() - Duration::from_secs(1),
    };
    std::fs::create_dir(&places.vault).unwrap();
    std::fs::create_dir(&places.temporary).unwrap();
    let found = |pid: u32| places.leaks(&scan, pid, &mut 0).len();
    assert_eq!(found(std::process::id()), 0);

    std::fs::write(
        places.vault.join("file-journal"),
        [&[0; 5000], word.as_bytes()].concat(),
    )
    .unwrap();
    assert!(found(std::process::id()) > 0);
    std::fs::remove_file(places.vault.join("file-journal")).unwrap();
    assert_eq!(found(std::process::id()), 0);

    std::fs::write(places.temporary.join(&word), "nothing").unwrap();
    assert!(found(std::process::id()) > 0);
    std::fs::remove_file(places.temporary.join(&word)).unwrap();

    let elsewhere = tempfile::Builder::new().tempdir_in("/var/tmp").unwrap();
    std::fs::write(elsewhere.path().join("etilqs_1"), &word).unwrap();
    assert!(found(std::process::id()) > 0);
    elsewhere.close().unwrap();

    let mut actor = Casting::new(STAGE, "leak").start();
    tell_words(&mut actor, &[places.temporary.to_str().unwrap(), &word]);
    actor.expect("open");
    assert!(found(actor.pid()) > 0, "a file without a name was not read");
    actor.tell("go on");
}
