//! Words for people, in the language that was asked for. They stand in core's files (`core/content/locale`); this is how they are said.

/// What is said for a key, with what it is given: `text!("cli-vault-made", folder = &name)`. That each key is there and gets what it
/// names is checked by tests/words/check.py.
macro_rules! text {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::words::say($key, &[$((stringify!($name), ::bothy_core::locale::Given::from($value))),*])
    };
}

pub(crate) mod verify;

use bothy_core::journal::{Answer, Happened, Kind, Moment, Recorded, Value, When};
use bothy_core::locale::Given;
use bothy_core::locale::Locale;
use bothy_core::media::Claims;
use bothy_core::people::Person;
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};
use std::sync::OnceLock;

/// The language of this run: failures too speak it, and they are made everywhere.
static LOCALE: OnceLock<Locale> = OnceLock::new();

/// Speaks the language that was asked for; else the one of the terminal, if its words were reviewed; else English.
pub(crate) fn speak(asked: Option<&str>) -> crate::exit::Result<()> {
    let spoken = match asked {
        Some(tag) => Some(Locale::of(tag).map_err(|_| no_language(tag))?),
        None => of_terminal(),
    };
    let Some(locale) = spoken else { return Ok(()) };
    let note = locale.note()?;
    // Set once, here.
    let _ = LOCALE.set(locale);
    if let Some(note) = note {
        crate::exit::say(&note);
    }
    Ok(())
}

fn of_terminal() -> Option<Locale> {
    let set = |name| std::env::var(name).ok().filter(|tag| !tag.is_empty());
    let tag = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(set)?;
    Locale::of(&tag)
        .ok()
        .filter(|locale| locale.language().reviewed)
}

fn no_language(tag: &str) -> crate::exit::Failure {
    let tags = Locale::languages().unwrap_or_default();
    let tags: Vec<_> = tags.into_iter().map(|language| language.tag).collect();
    crate::exit::Failure::usage(text!(
        "cli-no-language",
        tag = &crate::out::name(tag),
        tags = &tags.join(", ")
    ))
}

/// The words of this run.
pub(crate) fn locale() -> &'static Locale {
    // English is read by core's tests: it is there.
    LOCALE.get_or_init(|| Locale::english().unwrap_or_else(|_| std::process::abort()))
}

/// What the words say for a key that is put together; the key itself where this version has none, as for a template of a newer one.
pub(crate) fn said(key: &str) -> String {
    say(key, &[])
}

pub(crate) fn say(key: &str, given: &[(&'static str, Given<'_>)]) -> String {
    let said = locale().say_of(key, given).ok().flatten();
    said.unwrap_or_else(|| key.to_owned())
}

/// A kind as its button says it.
pub(crate) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::PhysicalAssault => "Physical assault",
        Kind::SexualAssault => "Sexual assault",
        Kind::Controlling => "Controlling",
        Kind::FrightenedMe => "Frightened me",
        Kind::Threats => "Threats",
        Kind::Stalking => "Stalking or harassment",
        Kind::Money => "Money",
        Kind::Online => "Online or phone",
        Kind::Damage => "Damage or theft",
        Kind::Animals => "Animals hurt",
        Kind::BrokeOrder => "Broke an order",
        Kind::ChildContact => "Child contact",
        Kind::AfterSeparation => "After separation",
        Kind::Honour => "\"Honour\" or forced marriage",
        Kind::Other => "Other",
    }
}

/// All kinds of an incident, the leading one first.
pub(crate) fn kinds(all: &[Kind]) -> String {
    let words: Vec<_> = all.iter().copied().map(kind).collect();
    words.join(", ")
}

/// A field's or a choice's name as a label: `child_present` is "Child present".
pub(crate) fn label(name: &str) -> String {
    let spaced = name.replace(['_', '-'], " ");
    let mut chars = spaced.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

/// A field's value; whom it names among `people`, by name.
pub(crate) fn value(value: &Value, people: &[Person]) -> String {
    match value {
        Value::Words(text) => crate::out::words(text),
        Value::Answer(answer) => self::answer(*answer).to_owned(),
        Value::Choices(ids) => label(&ids.join(", ")),
        Value::People(named) => {
            let all: Vec<_> = named
                .iter()
                .map(|who| {
                    let kept = people.iter().find(|kept| kept.id == who.id);
                    let name = kept.map_or("", |kept| &kept.described.name);
                    person(name, &who.relation)
                })
                .collect();
            all.join(", ")
        }
    }
}

/// A person by name, if there is one, and by what they are: "Dale (ex-husband)".
pub(crate) fn person(name: &str, relation: &str) -> String {
    let relation = crate::out::name(relation);
    if name.is_empty() {
        return relation;
    }
    format!("{} ({relation})", crate::out::name(name))
}

pub(crate) fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "yes",
        Answer::No => "no",
        Answer::Unsure => "not sure",
    }
}

