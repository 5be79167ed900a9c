//! Makes a backup, as a job: measured, written and sealed as a stream, read back, and named last.

use super::contents::Contents;
use super::inside::Inside;
use super::log_lines::LogProof;
use super::measure::Measuring;
use super::outgoing_log::OutgoingLog;
use super::parts::{self, Part};
use super::sealed::{Lock, SealTo};
use super::writer::Writer;
use super::writing::Writing;
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::id::Id;
use crate::journal::Step;
use crate::leftover::{self, GivenUp, Going, ReadBack, Sent, Target};
use crate::locale::Locale;
use crate::secret::scrubbed;
use crate::setup;
use crate::time::Now;
use crate::vault::Stop;
use std::path::Path;

/// A backup being made. Given up or dropped before it is done, it leaves nothing, but for a document, which the shell removes.
///
/// ```
/// # let mut home = bothy_test_support::Home::new(1);
/// # let mut vault = home.unlock();
/// # let to = home.outside().join("papers.age");
/// # let (clock, entropy) = (&mut home.clock, &mut home.chance);
/// use bothy_core::backup::{Backup, SealTo};
/// use bothy_core::journal::Step;
/// use bothy_core::locale::Locale;
///
/// let (stop, english) = (vault.stop(), Locale::english()?);
/// let mut backup = Backup::begin(&mut vault, &to, &SealTo::Words, false, &english, clock.tick(), entropy)?;
/// while backup.step(&mut vault, &stop, clock.tick(), entropy)? != Step::Done {}
/// // Seven words open it. They are shown once, and kept apart from the file.
/// assert_eq!(backup.words().unwrap().split(|byte| *byte == b' ').count(), 7);
/// assert!(to.exists());
/// # Ok::<(), bothy_core::Error>(())
/// ```
pub struct Backup {
    lock: Lock,
    going: Going,
    kept: bool,
    /// Known once all of it is written.
    sent: Option<Sent>,
    given_up: GivenUp,
    /// The list. Its files follow once all are measured.
    contents: Contents,
    log: Option<OutgoingLog>,
    stage: Stage,
    damaged: Option<String>,
    /// The bytes that measuring took, those done, and those to do.
    measured: u64,
    done: u64,
    work: u64,
}

enum Stage {
    Measure(Measuring),
    Write(Box<Writing>),
    ReadBack(ReadBack),
    Done,
    GivenUp,
}

/// Refuses a place where none may be written, before anything is asked.
///
/// # Errors
/// As [`Backup::begin`], except `StorageFull` and `Locked`.
pub fn check_place<'o>(open: impl Into<Inside<'o>>, to: &Path) -> Result<()> {
    leftover::check_place(to, open.into().folder())
}

impl Backup {
    /// Notes the file's place, and takes stock. What is saved from here on isn't in it. With `without_damaged`, files that can't be read
    /// are left out: somebody's own, nothing that was written. It is made of the vault or of the notes, and is stepped with the same.
    ///
    /// # Errors
    /// `Invalid{Choice}` for a place without a name or in a vault's folder, or an address over 4 KiB; `Invalid{Recipient}`; `Exists` if
    /// something is there, or at its `.part`, or in the document; `Outside`, or its cause; `Damaged` if what was written is; `StorageFull`, `Locked`.
    pub fn begin<'o, 't>(
        open: impl Into<Inside<'o>>,
        to: impl Into<Target<'t>>,
        seal_to: &SealTo,
        without_damaged: bool,
        locale: &Locale,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<Self> {
        let mut inside = open.into();
        let lock = Lock::new(seal_to, e)?;
        let folder = inside.folder().to_owned();
        let going = leftover::begin(inside.store_mut(), to.into(), &folder, e)?;
        let stock = scrubbed(|| parts::all(&mut inside, now, locale));
        let begun = stock.and_then(|(log, parts)| {
            let Some((about, heads)) = log else {
                return Ok((None, None, parts));
            };
            let proof = LogProof::begin(&about, &heads).map_err(|_| Error::Damaged)?;
            let log = OutgoingLog::new(proof, about.size);
            Ok((Some(about), Some(log), parts))
        });
        let (about, log, parts) = match begun {
            Ok(begun) => begun,
            Err(error) => {
                if error == Error::Damaged {
                    let _ = inside.reconnect();
                }
                leftover::give_up(inside.store_mut(), &going, e);
                return Err(error);
            }
        };
        let measuring = Measuring::new(parts, without_damaged);
        Ok(Self {
            lock,
            going,
            kept: false,
            sent: None,
            given_up: GivenUp::default(),
            contents: Contents::new(inside.holds(), Id::generate(e), now.wall_ms, about),
            log,
            work: measuring.work(),
            stage: Stage::Measure(measuring),
            damaged: None,
            measured: 0,
            done: 0,
        })
    }

    /// Returns the seven words, if words open it: lower case, one space between. Show them once it is done.
    pub fn words(&self) -> Option<&[u8]> {
        self.lock.words()
    }

    /// Returns what is out, once it is done: also if it was read back, which a document may not allow.
    pub fn sent(&self) -> Option<&Sent> {
        self.sent.as_ref().filter(|_| self.kept)
    }

    /// Returns the files that were left out because they are damaged, by the names that they would have in it. Known once it is done.
    pub fn lost(&self) -> &[String] {
        &self.contents.lost
    }

    /// Returns, after `Damaged`, the file of the backup that was to hold what is damaged: one of `files/` can be left out, and no other.
    pub fn damaged(&self) -> Option<&str> {
        self.damaged.as_deref()
    }

    /// Does at most about 1 MiB of the work.
    ///
    /// # Errors
    /// `Outside` if the place is gone or returns different bytes; `OutsideFull`; `Exists` if something appeared there; `Damaged`;
    /// `NotFound` if something was removed meanwhile: make it again; `StorageFull`; `Locked`. Nothing is left after any of them.
    pub fn step<'o>(
        &mut self,
        open: impl Into<Inside<'o>>,
        stop: &Stop,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<Step> {
        let mut inside = open.into();
        let done = stop
            .check()
            .and_then(|()| scrubbed(|| self.go_on(&mut inside, now, e)))
            // A document that a lock stops in its header loses the cause on its way through `age`.
            .map_err(|error| stop.check().err().unwrap_or(error));
        if let Err(error) = done
            && !self.kept
        {
            if error == Error::Damaged {
                self.damaged = self.at().map(str::to_owned);
                // Whatever is whole can be read again, and the note can be removed.
                let _ = inside.reconnect();
            }
            self.take_away();
            leftover::give_up(inside.store_mut(), &self.going, e);
        }
        done
    }

    /// Removes the file and the note of it. A drop removes the file too, but leaves the note to the next opening.
    pub fn give_up<'o>(mut self, open: impl Into<Inside<'o>>, e: &mut dyn Entropy) {
        if !self.kept {
            self.take_away();
            leftover::give_up(open.into().store_mut(), &self.going, e);
        }
    }

