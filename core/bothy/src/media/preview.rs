//! Makes a small preview of a picture: upright, scaled down, with nothing in it but pixels.
//!
//! A preview is made in memory each time; the attachment stays as it is. Headers give the cost of decoding before anything is decoded.
//! Formats, limits and figures: docs/adr/0010-previews.md.

mod broken;

use crate::media::claims::claims;
use crate::media::container::{START_OF_SCAN, Segment, be16, chunks, segments};
use crate::media::recognise::recognise;
use image::codecs::{gif, jpeg, png, webp};
use image::metadata::Orientation;
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageError, ImageResult, Limits,
    LumaA, RgbaImage,
};
use memchr::memmem;
use std::borrow::Cow;
use std::io::Cursor;
use std::panic::catch_unwind;

/// The longest file that gets a preview, in bytes: 64 MiB. A longer one needn't be read.
pub const MAX_FILE: usize = 64 << 20;

/// The longest side of a preview, in pixels, whatever is asked for.
pub const MAX_SIDE: u32 = 2048;

/// The most pixels: 50 mebipixels, which phones call 50 megapixels.
const MAX_PIXELS: u64 = 50 << 20;

/// The most pixels that a shell hands in: 4 mebipixels, which a picture on the whole of any phone's screen has.
const MAX_GIVEN: u64 = 4 << 20;

/// The most memory for a picture: the file, decoding, and the scaled picture made while the whole is still there. 224 MiB, so that a
/// program with it takes less than 256.
const MAX_MEMORY: u64 = 224 << 20;

/// Bytes a pixel that decoding WebP takes beside its result: a frame, a canvas, planes of colour and transparency.
const WEBP_BESIDE: u64 = 12;

/// Bytes of code tables that one byte of lossless WebP can ask for: 2,048 codes of 11 bits in 128 bytes make 69 KB.
const WEBP_TABLES: u64 = 600;

/// The most scans of a JPEG: each goes over the whole picture again. Programs write progressive ones with 10 or so.
const MAX_SCANS: usize = 64;

/// The quality of a preview's JPEG, of 100.
const QUALITY: u8 = 80;

/// Bytes that are enough to recognise a file.
const BEGINNING: usize = 32 << 10;

/// A picture to look at, without any metadata.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(
    feature = "uniffi",
    derive(uniffi::Record),
    uniffi(name = "FilePreview")
)]
pub struct Preview {
    /// The picture as a file of this type.
    pub bytes: Vec<u8>,
    /// `image/jpeg`, or `image/png` if anything is transparent.
    pub media_type: String,
    /// Pixels in a row, upright.
    pub width: u32,
    /// Rows, upright.
    pub height: u32,
}

/// A reason why there is no preview. The file is kept whole in any case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum NoPreview {
    /// It isn't a picture.
    NotAPicture,
    /// A picture in a format that isn't decoded here: HEIC, AVIF, TIFF, raw and others.
    Format,
    /// A picture with more pixels than can be shown safely.
    TooLarge,
    /// A picture that is cut off before its pixels, or damaged.
    Broken,
}

impl NoPreview {
    /// Returns the message key.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::NotAPicture => "screen-no-preview-not-a-picture",
            Self::Format => "screen-no-preview-format",
            Self::TooLarge => "screen-no-preview-too-large",
            Self::Broken => "screen-no-preview-broken",
        }
    }
}

/// Makes a preview of the first picture in the file, its longer side at most `max_side` pixels (1 to [`MAX_SIDE`]; never enlarged).
///
/// # Errors
/// [`NoPreview`] with the reason.
///
/// ```
/// use bothy_core::media::preview;
///
/// let photo = std::fs::read("../../tests/fixtures/door-frame.jpg").unwrap();
/// let small = preview(&photo, 200).unwrap();
/// assert_eq!(small.width.max(small.height), 200);
/// // Upright, and without the photo's claims about itself.
/// assert!(bothy_core::media::claims(&small.bytes).model.is_none());
/// ```
pub fn preview(bytes: &[u8], max_side: u32) -> Result<Preview, NoPreview> {
    // Decoders meet files crafted to break them. One that panics has touched nothing that outlives it.
    catch_unwind(|| made(bytes, max_side)).unwrap_or(Err(NoPreview::Broken))
}

