//! The sealed message: a plan as deterministic CBOR (RFC 8949 §4.2.1). No I/O, no secret.
//!
//! docs/hand-over-format.md has the CDDL. The reader encodes its result again and compares, so that a plan has only one form.

use crate::display_safe::misleads;
use crate::error::{Bug, Error, Input, Result};
use crate::id::Id;
use crate::plan::{Handed, HandedItem, MAX_ITEMS, MadeFor, Said, Section};
use chrono::NaiveDate;
use minicbor::decode::Error as Wrong;
use minicbor::{Decode, Decoder, Encode};

/// The error for a hand-over that is wrong or incomplete.
pub(super) const NOT_SOUND: Error = Error::Invalid {
    field: Input::HandOver,
};

/// The form that this version writes and reads.
const VERSION: u8 = 1;
/// Longest name of a template's item, in bytes.
const MAX_TEMPLATE: usize = 64;

#[derive(Encode, Decode)]
#[cbor(map)]
struct Message {
    #[n(0)]
    version: u8,
    #[cbor(n(1), with = "minicbor::bytes")]
    id: [u8; 16],
    #[n(2)]
    made_for: u8,
    #[n(3)]
    with_worker: bool,
    #[n(4)]
    review_on: Option<i32>,
    #[cbor(n(5), decode_with = "bounded")]
    items: Vec<Item>,
}

#[derive(Encode, Decode)]
#[cbor(map)]
struct Item {
    #[n(0)]
    section: u8,
    #[n(1)]
    template: Option<String>,
    #[n(2)]
    words: Option<String>,
    #[n(3)]
    due: Option<i32>,
    #[n(4)]
    note: Option<String>,
    #[n(5)]
    worse: Option<String>,
    #[n(6)]
    done_on: Option<i32>,
}

pub(super) fn encode(handed: &Handed) -> Result<Vec<u8>> {
    let message = Message {
        version: VERSION,
        id: handed.id.0,
        made_for: place(MadeFor::ALL, &handed.made_for)?,
        with_worker: handed.with_worker,
        review_on: handed.review_on.map(|day| day.to_epoch_days()),
        items: handed
            .items
            .iter()
            .map(Item::of)
            .collect::<Result<Vec<_>>>()?,
    };
    minicbor::to_vec(&message).map_err(|_| Bug::HandOverCbor.into())
}

/// Reads a message. Invisible marks in its texts are dropped, because it comes from outside.
///
/// # Errors
/// `NewerVersion`; `Invalid{HandOver}`; `Invalid{Plan}` for an item that a plan can't hold.
pub(super) fn decode(bytes: &[u8]) -> Result<Handed> {
    if version(bytes).map_err(|_| NOT_SOUND)? > VERSION.into() {
        return Err(Error::NewerVersion);
    }
    let message: Message = minicbor::decode(bytes).map_err(|_| NOT_SOUND)?;
    if minicbor::to_vec(&message).map_err(|_| NOT_SOUND)? != bytes {
        return Err(NOT_SOUND);
    }
    let handed = Handed {
        id: Id(message.id),
        made_for: at(MadeFor::ALL, message.made_for)?,
        with_worker: message.with_worker,
        review_on: message.review_on.map(day).transpose()?,
        items: message
            .items
            .into_iter()
            .map(Item::read)
            .collect::<Result<_>>()?,
    };
    handed.check()?;
    Ok(handed)
}

/// Reads the version, which comes first in every form, now and later.
fn version(bytes: &[u8]) -> std::result::Result<u64, Wrong> {
    let mut d = Decoder::new(bytes);
    let fields = d.map()?;
    if fields.is_none_or(|n| n == 0) || d.u8()? != 0 {
        return Err(Wrong::message("no version"));
    }
    d.u64()
}

/// Refuses more items than a plan can have before it reads any: a few bytes could claim much memory.
fn bounded<C>(d: &mut Decoder<'_>, ctx: &mut C) -> std::result::Result<Vec<Item>, Wrong> {
    let most = MAX_ITEMS as u64;
    let count = d.array()?.filter(|count| *count <= most);
    let count = count.ok_or_else(|| Wrong::message("too many"))?;
    (0..count).map(|_| Item::decode(d, ctx)).collect()
}

impl Item {
    fn of(item: &HandedItem) -> Result<Self> {
        let said = &item.said;
        Ok(Self {
            section: place(Section::ALL, &item.section)?,
            template: item.template.clone(),
            words: said.words.clone(),
            due: said.due.map(|day| day.to_epoch_days()),
            note: (!said.note.is_empty()).then(|| said.note.clone()),
            worse: said.worse.clone(),
            done_on: item.done_on.map(|day| day.to_epoch_days()),
        })
    }

    fn read(self) -> Result<HandedItem> {
        let named = |name: &String| {
            let known = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-';
            (1..=MAX_TEMPLATE).contains(&name.len()) && name.bytes().all(known)
        };
        if !self.template.as_ref().is_none_or(named) || self.note.as_deref() == Some("") {
            return Err(NOT_SOUND);
        }
        let line = |text: String| text.replace(misleads, "");
        let page = |text: String| text.replace(|c| misleads(c) && !matches!(c, '\n' | '\t'), "");
        Ok(HandedItem {
            section: at(Section::ALL, self.section)?,
            template: self.template,
            said: Said {
                words: self.words.map(line),
                due: self.due.map(day).transpose()?,
                note: self.note.map(page).unwrap_or_default(),
                worse: self.worse.map(line),
                ..Said::default()
            },
            done_on: self.done_on.map(day).transpose()?,
        })
    }
}

fn place<T: PartialEq>(all: &[T], one: &T) -> Result<u8> {
    let place = all.iter().position(|other| other == one);
    place
        .and_then(|place| u8::try_from(place).ok())
        .ok_or(Bug::HandOverPlace.into())
}

fn at<T: Copy>(all: &[T], place: u8) -> Result<T> {
    all.get(usize::from(place)).copied().ok_or(NOT_SOUND)
}

/// Returns a day by its number. The year must have at most four digits.
fn day(number: i32) -> Result<NaiveDate> {
    let years = |day: &NaiveDate| (0..=9999).contains(&chrono::Datelike::year(day));
    NaiveDate::from_epoch_days(number)
        .filter(years)
        .ok_or(NOT_SOUND)
}
