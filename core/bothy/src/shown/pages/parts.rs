//! What every page is made of: its head, its blocks, and what comes out.

use crate::display_safe::turns;
use crate::error::{Bug, Error, Result};
use crate::locale::{self, Locale};
use crate::time::Now;
use bothy_paper::{Block, Direction, Document, Tone, Unprintable};


/// A file to print.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Printed {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// What no font here has, each once: letters, or a code for what can't be seen. On paper each is a code. Say so before anything is
    /// printed.
    pub missing: Vec<String>,
}

/// A document, headed by its title, and by the line that a draft of a language says.
pub(super) fn document(
    locale: &Locale,
    now: Now,
    title: String,
    blocks: Vec<Block>,
) -> Result<Document> {
    let language = locale.language();
    let mut all = vec![heading(1, title.clone())];
    all.extend(locale.note()?.map(|note| paragraph(Tone::Strong, note)));
    all.extend(blocks);
    Ok(Document {
        title,
        language: language.tag.clone(),
        made: now.day(),
        direction: match language.direction {
            locale::Direction::LeftToRight => Direction::LeftToRight,
            locale::Direction::RightToLeft => Direction::RightToLeft,
        },
        blocks: all,
    })
}

pub(super) fn heading(level: u8, text: String) -> Block {
    Block::Heading { level, text }
}

pub(super) fn paragraph(tone: Tone, text: String) -> Block {
    Block::Paragraph { tone, text }
}

/// What an item says, and under words that ask for something a line to write it on.
pub(super) fn said(text: String) -> Vec<Block> {
    let asks = text.trim_end_matches(unseen).ends_with(':');
    let mut blocks = vec![paragraph(Tone::Plain, text)];
    blocks.extend(asks.then_some(Block::WriteOn));
    blocks
}

/// Blanks, and marks that only turn words.
fn unseen(c: char) -> bool {
    c.is_whitespace() || turns(c)
}

pub(super) fn printed(
    file: std::result::Result<bothy_paper::Printed, Unprintable>,
) -> Result<Printed> {
    let bothy_paper::Printed { pdf, missing } = file.map_err(|_| Bug::Page)?;
    Ok(Printed { pdf, missing })
}
