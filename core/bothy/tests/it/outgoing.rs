//! Files exported in clear: whole under their own name, or gone after the next opening, wherever the writing is cut short.

use bothy_core::evidence::Became;
use bothy_core::journal::{Attach, Extract};
use bothy_core::locale::Locale;
use bothy_core::outgoing::Outgoing;
use bothy_core::plan::{About, MadeFor, Templates};
use bothy_core::shown::pages::{self, BesidePlan};
use bothy_core::vault::{OpenVault, Opened, Vault};
use bothy_core::{Entropy, Error, Id, Input};
use bothy_test_support::{Clock, Home, Launcher, MemoryPrf, PIN, Parent, Seeded};
use bothy_test_support::{amount, brief_incident, run_task, seed};
use chrono::NaiveDate;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

const ENTRY: &str = "it::outgoing::a_second_process_does_its_task";

/// A vault with a film and a plan in it, and the files beside it.
struct Made {
    home: Home,
    open: Option<OpenVault>,
    film: Id,
}

impl Made {
    fn new(seed: u64) -> Self {
        let mut home = Home::new(seed);
        let mut open = home.unlock();
        let (now, e) = (home.clock.tick(), &mut home.chance);
        let stop = open.stop();
        let mut attach = Attach::begin(&mut open, "film.mp4", None).unwrap();
        attach.write(&mut open, &stop, &[7; 900_000], e).unwrap();
        let staged = attach.finish(&mut open, e).unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
        let incident = brief_incident(day, "They broke my phone.");
        let saved = open.journal().add(&incident, vec![staged], now, e).unwrap();
        let film = open.journal().get(saved).unwrap().attachments[0].id;
        let about = About {
            made_for: MadeFor::Leaving,
            with_worker: false,
            case: None,
        };
        let templates = Templates::built_in().unwrap();
        open.plans().add(about, &templates, now, e).unwrap();
        Self {
            home,
            open: Some(open),
            film,
        }
    }

    fn parts(&mut self) -> (&mut OpenVault, &mut Seeded) {
        (self.open.as_mut().unwrap(), &mut self.home.chance)
    }

    fn relock(&mut self) {
        self.open = None;
        self.open = Some(self.home.unlock());
    }

    fn place(&self, name: &str) -> PathBuf {
        self.home.outside().join(name)
    }

    fn begin(&mut self, name: &str) -> Result<Outgoing, Error> {
        let to = self.place(name);
        let (open, e) = self.parts();
        Outgoing::begin(open, &to, e)
    }

    fn finish(&mut self, file: Outgoing) -> Result<(), Error> {
        let (open, e) = self.parts();
        let stop = open.stop();
        file.finish(open, &stop, e).map(drop)
    }

    /// Returns the names beside the vault.
    fn beside(&self) -> Vec<String> {
        let all = std::fs::read_dir(self.home.outside()).unwrap();
        let names = all.map(|file| file.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name != "vault").collect()
    }

    /// Returns what the last opening did about files that were cut short.
    fn became(&mut self) -> Vec<Became> {
        let left = self.open.as_ref().unwrap().leftovers().iter();
        left.map(|left| left.became).collect()
    }
}

#[test]
fn a_file_has_its_name_when_it_is_whole_and_the_vault_forgets_it() {
    let mut made = Made::new(seed(341));
    let mut file = made.begin("plan.pdf").unwrap();
    file.write(b"all of ").unwrap();
    assert_eq!(made.beside(), ["plan.pdf.part"]);
    file.write(b"the plan").unwrap();
    made.finish(file).unwrap();
    assert_eq!(made.beside(), ["plan.pdf"]);
    let written = std::fs::read(made.place("plan.pdf")).unwrap();
    assert_eq!(written, b"all of the plan");
    made.relock();
    assert_eq!(made.became(), []);
}

#[test]
fn whatever_was_written_when_a_kill_came_is_removed_by_the_next_opening_which_says_so() {
    let mut made = Made::new(seed(342));
    for writes in 0..3 {
        let mut file = made.begin("photo.jpg").unwrap();
        for _ in 0..writes {
            file.write(&[7; 1000]).unwrap();
        }
        // Like a kill: nothing is closed or removed.
        std::mem::forget(file);
        assert_eq!(made.beside(), ["photo.jpg.part"]);
        made.relock();
        assert_eq!(made.became(), [Became::Removed], "{writes} writes");
        assert_eq!(made.beside(), [""; 0]);
        made.relock();
        assert_eq!(made.became(), [], "told once");
    }
}

#[test]
fn a_file_that_is_given_up_dropped_or_stopped_leaves_nothing() {
    let mut made = Made::new(seed(343));
    for way in 0..3 {
        let mut file = made.begin("photo.jpg").unwrap();
        file.write(&[7; 1000]).unwrap();
        match way {
            0 => drop(file),
            1 => {
                let (open, e) = made.parts();
                file.give_up(open, e);
            }
            _ => {
                made.open.as_ref().unwrap().stop().raise();
                assert_eq!(made.finish(file), Err(Error::Locked));
            }
        }
        assert_eq!(made.beside(), [""; 0]);
        made.relock();
        let told = if way == 0 { vec![Became::Gone] } else { vec![] };
        assert_eq!(made.became(), told);
    }
}

