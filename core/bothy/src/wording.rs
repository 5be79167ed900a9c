//! What other rooms answer, put into words: here and not in `locale`, which doesn't know them.

use crate::data::{Fault, Faulty};
use crate::error::{Error, Result};
use crate::helplines::{Channel, Contact, Hours, Line, Refusal, Shift, State};
use crate::journal::{self, Happened, Help, Kind, When};
use crate::locale::{Given, Locale};
use crate::plan::PlanItem;
use crate::time::Now;
use std::ops::Range;

/// What a line says of itself, in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LineWords {
    /// What for and for whom.
    pub about: String,
    /// Who answers, if that is known.
    pub answered_by: Option<String>,
    /// What to know before using each of its ways, in their order.
    pub notes: Vec<Option<String>>,
}

impl Locale {
    /// When it happened, as precisely as was said: "about 1 March 2026, 21:30".
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn happened(&self, happened: &Happened) -> Result<String> {
        match happened {
            Happened::Exact(moment) => self.moment(moment.local),
            Happened::Day(day) => self.day(*day),
            Happened::About(when) => {
                let when = self.when(when)?;
                self.text_of("happened-about", &[("when", (&when).into())])
            }
            Happened::Range(from, to) => {
                let to = match (from, to) {
                    (When::At(from), When::At(to)) if from.local.date() == to.local.date() => {
                        to.local.format("%H:%M").to_string()
                    }
                    _ => self.when(to)?,
                };
                let from = self.when(from)?;
                let given = [("from", (&from).into()), ("to", (&to).into())];
                self.text_of("happened-range", &given)
            }
        }
    }

    fn when(&self, when: &When) -> Result<String> {
        match when {
            When::Day(day) => self.day(*day),
            When::At(moment) => self.moment(moment.local),
        }
    }

