//! Hashes the exhibits on another core while the log is read: most of a pack's bytes are theirs, and what the log says of them comes later.

use super::meter::sum;
use crate::Hash;
use crate::pack::container::Container;
use crate::pack::names;
use crate::pack::report::Unreadable;
use std::collections::BTreeMap;
use std::sync::mpsc::Sender;

/// The SHA-256 and length of each file that has an exhibit's name, or why it can't be read.
pub(super) type ExhibitSums = BTreeMap<String, Result<(Hash, u64), Unreadable>>;

/// Hashes every file that has an exhibit's name, until nobody takes what is `told`: the numbers of bytes read.
#[allow(clippy::needless_pass_by_value)] // its end tells the other side that all was read
pub(super) fn exhibits(container: &Container, told: Sender<u64>) -> ExhibitSums {
    let names = container.files().keys();
    names
        .filter(|name| names::mark(name).is_some())
        .take_while(|_| told.send(0).is_ok())
        .map(|name| (name.clone(), sum(container, name, &told)))
        .collect()
}
