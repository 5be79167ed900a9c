//! A working calculator that hides the app: digits typed into it and ended by `=` may be a secret, a knock on the door.
//!
//! It really calculates; docs/calculator.md explains each key. Keys in, text out: no clock, randomness or I/O, so every phone behaves
//! alike, key for key. It doesn't know the vault: it returns a possible secret, and shows only what a calculator would.

mod entry;
mod keys;
mod number;
mod pending;
mod style;

#[cfg(test)]
mod tests;

pub use keys::{Key, keys_of};
pub use number::Fault;
pub use style::{Grouping, MAX_SHOWN, Style};

use crate::secret::SecretBytes;
use entry::Entry;
use number::{Number, Op};
use pending::{Line, Pending};
use std::collections::VecDeque;
use std::fmt;
use style::Figures;

/// Most sums in the history; the oldest goes.
const MAX_HISTORY: usize = 20;

/// The display's content.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Display {
    /// A number: at least one, at most [`MAX_SHOWN`] characters.
    Number {
        /// The number in the given style.
        text: String,
    },
    /// No number. The shell supplies the word that phones show, "Error".
    Failed {
        /// The reason.
        fault: Fault,
    },
}

/// The number on the display, by its origin.
enum Shown {
    /// Being typed. Shows 0 before the first digit.
    Typed(Entry),
    /// From memory, percent or ±. The next digit starts another number.
    Given(Number),
    /// The number before an operator, and the waiting sum with both. The operator can still change.
    Operator { number: Number, then: Pending },
    /// Only digits, ended by `=`, and perhaps a knock. They stay in wiped memory until the next key.
    Alone { digits: Entry, waiting: bool },
    /// Any other result.
    Result { number: Number, waiting: bool },
    /// An error.
    Error(Fault),
}

impl Shown {
    fn result(number: Number, waiting: bool) -> Self {
        Self::Result { number, waiting }
    }
}

impl Default for Shown {
    fn default() -> Self {
        Self::Typed(Entry::new())
    }
}

/// A calculator as on phones. State that may hold a secret is wiped; `Debug` shows none of it.
///
/// ```
/// use bothy_core::disguise::{Calculator, Display, Grouping, Style, keys_of};
///
/// let english =
///     Style { zero: '0', decimal: '.', group: ',', grouping: Grouping::Threes, right_to_left: false };
/// let mut calculator = Calculator::new();
/// assert!(keys_of("1200+34=", english).all(|key| calculator.press(key).is_none()));
/// assert_eq!(calculator.display(english), Display::Number { text: "1,234".to_owned() });
///
/// // Eight to sixteen digits alone, and `=`: try them on the vault.
/// let mut calculator = Calculator::new();
/// let knock = keys_of("58210946=", english).find_map(|key| calculator.press(key));
/// assert_eq!(knock.unwrap().expose(), b"58210946");
/// ```
#[derive(Default)]
pub struct Calculator {
    shown: Shown,
    /// The sum before the number shown.
    pending: Pending,
    /// The operation that `=` repeats after a result. Typing a number forgets it.
    again: Option<(Op, Number)>,
    memory: Option<Number>,
    history: VecDeque<Line>,
    waiting: bool,
}

impl fmt::Debug for Calculator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Calculator").finish_non_exhaustive()
    }
}

impl Calculator {
    /// Returns a calculator that shows 0.
    pub fn new() -> Self {
        Self::default()
    }

    /// Presses a key. `Some` is a knock: 8 to 16 ASCII digits as typed, with leading zeros, ended by this `=`. The display already shows
    /// them as a number.
    ///
    /// docs/calculator.md defines a knock.
    pub fn press(&mut self, key: Key) -> Option<SecretBytes> {
        match key {
            Key::Digit(value @ 0..=9) => self.edit(|entry| entry.push(value)),
            Key::Digit(_) => {}
            Key::Point => self.edit(Entry::point),
            Key::Sign => self.sign(),
            Key::Percent => self.percent(),
            Key::Add => self.operate(Op::Add),
            Key::Subtract => self.operate(Op::Subtract),
            Key::Multiply => self.operate(Op::Multiply),
            Key::Divide => self.operate(Op::Divide),
            Key::Equals => return self.equals(),
            Key::Backspace => match &mut self.shown {
                Shown::Typed(entry) => entry.backspace(),
                Shown::Error(_) => self.begin(Shown::default()),
                _ => {}
            },
            Key::ClearEntry => self.begin(Shown::default()),
            Key::AllClear => {
                self.begin(Shown::default());
                self.pending = Pending::default();
            }
            Key::MemoryClear => self.memory = None,
            Key::MemoryRecall => {
                let number = self.memory.clone().unwrap_or_else(Number::zero);
                self.begin(Shown::Given(number));
            }
            Key::MemoryAdd => self.remember(Op::Add),
            Key::MemorySubtract => self.remember(Op::Subtract),
        }
        None
    }

    /// Sets whether the vault's throttle makes the user wait. Whole results then end with the decimal separator: "4." for "4". Only the
    /// user knows the sign.
    ///
    /// It shows from the next `=` on. The display changes only when a key is pressed. Shells call this before each `=`.
    pub fn set_waiting(&mut self, waiting: bool) {
        self.waiting = waiting;
    }

