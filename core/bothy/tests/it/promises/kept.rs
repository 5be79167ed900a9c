//! Saved means saved: a process that saves is killed at random points, many times over the same vault. What it said was saved is
//! there and whole; what it was at is there whole or not at all; nothing else is there.

use super::STAGE;
use super::life::{hardware, make};
use super::story::{all_ids, check, file, files_of, incident, number, read_whole, tell_words};
use bothy_core::vault::{OpenVault, Opened, Vault};
use bothy_core::{Error, Id};
use bothy_test_support::{Casting, Clock, PIN, Seeded, amount, seed, unless_busy};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

/// What the vault should hold: what is certain, and what a kill left open.
#[derive(Clone, Default)]
pub(super) struct Ledger {
    incidents: BTreeMap<Id, Account>,
    /// Additions that were begun and not confirmed.
    perhaps: Vec<u64>,
    removed: Vec<Id>,
    /// The step that was begun and has not ended yet.
    at: Option<String>,
}

/// One incident: what was written, in order, and whether each was confirmed.
#[derive(Clone, Default)]
struct Account {
    revisions: Vec<(u64, bool)>,
    files: Vec<(u64, bool)>,
    perhaps_removed: bool,
}

impl Account {
    /// As it begins, confirmed.
    fn begin(&mut self, c: u64) {
        self.revisions.insert(0, (c, true));
        self.files
            .extend(files_of(c).into_iter().map(|file| (file, true)));
    }
}

impl Ledger {
    /// Takes in a line of a life.
    ///
    /// # Panics
    /// When the life says that something failed.
    pub(super) fn hear(&mut self, line: &str) {
        assert!(!line.starts_with("failed"), "{line}");
        if let Some(step) = line.strip_prefix("begin ") {
            self.at = Some(step.to_owned());
        } else if let Some(step) = self.at.take() {
            self.enter(&step, line.strip_prefix("done").map(str::trim));
        }
    }

    /// The life is over. Answers in which step it was.
    fn over(&mut self) -> String {
        let Some(step) = self.at.take() else {
            return "between".to_owned();
        };
        self.enter(&step, None);
        step.split(' ').next().unwrap_or_default().to_owned()
    }

    /// Writes down one step that was begun, and what was said at its end if anything was.
    fn enter(&mut self, begun: &str, done: Option<&str>) {
        let words: Vec<&str> = begun.split(' ').collect();
        let c = || number(words.last().copied());
        match (words[0], done) {
            ("add", Some(id)) => self.account(id).begin(c()),
            ("add", None) => self.perhaps.push(c()),
            ("amend", _) => self.account(words[1]).revisions.push((c(), done.is_some())),
            ("attach", _) => self.account(words[1]).files.push((c(), done.is_some())),
            ("remove", None) => self.account(words[1]).perhaps_removed = true,
            ("remove", Some(_)) => {
                let id = words[1].parse().unwrap();
                self.incidents.remove(&id);
                self.removed.push(id);
            }
            _ => {}
        }
    }

    fn account(&mut self, id: &str) -> &mut Account {
        self.incidents.entry(id.parse().unwrap()).or_default()
    }

    /// Holds the vault against this ledger, which afterwards is what the vault holds.
    pub(super) fn audit(&mut self, vault: &mut OpenVault) {
        self.over();
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
            if account
                .revisions
                .first()
                .is_none_or(|(c, _)| incident(*c) != history[0].incident)
            {
                let found = self
                    .perhaps
                    .iter()
                    .position(|c| incident(*c) == history[0].incident);
                account.begin(
                    self.perhaps
                        .remove(found.expect("an incident that nobody wrote")),
                );
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
        self.incidents = after;
        self.perhaps.clear();
    }
}

impl Account {
    /// What of this is in the vault, which must be all that was confirmed and nothing that wasn't begun.
    fn audited(self, vault: &mut OpenVault, id: Id) -> Self {
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

/// Lives one life and ends it: at a random moment of a random step, or by itself. Says in which step it was killed.
fn life(
    folder: &Path,
    number: u64,
    saves: u64,
    chance: &mut Seeded,
    ledger: &mut Ledger,
) -> String {
    let mut actor = Casting::new(STAGE, "life").start();
    tell_words(
        &mut actor,
        &[
            folder.to_str().unwrap(),
            &number.to_string(),
            &saves.to_string(),
        ],
    );
    let last_step = chance.below(saves + 4);
    let mut lines = Vec::new();
    let mut begun = 0;
    while begun <= last_step {
        let Some(line) = actor.hear() else { break };
        begun += u64::from(line.starts_with("begin"));
        lines.push(line);
    }
    // Most steps take under a millisecond, a large file some tens.
    let longest = [100, 1000, 5000, 40_000][usize::try_from(chance.below(4)).unwrap()];
    let wait = Duration::from_micros(chance.below(longest));
    let from = Instant::now();
    while from.elapsed() < wait {
        std::hint::spin_loop();
    }
    actor.kill();
    lines.extend(actor.bury().0);
    if lines.is_empty() {
        return "start".to_owned();
    }
    for line in lines {
        ledger.hear(&line);
    }
    ledger.over()
}

/// Opens a vault that some life left behind, which must always do.
pub(super) fn lives_on(folder: &Path, clock: &mut Clock, chance: &mut Seeded) -> OpenVault {
    let (prf, now) = (hardware(), clock.tick());
    match unless_busy(|| Vault::at(folder).unlock(PIN, &prf, now, chance)) {
        Ok(Opened::Vault(open)) => open,
        Ok(Opened::Notes(_)) => panic!("opened the notes"),
        Err(error) => panic!("does not open any more: {error:?}"),
    }
}

#[test]
fn a_killed_process_loses_nothing_it_said_was_saved_and_leaves_nothing_half_made() {
    let mut chance = Seeded::new(seed(1));
    let kills = amount(150, 1000, 10_000);
    let mut killed_in: BTreeMap<String, u64> = BTreeMap::new();
    let mut clock = Clock::new();
    let mut home = tempfile::tempdir().unwrap();
    let mut ledger = Ledger::default();
    for number in 0..kills {
        // A young vault grows often; so there is a new one now and then.
        if number % 50 == 0 {
            home = tempfile::tempdir().unwrap();
            ledger = Ledger::default();
            make(&home.path().join("vault"), &mut clock, &mut chance);
        }
        let folder = home.path().join("vault");
        let at = life(&folder, number, 8, &mut chance, &mut ledger);
        *killed_in.entry(at).or_default() += 1;
        // Often the next life has to clear up after this one, and may be killed at it.
        if chance.below(2) == 0 || number % 50 == 49 {
            clock.skip(u32::try_from(number).unwrap() * 100);
            let mut open = lives_on(&folder, &mut clock, &mut chance);
            ledger.audit(&mut open);
            if number % 10 == 9 {
                check(&mut open).unwrap();
            }
            open.lock();
        }
    }
    println!("{kills} kills: {killed_in:?}");
    for step in ["unlock", "add", "amend", "attach", "remove", "lock"] {
        assert!(
            killed_in.contains_key(step),
            "never killed during {step}: this proves less than it says"
        );
    }
}
