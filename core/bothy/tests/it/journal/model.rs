//! A plain model in memory, and the journal doing the same things in the same order.

use super::made::{self, pick, said};
use bothy_core::journal::{
    Attach, Check, Extract, Incident, Kind, Line, Page, Reason, Revision, Staged, Step,
};
use bothy_core::vault::OpenVault;
use bothy_core::{Error, Id, Now};
use bothy_test_support::{Home, Seeded, amount, seed};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};

/// One incident as it should be.
#[derive(Clone)]
struct Kept {
    id: Id,
    wordings: Vec<(u64, Now, Incident)>,
    files: Vec<File>,
}

#[derive(Clone)]
struct File {
    id: Id,
    seq: u64,
    name: &'static str,
    bytes: Vec<u8>,
}

/// The journal as it should be, and the one that is.
struct Both {
    home: Home,
    open: Option<OpenVault>,
    now: Now,
    kept: Vec<Kept>,
    removed: Vec<(Id, Vec<Id>)>,
    /// How many entries the log should have, and the clock that the last one saw.
    entries: u64,
    seen: Option<Now>,
    /// Staged before a lock: must be refused.
    stale: Vec<Staged>,
}

/// What happens next; numbers choose among what there is.
#[derive(Debug, Clone)]
enum Act {
    Add { seed: u64, files: usize },
    Amend { which: u16, seed: u64 },
    Attach { which: u16, seed: u64 },
    Abandon { seed: u64 },
    Stale,
    Remove { which: u16, reason: usize },
    List { seed: u64 },
    Read { which: u16 },
    Relock,
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
        3 => any::<u64>().prop_map(|seed| Act::List { seed }),
        3 => any::<u16>().prop_map(|which| Act::Read { which }),
        1 => Just(Act::Relock),
        2 => (0..100_000_u32).prop_map(|seconds| Act::Wait { seconds }),
        1 => (-10_000_000..10_000_000_i64).prop_map(|by_ms| Act::SetClock { by_ms }),
        1 => (-10_000_000..10_000_000_i64).prop_map(|by_ms| Act::Reboot { by_ms }),
        1 => Just(Act::Check),
    ]
}

