//! The calculator in front of the door, key for key the same on every phone.

use crate::session::held;
use bothy_core::disguise::{self, Display, Grouping, Key};
use std::sync::Mutex;

/// How a language writes numbers, as the phone's system says. Of each text the first character counts; an empty one is the English.
#[derive(uniffi::Record)]
pub struct Style {
    /// Zero of the script.
    pub zero: String,
    /// Stands before the decimals.
    pub decimal: String,
    /// Stands between groups of digits.
    pub group: String,
    /// Which groups there are.
    pub grouping: Grouping,
    /// The language is written from right to left.
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

/// A calculator. It knows no vault: what may be a secret it hands to the shell, which tries it on another thread.
#[derive(uniffi::Object)]
pub struct Calculator {
    style: disguise::Style,
    inner: Mutex<disguise::Calculator>,
}

#[uniffi::export]
impl Calculator {
    /// One that shows 0.
    #[uniffi::constructor]
    #[allow(clippy::needless_pass_by_value, reason = "a record crosses whole")]
    pub fn new(style: Style) -> Self {
        Self {
            style: (&style).into(),
            inner: Mutex::default(),
        }
    }

    /// Presses a key. What it answers may be a secret: bytes to give to `Door::unlock` and to wipe. The display never differs.
    pub fn press(&self, key: Key) -> Option<Vec<u8>> {
        let knock = held(&self.inner).press(key)?;
        Some(knock.expose().to_vec())
    }

    /// Presses the keys of a text that is typed on a keyboard or pasted, one after the other; answers as `press` does, for the last `=`.
    pub fn paste(&self, text: &str) -> Option<Vec<u8>> {
        let mut inner = held(&self.inner);
        let knocks = disguise::keys_of(text, self.style).map(|key| inner.press(key));
        let knock = knocks.flatten().last()?;
        Some(knock.expose().to_vec())
    }

    /// What stands on the display.
    pub fn display(&self) -> Display {
        held(&self.inner).display(self.style)
    }

    /// The last sums, the newest at the end. None of them holds what was tried as a secret.
    pub fn history(&self) -> Vec<String> {
        held(&self.inner).history(self.style)
    }

    /// Forgets the sums.
    pub fn clear_history(&self) {
        held(&self.inner).clear_history();
    }

    /// Whether there is a number in the memory, for the M on the display.
    pub fn has_memory(&self) -> bool {
        held(&self.inner).has_memory()
    }

    /// Before each `=`: whether `Door::is_waiting`, for the sign that only she knows.
    pub fn set_waiting(&self, waiting: bool) {
        held(&self.inner).set_waiting(waiting);
    }
}
