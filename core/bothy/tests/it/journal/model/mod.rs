//! A plain model in memory, and the journal doing the same things in the same order.

mod aside;
mod compare;
mod pattern;
mod state;

use super::made::{self, said};
use bothy_core::journal::{Attach, Check, Reason, Staged, Step, Undone};
use bothy_core::vault::OpenVault;
use bothy_core::{Error, Id, Input, Now};
use bothy_test_support::{Home, Seeded, amount, any_incident, seed};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use state::{Begun, File, ModelIncident, Save, Somebody};

/// The model and the journal.
struct Both {
    home: Home,
    open: Option<OpenVault>,
    now: Now,
    kept: Vec<ModelIncident>,
    removed: Vec<(Id, Vec<Id>)>,
    drafts: Vec<Begun>,
    people: Vec<Somebody>,
    /// The number of letters given to children, and to others.
    letters: [u32; 2],
    /// The imported lines: number, and incident.
    imported: Vec<(u64, Id)>,
    /// The expected number of entries in the log, and the clock at the last one.
    entries: u64,
    seen: Option<Now>,
    /// Files staged before a lock: must be refused.
    stale: Vec<Staged>,
}

/// The next step; numbers choose among what there is.
#[derive(Debug, Clone)]
enum Act {
    Add { seed: u64, files: usize },
    Amend { which: u16, seed: u64 },
    Attach { which: u16, seed: u64 },
    Abandon { seed: u64 },
    Stale,
    Remove { which: u16, reason: usize },
    Undo { which: u16 },
    PutAway { which: u16, away: bool },
    Begin { which: u16, seed: u64 },
    Keep { which: u16, seed: u64 },
    Fill { which: u16, seed: u64 },
    SaveDraft { which: u16 },
    Discard { which: u16 },
    Person { which: u16, seed: u64 },
    Import { from: u64, many: u64 },
    List { seed: u64 },
    Read { which: u16 },
    Relock,
    Kill,
    Wait { seconds: u32 },
    SetClock { by_ms: i64 },
    Reboot { by_ms: i64 },
    Check,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => (any::<u64>(), 0..3_usize).prop_map(|(seed, files)| Act::Add { seed, files }),
        4 => (any::<u16>(), any::<u64>()).prop_map(|(which, seed)| Act::Amend { which, seed }),
        3 => (any::<u16>(), any::<u64>()).prop_map(|(which, seed)| Act::Attach { which, seed }),
        1 => any::<u64>().prop_map(|seed| Act::Abandon { seed }),
        1 => Just(Act::Stale),
        2 => (any::<u16>(), 0..6_usize).prop_map(|(which, reason)| Act::Remove { which, reason }),
        3 => any::<u16>().prop_map(|which| Act::Undo { which }),
        2 => (any::<u16>(), any::<bool>()).prop_map(|(which, away)| Act::PutAway { which, away }),
        2 => (any::<u16>(), any::<u64>()).prop_map(|(which, seed)| Act::Begin { which, seed }),
        2 => (any::<u16>(), any::<u64>()).prop_map(|(which, seed)| Act::Keep { which, seed }),
        1 => (any::<u16>(), any::<u64>()).prop_map(|(which, seed)| Act::Fill { which, seed }),
        2 => any::<u16>().prop_map(|which| Act::SaveDraft { which }),
        1 => any::<u16>().prop_map(|which| Act::Discard { which }),
        2 => (any::<u16>(), any::<u64>()).prop_map(|(which, seed)| Act::Person { which, seed }),
        1 => (0..20_u64, 0..40_u64).prop_map(|(from, many)| Act::Import { from, many }),
        3 => any::<u64>().prop_map(|seed| Act::List { seed }),
        3 => any::<u16>().prop_map(|which| Act::Read { which }),
        1 => Just(Act::Relock),
        1 => Just(Act::Kill),
        2 => (0..100_000_u32).prop_map(|seconds| Act::Wait { seconds }),
        1 => (-10_000_000..10_000_000_i64).prop_map(|by_ms| Act::SetClock { by_ms }),
        1 => (-10_000_000..10_000_000_i64).prop_map(|by_ms| Act::Reboot { by_ms }),
        1 => Just(Act::Check),
    ]
}

#[test]
fn the_journal_does_what_a_plain_model_does() {
    let mut runner = TestRunner::new(Config {
        cases: u32::try_from(amount(12, 60, 2000)).unwrap(),
        rng_seed: RngSeed::Fixed(seed(4)),
        failure_persistence: None,
        max_shrink_iters: 200,
        ..Config::default()
    });
    let acts = proptest::collection::vec(act(), 1..40);
    runner
        .run(&(any::<u64>(), acts), |(seed, acts)| {
            let mut both = Both::new(seed);
            for act in acts {
                both.perform(&act);
                // Two saves are never at the same moment.
                both.now.wall_ms += 1;
                both.now.mono_ms += 1;
            }
            both.compare_everything();
            both.check();
            both.perform(&Act::Relock);
            both.compare_everything();
            Ok(())
        })
        .unwrap();
}

