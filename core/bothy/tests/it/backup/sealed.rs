//! Backups sealed to a key of `age`, which opens quicker than words do, and plain folders sealed by hand.

use super::made::full;
use crate::it::evidence::made::Made;
use age::secrecy::ExposeSecret;
use bothy_core::Result;
use bothy_core::backup::{Backup, Checked, OpenBy, Restore, RestoreDone, SealTo, Trial};
use bothy_core::journal::Step;
use bothy_core::locale::Locale;
use bothy_test_support::Home;
use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// A key of `age`.
pub struct Key(age::x25519::Identity);

impl Key {
    pub fn new() -> Self {
        Self(age::x25519::Identity::generate())
    }

    pub fn text(&self) -> Vec<u8> {
        self.0.to_string().expose_secret().as_bytes().to_vec()
    }

    pub fn seal_to(&self) -> SealTo {
        SealTo::Recipient {
            recipient: self.0.to_public().to_string(),
        }
    }

    /// Makes a backup.
    pub fn back_up(&self, made: &mut Made, name: &str) -> PathBuf {
        let to = made.place(name);
        let (open, now, e) = made.parts();
        let stop = open.stop();
        let english = Locale::english().unwrap();
        let mut job =
            Backup::begin(&mut *open, &to, &self.seal_to(), false, &english, now, e).unwrap();
        while job.step(&mut *open, &stop, now, e).unwrap() != Step::Done {}
        to
    }

    /// Tries a backup.
    pub fn trial(&self, file: &Path) -> Result<Checked> {
        let key = self.text();
        let by = OpenBy::Identity(&key);
        let mut trial = Trial::begin(File::open(file).unwrap(), &by)?;
        while trial.step()? != Step::Done {}
        trial.finish()
    }

    /// Restores a backup into an empty vault.
    pub fn restore(&self, home: &mut Home, file: &Path, without: bool) -> Result<RestoreDone> {
        let mut open = home.unlock();
        let (key, stop) = (self.text(), open.stop());
        let (by, e) = (OpenBy::Identity(&key), &mut home.chance);
        let file = File::open(file).unwrap();
        let mut job = Restore::begin(&mut open, file, &by, without, e)?;
        while job.step(&mut open, &stop, home.clock.tick(), e)? != Step::Done {}
        job.finish()
    }

    /// Returns what a backup holds in clear.
    pub fn open(&self, file: &Path) -> Vec<u8> {
        let sealed = age::Decryptor::new(File::open(file).unwrap()).unwrap();
        let mut plain = Vec::new();
        let mut stream = sealed
            .decrypt(std::iter::once(&self.0 as &dyn age::Identity))
            .unwrap();
        stream.read_to_end(&mut plain).unwrap();
        plain
    }

    /// Seals a content by hand.
    pub fn seal(&self, plain: &[u8], file: &Path) {
        let to = self.0.to_public();
        let sealing = age::Encryptor::with_recipients(std::iter::once(&to as &dyn age::Recipient));
        let mut out = sealing
            .unwrap()
            .wrap_output(File::create(file).unwrap())
            .unwrap();
        out.write_all(plain).unwrap();
        out.finish().unwrap();
    }
}

/// Makes a full vault and its backup.
pub fn backed_up(seed: u64) -> (Made, Key, PathBuf) {
    let mut made = full(seed);
    let key = Key::new();
    let file = key.back_up(&mut made, "papers.age");
    (made, key, file)
}
