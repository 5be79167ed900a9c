//! The vault's files: made, opened, changed, damaged, half-made, copied.

use bothy_core::vault::{Opened, Vault};
use bothy_core::{Error, Input};
use bothy_test_support::{Home, PIN, Seeded, small_cost};

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
