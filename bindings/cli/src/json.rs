//! The output for machines: core's own field names, times as RFC 3339.

use crate::messages;
use bothy_core::backup::{Checked, Holds, RestoreDone};
use bothy_core::evidence::{Revealing, Summary};
use bothy_core::journal::{
    Answer, Attachment, Draft, Field, Happened, Incident, KeptFile, Kind, Line, Moment, Record,
    Recorded, Revision, Value, When,
};
use bothy_core::media::{ClaimedPlace, ClaimedTime, Claims};
use bothy_core::orders::Order;
use bothy_core::people::Person;
use bothy_proof::fields;
use bothy_proof::pack::{Place, Report};
use chrono::{DateTime, FixedOffset, NaiveDate, SecondsFormat};
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;

pub(crate) fn line(line: &Line) -> Json {
    json!({
        "id": line.id.to_string(),
        "kinds": kinds(&line.kinds),
        "happened": happened(&line.happened),
        "recorded": recorded(&line.recorded),
        "opening": line.opening,
        "child_present": line.child_present.map(Answer::id),
        "attachments": line.attachments,
        "revisions": line.revisions,
        "put_away": line.put_away,
    })
}

/// Makes a whole incident; `claims` are its files', in their order.
pub(crate) fn record(record: &Record, claims: &[Claims]) -> Json {
    let files = record.attachments.iter().zip(claims);
    json!({
        "id": record.id.to_string(),
        "current": revision(&record.current),
        "revisions": record.revisions,
        "first_recorded": recorded(&record.first_recorded),
        "attachments": files.map(|(file, claims)| attachment(file, claims)).collect::<Vec<_>>(),
        "put_away": record.put_away,
    })
}

pub(crate) fn revision(revision: &Revision) -> Json {
    json!({
        "seq": revision.seq,
        "rev": revision.rev,
        "spelling_only": revision.spelling_only,
        "recorded": recorded(&revision.recorded),
        "incident": incident(&revision.incident),
    })
}

fn incident(incident: &Incident) -> Json {
    json!({
        "kinds": kinds(&incident.kinds),
        "happened": happened(&incident.happened),
        "fields": fields(&incident.fields),
    })
}

fn fields(fields: &BTreeMap<Field, Value>) -> Map<String, Json> {
    let fields = fields.iter();
    fields
        .map(|(field, value)| (field.name().to_owned(), self::value(value)))
        .collect()
}

/// Makes a draft, with the time of its last keeping.
pub(crate) fn draft(draft: &Draft, kept: Option<DateTime<FixedOffset>>) -> Json {
    let said = &draft.said;
    json!({
        "id": draft.id.to_string(),
        "amends": draft.amends.map(|id| id.to_string()),
        "kept": kept.map(rfc3339),
        "said": {
            "kinds": kinds(&said.kinds),
            "happened": said.happened.as_ref().map(happened),
            "fields": fields(&said.fields),
        },
        "files": draft.files.iter().map(kept_file).collect::<Vec<_>>(),
    })
}

pub(crate) fn kept_file(file: &KeptFile) -> Json {
    json!({
        "id": file.id.to_string(),
        "name": file.name,
        "media_type": file.media_type,
        "len": file.len,
    })
}

pub(crate) fn order(order: &Order, today: NaiveDate) -> Json {
    let details = &order.details;
    json!({
        "id": order.id.to_string(),
        "kind": details.kind.word(),
        "name": details.name,
        "terms": details.terms,
        "from": details.from.map(|day| day.to_string()),
        "until": details.until.map(|day| day.to_string()),
        "reference": details.reference,
        "made_by": details.made_by,
        "standing": order.standing(today).word(),
        "copies": order.files.iter().map(kept_file).collect::<Vec<_>>(),
    })
}

pub(crate) fn person(person: &Person) -> Json {
    let described = &person.described;
    json!({
        "id": person.id.to_string(),
        "letter": person.letter,
        "name": described.name,
        "relation": described.relation,
        "child": described.child,
        "born": described.born.map(|day| day.to_string()),
        "dangerous": described.dangerous,
    })
}

fn attachment(file: &Attachment, claims: &Claims) -> Json {
    let mut attachment = json!({
        "id": file.id.to_string(),
        "incident": file.incident.to_string(),
        "seq": file.seq,
        "name": file.name,
        "media_type": file.media_type,
        "len": file.len,
        "sha256": hex::encode(file.sha256),
        "recorded": recorded(&file.recorded),
    });
    if *claims != Claims::default() {
        attachment["claims"] = self::claims(claims);
    }
    attachment
}

/// Makes a file's claims about itself; only those it has.
fn claims(claims: &Claims) -> Json {
    let time = |time: &ClaimedTime| {
        let offset = time.offset.as_deref().unwrap_or_default();
        json!(format!("{}{offset}", time.local))
    };
    let place = |place: &ClaimedPlace| json!([place.latitude, place.longitude]);
    let all = [
        ("taken", claims.taken.as_ref().map(time)),
        ("digitised", claims.digitised.as_ref().map(time)),
        ("changed", claims.changed.as_ref().map(time)),
        ("place", claims.place.as_ref().map(place)),
        ("make", claims.make.as_ref().map(|text| json!(text))),
        ("model", claims.model.as_ref().map(|text| json!(text))),
        ("software", claims.software.as_ref().map(|text| json!(text))),
        ("width", claims.width.map(|pixels| json!(pixels))),
        ("height", claims.height.map(|pixels| json!(pixels))),
        ("orientation", claims.orientation.map(|turn| json!(turn))),
    ];
    let said = all
        .into_iter()
        .filter_map(|(name, said)| Some((name.to_owned(), said?)));
    Json::Object(said.collect())
}

