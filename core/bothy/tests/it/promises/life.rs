//! One life of a process that saves: it opens the vault, saves what chance tells it, locks, and says before and after each step what
//! it does. It is killed somewhere in between.

use super::story::{all_ids, files_of, hear_words, incident, number, stage_file};
use bothy_core::vault::{DevicePrf, OpenVault, Opened, Vault};
use bothy_core::{Id, Result};
use bothy_test_support::{Clock, MemoryPrf, PIN, Seeded, Stage, small_cost};
use std::path::Path;

/// The hardware, alike in every life and in the test.
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

/// Told: the folder, a number for this life, how many saves.
pub(super) fn live(stage: &mut Stage) {
    let words = hear_words(stage);
    let vault = Vault::at(Path::new(&words[0]));
    let life = number(words.get(1).map(String::as_str));
    let mut chance = Seeded::new(life);
    let mut clock = Clock::new();
    clock.skip(u32::try_from(life % 1_000_000).unwrap() * 100);
    stage.say("begin unlock");
    let mut open = match vault.unlock(PIN, &hardware(), clock.tick(), &mut chance) {
        Ok(Opened::Vault(open)) => open,
        Ok(Opened::Notes(_)) => return stage.say("failed unlock: the notes opened"),
        Err(error) => return stage.say(&format!("failed unlock: {error:?}")),
    };
    stage.say("done");
    for n in 0..number(words.get(2).map(String::as_str)) {
        if let Err(error) = save(stage, &mut open, life * 1000 + n, &mut clock, &mut chance) {
            return stage.say(&format!("failed: {error:?}"));
        }
    }
    stage.say("begin lock");
    open.lock();
    stage.say("done");
}

/// One save that chance chooses. More is removed the more there is, so that the vault stays small.
fn save(
    stage: &mut Stage,
    open: &mut OpenVault,
    c: u64,
    clock: &mut Clock,
    chance: &mut Seeded,
) -> Result<()> {
    let ids = all_ids(open)?;
    let some = |chance: &mut Seeded| ids[usize::try_from(chance.below(ids.len() as u64)).unwrap()];
    let choice = if ids.is_empty() { 0 } else { chance.below(10) };
    match choice {
        6..8 => {
            let id = some(chance);
            stage.say(&format!("begin amend {id} {c}"));
            let rev = open
                .journal()
                .amend(id, &incident(c), false, clock.tick(), chance)?;
            stage.say(&format!("done {rev}"));
        }
        8 => {
            let id = some(chance);
            stage.say(&format!("begin attach {id} {c}"));
            let file = stage_file(open, c, chance)?;
            let attached: Id = open.journal().attach(id, file, clock.tick(), chance)?;
            stage.say(&format!("done {attached}"));
        }
        _ if choice == 9 || chance.below(20) < ids.len() as u64 => {
            let id = some(chance);
            stage.say(&format!("begin remove {id}"));
            open.journal().remove(id, None, clock.tick(), chance)?;
            stage.say("done");
        }
        _ => {
            stage.say(&format!("begin add {c}"));
            let mut files = Vec::new();
            for file in files_of(c) {
                files.push(stage_file(open, file, chance)?);
            }
            let id = open
                .journal()
                .add(&incident(c), files, clock.tick(), chance)?;
            stage.say(&format!("done {id}"));
        }
    }
    Ok(())
}
