//! Common names of places and languages (core/content/helplines/names.toml).

use super::area::Area;
use super::spoken::Spoken;
use crate::error::{Bug, Error, Result};
use serde::Deserialize;
use std::collections::BTreeMap;

const NAMES: &str = include_str!("../../../content/helplines/names.toml");

/// The names of each place and language, by its word in files.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Names {
    pub(super) areas: BTreeMap<String, Vec<String>>,
    pub(super) languages: BTreeMap<String, Vec<String>>,
}

pub(super) fn names() -> Result<Names> {
    toml::from_str(NAMES).map_err(|_| Bug::PlaceNames.into())
}

impl Area {
    /// Returns the area of a named town, county or nation. Case, spaces and hyphens don't matter.
    ///
    /// # Errors
    /// `NotFound` for an unknown name.
    pub fn named(name: &str) -> Result<Self> {
        named(Self::ALL, Self::word, &names()?.areas, name)
    }
}

impl Spoken {
    /// Returns the language by its name in English, Polish, Urdu or itself, or by its tag: "Urdu", "اردو", "ur", "ur-PK".
    ///
    /// # Errors
    /// `NotFound` for an unknown name.
    pub fn named(name: &str) -> Result<Self> {
        let names = names()?.languages;
        let tag = name.split(['-', '_']).next().unwrap_or(name);
        let by_name = named(Self::ALL, Self::word, &names, name);
        by_name.or_else(|_| named(Self::ALL, Self::word, &BTreeMap::new(), tag))
    }
}

fn named<T: Copy>(
    all: &[T],
    word: fn(T) -> &'static str,
    names: &BTreeMap<String, Vec<String>>,
    name: &str,
) -> Result<T> {
    let name = folded(name);
    let is_it = |one: &&T| {
        let word = word(**one);
        let mut names = names.get(word).into_iter().flatten();
        folded(word) == name || names.any(|other| folded(other) == name)
    };
    all.iter().find(is_it).copied().ok_or(Error::NotFound)
}

/// Returns a name without case, spaces, hyphens, points and combining accents, which people vary.
pub(super) fn folded(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}
