//! Copies files into and out of the vault: `incident attach`, `incident extract`, `--attach`, and everything written with `--to`.
//!
//! It copies a megabyte at a time, so memory stays flat for any length.

use super::answer::{Offered, print_saved};
use crate::exit::{EXISTS, Failure, OUTSIDE, Result, say};
use crate::session::{HeldVault, Session};
use crate::system::System;
use crate::{input, jobs, messages, out, stdout, wrap};
use bothy_core::journal::{Attach, Caution, Extract, MAX_STEP, Staged};
use bothy_core::outgoing::{self, Outgoing};
use bothy_core::shown::pages::Printed;
use bothy_core::vault::OpenVault;
use bothy_core::{Error, Input};
use serde_json::json;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub(crate) struct AttachArgs {
    /// The incident's ID, or the first 6 or more of it
    pub(crate) id: String,
    /// The file, or - for stdin
    pub(crate) file: PathBuf,
    /// The name to keep it under [default: its own]
    #[arg(long)]
    pub(crate) name: Option<String>,
}

#[derive(clap::Args)]
pub(crate) struct ExtractArgs {
    /// The incident's ID, or the first 6 or more of it
    pub(crate) id: String,
    /// The file's ID, or the first 6 or more of it
    pub(crate) attachment: String,
    /// Where to: a new file, or - for stdout
    #[arg(long, value_name = "FILE")]
    pub(crate) to: PathBuf,
}

/// A file outside, open for reading.
pub(super) struct Source {
    file: File,
    path: PathBuf,
    name: String,
    /// Its length in bytes when opened; `None` for a pipe.
    len: Option<u64>,
}

impl Source {
    fn new(file: File, path: &Path, name: Option<&str>) -> Result<Self> {
        let about = file
            .metadata()
            .map_err(|e| Failure::outside("read", path, &e))?;
        let own = || {
            path.file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned()
        };
        Ok(Self {
            name: name.map_or_else(own, str::to_owned),
            len: about.is_file().then_some(about.len()),
            path: path.to_owned(),
            file,
        })
    }

    fn open(path: &Path) -> Result<Self> {
        Self::new(input::open(path)?, path, None)
    }

    fn changed(&self) -> Failure {
        let path = out::path(&self.path);
        Failure::usage(text!("cli-changed-meanwhile", path = &path))
    }
}

/// Opens all files to be kept, before anything is saved.
pub(super) fn open_all(paths: &[PathBuf]) -> Result<Vec<Source>> {
    paths.iter().map(|path| Source::open(path)).collect()
}

/// Copies a file into the vault, where it waits to become part of an incident.
fn stage(session: &Session, vault: &mut OpenVault, mut from: Source) -> Result<Staged> {
    let stop = vault.stop();
    let mut attach = Attach::begin(vault, &from.name, from.len)?;
    let bar = jobs::bar(text!("cli-keeping"), from.len);
    let mut buffer = vec![0; MAX_STEP];
    let mut done = 0;
    loop {
        let read = fill(&mut from.file, &mut buffer)
            .map_err(|e| Failure::outside("read", &from.path, &e))?;
        done += read as u64;
        if from.len.is_some_and(|len| done > len) {
            return Err(from.changed());
        }
        if read == 0 {
            break;
        }
        session
            .interrupt
            .hold(|| attach.write(vault, &stop, &buffer[..read], &mut System))?;
        bar.set_position(done);
    }
    if from.len.is_some_and(|len| done < len) {
        return Err(from.changed());
    }
    let staged = session
        .interrupt
        .hold(|| attach.finish(vault, &mut System))?;
    bar.finish_and_clear();
    Ok(staged)
}

/// Says the cautions for files that are about to be kept, each once: to people now, to machines with the answer.
pub(super) fn caution(session: &Session, staged: &[Staged]) -> Vec<Caution> {
    let cautions = staged.iter().flat_map(Staged::cautions).copied();
    let cautions: Vec<_> = cautions.collect::<BTreeSet<_>>().into_iter().collect();
    if !session.out.is_json() {
        for caution in &cautions {
            say(&wrap::wrapped(&messages::caution(*caution), 0));
        }
    }
    cautions
}

