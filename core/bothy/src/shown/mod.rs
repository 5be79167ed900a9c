//! Output for a reader from the rooms below: messages, printed pages, a picture of the pattern.

mod messages;
mod order_words;
pub mod pages;
pub mod timeline;

pub use messages::LineWords;
