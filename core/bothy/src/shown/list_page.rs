//! A page of the list in words, so that one call fills a screen.

use crate::error::Result;
use crate::id::Id;
use crate::journal::{Answer, Line, Zone};
use crate::locale::Locale;

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ListPage {
    /// The rows, the latest incident first.
    pub rows: Vec<ListRow>,
    /// True if more follow: ask for those after the last row.
    pub more: bool,
}

/// A row of the list. What is a text is ready to show.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ListRow {
    /// The incident.
    pub id: Id,
    /// The time when it happened.
    pub when: String,
    /// The kinds, the leading one first.
    pub kinds: String,
    /// The beginning of the details, on one line; may be empty.
    pub opening: String,
    /// A note if a child was, or may have been, present.
    pub child: Option<String>,
    /// The number of files.
    pub files: u32,
    /// The number of corrections.
    pub corrections: u32,
    /// True if it was put away.
    pub put_away: bool,
    /// A note if it was first written more than 7 days after it happened.
    pub late: Option<String>,
    /// All that stands beside it, in order: these notes, its files and its corrections in words.
    pub notes: Vec<String>,
}

impl Locale {
    /// Returns a page of the list in words. `more` and `lines` as [`crate::journal::Journal::page`] returns them.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn list_page(&self, lines: &[Line], more: bool, zone: Zone<'_>) -> Result<ListPage> {
        let rows = lines.iter().map(|line| self.list_row(line, zone));
        Ok(ListPage {
            rows: rows.collect::<Result<_>>()?,
            more,
        })
    }

    fn list_row(&self, line: &Line, zone: Zone<'_>) -> Result<ListRow> {
        let child = match line.child_present {
            Some(Answer::Yes) => Some(self.text("screen-note-child")?),
            Some(Answer::Unsure) => Some(self.text("screen-note-child-unsure")?),
            Some(Answer::No) | None => None,
        };
        let files = match line.attachments {
            0 => None,
            files => Some(self.text_of("record-note-files", &[("files", files.into())])?),
        };
        let note = |is: bool, key: &str| is.then(|| self.text(key)).transpose();
        let corrections = line.revisions.saturating_sub(1);
        let corrected = note(corrections > 0, "record-note-amended")?;
        let late = note(line.late, "screen-note-late")?;
        let away = note(line.put_away, "record-note-put-away")?;
        let notes = [child.clone(), files, corrected, late.clone(), away];
        Ok(ListRow {
            id: line.id,
            when: self.happened(&line.happened, zone)?,
            kinds: self.kinds(&line.kinds)?,
            opening: line.opening.clone(),
            child,
            files: line.attachments,
            corrections,
            put_away: line.put_away,
            late,
            notes: notes.into_iter().flatten().collect(),
        })
    }
}

#[cfg(test)]
mod tests;
