//! `backup`: everything that the secret opens in one sealed file, and its trial.

pub(super) mod by;
pub(super) mod trial;

use crate::commands::files::not_written;
use crate::exit::{DAMAGED, Failure, Result, say};
use crate::session::Session;
use crate::system::System;
use crate::{jobs, messages, out, stdout};
use bothy_core::backup::{self, SealTo};
use bothy_core::vault::Opened;
use bothy_core::{Error, Input};
use by::By;
use serde_json::json;
use std::path::{Path, PathBuf};

pub(super) const EXAMPLE: &str = "\
Example:
  bothy --vault v backup --to papers.age
  bothy --vault v backup --to papers.age --recipient age1…
  bothy --vault v backup --to papers.age --without-damaged
  bothy backup --check copy.age

Give the file a dull name, and give it to a worker or a friend they don't know. Keep its seven words somewhere
else. Never keep it on this computer or in its cloud.";

/// The arguments of `backup`.
#[derive(clap::Args)]
pub(crate) struct Backup {
    /// Write it to this new file
    #[arg(
        long,
        value_name = "FILE",
        required_unless_present = "check",
        conflicts_with_all = ["check", "passphrase_file", "identity"]
    )]
    pub(crate) to: Option<PathBuf>,
    /// Seal it to this age key [default: to seven words, shown once]
    #[arg(long, value_name = "age1…", requires = "to")]
    pub(crate) recipient: Option<String>,
    /// Leave out files that are damaged, and name them
    #[arg(long, requires = "to")]
    pub(crate) without_damaged: bool,
    /// Try a backup, without a vault: read all of it, and say how far it is whole
    #[arg(long, value_name = "FILE")]
    pub(crate) check: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) by: By,
}

pub(super) fn backup(session: &Session, args: &Backup) -> Result<()> {
    if let Some(file) = &args.check {
        return trial::check(session, file, &args.by);
    }
    // Clap requires one of them.
    let Some(to) = &args.to else {
        return Ok(());
    };
    let seal_to = match &args.recipient {
        Some(recipient) => SealTo::Recipient {
            recipient: recipient.clone(),
        },
        None => SealTo::Words,
    };
    let mut open = session.unlock()?;
    session.interrupt.stops(open.stop());
    backup::check_place(&mut *open, to).map_err(|error| not_written(to, error))?;
    say(&text!("cli-backup-before"));
    if matches!(*open, Opened::Vault(_)) {
        say(&text!("cli-backup-where"));
    }
    let made = session
        .interrupt
        .hold(|| make(session, &mut open, to, &seal_to, args.without_damaged));
    let job = made?;
    open.lock();
    let size = to.metadata().map_or(0, |about| about.len());
    let (path, shown) = (out::path(to), messages::size(size));
    say(&text!("cli-backup-made", path = &path, size = &shown));
    let lost = trial::named("cli-restored-lost", job.lost());
    if !lost.is_empty() {
        say(lost.trim_end());
    }
    say(&match seal_to {
        SealTo::Words => text!("cli-backup-words"),
        SealTo::Recipient { .. } => text!("cli-backup-key"),
    });
    if session.out.is_json() {
        let words = job.words().map(String::from_utf8_lossy);
        let answer = json!({ "words": words, "bytes": size, "lost": job.lost() });
        return session.out.answer(|| answer, String::new);
    }
    let Some(words) = job.words() else {
        return Ok(());
    };
    stdout::write(words)?;
    stdout::write(b"\n")
}

fn make(
    session: &Session,
    open: &mut Opened,
    to: &Path,
    seal_to: &SealTo,
    without_damaged: bool,
) -> Result<backup::Backup> {
    let (stop, locale, now) = (open.stop(), messages::locale(), session.now());
    let begun = backup::Backup::begin(
        &mut *open,
        to,
        seal_to,
        without_damaged,
        locale,
        now,
        &mut System,
    );
    let mut job = begun.map_err(|error| failed(to, error, None))?;
    let done = jobs::run(text!("cli-backing-up"), || {
        job.step(&mut *open, &stop, session.now(), &mut System)
    });
    done.map_err(|error| failed(to, error, job.damaged()))?;
    Ok(job)
}

/// Makes the failure to write a backup. What is wrong with its arguments, or with what it is made of, isn't about the place.
fn failed(to: &Path, error: Error, damaged: Option<&str>) -> Failure {
    match (error, damaged) {
        (Error::Damaged, Some(name)) => {
            let (path, shown) = (out::path(to), out::name(name));
            let words = match name {
                "log.jsonl" => text!("cli-backup-log-damaged"),
                file if file.starts_with("files/") => {
                    text!("cli-backup-file-damaged", name = &shown, path = &path)
                }
                _ => text!("cli-backup-part-damaged", name = &shown),
            };
            Failure::new(DAMAGED, words)
        }
        (
            Error::Invalid {
                field: Input::Recipient | Input::Backup,
            }
            | Error::Damaged
            | Error::StorageFull
            | Error::Locked
            | Error::Internal { .. },
            _,
        ) => error.into(),
        _ => not_written(to, error),
    }
}
