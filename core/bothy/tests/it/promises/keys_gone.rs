//! Keys gone after lock: within 250 ms, the process that had the vault open has none of its keys in writable memory. Nothing of the
//! secret is there, and nothing that the user wrote.
//!
//! The process that opens the vault gets its PIN and its words over a socket and keeps no copy. Another process looks: this one, which
//! derived the true keys from the files by itself.

mod backups;
mod doors;
mod help;

pub(super) use backups::archivist;
pub(super) use doors::doorkeeper;

use super::ENTRY;
use super::cracker::{Open, PIN_KIND, SlotFile, databases, files, open_blob, page_key, with_keys};
use super::sample_incidents::check;
use bothy_core::evidence::{Destination, Export, PackOptions, Reader};
use bothy_core::incoming::{Piece, Source};
use bothy_core::journal::{Attach, Extract, Page, Step};
use bothy_core::outgoing::{Send, Target, What};
use bothy_core::vault::{OpenVault, Opened, Vault};
use bothy_core::{Error, Id, Now};
use bothy_test_support::{
    Clock, Home, Launcher, MemoryPrf, Needles, PIN, Parent, Scan, Seeded, Subprocess, amount,
    brief_incident, seed,
};
use sha2::{Digest, Sha512};
use std::collections::BTreeSet;
use std::fs::File;
use std::path::Path;
use std::time::{Duration, Instant};

/// The bytes of the words told to the process in each cycle.
const WORD: usize = 24;

/// Hears the folder, once; then in each cycle the PIN and a word, byte for byte. Opens, saves, says so; waits; locks, says so.
pub(super) fn keeper(parent: &mut Parent) {
    let told = super::sample_incidents::hear_words(parent);
    let folder = Path::new(&told[0]);
    let keys: [[u8; 32]; 2] =
        [1, 2].map(|n: usize| hex::decode(&told[n]).unwrap().try_into().unwrap());
    let prf = MemoryPrf::with_keys(keys);
    let mut chance = Seeded::new(9);
    let mut clock = Clock::new();
    let mut cycle = 0u64;
    while parent.hear().is_some() {
        let mut pin = vec![0; PIN.len()];
        parent.hear_exactly(&mut pin);
        // Wrong ones are tried again and again: each on another day, after any wait.
        let now = clock.skip(24 * 3600);
        let opened = Vault::at(folder).unlock(&pin, &prf, now, &mut chance);
        drop(pin);
        let mut open = match opened {
            Ok(Opened::Vault(open)) => open,
            Err(Error::WrongSecret) => {
                parent.say("wrong");
                continue;
            }
            other => panic!("does not open: {:?}", other.err()),
        };
        let mut word = vec![0; WORD];
        parent.hear_exactly(&mut word);
        let word = String::from_utf8(word).unwrap();
        use_it(&mut open, cycle, &word, folder, &mut clock, &mut chance);
        parent.say("open");
        parent.hear();
        drop(word);
        let from = Instant::now();
        open.lock();
        parent.say(&format!("locked {}", from.elapsed().as_micros()));
        cycle += 1;
    }
}

/// Does what people do between opening and locking; a little more in some cycles.
fn use_it(
    open: &mut OpenVault,
    cycle: u64,
    word: &str,
    folder: &Path,
    clock: &mut Clock,
    chance: &mut Seeded,
) {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 2, 1).unwrap();
    let incident = |text: &str| brief_incident(day, text);
    help::use_help(open, word, clock, chance);
    let id: Id = open
        .journal()
        .add(
            &incident(&format!("she wrote {word} here")),
            Vec::new(),
            clock.tick(),
            chance,
        )
        .unwrap();
    let stop = open.stop();
    let mut attach = Attach::begin(open, &format!("{word}.txt"), None).unwrap();
    let bytes: Vec<u8> = word.bytes().cycle().take(200_000).collect();
    attach.write(open, &stop, &bytes, chance).unwrap();
    let file = attach.finish(open, chance).unwrap();
    let file = open
        .journal()
        .attach(id, file, clock.tick(), chance)
        .unwrap();
    open.journal()
        .amend(
            id,
            &incident(&format!("no, {word} there")),
            false,
            clock.tick(),
            chance,
        )
        .unwrap();
    assert_eq!(open.journal().history(id).unwrap().len(), 2);
    assert!(!open.journal().read(file, 0).unwrap().is_empty());
    open.journal()
        .list(&Page {
            limit: 5,
            ..Page::default()
        })
        .unwrap();
    if cycle.is_multiple_of(10) {
        check(open).unwrap();
        let pack = folder.with_extension("pack");
        let options = PackOptions::new(Destination::Folder(pack.clone()), Reader::Me);
        let now = clock.tick();
        let mut job = Export::begin(open, options, now, chance).unwrap();
        while job.step(open, &stop, now, chance).unwrap() != Step::Done {}
        std::fs::remove_dir_all(pack).unwrap();
        use_documents(open, file, word, folder, clock.tick(), chance);
    }
    open.journal()
        .remove(id, None, clock.tick(), chance)
        .unwrap();
}

