//! The conversion of an incident to the values of a log entry, and back.

use crate::error::{Bug, Error, Input, Result};
use crate::id::Id;
use crate::journal::attach::Staged;
use crate::journal::happened::{Happened, Moment, When};
use crate::journal::{Answer, Attachment, Field, Incident, Kind, Revision, Value, Who};
use bothy_proof::fields::position;
use bothy_proof::{Body, Malformed, Recorded, Shape, Value as Cell};
use chrono::{NaiveDate, NaiveDateTime};

const TIME: &str = "%Y-%m-%dT%H:%M";
const DAY: &str = "%Y-%m-%d";

/// Makes the body of a `created` or `amended` entry, without the time of recording.
pub(crate) fn of_incident(kind: &str, id: Id, rev: u32, incident: &Incident) -> Result<Body> {
    let mut body = Body::default();
    let mut set = |at, value| {
        body.set(at, value).map_err(|Malformed| Error::Invalid {
            field: Input::Field,
        })
    };
    set(position::KIND, Cell::Text(kind.to_owned()))?;
    set(position::SUBJECT, Cell::Bytes(id.0.to_vec()))?;
    set(position::REV, Cell::Int(rev.into()))?;
    let kinds = incident.kinds.iter().map(|kind| kind.id());
    set(position::KINDS, texts(kinds))?;
    let (happened, offset) = of_happened(&incident.happened);
    set(position::HAPPENED, happened)?;
    set(position::HAPPENED_OFFSET, offset)?;
    for (field, value) in incident.said() {
        let cell = match value {
            Value::Words(text) => Cell::words(text),
            Value::Answer(answer) => Cell::Text(answer.id().to_owned()),
            Value::Choices(ids) => texts(ids.iter().map(String::as_str)),
            Value::People(people) => Cell::Array(people.iter().map(of_person).collect()),
        };
        set(field.position(), cell)?;
    }
    Ok(body)
}

/// Makes the body of an `amended` entry, without the time of recording.
pub(crate) fn of_amendment(
    id: Id,
    rev: u32,
    incident: &Incident,
    spelling_only: bool,
) -> Result<Body> {
    let mut body = of_incident("amended", id, rev, incident)?;
    if spelling_only {
        set_own(&mut body, position::SPELLING_ONLY, Cell::Bool(true))?;
    }
    Ok(body)
}

/// Makes the body of an `imported` entry from line `line` of a file, counted from 1, without the time of recording.
pub(crate) fn of_import(id: Id, incident: &Incident, line: u64) -> Result<Body> {
    let mut body = of_incident("imported", id, 0, incident)?;
    let origin = Cell::Map(vec![
        ("format".to_owned(), Cell::Text("jsonl".to_owned())),
        ("line".to_owned(), Cell::Int(line.cast_signed())),
    ]);
    set_own(&mut body, position::ORIGIN, origin)?;
    Ok(body)
}

/// Makes the body of a `put-away` entry, without the time of recording.
pub(crate) fn of_putting_away(id: Id, away: bool) -> Result<Body> {
    let mut body = Body::default();
    set_own(&mut body, position::KIND, Cell::Text("put-away".to_owned()))?;
    set_own(&mut body, position::SUBJECT, Cell::Bytes(id.0.to_vec()))?;
    set_own(&mut body, position::AWAY, Cell::Bool(away))?;
    Ok(body)
}

/// Makes the body of a `deleted` entry, without the time of recording.
pub(crate) fn of_deletion(
    id: Id,
    targets: impl Iterator<Item = u64>,
    reason: Option<&str>,
) -> Result<Body> {
    let mut body = Body::default();
    let targets = targets.map(|seq| Cell::Int(seq.cast_signed())).collect();
    let reason = reason.map_or(Cell::Null, |reason| Cell::Text(reason.to_owned()));
    set_own(&mut body, position::KIND, Cell::Text("deleted".to_owned()))?;
    set_own(&mut body, position::SUBJECT, Cell::Bytes(id.0.to_vec()))?;
    set_own(&mut body, position::TARGETS, Cell::Array(targets))?;
    set_own(&mut body, position::REASON, reason)?;
    Ok(body)
}

/// Sets a value of our own making, which fits its shape.
fn set_own(body: &mut Body, at: u8, value: Cell) -> Result<()> {
    body.set(at, value).map_err(|Malformed| Bug::OwnCell.into())
}

fn of_person(who: &Who) -> Cell {
    Cell::Array(vec![
        Cell::Bytes(who.id.0.to_vec()),
        Cell::Text(who.relation.clone()),
    ])
}

fn to_person(cell: &Cell) -> Option<Who> {
    let [id, relation] = cell.as_array()? else {
        return None;
    };
    Some(Who {
        id: Id(id.as_bytes()?.try_into().ok()?),
        relation: relation.as_text()?.to_owned(),
    })
}

/// Reads the wording of a `created` or `amended` entry.
///
/// # Errors
/// `Damaged` for any other entry: the log committed to what [`of_incident`] made.
pub(crate) fn to_revision(seq: u64, body: &Body) -> Result<Revision> {
    revision(seq, body).ok_or(Error::Damaged)
}

