//! What leaves the same bytes in every container.

use super::told::{Properties, Reveals};
use super::{film, gps, iptc, xmp};
use memchr::memmem;

/// Looks for each form that does.
pub(super) fn scan(bytes: &[u8], told: &mut Reveals) {
    told.place |= gps::shows_place(bytes) || film::shows_place(bytes);
    for (found, properties) in [
        (xmp::look(bytes), Properties::Xmp),
        (iptc::look(bytes), Properties::Iptc),
    ] {
        told.place |= found.place;
        told.has(found.present, properties);
    }
}

pub(super) fn finds(bytes: &[u8], mark: &[u8]) -> bool {
    memmem::find(bytes, mark).is_some()
}
