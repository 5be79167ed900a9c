//! Makes vaults and lives in them, for `tests/peers/test_second_door.py`, which examines the folders as a copier would.
//!
//! Reads lines on standard input and answers each on standard output:
//!
//! - `SEED FOLDER set`, or `unset`: makes a vault there, lives the life of that seed, and leaves it locked. Prints the phone's boot,
//!   as hex, and when it began, in milliseconds by the clock of the files' times.
//! - `try`: tries the second secret. Prints `notes`, or `nothing`.
//!
//! Calls only what any shell can call. `cargo run --release -p bothy-core --example lived_in`
#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a tool of the tests: it says why it can't go on, and stops"
)]

mod plan;

use bothy_core::journal::{Attach, Incident, Staged};
use bothy_core::notes::Written;
use bothy_core::vault::{OpenNotes, OpenVault, Opened, RecoveryCode, Vault};
use bothy_core::{Error, Id, Now, Result};
use bothy_test_support::{MemoryPrf, Seeded, brief_incident, small_cost};
use plan::{Change, Plan, Session, small};
use std::io::{BufRead, Write};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// The vault's secret before and after a change, and the notes'.
const OWN: [&[u8]; 2] = [b"83620471", b"correct horse battery"];
const SECOND: [&[u8]; 2] = [b"40177293", b"a second passphrase"];
/// The longest text of a large note, under the limit with all around it.
const NOTE: usize = 250 << 10;

/// A clock that follows real time, except for leaps between openings: nothing in a folder dates from a leap.
struct Clock {
    leapt_ms: u64,
    boot: [u8; 16],
    booted_ms: u64,
}

impl Clock {
    fn new(chance: &mut Seeded) -> Self {
        let mut clock = Self {
            leapt_ms: 0,
            boot: [0; 16],
            booted_ms: 0,
        };
        clock.restart(chance);
        clock
    }

    fn wall_ms(&self) -> u64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        let ms = since.map_or(0, |since| since.as_millis());
        u64::try_from(ms).unwrap_or(0) + self.leapt_ms
    }

    fn restart(&mut self, chance: &mut Seeded) {
        self.boot.copy_from_slice(&chance.bytes(16));
        self.booted_ms = self.wall_ms();
    }

    fn now(&self) -> Now {
        let wall = self.wall_ms();
        Now {
            wall_ms: wall.cast_signed(),
            offset_min: 0,
            mono_ms: wall - self.booted_ms,
            boot: self.boot,
        }
    }
}

/// A vault, its hardware, and what its owner knows.
struct Life {
    vault: Vault,
    prf: MemoryPrf,
    clock: Clock,
    chance: Seeded,
    own: usize,
    second: usize,
    door: bool,
    wrong: u64,
    /// Recent saves, to come back to.
    incidents: Vec<Id>,
    notes: Vec<Id>,
}

fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    let mut life: Option<Life> = None;
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let words: Vec<&str> = line.split('\t').collect();
        match (&words[..], &mut life) {
            (["try"], Some(life)) => println!("{}", life.try_second()),
            ([seed, folder, door], life) => {
                let lived = live(seed.parse()?, Path::new(folder), *door == "set")
                    .map_err(|error| format!("seed {seed}: {error:?}"))?;
                let clock = &lived.clock;
                let began = clock.booted_ms.cast_signed() - clock.leapt_ms.cast_signed();
                println!("{}\t{began}", hex::encode(clock.boot));
                *life = Some(lived);
            }
            _ => return Err("SEED, FOLDER and set or unset, or try".into()),
        }
        std::io::stdout().flush()?;
    }
    Ok(())
}