/// Does what a phone does with documents: reads one in, and writes a page, a file and a pack into others.
fn use_documents(
    open: &mut OpenVault,
    file: Id,
    word: &str,
    folder: &Path,
    now: Now,
    chance: &mut Seeded,
) {
    let stop = open.stop();
    let place = folder.with_extension("document");
    std::fs::write(&place, word.repeat(1000)).unwrap();
    let mut source = Source::of(File::open(&place).unwrap(), None).unwrap();
    let mut attach = Attach::begin(open, "picked.txt", source.total()).unwrap();
    while let Piece::Bytes(bytes) = source.read().unwrap() {
        attach.write(open, &stop, &bytes, chance).unwrap();
    }
    drop(attach.finish(open, chance).unwrap());
    let document = || {
        let mut options = File::options();
        options.read(true).write(true).create(true).truncate(true);
        options.open(&place).unwrap()
    };
    let extract = Box::new(Extract::begin(open, file).unwrap());
    for what in [
        What::Kept(extract),
        What::Made(word.repeat(1000).into_bytes()),
    ] {
        let to = Target::Document {
            file: document(),
            address: word,
        };
        let mut send = Send::begin(open, what, to, chance).unwrap();
        while send.step(open, &stop, chance).unwrap() != Step::Done {}
        assert!(send.sent().unwrap().checked);
    }
    let options = PackOptions::new(Destination::Document(word.to_owned()), Reader::Me);
    let mut export = Export::begin_in(open, &options, document(), now, chance).unwrap();
    while export.step(open, &stop, now, chance).unwrap() != Step::Done {}
    std::fs::remove_file(place).unwrap();
}