    fn go_on(&mut self, inside: &mut Inside<'_>, now: Now, e: &mut dyn Entropy) -> Result<Step> {
        if inside.holds() != self.contents.holds {
            return Err(Error::Locked);
        }
        match &mut self.stage {
            Stage::Measure(measuring) => match measuring.step(inside)? {
                Some(bytes) => self.done += bytes,
                None => self.begin_writing()?,
            },
            Stage::Write(writing) => {
                let written = writing.step(inside)?;
                self.done = self.measured + writing.written();
                if let Some(written) = written {
                    let (rest, sent) = self.going.read_back(written)?;
                    self.sent = Some(sent);
                    self.stage = Stage::ReadBack(rest);
                }
            }
            Stage::ReadBack(rest) => match rest.step()? {
                Some(bytes) => self.done += bytes,
                None => self.name(inside, now, e)?,
            },
            Stage::Done => {}
            Stage::GivenUp => return Err(Error::Cancelled),
        }
        Ok(match self.stage {
            Stage::Done => Step::Done,
            _ => Step::More {
                done: self.done.min(self.work),
                total: self.work,
            },
        })
    }

    /// Begins the file with the list, which tells each file's length and hash before the first of them.
    fn begin_writing(&mut self) -> Result<()> {
        let Stage::Measure(measured) = std::mem::replace(&mut self.stage, Stage::GivenUp) else {
            return Err(Error::Cancelled);
        };
        let (parts, lost) = measured.done();
        self.contents.lost = lost;
        self.contents.files = parts.iter().filter_map(Part::listed).collect();
        let list = self.contents.encode()?;
        let total = self.contents.total(list.len() as u64);
        self.measured = self.done;
        self.work = self.done + 2 * total;
        let out = self.going.create(&self.given_up, u64::MAX)?;
        let writer = Writer::begin(out, &self.lock, list, total)?;
        let writing = Writing::new(writer, parts, self.log.take());
        self.stage = Stage::Write(Box::new(writing));
        Ok(())
    }

    /// Gives it its name.
    fn name(&mut self, inside: &mut Inside<'_>, now: Now, e: &mut dyn Entropy) -> Result<()> {
        leftover::bring_out(inside.store_mut(), &self.going, &mut self.kept, e)?;
        self.stage = Stage::Done;
        // It has its name. If that isn't remembered, the home screen asks once too often.
        if let (Inside::Vault(vault), Some(log)) = (inside, &self.contents.log) {
            let _ = setup::note_backup(vault, now, log.size, e);
        }
        Ok(())
    }

    /// Returns the name of the file at work.
    fn at(&self) -> Option<&str> {
        match &self.stage {
            Stage::Measure(measuring) => measuring.at(),
            Stage::Write(writing) => writing.at(),
            Stage::ReadBack(_) | Stage::Done | Stage::GivenUp => None,
        }
    }

    /// Closes the file that won't be kept.
    fn take_away(&mut self) {
        self.given_up.raise();
        self.stage = Stage::GivenUp;
    }
}

impl Drop for Backup {
    /// Leaves what can't be removed now to the next opening of the vault: no caller is left to tell.
    fn drop(&mut self) {
        if !self.kept {
            self.take_away();
            let _ = self.going.remove();
        }
    }
}
