//! An evidence pack's choices and dry run in words, for a screen that draws whatever there is.

use crate::evidence::Evidence;
use crate::session::caught;
use crate::words::Words;
use bothy_core::Result;
use bothy_core::evidence::{Export, PackOptions};
use bothy_core::shown::{PackChoices, PackLine};

/// Returns everything to choose for a pack, in words.
#[uniffi::export]
pub fn export_choices(words: &Words) -> Result<PackChoices> {
    caught(|| words.locale().pack_choices())
}

#[uniffi::export]
impl Evidence {
    /// Returns what a pack with these options would show and hide, line by line, and what in it could harm. Writes nothing.
    ///
    /// Errors: as [`Evidence::plan`].
    pub fn plan_lines(&self, options: &PackOptions, words: &Words) -> Result<Vec<PackLine>> {
        self.session().with(|vault| {
            let summary = Export::plan(vault, options)?;
            words.locale().pack_lines(&summary)
        })
    }
}
