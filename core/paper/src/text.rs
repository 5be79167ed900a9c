//! Text made into lines of letters, each where it will stand.

use crate::Direction;
use crate::fonts::{Fonts, families};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use parley::layout::{Alignment, AlignmentOptions, Cluster, Run};
use parley::style::{FontWeight, LineHeight, OverflowWrap, StyleProperty};
use std::ops::Range;
use std::rc::Rc;
use unicode_bidi::{BidiClass, bidi_class};

/// Height of a line, as a multiple of the size of its letters. Naskh needs more than Latin letters do.
const LEADING: f32 = 1.4;

/// How letters look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Look {
    pub(crate) size: f32,
    pub(crate) bold: bool,
    pub(crate) grey: bool,
}

/// One line.
pub(crate) struct Line {
    /// The text that the letters' ranges are of.
    pub(crate) text: Rc<str>,
    pub(crate) height: f32,
    /// Of the letters' feet, from the top of the line.
    pub(crate) baseline: f32,
    pub(crate) look: Look,
    /// In the order of reading.
    pub(crate) pieces: Vec<Piece>,
}

/// Letters of one font that run one way.
pub(crate) struct Piece {
    pub(crate) x: f32,
    pub(crate) font: Font,
    pub(crate) glyphs: Vec<KrillaGlyph>,
    /// What of the line's text they are.
    pub(crate) range: Range<usize>,
}

/// Lines of at most `width`, on the side where they begin. None for a text without a letter.
///
/// `document` is the way that the document runs; `side` is where the lines begin if that isn't for the text itself to say.
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
        // A mark that nobody sees: what runs from right to left and begins with a number or a Latin name still begins at the right.
        let part = match runs(part, document) {
            Direction::RightToLeft => format!("\u{200f}{part}"),
            Direction::LeftToRight if turns(part) => format!("\u{200e}{part}"),
            Direction::LeftToRight => part.to_owned(),
        };
        lines.extend(paragraph(fonts, part, look, width, side));
    }
    lines
}

/// Which way a text runs in a document. What stands between marks that set it apart (U+2066 to U+2069), such as a name, doesn't say.
///
/// In a document that runs from left to right, the first letter says it (UAX #9, P2). In one that runs from right to left, any letter that
/// does the same: an Urdu sentence may begin with a Latin name, and English words in it may end with a full stop.
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

/// Whether anything in a text runs from right to left.
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
        // What no font has has no letter: it is shown as its code, and shaped again.
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

/// A run's letters in pieces that can be drawn in the order of reading: one that runs from right to left is cut at its spaces.
fn pieces_of(fonts: &mut Fonts, run: Run<'_, ()>, from: f32) -> Vec<Piece> {
    let Some(font) = fonts.drawing(run.font()) else {
        return Vec::new();
    };
    let size = run.font_size();
    let mut pieces: Vec<Piece> = Vec::new();
    let mut x = from;
    let mut cut = true;
    // In a run from right to left, the other letters of a ligature come before the one that has its shape.
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

/// The text with what would be no letter shown: control characters as their codes, a tab as spaces.
fn shown(fonts: &mut Fonts, text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\t' => shown.push_str("    "),
            '\r' | '\u{2028}' | '\u{2029}' => shown.push('\n'),
            '\n' => shown.push(c),
            // The last may not be what a letter of a PDF/A file stands for.
            c if c.is_control() || c == '\u{feff}' => {
                fonts.miss(&format!("U+{:04X}", u32::from(c)));
                shown.push_str(&code(c));
            }
            c => shown.push(c),
        }
    }
    shown
}

/// A character's code, between marks that keep it together where words run from right to left.
fn code(c: char) -> String {
    format!("\u{2066}[U+{:04X}]\u{2069}", u32::from(c))
}
