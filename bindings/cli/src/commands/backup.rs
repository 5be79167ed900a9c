//! `backup` and `restore`: everything in one sealed file, its trial, and the way back into an empty vault.

use crate::commands::files::{check_place, not_written};
use crate::exit::{EXISTS, FAILS, Failure, Result, say};
use crate::secrets::InWords;
use crate::session::Session;
use crate::system::System;
use crate::{clock, input, jobs, json, messages, out, stdout};
use bothy_core::backup::{self, Checked, OpenBy, RestoreDone, SealTo, Trial};
use bothy_core::vault::OpenVault;
use bothy_core::{Error, Input};
use serde_json::json;
use std::fs::File;
use std::path::{Path, PathBuf};

pub(super) const BACKUP_EXAMPLE: &str = "\
Example:
  bothy --vault v backup --to papers.age
  bothy --vault v backup --to papers.age --recipient age1…
  bothy backup --check copy.age

Give the file a dull name, and give it to a worker or a friend they don't know. Keep its seven words somewhere
else. Never keep it on this computer or in its cloud.";

pub(super) const RESTORE_EXAMPLE: &str = "\
Example:
  bothy --vault v2 restore copy.age
  bothy --vault v2 restore copy.age --without-damaged

Make the vault first: bothy --vault v2 init. If it is cut short, give the same file again. Stock age opens the
file too: age -d copy.age | tar x";

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
    /// Try a backup, without a vault: read all of it, and say how far it is whole
    #[arg(long, value_name = "FILE")]
    pub(crate) check: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) by: By,
}

/// The secret that opens a backup.
#[derive(clap::Args)]
pub(crate) struct By {
    /// A file with the seven words, /dev/fd/N, or - [default: asked at the terminal, unseen]
    #[arg(long, value_name = "FILE", conflicts_with = "identity")]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// A file with the secret age key that it was made for
    #[arg(long, value_name = "FILE")]
    pub(crate) identity: Option<PathBuf>,
}

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

/// The longest file with an age key, in bytes.
const MAX_IDENTITY: usize = 64 << 10;

