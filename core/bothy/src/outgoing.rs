//! A file written in clear to a place outside the vault that the user chose: an attachment, a printed plan, a picture.
//!
//! It goes out as a pack does: noted in the vault before its first byte, built beside its place, read back, and named last. The next
//! opening finishes or removes whatever a kill leaves: docs/adr/0022-unfinished-packs.md.

use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::leftover::{self, GivenUp, Out, Site};
use crate::leftover::{around, exists, open_again, outside, sync_folder};
use crate::vault::{OpenVault, Stop};
use sha2::{Digest, Sha256};
use std::io::{Read, Write};
use std::path::Path;

/// Bytes read back between two checks of `stop`.
const STEP: u64 = 1 << 20;

/// A file being written. Leaves nothing if given up or dropped before [`Outgoing::finish`].
pub struct Outgoing {
    site: Site,
    file: Out,
    hash: Sha256,
    /// True once a drop must remove nothing.
    kept: bool,
}

/// Refuses a place where nothing may be written, for files written without a note because they are sealed.
///
/// # Errors
/// As [`Outgoing::begin`], except `StorageFull` and `Locked`.
pub fn check_place(vault: &OpenVault, to: &Path) -> Result<()> {
    leftover::check_place(to, vault.folder())
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
                file,
                hash: Sha256::new(),
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
        self.file.write_all(bytes).map_err(outside)?;
        self.hash.update(bytes);
        Ok(())
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
        self.file.sync().map_err(outside)?;
        sync_folder(around(&self.site.work()))?;
        self.read_back(stop)?;
        // Once noted as whole, it can't be given up.
        if exists(self.site.to()) {
            return Err(Error::Exists);
        }
        let site = &self.site;
        let noted = vault
            .store_mut()
            .write_freeing(e, &mut |tx, _| leftover::set_whole(tx, site));
        if let Err(error) = noted {
            // A commit that couldn't be sealed still counts.
            let whole = leftover::is_whole(vault.store().read(), site);
            self.kept = whole != Ok(false);
            if whole != Ok(true) {
                return Err(error);
            }
        }
        self.kept = true;
        leftover::finish(vault.store_mut(), &self.site, e)
    }

    /// Checks that the disk returns what was written: a worn-out memory stick, or one smaller than it claims, accepts every byte.
    fn read_back(&self, stop: &Stop) -> Result<()> {
        let file = open_again(&self.site.work())?;
        let mut hash = Sha256::new();
        loop {
            stop.check()?;
            let mut bytes = Vec::new();
            let read = (&file).take(STEP).read_to_end(&mut bytes);
            read.map_err(|_| Error::Outside)?;
            if bytes.is_empty() {
                break;
            }
            hash.update(&bytes);
        }
        let same = hash.finalize() == self.hash.clone().finalize();
        same.then_some(()).ok_or(Error::Outside)
    }
}

impl Drop for Outgoing {
    /// The next opening of the vault removes what can't be removed now: no caller is left to tell.
    fn drop(&mut self) {
        if !self.kept {
            let _ = self.site.remove();
        }
    }
}
