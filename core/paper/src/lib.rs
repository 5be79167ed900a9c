#![doc = include_str!("../README.md")]

mod draw;
mod flow;
mod fonts;
mod model;
#[cfg(any(test, feature = "seen"))]
pub mod seen;
mod sheet;
mod tags;
#[cfg(test)]
mod tests;
mod text;
mod unprintable;

pub use model::{Block, Direction, Document, Item, Mark, Table, Tone};
pub use unprintable::Unprintable;

/// A file to print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// Characters that no font here has and that print as codes, each once, in order of appearance.
    pub missing: Vec<String>,
}

/// Prints a document on upright A4 pages with page numbers.
///
/// # Errors
/// [`Unprintable`].
pub fn pages(document: &Document) -> Result<Printed, Unprintable> {
    printed(document, &sheet::PAGE, sheet::upright)
}

/// Prints a document in small letters on one side of A4, folded twice: first across, then along, with the print outward. The outside of the
/// front stays empty, and a panel without text has lines to write on. Text that doesn't fit goes on another sheet.
///
/// # Errors
/// [`Unprintable`].
pub fn card(document: &Document) -> Result<Printed, Unprintable> {
    printed(document, &sheet::PANEL, sheet::folded)
}

fn printed(
    document: &Document,
    form: &'static sheet::Form,
    sheet: fn() -> sheet::Sheet,
) -> Result<Printed, Unprintable> {
    let mut flowed = flow::flow(document, form)?;
    flowed.rule_the_rest(sheet().frames.len());
    let pdf = draw::draw(document, &mut flowed, sheet)?;
    Ok(Printed {
        pdf,
        missing: flowed.fonts.missing,
    })
}
