//! Making, holding and copying a vault, and the look of its folder.

use super::{DAY, NEW_SECRET, contents, outcome, read, save, sums, write};
use bothy_core::journal::Attach;
use bothy_core::vault::{DeviceKeyFile, DevicePrf, Opened, PrfError, Vault};
use bothy_core::{Error, Input};
use bothy_test_support::{Home, MemoryPrf, PIN, Seeded, Trouble, copy_folder, small_cost};
use std::time::SystemTime;

fn create(home: &mut Home) -> bothy_core::Result<String> {
    let now = home.clock.tick();
    home.vault()
        .create(PIN, small_cost(), &home.prf, now, &mut home.chance)
}

/// Asserts that a copy of a locked folder shows nothing that differs between the two compartments.
fn assert_even(home: &Home) {
    // Before anything is read, which sets times.
    let times: Vec<(SystemTime, SystemTime)> = std::fs::read_dir(home.folder())
        .unwrap()
        .map(|entry| entry.unwrap().metadata().unwrap())
        .map(|meta| (meta.modified().unwrap(), meta.accessed().unwrap()))
        .collect();
    assert!(times.iter().all(|time| *time == times[0]), "{times:?}");
    let names: Vec<String> = contents(home).into_keys().collect();
    let expected = [
        "0.dat", "1.dat", "2.dat", "3.dat", "4.dat", "5.dat", "6.dat",
    ];
    assert_eq!(names, expected);
    let (first, second) = (read(home, "0.dat").len(), read(home, "1.dat").len());
    assert_eq!(first, second);
    assert!(first.is_power_of_two() && first >= 2 << 20, "{first}");
    assert!(read(home, "2.dat") == read(home, "3.dat"));
}

#[test]
fn a_locked_folder_is_even_however_it_was_used() {
    let mut home = Home::new(40);
    assert_even(&home);
    for round in 0..6 {
        match round {
            0 | 3 => save(&mut home),
            1 => drop(home.try_unlock(b"99887755").err()),
            2 => attach(&mut home, 3 << 20),
            4 => attach(&mut home, 100_000),
            _ => {
                let mut open = home.unlock();
                open.make_recovery_code(&mut home.chance).unwrap();
                open.change_secret(PIN, &home.prf, home.clock.tick(), &mut home.chance)
                    .unwrap();
                open.lock();
            }
        }
        assert_even(&home);
    }
    assert_eq!(outcome(&mut home), Ok(()));
    assert_even(&home);
}

fn attach(home: &mut Home, len: usize) {
    let mut open = home.unlock();
    let stop = open.stop();
    let mut file = Attach::begin(&mut open, "film.mp4", None).unwrap();
    for chunk in vec![7; len].chunks(1 << 20) {
        file.write(&mut open, &stop, chunk, &mut home.chance)
            .unwrap();
    }
    file.finish(&mut open, &mut home.chance).unwrap();
    open.lock();
}

#[test]
fn only_the_owner_may_look() {
    use std::os::unix::fs::PermissionsExt;
    let mut home = Home::new(41);
    save(&mut home);
    let mode = |path: &std::path::Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&home.folder()), 0o700);
    for name in contents(&home).keys() {
        assert_eq!(mode(&home.folder().join(name)), 0o600, "{name}");
    }
}

#[test]
fn what_is_there_is_never_replaced() {
    let mut home = Home::empty(42);
    std::fs::create_dir(home.folder()).unwrap();
    assert_eq!(create(&mut home), Err(Error::Exists));
    std::fs::remove_dir(home.folder()).unwrap();
    std::fs::write(home.folder(), b"a file").unwrap();
    assert_eq!(create(&mut home), Err(Error::Exists));
    assert_eq!(home.try_unlock(PIN).err(), Some(Error::NotFound));
    std::fs::remove_file(home.folder()).unwrap();
    create(&mut home).unwrap();
    let before = contents(&home);
    assert_eq!(create(&mut home), Err(Error::Exists));
    assert!(contents(&home) == before);
}

#[test]
fn a_folder_that_is_no_vault_is_not_found_and_left_alone() {
    let mut home = Home::empty(43);
    assert_eq!(home.try_unlock(PIN).err(), Some(Error::NotFound));
    std::fs::create_dir(home.folder()).unwrap();
    assert_eq!(home.try_unlock(PIN).err(), Some(Error::NotFound));
    write(&home, "holiday.jpg", b"a photo");
    assert_eq!(home.try_unlock(PIN).err(), Some(Error::NotFound));
    assert_eq!(contents(&home).len(), 1);
}