#[test]
fn the_journal_does_what_a_plain_model_does() {
    let mut runner = TestRunner::new(Config {
        cases: u32::try_from(amount(24, 200, 2000)).unwrap(),
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

    fn chosen(&self, which: u16) -> Option<&Kept> {
        self.kept.get(usize::from(which) % self.kept.len().max(1))
    }

    /// Numbers of the next entries: one more than asked for if the clock jumped before them.
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
        let len = pick(
            chance,
            &[0, 1, 100, 32_767, 32_768, 32_769, 65_536, 100_000, 1 << 20],
        );
        let bytes = chance.bytes(len);
        let call = pick(chance, &[1 << 20, 32_768, 10_000, 40_000]);
        let name = pick(chance, &["photo.jpg", "", "صورة.png"]);
        let open = self.open.as_mut().unwrap();
        let declared = pick(chance, &[None, Some(len as u64)]);
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
        let incident = made::incident(&mut chance);
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
        self.kept.push(Kept {
            id,
            wordings: vec![(seqs[0], now, said(&incident))],
            files,
        });
    }

    fn amend(&mut self, which: u16, seed: u64) {
        let incident = made::incident(&mut Seeded::new(seed));
        let now = self.now;
        let Some(kept) = self.chosen(which).cloned() else {
            return;
        };
        let open = self.open.as_mut().unwrap();
        let rev = open
            .journal()
            .amend(kept.id, &incident, false, now, &mut self.home.chance)
            .unwrap();
        assert_eq!(rev as usize, kept.wordings.len());
        let seq = self.next_entries(1)[0];
        self.find(kept.id)
            .wordings
            .push((seq, now, said(&incident)));
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
        self.find(id).files.push(file);
    }

    /// After a lock nothing staged before can be saved; before one it still can, so lock first.
    fn use_stale(&mut self) {
        let Some(staged) = self.stale.pop() else {
            return;
        };
        self.perform(&Act::Relock);
        let incident = made::incident(&mut Seeded::new(1));
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
        self.kept.retain(|other| other.id != kept.id);
        let files = kept.files.iter().map(|file| file.id).collect();
        self.removed.push((kept.id, files));
    }

    fn find(&mut self, id: Id) -> &mut Kept {
        self.kept.iter_mut().find(|kept| kept.id == id).unwrap()
    }

    /// The whole list under some filter, page by page.
    fn list(&mut self, chance: &mut Seeded) {
        let days: Vec<_> = self.kept.iter().map(|kept| days(kept).0).collect();
        // No filter, one, or all of them.
        let filter = chance.below(6);
        let by = |which| filter == which || filter == 5;
        let day = |chance: &mut Seeded| (!days.is_empty()).then(|| pick(chance, &days));
        let mut page = Page {
            after: None,
            limit: pick(chance, &[1, 2, 5, 0, u32::MAX]),
            kind: by(0).then(|| pick(chance, &Kind::ALL)),
            from: by(1).then(|| day(chance)).flatten(),
            to: by(2).then(|| day(chance)).flatten(),
            child: by(3).then(|| made::answer(chance)),
            ..Page::default()
        };
        let mut listed: Vec<Line> = Vec::new();
        loop {
            let lines = self.open().journal().list(&page).unwrap();
            let limit = if page.limit == 0 {
                50
            } else {
                page.limit as usize
            };
            assert!(lines.len() <= limit);
            let full = lines.len() == limit;
            page.after = lines.last().map(|line| line.id);
            listed.extend(lines);
            if !full {
                break;
            }
        }
        let mut wanted: Vec<&Kept> = self
            .kept
            .iter()
            .filter(|kept| matches(&page, kept))
            .collect();
        wanted.sort_by_key(|kept| std::cmp::Reverse((begins(kept), kept.id)));
        assert_eq!(listed.len(), wanted.len());
        for (line, kept) in listed.iter().zip(wanted) {
            compare_line(line, kept);
        }
    }

    fn compare_everything(&mut self) {
        for kept in self.kept.clone() {
            self.compare(&kept);
        }
        for seed in 0..8 {
            self.list(&mut Seeded::new(seed));
        }
        assert_eq!(self.open().journal().count(), Ok(self.kept.len() as u64));
        for (id, files) in self.removed.clone() {
            let now = self.now;
            let open = self.open.as_mut().unwrap();
            let mut journal = open.journal();
            assert_eq!(journal.get(id), Err(Error::NotFound));
            assert_eq!(journal.history(id), Err(Error::NotFound));
            assert_eq!(journal.find(&id.to_string()), Err(Error::NotFound));
            let again = journal.remove(id, None, now, &mut self.home.chance);
            assert_eq!(again, Err(Error::NotFound));
            for file in files {
                assert_eq!(journal.read(file, 0), Err(Error::NotFound));
            }
        }
    }

    fn compare(&mut self, kept: &Kept) {
        let open = self.open.as_mut().unwrap();
        let stop = open.stop();
        let record = open.journal().get(kept.id).unwrap();
        let history = open.journal().history(kept.id).unwrap();
        assert_eq!(record.id, kept.id);
        assert_eq!(record.revisions as usize, kept.wordings.len());
        assert_eq!(history.len(), kept.wordings.len());
        assert_eq!(Some(&record.current), history.last());
        assert_eq!(record.first_recorded, history[0].recorded);
        for (rev, (revision, (seq, now, incident))) in (0..).zip(history.iter().zip(&kept.wordings))
        {
            let Revision { recorded, .. } = revision;
            assert_eq!((revision.seq, revision.rev), (*seq, rev));
            assert_eq!(&revision.incident, incident);
            let clocks = (recorded.wall_ms, recorded.offset_min, recorded.mono_ms);
            assert_eq!(clocks, (now.wall_ms, now.offset_min, now.mono_ms));
        }
        assert_eq!(open.journal().find(&kept.id.to_string()[..12]), Ok(kept.id));
        assert_eq!(record.attachments.len(), kept.files.len());
        for (attachment, file) in record.attachments.iter().zip(&kept.files) {
            assert_eq!(attachment.id, file.id);
            assert_eq!(attachment.incident, kept.id);
            assert_eq!(attachment.seq, file.seq);
            assert_eq!(attachment.name, file.name);
            assert_eq!(attachment.len, file.bytes.len() as u64);
            let prefix = &file.id.to_string()[..12];
            assert_eq!(open.journal().find_attachment(kept.id, prefix), Ok(file.id));
            let mut extract = Extract::begin(open, file.id).unwrap();
            let mut bytes = Vec::new();
            while let Some(part) = extract.step(open, &stop).unwrap() {
                bytes.extend(part);
            }
            assert!(bytes == file.bytes, "a file reads back to the bit");
        }
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

fn current(kept: &Kept) -> &Incident {
    &kept.wordings.last().unwrap().2
}

fn days(kept: &Kept) -> (chrono::NaiveDate, chrono::NaiveDate) {
    use bothy_core::journal::Happened::{About, Day, Exact, Range};
    match current(kept).happened {
        Exact(moment) => (moment.local.date(), moment.local.date()),
        About(when) => (when.day(), when.day()),
        Day(day) => (day, day),
        Range(from, to) => (from.day(), to.day()),
    }
}

/// The local time at which it began; a day begins at midnight.
fn begins(kept: &Kept) -> chrono::NaiveDateTime {
    use bothy_core::journal::Happened::{About, Day, Exact, Range};
    use bothy_core::journal::When;
    let of = |when| match when {
        When::Day(day) => day.into(),
        When::At(moment) => moment.local,
    };
    match current(kept).happened {
        Exact(moment) => moment.local,
        About(when) | Range(when, _) => of(when),
        Day(day) => day.into(),
    }
}

fn child(kept: &Kept) -> Option<bothy_core::journal::Answer> {
    use bothy_core::journal::{Field, Value};
    match current(kept).fields.get(&Field::child_present()) {
        Some(Value::Answer(answer)) => Some(*answer),
        _ => None,
    }
}

fn matches(page: &Page, kept: &Kept) -> bool {
    let (from, to) = days(kept);
    page.kind
        .is_none_or(|kind| current(kept).kinds.contains(&kind))
        && page.child.is_none_or(|answer| child(kept) == Some(answer))
        && page.from.is_none_or(|day| day <= to)
        && page.to.is_none_or(|day| day >= from)
}

fn compare_line(line: &Line, kept: &Kept) {
    use bothy_core::journal::{Field, Value};
    let incident = current(kept);
    assert_eq!(line.id, kept.id);
    assert_eq!(line.kinds, incident.kinds);
    assert_eq!(line.happened, incident.happened);
    assert_eq!(line.child_present, child(kept));
    assert_eq!(line.attachments as usize, kept.files.len());
    assert_eq!(line.revisions as usize, kept.wordings.len());
    assert_eq!(
        line.recorded.wall_ms,
        kept.wordings.last().unwrap().1.wall_ms
    );
    let details = match incident.fields.get(&Field::details()) {
        Some(Value::Words(text)) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        _ => String::new(),
    };
    assert!(line.opening.len() <= 160);
    assert!(details.starts_with(&line.opening), "{:?}", line.opening);
    assert!(
        line.opening.len() >= details.len().min(100),
        "{:?}",
        line.opening
    );
}
