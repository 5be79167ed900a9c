//! Nothing in clear: every field, name and file gets a word of its own, and none of them is ever anywhere on the disk. That holds during
//! and after everything that a user does, killed at it or not. Only an exported pack may have them, and has.

mod backups;
mod doors;
mod help;
mod journey;

pub(super) use journey::journey;

use super::ENTRY;
use super::sample_incidents::{hear_words, tell_words};
use bothy_test_support::{Hit, Launcher, Parent, Scan, Seeded, amount, seed};
use journey::Words;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Makes a folder away from the machine's temporary files, so that it is not read twice. Its path has no links: the system names
/// a process's open files without them.
fn home() -> tempfile::TempDir {
    let outside = Path::new(env!("CARGO_TARGET_TMPDIR")).canonicalize();
    tempfile::tempdir_in(outside.unwrap()).unwrap()
}

/// The places where a leak could be, and those where it is none.
struct Places {
    vault: PathBuf,
    packs: PathBuf,
    temporary: PathBuf,
    since: SystemTime,
}

impl Places {
    /// Makes the place for temporary files; the vault and the packs are still to be made.
    fn new(home: &Path) -> Self {
        let temporary = home.join("temporary");
        std::fs::create_dir(&temporary).unwrap();
        Self {
            vault: home.join("vault"),
            packs: home.join("packs"),
            temporary,
            since: SystemTime::now() - Duration::from_secs(1),
        }
    }

    /// Returns all hits outside the packs; counts those within.
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
    let (mut scans, mut hot_journals, mut backups, mut in_packs) = (0, 0, [0, 0], 0);
    let journeys = amount(2, 4, 10);
    for number in 0..journeys {
        let home = home();
        let places = Places::new(home.path());
        std::fs::create_dir(&places.packs).unwrap();
        let mut needles = Words::all(seed + number);
        let mut scan = needles.scan();
        let mut process = [
            "TMPDIR",
            "SQLITE_TMPDIR",
            "HOME",
            "XDG_RUNTIME_DIR",
            "XDG_CACHE_HOME",
            "XDG_DATA_HOME",
        ]
        .iter()
        .fold(Launcher::new(ENTRY, "journey"), |launcher, name| {
            launcher.with_env(name, &places.temporary)
        })
        .start();
        let telling = [
            places.vault.to_str().unwrap(),
            places.packs.to_str().unwrap(),
            &(seed + number).to_string(),
        ];
        tell_words(&mut process, &telling);
        // Every other journey is cut off somewhere.
        let until = if number % 2 == 0 {
            u64::MAX
        } else {
            chance.below(200)
        };
        let mut step = 0;
        let mut last = String::new();
        while let Some(line) = process.hear() {
            if let Some(opener) = line.strip_prefix(backups::OPENS) {
                needles.secret("what opens a backup", opener.as_bytes());
                scan = needles.scan();
            }
            last = line;
            // In each step, at a few moments: mostly soon after it began, where the transactions are.
            for longest in [500, 3000, 20_000] {
                std::thread::sleep(Duration::from_micros(chance.below(longest)));
                process.freeze();
                let leaks = places.leaks(&scan, process.pid(), &mut in_packs);
                assert!(
                    leaks.is_empty(),
                    "journey {number}, during {last}: {leaks:#?}"
                );
                hot_journals += u64::from(has_hot_journal(&places.vault));
                for (met, place) in backups.iter_mut().zip(backups::places(&places.vault)) {
                    *met += u64::from(place.exists());
                }
                scans += 1;
                process.thaw();
            }
            step += 3;
            if step >= until {
                break;
            }
        }
        if until == u64::MAX {
            assert_eq!(last, "end", "the journey ended early");
        } else {
            process.kill();
        }
        process.wait();
        let leaks = places.leaks(&scan, std::process::id(), &mut in_packs);
        assert!(
            leaks.is_empty(),
            "journey {number}, after {last}: {leaks:#?}"
        );
    }
    println!(
        "{journeys} journeys, {scans} scans, {hot_journals} of them with a hot journal, {backups:?} with a backup, whole and unfinished: 0 hits; {in_packs} in packs"
    );
    assert!(hot_journals > 0, "no scan met a transaction half-way");
    assert!(!backups.contains(&0), "no scan met a backup: {backups:?}");
    assert!(
        in_packs > 0,
        "the packs, which have the words, were not read"
    );
}

/// True if there is a rollback journal that has not been ended.
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

/// Hears a folder and a word. Writes the word into a file that has no name any more.
pub(super) fn leak(parent: &mut Parent) {
    let told = hear_words(parent);
    let path = Path::new(&told[0]).join("unnamed");
    std::fs::write(&path, &told[1]).unwrap();
    let open = std::fs::File::open(&path).unwrap();
    std::fs::remove_file(&path).unwrap();
    parent.say("open");
    parent.hear();
    drop(open);
}

#[test]
fn a_planted_word_is_found_wherever_it_could_leak() {
    // Words of its own: the journeys beside it look for theirs in the same shared places.
    let seed = seed(6) ^ (1 << 40);
    let scan = Words::all(seed).scan();
    let word = Words::new(seed).word("a planted word");
    let home = home();
    let places = Places::new(home.path());
    std::fs::create_dir(&places.vault).unwrap();
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

    let mut process = Launcher::new(ENTRY, "leak").start();
    tell_words(&mut process, &[places.temporary.to_str().unwrap(), &word]);
    process.expect("open");
    assert!(
        found(process.pid()) > 0,
        "a file without a name was not read"
    );
    process.tell("go on");
}
