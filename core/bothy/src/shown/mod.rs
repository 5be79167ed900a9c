//! Output for a reader from the rooms below: messages, printed pages, a picture of the pattern.

mod advice;
mod messages;
mod order_words;
pub mod pages;
pub mod timeline;

pub use advice::{Advice, AdviceNumber};
pub use messages::LineWords;
