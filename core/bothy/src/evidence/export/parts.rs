//! The parts of a pack, each written in the steps of its phase.

use super::ahead::{Ahead, AheadLine};
use super::{Container, Export, LINE_WEIGHT, Phase};
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::evidence::readme::readme;
use crate::evidence::selection::{Exhibit, Incident, Selection};
use crate::journal::log::{self, Content, Stored};
use crate::leftover::{self, outside};
use crate::locale::Locale;
use crate::time::Now;
use crate::vault::OpenVault;
use bothy_proof::Hash;
use bothy_proof::fields::position;
use bothy_proof::pack::{
    CHECKPOINT, LOG, LogWriter, README, Row, SIGNATURE, SUMS, Shown, TABLE, checkpoint, csv_header,
    csv_row, minisign, on_every_core, sums_line,
};
use rusqlite::{Connection, Transaction};
use std::io::Write;

impl Export {
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

    pub(super) fn write_readme(&mut self, pack: &mut Container) -> Result<()> {
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

    pub(super) fn write_log(&mut self, pack: &mut Container, db: &Connection) -> Result<()> {
        let writer = self.log.as_mut().ok_or(Error::Cancelled)?;
        let Selection {
            lines,
            exhibits,
            hiding,
            ..
        } = &self.selection;
        let now = std::mem::take(&mut self.ahead.lines);
        let behind = self.next + now.len();
        let make = |(stored, line): &(AheadLine, &(u64, Option<usize>))| {
            let Content { seed, body, .. } = stored.content.read()?;
            let shown = Shown {
                seq: line.0,
                seed: &seed,
                body: &body,
                hiding,
                skipped: &stored.skipped,
                exhibit: line.1.map(|index| exhibits[index].path.as_str()),
            };
            shown.line().map_err(outside)
        };
        let now: Vec<_> = now.into_iter().zip(&lines[self.next..]).collect();
        let (made, ahead) =
            on_every_core(&now, &make, || self.ahead.read_lines(db, &lines[behind..]));
        for ((_, (seq, _)), line) in now.iter().zip(made) {
            let line = line?;
            writer.entry(pack, &line).map_err(outside)?;
            log::prove(db, *seq, &line.root)?;
            self.done += LINE_WEIGHT;
        }
        ahead?;
        self.next = behind;
        if self.next == lines.len()
            && let Some(writer) = self.log.take()
        {
            let skipped = self.ahead.behind(db, self.selection.size)?;
            writer.finish(pack, &skipped).map_err(outside)?;
            self.close(pack, LOG)?;
            pack.open(TABLE)?;
            csv_header(pack).map_err(outside)?;
            self.begin_phase(Phase::Rows);
        }
        Ok(())
    }

    pub(super) fn write_rows(&mut self, pack: &mut Container, db: &Connection) -> Result<()> {
        let Selection {
            incidents,
            exhibits,
            hiding,
            ..
        } = &self.selection;
        let now = std::mem::take(&mut self.ahead.rows);
        let behind = self.next + now.len();
        let make = |(wordings, incident): &(Vec<(u64, Stored)>, &Incident)| {
            let mut revisions = Vec::new();
            for (seq, stored) in wordings {
                // Proved when its line was written.
                let body = stored.read()?.body;
                // Only wordings are numbered.
                if body.get(position::REV).as_int().is_some() {
                    revisions.push((*seq, body));
                }
            }
            let exhibits = &exhibits[incident.exhibits.clone()];
            let marks: Vec<_> = exhibits
                .iter()
                .map(|exhibit| exhibit.mark.clone())
                .collect();
            let row = Row {
                subject: incident.id.0,
                revisions: &revisions,
                exhibits: &marks,
                hiding,
            };
            let mut text = Vec::new();
            csv_row(&mut text, &row).map_err(outside)?;
            Ok::<_, Error>(text)
        };
        let now: Vec<_> = now.into_iter().zip(&incidents[self.next..]).collect();
        let (made, ahead) = on_every_core(&now, &make, || {
            self.ahead.read_rows(db, &incidents[behind..])
        });
        for row in made {
            pack.write_all(&row?).map_err(outside)?;
            self.done += LINE_WEIGHT;
        }
        ahead?;
        self.next = behind;
        if self.next == incidents.len() {
            self.close(pack, TABLE)?;
            self.begin_phase(Phase::Exhibits);
        }
        Ok(())
    }

    pub(super) fn write_exhibit(
        &mut self,
        pack: &mut Container,
        vault: &mut OpenVault,
    ) -> Result<()> {
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

    /// Writes the checkpoint, the sums and their signature, and syncs all of it to the disk; or, if all was only measured, begins again to
    /// write it.
    pub(super) fn write_seals(&mut self, pack: &mut Container, vault: &OpenVault) -> Result<()> {
        let signer = vault.signer();
        let note = checkpoint(&self.head.head, |text| signer.sign(text));
        pack.open(CHECKPOINT)?;
        pack.write_all(note.as_bytes()).map_err(outside)?;
        self.close(pack, CHECKPOINT)?;
        self.sums.sort_unstable();
        let sums: String = self
            .sums
            .iter()
            .map(|(path, hash)| sums_line(hash, path))
            .collect();
        pack.open(SUMS)?;
        pack.write_all(sums.as_bytes()).map_err(outside)?;
        let hash = self.close(pack, SUMS)?;
        let signature = minisign(&signer.public_key(), sums.as_bytes(), &mut |bytes| {
            signer.sign(bytes)
        });
        pack.open(SIGNATURE)?;
        pack.write_all(signature.as_bytes()).map_err(outside)?;
        self.close(pack, SIGNATURE)?;
        if pack.begin_again()? {
            self.ahead = Ahead::default();
            self.sums.clear();
            self.begin_phase(Phase::Readme);
            return Ok(());
        }
        let (rest, sent) = pack.sync()?;
        self.written = Some((hash, rest));
        self.sent = sent;
        self.begin_phase(Phase::ReadBack);
        Ok(())
    }

    /// Reads the next part back. After the last one the log says that the pack went out; only then does the pack get its name. So none
    /// leaves without its line. The next opening finishes anything between the two.
    pub(super) fn read_back(
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
        let (going, hash) = (pack.going().clone(), *hash);
        // Once the log says so, it can't be given up any more.
        going.check_free()?;
        let whole = |tx: &Transaction<'_>| leftover::set_whole(tx, &going);
        let logged =
            log::append_exported(vault, &self.head, self.reader.id(), hash, &whole, now, e);
        if let Err(error) = logged {
            // A commit that couldn't be sealed still counts: it brought what the note says.
            match leftover::is_whole(vault.store().read(), &going) {
                Ok(true) => {}
                Ok(false) => return Err(error),
                Err(_) => {
                    pack.keep();
                    return Err(error);
                }
            }
        }
        pack.keep();
        leftover::finish(vault.store_mut(), &going, e)?;
        Ok(true)
    }
}