fn revision(seq: u64, body: &Body) -> Option<Revision> {
    let mut kinds = Vec::new();
    for cell in body.get(position::KINDS).as_array()? {
        kinds.push(Kind::from_id(cell.as_text()?).ok()?);
    }
    let mut incident = Incident {
        kinds,
        happened: to_happened(
            body.get(position::HAPPENED),
            body.get(position::HAPPENED_OFFSET),
        )?,
        fields: std::collections::BTreeMap::new(),
    };
    for field in Field::all() {
        let value = match body.get(field.position()) {
            Cell::Null => continue,
            Cell::Text(id) => Value::Answer(Answer::from_id(id).ok()?),
            Cell::Array(people) if field.shape() == Shape::People => {
                Value::People(people.iter().map(to_person).collect::<Option<_>>()?)
            }
            Cell::Array(ids) => Value::Choices(
                ids.iter()
                    .map(|id| id.as_text().map(str::to_owned))
                    .collect::<Option<_>>()?,
            ),
            words => Value::Words(words.as_words()?.text().to_owned()),
        };
        incident.fields.insert(field, value);
    }
    Some(Revision {
        seq,
        rev: u32::try_from(body.get(position::REV).as_int()?).ok()?,
        recorded: Recorded::of(body).ok()?,
        spelling_only: body.get(position::SPELLING_ONLY) == &Cell::Bool(true),
        incident,
    })
}

/// Returns the id in a position.
pub(crate) fn id_at(body: &Body, at: u8) -> Option<Id> {
    body.get(at)
        .as_bytes()
        .and_then(|bytes| bytes.try_into().ok())
        .map(Id)
}

fn texts<'a>(ids: impl Iterator<Item = &'a str>) -> Cell {
    Cell::Array(ids.map(|id| Cell::Text(id.to_owned())).collect())
}

/// Makes the two values of a time: as the user gave it, and its offset from UTC, which can be hidden separately.
fn of_happened(happened: &Happened) -> (Cell, Cell) {
    let (from, to) = happened.ends();
    let precision = match happened {
        Happened::Exact(_) => "exact",
        Happened::About(_) => "about",
        Happened::Day(_) => "day",
        Happened::Range(..) => "range",
        Happened::Between(..) => "between",
    };
    let mut map = vec![
        ("precision".to_owned(), Cell::Text(precision.to_owned())),
        ("from".to_owned(), Cell::Text(local_text(from))),
    ];
    let mut offset = offset_of(from);
    if matches!(happened, Happened::Range(..) | Happened::Between(..)) {
        map.push(("to".to_owned(), Cell::Text(local_text(to))));
        let to = offset_of(to);
        if (&offset, &to) != (&Cell::Null, &Cell::Null) {
            offset = Cell::Array(vec![offset, to]);
        }
    }
    (Cell::Map(map), offset)
}

fn to_happened(value: &Cell, offset: &Cell) -> Option<Happened> {
    let text = |name| value.get(name).and_then(Cell::as_text);
    let from = text("from")?;
    Some(match text("precision")? {
        precision @ ("range" | "between") => {
            let both = [Cell::Null, Cell::Null];
            let [first, last] = offset.as_array().unwrap_or(&both) else {
                return None;
            };
            let (from, to) = (to_when(from, first)?, to_when(text("to")?, last)?);
            match precision {
                "range" => Happened::Range(from, to),
                _ => Happened::Between(from, to),
            }
        }
        "about" => Happened::About(to_when(from, offset)?),
        precision => match (precision, to_when(from, offset)?) {
            ("exact", When::At(moment)) => Happened::Exact(moment),
            ("day", When::Day(day)) => Happened::Day(day),
            _ => return None,
        },
    })
}

fn local_text(when: When) -> String {
    match when {
        When::Day(day) => day.format(DAY).to_string(),
        When::At(moment) => moment.local.format(TIME).to_string(),
    }
}

fn offset_of(when: When) -> Cell {
    match when {
        When::Day(_) => Cell::Null,
        When::At(moment) => Cell::Int(moment.offset_min.into()),
    }
}

fn to_when(text: &str, offset: &Cell) -> Option<When> {
    match offset {
        Cell::Null => Some(When::Day(NaiveDate::parse_from_str(text, DAY).ok()?)),
        _ => Some(When::At(Moment {
            local: NaiveDateTime::parse_from_str(text, TIME).ok()?,
            offset_min: i16::try_from(offset.as_int()?).ok()?,
        })),
    }
}

/// Makes the body of an `attached` entry, without the time of recording.
pub(crate) fn of_attachment(incident: Id, file: &Staged) -> Result<Body> {
    let mut body = Body::default();
    let text = |text: &str| Cell::Text(text.to_owned());
    let described = Cell::Map(vec![
        ("len".to_owned(), Cell::Int(file.len.cast_signed())),
        ("media_type".to_owned(), text(&file.media_type)),
        ("sha256".to_owned(), Cell::Bytes(file.sha256.to_vec())),
    ]);
    for (at, value) in [
        (position::KIND, text("attached")),
        (position::SUBJECT, Cell::Bytes(file.id.0.to_vec())),
        (position::FILE, described),
        (position::INCIDENT, Cell::Bytes(incident.0.to_vec())),
        (position::FILE_NAME, Cell::words(&file.name)),
    ] {
        set_own(&mut body, at, value)?;
    }
    Ok(body)
}

/// Reads the attachment that an `attached` entry describes.
///
/// # Errors
/// `Damaged` for any other entry.
pub(crate) fn to_attachment(seq: u64, body: &Body) -> Result<Attachment> {
    attachment(seq, body).ok_or(Error::Damaged)
}

fn attachment(seq: u64, body: &Body) -> Option<Attachment> {
    let file = body.get(position::FILE);
    Some(Attachment {
        id: id_at(body, position::SUBJECT)?,
        incident: id_at(body, position::INCIDENT)?,
        seq,
        name: body
            .get(position::FILE_NAME)
            .as_words()
            .map_or_else(String::new, |name| name.text().to_owned()),
        media_type: file.get("media_type")?.as_text()?.to_owned(),
        len: u64::try_from(file.get("len")?.as_int()?).ok()?,
        sha256: file.get("sha256")?.as_bytes()?.try_into().ok()?,
        recorded: Recorded::of(body).ok()?,
    })
}
