//! The one error of printing.

/// The file can't be made, because of a bug or a heading out of order. The user can do nothing about it.
///
/// ```
/// # use bothy_paper::{Block, Direction, Document, Unprintable, pages};
/// let document = Document {
///     title: "A list".to_owned(),
///     language: "en-GB".to_owned(),
///     made: chrono::NaiveDate::default(),
///     direction: Direction::LeftToRight,
///     blocks: vec![Block::Heading { level: 2, text: "A list".to_owned() }], // the first must be 1
/// };
/// assert_eq!(pages(&document), Err(Unprintable));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the document can't be printed")]
pub struct Unprintable;
