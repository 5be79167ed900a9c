//! The export of a pack, in small steps, so that a lock never waits for it.

use super::container::Container;
use super::options::{PackOptions, Reader, Summary};
use super::readme::readme;
use super::revealing;
use super::selection::{Exhibit, Selection};
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::journal::Step;
use crate::journal::log::{self, Content};
use crate::leftover::{self, ReadBack, exists, outside};
use crate::locale::Locale;
use crate::time::Now;
use crate::vault::{OpenVault, Stop};
use bothy_proof::fields::position;
use bothy_proof::pack::{LogWriter, Row, Shown, csv_header, csv_row, minisign, sums_line};
use bothy_proof::{Hash, SignedHead, tree};
use rusqlite::{Connection, Transaction};
use std::collections::BTreeMap;
use std::io::Write;

/// The lines of the log, or incidents, that one step writes: at most 8 ms for lines of 120 words, on 2 desktop cores.
const PER_STEP: usize = 16;

/// The bytes of content after which a step takes no more: an entry can be as long as a thousand others.
const STEP_BYTES: usize = 64 << 10;

const README: &str = "README.txt";
const LOG: &str = "log.json";
const ROWS: &str = "incidents.csv";
const SUMS: &str = "SHA256SUMS";
const SIGNATURE: &str = "SHA256SUMS.minisig";

/// The weight of a line in the progress, in bytes of exhibits.
const LINE_WEIGHT: u64 = 4096;

/// A pack being written. If given up or dropped before its last step, or after an error, it leaves no file and no line in the log.
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
    nodes: Nodes,
    /// The path and SHA-256 of each whole file.
    sums: Vec<(String, Hash)>,
    /// The SHA-256 of SHA256SUMS, and the files still to be read back.
    written: Option<(Hash, ReadBack)>,
    /// The length of the log at the last look for removals.
    seen: u64,
    done: u64,
}

/// Subtrees of the log already read: one line's proof shares most of them with the next one's.
#[derive(Default)]
struct Nodes(BTreeMap<(u8, u64), Hash>);

/// The most subtrees kept, some 200 KiB; then it begins again.
const MOST_NODES: usize = 4096;

