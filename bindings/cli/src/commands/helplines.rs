//! `helplines`: who can be rung, and who of them answers now. Needs no vault, but for her own contacts.

use super::data;
use crate::args::Helplines;
use crate::exit::Result;
use crate::out;
use crate::session::Session;
use crate::words;
use bothy_core::Now;
use bothy_core::helplines::{
    Area, Bill, Channel, ChannelKind, Directory, Hours, Line, Listed, Question, Reached, State,
    useful_numbers,
};
use chrono::NaiveDateTime;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::path::Path;

mod contacts;

/// What holds for every call.
const CALLS: &str = "\
Some calls aren't shown on a bill; don't count on it. Every call and text stays in the phone's own list, and 141 in front hides your
number from whoever answers, but not from 999. What you say can be overheard; texts and chats stay in the phone.";

pub(crate) fn run(session: &Session, asked: &Helplines) -> Result<()> {
    if let Some(file) = &asked.check {
        return check(session, file);
    }
    if asked.useful {
        return useful(session);
    }
    if let Some(own) = &asked.own {
        return contacts::run(session, own);
    }
    let directory = Directory::built_in()?;
    let now = session.now();
    let (contacts, place) = if asked.mine {
        contacts::mine(session)?
    } else {
        (Vec::new(), None)
    };
    let question = Question {
        open: asked.open,
        who: asked.who,
        area: asked.area.or(place),
        free: asked.free,
        interpreter: asked.interpreter,
    };
    let listed = directory.ask(question, now);
    session.out.answer(
        || {
            let mut value = as_json(&directory, &listed, now);
            if asked.mine {
                let each = contacts
                    .iter()
                    .map(|contact| contacts::as_json(contact, now));
                value["contacts"] = each.collect();
            }
            value
        },
        || {
            let own: String = contacts
                .iter()
                .map(|contact| contacts::as_text(contact, now))
                .collect();
            own + &as_text(&directory, &listed, now)
        },
    )
}

fn useful(session: &Session) -> Result<()> {
    let numbers = useful_numbers();
    session.out.answer(
        || {
            let one = |(name, number): &(&str, &str)| json!({ "name": name, "number": number });
            Value::Array(numbers.iter().map(one).collect())
        },
        || {
            let lines = numbers
                .iter()
                .map(|(name, number)| format!("{number:<14} {name}"));
            lines.collect::<Vec<_>>().join("\n")
        },
    )
}

/// Reads a directory as somebody is writing it.
fn check(session: &Session, file: &Path) -> Result<()> {
    let text = data::read(file)?;
    let directory = Directory::read(&text).map_err(data::wrong)?;
    session.out.answer(
        || json!({ "lines": directory.lines.len() }),
        || {
            let lines = words::count(directory.lines.len() as u64, "line", "lines");
            format!("Nothing is wrong with it: {lines}.")
        },
    )
}

fn as_text(directory: &Directory, listed: &[Listed<'_>], now: Now) -> String {
    let mut page = String::new();
    for one in listed {
        let line = one.line;
        let _ = writeln!(page, "{}  {}", line.number, out::name(&line.name));
        let _ = writeln!(page, "    {} {}", state(one.state), cost(line));
        let _ = writeln!(page, "{}", out::wrapped(&out::words(&line.about), 4));
        // The line's own phone is what stands above.
        let above = |c: &Channel| c.kind == ChannelKind::Phone && c.to.is_none();
        for way in directory.ways(line, now) {
            if !above(way.channel) {
                let _ = writeln!(page, "{}", out::wrapped(&other_way(&way), 4));
            }
        }
        page.push('\n');
    }
    if listed.is_empty() {
        page.push_str(
            "None of them. Without --open, all hours are shown; 999 is for danger now.\n\n",
        );
    }
    let _ = writeln!(page, "{CALLS}");
    let date = words::day(directory.date);
    let _ = write!(
        page,
        "As of {date}. Nobody has rung these numbers for this list."
    );
    if directory.is_old(now) {
        page.push_str(" It should have been looked over since: numbers may have changed.");
    }
    page
}

fn cost(line: &Line) -> &'static str {
    match (line.free, line.bill) {
        (true, Bill::NotShown) => "Free; they say that it isn't shown on bills.",
        (true, Bill::MostNetworks) => "Free with most networks.",
        (true, Bill::MayBe) => "Free.",
        (false, _) => "Costs what a call costs, and can be seen on a bill.",
    }
}

