//! The wordings and files of incidents, read from the log and proved against what it committed to.

use crate::error::{Error, Result};
use crate::id::Id;
use crate::journal::model::{Attachment, Revision};
use crate::journal::store::AttachmentRow;
use crate::journal::{body, log, store};
use rusqlite::Connection;

/// Returns the wording of one entry; it must be there, since the list leads to it.
pub(crate) fn revision(db: &Connection, seq: u64) -> Result<Revision> {
    body::to_revision(seq, &log::content(db, seq).map_err(missing)?.body)
}

/// Returns the attachments of an incident, in the order they were attached.
pub(crate) fn attachments(db: &Connection, incident: Id) -> Result<Vec<Attachment>> {
    let rows = store::attachments(db, incident)?;
    rows.iter().map(|row| attachment(db, row)).collect()
}

pub(crate) fn attachment(db: &Connection, row: &AttachmentRow) -> Result<Attachment> {
    let body = log::content(db, row.seq).map_err(missing)?.body;
    let attachment = body::to_attachment(row.seq, &body)?;
    let same =
        (attachment.id, attachment.incident, attachment.len) == (row.uid, row.incident, row.len);
    if same {
        Ok(attachment)
    } else {
        Err(Error::Damaged)
    }
}

/// Turns "not found" into damage, since a row led here.
pub(crate) fn missing(error: Error) -> Error {
    if error == Error::NotFound {
        Error::Damaged
    } else {
        error
    }
}
