#![doc = include_str!("../README.md")]

mod draw;
mod flow;
mod fonts;
mod model;
mod sheet;
mod tags;
#[cfg(test)]
mod tests;
mod text;

pub use model::{Block, Direction, Document, Item, Mark, Table, Tone};

/// The file can't be made: a fault here, or a heading that doesn't follow the one before it. There is nothing that the person could do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unprintable;

impl std::fmt::Display for Unprintable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the document can't be printed")
    }
}

impl std::error::Error for Unprintable {}

/// The document on pages of A4, upright, with their numbers.
///
/// # Errors
/// [`Unprintable`].
pub fn pages(document: &Document) -> Result<Vec<u8>, Unprintable> {
    let mut flowed = flow::flow(document, &sheet::PAGE)?;
    draw::draw(document, &mut flowed, sheet::upright)
}

/// The document in small letters on a sheet of A4, printed on one side and folded twice: first across, then along, the print outward. The
/// outside of the front stays empty. What doesn't fit goes on to another sheet.
///
/// # Errors
/// [`Unprintable`].
pub fn card(document: &Document) -> Result<Vec<u8>, Unprintable> {
    let mut flowed = flow::flow(document, &sheet::PANEL)?;
    draw::draw(document, &mut flowed, sheet::folded)
}
