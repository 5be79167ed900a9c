//! The fixtures of tests/fixtures/media, and ways to damage them.

#![allow(clippy::panic, reason = "a test that can't go on stops")]

use proptest::prelude::*;

macro_rules! samples {
    ($($file:literal),+ $(,)?) => {
        &[$(($file, include_bytes!(concat!("../../../../tests/fixtures/media/", $file)))),+]
    };
}

/// Every sample, by its file's name.
pub(crate) const ALL: &[(&str, &[u8])] = samples![
    "animated.gif",
    "animated.webp",
    "cmyk.jpg",
    "deep.png",
    "everything.jpg",
    "everything.png",
    "everything.webp",
    "glass.webp",
    "gray-alpha.png",
    "gray.jpg",
    "interlaced.png",
    "lossless.webp",
    "palette.png",
    "picture.avif",
    "picture.heic",
    "picture.tif",
    "progressive.jpg",
    "ycck.jpg",
];

/// Returns the sample of this name.
pub(super) fn sample(file: &str) -> &'static [u8] {
    let found = ALL.iter().find(|(name, _)| *name == file);
    found.unwrap_or_else(|| panic!("no sample {file}")).1
}

/// A photograph from the made-up phone: taken 2026-01-18 07:26:15, held upright.
pub(super) const PHOTO: &[u8] = include_bytes!("../../../../tests/fixtures/door-frame.jpg");

/// Generates a sample, perhaps cut, with some bytes changed or inserted.
pub(super) fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let change = (any::<prop::sample::Index>(), any::<u8>(), any::<bool>());
    let changes = prop::collection::vec(change, 0..12);
    let cut = prop::option::weighted(0.2, any::<prop::sample::Index>());
    (prop::sample::select(ALL), changes, cut).prop_map(|((_, sample), changes, cut)| {
        let mut bytes = sample.to_vec();
        for (at, byte, put_in) in changes {
            let at = at.index(bytes.len());
            if put_in {
                bytes.insert(at, byte);
            } else {
                bytes[at] = byte;
            }
        }
        bytes.truncate(cut.map_or(bytes.len(), |at| at.index(bytes.len())));
        bytes
    })
}
