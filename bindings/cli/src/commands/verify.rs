//! `verify`: the check of an evidence pack.

use crate::exit::{FAILS, Failure, OUTSIDE, Result};
use crate::paint::Paint;
use crate::session::Session;
use crate::{jobs, json, messages, out};
use bothy_core::Error;
use bothy_proof::pack::{Bounds, Progress, Report, Unreadable, verify};
use serde_json::json;
use std::path::{Path, PathBuf};

pub(super) const EXAMPLE: &str = "\
Example:
  bothy verify pack.zip

It needs no vault. Exits 0 if nothing fails, 1 if a claim fails, 7 if the pack is newer than this Bothy.";

#[derive(clap::Args)]
pub(crate) struct Verify {
    /// The pack: a folder or a .zip
    pub(crate) pack: PathBuf,
}

/// Checks a pack; exits 1 if any claim fails, or if it can't be read as a pack.
pub(crate) fn run(session: &Session, verify: &Verify) -> Result<()> {
    let pack = verify.pack.as_path();
    crate::input::refuse_unless_file_or_folder(pack)?;
    match read(session, pack) {
        Ok(report) => {
            session.out.answer(
                || json::report(&report),
                || messages::verify::claims(&report, Paint::of_stdout()),
            )?;
            if report.any_fails() {
                Err(Failure::quiet(FAILS))
            } else {
                Ok(())
            }
        }
        Err(Unreadable::Malformed { problem, at }) => {
            session.out.answer(
                || json!({ "malformed": { "problem": problem.id(), "at": json::place(&at) } }),
                String::new,
            )?;
            Err(Failure::new(
                FAILS,
                messages::verify::malformed(problem, &at),
            ))
        }
        Err(Unreadable::NewerVersion) => Err(Error::NewerVersion.into()),
        Err(Unreadable::Draft) => Err(Error::Draft.into()),
        Err(Unreadable::Cancelled) => Err(Error::Cancelled.into()),
        Err(Unreadable::Outside) => Err(Failure::new(
            OUTSIDE,
            text!("cli-pack-unreadable", pack = &out::path(pack)),
        )),
    }
}

/// Reads the pack with a bar; a signal ends it.
pub(crate) fn read(session: &Session, pack: &Path) -> std::result::Result<Report, Unreadable> {
    let bar = jobs::bar(text!("cli-checking"), Some(1));
    let report = verify(pack, &Bounds::default(), &mut |progress: Progress| {
        bar.set_length(progress.total.max(1));
        bar.set_position(progress.done);
        !session.interrupt.asked()
    });
    bar.finish_and_clear();
    report
}
