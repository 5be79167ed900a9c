//! Keys derived in one opening are valid in that opening alone, for their purpose, after the check that belongs to them.

use super::{NEW_SECRET, SECOND, contents, outcome, read, role, save, set_second, with_code};
use bothy_core::vault::{DerivedReissue, OpenVault, Opened};
use bothy_core::{Error, Result};
use bothy_test_support::{Home, PIN};

/// Makes a home with both doors.
fn home(seed: u64) -> Home {
    let (mut home, _, _) = with_code(seed);
    save(&mut home);
    set_second(&mut home, PIN, SECOND).unwrap();
    home
}

/// Asserts that both secrets open what they opened, and that neither the slots nor the count were written.
fn assert_untouched(home: &mut Home, before: &[Vec<u8>; 2]) {
    assert!(["2.dat", "6.dat"].map(|name| read(home, name)) == *before);
    assert_eq!(role(home.try_unlock(SECOND)), Ok("notes"));
    assert_eq!(role(home.try_unlock(PIN)), Ok("vault"));
    assert_eq!(role(home.try_unlock(NEW_SECRET)), Err(Error::WrongSecret));
}

#[test]
fn a_secret_derived_in_one_opening_is_set_in_no_other() {
    for (derived_in, set_in) in [(PIN, SECOND), (SECOND, PIN), (PIN, PIN), (SECOND, SECOND)] {
        let mut home = home(170);
        let opened = home.try_unlock(derived_in).unwrap();
        let derived = opened
            .opening()
            .derive(NEW_SECRET, &home.prf, &mut home.chance)
            .unwrap();
        let (_, code) = opened
            .opening()
            .draw_recovery_code(&mut home.chance)
            .unwrap();
        opened.lock();
        let mut opened = home.try_unlock(set_in).unwrap();
        let before = ["2.dat", "6.dat"].map(|name| read(&home, name));
        let now = home.clock.tick();
        let set = opened.set_secret(derived, now, &mut home.chance);
        assert_eq!(set, Err(Error::Locked));
        let set = opened.set_recovery_code(code, &mut home.chance);
        assert_eq!(set, Err(Error::Locked));
        opened.lock();
        assert_untouched(&mut home, &before);
    }
}

#[test]
fn a_code_is_never_set_as_a_secret_nor_a_secret_as_a_code() {
    for secret in [PIN, SECOND] {
        let mut home = home(171);
        let mut opened = home.try_unlock(secret).unwrap();
        let before = ["2.dat", "6.dat"].map(|name| read(&home, name));
        let opening = opened.opening();
        let derived = opening.derive(NEW_SECRET, &home.prf, &mut home.chance);
        let (_, code) = opening.draw_recovery_code(&mut home.chance).unwrap();
        let now = home.clock.tick();
        let set = opened.set_secret(code, now, &mut home.chance);
        assert_eq!(set, Err(Error::Locked));
        let set = opened.set_recovery_code(derived.unwrap(), &mut home.chance);
        assert_eq!(set, Err(Error::Locked));
        opened.lock();
        assert_untouched(&mut home, &before);
    }
}

#[test]
fn a_second_secret_and_its_arming_belong_to_one_opening_too() {
    let mut home = home(172);
    let open = home.unlock();
    let opening = open.opening();
    let second = opening.derive_second(PIN, NEW_SECRET, &home.prf, &mut home.chance);
    let armed = opening.derive(SECOND, &home.prf, &mut home.chance);
    open.lock();
    let mut open = home.unlock();
    let before = ["2.dat", "6.dat"].map(|name| read(&home, name));
    let now = home.clock.tick();
    let set = open.set_second(second.unwrap(), now, &mut home.chance);
    assert_eq!(set, Err(Error::Locked));
    let set = open.arm(armed.unwrap(), true, &mut home.chance);
    assert_eq!(set, Err(Error::Locked));
    open.lock();
    assert_untouched(&mut home, &before);
}

fn draw(home: &mut Home, open: &OpenVault, own: &[u8]) -> DerivedReissue {
    open.opening()
        .draw_reissue(own, &home.prf, &mut home.chance)
        .unwrap()
        .1
}

fn begin(home: &mut Home, open: &mut OpenVault, drawn: &mut DerivedReissue) -> Result<()> {
    let now = home.clock.tick();
    open.begin_reissue(drawn, now, &mut home.chance)
}

fn finish(home: &mut Home, open: &mut OpenVault, drawn: &mut DerivedReissue) -> Result<()> {
    open.finish_reissue(drawn, &mut |_, _| {}, &mut home.chance)
}

