//! What is made for a reader out of what the rooms below hold: messages, pages on paper, a picture of the pattern.

mod messages;
pub mod pages;
pub mod timeline;

pub use messages::LineWords;