/// A key and its name.
type Named = (&'static str, Vec<u8>);

/// Derives every key from the files of a locked vault; reads the databases with those found.
fn keys_of(folder: &Path, open: &Open, vault_id: &[u8]) -> Vec<Named> {
    let mut keys = keys_of_either(folder, open, vault_id);
    let raw = open.derive(vault_id, "bothy/v1/sqlcipher");
    let sealing = open.derive(vault_id, "bothy/v1/signing-seal");
    let database = &databases(folder)[usize::from(open.file)];
    let (signing_blob, seed) = signing_seed(database, &raw, &sealing, vault_id);
    let spread = Sha512::digest(&seed);
    keys.extend([
        ("key over the signing seed", sealing.to_vec()),
        ("key of the signing blob", signing_blob.to_vec()),
        ("signing seed", seed),
        ("Ed25519 scalar", clamped(&spread[..32])),
        ("Ed25519 prefix", spread[32..].to_vec()),
    ]);
    keys
}

/// Derives the keys that the notes and the vault both have.
fn keys_of_either(folder: &Path, open: &Open, vault_id: &[u8]) -> Vec<Named> {
    let raw = open.derive(vault_id, "bothy/v1/sqlcipher");
    let seals = open.derive(vault_id, "bothy/v1/seals");
    let database = &databases(folder)[usize::from(open.file)];
    let mut keys = keys_of_slot(open);
    keys.extend([
        ("DEK", open.dek.to_vec()),
        ("SQLCipher's key", raw.to_vec()),
        ("SQLCipher's page key", page_key(&raw, database).to_vec()),
        ("key of the seals", seals.to_vec()),
    ]);
    keys.extend(
        seal_keys(folder, open, vault_id)
            .into_iter()
            .map(|key| ("key of a seal", key.to_vec())),
    );
    keys
}

/// Returns the keys from a secret to its slot's content.
fn keys_of_slot(open: &Open) -> Vec<Named> {
    vec![
        ("Argon2id's output", open.argon.to_vec()),
        ("the hardware's answer", open.answer.to_vec()),
        ("PRK of the slot", open.prk.to_vec()),
        ("KEK of the slot", open.kek.to_vec()),
    ]
}

/// Returns the needles: keys raw and in hex.
fn needles_of(keys: &[Named]) -> Needles {
    let mut needles = Needles::default();
    add_keys(&mut needles, keys);
    needles
}

fn add_keys(needles: &mut Needles, keys: &[Named]) {
    for (what, key) in keys {
        needles.exactly(what, "raw", key);
        needles.exactly(what, "hex", hex::encode(key).as_bytes());
        needles.exactly(what, "HEX", hex::encode_upper(key).as_bytes());
    }
}

/// Returns the current keys of the two seals; each commit makes another.
fn seal_keys(folder: &Path, open: &Open, vault_id: &[u8]) -> Vec<[u8; 32]> {
    let key = open.derive(vault_id, "bothy/v1/seals");
    let seals = files(folder)
        .into_iter()
        .map(|path| std::fs::read(path).unwrap())
        .find(|bytes| bytes.len() == 16_384);
    let seals = seals.expect("the seals");
    let cell = |gen_bit: u8| {
        let at = usize::from(2 * open.file + gen_bit) * 4096;
        open_blob(
            &key,
            "bothy/v1/seals",
            &[vault_id, &[open.file, gen_bit]].concat(),
            &seals[at..at + 256],
        )
    };
    (0..2).filter_map(cell).map(|(key, _)| key).collect()
}

fn clamped(half: &[u8]) -> Vec<u8> {
    let mut scalar = half.to_vec();
    scalar[0] &= 0xf8;
    scalar[31] = (scalar[31] & 0x7f) | 0x40;
    scalar
}

/// Reads the vault's database like any stranger with the key, and opens the blob that holds the signing seed.
fn signing_seed(
    database: &Path,
    raw: &[u8; 32],
    sealing: &[u8; 32],
    vault_id: &[u8],
) -> ([u8; 32], Vec<u8>) {
    let copy = tempfile::NamedTempFile::new().unwrap();
    std::fs::copy(database, copy.path()).unwrap();
    let db = rusqlite::Connection::open(copy.path()).unwrap();
    db.execute_batch(&format!("PRAGMA key = \"x'{}'\";", hex::encode(raw)))
        .unwrap();
    super::cracker::cipher_settings(&db);
    let mut logs = Vec::new();
    let mut blobs = Vec::new();
    for table in strings(
        &db,
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
    ) {
        let mut rows = db.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
        let columns = rows.column_count();
        let mut rows = rows.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                match row.get_ref(column).unwrap().as_blob() {
                    Ok(blob) if blob.len() == 32 => logs.push(blob.to_vec()),
                    Ok(blob) if blob.len() == 112 => blobs.push(blob.to_vec()),
                    _ => {}
                }
            }
        }
    }
    logs.iter()
        .flat_map(|log| blobs.iter().map(move |blob| (log, blob)))
        .find_map(|(log, blob)| {
            open_blob(
                sealing,
                "bothy/v1/signing-seal",
                &[vault_id, log].concat(),
                blob,
            )
        })
        .expect("the signing seed")
}

