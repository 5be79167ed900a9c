//! Tests of previews: what they show, and what they never hold.
#![allow(clippy::unwrap_used, reason = "a test that can't go on stops")]

mod broken;
mod costly;

use super::*;
use crate::media::samples::{ALL, PHOTO, damaged, sample};
use image::{ImageReader, Rgba};
use proptest::prelude::*;

const RED: [u8; 3] = [200, 30, 30];
const GREEN: [u8; 3] = [30, 160, 60];
const BLUE: [u8; 3] = [30, 60, 200];
const YELLOW: [u8; 3] = [230, 210, 40];

/// Decodes a preview with a reader that knows nothing of how it was made.
fn shown(preview: &Preview) -> RgbaImage {
    let read = ImageReader::new(Cursor::new(&preview.bytes))
        .with_guessed_format()
        .unwrap();
    let picture = read.decode().unwrap().to_rgba8();
    assert_eq!(picture.dimensions(), (preview.width, preview.height));
    picture
}

/// Returns the middles of its quarters: top left, top right, bottom left, bottom right.
fn quarters(picture: &RgbaImage) -> [Rgba<u8>; 4] {
    let (width, height) = picture.dimensions();
    [(1, 1), (3, 1), (1, 3), (3, 3)].map(|(x, y)| *picture.get_pixel(width * x / 4, height * y / 4))
}

fn near(seen: Rgba<u8>, meant: [u8; 3]) -> bool {
    seen.0
        .iter()
        .zip(meant)
        .all(|(seen, meant)| seen.abs_diff(meant) <= 12)
}

#[test]
fn pixels_of_a_system_s_decoder_become_a_preview_of_the_same_colours() {
    let pixels: Vec<u8> = (0..64u32 * 48)
        .flat_map(|at| {
            let colours = [[RED, GREEN], [BLUE, YELLOW]];
            let [red, green, blue] =
                colours[usize::from(at / 64 >= 24)][usize::from(at % 64 >= 32)];
            [red, green, blue, 255]
        })
        .collect();
    let small = preview_of_pixels(64, 48, &pixels, 32).unwrap();
    assert_eq!((small.width, small.height), (32, 24));
    assert_eq!(small.media_type, "image/jpeg");
    let seen = quarters(&shown(&small));
    for (seen, meant) in seen.into_iter().zip([RED, GREEN, BLUE, YELLOW]) {
        assert!(near(seen, meant), "{seen:?} {meant:?}");
    }
    let mut clear = pixels.clone();
    clear[3] = 0;
    let small = preview_of_pixels(64, 48, &clear, 64).unwrap();
    assert_eq!((small.media_type.as_str(), small.width), ("image/png", 64));
    for (width, height, why) in [
        (64, 49, NoPreview::Broken),
        (47, 64, NoPreview::Broken),
        (0, 48, NoPreview::Broken),
        (2049, 2049, NoPreview::TooLarge),
        (u32::MAX, u32::MAX, NoPreview::TooLarge),
    ] {
        assert_eq!(preview_of_pixels(width, height, &pixels, 20), Err(why));
    }
}

#[test]
fn every_format_is_shown_in_its_own_colours() {
    for file in [
        "animated.gif",
        "animated.webp",
        "cmyk.jpg",
        "deep.png",
        "everything.png",
        "everything.webp",
        "interlaced.png",
        "lossless.webp",
        "progressive.jpg",
        "ycck.jpg",
    ] {
        let preview = preview(sample(file), 32).unwrap();
        assert_eq!(preview.media_type, "image/jpeg", "{file}");
        let turned = file == "everything.webp";
        assert_eq!(
            (preview.width, preview.height),
            if turned { (24, 32) } else { (32, 24) },
            "{file}"
        );
        let seen = quarters(&shown(&preview));
        let meant = if turned {
            [BLUE, RED, YELLOW, GREEN]
        } else {
            [RED, GREEN, BLUE, YELLOW]
        };
        for (seen, meant) in seen.into_iter().zip(meant) {
            assert!(near(seen, meant), "{file}: {seen:?} for {meant:?}");
        }
    }
}

#[test]
fn grey_stays_grey_and_glass_stays_clear() {
    let gray = preview(sample("gray.jpg"), 48).unwrap();
    let shades = quarters(&shown(&gray)).map(|pixel| pixel.0[0]);
    for (seen, meant) in shades.into_iter().zip([40, 110, 180, 240_u8]) {
        assert!(seen.abs_diff(meant) <= 4, "{shades:?}");
    }
    for (file, clear) in [
        ("glass.webp", [255, 128, 0, 255_u8]),
        ("palette.png", [255, 128, 0, 255]),
        ("gray-alpha.png", [255, 255, 255, 0]),
    ] {
        let preview = preview(sample(file), 48).unwrap();
        assert_eq!(preview.media_type, "image/png", "{file}");
        assert_eq!(
            quarters(&shown(&preview)).map(|pixel| pixel.0[3]),
            clear,
            "{file}"
        );
    }
}