/// Copies files into the vault; `lost` says what a failure means for the rest of the input.
pub(super) fn stage_all(
    session: &Session,
    vault: &mut OpenVault,
    sources: Vec<Source>,
    lost: &str,
) -> Result<Vec<Staged>> {
    let staged = sources
        .into_iter()
        .map(|source| stage(session, vault, source).map_err(|failure| failure.adding(lost)));
    staged.collect()
}

/// Reads until the buffer is full or the file ends.
fn fill(file: &mut File, buffer: &mut [u8]) -> std::io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match file.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(n) => filled += n,
            Err(e) if e.kind() == std::io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
    Ok(filled)
}

pub(super) fn attach(session: &Session, attach: &AttachArgs) -> Result<()> {
    let name = attach.name.as_deref();
    if attach.file.as_os_str() == "-" && name.is_none() {
        return Err(Failure::usage(text!("cli-no-name")));
    }
    let file = session.secrets.open(&attach.file, &text!("cli-file"))?;
    let source = Source::new(file, &attach.file, name)?;
    let mut vault = session.open()?;
    let incident = vault.journal().find(&attach.id)?;
    let staged = stage(session, &mut vault, source)?;
    let cautions = caution(session, std::slice::from_ref(&staged));
    let id = session.interrupt.hold(|| {
        vault
            .journal()
            .attach(incident, staged, session.now(), &mut System)
    })?;
    vault.lock();
    let offered = Offered {
        cautions,
        ..Offered::default()
    };
    print_saved(session, id, &offered)
}

pub(super) fn extract(session: &Session, extract: &ExtractArgs) -> Result<()> {
    let mut vault = session.open()?;
    let journal = vault.journal();
    let incident = journal.find(&extract.id)?;
    let id = journal.find_attachment(incident, &extract.attachment)?;
    let job = Extract::begin(&mut vault, id)?;
    copy_to(session, vault, job, &extract.to)
}

/// Copies a file out of the vault, locks it, and says what came out.
pub(super) fn copy_to(
    session: &Session,
    mut vault: HeldVault,
    job: Extract,
    to: &Path,
) -> Result<()> {
    let file = job.file().clone();
    let write = || write(&mut vault, to, |vault, write| copy_out(vault, job, write));
    // A reader that is slow isn't waited for.
    let written = if is_stdout(to) {
        write()?
    } else {
        session.interrupt.hold(write)?
    };
    vault.lock();
    if written == Went::Out {
        return Ok(());
    }
    session.out.answer(
        || json!({ "id": file.id.to_string(), "len": file.len, "sha256": hex::encode(file.sha256) }),
        String::new,
    )
}

/// Writes a PDF to a new file or stdout. First reports what it prints as a code.
pub(super) fn write_pdf(
    session: &Session,
    vault: &mut OpenVault,
    to: &Path,
    printed: &Printed,
) -> Result<()> {
    let Printed { pdf, missing } = printed;
    if !missing.is_empty() {
        say(&no_letters(missing));
    }
    if write(vault, to, |_, write| write(pdf))? == Went::Out {
        return Ok(());
    }
    session.out.answer(
        || json!({ "pdf": to.to_string_lossy(), "len": pdf.len(), "missing": missing }),
        String::new,
    )
}

/// Names the letters that no font has: the first of them, and their number.
fn no_letters(missing: &[String]) -> String {
    const SHOWN: usize = 12;
    let letters = missing.iter().take(SHOWN).map(|letter| out::name(letter));
    let mut letters = letters.collect::<Vec<_>>();
    letters.extend((missing.len() > SHOWN).then(|| "…".to_owned()));
    text!(
        "cli-no-letters",
        count = missing.len(),
        letters = &letters.join(" ")
    )
}

