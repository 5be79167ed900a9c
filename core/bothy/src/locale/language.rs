//! Which languages there are, as their folders say it.

use crate::error::{Bug, Result};
use serde::Deserialize;
use unic_langid::LanguageIdentifier;

/// Each folder's `locale.toml`, and its files of words, packed.
pub(super) const BUILT_IN: &[(&str, &[&[u8]])] =
    include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// A language, as its `locale.toml` has it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Language {
    /// Its tag, as in BCP 47.
    pub tag: String,
    /// What it calls itself.
    pub name: String,
    /// Which way it runs.
    pub direction: Direction,
    /// Whether somebody who speaks it has read all of it. One that isn't is shown only when asked for.
    pub reviewed: bool,
}

/// Which way a language runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Direction {
    /// Like English.
    LeftToRight,
    /// Like Urdu.
    RightToLeft,
}

impl Language {
    pub(super) fn read(about: &str) -> Result<Self> {
        toml::from_str(about).map_err(|_| Bug::LanguageFile.into())
    }

    pub(super) fn tag_id(&self) -> Result<LanguageIdentifier> {
        self.tag.parse().map_err(|_| Bug::LanguageTag.into())
    }
}