#[test]
fn a_picture_is_turned_as_its_orientation_says() {
    let jpeg = sample("everything.jpg");
    let at = jpeg
        .windows(10)
        .position(|entry| entry == b"\x01\x12\0\x03\0\0\0\x01\0\x06")
        .unwrap()
        + 9;
    let (r, g, b, y) = (RED, GREEN, BLUE, YELLOW);
    for (orientation, meant) in [
        (0, [r, g, b, y]), // no such orientation
        (1, [r, g, b, y]),
        (2, [g, r, y, b]),
        (3, [y, b, g, r]),
        (4, [b, y, r, g]),
        (5, [r, b, g, y]),
        (6, [b, r, y, g]),
        (7, [y, g, b, r]),
        (8, [g, y, r, b]),
        (9, [r, g, b, y]),
    ] {
        let mut jpeg = jpeg.to_vec();
        jpeg[at] = orientation;
        let seen = quarters(&shown(&preview(&jpeg, 64).unwrap()));
        assert!(
            seen.into_iter()
                .zip(meant)
                .all(|(seen, meant)| near(seen, meant)),
            "{orientation}: {seen:?}"
        );
    }
}

#[test]
fn a_photograph_fits_and_is_never_enlarged() {
    let side = |max| {
        preview(PHOTO, max)
            .map(|preview| (preview.width, preview.height))
            .unwrap()
    };
    let (width, height) = side(u32::MAX);
    assert!(height > width && height <= MAX_SIDE, "{width} by {height}");
    assert_eq!(side(height), (width, height));
    assert_eq!(side(320).1, 320);
    assert_eq!(side(1), (1, 1));
    assert_eq!(side(0), (1, 1));
    for (sides, max, fit) in [
        ((4000, 3000), 1000, (1000, 750)),
        ((3000, 4000), 1000, (750, 1000)),
        ((10, 5), 1000, (10, 5)),
        ((60_000, 2), 300, (300, 1)),
        ((1, u32::MAX), 2048, (1, 2048)),
    ] {
        assert_eq!(fitted(sides.0, sides.1, max), fit);
    }
}

#[test]
fn nothing_but_pixels_is_in_a_preview() {
    for (file, bytes) in ALL.iter().chain(&[("the photo", PHOTO)]) {
        let Ok(preview) = preview(bytes, 40) else {
            continue;
        };
        let made = &preview.bytes;
        if preview.media_type == "image/png" {
            let mut at = 8;
            while at < made.len() {
                let len = u32::from_be_bytes(*made[at..].first_chunk().unwrap()) as usize;
                let name = &made[at + 4..at + 8];
                assert!(
                    matches!(name, b"IHDR" | b"IDAT" | b"IEND"),
                    "{file}: {name:?}"
                );
                at += 12 + len;
            }
        } else {
            let markers: Vec<u8> = segments(made).map(|segment| segment.marker).collect();
            let plain = |marker: &u8| matches!(marker, 0xE0 | 0xDB | 0xC0 | 0xC4 | 0xDA);
            assert!(markers.iter().all(plain), "{file}: {markers:X?}");
            assert!(made.ends_with(&[0xFF, 0xD9]), "{file}");
        }
        for word in [
            "Northlight",
            "NL-7",
            "Exif",
            "2026",
            "moor",
            "ICC_PROFILE",
            "sRGB",
            "http",
            "xmp",
        ] {
            let found = made.windows(word.len()).any(|at| at == word.as_bytes());
            assert!(!found, "{file}: {word}");
        }
    }
}

#[test]
fn a_preview_that_cannot_be_made_says_why() {
    let raw = [&b"II*\0\x10\0\0\0CR\x02\0"[..], &[0; 40]].concat();
    let jxl = b"\0\0\0\x0CJXL \r\n\x87\n\0\0\0\x14ftypjxl ";
    for (bytes, why) in [
        (sample("picture.heic"), NoPreview::Format),
        (sample("picture.avif"), NoPreview::Format),
        (sample("picture.tif"), NoPreview::Format),
        (&raw, NoPreview::Format),
        (jxl, NoPreview::Format),
        (b"", NoPreview::NotAPicture),
        (b"GIF vouchers", NoPreview::NotAPicture),
        (
            b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            NoPreview::NotAPicture,
        ),
        (b"PK\x03\x04", NoPreview::NotAPicture),
        (
            b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom",
            NoPreview::NotAPicture,
        ),
        (b"\xFF\xD8\xFF", NoPreview::Broken),
        (b"\x89PNG\r\n\x1A\n", NoPreview::Broken),
        (b"RIFF\xFF\xFF\xFF\xFFWEBPVP8 ", NoPreview::Broken),
        (b"GIF89a\0", NoPreview::Broken),
    ] {
        assert_eq!(
            preview(bytes, 100),
            Err(why),
            "{:?}",
            &bytes[..bytes.len().min(16)]
        );
    }
}

#[test]
fn shades_are_those_of_the_picture_and_fit() {
    let gray = shades(sample("gray.jpg"), 1000).unwrap();
    assert_eq!(
        (gray.width, gray.height, gray.bytes.len()),
        (64, 48, 64 * 48)
    );
    assert!(gray.bytes[0].abs_diff(40) < 5);
    let small = shades(sample("gray-alpha.png"), 32).unwrap();
    assert_eq!(
        (small.width, small.height, small.bytes.len()),
        (32, 24, 32 * 24)
    );
    assert_eq!(small.bytes.last(), Some(&255), "what is clear is white");
    assert_eq!(shades(b"text", 100), Err(NoPreview::NotAPicture));
}

#[test]
fn what_is_hidden_behind_a_picture_does_not_change_it() {
    let zip = [PHOTO, b"PK\x03\x04 and a film behind"].concat();
    assert_eq!(preview(&zip, 100), preview(PHOTO, 100));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn no_damage_makes_a_decoder_panic(bytes in damaged()) {
        // `made`, not `preview`, which would catch the panic.
        if let Ok(preview) = made(&bytes, 24) {
            prop_assert!(preview.width <= 24 && preview.height <= 24);
        }
    }
}
