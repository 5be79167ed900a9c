//! Files, packs and backups that go out: to a path, or into a document that the shell has opened.
//!
//! A phone's picker makes an empty document before any of this begins, and only the shell can remove it. After every error but `Exists`, and
//! after a cancel or a lock, the shell deletes the document, then calls [`Evidence::document_removed`]. Where it can't, it says so to the
//! user; [`Evidence::leftovers`] names the document as `ToRemove` at each opening until it is done. A job may keep its document open until the
//! shell closes the job: do that before the document is opened for reading.

use crate::backups::{BackupJob, Backups};
use crate::descriptor::copied;
use crate::evidence::{Evidence, ExportJob};
use crate::journal::Journal;
use crate::orders::Orders;
use crate::session::{Job, Session, caught, held};
use crate::system::{System, now};
use crate::words::Words;
use bothy_core::backup::{Backup, SealTo};
use bothy_core::evidence::{Export, PackOptions};
use bothy_core::journal::{Extract, Step};
use bothy_core::outgoing::{self, Comparison, Send, Sent, Target, What};
use bothy_core::vault::OpenVault;
use bothy_core::{Id, Result};
use std::fs::File;
use std::path::Path;
use std::sync::{Arc, Mutex};

/// The place for a file that goes out.
#[derive(uniffi::Enum)]
pub enum SendTo {
    /// A path at which nothing is.
    Path {
        /// The path.
        path: String,
    },
    /// An empty document.
    Document {
        /// A descriptor open for writing, best for reading too: then what is written is read back. It is copied: close the shell's own after
        /// the call.
        descriptor: i32,
        /// The shell's name for the document, such as its URI, at most 4 KiB. The vault notes it until the document is whole.
        address: String,
    },
}

impl SendTo {
    /// Opens the document, before anything is held, and has `work` begin there.
    fn with<T>(&self, work: impl FnOnce(Target<'_>) -> Result<T>) -> Result<T> {
        work(match self {
            Self::Path { path } => Target::Path(Path::new(path)),
            Self::Document {
                descriptor,
                address,
            } => Target::Document {
                file: copied(*descriptor)?,
                address,
            },
        })
    }
}

#[uniffi::export]
impl Journal {
    /// Begins to send an attachment out, in clear, as it was taken in.
    ///
    /// Errors: `NotFound`; `Exists` if something is there; `Outside`, or its cause; `Invalid` (choice: a place in a vault, or an address
    /// that is empty or too long), `Damaged`, `StorageFull`, `Locked`.
    pub fn send(&self, attachment: Id, to: &SendTo) -> Result<Arc<SendJob>> {
        SendJob::begin(self.session(), to, |vault| {
            Ok(What::Kept(Box::new(Extract::begin(vault, attachment)?)))
        })
    }
}

#[uniffi::export]
impl Orders {
    /// Begins to send an order's copy out, in clear.
    ///
    /// Errors: as [`Journal::send`].
    pub fn send(&self, id: Id, file: Id, to: &SendTo) -> Result<Arc<SendJob>> {
        SendJob::begin(self.session(), to, |vault| {
            Ok(What::Kept(Box::new(vault.orders().extract(id, file)?)))
        })
    }
}

#[uniffi::export]
impl Evidence {
    /// Begins to send what was made in memory: a printed plan, card or summary, a picture, a sealed plan.
    ///
    /// Errors: as [`Journal::send`].
    pub fn send_made(&self, bytes: &[u8], to: &SendTo) -> Result<Arc<SendJob>> {
        SendJob::begin(self.session(), to, |_| Ok(What::Made(bytes.to_vec())))
    }

    /// Begins a pack as one zip in an empty document, whose address is the options' destination. The descriptor is as in [`SendTo`].
    ///
    /// Errors: `Exists` if something is in it; `Outside` if it can't be written; `Invalid` (choice: also another destination), `Locked`.
    pub fn export_in(&self, options: &PackOptions, descriptor: i32) -> Result<Arc<ExportJob>> {
        let document = caught(|| copied(descriptor))?;
        let session = self.session();
        let job = session.begin_writing(
            |vault| {
                let now = now(session.offset_min());
                Export::begin_in(vault, options, document, now, &mut System)
            },
            |job, vault| job.give_up(vault, &mut System),
        )?;
        Ok(Arc::new(ExportJob::new(session, job)))
    }

