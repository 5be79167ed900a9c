//! The check of a pack: reads every file once, and reports on each claim.

mod beside;
mod files;
mod findings;
mod form;
mod keys;
mod log;
mod meter;
mod sums;
mod table;

pub use meter::Progress;

use super::container::{Bounds, Container};
use super::names::LOG;
use super::report::{Place, Problem, Report, Unreadable};
use beside::ExhibitSums;
use findings::Findings;
use log::LogCheck;
use meter::Meter;
use std::panic::resume_unwind;
use std::path::Path;
use std::sync::mpsc;
use std::thread::{self, ScopedJoinHandle};
use sums::Sums;

/// Checks the pack at `path`, a folder or a plain zip. `progress` is called after at most 1 MiB of a file; if it returns false, the
/// check stops. Exhibits are hashed on another core meanwhile.
///
/// Memory doesn't grow with the exhibits: it holds some of the log (2 MiB of JSON, or 64 if two entries are that long), and under 300 bytes
/// for each entry and file.
///
/// # Errors
/// [`Unreadable`] if nothing can be said about the claims; a pack that was changed is a [`Report`].
///
/// ```
/// use bothy_proof::pack::{Bounds, Unreadable, verify};
/// use std::path::Path;
///
/// fn is_whole(pack: &Path) -> Result<bool, Unreadable> {
///     let report = verify(pack, &Bounds::default(), &mut |progress| {
///         println!("{} of {} bytes", progress.done, progress.total);
///         true
///     })?;
///     for checked in &report.claims {
///         println!("{}: {:?}", checked.claim.id(), checked.outcome);
///     }
///     Ok(!report.any_fails())
/// }
/// assert_eq!(is_whole(Path::new("no/such/pack")), Err(Unreadable::Outside));
/// ```
pub fn verify(
    path: &Path,
    bounds: &Bounds,
    progress: &mut dyn FnMut(Progress) -> bool,
) -> Result<Report, Unreadable> {
    let container = Container::open(path, bounds)?;
    if !container.files().contains_key(LOG) {
        return Err(without_log(&container));
    }
    thread::scope(|scope| {
        let (told, counts) = mpsc::channel();
        let exhibits = scope.spawn(|| beside::exhibits(&container, told));
        check(
            &container,
            bounds,
            Meter::new(&container, counts, progress),
            exhibits,
        )
    })
}

/// Checks a pack whose exhibits are hashed beside. If it ends early, so do they.
fn check(
    container: &Container,
    bounds: &Bounds,
    mut meter: Meter<'_>,
    exhibits: ScopedJoinHandle<'_, ExhibitSums>,
) -> Result<Report, Unreadable> {
    let mut findings = Findings::default();
    let mut log = LogCheck::new(bounds.entries);
    let log_sum = files::read_log(container, &mut meter, |item| log.take(item, &mut findings))?;
    let mut log = log.finish(&mut findings)?;
    // Not before: beside a very long entry in the log, a very long list would be too much.
    let sums = Sums::read(container, &mut meter, &mut findings)?;
    sums.check_signature(&log.facts.public_key, &mut findings);
    sums.compare(LOG, log_sum, &mut findings);
    files::check_checkpoint(container, &mut meter, &sums, &log.head, &mut findings)?;
    table::check(
        container,
        &mut meter,
        &sums,
        &mut log.incidents,
        &mut findings,
    )?;
    let litter = sums.litter(container);
    meter.wait()?;
    let exhibits = exhibits.join().unwrap_or_else(|panic| resume_unwind(panic));
    files::check(
        container,
        &mut meter,
        &sums,
        &litter,
        (&log.exhibits, exhibits),
        &mut findings,
    )?;
    Ok(findings.report(log.facts, litter))
}

/// Returns the problem of a container without log.json: not a pack, or something wrapped around one.
fn without_log(container: &Container) -> Unreadable {
    let files = container.files().keys();
    let files: Vec<_> = files
        .filter(|name| !container.litter().contains(*name))
        .collect();
    let malformed = |problem, at| Unreadable::Malformed { problem, at };
    if let [only] = files[..]
        && is_archive(only)
    {
        return malformed(Problem::Wrapped, Place::File(only.clone()));
    }
    let folder = files.iter().find_map(|name| name.strip_suffix("/log.json"));
    match folder {
        Some(folder) if files.iter().all(|name| is_within(name, folder)) => {
            malformed(Problem::Wrapped, Place::File(folder.to_owned()))
        }
        _ => malformed(Problem::NotAPack, Place::Pack),
    }
}

fn is_within(name: &str, folder: &str) -> bool {
    name.strip_prefix(folder)
        .is_some_and(|rest| rest.starts_with('/'))
}

/// The endings of common archives.
const ARCHIVES: [&str; 16] = [
    "zip", "zipx", "7z", "rar", "cab", "iso", "tar", "gz", "tgz", "bz2", "tbz2", "xz", "txz", "lz",
    "lzma", "zst",
];

fn is_archive(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| {
        let is = |archive: &&str| ending.eq_ignore_ascii_case(archive);
        ARCHIVES.iter().any(is)
    })
}
