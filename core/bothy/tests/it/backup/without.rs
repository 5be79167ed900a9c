//! Vaults in which a file is damaged: backed up without it if somebody asks, and never as if it had not been there.

use super::made::{Said, check};
use super::plain::Plain;
use super::sealed::{Key, backed_up};
use crate::it::evidence::made::{Made, brief};
use bothy_core::backup::Backup;
use bothy_core::journal::{Page, Step};
use bothy_core::locale::Locale;
use bothy_core::orders::{OrderDetails, OrderKind};
use bothy_core::vault::Opened;
use bothy_core::{Error, Input};
use bothy_test_support::{Home, PIN, Seeded};
use std::fs::OpenOptions;
use std::os::unix::fs::FileExt;
use std::path::PathBuf;

pub const DAMAGED: Error = Error::Invalid {
    field: Input::BackupDamaged,
};
/// A page of the database.
const PAGE: u64 = 4096;

/// The end of a backup: the names that were left out, or what was damaged.
type Ended = Result<Vec<String>, (Error, Option<String>)>;

fn back_up(made: &mut Made, key: &Key, name: &str, without_damaged: bool) -> Ended {
    let to = made.place(name);
    let (open, now, e) = made.parts();
    let (stop, english) = (open.stop(), Locale::english().unwrap());
    let (seal_to, without) = (key.seal_to(), without_damaged);
    let begun = Backup::begin(&mut *open, &to, &seal_to, without, &english, now, e);
    let mut job = begun.map_err(|error| (error, None))?;
    loop {
        match job.step(&mut *open, &stop, now, e) {
            Ok(Step::Done) => return Ok(job.lost().to_vec()),
            Ok(Step::More { .. }) => {}
            Err(error) => return Err((error, job.damaged().map(str::to_owned))),
        }
    }
}

/// Flips a bit of both databases; only the vault's is open.
fn flip(home: &Home, at: u64) {
    for name in ["0.dat", "1.dat"] {
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .open(home.folder().join(name))
            .unwrap();
        let mut byte = [0];
        file.read_exact_at(&mut byte, at).unwrap();
        file.write_all_at(&[byte[0] ^ 1], at).unwrap();
    }
}

/// Damages a page after which a backup ends in the way that fits.
fn damage(
    made: &mut Made,
    key: &Key,
    without_damaged: bool,
    fits: &dyn Fn(&Ended) -> bool,
) -> Ended {
    let len = std::fs::metadata(made.home.folder().join("0.dat"))
        .unwrap()
        .len();
    for page in (8..len / PAGE).step_by(5) {
        let at = page * PAGE + 1000;
        made.lock();
        flip(&made.home, at);
        if let Ok(Opened::Vault(open)) = made.home.try_unlock(PIN) {
            open.lock();
            made.unlock();
            let ended = back_up(made, key, "tried.age", without_damaged);
            if ended.is_ok() {
                std::fs::remove_file(made.place("tried.age")).unwrap();
            }
            if fits(&ended) {
                return ended;
            }
            made.lock();
        }
        flip(&made.home, at);
    }
    panic!("no such page");
}

/// Returns all that lies beside the vault.
fn beside(made: &Made) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(made.home.outside()).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.filter(|path| !path.ends_with("vault")).collect()
}

/// Makes a vault with a film, an order with a long copy, and two short files.
fn with_two_long_files(seed: u64) -> Made {
    let mut made = Made::empty(seed);
    let mut chance = Seeded::new(seed);
    let mut noise = || {
        let mut bytes = vec![0; 700_000];
        for byte in &mut bytes {
            *byte = u8::try_from(chance.below(256)).unwrap();
        }
        bytes
    };
    let (film, copy) = (noise(), noise());
    let film = made.file("film.mp4", &film);
    let short = made.file("short.txt", b"short");
    made.add(&brief(1, "He broke the plate."), vec![film, short]);
    let copy = made.file("order.pdf", &copy);
    let order = OrderDetails {
        kind: OrderKind::NonMolestation,
        name: String::new(),
        terms: "Not to come near.".to_owned(),
        from: None,
        until: None,
        reference: String::new(),
        made_by: String::new(),
    };
    let (open, _, e) = made.parts();
    open.orders().add(&order, vec![copy], e).unwrap();
    made
}

