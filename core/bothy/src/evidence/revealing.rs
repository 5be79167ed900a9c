//! Finds the files of a pack that show a place, or whose properties may say where or who.
//!
//! A hidden place is no secret if a photo beside it says where it was taken. Until clean copies can be made, no such pack is made.

use super::options::{PackOptions, Revealing};
use super::selection::{Exhibit, Selection, is_refused};
use crate::error::{Error, Input, Result};
use crate::media::{self, Reveals};
use crate::vault::OpenVault;
use bothy_proof::fields::position;

/// The bytes that show what a file is.
const BEGINNING: usize = 32 << 10;

/// Returns the files that show a place, or have properties that may say where or who.
pub(super) fn files(vault: &mut OpenVault, selection: &Selection) -> Result<Vec<Revealing>> {
    let mut found = Vec::new();
    for exhibit in &selection.exhibits {
        let Reveals { place, properties } = look(vault, exhibit)?;
        if place || !properties.is_empty() {
            let file = vault.journal().attachment(exhibit.attachment)?;
            found.push(Revealing {
                attachment: file.id,
                incident: file.incident,
                name: file.name,
                mark: exhibit.mark.clone(),
                place,
                properties,
            });
        }
    }
    Ok(found)
}

/// Refuses a pack that would show the place that it hides; looks into no file if none is hidden.
///
/// # Errors
/// `Invalid{FilesShowPlace}`; as [`Selection::of`].
pub(super) fn refuse(vault: &mut OpenVault, options: &PackOptions) -> Result<()> {
    let selection = Selection::of(vault, options)?;
    if !selection.hiding.hides(position::PLACE) {
        return Ok(());
    }
    let files = files(vault, &selection)?;
    if is_refused(&selection, &files) {
        return Err(Error::Invalid {
            field: Input::FilesShowPlace,
        });
    }
    Ok(())
}

/// Reads one file a megabyte at a time, so that a lock can stop it.
fn look(vault: &mut OpenVault, file: &Exhibit) -> Result<Reveals> {
    let stop = vault.stop();
    let is_whole = file.len <= media::WHOLE as u64;
    let stopped = || stop.check().is_err();
    let mut effort = media::effort(file.len, &stopped);
    let mut told = Reveals::default();
    // Recognised again: the log says only what was known when the file was attached.
    let mut media_type = "";
    let mut window = Vec::new();
    let mut offset = 0;
    while offset < file.len {
        stop.check()?;
        let bytes = vault.journal().read(file.attachment, offset)?;
        if bytes.is_empty() {
            return Err(Error::Damaged);
        }
        if offset == 0 {
            let beginning = &bytes[..bytes.len().min(BEGINNING)];
            media_type = media::recognise(beginning, file.len > beginning.len() as u64);
        }
        offset += bytes.len() as u64;
        window.extend(bytes);
        if !is_whole {
            told.add(media::reveals(&window, media_type, &mut effort));
            window.drain(..window.len().saturating_sub(media::OVERLAP));
        }
    }
    if is_whole {
        told.add(media::reveals(&window, media_type, &mut effort));
    }
    // A look that was stopped may have missed something.
    stop.check()?;
    Ok(told)
}
