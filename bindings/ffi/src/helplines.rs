//! The directory of helplines, and the few numbers that any phone may show.

use crate::session::{Session, caught};
use crate::system::{System, now};
use crate::words::Words;
use bothy_core::helplines::{
    self, Area, Bill, ChannelKind, ChannelNow, Confidence, Hours, InUse, Keys, Line, Listed, Query,
    Refusal, Signed, Spoken, State, Which, Whom, withheld,
};
use bothy_core::locale::Locale;
use bothy_core::{Now, Result};
use chrono::NaiveDate;
use std::sync::Arc;

/// The directory of helplines of an open vault. Bothy never rings anybody: a tap fills the dialler.
///
/// A field that ends in `key` is a message key ([`Words::say`]). [`Words::state`] puts a state into words.
#[derive(uniffi::Object)]
pub struct Helplines {
    session: Arc<Session>,
}

/// The matching lines, and facts about all of them.
#[derive(uniffi::Record)]
pub struct HelplineList {
    /// The directory's date; `helplines-as-of` takes its `date` in words.
    pub date: NaiveDate,
    /// The day by which the directory needs a review.
    pub review_by: NaiveDate,
    /// True if that day is past. Show `helplines-old`, and the lines all the same.
    pub old: bool,
    /// The origin of the directory.
    pub which: Which,
    /// The message for the origin.
    pub which_key: String,
    /// The message that explains the order.
    pub order_key: String,
    /// The message for every call: bills, the phone's own list, 141, being overheard.
    pub calls_key: String,
    /// The message that tells if anybody rang the numbers.
    pub rung_key: String,
    /// Lines that an `open` query omits because their hours are unknown. `helplines-unknown` with their number as `lines` stands above
    /// them.
    pub not_known: Vec<Helpline>,
    /// The lines in order.
    pub lines: Vec<Helpline>,
}

/// A line with its present state.
#[derive(uniffi::Record)]
pub struct Helpline {
    /// A permanent name.
    pub id: String,
    /// The service's own name, or words for what it is, as 999's.
    pub name: String,
    /// The number as shown.
    pub number: String,
    /// The dialler's `tel:` address. `None` if the line has no phone: a number for texts is never a call button.
    pub tel: Option<String>,
    /// The same with 141, which hides the caller's number from the service. `None` if 141 changes nothing, as for 999.
    pub tel_withheld: Option<String>,
    /// A sentence or two about its purpose and its callers.
    pub about: String,
    /// The hours in OpenStreetMap's notation. `None` if unknown.
    pub hours: Option<String>,
    /// Its present state.
    pub state: State,
    /// The message for cost and bill.
    pub cost_key: String,
    /// The reasons for its place, in words: "Listed here because it is near you and free." `None` without a reason.
    pub why: Option<String>,
    /// The reasons to list it before others that are as open, strongest first.
    pub why_keys: Vec<String>,
    /// The area that it serves. `None` for the whole UK.
    pub area: Option<Area>,
    /// The people or matters that it is mainly for. Empty for everybody.
    pub who: Vec<Whom>,
    /// True if its number is free. A channel has its own.
    pub free: bool,
    /// A call's visibility on the bill.
    pub bill: Bill,
    /// Languages spoken there besides English.
    pub languages: Vec<Spoken>,
    /// True if it can bring in an interpreter.
    pub interpreter: bool,
    /// The people who answer, if known.
    pub answered_by: Option<String>,
    /// Its channels, the main one first.
    pub channels: Vec<HelplineChannel>,
    /// The source of number and hours.
    pub source: String,
    /// The day of the last test call. `None` if never.
    pub last_checked: Option<NaiveDate>,
    /// The confidence in the number.
    pub number_confidence: Confidence,
    /// The confidence in the hours.
    pub hours_confidence: Confidence,
}

/// A channel with its present state.
#[derive(uniffi::Record)]
pub struct HelplineChannel {
    /// Its kind.
    pub kind: ChannelKind,
    /// The message for its kind.
    pub kind_key: String,
    /// Its address, unless it is the line's number.
    pub to: Option<String>,
    /// The dialler's address, only for a phone.
    pub tel: Option<String>,
    /// The same with 141, as a line's.
    pub tel_withheld: Option<String>,
    /// True if it costs nothing.
    pub free: bool,
    /// Its visibility on the bill.
    pub bill: Bill,
    /// The message for both. `None` for a channel over the internet.
    pub cost_key: Option<String>,
    /// A warning or hint to read before using it.
    pub note: Option<String>,
    /// Its present state.
    pub state: State,
}

