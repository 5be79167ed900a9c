//! The export of a pack, in small steps, so that a lock never waits for it.

mod ahead;
mod parts;

use super::container::Container;
use super::options::{Destination, PackOptions, Reader, Summary};
use super::revealing;
use super::selection::Selection;
use crate::entropy::Entropy;
use crate::error::{Error, Input, Result};
use crate::journal::Step;
use crate::journal::log;
use crate::leftover::{self, ReadBack, Sent, Target};
use crate::time::Now;
use crate::vault::{OpenVault, Stop};
use ahead::Ahead;
use bothy_proof::pack::LogWriter;
use bothy_proof::{Hash, SignedHead};
use rusqlite::Connection;
use std::fs::File;

/// The weight of a line in the progress, in bytes of exhibits.
const LINE_WEIGHT: u64 = 4096;

/// A pack being written. If given up or dropped before its last step, or after an error, it leaves no file, but for a document, which the
/// shell removes, and no line in the log.
///
/// ```
/// # let mut home = bothy_test_support::Home::new(1);
/// # let mut vault = home.unlock();
/// # let to = home.outside().join("pack.zip");
/// # let (clock, entropy) = (&mut home.clock, &mut home.chance);
/// # use bothy_core::journal::{Happened, Incident, Kind};
/// # let incident = Incident {
/// #     kinds: vec![Kind::Stalking],
/// #     happened: Happened::Day(chrono::NaiveDate::from_ymd_opt(2026, 2, 28).unwrap()),
/// #     fields: Default::default(),
/// # };
/// # vault.journal().add(&incident, Vec::new(), clock.tick(), entropy)?;
/// use bothy_core::evidence::{Destination, Export, PackOptions, Reader};
/// use bothy_core::journal::{Field, Step};
/// use bothy_proof::pack::{Bounds, verify};
///
/// let mut options = PackOptions::new(Destination::Zip(to.clone()), Reader::Police);
/// options.hide.push(Field::named("place")?);
/// assert_eq!(Export::plan(&mut vault, &options)?.shown, 1); // a dry run
///
/// let stop = vault.stop();
/// let mut export = Export::begin(&mut vault, options, clock.tick(), entropy)?;
/// while let Step::More { .. } = export.step(&mut vault, &stop, clock.tick(), entropy)? {}
///
/// let report = verify(&to, &Bounds::default(), &mut |_| true).unwrap();
/// assert!(!report.any_fails());
/// assert_eq!(report.facts.hidden, ["place", "private_note"]); // no pack shows a private note
/// # Ok::<(), bothy_core::Error>(())
/// ```
pub struct Export {
    /// `None` once it is done or has failed.
    pack: Option<Container>,
    selection: Selection,
    head: SignedHead,
    reader: Reader,
    phase: Phase,
    /// The next line, incident or exhibit of this phase.
    next: usize,
    /// The bytes written of that exhibit.
    offset: u64,
    log: Option<LogWriter>,
    ahead: Ahead,
    /// The path and SHA-256 of each whole file.
    sums: Vec<(String, Hash)>,
    /// The SHA-256 of SHA256SUMS, and the files still to be read back.
    written: Option<(Hash, ReadBack)>,
    /// The content of the document, once all of it is written.
    sent: Option<Sent>,
    /// The length of the log at the last look for removals.
    seen: u64,
    done: u64,
    /// The number of times that all of it is made.
    passes: u64,
    is_out: bool,
}

/// The part that the next step writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Readme,
    Log,
    Rows,
    Exhibits,
    Seals,
    ReadBack,
}

impl Export {
    /// Returns what the pack would contain; writes nothing. Reads every file that would go along, to say what it shows.
    ///
    /// # Errors
    /// `Invalid{Choice}` if no incident would be shown, or the initials aren't two letters A to Z; `NotFound` if an incident or a
    /// file to leave out isn't there; `Locked`.
    pub fn plan(vault: &mut OpenVault, options: &PackOptions) -> Result<Summary> {
        let selection = Selection::of(vault, options)?;
        let revealing = revealing::files(vault, &selection)?;
        Ok(selection.summary(revealing))
    }

