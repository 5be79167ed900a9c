//! Something on its way out: built beside its place and named last, or written straight into a document.

use super::document::Document;
use super::out::{GivenUp, Out};
use super::readback::ReadBack;
use super::site::{Site, around, exists, sync_folder};
use super::written::{Sent, Written};
use crate::error::{Error, Result};
use crate::id::Id;

/// The two ways.
#[derive(Clone)]
pub(crate) enum Going {
    /// Built in a folder beside its place, and named last.
    Beside(Site),
    /// Written straight into a document.
    Into(Document),
}

impl Going {
    pub(super) fn id(&self) -> Id {
        match self {
            Self::Beside(site) => site.id(),
            Self::Into(document) => document.id,
        }
    }

    /// Begins the file, of at most so many bytes.
    pub(crate) fn create(&self, given_up: &GivenUp, most: u64) -> Result<Out> {
        match self {
            Self::Beside(site) => Out::create(&site.work(), given_up, most),
            Self::Into(document) => Ok(Out::into_document(document.clone(), given_up, most)),
        }
    }

    /// Begins to read back the file that is written.
    pub(crate) fn read_back(&self, written: Written) -> Result<(ReadBack, Sent)> {
        let mut sent = written.sent();
        let back = match self {
            Self::Beside(site) => {
                let work = site.work();
                sync_folder(around(&work))?;
                ReadBack::of(vec![(work, written)])
            }
            Self::Into(document) if document.can_read_back() => {
                ReadBack::of_document(document.file.clone(), written)
            }
            Self::Into(_) => {
                sent.checked = false;
                ReadBack::of(Vec::new())
            }
        };
        Ok((back, sent))
    }

    /// Checks that nothing has its name.
    ///
    /// # Errors
    /// `Exists`.
    pub(crate) fn check_free(&self) -> Result<()> {
        match self {
            Self::Beside(site) if exists(site.to()) => Err(Error::Exists),
            _ => Ok(()),
        }
    }

    /// Removes what was written.
    ///
    /// # Errors
    /// `Outside` for a document, which only the shell can remove; as [`Site::remove`].
    pub(crate) fn remove(&self) -> Result<()> {
        match self {
            Self::Beside(site) => site.remove(),
            Self::Into(_) => Err(Error::Outside),
        }
    }
}
