//! Makes a backup, as a job: measured, written and sealed as a stream, read back, and named last.

use super::contents::{Contents, LOG, LogAbout};
use super::log_lines::LogProof;
use super::outgoing_log::OutgoingLog;
use super::parts::{self, Part};
use super::sealed::{Lock, SealTo};
use super::writer::Writer;
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::id::Id;
use crate::journal::Step;
use crate::leftover::{self, GivenUp, ReadBack, Site, around, sync_folder};
use crate::locale::Locale;
use crate::setup;
use crate::time::Now;
use crate::vault::{OpenVault, Stop};
use sha2::{Digest, Sha256};
use std::path::Path;

/// A backup being made. Given up or dropped before it is done, it leaves nothing.
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
/// let mut backup = Backup::begin(&mut vault, &to, &SealTo::Words, &english, clock.tick(), entropy)?;
/// while backup.step(&mut vault, &stop, clock.tick(), entropy)? != Step::Done {}
/// // Seven words open it. They are shown once, and kept apart from the file.
/// assert_eq!(backup.words().unwrap().split(|byte| *byte == b' ').count(), 7);
/// assert!(to.exists());
/// # Ok::<(), bothy_core::Error>(())
/// ```
pub struct Backup {
    lock: Lock,
    site: Site,
    kept: bool,
    given_up: GivenUp,
    about: LogAbout,
    proof: OutgoingLog,
    made_ms: i64,
    id: Id,
    parts: Vec<Part>,
    stage: Stage,
    /// The file, once all is measured.
    writer: Option<Writer>,
    hash: Box<Sha256>,
    /// The bytes that measuring took, those done, and those to do.
    measured: u64,
    done: u64,
    work: u64,
}

enum Stage {
    /// Measures this part, of which so many bytes were read, from this place.
    Measure {
        part: usize,
        len: u64,
        cursor: u64,
    },
    /// Writes this part, likewise.
    Write {
        part: usize,
        len: u64,
        cursor: u64,
    },
    /// Fills up.
    Fill,
    ReadBack(ReadBack),
    Done,
}

