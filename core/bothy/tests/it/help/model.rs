//! A plain model in memory of the rooms beside the log, and the rooms doing the same things in the same order: plans, contacts, the
//! user's area, the conversation about danger; with incidents among them, and locks, and ends without one.

mod plans;
mod talk;

use bothy_core::helplines::{Area, ContactDetails};
use bothy_core::journal::{Check, Step};
use bothy_core::plan::Templates;
use bothy_core::risk::{Conversation, Themes};
use bothy_core::vault::OpenVault;
use bothy_core::{Id, Now};
use bothy_test_support::{Home, Seeded, amount, brief_incident, copy_folder, seed};
use chrono::NaiveDate;
use plans::Planned;
use std::collections::BTreeMap;

/// The model and the vault.
struct Both {
    home: Home,
    open: Option<OpenVault>,
    now: Now,
    /// The chance that decides the next step.
    chance: Seeded,
    templates: Templates,
    themes: Themes,
    plans: Vec<Planned>,
    contacts: BTreeMap<Id, ContactDetails>,
    area: Option<Area>,
    said: Conversation,
    incidents: Vec<Id>,
}

#[test]
fn what_stands_beside_the_log_does_what_a_plain_model_does() {
    let seed = seed(5);
    let cases = amount(5, 20, 600);
    let mut steps = 0;
    for case in 0..cases {
        let mut both = Both::new(seed + case);
        for _ in 0..40 + both.chance.below(40) {
            both.act();
            both.compare();
            steps += 1;
        }
        both.lock();
        both.compare();
        both.check();
    }
    println!("{cases} vaults, {steps} steps");
}

impl Both {
    fn new(seed: u64) -> Self {
        let mut home = Home::new(seed);
        Self {
            open: Some(home.unlock()),
            now: home.clock.tick(),
            home,
            chance: Seeded::new(seed),
            templates: Templates::built_in().unwrap(),
            themes: Themes::built_in().unwrap(),
            plans: Vec::new(),
            contacts: BTreeMap::new(),
            area: None,
            said: Conversation::default(),
            incidents: Vec::new(),
        }
    }

    fn act(&mut self) {
        self.now.wall_ms += i64::try_from(self.chance.below(100_000_000)).unwrap();
        match self.chance.below(30) {
            0 => self.lock(),
            1 => self.kill(),
            2 | 3 => self.incident(),
            4..7 => self.contact(),
            7 => self.move_house(),
            8..11 => self.talk(),
            11..13 => self.plan(),
            _ => self.change_a_plan(),
        }
    }

    fn lock(&mut self) {
        self.open.take().unwrap().lock();
        self.open = Some(self.home.unlock());
    }

    /// Ends the process without a word: the state on disk continues in another folder.
    fn kill(&mut self) {
        let before = self.home.folder();
        let after = self.home.outside().join("after the kill");
        copy_folder(&before, &after);
        drop(self.open.take());
        std::fs::remove_dir_all(&before).unwrap();
        std::fs::rename(&after, &before).unwrap();
        self.open = Some(self.home.unlock());
    }

    /// Saves an incident in the log, or removes one.
    fn incident(&mut self) {
        let mut journal = self.open.as_mut().unwrap().journal();
        let e = &mut self.home.chance;
        if let Some(id) = self.incidents.pop_if(|_| self.chance.below(3) == 0) {
            journal.remove(id, None, self.now, e).unwrap();
            return;
        }
        let details = text(&mut self.chance);
        let incident = brief_incident(day(&mut self.chance), &details);
        let id = journal.add(&incident, Vec::new(), self.now, e);
        self.incidents.push(id.unwrap());
    }

    /// Compares everything that the rooms return with the model.
    fn compare(&mut self) {
        self.compare_plans();
        self.compare_talk();
        let open = self.open.as_mut().unwrap();
        assert_eq!(open.journal().count(), Ok(self.incidents.len() as u64));
    }

    fn check(&mut self) {
        let open = self.open.as_mut().unwrap();
        let stop = open.stop();
        open.check_store(&stop).unwrap();
        let mut check = Check::begin(open).unwrap();
        while check.step(open, &stop).unwrap() != Step::Done {}
    }
}

/// Picks one of these; `None` if there is none.
fn pick<T: Clone>(chance: &mut Seeded, from: &[T]) -> Option<T> {
    let many = from.len().max(1) as u64;
    from.get(usize::try_from(chance.below(many)).unwrap())
        .cloned()
}

fn day(chance: &mut Seeded) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2026, 2, 1).unwrap();
    first + chrono::Days::new(chance.below(20))
}

/// Returns a day that no clock of a run reaches.
fn day_to_come(chance: &mut Seeded) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2090, 2, 1).unwrap();
    first + chrono::Days::new(chance.below(20))
}

/// Makes a line: a few letters, or more than a row holds.
fn text(chance: &mut Seeded) -> String {
    let word = pick(chance, &["she ", "żółć ", "昨日、", "\"quoted\" ", "أخذ "]).unwrap();
    let many = [3, 3, 3, 300][usize::try_from(chance.below(4)).unwrap()];
    word.repeat(1 + usize::try_from(chance.below(many)).unwrap())
        .trim()
        .chars()
        .take(400)
        .collect()
}
