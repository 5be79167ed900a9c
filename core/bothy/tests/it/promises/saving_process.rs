//! One life of a process that saves: it opens the vault, does random saves, locks, and reports before and after each step. It
//! is killed somewhere in between.

use super::sample_incidents::{
    all_ids, files_of, hear_words, import_all, incident, number, number_of, number_of_file,
    stage_file, unfinished,
};
use bothy_core::vault::{DevicePrf, OpenVault, Opened, Vault};
use bothy_core::{Id, Result};
use bothy_test_support::{Clock, MemoryPrf, PIN, Parent, Seeded, small_cost};
use std::path::Path;

/// Returns the hardware, alike in every life and in the test.
pub(super) fn hardware() -> MemoryPrf {
    let prf = MemoryPrf::new();
    prf.create(0).unwrap();
    prf.create(1).unwrap();
    prf
}

/// Makes a vault with that hardware.
pub(super) fn make(folder: &Path, clock: &mut Clock, chance: &mut Seeded) {
    let now = clock.tick();
    Vault::at(folder)
        .create(PIN, small_cost(), &MemoryPrf::new(), now, chance)
        .unwrap();
}

/// Hears the folder, a number for this life, and how many saves; then does them.
pub(super) fn live(parent: &mut Parent) {
    let words = hear_words(parent);
    let mut vault = Vault::at(Path::new(&words[0]));
    let life = number(words.get(1).map(String::as_str));
    let mut chance = Seeded::new(life);
    let mut clock = Clock::new();
    clock.skip(u32::try_from(life % 1_000_000).unwrap() * 100);
    parent.say("begin unlock");
    let open = match vault.unlock(PIN, &hardware(), clock.tick(), &mut chance) {
        Ok(Opened::Vault(open)) => open,
        Ok(Opened::Notes(_)) => return parent.say("failed unlock: the notes opened"),
        Err(error) => return parent.say(&format!("failed unlock: {error:?}")),
    };
    parent.say("done");
    let mut alive = Life {
        parent,
        open,
        clock,
        chance,
        last: None,
    };
    for n in 0..number(words.get(2).map(String::as_str)) {
        if let Err(error) = alive.save(life * 1000 + n) {
            return alive.parent.say(&format!("failed: {error:?}"));
        }
    }
    alive.parent.say("begin lock");
    alive.open.lock();
    alive.parent.say("done");
}

struct Life<'s> {
    parent: &'s mut Parent,
    open: OpenVault,
    clock: Clock,
    chance: Seeded,
    /// The last save, if it could be taken back: the incident, which of the three, its number.
    last: Option<(Id, &'static str, u64)>,
}

