//! The model's state.

use bothy_core::journal::{Incident, Undone, Unfinished};
use bothy_core::people::Described;
use bothy_core::{Id, Now};

/// One incident in the model.
#[derive(Clone)]
pub(super) struct ModelIncident {
    pub(super) id: Id,
    pub(super) wordings: Vec<Wording>,
    pub(super) files: Vec<File>,
    pub(super) put_away: bool,
    /// The saves that could be taken back, the next one last.
    pub(super) saves: Vec<Save>,
}

#[derive(Clone)]
pub(super) struct Wording {
    pub(super) seq: u64,
    pub(super) now: Now,
    pub(super) incident: Incident,
    pub(super) spelling_only: bool,
}

#[derive(Clone)]
pub(super) struct File {
    pub(super) id: Id,
    pub(super) seq: u64,
    pub(super) name: &'static str,
    pub(super) bytes: Vec<u8>,
}

/// One save.
#[derive(Clone)]
pub(super) struct Save {
    pub(super) what: Undone,
    now: Now,
    pub(super) files: usize,
}

/// A draft in the model.
#[derive(Clone)]
pub(super) struct Begun {
    pub(super) id: Id,
    pub(super) amends: Option<Id>,
    pub(super) said: Unfinished,
    pub(super) now: Now,
    pub(super) files: Vec<File>,
}

/// A person in the model.
#[derive(Clone)]
pub(super) struct Somebody {
    pub(super) id: Id,
    pub(super) letter: String,
    pub(super) described: Described,
}

impl ModelIncident {
    pub(super) fn new(id: Id, seq: u64, now: Now, incident: Incident, files: Vec<File>) -> Self {
        let mut kept = Self {
            id,
            wordings: Vec::new(),
            saves: vec![Save::new(Undone::Incident, now, files.len())],
            files,
            put_away: false,
        };
        kept.reword(seq, now, incident, false);
        kept
    }

    pub(super) fn reword(&mut self, seq: u64, now: Now, incident: Incident, spelling_only: bool) {
        self.wordings.push(Wording {
            seq,
            now,
            incident,
            spelling_only,
        });
    }
}

impl Save {
    pub(super) fn new(what: Undone, now: Now, files: usize) -> Self {
        Self { what, now, files }
    }

    /// True within ten minutes: by the clock that counts sleep or, across a restart, by the wall clock.
    pub(super) fn can_be_undone(&self, now: Now) -> bool {
        let passed = if self.now.boot == now.boot {
            i64::try_from(now.mono_ms).unwrap() - i64::try_from(self.now.mono_ms).unwrap()
        } else {
            now.wall_ms - self.now.wall_ms
        };
        (0..=600_000).contains(&passed)
    }
}

pub(super) fn current(kept: &ModelIncident) -> &Incident {
    &kept.wordings.last().unwrap().incident
}

pub(super) fn days(kept: &ModelIncident) -> (chrono::NaiveDate, chrono::NaiveDate) {
    use bothy_core::journal::Happened::{About, Between, Day, Exact, Range};
    match current(kept).happened {
        Exact(moment) => (moment.local.date(), moment.local.date()),
        About(when) => (when.day(), when.day()),
        Day(day) => (day, day),
        Range(from, to) | Between(from, to) => (from.day(), to.day()),
    }
}

/// Returns the instant at which it began, in UTC; a day counts as its noon.
pub(super) fn begins(kept: &ModelIncident) -> chrono::NaiveDateTime {
    use bothy_core::journal::Happened::{About, Between, Day, Exact, Range};
    use bothy_core::journal::When;
    let of = |when| match when {
        When::Day(day) => day.and_hms_opt(12, 0, 0).unwrap(),
        When::At(moment) => {
            let ahead = chrono::TimeDelta::minutes(moment.offset_min.into());
            moment.local - ahead
        }
    };
    match current(kept).happened {
        Exact(moment) => of(When::At(moment)),
        About(when) | Range(when, _) | Between(when, _) => of(when),
        Day(day) => of(When::Day(day)),
    }
}

pub(super) fn child(kept: &ModelIncident) -> Option<bothy_core::journal::Answer> {
    use bothy_core::journal::{Field, Value};
    match current(kept).fields.get(&Field::child_present()) {
        Some(Value::Answer(answer)) => Some(*answer),
        _ => None,
    }
}