    /// Chooses, signs a head over the current log, notes in the vault where the pack will be, and begins the `.part` beside it.
    ///
    /// # Errors
    /// As [`Export::plan`]; `Invalid{FilesShowPlace}` if the place is hidden and a file shows one: [`Export::plan`] names the files;
    /// `Invalid{Choice}` for a destination without a name or in the vault's own folder, or in a document; `Exists` if something is at the destination or
    /// its `.part`; `Outside` if it can't be written, or the cause of it; `StorageFull` if the vault is full.
    #[allow(clippy::needless_pass_by_value)] // the job answers for these options; nobody else wants it back
    pub fn begin(
        vault: &mut OpenVault,
        options: PackOptions,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<Self> {
        let to = match &options.to {
            Destination::Folder(path) | Destination::Zip(path) => path.clone(),
            Destination::Document(_) => {
                return Err(Error::Invalid {
                    field: Input::Choice,
                });
            }
        };
        revealing::refuse(vault, &options)?;
        leftover::check_place(&to, vault.folder())?;
        Self::begin_at(vault, &options, Target::Path(&to), now, e)
    }

    /// Does the same for an empty document that a shell has opened, at the address in the options. All of it is made twice: first to measure
    /// its files, because a document may not let a zip's writer go back, then to write it.
    ///
    /// # Errors
    /// As [`Export::begin`]; `Invalid{Choice}` for a path, or for an address that is empty or over 4 KiB; `Exists` if something is in the
    /// document.
    pub fn begin_in(
        vault: &mut OpenVault,
        options: &PackOptions,
        document: File,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<Self> {
        let Destination::Document(address) = &options.to else {
            return Err(Error::Invalid {
                field: Input::Choice,
            });
        };
        revealing::refuse(vault, options)?;
        let to = Target::Document {
            file: document,
            address,
        };
        Self::begin_at(vault, options, to, now, e)
    }

    fn begin_at(
        vault: &mut OpenVault,
        options: &PackOptions,
        to: Target<'_>,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<Self> {
        // Signing may append a line that the clock jumped. Choosing afterwards puts that line in the pack.
        let head = log::sign_head(vault, now, e)?;
        let selection = Selection::of(vault, options)?;
        let folder = vault.folder().to_owned();
        let going = leftover::begin(vault.store_mut(), to, &folder, e)?;
        let pack = match Container::begin(&options.to, going.clone()) {
            Ok(pack) => pack,
            Err(error) => {
                leftover::give_up(vault.store_mut(), &going, e);
                return Err(error);
            }
        };
        Ok(Self {
            pack: Some(pack),
            head,
            reader: options.reader,
            phase: Phase::Readme,
            next: 0,
            offset: 0,
            log: None,
            ahead: Ahead::default(),
            sums: Vec::new(),
            written: None,
            sent: None,
            passes: if matches!(options.to, Destination::Document(_)) {
                2
            } else {
                1
            },
            seen: selection.size,
            done: 0,
            is_out: false,
            selection,
        })
    }

    /// Writes the next part: at most 1 MiB of an exhibit, or 64 lines, fewer of long ones, while the next are read. Then reads it back, 1 MiB
    /// at a time.
    /// The last step notes the pack in the log and gives it its name.
    ///
    /// # Errors
    /// `Locked` if `stop` was raised; `NotFound` if something that the pack shows was removed meanwhile; `Outside` if the
    /// destination is full or gone, or returns other bytes than were written; `Exists` if something appeared in its place; `Damaged`
    /// if a file isn't the one that the log names; `StorageFull` if the vault has no room for the log's line. After any of them
    /// nothing is left of the pack, with one exception: a pack that can't get its name at the very end is whole, the log says so, and
    /// the next opening finishes it. Every further step returns `Cancelled`.
    pub fn step(
        &mut self,
        vault: &mut OpenVault,
        stop: &Stop,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<Step> {
        // Taken out, so that any failure removes it.
        let mut pack = self.pack.take().ok_or(Error::Cancelled)?;
        match self.advance(&mut pack, vault, stop, now, e) {
            Ok(true) => {
                self.is_out = true;
                Ok(Step::Done)
            }
            Ok(false) => {
                self.pack = Some(pack);
                Ok(Step::More {
                    done: self.done,
                    total: self.total(),
                })
            }
            Err(error) => {
                give_up(pack, vault, e);
                Err(error)
            }
        }
    }

    /// Returns what is in a document, once it is done: also if it was read back. `None` for a path, which always is.
    pub fn sent(&self) -> Option<&Sent> {
        self.sent.as_ref().filter(|_| self.is_out)
    }

    /// Gives the pack up: removes what was written, and the vault's note of it. A dropped job removes its files too, and leaves the
    /// note to the next opening.
    pub fn give_up(mut self, vault: &mut OpenVault, e: &mut dyn Entropy) {
        if let Some(pack) = self.pack.take() {
            give_up(pack, vault, e);
        }
    }

    /// Does one step; returns true if it was the last.
    fn advance(
        &mut self,
        pack: &mut Container,
        vault: &mut OpenVault,
        stop: &Stop,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<bool> {
        stop.check()?;
        self.refuse_removed(vault.store().read())?;
        match self.phase {
            Phase::Readme => self.write_readme(pack)?,
            Phase::Log => self.write_log(pack, vault.store().read())?,
            Phase::Rows => self.write_rows(pack, vault.store().read())?,
            Phase::Exhibits => self.write_exhibit(pack, vault)?,
            Phase::Seals => self.write_seals(pack, vault)?,
            Phase::ReadBack => return self.read_back(pack, vault, now, e),
        }
        Ok(false)
    }

    fn total(&self) -> u64 {
        let lines = self.selection.lines.len() + self.selection.incidents.len();
        // Made, then read back.
        (self.passes + 1) * self.selection.exhibit_bytes()
            + self.passes * LINE_WEIGHT * lines as u64
    }

    /// Refuses if the lines saved since the last step remove a line that is shown.
    fn refuse_removed(&mut self, db: &Connection) -> Result<()> {
        for seq in self.seen..log::size(db)? {
            match log::content(db, seq) {
                Ok(content) if self.selection.loses_by(&content.body) => {
                    return Err(Error::NotFound);
                }
                // Content that is gone by now was never in the pack.
                Ok(_) | Err(Error::NotFound) => self.seen = seq + 1,
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}

/// Removes what was written, and the note of it.
fn give_up(pack: Container, vault: &mut OpenVault, e: &mut dyn Entropy) {
    if pack.is_kept() {
        return;
    }
    let going = pack.going().clone();
    // Closes its files and removes them.
    drop(pack);
    leftover::give_up(vault.store_mut(), &going, e);
}
