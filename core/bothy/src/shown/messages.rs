//! Puts other rooms' results into words. It stands here because `locale` doesn't know those rooms.

use crate::bip39::Slip;
use crate::content_file::{Fault, Faulty};
use crate::error::Result;
use crate::helplines::{Channel, Contact, Hours, Line, Refusal, Shift, State, Why};
use crate::journal::{self, Happened, Kind, Moment, Period, PeriodName, Season, When, Zone};
use crate::locale::{Arg, Locale};
use crate::plan::PlanItem;
use crate::time::Now;
use chrono::Datelike;
use std::ops::Range;

/// The texts of a helpline.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LineWords {
    /// The name: the service's own, or in words where it has none, as 999.
    pub name: String,
    /// The line's purpose and callers.
    pub about: String,
    /// The people who answer, if known.
    pub answered_by: Option<String>,
    /// The note of each channel, in their order.
    pub notes: Vec<Option<String>>,
}

impl Locale {
    /// Returns the time of an incident, as precise as given: "about 1 March 2026, 21:30", "some time in winter 2025/26". Shows the offset
    /// from UTC of a time that `zone` lacks, has twice, or has with another offset.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn happened(&self, happened: &Happened, zone: Zone<'_>) -> Result<String> {
        match happened {
            Happened::Exact(moment) => self.when(&When::At(*moment), zone),
            Happened::Day(day) => self.day(*day),
            Happened::About(when) => {
                let when = self.when(when, zone)?;
                self.text_of("happened-about", &[("when", (&when).into())])
            }
            Happened::Range(from, to) => {
                let (from, to) = self.ends(from, to, zone)?;
                let args = [("from", (&from).into()), ("to", (&to).into())];
                self.text_of("happened-range", &args)
            }
            Happened::Between(from, to) => {
                if let Some(when) = self.period(from, to)? {
                    return self.text_of("happened-in", &[("when", (&when).into())]);
                }
                let (from, to) = self.ends(from, to, zone)?;
                let args = [("from", (&from).into()), ("to", (&to).into())];
                self.text_of("happened-between", &args)
            }
        }
    }

    /// Returns both ends of a span, with the day only once if it is the same.
    fn ends(&self, from: &When, to: &When, zone: Zone<'_>) -> Result<(String, String)> {
        let end = match (from, to) {
            (When::At(from), When::At(to)) if from.local.date() == to.local.date() => {
                self.with_offset(to.local.format("%H:%M").to_string(), *to, zone)?
            }
            _ => self.when(to, zone)?,
        };
        Ok((self.when(from, zone)?, end))
    }

    fn when(&self, when: &When, zone: Zone<'_>) -> Result<String> {
        match when {
            When::Day(day) => self.day(*day),
            When::At(moment) => self.with_offset(self.moment(moment.local)?, *moment, zone),
        }
    }

    fn with_offset(&self, said: String, at: Moment, zone: Zone<'_>) -> Result<String> {
        if zone(at.local).single() == Some(at.offset_min) {
            return Ok(said);
        }
        let offset = at.offset();
        let args = [("when", (&said).into()), ("offset", (&offset).into())];
        self.text_of("happened-offset", &args)
    }

    /// Returns the name of a span of days, if it has one.
    fn period(&self, from: &When, to: &When) -> Result<Option<String>> {
        let (When::Day(from), When::Day(to)) = (*from, *to) else {
            return Ok(None);
        };
        let Some(name) = (Period { from, to }).name() else {
            return Ok(None);
        };
        let (year, next) = (from.year().to_string(), format!("{:02}", to.year() % 100));
        let of_year = [("year", (&year).into())];
        let winter = [("year", (&year).into()), ("next", (&next).into())];
        let said = match name {
            PeriodName::Month => self.month(from),
            PeriodName::Year => Ok(year.clone()),
            PeriodName::Season(Season::Spring) => self.text_of("season-spring", &of_year),
            PeriodName::Season(Season::Summer) => self.text_of("season-summer", &of_year),
            PeriodName::Season(Season::Autumn) => self.text_of("season-autumn", &of_year),
            PeriodName::Season(Season::Winter) => self.text_of("season-winter", &winter),
        };
        said.map(Some)
    }

    /// Returns an incident's kinds, the leading one first, as on their buttons.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn kinds(&self, all: &[Kind]) -> Result<String> {
        let all = all.iter().map(|kind| self.kind(*kind));
        self.list(all.collect::<Result<Vec<_>>>()?)
    }

    /// Returns an incident on one line: its time and kinds.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn incident(&self, line: &journal::Line, zone: Zone<'_>) -> Result<String> {
        let happened = self.happened(&line.happened, zone)?;
        let kinds = self.kinds(&line.kinds)?;
        let args = [("happened", (&happened).into()), ("kinds", (&kinds).into())];
        self.text_of("risk-last-incident", &args)
    }

    /// Returns a kind, as on its button.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn kind(&self, kind: Kind) -> Result<String> {
        self.text(&kind.key())
    }

    /// Returns what a kind includes, for the question "is this abuse?".
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn hint(&self, kind: Kind) -> Result<String> {
        self.text(&kind.hint_key())
    }

    /// Returns a person's name, if any, and relation: "Dale (ex-husband)".
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn person(&self, name: &str, relation: &str) -> Result<String> {
        if name.is_empty() {
            return Ok(relation.to_owned());
        }
        let args = [("name", name.into()), ("relation", relation.into())];
        self.text_of("person-named", &args)
    }

    /// Returns an item's words, the user's or otherwise the template's; the key of a newer version's template, which has no words here.
    ///
    /// # Errors
    /// As [`Locale::say`].
    pub fn item(&self, item: &PlanItem) -> Result<String> {
        let key = match (&item.said.words, &item.template) {
            (Some(own), _) => return Ok(own.clone()),
            (None, Some(template)) => format!("plan-item-{template}"),
            (None, None) => "plan-item".to_owned(),
        };
        Ok(self.say(&key)?.unwrap_or(key))
    }

    /// Returns the warnings of an item: the template's, then the user's.
    ///
    /// # Errors
    /// As [`Locale::say`].
    pub fn worse(&self, item: &PlanItem) -> Result<Vec<String>> {
        let of_template = match &item.template {
            Some(template) => self.say(&format!("plan-item-{template}.worse"))?,
            None => None,
        };
        let own = item.said.worse.clone();
        Ok(of_template.into_iter().chain(own).collect())
    }

    /// Returns a line's state: "Open until 17:00."
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn state(&self, state: State) -> Result<String> {
        self.turning(state.key(), state)
    }

    /// Returns a message that tells when a state changes.
    fn turning(&self, key: &str, state: State) -> Result<String> {
        let (time, date) = match state.turns() {
            Some(at) => (at.format("%H:%M").to_string(), self.day(at.date())?),
            None => Default::default(),
        };
        let args: [(&str, Arg<'_>); 2] = [("time", (&time).into()), ("date", (&date).into())];
        self.text_of(key, &args)
    }

    /// Returns the hours when it is safe to ring a contact, and if it is now. `None` if the user gave none.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn safe(&self, contact: &Contact, now: Now) -> Result<Option<String>> {
        let Some(hours) = contact.hours() else {
            return Ok(None);
        };
        let state = contact.state(now);
        let key = match state {
            State::Open { until: Some(_), .. } => "helplines-contact-now-until",
            State::Open { until: None, .. } => "helplines-contact-now",
            State::Closed { opens: Some(_) } => "helplines-contact-not-until",
            _ => "helplines-contact-not-now",
        };
        let now = self.turning(key, state)?;
        let hours = self.hours(&hours)?;
        let args = [("hours", (&hours).into()), ("now", (&now).into())];
        self.text_of("helplines-contact-safe", &args).map(Some)
    }

    /// Returns a week's hours: "Mon–Fri 10:00–13:00, 14:00–16:30; Sat 09:00–17:00".
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn hours(&self, hours: &Hours) -> Result<String> {
        if hours.is_always() {
            return self.text("helplines-hours-always");
        }
        let (week, mut said, mut from) = (hours.week(), Vec::new(), 0);
        while from < week.len() {
            let alike = week[from..].iter().take_while(|day| **day == week[from]);
            let to = from + alike.count();
            if !week[from].is_empty() {
                said.push(self.days(from..to, &week[from])?);
            }
            from = to;
        }
        let mut said = said.into_iter();
        let first = said.next().unwrap_or_default();
        said.try_fold(first, |list, next| {
            self.text_of(
                "list-apart",
                &[("list", (&list).into()), ("next", (&next).into())],
            )
        })
    }

    /// Returns days of the week and their shifts.
    fn days(&self, days: Range<usize>, shifts: &[Shift]) -> Result<String> {
        let day = |number: usize| self.text_of("date-weekday-short", &[("weekday", number.into())]);
        let mut said = day(days.start + 1)?;
        if days.len() > 1 {
            said = format!("{said}–{}", day(days.end)?);
        }
        let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
        let shift = |shift: &Shift| {
            let (end, next_day) = shift.end();
            let hours = self.left_to_right(format!("{}–{}", clock(shift.from), clock(end)));
            if next_day {
                self.text_of("helplines-next-day", &[("hours", (&hours).into())])
            } else {
                Ok(hours)
            }
        };
        let shifts = shifts.iter().map(shift).collect::<Result<Vec<_>>>()?;
        Ok(format!("{said} {}", self.list(shifts)?))
    }

    /// Returns a line's texts. A language translates built-in lines by their ids; a `loaded` one keeps its own texts.
    ///
    /// # Errors
    /// As [`Locale::say`].
    pub fn line(&self, line: &Line, loaded: bool) -> Result<LineWords> {
        let said = |key: &str, own: &str| self.of_line(key, own, loaded);
        let note = |at: usize| {
            let channel = &line.channels[at];
            let same = |other: &&Channel| other.kind == channel.kind && other.note.is_some();
            // A second note of the same kind has a number in its key.
            let number = match line.channels[..at].iter().filter(same).count() {
                0 => String::new(),
                before => format!("-{}", before + 1),
            };
            let key = format!("note-{}-{}{number}", line.id, channel.kind.word());
            channel
                .note
                .as_ref()
                .map(|note| said(&key, note))
                .transpose()
        };
        let by = line.answered_by.as_ref();
        Ok(LineWords {
            name: said(&format!("name-{}", line.id), &line.name)?,
            about: said(&format!("about-{}", line.id), &line.about)?,
            answered_by: by
                .map(|by| said(&format!("by-{}", line.id), by))
                .transpose()?,
            notes: (0..line.channels.len()).map(note).collect::<Result<_>>()?,
        })
    }

    /// Returns a line's name, as [`Locale::line`].
    ///
    /// # Errors
    /// As [`Locale::say`].
    pub fn line_name(&self, line: &Line, loaded: bool) -> Result<String> {
        self.of_line(&format!("name-{}", line.id), &line.name, loaded)
    }

    fn of_line(&self, key: &str, own: &str, loaded: bool) -> Result<String> {
        if loaded {
            return Ok(own.to_owned());
        }
        let said = self.say(&format!("line-{key}"))?;
        Ok(said.unwrap_or_else(|| self.as_shown(own)))
    }

    /// Returns the reasons for a line's place: "Listed here because it is near you and free." `None` without a reason.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn why(&self, why: &[Why]) -> Result<Option<String>> {
        let said = why.iter().map(|why| self.text(why.key()));
        let mut said = said.collect::<Result<Vec<_>>>()?;
        let Some(last) = said.pop() else {
            return Ok(None);
        };
        let why = if said.is_empty() {
            last
        } else {
            let list = self.list(said)?;
            let args = [("list", (&list).into()), ("last", (&last).into())];
            self.text_of("helplines-why-and", &args)?
        };
        let args = [("why", (&why).into())];
        self.text_of("helplines-why", &args).map(Some)
    }

    /// Returns a fault of a content file, and its line.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn fault(&self, faulty: &Faulty) -> Result<String> {
        let named: &[_] = match faulty.fault {
            Fault::Missing | Fault::Unknown => &[("name", Arg::Typed(&faulty.name))],
            _ => &[],
        };
        let fault = self.text_of(faulty.fault.key(), named)?;
        let args = [("line", faulty.line.into()), ("fault", (&fault).into())];
        self.text_of("fault-at", &args)
    }

    /// Returns the reason for refusing a newer directory.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn refusal(&self, refusal: &Refusal) -> Result<String> {
        match refusal {
            Refusal::Faulty(faulty) => self.fault(faulty),
            Refusal::Vault(error) => self.error(*error),
            Refusal::NotNewer { date, in_use } => {
                let (date, in_use) = (self.day(*date)?, self.day(*in_use)?);
                let args = [("date", (&date).into()), ("inuse", (&in_use).into())];
                self.text_of(refusal.key(), &args)
            }
            _ => self.text(refusal.key()),
        }
    }

    /// Returns a mistake in a recovery code or a plan's six words: by number, never the typed text.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn slip(&self, slip: Slip) -> Result<String> {
        let (key, count, needed, number) = match slip {
            Slip::Words {
                count,
                needed,
                unknown,
            } => {
                let key = match unknown {
                    Some(_) if count == needed => "slip-word",
                    Some(_) => "slip-words-and-word",
                    None => "slip-words",
                };
                (key, count, needed, unknown)
            }
            Slip::Characters {
                count,
                needed,
                unknown,
            } => {
                let unknown = unknown.filter(|_| count == needed);
                let key = unknown.map_or("slip-characters", |_| "slip-character");
                (key, count, needed, unknown)
            }
            Slip::Check => return self.text("slip-check"),
        };
        let args = [
            ("count", count.into()),
            ("needed", needed.into()),
            ("number", number.unwrap_or_default().into()),
        ];
        self.text_of(key, &args)
    }
}

#[cfg(test)]
mod tests;
