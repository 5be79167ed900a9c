//! Secrets and what each opens: notes behind the second one, nothing once a record is gone, and a code where one was forgotten.

use crate::it::vault::destroyed::arm;
use crate::it::vault::notebook::{add, written};
use crate::it::vault::{NEW_SECRET, SECOND, role, save, set_second};
use bothy_core::notes::Order;
use bothy_core::setup::Task;
use bothy_core::vault::{OpenVault, check_second};
use bothy_core::{Error, Input};
use bothy_test_support::{Home, PIN};

/// Returns true if the home screen has a line for this.
fn asks(home: &mut Home, open: &mut OpenVault, task: Task) -> bool {
    let now = home.clock.tick();
    let tasks = open.set_up().unwrap().open_tasks(now).unwrap();
    tasks.contains(&task)
}

/// Opens notes by the second secret, in front of somebody. Nothing there tells of a record.
pub(super) fn coerced_opening() {
    let mut home = Home::new(1030);
    save(&mut home);
    let field = Input::Secret;
    let refused = Err(Error::Invalid { field });
    assert_eq!(check_second(PIN, PIN), refused, "during typing");
    assert_eq!(set_second(&mut home, PIN, PIN), refused);
    set_second(&mut home, PIN, SECOND).unwrap();
    // Nothing tells if it is set: the line stays until the user puts it away.
    let mut open = home.unlock();
    assert!(asks(&mut home, &mut open, Task::SecondDoor));
    let mut set_up = open.set_up().unwrap();
    set_up.put_away(Task::SecondDoor, &mut home.chance).unwrap();
    assert!(!asks(&mut home, &mut open, Task::SecondDoor));
    open.lock();

    let mut open = home.unlock_notes(SECOND);
    assert_eq!(open.notes().list("", Order::Changed), Ok(vec![]));
    let shopping = written("Shopping", "", &["bread", "milk"]);
    let note = add(&mut home, &mut open, shopping);
    let (now, e) = (home.clock.tick(), &mut home.chance);
    open.notes().tick(note, 0, true, now, e).unwrap();
    open.lock();
    let mut open = home.unlock_notes(SECOND);
    open.notes().pin(note, true, &mut home.chance).unwrap();
    let found = open.notes().list("milk", Order::Changed).unwrap();
    assert_eq!((found.len(), found[0].id), (1, note));
    let kept = &found[0].written;
    assert_eq!((&*kept.title, kept.pinned), ("Shopping", true));
    let done: Vec<_> = kept.items.iter().map(|item| item.done).collect();
    assert_eq!(done, [true, false]);
    // The notes have a recovery code of their own, as any record has.
    open.make_recovery_code(&mut home.chance).unwrap();
    open.lock();
    assert_eq!(home.unlock().journal().count(), Ok(1));
}

/// Arms the second secret. It destroys the record, and opens notes as before.
pub(super) fn armed_second_secret() {
    let mut home = Home::new(1031);
    save(&mut home);
    set_second(&mut home, PIN, SECOND).unwrap();
    // Mistyped by one digit: nothing is armed.
    let wrong = arm(&mut home, b"40177294", true);
    assert_eq!(wrong, Err(Error::WrongSecret));
    assert_eq!(role(home.try_unlock(SECOND)), Ok("notes"));
    assert_eq!(role(home.try_unlock(PIN)), Ok("vault"));
    arm(&mut home, SECOND, true).unwrap();
    assert_eq!(role(home.try_unlock(SECOND)), Ok("notes"));
    assert_eq!(role(home.try_unlock(PIN)), Err(Error::WrongSecret));
}

/// Destroys a record by hand: its secret opens nothing.
pub(super) fn destroyed_record() {
    let mut home = Home::new(1032);
    save(&mut home);
    let opened = home.try_unlock(PIN).unwrap();
    opened.destroy(&home.prf, &mut home.chance).unwrap();
    assert_eq!(role(home.try_unlock(PIN)), Err(Error::WrongSecret));
}

/// Recovers by the code with a new secret: the old one opens nothing.
pub(super) fn forgotten_secret() {
    let mut home = Home::new(1033);
    save(&mut home);
    let mut open = home.unlock();
    assert!(asks(&mut home, &mut open, Task::RecoveryCode));
    let code = open.make_recovery_code(&mut home.chance).unwrap();
    assert!(!asks(&mut home, &mut open, Task::RecoveryCode));
    open.lock();
    let mut recover = |typed: &[u8]| {
        let (now, vault) = (home.clock.tick(), home.vault());
        role(vault.recover(typed, NEW_SECRET, &home.prf, now, &mut home.chance))
    };
    let field = Input::Code;
    let other = recover(b"abandon ability able about");
    assert_eq!(other, Err(Error::Invalid { field }));
    assert_eq!(recover(code.words()), Ok("vault"));
    assert_eq!(role(home.try_unlock(PIN)), Err(Error::WrongSecret));
    let mut open = home.unlock_by(NEW_SECRET);
    assert_eq!(open.journal().count(), Ok(1));
}
