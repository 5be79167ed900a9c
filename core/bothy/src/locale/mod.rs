//! The words that a person reads. They are data, one folder a language (`core/content/locale`), in Fluent (<https://projectfluent.org>).
//!
//! Rooms answer with ids; who shows them asks here how they are said. A language that hasn't been reviewed is there for whoever asks for
//! it, and says so ([`Locale::note`]). What it doesn't say yet is said in English. How to add or change one: docs/content.md.

mod arg;
mod bundle;
mod language;
#[cfg(feature = "pseudo")]
mod pseudo;
#[cfg(test)]
mod tests;

pub use arg::Arg;
pub use language::{Direction, Language};

use crate::error::{Bug, Error, Result};
use bundle::Bundles;
use chrono::{Datelike, NaiveDate, NaiveDateTime};
use fluent_bundle::FluentArgs;
use unic_langid::LanguageIdentifier;
use unicode_bidi::BidiClass;

/// The language that says everything.
pub const ENGLISH: &str = "en-GB";

/// One language's words.
pub struct Locale {
    language: Language,
    bundles: Bundles,
    /// For what the language doesn't say yet.
    english: Option<Bundles>,
}

impl Locale {
    /// The languages that there are, by their tags: English, and drafts that are shown only when asked for.
    ///
    /// # Errors
    /// `Internal`, never: the tests read them all.
    pub fn languages() -> Result<Vec<Language>> {
        let built_in = language::BUILT_IN.iter();
        let all = built_in.map(|(about, _)| Language::read(about));
        #[cfg(feature = "pseudo")]
        let all = all.chain(pseudo::LANGUAGES.map(|pseudo| Ok(pseudo.language())));
        all.collect()
    }

    /// The words of a language by its BCP 47 tag: `pl`, `pl-PL` and `pl_PL.UTF-8` all mean Polish.
    ///
    /// # Errors
    /// `NotFound` for a language that isn't there, or what is no tag.
    pub fn of(tag: &str) -> Result<Self> {
        let tag = tag.split(['.', '@']).next().unwrap_or(tag);
        let asked: LanguageIdentifier = tag.parse().map_err(|_| Error::NotFound)?;
        #[cfg(feature = "pseudo")]
        if let Some(pseudo) = pseudo::LANGUAGES.iter().find(|one| one.is(&asked)) {
            return Ok(Self {
                language: pseudo.language(),
                bundles: pseudo.bundles(english()?),
                english: None,
            });
        }
        let (language, bundles) = built_in(&asked)?.ok_or(Error::NotFound)?;
        let others = (language.tag != ENGLISH).then(english).transpose()?;
        Ok(Self {
            language,
            bundles,
            english: others,
        })
    }

    /// English, which says everything.
    ///
    /// # Errors
    /// `Internal`, never: the tests read it.
    pub fn english() -> Result<Self> {
        Self::of(ENGLISH)
    }

    /// Which language this is.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// The line that a draft says above everything; `None` for a language that was reviewed.
    ///
    /// # Errors
    /// As [`Locale::say`].
    pub fn note(&self) -> Result<Option<String>> {
        if self.language.reviewed {
            Ok(None)
        } else {
            self.say("draft-note")
        }
    }

    /// What is said for a key: `name`, or `name.attribute`. `None` when there is nothing of that name.
    ///
    /// # Errors
    /// `Internal` for words that name what they weren't given.
    pub fn say(&self, key: &str) -> Result<Option<String>> {
        self.say_of(key, &[])
    }

    /// The same, of something: each with the name that the words have for it. A text that runs in the other direction, or any in a
    /// language that runs from right to left, stands between the marks that keep it from turning the words around it (U+2068, U+2069).
    ///
    /// # Errors
    /// As [`Locale::say`].
    pub fn say_of(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Result<Option<String>> {
        let mut given = FluentArgs::new();
        for (name, value) in args {
            match *value {
                Arg::Text(text) if self.turns(text) => {
                    given.set(*name, format!("\u{2068}{text}\u{2069}"));
                }
                Arg::Text(text) | Arg::Typed(text) => given.set(*name, text),
                Arg::Number(number) => given.set(*name, number),
            }
        }
        match (self.bundles.say(key, &given)?, &self.english) {
            (None, Some(english)) => english.say(key, &given),
            (said, _) => Ok(said),
        }
    }

    /// What is said for a key that every version has.
    ///
    /// # Errors
    /// `Internal` for words that aren't there, or name what they weren't given: the tests have none.
    pub fn text(&self, key: &str) -> Result<String> {
        self.text_of(key, &[])
    }

    /// The same, of something: see [`Locale::say_of`].
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn text_of(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Result<String> {
        self.say_of(key, args)?.ok_or(Bug::MessageMissing.into())
    }

    /// Several things, one after another.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn list(&self, all: impl IntoIterator<Item = String>) -> Result<String> {
        let mut all = all.into_iter();
        let first = all.next().unwrap_or_default();
        all.try_fold(first, |list, next| {
            let args = [("list", (&list).into()), ("next", (&next).into())];
            self.text_of("list-next", &args)
        })
    }

    /// A text of data, which no file of words has: changed as a language that nobody speaks changes all of them.
    pub(crate) fn as_shown(&self, text: &str) -> String {
        self.bundles.changed(text)
    }

    /// A day as this language writes it: "1 March 2026".
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn day(&self, day: NaiveDate) -> Result<String> {
        self.date("date-day", day)
    }

    /// The month of a day as this language writes it: "March 2026".
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn month(&self, day: NaiveDate) -> Result<String> {
        self.date("date-month", day)
    }

    fn date(&self, key: &str, day: NaiveDate) -> Result<String> {
        let year = u64::try_from(day.year()).map_err(|_| Bug::YearNegative)?;
        let args = [
            ("day", day.day().into()),
            ("month", day.month().into()),
            ("year", Arg::Number(year)),
        ];
        self.text_of(key, &args)
    }

    /// A day and a time of day, as this language writes them: "1 March 2026, 21:30".
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn moment(&self, at: NaiveDateTime) -> Result<String> {
        let (date, time) = (self.day(at.date())?, at.format("%H:%M").to_string());
        let args = [("date", (&date).into()), ("time", (&time).into())];
        self.text_of("date-time", &args)
    }

    /// Whether a text could turn the words around it.
    fn turns(&self, text: &str) -> bool {
        let other = |c| matches!(unicode_bidi::bidi_class(c), BidiClass::R | BidiClass::AL);
        self.language.direction == Direction::RightToLeft || text.chars().any(other)
    }
}

fn english() -> Result<Bundles> {
    let tag = ENGLISH.parse().map_err(|_| Bug::EnglishTag)?;
    let (_, bundles) = built_in(&tag)?.ok_or(Bug::EnglishMissing)?;
    Ok(bundles)
}

/// The language that was asked for, whatever country it was asked for in.
fn built_in(asked: &LanguageIdentifier) -> Result<Option<(Language, Bundles)>> {
    for (about, files) in language::BUILT_IN {
        let language = Language::read(about)?;
        let tag = language.tag_id()?;
        if tag.language == asked.language {
            return Ok(Some((language, Bundles::new(tag, files))));
        }
    }
    Ok(None)
}
