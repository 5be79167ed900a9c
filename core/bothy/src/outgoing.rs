//! A file written in clear to a place outside the vault that the user chose: an attachment, a printed plan, a picture.
//!
//! It goes out as a pack does: noted in the vault before its first byte, built beside its place, read back, and named last. The next
//! opening finishes or removes whatever a kill leaves: docs/adr/0022-unfinished-packs.md.

use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::leftover::{self, GivenUp, Out, ReadBack, Site};
use crate::leftover::{around, outside, sync_folder};
use crate::vault::{OpenVault, Stop};
use std::io::Write;
use std::path::Path;

/// A file being written. Given up or dropped before [`Outgoing::finish`], it leaves nothing.
///
/// ```
/// # let mut home = bothy_test_support::Home::new(1);
/// # let mut vault = home.unlock();
/// # let to = home.outside().join("list.txt");
/// # let entropy = &mut home.chance;
/// use bothy_core::outgoing::Outgoing;
///
/// let stop = vault.stop();
/// let mut file = Outgoing::begin(&mut vault, &to, entropy)?;
/// file.write(b"Keys, charger, papers\n")?;
/// assert!(!to.exists());
/// file.finish(&mut vault, &stop, entropy)?;
/// assert!(to.exists());
/// # Ok::<(), bothy_core::Error>(())
/// ```
pub struct Outgoing {
    site: Site,
    /// `None` once it is on the disk.
    file: Option<Out>,
    /// From here on nothing is removed when this is dropped.
    kept: bool,
}

/// Refuses a place where nothing may be written, for files written without a note because they are sealed.
///
/// # Errors
/// As [`Outgoing::begin`], except `StorageFull` and `Locked`.
pub fn check_place(vault: &OpenVault, to: &Path) -> Result<()> {
    leftover::check_place(to, vault.folder())
}

/// Refuses a place in any vault's folder, for what is written without opening one.
///
/// # Errors
/// `Invalid{Choice}`; `Outside`, or its cause, when there is no folder for it.
pub fn refuse_in_vaults(to: &Path) -> Result<()> {
    leftover::refuse_in_vaults(to)
}

impl Outgoing {
    /// Notes the file's place in the vault, and begins the file beside that place.
    ///
    /// # Errors
    /// `Invalid{Choice}` for a place without a name or in the vault's own folder; `Exists` if something is there, or at its `.part`;
    /// `Outside`, or its cause, if it can't be written; `StorageFull`, `Locked`.
    pub fn begin(vault: &mut OpenVault, to: &Path, e: &mut dyn Entropy) -> Result<Self> {
        let folder = vault.folder().to_owned();
        let site = leftover::begin(vault.store_mut(), to, &folder, e)?;
        match Out::create(&site.work(), &GivenUp::default()) {
            Ok(file) => Ok(Self {
                site,
                file: Some(file),
                kept: false,
            }),
            Err(error) => {
                leftover::give_up(vault.store_mut(), &site, e);
                Err(error)
            }
        }
    }

    /// Writes the next bytes.
    ///
    /// # Errors
    /// `OutsideFull`; `Outside`, or its cause. The caller must then give the file up.
    pub fn write(&mut self, bytes: &[u8]) -> Result<()> {
        let file = self.file.as_mut().ok_or(Error::Cancelled)?;
        file.write_all(bytes).map_err(outside)
    }

    /// Fsyncs the file, reads it back and gives it its name.
    ///
    /// # Errors
    /// `Outside` if the place is gone or returns different bytes; `Exists` if something appeared there; `StorageFull` if the vault has no
    /// room for its note; `Locked` once `stop` was raised. Nothing is left after any of them, except a file that fails to get its name at
    /// the very end: the next opening finishes it.
    pub fn finish(mut self, vault: &mut OpenVault, stop: &Stop, e: &mut dyn Entropy) -> Result<()> {
        let done = self.bring_out(vault, stop, e);
        if done.is_err() {
            self.give_up(vault, e);
        }
        done
    }

    /// Removes the file and the vault's note of it. A drop removes the file too, but leaves the note to the next opening.
    pub fn give_up(self, vault: &mut OpenVault, e: &mut dyn Entropy) {
        if !self.kept {
            leftover::give_up(vault.store_mut(), &self.site, e);
        }
    }

    fn bring_out(&mut self, vault: &mut OpenVault, stop: &Stop, e: &mut dyn Entropy) -> Result<()> {
        let (file, work) = (self.file.take().ok_or(Error::Cancelled)?, self.site.work());
        let written = file.sync().map_err(outside)?;
        sync_folder(around(&work))?;
        let mut rest = ReadBack::of(vec![(work, written)]);
        loop {
            stop.check()?;
            if rest.step()?.is_none() {
                break;
            }
        }
        leftover::bring_out(vault.store_mut(), &self.site, &mut self.kept, e)
    }
}

impl Drop for Outgoing {
    /// Leaves what can't be removed now to the next opening of the vault: no caller is left to tell.
    fn drop(&mut self) {
        if !self.kept {
            let _ = self.site.remove();
        }
    }
}