fn live(seed: u64, folder: &Path, stays: bool) -> Result<Life> {
    let plan = Plan::generate(&mut Seeded::new(seed));
    // Separate from the plan's chance: the life's draws depend on the door, the plan's don't.
    let mut chance = Seeded::new(!seed);
    let mut life = Life {
        vault: Vault::at(folder),
        prf: MemoryPrf::new(),
        clock: Clock::new(&mut chance),
        chance,
        own: 0,
        second: 0,
        door: false,
        wrong: 0,
        incidents: Vec::new(),
        notes: Vec::new(),
    };
    let now = life.clock.now();
    life.vault
        .create(OWN[0], small_cost(), &life.prf, now, &mut life.chance)?;
    for (n, session) in plan.sessions.iter().enumerate() {
        life.clock.leapt_ms += session.minutes * 60_000;
        if session.restarted {
            life.clock.restart(&mut life.chance);
        }
        life.try_wrong(session.wrong)?;
        if session.aside && life.door {
            life.in_notes(session)?;
        } else {
            life.in_vault(session, &plan, n, stays)?;
        }
    }
    if plan.wrong_at_last > 0 {
        life.clock.leapt_ms += 3_600_000;
        life.try_wrong(plan.wrong_at_last)?;
    }
    if plan.restarted_at_last {
        life.clock.restart(&mut life.chance);
    }
    Ok(life)
}

impl Life {
    fn try_wrong(&mut self, times: u64) -> Result<()> {
        for _ in 0..times {
            self.wrong += 1;
            let secret = format!("9900{:05}", self.wrong);
            match self.unlock(secret.as_bytes()) {
                Err(Error::WrongSecret) => {}
                Err(error) => return Err(error),
                Ok(_) => return Err(Error::WrongSecret),
            }
        }
        Ok(())
    }

    fn unlock(&mut self, secret: &[u8]) -> Result<Opened> {
        let now = self.clock.now();
        self.vault.unlock(secret, &self.prf, now, &mut self.chance)
    }

