//! An argument of a message.

/// A value that a message shows.
#[derive(Debug, Clone, Copy)]
pub enum Arg<'a> {
    /// A text, a name, a day that was put into words.
    Text(&'a str),
    /// What is to be typed or copied: stands as it is in every language, without a mark that would be copied along.
    Typed(&'a str),
    /// How many: chooses between one and several.
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
