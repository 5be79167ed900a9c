//! Killed at any change of the second door: the vault is in the state before or the one after, never in neither, and both files are alike.

mod destroyed;

use super::cracker::{PIN_KIND, SlotFile, databases, files, with_keys};
use super::sample_incidents::{check, hear_words, incident, number};
use super::secret_changes_killed::{hardware, killed};
use bothy_core::notes::{Order, Written};
use bothy_core::vault::{Opened, Vault};
use bothy_core::{Error, Result};
use bothy_test_support::{Clock, Parent, Seeded, amount, seed, small_cost, unless_busy};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

const OWN: &str = "83620471";
const SECOND: &str = "40177293";

/// Hears the folder, a seed, what to do, and the second secret; then does it.
pub(super) fn door(parent: &mut Parent) {
    let words = hear_words(parent);
    let [folder, seed, what, second] = &words[..] else {
        panic!("too few words");
    };
    let mut vault = Vault::at(Path::new(folder));
    let mut chance = Seeded::new(number(Some(seed)));
    let prf = hardware(Path::new(folder), number(Some(seed)) + 1);
    let now = Clock::new().tick();
    let (own, second) = (OWN.as_bytes(), second.as_bytes());
    if what == "be destroyed" {
        parent.say("begin");
        let opened = vault.unlock(second, &prf, now, &mut chance);
        assert!(matches!(opened, Ok(Opened::Notes(_))), "the notes open");
        return parent.say("done");
    }
    let Ok(Opened::Vault(mut open)) = vault.unlock(own, &prf, now, &mut chance) else {
        panic!("does not open");
    };
    parent.say("begin");
    match what.as_str() {
        "set" => {
            let derived = open.opening().derive_second(own, second, &prf, &mut chance);
            open.set_second(derived.unwrap(), now, &mut chance).unwrap();
        }
        "unset" => open.unset_second(&mut chance).unwrap(),
        "destroy" => Opened::Vault(open).destroy(&prf, &mut chance).unwrap(),
        arm => {
            let derived = open.opening().derive(second, &prf, &mut chance);
            open.arm(derived.unwrap(), arm == "arm", &mut chance)
                .unwrap();
        }
    }
    parent.say("done");
}

/// A vault that processes are killed at.
struct Place(PathBuf);

impl Place {
    /// Makes it with an incident, and with a note behind [`SECOND`].
    fn new(folder: PathBuf, chance: &mut Seeded) -> Self {
        let (prf, now) = (hardware(&folder, 1), Clock::new().tick());
        let mut vault = Vault::at(&folder);
        vault
            .create(OWN.as_bytes(), small_cost(), &prf, now, chance)
            .unwrap();
        let Ok(Opened::Vault(mut open)) = vault.unlock(OWN.as_bytes(), &prf, now, chance) else {
            panic!("does not open");
        };
        let mut journal = open.journal();
        journal.add(&incident(1), Vec::new(), now, chance).unwrap();
        let (own, second) = (OWN.as_bytes(), SECOND.as_bytes());
        let derived = open.opening().derive_second(own, second, &prf, chance);
        open.set_second(derived.unwrap(), now, chance).unwrap();
        open.lock();
        let Ok(Opened::Notes(mut open)) = vault.unlock(SECOND.as_bytes(), &prf, now, chance) else {
            panic!("the notes don't open");
        };
        open.notes().add(noted(), now, chance).unwrap();
        open.lock();
        Self(folder)
    }