fn strings(db: &rusqlite::Connection, sql: &str) -> Vec<String> {
    let mut rows = db.prepare(sql).unwrap();
    rows.query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

/// Starts the process that opens the vault.
fn keeper_of(home: &Home, part: &str) -> Subprocess {
    let mut process = Launcher::new(ENTRY, part).start();
    let told = home.prf.keys().map(hex::encode);
    super::sample_incidents::tell_words(
        &mut process,
        &[home.folder().to_str().unwrap(), &told[0], &told[1]],
    );
    process
}

/// Runs one cycle; `scan` looks while the vault is open and again after the lock.
fn cycle(
    process: &mut Subprocess,
    word: &str,
    open_scan: Option<&Scan>,
    scan: &Scan,
) -> (Option<Vec<String>>, Duration, u64) {
    process.tell("cycle");
    process.tell_exactly(PIN);
    process.tell_exactly(word.as_bytes());
    process.expect("open");
    let seen_open = open_scan.map(|scan| kinds_seen(process, scan));
    let took = lock_and_freeze(process);
    let bytes = assert_gone(process, scan, took);
    (seen_open, took, bytes)
}

/// Returns the needles that are in its memory now.
fn kinds_seen(process: &Subprocess, scan: &Scan) -> Vec<String> {
    process.freeze();
    let seen = scan.memory(process.pid());
    process.thaw();
    let kinds = seen.hits.into_iter().map(|hit| hit.what);
    kinds.collect::<BTreeSet<_>>().into_iter().collect()
}

/// Tells it to lock. Returns the time from the call of lock until nothing in that process moves any more.
fn lock_and_freeze(process: &mut Subprocess) -> Duration {
    process.tell("lock");
    let said = process.hear().expect("locked");
    let heard = Instant::now();
    process.freeze();
    let took = said.strip_prefix("locked ").expect("locked");
    Duration::from_micros(took.parse().unwrap()) + heard.elapsed()
}

/// Looks for needles in a stopped process, and lets it continue. Returns the number of bytes scanned.
fn assert_gone(process: &Subprocess, scan: &Scan, took: Duration) -> u64 {
    let seen = scan.memory(process.pid());
    process.thaw();
    assert!(
        seen.hits.is_empty(),
        "{took:?} after lock: {:#?}",
        seen.hits
    );
    seen.bytes
}

#[test]
fn no_key_and_no_word_is_in_memory_after_lock() {
    let seed = seed(7);
    let mut home = Home::new(seed);
    home.unlock().lock();
    let slots = SlotFile::of(&home.folder());
    let hardware = with_keys(home.prf.keys());
    let opened = slots.try_secret(PIN_KIND, PIN, &hardware);
    let keys = keys_of(&home.folder(), &opened[0], slots.vault_id());
    let word = Needles::default().canary(seed, "what she wrote");
    let mut needles = needles_of(&keys);
    needles.exactly("the PIN", "as it is", PIN);
    needles.canary(seed, "what she wrote");
    let scan = needles.scan();

    let mut process = keeper_of(&home, "keeper");
    let cycles = amount(40, 150, 1000);
    let (mut slowest, mut fewest_open, mut bytes) = (Duration::ZERO, usize::MAX, 0);
    for number in 0..cycles {
        // While it is open, the same scan must see keys and words; otherwise the rest means nothing.
        let look = number % 20 == 0;
        let (open, took, read) = cycle(&mut process, &word, look.then_some(&scan), &scan);
        if let Some(open) = open {
            fewest_open = fewest_open.min(open.len());
        }
        if look {
            let mut seals = Needles::default();
            for key in seal_keys(&home.folder(), &opened[0], slots.vault_id()) {
                seals.exactly("key of the last seals", "raw", &key);
            }
            process.freeze();
            assert_eq!(seals.scan().memory(process.pid()).hits, []);
            process.thaw();
        }
        slowest = slowest.max(took);
        bytes = read;
    }
    println!(
        "{cycles} cycles, {} MiB of memory each: 0 hits, the slowest {slowest:?} after lock was called; while open at least {fewest_open} kinds",
        bytes >> 20
    );
    assert!(slowest < Duration::from_millis(250), "{slowest:?}");
    assert!(fewest_open >= 4, "the scan does not see an open vault");
}

#[test]
fn a_wrong_secret_leaves_nothing_of_itself_in_memory() {
    let mut chance = Seeded::new(seed(8));
    let home = Home::new(8);
    let mut process = keeper_of(&home, "keeper");
    for _ in 0..amount(20, 60, 200) {
        let wrong = format!("{:08}", chance.below(100_000_000));
        let mut needles = Needles::default();
        needles.exactly("a wrong secret", "as it is", wrong.as_bytes());
        process.tell("cycle");
        process.tell_exactly(wrong.as_bytes());
        process.expect("wrong");
        process.freeze();
        assert_eq!(needles.scan().memory(process.pid()).hits, []);
        process.thaw();
    }
}
