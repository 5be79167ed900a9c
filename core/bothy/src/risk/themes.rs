//! The themes of the conversation, their order, and the advice due at once (core/content/risk). Their words are elsewhere.

use super::model::{Answered, Conversation, RiskAnswer};
use crate::content_file::{Fault, Faulty, Source};
use crate::error::{Bug, Result};
use serde::Deserialize;
use std::collections::BTreeSet;
use toml::Spanned;

const BUILT_IN: &str = include_str!("../../../content/risk/themes.toml");
/// The file's form that this version reads.
const FORM: i64 = 1;

/// A theme of the conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// A permanent name. Its words are `risk-theme-ID`.
    pub id: String,
    /// The advice shown at once after a yes. Its words are `risk-advice-ADVICE`.
    pub advice: Option<String>,
    /// True if the advice is shown after "not sure" too.
    pub advice_if_unsure: bool,
}

impl Theme {
    /// Returns the advice to show at once after this answer.
    pub fn advice_for(&self, answer: RiskAnswer) -> Option<&str> {
        let fits = match answer {
            RiskAnswer::Yes => true,
            RiskAnswer::Unsure => self.advice_if_unsure,
            RiskAnswer::No => false,
        };
        self.advice.as_deref().filter(|_| fits)
    }
}

/// All themes, in the conversation's order.
#[derive(Debug, Clone)]
pub struct Themes(Vec<Theme>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    form: i64,
    themes: Spanned<Vec<RawTheme>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTheme {
    id: Spanned<String>,
    advice: Option<Spanned<String>>,
    #[serde(default)]
    unsure: bool,
}

impl Themes {
    /// Returns the built-in themes.
    ///
    /// # Errors
    /// `Internal`, but never in practice: the tests read them.
    pub fn built_in() -> Result<Self> {
        Self::read(BUILT_IN).map_err(|_| Bug::Themes.into())
    }

    /// Reads themes in the form of core/content/risk/themes.toml.
    ///
    /// # Errors
    /// The first fault and its line.
    pub fn read(text: &str) -> std::result::Result<Self, Faulty> {
        let (source, raw) = Source::read(text, FORM, |raw: &Raw| raw.form)?;
        let mut seen = BTreeSet::new();
        let mut themes = Vec::new();
        if raw.themes.get_ref().is_empty() {
            return Err(source.fault(&raw.themes.span(), Fault::Empty));
        }
        for theme in raw.themes.get_ref() {
            let id = source.id(&theme.id)?;
            if !seen.insert(id.clone()) {
                return Err(source.fault(&theme.id.span(), Fault::Twice));
            }
            let advice = theme.advice.as_ref();
            themes.push(Theme {
                id,
                advice: advice.map(|advice| source.id(advice)).transpose()?,
                advice_if_unsure: theme.unsure,
            });
        }
        Ok(Self(themes))
    }

    /// Returns all themes in order.
    pub fn all(&self) -> &[Theme] {
        &self.0
    }

    /// Returns the answers in the conversation's order. Answers to unknown themes come last.
    pub fn in_order<'s>(
        &'s self,
        said: &'s Conversation,
    ) -> impl Iterator<Item = (&'s str, &'s Answered)> {
        let known = self.0.iter().filter_map(|theme| {
            let answered = said.answers.get(&theme.id)?;
            Some((theme.id.as_str(), answered))
        });
        let others = said.answers.iter().filter(|(id, _)| self.get(id).is_none());
        known.chain(others.map(|(id, answered)| (id.as_str(), answered)))
    }

    /// Returns the answers with this value.
    pub fn with<'s>(
        &'s self,
        said: &'s Conversation,
        answer: RiskAnswer,
    ) -> impl Iterator<Item = (&'s str, &'s Answered)> {
        self.in_order(said)
            .filter(move |(_, answered)| answered.answer == answer)
    }

    /// Returns the theme with this id.
    pub fn get(&self, id: &str) -> Option<&Theme> {
        self.0.iter().find(|theme| theme.id == id)
    }
}
