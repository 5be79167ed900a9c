//! What is to stand on the pages.

use chrono::NaiveDate;

/// A document, from the first block to the last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What a reader's window and a screen reader call it; not printed.
    pub title: String,
    /// Its language, as a tag of BCP 47.
    pub language: String,
    /// The day that the file says it was made on, which PDF/A asks for; no time of day.
    pub made: NaiveDate,
    /// On which side lists begin.
    pub direction: Direction,
    /// What stands in it, in the order of reading.
    pub blocks: Vec<Block>,
}

/// Which way a language runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Like English.
    LeftToRight,
    /// Like Urdu.
    RightToLeft,
}

/// One piece of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading, which stays with what it heads.
    Heading {
        /// 1 for the highest. The first one is 1, and none goes down by more than one.
        level: u8,
        /// Its words.
        text: String,
    },
    /// A paragraph; a line feed begins a line.
    Paragraph {
        /// How it stands out.
        tone: Tone,
        /// Its words.
        text: String,
    },
    /// A line to write on, which stays with what stands before it.
    WriteOn,
    /// Blocks that stay on one page, if a page holds them.
    Together(Vec<Block>),
    /// A list. An item stays on one page, if a page holds it.
    List(Vec<Item>),
    /// A table. A row stays on one page, if a page holds it.
    Table(Table),
}

/// How a paragraph stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// As any text.
    Plain,
    /// Smaller and grey.
    Quiet,
    /// Bold.
    Strong,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What stands before it.
    pub mark: Mark,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// What stands before an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// A number, or what else is short.
    Text(String),
    /// A box to tick.
    Tick {
        /// Whether it is ticked.
        done: bool,
        /// What a screen reader says for it.
        said: String,
    },
}

/// A table with a line of heads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// How wide each column is, as a share of the whole.
    pub shares: Vec<u8>,
    /// What stands above each column.
    pub heads: Vec<String>,
    /// Rows of as many cells.
    pub rows: Vec<Vec<String>>,
}
