//! The files of a record's backup on their way into the vault: each comes in by itself, and is kept once it is proved.

use super::contents::Contents;
use super::staged;
use crate::entropy::Entropy;
use crate::error::Result;
use crate::journal::Attach;
use crate::store::Store;
use crate::vault::{OpenVault, Stop};
use std::collections::BTreeSet;

/// The files.
pub(super) struct FilesIn {
    /// Names that came in before.
    have: BTreeSet<String>,
    /// The one that is coming.
    coming: Option<Attach>,
}

impl FilesIn {
    /// Notes which backup they come from.
    pub(super) fn begin(
        store: &mut Store,
        contents: &Contents,
        e: &mut dyn Entropy,
    ) -> Result<Self> {
        staged::begin(store, contents, e)?;
        Ok(Self {
            have: staged::files(store.read())?.into_keys().collect(),
            coming: None,
        })
    }

    /// True for a file that came in before.
    pub(super) fn has(&self, name: &str) -> bool {
        self.have.contains(name)
    }

    /// Takes the next bytes of a file of `len` bytes.
    pub(super) fn take(
        &mut self,
        vault: &mut OpenVault,
        stop: &Stop,
        len: u64,
        bytes: &[u8],
        e: &mut dyn Entropy,
    ) -> Result<()> {
        let coming = match &mut self.coming {
            Some(coming) => coming,
            none => none.insert(Attach::begin(vault, "", Some(len))?),
        };
        coming.write(vault, stop, bytes, e)
    }

    /// Keeps a file that is whole.
    pub(super) fn end(
        &mut self,
        vault: &mut OpenVault,
        name: &str,
        e: &mut dyn Entropy,
    ) -> Result<()> {
        let mut whole = match self.coming.take() {
            Some(whole) => whole,
            // An empty file.
            None => Attach::begin(vault, "", Some(0))?,
        };
        let whole = whole.finish(vault, e)?;
        staged::keep(vault.store_mut(), name, &whole, e)
    }

    /// Lets go of a file that isn't.
    pub(super) fn give_up(&mut self) {
        self.coming = None;
    }
}
