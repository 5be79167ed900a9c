//! Shapes text into lines of placed letters.

use crate::Direction;
use crate::fonts::{Fonts, families};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use parley::layout::{Alignment, AlignmentOptions, Cluster, Run};
use parley::style::{FontWeight, LineHeight, OverflowWrap, StyleProperty};
use std::ops::Range;
use std::rc::Rc;
use unicode_bidi::{BidiClass, bidi_class};

/// Line height, as a multiple of the letters' size. Naskh needs more than Latin.
const LEADING: f32 = 1.4;

/// The look of letters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Look {
    pub(crate) size: f32,
    pub(crate) bold: bool,
    pub(crate) grey: bool,
}

/// A line of text.
pub(crate) struct Line {
    /// The text that the letters' ranges refer to.
    pub(crate) text: Rc<str>,
    pub(crate) height: f32,
    /// The baseline, from the line's top.
    pub(crate) baseline: f32,
    pub(crate) look: Look,
    /// The pieces in reading order.
    pub(crate) pieces: Vec<Piece>,
}

/// Letters of one font and direction.
pub(crate) struct Piece {
    pub(crate) x: f32,
    pub(crate) font: Font,
    pub(crate) glyphs: Vec<KrillaGlyph>,
    /// Their part of the line's text.
    pub(crate) range: Range<usize>,
}

/// Returns lines of at most `width`, on the side where they begin. Empty for a text without letters.
///
/// `document` is the document's direction; `side` is where lines begin, unless the text decides.
pub(crate) fn lines(
    fonts: &mut Fonts,
    text: &str,
    look: Look,
    width: f32,
    document: Direction,
    side: Option<Direction>,
) -> Vec<Line> {
    let side = side.unwrap_or_else(|| runs(text, document));
    let shown = shown(fonts, text);
    let mut lines = Vec::new();
    for part in shown.lines() {
        // An invisible mark keeps right-to-left text at the right if it begins with a number or a Latin name.
        let part = match runs(part, document) {
            Direction::RightToLeft => format!("\u{200f}{part}"),
            Direction::LeftToRight if turns(part) => format!("\u{200e}{part}"),
            Direction::LeftToRight => part.to_owned(),
        };
        lines.extend(paragraph(fonts, part, look, width, side));
    }
    lines
}

/// Returns a text's direction in a document. Isolated parts (U+2066 to U+2069), such as names, don't count.
///
/// The first letter decides in a left-to-right document (UAX #9, P2). Any right-to-left letter decides in a right-to-left one: an Urdu
/// sentence may begin with a Latin name, and English words in it may end with a full stop.
pub(crate) fn runs(text: &str, document: Direction) -> Direction {
    let mut apart = 0_u32;
    let mut found = document;
    for c in text.chars() {
        let one = match bidi_class(c) {
            BidiClass::LRI | BidiClass::RLI | BidiClass::FSI => {
                apart += 1;
                continue;
            }
            BidiClass::PDI => {
                apart = apart.saturating_sub(1);
                continue;
            }
            _ if apart > 0 => continue,
            BidiClass::L => Direction::LeftToRight,
            BidiClass::R | BidiClass::AL | BidiClass::RLE | BidiClass::RLO => {
                Direction::RightToLeft
            }
            _ => continue,
        };
        if document == Direction::LeftToRight || one == Direction::RightToLeft {
            return one;
        }
        found = one;
    }
    found
}

/// True if any part of a text runs from right to left.
fn turns(text: &str) -> bool {
    let right = |c| matches!(bidi_class(c), BidiClass::R | BidiClass::AL);
    text.chars().any(right)
}

fn paragraph(
    fonts: &mut Fonts,
    mut text: String,
    look: Look,
    width: f32,
    side: Direction,
) -> Vec<Line> {
    loop {
        let layout = shaped(fonts, &text, look, width, side);
        // A character that no font has is replaced by its code, and the text is shaped again.
        let mut missing: Vec<Range<usize>> = Vec::new();
        for line in layout.lines() {
            for run in line.runs() {
                let without =
                    |cluster: &Cluster<'_, ()>| cluster.glyphs().any(|glyph| glyph.id == 0);
                missing.extend(
                    run.clusters()
                        .filter(without)
                        .map(|cluster| cluster.text_range()),
                );
            }
        }
        if missing.is_empty() {
            return drawn(fonts, &layout, &text.into(), look);
        }
        missing.sort_by_key(|range| range.start);
        for range in &missing {
            fonts.miss(&text[range.clone()]);
        }
        for range in missing.into_iter().rev() {
            let codes = text[range.clone()].chars().map(code).collect::<String>();
            text.replace_range(range, &codes);
        }
    }
}

