//! The one error of printing.

use std::fmt;

/// The file can't be made: a fault here, or a heading that doesn't follow the one before it. There is nothing that the person could do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unprintable;

impl fmt::Display for Unprintable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the document can't be printed")
    }
}

impl std::error::Error for Unprintable {}
