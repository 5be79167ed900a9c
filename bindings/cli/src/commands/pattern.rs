//! `pattern`: the record counted.

use super::files::{Went, write};
use crate::exit::{Failure, NOT_FOUND, Result};
use crate::session::Session;
use crate::{json, messages, wrap};
use bothy_core::journal::{Happened, Kind, Pattern as Counted, Stretch, Told};
use bothy_core::people::Person;
use bothy_core::shown::timeline;
use bothy_core::vault::OpenVault;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

pub(super) const EXAMPLE: &str = "\
Example:
  bothy --vault v pattern
  bothy --vault v pattern --svg pattern.svg

It counts what you wrote, by when it happened. Gaps are not peace.";

#[derive(clap::Args)]
pub(crate) struct Pattern {
    /// Write it as a picture to this new file, or - for stdout
    #[arg(long, value_name = "FILE")]
    pub(crate) svg: Option<PathBuf>,
}

/// The widest bar, in characters.
const BAR: u32 = 40;

pub(crate) fn run(session: &Session, args: &Pattern) -> Result<()> {
    session.in_vault(|vault| {
        let pattern = vault.journal().pattern(session.now())?;
        if let Some(file) = &args.svg {
            return draw(session, vault, &pattern, file);
        }
        let people = vault.people().list()?;
        session
            .out
            .answer(|| as_json(&pattern), || as_text(&pattern, &people))
    })
}

/// Writes the picture, never over an existing file.
fn draw(session: &Session, vault: &mut OpenVault, pattern: &Counted, file: &Path) -> Result<()> {
    let Some(picture) = timeline::draw(pattern, messages::locale())? else {
        let nothing = match pattern.no_month {
            0 => text!("pattern-nothing"),
            incidents => text!("pattern-monthless", incidents = incidents),
        };
        return Err(Failure::new(NOT_FOUND, nothing));
    };
    if write(vault, file, |_, write| write(picture.as_bytes()))? == Went::Out {
        return Ok(());
    }
    session.out.answer(
        || json!({ "svg": file.to_string_lossy(), "len": picture.len() }),
        String::new,
    )
}

fn as_text(pattern: &Counted, people: &[Person]) -> String {
    let mut page = String::new();
    if pattern.incidents == 0 {
        return text!("pattern-nothing");
    }
    let _ = writeln!(page, "{}", text!("pattern-limits"));
    if let Some(began) = pattern.began {
        let day = messages::day(began);
        let _ = writeln!(page, "{}", text!("pattern-began", day = &day));
    }
    columns(&mut page, pattern);
    kinds(&mut page, pattern);
    hours(&mut page, pattern);
    let [yes, no, unsure, unsaid] = [0, 1, 2, 3].map(|n| pattern.child[n]);
    let child = text!(
        "pattern-child-answers",
        yes = yes,
        no = no,
        unsure = unsure,
        unsaid = unsaid
    );
    let _ = writeln!(page, "\n{child}");
    if !pattern.people.is_empty() {
        let _ = writeln!(page, "\n{}", text!("pattern-people"));
    }
    for named in &pattern.people {
        let name = messages::kept(people, named.person);
        let _ = writeln!(page, "{:>5}  {name}", named.incidents);
    }
    lately(&mut page, pattern);
    let _ = writeln!(page, "\n{}", wrap::wrapped(&text!("pattern-routes"), 0));
    route(&mut page, &text!("pattern-afraid"), &pattern.afraid);
    route(&mut page, &text!("pattern-daily-life"), &pattern.daily_life);
    page
}

fn columns(page: &mut String, pattern: &Counted) {
    let columns = timeline::columns(pattern);
    let most = columns.iter().map(|column| column.incidents).max();
    let most = most.unwrap_or(1).max(1);
    let heading = match columns.first().map(|column| column.months) {
        Some(3) => text!("pattern-by-quarter"),
        Some(12) => text!("pattern-by-year"),
        _ => text!("pattern-by-month"),
    };
    let _ = writeln!(page, "\n{heading}");
    for column in &columns {
        let long = |count: u32| (count * BAR).div_ceil(most).min(count.max(BAR)) as usize;
        let child = long(column.child_present);
        let rest = long(column.incidents).saturating_sub(child);
        let bar = "#".repeat(child) + &"-".repeat(rest);
        let late = match column.late {
            0 => String::new(),
            late => format!("  {}", text!("pattern-late-incidents", incidents = late)),
        };
        let part = column.part_of_year();
        let part = part.map_or_else(String::new, |part| format!("-{part}"));
        let (year, incidents) = (column.year(), column.incidents);
        let _ = writeln!(page, "{year}{part}  {incidents:>5}  {bar}{late}");
    }
    if pattern.no_month > 0 {
        let monthless = text!("pattern-monthless", incidents = pattern.no_month);
        let _ = writeln!(page, "   {monthless}");
    }
}

