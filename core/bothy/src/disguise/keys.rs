//! Maps typed and pasted characters to keys.

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
    /// ±: changes the sign of the number shown.
    Sign,
    /// %: hundredths, or after + and − a percentage of the sum so far.
    Percent,
    /// +
    Add,
    /// −
    Subtract,
    /// ×
    Multiply,
    /// ÷
    Divide,
    /// =: computes the sum. Again, it repeats the last operation.
    Equals,
    /// ⌫: removes the last character typed in this number.
    Backspace,
    /// C or CE: clears this number, not the sum.
    ClearEntry,
    /// AC: starts again. Memory and history stay.
    AllClear,
    /// MC: empties the memory.
    MemoryClear,
    /// MR: recalls the memory, 0 if empty.
    MemoryRecall,
    /// M+: adds the number shown to the memory.
    MemoryAdd,
    /// M−: subtracts it from the memory.
    MemorySubtract,
}

/// Returns the key for a typed character. `None` if a calculator hasn't got it.
///
/// Takes digits of every script. Comma and full stop are both the point: a keypad has only one of them. The shell maps keys without a
/// character (Enter, Backspace, Escape).
pub(super) fn key_of(typed: char) -> Option<Key> {
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

/// Returns the keys for a pasted text. Drops other characters and the separator of groups: "1,234.50" in English and "1.234,50" in German
/// are both one number.
pub fn keys_of(pasted: &str, style: Style) -> impl Iterator<Item = Key> {
    pasted
        .chars()
        .filter(move |c| *c != style.group)
        .filter_map(key_of)
}
