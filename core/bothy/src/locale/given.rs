//! What is put into words.

/// What words are given to say.
#[derive(Debug, Clone, Copy)]
pub enum Given<'a> {
    /// A text, a name, a day that was put into words.
    Text(&'a str),
    /// What is to be typed or copied: stands as it is in every language, without a mark that would be copied along.
    Typed(&'a str),
    /// How many: chooses between one and several.
    Number(u64),
}

impl<'a> From<&'a str> for Given<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Given<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Given<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Given<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Given<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}
