//! The model of a document.

use chrono::NaiveDate;

/// A document, from the first block to the last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The title in a reader's window and for screen readers; not printed.
    pub title: String,
    /// The language, as a BCP 47 tag.
    pub language: String,
    /// The day of making, which PDF/A requires; no time of day.
    pub made: NaiveDate,
    /// The side where lists begin.
    pub direction: Direction,
    /// The blocks in reading order.
    pub blocks: Vec<Block>,
}

/// The direction of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Like English.
    LeftToRight,
    /// Like Urdu.
    RightToLeft,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading, which stays with the text below it.
    Heading {
        /// The level: 1 is the highest. The first is 1, and none goes down by more than one.
        level: u8,
        /// The text.
        text: String,
    },
    /// A paragraph. A line feed begins a new line.
    Paragraph {
        /// The emphasis.
        tone: Tone,
        /// The text.
        text: String,
    },
    /// A line to write on, which stays with the text before it.
    WriteOn,
    /// The end of a page or panel: the next block begins another.
    NewPage,
    /// Blocks that stay on one page if it has room.
    Together(Vec<Block>),
    /// A list. An item stays on one page if it has room.
    List(Vec<Item>),
    /// A table. A row stays on one page if it has room.
    Table(Table),
}

/// The emphasis of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Plain text.
    Plain,
    /// Smaller and grey.
    Quiet,
    /// Bold.
    Strong,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The mark before it.
    pub mark: Mark,
    /// The content.
    pub blocks: Vec<Block>,
}

/// A mark before an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// A number, or other short text.
    Text(String),
    /// A box to tick.
    Tick {
        /// True if ticked.
        done: bool,
        /// The words for screen readers.
        said: String,
    },
}

/// A table with a row of headings.
///
/// ```
/// # use bothy_paper::{Block, Direction, Document, Table, pages};
/// let words = |words: &[&str]| words.iter().map(|word| word.to_string()).collect::<Vec<_>>();
/// let table = Table {
///     shares: vec![1, 3], // a quarter of the width, and the rest
///     heads: words(&["Day", "Details"]),
///     rows: vec![words(&["1 March 2026", "At the door."])],
/// };
/// # let heading = Block::Heading { level: 1, text: "A list".to_owned() };
/// # let document = |table| Document {
/// #     title: "A list".to_owned(),
/// #     language: "en-GB".to_owned(),
/// #     made: chrono::NaiveDate::default(),
/// #     direction: Direction::LeftToRight,
/// #     blocks: vec![heading.clone(), Block::Table(table)],
/// # };
/// assert!(pages(&document(table))?.missing.is_empty());
/// # Ok::<(), bothy_paper::Unprintable>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The width of each column, as a share of the whole.
    pub shares: Vec<u8>,
    /// The heading of each column.
    pub heads: Vec<String>,
    /// The rows, each with as many cells.
    pub rows: Vec<Vec<String>>,
}
