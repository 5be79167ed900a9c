//! The ledger's account of one incident, and of one draft.

use super::super::sample_incidents::{
    file, incident, number_of, number_of_file, read_whole, unfinished,
};
use bothy_core::Id;
use bothy_core::journal::Draft;
use bothy_core::vault::OpenVault;

/// The account of one incident: what was written, in order, and whether each was confirmed.
#[derive(Clone, Default)]
pub(super) struct Account {
    pub(super) revisions: Vec<(u64, bool)>,
    pub(super) files: Vec<(u64, bool)>,
    /// True if it is put away; `None` if uncertain.
    pub(super) away: Option<bool>,
    pub(super) perhaps_removed: bool,
}

impl Account {
    /// Begins the account, confirmed.
    pub(super) fn begin(&mut self, c: u64, files: &[u64]) {
        self.away = Some(false);
        self.begin_perhaps(c, files);
    }

    /// Begins the account of an unconfirmed incident that was found; a later life may have continued it.
    pub(super) fn begin_perhaps(&mut self, c: u64, files: &[u64]) {
        self.revisions.insert(0, (c, true));
        self.files.extend(files.iter().map(|file| (*file, true)));
    }

    /// Confirms what was saved from a draft that is gone.
    pub(super) fn confirm(&mut self, c: u64, files: &[u64]) {
        for saved in &mut self.revisions {
            saved.1 |= saved.0 == c;
        }
        for saved in &mut self.files {
            saved.1 |= files.contains(&saved.0);
        }
    }

    /// Returns what of this is in the vault, which must be all that was confirmed and nothing that wasn't begun.
    pub(super) fn audited(self, vault: &mut OpenVault, id: Id) -> Self {
        let mut kept = Self::default();
        let mut written = self.revisions.into_iter();
        for (rev, revision) in (0u32..).zip(vault.journal().history(id).unwrap()) {
            assert_eq!(revision.rev, rev);
            let (c, _) = written
                .by_ref()
                .find(|(c, confirmed)| {
                    let same = incident(*c) == revision.incident;
                    assert!(
                        same || !confirmed,
                        "a saved revision is gone: {id} number {c}"
                    );
                    same
                })
                .expect("a revision that nobody wrote");
            kept.revisions.push((c, true));
        }
        assert!(
            written.all(|(_, confirmed)| !confirmed),
            "the last revision of {id} is gone"
        );

        let record = vault.journal().get(id).unwrap();
        assert_eq!(
            incident(kept.revisions.last().unwrap().0),
            record.current.incident
        );
        assert!(self.away.is_none_or(|away| away == record.put_away));
        kept.away = Some(record.put_away);
        for (c, confirmed) in self.files {
            let (name, bytes) = file(c);
            let mut found = record
                .attachments
                .iter()
                .filter(|attachment| attachment.name == name);
            let Some(attachment) = found.next() else {
                assert!(!confirmed, "a saved file is gone: {id} number {c}");
                continue;
            };
            assert!(found.next().is_none(), "a file is there twice");
            assert_eq!(attachment.len, bytes.len() as u64);
            assert!(
                read_whole(vault, attachment.id).unwrap() == bytes,
                "a saved file is not what it was"
            );
            kept.files.push((c, true));
        }
        assert_eq!(
            kept.files.len(),
            record.attachments.len(),
            "files that nobody attached"
        );
        kept
    }
}

/// The account of one draft.
#[derive(Clone, Default)]
pub(super) struct Drafted {
    pub(super) amends: Option<Id>,
    /// The number kept last, and those that may have overwritten it since.
    pub(super) said: Vec<u64>,
    /// The files in order; true if confirmed.
    pub(super) files: Vec<(u64, bool)>,
    /// The number and the files that were being saved.
    pub(super) saving: Option<(u64, Vec<u64>)>,
    pub(super) perhaps_gone: bool,
}

impl Drafted {
    /// Begins the account.
    pub(super) fn new(amends: Option<Id>, c: u64) -> Self {
        Self {
            amends,
            said: vec![c],
            ..Self::default()
        }
    }

    /// Returns what of this is in the vault: as kept last, or as it was being kept, with its files.
    pub(super) fn audited(self, draft: &Draft) -> Self {
        assert_eq!(draft.amends, self.amends);
        let c = number_of(&draft.said);
        assert!(self.said.contains(&c), "a draft as nobody kept it last");
        assert!(draft.said == unfinished(c), "a draft is not what it was");
        let mut kept = Self::new(self.amends, c);
        let mut filled = self.files.into_iter();
        for waiting in &draft.files {
            let wanted = number_of_file(&waiting.name);
            assert_eq!(waiting.len, file(wanted).1.len() as u64);
            let found = filled.by_ref().find(|(c, confirmed)| {
                let same = *c == wanted;
                assert!(same || !confirmed, "a file of a draft is gone: {c}");
                same
            });
            assert!(found.is_some(), "a file that nobody put into a draft");
            kept.files.push((wanted, true));
        }
        assert!(
            filled.all(|(_, confirmed)| !confirmed),
            "the last file of a draft is gone"
        );
        kept
    }
}
