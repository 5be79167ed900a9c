//! One incident in words, and what each of its corrections changed.

use crate::content_file::names;
use crate::error::Result;
use crate::id::Id;
use crate::journal::{
    Altered, Attachment, CanUndo, Field, Incident, Record, Revision, Undone, Zone,
};
use crate::locale::Locale;
use crate::people::Person;
use crate::time::Now;
use chrono::{DateTime, TimeDelta};

/// An incident for a screen. Every text is ready to show.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ShownIncident {
    /// The incident.
    pub id: Id,
    /// The kinds, the leading one first.
    pub kinds: String,
    /// The time when it happened.
    pub when: String,
    /// The time when it was first written: "Written 1 March 2026, 21:40".
    pub written: String,
    /// The time of the newest correction, if any, and if it changed only spelling.
    pub corrected: Option<String>,
    /// A note if it was first written more than 7 days after it happened.
    pub late: Option<String>,
    /// The fields that have a value, in order.
    pub lines: Vec<ShownLine>,
    /// The files, in the order they were attached.
    pub files: Vec<ShownFile>,
    /// The number of corrections.
    pub corrections: u32,
    /// True if it was put away.
    pub put_away: bool,
    /// The last save, if it can still be taken back.
    pub undo: Option<UndoUntil>,
}

/// A field and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ShownLine {
    /// The field.
    pub field: Field,
    /// The words before it.
    pub label: String,
    /// The value. The user's own words are as they wrote them.
    pub text: String,
}

/// A file of an incident.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ShownFile {
    /// The file.
    pub id: Id,
    /// The user's name for it. `None` if it has none.
    pub name: Option<String>,
    /// The kind of file, which chooses how to show it.
    pub kind: FileKind,
    /// The kind in words.
    pub kind_name: String,
    /// Its length: "412 kB".
    pub length: String,
    /// The time when it was kept: "kept 1 March 2026, 21:40".
    pub kept: String,
}

names! {
    /// The kind of a file, as people tell them apart.
    FileKind said by "file-kind-" {
        /// A photo or another picture.
        Picture = "picture",
        /// A film.
        Film = "film",
        /// A recording of sound.
        Sound = "sound",
        /// An e-mail.
        Mail = "mail",
        /// A text or a chat.
        Text = "text",
        /// A PDF.
        Pdf = "pdf",
        /// Anything else.
        Other = "other",
    }
}

impl FileKind {
    /// Returns the kind of a media type.
    pub fn of_type(media_type: &str) -> Self {
        match media_type {
            "message/rfc822" | "application/vnd.ms-outlook" => Self::Mail,
            "application/pdf" => Self::Pdf,
            picture if picture.starts_with("image/") => Self::Picture,
            film if film.starts_with("video/") => Self::Film,
            sound if sound.starts_with("audio/") => Self::Sound,
            text if text.starts_with("text/") => Self::Text,
            _ => Self::Other,
        }
    }
}

/// A save that can be taken back with one tap.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct UndoUntil {
    /// The part that would be taken back.
    pub what: Undone,
    /// The end, in milliseconds since 1970-01-01T00:00Z: take the button away then.
    pub until_ms: i64,
    /// The part and the end in words.
    pub words: String,
}

/// A wording of an incident, and what it changed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ShownWording {
    /// 0 for the first wording, one more with each correction.
    pub rev: u32,
    /// The time of writing: "Written …", "Corrected …", "Spelling corrected …".
    pub written: String,
    /// True if the user stated that only spelling changed.
    pub spelling_only: bool,
    /// The differences from the wording before, in the order of a form. Of the first wording, all of it.
    pub changed: Vec<Changed>,
}

/// A part that differs between two wordings.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Changed {
    /// The words before it.
    pub label: String,
    /// The value before. `None` if it said nothing.
    pub before: Option<String>,
    /// The value after. `None` if it says nothing any more.
    pub after: Option<String>,
}

