//! The one error of printing.

/// The file can't be made, because of a bug or a heading out of order. The user can do nothing about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the document can't be printed")]
pub struct Unprintable;
