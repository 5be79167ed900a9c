#![allow(clippy::unwrap_used)]
use super::*;
use super::{draw_code as draw, read_codes as read};
use crate::entropy::Entropy;
use crate::entropy::tests::{Chance, amount};
use crate::transfer::parts;
use image::imageops::{FilterType, blur, invert, resize, rotate90};
use std::collections::BTreeMap;
use std::process::Command;
use std::time::{Duration, Instant};

fn png(picture: &GrayImage) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, ImageFormat::Png).unwrap();
    out.into_inner()
}

fn picture(drawn: &[u8]) -> GrayImage {
    image::load_from_memory(drawn).unwrap().into_luma8()
}

fn bytes(chance: &mut Chance, len: usize) -> Vec<u8> {
    let mut bytes = vec![0; len];
    chance.fill(&mut bytes);
    bytes
}

/// Makes the text of a part of 1 to 631 bytes.
fn part(chance: &mut Chance) -> String {
    let len = chance.below(631) + 1;
    parts(&bytes(chance, len)).unwrap().remove(0)
}

/// Turns the picture on white, each shade mixed from the four around its place.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss
)]
fn turned(picture: &GrayImage, degrees: f64) -> GrayImage {
    let (sin, cos) = degrees.to_radians().sin_cos();
    let side = f64::from(picture.width());
    let larger = (side * (sin.abs() + cos.abs())).ceil();
    let shade = |x: f64, y: f64| {
        let inside = |at: f64| (0.0..side).contains(&at);
        if inside(x) && inside(y) {
            f64::from(picture.get_pixel(x as u32, y as u32).0[0])
        } else {
            255.0
        }
    };
    GrayImage::from_fn(larger as u32, larger as u32, |x, y| {
        let (dx, dy) = (
            f64::from(x) + 0.5 - larger / 2.0,
            f64::from(y) + 0.5 - larger / 2.0,
        );
        let (x, y) = (
            cos * dx + sin * dy + side / 2.0 - 0.5,
            cos * dy - sin * dx + side / 2.0 - 0.5,
        );
        let (left, top) = (x.floor(), y.floor());
        let mixed =
            |y: f64| shade(left, y) * (1.0 - (x - left)) + shade(left + 1.0, y) * (x - left);
        Luma([(mixed(top) * (1.0 - (y - top)) + mixed(top + 1.0) * (y - top)).round() as u8])
    })
}

/// Changes black and white to two greys, further apart on the right than on the left, under light that fades downwards.
fn shaded(picture: &GrayImage) -> GrayImage {
    let (width, height) = picture.dimensions();
    GrayImage::from_fn(width, height, |x, y| {
        let light = 60 + 180 * (height - y) / height;
        let dark = light / 3 + 20 * x / width;
        let is_dark = picture.get_pixel(x, y).0[0] < 128;
        Luma([u8::try_from(if is_dark { dark } else { light }).unwrap()])
    })
}

#[test]
fn the_longest_part_is_read_back_smaller_paler_and_out_of_focus() {
    let text = parts(&[0xa7; 631]).unwrap().remove(0);
    let drawn = draw(&text).unwrap();
    assert_eq!(read(&drawn), [&*text]);
    let whole = picture(&drawn);
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
fn no_code_is_missed_however_it_is_turned() {
    let mut chance = Chance::new(1);
    let mut missed = Vec::new();
    for number in 0..amount(2, 6, 2000) {
        let text = part(&mut chance);
        let whole = picture(&draw(&text).unwrap());
        for step in 0..24_u8 {
            let degrees = f64::from(step) * 15.0;
            let turned = if step == 0 {
                whole.clone()
            } else {
                turned(&whole, degrees)
            };
            if read(&png(&turned)) != [&*text] {
                missed.push((number, degrees));
            }
        }
    }
    assert!(missed.is_empty(), "{missed:?}");
}

#[test]
fn inverted_and_unevenly_lit_codes_are_read() {
    let mut chance = Chance::new(2);
    for number in 0..amount(2, 6, 500) {
        let text = part(&mut chance);
        let whole = picture(&draw(&text).unwrap());
        let degrees = f64::from(u32::try_from(chance.below(24)).unwrap()) * 15.0;
        for picture in [whole.clone(), turned(&whole, degrees)] {
            let mut light_on_dark = picture.clone();
            invert(&mut light_on_dark);
            let uneven = shaded(&picture);
            let mut both = uneven.clone();
            invert(&mut both);
            for (what, picture) in [
                ("inverted", light_on_dark),
                ("shaded", uneven),
                ("both", both),
            ] {
                assert_eq!(
                    read(&png(&picture)),
                    [&*text],
                    "{what}, {number}, {degrees}"
                );
            }
        }
    }
}

/// Casts a shadow on one side of a line through the picture: that much light, in hundredths, falls there; `soft`: pixels in which it
/// begins. Black is printed, not painted: some light comes back from it.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss
)]
fn half_in_shadow(picture: &GrayImage, degrees: f64, light: f64, soft: f64) -> GrayImage {
    let (width, height) = picture.dimensions();
    let (sin, cos) = degrees.to_radians().sin_cos();
    GrayImage::from_fn(width, height, |x, y| {
        let (dx, dy) = (
            f64::from(x) - f64::from(width) / 2.0,
            f64::from(y) - f64::from(height) / 2.0,
        );
        let beyond = dx * cos + dy * sin;
        let share = ((beyond + soft / 2.0) / soft.max(1.0)).clamp(0.0, 1.0);
        let light = 1.0 - share * (1.0 - light / 100.0);
        let shade = 25.0 + f64::from(picture.get_pixel(x, y).0[0]) * 0.9;
        Luma([(shade * light).round() as u8])
    })
}