/// A number that any phone may show.
#[derive(uniffi::Record)]
pub struct UsefulNumber {
    /// The message for its name.
    pub name_key: String,
    /// The number as shown.
    pub number: String,
    /// The dialler's address.
    pub tel: String,
}

/// A place that the user can choose.
#[derive(uniffi::Record)]
pub struct AreaChoice {
    /// The place.
    pub area: Area,
    /// The message for its name.
    pub key: String,
}

/// A group of people or a matter that the user can choose.
#[derive(uniffi::Record)]
pub struct WhomChoice {
    /// The people or the matter.
    pub who: Whom,
    /// The message for it.
    pub key: String,
}

/// Returns the page "Useful numbers", shown before anything is unlocked. It is the same on every phone, and opening it leaves no trace.
#[uniffi::export]
pub fn useful_numbers() -> Result<Vec<UsefulNumber>> {
    let number = |(key, number): (&str, &str)| UsefulNumber {
        name_key: key.to_owned(),
        number: number.to_owned(),
        tel: helplines::tel(number, false),
    };
    caught(|| {
        Ok(helplines::useful_numbers()
            .into_iter()
            .map(number)
            .collect())
    })
}

/// Returns the places to choose from. Users elsewhere choose none.
#[uniffi::export]
pub fn areas() -> Result<Vec<AreaChoice>> {
    let choice = |area: &Area| AreaChoice {
        area: *area,
        key: area.key().to_owned(),
    };
    caught(|| Ok(Area::PLACES.iter().map(choice).collect()))
}

/// Returns the people and matters to choose from.
#[uniffi::export]
pub fn whom_choices() -> Result<Vec<WhomChoice>> {
    let choice = |who: &Whom| WhomChoice {
        who: *who,
        key: who.key().to_owned(),
    };
    caught(|| Ok(Whom::ALL.iter().map(choice).collect()))
}

/// A spoken language to choose.
#[derive(uniffi::Record)]
pub struct LanguageChoice {
    /// The language.
    pub language: Spoken,
    /// The message for its name.
    pub key: String,
}

/// Returns the languages to choose from.
#[uniffi::export]
pub fn spoken_languages() -> Result<Vec<LanguageChoice>> {
    let choice = |language: &Spoken| LanguageChoice {
        language: *language,
        key: language.key().to_owned(),
    };
    caught(|| Ok(Spoken::ALL.iter().map(choice).collect()))
}

/// Returns the area of a named town, county or nation.
///
/// Errors: `NotFound` (an unknown town: ask for its nation).
#[uniffi::export]
pub fn area_named(name: &str) -> Result<Area> {
    caught(|| Area::named(name))
}

/// Returns the language of a name or a tag.
///
/// Errors: `NotFound`.
#[uniffi::export]
pub fn language_named(name: &str) -> Result<Spoken> {
    caught(|| Spoken::named(name))
}

