//! Printed pages: a plan, a card for a purse, a summary for a worker. Each is a PDF that a screen reader can read (crate `bothy-paper`).
//!
//! Its bytes hold text in clear: the caller writes them only to the place that the user chose. Bothy never prints, since printers keep
//! copies.

mod beside;
mod card;
mod parts;
mod plan;
mod referral;
#[cfg(test)]
mod tests;

pub use beside::{Beside, Passage};
pub use card::{CardOptions, card, in_own_words};
pub use parts::Printed;
pub use plan::{BesidePlan, plan};
pub use referral::referral;
