//! Words for people, in the requested language. Core's files have them (`core/content/locale`); this module looks them up.

/// Returns the words for a key with its args: `text!("cli-vault-made", folder = &name)`. tests/words/check.py checks that each key
/// exists and gets what it names.
macro_rules! text {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::messages::say($key, &[$((stringify!($name), ::bothy_core::locale::Arg::from($value))),*])
    };
}

pub(crate) mod language;
pub(crate) mod verify;

use crate::clock;
use bothy_core::Id;
use bothy_core::evidence::{Became, Leftover};
use bothy_core::helplines::Area;
use bothy_core::journal::{Caution, Field, Happened, Help, Kind, Recorded, Value};
use bothy_core::locale::{Arg, Locale};
use bothy_core::media::Claims;
use bothy_core::orders::Order;
use bothy_core::people::Person;
use bothy_core::vault::Slip;
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};
use std::sync::OnceLock;

/// The language of this run: global, since failures use it and are made everywhere.
static LOCALE: OnceLock<Locale> = OnceLock::new();

/// Returns the words of this run.
pub(crate) fn locale() -> &'static Locale {
    // Core's tests read English: it is there.
    LOCALE.get_or_init(|| Locale::english().unwrap_or_else(|_| std::process::abort()))
}

/// Returns the words for a composed key; the key itself if this version has none, as for a template of a newer one.
pub(crate) fn said(key: &str) -> String {
    say(key, &[])
}

pub(crate) fn say(key: &str, args: &[(&'static str, Arg<'_>)]) -> String {
    let said = locale().say_of(key, args).ok().flatten();
    said.unwrap_or_else(|| key.to_owned())
}

/// Returns what core said; the key if it failed, so that nothing is left blank.
pub(crate) fn or_key(said: bothy_core::Result<String>, key: &str) -> String {
    said.unwrap_or_else(|_| key.to_owned())
}

/// Joins several things as a list.
pub(crate) fn list(all: impl IntoIterator<Item = String>) -> String {
    or_key(locale().list(all), "list-next")
}

/// Names all kinds of an incident, the leading one first, as their buttons do.
pub(crate) fn kinds(all: &[Kind]) -> String {
    list(all.iter().map(|kind| said(&kind.key())))
}

/// Returns the help offered at the moment of saving.
pub(crate) fn help(help: Help, here: Option<Area>) -> String {
    let said = locale().help(help, here);
    or_key(said.map(|advice| advice.text), help.key())
}

/// Returns a caution before a file is kept.
pub(crate) fn caution(caution: Caution) -> String {
    let said = locale().caution(caution);
    or_key(said.map(|advice| advice.text), caution.key())
}

/// Describes a slip in a code or in words. Numbers only: the words themselves would show on the screen.
pub(crate) fn slip(slip: Slip) -> String {
    or_key(locale().slip(slip), "slip-words")
}

/// Returns the label of a field.
pub(crate) fn field(field: Field) -> String {
    said(&format!("field-{}", field.name().replace('_', "-")))
}

