//! Looks at parts decoded or unpacked out of a file: pictures and documents singly, the rest together.

use super::effort::{Effort, kind};
use super::kinds::{JOINED, is_plain_text};
use super::told::{Properties, Reveals};

/// Bytes that are looked at together.
const TOGETHER: usize = 4 << 20;

/// Parts of a file at this depth.
pub(super) struct Parts {
    depth: u8,
    joined: Vec<u8>,
    /// True if texts are only words to read. In a PDF they may be a description.
    words: bool,
}

impl Parts {
    pub(super) fn of_text(depth: u8) -> Self {
        Self {
            depth,
            joined: Vec::new(),
            words: true,
        }
    }

    pub(super) fn of_document(depth: u8) -> Self {
        Self {
            words: false,
            ..Self::of_text(depth)
        }
    }

    /// Looks at one part. Returns false unless its type is recognised.
    pub(super) fn take(
        &mut self,
        part: &[u8],
        told: &mut Reveals,
        effort: &mut Effort<'_>,
    ) -> bool {
        let media_type = kind(part);
        let is_known = media_type != "application/octet-stream";
        if is_known && (self.words || !is_plain_text(media_type)) {
            if effort.takes_part() {
                told.add(effort.look(part, media_type, self.depth + 1));
            } else {
                told.has(true, Properties::Unread);
            }
        } else {
            self.joined.extend_from_slice(part);
            if self.joined.len() > TOGETHER {
                self.flush(told, effort);
            }
        }
        is_known
    }

    /// Looks at what is left.
    pub(super) fn finish(mut self, told: &mut Reveals, effort: &mut Effort<'_>) {
        self.flush(told, effort);
    }

    fn flush(&mut self, told: &mut Reveals, effort: &mut Effort<'_>) {
        let joined = std::mem::take(&mut self.joined);
        if joined.is_empty() {
            return;
        }
        // A signed e-mail holds another in its bytes, so these can be texts too.
        told.add(effort.look(&joined, JOINED, self.depth + 1));
    }
}
