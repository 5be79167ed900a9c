//! A vault on a small disk, and its expected content.

use super::super::sample_incidents::{
    all_ids, file, files_of, incident, read_whole, stage_file, unfinished,
};
use super::super::saving_process::{hardware, make};
use bothy_core::evidence::{Destination, Export, PackOptions, Reader};
use bothy_core::journal::{Attach, Step, Undone};
use bothy_core::vault::{OpenVault, Opened, Vault};
use bothy_core::{Error, Id, Result};
use bothy_test_support::{Clock, PIN, Seeded};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// A vault on the small disk, and its expected content.
pub(super) struct SmallDisk {
    pub(super) disk: PathBuf,
    pub(super) outside: PathBuf,
    pub(super) open: Option<OpenVault>,
    pub(super) saved: BTreeMap<Id, u64>,
    pub(super) drafts: BTreeMap<Id, u64>,
    pub(super) chance: Seeded,
    pub(super) clock: Clock,
}

impl SmallDisk {
    pub(super) fn new(disk: &str, outside: &str, seed: u64) -> Self {
        let mut flat = Self {
            disk: disk.into(),
            outside: outside.into(),
            open: None,
            saved: BTreeMap::new(),
            drafts: BTreeMap::new(),
            chance: Seeded::new(seed),
            clock: Clock::new(),
        };
        make(&flat.disk.join("vault"), &mut flat.clock, &mut flat.chance);
        flat.unlock();
        flat
    }

    pub(super) fn unlock(&mut self) {
        let mut vault = Vault::at(&self.disk.join("vault"));
        match vault.unlock(PIN, &hardware(), self.clock.tick(), &mut self.chance) {
            Ok(Opened::Vault(open)) => self.open = Some(open),
            other => panic!("does not open: {:?}", other.err()),
        }
    }

    pub(super) fn lock(&mut self) {
        self.open.take().unwrap().lock();
    }

    pub(super) fn add(&mut self, c: u64) -> Result<Id> {
        let open = self.open.as_mut().unwrap();
        let mut files = Vec::new();
        for file in files_of(c) {
            files.push(stage_file(open, file, &mut self.chance)?);
        }
        let id = open
            .journal()
            .add(&incident(c), files, self.clock.tick(), &mut self.chance)?;
        self.saved.insert(id, c);
        Ok(id)
    }

    /// Removes the incident with the first id.
    pub(super) fn remove(&mut self) {
        let (id, _) = self.saved.pop_first().expect("something to remove");
        let open = self.open.as_mut().unwrap();
        open.journal()
            .remove(id, None, self.clock.tick(), &mut self.chance)
            .expect("removing goes on");
    }

    /// Begins a draft with file `c`.
    pub(super) fn begin(&mut self, c: u64) -> Result<Id> {
        let open = self.open.as_mut().unwrap();
        let file = stage_file(open, c, &mut self.chance)?;
        let mut drafts = open.drafts();
        let now = self.clock.tick();
        let id = drafts.begin(None, &unfinished(c), now, &mut self.chance)?;
        self.drafts.insert(id, c);
        drafts.attach(id, file, &mut self.chance)?;
        Ok(id)
    }

    pub(super) fn keep(&mut self, id: Id, c: u64) -> Result<()> {
        let (open, now) = (self.open.as_mut().unwrap(), self.clock.tick());
        let mut drafts = open.drafts();
        drafts.keep(id, &unfinished(c), now, &mut self.chance)?;
        self.drafts.insert(id, c);
        Ok(())
    }

    pub(super) fn discard(&mut self, id: Id) {
        let mut drafts = self.open.as_mut().unwrap().drafts();
        let discarded = drafts.discard(id, &mut self.chance);
        discarded.expect("discarding goes on");
        self.drafts.remove(&id);
    }

    pub(super) fn amend(&mut self, id: Id, c: u64) -> Result<()> {
        let (open, now) = (self.open.as_mut().unwrap(), self.clock.tick());
        let mut journal = open.journal();
        journal.amend(id, &incident(c), false, now, &mut self.chance)?;
        Ok(())
    }

    pub(super) fn put_away(&mut self, id: Id, away: bool) -> Result<()> {
        let (open, now) = (self.open.as_mut().unwrap(), self.clock.tick());
        let put = open.journal().put_away(id, away, now, &mut self.chance);
        if put.is_ok() {
            assert_eq!(open.journal().get(id).unwrap().put_away, away);
        }
        put
    }

    /// Takes back the last save of an incident.
    pub(super) fn undo(&mut self, id: Id) {
        let (open, now) = (self.open.as_mut().unwrap(), self.clock.tick());
        let undone = open.journal().undo(id, now, &mut self.chance);
        if undone.expect("undoing goes on") == Undone::Incident {
            self.saved.remove(&id);
        }
    }

    /// Checks that all that was saved is there and whole, and nothing more.
    pub(super) fn audit(&mut self) {
        let open = self.open.as_mut().unwrap();
        let mut ids = all_ids(open).unwrap();
        ids.sort();
        assert_eq!(ids, self.saved.keys().copied().collect::<Vec<_>>());
        let drafts = open.drafts().list().unwrap();
        assert_eq!(drafts.len(), self.drafts.len());
        for draft in drafts {
            assert!(draft.said == unfinished(self.drafts[&draft.id]));
        }
        for (id, c) in &self.saved {
            let record = open.journal().get(*id).unwrap();
            assert_eq!(record.current.incident, incident(*c));
            let names: Vec<_> = record
                .attachments
                .iter()
                .map(|attachment| attachment.name.clone())
                .collect();
            assert_eq!(
                names,
                files_of(*c)
                    .into_iter()
                    .map(|c| file(c).0)
                    .collect::<Vec<_>>()
            );
            for (attachment, c) in record.attachments.iter().zip(files_of(*c)) {
                assert!(read_whole(open, attachment.id).unwrap() == file(c).1);
            }
        }
    }

    pub(super) fn export(&mut self, to: PathBuf) -> Result<()> {
        let open = self.open.as_mut().unwrap();
        let options = PackOptions::new(Destination::Folder(to), Reader::Police);
        let stop = open.stop();
        let now = self.clock.tick();
        let mut job = Export::begin(open, options, now, &mut self.chance)?;
        while job.step(open, &stop, now, &mut self.chance)? != Step::Done {}
        Ok(())
    }

    /// Attaches a file until there is no page left for it.
    pub(super) fn fill_the_vault_too(&mut self) -> Attach {
        let open = self.open.as_mut().unwrap();
        let stop = open.stop();
        let mut attach = Attach::begin(open, "film.mp4", None).unwrap();
        let piece = self.chance.bytes(50_000);
        let error = loop {
            if let Err(error) = attach.write(open, &stop, &piece, &mut self.chance) {
                break error;
            }
        };
        assert_eq!(error, Error::StorageFull);
        attach
    }
}
