//! `backup --check`: tries a backup, without a vault.

use super::by::{By, with_key};
use crate::exit::{FAILS, Failure, Result};
use crate::session::Session;
use crate::{clock, input, jobs, json, messages, out};
use bothy_core::Error;
use bothy_core::backup::{Checked, Holds, Trial};
use std::path::Path;

/// Tries a backup and tells what was found: exit code 1 unless all of it is whole.
pub(super) fn check(session: &Session, file: &Path, by: &By) -> Result<()> {
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
    let path = out::path(file);
    if checked.whole {
        let whole = text!("cli-backup-whole", made = &made);
        let holds = match checked.holds {
            Holds::Notes => text!("cli-backup-notes", notes = checked.entries),
            Holds::Record => {
                let lines = text!("cli-backup-lines", lines = checked.entries);
                text!("cli-backup-files", lines = &lines, files = checked.files)
            }
        };
        let mut text = format!("{whole}\n{holds}");
        if !checked.left_out.is_empty() {
            text.push('\n');
            text.push_str(&named("cli-backup-left-out", &checked.left_out));
            text.push_str(&text!("cli-backup-left-out-restore", path = &path));
        }
        return text;
    }
    let [whole, bytes] = [checked.whole_bytes, checked.bytes].map(messages::size);
    let mut text = text!(
        "cli-backup-damaged",
        made = &made,
        whole = &whole,
        bytes = &bytes
    );
    text.push('\n');
    text.push_str(&named("cli-backup-lost", &checked.lost));
    text.push_str(&if checked.restorable {
        text!("cli-backup-restorable", path = &path)
    } else {
        text!("cli-backup-not-restorable")
    });
    text
}

/// Names files under a heading.
pub(crate) fn named(heading: &str, names: &[String]) -> String {
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
