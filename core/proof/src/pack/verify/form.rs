//! The form that an entry must have, by docs/log-format.md.

use super::findings::Findings;
use crate::fields::{self, POSITIONS, position};
use crate::pack::hiding::{Showing, View};
use crate::pack::report::{Claim, Place, Why};
use crate::{MAX_TEXT, Shape, Value};

/// The log's own statements in an entry, once found to be well-formed.
pub(super) struct Plain {
    pub(super) kind: String,
    pub(super) subject: [u8; 16],
    pub(super) rev: Option<i64>,
}

/// Checks the form of one entry, and clears values that aren't of their position's shape, so no later code checks again.
/// `None` if a part that is always shown is wrong, so that nothing more can be said.
pub(super) fn check(
    seq: u64,
    entry: &mut View,
    log_id: &[u8; 32],
    findings: &mut Findings,
) -> Option<Plain> {
    let mut readable = true;
    let mut misfits = Vec::new();
    for at in 0..POSITIONS {
        let why = if !fits(at, entry.get(at)) {
            misfits.push(at);
            Why::Malformed
        } else if is_missing(at, entry.get(at)) {
            Why::NotShown
        } else {
            continue;
        };
        findings.fail(Claim::Form, Place::Position(seq, at), why);
        readable &= !position::ALWAYS_SHOWN.contains(&at);
    }
    if !readable {
        return None;
    }
    let plain = Plain {
        kind: entry.value(position::KIND).as_text()?.to_owned(),
        subject: entry.value(position::SUBJECT).as_bytes()?.try_into().ok()?,
        rev: entry.value(position::REV).as_int(),
    };
    if let Some(at) = wrong(seq, &plain, entry, log_id) {
        findings.fail(Claim::Form, Place::Position(seq, at), Why::Malformed);
    }
    for at in misfits {
        entry.clear(at);
    }
    Some(plain)
}

/// True if a position that must be shown isn't; only rev may be null.
fn is_missing(at: u8, showing: &Showing) -> bool {
    position::ALWAYS_SHOWN.contains(&at)
        && match showing {
            Showing::Hidden => true,
            Showing::Shown(value) => *value == Value::Null && at != position::REV,
            Showing::Partly(_) => false,
        }
}

fn fits(at: u8, showing: &Showing) -> bool {
    match (fields::at(at), showing) {
        (_, Showing::Hidden) => true,
        (Some(spec), Showing::Shown(value)) => spec.shape.accepts(value),
        (None, Showing::Shown(value)) => *value == Value::Null,
        (spec, Showing::Partly(words)) => {
            let shown = || words.iter().flatten();
            spec.is_some_and(|spec| matches!(spec.shape, Shape::Words | Shape::People))
                && shown().all(|word| !word.is_empty())
                && shown().map(String::len).sum::<usize>() <= MAX_TEXT
        }
    }
}

/// Returns the position whose value is impossible in an entry of this kind.
fn wrong(seq: u64, plain: &Plain, entry: &View, log_id: &[u8; 32]) -> Option<u8> {
    let rev_fits = match plain.kind.as_str() {
        "created" | "imported" => plain.rev == Some(0),
        "amended" => plain.rev.is_some_and(|rev| rev > 0),
        _ => plain.rev.is_none(),
    };
    if !rev_fits {
        return Some(position::REV);
    }
    let null = |at| matches!(entry.get(at), Showing::Shown(Value::Null));
    match plain.kind.as_str() {
        "created" | "imported" | "amended" | "put-away" => None,
        // An entry that destroys itself, or one that isn't there yet, says nothing true.
        "deleted" => targets(entry)
            .any(|target| target >= seq)
            .then_some(position::TARGETS),
        "attached" | "derived" => [position::INCIDENT, position::FILE]
            .into_iter()
            .find(|at| null(*at)),
        _ => (plain.subject != log_id[..16]).then_some(position::SUBJECT),
    }
}

/// Returns the entries that a deletion says it destroyed.
pub(super) fn targets(entry: &View) -> impl Iterator<Item = u64> {
    let value = entry.value(position::TARGETS);
    let fits = Shape::Seqs.accepts(value);
    let targets = value.as_array().filter(|_| fits).unwrap_or_default();
    targets
        .iter()
        .filter_map(Value::as_int)
        .map(i64::cast_unsigned)
}