impl Nodes {
    fn node(&mut self, db: &Connection, level: u8, index: u64) -> Result<Hash> {
        if let Some(hash) = self.0.get(&(level, index)) {
            return Ok(*hash);
        }
        if self.0.len() == MOST_NODES {
            self.0.clear();
        }
        let hash = log::node(db, level, index)?;
        self.0.insert((level, index), hash);
        Ok(hash)
    }
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
    /// `Invalid{Choice}` for a destination without a name or in the vault's own folder; `Exists` if something is at the destination or
    /// its `.part`; `Outside` if it can't be written, or the cause of it; `StorageFull` if the vault is full.
    #[allow(clippy::needless_pass_by_value)] // the job answers for these options; nobody else wants it back
    pub fn begin(
        vault: &mut OpenVault,
        options: PackOptions,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<Self> {
        revealing::refuse(vault, &options)?;
        let to = options.to.path();
        leftover::check_place(to, vault.folder())?;
        // Signing may append a line that the clock jumped. Choosing afterwards puts that line in the pack.
        let head = log::sign_head(vault, now, e)?;
        let selection = Selection::of(vault, &options)?;
        let folder = vault.folder().to_owned();
        let site = leftover::begin(vault.store_mut(), to, &folder, e)?;
        let pack = match Container::begin(&options.to, site.clone()) {
            Ok(pack) => pack,
            Err(error) => {
                leftover::give_up(vault.store_mut(), &site, e);
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
            nodes: Nodes::default(),
            sums: Vec::new(),
            written: None,
            seen: selection.size,
            done: 0,
            selection,
        })
    }

    /// Writes the next part: at most 1 MiB of an exhibit, or 16 lines, fewer of long ones. Then reads it back, 1 MiB at a time.
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
            Ok(true) => Ok(Step::Done),
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
        // Written, then read back.
        2 * self.selection.exhibit_bytes() + LINE_WEIGHT * lines as u64
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

    fn begin_phase(&mut self, phase: Phase) {
        self.phase = phase;
        self.next = 0;
        self.offset = 0;
    }

    fn close(&mut self, pack: &mut Container, path: &str) -> Result<Hash> {
        let hash = pack.close()?;
        self.sums.push((path.to_owned(), hash));
        Ok(hash)
    }

    fn write_readme(&mut self, pack: &mut Container) -> Result<()> {
        pack.open(README)?;
        // For UK courts and police, in any language of the record.
        let text = readme(&self.selection, &self.head.head, &Locale::english()?)?;
        pack.write_all(text.as_bytes()).map_err(outside)?;
        self.close(pack, README)?;
        pack.open(LOG)?;
        self.log = Some(LogWriter::begin(pack, &self.head, &[]).map_err(outside)?);
        self.begin_phase(Phase::Log);
        Ok(())
    }

    fn write_log(&mut self, pack: &mut Container, db: &Connection) -> Result<()> {
        let writer = self.log.as_mut().ok_or(Error::Cancelled)?;
        let rest = &self.selection.lines[self.next..];
        let (mut contents, mut bytes) = (Vec::new(), 0);
        for (seq, _) in rest.iter().take(PER_STEP) {
            let path = tree::inclusion(*seq, self.selection.size, &mut |level, index| {
                self.nodes.node(db, level, index)
            })?;
            let content = log::unproved(db, *seq)?;
            bytes += content.len;
            contents.push((content, path));
            if bytes >= STEP_BYTES {
                break;
            }
        }
        let lines = &rest[..contents.len()];
        let exhibit = |index: usize| self.selection.exhibits[index].path.as_str();
        let shown: Vec<_> = lines
            .iter()
            .zip(&contents)
            .map(|((seq, at), (content, path))| Shown {
                seq: *seq,
                seed: &content.seed,
                body: &content.body,
                hiding: &self.selection.hiding,
                path,
                exhibit: at.map(exhibit),
            })
            .collect();
        let roots = writer.entries(pack, &shown).map_err(outside)?;
        for ((seq, _), root) in lines.iter().zip(roots) {
            log::prove(db, *seq, &root)?;
            self.next += 1;
            self.done += LINE_WEIGHT;
        }
        if self.next == self.selection.lines.len()
            && let Some(writer) = self.log.take()
        {
            writer.finish(pack).map_err(outside)?;
            self.close(pack, LOG)?;
            pack.open(ROWS)?;
            csv_header(pack).map_err(outside)?;
            self.begin_phase(Phase::Rows);
        }
        Ok(())
    }

    fn write_rows(&mut self, pack: &mut Container, db: &Connection) -> Result<()> {
        let rest = &self.selection.incidents[self.next..];
        let mut bytes = 0;
        for incident in rest.iter().take(PER_STEP) {
            let mut revisions = Vec::new();
            for seq in &incident.wordings {
                // Proved when its line was written.
                let Content { body, len, .. } = log::unproved(db, *seq)?;
                bytes += len;
                // Only wordings are numbered.
                if body.get(position::REV).as_int().is_some() {
                    revisions.push((*seq, body));
                }
            }
            let exhibits = &self.selection.exhibits[incident.exhibits.clone()];
            let row = Row {
                subject: incident.id.0,
                revisions: &revisions,
                exhibits: &exhibits
                    .iter()
                    .map(|exhibit| exhibit.mark.clone())
                    .collect::<Vec<_>>(),
                hiding: &self.selection.hiding,
            };
            csv_row(pack, &row).map_err(outside)?;
            self.next += 1;
            self.done += LINE_WEIGHT;
            if bytes >= STEP_BYTES {
                break;
            }
        }
        if self.next == self.selection.incidents.len() {
            self.close(pack, ROWS)?;
            self.begin_phase(Phase::Exhibits);
        }
        Ok(())
    }

    fn write_exhibit(&mut self, pack: &mut Container, vault: &mut OpenVault) -> Result<()> {
        let Some(exhibit) = self.selection.exhibits.get(self.next) else {
            self.begin_phase(Phase::Seals);
            return Ok(());
        };
        let Exhibit {
            attachment, sha256, ..
        } = *exhibit;
        if self.offset == 0 {
            pack.open(&exhibit.path)?;
        }
        let bytes = vault.journal().read(attachment, self.offset)?;
        pack.write_all(&bytes).map_err(outside)?;
        self.offset += bytes.len() as u64;
        self.done += bytes.len() as u64;
        if bytes.is_empty() || self.offset == exhibit.len {
            let path = exhibit.path.clone();
            if self.close(pack, &path)? != sha256 {
                return Err(Error::Damaged);
            }
            self.next += 1;
            self.offset = 0;
        }
        Ok(())
    }

    /// Writes the sums and their signature, and syncs all of it to the disk.
    fn write_seals(&mut self, pack: &mut Container, vault: &OpenVault) -> Result<()> {
        self.sums.sort_unstable();
        let sums: String = self
            .sums
            .iter()
            .map(|(path, hash)| sums_line(hash, path))
            .collect();
        pack.open(SUMS)?;
        pack.write_all(sums.as_bytes()).map_err(outside)?;
        let hash = self.close(pack, SUMS)?;
        let signer = vault.signer();
        let signature = minisign(&signer.public_key(), sums.as_bytes(), &mut |bytes| {
            signer.sign(bytes)
        });
        pack.open(SIGNATURE)?;
        pack.write_all(signature.as_bytes()).map_err(outside)?;
        self.close(pack, SIGNATURE)?;
        self.written = Some((hash, pack.sync()?));
        self.begin_phase(Phase::ReadBack);
        Ok(())
    }

    /// Reads the next part back. After the last one the log says that the pack went out; only then does the pack get its name. So none
    /// leaves without its line. The next opening finishes anything between the two.
    fn read_back(
        &mut self,
        pack: &mut Container,
        vault: &mut OpenVault,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<bool> {
        let (hash, rest) = self.written.as_mut().ok_or(Error::Cancelled)?;
        if let Some(bytes) = rest.step()? {
            self.done = self.total().min(self.done + bytes);
            return Ok(false);
        }
        let (site, hash) = (pack.site().clone(), *hash);
        // Once the log says so, it can't be given up any more.
        if exists(site.to()) {
            return Err(Error::Exists);
        }
        let whole = |tx: &Transaction<'_>| leftover::set_whole(tx, &site);
        let logged =
            log::append_exported(vault, &self.head, self.reader.id(), hash, &whole, now, e);
        if let Err(error) = logged {
            // A commit that couldn't be sealed still counts: it brought what the note says.
            match leftover::is_whole(vault.store().read(), &site) {
                Ok(true) => {}
                Ok(false) => return Err(error),
                Err(_) => {
                    pack.keep();
                    return Err(error);
                }
            }
        }
        pack.keep();
        leftover::finish(vault.store_mut(), &site, e)?;
        Ok(true)
    }
}

/// Removes what was written, and the note of it.
fn give_up(pack: Container, vault: &mut OpenVault, e: &mut dyn Entropy) {
    if pack.is_kept() {
        return;
    }
    let site = pack.site().clone();
    // Closes its files and removes them.
    drop(pack);
    leftover::give_up(vault.store_mut(), &site, e);
}
