//! The files of a pack: the list and its signature, each file's SHA-256, exhibits.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Read};

use sha2::{Digest, Sha256};

use super::Progress;
use super::findings::Findings;
use super::log::Exhibit;
use crate::Hash;
use crate::pack::container::Container;
use crate::pack::minisign;
use crate::pack::names::{self, LOG, ListFault, SIGNATURE, SUMS, TABLE};
use crate::pack::read::{Item, LogFault, read_log as read_items};
use crate::pack::report::{Claim, Place, Problem, Unreadable, Why};

/// Longest SHA256SUMS: 100,000 files with long names.
const MAX_SUMS: u64 = 32 << 20;
/// Longest signature file.
const MAX_SIGNATURE: u64 = 4096;

/// Counts bytes for the caller, and stops when asked to.
pub(super) struct Meter<'a> {
    progress: &'a mut dyn FnMut(Progress) -> bool,
    at: Progress,
    stopped: bool,
}

impl<'a> Meter<'a> {
    pub(super) fn new(
        container: &Container,
        progress: &'a mut dyn FnMut(Progress) -> bool,
    ) -> Self {
        let total = container.files().values().sum();
        Self {
            progress,
            at: Progress { done: 0, total },
            stopped: false,
        }
    }

    /// A failed read: of the caller's wish, of the machine, or of a file in the pack.
    pub(super) fn fault(&self, error: &io::Error, name: &str) -> Unreadable {
        if self.stopped {
            Unreadable::Cancelled
        } else if error.raw_os_error().is_some() {
            Unreadable::Outside
        } else {
            Unreadable::Malformed {
                problem: Problem::Cut,
                at: Place::File(name.to_owned()),
            }
        }
    }
}

/// A file on its way through: hashed, measured, counted.
pub(super) struct Hashed<'m, 'a, R> {
    input: R,
    hasher: Sha256,
    len: u64,
    meter: &'m mut Meter<'a>,
}

impl<'m, 'a, R: Read> Hashed<'m, 'a, R> {
    pub(super) fn new(input: R, meter: &'m mut Meter<'a>) -> Self {
        Self {
            input,
            hasher: Sha256::new(),
            len: 0,
            meter,
        }
    }

    /// Reads what is left; the SHA-256 and length of all of it.
    fn finish(mut self) -> io::Result<(Hash, u64)> {
        let mut buffer = vec![0; 1 << 18];
        while self.read(&mut buffer)? > 0 {}
        Ok((self.hasher.finalize().into(), self.len))
    }
}

impl<R: Read> Read for Hashed<'_, '_, R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let most = out.len().min(1 << 20);
        let n = self.input.read(&mut out[..most])?;
        self.hasher.update(&out[..n]);
        self.len += n as u64;
        self.meter.at.done += n as u64;
        if (self.meter.progress)(self.meter.at) {
            return Ok(n);
        }
        self.meter.stopped = true;
        Err(io::ErrorKind::Other.into())
    }
}

/// Reads a file with `read`, then to its end; its SHA-256.
pub(super) fn through<T>(
    container: &Container,
    meter: &mut Meter<'_>,
    name: &str,
    read: impl FnOnce(&mut dyn BufRead) -> io::Result<T>,
) -> Result<(T, Hash, u64), Unreadable> {
    let file = Hashed::new(container.read(name)?, meter);
    let mut file = BufReader::with_capacity(1 << 18, file);
    let done = read(&mut file).and_then(|value| {
        let (hash, len) = file.into_inner().finish()?;
        Ok((value, hash, len))
    });
    done.map_err(|error| meter.fault(&error, name))
}

/// Reads log.json item by item; its SHA-256.
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
        Err(Stopped::Reading(LogFault::Malformed { line })) => Err(Unreadable::Malformed {
            problem: Problem::BadLog,
            at: Place::Line(LOG.to_owned(), line),
        }),
        Err(Stopped::Reading(LogFault::Io(_))) => Err(Unreadable::Outside),
    }
}

/// Why reading log.json ended early.
enum Stopped {
    Reading(LogFault),
    Taking(Unreadable),
}

impl From<LogFault> for Stopped {
    fn from(fault: LogFault) -> Self {
        Self::Reading(fault)
    }
}

