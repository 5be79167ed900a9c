//! A helpline and its channels.

use super::area::Area;
use super::hours::{Holidays, Hours};
use super::spoken::Spoken;
use crate::content_file::names;

/// One helpline or service.
#[derive(Debug, Clone)]
pub struct Line {
    /// A permanent name.
    pub id: String,
    /// The line's own name, with its purpose if the name doesn't tell it.
    pub name: String,
    /// The number as shown; [`Line::tel`] is for the dialler.
    pub number: String,
    /// A sentence or two about its purpose and its callers.
    pub about: String,
    /// The hours by phone, otherwise by its main channel. `None` if unknown.
    pub hours: Option<Hours>,
    /// The rule for bank holidays.
    pub holidays: Holidays,
    /// The area that it serves. `None` for the whole UK.
    pub area: Option<Area>,
    /// The people or matters that it is mainly for. Empty for everybody.
    pub who: Vec<Whom>,
    /// True if the number is free from landlines and mobiles. A channel can differ: [`Channel::free`].
    pub free: bool,
    /// A call's visibility on the bill. The phone's own list of calls always shows it.
    pub bill: Bill,
    /// Languages spoken there besides English.
    pub languages: Vec<Spoken>,
    /// True if it can bring in an interpreter.
    pub interpreter: bool,
    /// True if it is shown only when asked for.
    pub hidden: bool,
    /// Its channels, the main one first.
    pub channels: Vec<Channel>,
    /// The people who answer, if known.
    pub answered_by: Option<String>,
    /// The source of number and hours.
    pub source: String,
    /// The day of the last test call. `None` if never.
    pub last_checked: Option<chrono::NaiveDate>,
    /// The confidence in the number.
    pub number_confidence: Confidence,
    /// The confidence in the hours.
    pub hours_confidence: Confidence,
}

impl Line {
    /// Returns the dialler's `tel:` address. `None` if the line has no phone: a number for texts is never a call button.
    ///
    /// `withhold` adds 141, which hides the caller's number from the service. 999 and the like always see the number and take no 141.
    pub fn tel(&self, withhold: bool) -> Option<String> {
        self.channels
            .iter()
            .find_map(|way| self.tel_by(way, withhold))
    }

    /// Returns the same for one channel. `None` unless it is a phone.
    pub fn tel_by(&self, way: &Channel, withhold: bool) -> Option<String> {
        let number = way.to.as_ref().unwrap_or(&self.number);
        (way.kind == ChannelKind::Phone).then(|| tel(number, withhold))
    }

    /// Returns the message key for cost and bill.
    pub fn cost_key(&self) -> &'static str {
        cost_key(self.free, self.bill)
    }

    /// True if this channel is free. The line's own number decides without a channel, or if the line lacks it.
    pub(super) fn is_free_by(&self, channel: Option<ChannelKind>) -> bool {
        let mut asked = self
            .channels
            .iter()
            .filter(|one| channel == Some(one.kind))
            .peekable();
        if asked.peek().is_none() {
            return self.free;
        }
        asked.any(|one| one.free)
    }
}

fn cost_key(free: bool, bill: Bill) -> &'static str {
    match (free, bill) {
        (true, Bill::NotShown) => "helplines-cost-not-shown",
        (true, Bill::MostNetworks) => "helplines-cost-most-networks",
        (true, Bill::MayBe) => "helplines-cost-free",
        (false, _) => "helplines-cost-charged",
    }
}

/// Returns a number's `tel:` address, with 141 if wanted and possible.
pub fn tel(number: &str, withhold: bool) -> String {
    let digits: String = number.chars().filter(|c| !c.is_whitespace()).collect();
    // 999, 101, 105, 111 and 116 123 take no prefix.
    let takes_prefix = digits.starts_with('0');
    if withhold && takes_prefix {
        format!("tel:141{digits}")
    } else {
        format!("tel:{digits}")
    }
}

