//! Setting up: suggesting or choosing a secret, and steps that can wait. docs/set-up.md has the order and the words.

use crate::calculator::Knock;
use crate::session::{Session, caught, held};
use crate::system::{System, now};
use bothy_core::Result;
use bothy_core::setup::Task;
use bothy_core::vault;
use std::sync::{Arc, Mutex};

/// A random secret to take or leave. The bytes are ASCII; the shell wipes its copy when the screen goes.
#[derive(uniffi::Record)]
pub struct SuggestedSecret {
    /// Eight digits, to show in groups.
    pub pin: Vec<u8>,
    /// Four words with one space between.
    pub words: Vec<u8>,
}

/// Draws a PIN and a passphrase, to offer before the user thinks of one. Neither opens anything until it is set.
#[uniffi::export]
pub fn suggest_secret() -> Result<SuggestedSecret> {
    caught(|| {
        let offer = vault::SuggestedSecret::draw(&mut System);
        Ok(SuggestedSecret {
            pin: offer.pin().to_vec(),
            words: offer.words().to_vec(),
        })
    })
}

/// Checks if `second` can be the second secret beside `own`, during typing.
///
/// Errors: `Invalid` (secret: weak, like the other or a prefix of it, or a recovery code).
#[uniffi::export]
pub fn check_second(own: &[u8], second: &[u8]) -> Result<()> {
    caught(|| vault::check_second(own, second))
}

/// The choice of a secret, between its first and its second typing.
#[derive(uniffi::Object, Default)]
pub struct Choosing {
    inner: Mutex<vault::Choosing>,
}

#[uniffi::export]
impl Choosing {
    /// Returns a choice with nothing typed yet.
    #[uniffi::constructor]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a typed secret. Returns false the first time, and true if the second is the same.
    ///
    /// Errors: `Invalid` (secret: too easy to guess; repeat: not the same). The choice then starts again.
    pub fn type_in(&self, secret: &[u8]) -> Result<bool> {
        caught(|| held(&self.inner).type_in(secret))
    }

    /// Takes what the calculator heard, as `type_in` does.
    ///
    /// Errors: as `type_in`.
    pub fn type_in_knock(&self, knock: &Knock) -> Result<bool> {
        self.type_in(knock.expose())
    }
}

/// The remaining steps of the open vault: each an open line on the home screen.
#[derive(uniffi::Object)]
pub struct SetUp {
    session: Arc<Session>,
}

#[uniffi::export]
impl SetUp {
    /// Returns the open steps, in the order offered.
    ///
    /// Errors: `Locked`, `Damaged`.
    pub fn open_tasks(&self) -> Result<Vec<Task>> {
        let now = now(self.session.offset_min());
        self.session.with(|vault| vault.set_up()?.open_tasks(now))
    }

    /// Puts a step away, because it is done or can't be done safely.
    ///
    /// Errors: `StorageFull`, `Locked`.
    pub fn put_away(&self, task: Task) -> Result<()> {
        self.session
            .with(|vault| vault.set_up()?.put_away(task, &mut System))
    }
}

impl SetUp {
    pub(crate) fn new(session: &Arc<Session>) -> Self {
        Self {
            session: Arc::clone(session),
        }
    }
}
