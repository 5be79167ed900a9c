//! The conversation about danger, led by a worker.

use crate::session::{Session, caught};
use crate::system::{System, now};
use crate::words::Words;
use bothy_core::risk::{Answered, Themes, Wishes};
use bothy_core::shown::pages::{self, Beside, Printed};
use bothy_core::{Error, Result};
use std::collections::HashMap;
use std::sync::Arc;

/// The questions and answers, as facts. It has no count or score, and a shell makes none.
#[derive(uniffi::Object)]
pub struct Risk {
    session: Arc<Session>,
}

/// A theme of the conversation.
#[derive(uniffi::Record)]
pub struct Theme {
    /// A permanent name; its words are `risk-theme-ID`.
    pub id: String,
    /// The advice to show at once after a yes: [`Words::risk_advice`] has its words.
    pub advice: Option<String>,
    /// True if it is shown after "not sure" too.
    pub advice_if_unsure: bool,
}

/// The whole conversation.
#[derive(uniffi::Record)]
pub struct RiskSaid {
    /// The answers, by theme id. A theme without an answer wasn't asked.
    pub answers: HashMap<String, Answered>,
    /// Needs, wishes and consent.
    pub wishes: Wishes,
}

/// Returns the themes in order.
#[uniffi::export]
pub fn risk_themes() -> Result<Vec<Theme>> {
    caught(|| {
        let themes = Themes::built_in()?;
        let theme = |theme: &bothy_core::risk::Theme| Theme {
            id: theme.id.clone(),
            advice: theme.advice.clone(),
            advice_if_unsure: theme.advice_if_unsure,
        };
        Ok(themes.all().iter().map(theme).collect())
    })
}

#[uniffi::export]
impl Risk {
    /// Returns the conversation so far; empty at first.
    pub fn get(&self) -> Result<RiskSaid> {
        let said = self.session.with(|vault| vault.risk().get())?;
        Ok(RiskSaid {
            answers: said.answers.into_iter().collect(),
            wishes: said.wishes,
        })
    }

    /// Stores or replaces a theme's answer.
    ///
    /// Errors: `NotFound` (unknown theme), `Invalid` (risk), `StorageFull`, `Locked`.
    pub fn answer(&self, theme: &str, answered: &Answered) -> Result<()> {
        let themes = Themes::built_in()?;
        let theme = themes.get(theme).ok_or(Error::NotFound)?;
        self.session
            .with(|vault| vault.risk().answer(theme, answered, &mut System))
    }

    /// Removes an answer, as if the theme wasn't asked.
    pub fn take_back(&self, theme: &str) -> Result<()> {
        self.session
            .with(|vault| vault.risk().take_back(theme, &mut System))
    }

    /// Replaces needs, wishes, how to reach them, their worker and consent.
    ///
    /// Errors: `Invalid` (risk; past: the last day of consent), `StorageFull`, `Locked`.
    pub fn set_wishes(&self, wishes: &Wishes) -> Result<()> {
        let now = now(self.session.offset_min());
        self.session
            .with(|vault| vault.risk().set_wishes(wishes, now, &mut System))
    }

    /// Returns what was agreed and if that still stands, or that there is no consent yet.
    pub fn consent(&self, words: &Words) -> Result<String> {
        let said = self.session.with(|vault| vault.risk().get())?;
        let now = now(self.session.offset_min());
        caught(|| words.locale().consent(said.wishes.consent.as_ref(), now))
    }

    /// Prints a summary for a worker as a PDF in the language of `words`: the conversation, how to reach the person, their worker and case,
    /// who is dangerous, the background, orders, the children, the last five incidents and those linked to answers. It is in clear: write it only
    /// to the place that the user chose.
    pub fn print(&self, words: &Words) -> Result<Printed> {
        let themes = Themes::built_in()?;
        let now = now(self.session.offset_min());
        self.session.with(|vault| {
            let said = vault.risk().get()?;
            let beside = Beside::of(vault, &said)?;
            let zone = self.session.zone();
            let offsets = |local| zone.offsets(local);
            pages::referral(&said, &themes, &beside, words.locale(), (now, &offsets))
        })
    }

    /// Erases the whole conversation for good.
    pub fn clear(&self) -> Result<()> {
        self.session.with(|vault| vault.risk().clear(&mut System))
    }
}

impl Risk {
    pub(crate) fn new(session: &Arc<Session>) -> Self {
        Self {
            session: Arc::clone(session),
        }
    }
}
