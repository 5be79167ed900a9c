//! A photo's claims about itself, and `incident preview`: a small picture of it.

use super::files::{Went, write};
use crate::exit::{Failure, NOT_FOUND, Result};
use crate::jobs;
use crate::session::Session;
use bothy_core::Id;
use bothy_core::journal::{Attachment, Look, LookFor};
use bothy_core::media::{Claims, NoPreview};
use bothy_core::vault::OpenVault;
use serde_json::json;
use std::path::PathBuf;

#[derive(clap::Args)]
pub(crate) struct Preview {
    /// The incident's ID, or the first 6 or more of it
    pub(crate) id: String,
    /// The file's ID, or the first 6 or more of it
    pub(crate) attachment: String,
    /// Where to: a new file, or - for stdout
    #[arg(long, value_name = "FILE")]
    pub(crate) to: PathBuf,
    /// Longest side in pixels; a small picture isn't made larger
    #[arg(long, value_name = "PIXELS", default_value_t = 1024, value_parser = clap::value_parser!(u32).range(1..=2048))]
    pub(crate) side: u32,
}

/// Returns each file's claims about itself, in their order.
pub(super) fn claims(vault: &mut OpenVault, files: &[Attachment]) -> Result<Vec<Claims>> {
    let all = files.iter().map(|file| {
        let look = read(vault, file.id, LookFor::Claims)?;
        Ok(look.claims())
    });
    all.collect()
}

fn read(vault: &mut OpenVault, id: Id, purpose: LookFor) -> Result<Look> {
    let stop = vault.stop();
    let mut look = Look::begin(vault, id, purpose)?;
    jobs::run(text!("cli-reading"), || look.step(vault, &stop))?;
    Ok(look)
}

pub(super) fn preview(session: &Session, args: &Preview) -> Result<()> {
    session.in_vault(|vault| draw(session, vault, args))
}

fn draw(session: &Session, vault: &mut OpenVault, args: &Preview) -> Result<()> {
    let journal = vault.journal();
    let incident = journal.find(&args.id)?;
    let id = journal.find_attachment(incident, &args.attachment)?;
    let preview = read(vault, id, LookFor::Preview)?
        .preview(args.side)
        .map_err(|why| Failure::new(NOT_FOUND, no_preview(why)))?;
    if write(vault, &args.to, |_, write| write(&preview.bytes))? == Went::Out {
        return Ok(());
    }
    session.out.answer(
        || {
            json!({
                "id": id.to_string(),
                "media_type": preview.media_type,
                "width": preview.width,
                "height": preview.height,
                "len": preview.bytes.len(),
            })
        },
        String::new,
    )
}

fn no_preview(why: NoPreview) -> String {
    match why {
        NoPreview::NotAPicture => text!("cli-preview-not-a-picture"),
        NoPreview::Format => text!("cli-preview-format"),
        NoPreview::TooLarge => text!("cli-preview-too-large"),
        NoPreview::Broken => text!("cli-preview-broken"),
    }
}