pub(super) fn backup(session: &Session, args: &Backup) -> Result<()> {
    if let Some(file) = &args.check {
        let By {
            passphrase_file,
            identity,
        } = &args.by;
        let by = (passphrase_file.as_deref(), identity.as_deref());
        return check(session, file, by);
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
    let mut vault = session.open()?;
    check_place(&vault, to)?;
    say(&text!("cli-backup-before"));
    let made = session
        .interrupt
        .hold(|| make(session, &mut vault, to, &seal_to));
    let job = made?;
    vault.lock();
    let size = to.metadata().map_or(0, |about| about.len());
    let (path, shown) = (out::path(to), messages::size(size));
    say(&text!("cli-backup-made", path = &path, size = &shown));
    say(&match seal_to {
        SealTo::Words => text!("cli-backup-words"),
        SealTo::Recipient { .. } => text!("cli-backup-key"),
    });
    if session.out.is_json() {
        let words = job.words().map(String::from_utf8_lossy);
        let answer = json!({ "words": words, "bytes": size });
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
    vault: &mut OpenVault,
    to: &Path,
    seal_to: &SealTo,
) -> Result<backup::Backup> {
    let (stop, locale) = (vault.stop(), messages::locale());
    let begun = backup::Backup::begin(vault, to, seal_to, locale, session.now(), &mut System);
    let mut job = begun.map_err(|error| failed(to, error))?;
    jobs::run(text!("cli-backing-up"), || {
        job.step(vault, &stop, session.now(), &mut System)
    })
    .map_err(|error| failed(to, error))?;
    Ok(job)
}

/// Makes the failure to write a backup. What is wrong with its arguments isn't about the place.
fn failed(to: &Path, error: Error) -> Failure {
    match error {
        Error::Invalid {
            field: Input::Recipient,
        }
        | Error::Damaged
        | Error::StorageFull
        | Error::Locked
        | Error::Internal { .. } => error.into(),
        _ => not_written(to, error),
    }
}

/// Tries a backup and tells what was found: exit code 1 unless all of it is whole.
fn check(session: &Session, file: &Path, by: (Option<&Path>, Option<&Path>)) -> Result<()> {
    let opened = input::open(file)?;
    let checked = with_key(session, file, &opened, by, |opened, by| {
        session.interrupt.hold(|| {
            let mut trial = Trial::begin(opened, by)?;
            jobs::run(text!("cli-trying-backup"), || {
                if session.interrupt.asked() {
                    return Err(Error::Cancelled);
                }
                trial.step()
            })?;
            trial.finish()
        })
    })?;
    let whole = checked.whole;
    session.out.answer(
        || json::checked(&checked),
        || found(session, file, &checked),
    )?;
    if whole {
        Ok(())
    } else {
        Err(Failure::quiet(FAILS))
    }
}

fn found(session: &Session, file: &Path, checked: &Checked) -> String {
    let made = messages::moment(clock::here(checked.made_ms, session.now()));
    if checked.whole {
        let lines = text!("cli-backup-lines", lines = checked.entries);
        let files = text!("cli-backup-files", lines = &lines, files = checked.files);
        return format!("{}\n{files}", text!("cli-backup-whole", made = &made));
    }
    let [whole, bytes] = [checked.whole_bytes, checked.bytes].map(messages::size);
    let mut text = text!(
        "cli-backup-damaged",
        made = &made,
        whole = &whole,
        bytes = &bytes
    );
    text.push('\n');
    text.push_str(&lost("cli-backup-lost", &checked.lost));
    let path = out::path(file);
    text.push_str(&if checked.restorable {
        text!("cli-backup-restorable", path = &path)
    } else {
        text!("cli-backup-not-restorable")
    });
    text
}

/// Names files that are damaged, under a heading.
fn lost(heading: &str, names: &[String]) -> String {
    if names.is_empty() {
        return String::new();
    }
    let mut text = messages::say(heading, &[("files", (names.len() as u64).into())]);
    for name in names {
        text.push_str("\n  ");
        text.push_str(&out::name(name));
    }
    text.push('\n');
    text
}

/// Opens a backup by what was given for it, and works on it. Words may be typed again.
fn with_key<T>(
    session: &Session,
    file: &Path,
    opened: &File,
    (words, identity): (Option<&Path>, Option<&Path>),
    mut work: impl FnMut(File, &OpenBy<'_>) -> bothy_core::Result<T>,
) -> Result<T> {
    let again = || {
        let again = opened.try_clone();
        again.map_err(|error| Failure::outside("read", file, &error))
    };
    if let Some(identity) = identity {
        let key = input::read(identity, MAX_IDENTITY)?;
        return work(again()?, &OpenBy::Identity(&key)).map_err(|error| match error {
            Error::WrongSecret => Failure::from(error)
                .before_asking()
                .adding(&text!("cli-backup-wrong-key")),
            error => error.into(),
        });
    }
    let asked = InWords {
        what: text!("cli-seven-words"),
        slip: backup::words_slip,
    };
    session.secrets.ask_words(words, &asked, |typed| {
        let worked = work(again()?, &OpenBy::Words(typed.expose()));
        worked.map_err(|error| match error {
            Error::WrongSecret => Failure::from(error).adding(&text!("cli-backup-wrong-words")),
            error => error.into(),
        })
    })
}

pub(super) fn restore(session: &Session, args: &Restore) -> Result<()> {
    let Some(file) = &args.file else {
        return forget(session);
    };
    let opened = input::open(file)?;
    let mut vault = session.open()?;
    let By {
        passphrase_file,
        identity,
    } = &args.by;
    let by = (passphrase_file.as_deref(), identity.as_deref());
    let done = with_key(session, file, &opened, by, |opened, by| {
        session
            .interrupt
            .hold(|| bring_in(session, &mut vault, opened, by, args.without_damaged))
    });
    let done = done.map_err(|failure| not_restored(&vault, file, failure))?;
    vault.lock();
    session
        .out
        .answer(|| json::restored(&done), || told(&done))?;
    if done.incidents > 0 || done.entries > 0 {
        say(&text!("cli-restored-key"));
    }
    Ok(())
}

fn bring_in(
    session: &Session,
    vault: &mut OpenVault,
    file: File,
    by: &OpenBy<'_>,
    without_damaged: bool,
) -> bothy_core::Result<RestoreDone> {
    let stop = vault.stop();
    let mut job = backup::Restore::begin(vault, file, by, without_damaged, &mut System)?;
    jobs::run(text!("cli-restoring"), || {
        job.step(vault, &stop, session.now(), &mut System)
    })?;
    job.finish()
}

/// Adds what can be done now.
fn not_restored(vault: &OpenVault, file: &Path, failure: Failure) -> Failure {
    if failure.code() == EXISTS {
        return failure.adding(&text!("cli-restore-not-empty"));
    }
    let begun = backup::unfinished(vault).is_ok_and(|note| note.is_some());
    if failure.code() == FAILS && begun {
        let path = out::path(file);
        return failure.adding(&text!("cli-restore-damaged", path = &path));
    }
    failure
}

fn told(done: &RestoreDone) -> String {
    let incidents = text!("cli-restored-incidents", incidents = done.incidents);
    let mut text = text!("cli-restored", incidents = &incidents, files = done.files);
    if !done.lost.is_empty() {
        text.push('\n');
        text.push_str(lost("cli-restored-lost", &done.lost).trim_end());
    }
    text
}

/// Forgets a restore that was cut short.
fn forget(session: &Session) -> Result<()> {
    let forgotten = session.in_vault(|vault| Ok(backup::forget_unfinished(vault, &mut System)?))?;
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
