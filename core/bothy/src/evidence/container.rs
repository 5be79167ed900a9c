//! The container of a pack being built: a folder, or one zip file.
//!
//! Either is built in the folder `<name>.part` ([`Site`]), read back, and renamed last, so that any pack found is whole. If dropped
//! before [`Container::keep`], it leaves nothing.

use super::Destination;
use crate::error::{Error, Result};
use crate::leftover::{GivenUp, Out, Site, around, exists, make_folder};
use crate::leftover::{open_again, outside, sync_folder};
use bothy_proof::Hash;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// A pack being built, one file after the other.
pub(super) struct Container {
    kind: Kind,
    site: Site,
    /// True once dropping it removes nothing.
    kept: bool,
    given_up: GivenUp,
    /// The hash of the open file.
    hash: Sha256,
}

enum Kind {
    Folder(Option<BufWriter<Out>>),
    Zip(Option<Box<ZipWriter<Out>>>),
    /// A whole zip, being read back.
    Written(Box<ZipArchive<File>>),
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
            hash: Sha256::new(),
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
        self.hash = Sha256::new();
        match &mut self.kind {
            Kind::Folder(file) => {
                let place = self.site.work().join(path);
                if let Some(parent) = place.parent().filter(|parent| !exists(parent)) {
                    make_folder(parent)?;
                }
                *file = Some(BufWriter::new(Out::create(&place, &self.given_up)?));
            }
            Kind::Zip(zip) => {
                let zip = zip.as_mut().ok_or(Error::Cancelled)?;
                zip.start_file(path, options())
                    .map_err(|error| outside(error.into()))?;
            }
            Kind::Written(_) => return Err(Error::Cancelled),
        }
        Ok(())
    }

    /// Ends the open file; returns its SHA-256.
    pub(super) fn close(&mut self) -> Result<Hash> {
        if let Kind::Folder(file) = &mut self.kind
            && let Some(file) = file.take()
        {
            let out = file
                .into_inner()
                .map_err(|error| outside(error.into_error()))?;
            out.sync().map_err(outside)?;
        }
        Ok(std::mem::take(&mut self.hash).finalize().into())
    }

    /// Syncs all of it to the disk. Nothing more can be written.
    pub(super) fn sync(&mut self) -> Result<()> {
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
                out.sync().map_err(outside)?;
                let zip = ZipArchive::new(open_again(&work)?).map_err(|_| Error::Outside)?;
                self.kind = Kind::Written(Box::new(zip));
            }
            Kind::Written(_) => return Err(Error::Cancelled),
        }
        sync_folder(around(&work))
    }

    /// Opens a file of the pack for reading back, after [`Self::sync`]: from the disk, not from memory, if the system can be asked to.
    pub(super) fn reader(&mut self, path: &str) -> Result<Box<dyn Read + Send>> {
        let work = self.site.work();
        match &mut self.kind {
            Kind::Folder(_) => Ok(Box::new(open_again(&work.join(path))?)),
            Kind::Zip(_) => Err(Error::Cancelled),
            Kind::Written(zip) => {
                let (start, len) = stored(zip, path).ok_or(Error::Outside)?;
                let mut file = open_again(&work)?;
                file.seek(SeekFrom::Start(start)).map_err(outside)?;
                Ok(Box::new(file.take(len)))
            }
        }
    }

    /// Keeps the pack: it has its name or will have it.
    pub(super) fn keep(&mut self) {
        self.kept = true;
    }
}

impl Write for Container {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = match &mut self.kind {
            Kind::Folder(Some(file)) => file.write(bytes)?,
            Kind::Zip(Some(zip)) => zip.write(bytes)?,
            _ => return Err(io::ErrorKind::BrokenPipe.into()),
        };
        self.hash.update(&bytes[..written]);
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

/// Returns the start and length of a file in a zip.
fn stored(zip: &mut ZipArchive<File>, path: &str) -> Option<(u64, u64)> {
    let index = zip.index_for_name(path)?;
    let entry = zip.by_index_raw(index).ok()?;
    Some((entry.data_start()?, entry.compressed_size()))
}

/// Returns the options of every file in a zip: dated 1980-01-01, as the head alone says when the pack was made, and stored, since not
/// every program inflates alike (docs/adr/0024-one-form-of-zip.md).
fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644)
        .compression_method(CompressionMethod::Stored)
}
