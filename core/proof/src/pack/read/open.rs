//! The opening of an entry from log.json: the root that it leads to, and what its reader sees.

use super::values::{Hidden, ValueIn, Values};
use crate::commit;
use crate::fields::POSITIONS;
use crate::pack::hiding::{Showing, View};
use crate::seed_tree::{self, Part, Seed};
use crate::{Hash, Malformed, Value};

/// Opens the positions of an entry.
///
/// # Errors
/// [`Malformed`] if a hidden position has a value, or an opening isn't as long as what is hidden makes necessary.
pub(super) fn positions(
    Values(values): Values,
    Hidden(hidden): &Hidden,
    nodes: &[Hash],
) -> Result<(Hash, View), Malformed> {
    let mut showing = vec![Showing::Shown(Value::Null); POSITIONS.into()];
    for position in hidden {
        showing[usize::from(*position)] = Showing::Hidden;
    }
    let mut partly: Vec<(usize, Hash)> = Vec::new();
    for (position, value) in values {
        let at = usize::from(position);
        if showing[at] == Showing::Hidden {
            return Err(Malformed);
        }
        showing[at] = match value {
            ValueIn::Whole(value) => Showing::Shown(value),
            ValueIn::Partly { words, salt, nodes } => {
                partly.push((at, words_shown_in_part(&words, &salt, &nodes)?));
                Showing::Partly(words)
            }
        };
    }
    let parts: Vec<Part> = showing.iter().map(part).collect();
    let root = seed_tree::close(&parts, nodes, &mut |at, seed| match (seed, &showing[at]) {
        (Some(seed), Showing::Shown(value)) => commit::position_leaf(seed, value),
        _ => partly
            .iter()
            .find(|(partly, _)| *partly == at)
            .map_or([0; 32], |(_, leaf)| *leaf),
    })?;
    Ok((root, View::read(showing)))
}

fn part(showing: &Showing) -> Part {
    match showing {
        Showing::Shown(_) => Part::Shown,
        Showing::Hidden => Part::Hidden,
        Showing::Partly(_) => Part::Partly,
    }
}

/// Returns the leaf of a position of which some words are hidden.
fn words_shown_in_part(
    words: &[Option<String>],
    salt: &Seed,
    nodes: &[Hash],
) -> Result<Hash, Malformed> {
    let part = |word: &Option<String>| match word {
        Some(_) => Part::Shown,
        None => Part::Hidden,
    };
    let parts: Vec<Part> = words.iter().map(part).collect();
    let root = seed_tree::close(&parts, nodes, &mut |at, seed| match (seed, &words[at]) {
        (Some(seed), Some(word)) => commit::word_leaf(seed, word),
        _ => [0; 32],
    })?;
    Ok(commit::words_leaf(salt, words.len(), &root))
}
