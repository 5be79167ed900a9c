use super::*;
use image::{ColorType, ImageBuffer, Luma, Pixel, Rgb};

const SIDE: u32 = 200;

/// Computes a grey picture that compresses badly: a slope with grain, nowhere black or clear. Coloured grain would be lost in a JPEG
/// preview.
fn grain(x: u32, y: u32) -> u8 {
    let noise = (x * 7919 + y * 104_729).wrapping_mul(2_654_435_761) >> 27;
    u8::try_from(60 + x / 2 + y / 4 + noise).unwrap()
}

fn png_of(color: ColorType) -> Vec<u8> {
    let channels = usize::from(color.channel_count());
    let wide = usize::from(color.bytes_per_pixel()) / channels;
    let mut bytes = Vec::new();
    for y in 0..SIDE {
        for x in 0..SIDE {
            for channel in 0..channels {
                let clear = color.has_alpha() && channel + 1 == channels;
                let shade = if clear { 255 } else { grain(x, y) };
                if wide == 1 {
                    bytes.push(shade);
                } else {
                    // The lower byte says something else.
                    let both = [shade, 255 - shade];
                    bytes.extend(u16::from_be_bytes(both).to_ne_bytes());
                }
            }
        }
    }
    let mut png = Vec::new();
    png::PngEncoder::new(&mut png)
        .write_image(&bytes, SIDE, SIDE, color.into())
        .unwrap();
    png
}

/// Returns whether the rows above this one match the whole picture's.
fn is_alike_above(cut: &Preview, whole: &Preview, row: u32) -> bool {
    let (cut, whole) = (shown(cut), shown(whole));
    let pixels = (0..row).flat_map(|y| (0..SIDE).map(move |x| (x, y)));
    pixels.into_iter().all(|(x, y)| {
        let (a, b) = (cut.get_pixel(x, y).0, whole.get_pixel(x, y).0);
        a.iter().zip(b).all(|(a, b)| a.abs_diff(b) < 24)
    })
}

/// Returns lengths at which a file is cut, each with the least hundredths of its rows then shown.
fn cuts(len: usize) -> [(usize, u32); 6] {
    [
        (len - 8, 70),
        (len - 100, 70),
        (len * 9 / 10, 60),
        (len / 2, 20),
        (len / 3, 5),
        (len / 2 + 1, 20),
    ]
}

#[test]
fn a_cut_png_shows_what_is_there_in_every_colour() {
    for color in [
        ColorType::L8,
        ColorType::La8,
        ColorType::Rgb8,
        ColorType::Rgba8,
        ColorType::L16,
        ColorType::La16,
        ColorType::Rgb16,
        ColorType::Rgba16,
    ] {
        let png = png_of(color);
        let whole = preview(&png, SIDE).unwrap();
        for (len, share) in cuts(png.len()) {
            let cut = preview(&png[..len], SIDE);
            let cut = cut.unwrap_or_else(|why| panic!("{color:?}, {len}: {why:?}"));
            assert_eq!((cut.width, cut.height), (SIDE, SIDE));
            let row = SIDE * share / 100;
            assert!(
                is_alike_above(&cut, &whole, row),
                "{color:?}, {len} of {}",
                png.len()
            );
        }
    }
}

#[test]
fn a_black_png_without_its_end_is_shown() {
    // A decoder that gives up leaves black, too, so here only the end that is added tells the two apart.
    for color in [ColorType::L8, ColorType::Rgb16] {
        let black = vec![0; (SIDE * SIDE) as usize * usize::from(color.bytes_per_pixel())];
        let mut png = Vec::new();
        png::PngEncoder::new(&mut png)
            .write_image(&black, SIDE, SIDE, color.into())
            .unwrap();
        let end = png.len() - 12;
        assert_eq!(preview(&png[..end], 40), preview(&png, 40), "{color:?}");
        assert!(preview(&png, 40).is_ok());
    }
}

#[test]
fn a_cut_gif_shows_what_is_there() {
    let frame = RgbaImage::from_fn(SIDE, SIDE, |x, y| {
        let shade = 16 * (grain(x, y) / 16);
        Rgba([shade, shade, shade, 255])
    });
    let mut bytes = Vec::new();
    gif::GifEncoder::new(&mut bytes)
        .encode(&frame, SIDE, SIDE, ExtendedColorType::Rgba8)
        .unwrap();
    let whole = preview(&bytes, SIDE).unwrap();
    for (len, share) in cuts(bytes.len()) {
        let cut = preview(&bytes[..len], SIDE).unwrap();
        assert!(
            is_alike_above(&cut, &whole, SIDE * share / 100),
            "{len} of {}",
            bytes.len()
        );
    }
}

