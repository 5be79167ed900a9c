//! What changed in a plan since it was last looked at. No I/O.

use super::model::{Plan, PlanItem};
use std::collections::{BTreeMap, BTreeSet};

/// One item that isn't as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ItemChange {
    /// What became of it.
    pub how: Difference,
    /// As it is now; a removed one as it was.
    pub item: PlanItem,
}

/// What became of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Difference {
    /// It wasn't there.
    Added,
    /// It says something else.
    Reworded,
    /// It stands in another section.
    Moved,
    /// It was ticked.
    Ticked,
    /// Its tick was taken away.
    Unticked,
    /// It isn't there any more.
    Removed,
}

/// What changed between two states of a plan: in the order of the later one, then what was removed. An item may have
/// changed in several ways.
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
