//! Draws frames on sheets, as PDF.

use crate::Unprintable;
use crate::flow::{Flowed, Ink, Placed};
use crate::model::{Direction, Document};
use crate::sheet::{A4, Sheet};
use crate::tags::Leaf;
use crate::text::{Line, Look, lines};
use chrono::Datelike;
use krilla::SerializeSettings;
use krilla::color::luma;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Transform};
use krilla::metadata::{DateTime, Metadata, TextDirection};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};

/// Draws the placed document, with as many frames on a sheet as it holds.
pub(crate) fn draw(
    document: &Document,
    flowed: &mut Flowed,
    sheet: fn() -> Sheet,
) -> Result<Vec<u8>, Unprintable> {
    let archival = Archival::A2_A;
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(archival)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|_| Unprintable)?;
    let mut pdf = krilla::Document::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    });
    pdf.set_metadata(about(document));
    let sheet = sheet();
    let per_sheet = sheet.frames.len();
    let mut drawn: Vec<Vec<Identifier>> = Vec::new();
    drawn.resize_with(flowed.tree.leaves(), Vec::new);
    let sheets = flowed.frames.len().div_ceil(per_sheet);
    let all = std::mem::take(&mut flowed.frames);
    for (number, frames) in all.chunks(per_sheet).enumerate() {
        let mut page = pdf.start_page_with(PageSettings::from_wh(A4.0, A4.1).ok_or(Unprintable)?);
        let mut surface = page.surface();
        for (frame, at) in frames.iter().zip(&sheet.frames) {
            surface.push_transform(at);
            for placed in frame {
                put(&mut surface, placed, &mut drawn);
            }
            surface.pop();
        }
        folds(&mut surface, &sheet);
        if flowed.form.numbered && sheets > 1 {
            foot(&mut surface, flowed, number + 1, sheets);
        }
        surface.finish();
        page.finish();
    }
    pdf.set_outline(outline(flowed, &sheet));
    pdf.set_tag_tree(flowed.tree.of(&mut drawn));
    pdf.finish().map_err(|_| Unprintable)
}

/// Returns the file's metadata: no author, program or time of day.
fn about(document: &Document) -> Metadata {
    let date = DateTime::new(u16::try_from(document.made.year()).unwrap_or_default())
        .month(u8::try_from(document.made.month()).unwrap_or_default())
        .day(u8::try_from(document.made.day()).unwrap_or_default());
    Metadata::new()
        .creation_date(date)
        .title(document.title.clone())
        .language(document.language.clone())
        .text_direction(match document.direction {
            Direction::LeftToRight => TextDirection::LeftToRight,
            Direction::RightToLeft => TextDirection::RightToLeft,
        })
}

fn outline(flowed: &Flowed, sheet: &Sheet) -> Outline {
    let mut outline = Outline::new();
    for heading in &flowed.headings {
        let at = sheet.frames[heading.frame % sheet.frames.len()];
        let y = at.sy() * heading.y + at.ty();
        let place = XyzDestination::new(
            heading.frame / sheet.frames.len(),
            Point::from_xy(0.0, y.max(0.0)),
        );
        outline.push_child(OutlineNode::new(heading.text.clone(), place));
    }
    outline
}

fn put(surface: &mut Surface<'_>, placed: &Placed, drawn: &mut [Vec<Identifier>]) {
    let tag = match (&placed.ink, placed.leaf) {
        (_, None) => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
        (Ink::Line(_), Some(_)) => ContentTag::Span(SpanTag::empty()),
        (_, Some(_)) => ContentTag::Other,
    };
    let identifier = surface.start_tagged(tag);
    match &placed.ink {
        Ink::Line(line) => letters(surface, line, placed.x, placed.y),
        Ink::Tick { done, size } => tick(surface, placed.x, placed.y, *size, *done),
        Ink::Rule { width, light } => {
            let to = (placed.x + width, placed.y);
            stroke(surface, &[(placed.x, placed.y), to], 0.5, *light);
        }
    }
    surface.end_tagged();
    if let Some(Leaf(leaf)) = placed.leaf {
        drawn[leaf].push(identifier);
    }
}

fn letters(surface: &mut Surface<'_>, line: &Line, x: f32, y: f32) {
    surface.set_stroke(None);
    surface.set_fill(Some(Fill {
        paint: luma::Color::new(if line.look.grey { 70 } else { 0 }).into(),
        opacity: NormalizedF32::ONE,
        rule: krilla::paint::FillRule::default(),
    }));
    for piece in &line.pieces {
        let from = Point::from_xy(x + piece.x, y + line.baseline);
        surface.draw_glyphs(
            from,
            &piece.glyphs,
            piece.font.clone(),
            &line.text,
            line.look.size,
            false,
        );
    }
}

fn tick(surface: &mut Surface<'_>, x: f32, y: f32, size: f32, done: bool) {
    let (right, bottom) = (x + size, y + size);
    stroke(
        surface,
        &[(x, y), (right, y), (right, bottom), (x, bottom), (x, y)],
        0.8,
        0,
    );
    if done {
        let part = |share: f32| size * share;
        let mark = [
            (x + part(0.2), y + part(0.5)),
            (x + part(0.42), y + part(0.75)),
            (x + part(0.82), y + part(0.22)),
        ];
        stroke(surface, &mark, 1.4, 0);
    }
}

/// Draws a line through these points, with this width and lightness.
fn stroke(surface: &mut Surface<'_>, points: &[(f32, f32)], width: f32, light: u8) {
    let mut path = PathBuilder::new();
    for (at, (x, y)) in points.iter().enumerate() {
        if at == 0 {
            path.move_to(*x, *y);
        } else {
            path.line_to(*x, *y);
        }
    }
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke {
        paint: luma::Color::new(light).into(),
        width,
        ..Stroke::default()
    }));
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
}

fn folds(surface: &mut Surface<'_>, sheet: &Sheet) {
    for (from, to) in &sheet.folds {
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(
            ArtifactType::Page,
        )));
        stroke(surface, &[*from, *to], 0.4, 150);
        surface.end_tagged();
    }
}

/// Draws the page's number for the eye only: a screen reader knows the page.
fn foot(surface: &mut Surface<'_>, flowed: &mut Flowed, number: usize, of: usize) {
    let look = Look {
        size: 9.0,
        bold: false,
        grey: true,
    };
    let text = format!("{number} / {of}");
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(
        ArtifactType::Footer,
    )));
    surface.push_transform(&Transform::from_translate(0.0, A4.1 - 36.0));
    for line in lines(
        &mut flowed.fonts,
        &text,
        look,
        flowed.form.frame.0,
        Direction::LeftToRight,
        None,
    ) {
        letters(surface, &line, A4.0 / 2.0 - 9.0, 0.0);
    }
    surface.pop();
    surface.end_tagged();
}
