//! A copied folder is useless: with the right PIN but without the hardware's keys it opens for nobody; with them, or with a recovery
//! code, it does.

use super::cracker::{CODE_KIND, PIN_KIND, SlotFile, with_keys};
use bothy_core::vault::{Opened, Vault};
use bothy_core::{Entropy, Error};
use bothy_test_support::{Home, MemoryPrf, PIN, Seeded, amount, copy_folder, seed};

/// A guess at the hardware's answer.
type Guess = Box<dyn Fn(u8, &[u8; 32]) -> [u8; 32]>;

/// Returns guesses that a thief without the hardware's keys could make at its answer.
fn guesses(chance: &mut Seeded) -> Vec<Guess> {
    let mut other = [[0; 32]; 2];
    for key in &mut other {
        chance.fill(key);
    }
    vec![
        Box::new(|_, _| [0; 32]),
        Box::new(|_, _| [0xff; 32]),
        Box::new(|_, q| *q),
        Box::new(with_keys([[0; 32]; 2])),
        Box::new(with_keys(other)),
    ]
}

/// Returns consecutive PINs, the right one among them.
fn pins(count: u64) -> impl Iterator<Item = Vec<u8>> {
    let right: u64 = std::str::from_utf8(PIN).unwrap().parse().unwrap();
    (right - count / 2..right + count / 2).map(|pin| format!("{pin:08}").into_bytes())
}

#[test]
fn a_copied_folder_opens_for_nobody_without_the_hardware_even_with_the_right_pin() {
    let mut home = Home::new(seed(2));
    home.unlock().lock();
    let copy = home.outside().join("copy");
    copy_folder(&home.folder(), &copy);
    let slots = SlotFile::of(&copy);
    let count = amount(500, 10_000, 100_000);

    let mut tried = 0;
    for hardware in guesses(&mut Seeded::new(3)) {
        for pin in pins(count) {
            let opened = slots.try_secret(PIN_KIND, &pin, &hardware);
            assert!(opened.is_empty(), "a copy opened without its hardware");
            tried += 1;
        }
    }
    // The two keys in the wrong order are no keys either.
    let [first, second] = home.prf.keys();
    assert!(
        slots
            .try_secret(PIN_KIND, PIN, &with_keys([second, first]))
            .is_empty()
    );

    // The same thief with the hardware's keys finds it: the cracker works, and this is what the hardware adds.
    let hardware = with_keys(home.prf.keys());
    let found: Vec<_> = pins(amount(500, 10_000, 10_000))
        .filter(|pin| !slots.try_secret(PIN_KIND, pin, &hardware).is_empty())
        .collect();
    assert_eq!(found, [PIN.to_vec()]);
    println!(
        "{tried} tries on a copy without the hardware: 0 opened; with it, the right PIN of them"
    );
}

#[test]
fn bothy_itself_does_not_open_a_copy_on_another_phone() {
    let mut home = Home::new(seed(2));
    let before = home.unlock();
    before.lock();
    let copy = home.outside().join("copy");
    copy_folder(&home.folder(), &copy);

    let now = home.clock.tick();
    let bare = MemoryPrf::new();
    assert_eq!(
        Vault::at(&copy)
            .unlock(PIN, &bare, now, &mut home.chance)
            .err(),
        Some(Error::KeyLost)
    );
    let other = MemoryPrf::with_keys([[1; 32], [2; 32]]);
    assert_eq!(
        Vault::at(&copy)
            .unlock(PIN, &other, now, &mut home.chance)
            .err(),
        Some(Error::WrongSecret)
    );
    assert!(matches!(
        Vault::at(&copy).unlock(PIN, &home.prf, now, &mut home.chance),
        Ok(Opened::Vault(_))
    ));
}

#[test]
fn a_recovery_code_opens_a_copy_anywhere_which_is_its_limit() {
    let mut home = Home::new(seed(2));
    let mut open = home.unlock();
    let code = open.make_recovery_code(&mut home.chance).unwrap();
    let text: Vec<u8> = code
        .text()
        .iter()
        .copied()
        .filter(|byte| *byte != b'-')
        .collect();
    open.lock();
    let copy = home.outside().join("copy");
    copy_folder(&home.folder(), &copy);

    let opened = SlotFile::of(&copy).try_secret(CODE_KIND, &text[..20], &|_, _| [0; 32]);
    assert_eq!(opened.iter().map(|open| open.role).collect::<Vec<_>>(), [1]);

    let now = home.clock.tick();
    let elsewhere = MemoryPrf::new();
    let recovered =
        Vault::at(&copy).recover(code.text(), b"50739164", &elsewhere, now, &mut home.chance);
    assert!(matches!(recovered, Ok(Opened::Vault(_))));
    drop(recovered);
    assert!(matches!(
        Vault::at(&copy).unlock(b"50739164", &elsewhere, now, &mut home.chance),
        Ok(Opened::Vault(_))
    ));
}
