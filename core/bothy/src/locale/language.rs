//! The available languages, as their folders describe them.

use crate::error::{Bug, Result};
use serde::Deserialize;
use unic_langid::LanguageIdentifier;

/// Each folder's `locale.toml`, and its files of messages, packed.
pub(super) const BUILT_IN: &[(&str, &[&[u8]])] =
    include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// A language, from its `locale.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Language {
    /// Its BCP 47 tag.
    pub tag: String,
    /// Its own name for itself.
    pub name: String,
    /// Its direction.
    pub direction: Direction,
    /// True if a speaker has read all of it. Otherwise it is shown only if asked for.
    pub reviewed: bool,
}

/// The direction of a language.
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
