//! The visible content of each page, for tests that look for tears.

use crate::flow::{Ink, Placed, flow};
use crate::sheet::{Form, PAGE, PANEL};
use crate::text::Line;
use crate::{Document, Unprintable};

/// A page, or a card's panel: its size, and its content from the top.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The width and height.
    pub size: (f32, f32),
    /// The size of plain letters.
    pub letters: f32,
    /// The visible content.
    pub marks: Vec<Seen>,
}

/// A visible mark, in points from the page's upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// Its kind.
    pub what: What,
    /// The left edge.
    pub left: f32,
    /// The right edge.
    pub right: f32,
    /// The upper edge.
    pub top: f32,
    /// The lower edge.
    pub bottom: f32,
}

/// The kind of a visible mark.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// A line of words.
    Words {
        /// The text in reading order.
        text: String,
        /// The size of its letters.
        size: f32,
        /// True if bold, as headings are.
        bold: bool,
    },
    /// A box to tick.
    Box,
    /// A rule across.
    Rule,
}

/// Returns pages of A4, as [`pages`](crate::pages) draws them.
///
/// # Errors
/// [`Unprintable`].
pub fn pages(document: &Document) -> Result<Vec<Page>, Unprintable> {
    frames(document, &PAGE)
}

/// Returns a card's panels, as [`card`](crate::card) draws them.
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

/// Returns the edges of a line's letters, without blanks at its ends.
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

/// Returns what looks torn apart or out of place, each in words with its page. Empty for good pages.
///
/// Includes each item longer than a page where it continues.
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

    /// True if it leaves the text's frame by more than a blank, which may stand on either side of a line's end.
    fn is_outside(&self, seen: &Seen) -> bool {
        let ((width, height), blank) = (self.size, 0.3 * self.letters);
        let across = seen.left < -blank || seen.right > width + blank;
        across || seen.top < 0.0 || seen.bottom > height + 1.0
    }

    fn is_heading(&self, seen: &Seen) -> bool {
        matches!(seen.what, What::Words { size, bold: true, .. } if size > self.letters)
    }

    /// True for a box without words at its height, on either side, within the usual distance.
    fn is_alone(&self, seen: &Seen) -> bool {
        let middle = f32::midpoint(seen.top, seen.bottom);
        let near = |gap: f32| (0.0..2.0 * self.letters).contains(&gap);
        let beside = |words: &Seen| {
            (words.top..words.bottom).contains(&middle)
                && (near(words.left - seen.right) || near(seen.left - words.right))
        };
        seen.what == What::Box && !self.words().any(beside)
    }

    /// True if a page's first mark continues something: a rule, small letters, which add to the text above them, or any mark away from the
    /// page's edges, where headings, boxes and texts of their own stand.
    fn goes_on(&self, first: &Seen) -> bool {
        let quiet = matches!(first.what, What::Words { size, .. } if size < self.letters);
        let at_edge = first.left < 2.0 || first.right > self.size.0 - 2.0;
        quiet || !at_edge || first.what == What::Rule
    }

    /// Returns the last lines of items whose words end in a colon and have no line to write on below.
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

/// True for invisible marks.
fn turns(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}
