//! Text made into lines of letters, each where it will stand.

use crate::Direction;
use crate::fonts::{Fonts, families};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use parley::layout::{Alignment, AlignmentOptions, Cluster, Run};
use parley::style::{FontWeight, LineHeight, OverflowWrap, StyleProperty};
use std::ops::Range;
use std::rc::Rc;

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
    range: Range<usize>,
}

/// Lines of at most `width`, aligned to the side where the language begins. None for a text without a letter.
pub(crate) fn lines(
    fonts: &mut Fonts,
    text: &str,
    look: Look,
    width: f32,
    direction: Direction,
) -> Vec<Line> {
    let shown = shown(text);
    let mut lines = Vec::new();
    for part in shown.lines() {
        let part = match direction {
            // A mark that nobody sees: what begins with a number or a Latin name still begins at the right.
            Direction::RightToLeft => format!("\u{200f}{part}"),
            Direction::LeftToRight => part.to_owned(),
        };
        lines.extend(paragraph(fonts, part, look, width));
    }
    lines
}

fn paragraph(fonts: &mut Fonts, mut text: String, look: Look, width: f32) -> Vec<Line> {
    loop {
        let layout = shaped(fonts, &text, look, width);
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
        for range in missing.into_iter().rev() {
            let codes = text[range.clone()].chars().map(code).collect::<String>();
            text.replace_range(range, &codes);
        }
    }
}

fn shaped(fonts: &mut Fonts, text: &str, look: Look, width: f32) -> parley::Layout<()> {
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
    layout.align(Alignment::Start, AlignmentOptions::default());
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
fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\t' => shown.push_str("    "),
            '\r' | '\u{2028}' | '\u{2029}' => shown.push('\n'),
            '\n' => shown.push(c),
            // The last may not be what a letter of a PDF/A file stands for.
            c if c.is_control() || c == '\u{feff}' => shown.push_str(&code(c)),
            c => shown.push(c),
        }
    }
    shown
}

/// A character's code, between marks that keep it together where words run from right to left.
fn code(c: char) -> String {
    format!("\u{2066}[U+{:04X}]\u{2069}", u32::from(c))
}
