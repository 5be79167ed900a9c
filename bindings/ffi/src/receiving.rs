//! Files that a shell hands over as descriptors, read step by step into the vault.

use crate::descriptor::copied;
use crate::incoming::Incoming;
use crate::journal::Journal;
use crate::session::{caught, held};
use bothy_core::incoming::{Piece, Source};
use bothy_core::journal::Step;
use bothy_core::{Error, Result};
use std::sync::{Arc, Mutex};

/// A file being read from a descriptor. Step until `Done`, then take its `file`. Reading needs no vault, so a slow document delays no lock.
#[derive(uniffi::Object)]
pub struct ReceiveJob {
    file: Arc<Incoming>,
    /// `None` once all of it is read, or after an error.
    source: Mutex<Reading>,
}

enum Reading {
    On(Source),
    Done,
    Failed,
}

#[uniffi::export]
impl Journal {
    /// Begins an incoming file that a picker or a recorder hands over as a descriptor, read from where it stands. `name` is the user's name
    /// for it. `len` is its length in bytes if its sender promises one: any other length is refused. What a picker says of a document's
    /// size is no promise. The descriptor is copied: close the shell's own after this call.
    ///
    /// Errors: `Outside` if it isn't an open file; `Invalid` (attachment: over 2 GB, or of another length), `Locked`.
    pub fn receive_from(
        &self,
        name: &str,
        descriptor: i32,
        len: Option<u64>,
    ) -> Result<Arc<ReceiveJob>> {
        let source = caught(|| Source::of(copied(descriptor)?, len))?;
        let file = self.receive(name, source.total())?;
        Ok(Arc::new(ReceiveJob {
            file,
            source: Mutex::new(Reading::On(source)),
        }))
    }
}

#[uniffi::export]
impl ReceiveJob {
    /// Takes at most 1 MiB in. Where nothing comes yet, as from a recorder, it waits for 50 ms and returns as much `done` as before.
    /// `total` is 0 if nobody knows it.
    ///
    /// Errors: `Locked` after a lock; `Invalid` (attachment: it grew, shrank or was written to meanwhile, isn't as long as promised, or is
    /// over 2 GB); `Outside`, or its cause, if it can't be read; `StorageFull`; `Cancelled` after an error.
    pub fn step(&self) -> Result<Step> {
        caught(|| {
            let mut reading = held(&self.source);
            let done = self.go_on(&mut reading);
            if done.is_err() {
                *reading = Reading::Failed;
            }
            done
        })
    }

    /// Returns the file, to name it in [`Journal::add`], [`Journal::attach`] or another call that takes one.
    ///
    /// Errors: `Cancelled` before the last step, or after an error.
    pub fn file(&self) -> Result<Arc<Incoming>> {
        match *held(&self.source) {
            Reading::Done => Ok(Arc::clone(&self.file)),
            Reading::On(_) | Reading::Failed => Err(Error::Cancelled),
        }
    }
}

impl ReceiveJob {
    fn go_on(&self, reading: &mut Reading) -> Result<Step> {
        let source = match reading {
            Reading::On(source) => source,
            Reading::Done => return Ok(Step::Done),
            Reading::Failed => return Err(Error::Cancelled),
        };
        self.file.check()?;
        match source.read()? {
            Piece::Bytes(bytes) => self.file.write(&bytes)?,
            Piece::Later => {}
            Piece::End => {
                *reading = Reading::Done;
                return Ok(Step::Done);
            }
        }
        Ok(Step::More {
            done: source.taken(),
            total: source.total().unwrap_or(0),
        })
    }
}
