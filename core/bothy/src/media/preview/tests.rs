#![allow(clippy::unwrap_used, reason = "a test that can't go on stops")]

mod broken;

use super::*;
use crate::media::samples::{ALL, PHOTO, damaged, sample};
use image::{ImageReader, Rgba, RgbaImage};
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

/// Makes a PNG with only a size: `depth` 8 or 16, red, green and blue.
fn png_header(width: u32, height: u32, depth: u8) -> Vec<u8> {
    let mut chunk = b"IHDR".to_vec();
    chunk.extend(width.to_be_bytes());
    chunk.extend(height.to_be_bytes());
    chunk.extend([depth, 2, 0, 0, 0]);
    let mut png = b"\x89PNG\r\n\x1A\n\0\0\0\x0D".to_vec();
    let sum = !chunk.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            sum >> 1 ^ (0xEDB8_8320 * (sum & 1))
        })
    });
    png.extend(chunk);
    png.extend(sum.to_be_bytes());
    png.extend(b"\0\0\0\x04IDAT\0\0\0\0\0\0\0\0"); // pixels would begin here
    png
}

/// Returns this JPEG with another size in its header.
fn jpeg_of_size(jpeg: &[u8], width: u16, height: u16) -> Vec<u8> {
    let mut jpeg = jpeg.to_vec();
    let size = [48_u16.to_be_bytes(), 64_u16.to_be_bytes()].concat();
    let frame = jpeg.windows(4).position(|at| at == size).unwrap();
    jpeg[frame..frame + 2].copy_from_slice(&height.to_be_bytes());
    jpeg[frame + 2..frame + 4].copy_from_slice(&width.to_be_bytes());
    jpeg
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
fn a_picture_that_would_take_too_much_memory_is_refused_by_its_header() {
    let webp = |width: u32, height: u32| {
        let sides = (width - 1) | (height - 1) << 14;
        [
            b"RIFF\x19\0\0\0WEBPVP8L\x0D\0\0\0\x2F",
            &sides.to_le_bytes()[..],
            &[0; 8],
        ]
        .concat()
    };
    let gif = [
        b"GIF89a\xFF\xFF\xFF\xFF\0\0\0",
        &sample("animated.gif")[13..],
    ]
    .concat();
    let one_scan = sample("gray.jpg");
    let progressive = sample("progressive.jpg");
    for (what, bytes, too_large) in [
        ("200 megapixels", png_header(20_000, 10_000, 8), true),
        (
            "4 gigapixels",
            png_header(u32::MAX / 2, u32::MAX / 2, 8),
            true,
        ),
        ("50 megapixels", png_header(8192, 6120, 8), false),
        ("50 megapixels, 16 bits", png_header(8192, 6120, 16), true),
        ("40 megapixels, 16 bits", png_header(8192, 4900, 16), true),
        ("38 megapixels, 16 bits", png_header(8192, 4600, 16), false),
        (
            "JPEG, 200 megapixels",
            jpeg_of_size(one_scan, 20_000, 10_000),
            true,
        ),
        (
            "JPEG, 50 megapixels",
            jpeg_of_size(one_scan, 8192, 6120),
            false,
        ),
        (
            "progressive JPEG, 50 megapixels",
            jpeg_of_size(progressive, 8192, 6120),
            true,
        ),
        ("GIF, 4 gigapixels", gif, true),
        ("WebP, 16383 by 16383", webp(16_383, 16_383), true),
        ("WebP, 12 megapixels", webp(4000, 3000), false),
        (
            "a file of 65 MiB",
            [sample("cmyk.jpg"), &vec![0; MAX_FILE]].concat(),
            true,
        ),
        // The file counts, and of a JPEG the decoder's copy.
        (
            "JPEG, 40 megapixels, 60 MiB",
            [&jpeg_of_size(one_scan, 8192, 5120)[..], &vec![0; 60 << 20]].concat(),
            false,
        ),
        (
            "JPEG, 40 megapixels in colour, 60 MiB",
            [
                &jpeg_of_size(sample("cmyk.jpg"), 8192, 5120)[..],
                &vec![0; 60 << 20],
            ]
            .concat(),
            true,
        ),
    ] {
        let refused = preview(&bytes, 100) == Err(NoPreview::TooLarge);
        assert_eq!(refused, too_large, "{what}");
    }
}

#[test]
fn what_is_scaled_from_a_picture_counts_while_the_picture_is_there() {
    let refused = |width, height, depth, max_side| {
        shades(&png_header(width, height, depth), max_side) == Err(NoPreview::TooLarge)
    };
    // 6 bytes a pixel, of 224 MiB: 39 million pixels alone, 30 million beside 9 million made.
    assert!(refused(6650, 6650, 16, 100));
    assert!(!refused(6000, 6000, 16, 100));
    assert!(refused(6000, 6000, 16, 3000));
    assert!(!refused(5400, 5400, 16, 3000));
}

#[test]
fn a_frame_larger_than_its_canvas_is_broken() {
    // The frame of a lossy WebP claims 16383 by 16383, 400 MB, on a canvas of 64 by 48.
    for file in ["everything.webp", "glass.webp"] {
        let mut webp = sample(file).to_vec();
        let frame = webp
            .windows(3)
            .position(|at| at == [0x9D, 0x01, 0x2A])
            .unwrap();
        webp[frame + 3..frame + 7].fill(0xFF);
        assert_eq!(decoded(&webp, 100), Err(NoPreview::Broken));
        let canvas = (16_383, 16_383);
        assert_eq!(webp_is_even(&webp[12..], canvas.0, canvas.1), Ok(()));
        assert_eq!(webp_is_even(&webp[12..], 64, 48), Err(NoPreview::Broken));
    }
}

#[test]
fn a_picture_without_its_end_is_shown_as_other_viewers_show_it() {
    for file in ["cmyk.jpg", "everything.jpg", "progressive.jpg", "gray.jpg"] {
        let jpeg = sample(file);
        let end = jpeg.len() - 2;
        assert_eq!(jpeg[end..], [0xFF, 0xD9], "{file}");
        assert_eq!(preview(&jpeg[..end], 40), preview(jpeg, 40), "{file}");
    }
    for file in [
        "deep.png",
        "everything.png",
        "palette.png",
        "interlaced.png",
    ] {
        let png = sample(file);
        let end = png.windows(4).rposition(|at| at == b"IEND").unwrap() - 4;
        for end in [end, end + 4, png.len() - 1] {
            assert_eq!(preview(&png[..end], 40), preview(png, 40), "{file}, {end}");
        }
    }
    // Half a photo shows the upper half.
    let (half, whole) = (preview(&PHOTO[..PHOTO.len() / 2], 100), preview(PHOTO, 100));
    let (half, whole) = (half.unwrap(), whole.unwrap());
    assert_eq!((half.width, half.height), (whole.width, whole.height));
    let alike = |x: u32, y: u32| {
        let at = |preview| *shown(preview).get_pixel(x, y);
        at(&half)
            .0
            .iter()
            .zip(at(&whole).0)
            .all(|(a, b)| a.abs_diff(b) < 40)
    };
    // It was held upright: the first pixels in the file are on the right.
    assert!(alike(whole.width - 5, 50) && alike(whole.width - 20, 20));
}

#[test]
fn a_picture_that_was_cut_before_its_pixels_is_broken() {
    for file in ["cmyk.jpg", "everything.jpg", "progressive.jpg", "gray.jpg"] {
        let jpeg = sample(file);
        let scan = segments(jpeg).find(|segment| segment.marker == START_OF_SCAN);
        let pixels = jpeg.len() - scan.unwrap().behind.len();
        for len in 3..=pixels {
            let cut = preview(&jpeg[..len], 20);
            assert_eq!(cut, Err(NoPreview::Broken), "{file}, {len} bytes");
        }
    }
    for (file, pixels) in [
        ("deep.png", 41),
        ("animated.gif", 36),
        ("lossless.webp", 39),
    ] {
        let bytes = sample(file);
        for len in 16..=pixels {
            let cut = preview(&bytes[..len], 20);
            assert_eq!(cut, Err(NoPreview::Broken), "{file}, {len} bytes");
        }
    }
}

#[test]
fn a_picture_that_would_take_long_or_much_by_its_coding_is_refused() {
    let jpeg = sample("progressive.jpg");
    let scan = jpeg
        .windows(2)
        .rposition(|at| at == [0xFF, START_OF_SCAN])
        .unwrap();
    let mut many = jpeg[..jpeg.len() - 2].to_vec();
    for _ in 0..MAX_SCANS {
        many.extend(&jpeg[scan..jpeg.len() - 2]);
    }
    assert_eq!(preview(&many, 40), Err(NoPreview::TooLarge));

    let webp = sample("lossless.webp");
    let chunk = |len: usize| {
        let mut inside = webp[12..].to_vec();
        inside[4..8].copy_from_slice(&u32::try_from(len).unwrap().to_le_bytes());
        inside.resize(8 + len, 0);
        let size = u32::try_from(4 + inside.len()).unwrap().to_le_bytes();
        [b"RIFF", &size[..], b"WEBP", &inside].concat()
    };
    assert!(webp[12..].starts_with(b"VP8L"));
    assert_eq!(preview(&chunk(500 << 10), 40), Err(NoPreview::TooLarge));
    assert!(preview(&chunk(100 << 10), 40).is_ok());
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