    /// Returns the display. It may hold a knock's digits, so a shell must drop it once it is no longer shown.
    pub fn display(&self, style: Style) -> Display {
        let (figures, waiting) = match &self.shown {
            Shown::Typed(entry) => (entry.figures(), false),
            Shown::Given(number) => (Figures::of(number), false),
            Shown::Operator { number, then } => {
                (Figures::of(then.subtotal().unwrap_or(number)), false)
            }
            Shown::Alone { digits, waiting } => (digits.figures(), *waiting),
            Shown::Result { number, waiting } => (Figures::of(number), *waiting),
            Shown::Error(fault) => return Display::Failed { fault: *fault },
        };
        let figures = if waiting { figures.waiting() } else { figures };
        Display::Number {
            text: style.write(&figures),
        }
    }

    /// Returns the last sums, newest last: "12 + 3 = 15". None holds a knock.
    pub fn history(&self, style: Style) -> Vec<String> {
        self.history
            .iter()
            .map(|line| style.write_line(line))
            .collect()
    }

    /// Clears the history.
    pub fn clear_history(&mut self) {
        self.history.clear();
    }

    /// True if the memory holds a number, for the display's M.
    pub fn has_memory(&self) -> bool {
        self.memory.is_some()
    }

    /// Returns the number on the display for the next operation. `None` for an error.
    fn number(&self) -> Option<Number> {
        Some(match &self.shown {
            Shown::Typed(entry) => entry.number(),
            Shown::Given(number) | Shown::Result { number, .. } => number.clone(),
            Shown::Operator { number, then } => then.subtotal().unwrap_or(number).clone(),
            Shown::Alone { digits, .. } => digits.number().unkept(),
            Shown::Error(_) => return None,
        })
    }

    /// Replaces the number on the display. After an operator it is the sum's next number.
    fn put(&mut self, shown: Shown) {
        if let Shown::Operator { then, .. } = std::mem::replace(&mut self.shown, shown) {
            self.pending = then;
        }
    }

    /// Replaces it with a number that doesn't depend on the old one.
    fn begin(&mut self, shown: Shown) {
        self.again = None;
        self.put(shown);
    }

    fn fail(&mut self, fault: Fault) {
        self.begin(Shown::Error(fault));
        self.pending = Pending::default();
    }

    fn edit(&mut self, change: impl FnOnce(&mut Entry)) {
        if let Shown::Typed(entry) = &mut self.shown {
            change(entry);
        } else {
            let mut entry = Entry::new();
            change(&mut entry);
            self.begin(Shown::Typed(entry));
        }
    }

    fn sign(&mut self) {
        if let Shown::Typed(entry) = &mut self.shown {
            entry.turn();
        } else if let Some(number) = self.number() {
            self.put(Shown::Given(number.turned()));
        }
    }

    fn percent(&mut self) {
        let Some(number) = self.number() else { return };
        match self.waits().percent(&number) {
            Ok(part) => self.put(Shown::Given(part)),
            Err(fault) => self.fail(fault),
        }
    }

    fn remember(&mut self, op: Op) {
        let Some(number) = self.number() else { return };
        let memory = self.memory.clone().unwrap_or_else(Number::zero);
        match memory.apply(op, &number) {
            Ok(memory) => self.memory = Some(memory),
            Err(fault) => return self.fail(fault),
        }
        // The next digit starts another number.
        if matches!(self.shown, Shown::Typed(_)) {
            self.put(Shown::Given(number));
        }
    }

    /// Returns the sum that the number on the display would complete.
    fn waits(&self) -> &Pending {
        match &self.shown {
            Shown::Operator { then, .. } => then,
            _ => &self.pending,
        }
    }

    fn operate(&mut self, op: Op) {
        let number = match &self.shown {
            // Another operator replaces the last.
            Shown::Operator { number, .. } => number.clone(),
            _ => match self.number() {
                Some(number) => number,
                None => return,
            },
        };
        self.again = None;
        match self.pending.with(&number, op) {
            Ok(then) => self.shown = Shown::Operator { number, then },
            Err(fault) => self.fail(fault),
        }
    }

    fn equals(&mut self) -> Option<SecretBytes> {
        if self.waits().last().is_some() {
            let pending = self.waits().clone();
            if let Some(number) = self.number() {
                self.finish(pending, number);
            }
            None
        } else if let Some((op, other)) = self.again.clone() {
            let number = self.number()?;
            match Pending::default().with(&number, op) {
                Ok(pending) => self.finish(pending, other),
                Err(fault) => self.fail(fault),
            }
            None
        } else {
            self.stand_alone()
        }
    }

    /// Handles `=` after a number without a sum: the number becomes the result.
    fn stand_alone(&mut self) -> Option<SecretBytes> {
        let waiting = self.waiting;
        let (shown, knock) = match std::mem::take(&mut self.shown) {
            Shown::Typed(digits) if digits.is_plain() => {
                let knock = digits.knock();
                (Shown::Alone { digits, waiting }, knock)
            }
            Shown::Alone { digits, .. } => (Shown::Alone { digits, waiting }, None),
            Shown::Typed(digits) => (Shown::result(digits.number().unkept(), waiting), None),
            Shown::Given(number) | Shown::Result { number, .. } => {
                (Shown::result(number.unkept(), waiting), None)
            }
            other @ (Shown::Operator { .. } | Shown::Error(_)) => (other, None),
        };
        self.shown = shown;
        knock
    }

    /// Computes a sum with its last number.
    fn finish(&mut self, pending: Pending, last: Number) {
        let number = match pending.total(&last) {
            Ok(number) => number,
            Err(fault) => return self.fail(fault),
        };
        self.again = pending.last().map(|op| (op, last.clone()));
        if let Some(line) = pending.line(last, &number) {
            self.history.push_back(line);
            if self.history.len() > MAX_HISTORY {
                self.history.pop_front();
            }
        }
        self.pending = Pending::default();
        self.shown = Shown::result(number, self.waiting);
    }
}