    /// Opens with a secret, as `vault` or `notes`, and checks that all is there. A kill causes neither damage nor a rollback.
    fn opens(&self, secret: &str) -> Option<&'static str> {
        let prf = hardware(&self.0, 0);
        // Another day each time, so that nothing waits.
        let now = Clock::new().skip(24 * 3600);
        let open = || Vault::at(&self.0).unlock(secret.as_bytes(), &prf, now, &mut Seeded::new(1));
        let opened: Result<Opened> = unless_busy(open);
        let role = match opened {
            Ok(Opened::Vault(mut open)) => {
                let ids = super::sample_incidents::all_ids(&mut open).unwrap();
                assert_eq!(ids.len(), 1);
                let record = open.journal().get(ids[0]).unwrap();
                assert_eq!(record.current.incident, incident(1));
                check(&mut open).unwrap();
                "vault"
            }
            Ok(Opened::Notes(mut open)) => {
                let notes = open.notes().list("", Order::Made).unwrap();
                assert_eq!(notes.len(), 1);
                assert_eq!(notes[0].written, noted());
                "notes"
            }
            Err(Error::WrongSecret) => return None,
            Err(error) => {
                panic!("{secret} neither opens nor is said to be wrong: {error:?}")
            }
        };
        self.assert_even();
        Some(role)
    }

    /// Asserts that a copy shows nothing that differs between the two compartments, once a vault was opened and locked.
    fn assert_even(&self) {
        let sizes: Vec<u64> = databases(&self.0)
            .iter()
            .map(|path| path.metadata().unwrap().len())
            .collect();
        assert!(sizes.len() == 2 && sizes[0] == sizes[1], "{sizes:?}");
        assert_eq!(files(&self.0).len(), 7);
        let slots = files(&self.0)
            .into_iter()
            .map(|path| std::fs::read(path).unwrap());
        let slots: Vec<_> = slots.filter(|bytes| bytes.len() == 2048).collect();
        assert!(
            slots.len() == 2 && slots[0] == slots[1],
            "the replicas differ"
        );
    }

    fn device_key(&self) -> Vec<u8> {
        std::fs::read(self.0.with_extension("device-key")).unwrap()
    }

    /// Returns what a secret opens by the slot file alone, so that looking destroys nothing.
    fn look(&self, secret: &str) -> Option<super::cracker::Open> {
        let keys = self.device_key();
        let keys = [32, 64].map(|at| keys[at..at + 32].try_into().unwrap());
        let hardware = with_keys(keys);
        let mut opened = SlotFile::of(&self.0).try_secret(PIN_KIND, secret.as_bytes(), &hardware);
        assert!(opened.len() < 2);
        opened.pop()
    }
}

fn noted() -> Written {
    Written {
        title: "Shopping".to_owned(),
        text: "milk and bread ".repeat(500),
        ..Written::default()
    }
}

/// The state of the second door: the secret that opens it, if any, and true if that also destroys.
type Second = Option<(String, bool)>;

/// Returns which of two states the slot file is in: exactly one.
fn which(place: &Place, before: &Second, after: &Second) -> Second {
    let mut found = None;
    let names = [before, after].into_iter().flatten().map(|(name, _)| name);
    for name in names.collect::<std::collections::BTreeSet<_>>() {
        if let Some(open) = place.look(name) {
            assert_eq!(open.role, 2);
            assert!(found.is_none(), "both second secrets open");
            found = Some((name.clone(), open.armed));
        }
    }
    assert!(
        found == *before || found == *after,
        "neither {before:?} nor {after:?}: {found:?}"
    );
    found
}

#[test]
fn a_killed_change_of_the_second_door_leaves_it_as_it_was_or_as_it_should_be() {
    let mut chance = Seeded::new(seed(61));
    let home = tempfile::tempdir().unwrap();
    let place = Place::new(home.path().join("vault"), &mut chance);
    let mut second: Second = Some((SECOND.to_owned(), false));
    let mut longest: BTreeMap<&str, Duration> = BTreeMap::new();
    let mut outcomes: BTreeMap<&str, [u64; 2]> = BTreeMap::new();
    let kills = amount(20, 80, 400);
    for round in 0..kills {
        let new = format!(
            "{}{:03}",
            ["50739", "29385"][usize::try_from(round % 2).unwrap()],
            chance.below(1000)
        );
        let (what, after): (_, Second) = match (&second, chance.below(5)) {
            (None, _) | (_, 0) => ("set", Some((new, false))),
            (_, 1) => ("unset", None),
            (Some((name, true)), _) => ("disarm", Some((name.clone(), false))),
            (Some((name, false)), _) => ("arm", Some((name.clone(), true))),
        };
        let told = after.as_ref().map_or("-", |(name, _)| name);
        let longest = longest.entry(what).or_default();
        let said = killed("door", &place.0, &[what, told], &mut chance, longest);
        let found = which(&place, &second, &after);
        let done = said.iter().any(|line| line == "done");
        assert!(
            !done || found == after,
            "said to be done, and isn't: {what}"
        );
        outcomes.entry(what).or_default()[usize::from(found == after)] += 1;
        let gone = [&second, &after]
            .into_iter()
            .flatten()
            .map(|(name, _)| name);
        for name in gone.filter(|name| found.as_ref().is_none_or(|(found, _)| found != *name)) {
            assert_eq!(place.opens(name), None);
        }
        // An armed one would destroy, which the next test is about.
        if let Some((name, false)) = &found {
            assert_eq!(place.opens(name), Some("notes"));
        }
        assert_eq!(place.opens(OWN), Some("vault"));
        second = found;
    }
    println!("{kills} kills; as before and as after: {outcomes:?}");
    let sides = outcomes.values().flatten().filter(|count| **count > 0);
    assert!(
        kills < 80 || (outcomes.len() == 4 && sides.count() >= 6),
        "a kill always came on the same side"
    );
}
