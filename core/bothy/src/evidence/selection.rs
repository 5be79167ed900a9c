//! The lines of the current log and the files that some options put into a pack.

use super::marks;
use super::options::{Destination, Gap, PackOptions, Revealing, Summary};
use crate::error::{Error, Input, Result};
use crate::id::Id;
use crate::journal::log;
use crate::vault::OpenVault;
use bothy_proof::fields::{self, position};
use bothy_proof::pack::Hiding;
use bothy_proof::{Body, Hash, Value};
use std::collections::BTreeSet;

/// The largest zip in a pack's form: its offsets have 32 bits. docs/evidence-format.md, "Reading a zip".
const ZIP_BYTES: u64 = u32::MAX as u64 - 1;
/// The most exhibits in a zip, which counts files in 16 bits, other files included.
const ZIP_FILES: usize = 65_000;
/// The least bytes that a line takes, roughly.
const LEAST_LINE: u64 = 2048;

/// The content of a pack. Small: numbers, marks and hashes, never what anyone wrote.
pub(super) struct Selection {
    /// The length of the log that the pack is made from; later lines aren't in it.
    pub(super) size: u64,
    /// The incidents, oldest first by the time they happened.
    pub(super) incidents: Vec<Incident>,
    /// The number of incidents left out.
    pub(super) not_shown: u64,
    /// The files left out.
    pub(super) without_files: BTreeSet<Id>,
    /// The number of those that belong to incidents that are shown.
    pub(super) files_left_out: u64,
    /// The number of incidents not shown because they are put away.
    pub(super) put_away: u64,
    /// The lines of the log that are shown, ascending, each with its exhibit.
    pub(super) lines: Vec<(u64, Option<usize>)>,
    /// In the order of their marks.
    pub(super) exhibits: Vec<Exhibit>,
    /// The parts hidden in every line.
    pub(super) hiding: Hiding,
}

/// One incident that is shown.
pub(super) struct Incident {
    pub(super) id: Id,
    /// Its lines except those of its files, ascending.
    pub(super) wordings: Vec<u64>,
    /// The range of its exhibits.
    pub(super) exhibits: std::ops::Range<usize>,
}

/// One file that goes along.
pub(super) struct Exhibit {
    pub(super) attachment: Id,
    /// `AB-001`
    pub(super) mark: String,
    /// `exhibits/AB-001.jpg`
    pub(super) path: String,
    pub(super) len: u64,
    pub(super) sha256: Hash,
}

impl Selection {
    /// Chooses the content.
    ///
    /// # Errors
    /// `Invalid{Choice}` for wrong initials, a field that is always shown, or if no incident is left; `NotFound` if an
    /// incident or a file to leave out isn't there; `Invalid{Zip}` for more than a zip holds; `Locked`.
    pub(super) fn of(vault: &mut OpenVault, options: &PackOptions) -> Result<Self> {
        let stop = vault.stop();
        let initials = marks::initials(&options.initials)?;
        let mut selection = Self {
            size: log::size(vault.store().read())?,
            incidents: Vec::new(),
            not_shown: 0,
            without_files: options.without_files.iter().copied().collect(),
            files_left_out: 0,
            put_away: 0,
            lines: Vec::new(),
            exhibits: Vec::new(),
            hiding: hiding(options)?,
        };
        let mut unknown: BTreeSet<Id> = options.without.iter().copied().collect();
        let (ids, away) = vault.journal().oldest_first()?;
        selection.put_away = away.len() as u64;
        for id in away {
            unknown.remove(&id);
        }
        for id in ids {
            stop.check()?;
            unknown.remove(&id);
            if options.without.contains(&id) {
                selection.not_shown += 1;
            } else {
                selection.show(vault, id, initials)?;
            }
        }
        for file in &options.without_files {
            vault.journal().attachment(*file)?;
        }
        selection.show_log(vault, &options.without, &mut unknown)?;
        if !unknown.is_empty() {
            return Err(Error::NotFound);
        }
        if selection.incidents.is_empty() {
            return Err(Error::Invalid {
                field: Input::Choice,
            });
        }
        selection.lines.sort_unstable_by_key(|(seq, _)| *seq);
        selection.check_fits(&options.to)?;
        Ok(selection)
    }

    /// Adds one incident: every revision, and every file with its line unless files are hidden or this one is left out.
    fn show(&mut self, vault: &mut OpenVault, id: Id, initials: &str) -> Result<()> {
        let first_exhibit = self.exhibits.len();
        let files = vault.journal().attachments(id)?;
        let mut wordings = Vec::new();
        for seq in log::shown_entries_of(vault.store().read(), id)? {
            let file = files.iter().find(|file| file.seq == seq);
            if file.is_some_and(|file| self.without_files.contains(&file.id)) {
                self.files_left_out += 1;
                continue;
            }
            let exhibit = file
                .filter(|_| !self.hiding.hides(position::FILE))
                .map(|file| {
                    let mark = marks::mark(initials, self.exhibits.len() + 1);
                    self.exhibits.push(Exhibit {
                        attachment: file.id,
                        path: marks::path(&mark, &file.media_type),
                        mark,
                        len: file.len,
                        sha256: file.sha256,
                    });
                    self.exhibits.len() - 1
                });
            if file.is_none() {
                wordings.push(seq);
            }
            self.lines.push((seq, exhibit));
        }
        self.incidents.push(Incident {
            id,
            wordings,
            exhibits: first_exhibit..self.exhibits.len(),
        });
        Ok(())
    }

