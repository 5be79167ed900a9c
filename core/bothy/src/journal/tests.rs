//! Tests that must look inside: pages and rows in the database.
#![allow(
    clippy::large_stack_arrays,
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test that can't go on says why and stops"
)]

mod damage;
mod erased;
mod long_words;
mod numbers;
mod openings;
mod order;
mod small;
mod unindexed;

use super::*;
use crate::vault::{Cost, Hardware, Opened, Vault};
use tempfile::TempDir;

pub(crate) use crate::entropy::tests::Chance;

const PIN: &[u8] = b"83620471";

/// A new vault, open, in a folder that goes with it.
pub(crate) struct Bench {
    pub(crate) open: OpenVault,
    pub(crate) chance: Chance,
    now: Now,
    _place: TempDir,
}

impl Bench {
    pub(crate) fn new(seed: u64) -> Self {
        let place = TempDir::new().unwrap();
        let mut vault = Vault::at(&place.path().join("vault"));
        let mut chance = Chance::new(seed);
        let now = Now {
            wall_ms: 1_772_366_400_000,
            offset_min: 0,
            mono_ms: 60_000,
            boot: [7; 16],
        };
        let cost = Cost {
            memory_kib: 8,
            passes: 1,
            deadline_ms: 10,
        };
        vault
            .create(PIN, cost, &Hardware, now, &mut chance)
            .unwrap();
        let Opened::Vault(open) = vault.unlock(PIN, &Hardware, now, &mut chance).unwrap() else {
            panic!("the PIN opened the notes");
        };
        Self {
            open,
            chance,
            now,
            _place: place,
        }
    }

    /// Locks and unlocks it again.
    fn reopened(self) -> Self {
        let Self {
            open,
            mut chance,
            now,
            _place: place,
        } = self;
        open.lock();
        let mut vault = Vault::at(&place.path().join("vault"));
        let Opened::Vault(open) = vault.unlock(PIN, &Hardware, now, &mut chance).unwrap() else {
            panic!("the PIN opened the notes");
        };
        Self {
            open,
            chance,
            now,
            _place: place,
        }
    }

    pub(crate) fn tick(&mut self) -> Now {
        self.now.wall_ms += 1000;
        self.now.mono_ms += 1000;
        self.now
    }

    pub(crate) fn add(&mut self, details: &str, files: Vec<Staged>) -> Id {
        let now = self.tick();
        let incident = worded(details);
        let mut journal = self.open.journal();
        journal
            .add(&incident, files, now, &mut self.chance)
            .unwrap()
    }

    fn stage(&mut self, bytes: &[u8]) -> Staged {
        self.stage_as("file", bytes)
    }

    pub(crate) fn stage_as(&mut self, name: &str, bytes: &[u8]) -> Staged {
        let stop = self.open.stop();
        let mut attach = Attach::begin(&mut self.open, name, None).unwrap();
        for part in bytes.chunks(50_000) {
            attach
                .write(&mut self.open, &stop, part, &mut self.chance)
                .unwrap();
        }
        attach.finish(&mut self.open, &mut self.chance).unwrap()
    }

    fn import(&mut self, line: &str) -> Id {
        let (stop, now) = (self.open.stop(), self.tick());
        let mut import = Import::begin();
        let zone = |_| chrono::MappedLocalTime::Single(0);
        import.read(line.as_bytes(), &zone).unwrap();
        let saved = import.save(&mut self.open, &stop, now, &mut self.chance);
        saved.unwrap()[0]
    }

    /// Makes a draft with a file of 40,000 bytes.
    fn draft(&mut self, details: &str) -> Id {
        let (file, now) = (self.stage(&[7; 40_000]), self.tick());
        let said = Unfinished {
            fields: worded(details).fields,
            ..Unfinished::default()
        };
        let mut drafts = self.open.drafts();
        let id = drafts.begin(None, &said, now, &mut self.chance).unwrap();
        drafts.attach(id, file, &mut self.chance).unwrap();
        id
    }

    fn check(&mut self) -> Result<()> {
        let stop = self.open.stop();
        let mut check = Check::begin(&mut self.open)?;
        while check.step(&mut self.open, &stop)? != Step::Done {}
        Ok(())
    }
}

fn worded(details: &str) -> Incident {
    Incident {
        kinds: vec![Kind::Threats, Kind::Money],
        happened: Happened::Day(chrono::NaiveDate::from_ymd_opt(2026, 2, 3).unwrap()),
        fields: [(Field::details(), Value::Words(details.to_owned()))].into(),
    }
}
