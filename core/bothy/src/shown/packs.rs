//! Puts the choices of an evidence pack and its dry run into words: enough for a shell to draw them without knowing one of them.

use crate::display_safe::misleads;
use crate::error::Result;
use crate::evidence::{Reader, Revealing, Summary};
use crate::journal::Field;
use crate::locale::Locale;

/// Everything to choose for a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PackChoices {
    /// The readers, in the order to offer. The first is where it starts.
    pub readers: Vec<PackReader>,
    /// The fields that can be hidden as well, in the order of the form.
    pub can_hide: Vec<PackField>,
    /// The forms in which a pack goes out.
    pub destinations: Vec<PackDestination>,
    /// The label of the exhibits' initials.
    pub initials_label: String,
    /// A line under it that says which are taken.
    pub initials_hint: String,
}

/// A reader to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PackReader {
    /// The reader.
    pub reader: Reader,
    /// The words on its button.
    pub label: String,
    /// The words under it.
    pub about: String,
    /// The labels of what every pack for this reader hides.
    pub hides: Vec<String>,
}

/// A field to hide.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PackField {
    /// The field.
    pub field: Field,
    /// Its label.
    pub label: String,
}

/// A form in which a pack goes out.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PackDestination {
    /// Its permanent name: `zip` for one file, also in a document; `folder`.
    pub id: String,
    /// The words on its button.
    pub label: String,
    /// The words under it.
    pub about: String,
}

/// A line of a dry run.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PackLine {
    /// The words before it, or the name of a file.
    pub label: String,
    /// The line.
    pub text: String,
    /// True if it may do harm, or if no such pack is made: draw it so that it is seen.
    pub warns: bool,
}

impl Locale {
    /// Returns everything to choose for a pack.
    ///
    /// ```
    /// use bothy_core::locale::Locale;
    ///
    /// let choices = Locale::english()?.pack_choices()?;
    /// assert_eq!(choices.readers[0].label, "A court");
    /// assert_eq!(choices.readers[0].hides, ["Private note", "Names of files"]);
    /// # Ok::<(), bothy_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn pack_choices(&self) -> Result<PackChoices> {
        let readers = Reader::ALL.into_iter().map(|reader| {
            Ok(PackReader {
                reader,
                label: self.text(reader.key())?,
                about: self.text(reader.about_key())?,
                hides: self.parts(reader.hides())?,
            })
        });
        let always = |field: &Field| {
            let hidden = |reader: Reader| reader.hides().contains(&field.name());
            Reader::ALL.into_iter().all(hidden)
        };
        let fields = self.field_forms()?.into_iter();
        let can_hide = fields
            .filter(|form| !always(&form.field))
            .map(|form| PackField {
                field: form.field,
                label: form.label,
            });
        let destinations = [
            ("zip", "export-to-zip", "export-to-zip-about"),
            ("folder", "export-to-folder", "export-to-folder-about"),
        ];
        let destinations = destinations.map(|(id, label, about)| {
            Ok(PackDestination {
                id: id.to_owned(),
                label: self.text(label)?,
                about: self.text(about)?,
            })
        });
        Ok(PackChoices {
            readers: readers.collect::<Result<_>>()?,
            can_hide: can_hide.collect(),
            destinations: destinations.into_iter().collect::<Result<_>>()?,
            initials_label: self.text("export-initials")?,
            initials_hint: self.text("export-initials-hint")?,
        })
    }

    /// Returns the lines of a dry run: what a pack would show and hide, and what in it could harm.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn pack_lines(&self, summary: &Summary) -> Result<Vec<PackLine>> {
        let incidents =
            |count: u64| self.text_of("export-incidents", &[("incidents", count.into())]);
        let mut lines = vec![line(self.text("export-shown")?, incidents(summary.shown)?)];
        for (label, count) in [
            ("export-left-out", summary.not_shown),
            ("export-put-away", summary.put_away),
        ] {
            if count > 0 {
                lines.push(line(self.text(label)?, incidents(count)?));
            }
        }
        let size = self.size(summary.exhibit_bytes)?;
        let args = [("files", summary.exhibits.into()), ("size", (&size).into())];
        lines.push(line(
            self.text("export-files")?,
            self.text_of("export-files-size", &args)?,
        ));
        if summary.files_left_out > 0 {
            let args = [("files", summary.files_left_out.into())];
            lines.push(line(
                self.text("export-files-left-out")?,
                self.text_of("export-files-number", &args)?,
            ));
        }
        let hidden: Vec<_> = summary.hidden_fields.iter().map(String::as_str).collect();
        let hidden = self.list(self.parts(&hidden)?)?;
        lines.push(line(self.text("export-hidden")?, hidden));
        let unseen = summary.lines_total.saturating_sub(summary.lines_shown);
        let args = [
            ("hidden", unseen.into()),
            ("size", summary.lines_total.into()),
        ];
        let gaps = self.text_of("export-lines", &args)?;
        lines.push(line(self.text("export-reader-sees")?, gaps));
        for file in &summary.revealing {
            lines.push(self.revealing(file)?);
        }
        if summary.refused {
            let refused = line(
                self.text("export-refused")?,
                self.text("export-refused-why")?,
            );
            lines.push(PackLine {
                warns: true,
                ..refused
            });
        }
        Ok(lines)
    }

    /// Returns a file that reveals more than it is for.
    fn revealing(&self, file: &Revealing) -> Result<PackLine> {
        let name: String = file.name.chars().filter(|c| !misleads(*c)).collect();
        let name = match name.as_str() {
            "" => self.text("export-file-unnamed")?,
            _ => name,
        };
        let args = [("mark", (&file.mark).into()), ("name", (&name).into())];
        let label = self.text_of("export-file", &args)?;
        let text = if file.place {
            self.text("export-file-shows-place")?
        } else {
            let kinds = file.properties.iter();
            let kinds = kinds.map(|kind| self.text(&format!("properties-{}", kind.id())));
            let kinds = self.list(kinds.collect::<Result<Vec<_>>>()?)?;
            self.text_of("export-file-may-say", &[("kinds", (&kinds).into())])?
        };
        Ok(PackLine {
            warns: true,
            ..line(label, text)
        })
    }

    /// Returns the labels of parts of an entry, by their names in the log.
    fn parts(&self, names: &[&str]) -> Result<Vec<String>> {
        let label = |name: &&str| match Field::named(name) {
            Ok(field) => self.field(field),
            // The one part that isn't said by the user and can be hidden.
            Err(_) => self.text("export-file-names"),
        };
        names.iter().map(label).collect()
    }
}

fn line(label: String, text: String) -> PackLine {
    PackLine {
        label,
        text,
        warns: false,
    }
}

#[cfg(test)]
mod tests;