#[test]
fn a_vault_with_damaged_files_is_backed_up_without_them_when_somebody_asks() {
    let (mut made, key) = (with_two_long_files(820), Key::new());
    made.relock();
    let ended = damage(
        &mut made,
        &key,
        false,
        &|ended| matches!(ended, Err((Error::Damaged, Some(name))) if name.starts_with("files/")),
    );
    let first = ended.unwrap_err().1.unwrap();
    // It says which, leaves nothing, and the vault goes on in the same opening.
    let refused = back_up(&mut made, &key, "papers.age", false);
    assert_eq!(refused, Err((Error::Damaged, Some(first.clone()))));
    assert_eq!(beside(&made), Vec::<PathBuf>::new());
    assert_eq!(
        made.open().journal().list(&Page::default()).unwrap().len(),
        1
    );
    assert_eq!(made.open().leftovers().len(), 0);
    made.relock();
    assert_eq!(made.open().leftovers().len(), 0, "no note was left");

    let lost = back_up(&mut made, &key, "papers.age", true).unwrap();
    assert_eq!(lost, std::slice::from_ref(&first));
    let file = made.place("papers.age");
    let found = key.trial(&file).unwrap();
    assert!(found.whole && found.restorable);
    assert_eq!(
        (&found.left_out, found.lost.len(), found.files),
        (&lost, 0, 2)
    );
    let plain = Plain::read(&key.open(&file));
    assert_eq!(plain.contents["lost"][0], first);
    std::fs::remove_file(&file).unwrap();

    // Both long files: one that the log names, one of an order.
    let two = |ended: &Ended| ended.as_ref().is_ok_and(|lost| lost.len() == 2);
    let both = damage(&mut made, &key, true, &two).unwrap();
    assert_eq!(
        back_up(&mut made, &key, "papers.age", true),
        Ok(both.clone())
    );
    let mut home = Home::new(821);
    assert_eq!(key.restore(&mut home, &file, false), Err(DAMAGED));
    assert_eq!(home.unlock().journal().count(), Ok(0));
    let done = key.restore(&mut home, &file, true).unwrap();
    assert_eq!(done.lost, both);
    let mut open = home.unlock();
    check(&mut open);
    let said = format!("{:?}", Said::of(&mut open));
    assert!(said.contains("He broke the plate.") && said.contains("short.txt"));
    assert!(said.contains("Not to come near."));
    assert!(!said.contains("film.mp4") && !said.contains("order.pdf"));
}

#[test]
fn a_whole_vault_is_backed_up_whole_whatever_is_asked() {
    let (mut made, key, file) = backed_up(822);
    let lost = back_up(&mut made, &key, "again.age", true).unwrap();
    assert_eq!(lost, Vec::<String>::new());
    let again = made.place("again.age");
    let [first, second] = [&file, &again].map(|file| {
        let mut contents = Plain::read(&key.open(file)).contents;
        let files = contents["files"].as_array_mut().unwrap();
        files.retain(|file| file["name"] != "README.txt" && file["name"] != "set-up.json");
        files.clone()
    });
    assert_eq!(first, second);
    assert!(
        Plain::read(&key.open(&again))
            .contents
            .get("lost")
            .is_none()
    );
    let found = key.trial(&again).unwrap();
    assert_eq!(found.left_out, Vec::<String>::new());
    let mut home = Home::new(823);
    key.restore(&mut home, &again, false).unwrap();
    assert_eq!(Said::of(&mut home.unlock()), Said::of(made.open()));
}

#[test]
fn a_damaged_log_is_named_and_nothing_is_left_out_of_it() {
    let (mut made, key) = (Made::empty(824), Key::new());
    let photo = made.file("photo.txt", b"short");
    made.add(&brief(1, "With a file."), vec![photo]);
    for n in 0..60 {
        made.add(&brief(n % 28 + 1, &"He came back. ".repeat(1500)), vec![]);
    }
    made.relock();
    let log = Err((Error::Damaged, Some("log.jsonl".to_owned())));
    damage(&mut made, &key, false, &|ended| *ended == log).unwrap_err();
    for without in [false, true] {
        let refused = back_up(&mut made, &key, "papers.age", without);
        assert_eq!(refused, log);
        assert_eq!(beside(&made), Vec::<PathBuf>::new());
    }
}
