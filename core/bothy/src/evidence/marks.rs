//! The name of an exhibit in a pack: its mark and an ending that fits its type.
//!
//! It is never the phone's own name for the file, which may hold a date or a place.

use crate::error::{Error, Input, Result};
use crate::media;

/// Returns the letters before the number: two capitals, "EX" if none were given.
///
/// # Errors
/// `Invalid{Choice}` for anything but two letters A to Z.
pub(super) fn initials(given: &str) -> Result<&str> {
    match given.as_bytes() {
        [] => Ok("EX"),
        [a, b] if a.is_ascii_uppercase() && b.is_ascii_uppercase() => Ok(given),
        _ => Err(Error::Invalid {
            field: Input::Choice,
        }),
    }
}

/// Formats the mark of exhibit `number`, counted from 1: `AB-001`. Numbers over 999 take the digits they need.
pub(super) fn mark(initials: &str, number: usize) -> String {
    format!("{initials}-{number:03}")
}

/// Returns the path of an exhibit in the pack: `exhibits/AB-001.jpg`.
pub(super) fn path(mark: &str, media_type: &str) -> String {
    format!("exhibits/{mark}.{}", media::ending(media_type))
}
