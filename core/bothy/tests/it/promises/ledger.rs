//! The expected content of a vault after killed processes: what was reported as saved, and what a kill left open.

mod account;

use super::sample_incidents::{all_ids, files_of, incident, lines_of, number, number_of};
use account::{Account, Drafted};
use bothy_core::vault::OpenVault;
use bothy_core::{Error, Id};
use std::collections::{BTreeMap, BTreeSet};

/// The expected content of the vault: what is certain, and what a kill left open.
#[derive(Clone, Default)]
pub(super) struct Ledger {
    incidents: BTreeMap<Id, Account>,
    /// The additions that were begun and not confirmed.
    perhaps: Vec<Perhaps>,
    removed: BTreeSet<Id>,
    drafts: BTreeMap<Id, Drafted>,
    /// The drafts that were begun and not confirmed: what each would amend, and its number.
    perhaps_drafts: Vec<(Option<Id>, u64)>,
    /// The drafts that were discarded or saved.
    drafts_gone: BTreeSet<Id>,
    /// The incident of each imported line.
    lines: BTreeMap<u64, Id>,
    /// The lines whose import was begun and not confirmed: each is there once, or not at all.
    perhaps_lines: BTreeSet<u64>,
    /// True if an incident that was never confirmed may have been removed.
    stranger_removed: bool,
    /// The step that was begun and has not ended yet.
    at: Option<String>,
}

/// An addition that was begun and not confirmed.
#[derive(Clone)]
struct Perhaps {
    c: u64,
    files: Vec<u64>,
    /// The draft it would come from: exactly one of the two is there.
    from: Option<Id>,
}

impl Ledger {
    /// Records a line of a life.
    ///
    /// # Panics
    /// If the life reports a failure.
    pub(super) fn hear(&mut self, line: &str) {
        assert!(!line.starts_with("failed"), "{line}");
        if let Some(step) = line.strip_prefix("begin ") {
            self.at = Some(step.to_owned());
        } else if let Some(step) = self.at.take() {
            self.enter(&step, line.strip_prefix("done").map(str::trim));
        }
    }

    /// Ends the life. Returns the step it was in.
    pub(super) fn over(&mut self) -> String {
        let Some(step) = self.at.take() else {
            return "between".to_owned();
        };
        self.enter(&step, None);
        step.split(' ').next().unwrap_or_default().to_owned()
    }

    /// Records one begun step, and the report at its end if there was one.
    fn enter(&mut self, begun: &str, done: Option<&str>) {
        let words: Vec<&str> = begun.split(' ').collect();
        let c = || number(words.last().copied());
        match words[0] {
            "add" => match done {
                Some(id) => self.account(id).begin(c(), &files_of(c())),
                None => self.perhaps.push(Perhaps {
                    c: c(),
                    files: files_of(c()),
                    from: None,
                }),
            },
            "amend" => self.account(words[1]).revisions.push((c(), done.is_some())),
            "attach" => self.account(words[1]).files.push((c(), done.is_some())),
            "undo" => self.undo(words[1], words[2], c(), done.is_some()),
            "away" => self.account(words[1]).away = done.map(|_| words[2] == "true"),
            "remove" => self.remove(words[1].parse().unwrap(), done.is_some()),
            "import" => self.import(c(), done),
            "draft" => match done {
                Some(id) => {
                    let drafted = Drafted::new(amended(words[1]), c());
                    self.drafts.insert(id.parse().unwrap(), drafted);
                }
                None => self.perhaps_drafts.push((amended(words[1]), c())),
            },
            "keep" | "fill" | "save" | "discard" => self.enter_draft(&words, done),
            _ => {}
        }
    }

    fn account(&mut self, id: &str) -> &mut Account {
        self.incidents.entry(id.parse().unwrap()).or_default()
    }

    fn undo(&mut self, id: &str, what: &str, c: u64, done: bool) {
        let account = match what {
            "add" => return self.remove(id.parse().unwrap(), done),
            _ => self.account(id),
        };
        let saved = if what == "amend" {
            &mut account.revisions
        } else {
            &mut account.files
        };
        let last = saved.pop();
        assert_eq!(last, Some((c, true)), "a life undoes what it did last");
        if !done {
            saved.push((c, false));
        }
    }

