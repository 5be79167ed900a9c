//! Scans for the forms that leave the same bytes in every container.

use super::effort::Effort;
use super::told::{Found, Properties, Reveals};
use super::{film, gps, iptc, track, xmp};

/// Looks for each such form, unless stopped.
pub(super) fn scan(bytes: &[u8], told: &mut Reveals, effort: &Effort<'_>) {
    for shows_place in [gps::shows_place, film::shows_place, track::has_fit] {
        told.place |= !effort.is_stopped() && shows_place(bytes);
    }
    for (look, properties) in [
        (xmp::look as fn(&[u8]) -> Found, Properties::Xmp),
        (iptc::look, Properties::Iptc),
    ] {
        if effort.is_stopped() {
            return;
        }
        let found = look(bytes);
        told.place |= found.place;
        told.has(found.present, properties);
    }
}
