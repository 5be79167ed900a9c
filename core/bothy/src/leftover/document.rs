//! A document that a shell opened for writing. A phone's picker makes one before its first byte, and gives no path.
//!
//! Nothing can be built beside it and named last, and only the shell can remove it. So the vault notes its address, and the note stays until
//! it is whole or the shell says that it is gone. Reasons: docs/adr/0038-descriptors.md.

use crate::error::{Error, Input, Result};
use crate::id::Id;
use crate::store::Stop;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{OFlags, fcntl_getfl};
use rustix::io::Errno;
use std::fs::File;
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::sync::Arc;

/// The longest address, in bytes.
const MAX_ADDRESS: usize = 4 << 10;

/// The stand-in for the mark of the folder around it in a document's note. An earlier version takes it for a folder that isn't there, and
/// keeps the note.
pub(super) const AROUND: &str = "document";

/// The bytes that a pipe takes without waiting, once it is ready for any.
const READY: usize = 4096;

/// The time after which a slow reader is asked again, in nanoseconds: 50 ms. A lock waits no longer.
const WAIT: i64 = 50_000_000;

/// The place for what goes out.
#[derive(Debug)]
pub enum Target<'t> {
    /// A path at which nothing is.
    Path(&'t Path),
    /// An empty document.
    Document {
        /// The document, open for writing. If it is a file that can be read as well, it is read back.
        file: File,
        /// Its address, by which the shell finds it again: at most 4 KiB.
        address: &'t str,
    },
}

impl<'t, P: AsRef<Path> + ?Sized> From<&'t P> for Target<'t> {
    fn from(path: &'t P) -> Self {
        Self::Path(path.as_ref())
    }
}

/// A document being written.
#[derive(Clone)]
pub(crate) struct Document {
    pub(super) id: Id,
    pub(super) address: String,
    pub(super) file: Arc<File>,
    /// A pipe or a socket, whose reader may be slow or gone.
    is_stream: bool,
    can_read_back: bool,
    stop: Stop,
}

impl Document {
    /// Takes an empty document.
    ///
    /// # Errors
    /// `Invalid{Choice}` for an address that is empty or too long; `Exists` if something is in it: it isn't ours to replace; `Outside` if
    /// it can't be written.
    pub(super) fn of(id: Id, file: File, address: &str, stop: &Stop) -> Result<Self> {
        if address.is_empty() || address.len() > MAX_ADDRESS {
            return Err(Error::Invalid {
                field: Input::Choice,
            });
        }
        let about = file.metadata().map_err(|_| Error::Outside)?;
        let mode = fcntl_getfl(&file).map_err(|_| Error::Outside)? & OFlags::RWMODE;
        if about.is_dir() || !matches!(mode, OFlags::WRONLY | OFlags::RDWR) {
            return Err(Error::Outside);
        }
        if about.is_file() && about.len() > 0 {
            return Err(Error::Exists);
        }
        Ok(Self {
            id,
            address: address.to_owned(),
            is_stream: !about.is_file(),
            can_read_back: about.is_file() && mode == OFlags::RDWR,
            file: Arc::new(file),
            stop: stop.clone(),
        })
    }

    pub(super) fn can_read_back(&self) -> bool {
        self.can_read_back
    }

    /// Writes the next bytes, as many as it takes. Waits for a slow reader, but not once it is stopped.
    pub(super) fn write(&self, bytes: &[u8]) -> io::Result<usize> {
        let mut file = &*self.file;
        if !self.is_stream {
            return file.write(bytes);
        }
        loop {
            self.stop.check_end().map_err(io::Error::other)?;
            if !self.is_ready()? {
                continue;
            }
            match file.write(&bytes[..bytes.len().min(READY)]) {
                Err(error) if error.kind() == ErrorKind::WouldBlock => {}
                done => return done,
            }
        }
    }

    fn is_ready(&self) -> io::Result<bool> {
        let mut descriptors = [PollFd::new(&self.file, PollFlags::OUT)];
        let wait = Timespec {
            tv_sec: 0,
            tv_nsec: WAIT,
        };
        match poll(&mut descriptors, Some(&wait)) {
            Ok(ready) => Ok(ready > 0),
            Err(Errno::INTR) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }
}

/// Returns what syncing a document says. A pipe, and the files of some apps, can't be synced.
pub(super) fn synced(done: io::Result<()>) -> io::Result<()> {
    match done {
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::InvalidInput | ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        done => done,
    }
}
