//! The journey's other half: the second door, and the notes behind it.

use super::journey::{Tools, Words};
use bothy_core::notes::{Item, Order, Written};
use bothy_core::vault::{DevicePrf, OpenNotes, OpenVault, Opened, Vault};
use bothy_core::{Entropy, Now};
use bothy_test_support::Parent;
use std::path::Path;

/// The notes' contents, one after the other.
const NOTED: [&str; 4] = ["kept", "written over", "large", "thrown away"];
const SECRETS: [&str; 2] = ["third", "fourth"];

/// Makes a note with a word of its own in each part.
fn note(words: &mut Words, which: &str, repeated: usize) -> Written {
    let mut text = |part: &str| words.text(&format!("{part} of the note {which}"));
    let items = ["a line", "another line"].map(|part| Item {
        text: text(part),
        done: false,
    });
    Written {
        title: text("title"),
        text: text("text").repeat(repeated),
        items: items.into(),
        pinned: false,
    }
}

/// Makes everything that is written here, so that the scan knows it.
pub(super) fn all(words: &mut Words) {
    for which in SECRETS {
        words.secret(which);
    }
    for which in NOTED {
        note(words, which, 1);
    }
    words.word("looked for among the notes in vain");
}

fn vault(opened: bothy_core::Result<Opened>) -> OpenVault {
    match opened {
        Ok(Opened::Vault(open)) => open,
        Ok(Opened::Notes(_)) => panic!("opened the notes"),
        Err(error) => panic!("does not open: {error:?}"),
    }
}

fn notes(opened: bothy_core::Result<Opened>) -> OpenNotes {
    match opened {
        Ok(Opened::Notes(open)) => open,
        Ok(Opened::Vault(_)) => panic!("opened the vault"),
        Err(error) => panic!("does not open: {error:?}"),
    }
}

/// Sets the second door, writes notes, arms it; in the end destroys the vault, by hand or by the second secret.
pub(super) fn both_doors(
    parent: &mut Parent,
    (door, folder): (&mut Vault, &Path),
    own: &[u8],
    prf: &dyn DevicePrf,
    (words, clock, chance): Tools<'_>,
) {
    let [second, other] = SECRETS.map(|which| words.secret(which));
    let (second, other) = (second.as_bytes(), other.as_bytes());
    parent.say("second door");
    let mut open = vault(door.unlock(own, prf, clock.tick(), chance));
    for secret in [other, second] {
        let derived = open.opening().derive_second(own, secret, prf, chance);
        open.set_second(derived.unwrap(), clock.tick(), chance)
            .unwrap();
    }
    open.lock();
    parent.say("open the notes");
    let mut open = notes(door.unlock(second, prf, clock.tick(), chance));
    write_notes(parent, &mut open, (&mut *words, &mut *clock, &mut *chance));
    open.lock();
    let mut open = door.unlock(second, prf, clock.tick(), chance).unwrap();
    let tools = (&mut *words, &mut *clock, &mut *chance);
    super::backups::of_the_notes(parent, &mut open, folder, [own, second], tools);
    let mut open = notes(Ok(open));
    parent.say("change the notes' secret");
    open.change_secret(other, prf, clock.tick(), chance)
        .unwrap();
    let code = open.make_recovery_code(chance).unwrap();
    open.lock();
    parent.say("recover the notes");
    let now = clock.tick();
    let recovered = door.recover(code.words(), second, prf, now, chance);
    notes(recovered).lock();
    parent.say("arm");
    let mut open = vault(door.unlock(own, prf, clock.tick(), chance));
    for armed in [true, false, true] {
        let derived = open.opening().derive(second, prf, chance);
        open.arm(derived.unwrap(), armed, chance).unwrap();
    }
    open.lock();
    if words.seed.is_multiple_of(2) {
        parent.say("destroy by hand");
        let opened = door.unlock(own, prf, clock.tick(), chance).unwrap();
        opened.destroy(prf, chance).unwrap();
    } else {
        parent.say("destroy by the second secret");
        notes(door.unlock(second, prf, clock.tick(), chance)).lock();
    }
    let gone = door.unlock(own, prf, clock.tick(), chance);
    assert!(gone.is_err(), "destroyed");
    parent.say("the notes afterwards");
    let mut open = notes(door.unlock(second, prf, clock.tick(), chance));
    assert_eq!(open.notes().list("", Order::Made).unwrap().len(), 2);
    open.lock();
}

/// Uses everything that notes offer.
fn write_notes(parent: &mut Parent, open: &mut OpenNotes, (words, clock, chance): Tools<'_>) {
    parent.say("write notes");
    let add = |open: &mut OpenNotes, written: Written, now: Now, e: &mut dyn Entropy| {
        open.notes().add(written, now, e).unwrap()
    };
    let kept = note(words, NOTED[0], 1);
    let first = add(open, kept.clone(), clock.tick(), chance);
    let large = note(words, NOTED[2], 3000);
    add(open, large, clock.tick(), chance);
    let thrown = note(words, NOTED[3], 20);
    let away = add(open, thrown, clock.tick(), chance);
    parent.say("edit notes");
    let over = note(words, NOTED[1], 20);
    let now = clock.tick();
    open.notes().edit(first, over, now, chance).unwrap();
    let now = clock.tick();
    open.notes().edit(first, kept, now, chance).unwrap();
    let now = clock.tick();
    open.notes().tick(first, 1, true, now, chance).unwrap();
    open.notes().pin(first, true, chance).unwrap();
    parent.say("search notes");
    let found = words.word(&format!("a line of the note {}", NOTED[0]));
    let nothing = words.word("looked for among the notes in vain");
    for (search, count) in [(found.to_uppercase(), 1), (nothing, 0), (String::new(), 3)] {
        for order in [Order::Changed, Order::Made, Order::Title] {
            assert_eq!(open.notes().list(&search, order).unwrap().len(), count);
        }
    }
    parent.say("remove a note");
    open.notes().remove(away, chance).unwrap();
}
