//! README.txt of a pack: what it is, what it can't show, how to check it, in plain words.
//!
//! The words are in core/content/pack/README.txt; here only figures and names are put in.

use super::selection::Selection;
use bothy_proof::{Head, Recorded, pack};
use chrono::DateTime;

const WORDS: &str = include_str!("../../../content/pack/README.txt");

/// Width of a line, in characters.
const WIDTH: usize = 72;

/// The page.
pub(super) fn readme(selection: &Selection, head: &Head) -> String {
    // What is put away is in the record too, and "all that the record held" would be untrue.
    let total = selection.incidents.len() as u64 + selection.not_shown + selection.put_away;
    WORDS
        .replace("{made}", &moment(head.recorded))
        .replace(
            "{incidents}",
            &wrapped(&incidents(selection.incidents.len() as u64, total)),
        )
        .replace("{lines}", &wrapped(&lines(selection)))
        .replace("{hidden}", &wrapped(&hidden(&selection.hidden_fields())))
        .replace("{exhibits}", exhibits(selection.exhibits.len()))
        .replace("{key}", &pack::minisign_key(&head.public_key))
}

fn incidents(shown: u64, total: u64) -> String {
    if shown == total {
        return format!(
            "It shows {shown} of {total} incidents: all that the record held on that day."
        );
    }
    format!(
        "It shows {shown} of {total} incidents, chosen for this purpose. The others exist; a court may ask for them."
    )
}

fn lines(selection: &Selection) -> String {
    let (shown, total) = (selection.lines.len() as u64, selection.size);
    if shown == total {
        return format!("It shows {shown} of {total} lines of the log.");
    }
    format!(
        "It shows {shown} of {total} lines of the log. The others are of incidents that aren't shown or were taken out, or are the \
         program's own, such as that a copy was made. Where they stand can be seen, what they say can't."
    )
}

fn hidden(names: &[&str]) -> String {
    format!(
        "In every line these are left out, whether or not anything was said there: {}. All else verifies without them.",
        names.join(", ")
    )
}

fn exhibits(count: usize) -> &'static str {
    match count {
        0 => "there is none: no file is shown",
        _ => "the files that were kept with the incidents, unchanged",
    }
}

/// `2026-03-01 12:00 (UTC+00:00)`
fn moment(recorded: Recorded) -> String {
    let offset = i64::from(recorded.offset_min);
    let local = DateTime::from_timestamp_millis(recorded.wall_ms.saturating_add(offset * 60_000));
    let local = local.map_or_else(
        || "an unknown day".to_owned(),
        |t| t.format("%Y-%m-%d %H:%M").to_string(),
    );
    let sign = if offset < 0 { '-' } else { '+' };
    format!(
        "{local} (UTC{sign}{:02}:{:02})",
        offset.abs() / 60,
        offset.abs() % 60
    )
}

/// Breaks lines at spaces.
fn wrapped(text: &str) -> String {
    let mut out = String::new();
    let mut width = 0;
    for word in text.split(' ') {
        if width > 0 && width + 1 + word.len() > WIDTH {
            out.push('\n');
            width = 0;
        } else if width > 0 {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += word.len();
    }
    out
}
