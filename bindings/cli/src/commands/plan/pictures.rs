//! QR codes as pictures: drawn as PNG, and read from any picture, a photo of a screen too.

use crate::exit::{Failure, INTERNAL, Result};
use image::{GrayImage, ImageFormat, ImageReader, Limits, Luma};
use qrcode::{Color, EcLevel, QrCode};
use rqrr::PreparedImage;
use std::io::Cursor;

/// Pixels of a module's side: large enough for a camera, small enough for a screen.
const MODULE: u32 = 8;
/// Modules of white around it, as ISO/IEC 18004 wants them.
const MARGIN: u32 = 4;
/// Widest and highest picture that is read, in pixels, and the most memory for one, in bytes.
const MAX_SIDE: u32 = 12_000;
const MAX_MEMORY: u64 = 256 << 20;

/// A text as a QR code that mends up to 15% of itself (level M).
pub(super) fn draw(text: &str) -> Result<Vec<u8>> {
    let failed = || Failure::new(INTERNAL, text!("cli-handover-not-drawn"));
    let code = QrCode::with_error_correction_level(text, EcLevel::M).map_err(|_| failed())?;
    let width = u32::try_from(code.width()).map_err(|_| failed())?;
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
        .map_err(|_| failed())?;
    Ok(png.into_inner())
}

/// What the QR codes of a picture say; nothing, where it has none that can be read, or is no picture.
pub(super) fn read(bytes: &[u8]) -> Vec<String> {
    let Some(picture) = gray(bytes) else {
        return Vec::new();
    };
    // What is drawn is evenly lit, and read best by one threshold; a photo isn't, and needs one for each part of it.
    let shades = || picture.as_raw().iter();
    let (least, most) = (shades().min(), shades().max());
    let middle = least
        .copied()
        .unwrap_or(0)
        .midpoint(most.copied().unwrap_or(0));
    let read = codes(&picture, |shade| if shade <= middle { 0 } else { 255 });
    if read.is_empty() {
        codes(&picture, |shade| shade)
    } else {
        read
    }
}

fn codes(picture: &GrayImage, level: impl Fn(u8) -> u8) -> Vec<String> {
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let shade = |x: usize, y: usize| level(picture.as_raw()[y * width + x]);
    let mut prepared = PreparedImage::prepare_from_greyscale(width, height, shade);
    let codes = prepared.detect_grids();
    let read = codes.iter().filter_map(|code| code.decode().ok());
    read.map(|(_, text)| text).collect()
}

fn gray(bytes: &[u8]) -> Option<GrayImage> {
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .ok()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_MEMORY);
    reader.limits(limits);
    Some(reader.decode().ok()?.into_luma8())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use image::imageops::{FilterType, blur, resize};

    fn png(picture: &GrayImage) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        picture.write_to(&mut out, ImageFormat::Png).unwrap();
        out.into_inner()
    }

    #[test]
    fn the_longest_part_is_read_back_smaller_paler_and_out_of_focus() {
        let text = bothy_core::transfer::parts(&[0xa7; 631]).unwrap().remove(0);
        let drawn = draw(&text).unwrap();
        assert_eq!(read(&drawn), [&*text]);
        let whole = gray(&drawn).unwrap();
        // Version 20 has 97 modules; with the margin, 105.
        assert_eq!(whole.width(), 105 * MODULE);
        for side in [105 * 5, 105 * 3] {
            let mut small = resize(&whole, side, side, FilterType::Triangle);
            for pixel in small.pixels_mut() {
                pixel.0[0] = 60 + pixel.0[0] / 2;
            }
            let small = blur(&small, 0.8);
            assert_eq!(read(&png(&small)), [&*text], "{side} pixels");
        }
    }

    #[test]
    fn what_is_no_picture_or_has_no_code_says_nothing() {
        let blank = png(&GrayImage::from_pixel(300, 300, Luma([255])));
        let noise = GrayImage::from_fn(300, 300, |x, y| {
            Luma([u8::try_from((x * 31 + y * 17) % 251).unwrap()])
        });
        let drawn = draw("H1").unwrap();
        for other in [
            &b""[..],
            b"text",
            &blank,
            &png(&noise),
            &drawn[..drawn.len() / 3],
        ] {
            assert!(read(other).is_empty());
        }
    }
}
