//! The settings and the file of a bench that attaches or backs up.

use std::fs::File;
use std::io::Read;
use std::path::Path;

/// Returns a setting from the environment, or the usual one.
///
/// # Panics
/// If it is no number.
pub fn setting(name: &str, usual: usize) -> usize {
    std::env::var(name).map_or(usual, |text| text.parse().expect("a number"))
}

/// Gives a file to `take`, a megabyte at a time.
///
/// # Panics
/// If it can't be read.
pub fn each_megabyte(source: &Path, take: &mut dyn FnMut(&[u8])) {
    let mut file = File::open(source).expect("the file");
    let mut bytes = vec![0; 1 << 20];
    while file.read(&mut bytes).expect("a read") > 0 {
        take(&bytes);
    }
}
