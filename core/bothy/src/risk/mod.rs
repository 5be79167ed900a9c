//! Keeps a conversation about danger that a worker leads: each theme's answer and what was agreed, as facts.
//!
//! No call and no result has a count, total, threshold or score: the assessment is the worker's, with their service's own tool.
//! docs/content.md.

mod model;
#[cfg(test)]
mod tests;
mod themes;

pub use model::{Answered, Consent, Conversation, MAX_LINKS, RiskAnswer, Wishes};
pub use themes::{Theme, Themes};

use crate::dates;
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::rows::records::{self, RecordKind};
use crate::store::Store;
use crate::time::Now;
use crate::vault::OpenVault;

/// An open vault's conversation; borrows it for one call.
///
/// ```
/// # let mut home = bothy_test_support::Home::new(1);
/// # let mut vault = home.unlock();
/// # let (clock, entropy) = (&mut home.clock, &mut home.chance);
/// use bothy_core::risk::{Answered, RiskAnswer, Themes};
///
/// let themes = Themes::built_in()?;
/// let answered = Answered {
///     answer: RiskAnswer::Yes,
///     facts: "Twice since the summer.".to_owned(),
///     incidents: Vec::new(),
///     present: "the worker".to_owned(),
///     asked_ms: clock.tick().wall_ms,
/// };
/// vault.risk().answer(&themes.all()[0], &answered, entropy)?;
///
/// let said = vault.risk().get()?;
/// assert_eq!(themes.with(&said, RiskAnswer::Yes).count(), 1);
/// # Ok::<(), bothy_core::Error>(())
/// ```
pub struct Risk<'v> {
    store: &'v mut Store,
}

impl OpenVault {
    /// Returns the conversation about danger for one call. It stands here because `vault` doesn't know this room.
    pub fn risk(&mut self) -> Risk<'_> {
        Risk {
            store: self.store_mut(),
        }
    }
}

impl Risk<'_> {
    /// Returns the conversation so far; empty at first.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn get(&self) -> Result<Conversation> {
        records::single(self.store.read(), RecordKind::Risk)
    }

    /// Stores or replaces a theme's answer.
    ///
    /// # Errors
    /// `Invalid{Risk}`: see [`Answered`]; `StorageFull`.
    pub fn answer(
        &mut self,
        theme: &Theme,
        answered: &Answered,
        e: &mut dyn Entropy,
    ) -> Result<()> {
        answered.check()?;
        self.change(e, &mut |said| {
            said.answers.insert(theme.id.clone(), answered.clone());
            Ok(())
        })
    }

    /// Removes an answer, as if the theme wasn't asked.
    ///
    /// # Errors
    /// `NotFound` if there is none.
    pub fn take_back(&mut self, theme: &str, e: &mut dyn Entropy) -> Result<()> {
        self.change(e, &mut |said| {
            let was = said.answers.remove(theme);
            was.map(|_| ()).ok_or(Error::NotFound)
        })
    }

    /// Replaces needs, wishes, how to reach them, their worker and consent.
    ///
    /// # Errors
    /// `Invalid{Risk}`: see [`Wishes`]; `Invalid{Past}` for a past last day of consent, unless it is unchanged; `StorageFull`.
    pub fn set_wishes(&mut self, wishes: &Wishes, now: Now, e: &mut dyn Entropy) -> Result<()> {
        wishes.check()?;
        let until = |wishes: &Wishes| wishes.consent.as_ref().map(|consent| consent.until);
        self.change(e, &mut |said| {
            dates::check_to_come(until(wishes), until(&said.wishes), now)?;
            said.wishes = wishes.clone();
            Ok(())
        })
    }

    /// Erases the whole conversation for good.
    ///
    /// # Errors
    /// `StorageFull`.
    pub fn clear(&mut self, e: &mut dyn Entropy) -> Result<()> {
        self.store.write_freeing(e, &mut |tx, _| {
            records::put_single(tx, RecordKind::Risk, &Conversation::default())
        })
    }

    fn change(
        &mut self,
        e: &mut dyn Entropy,
        work: &mut dyn FnMut(&mut Conversation) -> Result<()>,
    ) -> Result<()> {
        self.store.write(e, &mut |tx, _| {
            let mut said: Conversation = records::single(tx, RecordKind::Risk)?;
            work(&mut said)?;
            records::put_single(tx, RecordKind::Risk, &said)
        })
    }
}
