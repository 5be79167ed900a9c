//! Decodes pictures that were cut off or damaged as far as they go, as other viewers do.

use crate::media::container::{START_OF_SCAN, be16, be32, segments};
use flate2::Crc;
use image::{ColorType, DynamicImage, ImageBuffer, ImageDecoder, ImageResult};
use std::borrow::Cow;

/// The most beginnings of a JPEG to try: each is decoded.
const MOST_TRIES: usize = 4;

/// Bytes before a PNG's first chunk.
const SIGNATURE: usize = 8;

/// Decodes a picture, or the part of a broken one before it breaks off. `interlaced` means that pixels come in the order of PNG's seven
/// passes. Keeps the upper 8 of 16 bits a sample, all that a preview shows.
///
/// # Errors
/// The decoder's, if there is nothing to show.
pub(super) fn as_far_as_it_goes(
    decoder: impl ImageDecoder,
    interlaced: bool,
) -> ImageResult<DynamicImage> {
    let (width, height) = decoder.dimensions();
    let color = decoder.color_type();
    let mut bytes = vec![0; usize::try_from(decoder.total_bytes()).unwrap_or(usize::MAX)];
    let broken = match decoder.read_image(&mut bytes) {
        Ok(()) => false,
        Err(error) if bytes.iter().all(|byte| *byte == 0) => return Err(error),
        Err(_) => true,
    };
    let eight = match color {
        ColorType::L16 => ColorType::L8,
        ColorType::La16 => ColorType::La8,
        ColorType::Rgb16 => ColorType::Rgb8,
        ColorType::Rgba16 => ColorType::Rgba8,
        color => color,
    };
    if eight != color {
        // The decoder swaps the bytes of samples at its end, which a broken picture doesn't reach.
        let upper = usize::from(cfg!(target_endian = "little") && !broken);
        for at in 0..bytes.len() / 2 {
            bytes[at] = bytes[2 * at + upper];
        }
        bytes.truncate(bytes.len() / 2);
    }
    if broken && interlaced {
        let pixel = usize::from(eight.bytes_per_pixel());
        fill(&mut bytes, width as usize * pixel, pixel);
    }
    let picture = match eight {
        ColorType::L8 => ImageBuffer::from_raw(width, height, bytes).map(DynamicImage::ImageLuma8),
        ColorType::La8 => {
            ImageBuffer::from_raw(width, height, bytes).map(DynamicImage::ImageLumaA8)
        }
        ColorType::Rgb8 => ImageBuffer::from_raw(width, height, bytes).map(DynamicImage::ImageRgb8),
        ColorType::Rgba8 => {
            ImageBuffer::from_raw(width, height, bytes).map(DynamicImage::ImageRgba8)
        }
        _ => None,
    };
    picture.ok_or_else(|| std::io::Error::other("no such colours").into())
}

/// Gives missing pixels the colour of the pixel that stands for them: the next of an earlier pass, to the left and above.
fn fill(bytes: &mut [u8], row: usize, pixel: usize) {
    /// The columns and rows between pixels of a pass and those before it, from the last pass but one to the first.
    const APART: [(usize, usize); 6] = [(1, 2), (2, 2), (2, 4), (4, 4), (4, 8), (8, 8)];
    if row == 0 {
        return;
    }
    for at in (0..bytes.len()).step_by(pixel) {
        let (x, y) = (at % row / pixel, at / row);
        let is_there = |bytes: &[u8], at: usize| bytes[at..at + pixel].iter().any(|byte| *byte > 0);
        if is_there(bytes, at) {
            continue;
        }
        let mut earlier = APART
            .iter()
            .map(|(columns, rows)| (y - y % rows) * row + (x - x % columns) * pixel);
        if let Some(from) = earlier.find(|from| is_there(bytes, *from)) {
            bytes.copy_within(from..from + pixel, at);
        }
    }
}

/// Returns whether this is an interlaced PNG, by its header.
pub(super) fn is_interlaced(png: &[u8]) -> bool {
    png.starts_with(b"\x89PNG\r\n\x1A\n") && png.get(28) == Some(&1)
}

/// Completes a PNG with its end and right checksums, which other viewers don't require. Leaves one that is cut within a chunk.
pub(super) fn mended_png(bytes: &[u8]) -> Cow<'_, [u8]> {
    const END: &[u8] = b"\0\0\0\0IEND\xAE\x42\x60\x82";
    let mut png = Cow::Borrowed(bytes);
    let mut at = SIGNATURE;
    while at < bytes.len() {
        // Length, name, content, checksum.
        let Some(len) = be32(bytes, at).and_then(|len| usize::try_from(len).ok()) else {
            return png;
        };
        let sum = at.saturating_add(len).saturating_add(8);
        let Some(said) = be32(bytes, sum) else {
            return png;
        };
        let mut crc = Crc::new();
        crc.update(&bytes[at + 4..sum]);
        if crc.sum() != said {
            png.to_mut()[sum..sum + 4].copy_from_slice(&crc.sum().to_be_bytes());
        }
        if bytes[at + 4..].starts_with(b"IEND") {
            return png;
        }
        at = sum + 4;
    }
    let owned = png.to_mut();
    owned.reserve_exact(END.len());
    owned.extend(END);
    png
}

/// Returns beginnings of a cut JPEG, each with an end, the longest first: all of it, then those that end with a whole scan.
pub(super) fn ended_jpegs(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    const END: &[u8] = b"\xFF\xD9";
    let first = segments(bytes).find(|segment| segment.marker == START_OF_SCAN);
    let mut at = first.map_or(bytes.len(), |scan| bytes.len() - scan.behind.len());
    let mut ends = Vec::new();
    while let Some(marker) = next_marker(bytes, at) {
        ends.push(marker);
        let Some(len) = be16(bytes, marker + 2) else {
            break;
        };
        at = marker + 2 + usize::from(len);
    }
    let ends = std::iter::once(bytes.len()).chain(ends.into_iter().rev());
    ends.take(MOST_TRIES)
        .map(|end| [&bytes[..end], END].concat())
}

/// Returns the offset of the next marker that ends a scan.
fn next_marker(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let is_marker = |pair: &[u8]| pair[0] == 0xFF && !matches!(pair[1], 0 | 0xD0..=0xD7 | 0xFF);
    Some(from + rest.windows(2).position(is_marker)?)
}