fn kinds(page: &mut String, pattern: &Counted) {
    let _ = writeln!(page, "\n{}", text!("pattern-by-kind"));
    for first in &pattern.firsts {
        let kind = messages::kinds(&[first.kind]);
        let count = pattern.kinds[first.kind as usize];
        let day = messages::happened(&first.told.happened);
        let first = text!("pattern-kind-first", kind = &kind, day = &day);
        let _ = writeln!(page, "{count:>5}  {first}");
    }
}

fn hours(page: &mut String, pattern: &Counted) {
    let _ = writeln!(page, "\n{}", text!("pattern-no-hour"));
    let days = (1_u32..).zip(&pattern.weekdays).map(|(weekday, count)| {
        let name = text!("date-weekday-short", weekday = weekday);
        format!("{name} {count}")
    });
    let no_day = text!("pattern-no-one-day", incidents = pattern.no_weekday);
    counted(page, &days.collect::<Vec<_>>(), no_day);
    let hours = pattern.hours.iter().enumerate();
    let hours = hours.filter(|(_, count)| **count > 0);
    let hours = hours.map(|(hour, count)| format!("{hour:02}:00 {count}"));
    let no_hour = text!("pattern-hourless", incidents = pattern.no_hour);
    counted(page, &hours.collect::<Vec<_>>(), no_hour);
}

/// Writes counts side by side, and the number that belong to none of them.
fn counted(page: &mut String, counts: &[String], none: String) {
    let counts = Some(counts.join(" ")).filter(|counts| !counts.is_empty());
    let line = messages::list(counts.into_iter().chain([none]));
    let _ = writeln!(page, "   {line}");
}

/// Writes the counts of the last period and the one before, and nothing about the future.
fn lately(page: &mut String, pattern: &Counted) {
    let (lately, before) = (&pattern.lately, &pattern.before);
    let lately = text!(
        "pattern-lately",
        day = &messages::day(lately.from),
        lately = lately.incidents,
        before = before.incidents
    );
    let _ = writeln!(page, "\n{lately}");
}

fn route(page: &mut String, name: &str, told: &[Told]) {
    let _ = writeln!(page, "{name} {}", told.len());
    for one in told {
        let _ = writeln!(
            page,
            "    {}  {}",
            &one.id.to_string()[..8],
            messages::happened(&one.happened)
        );
    }
}

/// Returns the day on which it happened or began, if known.
fn day(told: &Told) -> Option<String> {
    let day = match &told.happened {
        Happened::Exact(moment) => moment.local.date(),
        Happened::About(when) | Happened::Range(when, _) => when.day(),
        Happened::Day(day) => *day,
        Happened::Between(..) => return None,
    };
    Some(day.to_string())
}

fn as_json(pattern: &Counted) -> Value {
    let by_kind = |counts: &[u32]| -> Value {
        let each = Kind::ALL
            .into_iter()
            .filter(|kind| counts[*kind as usize] > 0);
        each.map(|kind| (kind.id().to_owned(), json!(counts[kind as usize])))
            .collect::<serde_json::Map<_, _>>()
            .into()
    };
    let stretch = |one: &Stretch| json!({ "from": one.from.to_string(), "to": one.to.to_string(), "incidents": one.incidents });
    let told = |told: &Told| json!({ "id": told.id.to_string(), "day": day(told), "happened": json::happened(&told.happened) });
    let months = pattern.months.iter().map(|month| {
        json!({
            "month": month.month.format("%Y-%m").to_string(),
            "incidents": month.incidents,
            "child_present": month.child_present,
            "late": month.late,
            "kinds": by_kind(&month.kinds),
        })
    });
    let people = pattern.people.iter();
    let firsts = pattern.firsts.iter();
    json!({
        "incidents": pattern.incidents,
        "began": pattern.began.map(|day| day.to_string()),
        "months": months.collect::<Vec<_>>(),
        "no_month": pattern.no_month,
        "weekdays": pattern.weekdays,
        "no_weekday": pattern.no_weekday,
        "hours": pattern.hours,
        "no_hour": pattern.no_hour,
        "kinds": by_kind(&pattern.kinds),
        "child_present": {
            "yes": pattern.child[0], "no": pattern.child[1],
            "unsure": pattern.child[2], "not_said": pattern.child[3],
        },
        "people": people.map(|one| json!({ "id": one.person.to_string(), "incidents": one.incidents })).collect::<Vec<_>>(),
        "late": pattern.late,
        "firsts": firsts.map(|one| json!({ "kind": one.kind.id(), "id": one.told.id.to_string(), "day": day(&one.told), "happened": json::happened(&one.told.happened) })).collect::<Vec<_>>(),
        "lately": stretch(&pattern.lately),
        "before": stretch(&pattern.before),
        "afraid_of_violence": pattern.afraid.iter().map(told).collect::<Vec<_>>(),
        "daily_life": pattern.daily_life.iter().map(told).collect::<Vec<_>>(),
    })
}
