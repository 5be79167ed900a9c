//! `helplines`: who can be rung, and who of them answers now. Needs no vault, but for her own contacts.

use super::data;
use crate::args::{Helplines, Own};
use crate::exit::Result;
use crate::out;
use crate::session::Session;
use crate::words;
use bothy_core::Now;
use bothy_core::helplines::{
    Area, Channel, ChannelKind, Directory, Hours, InUse, Listed, Question, Reached, State, Which,
    useful_numbers,
};
use chrono::NaiveDateTime;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::path::Path;

mod contacts;
mod newer;

pub(crate) fn run(session: &Session, asked: &Helplines) -> Result<()> {
    if let Some(file) = &asked.check {
        return check(session, file);
    }
    if asked.useful {
        return useful(session);
    }
    match &asked.own {
        Some(Own::Contacts(own)) => return contacts::run(session, own),
        Some(Own::Load { file, signature }) => {
            return newer::load(session, file, signature.as_deref());
        }
        Some(Own::Forget) => return newer::forget(session),
        None => {}
    }
    let now = session.now();
    let (contacts, place, in_use) = if asked.mine {
        contacts::mine(session)?
    } else {
        let directory = Directory::built_in()?;
        let which = Which::BuiltIn;
        (Vec::new(), None, InUse { directory, which })
    };
    let question = Question {
        open: asked.open,
        who: asked.who,
        area: asked.area.or(place),
        free: asked.free,
        interpreter: asked.interpreter,
    };
    let listed = in_use.directory.ask(question, now);
    session.out.answer(
        || {
            let mut value = as_json(&in_use, &listed, now);
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
            own + &as_text(&in_use, &listed, now)
        },
    )
}

fn useful(session: &Session) -> Result<()> {
    let numbers = useful_numbers();
    session.out.answer(
        || {
            let one = |(key, number): &(&str, &str)| json!({ "name": words::said(key), "number": number });
            Value::Array(numbers.iter().map(one).collect())
        },
        || {
            let lines = numbers
                .iter()
                .map(|(key, number)| format!("{number:<14} {}", words::said(key)));
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
            let lines = text!("helplines-lines", lines = directory.lines.len());
            data::sound(&lines, &[], "")
        },
    )
}

fn as_text(in_use: &InUse, listed: &[Listed<'_>], now: Now) -> String {
    let InUse { directory, which } = in_use;
    let mut page = String::new();
    for one in listed {
        let line = one.line;
        let _ = writeln!(page, "{}  {}", line.number, out::name(&line.name));
        let _ = writeln!(
            page,
            "    {} {}",
            state(one.state),
            words::said(line.cost_key())
        );
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
        let _ = writeln!(page, "{}\n", text!("helplines-none"));
    }
    let date = words::day(directory.date);
    let mut foot = vec![
        text!("helplines-calls"),
        text!("helplines-order"),
        text!("helplines-as-of", date = &date),
        words::said(which.key()),
    ];
    if directory.is_old(now) {
        foot.push(text!("helplines-old"));
    }
    for said in foot {
        let _ = writeln!(page, "{}", out::wrapped(&said, 0));
    }
    page
}

pub(super) fn state(state: State) -> String {
    words::locale().state(state).unwrap_or_default()
}

fn other_way(way: &Reached<'_>) -> String {
    let Channel { kind, to, note, .. } = way.channel;
    let by = words::said(kind.key());
    let state = state(way.state);
    let mut said = match to {
        Some(to) => text!(
            "helplines-way-to",
            way = &by,
            to = &out::name(to),
            state = &state
        ),
        None => text!("helplines-way-here", way = &by, state = &state),
    };
    if let Some(note) = note {
        let _ = write!(said, " {}", out::words(note));
    }
    said
}

fn as_json(in_use: &InUse, listed: &[Listed<'_>], now: Now) -> Value {
    let InUse { directory, which } = in_use;
    let lines = listed.iter().map(|one| line_json(directory, one, now));
    json!({
        "date": directory.date.to_string(),
        "review_by": directory.review_by.to_string(),
        "old": directory.is_old(now),
        "from": which.word(),
        "lines": lines.collect::<Vec<_>>(),
    })
}

fn line_json(directory: &Directory, one: &Listed<'_>, now: Now) -> Value {
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
        "why": one.why.iter().map(|why| why.word()).collect::<Vec<_>>(),
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
