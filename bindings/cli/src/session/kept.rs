//! The state that a `bothy shell` keeps between commands: the secret, and what it opened.

use bothy_core::secret::SecretBytes;
use bothy_core::vault::{OpenNotes, OpenVault, Opened};
use std::cell::{Cell, RefCell};
use std::ops::{Deref, DerefMut};
use std::rc::Rc;

/// The state of one session; empty while it is locked.
#[derive(Default)]
pub(crate) struct Kept {
    secret: RefCell<Option<SecretBytes>>,
    opened: RefCell<Option<Opened>>,
    /// True if an earlier command opened what was last taken out, and told what there was to tell.
    told: Cell<bool>,
}

impl Kept {
    /// Returns a copy of the secret, for a command that asks for one.
    pub(super) fn secret(&self) -> Option<SecretBytes> {
        let secret = self.secret.borrow();
        secret.as_ref().map(copy)
    }

    pub(super) fn keep_secret(&self, secret: &SecretBytes) {
        *self.secret.borrow_mut() = Some(copy(secret));
    }

    /// Takes out what is open, for a command.
    pub(super) fn take(&self) -> Option<Opened> {
        let opened = self.opened.borrow_mut().take();
        self.told.set(opened.is_some());
        opened
    }

    /// True if the messages of an opening were shown.
    pub(super) fn was_told(&self) -> bool {
        self.told.get()
    }

    /// Locks what is open, so that the next command opens it again.
    pub(super) fn close(&self) {
        if let Some(opened) = self.take() {
            opened.lock();
        }
        self.told.set(false);
    }

    pub(super) fn put_back(&self, opened: Opened) {
        *self.opened.borrow_mut() = Some(opened);
    }

    /// Locks what is open, and forgets the secret.
    pub(crate) fn lock(&self) {
        self.secret.borrow_mut().take();
        self.close();
    }
}

fn copy(secret: &SecretBytes) -> SecretBytes {
    SecretBytes::new(secret.expose().to_vec())
}

/// The compartment that a secret opened, for one command. Without [`Held::lock`], after a failure, dropping locks it, even in a session.
pub(crate) struct Held<T> {
    inner: T,
    kept: Option<Rc<Kept>>,
}

pub(crate) type HeldVault = Held<OpenVault>;
pub(crate) type HeldNotes = Held<OpenNotes>;

impl<T> Held<T>
where
    Opened: From<T>,
{
    pub(super) fn new(inner: T, kept: Option<Rc<Kept>>) -> Self {
        Self { inner, kept }
    }

    /// Ends the command's use of it: locks it, or leaves it open for the session's next command.
    pub(crate) fn lock(self) {
        let opened = Opened::from(self.inner);
        match self.kept {
            Some(kept) => kept.put_back(opened),
            None => opened.lock(),
        }
    }
}

impl<T> Deref for Held<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.inner
    }
}

impl<T> DerefMut for Held<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.inner
    }
}