/// Copies a file out, a step at a time; core proves on the way that it is what was kept.
fn copy_out(vault: &mut OpenVault, mut job: Extract, write: Sink<'_>) -> Result<()> {
    let stop = vault.stop();
    let bar = jobs::bar(text!("cli-writing"), Some(job.file().len));
    while let Some(bytes) = job.step(vault, &stop)? {
        write(&bytes)?;
        bar.inc(bytes.len() as u64);
    }
    bar.finish_and_clear();
    Ok(())
}

/// A writer for the next bytes.
type Sink<'w> = &'w mut dyn FnMut(&[u8]) -> Result<()>;

/// The place that something went to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Went {
    /// To a new file, which was read back.
    ToFile,
    /// To stdout, which can't be read back.
    Out,
}

/// Writes where it was asked for what `fill` gives: a new file, or stdout for `-`. What went to stdout is said to be unchecked, once all of it
/// is out: a reader that went away is met with silence.
pub(super) fn write(
    vault: &mut OpenVault,
    to: &Path,
    fill: impl FnOnce(&mut OpenVault, Sink<'_>) -> Result<()>,
) -> Result<Went> {
    if !is_stdout(to) {
        write_new(vault, to, fill)?;
        return Ok(Went::ToFile);
    }
    fill(vault, &mut stdout::write)?;
    say(&text!("cli-not-read-back"));
    Ok(Went::Out)
}

fn is_stdout(to: &Path) -> bool {
    to.as_os_str() == "-"
}

/// Writes a new file, which `fill` gives the bytes of. It has its name once it is whole.
pub(super) fn write_new(
    vault: &mut OpenVault,
    to: &Path,
    fill: impl FnOnce(&mut OpenVault, Sink<'_>) -> Result<()>,
) -> Result<()> {
    let stop = vault.stop();
    let mut file = Outgoing::begin(vault, to, &mut System).map_err(|e| not_written(to, e))?;
    let filled = fill(vault, &mut |bytes| {
        file.write(bytes).map_err(|error| not_written(to, error))
    });
    if filled.is_err() {
        file.give_up(vault, &mut System);
        return filled;
    }
    let finished = file.finish(vault, &stop, &mut System);
    finished.map(drop).map_err(|e| not_written(to, e))
}

/// Refuses a place where nothing may be written, and names it.
pub(super) fn check_place(vault: &OpenVault, to: &Path) -> Result<()> {
    outgoing::check_place(vault, to).map_err(|e| not_written(to, e))
}

/// Refuses a place in any vault's folder in the same way, without opening one.
pub(crate) fn refuse_in_vaults(to: &Path) -> Result<()> {
    outgoing::refuse_in_vaults(to).map_err(|e| not_written(to, e))
}

/// Makes the failure to write there, and names the place.
pub(super) fn not_written(to: &Path, error: Error) -> Failure {
    let path = out::path(to);
    let choice = Error::Invalid {
        field: Input::Choice,
    };
    let why = match error {
        Error::Exists => return Failure::new(EXISTS, text!("cli-to-exists", path = &path)),
        _ if error == choice => return Failure::usage(text!("cli-to-inside", path = &path)),
        Error::OutsideFull => ErrorKind::StorageFull,
        Error::NoAccess => ErrorKind::PermissionDenied,
        Error::ReadOnly => ErrorKind::ReadOnlyFilesystem,
        Error::PathTooLong => ErrorKind::InvalidFilename,
        Error::Outside => {
            let around = to.parent().filter(|around| !around.as_os_str().is_empty());
            match around.unwrap_or(Path::new(".")).metadata() {
                Err(error) => return Failure::outside("write", to, &error),
                Ok(around) if !around.is_dir() => ErrorKind::NotADirectory,
                Ok(_) => {
                    let why = text!("cli-why-not-taken");
                    let words = text!("cli-cannot-write", path = &path, why = &why);
                    return Failure::new(OUTSIDE, words);
                }
            }
        }
        error => return error.into(),
    };
    Failure::outside("write", to, &why.into())
}