pub(super) fn state(state: State) -> String {
    match state {
        State::Open { until: None, .. } => "Open, at all hours.".to_owned(),
        State::Open {
            until: Some(until),
            closes_soon,
        } => {
            let soon = if closes_soon {
                "Closes soon: at"
            } else {
                "Open until"
            };
            format!("{soon} {}.", until.format("%H:%M"))
        }
        State::MayBeOpen => "May be open: today is a bank holiday.".to_owned(),
        State::Closed { opens: Some(opens) } => {
            let day = words::day(opens.date());
            format!("Shut until {} on {day}.", opens.format("%H:%M"))
        }
        State::Closed { opens: None } => "Shut.".to_owned(),
        State::NotKnown => "Hours not known.".to_owned(),
    }
}

fn other_way(way: &Reached<'_>) -> String {
    let Channel { kind, to, note, .. } = way.channel;
    let mut said = match kind {
        ChannelKind::Phone => "By phone",
        ChannelKind::Text => "By text",
        ChannelKind::Whatsapp => "By WhatsApp",
        ChannelKind::Chat => "By chat on its website",
        ChannelKind::Bsl => "In British Sign Language",
        ChannelKind::Relay => "By Relay UK",
        ChannelKind::EmailForm => "By e-mail or form",
    }
    .to_owned();
    if let Some(to) = to {
        let _ = write!(said, ": {}", out::name(to));
    }
    let _ = write!(said, ". {}", state(way.state));
    if let Some(note) = note {
        let _ = write!(said, " {}", out::words(note));
    }
    said
}

fn as_json(directory: &Directory, listed: &[Listed<'_>], now: Now) -> Value {
    let lines = listed.iter().map(|one| line_json(directory, *one, now));
    json!({
        "date": directory.date.to_string(),
        "review_by": directory.review_by.to_string(),
        "old": directory.is_old(now),
        "lines": lines.collect::<Vec<_>>(),
    })
}

fn line_json(directory: &Directory, one: Listed<'_>, now: Now) -> Value {
    let line = one.line;
    let ways = directory.ways(line, now);
    let mut value = json!({
        "id": line.id,
        "name": line.name,
        "number": line.number,
        "tel": line.tel(false),
        "about": line.about,
        "hours": line.hours.as_ref().map(Hours::text),
        "area": line.area.map(Area::word),
        "who": line.who.iter().map(|who| who.word()).collect::<Vec<_>>(),
        "free": line.free,
        "bill": line.bill.word(),
        "interpreter": line.interpreter,
        "answered_by": line.answered_by,
        "ways": ways.iter().map(way_json).collect::<Vec<_>>(),
        "source": line.source,
        "last_checked": line.last_checked.map(|day| day.to_string()),
        "confidence": [line.number_confidence.word(), line.hours_confidence.word()],
    });
    put_state(&mut value, one.state);
    value
}

fn way_json(way: &Reached<'_>) -> Value {
    let mut value = json!({
        "kind": way.channel.kind.word(),
        "to": way.channel.to,
        "note": way.channel.note,
    });
    put_state(&mut value, way.state);
    value
}

fn put_state(value: &mut Value, state: State) {
    let time = |time: NaiveDateTime| time.format("%Y-%m-%dT%H:%M").to_string();
    let (word, until, opens) = match state {
        State::Open { until, .. } => ("open", until, None),
        State::MayBeOpen => ("may-be-open", None, None),
        State::Closed { opens } => ("closed", None, opens),
        State::NotKnown => ("not-known", None, None),
    };
    value["state"] = json!(word);
    value["until"] = json!(until.map(time));
    value["opens"] = json!(opens.map(time));
}
