//! A month, a season or a year in which something happened once, at an unknown time.

use crate::dates::{invalid, is_shaped};
use crate::error::{Input, Result};
use chrono::{Datelike, Months, NaiveDate};

/// The prefix of a time that isn't known to the minute, or of a stretch.
pub(super) const ABOUT: &str = "about ";

/// Whole days, the first and the last included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

/// The name of a stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodName {
    /// A calendar month.
    Month,
    /// Three months, starting in March, June, September or December.
    Season(Season),
    /// A calendar year.
    Year,
}

/// Seasons as the Met Office counts them: three whole months each, in the north.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
    /// December to February of the next year.
    Winter,
}

impl Season {
    const ALL: [Season; 4] = [Self::Spring, Self::Summer, Self::Autumn, Self::Winter];

    /// Returns the word on the command line and in files: `spring`.
    #[must_use]
    pub fn id(self) -> &'static str {
        ["spring", "summer", "autumn", "winter"][self as usize]
    }

    fn of(word: &str) -> Option<Self> {
        if word.eq_ignore_ascii_case("fall") {
            return Some(Self::Autumn);
        }
        let mut all = Self::ALL.into_iter();
        all.find(|season| word.eq_ignore_ascii_case(season.id()))
    }

    /// Returns its first month.
    fn begins(self) -> u32 {
        3 * (self as u32 + 1)
    }
}

impl Period {
    /// Reads the name of a stretch from plain text; `None` for a day, a time, or anything else.
    pub(super) fn parse(text: &str) -> Result<Option<Self>> {
        let text = text.trim();
        if is_shaped(text, "0000") {
            return read(text, "01", 12).map(Some);
        }
        if is_shaped(text, "0000-00") {
            return read(&text[..4], &text[5..], 1).map(Some);
        }
        let Some((season, years)) = text.split_once(' ') else {
            return Ok(None);
        };
        let Some(season) = Season::of(season) else {
            return Ok(None);
        };
        Self::of_season(season, years.trim()).map(Some)
    }

    fn of_season(season: Season, years: &str) -> Result<Self> {
        let year = years.get(..4).unwrap_or_default();
        let one = is_shaped(years, "0000");
        let two = ["0000/00", "0000-00", "0000/0000", "0000-0000"];
        let two = two.iter().any(|shape| is_shaped(years, shape));
        match season {
            Season::Winter if one => return Err(invalid(Input::WhichWinter)),
            Season::Winter if !two => return Err(invalid(Input::Happened)),
            Season::Winter => {}
            _ if !one => return Err(invalid(Input::Happened)),
            _ => {}
        }
        let period = read(year, &season.begins().to_string(), 3)?;
        let next = period.to.year().to_string();
        if two && !next.ends_with(&years[5..]) {
            return Err(invalid(Input::WhichWinter));
        }
        Ok(period)
    }

    /// Reads `last winter`, `this month`, `last year` and the like, as meant on the day `today`. "Last" is over; "this" is now
    /// or in the same year, even ahead. Until the end of August, "this winter" is the one that ended in spring. `None` for anything
    /// else.
    ///
    /// ```
    /// # use bothy_core::journal::{Happened, Period};
    /// let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    /// let period = Period::relative("Last month", today).unwrap();
    /// assert_eq!(Happened::from(period).to_string(), "about 2026-02-01..2026-02-28");
    /// assert_eq!(Period::relative("a while ago", today), None);
    /// ```
    #[must_use]
    pub fn relative(text: &str, today: NaiveDate) -> Option<Self> {
        let text = crate::dates::plain(text).to_lowercase();
        let text = text.strip_prefix(ABOUT).unwrap_or(&text);
        let (which, what) = text.split_once(' ')?;
        let back = match which {
            "this" => 0,
            "last" => 1,
            _ => return None,
        };
        let (first, len) = match what.trim() {
            "month" => (today.with_day(1)?, 1),
            "year" => (today.with_day(1)?.with_month(1)?, 12),
            season => {
                let season = Season::of(season)?;
                return match back {
                    0 => Self::this(season, today),
                    _ => Self::last(season, today),
                };
            }
        };
        Self::months(first.checked_sub_months(Months::new(back * len))?, len)
    }

    /// Returns the current season of this kind, or that of this year.
    fn this(season: Season, today: NaiveDate) -> Option<Self> {
        let from = today.with_day(1)?.with_month(season.begins())?;
        let over_in_spring = season == Season::Winter && today.month() < Season::Autumn.begins();
        let back = if over_in_spring { 12 } else { 0 };
        Self::months(from.checked_sub_months(Months::new(back))?, 3)
    }

    /// Returns the last season that is over.
    fn last(season: Season, today: NaiveDate) -> Option<Self> {
        let mut from = today.with_day(1)?.with_month(season.begins())?;
        loop {
            let found = Self::months(from, 3)?;
            if found.to < today {
                return Some(found);
            }
            from = from.checked_sub_months(Months::new(12))?;
        }
    }

    fn months(from: NaiveDate, len: u32) -> Option<Self> {
        let to = from.checked_add_months(Months::new(len))?.pred_opt()?;
        Some(Self { from, to })
    }

    /// Returns its name, if it has one.
    #[must_use]
    pub fn name(self) -> Option<PeriodName> {
        let is = |len| Self::months(self.from, len) == Some(self);
        if self.from.day() != 1 {
            return None;
        }
        if is(1) {
            return Some(PeriodName::Month);
        }
        if is(12) && self.from.month() == 1 {
            return Some(PeriodName::Year);
        }
        let mut seasons = Season::ALL.into_iter();
        let season = seasons.find(|season| season.begins() == self.from.month());
        season.filter(|_| is(3)).map(PeriodName::Season)
    }
}

/// Returns the last day of a day's year, or of its winter, whichever ends later.
pub(super) fn last_day_around(day: NaiveDate) -> NaiveDate {
    let year = NaiveDate::from_ymd_opt(day.year(), 12, 31);
    let winter = Period::this(Season::Winter, day).map(|winter| winter.to);
    let winter = winter.filter(|_| day.month() == Season::Winter.begins());
    winter.or(year).unwrap_or(day)
}

/// Returns `len` months from this one on.
fn read(year: &str, month: &str, len: u32) -> Result<Period> {
    let year = year.parse().ok().filter(|year| *year > 0);
    let first = year.and_then(|year| NaiveDate::from_ymd_opt(year, month.parse().ok()?, 1));
    first
        .and_then(|first| Period::months(first, len))
        .ok_or(invalid(Input::NoSuchDay))
}
