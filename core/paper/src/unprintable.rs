//! The one error of printing.

/// The file can't be made: a fault here, or a heading that doesn't follow the one before it. There is nothing that the person could do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the document can't be printed")]
pub struct Unprintable;
