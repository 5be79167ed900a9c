//! Where a pack is built: a folder, or one zip file.
//!
//! Either is built beside its place as `<name>.part` and renamed last, so that whoever finds a pack finds all of it. Dropped before
//! [`Container::keep`], it leaves nothing.

use super::Destination;
use super::out::{GivenUp, Out};
use crate::error::{Error, Input, Result};
use bothy_proof::Hash;
use sha2::{Digest, Sha256};
use std::ffi::OsString;
use std::fs::{self, DirBuilder, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

const CHOICE: Error = Error::Invalid {
    field: Input::Choice,
};

/// How a file lies in a zip. A folder keeps both as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Packing {
    /// Made smaller: text.
    Deflated,
    /// As it is: photos, sound and video are small already, and a reader takes them out to the bit without trusting a decoder.
    Stored,
}

/// A pack being built, one file after the other.
pub(super) struct Container {
    kind: Kind,
    /// What is removed when this is dropped: the `.part`, then the pack itself until it is kept.
    mine: Option<PathBuf>,
    to: PathBuf,
    given_up: GivenUp,
    /// Of the file that is open.
    hash: Sha256,
}

enum Kind {
    Folder(Option<BufWriter<Out>>),
    Zip(Option<Box<ZipWriter<Out>>>),
}

impl Container {
    /// Makes the `.part`, anywhere but in `vault`: a pack is in clear, and every copy of a vault's folder must look alike.
    ///
    /// # Errors
    /// `Invalid{Choice}` for a place in `vault` or without a name; `Exists` when something is there under either name, `Outside` when the place can't be written.
    pub(super) fn begin(destination: &Destination, vault: &Path) -> Result<Self> {
        let to = destination.path();
        let part = part_of(to)?;
        if is_within(to, vault).map_err(outside)? {
            return Err(CHOICE);
        }
        if exists(to) || exists(&part) {
            return Err(Error::Exists);
        }
        let given_up = GivenUp::default();
        let kind = match destination {
            Destination::Folder(_) => {
                make_folder(&part).map_err(outside)?;
                Kind::Folder(None)
            }
            Destination::Zip(_) => {
                let out = Out::create(&part, &given_up).map_err(outside)?;
                Kind::Zip(Some(Box::new(ZipWriter::new(out))))
            }
        };
        Ok(Self {
            kind,
            mine: Some(part),
            to: to.to_owned(),
            given_up,
            hash: Sha256::new(),
        })
    }

    /// Begins the file `path` (parts joined by `/`); what is written next goes into it, until [`Self::close`].
    pub(super) fn open(&mut self, path: &str, packing: Packing) -> Result<()> {
        self.hash = Sha256::new();
        match &mut self.kind {
            Kind::Folder(file) => {
                let part = self.mine.as_ref().ok_or(Error::Cancelled)?;
                let place = part.join(path);
                if let Some(parent) = place.parent().filter(|parent| !exists(parent)) {
                    make_folder(parent).map_err(outside)?;
                }
                *file = Some(BufWriter::new(
                    Out::create(&place, &self.given_up).map_err(outside)?,
                ));
            }
            Kind::Zip(zip) => {
                let zip = zip.as_mut().ok_or(Error::Cancelled)?;
                zip.start_file(path, options(packing))
                    .map_err(|_| Error::Outside)?;
            }
        }
        Ok(())
    }

    /// Ends the file that is open; gives its SHA-256.
    pub(super) fn close(&mut self) -> Result<Hash> {
        if let Kind::Folder(file) = &mut self.kind
            && let Some(file) = file.take()
        {
            let out = file.into_inner().map_err(|_| Error::Outside)?;
            out.sync().map_err(outside)?;
        }
        Ok(std::mem::take(&mut self.hash).finalize().into())
    }

    /// Brings all of it to the disk and gives it its name. [`Self::keep`] must follow, or it is removed again.
    pub(super) fn finish(&mut self) -> Result<()> {
        let part = self.mine.clone().ok_or(Error::Cancelled)?;
        match &mut self.kind {
            Kind::Folder(_) => {
                let exhibits = part.join("exhibits");
                if exists(&exhibits) {
                    sync_folder(&exhibits)?;
                }
                sync_folder(&part)?;
            }
            Kind::Zip(zip) => {
                let zip = zip.take().ok_or(Error::Cancelled)?;
                let out = zip.finish().map_err(|_| Error::Outside)?;
                out.sync().map_err(outside)?;
            }
        }
        rename_new(&part, &self.to)?;
        self.mine = Some(self.to.clone());
        match parent(&self.to) {
            Some(parent) => sync_folder(parent),
            None => Ok(()),
        }
    }

    /// The pack stays.
    pub(super) fn keep(mut self) {
        self.mine = None;
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
    /// Removes what isn't kept. A place that can't be written any more keeps what it has: there is nobody left to tell.
    fn drop(&mut self) {
        let Some(mine) = self.mine.take() else { return };
        self.given_up.raise();
        match &mut self.kind {
            Kind::Folder(file) => {
                *file = None;
                let _ = fs::remove_dir_all(&mine);
            }
            Kind::Zip(zip) => {
                *zip = None;
                let _ = fs::remove_file(&mine);
            }
        }
    }
}

/// Every zip says 1980-01-01 of its files: when the pack was made is said once, in its head.
fn options(packing: Packing) -> SimpleFileOptions {
    SimpleFileOptions::default()
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644)
        .compression_method(match packing {
            Packing::Deflated => CompressionMethod::Deflated,
            Packing::Stored => CompressionMethod::Stored,
        })
}

/// Whether the file would lie in the folder or below, by whatever way the path goes.
fn is_within(path: &Path, folder: &Path) -> io::Result<bool> {
    let around = parent(path).unwrap_or(path).canonicalize()?;
    Ok(around.starts_with(folder.canonicalize()?))
}

fn part_of(to: &Path) -> Result<PathBuf> {
    let name = to.file_name().ok_or(CHOICE)?;
    let mut part = OsString::from(name);
    part.push(".part");
    Ok(to.with_file_name(part))
}

/// Something is there, be it a link to nowhere.
fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

fn make_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// The folder that holds `path`; the current one for a bare name.
fn parent(path: &Path) -> Option<&Path> {
    path.parent().map(|parent| {
        if parent.as_os_str().is_empty() {
            Path::new(".")
        } else {
            parent
        }
    })
}

fn sync_folder(path: &Path) -> Result<()> {
    File::open(path)
        .and_then(|folder| folder.sync_all())
        .map_err(outside)
}

/// Renames, never over something: a file that came up meanwhile isn't ours to replace.
fn rename_new(from: &Path, to: &Path) -> Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
        Ok(()) => Ok(()),
        Err(Errno::EXIST | Errno::NOTEMPTY) => Err(Error::Exists),
        // A file system that can't promise it (memory cards, network shares): the best that is left.
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) if exists(to) => Err(Error::Exists),
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => fs::rename(from, to).map_err(outside),
        Err(error) => Err(outside(error.into())),
    }
}

#[allow(clippy::needless_pass_by_value)] // as `map_err` gives it
fn outside(error: io::Error) -> Error {
    match Error::from(&error) {
        // The folder around it, which is outside: nothing of the record's was looked for.
        Error::NotFound => Error::Outside,
        other => other,
    }
}
