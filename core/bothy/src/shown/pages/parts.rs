//! The parts of every page: its head, its blocks, and the printed result.

use crate::display_safe::has_no_width;
use crate::error::{Bug, Result};
use crate::locale::{self, Locale};
use crate::time::Now;
use bothy_paper::{Block, Direction, Document, Tone, Unprintable};

/// A file to print.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Printed {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// Characters that no font here has, each once: letters, or a code for invisible ones. Each prints as a code. Tell the user before
    /// printing.
    pub missing: Vec<String>,
}

/// Returns a document with its title, and a draft language's note.
pub(super) fn document(
    locale: &Locale,
    now: Now,
    title: String,
    blocks: Vec<Block>,
) -> Result<Document> {
    let mut all: Vec<_> = locale
        .note()?
        .map(|note| paragraph(Tone::Strong, note))
        .into_iter()
        .collect();
    all.extend(blocks);
    Ok(titled(locale, now, title, all))
}

/// Returns a document with its title and without a draft's note, for paper that mustn't look like a program's.
pub(super) fn titled(locale: &Locale, now: Now, title: String, blocks: Vec<Block>) -> Document {
    let language = locale.language();
    let mut all = vec![heading(1, title.clone())];
    all.extend(blocks);
    Document {
        title,
        language: language.tag.clone(),
        made: now.day(),
        direction: match language.direction {
            locale::Direction::LeftToRight => Direction::LeftToRight,
            locale::Direction::RightToLeft => Direction::RightToLeft,
        },
        blocks: all,
    }
}

pub(super) fn heading(level: u8, text: String) -> Block {
    Block::Heading { level, text }
}

pub(super) fn paragraph(tone: Tone, text: String) -> Block {
    Block::Paragraph { tone, text }
}

/// Returns an item's text, with a line to write on if the text asks for something.
pub(super) fn said(text: String) -> Vec<Block> {
    let asks = text.trim_end_matches(unseen).ends_with(is_colon);
    let mut blocks = vec![paragraph(Tone::Plain, text)];
    blocks.extend(asks.then_some(Block::WriteOn));
    blocks
}

/// True for a colon of any keyboard: wide, small, upright, Ethiopic, Mongolian, and lookalikes.
fn is_colon(c: char) -> bool {
    matches!(
        c,
        ':' | '\u{ff1a}'
            | '\u{fe55}'
            | '\u{fe13}'
            | '\u{2236}'
            | '\u{a789}'
            | '\u{1365}'
            | '\u{1366}'
            | '\u{1804}'
    )
}

/// True for spaces and invisible marks.
fn unseen(c: char) -> bool {
    c.is_whitespace() || c.is_control() || has_no_width(c)
}

pub(super) fn printed(
    file: std::result::Result<bothy_paper::Printed, Unprintable>,
) -> Result<Printed> {
    let bothy_paper::Printed { pdf, missing } = file.map_err(|_| Bug::Page)?;
    Ok(Printed { pdf, missing })
}