    /// All kinds of an incident, the leading one first, as their buttons say them.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn kinds(&self, all: &[Kind]) -> Result<String> {
        let all = all.iter().map(|kind| self.kind(*kind));
        self.list(all.collect::<Result<Vec<_>>>()?)
    }

    /// An incident on one line: when it happened, and its kinds.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn incident(&self, line: &journal::Line) -> Result<String> {
        let (happened, kinds) = (self.happened(&line.happened)?, self.kinds(&line.kinds)?);
        let given = [("happened", (&happened).into()), ("kinds", (&kinds).into())];
        self.text_of("risk-last-incident", &given)
    }

    /// One kind, as its button says it.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn kind(&self, kind: Kind) -> Result<String> {
        self.text(&format!("kind-{}", kind.id()))
    }

    /// A person by name, if there is one, and by what they are: "Dale (ex-husband)".
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn person(&self, name: &str, relation: &str) -> Result<String> {
        if name.is_empty() {
            return Ok(relation.to_owned());
        }
        let given = [("name", name.into()), ("relation", relation.into())];
        self.text_of("person-named", &given)
    }

    /// An item of a plan: as somebody said it, or else as its template does. Nothing for a template of a newer version.
    ///
    /// # Errors
    /// As [`Locale::say`].
    pub fn item(&self, item: &PlanItem) -> Result<String> {
        let words = match (&item.said.words, &item.template) {
            (Some(own), _) => Some(own.clone()),
            (None, Some(template)) => self.say(&format!("plan-item-{template}"))?,
            (None, None) => None,
        };
        Ok(words.unwrap_or_default())
    }

    /// How doing it could make things worse: as the template says it, then in own words.
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

    /// Whether somebody answers: "Open until 17:00."
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn state(&self, state: State) -> Result<String> {
        self.turning(state.key(), state)
    }

    /// Words that say when a state turns.
    fn turning(&self, key: &str, state: State) -> Result<String> {
        let (time, date) = match state.turns() {
            Some(at) => (at.format("%H:%M").to_string(), self.day(at.date())?),
            None => Default::default(),
        };
        let given: [(&str, Given<'_>); 2] = [("time", (&time).into()), ("date", (&date).into())];
        self.text_of(key, &given)
    }

    /// When it is safe to ring a contact of hers, and whether it is now; nothing where she didn't say.
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
        let given = [("hours", (&hours).into()), ("now", (&now).into())];
        self.text_of("helplines-contact-safe", &given).map(Some)
    }

    /// Hours as a week: "Mon–Fri 10:00–13:00, 14:00–16:30; Sat 09:00–17:00".
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
        Ok(said.join("; "))
    }

    /// Days of a week, and from when to when on each.
    fn days(&self, days: Range<usize>, shifts: &[Shift]) -> Result<String> {
        let day = |number: usize| self.text_of("date-weekday-short", &[("weekday", number.into())]);
        let mut said = day(days.start + 1)?;
        if days.len() > 1 {
            said = format!("{said}–{}", day(days.end)?);
        }
        let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
        let shift = |shift: &Shift| {
            let (end, next_day) = shift.end();
            let hours = format!("{}–{}", clock(shift.from), clock(end));
            if next_day {
                self.text_of("helplines-next-day", &[("hours", (&hours).into())])
            } else {
                Ok(hours)
            }
        };
        let shifts = shifts.iter().map(shift).collect::<Result<Vec<_>>>()?;
        Ok(format!("{said} {}", self.list(shifts)?))
    }

    /// What a line says of itself. A language has words for the lines that came with Bothy, by their ids; one that was `loaded` says its own.
    ///
    /// # Errors
    /// As [`Locale::say`].
    pub fn line(&self, line: &Line, loaded: bool) -> Result<LineWords> {
        let said = |key: &str, own: &str| {
            if loaded {
                return Ok(own.to_owned());
            }
            let said = self.say(&format!("line-{key}"))?;
            Ok(said.unwrap_or_else(|| self.as_shown(own)))
        };
        let note = |way: &Channel| {
            let key = format!("note-{}-{}", line.id, way.kind.word());
            way.note.as_ref().map(|note| said(&key, note)).transpose()
        };
        let by = line.answered_by.as_ref();
        Ok(LineWords {
            about: said(&format!("about-{}", line.id), &line.about)?,
            answered_by: by
                .map(|by| said(&format!("by-{}", line.id), by))
                .transpose()?,
            notes: line.channels.iter().map(note).collect::<Result<_>>()?,
        })
    }

    /// What is offered at the moment of saving, with the numbers to ring.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn help(&self, help: Help) -> Result<String> {
        self.text(help.key())
    }

    /// What is wrong with a file of content, and in which line.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn fault(&self, faulty: &Faulty) -> Result<String> {
        let named: &[_] = match faulty.fault {
            Fault::Missing | Fault::Unknown => &[("name", Given::Typed(&faulty.name))],
            _ => &[],
        };
        let fault = self.text_of(faulty.fault.key(), named)?;
        let given = [("line", faulty.line.into()), ("fault", (&fault).into())];
        self.text_of("fault-at", &given)
    }

    /// Why a newer directory isn't taken.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn refusal(&self, refusal: &Refusal) -> Result<String> {
        match refusal {
            Refusal::Faulty(faulty) => self.fault(faulty),
            Refusal::Vault(error) => self.error(*error),
            Refusal::NotNewer { date, in_use } => {
                let (date, in_use) = (self.day(*date)?, self.day(*in_use)?);
                let given = [("date", (&date).into()), ("inuse", (&in_use).into())];
                self.text_of(refusal.key(), &given)
            }
            _ => self.text(refusal.key()),
        }
    }

    /// What every shell says of an error; what can be done about it there, the shell adds.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn error(&self, error: Error) -> Result<String> {
        match error {
            Error::Internal { code } => self.text_of("error-internal", &[("code", code.into())]),
            _ => self.text(error.key()),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::id::Id;
    use crate::journal::Moment;
    use crate::plan::{Said, Section};
    use chrono::NaiveDate;

    fn at(day: u32, hour: u32) -> When {
        let day = NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
        When::At(Moment {
            local: day.and_hms_opt(hour, 30, 0).unwrap(),
            offset_min: 0,
        })
    }

    #[test]
    fn when_it_happened_is_said_as_precisely_as_it_was() {
        let english = Locale::english().unwrap();
        let said = |happened| english.happened(&happened).unwrap();
        let When::At(moment) = at(1, 21) else {
            unreachable!()
        };
        let day = When::Day(NaiveDate::from_ymd_opt(2026, 2, 28).unwrap());
        assert_eq!(said(Happened::Exact(moment)), "1 March 2026, 21:30");
        assert_eq!(said(Happened::About(day)), "about 28 February 2026");
        assert_eq!(
            said(Happened::Range(at(1, 21), at(1, 23))),
            "1 March 2026, 21:30 to 23:30"
        );
        assert_eq!(
            said(Happened::Range(day, at(1, 2))),
            "28 February 2026 to 1 March 2026, 02:30"
        );
    }

    #[test]
    fn an_item_is_said_in_own_words_or_as_its_template_does() {
        let english = Locale::english().unwrap();
        let mut item = PlanItem {
            id: Id([1; 16]),
            section: Section::Bag,
            template: Some("code-word".to_owned()),
            said: Said::default(),
            done_ms: None,
        };
        let template = english.text("plan-item-code-word").unwrap();
        assert_eq!(english.item(&item).unwrap(), template);
        item.said.worse = Some("He listens.".to_owned());
        let worse = english.worse(&item).unwrap();
        let of_template = english.text("plan-item-code-word.worse").unwrap();
        assert_eq!(worse, [of_template, "He listens.".to_owned()]);
        item.said.words = Some("Our word".to_owned());
        assert_eq!(english.item(&item).unwrap(), "Our word");
        item.said.words = None;
        item.template = Some("of-a-newer-version".to_owned());
        assert_eq!(english.item(&item).unwrap(), "");
        assert_eq!(english.worse(&item).unwrap(), ["He listens."]);
    }

    #[test]
    fn a_person_has_a_name_only_if_it_is_known() {
        let english = Locale::english().unwrap();
        assert_eq!(
            english.person("Dale", "ex-husband").unwrap(),
            "Dale (ex-husband)"
        );
        assert_eq!(english.person("", "ex-husband").unwrap(), "ex-husband");
    }

    #[test]
    fn a_refusal_says_the_line_and_the_dates() {
        let english = Locale::english().unwrap();
        let said = |refusal| english.refusal(&refusal).unwrap();
        let faulty = said(Refusal::Faulty(Faulty {
            line: 12,
            fault: Fault::Missing,
            name: "source".to_owned(),
        }));
        assert!(
            faulty.contains("12") && faulty.contains("source"),
            "{faulty}"
        );
        let [date, in_use] = [1, 2].map(|day| NaiveDate::from_ymd_opt(2026, 5, day).unwrap());
        let older = said(Refusal::NotNewer { date, in_use });
        assert!(
            older.contains("1 May 2026") && older.contains("2 May 2026"),
            "{older}"
        );
        let full = Error::StorageFull;
        assert_eq!(said(Refusal::Vault(full)), english.error(full).unwrap());
        let fault = english.error(Error::Internal { code: 77 }).unwrap();
        assert!(fault.contains("77"), "{fault}");
    }
}
