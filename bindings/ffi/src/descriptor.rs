//! Takes over descriptors: the only `unsafe` of the bindings.
//!
//! A phone's pickers hand a shell an open file as a number and no path. Opening `/proc/self/fd/N` instead would need no `unsafe`, but opens
//! the file a second time, which a phone refuses for other apps' documents, and sockets have no such name (docs/adr/0038-descriptors.md).

#![allow(
    unsafe_code,
    reason = "no safe call makes a descriptor of a number that came over the boundary"
)]

use bothy_core::{Error, Result};
use std::fs::File;
use std::os::fd::BorrowedFd;

/// Copies a shell's descriptor. The shell keeps its own, which it may close at once, and closes it in any case.
///
/// # Errors
/// `Outside` if no open file has this number.
pub(crate) fn copied(descriptor: i32) -> Result<File> {
    if descriptor < 0 {
        return Err(Error::Outside);
    }
    // SAFETY: it isn't -1, and it is borrowed for the next line alone, which does nothing but ask the system for a copy. The shell keeps
    // its descriptor open during the call, as each call that takes one says; where it doesn't, the system refuses.
    let shells = unsafe { BorrowedFd::borrow_raw(descriptor) };
    let copy = shells.try_clone_to_owned();
    copy.map(File::from).map_err(|_| Error::Outside)
}
