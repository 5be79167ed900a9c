//! Who can be rung: the directory, and the few numbers that any phone may show.

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

/// The directory of helplines, once the vault is open. Bothy never rings anybody: a tap fills the dialler.
///
/// A field that ends in `key` is the key of words ([`Words::say`]), a state is said by [`Words::state`].
#[derive(uniffi::Object)]
pub struct Helplines {
    session: Arc<Session>,
}

/// The lines that fit, and what is said of all of them.
#[derive(uniffi::Record)]
pub struct HelplineList {
    /// When the directory was put together; `helplines-as-of` says it with its `date` in words.
    pub date: NaiveDate,
    /// The day by which somebody is to look it over.
    pub review_by: NaiveDate,
    /// That day is past: `helplines-old` says so. The lines are shown all the same.
    pub old: bool,
    /// Which directory this is.
    pub which: Which,
    /// What is said of that.
    pub which_key: String,
    /// What explains the order.
    pub order_key: String,
    /// What holds for every call: bills, the phone's own list, 141, being overheard.
    pub calls_key: String,
    /// Whether anybody rang the numbers for this list.
    pub rung_key: String,
    /// Those that may answer too, since nobody knows their hours, for a query that asks for what is open. `helplines-unknown`, with how many
    /// `lines` they are, stands above them.
    pub not_known: Vec<Helpline>,
    /// In their order.
    pub lines: Vec<Helpline>,
}

/// A line, as it stands now.
#[derive(uniffi::Record)]
pub struct Helpline {
    /// Stays for ever.
    pub id: String,
    /// What it calls itself.
    pub name: String,
    /// As it is shown.
    pub number: String,
    /// For the dialler, `tel:` in front; nothing for a line without a phone: a number for texts is never a call button.
    pub tel: Option<String>,
    /// The same with 141 in front, which hides her number from the service; nothing where that can't be, as for 999.
    pub tel_withheld: Option<String>,
    /// What for and for whom, in a sentence or two.
    pub about: String,
    /// As OpenStreetMap writes hours; nothing: not known.
    pub hours: Option<String>,
    /// Whether somebody answers now.
    pub state: State,
    /// What its number costs, and whether a bill shows it.
    pub cost_key: String,
    /// Why it is listed where it is, in words: "Listed here because it is near you and free."; nothing where there is no reason.
    pub why: Option<String>,
    /// Why it stands before others that are as open as it is, the strongest reason first.
    pub why_keys: Vec<String>,
    /// Where it works; nothing: anywhere in the UK.
    pub area: Option<Area>,
    /// For whom above all; empty: everybody.
    pub who: Vec<Whom>,
    /// Its number costs nothing; a channel has its own.
    pub free: bool,
    /// Whether a bill shows it.
    pub bill: Bill,
    /// Languages spoken there besides English.
    pub languages: Vec<Spoken>,
    /// Fetches an interpreter.
    pub interpreter: bool,
    /// Who answers, if that is known.
    pub answered_by: Option<String>,
    /// How it can be reached, the first one first.
    pub channels: Vec<HelplineChannel>,
    /// Where number and hours were read.
    pub source: String,
    /// When somebody last rang it; nothing: never.
    pub last_checked: Option<NaiveDate>,
    /// How sure the number is.
    pub number_confidence: Confidence,
    /// How sure the hours are.
    pub hours_confidence: Confidence,
}

/// A way to reach a line, as it stands now.
#[derive(uniffi::Record)]
pub struct HelplineChannel {
    /// Which channel.
    pub kind: ChannelKind,
    /// What it is called.
    pub kind_key: String,
    /// Where, if not at the line's number.
    pub to: Option<String>,
    /// As a line's; only a phone has it.
    pub tel: Option<String>,
    /// As a line's.
    pub tel_withheld: Option<String>,
    /// Costs nothing.
    pub free: bool,
    /// Whether a bill shows it.
    pub bill: Bill,
    /// What is said of both; nothing for a channel over the internet.
    pub cost_key: Option<String>,
    /// What to know before using it.
    pub note: Option<String>,
    /// Whether somebody answers there now.
    pub state: State,
}

/// A number that any phone may show.
#[derive(uniffi::Record)]
pub struct UsefulNumber {
    /// Its name's words.
    pub name_key: String,
    /// As it is shown.
    pub number: String,
    /// For the dialler.
    pub tel: String,
}

/// Somewhere that can be chosen.
#[derive(uniffi::Record)]
pub struct AreaChoice {
    /// The place.
    pub area: Area,
    /// Its name's words.
    pub key: String,
}

/// For whom or about what, as it can be chosen.
#[derive(uniffi::Record)]
pub struct WhomChoice {
    /// For whom.
    pub who: Whom,
    /// Its words.
    pub key: String,
}

/// What the page "Useful numbers" shows before anything is unlocked: the same on every phone, and opening it leaves nothing.
#[uniffi::export]
pub fn useful_numbers() -> Vec<UsefulNumber> {
    let number = |(key, number): (&str, &str)| UsefulNumber {
        name_key: key.to_owned(),
        number: number.to_owned(),
        tel: helplines::tel(number, false),
    };
    helplines::useful_numbers()
        .into_iter()
        .map(number)
        .collect()
}

/// Where somebody can say that they are; who is elsewhere says nothing.
#[uniffi::export]
pub fn areas() -> Vec<AreaChoice> {
    let choice = |area: &Area| AreaChoice {
        area: *area,
        key: area.key().to_owned(),
    };
    Area::PLACES.iter().map(choice).collect()
}

/// For whom or about what lines are.
#[uniffi::export]
pub fn whom_choices() -> Vec<WhomChoice> {
    let choice = |who: &Whom| WhomChoice {
        who: *who,
        key: who.key().to_owned(),
    };
    Whom::ALL.iter().map(choice).collect()
}

/// A language that somebody may speak on the phone.
#[derive(uniffi::Record)]
pub struct LanguageChoice {
    /// The language.
    pub language: Spoken,
    /// Its name's words.
    pub key: String,
}

/// Languages that can be asked for.
#[uniffi::export]
pub fn spoken_languages() -> Vec<LanguageChoice> {
    let choice = |language: &Spoken| LanguageChoice {
        language: *language,
        key: language.key().to_owned(),
    };
    Spoken::ALL.iter().map(choice).collect()
}

/// The place of a town, a county or a nation, by its name.
///
/// Errors: `NotFound` (a town that isn't known: ask for its nation).
#[uniffi::export]
pub fn area_named(name: &str) -> Result<Area> {
    Area::named(name)
}

/// The language of a name or a tag.
///
/// Errors: `NotFound`.
#[uniffi::export]
pub fn language_named(name: &str) -> Result<Spoken> {
    Spoken::named(name)
}

#[uniffi::export]
impl Helplines {
    /// The lines that fit, as they stand now, said in `words`. Where the query doesn't say where she is, it is where she said before.
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
            // As they stand: of each it is known that nobody knows.
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

    /// Takes a newer directory from its file and minisign's signature of it, as they came. Answers in `words` why it isn't taken; nothing
    /// when it is in use now.
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

    /// Goes back to the directory that came with this version.
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
        name: one.name.clone(),
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
