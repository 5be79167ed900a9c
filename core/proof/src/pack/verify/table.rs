//! incidents.csv, made again from the log and compared byte by byte, without holding either.

use super::findings::Findings;
use super::meter::{Meter, through};
use super::sums::Sums;
use crate::Hash;
use crate::fields::position;
use crate::pack::container::Container;
use crate::pack::csv;
use crate::pack::hex;
use crate::pack::hiding::View;
use crate::pack::names::TABLE;
use crate::pack::report::{Claim, Place, Unreadable, Why};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::{self, Read};

/// An incident as the log shows it, and its row.
#[derive(Default)]
pub(super) struct Incident {
    /// The number of its next wording.
    pub(super) next_rev: i64,
    /// The marks of its exhibits, in the order of their entries.
    pub(super) exhibits: Vec<String>,
    /// The wall clock in milliseconds, and its offset if it is shown.
    first_recorded: Option<(i64, Option<i64>)>,
    /// The length and SHA-256 of the row up to its last cell.
    row: (u64, Hash),
    in_table: bool,
}

impl Incident {
    /// Adds a wording: the last one makes the row.
    pub(super) fn reword(&mut self, subject: [u8; 16], seq: u64, entry: &View) {
        let recorded = entry.value(position::RECORDED).as_int();
        let offset = entry.value(position::RECORDED_OFFSET).as_int();
        let recorded = recorded.map(|wall_ms| (wall_ms, offset));
        self.first_recorded = self.first_recorded.or(recorded);
        let first_recorded = self
            .first_recorded
            .map(|(wall_ms, offset)| csv::local(wall_ms, offset));
        let first_recorded = first_recorded.unwrap_or_default();
        let row = csv::before_exhibits(subject, seq, &first_recorded, entry);
        self.row = (row.len() as u64, Sha256::digest(row.as_bytes()).into());
    }
}

/// Checks that each incident has one row that says what the log says, and that there is nothing else.
pub(super) fn check(
    container: &Container,
    meter: &mut Meter<'_>,
    sums: &Sums,
    incidents: &mut BTreeMap<[u8; 16], Incident>,
    findings: &mut Findings,
) -> Result<(), Unreadable> {
    let table = || Place::File(TABLE.to_owned());
    if !container.files().contains_key(TABLE) {
        findings.fail(Claim::Table, table(), Why::Missing);
        return Ok(());
    }
    let (found, sum, _) = through(container, meter, TABLE, |mut file| {
        compare(&mut file, incidents)
    })?;
    sums.compare(TABLE, sum, findings);
    match found {
        Some((at, why)) => findings.fail(Claim::Table, at, why),
        None => {
            for subject in incidents
                .iter()
                .filter(|(_, row)| !row.in_table)
                .map(|(subject, _)| subject)
            {
                findings.fail(Claim::Table, Place::Incident(*subject), Why::Missing);
            }
        }
    }
    Ok(())
}

/// Returns the first place where the table is wrong: later rows can't be told apart.
fn compare(
    file: &mut dyn Read,
    incidents: &mut BTreeMap<[u8; 16], Incident>,
) -> io::Result<Option<(Place, Why)>> {
    let mut header = Vec::new();
    csv::csv_header(&mut header)?;
    let mut line = 1;
    let at = |line| Place::Line(TABLE.to_owned(), line);
    if take(file, header.len() as u64)?.1 != Hash::from(Sha256::digest(&header)) {
        return Ok(Some((at(line), Why::Changed)));
    }
    loop {
        line += 1;
        // A row begins with its incident's id in hex.
        let mut begins = Vec::new();
        file.take(32).read_to_end(&mut begins)?;
        if begins.is_empty() {
            return Ok(None);
        }
        let subject = std::str::from_utf8(&begins).ok().and_then(hex::fixed::<16>);
        let Some((subject, incident)) = subject.and_then(|id| Some((id, incidents.get_mut(&id)?)))
        else {
            return Ok(Some((at(line), Why::Extra)));
        };
        if std::mem::replace(&mut incident.in_table, true) {
            return Ok(Some((Place::Incident(subject), Why::Twice)));
        }
        let (len, hash) = incident.row;
        let last = csv::exhibits(&incident.exhibits);
        let same = take_after(&begins, file, len)? == (len, hash)
            && take(file, last.len() as u64)?.1 == Hash::from(Sha256::digest(last.as_bytes()));
        if !same {
            return Ok(Some((Place::Incident(subject), Why::Changed)));
        }
    }
}

/// Returns the length and SHA-256 of the next `len` bytes, fewer at the end.
fn take(file: &mut dyn Read, len: u64) -> io::Result<(u64, Hash)> {
    take_after(&[], file, len)
}

/// Works like [`take`], after the first of the bytes were read already.
fn take_after(before: &[u8], file: &mut dyn Read, len: u64) -> io::Result<(u64, Hash)> {
    let mut hasher = Sha256::new_with_prefix(before);
    let mut file = file.take(len.saturating_sub(before.len() as u64));
    let read = io::copy(&mut file, &mut HashWriter(&mut hasher))?;
    Ok((before.len() as u64 + read, hasher.finalize().into()))
}

struct HashWriter<'a>(&'a mut Sha256);

impl io::Write for HashWriter<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
