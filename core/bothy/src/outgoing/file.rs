//! A file on its way out, written by its caller piece by piece.

use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::leftover::{self, GivenUp, Going, MOST, Out, ReadBack, Sent, Target, outside};
use crate::vault::{OpenVault, Stop};
use std::io::Write;

/// A file being written. Given up or dropped before [`Outgoing::finish`], it leaves nothing, but for a document, which the shell removes.
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
    going: Going,
    /// `None` once it is on the disk.
    file: Option<Out>,
    /// The rest to be read back, once it is on the disk.
    back: Option<(ReadBack, Sent)>,
    /// From here on nothing is removed when this is dropped.
    kept: bool,
}

impl Outgoing {
    /// Notes the file's place in the vault, and begins the file beside that place, or in the document.
    ///
    /// # Errors
    /// `Invalid{Choice}` for a place without a name or in the vault's own folder, or an address over 4 KiB; `Exists` if something is
    /// there, or at its `.part`, or in the document; `Outside`, or its cause, if it can't be written; `StorageFull`, `Locked`.
    pub fn begin<'t>(
        vault: &mut OpenVault,
        to: impl Into<Target<'t>>,
        e: &mut dyn Entropy,
    ) -> Result<Self> {
        let folder = vault.folder().to_owned();
        let going = leftover::begin(vault.store_mut(), to.into(), &folder, e)?;
        match going.create(&GivenUp::default(), MOST) {
            Ok(file) => Ok(Self {
                going,
                file: Some(file),
                back: None,
                kept: false,
            }),
            Err(error) => {
                leftover::give_up(vault.store_mut(), &going, e);
                Err(error)
            }
        }
    }

    /// Writes the next bytes.
    ///
    /// # Errors
    /// `OutsideFull`; `Outside`, or its cause; `Locked` if a slow document was waited for. The caller must then give the file up.
    pub fn write(&mut self, bytes: &[u8]) -> Result<()> {
        let file = self.file.as_mut().ok_or(Error::Cancelled)?;
        file.write_all(bytes).map_err(outside)
    }

    /// Fsyncs the file, reads it back and gives it its name.
    ///
    /// # Errors
    /// `Outside` if the place is gone or returns different bytes; `Exists` if something appeared there; `StorageFull` if the vault has no
    /// room for its note; `Locked` once `stop` was raised. Nothing is left after any of them, except a file that fails to get its name at
    /// the very end: the next opening finishes it; and a document: the shell removes it, and says so ([`super::removed`]).
    pub fn finish(
        mut self,
        vault: &mut OpenVault,
        stop: &Stop,
        e: &mut dyn Entropy,
    ) -> Result<Sent> {
        loop {
            let done = stop.check().and_then(|()| self.go_on(vault, e));
            match done {
                Ok(None) => {}
                Ok(Some(sent)) => return Ok(sent),
                Err(error) => {
                    self.give_up(vault, e);
                    return Err(error);
                }
            }
        }
    }

    /// Removes the file and the vault's note of it. A drop removes the file too, but leaves the note to the next opening. A document and its
    /// note stay until the shell has removed it ([`super::removed`]).
    pub fn give_up(self, vault: &mut OpenVault, e: &mut dyn Entropy) {
        if !self.kept {
            leftover::give_up(vault.store_mut(), &self.going, e);
        }
    }

    /// Does the next part of [`Outgoing::finish`]: reads at most 1 MiB back. Returns what is out, once it is.
    pub(super) fn go_on(
        &mut self,
        vault: &mut OpenVault,
        e: &mut dyn Entropy,
    ) -> Result<Option<Sent>> {
        if let Some(file) = self.file.take() {
            let written = file.sync().map_err(outside)?;
            self.back = Some(self.going.read_back(written)?);
        }
        let (rest, sent) = self.back.as_mut().ok_or(Error::Cancelled)?;
        if rest.step()?.is_some() {
            return Ok(None);
        }
        let sent = sent.clone();
        leftover::bring_out(vault.store_mut(), &self.going, &mut self.kept, e)?;
        Ok(Some(sent))
    }
}

impl Drop for Outgoing {
    /// Leaves what can't be removed now to the next opening of the vault: no caller is left to tell.
    fn drop(&mut self) {
        if !self.kept {
            let _ = self.going.remove();
        }
    }
}
