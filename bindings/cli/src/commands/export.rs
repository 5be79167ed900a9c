//! `export`: an evidence pack, or what one would give away.

use crate::args::Sure;
use crate::commands::answer::Rows;
use crate::commands::files::{check_place, not_written};
use crate::consent::agree;
use crate::exit::{self, Failure, Result};
use crate::session::Session;
use crate::system::System;
use crate::{jobs, json, messages, out};
use bothy_core::evidence::{Destination, Export, PackOptions, Reader, Revealing, Summary};
use bothy_core::journal::Field;
use bothy_core::{Error, Input};
use clap::builder::PossibleValuesParser;
use serde_json::json;
use std::path::{Path, PathBuf};

pub(super) const EXAMPLE: &str = "\
Example:
  bothy --vault v export --to pack --reader solicitor --dry-run
  bothy --vault v export --to pack.zip --reader court --hide place --without 3f9a2c --initials AB
  bothy --vault v export --to pack --reader police --hide place --without-files 77d0e1

A pack is a folder or a .zip. It isn't encrypted, so anyone who has it can read it. A private note never goes in.";

#[derive(clap::Args)]
pub(crate) struct ExportArgs {
    /// A new folder, or a new file that ends in .zip
    #[arg(
        long,
        value_name = "PATH",
        required_unless_present = "forget",
        conflicts_with = "yes"
    )]
    pub(crate) to: Option<PathBuf>,
    /// Who will read it
    #[arg(long, value_name = "WHO", value_parser = PossibleValuesParser::new(Reader::ALL.map(Reader::id)), required_unless_present = "forget")]
    pub(crate) reader: Option<String>,
    /// Hide this field everywhere; give it again for another
    #[arg(long, value_name = "FIELD", value_parser = PossibleValuesParser::new(Field::all().map(Field::name)))]
    pub(crate) hide: Vec<String>,
    /// Leave this incident out; give it again for another
    #[arg(long, value_name = "ID")]
    pub(crate) without: Vec<String>,
    /// Leave out this file, or all files of this incident, by ID; give it again for another
    #[arg(long, value_name = "ID")]
    pub(crate) without_files: Vec<String>,
    /// Two capital letters to name exhibits with, like AB-001.jpg
    #[arg(long, value_name = "AB", default_value = "EX")]
    pub(crate) initials: String,
    /// Say what would go in and what it would give away, and write nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Stop looking for packs that were cut short and can't be found, for good; what is left of them stays
    #[arg(long, conflicts_with_all = ["to", "reader", "hide", "without", "dry_run"])]
    pub(crate) forget: bool,
    #[command(flatten)]
    pub(crate) sure: Sure,
}

pub(crate) fn run(session: &Session, args: &ExportArgs) -> Result<()> {
    // Both are there, or `--forget` is.
    let (Some(to), Some(reader)) = (&args.to, &args.reader) else {
        return forget(session, &args.sure);
    };
    let to = destination(to)?;
    let hide: bothy_core::Result<Vec<_>> =
        args.hide.iter().map(|name| Field::named(name)).collect();
    let hide = hide?;
    let mut readers = Reader::ALL.into_iter();
    let reader = readers.find(|known| known.id() == reader);
    let reader = reader.ok_or(Error::Invalid {
        field: Input::Choice,
    })?;
    let mut vault = session.open()?;
    if !args.dry_run {
        check_place(&vault, to.path())?;
    }
    let without = args.without.iter().map(|id| vault.journal().find(id));
    let without = without.collect::<bothy_core::Result<_>>()?;
    let files = args.without_files.iter();
    let files = files.map(|id| vault.journal().find_files(id));
    let files = files.collect::<bothy_core::Result<Vec<_>>>()?;
    let options = PackOptions {
        hide,
        without,
        without_files: files.concat(),
        initials: args.initials.clone(),
        ..PackOptions::new(to, reader)
    };
    let summary = session
        .interrupt
        .hold(|| Export::plan(&mut vault, &options))?;
    if summary.refused && !args.dry_run {
        return Err(refused(&summary));
    }
    if !args.dry_run {
        let place = options.to.path().to_owned();
        let written = session.interrupt.hold(|| {
            let stop = vault.stop();
            let mut job = Export::begin(&mut vault, options, session.now(), &mut System)?;
            jobs::run(text!("cli-exporting"), || {
                job.step(&mut vault, &stop, session.now(), &mut System)
            })
        });
        written.map_err(|error| match error {
            // The place is checked already, so other faults are of the content.
            Error::Invalid { .. } => error.into(),
            _ => not_written(&place, error),
        })?;
    }
    vault.lock();
    session
        .out
        .answer(|| json::summary(&summary), || said(&summary))?;
    if summary.refused {
        return Err(refused(&summary));
    }
    Ok(())
}

