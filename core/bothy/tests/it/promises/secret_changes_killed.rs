//! Killed while a vault is made or its secret is changed: the vault is there or it isn't, and exactly one of the old and the new
//! secret opens it.

use super::ENTRY;
use super::sample_incidents::{check, hear_words, incident, number, tell_words};
use bothy_core::Error;
use bothy_core::vault::{DeviceKeyFile, OpenVault, Opened, Vault};
use bothy_test_support::{Clock, Launcher, Parent, Seeded, amount, seed, small_cost, unless_busy};
use std::path::Path;
use std::time::{Duration, Instant};

/// Returns the desktop's key file, beside the vault.
pub(super) fn hardware(folder: &Path, seed: u64) -> DeviceKeyFile {
    DeviceKeyFile::new(
        &folder.with_extension("device-key"),
        Box::new(Seeded::new(seed)),
    )
}

/// Hears the folder, a seed, what to do, and the secrets for it; then does it.
pub(super) fn change(parent: &mut Parent) {
    let words = hear_words(parent);
    let [folder, seed, what, secrets @ ..] = &words[..] else {
        panic!("too few words");
    };
    let folder = Path::new(folder);
    let mut vault = Vault::at(folder);
    let mut chance = Seeded::new(number(Some(seed)));
    let prf = hardware(folder, number(Some(seed)) + 1);
    let now = Clock::new().tick();
    let secret = |n: usize| secrets[n].as_bytes();
    // Opening is not what is killed here; making is.
    if what == "create" {
        parent.say("begin");
        prf.begin().unwrap();
        vault
            .create(secret(0), small_cost(), &prf, now, &mut chance)
            .unwrap();
    } else if what == "recover" {
        parent.say("begin");
        vault
            .recover(secret(0), secret(1), &prf, now, &mut chance)
            .unwrap();
    } else {
        let Ok(Opened::Vault(mut open)) = vault.unlock(secret(0), &prf, now, &mut chance) else {
            panic!("does not open");
        };
        parent.say("begin");
        if what == "code" {
            let code = open.make_recovery_code(&mut chance).unwrap();
            parent.say(std::str::from_utf8(code.text()).unwrap());
        } else {
            open.change_secret(secret(1), &prf, now, &mut chance)
                .unwrap();
        }
    }
    parent.say("done");
}

/// Runs a part and kills it at a random time after it began; `longest` learns how long it takes. Returns its lines.
pub(super) fn killed(
    part: &str,
    folder: &Path,
    words: &[&str],
    chance: &mut Seeded,
    longest: &mut Duration,
) -> Vec<String> {
    let mut process = Launcher::new(ENTRY, part).start();
    let seed = chance.below(1 << 40).to_string();
    tell_words(
        &mut process,
        &[&[folder.to_str().unwrap(), &seed], words].concat(),
    );
    process.expect("begin");
    let from = Instant::now();
    if longest.is_zero() {
        let said: Vec<String> = std::iter::from_fn(|| process.hear()).collect();
        *longest = from.elapsed();
        return said;
    }
    // Rather early than late: what matters is soon done, and the longest may have been long for other reasons.
    let most = u64::try_from(longest.as_nanos()).unwrap() * 5 / 4;
    let wait = Duration::from_nanos(chance.below(most).min(chance.below(most)));
    process.kill_after(wait)
}

pub(super) fn opens(folder: &Path, secret: &str) -> Option<OpenVault> {
    let (prf, now) = (hardware(folder, 0), Clock::new().skip(60));
    let opened =
        unless_busy(|| Vault::at(folder).unlock(secret.as_bytes(), &prf, now, &mut Seeded::new(1)));
    match opened {
        Ok(Opened::Vault(open)) => Some(open),
        Ok(Opened::Notes(_)) => panic!("opened the notes"),
        Err(Error::WrongSecret) => None,
        Err(error) => panic!("neither opens nor says that the secret is wrong: {error:?}"),
    }
}

