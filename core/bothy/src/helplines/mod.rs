//! The directory of helplines: which are open now in the UK, and the order in which they are shown.
//!
//! The lines are built-in data (core/content/helplines). [`Directory::read`] refuses wrong text and names the line. No vault is needed,
//! except for the user's own contacts, their area, and a newer directory that was loaded.

mod area;
mod contacts;
mod directory;
mod hours;
mod model;
mod names;
mod query;
mod read;
mod signed_directory;
mod spoken;
#[cfg(test)]
mod tests;

pub use area::Area;
pub use contacts::{Contact, ContactDetails, Contacts};
pub use directory::Directory;
pub use hours::{Holidays, Hours, Shift, State};
pub use model::{Bill, Channel, ChannelKind, Confidence, Line, Whom, tel, withheld};
pub use query::{ChannelNow, Listed, Query, Why};
pub use signed_directory::{Directories, InUse, Keys, Refusal, Signed, Which};
pub use spoken::Spoken;

/// Returns the numbers that any phone may show before anything is unlocked: a message key for the name, and the number. They are the same
/// on every phone and don't say what they are for.
pub const fn useful_numbers() -> [(&'static str, &'static str); 8] {
    [
        ("helplines-useful-emergency", "999"),
        ("helplines-useful-police", "101"),
        ("helplines-useful-nhs", "111"),
        ("helplines-useful-power-cut", "105"),
        ("helplines-useful-gas", "0800 111 999"),
        ("helplines-useful-samaritans", "116 123"),
        ("helplines-useful-childline", "0800 1111"),
        ("helplines-useful-24-hours", "0808 2000 247"),
    ]
}
