//! The calculator in front of the door, the same key for key on every phone.

use crate::session::held;
use bothy_core::disguise::{self, Display, Grouping, Key};
use std::sync::Mutex;

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

/// A calculator without a vault. It hands a possible secret to the shell, which tries it on another thread.
#[derive(uniffi::Object)]
pub struct Calculator {
    style: disguise::Style,
    inner: Mutex<disguise::Calculator>,
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
        }
    }

    /// Presses a key. The result may be a secret: bytes to pass to `Door::unlock` and to wipe. The display never differs.
    pub fn press(&self, key: Key) -> Option<Vec<u8>> {
        let knock = held(&self.inner).press(key)?;
        Some(knock.expose().to_vec())
    }

    /// Presses the keys of a typed or pasted text. Returns the same as `press` for the last `=`.
    pub fn paste(&self, text: &str) -> Option<Vec<u8>> {
        let mut inner = held(&self.inner);
        let knocks = disguise::keys_of(text, self.style).map(|key| inner.press(key));
        let knock = knocks.flatten().last()?;
        Some(knock.expose().to_vec())
    }

    /// Returns the display.
    pub fn display(&self) -> Display {
        held(&self.inner).display(self.style)
    }

    /// Returns the last sums, newest last. None holds a tried secret.
    pub fn history(&self) -> Vec<String> {
        held(&self.inner).history(self.style)
    }

    /// Clears the history.
    pub fn clear_history(&self) {
        held(&self.inner).clear_history();
    }

    /// True if the memory holds a number, for the display's M.
    pub fn has_memory(&self) -> bool {
        held(&self.inner).has_memory()
    }

    /// Sets the sign that only the user knows. Call it before each `=` with `Door::is_waiting`.
    pub fn set_waiting(&self, waiting: bool) {
        held(&self.inner).set_waiting(waiting);
    }
}