    /// Removes an incident, with everything that would amend it.
    fn remove(&mut self, id: Id, done: bool) {
        self.stranger_removed |= !self.incidents.contains_key(&id);
        for (draft, drafted) in &mut self.drafts {
            if drafted.amends == Some(id) {
                drafted.perhaps_gone = true;
                if done {
                    self.drafts_gone.insert(*draft);
                }
            }
        }
        if done {
            self.incidents.remove(&id);
            self.removed.insert(id);
            self.drafts.retain(|_, drafted| drafted.amends != Some(id));
            self.lines.retain(|_, became| *became != id);
        } else {
            self.incidents.entry(id).or_default().perhaps_removed = true;
        }
    }

    fn import(&mut self, f: u64, done: Option<&str>) {
        let Some(ids) = done else {
            self.perhaps_lines.extend(lines_of(f));
            return;
        };
        let ids: Vec<Id> = ids.split(' ').map(|id| id.parse().unwrap()).collect();
        assert_eq!(ids.len(), lines_of(f).count());
        for (c, id) in lines_of(f).zip(ids) {
            self.perhaps_lines.remove(&c);
            if let Some(known) = self.lines.insert(c, id).filter(|known| *known != id) {
                let account = self.incidents.remove(&known).unwrap_or_default();
                assert!(account.perhaps_removed, "a line became two incidents");
                self.removed.insert(known);
            }
            let account = self.incidents.entry(id).or_default();
            account.perhaps_removed = false;
            if account
                .revisions
                .first()
                .is_none_or(|(first, _)| *first != c)
            {
                account.begin(c, &[]);
            }
        }
    }

    fn enter_draft(&mut self, words: &[&str], done: Option<&str>) {
        let (id, amends) = (words[1].parse().unwrap(), amended(words[2]));
        self.is_still_there(id);
        // Begun by a life that was killed before it said so.
        let alike = self.perhaps_drafts.iter().filter(|p| p.0 == amends);
        let unknown = || Drafted {
            amends,
            said: alike.map(|p| p.1).collect(),
            ..Drafted::default()
        };
        let drafted = self.drafts.entry(id).or_insert_with(unknown);
        match (words[0], done) {
            ("keep", Some(_)) => drafted.said = vec![number(words.last().copied())],
            ("keep", None) => drafted.said.push(number(words.last().copied())),
            ("fill", _) => drafted
                .files
                .push((number(words.last().copied()), done.is_some())),
            ("discard", None) => drafted.perhaps_gone = true,
            ("discard", Some(_)) => {
                self.drafts.remove(&id);
                self.drafts_gone.insert(id);
            }
            _ => {
                let files = words.get(4).map(|files| files.split(','));
                let files = files.into_iter().flatten().filter(|c| !c.is_empty());
                let files = files.map(|c| number(Some(c))).collect();
                self.save_draft(id, number(Some(words[3])), files, done);
            }
        }
    }

    fn save_draft(&mut self, id: Id, c: u64, files: Vec<u64>, done: Option<&str>) {
        let drafted = self.drafts.get_mut(&id).expect("entered");
        let amends = drafted.amends;
        if done.is_some() {
            self.drafts.remove(&id);
            self.drafts_gone.insert(id);
        } else {
            drafted.saving = Some((c, files.clone()));
        }
        match (amends, done) {
            (None, Some(became)) => self.account(became).begin(c, &files),
            (None, None) => self.perhaps.push(Perhaps {
                c,
                files,
                from: Some(id),
            }),
            (Some(subject), _) => {
                let account = self.incidents.entry(subject).or_default();
                account.revisions.push((c, done.is_some()));
                let files = files.into_iter().map(|file| (file, done.is_some()));
                account.files.extend(files);
            }
        }
    }

    /// Records that a later life saw the draft: so nothing of it was saved, and it wasn't discarded.
    fn is_still_there(&mut self, id: Id) {
        let Some(drafted) = self.drafts.get_mut(&id) else {
            return;
        };
        drafted.perhaps_gone = false;
        let Some((c, files)) = drafted.saving.take() else {
            return;
        };
        self.perhaps.retain(|perhaps| perhaps.from != Some(id));
        let amends = drafted.amends;
        if let Some(account) = amends.and_then(|id| self.incidents.get_mut(&id)) {
            account.revisions.retain(|saved| *saved != (c, false));
            let is_one = |saved: &(u64, bool)| !saved.1 && files.contains(&saved.0);
            account.files.retain(|saved| !is_one(saved));
        }
    }