/// Returns the address with 141, given those without and with it. `None` if 141 changes nothing, as for 999.
pub fn withheld(plain: Option<&String>, prefixed: Option<String>) -> Option<String> {
    prefixed.filter(|prefixed| plain != Some(prefixed))
}

/// True for 3 to 15 digits with spaces, and at most one plus in front.
pub(super) fn is_number(number: &str) -> bool {
    let digits = number.strip_prefix('+').unwrap_or(number);
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == ' ')
        && (3..=15).contains(&digits.chars().filter(char::is_ascii_digit).count())
}

/// A way of reaching a line.
#[derive(Debug, Clone)]
pub struct Channel {
    /// Its kind.
    pub kind: ChannelKind,
    /// Its address, unless it is the line's number.
    pub to: Option<String>,
    /// Its hours. `None` if unknown, or the same as the line's.
    pub hours: Option<Hours>,
    /// True if it costs nothing. Defaults to the line's.
    pub free: bool,
    /// Its visibility on the bill. Defaults to the line's.
    pub bill: Bill,
    /// A warning or hint to read before using it.
    pub note: Option<String>,
}

impl Channel {
    /// Returns the message key for cost and bill. `None` for channels over the internet, which have no cost of a call.
    pub fn cost_key(&self) -> Option<&'static str> {
        match self.kind {
            ChannelKind::Text if !self.free => Some("helplines-cost-text"),
            ChannelKind::Phone | ChannelKind::Text | ChannelKind::Relay => {
                Some(cost_key(self.free, self.bill))
            }
            ChannelKind::Whatsapp
            | ChannelKind::Chat
            | ChannelKind::Bsl
            | ChannelKind::EmailForm => None,
        }
    }
}

names! {
    /// The kind of a channel.
    ChannelKind said by "helplines-channel-" {
        /// A call, which can be overheard.
        Phone = "phone",
        /// A text message, which stays in the phone.
        Text = "text",
        /// `WhatsApp`: stays in the phone and on each device linked to it.
        Whatsapp = "whatsapp",
        /// A chat on a website.
        Chat = "chat",
        /// British Sign Language by video.
        Bsl = "bsl",
        /// Relay UK: the caller types and an assistant reads it out.
        Relay = "relay",
        /// A website's form, or an e-mail.
        EmailForm = "email-form",
    }
}

names! {
    /// The people or the matter that a line is for.
    Whom said by "helplines-for-" {
        /// Women.
        Women = "women",
        /// Men.
        Men = "men",
        /// Lesbian, gay, bisexual, trans and other people.
        Lgbt = "lgbt+",
        /// Abuse in the name of honour.
        Honour = "honour",
        /// Forced marriage.
        ForcedMarriage = "forced-marriage",
        /// British people abroad.
        Abroad = "abroad",
        /// Sexual violence.
        Sexual = "sexual",
        /// Stalking.
        Stalking = "stalking",
        /// Intimate pictures.
        Images = "images",
        /// Children and young people themselves.
        Children = "children",
        /// People who worry about a child.
        AboutAChild = "about-a-child",
        /// Female genital mutilation.
        Fgm = "fgm",
        /// People under 35.
        Under35 = "under-35",
        /// Health.
        Health = "health",
        /// Older people.
        Older = "older",
        /// Deaf people.
        Deaf = "deaf",
        /// Muslim women.
        MuslimWomen = "muslim-women",
        /// Jewish women.
        JewishWomen = "jewish-women",
        /// Black, Asian and minoritised women.
        MinoritisedWomen = "minoritised-women",
        /// Migrant women.
        MigrantWomen = "migrant-women",
        /// Money and debts.
        Money = "money",
        /// Housing.
        Housing = "housing",
        /// Crime.
        Crime = "crime",
        /// Trafficking and forced work.
        Trafficking = "trafficking",
        /// The law.
        Legal = "legal",
        /// Single parents.
        SingleParents = "single-parents",
        /// People who worry about their own behaviour.
        OwnBehaviour = "own-behaviour",
        /// Power, gas.
        Utilities = "utilities",
        /// Pets that need somewhere to stay.
        Animals = "animals",
        /// Parents hurt by a child of theirs.
        AbusedByChild = "abused-by-child",
        /// Social services and one's children.
        SocialCare = "social-care",
        /// Drink and drugs.
        DrinkDrugs = "drink-drugs",
        /// Gambling.
        Gambling = "gambling",
        /// Low mood, thoughts of suicide.
        LowMood = "low-mood",
        /// People who care for somebody.
        Carers = "carers",
        /// Rights at work.
        Work = "work",
        /// People seeking asylum.
        Asylum = "asylum",
    }
}