/// SHA256SUMS and its signature.
pub(super) struct Sums {
    text: Vec<u8>,
    /// `None` when it is missing or can't be read: said already.
    list: Option<BTreeMap<String, Hash>>,
    /// `None` when it is missing.
    signature: Option<Vec<u8>>,
}

impl Sums {
    pub(super) fn read(
        container: &Container,
        meter: &mut Meter<'_>,
        findings: &mut Findings,
    ) -> Result<Self, Unreadable> {
        let text = small(container, meter, SUMS, MAX_SUMS)?;
        let signature = small(container, meter, SIGNATURE, MAX_SIGNATURE)?;
        let list = match text.as_deref().map(std::str::from_utf8) {
            None => Err(Why::Missing),
            Some(Err(_)) => Err(Why::Malformed),
            Some(Ok(text)) => names::read_sums(text).map_err(|fault| match fault {
                ListFault::Form => Why::Malformed,
                ListFault::Twice => Why::Twice,
                ListFault::LineEnds => Why::LineEnds,
            }),
        };
        let list = match list {
            Ok(list) => Some(list),
            Err(why) => {
                findings.fail(Claim::FilesListed, Place::File(SUMS.to_owned()), why);
                findings.fail(Claim::FilesUnchanged, Place::File(SUMS.to_owned()), why);
                None
            }
        };
        Ok(Self {
            text: text.unwrap_or_default(),
            list,
            signature,
        })
    }

    pub(super) fn check_signature(&self, public_key: &[u8; 32], findings: &mut Findings) {
        let checked = match self.signature.as_deref().map(std::str::from_utf8) {
            None => Err(Why::Missing),
            Some(Err(_)) => Err(Why::Malformed),
            Some(Ok(file)) if file.contains("\r\n") => Err(Why::LineEnds),
            Some(Ok(file)) => {
                minisign::check(public_key, &self.text, file).map_err(|fault| match fault {
                    minisign::Fault::Form => Why::Malformed,
                    minisign::Fault::OtherKey => Why::OtherKey,
                    minisign::Fault::Signature => Why::WrongSignature,
                })
            }
        };
        if let Err(why) = checked {
            findings.fail(Claim::ListSigned, Place::File(SIGNATURE.to_owned()), why);
        }
    }

    /// Files that a system left beside the pack: such as look so, and aren't listed.
    pub(super) fn litter(&self, container: &Container) -> Vec<String> {
        let listed = |name: &String| {
            self.list
                .as_ref()
                .is_some_and(|list| list.contains_key(name))
        };
        let litter = container.litter().iter();
        litter.filter(|name| !listed(name)).cloned().collect()
    }

    /// Compares a file's SHA-256 with the listed one. A file that isn't listed is extra: said by [`check`].
    pub(super) fn compare(&self, name: &str, sum: Hash, findings: &mut Findings) {
        let listed = self.list.as_ref().and_then(|list| list.get(name));
        if listed.is_some_and(|listed| *listed != sum) {
            findings.fail(
                Claim::FilesUnchanged,
                Place::File(name.to_owned()),
                Why::Changed,
            );
        }
    }
}

/// A small file whole; `None` if it isn't there.
fn small(
    container: &Container,
    meter: &mut Meter<'_>,
    name: &str,
    most: u64,
) -> Result<Option<Vec<u8>>, Unreadable> {
    match container.files().get(name) {
        None => Ok(None),
        Some(len) if *len > most => Err(Unreadable::Malformed {
            problem: Problem::TooLarge,
            at: Place::File(name.to_owned()),
        }),
        Some(_) => {
            let read = |file: &mut dyn BufRead| {
                let mut bytes = Vec::new();
                file.take(most).read_to_end(&mut bytes)?;
                Ok(bytes)
            };
            Ok(Some(through(container, meter, name, read)?.0))
        }
    }
}

/// Checks which files there are, and reads all that weren't read yet.
pub(super) fn check(
    container: &Container,
    meter: &mut Meter<'_>,
    sums: &Sums,
    litter: &[String],
    exhibits: &BTreeMap<String, Exhibit>,
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
        if name == LOG || name == TABLE || !wanted {
            continue;
        }
        let ((), sum, len) = through(container, meter, name, |_| Ok(()))?;
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