impl Both {
    fn new(seed: u64) -> Self {
        let mut home = Home::new(seed);
        let now = home.clock.tick();
        Self {
            open: Some(home.unlock()),
            home,
            now,
            kept: Vec::new(),
            removed: Vec::new(),
            drafts: Vec::new(),
            people: Vec::new(),
            letters: [0; 2],
            imported: Vec::new(),
            entries: 0,
            seen: None,
            stale: Vec::new(),
        }
    }

    fn open(&mut self) -> &mut OpenVault {
        self.open.as_mut().unwrap()
    }

    fn perform(&mut self, act: &Act) {
        match *act {
            Act::Add { seed, files } => self.add(seed, files),
            Act::Amend { which, seed } => self.amend(which, seed),
            Act::Attach { which, seed } => self.attach(which, seed),
            Act::Abandon { seed } => {
                let (_, staged) = self.stage(&mut Seeded::new(seed));
                self.stale.push(staged);
            }
            Act::Stale => self.use_stale(),
            Act::Remove { which, reason } => self.remove(which, reason),
            Act::Undo { which } => self.undo(which),
            Act::PutAway { which, away } => self.put_away(which, away),
            Act::Begin { which, seed } => self.begin(which, seed),
            Act::Keep { which, seed } => self.keep(which, seed),
            Act::Fill { which, seed } => self.fill(which, seed),
            Act::SaveDraft { which } => self.save_draft(which),
            Act::Discard { which } => self.discard(which),
            Act::Person { which, seed } => self.person(which, seed),
            Act::Import { from, many } => self.import(from, many),
            Act::List { seed } => self.list(&mut Seeded::new(seed)),
            Act::Read { which } => {
                if let Some(kept) = self.chosen(which).cloned() {
                    self.compare(&kept);
                }
            }
            Act::Relock => {
                self.open.take().unwrap().lock();
                self.open = Some(self.home.unlock());
            }
            Act::Kill => self.kill(),
            Act::Wait { seconds } => {
                self.now.wall_ms += i64::from(seconds) * 1000;
                self.now.mono_ms += u64::from(seconds) * 1000;
            }
            Act::SetClock { by_ms } => self.now.wall_ms += by_ms,
            Act::Reboot { by_ms } => {
                self.now.wall_ms += by_ms;
                self.now.mono_ms = 5000;
                self.now.boot[0] = self.now.boot[0].wrapping_add(1);
            }
            Act::Check => self.check(),
        }
    }

    fn chosen(&self, which: u16) -> Option<&ModelIncident> {
        self.kept.get(usize::from(which) % self.kept.len().max(1))
    }

    /// Returns the numbers of the next entries: one higher if the clock jumped before them.
    fn next_entries(&mut self, many: usize) -> Vec<u64> {
        let jumped = self.seen.is_some_and(|seen| {
            let wall = self.now.wall_ms - seen.wall_ms;
            if seen.boot == self.now.boot {
                let mono =
                    i64::try_from(self.now.mono_ms).unwrap() - i64::try_from(seen.mono_ms).unwrap();
                (wall - mono).abs() > 120_000
            } else {
                wall < 0
            }
        });
        self.seen = Some(self.now);
        let first = self.entries + u64::from(jumped);
        self.entries = first + many as u64;
        (first..self.entries).collect()
    }

    /// Stages a file of some length, in calls of some length.
    fn stage(&mut self, chance: &mut Seeded) -> (File, Staged) {
        let lengths = [0, 1, 100, 32_767, 32_768, 32_769, 65_536, 100_000, 1 << 20];
        let len = chance.pick(&lengths);
        let bytes = chance.bytes(len);
        let call = chance.pick(&[1 << 20, 32_768, 10_000, 40_000]);
        let name = chance.pick(&["photo.jpg", "", "صورة.png"]);
        let open = self.open.as_mut().unwrap();
        let declared = chance.pick(&[None, Some(len as u64)]);
        let mut attach = Attach::begin(open, name, declared).unwrap();
        let stop = open.stop();
        for part in bytes.chunks(call) {
            attach
                .write(open, &stop, part, &mut self.home.chance)
                .unwrap();
        }
        let staged = attach.finish(open, &mut self.home.chance).unwrap();
        let file = File {
            id: staged.id(),
            seq: 0,
            name,
            bytes,
        };
        (file, staged)
    }

    fn add(&mut self, seed: u64, files: usize) {
        let mut chance = Seeded::new(seed);
        let incident = any_incident(&mut chance, &self.ids_of_people());
        let (mut files, staged): (Vec<_>, Vec<_>) =
            (0..files).map(|_| self.stage(&mut chance)).unzip();
        let now = self.now;
        let open = self.open.as_mut().unwrap();
        let id = open
            .journal()
            .add(&incident, staged, now, &mut self.home.chance)
            .unwrap();
        let seqs = self.next_entries(1 + files.len());
        for (file, seq) in files.iter_mut().zip(&seqs[1..]) {
            file.seq = *seq;
        }
        self.kept
            .push(ModelIncident::new(id, seqs[0], now, said(&incident), files));
    }

