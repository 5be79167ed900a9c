//! The check of a pack: reads every file once, and reports on each claim.

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
use findings::Findings;
use log::LogCheck;
use meter::Meter;
use std::path::Path;
use sums::Sums;

/// Checks the pack at `path`, a folder or a plain zip. `progress` is called after at most 1 MiB; if it returns false, the check stops.
///
/// Memory doesn't grow with the exhibits: it holds some of the log (1 MiB of JSON, or 32 if an entry is that long), and under 300 bytes
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
    let mut findings = Findings::default();
    let mut meter = Meter::new(&container, progress);
    let mut log = LogCheck::new(bounds.entries);
    let log_sum = files::read_log(&container, &mut meter, |item| log.take(item, &mut findings))?;
    let mut log = log.finish(&mut findings)?;
    // Not before: beside a very long entry in the log, a very long list would be too much.
    let sums = Sums::read(&container, &mut meter, &mut findings)?;
    sums.check_signature(&log.facts.public_key, &mut findings);
    sums.compare(LOG, log_sum, &mut findings);
    files::check_checkpoint(&container, &mut meter, &sums, &log.head, &mut findings)?;
    table::check(
        &container,
        &mut meter,
        &sums,
        &mut log.incidents,
        &mut findings,
    )?;
    let litter = sums.litter(&container);
    files::check(
        &container,
        &mut meter,
        &sums,
        &litter,
        &log.exhibits,
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