#[test]
fn codes_half_in_shadow_are_read() {
    let mut chance = Chance::new(6);
    let mut missed = Vec::new();
    for number in 0..amount(2, 6, 200) {
        let text = part(&mut chance);
        let whole = picture(&draw(&text).unwrap());
        for light in [50.0, 40.0, 35.0, 30.0, 20.0] {
            for soft in [0.0, 5.0, 15.0, 40.0] {
                let degrees = f64::from(u32::try_from(chance.below(360)).unwrap());
                let mut shadow = half_in_shadow(&whole, degrees, light, soft);
                if chance.below(4) == 0 {
                    invert(&mut shadow);
                }
                if read(&png(&shadow)) != [&*text] {
                    missed.push((number, degrees, light, soft));
                }
            }
        }
        for diagonal in [45.0, 135.0, 225.0, 315.0] {
            let shadow = half_in_shadow(&whole, diagonal, 30.0, 0.0);
            if read(&png(&shadow)) != [&*text] {
                missed.push((number, diagonal, 30.0, 0.0));
            }
        }
    }
    assert!(missed.is_empty(), "{missed:?}");
}

/// Puts a code with modules of `module` pixels low on a large white page, as in a photo from a distance.
fn far_away(code: &GrayImage, module: u32) -> GrayImage {
    let side = code.width() / MODULE * module;
    let small = resize(code, side, side, FilterType::Nearest);
    let mut page = GrayImage::from_pixel(MAX_SIDE, MAX_SIDE, Luma([255]));
    image::imageops::replace(&mut page, &small, 1200, 2500);
    page
}

/// Lights a page well above and badly below, where white and black are these shades, each pixel a few shades off (`noise`).
fn dim_below(
    page: &GrayImage,
    (white, black): (u8, u8),
    noise: u8,
    chance: &mut Chance,
) -> GrayImage {
    let grain = bytes(chance, page.as_raw().len());
    let (width, height) = page.dimensions();
    let shades = page.as_raw().iter().zip(grain).zip(0_u32..);
    let bytes = shades.map(|((shade, grain), at)| {
        let below = at / width > height / 2;
        let (white, black) = if below { (white, black) } else { (240, 40) };
        let lit = if *shade < 128 { black } else { white };
        lit - noise + grain % (2 * noise + 1)
    });
    GrayImage::from_raw(width, height, bytes.collect()).unwrap()
}