#[test]
fn a_re_issue_is_finished_only_where_it_was_begun() {
    let (mut home, code, _) = with_code(173);
    save(&mut home);
    let before = contents(&home);
    let mut open = home.unlock();
    let mut unbegun = draw(&mut home, &open, PIN);
    let mut wrong = draw(&mut home, &open, NEW_SECRET);
    assert_eq!(
        begin(&mut home, &mut open, &mut wrong),
        Err(Error::WrongSecret)
    );
    for drawn in [&mut unbegun, &mut wrong] {
        assert_eq!(finish(&mut home, &mut open, drawn), Err(Error::Locked));
    }
    open.lock();
    let mut open = home.unlock();
    for drawn in [&mut unbegun, &mut wrong] {
        assert_eq!(begin(&mut home, &mut open, drawn), Err(Error::Locked));
        assert_eq!(finish(&mut home, &mut open, drawn), Err(Error::Locked));
    }
    open.lock();
    assert!(contents(&home)["2.dat"] == before["2.dat"]);
    assert_eq!(role(home.try_unlock(NEW_SECRET)), Err(Error::WrongSecret));
    assert_eq!(outcome(&mut home), Ok(()));
    // Begun in one opening, it is continued by the next, but not with what was drawn for the first.
    let mut open = home.unlock();
    let mut drawn = draw(&mut home, &open, PIN);
    assert_eq!(begin(&mut home, &mut open, &mut drawn), Ok(()));
    open.lock();
    let mut open = home.unlock();
    let slots = read(&home, "2.dat");
    assert_eq!(finish(&mut home, &mut open, &mut drawn), Err(Error::Locked));
    assert!(read(&home, "2.dat") == slots);
    // Finished once is finished.
    let mut drawn = draw(&mut home, &open, PIN);
    assert_eq!(begin(&mut home, &mut open, &mut drawn), Ok(()));
    assert_eq!(finish(&mut home, &mut open, &mut drawn), Ok(()));
    assert_eq!(finish(&mut home, &mut open, &mut drawn), Err(Error::Locked));
    open.lock();
    let now = home.clock.tick();
    let vault = home.vault();
    let by_old_code = vault.recover(&code, PIN, &home.prf, now, &mut home.chance);
    assert_eq!(role(by_old_code), Err(Error::WrongSecret));
    assert_eq!(outcome(&mut home), Ok(()));
}

#[test]
fn a_secret_and_a_code_that_were_set_after_the_first_step_stand_after_the_last() {
    let (mut home, _, _) = with_code(174);
    save(&mut home);
    let mut open = home.unlock();
    let mut drawn = draw(&mut home, &open, PIN);
    begin(&mut home, &mut open, &mut drawn).unwrap();
    let now = home.clock.tick();
    open.change_secret(NEW_SECRET, &home.prf, now, &mut home.chance)
        .unwrap();
    let code = open.make_recovery_code(&mut home.chance).unwrap();
    finish(&mut home, &mut open, &mut drawn).unwrap();
    open.lock();
    assert_eq!(role(home.try_unlock(PIN)), Err(Error::WrongSecret));
    assert_eq!(role(home.try_unlock(NEW_SECRET)), Ok("vault"));
    let now = home.clock.tick();
    let vault = home.vault();
    let opened = vault.recover(code.text(), PIN, &home.prf, now, &mut home.chance);
    assert_eq!(role(opened), Ok("vault"));
    assert_eq!(outcome(&mut home), Ok(()));
}

/// Types a secret as the vault's own where the open vault asks for it again.
fn typed_again(home: &mut Home, open: &mut OpenVault, own: &[u8], reissue: bool) -> Result<()> {
    if reissue {
        let mut drawn = draw(home, open, own);
        return begin(home, open, &mut drawn);
    }
    let derived = open
        .opening()
        .derive_second(own, NEW_SECRET, &home.prf, &mut home.chance)
        .unwrap();
    let now = home.clock.tick();
    open.set_second(derived, now, &mut home.chance)
}

#[test]
fn the_vaults_own_secret_asked_for_again_is_a_try_like_any_other() {
    for reissue in [false, true] {
        let mut home = home(175);
        let mut open = home.unlock();
        for n in 0..5 {
            let guess = format!("9922{n:04}");
            let typed = typed_again(&mut home, &mut open, guess.as_bytes(), reissue);
            assert_eq!(typed, Err(Error::WrongSecret));
        }
        for typed in [&b"99229999"[..], PIN] {
            let typed = typed_again(&mut home, &mut open, typed, reissue);
            assert_eq!(typed, Err(Error::TryLater));
        }
        home.clock.skip(61);
        assert_eq!(typed_again(&mut home, &mut open, PIN, reissue), Ok(()));
        open.lock();
        assert!(matches!(home.try_unlock(PIN), Ok(Opened::Vault(_))));
    }
}

#[test]
fn setting_a_second_door_leaves_the_count_as_the_opening_wrote_it() {
    let (mut home, _, _) = with_code(176);
    let mut open = home.unlock();
    let before = read(&home, "6.dat");
    home.clock.skip(300);
    typed_again(&mut home, &mut open, PIN, false).unwrap();
    open.lock();
    assert!(read(&home, "6.dat") == before);
}
