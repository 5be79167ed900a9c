//! Placed ink, and the strips that hold it.

use crate::tags::Leaf;
use crate::text::Line;

/// Something drawn, placed by its upper left corner.
pub(crate) struct Placed {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) ink: Ink,
    /// The leaf that it belongs to. `None` if screen readers skip it.
    pub(crate) leaf: Option<Leaf>,
}

pub(crate) enum Ink {
    Line(Line),
    Tick { done: bool, size: f32 },
    Rule { width: f32, light: u8 },
}

/// The place of a heading.
pub(crate) struct Place {
    pub(crate) text: String,
    pub(crate) frame: usize,
    pub(crate) y: f32,
}

/// A strip that no page cuts: a line of text with anything beside it.
pub(super) struct Strip {
    /// The room above it, except at the top of a frame.
    pub(super) above: f32,
    pub(super) height: f32,
    /// Its ink, measured from its own top.
    pub(super) inks: Vec<Placed>,
    /// The heading that begins with it.
    pub(super) heading: Option<String>,
    /// True if it begins a frame.
    pub(super) first: bool,
    /// True if it should stay with the next strip.
    pub(super) kept: bool,
    /// The cost of parting it from the next strip anyway.
    pub(super) bond: Bond,
}

/// The bond between two strips, weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Bond {
    /// Two lines in the middle of a text.
    Lines,
    /// The end of one block and the beginning of the next.
    Blocks,
    /// A heading and its text, or a single line and the rest of its text.
    Firm,
}