/// Explains why no such pack is made, and names the files at fault.
fn refused(summary: &Summary) -> Failure {
    let field = Input::FilesShowPlace;
    let showing = summary.revealing.iter().filter(|file| file.place);
    let rows =
        showing.map(|file| format!("\n  {}  {}", &file.attachment.to_string()[..8], named(file)));
    let rows: String = rows.collect();
    Failure::usage(format!("{}{rows}", exit::invalid(field)))
}

/// Formats a file by its mark and name.
pub(crate) fn named(file: &Revealing) -> String {
    let name = match file.name.as_str() {
        "" => text!("cli-pack-unnamed"),
        name => out::name(name),
    };
    format!("{}, {name}", file.mark)
}

/// Describes what a file in the pack reveals beyond its purpose.
fn tells(file: &Revealing) -> String {
    let named = named(file);
    if file.place {
        return text!("cli-pack-shows-place", file = &named);
    }
    let kinds = file.properties.iter();
    let kinds = kinds.map(|kind| messages::said(&format!("properties-{}", kind.id())));
    text!(
        "cli-pack-may-say",
        file = &named,
        kinds = &messages::list(kinds)
    )
}

/// Forgets the packs that this opening, which has named them, couldn't finish or remove. What is left of them nobody names again.
fn forget(session: &Session, sure: &Sure) -> Result<()> {
    let forgotten = session.in_vault(|vault| {
        let open = vault.leftovers().iter();
        let open: Vec<_> = open.filter(|left| left.became.is_open()).collect();
        let ids: Vec<_> = open.iter().map(|left| left.id).collect();
        if !ids.is_empty() {
            let gone = text!("cli-gone-leftovers", packs = ids.len());
            let places = open.iter();
            let places = places.map(|left| format!("  {}\n", out::path(&left.place)));
            agree(session, sure, "forget", &gone, &places.collect::<String>())?;
        }
        vault.forget_leftovers(&ids, &mut System)?;
        Ok(ids.len() as u64)
    })?;
    session.out.answer(
        || json!({ "forgotten": forgotten }),
        || text!("cli-leftovers-forgotten", packs = forgotten),
    )
}

/// Describes a pack's content, and what it reveals about the rest.
fn said(summary: &Summary) -> String {
    let mut rows = Rows::default();
    let incidents = |n: u64| text!("cli-pack-incidents", incidents = n);
    rows.add(&text!("cli-pack-shown"), &incidents(summary.shown));
    rows.add(&text!("cli-pack-not-shown"), &incidents(summary.not_shown));
    if summary.put_away > 0 {
        let away = text!("cli-pack-left-out", incidents = summary.put_away);
        rows.add(&text!("cli-pack-put-away"), &away);
    }
    let size = messages::size(summary.exhibit_bytes);
    let files = text!("cli-pack-files", files = summary.exhibits, size = &size);
    rows.add(&text!("cli-pack-exhibits"), &files);
    if summary.files_left_out > 0 {
        rows.add(
            "",
            &text!("cli-pack-left-files", files = summary.files_left_out),
        );
    }
    for file in &summary.revealing {
        rows.add("", &tells(file));
    }
    rows.add(&text!("cli-pack-hidden"), &summary.hidden_fields.join(", "));
    let hidden = summary.lines_total.saturating_sub(summary.lines_shown);
    let size = summary.lines_total;
    rows.add(
        &text!("cli-pack-reader"),
        &text!("cli-pack-lines", hidden = hidden, size = size),
    );
    rows.shown(0)
}

/// Returns a zip for its ending, otherwise a folder. An ending that promises encryption is refused, not taken for a folder's name.
fn destination(to: &Path) -> Result<Destination> {
    let ending = to.extension().map(std::ffi::OsStr::to_ascii_lowercase);
    match ending.as_ref().and_then(|e| e.to_str()) {
        Some("zip") => Ok(Destination::Zip(to.to_owned())),
        Some("age") => Err(Failure::usage(text!("cli-no-age"))),
        _ => Ok(Destination::Folder(to.to_owned())),
    }
}
