//! The form of an incident in words: enough for a shell to draw it without knowing one field.

use crate::error::Result;
use crate::journal::{
    Answer, Field, FormGroup, FormRow, Kind, OPENING, Offered, Value, form, kinds_offered,
};
use crate::locale::Locale;
use crate::people::Person;
use bothy_proof::Shape;

/// A kind to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct KindForm {
    /// The kind.
    pub kind: Kind,
    /// The words on its button.
    pub label: String,
    /// The words under it: what it includes, for the question "is this abuse?".
    pub hint: String,
    /// True if it stands on the short form. The others stand behind these.
    pub first: bool,
}

/// A field to fill in. All are optional.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FieldForm {
    /// The field.
    pub field: Field,
    /// The words above it.
    pub label: String,
    /// A line under the label that helps to write well.
    pub hint: Option<String>,
    /// The type of its value, and so of its control.
    pub shape: FieldShape,
    /// The choices in order. Of [`FieldShape::Answer`], those of [`Answer::ALL`]; empty for words and people.
    pub choices: Vec<FieldChoice>,
    /// Its part of the form. The fields of a group stand together.
    pub group: FieldGroup,
    /// True if it stands on the short form, too.
    pub first: bool,
    /// The question that opens it. It is offered all the same once it has a value.
    pub follows: Option<Follows>,
}

/// The type of a field's value: a [`Value`] with the same name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum FieldShape {
    /// Free text.
    Words {
        /// True if it may need more than one line.
        long: bool,
    },
    /// Yes, no or not sure, none of them chosen at first.
    Answer,
    /// Any number of the choices.
    Choices,
    /// Kept people, or words instead.
    People {
        /// True if people who aren't children are offered.
        adults: bool,
        /// True if children are offered.
        children: bool,
    },
}

/// A choice of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FieldChoice {
    /// The id in [`Value::Choices`]: `going-out`. Of an answer its word: `yes`, `no`, `unsure`.
    pub id: String,
    /// The words on its button.
    pub label: String,
}

/// A part of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FieldGroup {
    /// The part.
    pub id: FormGroup,
    /// The words above it.
    pub label: String,
}

/// A question that opens a field.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Follows {
    /// The question.
    pub field: Field,
    /// The answers that open the field.
    pub answers: Vec<Answer>,
}

impl Locale {
    /// Returns the kinds to choose from, in the order to offer.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn kind_forms(&self) -> Result<Vec<KindForm>> {
        let form = |(kind, first)| {
            Ok(KindForm {
                kind,
                label: self.kind(kind)?,
                hint: self.hint(kind)?,
                first,
            })
        };
        kinds_offered().map(form).collect()
    }

    /// Returns all fields of an incident, in the order to offer, each with its words.
    ///
    /// ```
    /// use bothy_core::locale::Locale;
    ///
    /// let fields = Locale::english()?.field_forms()?;
    /// assert_eq!(fields[0].label, "What happened");
    /// let weapon = fields.iter().find(|form| form.field.name() == "weapon_details").unwrap();
    /// assert_eq!(weapon.follows.as_ref().unwrap().field.name(), "weapon");
    /// # Ok::<(), bothy_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn field_forms(&self) -> Result<Vec<FieldForm>> {
        form().map(|row| self.field_form(row)).collect()
    }

    fn field_form(&self, row: FormRow) -> Result<FieldForm> {
        let (field, word) = (row.field, row.field.word());
        let choice = |id: &str, label| FieldChoice {
            id: id.to_owned(),
            label,
        };
        let (shape, choices) = match field.shape() {
            Shape::Answer => {
                let all = Answer::ALL.into_iter();
                let all = all.map(|one| Ok(choice(one.id(), self.answer(one)?)));
                (FieldShape::Answer, all.collect::<Result<_>>()?)
            }
            Shape::Choices(ids) => {
                let all = ids.iter().map(|id| Ok(choice(id, self.choice(id)?)));
                (FieldShape::Choices, all.collect::<Result<_>>()?)
            }
            _ => match row.people {
                Some(Offered { adults, children }) => {
                    (FieldShape::People { adults, children }, Vec::new())
                }
                None => (FieldShape::Words { long: row.long }, Vec::new()),
            },
        };
        // A question is asked as one; beside its answer it is a label.
        let label = match shape {
            FieldShape::Answer => self.text(&format!("form-ask-{word}"))?,
            _ => self.field(field)?,
        };
        Ok(FieldForm {
            field,
            label,
            hint: self.say(&format!("form-hint-{word}"))?,
            shape,
            choices,
            group: FieldGroup {
                id: row.group,
                label: self.text(row.group.key())?,
            },
            first: row.first,
            follows: row.follows.map(|field| Follows {
                field,
                answers: OPENING.to_vec(),
            }),
        })
    }

    /// Returns the label of a field, to stand before its value.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn field(&self, field: Field) -> Result<String> {
        self.text(&field.key())
    }

    /// Returns an answer: "not sure".
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn answer(&self, answer: Answer) -> Result<String> {
        self.text(answer.key())
    }

    fn choice(&self, id: &str) -> Result<String> {
        self.text(&format!("choice-{id}"))
    }

    /// Returns a field's value in words; the words of the user as they are. `people` are those who are kept: the others have their
    /// relation alone.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn value(&self, value: &Value, people: &[Person]) -> Result<String> {
        match value {
            Value::Words(text) => Ok(text.clone()),
            Value::Answer(answer) => self.answer(*answer),
            Value::Choices(ids) => {
                let ids = ids.iter().map(|id| self.choice(id));
                self.list(ids.collect::<Result<Vec<_>>>()?)
            }
            Value::People(named) => {
                let named = named.iter().map(|who| {
                    let kept = people.iter().find(|kept| kept.id == who.id);
                    self.person(kept.map_or("", |kept| &kept.described.name), &who.relation)
                });
                self.list(named.collect::<Result<Vec<_>>>()?)
            }
        }
    }
}

#[cfg(test)]
mod tests;
