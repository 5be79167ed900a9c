//! What is placed, and the strips it is placed in.

use crate::tags::Leaf;
use crate::text::Line;

/// Something that is drawn, from its upper left corner.
pub(crate) struct Placed {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) ink: Ink,
    /// What it is part of; nothing for what a screen reader leaves out.
    pub(crate) leaf: Option<Leaf>,
}

pub(crate) enum Ink {
    Line(Line),
    Tick { done: bool, size: f32 },
    Rule { width: f32, light: u8 },
}

/// Where a heading stands.
pub(crate) struct Place {
    pub(crate) text: String,
    pub(crate) frame: usize,
    pub(crate) y: f32,
}

/// What no page cuts: a line of text with what stands beside it.
pub(super) struct Strip {
    /// Room above it; none at the top of a frame.
    pub(super) above: f32,
    pub(super) height: f32,
    /// What stands in it, from its own top.
    pub(super) inks: Vec<Placed>,
    /// The heading that begins with it.
    pub(super) heading: Option<String>,
    /// Whether it should stay with the next strip.
    pub(super) kept: bool,
    /// How bad it is to part it from the next strip all the same.
    pub(super) bond: Bond,
}

/// How much two strips belong together, the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Bond {
    /// Two lines in the middle of a text.
    Lines,
    /// The end of one block and the beginning of the next.
    Blocks,
    /// A heading and what it heads, a single line and the rest of its text.
    Firm,
}
