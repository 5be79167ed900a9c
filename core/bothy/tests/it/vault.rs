//! The vault's files: made, opened, changed, damaged, half-made, copied.

use bothy_core::Error;
use bothy_core::vault::Opened;
use bothy_test_support::{Home, MemoryPrf, PIN};

#[test]
fn a_new_vault_opens_with_its_pin_and_with_nothing_else() {
    let mut home = Home::new(1);
    drop(home.unlock());
    drop(home.unlock());
    for wrong in [
        &b"83620472"[..],
        b"8362047",
        b"836204711",
        b" 83620471",
        b"\xd9\xa8",
    ] {
        assert_eq!(home.try_unlock(wrong).err(), Some(Error::WrongSecret));
    }
    assert!(matches!(
        home.try_unlock("٨٣٦٢٠٤٧١".as_bytes()),
        Ok(Opened::Vault(_))
    ));
}

#[test]
fn after_a_change_the_new_secret_opens_and_the_old_one_does_not() {
    let mut home = Home::new(2);
    let mut open = home.unlock();
    open.change_secret(b"a longer secret", &home.prf, &mut home.chance)
        .unwrap();
    open.lock();
    assert_eq!(home.try_unlock(PIN).err(), Some(Error::WrongSecret));
    assert!(home.try_unlock(b"a longer secret").is_ok());
}

/// A vault with a recovery code, locked, and the code as characters and as words.
fn with_code(seed: u64) -> (Home, Vec<u8>, Vec<u8>) {
    let mut home = Home::new(seed);
    let mut open = home.unlock();
    let code = open.make_recovery_code(&mut home.chance).unwrap();
    let forms = (code.text().to_vec(), code.words().to_vec());
    open.lock();
    (home, forms.0, forms.1)
}

const NEW_SECRET: &[u8] = b"29075518";

#[test]
fn the_recovery_code_opens_on_another_device_and_asks_for_a_new_secret() {
    for words in [false, true] {
        let (mut home, characters, spoken) = with_code(3);
        let code = if words { spoken } else { characters };
        home.prf = MemoryPrf::new();
        assert_eq!(home.try_unlock(PIN).err(), Some(Error::KeyLost));
        let now = home.clock.tick();
        let opened = home
            .vault()
            .recover(&code, NEW_SECRET, &home.prf, now, &mut home.chance);
        let Ok(Opened::Vault(mut open)) = opened else {
            panic!("the code opens the vault");
        };
        assert!(open.second_door_lost());
        open.check_store(&open.stop()).unwrap();
        open.lock();
        assert_eq!(home.try_unlock(PIN).err(), Some(Error::WrongSecret));
        assert!(home.try_unlock(NEW_SECRET).is_ok());
    }
}