#[test]
fn what_a_disk_gives_back_otherwise_never_gets_its_name() {
    let mut made = Made::new(seed(344));
    let spoils: [fn(&mut Vec<u8>); 6] = [
        |bytes| bytes[0] ^= 1,
        |bytes| bytes[500] ^= 1,
        |bytes| *bytes.last_mut().unwrap() ^= 1,
        |bytes| bytes.push(0),
        |bytes| _ = bytes.pop(),
        Vec::clear,
    ];
    for spoil in spoils {
        let mut file = made.begin("photo.jpg").unwrap();
        file.write(&[7; 1000]).unwrap();
        let work = made.place("photo.jpg.part/pack");
        let mut bytes = std::fs::read(&work).unwrap();
        spoil(&mut bytes);
        std::fs::write(&work, bytes).unwrap();
        assert_eq!(made.finish(file), Err(Error::Outside));
        assert_eq!(made.beside(), [""; 0]);
        made.relock();
        assert_eq!(made.became(), []);
    }
}

#[test]
fn nothing_is_replaced_and_nothing_goes_into_the_vaults_folder() {
    let mut made = Made::new(seed(345));
    let choice = Error::Invalid {
        field: Input::Choice,
    };
    std::fs::write(made.place("hers"), "hers").unwrap();
    std::fs::write(made.place("half.part"), "hers").unwrap();
    for (name, why) in [
        ("hers", Error::Exists),
        ("half", Error::Exists),
        ("vault/plan.pdf", choice),
        ("..", choice),
        ("missing/plan.pdf", Error::Outside),
        ("hers/plan.pdf", Error::Outside),
    ] {
        assert_eq!(made.begin(name).err(), Some(why), "{name}");
    }
    // One that appeared meanwhile.
    let mut file = made.begin("late").unwrap();
    file.write(b"ours").unwrap();
    std::fs::write(made.place("late"), "hers").unwrap();
    assert_eq!(made.finish(file), Err(Error::Exists));
    for name in ["hers", "half.part", "late"] {
        assert_eq!(std::fs::read(made.place(name)).unwrap(), b"hers", "{name}");
    }
    assert_eq!(made.beside().len(), 3);
}

#[test]
fn a_place_that_goes_away_meanwhile_is_outside_and_named_until_it_is_back() {
    let mut made = Made::new(seed(346));
    std::fs::create_dir(made.place("stick")).unwrap();
    let mut file = made.begin("stick/photo.jpg").unwrap();
    file.write(&[7; 1000]).unwrap();
    std::fs::rename(made.place("stick"), made.place("pocket")).unwrap();
    assert_eq!(made.finish(file), Err(Error::Outside));
    made.relock();
    assert_eq!(made.became(), [Became::OutOfReach]);
    std::fs::rename(made.place("pocket"), made.place("stick")).unwrap();
    made.relock();
    assert_eq!(made.became(), [Became::Removed]);
    let left = std::fs::read_dir(made.place("stick")).unwrap().count();
    assert_eq!(left, 0);
}

/// Chance that ends the process at one of its draws, like a kill: nothing is closed, wiped or removed.
struct Deadly {
    chance: Seeded,
    /// The draws that are left; `None` for no limit.
    left: Option<u64>,
}

impl Entropy for Deadly {
    fn fill(&mut self, out: &mut [u8]) {
        if let Some(left) = &mut self.left {
            if *left == 0 {
                std::process::abort();
            }
            *left -= 1;
        }
        self.chance.fill(out);
    }
}

