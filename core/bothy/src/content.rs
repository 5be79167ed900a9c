//! Content in rows of one size: what entries hold and what attachments are, and how it is erased.
//!
//! A leaf under `vault`, which finishes at unlock what was cut short, and `journal`, which writes and reads.

use crate::entropy::Entropy;
use crate::error::Result;
use crate::store::Store;
use crate::vault::Stop;

/// Erases all content that belongs to nothing: staged and never saved, or removed and not yet gone. For `vault`, after each unlock;
/// costs nothing when there is none. In transactions of at most about 1 MiB each; stops between two.
pub(crate) fn collect(store: &mut Store, stop: &Stop, entropy: &mut dyn Entropy) -> Result<()> {
    todo!()
}