#[test]
fn a_wrong_checksum_changes_nothing() {
    for png in [
        png_of(ColorType::Rgb8),
        sample("interlaced.png").to_vec(),
        sample("everything.png").to_vec(),
    ] {
        let whole = preview(&png, 100);
        assert!(whole.is_ok());
        let mut at = 8;
        let mut all = png.clone();
        while at < png.len() {
            let len = u32::from_be_bytes(*png[at..].first_chunk().unwrap()) as usize;
            let mut wrong = png.clone();
            wrong[at + len + 9] ^= 0x55;
            all[at + len + 9] ^= 0x55;
            assert_eq!(preview(&wrong, 100), whole, "at {at}");
            at += len + 12;
        }
        assert_eq!(preview(&all, 100), whole);
    }
}

#[test]
fn a_progressive_jpeg_that_is_cut_anywhere_in_its_pixels_is_shown() {
    let jpeg = sample("progressive.jpg");
    let scan = segments(jpeg).find(|segment| segment.marker == START_OF_SCAN);
    let pixels = scan.unwrap().behind;
    let begin = jpeg.len() - pixels.len();
    let first = begin + pixels.windows(2).position(|at| at == [0xFF, 0xC4]).unwrap();
    let whole = quarters(&shown(&preview(jpeg, 64).unwrap()));
    for len in begin + 1..jpeg.len() {
        let cut = preview(&jpeg[..len], 64);
        let cut = cut.unwrap_or_else(|why| panic!("{len} of {}: {why:?}", jpeg.len()));
        if len < first {
            continue;
        }
        for (seen, meant) in quarters(&shown(&cut)).into_iter().zip(whole) {
            // Colours come with a later scan.
            let light = |pixel: Rgba<u8>| pixel.to_luma().0[0];
            assert!(
                light(seen).abs_diff(light(meant)) < 60,
                "{len}: {seen:?} for {meant:?}"
            );
        }
    }
}

#[test]
fn an_interlaced_png_that_is_cut_has_no_gaps() {
    // Its passes, each row with the filter that changes nothing.
    let mut raw = Vec::new();
    for (left, top, right, down) in [
        (0, 0, 8, 8),
        (4, 0, 8, 8),
        (0, 4, 4, 8),
        (2, 0, 4, 4),
        (0, 2, 2, 4),
        (1, 0, 2, 2),
        (0, 1, 1, 2),
    ] {
        for y in (top..SIDE).step_by(down) {
            raw.push(0);
            for x in (left..SIDE).step_by(right) {
                raw.extend([grain(x, y); 3]);
            }
        }
    }
    let whole = ImageBuffer::from_fn(SIDE, SIDE, |x, y| Rgb([grain(x, y); 3]));
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut packed, &raw).unwrap();
    let chunk = |name: &[u8], held: &[u8]| {
        let named = [name, held].concat();
        let mut crc = flate2::Crc::new();
        crc.update(&named);
        let len = u32::try_from(held.len()).unwrap().to_be_bytes();
        [&len, &named[..], &crc.sum().to_be_bytes()].concat()
    };
    let side = SIDE.to_be_bytes();
    let header = chunk(b"IHDR", &[&side[..], &side, &[8, 2, 0, 0, 1]].concat());
    let pixels = chunk(b"IDAT", &packed.finish().unwrap());
    let png = [b"\x89PNG\r\n\x1A\n", &header[..], &pixels].concat();
    for len in [
        png.len(),
        png.len() - 100,
        png.len() * 9 / 10,
        png.len() / 2,
        png.len() / 4,
    ] {
        let cut = preview(&png[..len], SIDE);
        let cut = shown(&cut.unwrap_or_else(|why| panic!("{len}: {why:?}")));
        let far = |x: u32, y: u32| {
            let (Luma([a]), Luma([b])) = (
                cut.get_pixel(x, y).to_luma(),
                whole.get_pixel(x, y).to_luma(),
            );
            a.abs_diff(b) > 60
        };
        let gaps = (0..SIDE)
            .flat_map(|y| (0..SIDE).map(move |x| (x, y)))
            .filter(|(x, y)| far(*x, *y));
        assert!(gaps.count() < 2000, "{len} of {}", png.len());
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
