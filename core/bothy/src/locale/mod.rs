//! Looks up the messages that a person reads, in Fluent (<https://projectfluent.org>), one folder a language (`core/content/locale`).
//!
//! Rooms return ids; shells look up their words here. A language that wasn't reviewed is available if asked for, and says so
//! ([`Locale::note`]). English fills its gaps. docs/content.md explains how to add or change a language.

mod arg;
mod bundle;
mod language;
#[cfg(feature = "pseudo")]
mod pseudo;
mod template;
#[cfg(test)]
pub(crate) mod tests;

pub use arg::Arg;
pub use language::{Direction, Language};

use crate::error::{Bug, Error, Result};
use bundle::Bundles;
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use fluent_bundle::FluentArgs;
use std::borrow::Cow;
use std::sync::OnceLock;
use template::Template;
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
    quick: Quick,
}

/// Messages that a list says on every row, taken apart at their first use.
struct Quick {
    /// Each day of a year; its year is given.
    days: Box<[OnceLock<Result<Template>>]>,
    date_time: OnceLock<Result<Template>>,
    list_next: OnceLock<Result<Template>>,
}

impl Quick {
    fn new() -> Self {
        Self {
            days: (0..12 * 31).map(|_| OnceLock::new()).collect(),
            date_time: OnceLock::new(),
            list_next: OnceLock::new(),
        }
    }
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
                quick: Quick::new(),
            });
        }
        let (language, bundles) = built_in(&asked)?.ok_or(Error::NotFound)?;
        let others = (language.tag != ENGLISH).then(english).transpose()?;
        Ok(Self {
            language,
            bundles,
            english: others,
            quick: Quick::new(),
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
                Arg::Text(text) => given.set(*name, self.apart(text)),
                Arg::Typed(text) => given.set(*name, text),
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
            let joined = template(&self.quick.list_next, |[list, next]| {
                let args = [("list", Arg::Typed(list)), ("next", Arg::Typed(next))];
                self.text_of("list-next", &args)
            })?;
            Ok(joined.fill([&self.apart(&list), &self.apart(&next)]))
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
        let year = year(day)?;
        let place = day.month0() * 31 + day.day0();
        let Some(of_day) = self.quick.days.get(place as usize) else {
            return self.date("date-day", day, Arg::Number(year));
        };
        let said = template(of_day, |[year, _]| {
            self.date("date-day", day, Arg::Typed(year))
        })?;
        Ok(said.fill([&year.to_string(), ""]))
    }

    /// Returns a day's month in this language: "March 2026".
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn month(&self, day: NaiveDate) -> Result<String> {
        self.date("date-month", day, Arg::Number(year(day)?))
    }

    fn date(&self, key: &str, day: NaiveDate, year: Arg<'_>) -> Result<String> {
        let args = [
            ("day", day.day().into()),
            ("month", day.month().into()),
            ("year", year),
        ];
        self.text_of(key, &args)
    }

    /// Returns a day and time in this language: "1 March 2026, 21:30".
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn moment(&self, at: NaiveDateTime) -> Result<String> {
        let date = self.day(at.date())?;
        let time = format!("{:02}:{:02}", at.hour(), at.minute());
        let moment = template(&self.quick.date_time, |[date, time]| {
            let args = [("date", Arg::Typed(date)), ("time", Arg::Typed(time))];
            self.text_of("date-time", &args)
        })?;
        Ok(moment.fill([&self.apart(&date), &self.apart(&time)]))
    }

    /// Returns a text, between marks if it could reorder the words around it: see [`Locale::say_of`].
    fn apart<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.turns(text) {
            format!("\u{2068}{text}\u{2069}").into()
        } else {
            text.into()
        }
    }

    /// Returns digits and signs between marks that keep them from left to right in a right-to-left language.
    pub(crate) fn left_to_right(&self, text: String) -> String {
        match self.language.direction {
            Direction::LeftToRight => text,
            Direction::RightToLeft => format!("\u{2066}{text}\u{2069}"),
        }
    }

    /// True if a text could reorder the words around it.
    fn turns(&self, text: &str) -> bool {
        let other = |c| matches!(unicode_bidi::bidi_class(c), BidiClass::R | BidiClass::AL);
        let turns_here = self.language.direction == Direction::RightToLeft;
        turns_here || (!text.is_ascii() && text.chars().any(other))
    }
}

/// Returns a message in parts, which `say` says at its first use.
fn template(
    once: &OnceLock<Result<Template>>,
    say: impl FnOnce([&str; 2]) -> Result<String>,
) -> Result<&Template> {
    once.get_or_init(|| Template::of(say))
        .as_ref()
        .map_err(|error| *error)
}

fn year(day: NaiveDate) -> Result<u64> {
    u64::try_from(day.year()).map_err(|_| Bug::YearNegative.into())
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