    fn amend(&mut self, which: u16, seed: u64) {
        let incident = any_incident(&mut Seeded::new(seed), &self.ids_of_people());
        let now = self.now;
        let Some(kept) = self.chosen(which).cloned() else {
            return;
        };
        let spelling_only = seed.is_multiple_of(2);
        let open = self.open.as_mut().unwrap();
        let rev = open
            .journal()
            .amend(
                kept.id,
                &incident,
                spelling_only,
                now,
                &mut self.home.chance,
            )
            .unwrap();
        assert_eq!(rev as usize, kept.wordings.len());
        let seq = self.next_entries(1)[0];
        let kept = self.find(kept.id);
        kept.reword(seq, now, said(&incident), spelling_only);
        kept.saves.push(Save::new(Undone::Amendment, now, 0));
    }

    fn attach(&mut self, which: u16, seed: u64) {
        let Some(id) = self.chosen(which).map(|kept| kept.id) else {
            return;
        };
        let (mut file, staged) = self.stage(&mut Seeded::new(seed));
        let now = self.now;
        let open = self.open.as_mut().unwrap();
        let given = open
            .journal()
            .attach(id, staged, now, &mut self.home.chance);
        assert_eq!(given, Ok(file.id));
        file.seq = self.next_entries(1)[0];
        let kept = self.find(id);
        kept.files.push(file);
        kept.saves.push(Save::new(Undone::Attachment, now, 1));
    }

    /// Takes back the last save, if that was within ten minutes.
    fn undo(&mut self, which: u16) {
        let Some(kept) = self.chosen(which).cloned() else {
            return;
        };
        let now = self.now;
        let open = self.open.as_mut().unwrap();
        let possible = open.journal().can_undo(kept.id, now).unwrap();
        let undone = open.journal().undo(kept.id, now, &mut self.home.chance);
        let last = kept.saves.last().unwrap();
        assert_eq!(possible.map(|possible| possible.what), undone.ok());
        if !last.can_be_undone(now) {
            let refused = Error::Invalid { field: Input::Undo };
            assert_eq!(undone, Err(refused));
            return;
        }
        assert_eq!(undone, Ok(last.what));
        self.next_entries(1);
        if last.what == Undone::Incident {
            self.forget(&kept);
            return;
        }
        let what = last.what;
        let kept = self.find(kept.id);
        let files = kept.files.len() - kept.saves.pop().unwrap().files;
        kept.files.truncate(files);
        if what == Undone::Amendment {
            kept.wordings.pop();
        }
    }

    fn put_away(&mut self, which: u16, away: bool) {
        let Some(id) = self.chosen(which).map(|kept| kept.id) else {
            return;
        };
        let now = self.now;
        let open = self.open.as_mut().unwrap();
        let put = open
            .journal()
            .put_away(id, away, now, &mut self.home.chance);
        assert_eq!(put, Ok(()));
        if self.find(id).put_away != away {
            self.next_entries(1);
            self.find(id).put_away = away;
        }
    }

    /// Ends the process without a word: the state on disk continues in another folder.
    fn kill(&mut self) {
        let before = self.home.folder();
        let after = self.home.outside().join("after the kill");
        bothy_test_support::copy_folder(&before, &after);
        drop(self.open.take());
        std::fs::remove_dir_all(&before).unwrap();
        std::fs::rename(&after, &before).unwrap();
        self.open = Some(self.home.unlock());
    }

    /// Locks, then checks that nothing staged before can be saved; before a lock it still could.
    fn use_stale(&mut self) {
        let Some(staged) = self.stale.pop() else {
            return;
        };
        self.perform(&Act::Relock);
        let incident = any_incident(&mut Seeded::new(1), &[]);
        let now = self.now;
        let open = self.open.as_mut().unwrap();
        let refused = open
            .journal()
            .add(&incident, vec![staged], now, &mut self.home.chance);
        assert_eq!(refused, Err(Error::NotFound));
    }

    fn remove(&mut self, which: u16, reason: usize) {
        let Some(kept) = self.chosen(which).cloned() else {
            return;
        };
        let now = self.now;
        let reason = Reason::ALL.get(reason).copied();
        let open = self.open.as_mut().unwrap();
        open.journal()
            .remove(kept.id, reason, now, &mut self.home.chance)
            .unwrap();
        self.next_entries(1);
        self.forget(&kept);
    }

    /// Removes it, and the drafts that would correct it.
    fn forget(&mut self, kept: &ModelIncident) {
        self.kept.retain(|other| other.id != kept.id);
        self.drafts.retain(|draft| draft.amends != Some(kept.id));
        self.imported.retain(|(_, id)| *id != kept.id);
        let files = kept.files.iter().map(|file| file.id).collect();
        self.removed.push((kept.id, files));
    }

    fn find(&mut self, id: Id) -> &mut ModelIncident {
        self.kept.iter_mut().find(|kept| kept.id == id).unwrap()
    }

    fn check(&mut self) {
        let open = self.open();
        let stop = open.stop();
        let mut check = Check::begin(open).unwrap();
        while let Step::More { done, total } = check.step(open, &stop).unwrap() {
            assert!(done <= total);
        }
    }
}
