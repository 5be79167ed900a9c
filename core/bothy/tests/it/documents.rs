//! Files, packs and backups written straight into documents that a shell has opened: files, or pipes that nobody can read back.

use bothy_core::backup::{Backup, Holds, OpenBy, SealTo, Trial};
use bothy_core::evidence::{Became, Destination, Export, PackOptions, Reader};
use bothy_core::journal::{Attach, Extract, Step};
use bothy_core::locale::Locale;
use bothy_core::outgoing::{Comparison, Send, Sent, Target, What, removed};
use bothy_core::vault::{OpenVault, Stop};
use bothy_core::{Entropy, Error, Id, Input};
use bothy_proof::pack::{Bounds, verify};
use bothy_test_support::{Home, brief_incident};
use chrono::NaiveDate;
use std::fs::File;
use std::io::{Read, pipe};
use std::os::fd::OwnedFd;
use std::path::PathBuf;
use std::time::{Duration, Instant};

const ADDRESS: &str = "content://documents/document/7";

/// A vault with a film in it, and documents beside it.
struct Made {
    home: Home,
    open: Option<OpenVault>,
    film: Id,
}

impl Made {
    fn new(seed: u64) -> Self {
        let mut home = Home::new(seed);
        let mut open = home.unlock();
        let (now, e) = (home.clock.tick(), &mut home.chance);
        let stop = open.stop();
        let mut attach = Attach::begin(&mut open, "film.mp4", None).unwrap();
        for _ in 0..3 {
            attach.write(&mut open, &stop, &[7; 900_000], e).unwrap();
        }
        let staged = attach.finish(&mut open, e).unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
        let incident = brief_incident(day, "They broke my phone.");
        let saved = open.journal().add(&incident, vec![staged], now, e).unwrap();
        let film = open.journal().get(saved).unwrap().attachments[0].id;
        Self {
            home,
            open: Some(open),
            film,
        }
    }

    fn parts(&mut self) -> (&mut OpenVault, &mut dyn Entropy) {
        (self.open.as_mut().unwrap(), &mut self.home.chance)
    }

    /// Locks without a word to a job that is still there, and opens again. Returns what the opening says.
    fn reopened(&mut self) -> Vec<Became> {
        self.open = None;
        self.open = Some(self.home.unlock());
        self.said()
    }

    fn said(&self) -> Vec<Became> {
        let left = self.open.as_ref().unwrap().leftovers();
        assert!(left.iter().all(|left| left.place.as_os_str() == ADDRESS));
        left.iter().map(|left| left.became).collect()
    }

    fn removed(&mut self, address: &str) -> bool {
        let (open, e) = self.parts();
        removed(open, address, e).unwrap()
    }

    /// Makes an empty document, open for writing and maybe for reading.
    fn document(&self, name: &str, readable: bool) -> (PathBuf, File) {
        let path = self.home.outside().join(name);
        let mut options = File::options();
        options.write(true).create_new(true).read(readable);
        let file = options.open(&path).unwrap();
        (path, file)
    }

    fn send(&mut self, what: What, file: File) -> Result<Send, Error> {
        let (open, e) = self.parts();
        let address = ADDRESS;
        Send::begin(open, what, Target::Document { file, address }, e)
    }

    fn film(&mut self) -> What {
        let film = self.film;
        What::Kept(Box::new(Extract::begin(self.parts().0, film).unwrap()))
    }

    fn run(&mut self, send: &mut Send) -> Result<(), Error> {
        let (open, e) = self.parts();
        let stop = open.stop();
        while send.step(open, &stop, e)? != Step::Done {}
        Ok(())
    }

    fn export(&mut self, file: File) -> Result<Option<Sent>, Error> {
        let now = self.home.clock.tick();
        let (open, e) = self.parts();
        let options = options();
        let mut export = Export::begin_in(open, &options, file, now, e)?;
        let stop = open.stop();
        while export.step(open, &stop, now, e)? != Step::Done {}
        Ok(export.sent().cloned())
    }

    fn backup(&mut self, file: File) -> Result<(Vec<u8>, Sent), Error> {
        let (now, english) = (self.home.clock.tick(), Locale::english()?);
        let (open, e) = self.parts();
        let address = ADDRESS;
        let to = Target::Document { file, address };
        let mut backup = Backup::begin(&mut *open, to, &SealTo::Words, false, &english, now, e)?;
        let stop = open.stop();
        while backup.step(&mut *open, &stop, now, e)? != Step::Done {}
        Ok((
            backup.words().unwrap().to_vec(),
            backup.sent().unwrap().clone(),
        ))
    }
}

