//! QR codes as pictures: drawn as PNG, and read from any picture, even a photo of a screen.

mod edges;

use super::message::NOT_SOUND;
use crate::error::Result;
use crate::media::{Shades, shades};
use image::{GrayImage, ImageFormat, Luma};
use qrcode::{Color, EcLevel, QrCode};
use rxing::common::{BitMatrix, DetectorRXingResult, HybridBinarizer};
use rxing::qrcode::cpp_port::decoder::Decode;
use rxing::qrcode::cpp_port::detector::{FindFinderPatterns, GenerateFinderPatternSets, SampleQR};
use rxing::{Binarizer, Luma8LuminanceSource};
use std::io::Cursor;

/// The side of a module in pixels: large enough for a camera, small enough for a screen.
const MODULE: u32 = 8;
/// The white margin in modules, as ISO/IEC 18004 requires.
const MARGIN: u32 = 4;
/// The longest side of a picture searched for codes, in pixels; a larger one is scaled down.
const MAX_SIDE: u32 = 3000;
/// The most corners of codes in a picture: three for each of as many parts as a plan can have, and as many again by chance.
const MAX_CORNERS: usize = 1000;
/// The rows in which corners are counted at once.
const STRIP: u32 = 100;
/// The most triples of corners that are tried. The likely ones come first.
const MAX_TRIES: usize = 2000;

/// Draws a part's text as a PNG of a QR code that corrects errors in up to 15% of itself (level M).
///
/// # Errors
/// `Invalid{HandOver}` for a text that no code has room for.
pub fn draw_code(text: &str) -> Result<Vec<u8>> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).map_err(|_| NOT_SOUND)?;
    let width = u32::try_from(code.width()).map_err(|_| NOT_SOUND)?;
    let dark = |x: u32, y: u32| {
        let at = |n: u32| n.checked_sub(MARGIN).filter(|n| *n < width);
        let inside = at(x / MODULE).zip(at(y / MODULE));
        inside.is_some_and(|(x, y)| code[(x as usize, y as usize)] == Color::Dark)
    };
    let side = (width + 2 * MARGIN) * MODULE;
    let picture = GrayImage::from_fn(side, side, |x, y| Luma([if dark(x, y) { 0 } else { 255 }]));
    let mut png = Cursor::new(Vec::new());
    picture
        .write_to(&mut png, ImageFormat::Png)
        .map_err(|_| NOT_SOUND)?;
    Ok(png.into_inner())
}

/// Returns the texts of a picture's QR codes; empty if it has none that can be read, or is no picture. Takes up to seconds.
pub fn read_codes(bytes: &[u8]) -> Vec<String> {
    let Ok(picture) = shades(bytes, MAX_SIDE) else {
        return Vec::new();
    };
    // The detector is another project's, and meets pictures made to break it. If it panics, it has changed nothing here.
    std::panic::catch_unwind(|| texts(&picture)).unwrap_or_default()
}

/// Tries one threshold for all of the picture, which is best for what was drawn, then two for each part of it, which an unevenly lit photo
/// needs, and one that minds where a shadow ends; dark on light first, then light on dark. Shades are exchanged and not bits: a part with little contrast counts as light.
fn texts(picture: &Shades) -> Vec<String> {
    let exchanged = || Shades {
        bytes: picture.bytes.iter().map(|shade| 255 - shade).collect(),
        ..*picture
    };
    let read = |picture: &Shades| {
        [drawn, lit, shadowed]
            .into_iter()
            .filter_map(|threshold| threshold(picture))
            .chain(std::iter::once_with(|| edges::thresholds(picture)).flatten())
            .map(|dark| codes(&dark))
            .find(|texts| !texts.is_empty())
    };
    read(picture)
        .or_else(|| read(&exchanged()))
        .unwrap_or_default()
}

