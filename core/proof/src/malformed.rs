//! The one error of reading and writing the log's content.

/// Bytes that aren't the one right encoding of anything, or a value that its position can't hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the bytes or the value are malformed")]
pub struct Malformed;

impl From<minicbor::decode::Error> for Malformed {
    fn from(_: minicbor::decode::Error) -> Self {
        Self
    }
}