fn options() -> PackOptions {
    PackOptions::new(Destination::Document(ADDRESS.to_owned()), Reader::Police)
}

/// Makes a pipe, and reads it to its end beside the test.
fn a_pipe() -> (File, std::thread::JoinHandle<Vec<u8>>) {
    let (mut reader, writer) = pipe().unwrap();
    let read = std::thread::spawn(move || {
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).unwrap();
        bytes
    });
    (OwnedFd::from(writer).into(), read)
}

#[test]
fn a_film_goes_into_a_document_and_is_checked_where_it_can_be() {
    let mut made = Made::new(60);
    for readable in [true, false] {
        let (path, file) = made.document(&format!("film {readable}"), readable);
        let what = made.film();
        let mut send = made.send(what, file).unwrap();
        made.run(&mut send).unwrap();
        let sent = send.sent().unwrap().clone();
        assert_eq!(std::fs::read(&path).unwrap(), vec![7; 2_700_000]);
        assert_eq!((sent.bytes, sent.checked), (2_700_000, readable));
        assert_eq!(made.reopened(), [], "its note is gone");
        // What couldn't be read back can be compared by opening it again.
        let compare = |bytes: &[u8]| {
            std::fs::write(&path, bytes).unwrap();
            let file = File::open(&path).unwrap();
            let mut comparison = Comparison::begin(file, sent.clone()).unwrap();
            assert_eq!(comparison.is_same(), Err(Error::Cancelled));
            while comparison.step().unwrap() != Step::Done {}
            comparison.is_same().unwrap()
        };
        assert!(compare(&[7; 2_700_000]));
        assert!(!compare(&[7; 2_699_999]));
        assert!(!compare(&[7; 4_700_001]));
        assert!(!compare(&[[7; 2_699_999].as_slice(), b"8"].concat()));
    }
}

#[test]
fn a_pipe_takes_a_film_a_pack_and_a_backup() {
    let mut made = Made::new(61);
    let (file, read) = a_pipe();
    let what = made.film();
    let mut send = made.send(what, file).unwrap();
    made.run(&mut send).unwrap();
    assert!(!send.sent().unwrap().checked);
    drop(send);
    assert_eq!(read.join().unwrap(), vec![7; 2_700_000]);

    let (file, read) = a_pipe();
    let sent = made.export(file).unwrap().unwrap();
    let (bytes, zip) = (read.join().unwrap(), made.home.outside().join("pack.zip"));
    assert_eq!((sent.bytes, sent.checked), (bytes.len() as u64, false));
    std::fs::write(&zip, bytes).unwrap();
    let report = verify(&zip, &Bounds::default(), &mut |_| true).unwrap();
    assert!(!report.any_fails());

    let (file, read) = a_pipe();
    let (words, sent) = made.backup(file).unwrap();
    let (bytes, age) = (read.join().unwrap(), made.home.outside().join("papers.age"));
    assert_eq!((sent.bytes, sent.checked), (bytes.len() as u64, false));
    std::fs::write(&age, bytes).unwrap();
    let by = OpenBy::Words(&words);
    let mut trial = Trial::begin(File::open(&age).unwrap(), &by).unwrap();
    while trial.step().unwrap() != Step::Done {}
    let found = trial.finish().unwrap();
    assert_eq!((found.holds, found.whole), (Holds::Record, true));
    assert_eq!(made.reopened(), []);
}

#[test]
fn a_pack_and_a_backup_are_read_back_where_they_can_be() {
    let mut made = Made::new(62);
    let (path, file) = made.document("pack.zip", true);
    assert!(made.export(file).unwrap().unwrap().checked);
    let report = verify(&path, &Bounds::default(), &mut |_| true).unwrap();
    assert!(!report.any_fails());
    let (_, file) = made.document("papers.age", true);
    assert!(made.backup(file).unwrap().1.checked);
    assert_eq!(made.reopened(), []);
}

