//! Openings of log.json changed: a helper for forgeries, whose number of nodes still fits.

use super::commitments::{Part, cover};
use bothy_proof::fields;
use serde_json::Value;
use std::ops::Range;

/// Returns a hash that is nobody's.
pub(crate) fn hash() -> Value {
    "0f".repeat(32).into()
}

fn position(name: &str) -> usize {
    fields::named(name).unwrap().position.into()
}

/// Says of each node of an entry, or of words, which leaves it stands for and whether it is a seed.
pub(crate) fn nodes_of(shown: &Value) -> Vec<(Range<usize>, bool)> {
    if let Some(words) = shown.get("$words") {
        let part = |word: &Value| {
            if word.is_null() {
                Part::Hidden
            } else {
                Part::Shown
            }
        };
        let parts: Vec<_> = words.as_array().unwrap().iter().map(part).collect();
        return cover(&parts);
    }
    let mut parts = [Part::Shown; 96];
    for name in shown
        .get("hidden")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        parts[position(name.as_str().unwrap())] = Part::Hidden;
    }
    for (name, value) in shown["values"].as_object().unwrap() {
        if value.get("salt").is_some() {
            parts[position(name)] = Part::Partly;
        }
    }
    cover(&parts)
}

/// Returns the place among the nodes of an entry, or of words, of the one that stands for this leaf.
#[track_caller]
pub(crate) fn node_for(shown: &Value, leaf: usize) -> usize {
    let nodes = nodes_of(shown);
    nodes
        .iter()
        .position(|(leaves, _)| leaves.contains(&leaf))
        .unwrap()
}

/// Returns the node of an entry that stands for a position.
#[track_caller]
pub(crate) fn node<'a>(entry: &'a mut Value, name: &str) -> &'a mut Value {
    let at = node_for(entry, position(name));
    &mut entry["nodes"][at]
}

/// Changes an entry, or words. It then has as many nodes as it needs: its own where they still stand for the same, the others invented.
pub(crate) fn reopened(shown: &mut Value, change: impl FnOnce(&mut Value)) {
    let before = nodes_of(shown);
    let nodes = shown["nodes"].as_array().unwrap().clone();
    assert_eq!(before.len(), nodes.len());
    change(shown);
    let now = nodes_of(shown).into_iter();
    let kept = |node| before.iter().position(|before| *before == node);
    let now = now.map(|node| kept(node).map_or_else(hash, |at| nodes[at].clone()));
    shown["nodes"] = now.collect();
}

/// Hides a position of an entry under a false hash.
pub(crate) fn hide(entry: &mut Value, name: &str) {
    reopened(entry, |entry| {
        entry["values"].as_object_mut().unwrap().remove(name);
        let mut names: Vec<Value> = entry["hidden"].as_array().cloned().unwrap_or_default();
        names.push(name.into());
        names.sort_by_key(|name| position(name.as_str().unwrap()));
        entry["hidden"] = names.into();
    });
}

/// Names a hidden position no more, under false seeds: it is null then.
pub(crate) fn unhide(entry: &mut Value, name: &str) {
    reopened(entry, |entry| {
        let names = entry["hidden"].as_array_mut().unwrap();
        names.retain(|hidden| hidden != name);
    });
}