/// Makes a preview of pixels that a system's own decoder made: four bytes each (red, green, blue, opacity), row by row, upright. Its longer
/// side is at most `max_side` pixels, as in [`preview`].
///
/// # Errors
/// `TooLarge` for more than 4 mebipixels; `Broken` for no pixels, or another number of bytes.
///
/// ```
/// use bothy_core::media::preview_of_pixels;
///
/// let small = preview_of_pixels(4, 2, &[200, 30, 30, 255].repeat(8), 2).unwrap();
/// assert_eq!((small.width, small.height), (2, 1));
/// ```
pub fn preview_of_pixels(
    width: u32,
    height: u32,
    rgba: &[u8],
    max_side: u32,
) -> Result<Preview, NoPreview> {
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MAX_GIVEN {
        return Err(NoPreview::TooLarge);
    }
    if pixels == 0 || rgba.len() as u64 != 4 * pixels {
        return Err(NoPreview::Broken);
    }
    let whole = RgbaImage::from_raw(width, height, rgba.to_vec()).ok_or(NoPreview::Broken)?;
    let small = fit(whole.into(), max_side.clamp(1, MAX_SIDE));
    written(&small).map_err(|_| NoPreview::Broken)
}

/// The grey shades of a picture, for a reader of codes: as it lies in the file, scaled down if larger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shades {
    /// One byte a pixel, row by row: 0 is black, 255 white; transparent pixels are laid on white.
    pub bytes: Vec<u8>,
    /// Pixels in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
}

