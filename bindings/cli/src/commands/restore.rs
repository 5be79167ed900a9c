//! `restore`: a backup brought back, into a vault or notes that are still empty.

use super::backup::by::{By, with_key};
use super::backup::trial::named;
use crate::exit::{EXISTS, FAILS, Failure, Result, say};
use crate::session::Session;
use crate::system::System;
use crate::{input, jobs, json, out};
use bothy_core::backup::{self, Holds, RestoreDone};
use bothy_core::vault::Opened;
use serde_json::json;
use std::path::{Path, PathBuf};

pub(super) const EXAMPLE: &str = "\
Example:
  bothy --vault v2 restore copy.age
  bothy --vault v2 restore copy.age --without-damaged

Make the vault first: bothy --vault v2 init. If it is cut short, give the same file again. Stock age opens the
file too: age -d copy.age | tar x";

/// The arguments of `restore`.
#[derive(clap::Args)]
pub(crate) struct Restore {
    /// The backup
    #[arg(required_unless_present = "forget", value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) by: By,
    /// Leave out files that are damaged or cut off, and name them
    #[arg(long)]
    pub(crate) without_damaged: bool,
    /// Go on without a restore that was cut short
    #[arg(long, conflicts_with_all = ["file", "without_damaged", "passphrase_file", "identity"])]
    pub(crate) forget: bool,
}

pub(super) fn restore(session: &Session, args: &Restore) -> Result<()> {
    let Some(file) = &args.file else {
        return forget(session);
    };
    let opened = input::open(file)?;
    let mut open = session.unlock()?;
    session.interrupt.stops(open.stop());
    let mut begun = false;
    let done = with_key(session, file, &opened, &args.by, |opened, by| {
        session.interrupt.hold(|| {
            let without = args.without_damaged;
            let job = backup::Restore::begin(&mut *open, opened, by, without, &mut System)?;
            begun = true;
            bring_in(session, &mut open, job)
        })
    });
    let done = done.map_err(|failure| not_restored(begun, file, failure))?;
    open.lock();
    session
        .out
        .answer(|| json::restored(&done), || told(&done))?;
    if done.holds == Holds::Record && done.entries > 0 {
        say(&text!("cli-restored-key"));
    }
    Ok(())
}

fn bring_in(
    session: &Session,
    open: &mut Opened,
    mut job: backup::Restore,
) -> bothy_core::Result<RestoreDone> {
    let stop = open.stop();
    jobs::run(text!("cli-restoring"), || {
        job.step(&mut *open, &stop, session.now(), &mut System)
    })?;
    job.finish()
}

/// Adds what can be done now.
fn not_restored(begun: bool, file: &Path, failure: Failure) -> Failure {
    if failure.code() == EXISTS {
        return failure.adding(&text!("cli-restore-not-empty"));
    }
    if failure.code() == FAILS && begun {
        let path = out::path(file);
        return failure.adding(&text!("cli-restore-damaged", path = &path));
    }
    failure
}

fn told(done: &RestoreDone) -> String {
    if done.holds == Holds::Notes {
        return text!("cli-restored-notes", notes = done.entries);
    }
    let incidents = text!("cli-restored-incidents", incidents = done.incidents);
    let mut text = text!("cli-restored", incidents = &incidents, files = done.files);
    if !done.lost.is_empty() {
        text.push('\n');
        text.push_str(named("cli-restored-lost", &done.lost).trim_end());
    }
    text
}

/// Forgets a restore that was cut short. Into the notes one comes whole or not at all.
fn forget(session: &Session) -> Result<()> {
    let mut open = session.unlock()?;
    session.interrupt.stops(open.stop());
    let forgotten = session.interrupt.hold(|| match &mut *open {
        Opened::Vault(vault) => backup::forget_unfinished(vault, &mut System),
        Opened::Notes(_) => Ok(false),
    })?;
    open.lock();
    session.out.answer(
        || json!({ "forgotten": forgotten }),
        || {
            if forgotten {
                text!("cli-restore-forgotten")
            } else {
                text!("cli-restore-nothing-to-forget")
            }
        },
    )
}
