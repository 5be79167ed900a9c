//! Reads a file's EXIF claims about itself. Anyone can write them with an editor, so they are shown beside the log's own times, never
//! instead.

use crate::display_safe::{cut, is_blank, misleads};
use crate::media::container;
use chrono::NaiveDate;
use exif::{Exif, In, Reader, Tag, Value};

/// Bytes of EXIF that are read: a camera's tags stand at the beginning, before its thumbnail. The limit bounds what a crafted block with
/// overlapping directories makes the reader keep: docs/adr/0010-previews.md.
const MAX_BLOCK: usize = 32 << 10;

/// The longest text kept, in bytes of UTF-8.
const MAX_TEXT: usize = 255;

/// Bytes of a text that are read, whatever length it claims.
const MAX_READ: usize = 1024;

/// A file's claims about itself. A missing or impossible claim is `None`.
///
/// Texts are at most 255 bytes, without control characters or marks that turn the direction of text.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Claims {
    /// The time when the picture was taken (`DateTimeOriginal`).
    pub taken: Option<ClaimedTime>,
    /// The time when it became a file (`DateTimeDigitized`): the same for a camera, later for a scan.
    pub digitised: Option<ClaimedTime>,
    /// The time when the file was last changed (`DateTime`).
    pub changed: Option<ClaimedTime>,
    /// The camera's place.
    pub place: Option<ClaimedPlace>,
    /// The camera's maker.
    pub make: Option<String>,
    /// The camera's model.
    pub model: Option<String>,
    /// The program that wrote the file.
    pub software: Option<String>,
    /// Pixels in a row of the file, before it is turned.
    pub width: Option<u32>,
    /// Rows of the file, before it is turned.
    pub height: Option<u32>,
    /// The turn needed, 1 to 8 (`Orientation`); 1 is none.
    pub orientation: Option<u8>,
}

/// A time that a file claims, by an unchecked clock.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ClaimedTime {
    /// Local time of the camera, to the second: `2026-03-03T21:31:07`.
    pub local: String,
    /// Its offset from UTC, if the file gives one: `+01:00`.
    pub offset: Option<String>,
}

/// A place that a file claims.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ClaimedPlace {
    /// Degrees north of the equator, negative for south: -90 to 90.
    pub latitude: f64,
    /// Degrees east of Greenwich, negative for west: -180 to 180.
    pub longitude: f64,
}

/// Reads a picture's claims; none if there is no EXIF or it is broken.
///
/// `bytes` may be the beginning of the file. The first 1 MiB is enough for JPEG and for HEIF from phones; a PNG, WebP or TIFF may keep its
/// EXIF behind the pixels.
pub fn claims(bytes: &[u8]) -> Claims {
    container::exif(bytes)
        .and_then(parsed)
        .map(|exif| read(&exif))
        .unwrap_or_default()
}

/// Parses the tags at the beginning of an EXIF block, keeping the whole ones of a broken or cut block.
fn parsed(block: &[u8]) -> Option<Exif> {
    let beginning = &block[..block.len().min(MAX_BLOCK)];
    Reader::new()
        .continue_on_error(true)
        .read_raw(beginning.to_vec())
        .or_else(|error| error.distill_partial_result(|_| ()))
        .ok()
}

/// Returns whether EXIF has texts or numbers that may show the author or the camera's owner.
pub(super) fn says_who(bytes: &[u8]) -> bool {
    const WHO: [Tag; 9] = [
        Tag::Artist,
        Tag::Copyright,
        Tag::ImageDescription,
        Tag::UserComment,
        Tag::CameraOwnerName,
        Tag::BodySerialNumber,
        Tag::LensSerialNumber,
        Tag::ImageUniqueID,
        Tag::GPSAreaInformation,
    ];
    /// Title, comment, author, keywords and subject, as Windows writes them.
    const WINDOWS: std::ops::RangeInclusive<u16> = 0x9C9B..=0x9C9F;
    let Some(exif) = container::exif(bytes).and_then(parsed) else {
        return false;
    };
    let says = |value: &Value| match value {
        Value::Ascii(parts) => !parts.iter().all(|part| is_blank(part)),
        // Eight bytes of encoding come first.
        Value::Undefined(held, _) => !is_blank(held.get(8..).unwrap_or_default()),
        Value::Byte(held) => held.iter().any(|c| *c != 0),
        _ => false,
    };
    exif.fields()
        .filter(|field| WHO.contains(&field.tag) || WINDOWS.contains(&field.tag.number()))
        .any(|field| says(&field.value))
}

fn read(exif: &Exif) -> Claims {
    let time = |at, offset| {
        Some(ClaimedTime {
            local: local_time(ascii(exif, at)?)?,
            offset: ascii(exif, offset).and_then(utc_offset),
        })
    };
    let side = |pixels, plain| {
        let said = number(exif, pixels).or_else(|| number(exif, plain));
        said.filter(|pixels| *pixels > 0)
    };
    let orientation = number(exif, Tag::Orientation).and_then(|turn| u8::try_from(turn).ok());
    Claims {
        taken: time(Tag::DateTimeOriginal, Tag::OffsetTimeOriginal),
        digitised: time(Tag::DateTimeDigitized, Tag::OffsetTimeDigitized),
        changed: time(Tag::DateTime, Tag::OffsetTime),
        place: place(exif),
        make: text(exif, Tag::Make),
        model: text(exif, Tag::Model),
        software: text(exif, Tag::Software),
        width: side(Tag::PixelXDimension, Tag::ImageWidth),
        height: side(Tag::PixelYDimension, Tag::ImageLength),
        orientation: orientation.filter(|turn| (1..=8).contains(turn)),
    }
}