#[test]
fn what_is_not_an_empty_document_is_refused_and_not_noted() {
    let mut made = Made::new(63);
    let (path, mut file) = made.document("hers", true);
    std::io::Write::write_all(&mut file, b"hers").unwrap();
    let reading = File::open(&path).unwrap();
    let folder = File::open(made.home.outside()).unwrap();
    let choice = Error::Invalid {
        field: Input::Choice,
    };
    for (file, error) in [
        (file, Error::Exists),
        (reading, Error::Outside),
        (folder, Error::Outside),
    ] {
        let again = file.try_clone().unwrap();
        let what = What::Made(b"Keys".to_vec());
        assert_eq!(made.send(what, file).err(), Some(error));
        assert_eq!(made.export(again).err(), Some(error));
    }
    assert_eq!(std::fs::read(&path).unwrap(), b"hers");
    let now = made.home.clock.tick();
    let (document, file) = made.document("document", true);
    let zip = PackOptions::new(Destination::Zip(document.clone()), Reader::Me);
    let (open, e) = made.parts();
    for address in ["", &"x".repeat((4 << 10) + 1)] {
        let file = file.try_clone().unwrap();
        let to = Target::Document { file, address };
        let refused = Send::begin(open, What::Made(Vec::new()), to, e).err();
        assert_eq!(refused, Some(choice));
    }
    let refused = Export::begin_in(open, &zip, file, now, e).err();
    assert_eq!(refused, Some(choice), "a path is no document");
    let refused = Export::begin(open, options(), now, e).err();
    assert_eq!(refused, Some(choice), "nor is a document a path");
    assert_eq!(std::fs::read(&document).unwrap(), b"");
    assert_eq!(made.reopened(), []);
}

#[test]
fn an_unfinished_document_is_named_until_the_shell_has_removed_it() {
    let mut made = Made::new(64);
    let (_, file) = made.document("film.mp4", true);
    let what = made.film();
    let mut send = made.send(what, file).unwrap();
    let (open, e) = made.parts();
    let stop = open.stop();
    send.step(open, &stop, e).unwrap();
    drop(send);
    for _ in 0..2 {
        assert_eq!(made.reopened(), [Became::ToRemove]);
    }
    assert!(!made.removed("content://documents/document/8"));
    assert_eq!(made.said(), [Became::ToRemove]);
    assert!(made.removed(ADDRESS));
    assert!(!made.removed(ADDRESS));
    assert_eq!(made.said(), []);
    assert_eq!(made.reopened(), []);

    // One that is given up, or whose reader is gone, is noted in the same way, and can be forgotten at once.
    let (reader, writer) = pipe().unwrap();
    drop(reader);
    let ended = made.export(OwnedFd::from(writer).into()).err();
    assert_eq!(ended, Some(Error::Outside));
    assert!(made.removed(ADDRESS));
    let (_, file) = made.document("cancelled", true);
    let send = made.send(What::Made(vec![7; 9]), file).unwrap();
    let (open, e) = made.parts();
    send.give_up(open, e);
    assert_eq!(made.reopened(), [Became::ToRemove]);
    assert!(made.removed(ADDRESS));
}

#[test]
fn a_document_that_gives_back_other_bytes_is_no_success() {
    let mut made = Made::new(65);
    let (path, file) = made.document("film.mp4", true);
    let what = made.film();
    let mut send = made.send(what, file).unwrap();
    let (open, e) = made.parts();
    let stop = open.stop();
    // Three megabytes are written, and a fourth step finds the end.
    for _ in 0..4 {
        send.step(open, &stop, e).unwrap();
    }
    let mut bytes = std::fs::read(&path).unwrap();
    assert_eq!(bytes.len(), 2_700_000);
    bytes[2_000_000] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    assert_eq!(made.run(&mut send), Err(Error::Outside));
    assert_eq!(made.run(&mut send), Err(Error::Cancelled));
    assert_eq!(made.reopened(), [Became::ToRemove]);
}

/// Raises the stop after a while, and returns when that was.
fn raised_soon(stop: Stop) -> std::thread::JoinHandle<Instant> {
    std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(100));
        stop.raise();
        Instant::now()
    })
}

#[test]
fn a_lock_does_not_wait_for_a_reader_that_takes_nothing() {
    for what in 0..3 {
        let mut made = Made::new(66);
        let (reader, writer) = pipe().unwrap();
        let file = OwnedFd::from(writer).into();
        let raised = raised_soon(made.open.as_ref().unwrap().stop());
        let ended = match what {
            0 => {
                let film = made.film();
                let mut send = made.send(film, file).unwrap();
                made.run(&mut send).err()
            }
            1 => made.export(file).err(),
            _ => made.backup(file).err(),
        };
        let waited = raised.join().unwrap().elapsed();
        assert_eq!(ended, Some(Error::Locked), "{what}");
        assert!(waited < Duration::from_millis(200), "{what}: {waited:?}");
        drop(reader);
        assert_eq!(made.reopened(), [Became::ToRemove], "{what}");
    }
}
