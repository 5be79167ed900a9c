//! Which key a typed or pasted character presses.

use super::Style;
use crate::digit::digit;

/// A key of the calculator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Key {
    /// 0 to 9; anything above is ignored.
    Digit(u8),
    /// The decimal separator.
    Point,
    /// ±: turns the sign of the number shown.
    Sign,
    /// %: hundredths, or after + and − so many percent of what is there so far.
    Percent,
    /// +
    Add,
    /// −
    Subtract,
    /// ×
    Multiply,
    /// ÷
    Divide,
    /// =: works the sum out; pressed again, does the last operation again.
    Equals,
    /// ⌫: takes back what was typed last in this number.
    Backspace,
    /// C or CE: takes back this number, not the sum.
    ClearEntry,
    /// AC: begins again. Memory and history stay.
    AllClear,
    /// MC: empties the memory.
    MemoryClear,
    /// MR: brings the number in the memory, 0 if there is none.
    MemoryRecall,
    /// M+: adds the number shown to the memory.
    MemoryAdd,
    /// M−: takes it off the memory.
    MemorySubtract,
}

/// The key that a character typed on a keyboard presses; `None` for what isn't on a calculator.
///
/// Digits are those of every script. Comma and full stop are both the point: a keypad has one of them. Keys that type no character
/// (Enter, Backspace, Escape) are the shell's to map.
pub fn key_of(typed: char) -> Option<Key> {
    if let Some(value) = digit(typed) {
        return Some(Key::Digit(value));
    }
    Some(match typed {
        '.' | ',' | '٫' | '．' | '，' => Key::Point,
        '+' | '＋' | '﹢' => Key::Add,
        '-' | '−' | '–' | '－' | '﹣' => Key::Subtract,
        '*' | '×' | 'x' | 'X' | '·' | '⋅' | '∙' | '∗' | '＊' => Key::Multiply,
        '/' | '÷' | ':' | '∶' | '∕' | '⁄' | '／' => Key::Divide,
        '=' | '＝' => Key::Equals,
        '%' | '٪' | '％' | '﹪' => Key::Percent,
        '±' => Key::Sign,
        '⌫' => Key::Backspace,
        _ => return None,
    })
}

/// The keys that a pasted text presses, one after the other. What isn't a key is dropped, and so is the separator of groups: "1,234.50" is
/// one number to the English, and so is "1.234,50" to the Germans.
pub fn keys_of(pasted: &str, style: Style) -> impl Iterator<Item = Key> {
    pasted
        .chars()
        .filter(move |c| *c != style.group)
        .filter_map(key_of)
}