#[test]
fn a_vault_that_a_kill_left_half_made_is_begun_again() {
    let whole = Home::new(44);
    let names: Vec<String> = contents(&whole).into_keys().collect();
    for made in 0..=names.len() {
        for cut in [true, false] {
            let mut home = Home::empty(45);
            let building = home.outside().join("vault.new");
            std::fs::create_dir(&building).unwrap();
            std::fs::write(building.join("7.dat"), sums(b"bothy/v1/unfinished-vault")).unwrap();
            for name in &names[..made] {
                let bytes = read(&whole, name);
                let len = if cut { bytes.len() / 3 } else { bytes.len() };
                std::fs::write(building.join(name), &bytes[..len]).unwrap();
            }
            std::fs::write(building.join("0.dat-journal"), b"\xd9\xd5\x05\xf9").unwrap();
            assert_eq!(home.try_unlock(PIN).err(), Some(Error::NotFound));
            create(&mut home).unwrap();
            assert!(!building.exists());
            assert_eq!(outcome(&mut home), Ok(()));
        }
    }
}

#[test]
fn a_vault_is_open_once_at_a_time() {
    let mut home = Home::new(47);
    let open = home.unlock();
    assert_eq!(home.try_unlock(PIN).err(), Some(Error::InUse));
    assert_eq!(home.try_unlock(b"99887755").err(), Some(Error::InUse));
    open.lock();
    assert!(home.try_unlock(PIN).is_ok());
}

#[test]
fn another_process_in_the_folder_is_seen() {
    let mut home = Home::new(48);
    let mut other = std::process::Command::new("flock")
        .args([home.folder().as_os_str(), "sh".as_ref(), "-c".as_ref()])
        .arg("echo held; exec cat")
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = [0; 5];
    std::io::Read::read_exact(other.stdout.as_mut().unwrap(), &mut line).unwrap();
    assert_eq!(home.try_unlock(PIN).err(), Some(Error::InUse));
    drop(other.stdin.take());
    other.wait().unwrap();
    assert!(home.try_unlock(PIN).is_ok());
}

#[test]
fn a_copied_folder_opens_with_the_hardware_or_the_code_and_not_with_the_pin_alone() {
    let mut home = Home::new(49);
    let mut open = home.unlock();
    let code = open.make_recovery_code(&mut home.chance).unwrap();
    open.lock();
    let copy = home.outside().join("stolen");
    copy_folder(&home.folder(), &copy);
    let now = home.clock.tick();
    let mut chance = Seeded::new(50);
    // Anyone with a copy has as many tries as they like.
    let throttle = read(&home, "6.dat");
    let again = || std::fs::write(copy.join("6.dat"), &throttle).unwrap();
    for seed in 0..20 {
        again();
        let other = MemoryPrf::with_keys([[seed; 32], [seed + 1; 32]]);
        let opened = Vault::at(&copy).unlock(PIN, &other, now, &mut chance);
        assert_eq!(opened.err(), Some(Error::WrongSecret));
    }
    again();
    let none = Vault::at(&copy).unlock(PIN, &MemoryPrf::new(), now, &mut chance);
    assert_eq!(none.err(), Some(Error::KeyLost));
    let with = Vault::at(&copy).unlock(PIN, &home.prf, now, &mut chance);
    assert!(matches!(with, Ok(Opened::Vault(_))));
    drop(with);
    let phone = MemoryPrf::new();
    let code = Vault::at(&copy).recover(code.text(), NEW_SECRET, &phone, now, &mut chance);
    assert!(matches!(code, Ok(Opened::Vault(_))));
}

#[test]
fn a_device_key_file_that_is_missing_or_of_a_wrong_length_is_lost_and_never_overwritten() {
    let mut home = Home::empty(51);
    let path = home.outside().join("key");
    let prf = DeviceKeyFile::new(&path, Box::new(Seeded::new(52)));
    let now = home.clock.tick();
    home.vault()
        .create(PIN, small_cost(), &prf, now, &mut home.chance)
        .unwrap();
    let key = std::fs::read(&path).unwrap();
    assert_eq!(key.len(), 96);
    let mut unlock = |secret: &[u8]| {
        let tomorrow = home.clock.skip(DAY);
        home.vault()
            .unlock(secret, &prf, tomorrow, &mut home.chance)
            .map(drop)
    };
    assert_eq!(unlock(PIN), Ok(()));
    assert_eq!(unlock(b"99887755"), Err(Error::WrongSecret));
    let mut longer = key.clone();
    longer.push(0);
    for broken in [&key[..95], &key[32..], &longer, b""] {
        std::fs::write(&path, broken).unwrap();
        assert_eq!(unlock(PIN), Err(Error::KeyLost));
        assert!(std::fs::read(&path).unwrap() == broken);
    }
    std::fs::remove_file(&path).unwrap();
    assert_eq!(unlock(PIN), Err(Error::KeyLost));
    assert!(!path.exists());
    std::fs::write(&path, &key).unwrap();
    assert_eq!(unlock(PIN), Ok(()));
    prf.forget(0).unwrap();
    prf.forget(1).unwrap();
    let forgotten = std::fs::read(&path).unwrap();
    assert!(forgotten.len() == 96 && forgotten[..32] == key[..32]);
    assert!(forgotten[32..64] != key[32..64] && forgotten[64..] != key[64..]);
    assert_eq!(unlock(PIN), Err(Error::WrongSecret));
    assert!(matches!(prf.evaluate(2, &[0; 32]), Err(PrfError::Failed)));
}

