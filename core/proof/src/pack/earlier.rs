//! What a pack's head is shown to continue.

use crate::{Hash, SignedHead};

/// A head from before the pack's own: witnessed, stamped or of an earlier pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// As it was signed then.
    pub head: SignedHead,
    /// Consistency proof from its log to that of the pack's head.
    pub path: Vec<Hash>,
}
