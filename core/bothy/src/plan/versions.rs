//! Compares a plan with its last review. No I/O.

use super::model::{Plan, PlanItem};
use std::collections::{BTreeMap, BTreeSet};

/// A change of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ItemChange {
    /// The kind of change.
    pub how: Difference,
    /// The item as it is now, or as it was if removed.
    pub item: PlanItem,
}

/// The kind of an item's change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Difference {
    /// Added.
    Added,
    /// Says something else.
    Reworded,
    /// Moved to another section.
    Moved,
    /// Ticked.
    Ticked,
    /// Tick cleared.
    Unticked,
    /// Removed.
    Removed,
}

impl Difference {
    /// Returns the message key. The message names the item (`$item`).
    pub fn key(self) -> &'static str {
        match self {
            Self::Added => "plan-change-added",
            Self::Reworded => "plan-change-reworded",
            Self::Moved => "plan-change-moved",
            Self::Ticked => "plan-change-ticked",
            Self::Unticked => "plan-change-unticked",
            Self::Removed => "plan-change-removed",
        }
    }
}

/// Returns the changes between two versions: in the later one's order, then the removed items. An item can have several changes.
pub(super) fn between(before: &Plan, after: &Plan) -> Vec<ItemChange> {
    let was: BTreeMap<_, _> = before.items.iter().map(|item| (item.id, item)).collect();
    let mut changed = Vec::new();
    for item in &after.items {
        let mut note = |how| {
            changed.push(ItemChange {
                how,
                item: item.clone(),
            });
        };
        let Some(old) = was.get(&item.id) else {
            note(Difference::Added);
            continue;
        };
        if item.said != old.said {
            note(Difference::Reworded);
        }
        if item.section != old.section {
            note(Difference::Moved);
        }
        match (old.done_ms, item.done_ms) {
            (None, Some(_)) => note(Difference::Ticked),
            (Some(_), None) => note(Difference::Unticked),
            _ => {}
        }
    }
    let is: BTreeSet<_> = after.items.iter().map(|item| item.id).collect();
    let gone = before.items.iter().filter(|item| !is.contains(&item.id));
    changed.extend(gone.map(|item| ItemChange {
        how: Difference::Removed,
        item: item.clone(),
    }));
    changed
}
