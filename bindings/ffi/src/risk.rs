//! The conversation about danger, led by a worker.

use crate::import::{OffsetChange, offset};
use crate::session::{Session, caught};
use crate::system::{System, now};
use crate::words::Words;
use bothy_core::risk::{Answered, Themes, Wishes};
use bothy_core::shown::pages::{self, Beside, Printed};
use bothy_core::{Error, Result};
use std::collections::HashMap;
use std::sync::Arc;

/// What was asked, and what was said, as facts. There is no count and no score in it, and a shell makes none.
#[derive(uniffi::Object)]
pub struct Risk {
    session: Arc<Session>,
}

/// Something to talk about.
#[derive(uniffi::Record)]
pub struct Theme {
    /// Names it; its words are `risk-theme-ID`.
    pub id: String,
    /// What is shown at once after a yes: the words `risk-advice-ADVICE`.
    pub advice: Option<String>,
}

/// Everything that was said.
#[derive(uniffi::Record)]
pub struct RiskSaid {
    /// By the theme's id. A theme without an answer wasn't asked.
    pub answers: HashMap<String, Answered>,
    /// What is needed, wanted and agreed to.
    pub wishes: Wishes,
}

/// What is talked through, in its order.
#[uniffi::export]
pub fn risk_themes() -> Result<Vec<Theme>> {
    caught(|| {
        let themes = Themes::built_in()?;
        let theme = |theme: &bothy_core::risk::Theme| Theme {
            id: theme.id.clone(),
            advice: theme.advice.clone(),
        };
        Ok(themes.all().iter().map(theme).collect())
    })
}

#[uniffi::export]
impl Risk {
    /// All that was said so far; empty before.
    pub fn get(&self) -> Result<RiskSaid> {
        let said = self.session.with(|vault| vault.risk().get())?;
        Ok(RiskSaid {
            answers: said.answers.into_iter().collect(),
            wishes: said.wishes,
        })
    }

    /// Keeps the answer to a theme, in place of the one there was.
    ///
    /// Errors: `NotFound` (no such theme), `Invalid` (risk), `StorageFull`, `Locked`.
    pub fn answer(&self, theme: &str, answered: &Answered) -> Result<()> {
        let themes = Themes::built_in()?;
        let theme = themes.get(theme).ok_or(Error::NotFound)?;
        self.session
            .with(|vault| vault.risk().answer(theme, answered, &mut System))
    }

    /// Takes an answer away: the theme wasn't asked.
    pub fn take_back(&self, theme: &str) -> Result<()> {
        self.session
            .with(|vault| vault.risk().take_back(theme, &mut System))
    }

    /// Writes over what is needed, wanted and agreed to.
    ///
    /// Errors: `Invalid` (risk; past, for consent until a day that is past), `StorageFull`, `Locked`.
    pub fn set_wishes(&self, wishes: &Wishes) -> Result<()> {
        let now = now(self.session.offset_min());
        self.session
            .with(|vault| vault.risk().set_wishes(wishes, now, &mut System))
    }

    /// A summary for a worker as a PDF, with the children, the last five incidents and those that answers are about, in the language of
    /// `words`. `changes` is the phone's time zone, as for an import. Write it only where the person chose: it is in clear.
    pub fn print(&self, words: &Words, changes: &[OffsetChange]) -> Result<Printed> {
        let themes = Themes::built_in()?;
        let now = now(self.session.offset_min());
        self.session.with(|vault| {
            let said = vault.risk().get()?;
            let beside = Beside::of(vault, &said)?;
            let zone = |local| offset(changes, local);
            pages::referral(&said, &themes, &beside, words.locale(), (now, &zone))
        })
    }

    /// Takes everything away that was said, for good.
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