impl Locale {
    /// Returns an incident in words. `people` are those who are kept, `undo` is what [`crate::journal::Journal::can_undo`] returned.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn shown_incident(
        &self,
        record: &Record,
        people: &[Person],
        undo: Option<CanUndo>,
        now: Now,
        zone: Zone<'_>,
    ) -> Result<ShownIncident> {
        let incident = &record.current.incident;
        let first = self.recorded(&record.first_recorded, zone)?;
        let lines = incident.said().map(|(field, value)| {
            Ok(ShownLine {
                field,
                label: self.field(field)?,
                text: self.value(value, people)?,
            })
        });
        let files = record.attachments.iter();
        let files = files.map(|file| self.shown_file(file, zone));
        let corrected = (record.current.rev > 0).then(|| self.written(&record.current, zone));
        let late = record.is_late().then(|| self.text("screen-note-late"));
        Ok(ShownIncident {
            id: record.id,
            kinds: self.kinds(&incident.kinds)?,
            when: self.happened(&incident.happened, zone)?,
            written: self.text_of("record-was-written", &[("when", (&first).into())])?,
            corrected: corrected.transpose()?,
            late: late.transpose()?,
            lines: lines.collect::<Result<_>>()?,
            files: files.collect::<Result<_>>()?,
            corrections: record.revisions.saturating_sub(1),
            put_away: record.put_away,
            undo: undo.map(|undo| self.undo_until(undo, now)).transpose()?,
        })
    }

    /// Returns every wording of an incident, the first one first, with what it changed.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn shown_wordings(
        &self,
        history: &[Revision],
        people: &[Person],
        zone: Zone<'_>,
    ) -> Result<Vec<ShownWording>> {
        let before = [None].into_iter().chain(history.iter().map(Some));
        let wording = |(revision, before): (&Revision, Option<&Revision>)| {
            let (now, before) = (&revision.incident, before.map(|before| &before.incident));
            let changed = now.altered_since(before).into_iter().map(|altered| {
                let said = |of: Option<&Incident>| match of {
                    Some(of) => self.part(altered, of, people, zone),
                    None => Ok(None),
                };
                Ok(Changed {
                    label: self.part_label(altered)?,
                    before: said(before)?,
                    after: said(Some(now))?,
                })
            });
            Ok(ShownWording {
                rev: revision.rev,
                written: self.written(revision, zone)?,
                spelling_only: revision.spelling_only,
                changed: changed.collect::<Result<_>>()?,
            })
        };
        history.iter().zip(before).map(wording).collect()
    }

    /// Returns the time of writing a wording, and what sort of wording it is.
    fn written(&self, revision: &Revision, zone: Zone<'_>) -> Result<String> {
        let key = match revision {
            Revision { rev: 0, .. } => "record-was-written",
            Revision {
                spelling_only: true,
                ..
            } => "record-was-respelt",
            _ => "record-was-amended",
        };
        let when = self.recorded(&revision.recorded, zone)?;
        self.text_of(key, &[("when", (&when).into())])
    }

    fn part_label(&self, altered: Altered) -> Result<String> {
        match altered {
            Altered::Kinds => self.text("record-kinds"),
            Altered::Happened => self.text("record-happened"),
            Altered::Field(field) => self.field(field),
        }
    }

    /// Returns what a wording says in one part. `None` for nothing.
    fn part(
        &self,
        altered: Altered,
        of: &Incident,
        people: &[Person],
        zone: Zone<'_>,
    ) -> Result<Option<String>> {
        match altered {
            Altered::Kinds => self.kinds(&of.kinds).map(Some),
            Altered::Happened => self.happened(&of.happened, zone).map(Some),
            Altered::Field(field) => {
                let mut said = of.said();
                let value = said.find(|(said, _)| *said == field);
                value
                    .map(|(_, value)| self.value(value, people))
                    .transpose()
            }
        }
    }

    fn shown_file(&self, file: &Attachment, zone: Zone<'_>) -> Result<ShownFile> {
        let kind = FileKind::of_type(&file.media_type);
        let when = self.recorded(&file.recorded, zone)?;
        Ok(ShownFile {
            id: file.id,
            name: (!file.name.is_empty()).then(|| file.name.clone()),
            kind,
            kind_name: self.text(kind.key())?,
            length: self.size(file.len)?,
            kept: self.text_of("record-was-kept", &[("when", (&when).into())])?,
        })
    }

    fn undo_until(&self, undo: CanUndo, now: Now) -> Result<UndoUntil> {
        let CanUndo { what, until_ms } = undo;
        let offset = TimeDelta::minutes(now.offset_min.into());
        let local = DateTime::from_timestamp_millis(until_ms)
            .and_then(|utc| utc.naive_utc().checked_add_signed(offset));
        let time = local.unwrap_or_default().format("%H:%M").to_string();
        let words = self.text_of(what.key(), &[("time", (&time).into())])?;
        Ok(UndoUntil {
            what,
            until_ms,
            words,
        })
    }
}

#[cfg(test)]
mod tests;
