//! `incident import`: many incidents from a file of JSON lines; prints each ID once its incident is on disk.

mod lines;
mod wrong;

use super::answer::{place, say_help};
use crate::clock::zone;
use crate::exit::{Failure, Result, say};
use crate::jobs::{self, Bar};
use crate::session::Session;
use crate::stdout;
use crate::system::System;
use bothy_core::helplines::Area;
use bothy_core::journal::{Help, Import as Importing};
use bothy_core::vault::OpenVault;
use bothy_core::{Error, Id};
use lines::Lines;
use serde_json::json;
use std::path::{Path, PathBuf};
use wrong::Wrong;

pub(super) use wrong::form;

pub(super) const IMPORT_EXAMPLE: &str = "\
Example:
  bothy --vault v incident import year.jsonl
  bothy incident import year.jsonl --dry-run

Each line is one incident: {\"kinds\":[\"controlling\"],\"happened\":\"2026-03-01T21:30\",\"details\":\"…\",\"fields\":{\"place\":\"at home\"}}
A field is text, \"yes\", \"no\" or \"unsure\", or a list of choices. People you keep are a list of
{\"id\":\"…\",\"relation\":\"…\"}. A line that can't be read stops it there. Bothy says which, and everything before it is saved.
Give the same file again to go on from there. Nothing is saved twice.";

#[derive(clap::Args)]
pub(crate) struct Import {
    /// The file of JSON lines, or - for stdin
    #[arg(value_name = "FILE.jsonl")]
    pub(crate) file: PathBuf,
    /// Read every line and say which can't be saved; saves nothing and needs no vault
    #[arg(long)]
    pub(crate) dry_run: bool,
}

pub(super) fn run(session: &Session, args: &Import) -> Result<()> {
    let file = session
        .secrets
        .open(&args.file, &text!("cli-import-lines"))?;
    let about = file.metadata().ok().filter(std::fs::Metadata::is_file);
    let bar = jobs::bar(text!("cli-importing"), about.map(|about| about.len()));
    let lines = Lines::of(file);
    if args.dry_run {
        return dry_run(session, lines, &args.file, &bar);
    }
    let mut vault = session.open()?;
    let before = vault.journal().count()?;
    let mut work = Work {
        session,
        vault: &mut vault,
        import: Importing::begin(),
        printed: 0,
        bar: &bar,
    };
    let ended = work.all(lines, &args.file);
    let (printed, help) = (work.printed, work.import.help());
    let here = place(&mut vault);
    bar.finish_and_clear();
    // After any end: what was saved is saved, and urgent help is said.
    let offered = offer(session, &help, here);
    ended.and(offered)?;
    let new = vault.journal().count()?.saturating_sub(before);
    vault.lock();
    say(&done(new, printed.saturating_sub(new)));
    Ok(())
}

/// Offers help once for all that was saved: to people on stderr, to machines in a line of its own.
fn offer(session: &Session, help: &[Help], here: Option<Area>) -> Result<()> {
    if help.is_empty() {
        return Ok(());
    }
    if !session.out.is_json() {
        say_help(help, here);
        return Ok(());
    }
    let ids: Vec<_> = help.iter().map(|help| help.word()).collect();
    stdout::write(format!("{}\n", json!({ "help": ids })).as_bytes())
}

fn done(new: u64, known: u64) -> String {
    if known == 0 {
        return text!("cli-imported", incidents = new);
    }
    text!("cli-imported-before", incidents = new, lines = known)
}

/// An import in progress.
struct Work<'a> {
    session: &'a Session,
    vault: &'a mut OpenVault,
    import: Importing,
    /// The number of IDs printed so far.
    printed: u64,
    bar: &'a Bar,
}

impl Work<'_> {
    /// Imports every line, several per save, or fewer if the next line isn't here yet: the program that writes may wait for an ID.
    fn all(&mut self, mut lines: Lines, file: &Path) -> Result<()> {
        loop {
            self.session.interrupt.check()?;
            let line = match lines.next() {
                Ok(Some(line)) => line,
                Ok(None) => return self.save(),
                Err(error) => {
                    self.save()?;
                    return Err(Failure::outside("read", file, &error));
                }
            };
            match self.import.read(line, &zone) {
                Ok(full) => {
                    if full || lines.next_must_be_waited_for() {
                        self.save()?;
                    }
                }
                Err(error) => {
                    let line = line.to_vec();
                    let wrong = Wrong::of(error, &line, lines.behind());
                    let number = self.import.line();
                    self.save()?;
                    return Err(ended_by(number, &wrong));
                }
            }
            self.bar.set_position(lines.taken());
        }
    }

    /// Saves the lines that were read, and prints their IDs. A signal waits for both: what is saved is printed.
    fn save(&mut self) -> Result<()> {
        self.session.interrupt.hold(|| {
            let error = match self.save_as_they_are() {
                Ok(ids) => return print(self.session, self.bar, &ids, &mut self.printed),
                Err(error @ (Error::Invalid { .. } | Error::InvalidField { .. })) => error,
                Err(error) => return Err(self.stopped(error)),
            };
            // Some faults show only against the clock and the vault. The lines before are saved all the same.
            let number = self.import.line();
            let ids = self.save_as_they_are().map_err(|e| self.stopped(e))?;
            print(self.session, self.bar, &ids, &mut self.printed)?;
            Err(ended_by(number, &Wrong::at_its_save(error)))
        })
    }

    /// Makes the failure to save more. Everything that was printed is saved.
    fn stopped(&self, error: Error) -> Failure {
        match error {
            Error::Locked | Error::Cancelled => error.into(),
            _ if self.printed == 0 => error.into(),
            _ => Failure::in_part(error, &text!("cli-import-stopped")),
        }
    }

    fn save_as_they_are(&mut self) -> bothy_core::Result<Vec<Id>> {
        let stop = self.vault.stop();
        let now = self.session.now();
        self.import.save(self.vault, &stop, now, &mut System)
    }
}

