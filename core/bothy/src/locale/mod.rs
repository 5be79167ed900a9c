//! Looks up the messages that a person reads, in Fluent (<https://projectfluent.org>), one folder a language (`core/content/locale`).
//!
//! Rooms return ids; shells look up their words here. A language that wasn't reviewed is available if asked for, and says so
//! ([`Locale::note`]). English fills its gaps. docs/content.md explains how to add or change a language.

mod arg;
mod bundle;
mod language;
#[cfg(feature = "pseudo")]
mod pseudo;
#[cfg(test)]
pub(crate) mod tests;

pub use arg::Arg;
pub use language::{Direction, Language};

use crate::error::{Bug, Error, Result};
use bundle::Bundles;
use chrono::{Datelike, NaiveDate, NaiveDateTime};
use fluent_bundle::FluentArgs;
use unic_langid::LanguageIdentifier;
use unicode_bidi::BidiClass;

/// The language that has every message.
const ENGLISH: &str = "en-GB";

/// The messages of a language.
///
/// ```
/// use bothy_core::locale::Locale;
///
/// let polish = Locale::of("pl_PL.UTF-8")?;
/// assert_eq!(polish.language().tag, "pl");
/// let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
/// assert_eq!(Locale::english()?.day(day)?, "1 March 2026");
/// // A draft says so above everything.
/// assert_eq!(polish.note()?.is_some(), !polish.language().reviewed);
/// # Ok::<(), bothy_core::Error>(())
/// ```
pub struct Locale {
    language: Language,
    bundles: Bundles,
    /// The English messages, for gaps.
    english: Option<Bundles>,
}

impl Locale {
    /// Returns the available languages by tag: English, and drafts shown only if asked for.
    ///
    /// # Errors
    /// `Internal`, but never in practice: the tests read them all.
    pub fn languages() -> Result<Vec<Language>> {
        let built_in = language::BUILT_IN.iter();
        let all = built_in.map(|(about, _)| Language::read(about));
        #[cfg(feature = "pseudo")]
        let all = all.chain(pseudo::LANGUAGES.map(|pseudo| Ok(pseudo.language())));
        all.collect()
    }

    /// Returns a language's messages by its BCP 47 tag: `pl`, `pl-PL` and `pl_PL.UTF-8` all mean Polish.
    ///
    /// # Errors
    /// `NotFound` for a missing language or a wrong tag.
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

    /// Returns English, which has every message.
    ///
    /// # Errors
    /// `Internal`, but never in practice: the tests read it.
    pub fn english() -> Result<Self> {
        Self::of(ENGLISH)
    }

    /// Returns its language.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// Returns the line that a draft shows above everything. `None` if the language was reviewed.
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

    /// Returns the message of a key: `name` or `name.attribute`. `None` if there is none.
    ///
    /// # Errors
    /// `Internal` for a message that names a missing argument.
    pub fn say(&self, key: &str) -> Result<Option<String>> {
        self.say_of(key, &[])
    }

    /// Returns a message with named arguments. Marks (U+2068, U+2069) isolate a text that could reorder the words around it: one that runs
    /// the other way, or any in a right-to-left language.
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

    /// Returns a message that every version has.
    ///
    /// # Errors
    /// `Internal` for a missing message or argument, which the tests exclude.
    pub fn text(&self, key: &str) -> Result<String> {
        self.text_of(key, &[])
    }

    /// Returns the same with arguments: see [`Locale::say_of`].
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub(crate) fn text_of(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Result<String> {
        self.say_of(key, args)?.ok_or(Bug::MessageMissing.into())
    }

    /// Joins several texts into a list.
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

    /// Returns a text that isn't a message, changed as a pseudo-locale changes all of them.
    pub(crate) fn as_shown(&self, text: &str) -> String {
        self.bundles.changed(text)
    }

    /// Returns a day in this language: "1 March 2026".
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn day(&self, day: NaiveDate) -> Result<String> {
        self.date("date-day", day)
    }

    /// Returns a day's month in this language: "March 2026".
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

    /// Returns a day and time in this language: "1 March 2026, 21:30".
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn moment(&self, at: NaiveDateTime) -> Result<String> {
        let (date, time) = (self.day(at.date())?, at.format("%H:%M").to_string());
        let args = [("date", (&date).into()), ("time", (&time).into())];
        self.text_of("date-time", &args)
    }

    /// True if a text could reorder the words around it.
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

/// Returns the language asked for, whatever its country.
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