/// Returns the shades of the first picture in the file, its longer side at most `max_side` pixels. Costs as much as [`preview`].
///
/// # Errors
/// [`NoPreview`] with the reason.
pub fn shades(bytes: &[u8], max_side: u32) -> Result<Shades, NoPreview> {
    let made = || {
        let small = scaled(bytes, max_side.max(1))?;
        let bytes = small.to_luma_alpha8();
        let on_white = |pixel: &LumaA<u8>| {
            let [shade, alpha] = pixel.0.map(u16::from);
            u8::try_from((shade * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
        };
        Ok(Shades {
            bytes: bytes.pixels().map(on_white).collect(),
            width: small.width(),
            height: small.height(),
        })
    };
    catch_unwind(made).unwrap_or(Err(NoPreview::Broken))
}

/// Decodes the first picture in the file and scales it down if larger.
fn scaled(bytes: &[u8], max_side: u32) -> Result<DynamicImage, NoPreview> {
    Ok(fit(decoded(bytes, max_side)?, max_side))
}

/// Scales a picture down if it is larger.
fn fit(whole: DynamicImage, max_side: u32) -> DynamicImage {
    let (width, height) = fitted(whole.width(), whole.height(), max_side);
    if (width, height) == (whole.width(), whole.height()) {
        whole
    } else {
        whole.thumbnail_exact(width, height)
    }
}

fn made(bytes: &[u8], max_side: u32) -> Result<Preview, NoPreview> {
    let mut small = scaled(bytes, max_side.clamp(1, MAX_SIDE))?;
    if let Some(turn) = claims(bytes).orientation.and_then(Orientation::from_exif) {
        small.apply_orientation(turn);
    }
    written(&small).map_err(|_| NoPreview::Broken)
}

/// Returns the sides of a picture that fits, in proportion, neither of them 0.
fn fitted(width: u32, height: u32, max_side: u32) -> (u32, u32) {
    let longer = u64::from(width.max(height));
    let scaled = |side: u32| {
        let scaled = (u64::from(side) * u64::from(max_side) + longer / 2) / longer;
        u32::try_from(scaled).unwrap_or(max_side).max(1)
    };
    if longer <= u64::from(max_side) {
        (width, height)
    } else {
        (scaled(width), scaled(height))
    }
}

/// Decodes the first picture in the file unturned, if there is room for it and for one scaled to `max_side`.
fn decoded(bytes: &[u8], max_side: u32) -> Result<DynamicImage, NoPreview> {
    let beginning = &bytes[..bytes.len().min(BEGINNING)];
    let media_type = recognise(beginning, bytes.len() > BEGINNING);
    if !media_type.starts_with("image/") {
        return Err(NoPreview::NotAPicture);
    }
    if bytes.len() > MAX_FILE {
        return Err(NoPreview::TooLarge);
    }
    let file = Cursor::new(bytes);
    let room = Room {
        left: MAX_MEMORY - bytes.len() as u64,
        max_side,
        interlaced: broken::is_interlaced(bytes),
    };
    match media_type {
        "image/jpeg" => {
            let beside = jpeg_beside(bytes)?;
            let whole = room.pixels(jpeg::JpegDecoder::new(file), beside);
            whole.or_else(|why| {
                let read = |bytes: Vec<u8>| {
                    let beside = beside + bytes.len() as u64;
                    room.pixels(jpeg::JpegDecoder::new(Cursor::new(bytes)), beside)
                        .ok()
                };
                let mut ended = broken::ended_jpegs(bytes).filter(|_| why == NoPreview::Broken);
                ended.find_map(read).ok_or(why)
            })
        }
        "image/png" => {
            let mut limits = Limits::no_limits();
            limits.max_alloc = Some(MAX_MEMORY);
            let ended = broken::mended_png(bytes);
            let copied = if matches!(ended, Cow::Owned(_)) {
                ended.len()
            } else {
                0
            };
            room.pixels(
                png::PngDecoder::with_limits(Cursor::new(&ended[..]), limits),
                copied as u64,
            )
        }
        "image/gif" => room.pixels(gif::GifDecoder::new(file), 0),
        "image/webp" => {
            let decoder = webp::WebPDecoder::new(file).map_err(|e| reason(&e))?;
            let (width, height) = decoder.dimensions();
            let inside = bytes.get(12..).unwrap_or_default();
            webp_is_even(inside, width, height)?;
            let tables = WEBP_TABLES * webp_lossless(inside);
            let beside = WEBP_BESIDE * u64::from(width) * u64::from(height);
            room.pixels(Ok(decoder), beside + tables)
        }
        _ => Err(NoPreview::Format),
    }
}

/// The memory that a picture may take, and the order of its pixels.
struct Room {
    /// Bytes left beside the file.
    left: u64,
    /// The longest side of the picture to be made.
    max_side: u32,
    /// True if its pixels come in the order of PNG's passes.
    interlaced: bool,
}

impl Room {
    /// Decodes a picture that is small enough. `beside` is the bytes that decoding takes beside the pixels.
    fn pixels(
        &self,
        decoder: ImageResult<impl ImageDecoder>,
        beside: u64,
    ) -> Result<DynamicImage, NoPreview> {
        let mut decoder = decoder.map_err(|e| reason(&e))?;
        let (width, height) = decoder.dimensions();
        let count = u64::from(width) * u64::from(height);
        if count == 0 {
            return Err(NoPreview::Broken);
        }
        let small = fitted(width, height, self.max_side);
        let small = u64::from(small.0) * u64::from(small.1);
        // Of the same colour type as the whole.
        let small = small * u64::from(decoder.color_type().bytes_per_pixel());
        let taken = decoder.total_bytes().saturating_add(beside + small);
        let left = self.left.checked_sub(taken);
        let mut limits = Limits::no_limits();
        limits.max_alloc = left;
        if count > MAX_PIXELS || left.is_none() {
            return Err(NoPreview::TooLarge);
        }
        decoder.set_limits(limits).map_err(|e| reason(&e))?;
        broken::as_far_as_it_goes(decoder, self.interlaced).map_err(|e| reason(&e))
    }
}

fn reason(error: &ImageError) -> NoPreview {
    match error {
        ImageError::Limits(_) => NoPreview::TooLarge,
        ImageError::Unsupported(_) => NoPreview::Format,
        _ => NoPreview::Broken,
    }
}

/// Returns the bytes that decoding a JPEG takes beside its pixels, from its headers.
///
/// The decoder copies the file. It keeps two bytes for every sample of a picture in several scans, as all progressive ones are, and a few
/// rows of others. It fills a cut-off part with grey, as other viewers do.
fn jpeg_beside(bytes: &[u8]) -> Result<u64, NoPreview> {
    let mut frame = None;
    let mut scan = None;
    for Segment {
        marker,
        held,
        behind,
    } in segments(bytes)
    {
        match marker {
            0xC4 | 0xC8 | 0xCC => {}
            0xC0..=0xCF => frame = Some((marker, held)),
            START_OF_SCAN => scan = Some((held, behind)),
            _ => {}
        }
    }
    let (Some((frame_marker, frame)), Some((scan, behind))) = (frame, scan) else {
        return Err(NoPreview::Broken);
    };
    let (Some(height), Some(width), Some(components), false) = (
        be16(frame, 1),
        be16(frame, 3),
        frame.get(5),
        behind.is_empty(),
    ) else {
        return Err(NoPreview::Broken);
    };
    // Between markers, 0xFF is followed by 0.
    let more_scans = memmem::find_iter(behind, &[0xFF, START_OF_SCAN]);
    if more_scans.take(MAX_SCANS).count() == MAX_SCANS {
        return Err(NoPreview::TooLarge);
    }
    let one_scan = matches!(frame_marker, 0xC0 | 0xC1) && scan.first() == Some(components);
    let kept = if one_scan {
        0
    } else {
        2 * u64::from(*components)
    };
    Ok(bytes.len() as u64 + kept * u64::from(width) * u64::from(height))
}

/// Refuses a WebP with a frame larger than its canvas: the decoder would allocate for the frame before it compares.
fn webp_is_even(inside: &[u8], width: u32, height: u32) -> Result<(), NoPreview> {
    let frames = chunks(inside).filter_map(|(name, held)| match &name {
        b"VP8 " => Some(held),
        b"ANMF" => {
            let mut inner = chunks(held.get(16..)?);
            match inner.next()? {
                (name, held) if &name == b"VP8 " => Some(held),
                // The decoder takes what follows for a frame, whatever its name.
                (name, _) if &name == b"ALPH" => inner.next().map(|(_, held)| held),
                _ => None,
            }
        }
        _ => None,
    });
    for frame in frames {
        // A tag and a start code of three bytes each precede two sides of 14 bits (RFC 6386, section 9.1).
        let side = |at| Some(u16::from_le_bytes(*frame.get(at..)?.first_chunk()?) & 0x3FFF);
        let fits = |at, most| side(at).is_some_and(|side| u32::from(side) <= most);
        if !fits(6, width) || !fits(8, height) {
            return Err(NoPreview::Broken);
        }
    }
    Ok(())
}

/// Returns the bytes of a WebP that are coded without loss, pixels or transparency, in all frames of an animation.
fn webp_lossless(inside: &[u8]) -> u64 {
    let coded = chunks(inside).map(|(name, held)| match &name {
        b"VP8L" | b"ALPH" => held.len() as u64,
        b"ANMF" => webp_lossless(held.get(16..).unwrap_or_default()),
        _ => 0,
    });
    coded.sum()
}

/// Writes the picture as a new file.
fn written(picture: &DynamicImage) -> ImageResult<Preview> {
    let (width, height) = (picture.width(), picture.height());
    let mut bytes = Vec::new();
    let seen_through = picture
        .color()
        .has_alpha()
        .then(|| picture.to_rgba8())
        .filter(|rgba| rgba.pixels().any(|pixel| pixel.0[3] < u8::MAX));
    let media_type = if let Some(rgba) = seen_through {
        png::PngEncoder::new(&mut bytes).write_image(
            &rgba,
            width,
            height,
            ExtendedColorType::Rgba8,
        )?;
        "image/png"
    } else {
        let jpeg = jpeg::JpegEncoder::new_with_quality(&mut bytes, QUALITY);
        if picture.color().has_color() {
            jpeg.write_image(&picture.to_rgb8(), width, height, ExtendedColorType::Rgb8)?;
        } else {
            jpeg.write_image(&picture.to_luma8(), width, height, ExtendedColorType::L8)?;
        }
        "image/jpeg"
    };
    Ok(Preview {
        bytes,
        media_type: media_type.to_owned(),
        width,
        height,
    })
}

#[cfg(test)]
mod tests;
