//! The container of a pack being built: a folder, one zip file, or the same zip straight into a document.
//!
//! A folder or a file is built in the folder `<name>.part` ([`Site`]), read back, and renamed last, so that any pack found is whole. If dropped
//! before [`Container::keep`], it leaves nothing.

use super::Destination;
use super::streamed::{Measuring, Streaming};
use crate::error::{Error, Input, Result};
use crate::leftover::{GivenUp, Going, MOST, Out, ReadBack, Sent, Site, Written};
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
    going: Going,
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
    Zip(Box<ZipWriter<Out>>),
    /// A zip into a document, which can't go back to a file's header: made once to measure each file, then again to write it.
    Measured(Measuring),
    Streamed(Box<Streaming>),
    /// Nothing more can be written.
    Over,
}

impl Container {
    /// Begins the folder or the file.
    ///
    /// # Errors
    /// `Outside` if the place can't be written; `Invalid{Choice}` for a folder in a document.
    pub(super) fn begin(destination: &Destination, going: Going) -> Result<Self> {
        let given_up = GivenUp::default();
        let begun = match (destination, &going) {
            (Destination::Folder(_), Going::Beside(site)) => {
                make_folder(&site.work()).map(|()| Kind::Folder(None))
            }
            (Destination::Zip(_), Going::Beside(_)) => going
                .create(&given_up, MOST)
                .map(|out| Kind::Zip(Box::new(ZipWriter::new(out)))),
            (Destination::Document(_), Going::Into(_)) => Ok(Kind::Measured(Measuring::default())),
            _ => Err(Error::Invalid {
                field: Input::Choice,
            }),
        };
        // Made first, so that any failure removes it.
        let mut container = Self {
            kind: Kind::Over,
            going,
            kept: false,
            given_up,
            hash: Box::default(),
            written: Vec::new(),
        };
        container.kind = begun?;
        Ok(container)
    }

    /// Begins to write what was only measured so far, from the first file on. False if it was written at once.
    ///
    /// # Errors
    /// `Outside`.
    pub(super) fn begin_again(&mut self) -> Result<bool> {
        let Kind::Measured(measured) = &mut self.kind else {
            return Ok(false);
        };
        let files = std::mem::take(measured).files();
        let out = self.going.create(&self.given_up, MOST)?;
        self.kind = Kind::Streamed(Box::new(Streaming::begin(out, files)));
        Ok(true)
    }

    /// True if it stays: the log says that it went out.
    pub(super) fn is_kept(&self) -> bool {
        self.kept
    }

    pub(super) fn going(&self) -> &Going {
        &self.going
    }

    /// Returns the folder in which it is built.
    pub(super) fn site(&self) -> Result<&Site> {
        match &self.going {
            Going::Beside(site) => Ok(site),
            Going::Into(_) => Err(Error::Cancelled),
        }
    }

    /// Begins the file `path` (parts joined by `/`). The next writes go into it, until [`Self::close`].
    pub(super) fn open(&mut self, path: &str) -> Result<()> {
        match (&mut self.kind, &self.going) {
            (Kind::Folder(file), Going::Beside(site)) => {
                let place = site.work().join(path);
                if let Some(parent) = place.parent().filter(|parent| !exists(parent)) {
                    make_folder(parent)?;
                }
                let out = Out::create(&place, &self.given_up, MOST)?;
                *file = Some((place, Box::new(BufWriter::new(out))));
            }
            (Kind::Zip(zip), _) => zip
                .start_file(path, options())
                .map_err(|error| outside(error.into()))?,
            (Kind::Measured(measuring), _) => measuring.open(path),
            (Kind::Streamed(zip), _) => zip.open(path)?,
            (Kind::Folder(_) | Kind::Over, _) => return Err(Error::Cancelled),
        }
        Ok(())
    }

    /// Ends the open file; returns its SHA-256.
    pub(super) fn close(&mut self) -> Result<Hash> {
        let file = match &mut self.kind {
            Kind::Folder(file) => file,
            kind => {
                match kind {
                    Kind::Measured(measuring) => measuring.close(),
                    Kind::Streamed(zip) => zip.close()?,
                    _ => {}
                }
                return Ok(self.hash.finalize_reset().into());
            }
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
    /// headers and its directory too; and of a document what is in it.
    pub(super) fn sync(&mut self) -> Result<(ReadBack, Option<Sent>)> {
        match std::mem::replace(&mut self.kind, Kind::Over) {
            Kind::Streamed(zip) => {
                let written = zip.finish()?.sync().map_err(outside)?;
                let (back, sent) = self.going.read_back(written)?;
                return Ok((back, Some(sent)));
            }
            Kind::Folder(_) => {
                let work = self.site()?.work();
                let exhibits = work.join("exhibits");
                if exists(&exhibits) {
                    sync_folder(&exhibits)?;
                }
                sync_folder(&work)?;
            }
            Kind::Zip(zip) => {
                let out = zip.finish().map_err(|error| outside(error.into()))?;
                let written = out.sync().map_err(outside)?;
                self.written.push((self.site()?.work(), written));
            }
            _ => return Err(Error::Cancelled),
        }
        sync_folder(around(&self.site()?.work()))?;
        Ok((ReadBack::of(std::mem::take(&mut self.written)), None))
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
            Kind::Zip(zip) => zip.write(bytes)?,
            Kind::Measured(measuring) => measuring.write(bytes)?,
            Kind::Streamed(zip) => zip.write(bytes)?,
            _ => return Err(io::ErrorKind::BrokenPipe.into()),
        };
        // A folder's files hash themselves.
        if !matches!(self.kind, Kind::Folder(_)) {
            self.hash.update(&bytes[..written]);
        }
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
        self.kind = Kind::Over;
        let _ = self.going.remove();
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
