//! Reads a directory, and names the line that is wrong.

use super::area::Area;
use super::directory::Directory;
use super::hours::{BankHolidays, Holidays, Hours};
use super::model::{Bill, Channel, ChannelKind, Confidence, Line, Whom, is_number};
use super::spoken::Spoken;
use crate::content_file::{Fault, Faulty, Source};
use crate::error::{self, Bug};
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeSet;
use toml::Spanned;
use toml::value::Datetime;

pub(super) const LINES: &str = include_str!("../../../content/helplines/lines.toml");
const BANK_HOLIDAYS: &str = include_str!("../../../content/helplines/bank-holidays.toml");

/// The file's form that this version reads.
const FORM: i64 = 1;
/// Longest name and number, in characters. An `about` may have ten times as many.
const MAX_SHORT: usize = 100;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawDirectory {
    form: i64,
    date: Spanned<Datetime>,
    review_by: Spanned<Datetime>,
    #[serde(rename = "line")]
    lines: Spanned<Vec<RawLine>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLine {
    id: Spanned<String>,
    name: Spanned<String>,
    number: Spanned<String>,
    about: Spanned<String>,
    hours: Option<Spanned<String>>,
    holidays: Option<Spanned<String>>,
    area: Option<Spanned<String>>,
    #[serde(default)]
    who: Vec<Spanned<String>>,
    free: bool,
    bill: Option<Spanned<String>>,
    #[serde(default)]
    languages: Vec<Spanned<String>>,
    #[serde(default)]
    interpreter: bool,
    #[serde(default)]
    hidden: bool,
    channels: Spanned<Vec<RawChannel>>,
    answered_by: Option<Spanned<String>>,
    source: Spanned<String>,
    last_checked: Spanned<String>,
    confidence: [Spanned<String>; 2],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawChannel {
    kind: Spanned<String>,
    to: Option<Spanned<String>>,
    hours: Option<Spanned<String>>,
    free: Option<bool>,
    bill: Option<Spanned<String>>,
    note: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct RawHolidays {
    #[allow(dead_code, reason = "for people who read the file")]
    date: Datetime,
    england_wales: Vec<Spanned<Datetime>>,
    scotland: Vec<Spanned<Datetime>>,
    northern_ireland: Vec<Spanned<Datetime>>,
}

impl Source<'_> {
    fn hours(&self, hours: &Spanned<String>) -> Result<Hours, Faulty> {
        Hours::read(hours.get_ref()).ok_or_else(|| self.fault(&hours.span(), Fault::Hours))
    }

    /// Reads a channel. `free` and `bill` are its line's.
    fn channel(&self, raw: &RawChannel, free: bool, bill: Bill) -> Result<Channel, Faulty> {
        let kind = self.word(&raw.kind, ChannelKind::of)?;
        let has_number = matches!(
            kind,
            ChannelKind::Phone | ChannelKind::Text | ChannelKind::Whatsapp
        );
        if let Some(to) = raw.to.as_ref().filter(|_| has_number) {
            self.number(to)?;
        }
        Ok(Channel {
            kind,
            to: if_said(raw.to.as_ref(), |to| self.text(to, MAX_SHORT))?,
            hours: if_said(raw.hours.as_ref(), |hours| self.hours(hours))?,
            free: raw.free.unwrap_or(free),
            bill: if_said(raw.bill.as_ref(), |word| self.word(word, Bill::of))?.unwrap_or(bill),
            note: if_said(raw.note.as_ref(), |note| self.text(note, 10 * MAX_SHORT))?,
        })
    }

    fn number(&self, number: &Spanned<String>) -> Result<String, Faulty> {
        is_number(number.get_ref())
            .then(|| number.get_ref().clone())
            .ok_or_else(|| self.fault(&number.span(), Fault::Number))
    }

    /// Reads `never`, or a day not after the directory's.
    fn checked(
        &self,
        checked: &Spanned<String>,
        date: NaiveDate,
    ) -> Result<Option<NaiveDate>, Faulty> {
        match checked.get_ref().as_str() {
            "never" => Ok(None),
            day => Some(day.parse().ok().filter(|day| *day <= date))
                .filter(Option::is_some)
                .ok_or_else(|| self.fault(&checked.span(), Fault::Date)),
        }
    }

    fn line(&self, raw: &RawLine, date: NaiveDate) -> Result<Line, Faulty> {
        let bill = if_said(raw.bill.as_ref(), |word| self.word(word, Bill::of))?;
        let bill = bill.unwrap_or(Bill::MayBe);
        let channels: Vec<Channel> = raw
            .channels
            .get_ref()
            .iter()
            .map(|channel| self.channel(channel, raw.free, bill))
            .collect::<Result<_, _>>()?;
        if channels.is_empty() {
            return Err(self.fault(&raw.channels.span(), Fault::Channels));
        }
        let source = self
            .text(&raw.source, 50 * MAX_SHORT)
            .map_err(|faulty| Faulty {
                fault: Fault::Source,
                ..faulty
            })?;
        let [number_confidence, hours_confidence] = &raw.confidence;
        Ok(Line {
            id: self.id(&raw.id)?,
            name: self.text(&raw.name, MAX_SHORT)?,
            number: self.number(&raw.number)?,
            about: self.text(&raw.about, 10 * MAX_SHORT)?,
            hours: if_said(raw.hours.as_ref(), |hours| self.hours(hours))?,
            holidays: if_said(raw.holidays.as_ref(), |word| self.word(word, Holidays::of))?
                .unwrap_or(Holidays::Unknown),
            area: if_said(raw.area.as_ref(), |area| self.word(area, Area::of))?,
            who: raw
                .who
                .iter()
                .map(|who| self.word(who, Whom::of))
                .collect::<Result<_, _>>()?,
            free: raw.free,
            bill,
            languages: raw
                .languages
                .iter()
                .map(|language| self.word(language, Spoken::of))
                .collect::<Result<_, _>>()?,
            interpreter: raw.interpreter,
            hidden: raw.hidden,
            channels,
            answered_by: if_said(raw.answered_by.as_ref(), |by| self.text(by, 2 * MAX_SHORT))?,
            source,
            last_checked: self.checked(&raw.last_checked, date)?,
            number_confidence: self.word(number_confidence, |word| {
                Confidence::of(word).filter(|sure| *sure != Confidence::Unknown)
            })?,
            hours_confidence: self.word(hours_confidence, Confidence::of)?,
        })
    }
}

/// Reads an optional value.
fn if_said<T>(
    raw: Option<&Spanned<String>>,
    read: impl Fn(&Spanned<String>) -> Result<T, Faulty>,
) -> Result<Option<T>, Faulty> {
    raw.map(read).transpose()
}

impl Directory {
    /// Returns the built-in directory.
    ///
    /// # Errors
    /// `Internal`, but never in practice: the tests read it.
    pub fn built_in() -> error::Result<Self> {
        Self::read(LINES).map_err(|_| Bug::Helplines.into())
    }

    /// Reads a directory in the form of core/content/helplines/lines.toml.
    ///
    /// # Errors
    /// The first fault and its line.
    pub fn read(text: &str) -> Result<Self, Faulty> {
        let holidays = bank_holidays(BANK_HOLIDAYS)?;
        directory(text, holidays)
    }
}

/// Reads a directory.
fn directory(text: &str, holidays: BankHolidays) -> Result<Directory, Faulty> {
    let (source, raw) = Source::read(text, FORM, |raw: &RawDirectory| raw.form)?;
    let date = source.day(&raw.date)?;
    let review_by = source.day(&raw.review_by)?;
    if review_by < date {
        return Err(source.fault(&raw.review_by.span(), Fault::Date));
    }
    let mut seen = BTreeSet::new();
    if raw.lines.get_ref().is_empty() {
        return Err(source.fault(&raw.lines.span(), Fault::Empty));
    }
    let mut lines = Vec::with_capacity(raw.lines.get_ref().len());
    for raw in raw.lines.get_ref() {
        let line = source.line(raw, date)?;
        if !seen.insert(line.id.clone()) {
            return Err(source.fault(&raw.id.span(), Fault::Twice));
        }
        lines.push(line);
    }
    Ok(Directory {
        date,
        review_by,
        lines,
        holidays,
    })
}

/// Reads the bank holidays.
fn bank_holidays(text: &str) -> Result<BankHolidays, Faulty> {
    let source = Source::of(text);
    let raw: RawHolidays = source.parse()?;
    let days = |days: &[Spanned<Datetime>]| -> Result<BTreeSet<NaiveDate>, Faulty> {
        days.iter().map(|day| source.day(day)).collect()
    };
    Ok(BankHolidays {
        england_wales: days(&raw.england_wales)?,
        scotland: days(&raw.scotland)?,
        northern_ireland: days(&raw.northern_ireland)?,
    })
}