fn revealing(file: &Revealing) -> Json {
    let properties = file.properties.iter();
    json!({
        "attachment": file.attachment.to_string(),
        "incident": file.incident.to_string(),
        "name": file.name,
        "mark": file.mark,
        "place": file.place,
        "properties": properties.map(|one| one.id()).collect::<Vec<_>>(),
    })
}

pub(crate) fn summary(summary: &Summary) -> Json {
    json!({
        "shown": summary.shown,
        "not_shown": summary.not_shown,
        "put_away": summary.put_away,
        "hidden_fields": summary.hidden_fields,
        "exhibits": summary.exhibits,
        "exhibit_bytes": summary.exhibit_bytes,
        "files_left_out": summary.files_left_out,
        "refused": summary.refused,
        "revealing": summary.revealing.iter().map(revealing).collect::<Vec<_>>(),
        "lines_shown": summary.lines_shown,
        "lines_total": summary.lines_total,
        "gaps": summary.gaps.iter().map(|gap| json!({ "after": gap.after, "before": gap.before, "lines": gap.lines })).collect::<Vec<_>>(),
    })
}

pub(crate) fn report(report: &Report) -> Json {
    let claims = report.claims.iter().map(|checked| {
        let failures = checked
            .failures
            .iter()
            .map(|failure| json!({ "at": place(&failure.at), "why": failure.why.id() }));
        json!({
            "claim": checked.claim.id(),
            "outcome": messages::verify::outcome(checked.outcome),
            "failures": failures.collect::<Vec<_>>(),
            "more": checked.more,
        })
    });
    let facts = &report.facts;
    json!({
        "claims": claims.collect::<Vec<_>>(),
        "facts": {
            "log_id": hex::encode(facts.log_id),
            "public_key": hex::encode(facts.public_key),
            "size": facts.size,
            "root": hex::encode(facts.root),
            "recorded": messages::utc(facts.wall_ms).map(zulu),
            "shown": facts.shown,
            "incidents": facts.incidents,
            "exhibits": facts.exhibits,
            "hidden": facts.hidden,
            "clock_jumps": facts.clock_jumps,
            "earlier": facts.earlier,
        },
        "litter": { "files": report.litter, "more": report.more_litter },
    })
}

pub(crate) fn checked(checked: &Checked) -> Json {
    let mut all = json!({
        "whole": checked.whole,
        "restorable": checked.restorable,
        "made": utc(checked.made_ms),
        "whole_bytes": checked.whole_bytes,
        "bytes": checked.bytes,
    });
    let held = match checked.holds {
        Holds::Notes => json!({ "notes": checked.entries }),
        Holds::Record => json!({
            "entries": checked.entries,
            "files": checked.files,
            "lost": checked.lost,
            "left_out": checked.left_out,
        }),
    };
    if let (Json::Object(all), Json::Object(held)) = (&mut all, held) {
        all.extend(held);
    }
    all
}

pub(crate) fn restored(done: &RestoreDone) -> Json {
    let made = utc(done.made_ms);
    match done.holds {
        Holds::Notes => json!({ "notes": done.entries, "made": made }),
        Holds::Record => json!({
            "incidents": done.incidents,
            "files": done.files,
            "entries": done.entries,
            "lost": done.lost,
            "made": made,
        }),
    }
}

/// Makes a place in a pack, with the parts that it has.
pub(crate) fn place(place: &Place) -> Json {
    match place {
        Place::Pack => json!({}),
        Place::File(file) => json!({ "file": file }),
        Place::Line(file, line) => json!({ "file": file, "line": line }),
        Place::Entry(seq) => json!({ "entry": seq }),
        Place::Position(seq, position) => {
            json!({ "entry": seq, "position": position, "name": fields::name(*position) })
        }
        Place::Exhibit(mark, seq) => json!({ "exhibit": mark, "entry": seq }),
        Place::Incident(id) => json!({ "incident": hex::encode(id) }),
        Place::Head(size) => json!({ "head": size }),
    }
}

fn kinds(kinds: &[Kind]) -> Vec<&'static str> {
    kinds.iter().map(|kind| kind.id()).collect()
}

fn value(value: &Value) -> Json {
    match value {
        Value::Words(text) => json!(text),
        Value::Answer(answer) => json!(answer.id()),
        Value::Choices(ids) => json!(ids),
        Value::People(people) => people
            .iter()
            .map(|who| json!({ "id": who.id.to_string(), "relation": who.relation }))
            .collect(),
    }
}

fn recorded(recorded: &Recorded) -> Option<String> {
    messages::time(recorded).map(rfc3339)
}

/// Formats a moment of which no offset is known.
fn zulu(at: DateTime<FixedOffset>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

fn rfc3339(at: DateTime<FixedOffset>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, false)
}

/// Formats as `--happened` accepts it, each moment as RFC 3339.
pub(crate) fn happened(happened: &Happened) -> String {
    match happened {
        Happened::Exact(moment) => at(moment),
        Happened::About(about) => format!("about {}", when(about)),
        Happened::Day(day) => day.to_string(),
        Happened::Range(from, to) => format!("{}..{}", when(from), when(to)),
        Happened::Between(from, to) => format!("about {}..{}", when(from), when(to)),
    }
}

fn when(when: &When) -> String {
    match when {
        When::Day(day) => day.to_string(),
        When::At(moment) => at(moment),
    }
}

fn at(moment: &Moment) -> String {
    let local = moment.local.format("%Y-%m-%dT%H:%M:%S");
    format!("{local}{}", moment.offset())
}

/// Formats a moment in milliseconds, as RFC 3339 in UTC.
pub(crate) fn utc(ms: i64) -> Option<String> {
    DateTime::from_timestamp_millis(ms).map(|time| time.to_rfc3339())
}
