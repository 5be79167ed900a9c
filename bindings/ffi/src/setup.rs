//! Setting up: a secret offered or chosen, and what can wait. The order and the words: docs/set-up.md.

use crate::session::{Session, caught, held};
use crate::system::System;
use bothy_core::Result;
use bothy_core::setup::Task;
use bothy_core::vault;
use std::sync::{Arc, Mutex};

/// A secret that is drawn, to take or leave. The bytes are ASCII; the shell wipes its copy when the screen goes.
#[derive(uniffi::Record)]
pub struct SuggestedSecret {
    /// Eight digits, to be shown in groups.
    pub pin: Vec<u8>,
    /// Four words with one space between.
    pub words: Vec<u8>,
}

/// Draws a PIN and a passphrase, which is offered before anybody thinks of one. Neither opens anything until it is set.
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

/// Whether `second` can be the second secret beside `own`, while it is typed.
///
/// Errors: `Invalid` (secret: weak, like the other or the beginning of it, or a recovery code).
#[uniffi::export]
pub fn check_second(own: &[u8], second: &[u8]) -> Result<()> {
    caught(|| vault::check_second(own, second))
}

/// A secret that is being chosen, between the first time it is typed and the second.
#[derive(uniffi::Object, Default)]
pub struct Choosing {
    inner: Mutex<vault::Choosing>,
}

#[uniffi::export]
impl Choosing {
    /// Nothing typed yet.
    #[uniffi::constructor]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes what was typed: false the first time, true when it is the same the second time.
    ///
    /// Errors: `Invalid` (secret: too easy to guess; repeat: not the same). Then all begins again.
    pub fn type_in(&self, secret: &[u8]) -> Result<bool> {
        caught(|| held(&self.inner).type_in(secret))
    }
}

/// What is still to be set up in the open vault: each an open line on the home screen.
#[derive(uniffi::Object)]
pub struct SetUp {
    session: Arc<Session>,
}

#[uniffi::export]
impl SetUp {
    /// The lines that are still open, in the order in which they are offered.
    ///
    /// Errors: `Locked`, `Damaged`.
    pub fn open_tasks(&self) -> Result<Vec<Task>> {
        self.session.with(|vault| vault.set_up()?.open_tasks())
    }

    /// Takes a line off the home screen: it is done, or there is no safe way to do it.
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