/// Formats a field's value; names the people in it from `people`.
pub(crate) fn value(value: &Value, people: &[Person]) -> String {
    match value {
        Value::Words(text) => crate::out::words(text),
        Value::Answer(answer) => said(&format!("answer-{}", answer.id())),
        Value::Choices(ids) => {
            let ids = ids.iter().map(|id| said(&format!("choice-{id}")));
            capitalised(&list(ids))
        }
        Value::People(named) => list(named.iter().map(|who| {
            let kept = people.iter().find(|kept| kept.id == who.id);
            let name = kept.map_or("", |kept| &kept.described.name);
            person(name, &who.relation)
        })),
    }
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next();
    first
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

/// Names a person by name, if there is one, and by relation: "Dale (ex-husband)".
pub(crate) fn person(name: &str, relation: &str) -> String {
    let (name, relation) = (crate::out::name(name), crate::out::name(relation));
    or_key(locale().person(&name, &relation), "person-named")
}

/// Names a kept person as [`person`] does; also one that isn't kept any more.
/// Returns an order's lines: its name, how it stands, and what else is known; with what it says if wanted.
pub(crate) fn order(order: &Order, today: NaiveDate, terms: bool) -> Vec<String> {
    let lines = if terms {
        locale().order_lines(order, today)
    } else {
        locale().order_lines_without_terms(order, today)
    };
    lines.unwrap_or_else(|_| vec!["order".to_owned()])
}

pub(crate) fn kept(people: &[Person], id: Id) -> String {
    let kept = people.iter().find(|person| person.id == id);
    kept.map_or_else(
        || text!("person-removed"),
        |kept| person(&kept.described.name, &kept.described.relation),
    )
}

/// Formats the time, as precisely as it is known, by the clocks here: "about 1 March 2026, 21:30".
pub(crate) fn happened(happened: &Happened) -> String {
    or_key(locale().happened(happened, &clock::zone), "happened")
}

/// Formats a day: "1 March 2026".
pub(crate) fn day(day: NaiveDate) -> String {
    or_key(locale().day(day), "date-day")
}

/// Formats "1 March 2026, 21:30", of a clock in an unknown place.
fn local(at: NaiveDateTime) -> String {
    or_key(locale().moment(at), "date-time")
}

/// Formats the time of writing, by the clock of its device, with its offset if that differs from here.
pub(crate) fn recorded(recorded: &Recorded) -> String {
    moment(time(recorded))
}

/// Formats a noted moment, with its offset if clocks here had another one then.
pub(crate) fn moment(at: Option<DateTime<FixedOffset>>) -> String {
    at.map_or_else(
        || text!("date-unknown"),
        |at| happened(&Happened::Exact(clock::moment(at))),
    )
}

/// Converts the log's time to a date and time with its offset; `None` if no calendar has it.
pub(crate) fn time(recorded: &Recorded) -> Option<DateTime<FixedOffset>> {
    let offset = FixedOffset::east_opt(i32::from(recorded.offset_min) * 60)?;
    Some(DateTime::from_timestamp_millis(recorded.wall_ms)?.with_timezone(&offset))
}

/// Converts milliseconds since 1970 to a date and time in UTC; `None` if no calendar has it.
pub(crate) fn utc(wall_ms: i64) -> Option<DateTime<FixedOffset>> {
    Some(DateTime::from_timestamp_millis(wall_ms)?.fixed_offset())
}

/// Formats a file's claims about itself; empty if it has none. Anyone who has a file can change all of it.
pub(crate) fn claims(claims: &Claims) -> String {
    let mut said = Vec::new();
    if let Some(taken) = claims.taken.as_ref().or(claims.changed.as_ref()) {
        let time = NaiveDateTime::parse_from_str(&taken.local, "%Y-%m-%dT%H:%M:%S");
        let time = time.map_or_else(|_| taken.local.clone(), local);
        let zone = taken.offset.clone();
        let zone = zone.unwrap_or_else(|| text!("claim-no-zone"));
        said.push(text!("claim-taken", time = &time, zone = &zone));
    }
    if let Some(place) = &claims.place {
        let [latitude, longitude] =
            [place.latitude, place.longitude].map(|degrees| format!("{degrees:.5}"));
        said.push(text!(
            "claim-place",
            latitude = &latitude,
            longitude = &longitude
        ));
    }
    let camera = [&claims.make, &claims.model].into_iter().flatten();
    let camera: Vec<_> = camera.map(|text| crate::out::name(text)).collect();
    if !camera.is_empty() {
        said.push(text!("claim-camera", camera = &camera.join(" ")));
    }
    list(said)
}

/// Reports the fate of a pack or a file that was cut short.
pub(crate) fn leftover(left: &Leftover) -> String {
    let place = crate::out::path(&left.place);
    let mut part = left.place.clone().into_os_string();
    part.push(".part");
    let part = crate::out::path(part.as_ref());
    match left.became {
        Became::Finished => text!("cli-leftover-finished", place = &place),
        Became::Removed => text!("cli-leftover-removed", part = &part),
        Became::Gone => text!("cli-leftover-gone", place = &place, part = &part),
        Became::OutOfReach => text!("cli-leftover-out-of-reach", part = &part),
        Became::NameTaken => text!("cli-leftover-name-taken", place = &place, part = &part),
        Became::ToRemove => text!("cli-leftover-to-remove", place = &place),
    }
}

/// Formats a length: "412 kB".
pub(crate) fn size(bytes: u64) -> String {
    or_key(locale().size(bytes), "size-bytes")
}

#[cfg(test)]
mod tests {
    use super::*;
    use bothy_proof::{Shape, fields};

    #[test]
    fn what_cannot_be_said_is_its_key_and_never_blank() {
        let failed = Err(bothy_core::Error::NotFound);
        assert_eq!(or_key(failed, "date-day"), "date-day");
        assert_eq!(said("no-such-key"), "no-such-key");
    }

    #[test]
    fn whatever_core_can_say_of_an_incident_has_words() {
        let fields = fields::ALL.iter().filter(|spec| spec.of_incident);
        let own = ["kinds", "happened", "happened_offset"];
        let fields = fields.filter(|spec| !own.contains(&spec.name));
        let fields = fields.map(|spec| format!("field-{}", spec.name.replace('_', "-")));
        let kinds = fields::INCIDENT_KINDS.iter();
        let kinds = kinds.map(|id| format!("kind-{id}"));
        let choices = Field::all().filter_map(|field| match field.shape() {
            Shape::Choices(ids) => Some(ids),
            _ => None,
        });
        let choices: Vec<_> = choices.flatten().map(|id| format!("choice-{id}")).collect();
        assert!(choices.len() > 20, "{choices:?}");
        for key in fields.chain(kinds).chain(choices) {
            assert_ne!(said(&key), key, "it has no words");
        }
    }
}
