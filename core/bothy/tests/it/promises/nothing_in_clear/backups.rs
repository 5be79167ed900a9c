//! The journey's backups: made beside the vault and restored into others there, where nothing may be in clear, not in their files either.

use super::journey::{Tools, Words};
use age::secrecy::ExposeSecret;
use age::x25519::Identity;
use bothy_core::backup::{Backup, Inside, OpenBy, Restore, SealTo};
use bothy_core::journal::Step;
use bothy_core::locale::Locale;
use bothy_core::vault::{DeviceKeyFile, OpenVault, Opened, Stop, Vault};
use bothy_test_support::{Clock, Parent, Seeded, small_cost};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// The beginning of a line that tells how a backup is opened.
pub(super) const OPENS: &str = "opens a backup: ";
/// The steps between two moments that are looked at.
const STEPS: usize = 20;

/// Returns a backup's place, and that of its work.
pub(super) fn places(vault: &Path) -> [PathBuf; 2] {
    let file = vault.with_extension("age");
    [file.clone(), file.with_extension("age.part")]
}

/// Backs up the record by words and by key, and restores each.
pub(super) fn of_the_record(
    parent: &mut Parent,
    open: &mut OpenVault,
    folder: &Path,
    own: &[u8],
    (words, clock, chance): Tools<'_>,
) {
    let stop = open.stop();
    for by_words in [true, false] {
        let mut way = Way::new(folder, by_words);
        way.back_up(parent, &mut *open, &stop, (&mut *clock, &mut *chance));
        let mut other = way.another(words, own, None, (&mut *clock, &mut *chance));
        way.restore(parent, &mut other, (&mut *clock, &mut *chance));
        let Opened::Vault(there) = &mut other else {
            panic!("opened the notes")
        };
        assert_eq!(there.journal().count(), open.journal().count());
        other.lock();
        way.remove();
    }
}

/// Does the same with the notes behind the second of the secrets.
pub(super) fn of_the_notes(
    parent: &mut Parent,
    open: &mut Opened,
    folder: &Path,
    [own, second]: [&[u8]; 2],
    (words, clock, chance): Tools<'_>,
) {
    let stop = open.stop();
    for by_words in [true, false] {
        let mut way = Way::new(folder, by_words);
        way.back_up(parent, &mut *open, &stop, (&mut *clock, &mut *chance));
        let mut other = way.another(words, own, Some(second), (&mut *clock, &mut *chance));
        way.restore(parent, &mut other, (&mut *clock, &mut *chance));
        other.lock();
        way.remove();
    }
}

/// A backup's place, what opens it, and the place of the vault that it is restored into.
struct Way {
    file: PathBuf,
    other: PathBuf,
    key: Option<Identity>,
    opener: Vec<u8>,
}

impl Way {
    fn new(folder: &Path, by_words: bool) -> Self {
        let [file, _] = places(folder);
        Self {
            file,
            other: folder.with_file_name("other"),
            key: (!by_words).then(Identity::generate),
            opener: Vec::new(),
        }
    }

    fn back_up<O>(
        &mut self,
        parent: &mut Parent,
        open: &mut O,
        stop: &Stop,
        (clock, chance): (&mut Clock, &mut Seeded),
    ) where
        for<'o> &'o mut O: Into<Inside<'o>>,
    {
        let seal_to = match &self.key {
            None => SealTo::Words,
            Some(key) => SealTo::Recipient {
                recipient: key.to_public().to_string(),
            },
        };
        parent.say("back up");
        let english = Locale::english().unwrap();
        let (to, now) = (&self.file, clock.tick());
        let mut job =
            Backup::begin(&mut *open, to, &seal_to, false, &english, now, chance).unwrap();
        self.opener = match &self.key {
            None => job.words().unwrap().to_vec(),
            Some(key) => key.to_string().expose_secret().as_bytes().to_vec(),
        };
        let opener = str::from_utf8(&self.opener).unwrap();
        parent.say(&format!("{OPENS}{opener}"));
        let mut steps = 0_usize;
        while job.step(&mut *open, stop, clock.tick(), chance).unwrap() != Step::Done {
            steps += 1;
            if steps.is_multiple_of(STEPS) {
                parent.say("back up further");
            }
        }
    }

    /// Makes another vault, and opens it or its notes.
    fn another(
        &self,
        words: &Words,
        own: &[u8],
        second: Option<&[u8]>,
        (clock, chance): (&mut Clock, &mut Seeded),
    ) -> Opened {
        let mut vault = Vault::at(&self.other);
        let key_file = self.other.with_extension("device-key");
        let prf = DeviceKeyFile::new(&key_file, Box::new(Seeded::new(words.seed + 2)));
        let now = clock.tick();
        vault.create(own, small_cost(), &prf, now, chance).unwrap();
        let mut opened = vault.unlock(own, &prf, clock.tick(), chance).unwrap();
        let (Some(second), Opened::Vault(open)) = (second, &mut opened) else {
            return opened;
        };
        let derived = open.opening().derive_second(own, second, &prf, chance);
        open.set_second(derived.unwrap(), clock.tick(), chance)
            .unwrap();
        opened.lock();
        vault.unlock(second, &prf, clock.tick(), chance).unwrap()
    }

    fn restore(
        &self,
        parent: &mut Parent,
        other: &mut Opened,
        (clock, chance): (&mut Clock, &mut Seeded),
    ) {
        parent.say("restore");
        let by = match &self.key {
            None => OpenBy::Words(&self.opener),
            Some(_) => OpenBy::Identity(&self.opener),
        };
        let (stop, file) = (other.stop(), File::open(&self.file).unwrap());
        let mut job = Restore::begin(&mut *other, file, &by, false, chance).unwrap();
        let mut steps = 0_usize;
        while job.step(&mut *other, &stop, clock.tick(), chance).unwrap() != Step::Done {
            steps += 1;
            if steps.is_multiple_of(STEPS) {
                parent.say("restore further");
            }
        }
        assert!(job.finish().unwrap().entries > 0);
        parent.say("restored");
    }

    /// Removes the file and the other vault: without them each later scan is shorter.
    fn remove(self) {
        fs::remove_file(&self.file).unwrap();
        fs::remove_dir_all(&self.other).unwrap();
        fs::remove_file(self.other.with_extension("device-key")).unwrap();
    }
}