    /// Compares the vault with this ledger, which afterwards is what the vault holds.
    pub(super) fn audit(&mut self, vault: &mut OpenVault) {
        self.over();
        let saved = self.audit_drafts(vault);
        let ids = all_ids(vault).unwrap();
        assert_eq!(vault.journal().count().unwrap(), ids.len() as u64);
        for (id, account) in &self.incidents {
            assert!(
                account.perhaps_removed || ids.contains(id),
                "a saved incident is gone: {id}"
            );
        }
        let mut after = BTreeMap::new();
        for id in ids {
            let mut account = self.incidents.remove(&id).unwrap_or_default();
            let history = vault.journal().history(id).unwrap();
            let first = &history[0].incident;
            if account
                .revisions
                .first()
                .is_none_or(|(c, _)| incident(*c) != *first)
            {
                let found = self.perhaps.iter().position(|p| incident(p.c) == *first);
                if let Some(found) = found {
                    let perhaps = self.perhaps.remove(found);
                    account.begin_perhaps(perhaps.c, &perhaps.files);
                } else {
                    let line = self.perhaps_lines.iter().find(|c| incident(**c) == *first);
                    let line = *line.expect("an incident that nobody wrote, or one twice");
                    self.perhaps_lines.remove(&line);
                    self.lines.insert(line, id);
                    account.begin_perhaps(line, &[]);
                }
            }
            after.insert(id, account.audited(vault, id));
        }
        for id in &self.removed {
            assert_eq!(
                vault.journal().get(*id).err(),
                Some(Error::NotFound),
                "a removed incident is back: {id}"
            );
        }
        let lost = |id: &Id| self.perhaps.iter().any(|p| p.from == Some(*id));
        assert!(
            self.stranger_removed || !saved.iter().any(lost),
            "a draft is gone and was not saved"
        );
        self.stranger_removed = false;
        self.lines.retain(|_, id| after.contains_key(id));
        self.incidents = after;
        self.perhaps.clear();
        self.perhaps_lines.clear();
    }

    /// Audits the drafts, before the incidents: a draft that is still there was not saved.
    /// Returns those that became new incidents.
    fn audit_drafts(&mut self, vault: &mut OpenVault) -> Vec<Id> {
        let there = vault.drafts().list().unwrap();
        for draft in &there {
            self.is_still_there(draft.id);
            let drafted = self.drafts.remove(&draft.id);
            let known = drafted.filter(|drafted| !drafted.said.is_empty());
            let drafted = known.unwrap_or_else(|| {
                let wanted = (draft.amends, number_of(&draft.said));
                let found = self.perhaps_drafts.iter().position(|p| *p == wanted);
                let found = found.expect("a draft that nobody began");
                let (amends, c) = self.perhaps_drafts.remove(found);
                Drafted::new(amends, c)
            });
            assert!(!self.drafts_gone.contains(&draft.id), "a draft is back");
            self.drafts.insert(draft.id, drafted.audited(draft));
        }
        let ids: Vec<_> = there.iter().map(|draft| draft.id).collect();
        let gone = self.drafts.extract_if(.., |id, _| !ids.contains(id));
        let gone: Vec<_> = gone.collect();
        let mut saved = Vec::new();
        for (id, drafted) in gone {
            let saving = drafted.saving.is_some();
            assert!(drafted.perhaps_gone || saving, "a draft is gone: {id}");
            let certain = saving && !drafted.perhaps_gone;
            let (c, files) = drafted.saving.unwrap_or_default();
            match drafted.amends {
                _ if !certain => {}
                None => saved.push(id),
                Some(id) => {
                    if let Some(account) = self.incidents.get_mut(&id) {
                        account.confirm(c, &files);
                    }
                }
            }
        }
        self.perhaps_drafts.clear();
        saved
    }
}

/// Reads what a draft amends, in a life's words.
fn amended(word: &str) -> Option<Id> {
    (word != "-").then(|| word.parse().unwrap())
}
