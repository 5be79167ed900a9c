//! The calculator in front of the door, and how a knock is heard.
//!
//! It really calculates; what each key does, and why, is docs/calculator.md. Keys in, text out: no clock, no chance, no I/O, so that every
//! phone behaves alike, key for key. It knows no vault: it gives out what may be a secret, and shows what any calculator would.

mod entry;
mod keys;
mod number;
mod pending;
mod style;

#[cfg(test)]
mod tests;

pub use keys::{Key, key_of, keys_of};
pub use number::Fault;
pub use style::{Grouping, MAX_SHOWN, Style};

use crate::secret::SecretBytes;
use entry::Entry;
use number::{Number, Op};
use pending::{Line, Pending};
use std::collections::VecDeque;
use std::fmt;
use style::Figures;

/// Sums that the history keeps; the oldest goes.
pub const MAX_HISTORY: usize = 20;

/// What stands on the display.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Display {
    /// A number: at least one, at most [`MAX_SHOWN`] characters.
    Number {
        /// As the style writes it.
        text: String,
    },
    /// No number. The word is the shell's: what phones say, "Error".
    Failed {
        /// Why.
        fault: Fault,
    },
}

/// Where the number on the display comes from.
enum Shown {
    /// It is being typed. Nothing typed yet shows 0.
    Typed(Entry),
    /// Memory, percent or ± gave it: the next digit begins another.
    Given(Number),
    /// An operator was pressed: this number stood before it, and the sum with both waits. The operator can still be changed.
    Operator { number: Number, then: Pending },
    /// Digits and nothing else, ended by `=`: perhaps a knock. They stay in memory that is wiped until the next key.
    Alone { digits: Entry, waiting: bool },
    /// Any other result.
    Result { number: Number, waiting: bool },
    /// No result.
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

/// A calculator as phones have it. Its state is wiped where it may hold a secret; `Debug` shows none of it.
#[derive(Default)]
pub struct Calculator {
    shown: Shown,
    /// The sum before the number shown.
    pending: Pending,
    /// What `=` after a result does again. Typing a number forgets it.
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
    /// One that shows 0.
    pub fn new() -> Self {
        Self::default()
    }

    /// Presses a key. `Some` is a knock: the 8 to 16 ASCII digits that were typed, zeros in front included, and ended by this `=`. The
    /// display already shows them as the number they are.
    ///
    /// What is a knock, and what isn't: docs/calculator.md.
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

    /// Whether the vault's throttle makes her wait: then whole results end with the decimal separator, "4." for "4". Only she was told.
    ///
    /// It shows from the next `=` on, never on what already stands there: the display changes when a key is pressed and not otherwise. A
    /// shell says it before each `=`.
    pub fn set_waiting(&mut self, waiting: bool) {
        self.waiting = waiting;
    }

    /// What stands on the display. It may be a knock's digits: a shell keeps it no longer than it is shown.
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

    /// The last sums, the newest at the end: "12 + 3 = 15". None of them holds a knock.
    pub fn history(&self, style: Style) -> Vec<String> {
        self.history
            .iter()
            .map(|line| style.write_line(line))
            .collect()
    }

    /// Forgets the sums.
    pub fn clear_history(&mut self) {
        self.history.clear();
    }

    /// Whether there is a number in the memory: for the M on the display.
    pub fn has_memory(&self) -> bool {
        self.memory.is_some()
    }

    /// The number on the display, for what uses it. None for an error.
    fn number(&self) -> Option<Number> {
        Some(match &self.shown {
            Shown::Typed(entry) => entry.number(),
            Shown::Given(number) | Shown::Result { number, .. } => number.clone(),
            Shown::Operator { number, then } => then.subtotal().unwrap_or(number).clone(),
            Shown::Alone { digits, .. } => digits.number().unkept(),
            Shown::Error(_) => return None,
        })
    }

    /// Puts another number on the display, in the place of the one there: after an operator it is the next of the sum.
    fn put(&mut self, shown: Shown) {
        if let Shown::Operator { then, .. } = std::mem::replace(&mut self.shown, shown) {
            self.pending = then;
        }
    }

    /// The same for a number that owes nothing to the one there.
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
        // The next digit begins another number.
        if matches!(self.shown, Shown::Typed(_)) {
            self.put(Shown::Given(number));
        }
    }

    /// The sum that the number on the display would be the last of.
    fn waits(&self) -> &Pending {
        match &self.shown {
            Shown::Operator { then, .. } => then,
            _ => &self.pending,
        }
    }

    fn operate(&mut self, op: Op) {
        let number = match &self.shown {
            // Another operator in place of the last.
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

    /// `=` after a number with no sum: the number stands there as the result.
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

    /// Works out a sum with its last number.
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