#[test]
fn hardware_that_is_busy_is_asked_again_and_hardware_that_fails_opens_nothing() {
    let mut home = Home::new(53);
    for f in [0, 1] {
        home.prf.trouble(f, Trouble::Busy(3));
        assert!(home.try_unlock(PIN).is_ok());
    }
    let mut refused = 0;
    for trouble in [Trouble::Busy(4), Trouble::Failed, Trouble::Lost] {
        for f in [0, 1] {
            home.prf.trouble(f, trouble);
            match home.try_unlock(PIN).map(drop) {
                Ok(()) => {}
                Err(Error::KeyLost) => refused += 1,
                other => panic!("{other:?}"),
            }
            assert!(home.try_unlock(b"99887755").is_err());
            home.prf.well();
        }
    }
    // Only the key of the vault's own file matters to the vault.
    assert_eq!(refused, 3);
    assert!(home.try_unlock(PIN).is_ok());
}

#[test]
fn weak_and_impossible_secrets_and_costs_make_no_vault() {
    let mut home = Home::empty(54);
    let now = home.clock.tick();
    for weak in [
        &b""[..],
        b"1234567",
        b"12345678",
        b"01021990",
        b"password1",
        b"short",
        b"\xff",
    ] {
        let made = home
            .vault()
            .create(weak, small_cost(), &home.prf, now, &mut home.chance);
        let field = Input::Secret;
        assert_eq!(made, Err(Error::Invalid { field }));
    }
    for (memory_kib, passes, deadline_ms) in [
        (7, 1, 0),
        (1 << 20 | 1, 1, 0),
        (8, 0, 0),
        (8, 65, 0),
        (8, 1, 655_360),
    ] {
        let cost = bothy_core::vault::Cost {
            memory_kib,
            passes,
            deadline_ms,
        };
        let made = home
            .vault()
            .create(PIN, cost, &home.prf, now, &mut home.chance);
        let field = Input::Cost;
        assert_eq!(made, Err(Error::Invalid { field }));
    }
    assert!(!home.folder().exists() && !home.outside().join("vault.new").exists());
}

#[test]
fn a_mistyped_or_foreign_code_opens_nothing_and_changes_nothing() {
    let (mut home, code, _) = super::with_code(55);
    let (_, foreign, _) = super::with_code(56);
    let mut slip = code.clone();
    slip[0] = if slip[0] == b'7' { b'8' } else { b'7' };
    let before = contents(&home);
    let now = home.clock.tick();
    let mut recover = |code: &[u8], new: &[u8]| {
        home.vault()
            .recover(code, new, &home.prf, now, &mut home.chance)
            .map(drop)
    };
    let (code_field, secret_field) = (Input::Code, Input::Secret);
    assert_eq!(
        recover(&slip, NEW_SECRET),
        Err(Error::Invalid { field: code_field })
    );
    assert_eq!(recover(&foreign, NEW_SECRET), Err(Error::WrongSecret));
    assert_eq!(
        recover(&code, b"12345678"),
        Err(Error::Invalid {
            field: secret_field
        })
    );
    assert!(contents(&home) == before);
    // A code isn't a secret: the entry for secrets refuses it.
    assert_eq!(home.try_unlock(&code).err(), Some(Error::WrongSecret));
}

#[test]
fn a_new_code_closes_the_one_before() {
    let (mut home, first, _) = super::with_code(57);
    let mut open = home.unlock();
    let second = open.make_recovery_code(&mut home.chance).unwrap();
    open.lock();
    let now = home.clock.tick();
    let vault = home.vault();
    let old = vault.recover(&first, NEW_SECRET, &home.prf, now, &mut home.chance);
    assert_eq!(old.err(), Some(Error::WrongSecret));
    let new = vault.recover(second.text(), NEW_SECRET, &home.prf, now, &mut home.chance);
    let Ok(Opened::Vault(open)) = new else {
        panic!("the new code opens");
    };
    assert!(!open.second_door_lost());
}
