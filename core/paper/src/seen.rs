//! What stands where on each page, as an eye sees it: for tests that look for what was torn apart.

use crate::flow::{Ink, Placed, flow};
use crate::sheet::{Form, PAGE, PANEL};
use crate::text::Line;
use crate::{Document, Unprintable};

/// One page, or one panel of a card: how large what is written on can be, and what stands on it, from the top.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Width and height.
    pub size: (f32, f32),
    /// Size of plain letters.
    pub letters: f32,
    /// What stands on it.
    pub marks: Vec<Seen>,
}

/// Something on a page, in points from its upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// What it is.
    pub what: What,
    /// Its left edge.
    pub left: f32,
    /// Its right edge.
    pub right: f32,
    /// Its upper edge.
    pub top: f32,
    /// Its lower edge.
    pub bottom: f32,
}

/// What is seen.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// A line of words.
    Words {
        /// What it says, in the order of reading.
        text: String,
        /// Size of its letters.
        size: f32,
        /// As a heading is.
        bold: bool,
    },
    /// A box to tick.
    Box,
    /// A rule across.
    Rule,
}

/// Pages of A4, as [`pages`](crate::pages) draws them.
///
/// # Errors
/// [`Unprintable`].
pub fn pages(document: &Document) -> Result<Vec<Page>, Unprintable> {
    frames(document, &PAGE)
}

/// Panels of a card, as [`card`](crate::card) draws them.
///
/// # Errors
/// [`Unprintable`].
pub fn card(document: &Document) -> Result<Vec<Page>, Unprintable> {
    frames(document, &PANEL)
}

fn frames(document: &Document, form: &'static Form) -> Result<Vec<Page>, Unprintable> {
    let flowed = flow(document, form)?;
    let page = |placed: &Vec<Placed>| Page {
        size: form.frame,
        letters: form.size,
        marks: placed.iter().map(seen).collect(),
    };
    Ok(flowed.frames.iter().map(page).collect())
}

fn seen(placed: &Placed) -> Seen {
    let (what, from, to, height) = match &placed.ink {
        Ink::Line(line) => {
            let (from, to) = edges(line);
            (words(line), from, to, line.height)
        }
        Ink::Tick { size, .. } => (What::Box, 0.0, *size, *size),
        Ink::Rule { width, .. } => (What::Rule, 0.0, *width, 0.0),
    };
    Seen {
        what,
        left: placed.x + from,
        right: placed.x + to,
        top: placed.y,
        bottom: placed.y + height,
    }
}

fn words(line: &Line) -> What {
    let text = line
        .pieces
        .iter()
        .map(|piece| &line.text[piece.range.clone()]);
    What::Words {
        text: text.collect(),
        size: line.look.size,
        bold: line.look.bold,
    }
}

/// Where a line's letters begin and end; blanks at its ends aren't seen.
fn edges(line: &Line) -> (f32, f32) {
    let mut edges = (f32::MAX, f32::MIN);
    for piece in &line.pieces {
        let mut x = piece.x;
        for glyph in &piece.glyphs {
            let to = x + glyph.x_advance * line.look.size;
            if !line.text[glyph.text_range.clone()].trim().is_empty() {
                edges = (edges.0.min(x), edges.1.max(to));
            }
            x = to;
        }
    }
    edges
}

/// What a reader would find torn apart, or out of its place, each in words with its page: nothing on good pages.
///
/// An item that is longer than a page is among it, wherever it goes on.
#[must_use]
pub fn torn(pages: &[Page]) -> Vec<String> {
    let mut torn = Vec::new();
    for (number, page) in pages.iter().enumerate() {
        let mut say =
            |what: &str, seen: &Seen| torn.push(format!("page {}: {what}: {seen:?}", number + 1));
        for seen in page.marks.iter().filter(|seen| page.is_outside(seen)) {
            say("beyond the edge", seen);
        }
        for seen in page.marks.iter().filter(|seen| page.is_alone(seen)) {
            say("a box without words beside it", seen);
        }
        if let Some(last) = page
            .words()
            .max_by(|one, other| one.bottom.total_cmp(&other.bottom))
            && page.is_heading(last)
        {
            say("a heading at the end", last);
        }
        if let Some(first) = page.marks.first().filter(|_| number > 0)
            && page.goes_on(first)
        {
            say("begins with what belongs to the page before", first);
        }
        for seen in page.prompts() {
            say("nowhere to write", seen);
        }
    }
    torn
}

impl Page {
    fn words(&self) -> impl Iterator<Item = &Seen> {
        let words = |seen: &&Seen| matches!(seen.what, What::Words { .. });
        self.marks.iter().filter(words)
    }

    /// Beyond the text's frame by more than a blank is wide: one at the end of a line may stand on either side of it.
    fn is_outside(&self, seen: &Seen) -> bool {
        let ((width, height), blank) = (self.size, 0.3 * self.letters);
        let across = seen.left < -blank || seen.right > width + blank;
        across || seen.top < 0.0 || seen.bottom > height + 1.0
    }

    fn is_heading(&self, seen: &Seen) -> bool {
        matches!(seen.what, What::Words { size, bold: true, .. } if size > self.letters)
    }

    /// A box that has no words at its height, on either side, as near as words stand to their box.
    fn is_alone(&self, seen: &Seen) -> bool {
        let middle = f32::midpoint(seen.top, seen.bottom);
        let near = |gap: f32| (0.0..2.0 * self.letters).contains(&gap);
        let beside = |words: &Seen| {
            (words.top..words.bottom).contains(&middle)
                && (near(words.left - seen.right) || near(seen.left - words.right))
        };
        seen.what == What::Box && !self.words().any(beside)
    }

    /// What a page begins with, if that is neither a heading nor at an edge of the page, where boxes and texts of their own stand; or in
    /// small letters, which say more of what is above them.
    fn goes_on(&self, first: &Seen) -> bool {
        let quiet = matches!(first.what, What::Words { size, .. } if size < self.letters);
        let at_edge = first.left < 2.0 || first.right > self.size.0 - 2.0;
        quiet || !at_edge || first.what == What::Rule
    }

    /// The last lines of items whose words end in a colon and have no line to write on below.
    fn prompts(&self) -> Vec<&Seen> {
        let mut without = Vec::new();
        for (at, _) in self
            .marks
            .iter()
            .enumerate()
            .filter(|(_, seen)| seen.what == What::Box)
        {
            let plain = |seen: &&Seen| matches!(seen.what, What::Words { size, bold: false, .. } if size >= self.letters);
            let lines: Vec<_> = self.marks[at + 1..].iter().take_while(plain).collect();
            let below = self.marks.get(at + 1 + lines.len());
            if let Some(last) = lines.last()
                && last.asks()
                && below.is_none_or(|below| below.what != What::Rule)
            {
                without.push(*last);
            }
        }
        without
    }
}

impl Seen {
    fn asks(&self) -> bool {
        let What::Words { text, .. } = &self.what else {
            return false;
        };
        let letters = text
            .chars()
            .rev()
            .find(|c| !c.is_whitespace() && !turns(*c));
        letters.is_some_and(|c| ":：﹕︓∶꞉፥፦᠄".contains(c))
    }
}

/// Marks that nobody sees.
fn turns(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}
