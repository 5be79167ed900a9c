//! What goes on paper: a plan, a card for a purse, a summary for a worker. Each is a PDF that a screen reader can read (crate
//! `bothy-paper`).
//!
//! Its bytes hold text in clear: the caller writes them where the person chose, and nowhere else. No printer is asked from here, since
//! what prints keeps copies.

mod card;
mod plan;
mod referral;
#[cfg(test)]
mod tests;

pub use card::{card, in_own_words};
pub use plan::plan;
pub use referral::{Beside, referral};

use crate::error::{Error, Result};
use crate::locale::{self, Locale};
use crate::time::Now;
use bothy_paper::{Block, Direction, Document, Tone, Unprintable};

const UNPRINTABLE: Error = Error::Internal { code: 315 };

/// A document, headed by its title, and by the line that a draft of a language says.
fn document(locale: &Locale, now: Now, title: String, blocks: Vec<Block>) -> Result<Document> {
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

fn heading(level: u8, text: String) -> Block {
    Block::Heading { level, text }
}

fn paragraph(tone: Tone, text: String) -> Block {
    Block::Paragraph { tone, text }
}

fn unprintable(_: Unprintable) -> Error {
    UNPRINTABLE
}
