//! Small pictures that are kept in the vault, for lists.

use crate::journal::Journal;
use crate::look::Looked;
use crate::system::System;
use bothy_core::media::Preview;
use bothy_core::{Id, Result};

#[uniffi::export]
impl Journal {
    /// Returns the small picture of an attachment if one is kept that was made for this `max_side`. `None`: make it by [`Journal::look`], or
    /// by `keep_preview`. A few of them are kept, for at most 512 pixels; the oldest go first.
    ///
    /// Errors: `NotFound`, `Damaged`, `Locked`.
    pub fn preview(&self, attachment: Id, max_side: u32) -> Result<Option<Preview>> {
        self.session()
            .with(|vault| vault.journal().preview(attachment, max_side))
    }

    /// Makes a small picture of what the system's own decoder made of an attachment, after `NoPreview.FORMAT`: four bytes a pixel (red,
    /// green, blue, opacity), row by row, upright, at most 4 mebipixels. It is kept, and the shell wipes its pixels.
    ///
    /// Errors: `NotFound`, `Locked`.
    pub fn keep_preview(
        &self,
        attachment: Id,
        width: u32,
        height: u32,
        rgba: &[u8],
        max_side: u32,
    ) -> Result<Looked> {
        self.session().with(|vault| {
            let mut journal = vault.journal();
            let made =
                journal.keep_pixels(attachment, (width, height), rgba, max_side, &mut System)?;
            Ok(Looked::of(made))
        })
    }
}