fn print(session: &Session, bar: &Bar, ids: &[Id], printed: &mut u64) -> Result<()> {
    let mut text = String::new();
    for id in ids {
        let id = id.to_string();
        text.push_str(&if session.out.is_json() {
            json!({ "id": id }).to_string()
        } else {
            id
        });
        text.push('\n');
    }
    *printed += ids.len() as u64;
    bar.suspend(|| stdout::write(text.as_bytes()))
}

fn ended_by(number: u64, wrong: &Wrong) -> Failure {
    let line = text!("cli-line", line = number, wrong = &wrong.words);
    Failure::usage(line).adding(&text!("cli-line-ends"))
}

/// Reads all lines and reports the faulty ones. Needs no clock and no vault.
fn dry_run(session: &Session, mut lines: Lines, file: &Path, bar: &Bar) -> Result<()> {
    let (mut number, mut good, mut bad) = (0_u64, 0_u64, 0_u64);
    while let Some(line) = lines
        .next()
        .map_err(|e| Failure::outside("read", file, &e))?
    {
        number += 1;
        match Importing::begin().read(line, &zone) {
            Ok(_) => good += u64::from(!line.trim_ascii().is_empty()),
            Err(error) => {
                bad += 1;
                let line = line.to_vec();
                let wrong = Wrong::of(error, &line, lines.behind());
                bar.suspend(|| {
                    session.out.answer(
                        || wrong.as_json(number),
                        || text!("cli-line", line = number, wrong = &wrong.words),
                    )
                })?;
                if number == 1 && wrong.of_file {
                    break;
                }
            }
        }
        bar.set_position(lines.taken());
    }
    bar.finish_and_clear();
    session.out.answer(
        || json!({ "good": good, "bad": bad }),
        || text!("cli-can-be-imported", incidents = good),
    )?;
    if bad == 0 {
        return Ok(());
    }
    Err(Failure::usage(text!("cli-cannot-be-imported", lines = bad)))
}