    /// Forgets a document that isn't whole, once the shell has deleted it or found that it is gone. Returns false if it wasn't noted.
    ///
    /// Errors: `StorageFull`, `Locked`.
    pub fn document_removed(&self, address: &str) -> Result<bool> {
        self.session()
            .with(|vault| outgoing::removed(vault, address, &mut System))
    }
}

#[uniffi::export]
impl ExportJob {
    /// Returns what is in the document, after the last step: also if it could be read back. `None` for a path, which always is.
    ///
    /// Errors: `Locked`, `Cancelled`.
    pub fn sent(&self) -> Result<Option<Sent>> {
        self.job().alone(|export| Ok(export.sent().cloned()))
    }
}

#[uniffi::export]
impl Backups {
    /// Begins a backup into an empty document, or to a path.
    ///
    /// Errors: as [`Backups::make`].
    pub fn make_in(
        &self,
        to: &SendTo,
        seal_to: &SealTo,
        without_damaged: bool,
        words: &Words,
    ) -> Result<Arc<BackupJob>> {
        let session = self.session();
        let job = to.with(|to| {
            session.begin_in_either(
                |opened| {
                    let (now, locale) = (now(session.offset_min()), words.locale());
                    Backup::begin(
                        opened,
                        to,
                        seal_to,
                        without_damaged,
                        locale,
                        now,
                        &mut System,
                    )
                },
                |job, opened| job.give_up(opened, &mut System),
            )
        })?;
        Ok(Arc::new(BackupJob::new(session, job)))
    }
}

#[uniffi::export]
impl BackupJob {
    /// Returns what is out, after the last step: also if it could be read back.
    ///
    /// Errors: `Locked`, `Cancelled`.
    pub fn sent(&self) -> Result<Option<Sent>> {
        self.job().alone(|backup| Ok(backup.sent().cloned()))
    }
}

/// A file being sent. Step until `Done`.
#[derive(uniffi::Object)]
pub struct SendJob {
    session: Arc<Session>,
    job: Job<Send>,
}

#[uniffi::export]
impl SendJob {
    /// Writes at most 1 MiB, or reads as much back. A failure removes what was written before it returns, except a document, which the shell
    /// deletes.
    ///
    /// Errors: `Locked` after a lock; `Cancelled` after `cancel` or an error; `Outside`, or its cause: it can't be written, or doesn't give
    /// back what was written; `OutsideFull`, `Exists`, `Damaged`, `NotFound`, `StorageFull`.
    pub fn step(&self) -> Result<Step> {
        self.job.step(&self.session, |send, vault, stop| {
            send.step(vault, stop, &mut System)
        })
    }

    /// Returns what is out, after the last step: also if it could be read back. If not, say so, and offer to compare it ([`DocumentCheck`]).
    ///
    /// Errors: `Locked`, `Cancelled`.
    pub fn sent(&self) -> Result<Option<Sent>> {
        self.job.alone(|send| Ok(send.sent().cloned()))
    }

    /// Gives it up and removes what was written, except a document, which the shell deletes.
    pub fn cancel(&self) {
        let Some(job) = self.job.take() else { return };
        // After a lock the job was dropped, which removes the file. The next opening removes the note.
        let _ = self.session.with(|vault| {
            job.give_up(vault, &mut System);
            Ok(())
        });
    }
}

impl SendJob {
    fn begin(
        session: &Arc<Session>,
        to: &SendTo,
        what: impl FnOnce(&mut OpenVault) -> Result<What>,
    ) -> Result<Arc<Self>> {
        let job = to.with(|to| {
            session.begin_writing(
                |vault| {
                    let what = what(vault)?;
                    Send::begin(vault, what, to, &mut System)
                },
                |job, vault| job.give_up(vault, &mut System),
            )
        })?;
        Ok(Arc::new(Self {
            session: Arc::clone(session),
            job,
        }))
    }
}

/// A document that couldn't be read back, being compared with what was written. Needs no vault. Step until `Done`.
#[derive(uniffi::Object)]
pub struct DocumentCheck {
    comparison: Mutex<Comparison>,
}

#[uniffi::export]
impl DocumentCheck {
    /// Begins with a descriptor of the document, open for reading from its beginning; it is copied.
    ///
    /// Errors: `Outside` if it isn't an open file.
    #[uniffi::constructor]
    pub fn begin(descriptor: i32, sent: Sent) -> Result<Self> {
        caught(|| {
            let document: File = copied(descriptor)?;
            Ok(Self {
                comparison: Mutex::new(Comparison::begin(document, sent)?),
            })
        })
    }

    /// Reads at most 1 MiB. Where nothing comes yet it waits for 50 ms.
    ///
    /// Errors: `Outside`, or its cause; `Invalid` (attachment) if it changes meanwhile.
    pub fn step(&self) -> Result<Step> {
        caught(|| held(&self.comparison).step())
    }

    /// Returns true if it is byte for byte what was written.
    ///
    /// Errors: `Cancelled` before the last step.
    pub fn is_same(&self) -> Result<bool> {
        caught(|| held(&self.comparison).is_same())
    }
}
