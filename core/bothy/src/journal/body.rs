//! An incident as the values of a log entry, and back again.

use crate::error::{Error, Input, Result};
use crate::id::Id;
use crate::journal::attach::Staged;
use crate::journal::happened::{Happened, Moment, When};
use crate::journal::{Answer, Attachment, Field, Incident, Kind, Revision, Value};
use bothy_proof::fields::position;
use bothy_proof::{Body, Malformed, Recorded, Value as Cell};
use chrono::{NaiveDate, NaiveDateTime};

const TIME: &str = "%Y-%m-%dT%H:%M";
const DAY: &str = "%Y-%m-%d";

/// The body of a `created` or `amended` entry, all but when it was recorded.
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
        };
        set(field.position(), cell)?;
    }
    Ok(body)
}

/// The wording that a `created` or `amended` entry holds.
///
/// # Errors
/// `Damaged` for any other entry: what was committed to is what [`of_incident`] made.
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
            Cell::Array(ids) => Value::Choices(
                ids.iter()
                    .map(|id| id.as_text().map(str::to_owned))
                    .collect::<Option<_>>()?,
            ),
            words => Value::Words(words.joined()?),
        };
        incident.fields.insert(field, value);
    }
    Some(Revision {
        seq,
        rev: u32::try_from(body.get(position::REV).as_int()?).ok()?,
        recorded: Recorded::from_value(body.get(position::RECORDED)).ok()?,
        incident,
    })
}

/// The id that stands in a position.
pub(crate) fn id_at(body: &Body, at: u8) -> Option<Id> {
    body.get(at)
        .as_bytes()
        .and_then(|bytes| bytes.try_into().ok())
        .map(Id)
}

fn texts<'a>(ids: impl Iterator<Item = &'a str>) -> Cell {
    Cell::Array(ids.map(|id| Cell::Text(id.to_owned())).collect())
}

/// The two values of a time: as she gave it, and its offset from UTC, which can be hidden apart.
fn of_happened(happened: &Happened) -> (Cell, Cell) {
    let (from, to) = happened.ends();
    let precision = match happened {
        Happened::Exact(_) => "exact",
        Happened::About(_) => "about",
        Happened::Day(_) => "day",
        Happened::Range(..) => "range",
    };
    let mut map = vec![
        ("precision".to_owned(), Cell::Text(precision.to_owned())),
        ("from".to_owned(), Cell::Text(local_text(from))),
    ];
    let mut offset = offset_of(from);
    if precision == "range" {
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
        "range" => {
            let both = [Cell::Null, Cell::Null];
            let [first, last] = offset.as_array().unwrap_or(&both) else {
                return None;
            };
            Happened::Range(to_when(from, first)?, to_when(text("to")?, last)?)
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

/// The body of an `attached` entry, all but when it was recorded.
pub(crate) fn of_attachment(incident: Id, file: &Staged) -> Result<Body> {
    let mut body = Body::default();
    let text = |text: &str| Cell::Text(text.to_owned());
    let described = Cell::Map(vec![
        ("len".to_owned(), Cell::Int(file.len.cast_signed())),
        ("media_type".to_owned(), text(file.media_type)),
        ("sha256".to_owned(), Cell::Bytes(file.sha256.to_vec())),
    ]);
    for (at, value) in [
        (position::KIND, text("attached")),
        (position::SUBJECT, Cell::Bytes(file.id.0.to_vec())),
        (position::FILE, described),
        (position::INCIDENT, Cell::Bytes(incident.0.to_vec())),
        (position::FILE_NAME, Cell::words(&file.name)),
    ] {
        body.set(at, value)
            .map_err(|Malformed| Error::Internal { code: 303 })?;
    }
    Ok(body)
}

/// The attachment that an `attached` entry describes.
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
        name: body.get(position::FILE_NAME).joined().unwrap_or_default(),
        media_type: file.get("media_type")?.as_text()?.to_owned(),
        len: u64::try_from(file.get("len")?.as_int()?).ok()?,
        sha256: file.get("sha256")?.as_bytes()?.try_into().ok()?,
        recorded: Recorded::from_value(body.get(position::RECORDED)).ok()?,
    })
}
