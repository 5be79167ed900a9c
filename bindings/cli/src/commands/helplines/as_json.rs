//! Helplines and their states now, for machines.

use bothy_core::Now;
use bothy_core::helplines::{
    Area, ChannelNow, Directory, Hours, InUse, Line, Listed, State, withheld,
};
use chrono::NaiveDateTime;
use serde_json::{Value, json};

pub(super) fn as_json(in_use: &InUse, listed: &[Listed<'_>], now: Now) -> Value {
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
    let channels = directory.channels(line, now);
    let mut value = json!({
        "id": line.id,
        "name": line.name,
        "number": line.number,
        "tel": line.tel(false),
        "tel_withheld": withheld(line.tel(false).as_ref(), line.tel(true)),
        "about": line.about,
        "hours": line.hours.as_ref().map(Hours::text),
        "area": line.area.map(Area::word),
        "who": line.who.iter().map(|who| who.word()).collect::<Vec<_>>(),
        "free": line.free,
        "bill": line.bill.word(),
        "languages": line.languages.iter().map(|language| language.word()).collect::<Vec<_>>(),
        "interpreter": line.interpreter,
        "answered_by": line.answered_by,
        "channels": channels.iter().map(|channel| channel_json(line, channel)).collect::<Vec<_>>(),
        "source": line.source,
        "last_checked": line.last_checked.map(|day| day.to_string()),
        "confidence": [line.number_confidence.word(), line.hours_confidence.word()],
        "why": one.why.iter().map(|why| why.word()).collect::<Vec<_>>(),
    });
    put_state(&mut value, one.state);
    value
}

pub(super) fn short_json(line: &Line) -> Value {
    json!({ "id": line.id, "name": line.name, "number": line.number, "tel": line.tel(false) })
}

fn channel_json(line: &Line, channel: &ChannelNow<'_>) -> Value {
    let tel = |withhold| line.tel_by(channel.of, withhold);
    let mut value = json!({
        "kind": channel.of.kind.word(),
        "to": channel.of.to,
        "tel": tel(false),
        "tel_withheld": withheld(tel(false).as_ref(), tel(true)),
        "free": channel.of.free,
        "bill": channel.of.bill.word(),
        "note": channel.of.note,
    });
    put_state(&mut value, channel.state);
    value
}

pub(super) fn put_state(value: &mut Value, state: State) {
    let time = |time: NaiveDateTime| time.format("%Y-%m-%dT%H:%M").to_string();
    let soon = matches!(
        state,
        State::Open {
            closes_soon: true,
            ..
        }
    );
    let (word, until, opens) = match state {
        State::Open { until, .. } => ("open", until, None),
        State::MayBeOpen => ("may-be-open", None, None),
        State::Closed { opens } => ("closed", None, opens),
        State::NotKnown => ("not-known", None, None),
    };
    value["state"] = json!(word);
    value["until"] = json!(until.map(time));
    value["closes_soon"] = json!(soon);
    value["opens"] = json!(opens.map(time));
}
