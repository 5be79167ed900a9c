//! Makes a vault in a sibling folder that takes the vault's name last, so that there is a whole vault or none.

use super::folder::Folder;
use super::key_print;
use super::prf::{self, DevicePrf};
use super::signer::SealedSigner;
use super::slot_trial::{DerivedSecret, Plain};
use super::slots::{COUNT, Cost, SlotFile};
use super::throttle;
use super::typed::Typed;
use crate::entropy::{Entropy, generate, generate_below};
use crate::error::{Error, Result};
use crate::secret::Key;
use crate::store::{self, Place, Role, files, room, seals};
use crate::time::Now;
use rusqlite::Transaction;
use std::path::Path;

/// The draws made for a new vault, which never change.
struct Draw {
    /// The vault's database, 0 or 1.
    vault_file: u8,
    /// The slots of the vault's secret and code, then of the notes'.
    places: [u8; 4],
    vault_dek: Key,
    notes_dek: Key,
}

impl Draw {
    fn generate(entropy: &mut dyn Entropy) -> Self {
        let [coin] = generate(entropy);
        Self {
            vault_file: coin & 1,
            places: draw_places(entropy),
            vault_dek: Key::filled(|key| entropy.fill(key)),
            notes_dek: Key::filled(|key| entropy.fill(key)),
        }
    }
}

/// Draws four different slots of the eight, all choices equally likely.
fn draw_places(entropy: &mut dyn Entropy) -> [u8; 4] {
    let mut all: [u8; COUNT] = [0, 1, 2, 3, 4, 5, 6, 7];
    for last in (1..=7).rev() {
        all.swap(last.into(), generate_below(last + 1, entropy).into());
    }
    [all[0], all[1], all[2], all[3]]
}

/// Makes a vault at `target` and returns its `vault_id`.
pub(super) fn create(
    target: &Path,
    typed: &Typed,
    cost: Cost,
    prf: &dyn DevicePrf,
    now: &Now,
    entropy: &mut dyn Entropy,
) -> Result<[u8; 16]> {
    if target.symlink_metadata().is_ok() {
        return Err(Error::Exists);
    }
    let mut name = target.file_name().ok_or(Error::Outside)?.to_owned();
    let mut slots = SlotFile::generate(cost, entropy)?;
    name.push(".new");
    let mut folder = Folder::make(&target.with_file_name(name), entropy)?;
    let built = build(&mut folder, &mut slots, typed, prf, now, entropy)
        .and_then(|()| folder.rename(target));
    if built.is_err() {
        folder.discard(entropy);
    }
    built.map(|()| slots.vault_id())
}

/// Makes the hardware's keys and everything in the folder.
fn build(
    folder: &mut Folder,
    slots: &mut SlotFile,
    typed: &Typed,
    prf: &dyn DevicePrf,
    now: &Now,
    entropy: &mut dyn Entropy,
) -> Result<()> {
    let draw = Draw::generate(entropy);
    prf.serve(&slots.vault_id());
    for f in [0, 1] {
        prf::make(prf, f, entropy)?;
    }
    let derived = DerivedSecret::derive_to_set(typed, slots, prf, entropy)?;
    if let Some(trouble) = derived.trouble.into_iter().flatten().next() {
        return Err(trouble.into());
    }
    let plain = Plain {
        role: Role::Vault,
        file: draw.vault_file,
        armed: false,
        epoch: 0,
        dek: draw.vault_dek.copy(),
        former_dek: None,
    };
    let place = usize::from(draw.places[0]);
    let slot = derived.seal_slot(slots, place, &plain, entropy)?;
    slots.set_slot(place, &slot);
    let print = derived.prints[usize::from(1 - draw.vault_file)].ok_or(Error::KeyLost)?;
    key_print::set(slots, &draw.notes_dek, &print, entropy)?;
    make_files(folder.path(), slots, &draw, now, entropy)
}

/// Makes every file of the vault, in order of names where order shows.
fn make_files(
    folder: &Path,
    slots: &mut SlotFile,
    draw: &Draw,
    now: &Now,
    entropy: &mut dyn Entropy,
) -> Result<()> {
    let vault_id = slots.vault_id();
    let signer = SealedSigner::generate(&vault_id, &draw.vault_dek, entropy)?;
    seals::make_file(folder, entropy)?;
    for f in [0, 1] {
        let (role, dek) = if f == draw.vault_file {
            (Role::Vault, &draw.vault_dek)
        } else {
            (Role::Notes, &draw.notes_dek)
        };
        let place = Place {
            folder,
            f,
            vault_id: &vault_id,
            dek,
            role,
        };
        store::create(&place, entropy, &|tx| match role {
            Role::Vault => {
                signer.insert(tx)?;
                insert_vault(tx, draw)
            }
            Role::Notes => insert_slots(tx, draw.places[2], draw.places[3]),
        })?;
    }
    files::remove_done_journals(folder)?;
    room::grow(folder, room::SMALLEST, entropy, &|| Ok(()))?;
    slots.store(folder)?;
    room::make_reserve(folder, entropy)?;
    throttle::make_file(folder, now)
}

fn insert_slots(tx: &Transaction<'_>, secret: u8, code: u8) -> Result<()> {
    let sql = "INSERT INTO slots VALUES ('secret', ?, 0), ('code', ?, 0)";
    tx.execute(sql, (secret, code))?;
    Ok(())
}

/// Inserts the vault's own slots, and what it needs to set the second door later.
fn insert_vault(tx: &Transaction<'_>, draw: &Draw) -> Result<()> {
    let [secret, code, notes_secret, notes_code] = draw.places;
    insert_slots(tx, secret, code)?;
    tx.execute(
        "INSERT INTO notes VALUES (1, ?, ?, ?, ?)",
        (
            1 - draw.vault_file,
            notes_secret,
            notes_code,
            draw.notes_dek.bytes(),
        ),
    )?;
    tx.execute("INSERT INTO clock VALUES (1, 0, zeroblob(16), 0, 0, 0)", [])?;
    Ok(())
}