/// Hears a vault, two keys, a file of it, a number, and at which draw of chance to die (0: never). Writes files beside the vault, says
/// the name and hash of each before, and says when it is done.
fn writer(parent: &mut Parent) {
    let told = parent.hear().unwrap();
    let told: Vec<&str> = told.split(' ').collect();
    let keys = [1, 2].map(|n: usize| hex::decode(told[n]).unwrap().try_into().unwrap());
    let [round, dies] = [4, 5].map(|n: usize| told[n].parse::<u64>().unwrap());
    let (vault, film) = (Path::new(told[0]), told[3].parse::<Id>().unwrap());
    let (prf, mut clock) = (MemoryPrf::with_keys(keys), Clock::new());
    clock.skip(1_000_000);
    let mut chance = Seeded::new(round + 9);
    let opened = Vault::at(vault).unlock(PIN, &prf, clock.tick(), &mut chance);
    let Ok(Opened::Vault(mut open)) = opened else {
        panic!("does not open");
    };
    let stop = open.stop();
    let mut chance = Deadly {
        chance,
        left: (dies > 0).then_some(dies),
    };
    let plan = open.plans().list().unwrap().remove(0);
    let english = Locale::english().unwrap();
    parent.say("open");
    for n in round..round + 4 {
        let (job, printed) = if n.is_multiple_of(2) {
            (Some(Extract::begin(&mut open, film).unwrap()), Vec::new())
        } else {
            let printed =
                pages::plan(&plan, BesidePlan::default(), &english, clock.tick()).unwrap();
            (None, printed.pdf)
        };
        let hash = match &job {
            Some(job) => job.file().sha256.to_vec(),
            None => Sha256::digest(&printed).to_vec(),
        };
        let name = format!("file-{n}");
        parent.say(&format!("begin {name} {}", hex::encode(hash)));
        let to = vault.with_file_name(&name);
        let mut file = Outgoing::begin(&mut open, &to, &mut chance).unwrap();
        if let Some(mut job) = job {
            while let Some(bytes) = job.step(&mut open, &stop).unwrap() {
                file.write(&bytes).unwrap();
            }
        } else {
            file.write(&printed).unwrap();
        }
        file.finish(&mut open, &stop, &mut chance).unwrap();
        parent.say(&format!("done {name}"));
    }
}

#[test]
fn a_second_process_does_its_task() {
    run_task(&[("writer", writer)]);
}

impl Made {
    /// Has a writer killed: at a draw of its chance, or if that is 0 after a while. Returns its lines.
    fn killed(&mut self, round: u64, dies: u64, wait: Duration) -> Vec<String> {
        let keys = self.home.prf.keys().map(hex::encode);
        let mut process = Launcher::new(ENTRY, "writer").start();
        let (vault, film) = (self.home.folder(), self.film);
        process.tell(&format!(
            "{} {} {} {film} {round} {dies}",
            vault.display(),
            keys[0],
            keys[1]
        ));
        let mut said = Vec::new();
        if dies == 0 {
            // Opening is not what is killed here.
            said.extend(process.hear());
            said.extend(process.kill_after(wait));
        } else {
            said.extend(process.wait().0);
        }
        said
    }

    /// Opens again, and examines what is left. Returns what the opening did, and true if the writer came to its end.
    fn judge(&mut self, said: &[String]) -> (Vec<Became>, bool) {
        self.open = Some(self.home.unlock());
        let became = self.became();
        let of = |begins: &str| {
            let lines = said.iter().filter_map(|line| line.strip_prefix(begins));
            lines.map(str::to_owned).collect::<Vec<_>>()
        };
        let begun = of("begin ");
        let hashes: BTreeMap<_, _> = begun.iter().filter_map(|l| l.split_once(' ')).collect();
        for name in self.beside() {
            let hash = hashes.get(name.as_str());
            let hash = hash.unwrap_or_else(|| panic!("{name} is left, {said:?}, {became:?}"));
            let bytes = std::fs::read(self.place(&name)).unwrap();
            assert_eq!(hex::encode(Sha256::digest(bytes)), **hash, "{name}");
        }
        let done = of("done ");
        for name in &done {
            assert!(self.place(name).exists(), "{name} is gone, {said:?}");
        }
        for name in self.beside() {
            std::fs::remove_file(self.place(&name)).unwrap();
        }
        (became, done.len() == 4)
    }
}

#[test]
fn a_kill_at_any_draw_of_chance_leaves_a_whole_file_or_none_once_it_is_opened_again() {
    let mut made = Made::new(seed(347));
    let mut ends = BTreeMap::new();
    for dies in 1.. {
        made.open = None;
        let said = made.killed(dies * 10, dies, Duration::ZERO);
        let (became, all) = made.judge(&said);
        for end in became {
            *ends.entry(format!("{end:?}")).or_insert(0) += 1;
        }
        if all {
            break;
        }
        assert!(dies < 200, "it never comes to its end");
    }
    println!("what openings did after kills at a draw: {ends:?}");
    // Before anything of it was made, and once it was whole.
    assert!(ends.contains_key("Gone") && ends.contains_key("Finished"));
}

#[test]
fn a_kill_at_any_moment_leaves_a_whole_file_or_none_once_it_is_opened_again() {
    let mut chance = Seeded::new(seed(348));
    let kills = amount(15, 60, 400);
    let mut made = Made::new(348);
    let mut ends = BTreeMap::new();
    for round in 0..kills {
        made.open = None;
        let longest = [3_000, 60_000][usize::try_from(chance.below(2)).unwrap()];
        let wait = Duration::from_micros(chance.below(longest));
        let said = made.killed(round * 10, 0, wait);
        for end in made.judge(&said).0 {
            let known = matches!(end, Became::Removed | Became::Finished | Became::Gone);
            assert!(known, "{end:?}");
            *ends.entry(format!("{end:?}")).or_insert(0_u64) += 1;
        }
    }
    println!("{kills} kills at files: {ends:?}");
    assert!(kills < 60 || ends.contains_key("Removed"), "{ends:?}");
}
