//! Made-up journals to export, the same for the same seed.
//!
//! Later versions must always open packs made from them: add to them, and never change them.

use bothy_core::evidence::{Destination, Export, PackOptions, Reader};
use bothy_core::journal::{Attach, Incident, Reason, Staged, Step};
use bothy_core::vault::OpenVault;
use bothy_core::{Id, Now, Result};
use bothy_test_support::{Home, Seeded, brief_incident, full_incident};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A home with a vault.
pub struct Made {
    /// The open vault; `None` while it is locked.
    open: Option<OpenVault>,
    pub home: Home,
}

/// The beginning of a photo; the rest doesn't matter in these tests.
pub const JPEG: &[u8] = &[0xFF, 0xD8, 0xFF, 0xE0, 0, 16, b'J', b'F', b'I', b'F', 0];

impl Made {
    /// Makes an empty journal, open.
    pub fn empty(seed: u64) -> Self {
        let mut made = Self {
            open: None,
            home: Home::new(seed),
        };
        made.unlock();
        made
    }

    pub fn open(&mut self) -> &mut OpenVault {
        self.open.as_mut().expect("an open vault")
    }

    pub fn lock(&mut self) {
        self.open = None;
    }

    pub fn unlock(&mut self) {
        self.open = Some(self.home.unlock());
    }

    /// Locks and unlocks: a stopped job may run again.
    pub fn relock(&mut self) {
        self.lock();
        self.unlock();
    }

    /// Returns the open vault, the next second, and the chance of this home.
    pub fn parts(&mut self) -> (&mut OpenVault, Now, &mut Seeded) {
        let open = self.open.as_mut().expect("an open vault");
        (open, self.home.clock.tick(), &mut self.home.chance)
    }

    /// Makes three incidents: one with a photo, corrected twice; one with a document and a file of no known type; one short. A fourth was
    /// removed with its photo. Returns their ids, in the order of the time they happened.
    pub fn year(seed: u64) -> (Self, [Id; 3]) {
        let mut made = Self::empty(seed);
        let photo = made.file("IMG_20260105_2130.jpg", &[JPEG, &[7; 3000]].concat());
        let first = made.add(
            &incident(5, &|field| format!("{field} one, and more words.")),
            vec![photo],
        );
        let short = made.add(&brief(9, "He came back."), vec![]);
        let files = vec![
            made.file("letter from school.pdf", b"%PDF-1.4 a letter"),
            made.file("holiday", &[0, 1, 2, 3, 250]),
        ];
        let removed = made.add(&brief(2, "A mistake."), files);
        let files = vec![
            made.file("letter from school.pdf", b"%PDF-1.4 a letter"),
            made.file("holiday", &[0, 1, 2, 3, 250]),
        ];
        let papers = made.add(
            &incident(2, &|field| {
                format!("{field} two: \u{7d04}\u{675f} zażółć\n=1+1")
            }),
            files,
        );
        made.amend(
            first,
            &incident(5, &|field| format!("{field} one, put right.")),
        );
        made.remove(removed, Some(Reason::Duplicate));
        made.amend(
            first,
            &incident(6, &|field| format!("{field} one, and right again.")),
        );
        (made, [papers, first, short])
    }

    pub fn add(&mut self, incident: &Incident, files: Vec<Staged>) -> Id {
        let (open, now, e) = self.parts();
        open.journal().add(incident, files, now, e).expect("a save")
    }

    pub fn amend(&mut self, id: Id, incident: &Incident) {
        let (open, now, e) = self.parts();
        open.journal()
            .amend(id, incident, false, now, e)
            .expect("an amendment");
    }

    pub fn remove(&mut self, id: Id, reason: Option<Reason>) {
        let (open, now, e) = self.parts();
        open.journal()
            .remove(id, reason, now, e)
            .expect("a removal");
    }

    pub fn file(&mut self, name: &str, bytes: &[u8]) -> Staged {
        let (open, _, e) = self.parts();
        let stop = open.stop();
        let mut attach = Attach::begin(open, name, Some(bytes.len() as u64)).expect("a file");
        for part in bytes.chunks(1 << 20) {
            attach
                .write(open, &stop, part, e)
                .expect("a part of a file");
        }
        attach.finish(open, e).expect("a whole file")
    }

    pub fn begin(&mut self, options: PackOptions) -> Result<Export> {
        let (open, now, e) = self.parts();
        Export::begin(open, options, now, e)
    }

    pub fn step(&mut self, export: &mut Export) -> Result<Step> {
        let (open, now, e) = self.parts();
        let stop = open.stop();
        export.step(open, &stop, now, e)
    }

    /// Makes a whole pack. Returns the number of steps.
    pub fn export(&mut self, options: PackOptions) -> Result<u32> {
        let mut export = self.begin(options)?;
        let mut steps = 1;
        let mut last = 0;
        while let Step::More { done, total } = self.step(&mut export)? {
            assert!(last <= done && done <= total, "{done} of {total}");
            last = done;
            steps += 1;
        }
        Ok(steps)
    }

    /// Returns a free place for a pack, beside the vault.
    pub fn place(&self, name: &str) -> PathBuf {
        self.home.outside().join(name)
    }

    /// Returns options for everything, for a solicitor, into a folder.
    pub fn folder(&self, name: &str) -> PackOptions {
        options(Destination::Folder(self.place(name)))
    }

    /// Returns options for everything, for a solicitor, into a zip.
    pub fn zip(&self, name: &str) -> PackOptions {
        options(Destination::Zip(self.place(name)))
    }
}

/// Returns options for everything, for a solicitor.
pub fn options(to: Destination) -> PackOptions {
    PackOptions {
        initials: "AB".to_owned(),
        ..PackOptions::new(to, Reader::Solicitor)
    }
}

pub fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, day).expect("a day in January")
}

/// Makes an incident with only a kind, a day and these words.
pub fn brief(on: u32, details: &str) -> Incident {
    brief_incident(day(on), details)
}

/// Makes an incident with every field set; `words` returns the words of a field by its name.
pub fn incident(on: u32, words: &dyn Fn(&str) -> String) -> Incident {
    full_incident(day(on), &mut |field| words(field))
}

/// Returns all files below a folder with their bytes, by their path in it.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("a file");
        let name = entry.file_name().into_string().expect("a plain name");
        if entry.file_type().expect("a kind of file").is_dir() {
            let below = files(&entry.path());
            found.extend(
                below
                    .into_iter()
                    .map(|(path, bytes)| (format!("{name}/{path}"), bytes)),
            );
        } else {
            found.insert(name, std::fs::read(entry.path()).expect("a readable file"));
        }
    }
    found
}

/// Returns all files of a zip with their bytes.
pub fn unzipped(zip: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(std::fs::File::open(zip).expect("a zip")).expect("a zip");
    let mut found = BTreeMap::new();
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).expect("a file in it");
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut file, &mut bytes).expect("its bytes");
        assert!(
            found
                .insert(file.name().expect("a name").to_string(), bytes)
                .is_none(),
            "a name twice"
        );
    }
    found
}
