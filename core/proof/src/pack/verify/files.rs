//! The files of a pack: their presence, each one's SHA-256, exhibits.

use super::beside::ExhibitSums;
use super::findings::Findings;
use super::log::Exhibit;
use super::meter::{Meter, small, through};
use super::sums::Sums;
use crate::pack::checkpoint;
use crate::pack::container::Container;
use crate::pack::names::{self, CHECKPOINT, LOG, SIGNATURE, SUMS, TABLE};
use crate::pack::read::{Item, LogFault, read_log as read_items};
use crate::pack::report::{Claim, Place, Problem, Unreadable, Why};
use crate::{Hash, Head, Malformed};
use std::collections::BTreeMap;
use std::io;

/// The longest checkpoint.txt, in bytes: some 300 are needed.
const MAX_CHECKPOINT: u64 = 4096;

/// Reads log.json item by item; returns its SHA-256.
pub(super) fn read_log(
    container: &Container,
    meter: &mut Meter<'_>,
    mut take: impl FnMut(Item) -> Result<(), Unreadable>,
) -> Result<Hash, Unreadable> {
    let mut read = Ok(());
    let (.., hash, _) = through(container, meter, LOG, |file| {
        read = read_items::<Stopped>(file, &mut |item| take(item).map_err(Stopped::Taking));
        match &mut read {
            Err(Stopped::Reading(LogFault::Io(error))) => {
                Err(std::mem::replace(error, io::ErrorKind::Other.into()))
            }
            _ => Ok(()),
        }
    })?;
    match read {
        Ok(()) => Ok(hash),
        Err(Stopped::Taking(unreadable)) => Err(unreadable),
        Err(Stopped::Reading(LogFault::NewerVersion)) => Err(Unreadable::NewerVersion),
        Err(Stopped::Reading(LogFault::Draft)) => Err(Unreadable::Draft),
        Err(Stopped::Reading(LogFault::Malformed { line })) => Err(Unreadable::Malformed {
            problem: Problem::BadLog,
            at: Place::Line(LOG.to_owned(), line),
        }),
        Err(Stopped::Reading(LogFault::Io(_))) => Err(Unreadable::Outside),
    }
}

/// The reason why reading log.json ended early.
enum Stopped {
    Reading(LogFault),
    Taking(Unreadable),
}

impl From<LogFault> for Stopped {
    fn from(fault: LogFault) -> Self {
        Self::Reading(fault)
    }
}

/// Checks that checkpoint.txt says what the head says.
pub(super) fn check_checkpoint(
    container: &Container,
    meter: &mut Meter<'_>,
    sums: &Sums,
    head: &Head,
    findings: &mut Findings,
) -> Result<(), Unreadable> {
    let why = match small(container, meter, CHECKPOINT, MAX_CHECKPOINT)? {
        None => Some(Why::Missing),
        Some((file, sum)) => {
            sums.compare(CHECKPOINT, sum, findings);
            match checkpoint::check(head, &file) {
                Ok(true) => None,
                Ok(false) => Some(Why::WrongSignature),
                Err(Malformed) => Some(Why::Changed),
            }
        }
    };
    if let Some(why) = why {
        findings.fail(Claim::HeadSigned, Place::File(CHECKPOINT.to_owned()), why);
    }
    Ok(())
}

/// Checks that the right files are there, and reads all that weren't read yet. Beside the exhibits of the log come the sums of those
/// that were hashed meanwhile.
pub(super) fn check(
    container: &Container,
    meter: &mut Meter<'_>,
    sums: &Sums,
    litter: &[String],
    (exhibits, mut hashed): (&BTreeMap<String, Exhibit>, ExhibitSums),
    findings: &mut Findings,
) -> Result<(), Unreadable> {
    let listed = |name: &String| {
        sums.list
            .as_ref()
            .is_none_or(|list| list.contains_key(name))
    };
    for name in container
        .files()
        .keys()
        .filter(|name| *name != SUMS && *name != SIGNATURE)
        .filter(|name| litter.binary_search(name).is_err())
    {
        if !listed(name) {
            findings.fail(Claim::FilesListed, Place::File(name.clone()), Why::Extra);
        }
        let exhibit = exhibits.get(name);
        if name.starts_with("exhibits/") && exhibit.is_none() {
            findings.fail(Claim::Exhibits, Place::File(name.clone()), Why::NoIncident);
        }
        let listed = sums.list.is_some() && listed(name);
        let wanted = exhibit.is_some() || listed || container.is_zip();
        if [LOG, TABLE, CHECKPOINT].contains(&name.as_str()) || !wanted {
            continue;
        }
        let (sum, len) = if let Some(read) = hashed.remove(name) {
            read?
        } else {
            let ((), sum, len) = through(container, meter, name, |_| Ok(()))?;
            (sum, len)
        };
        sums.compare(name, sum, findings);
        if exhibit.is_some_and(|exhibit| (exhibit.sha256, exhibit.len) != (sum, len)) {
            fail_exhibit(name, exhibits, Why::Changed, findings);
        }
    }
    for name in sums.list.iter().flat_map(BTreeMap::keys) {
        if !container.files().contains_key(name) {
            findings.fail(Claim::FilesListed, Place::File(name.clone()), Why::Missing);
        }
    }
    for name in exhibits
        .keys()
        .filter(|name| !container.files().contains_key(*name))
    {
        fail_exhibit(name, exhibits, Why::Missing, findings);
    }
    Ok(())
}

fn fail_exhibit(
    name: &str,
    exhibits: &BTreeMap<String, Exhibit>,
    why: Why,
    findings: &mut Findings,
) {
    if let (Some(mark), Some(exhibit)) = (names::mark(name), exhibits.get(name)) {
        findings.fail(
            Claim::Exhibits,
            Place::Exhibit(mark.to_owned(), exhibit.seq),
            why,
        );
    }
}
