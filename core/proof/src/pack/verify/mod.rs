//! Checks a pack: reads every file once, and says of each claim whether it holds.

mod files;
mod findings;
mod form;
mod keys;
mod log;
mod table;

use std::path::Path;

use super::container::{Bounds, Container};
use super::names::LOG;
use super::report::{Place, Problem, Report, Unreadable};
use files::{Meter, Sums};
use findings::Findings;
use log::LogCheck;

/// How far a check has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bytes read.
    pub done: u64,
    /// Bytes in the pack.
    pub total: u64,
}

/// Checks the pack at `path`, a folder or a plain zip. `progress` is called after at most 1 MiB; false stops the check.
///
/// Memory doesn't grow with the exhibits: some of the log (1 MiB of JSON, or 32 where an entry is that long), and under 300 bytes for each
/// entry and file.
///
/// # Errors
/// [`Unreadable`] when nothing can be said about the claims; a pack that was changed is a [`Report`].
pub fn verify(
    path: &Path,
    bounds: &Bounds,
    progress: &mut dyn FnMut(Progress) -> bool,
) -> Result<Report, Unreadable> {
    let container = Container::open(path, bounds)?;
    if !container.files().contains_key(LOG) {
        return Err(Unreadable::Malformed {
            problem: Problem::NotAPack,
            at: Place::Pack,
        });
    }
    let mut findings = Findings::default();
    let mut meter = Meter::new(&container, progress);
    let mut log = LogCheck::new(bounds.entries);
    let log_sum = files::read_log(&container, &mut meter, |item| log.take(item, &mut findings))?;
    let mut log = log.finish(&mut findings)?;
    // Not before: where the log has a very long entry, a very long list beside it would be too much.
    let sums = Sums::read(&container, &mut meter, &mut findings)?;
    sums.check_signature(&log.facts.public_key, &mut findings);
    sums.compare(LOG, log_sum, &mut findings);
    table::check(
        &container,
        &mut meter,
        &sums,
        &mut log.incidents,
        &mut findings,
    )?;
    files::check(&container, &mut meter, &sums, &log.exhibits, &mut findings)?;
    Ok(findings.report(log.facts))
}