#[uniffi::export]
impl Helplines {
    /// Returns the matching lines with their present state, in `words`. Without a place in the query, the stored one orders them.
    pub fn ask(&self, query: Query, words: &Words) -> Result<HelplineList> {
        let now = now(self.session.offset_min());
        let (in_use, place) = self.session.with(|vault| {
            let in_use = vault.directories().in_use(&Keys::built_in()?)?;
            Ok((in_use, vault.contacts().area()?))
        })?;
        caught(|| {
            let directory = &in_use.directory;
            let here = query.here.or(place);
            let query = Query { here, ..query };
            let listed = directory.ask(&query, now);
            // Unknown is the state of each of these.
            let unknown = directory.unknown(&query, now).into_iter();
            let unknown = unknown.map(|line| Listed {
                line,
                state: State::NotKnown,
                why: Vec::new(),
            });
            let lines = |all: Vec<Listed<'_>>| -> Result<Vec<Helpline>> {
                let said = |one| line(&in_use, one, words.locale(), now);
                all.iter().map(said).collect()
            };
            Ok(HelplineList {
                date: directory.date,
                review_by: directory.review_by,
                old: directory.is_old(now),
                which: in_use.which,
                which_key: in_use.which.key().to_owned(),
                order_key: "helplines-order".to_owned(),
                calls_key: "helplines-calls".to_owned(),
                rung_key: directory.rung_key().to_owned(),
                not_known: lines(unknown.collect())?,
                lines: lines(listed)?,
            })
        })
    }

    /// Returns the ID of the line at all hours of the nation in the user's area: the one for a card, if they want one there. `None` if they
    /// set no area.
    pub fn of_nation(&self) -> Result<Option<String>> {
        self.session.with(|vault| {
            let in_use = vault.directories().in_use(&Keys::built_in()?)?;
            let here = vault.contacts().area()?;
            let line = here.and_then(|here| in_use.directory.of_nation(here));
            Ok(line.map(|line| line.id.clone()))
        })
    }

    /// Loads a newer directory from its file and its minisign signature, as they came. Returns the reason for a refusal in `words`, or
    /// `None` if it is now in use.
    ///
    /// Errors: `StorageFull`, `Locked`.
    #[allow(clippy::needless_pass_by_value, reason = "a signature crosses whole")]
    pub fn load(
        &self,
        text: &[u8],
        signature: Option<Vec<u8>>,
        words: &Words,
    ) -> Result<Option<String>> {
        let loaded = self.session.with(|vault| {
            let keys = Keys::built_in()?;
            let load = |signed| vault.directories().load(&signed, &keys, &mut System);
            Ok(Signed::read(text, signature.as_deref(), &keys).and_then(load))
        })?;
        match loaded {
            Ok(()) => Ok(None),
            Err(Refusal::Vault(error)) => Err(error),
            Err(refusal) => words.locale().refusal(&refusal).map(Some),
        }
    }

    /// Removes the loaded directory and returns to the built-in one.
    ///
    /// Errors: `NotFound` (none was loaded), `Locked`.
    pub fn forget(&self) -> Result<()> {
        self.session
            .with(|vault| vault.directories().forget(&mut System))
    }
}

impl Helplines {
    pub(crate) fn new(session: &Arc<Session>) -> Self {
        Self {
            session: Arc::clone(session),
        }
    }
}

fn line(in_use: &InUse, listed: &Listed<'_>, locale: &Locale, now: Now) -> Result<Helpline> {
    let one = listed.line;
    let said = locale.line(one, in_use.is_loaded())?;
    let channels = in_use.directory.channels(one, now);
    let tel = one.tel(false);
    Ok(Helpline {
        id: one.id.clone(),
        name: said.name,
        number: one.number.clone(),
        tel_withheld: withheld(tel.as_ref(), one.tel(true)),
        tel,
        about: said.about,
        hours: one.hours.as_ref().map(Hours::text).map(str::to_owned),
        state: listed.state,
        cost_key: one.cost_key().to_owned(),
        why: locale.why(&listed.why)?,
        why_keys: listed.why.iter().map(|why| why.key().to_owned()).collect(),
        area: one.area,
        who: one.who.clone(),
        free: one.free,
        bill: one.bill,
        languages: one.languages.clone(),
        interpreter: one.interpreter,
        answered_by: said.answered_by,
        channels: channels
            .into_iter()
            .zip(said.notes)
            .map(|(channel, note)| reached(one, &channel, note))
            .collect(),
        source: one.source.clone(),
        last_checked: one.last_checked,
        number_confidence: one.number_confidence,
        hours_confidence: one.hours_confidence,
    })
}

fn reached(line: &Line, channel: &ChannelNow<'_>, note: Option<String>) -> HelplineChannel {
    let tel = line.tel_by(channel.of, false);
    HelplineChannel {
        kind: channel.of.kind,
        kind_key: channel.of.kind.key().to_owned(),
        to: channel.of.to.clone(),
        tel_withheld: withheld(tel.as_ref(), line.tel_by(channel.of, true)),
        tel,
        free: channel.of.free,
        bill: channel.of.bill,
        cost_key: channel.of.cost_key().map(str::to_owned),
        note,
        state: channel.state,
    }
}
