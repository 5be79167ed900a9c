//! An earlier head, which the pack's head is shown to continue.

use crate::{Hash, SignedHead};

/// A head from before the pack's own: witnessed, stamped or from an earlier pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// The head as signed then.
    pub head: SignedHead,
    /// The consistency proof from its log to that of the pack's head.
    pub path: Vec<Hash>,
}