/// Marks what is darker than the middle between the lightest and the darkest.
fn drawn(picture: &Shades) -> Option<BitMatrix> {
    let (least, most) = (picture.bytes.iter().min()?, picture.bytes.iter().max()?);
    let middle = least.midpoint(*most);
    let mut dark = BitMatrix::new(picture.width, picture.height).ok()?;
    let rows = picture.bytes.chunks_exact(picture.width as usize);
    for (y, row) in (0..).zip(rows) {
        for (x, shade) in (0..).zip(row) {
            if *shade <= middle {
                dark.set(x, y);
            }
        }
    }
    Some(dark)
}

/// Marks what is darker than its surroundings.
fn lit(picture: &Shades) -> Option<BitMatrix> {
    let source = Luma8LuminanceSource::new(picture.bytes.clone(), picture.width, picture.height);
    let binarizer = HybridBinarizer::new(source.ok()?);
    binarizer.get_black_matrix().ok().cloned()
}

/// Marks what is at all darker than the mean of the square around it: deep shadow leaves few shades between dark and light.
fn shadowed(picture: &Shades) -> Option<BitMatrix> {
    let (width, height) = (picture.width as usize, picture.height as usize);
    // Sums of all shades above and to the left.
    let mut sums = vec![0_u64; (width + 1) * (height + 1)];
    for (y, row) in picture.bytes.chunks_exact(width).enumerate() {
        let mut sum = 0;
        for (x, shade) in row.iter().enumerate() {
            sum += u64::from(*shade);
            sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + sum;
        }
    }
    let reach = (width.min(height) / 16).max(16);
    let mut dark = BitMatrix::new(picture.width, picture.height).ok()?;
    for (y, row) in picture.bytes.chunks_exact(width).enumerate() {
        let (top, bottom) = (y.saturating_sub(reach), (y + reach + 1).min(height));
        for (x, shade) in row.iter().enumerate() {
            let (left, right) = (x.saturating_sub(reach), (x + reach + 1).min(width));
            let at = |x: usize, y: usize| sums[y * (width + 1) + x];
            let sum = at(right, bottom) + at(left, top) - at(left, bottom) - at(right, top);
            let count = (right - left) * (bottom - top);
            // Two shades of difference are noise.
            if (u64::from(*shade) + 2) * count as u64 <= sum {
                dark.set(u32::try_from(x).ok()?, u32::try_from(y).ok()?);
            }
        }
    }
    Some(dark)
}

fn codes(dark: &BitMatrix) -> Vec<String> {
    if has_masses(dark) {
        return Vec::new();
    }
    let mut corners = FindFinderPatterns(dark, true, 0);
    let mut used = Vec::new();
    let mut texts = Vec::new();
    let mut tried = 0;
    for three in GenerateFinderPatternSets(&mut corners) {
        let corners = [three.bl, three.tl, three.tr];
        if corners.iter().any(|corner| used.contains(corner)) {
            continue;
        }
        tried += 1;
        if tried > MAX_TRIES {
            break;
        }
        let Ok(modules) = SampleQR(dark, &three) else {
            continue;
        };
        if let Ok(read) = Decode(modules.getBits())
            && read.isValid()
        {
            used.extend(corners);
            texts.push(read.text());
        }
    }
    texts
}

/// True if there are more corners than codes have. Finding them takes time with the square of their number, so they are counted strip by
/// strip; corners cut by a strip's edge aren't counted.
fn has_masses(dark: &BitMatrix) -> bool {
    let mut found = 0;
    for top in (0..dark.height()).step_by(STRIP as usize) {
        let rows = STRIP.min(dark.height() - top);
        let Ok(mut strip) = BitMatrix::new(dark.width(), rows) else {
            return true;
        };
        for y in 0..rows {
            for x in (0..dark.width()).filter(|x| dark.get(*x, top + y)) {
                strip.set(x, y);
            }
        }
        found += FindFinderPatterns(&strip, true, 0).len();
        if found > MAX_CORNERS {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests;