fn shaped(
    fonts: &mut Fonts,
    text: &str,
    look: Look,
    width: f32,
    side: Direction,
) -> parley::Layout<()> {
    let mut builder = fonts
        .layouts
        .ranged_builder(&mut fonts.context, text, 1.0, false);
    builder.push_default(StyleProperty::FontFamily(families()));
    builder.push_default(StyleProperty::FontSize(look.size));
    builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(
        LEADING,
    )));
    builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
    if look.bold {
        builder.push_default(StyleProperty::FontWeight(FontWeight::BOLD));
    }
    let mut layout = builder.build(text);
    layout.break_all_lines(Some(width));
    let side = match side {
        Direction::LeftToRight => Alignment::Left,
        Direction::RightToLeft => Alignment::Right,
    };
    layout.align(side, AlignmentOptions::default());
    layout
}

fn drawn(fonts: &mut Fonts, layout: &parley::Layout<()>, text: &Rc<str>, look: Look) -> Vec<Line> {
    let mut top = 0.0;
    let mut lines = Vec::new();
    for line in layout.lines() {
        let metrics = line.metrics();
        let mut x = metrics.offset;
        let mut pieces = Vec::new();
        for run in line.runs() {
            pieces.extend(pieces_of(fonts, run, x));
            x += run.advance();
        }
        pieces.sort_by_key(|piece| piece.range.start);
        lines.push(Line {
            text: text.clone(),
            height: metrics.line_height,
            baseline: metrics.baseline - top,
            look,
            pieces,
        });
        top += metrics.line_height;
    }
    lines
}

/// Returns a run's letters in pieces that can be drawn in reading order. A right-to-left run is cut at its spaces.
fn pieces_of(fonts: &mut Fonts, run: Run<'_, ()>, from: f32) -> Vec<Piece> {
    let Some(font) = fonts.drawing(run.font()) else {
        return Vec::new();
    };
    let size = run.font_size();
    let mut pieces: Vec<Piece> = Vec::new();
    let mut x = from;
    let mut cut = true;
    // A ligature's other letters precede the one with its shape in a right-to-left run.
    let mut before: Option<Range<usize>> = None;
    for cluster in run.visual_clusters() {
        let range = cluster.text_range();
        if cluster.is_ligature_continuation() {
            match (
                run.is_rtl(),
                pieces.last_mut().and_then(|piece| piece.glyphs.last_mut()),
            ) {
                (false, Some(glyph)) => glyph.text_range = joined(&glyph.text_range, &range),
                _ => before = Some(before.map_or(range.clone(), |before| joined(&before, &range))),
            }
            continue;
        }
        let range = before
            .take()
            .map_or(range.clone(), |before| joined(&before, &range));
        if cut || (run.is_rtl() && cluster.is_space_or_nbsp()) {
            pieces.push(Piece {
                x,
                font: font.clone(),
                glyphs: Vec::new(),
                range: range.clone(),
            });
        }
        cut = run.is_rtl() && cluster.is_space_or_nbsp();
        let Some(piece) = pieces.last_mut() else {
            continue;
        };
        piece.range = joined(&piece.range, &range);
        for glyph in cluster.glyphs() {
            let id = GlyphId::new(glyph.id);
            // Parley's y points down, krilla's up.
            let (x, y) = (glyph.x / size, -glyph.y / size);
            piece.glyphs.push(KrillaGlyph::new(
                id,
                glyph.advance / size,
                x,
                y,
                0.0,
                range.clone(),
                None,
            ));
        }
        x += cluster.advance();
    }
    pieces.retain(|piece| !piece.glyphs.is_empty());
    pieces
}

fn joined(one: &Range<usize>, other: &Range<usize>) -> Range<usize> {
    one.start.min(other.start)..one.end.max(other.end)
}

/// Returns the text with control characters as codes and tabs as spaces, since neither has a letter.
fn shown(fonts: &mut Fonts, text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\t' => shown.push_str("    "),
            '\r' | '\u{2028}' | '\u{2029}' => shown.push('\n'),
            '\n' => shown.push(c),
            // A letter of a PDF/A file mustn't stand for U+FEFF.
            c if c.is_control() || c == '\u{feff}' => {
                fonts.miss(&format!("U+{:04X}", u32::from(c)));
                shown.push_str(&code(c));
            }
            c => shown.push(c),
        }
    }
    shown
}

/// Returns a character's code between marks that hold it together in right-to-left text.
fn code(c: char) -> String {
    format!("\u{2066}[U+{:04X}]\u{2069}", u32::from(c))
}
