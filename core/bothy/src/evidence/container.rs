//! The container of a pack being built: a folder, or one zip file.
//!
//! Either is built in the folder `<name>.part` ([`Site`]), read back, and renamed last, so that any pack found is whole. If dropped
//! before [`Container::keep`], it leaves nothing.

use super::Destination;
use crate::error::{Error, Result};
use crate::leftover::{GivenUp, Out, ReadBack, Site, Written};
use crate::leftover::{around, exists, make_folder, outside, sync_folder};
use bothy_proof::Hash;
use sha2::{Digest, Sha256};
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A pack being built, one file after the other.
pub(super) struct Container {
    kind: Kind,
    site: Site,
    /// True once dropping it removes nothing.
    kept: bool,
    given_up: GivenUp,
    /// The hash of a zip's open file.
    hash: Box<Sha256>,
    /// The files of a folder that are whole.
    written: Vec<(PathBuf, Written)>,
}

enum Kind {
    Folder(Option<(PathBuf, Box<BufWriter<Out>>)>),
    Zip(Option<Box<ZipWriter<Out>>>),
}

impl Container {
    /// Begins the folder or the file within the site.
    ///
    /// # Errors
    /// `Outside` if the place can't be written.
    pub(super) fn begin(destination: &Destination, site: Site) -> Result<Self> {
        let given_up = GivenUp::default();
        let begun = match destination {
            Destination::Folder(_) => make_folder(&site.work()).map(|()| Kind::Folder(None)),
            Destination::Zip(_) => Out::create(&site.work(), &given_up)
                .map(|out| Kind::Zip(Some(Box::new(ZipWriter::new(out))))),
        };
        // Made first, so that any failure removes it.
        let mut container = Self {
            kind: Kind::Folder(None),
            site,
            kept: false,
            given_up,
            hash: Box::default(),
            written: Vec::new(),
        };
        container.kind = begun?;
        Ok(container)
    }

    /// True if it stays: the log says that it went out.
    pub(super) fn is_kept(&self) -> bool {
        self.kept
    }

    pub(super) fn site(&self) -> &Site {
        &self.site
    }

    /// Begins the file `path` (parts joined by `/`). The next writes go into it, until [`Self::close`].
    pub(super) fn open(&mut self, path: &str) -> Result<()> {
        match &mut self.kind {
            Kind::Folder(file) => {
                let place = self.site.work().join(path);
                if let Some(parent) = place.parent().filter(|parent| !exists(parent)) {
                    make_folder(parent)?;
                }
                let out = Out::create(&place, &self.given_up)?;
                *file = Some((place, Box::new(BufWriter::new(out))));
            }
            Kind::Zip(zip) => {
                let zip = zip.as_mut().ok_or(Error::Cancelled)?;
                zip.start_file(path, options())
                    .map_err(|error| outside(error.into()))?;
            }
        }
        Ok(())
    }

    /// Ends the open file; returns its SHA-256.
    pub(super) fn close(&mut self) -> Result<Hash> {
        let Kind::Folder(file) = &mut self.kind else {
            return Ok(self.hash.finalize_reset().into());
        };
        let (place, file) = file.take().ok_or(Error::Cancelled)?;
        let out = file.into_inner();
        let out = out.map_err(|error| outside(error.into_error()))?;
        let written = out.sync().map_err(outside)?;
        // A folder's files are written from their beginning to their end.
        let hash = written.hash().ok_or(Error::Outside)?;
        self.written.push((place, written));
        Ok(hash)
    }

    /// Brings all of it to the disk. Nothing more can be written. Returns what must be read back: the files of a folder, or the whole zip, its
    /// headers and its directory too.
    pub(super) fn sync(&mut self) -> Result<ReadBack> {
        let work = self.site.work();
        match &mut self.kind {
            Kind::Folder(_) => {
                let exhibits = work.join("exhibits");
                if exists(&exhibits) {
                    sync_folder(&exhibits)?;
                }
                sync_folder(&work)?;
            }
            Kind::Zip(zip) => {
                let zip = zip.take().ok_or(Error::Cancelled)?;
                let out = zip.finish().map_err(|error| outside(error.into()))?;
                let written = out.sync().map_err(outside)?;
                self.written.push((work.clone(), written));
            }
        }
        sync_folder(around(&work))?;
        Ok(ReadBack::of(std::mem::take(&mut self.written)))
    }

    /// Keeps the pack: it has its name or will have it.
    pub(super) fn keep(&mut self) {
        self.kept = true;
    }
}

impl Write for Container {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = match &mut self.kind {
            Kind::Folder(Some((_, file))) => file.write(bytes)?,
            Kind::Zip(Some(zip)) => {
                let written = zip.write(bytes)?;
                self.hash.update(&bytes[..written]);
                written
            }
            _ => return Err(io::ErrorKind::BrokenPipe.into()),
        };
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Container {
    /// Removes all that isn't kept. The next opening of the vault removes what can't be removed now: there is nobody left to tell.
    fn drop(&mut self) {
        if self.kept {
            return;
        }
        self.given_up.raise();
        self.kind = Kind::Folder(None);
        let _ = self.site.remove();
    }
}

/// Returns the options of every file in a zip. It is dated 1980-01-01, because the pack's head alone says when it was made, and stored,
/// because programs inflate differently (docs/adr/0024-one-form-of-zip.md).
fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644)
        .compression_method(CompressionMethod::Stored)
}
