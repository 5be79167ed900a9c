//! The count of wrong secrets, as a file: written when the vault is made, and read once tries are counted.
//!
//! Layout: docs/vault-format.md, "Throttle".

use crate::error::Result;
use crate::seal::sha256;
use crate::store::files::{self, THROTTLE};
use crate::time::Now;
use std::path::Path;

const VERSION: u16 = 1;

/// Writes the file of a vault that no wrong secret was tried on.
pub(crate) fn make_file(folder: &Path, now: &Now) -> Result<()> {
    let wrong = 0_u32;
    let tally = [
        &VERSION.to_be_bytes()[..],
        &[0; 2],
        &wrong.to_be_bytes(),
        &now.mono_ms.to_be_bytes(),
        &now.boot,
    ]
    .concat();
    files::replace(folder, THROTTLE, &[&tally[..], &sha256(&[&tally])].concat())
}