    fn try_second(&mut self) -> &'static str {
        let opened = SECOND.map(|secret| self.unlock(secret).is_ok());
        if opened.contains(&true) {
            "notes"
        } else {
            "nothing"
        }
    }

    fn in_vault(&mut self, session: &Session, plan: &Plan, n: usize, stays: bool) -> Result<()> {
        let Opened::Vault(mut open) = self.unlock(OWN[self.own])? else {
            return Err(Error::WrongSecret);
        };
        if plan.door_first {
            self.see_to_door(&mut open, plan, n, stays)?;
        }
        let large = usize::try_from(session.large_kib * 1024).unwrap_or(0);
        if large > 0 {
            let film = self.film(&mut open, large)?;
            self.add(&mut open, vec![film])?;
        }
        for _ in 0..session.saves {
            self.save(&mut open)?;
        }
        match session.change {
            Change::Nothing => {}
            Change::Secret => {
                self.own = 1 - self.own;
                open.change_secret(OWN[self.own], &self.prf, self.clock.now(), &mut self.chance)?;
            }
            Change::Code => drop(open.make_recovery_code(&mut self.chance)?),
            Change::Recovery => {
                let code = open.make_recovery_code(&mut self.chance)?;
                open.lock();
                let Opened::Vault(back) = self.recover(&code, OWN[self.own])? else {
                    return Err(Error::WrongSecret);
                };
                open = back;
            }
        }
        if !plan.door_first {
            self.see_to_door(&mut open, plan, n, stays)?;
        }
        open.lock();
        Ok(())
    }

    /// Sets, changes or unsets the second door, if this session is the one for it.
    fn see_to_door(
        &mut self,
        open: &mut OpenVault,
        plan: &Plan,
        n: usize,
        stays: bool,
    ) -> Result<()> {
        let set = (n == plan.set_in && (stays || plan.twice))
            || (n == plan.again_in && stays && plan.twice);
        if set {
            self.second = usize::from(n != plan.set_in);
            let (own, second) = (OWN[self.own], SECOND[self.second]);
            let derived = open
                .opening()
                .derive_second(own, second, &self.prf, &mut self.chance)?;
            open.set_second(derived, self.clock.now(), &mut self.chance)?;
            self.door = true;
        }
        if n == plan.again_in && !stays && plan.twice {
            open.unset_second(&mut self.chance)?;
            self.door = false;
        }
        Ok(())
    }

    fn recover(&mut self, code: &RecoveryCode, secret: &[u8]) -> Result<Opened> {
        let now = self.clock.now();
        self.vault
            .recover(code.text(), secret, &self.prf, now, &mut self.chance)
    }

    fn save(&mut self, open: &mut OpenVault) -> Result<()> {
        let now = self.clock.now();
        let before = self.incidents.last().copied();
        match (self.chance.below(10), before) {
            (0..2, Some(id)) => {
                let said = self.incident();
                open.journal()
                    .amend(id, &said, false, now, &mut self.chance)?;
            }
            (2, Some(id)) => {
                let len = small(&mut self.chance);
                let photo = self.film(open, len)?;
                open.journal().attach(id, photo, now, &mut self.chance)?;
            }
            (3, Some(id)) => {
                open.journal().remove(id, None, now, &mut self.chance)?;
                self.incidents.pop();
            }
            _ => self.add(open, vec![])?,
        }
        Ok(())
    }

    fn add(&mut self, open: &mut OpenVault, files: Vec<Staged>) -> Result<()> {
        let (said, now) = (self.incident(), self.clock.now());
        let id = open.journal().add(&said, files, now, &mut self.chance)?;
        self.incidents.push(id);
        Ok(())
    }

    fn incident(&mut self) -> Incident {
        let len = small(&mut self.chance);
        brief_incident(chrono::NaiveDate::default(), &self.words(len))
    }

    fn words(&mut self, len: usize) -> String {
        let bytes = self.chance.bytes(len);
        let letter = |byte: u8| char::from(b"etaoin shrdlu cmf"[usize::from(byte % 17)]);
        bytes.into_iter().map(letter).collect()
    }

    fn film(&mut self, open: &mut OpenVault, len: usize) -> Result<Staged> {
        let stop = open.stop();
        let mut film = Attach::begin(open, "film.mp4", Some(len as u64))?;
        for chunk in self.chance.bytes(len).chunks(1 << 20) {
            film.write(open, &stop, chunk, &mut self.chance)?;
        }
        film.finish(open, &mut self.chance)
    }

    fn in_notes(&mut self, session: &Session) -> Result<()> {
        let Opened::Notes(mut open) = self.unlock(SECOND[self.second])? else {
            return Err(Error::WrongSecret);
        };
        let mut left = usize::try_from(session.large_kib * 1024).unwrap_or(0);
        while left > 0 {
            let len = left.min(NOTE);
            self.note(&mut open, len, None)?;
            left -= len;
        }
        for _ in 0..session.saves {
            let before = self.notes.last().copied();
            match (self.chance.below(10), before) {
                (0..3, Some(id)) => {
                    let len = small(&mut self.chance);
                    self.note(&mut open, len, Some(id))?;
                }
                (3, Some(id)) => {
                    open.notes().remove(id, &mut self.chance)?;
                    self.notes.pop();
                }
                _ => {
                    let len = small(&mut self.chance);
                    self.note(&mut open, len, None)?;
                }
            }
        }
        match session.change {
            Change::Nothing => {}
            Change::Secret => {
                self.second = 1 - self.second;
                open.change_secret(
                    SECOND[self.second],
                    &self.prf,
                    self.clock.now(),
                    &mut self.chance,
                )?;
            }
            Change::Code => drop(open.make_recovery_code(&mut self.chance)?),
            Change::Recovery => {
                let code = open.make_recovery_code(&mut self.chance)?;
                open.lock();
                let Opened::Notes(back) = self.recover(&code, SECOND[self.second])? else {
                    return Err(Error::WrongSecret);
                };
                open = back;
            }
        }
        open.lock();
        Ok(())
    }

    fn note(&mut self, open: &mut OpenNotes, len: usize, over: Option<Id>) -> Result<()> {
        let now = self.clock.now();
        let written = Written {
            title: "A note".to_owned(),
            text: self.words(len),
            ..Written::default()
        };
        match over {
            Some(id) => open.notes().edit(id, written, now, &mut self.chance)?,
            None => self
                .notes
                .push(open.notes().add(written, now, &mut self.chance)?),
        }
        Ok(())
    }
}