#[test]
fn small_codes_in_a_large_photo_need_every_threshold_in_bad_light() {
    let mut chance = Chance::new(7);
    // Grain that only the first stands, and shades that only the second tells apart; at half its size neither picture can be read.
    for (module, shades, noise, needed) in [(2, (60, 20), 8, "lit"), (3, (40, 20), 2, "shadowed")] {
        let mut alone = 0;
        for _ in 0..4 {
            let text = part(&mut chance);
            let code = picture(&draw(&text).unwrap());
            let page = dim_below(&far_away(&code, module), shades, noise, &mut chance);
            let shades = Shades {
                width: page.width(),
                height: page.height(),
                bytes: page.into_raw(),
            };
            assert_eq!(texts(&shades), [&*text], "{needed}");
            let reads = |dark: Option<BitMatrix>| dark.is_some_and(|dark| !codes(&dark).is_empty());
            let by = [
                ("drawn", reads(drawn(&shades))),
                ("lit", reads(lit(&shades))),
                ("shadowed", reads(shadowed(&shades))),
                (
                    "edges",
                    edges::thresholds(&shades).any(|dark| reads(Some(dark))),
                ),
            ];
            alone += u32::from(by.iter().all(|(name, reads)| *reads == (*name == needed)));
        }
        assert!(alone > 0, "others read all that {needed} reads");
    }
}

#[test]
fn several_codes_in_one_picture_are_all_read() {
    let mut chance = Chance::new(3);
    let texts: Vec<_> = (0..4).map(|_| part(&mut chance)).collect();
    let mut sheet = GrayImage::from_pixel(1800, 1800, Luma([255]));
    for (text, (x, y)) in texts.iter().zip([(0, 0), (900, 0), (0, 900), (900, 900)]) {
        image::imageops::replace(&mut sheet, &picture(&draw(text).unwrap()), x, y);
    }
    let mut read = read(&png(&sheet));
    read.sort();
    let mut texts = texts;
    texts.sort();
    assert_eq!(read, texts);
}

/// Reads the same pictures with another project's reader, upright and on each side.
#[test]
fn zbar_reads_every_code_on_each_of_its_sides() {
    let mut chance = Chance::new(4);
    let folder = tempfile::tempdir().unwrap();
    let mut left = amount(2, 10, 2000);
    while left > 0 {
        let some = left.min(25);
        left -= some;
        let mut written = BTreeMap::new();
        for number in 0..some {
            let text = part(&mut chance);
            let mut side = picture(&draw(&text).unwrap());
            for turn in 0..4 {
                let path = folder.path().join(format!("{number}-{turn}.png"));
                side.save(&path).unwrap();
                written.insert(path, text.clone());
                side = rotate90(&side);
            }
        }
        let mut zbar = Command::new("zbarimg");
        let zbar = zbar
            .args(["-q", "--raw", "-Sdisable", "-Sqrcode.enable"])
            .args(written.keys());
        let read = String::from_utf8(zbar.output().unwrap().stdout).unwrap();
        let read: Vec<&str> = read.lines().collect();
        let texts: Vec<&String> = written.values().collect();
        assert_eq!(read, texts);
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

/// Draws a field of corners of codes, each module one or more pixels wide.
fn corners(side: u32, module: u32) -> GrayImage {
    GrayImage::from_fn(side, side, |x, y| {
        let (x, y) = (x / module % 8, y / module % 8);
        let ring = x < 7 && y < 7 && (x == 0 || x == 6 || y == 0 || y == 6);
        let core = (2..5).contains(&x) && (2..5).contains(&y);
        Luma([if ring || core { 0 } else { 255 }])
    })
}

#[test]
fn pictures_that_were_made_to_take_long_take_seconds() {
    for (side, module) in [(260, 1), (2000, 1), (3000, 1), (3000, 12), (6000, 1)] {
        let picture = png(&corners(side, module));
        let began = Instant::now();
        read(&picture);
        let took = began.elapsed();
        assert!(took < Duration::from_secs(10), "{side}, {module}: {took:?}");
    }
}

#[test]
fn no_damage_to_a_picture_makes_the_reader_panic() {
    let mut chance = Chance::new(5);
    for _ in 0..amount(20, 60, 20_000) {
        let text = part(&mut chance);
        let mut whole = picture(&draw(&text).unwrap());
        let (width, height) = whole.dimensions();
        for _ in 0..chance.below(40) {
            let mut any = |below: u32| u32::try_from(chance.below(below as usize)).unwrap();
            let (x, y, w, h) = (any(width), any(height), any(60), any(60));
            let shade = if any(2) == 0 { 0 } else { 255 };
            for (x, y) in
                (x..(x + w).min(width)).flat_map(|x| (y..(y + h).min(height)).map(move |y| (x, y)))
            {
                whole.put_pixel(x, y, Luma([shade]));
            }
        }
        let picture = shades(&png(&whole), MAX_SIDE).unwrap();
        texts(&picture);
    }
}