fn genders(all: &[Whom]) -> Vec<Whom> {
    all.iter().filter_map(|who| who.gender()).collect()
}

impl Whom {
    /// Returns `Women` or `Men`. `None` if it is for anybody.
    fn gender(self) -> Option<Self> {
        match self {
            Self::Women
            | Self::MuslimWomen
            | Self::JewishWomen
            | Self::MinoritisedWomen
            | Self::MigrantWomen => Some(Self::Women),
            Self::Men => Some(Self::Men),
            _ => None,
        }
    }
}

impl Line {
    /// True if it is for at least one of these, and not only for women if men ask, or the other way round. A man who asks about the law
    /// isn't shown advice for women only. A line for everybody always fits.
    pub(super) fn is_for(&self, asked: &[Whom]) -> bool {
        let wanted = genders(asked);
        let about = |who: &Whom| asked.contains(who) || wanted.contains(who);
        self.who.is_empty()
            || asked.is_empty()
            || (!self.is_for_others(asked) && self.who.iter().any(about))
    }

    /// True if it takes any kind of abuse: its callers are everybody, women or men.
    pub(super) fn is_general(&self) -> bool {
        let general = |who: &Whom| matches!(who, Whom::Women | Whom::Men);
        self.who.iter().all(general)
    }

    /// True if somebody who can't hear can use it: it has more than a phone.
    pub(super) fn is_for_deaf(&self) -> bool {
        self.channels
            .iter()
            .any(|one| one.kind != ChannelKind::Phone)
    }

    /// True if it is for women only or men only, and the query asks for the other.
    fn is_for_others(&self, asked: &[Whom]) -> bool {
        let (wanted, has) = (genders(asked), genders(&self.who));
        !wanted.is_empty() && !has.is_empty() && has.iter().all(|who| !wanted.contains(who))
    }

    /// True if no query leaves it out: 999, and the line at one of these places for any abuse at all hours, unless it is for others.
    pub(super) fn always_stays(&self, asked: &[Whom], places: [Option<Area>; 2]) -> bool {
        let always = self.hours.as_ref().is_some_and(Hours::is_always);
        let local = |area: Area| area.is_one() && places.iter().flatten().any(|at| area.holds(*at));
        self.is_emergency()
            || (always
                && !self.hidden
                && self.is_general()
                && self.area.is_some_and(local)
                && !self.is_for_others(asked))
    }

    /// True if it is for danger now.
    pub(super) fn is_emergency(&self) -> bool {
        self.number == "999"
    }

    /// True if somebody there speaks it. English is spoken everywhere.
    pub(super) fn speaks(&self, language: Spoken) -> bool {
        language == Spoken::English || self.languages.contains(&language)
    }
}

names! {
    /// A call's visibility on a bill.
    Bill {
        /// Not shown, says the service.
        NotShown = "not-shown",
        /// Left out by most networks.
        MostNetworks = "most-networks",
        /// Possibly shown.
        MayBe = "may-be",
    }
}

names! {
    /// The confidence in a fact.
    Confidence {
        /// Several sources agree, one of them official or the service's.
        High = "high",
        /// Fewer or older sources.
        Medium = "medium",
        /// One source, or sources that differ.
        Low = "low",
        /// No source found.
        Unknown = "unknown",
    }
}
