//! Tells dark from light where a shadow ends inside a QR code.
//!
//! A mean of what is around takes shadow and light together. The level of white is asked of one side only: of all squares that hold a
//! pixel, the one whose lightest pixel is darkest. That is the grey-scale closing of the picture; the level of black is its opening.

use crate::media::Shades;
use image::GrayImage;
use image::imageops::thumbnail;
use rxing::common::BitMatrix;

/// Longest side in pixels; a larger picture is scaled down.
const MAX_SIDE: u32 = 1500;
/// Part of the picture's shorter side that a square takes: it must be larger than any dark part of a code, and fit into the shadow.
const PARTS: [usize; 3] = [12, 5, 24];
/// Least difference between white and black, as a part of white.
const CONTRAST: u8 = 8;

/// Returns the pixels darker than the middle between the white and black around them, for squares of several sizes.
pub(super) fn thresholds(picture: &Shades) -> impl Iterator<Item = BitMatrix> {
    let picture = smaller(picture);
    PARTS
        .into_iter()
        .filter_map(move |part| dark(picture.as_ref()?, part))
}

fn smaller(picture: &Shades) -> Option<GrayImage> {
    let (width, height) = (picture.width, picture.height);
    let whole = GrayImage::from_raw(width, height, picture.bytes.clone())?;
    let longer = width.max(height);
    if longer <= MAX_SIDE {
        return Some(whole);
    }
    let side = |side: u32| (side * MAX_SIDE / longer).max(1);
    Some(thumbnail(&whole, side(width), side(height)))
}

fn dark(picture: &GrayImage, part: usize) -> Option<BitMatrix> {
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let reach = (width.min(height) / part / 2).max(8);
    let square = |bytes: &[u8], better: fn(u8, u8) -> u8| {
        let rows = along(bytes, width, reach, better);
        turned(&along(&turned(&rows, width), height, reach, better), height)
    };
    let white = square(&square(picture, u8::max), u8::min);
    let black = square(&square(picture, u8::min), u8::max);
    let mut dark = BitMatrix::new(picture.width(), picture.height()).ok()?;
    for (at, shade) in picture.iter().enumerate() {
        let (white, black) = (white[at], black[at]);
        if white - black > white / CONTRAST && *shade < white.midpoint(black) {
            let (x, y) = (at % width, at / width);
            dark.set(u32::try_from(x).ok()?, u32::try_from(y).ok()?);
        }
    }
    Some(dark)
}

/// Returns for each pixel the best of its row at most `reach` away. The time doesn't depend on `reach`: a window is the end of one block and
/// the beginning of the next (van Herk).
fn along(bytes: &[u8], width: usize, reach: usize, better: fn(u8, u8) -> u8) -> Vec<u8> {
    let block = 2 * reach + 1;
    let mut out = Vec::with_capacity(bytes.len());
    for row in bytes.chunks_exact(width) {
        let mut begins = row.to_vec();
        let mut ends = row.to_vec();
        for x in 1..width {
            if x % block != 0 {
                begins[x] = better(begins[x], begins[x - 1]);
            }
        }
        for x in (1..width).rev() {
            if x % block != 0 {
                ends[x - 1] = better(ends[x - 1], ends[x]);
            }
        }
        out.extend((0..width).map(|x| {
            let (from, to) = (x.saturating_sub(reach), (x + reach).min(width - 1));
            if from / block == to / block {
                // Cut at an edge of the picture: all of it lies in one block.
                if from % block == 0 {
                    begins[to]
                } else {
                    ends[from]
                }
            } else {
                better(ends[from], begins[to])
            }
        }));
    }
    out
}

/// Turns columns to rows.
fn turned(bytes: &[u8], width: usize) -> Vec<u8> {
    let columns = 0..width;
    columns
        .flat_map(|x| bytes.iter().skip(x).step_by(width).copied())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_in_reach_is_found_as_by_trying_all() {
        let bytes: Vec<u8> = (0..400_u32)
            .map(|n| u8::try_from(n * 7919 % 251).unwrap_or(0))
            .collect();
        for width in [1, 2, 5, 20, 40, 400] {
            for reach in [1, 2, 3, 8, 30, 500] {
                for better in [u8::max as fn(u8, u8) -> u8, u8::min] {
                    let found = along(&bytes, width, reach, better);
                    for (at, best) in found.iter().enumerate() {
                        let (row, x) = (at / width * width, at % width);
                        let (from, to) = (x.saturating_sub(reach), (x + reach).min(width - 1));
                        let tried = bytes[row + from..=row + to].iter().copied().reduce(better);
                        assert_eq!(tried, Some(*best), "{width}, {reach}, {at}");
                    }
                }
            }
        }
        assert_eq!(turned(&turned(&bytes, 20), 20), bytes);
    }
}
