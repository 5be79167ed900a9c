//! The calculator in front of the door, the same key for key on every phone.

use crate::session::{caught, held};
use crate::system::since_boot_ms;
use bothy_core::Result;
use bothy_core::disguise::{self, Display, Grouping, Key};
use bothy_core::secret::SecretBytes;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

/// A language's style of numbers, from the phone's system. The first character of each text counts; empty means English.
#[derive(uniffi::Record)]
pub struct Style {
    /// The script's zero.
    pub zero: String,
    /// The separator before decimals.
    pub decimal: String,
    /// The separator between groups of digits.
    pub group: String,
    /// The grouping.
    pub grouping: Grouping,
    /// True if the language runs from right to left.
    pub right_to_left: bool,
}

impl From<&Style> for disguise::Style {
    fn from(style: &Style) -> Self {
        let first = |text: &str, otherwise| text.chars().next().unwrap_or(otherwise);
        Self {
            zero: first(&style.zero, '0'),
            decimal: first(&style.decimal, '.'),
            group: first(&style.group, ','),
            grouping: style.grouping,
            right_to_left: style.right_to_left,
        }
    }
}

/// A possible secret, heard by the calculator. Its bytes never cross, and are wiped with it.
#[derive(uniffi::Object)]
pub struct Knock(SecretBytes);

impl Knock {
    pub(crate) fn expose(&self) -> &[u8] {
        self.0.expose()
    }
}

/// The calculator after a key.
#[derive(uniffi::Record)]
pub struct Pressed {
    /// The display. It never tells whether there is a knock.
    pub display: Display,
    /// True if the memory holds a number, for the display's M.
    pub has_memory: bool,
    /// A possible secret, to try on another thread and to close.
    pub knock: Option<Arc<Knock>>,
}

/// A calculator without a vault. It reads no disk and waits for nothing.
#[derive(uniffi::Object)]
pub struct Calculator {
    style: disguise::Style,
    inner: Mutex<disguise::Calculator>,
    /// The end of the wait after wrong secrets, by the time since boot.
    waits_until_ms: AtomicU64,
}

#[uniffi::export]
impl Calculator {
    /// Returns a calculator that shows 0.
    #[uniffi::constructor]
    #[allow(clippy::needless_pass_by_value, reason = "a record crosses whole")]
    pub fn new(style: Style) -> Self {
        Self {
            style: (&style).into(),
            inner: Mutex::default(),
            waits_until_ms: AtomicU64::new(0),
        }
    }

    /// Presses a key.
    pub fn press(&self, key: Key) -> Result<Pressed> {
        self.work(|inner| inner.press(key))
    }

    /// Presses the keys of a typed or pasted text. A knock is that of its last `=`.
    pub fn paste(&self, text: &str) -> Result<Pressed> {
        self.work(|inner| {
            let knocks = disguise::keys_of(text, self.style).map(|key| inner.press(key));
            knocks.flatten().last()
        })
    }

    /// Returns the display, without a key.
    pub fn shown(&self) -> Result<Pressed> {
        self.work(|_| None)
    }

    /// Returns the last sums, newest last. None holds a tried secret.
    pub fn history(&self) -> Result<Vec<String>> {
        caught(|| Ok(held(&self.inner).history(self.style)))
    }

    /// Clears the history.
    pub fn clear_history(&self) -> Result<()> {
        caught(|| {
            held(&self.inner).clear_history();
            Ok(())
        })
    }

    /// Shows the sign that only the user knows for so many milliseconds, from the next `=` on: [`crate::door::Door::wait_ms`].
    pub fn wait(&self, wait_ms: u64) {
        let until = since_boot_ms().saturating_add(wait_ms);
        self.waits_until_ms.store(until, Ordering::Relaxed);
    }
}

impl Calculator {
    fn work(
        &self,
        press: impl FnOnce(&mut disguise::Calculator) -> Option<SecretBytes>,
    ) -> Result<Pressed> {
        caught(|| {
            let mut inner = held(&self.inner);
            inner.set_waiting(since_boot_ms() < self.waits_until_ms.load(Ordering::Relaxed));
            let knock = press(&mut inner).map(|knock| Arc::new(Knock(knock)));
            Ok(Pressed {
                display: inner.display(self.style),
                has_memory: inner.has_memory(),
                knock,
            })
        })
    }
}
