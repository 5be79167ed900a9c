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
    /// What no font here has and is printed as its code, each once, in the order in which it came.
    pub missing: Vec<String>,
}

/// The document on pages of A4, upright, with their numbers.
///
/// # Errors
/// [`Unprintable`].
pub fn pages(document: &Document) -> Result<Printed, Unprintable> {
    printed(document, &sheet::PAGE, sheet::upright)
}

/// The document in small letters on a sheet of A4, printed on one side and folded twice: first across, then along, the print outward. The
/// outside of the front stays empty. What doesn't fit goes on to another sheet.
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
    let pdf = draw::draw(document, &mut flowed, sheet)?;
    Ok(Printed {
        pdf,
        missing: flowed.fonts.missing,
    })
}
