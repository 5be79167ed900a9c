//! Small pictures of attachments that are kept in the vault: a list shows them without decoding each photo again.
//!
//! They are a cache: bounded, in no backup and not in the log, and gone with their attachment. docs/adr/0039-kept-previews.md.

use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::id::Id;
use crate::journal::{Journal, Look, store};
use crate::media::{self, NoPreview, Preview};
use crate::rows::{previews, records};
use crate::vault::OpenVault;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

/// The longest side for which a picture is kept, in pixels. A larger one is for one photo on the whole screen.
const MAX_KEPT_SIDE: u32 = 512;

/// The longest picture that is kept, in bytes.
const MAX_KEPT: usize = 64 << 10;

/// A picture as it is kept.
#[derive(Serialize, Deserialize)]
struct Stored {
    /// The longest side that was asked for.
    side: u32,
    width: u32,
    height: u32,
    media_type: String,
    /// The picture in base64.
    bytes: String,
}

impl Journal<'_> {
    /// Returns the small picture of an attachment if one is kept that was made for this longest side. `None`: make it, by [`Look`].
    ///
    /// # Errors
    /// `NotFound`, `Damaged`.
    pub fn preview(&self, attachment: Id, max_side: u32) -> Result<Option<Preview>> {
        let db = self.vault.store().read();
        store::attachment(db, attachment)?;
        let Some(bytes) = previews::get(db, attachment)? else {
            return Ok(None);
        };
        let stored: Stored = serde_json::from_slice(&bytes).map_err(|_| Error::Damaged)?;
        if stored.side != max_side {
            return Ok(None);
        }
        Ok(Some(Preview {
            bytes: STANDARD.decode(stored.bytes).map_err(|_| Error::Damaged)?,
            media_type: stored.media_type,
            width: stored.width,
            height: stored.height,
        }))
    }

    /// Makes a small picture of pixels that a shell decoded, for a format that isn't decoded here, and keeps it. `rgba` has four bytes a
    /// pixel, row by row, upright.
    ///
    /// # Errors
    /// `NotFound`, `Locked`. The reason why there is no picture: `TooLarge` for more than 4 mebipixels, `Broken` for another number of
    /// bytes, or no pixels.
    pub fn keep_pixels(
        &mut self,
        attachment: Id,
        (width, height): (u32, u32),
        rgba: &[u8],
        max_side: u32,
        e: &mut dyn Entropy,
    ) -> Result<std::result::Result<Preview, NoPreview>> {
        store::attachment(self.vault.store().read(), attachment)?;
        let made = media::preview_of_pixels(width, height, rgba, max_side);
        if let Ok(preview) = &made {
            keep(self.vault, attachment, max_side, preview, e)?;
        }
        Ok(made)
    }
}

impl Look {
    /// Keeps a picture that [`Look::preview`] made for this longest side, if it is small and of an attachment.
    ///
    /// # Errors
    /// `NotFound` if that was removed since; `Locked`.
    pub fn keep(
        &self,
        vault: &mut OpenVault,
        max_side: u32,
        preview: &Preview,
        e: &mut dyn Entropy,
    ) -> Result<()> {
        match self.attachment() {
            Some(attachment) => keep(vault, attachment, max_side, preview, e),
            None => Ok(()),
        }
    }
}

/// Keeps a picture, if it is small. On a full disk it is made again each time.
fn keep(
    vault: &mut OpenVault,
    attachment: Id,
    max_side: u32,
    preview: &Preview,
    e: &mut dyn Entropy,
) -> Result<()> {
    if max_side > MAX_KEPT_SIDE || preview.bytes.len() > MAX_KEPT {
        return Ok(());
    }
    let stored = Stored {
        side: max_side,
        width: preview.width,
        height: preview.height,
        media_type: preview.media_type.clone(),
        bytes: STANDARD.encode(&preview.bytes),
    };
    let bytes = records::json(&stored)?;
    let kept = vault.store_mut().write(e, &mut |tx, _| {
        store::attachment(tx, attachment)?;
        previews::put(tx, attachment, &bytes)
    });
    match kept {
        Err(Error::StorageFull) => Ok(()),
        kept => kept,
    }
}