impl Life<'_> {
    fn one_of<T: Copy>(&mut self, these: &[T]) -> Option<T> {
        let which = self.chance.below(these.len().max(1) as u64);
        these.get(usize::try_from(which).unwrap()).copied()
    }

    /// Does one random save. Removes more the more there is, so that the vault stays small.
    fn save(&mut self, c: u64) -> Result<()> {
        let ids = all_ids(&mut self.open)?;
        let Some(id) = self.one_of(&ids) else {
            return self.add(c);
        };
        if let Some((id, what, c)) = self.last.take()
            && self.chance.below(3) == 0
        {
            return self.undo(id, what, c);
        }
        match self.chance.below(22) {
            0..3 => self.amend(id, c),
            3..5 => self.attach(id, c),
            5..7 => self.put_away(id),
            7..15 => self.draft(id, c),
            15 => self.import(),
            16..18 => self.remove(id),
            _ if self.chance.below(50) < ids.len() as u64 => self.remove(id),
            _ => self.add(c),
        }
    }

    fn add(&mut self, c: u64) -> Result<()> {
        self.parent.say(&format!("begin add {c}"));
        let mut files = Vec::new();
        for file in files_of(c) {
            files.push(stage_file(&mut self.open, file, &mut self.chance)?);
        }
        let now = self.clock.tick();
        let mut journal = self.open.journal();
        let id = journal.add(&incident(c), files, now, &mut self.chance)?;
        self.parent.say(&format!("done {id}"));
        self.last = Some((id, "add", c));
        Ok(())
    }

    fn amend(&mut self, id: Id, c: u64) -> Result<()> {
        self.parent.say(&format!("begin amend {id} {c}"));
        let now = self.clock.tick();
        let mut journal = self.open.journal();
        let rev = journal.amend(id, &incident(c), c.is_multiple_of(2), now, &mut self.chance)?;
        self.parent.say(&format!("done {rev}"));
        self.last = Some((id, "amend", c));
        Ok(())
    }

    fn attach(&mut self, id: Id, c: u64) -> Result<()> {
        self.parent.say(&format!("begin attach {id} {c}"));
        let file = stage_file(&mut self.open, c, &mut self.chance)?;
        let now = self.clock.tick();
        let attached = self
            .open
            .journal()
            .attach(id, file, now, &mut self.chance)?;
        self.parent.say(&format!("done {attached}"));
        self.last = Some((id, "attach", c));
        Ok(())
    }

    fn undo(&mut self, id: Id, what: &str, c: u64) -> Result<()> {
        self.parent.say(&format!("begin undo {id} {what} {c}"));
        let now = self.clock.tick();
        self.open.journal().undo(id, now, &mut self.chance)?;
        self.parent.say("done");
        Ok(())
    }

    fn put_away(&mut self, id: Id) -> Result<()> {
        let away = !self.open.journal().get(id)?.put_away;
        self.parent.say(&format!("begin away {id} {away}"));
        let now = self.clock.tick();
        let mut journal = self.open.journal();
        journal.put_away(id, away, now, &mut self.chance)?;
        self.parent.say("done");
        Ok(())
    }

    fn remove(&mut self, id: Id) -> Result<()> {
        self.parent.say(&format!("begin remove {id}"));
        let now = self.clock.tick();
        let mut journal = self.open.journal();
        journal.remove(id, None, now, &mut self.chance)?;
        self.parent.say("done");
        Ok(())
    }

    /// Imports one of few files, so that most are repeated.
    fn import(&mut self) -> Result<()> {
        let f = self.chance.below(3);
        self.parent.say(&format!("begin import {f}"));
        let now = self.clock.tick();
        let ids = import_all(&mut self.open, f, now, &mut self.chance)?;
        let ids: Vec<_> = ids.iter().map(ToString::to_string).collect();
        self.parent.say(&format!("done {}", ids.join(" ")));
        Ok(())
    }

    /// Does something with drafts; `id` is what a new one may amend.
    fn draft(&mut self, id: Id, c: u64) -> Result<()> {
        let drafts = self.open.drafts().list()?;
        let which = self.chance.below(drafts.len().max(1) as u64);
        let draft = drafts.get(usize::try_from(which).unwrap());
        let choice = self.chance.below(9);
        let Some(draft) = draft.filter(|_| choice > 1 || drafts.len() > 6) else {
            let amends = c.is_multiple_of(3).then_some(id);
            let of = told(amends);
            self.parent.say(&format!("begin draft {of} {c}"));
            let now = self.clock.tick();
            let mut drafts = self.open.drafts();
            let id = drafts.begin(amends, &unfinished(c), now, &mut self.chance)?;
            self.parent.say(&format!("done {id}"));
            return Ok(());
        };
        let (id, of) = (draft.id, told(draft.amends));
        match choice {
            0..4 => {
                self.parent.say(&format!("begin keep {id} {of} {c}"));
                let now = self.clock.tick();
                let mut drafts = self.open.drafts();
                drafts.keep(id, &unfinished(c), now, &mut self.chance)?;
            }
            4..6 => {
                self.parent.say(&format!("begin fill {id} {of} {c}"));
                let file = stage_file(&mut self.open, c, &mut self.chance)?;
                self.open.drafts().attach(id, file, &mut self.chance)?;
            }
            6 => {
                // Its content, since a kill may have left that open.
                let files = draft.files.iter().map(|file| number_of_file(&file.name));
                let files: Vec<_> = files.map(|c| c.to_string()).collect();
                let said = number_of(&draft.said);
                let files = files.join(",");
                self.parent
                    .say(&format!("begin save {id} {of} {said} {files}"));
                let now = self.clock.tick();
                let saved = self.open.drafts().save(id, now, &mut self.chance)?;
                self.parent.say(&format!("done {saved}"));
                return Ok(());
            }
            _ => {
                self.parent.say(&format!("begin discard {id} {of}"));
                self.open.drafts().discard(id, &mut self.chance)?;
            }
        }
        self.parent.say("done");
        Ok(())
    }
}

fn told(amends: Option<Id>) -> String {
    amends.map_or_else(|| "-".to_owned(), |id| id.to_string())
}
