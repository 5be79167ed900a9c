//! What a file says of itself, by EXIF. Anyone can write that with an editor: it is a claim, shown beside the log's own times and
//! never in place of them.

use crate::media::container;
use crate::media::tiff::{Directory, Tiff};
use crate::text::{cut, misleads};
use chrono::NaiveDate;

/// Longest text of a claim that is kept, in bytes of UTF-8.
const MAX_TEXT: usize = 255;

/// Bytes of a text that are looked at, whatever length it claims.
const MAX_READ: usize = 1024;

/// What a file says of itself. What it doesn't say, or says in a way that can't be, is `None`.
///
/// Texts are at most 255 bytes, without control characters and the marks that turn the direction of text.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Claims {
    /// When the picture was taken (`DateTimeOriginal`).
    pub taken: Option<ClaimedTime>,
    /// When it became a file (`DateTimeDigitized`): the same, for a camera; later, for a scan.
    pub digitised: Option<ClaimedTime>,
    /// When the file was last changed (`DateTime`).
    pub changed: Option<ClaimedTime>,
    /// Where the camera was.
    pub place: Option<ClaimedPlace>,
    /// Who made the camera.
    pub make: Option<String>,
    /// Which camera it was.
    pub model: Option<String>,
    /// The program that wrote the file.
    pub software: Option<String>,
    /// Pixels in a row of the file, before it is turned.
    pub width: Option<u32>,
    /// Rows of the file, before it is turned.
    pub height: Option<u32>,
    /// How it is to be turned, 1 to 8 (`Orientation`); 1 is as it lies.
    pub orientation: Option<u8>,
}

/// A time that a file claims, by a clock that nobody checked.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ClaimedTime {
    /// Local time of the camera, to the second: `2026-03-03T21:31:07`.
    pub local: String,
    /// How far that is ahead of UTC, when the file says so: `+01:00`.
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

/// Tags of EXIF 2.32 (CIPA DC-008), and in which directory they are.
mod tag {
    pub(super) const WIDTH: u16 = 0x0100;
    pub(super) const HEIGHT: u16 = 0x0101;
    pub(super) const MAKE: u16 = 0x010F;
    pub(super) const MODEL: u16 = 0x0110;
    pub(super) const ORIENTATION: u16 = 0x0112;
    pub(super) const SOFTWARE: u16 = 0x0131;
    pub(super) const CHANGED: u16 = 0x0132;
    pub(super) const EXIF: u16 = 0x8769;
    pub(super) const GPS: u16 = 0x8825;

    // In the directory that EXIF points at.
    pub(super) const TAKEN: u16 = 0x9003;
    pub(super) const DIGITISED: u16 = 0x9004;
    pub(super) const CHANGED_OFFSET: u16 = 0x9010;
    pub(super) const TAKEN_OFFSET: u16 = 0x9011;
    pub(super) const DIGITISED_OFFSET: u16 = 0x9012;
    pub(super) const PIXELS_X: u16 = 0xA002;
    pub(super) const PIXELS_Y: u16 = 0xA003;

    // In the directory that GPS points at.
    pub(super) const LATITUDE_REF: u16 = 1;
    pub(super) const LATITUDE: u16 = 2;
    pub(super) const LONGITUDE_REF: u16 = 3;
    pub(super) const LONGITUDE: u16 = 4;
}

/// What a picture says of itself; nothing, where there is no EXIF or it is broken.
///
/// `bytes` may be the beginning of the file. The first 1 MiB is enough for JPEG and, as phones write it, HEIF; a PNG, a WebP or a
/// TIFF may keep its EXIF behind the pixels.
pub fn claims(bytes: &[u8]) -> Claims {
    container::exif(bytes)
        .and_then(Tiff::new)
        .and_then(Tiff::first)
        .map(read)
        .unwrap_or_default()
}

fn read(picture: Directory<'_>) -> Claims {
    let exif = picture.inner(tag::EXIF);
    let time = |from: Option<Directory<'_>>, at, offset| {
        Some(ClaimedTime {
            local: local_time(from?.entry(at)?.text()?)?,
            offset: exif.and_then(|exif| utc_offset(exif.entry(offset)?.text()?)),
        })
    };
    let side = |pixels, plain| {
        let number = |from: Option<Directory<'_>>, tag| from?.entry(tag)?.number();
        number(exif, pixels)
            .or_else(|| number(Some(picture), plain))
            .filter(|pixels| *pixels > 0)
    };
    let orientation = || u8::try_from(picture.entry(tag::ORIENTATION)?.number()?).ok();
    Claims {
        taken: time(exif, tag::TAKEN, tag::TAKEN_OFFSET),
        digitised: time(exif, tag::DIGITISED, tag::DIGITISED_OFFSET),
        changed: time(Some(picture), tag::CHANGED, tag::CHANGED_OFFSET),
        place: picture.inner(tag::GPS).and_then(place),
        make: text(picture, tag::MAKE),
        model: text(picture, tag::MODEL),
        software: text(picture, tag::SOFTWARE),
        width: side(tag::PIXELS_X, tag::WIDTH),
        height: side(tag::PIXELS_Y, tag::HEIGHT),
        orientation: orientation().filter(|turn| (1..=8).contains(turn)),
    }
}

/// A text that can be shown, unless nothing is left of it.
fn text(directory: Directory<'_>, tag: u16) -> Option<String> {
    let raw = directory.entry(tag)?.text()?;
    let raw = String::from_utf8_lossy(&raw[..raw.len().min(MAX_READ)]);
    let visible: String = raw.chars().filter(|c| !misleads(*c)).collect();
    let kept = cut(visible.trim(), MAX_TEXT).trim_end();
    (!kept.is_empty()).then(|| kept.to_owned())
}

/// `2026:03:03 21:31:07` as `2026-03-03T21:31:07`, if there is such a time.
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

/// `+01:00`, if clocks can be so far ahead or behind: 14 hours at most.
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

/// Where the camera was. Exactly 0, 0 is what receivers write that don't know.
fn place(gps: Directory<'_>) -> Option<ClaimedPlace> {
    let side = |value, reference, positive, negative, max| {
        let sign = match gps.entry(reference)?.text()? {
            side if side == [positive] => 1.0,
            side if side == [negative] => -1.0,
            _ => return None,
        };
        let [degrees, minutes, seconds] = gps.entry(value)?.three_fractions()?;
        let angle = degrees + minutes / 60.0 + seconds / 3600.0;
        (minutes <= 60.0 && seconds <= 60.0 && angle <= max).then_some(sign * angle)
    };
    let latitude = side(tag::LATITUDE, tag::LATITUDE_REF, b'N', b'S', 90.0)?;
    let longitude = side(tag::LONGITUDE, tag::LONGITUDE_REF, b'E', b'W', 180.0)?;
    (latitude != 0.0 || longitude != 0.0).then_some(ClaimedPlace {
        latitude,
        longitude,
    })
}

#[cfg(test)]
mod tests;