    /// Adds the log's own lines: clocks that jumped, keys that changed, and that something was removed.
    fn show_log(
        &mut self,
        vault: &OpenVault,
        without: &[Id],
        unknown: &mut BTreeSet<Id>,
    ) -> Result<()> {
        let db = vault.store().read();
        for seq in log::entries_of_log(db)? {
            let body = log::content(db, seq)?.body;
            if let Some(removed) = removed(&body) {
                unknown.remove(&removed);
                if without.contains(&removed) {
                    continue;
                }
            }
            if is_shown(&body) {
                self.lines.push((seq, None));
            }
        }
        Ok(())
    }

    /// True if a line says that content of a line shown here was destroyed.
    pub(super) fn loses_by(&self, body: &Body) -> bool {
        let targets = body.get(position::TARGETS).as_array().unwrap_or_default();
        targets.iter().filter_map(Value::as_int).any(|target| {
            let target = target.cast_unsigned();
            self.lines
                .binary_search_by_key(&target, |(seq, _)| *seq)
                .is_ok()
        })
    }

    /// Returns the length of all exhibits together, in bytes.
    pub(super) fn exhibit_bytes(&self) -> u64 {
        self.exhibits.iter().map(|exhibit| exhibit.len).sum()
    }

    /// Refuses what a zip can't hold, before anything is written. The lines' length isn't known yet; `Out` stops too many.
    ///
    /// # Errors
    /// `Invalid{Zip}`.
    pub(super) fn check_fits(&self, to: &Destination) -> Result<()> {
        let bytes = self.exhibit_bytes() + LEAST_LINE * self.lines.len() as u64;
        let fits = bytes <= ZIP_BYTES && self.exhibits.len() <= ZIP_FILES;
        if fits || matches!(to, Destination::Folder(_)) {
            Ok(())
        } else {
            Err(Error::Invalid { field: Input::Zip })
        }
    }

    /// Returns the names of the hidden positions, in the log's order.
    pub(super) fn hidden_fields(&self) -> Vec<&'static str> {
        let hidden = fields::ALL
            .iter()
            .filter(|spec| self.hiding.hides(spec.position));
        hidden.map(|spec| spec.name).collect()
    }

    pub(super) fn summary(&self, revealing: Vec<Revealing>) -> Summary {
        Summary {
            refused: is_refused(self, &revealing),
            revealing,
            shown: self.incidents.len() as u64,
            not_shown: self.not_shown,
            put_away: self.put_away,
            hidden_fields: self
                .hidden_fields()
                .into_iter()
                .map(str::to_owned)
                .collect(),
            exhibits: self.exhibits.len() as u64,
            exhibit_bytes: self.exhibit_bytes(),
            files_left_out: self.files_left_out,
            lines_shown: self.lines.len() as u64,
            lines_total: self.size,
            gaps: gaps(&self.lines, self.size),
        }
    }
}

/// True if a pack with these files would show the place that it hides.
pub(super) fn is_refused(selection: &Selection, files: &[Revealing]) -> bool {
    selection.hiding.hides(position::PLACE) && files.iter().any(|file| file.place)
}

/// Returns the positions to hide: those chosen, and those that this reader never sees.
fn hiding(options: &PackOptions) -> Result<Hiding> {
    let mut hiding = Hiding::default();
    let chosen = options.hide.iter().map(|field| field.name());
    for name in options.reader.hides().iter().copied().chain(chosen) {
        let spec = fields::named(name).ok_or(Error::Invalid {
            field: Input::Choice,
        })?;
        if position::ALWAYS_SHOWN.contains(&spec.position) {
            return Err(Error::Invalid {
                field: Input::Choice,
            });
        }
        hiding.hide(spec.position);
    }
    Ok(hiding)
}

/// Returns the incident that a line says was removed.
fn removed(body: &Body) -> Option<Id> {
    if body.get(position::KIND).as_text() != Some("deleted") {
        return None;
    }
    body.get(position::SUBJECT)
        .as_bytes()?
        .try_into()
        .ok()
        .map(Id)
}

/// True if a line of the log's own belongs in a pack: not a slip that was taken back, nor who else was given a pack.
fn is_shown(body: &Body) -> bool {
    match body.get(position::KIND).as_text() {
        Some("deleted") => body.get(position::REASON).as_text() != Some("undone"),
        Some("clock-jumped" | "restored" | "key-changed") => true,
        _ => false,
    }
}

/// Returns the runs of lines that aren't shown.
pub(super) fn gaps(shown: &[(u64, Option<usize>)], size: u64) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let mut after = None;
    let before = shown.iter().map(|(seq, _)| Some(*seq)).chain([None]);
    for before in before {
        let first = after.map_or(0, |seq: u64| seq + 1);
        let lines = before.unwrap_or(size).saturating_sub(first);
        if lines > 0 {
            gaps.push(Gap {
                after,
                before,
                lines,
            });
        }
        after = before;
    }
    gaps
}