impl Backup {
    /// Notes the file's place in the vault, and takes stock. What is saved from here on isn't in it.
    ///
    /// # Errors
    /// `Invalid{Choice}` for a place without a name or in a vault's folder; `Invalid{Recipient}`; `Exists` if something is there, or at its
    /// `.part`; `Outside`, or its cause; `Damaged`; `StorageFull`, `Locked`.
    pub fn begin(
        vault: &mut OpenVault,
        to: &Path,
        seal_to: &SealTo,
        locale: &Locale,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<Self> {
        let lock = Lock::new(seal_to, e)?;
        let folder = vault.folder().to_owned();
        let site = leftover::begin(vault.store_mut(), to, &folder, e)?;
        let begun = parts::all(vault, now, locale).and_then(|(about, heads, parts)| {
            let log = LogProof::begin(&about, &heads).map_err(|_| Error::Damaged)?;
            Ok((log, about, parts))
        });
        let (log, about, parts) = match begun {
            Ok(begun) => begun,
            Err(error) => {
                leftover::give_up(vault.store_mut(), &site, e);
                return Err(error);
            }
        };
        let measured = parts.iter().filter_map(|part| part.measured);
        let bytes: u64 = measured.map(|(len, _)| len).sum();
        let lines: u64 = parts.iter().map(Part::weight).sum();
        Ok(Self {
            lock,
            site,
            kept: false,
            given_up: GivenUp::default(),
            proof: OutgoingLog::new(log, about.size),
            about,
            made_ms: now.wall_ms,
            id: Id::generate(e),
            parts,
            stage: Stage::Measure {
                part: 0,
                len: 0,
                cursor: 0,
            },
            writer: None,
            hash: Box::default(),
            measured: 0,
            done: 0,
            work: 3 * lines + 2 * bytes,
        })
    }

    /// Returns the seven words, if words open it: lower case, one space between. Show them once it is done.
    pub fn words(&self) -> Option<&[u8]> {
        self.lock.words()
    }

    /// Does at most about 1 MiB of the work.
    ///
    /// # Errors
    /// `Outside` if the place is gone or returns different bytes; `OutsideFull`; `Exists` if something appeared there; `Damaged`;
    /// `NotFound` if something was removed meanwhile: make it again; `StorageFull`; `Locked`. Nothing is left after any of them.
    pub fn step(
        &mut self,
        vault: &mut OpenVault,
        stop: &Stop,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<Step> {
        let done = stop.check().and_then(|()| self.go_on(vault, now, e));
        if done.is_err() && !self.kept {
            self.take_away();
            leftover::give_up(vault.store_mut(), &self.site, e);
        }
        done
    }

    /// Removes the file and the vault's note of it. A drop removes the file too, but leaves the note to the next opening.
    pub fn give_up(mut self, vault: &mut OpenVault, e: &mut dyn Entropy) {
        if !self.kept {
            self.take_away();
            leftover::give_up(vault.store_mut(), &self.site, e);
        }
    }

    fn go_on(&mut self, vault: &mut OpenVault, now: Now, e: &mut dyn Entropy) -> Result<Step> {
        match &mut self.stage {
            Stage::Measure { .. } => self.measure(vault)?,
            Stage::Write { .. } => {
                self.write(vault)?;
                self.count_written();
            }
            Stage::Fill => {
                self.count_written();
                self.fill()?;
            }
            Stage::ReadBack(rest) => match rest.step()? {
                Some(bytes) => self.done += bytes,
                None => self.name(vault, now, e)?,
            },
            Stage::Done => {}
        }
        Ok(match self.stage {
            Stage::Done => Step::Done,
            _ => Step::More {
                done: self.done.min(self.work),
                total: self.work,
            },
        })
    }

    fn measure(&mut self, vault: &mut OpenVault) -> Result<()> {
        let Stage::Measure { part, len, cursor } = &mut self.stage else {
            return Ok(());
        };
        let Some(measuring) = self.parts.get_mut(*part) else {
            return self.begin_writing();
        };
        if measuring.measured.is_some() {
            *part += 1;
            return Ok(());
        }
        let piece = measuring.read(vault, cursor)?;
        self.hash.update(&piece);
        *len += piece.len() as u64;
        self.done += piece.len() as u64;
        if piece.is_empty() {
            measuring.measured = Some((*len, self.hash.finalize_reset().into()));
            (*part, *len, *cursor) = (*part + 1, 0, 0);
        }
        Ok(())
    }

    /// Begins the file with the list, which tells each file's length and hash before the first of them.
    fn begin_writing(&mut self) -> Result<()> {
        let files: Vec<_> = self.parts.iter().filter_map(Part::listed).collect();
        let contents = Contents::new(self.id, self.made_ms, self.about.clone(), files);
        let list = contents.encode()?;
        let total = contents.total(list.len() as u64);
        self.measured = self.done;
        self.work = self.done + 2 * total;
        let path = self.site.work();
        let writer = Writer::begin(&path, &self.given_up, &self.lock, list, total)?;
        self.writer = Some(writer);
        self.stage = Stage::Write {
            part: 0,
            len: 0,
            cursor: 0,
        };
        Ok(())
    }

    fn count_written(&mut self) {
        if let Some(writer) = &self.writer {
            self.done = self.measured + writer.written();
        }
    }

    fn write(&mut self, vault: &mut OpenVault) -> Result<()> {
        let Stage::Write { part, len, cursor } = self.stage else {
            return Ok(());
        };
        let writer = self.writer.as_mut().ok_or(Error::Cancelled)?;
        let Some(writing) = self.parts.get(part) else {
            writer.end()?;
            self.stage = Stage::Fill;
            return Ok(());
        };
        let (wanted, sha256) = writing.measured.ok_or(Error::Cancelled)?;
        if len == 0 && cursor == 0 {
            writer.header(&writing.name, wanted)?;
        }
        let mut next = cursor;
        let piece = writing.read(vault, &mut next)?;
        let so_far = len + piece.len() as u64;
        let ends = piece.is_empty() || so_far == wanted;
        self.hash.update(&piece);
        if writing.name == LOG {
            self.proof.take(vault, &piece, ends)?;
        }
        writer.put(piece)?;
        if !ends {
            self.stage = Stage::Write {
                part,
                len: so_far,
                cursor: next,
            };
            return Ok(());
        }
        if so_far != wanted || self.hash.finalize_reset()[..] != sha256 {
            return Err(writing.when_it_differs());
        }
        writer.end_file(wanted)?;
        self.stage = Stage::Write {
            part: part + 1,
            len: 0,
            cursor: 0,
        };
        Ok(())
    }

    fn fill(&mut self) -> Result<()> {
        let writer = self.writer.as_mut().ok_or(Error::Cancelled)?;
        let Some(written) = writer.fill()? else {
            return Ok(());
        };
        self.writer = None;
        let work = self.site.work();
        sync_folder(around(&work))?;
        self.stage = Stage::ReadBack(ReadBack::of(vec![(work, written)]));
        Ok(())
    }

    /// Gives it its name.
    fn name(&mut self, vault: &mut OpenVault, now: Now, e: &mut dyn Entropy) -> Result<()> {
        leftover::bring_out(vault.store_mut(), &self.site, &mut self.kept, e)?;
        self.stage = Stage::Done;
        // It has its name. If that isn't remembered, the home screen asks once too often.
        let _ = setup::note_backup(vault, now, self.about.size, e);
        Ok(())
    }

    /// Closes the file that won't be kept.
    fn take_away(&mut self) {
        self.given_up.raise();
        self.writer = None;
    }
}

impl Drop for Backup {
    /// Leaves what can't be removed now to the next opening of the vault: no caller is left to tell.
    fn drop(&mut self) {
        if !self.kept {
            self.take_away();
            let _ = self.site.remove();
        }
    }
}
