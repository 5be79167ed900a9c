//! Sends a file out, as a job.

use super::file::Outgoing;
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::journal::{Extract, MAX_STEP, Step};
use crate::leftover::{Sent, Target};
use crate::vault::{OpenVault, Stop};

/// The file to send.
pub enum What {
    /// An attachment, or an order's copy.
    Kept(Box<Extract>),
    /// A page, a picture or a sealed plan that was made in memory.
    Made(Vec<u8>),
}

/// A file being sent. Given up or dropped before it is done, or after an error, it leaves nothing, but for a document, which the shell
/// removes.
///
/// ```
/// # let mut home = bothy_test_support::Home::new(1);
/// # let mut vault = home.unlock();
/// # let entropy = &mut home.chance;
/// use bothy_core::journal::Step;
/// use bothy_core::outgoing::{Send, Target, What};
///
/// // A shell hands over an open document: here a pipe, which can't be read back.
/// let (reader, writer) = std::io::pipe().unwrap();
/// let to = Target::Document { file: std::os::fd::OwnedFd::from(writer).into(), address: "content://documents/7" };
/// let stop = vault.stop();
/// let mut send = Send::begin(&mut vault, What::Made(b"Keys, papers\n".to_vec()), to, entropy)?;
/// while send.step(&mut vault, &stop, entropy)? != Step::Done {}
/// assert!(!send.sent().unwrap().checked);
/// drop(send);
/// assert_eq!(std::io::read_to_string(reader).unwrap(), "Keys, papers\n");
/// # Ok::<(), bothy_core::Error>(())
/// ```
pub struct Send {
    what: What,
    total: u64,
    written: u64,
    /// `None` once it is done or has failed.
    out: Option<Outgoing>,
    /// True once all of it is written, and it is read back.
    whole: bool,
    sent: Option<Sent>,
}

impl Send {
    /// Notes the place, and begins the file.
    ///
    /// # Errors
    /// As [`Outgoing::begin`].
    pub fn begin<'t>(
        vault: &mut OpenVault,
        what: What,
        to: impl Into<Target<'t>>,
        e: &mut dyn Entropy,
    ) -> Result<Self> {
        let total = match &what {
            What::Kept(extract) => extract.file().len,
            What::Made(bytes) => bytes.len() as u64,
        };
        Ok(Self {
            what,
            total,
            written: 0,
            out: Some(Outgoing::begin(vault, to, e)?),
            whole: false,
            sent: None,
        })
    }

    /// Writes at most 1 MiB more, or reads as much back.
    ///
    /// # Errors
    /// As [`Outgoing::write`] and [`Outgoing::finish`]; `Damaged`, `NotFound`, `Locked` as [`Extract::step`]. Every further step returns
    /// `Cancelled`.
    pub fn step(
        &mut self,
        vault: &mut OpenVault,
        stop: &Stop,
        e: &mut dyn Entropy,
    ) -> Result<Step> {
        if self.sent.is_some() {
            return Ok(Step::Done);
        }
        // Taken out, so that any failure removes it.
        let mut out = self.out.take().ok_or(Error::Cancelled)?;
        let done = stop
            .check()
            .and_then(|()| self.go_on(&mut out, vault, stop, e));
        match done {
            Ok(true) => Ok(Step::Done),
            Ok(false) => {
                self.out = Some(out);
                Ok(Step::More {
                    done: self.written.min(self.total),
                    total: self.total,
                })
            }
            Err(error) => {
                out.give_up(vault, e);
                Err(error)
            }
        }
    }

    /// Returns what is out, once it is.
    pub fn sent(&self) -> Option<&Sent> {
        self.sent.as_ref()
    }

    /// Gives it up, as [`Outgoing::give_up`].
    pub fn give_up(mut self, vault: &mut OpenVault, e: &mut dyn Entropy) {
        if let Some(out) = self.out.take() {
            out.give_up(vault, e);
        }
    }

    fn go_on(
        &mut self,
        out: &mut Outgoing,
        vault: &mut OpenVault,
        stop: &Stop,
        e: &mut dyn Entropy,
    ) -> Result<bool> {
        if self.whole {
            self.sent = out.go_on(vault, e)?;
            return Ok(self.sent.is_some());
        }
        let wrote = match &mut self.what {
            What::Kept(extract) => match extract.step(vault, stop)? {
                Some(bytes) => {
                    out.write(&bytes)?;
                    bytes.len()
                }
                None => 0,
            },
            What::Made(bytes) => {
                let from = usize::try_from(self.written).unwrap_or(bytes.len());
                let rest = bytes.get(from..).unwrap_or_default();
                let next = &rest[..rest.len().min(MAX_STEP)];
                out.write(next)?;
                next.len()
            }
        };
        self.written += wrote as u64;
        self.whole = wrote == 0;
        Ok(false)
    }
}