#[test]
fn a_vault_whose_making_was_killed_can_be_made_again() {
    let mut chance = Seeded::new(seed(4));
    let mut longest = Duration::ZERO;
    let (mut half_made, mut made) = (0, 0);
    for _ in 0..amount(15, 60, 300) {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("vault");
        let said = killed(
            "change",
            &folder,
            &["create", "83620471"],
            &mut chance,
            &mut longest,
        );
        if said.iter().any(|line| line == "done") {
            assert!(folder.exists(), "said to be made");
        }
        let began = std::fs::read_dir(place.path()).unwrap().count() > 0;
        let vault = Vault::at(&folder);
        let prf = hardware(&folder, chance.below(1 << 40));
        prf.begin().expect("keys without a vault are known as such");
        let again = vault.create(
            b"83620471",
            small_cost(),
            &prf,
            Clock::new().tick(),
            &mut chance,
        );
        if again == Err(Error::Exists) {
            made += 1;
        } else {
            again.expect("a half-made vault is begun again");
            half_made += u64::from(began);
        }
        opens(&folder, "83620471").expect("the vault opens").lock();
        let left: Vec<_> = std::fs::read_dir(place.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        assert_eq!(
            left.len(),
            2,
            "the vault and its key file, and nothing half made: {left:?}"
        );
    }
    println!("killed while half made: {half_made}, once it was made: {made}");
    assert!(
        half_made > 0,
        "never killed half-way: this proves less than it says"
    );
}

#[test]
fn a_killed_change_of_secret_leaves_the_old_one_or_the_new_one() {
    let mut chance = Seeded::new(seed(5));
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("vault");
    let prf = hardware(&folder, 1);
    Vault::at(&folder)
        .create(
            b"83620471",
            small_cost(),
            &prf,
            Clock::new().tick(),
            &mut chance,
        )
        .unwrap();
    let mut open = opens(&folder, "83620471").unwrap();
    let saved = open
        .journal()
        .add(&incident(1), Vec::new(), Clock::new().skip(2), &mut chance)
        .unwrap();
    let mut code = String::from_utf8(
        open.make_recovery_code(&mut chance)
            .unwrap()
            .text()
            .to_vec(),
    )
    .unwrap();
    open.lock();

    let mut secret = "83620471".to_owned();
    let mut longest = [Duration::ZERO; 3];
    let mut outcomes = [[0u64; 2]; 3];
    let kills = amount(15, 60, 300);
    for round in 0..kills {
        let new = format!(
            "{}{:03}",
            ["50739", "81462", "29385"][usize::try_from(round % 3).unwrap()],
            chance.below(1000)
        );
        let way = usize::try_from(round % 3).unwrap();
        let (words, new) = match way {
            0 => (vec!["secret", &secret, &new], new.clone()),
            1 => (vec!["recover", &code, &new], new.clone()),
            _ => (vec!["code", &secret], secret.clone()),
        };
        let said = killed("change", &folder, &words, &mut chance, &mut longest[way]);
        let done = said.iter().any(|line| line == "done");

        let by_old = opens(&folder, &secret).is_some();
        let by_new = opens(&folder, &new).is_some();
        assert!(
            by_old || by_new,
            "neither the old secret nor the new one opens (round {round})"
        );
        assert!(
            secret == new || by_old != by_new,
            "both open (round {round})"
        );
        assert!(
            by_new || !done,
            "said to be changed, and isn't (round {round})"
        );
        outcomes[way][usize::from(by_new)] += 1;
        if by_new {
            secret = new;
        }
        if way == 2 {
            // A code that was shown is used in the next round. If none was, the old one may or may not be valid.
            code = match said.first() {
                Some(shown) if shown != "done" => shown.clone(),
                _ => renewed_code(&folder, &secret, &mut chance),
            };
        }
        let mut open = opens(&folder, &secret).unwrap();
        assert_eq!(
            open.journal().get(saved).unwrap().current.incident,
            incident(1)
        );
        if round % 20 == 0 {
            check(&mut open).unwrap();
        }
        open.lock();
    }
    println!(
        "{kills} kills; old and new afterwards: change {:?}, recover {:?}",
        outcomes[0], outcomes[1]
    );
    assert!(
        kills < 60 || outcomes[..2].iter().flatten().all(|count| *count > 0),
        "a kill always came on the same side"
    );
}

fn renewed_code(folder: &Path, secret: &str, chance: &mut Seeded) -> String {
    let mut open = opens(folder, secret).unwrap();
    let code = open.make_recovery_code(chance).unwrap();
    let text = String::from_utf8(code.text().to_vec()).unwrap();
    open.lock();
    text
}
