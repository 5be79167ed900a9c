//! Puts errors into words: as every shell says them, and as a phone does.

use crate::error::{Error, FieldName, Input, Result};
use crate::journal::Field;
use crate::locale::Locale;

impl Locale {
    /// Returns an error's words for every shell. The shell adds what can be done there.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn error(&self, error: Error) -> Result<String> {
        match error {
            Error::Internal { bug } => {
                self.text_of("error-internal", &[("code", bug.code().into())])
            }
            Error::InvalidField { name, wrong } => {
                let said = self.text(wrong_in_a_field(wrong))?;
                self.in_field(name, &said)
            }
            _ => self.text(error.key()),
        }
    }

    /// Returns an error in a phone's words: without bytes, paths, formats and whatever else only a computer has.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn phone_error(&self, error: Error) -> Result<String> {
        let key = match error {
            Error::InvalidField { wrong, .. } => wrong_in_a_field(wrong),
            error => error.key(),
        };
        match (self.say(&format!("phone-{key}"))?, error) {
            (Some(said), Error::InvalidField { name, .. }) => self.in_field(name, &said),
            (Some(said), _) => Ok(said),
            (None, error) => self.error(error),
        }
    }

    fn in_field(&self, name: FieldName, said: &str) -> Result<String> {
        let label = self.field(Field::named(name.name())?)?;
        let args = [("field", (&label).into()), ("error", said.into())];
        self.text_of("error-in-field", &args)
    }
}

/// Returns the message key of a fault in a field that is named beside it.
fn wrong_in_a_field(wrong: Input) -> &'static str {
    match wrong {
        Input::Field => "input-field-value",
        wrong => wrong.key(),
    }
}

#[cfg(test)]
mod tests;
