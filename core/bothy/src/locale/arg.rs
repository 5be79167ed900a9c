//! An argument of a message.

/// A value shown in a message.
#[derive(Debug, Clone, Copy)]
pub enum Arg<'a> {
    /// A text, a name, or a formatted day.
    Text(&'a str),
    /// Text to type or copy, unchanged in every language and without marks that would be copied too.
    Typed(&'a str),
    /// A count, which selects singular or plural.
    Number(u64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Arg<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}
