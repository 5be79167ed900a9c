//! README.txt of a pack, in plain words: what it is, what it can't show, how to check it.
//!
//! The words are in `pack.ftl` (`core/content/locale`); this module only fills in figures and names.

use super::selection::Selection;
use crate::error::Result;
use crate::locale::{Arg, Locale};
use bothy_proof::{Head, pack};
use chrono::DateTime;

/// The width of a line, in characters.
const WIDTH: usize = 72;

/// Writes the page, in the language of its reader.
pub(super) fn readme(selection: &Selection, head: &Head, locale: &Locale) -> Result<String> {
    let shown_of = |all, some, shown: u64, size: u64| {
        let key = if shown == size { all } else { some };
        let args = [("shown", shown.into()), ("size", size.into())];
        Result::Ok(wrapped(&locale.text_of(key, &args)?))
    };
    let incidents = selection.incidents.len() as u64;
    // Incidents put away are in the record too; without them, "all that the record held" would be untrue.
    let total = incidents + selection.not_shown + selection.put_away;
    let incidents = shown_of("pack-incidents-all", "pack-incidents", incidents, total)?;
    let lines = selection.lines.len() as u64;
    let lines = shown_of("pack-lines-all", "pack-lines", lines, selection.size)?;
    let fields = selection.hidden_fields().join(", ");
    let hidden = wrapped(&locale.text_of("pack-hidden", &[("fields", (&fields).into())])?);
    let exhibits = locale.text(exhibits(selection.exhibits.len()))?;
    let made = match moment(head.wall_ms) {
        Some(made) => made,
        None => locale.text("pack-unknown-day")?,
    };
    let key = pack::minisign_key(&head.public_key);
    let what = [
        ("made", (&made).into()),
        ("incidents", (&incidents).into()),
        ("lines", (&lines).into()),
        ("hidden", (&hidden).into()),
        ("exhibits", (&exhibits).into()),
    ];
    let pages = [
        locale.text_of("pack-what", &what)?,
        locale.text("pack-shows")?,
        locale.text_of("pack-check", &[("key", Arg::Typed(&key))])?,
    ];
    Ok(pages.join("\n\n\n") + "\n")
}

fn exhibits(count: usize) -> &'static str {
    match count {
        0 => "pack-exhibits-none",
        _ => "pack-exhibits",
    }
}

/// Formats `2026-03-01 12:00 UTC`; `None` for a date that no calendar has. A head has no offset, so that it gives none away.
fn moment(wall_ms: i64) -> Option<String> {
    let time = DateTime::from_timestamp_millis(wall_ms)?;
    Some(time.format("%Y-%m-%d %H:%M UTC").to_string())
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