/// Returns the characters up to the first NUL, in no certain encoding.
fn ascii(exif: &Exif, tag: Tag) -> Option<&[u8]> {
    match &exif.get_field(tag, In::PRIMARY)?.value {
        Value::Ascii(parts) => parts.first().map(Vec::as_slice),
        _ => None,
    }
}

fn number(exif: &Exif, tag: Tag) -> Option<u32> {
    exif.get_field(tag, In::PRIMARY)?.value.get_uint(0)
}

/// Returns a text that can be shown, unless nothing is left of it.
fn text(exif: &Exif, tag: Tag) -> Option<String> {
    let raw = ascii(exif, tag)?;
    let raw = String::from_utf8_lossy(&raw[..raw.len().min(MAX_READ)]);
    let visible: String = raw.chars().filter(|c| !misleads(*c)).collect();
    let kept = cut(visible.trim(), MAX_TEXT).trim_end();
    (!kept.is_empty()).then(|| kept.to_owned())
}

/// Turns `2026:03:03 21:31:07` into `2026-03-03T21:31:07`, if there is such a time.
fn local_time(raw: &[u8]) -> Option<String> {
    let raw: &[u8; 19] = raw.trim_ascii().try_into().ok()?;
    let separated = matches!(raw[4], b':' | b'-')
        && raw[7] == raw[4]
        && matches!(raw[10], b' ' | b'T')
        && raw[13] == b':'
        && raw[16] == b':';
    let [century, year, month, day, hour, minute, second] =
        [0, 2, 5, 8, 11, 14, 17].map(|at| two_digits(&raw[at..at + 2]));
    let year = century? * 100 + year?;
    if !separated || year == 0 {
        return None;
    }
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month?, day?)?
        .and_hms_opt(hour?, minute?, second?)
        .map(|time| time.format("%Y-%m-%dT%H:%M:%S").to_string())
}

/// Checks an offset such as `+01:00`: at most 14 hours.
fn utc_offset(raw: &[u8]) -> Option<String> {
    let raw: &[u8; 6] = raw.trim_ascii().try_into().ok()?;
    let [hours, minutes] = [1, 4].map(|at| two_digits(&raw[at..at + 2]));
    let (hours, minutes) = (hours?, minutes?);
    let fits = matches!(raw[0], b'+' | b'-')
        && raw[3] == b':'
        && minutes < 60
        && hours * 60 + minutes <= 14 * 60;
    fits.then(|| String::from_utf8_lossy(raw).into_owned())
}

fn two_digits(raw: &[u8]) -> Option<u32> {
    raw.iter().try_fold(0, |all, digit| {
        Some(all * 10 + char::from(*digit).to_digit(10)?)
    })
}

/// Returns the camera's place. Receivers without a position write exactly 0, 0.
fn place(exif: &Exif) -> Option<ClaimedPlace> {
    let latitude = angle(exif, Tag::GPSLatitude, Tag::GPSLatitudeRef, [b'N', b'S'])?;
    let longitude = angle(exif, Tag::GPSLongitude, Tag::GPSLongitudeRef, [b'E', b'W'])?;
    let fits = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
    (fits && (latitude != 0.0 || longitude != 0.0)).then_some(ClaimedPlace {
        latitude,
        longitude,
    })
}

/// Returns degrees, with minutes and seconds if given. Some cameras write seconds as 0/0, or signed fractions.
fn angle(exif: &Exif, tag: Tag, reference: Tag, [positive, negative]: [u8; 2]) -> Option<f64> {
    let side = ascii(exif, reference)?.first()?.to_ascii_uppercase();
    let sign = match side {
        side if side == positive => 1.0,
        side if side == negative => -1.0,
        _ => return None,
    };
    let fraction = |over: f64, under: f64| if over == 0.0 { 0.0 } else { over / under };
    let parts: Vec<f64> = match &exif.get_field(tag, In::PRIMARY)?.value {
        Value::Rational(parts) => parts
            .iter()
            .map(|part| fraction(f64::from(part.num), f64::from(part.denom)))
            .collect(),
        Value::SRational(parts) => parts
            .iter()
            .map(|part| fraction(f64::from(part.num), f64::from(part.denom)))
            .collect(),
        _ => return None,
    };
    let degrees = *parts.first()?;
    let part = |at: usize| parts.get(at).copied().unwrap_or(0.0).abs();
    // A fraction over 0 is infinite and fails one of these.
    let within = |part: f64| (0.0..=60.0).contains(&part);
    let angle = degrees.abs() + part(1) / 60.0 + part(2) / 3600.0;
    let fits = within(part(1)) && within(part(2)) && angle.is_finite();
    let sign = if degrees < 0.0 { -1.0 } else { sign };
    fits.then_some(sign * angle)
}

#[cfg(test)]
mod tests;