/// When it happened, as precisely as was said: "about 1 March 2026, 21:30".
pub(crate) fn happened(happened: &Happened) -> String {
    match happened {
        Happened::Exact(moment) => local(moment.local),
        Happened::About(at) => format!("about {}", when(at)),
        Happened::Day(date) => day(*date),
        Happened::Range(When::At(from), When::At(to)) if from.local.date() == to.local.date() => {
            format!("{} to {}", local(from.local), to.local.format("%H:%M"))
        }
        Happened::Range(from, to) => format!("{} to {}", when(from), when(to)),
    }
}

fn when(when: &When) -> String {
    match when {
        When::Day(date) => day(*date),
        When::At(Moment { local: at, .. }) => local(*at),
    }
}

/// "1 March 2026".
pub(crate) fn day(day: NaiveDate) -> String {
    locale().day(day).unwrap_or_default()
}

fn local(at: NaiveDateTime) -> String {
    locale().moment(at).unwrap_or_default()
}

/// When it was written, by the clock of the device it was written on.
pub(crate) fn recorded(recorded: &Recorded) -> String {
    time(recorded).map_or_else(
        || "a time that can't be".to_owned(),
        |at| local(at.naive_local()),
    )
}

/// The log's time as a date and time with its offset; `None` for one that no calendar has.
pub(crate) fn time(recorded: &Recorded) -> Option<DateTime<FixedOffset>> {
    let offset = FixedOffset::east_opt(i32::from(recorded.offset_min) * 60)?;
    Some(DateTime::from_timestamp_millis(recorded.wall_ms)?.with_timezone(&offset))
}

/// What a file says of itself; nothing, where it says nothing. Whoever holds a file can change all of it.
pub(crate) fn claims(claims: &Claims) -> String {
    let mut said = Vec::new();
    if let Some(taken) = claims.taken.as_ref().or(claims.changed.as_ref()) {
        let time = NaiveDateTime::parse_from_str(&taken.local, "%Y-%m-%dT%H:%M:%S");
        let time = time.map_or_else(|_| taken.local.clone(), local);
        let offset = taken.offset.as_deref().unwrap_or("no zone given");
        said.push(format!("taken {time} ({offset})"));
    }
    if let Some(place) = &claims.place {
        said.push(format!("at {:.5}, {:.5}", place.latitude, place.longitude));
    }
    let camera: Vec<_> = [&claims.make, &claims.model]
        .into_iter()
        .flatten()
        .collect();
    if !camera.is_empty() {
        let camera: Vec<_> = camera
            .into_iter()
            .map(|text| crate::out::name(text))
            .collect();
        said.push(format!("by {}", camera.join(" ")));
    }
    said.join(", ")
}

/// A length: "412 kB".
pub(crate) fn size(bytes: u64) -> String {
    const UNITS: [&str; 3] = ["kB", "MB", "GB"];
    if bytes < 1000 {
        return format!("{bytes} bytes");
    }
    let mut tenths = (bytes + 50) / 100;
    let mut unit = 0;
    while tenths >= 9_995 && unit + 1 < UNITS.len() {
        tenths = (tenths + 500) / 1000;
        unit += 1;
    }
    if tenths < 100 {
        return format!("{}.{} {}", tenths / 10, tenths % 10, UNITS[unit]);
    }
    format!("{} {}", (tenths + 5) / 10, UNITS[unit])
}

/// "1 file", "2 files".
pub(crate) fn count(n: u64, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_said_in_the_unit_that_fits() {
        assert_eq!(size(999), "999 bytes");
        assert_eq!(size(1_000), "1.0 kB");
        assert_eq!(size(412_345), "412 kB");
        assert_eq!(size(98_865), "99 kB");
        assert_eq!(size(999_999), "1.0 MB");
        assert_eq!(size(1_500_000), "1.5 MB");
        assert_eq!(size(2_000_000_000), "2.0 GB");
    }

    #[test]
    fn a_label_is_the_name_in_words() {
        assert_eq!(label("child_present"), "Child present");
        assert_eq!(label("going-out"), "Going out");
    }
}
