//! Pictures that would take too much memory or time, by their headers or by how they are coded.

use super::*;

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
