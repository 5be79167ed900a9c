//! A line, and how it can be reached.

use super::area::Area;
use super::hours::{Holidays, Hours};
use super::spoken::Spoken;
use crate::content_file::names;

/// One helpline or service.
#[derive(Debug, Clone)]
pub struct Line {
    /// Stays for ever.
    pub id: String,
    /// What it calls itself, and what it is for where that doesn't say it.
    pub name: String,
    /// As it is shown; [`Line::tel`] is for the dialler.
    pub number: String,
    /// What for and for whom, in a sentence or two.
    pub about: String,
    /// When somebody answers, by phone or else as the line does; `None`: not known.
    pub hours: Option<Hours>,
    /// What happens on bank holidays.
    pub holidays: Holidays,
    /// Where; `None`: anywhere in the UK.
    pub area: Option<Area>,
    /// For whom above all; empty: everybody.
    pub who: Vec<Whom>,
    /// The number costs nothing, from landlines and mobiles. A channel can differ: [`Channel::free`].
    pub free: bool,
    /// Whether a bill may show a call. The phone's own list of calls always has it.
    pub bill: Bill,
    /// Languages besides English that are spoken there.
    pub languages: Vec<Spoken>,
    /// Fetches an interpreter.
    pub interpreter: bool,
    /// Shown only where it is asked for.
    pub hidden: bool,
    /// How it can be reached, the first way first.
    pub channels: Vec<Channel>,
    /// Who answers, if that is known.
    pub answered_by: Option<String>,
    /// Where number and hours were read.
    pub source: String,
    /// When somebody last rang it; `None`: never.
    pub last_checked: Option<chrono::NaiveDate>,
    /// How sure the number is.
    pub number_confidence: Confidence,
    /// How sure the hours are.
    pub hours_confidence: Confidence,
}

impl Line {
    /// What a dialler gets, `tel:` in front; `None` for a line without a phone: a number for texts is never a call button.
    ///
    /// `withhold`: with 141 in front, which hides her number from the service, and from nobody for 999 and the like, where it isn't put.
    pub fn tel(&self, withhold: bool) -> Option<String> {
        self.channels
            .iter()
            .find_map(|way| self.tel_by(way, withhold))
    }

    /// The same for one of its channels; `None` unless that is a phone.
    pub fn tel_by(&self, way: &Channel, withhold: bool) -> Option<String> {
        let number = way.to.as_ref().unwrap_or(&self.number);
        (way.kind == ChannelKind::Phone).then(|| tel(number, withhold))
    }

    /// The key of what is said of its cost, and of the bill.
    pub fn cost_key(&self) -> &'static str {
        cost_key(self.free, self.bill)
    }

    /// Whether this channel costs nothing. Without one, or where the line doesn't have it, the line's own number decides.
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

/// A number as a dialler gets it, with 141 in front where that is wanted and can be.
pub fn tel(number: &str, withhold: bool) -> String {
    let digits: String = number.chars().filter(|c| !c.is_whitespace()).collect();
    // 999, 101, 105, 111 and 116 123 are three digits or a code that takes no prefix.
    let takes_prefix = digits.starts_with('0');
    if withhold && takes_prefix {
        format!("tel:141{digits}")
    } else {
        format!("tel:{digits}")
    }
}

/// What a dialler gets with 141 in front, out of what it gets without and with; `None` where that makes no other number of it, as for 999.
pub fn withheld(plain: Option<&String>, prefixed: Option<String>) -> Option<String> {
    prefixed.filter(|prefixed| plain != Some(prefixed))
}

/// Whether it is digits and spaces, with one plus in front at most: 3 to 15 digits.
pub(super) fn is_number(number: &str) -> bool {
    let digits = number.strip_prefix('+').unwrap_or(number);
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == ' ')
        && (3..=15).contains(&digits.chars().filter(char::is_ascii_digit).count())
}

/// One way of reaching a line.
#[derive(Debug, Clone)]
pub struct Channel {
    /// Which way.
    pub kind: ChannelKind,
    /// Where, if not at the line's number.
    pub to: Option<String>,
    /// When; `None`: not known, or as the line's.
    pub hours: Option<Hours>,
    /// Costs nothing; the line's where the list doesn't say.
    pub free: bool,
    /// Whether a bill may show it; the line's where the list doesn't say.
    pub bill: Bill,
    /// What to know before using it.
    pub note: Option<String>,
}

impl Channel {
    /// The key of what is said of its cost, and of the bill; `None` for a channel over the internet, where a call's cost means nothing.
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
    /// How a line is reached.
    ChannelKind said by "helplines-channel-" {
        /// A call: can be overheard.
        Phone = "phone",
        /// A text message: stays in the phone.
        Text = "text",
        /// `WhatsApp`: stays in the phone, and on whatever is linked to it.
        Whatsapp = "whatsapp",
        /// A chat on a website.
        Chat = "chat",
        /// British Sign Language by video.
        Bsl = "bsl",
        /// Relay UK: typed, and read out by an assistant.
        Relay = "relay",
        /// A form on a website, or an e-mail.
        EmailForm = "email-form",
    }
}

names! {
    /// For whom a line is, or about what.
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
    /// Whom this is about as women or men; `None` for what is for anybody.
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
    /// Whether it is for somebody who asked for all of these, for one of them at least: for a man who asks about the law, not where women
    /// alone are advised on it. What is for everybody always is.
    pub(super) fn is_for(&self, asked: &[Whom]) -> bool {
        let wanted = genders(asked);
        let about = |who: &Whom| asked.contains(who) || wanted.contains(who);
        self.who.is_empty()
            || asked.is_empty()
            || (!self.is_for_others(asked) && self.who.iter().any(about))
    }

    /// Whether it is for any abuse, not for one matter alone: for everybody, for women or for men.
    pub(super) fn is_general(&self) -> bool {
        let general = |who: &Whom| matches!(who, Whom::Women | Whom::Men);
        self.who.iter().all(general)
    }

    /// Whether somebody who can't hear can use it: it has more than a phone.
    pub(super) fn is_for_deaf(&self) -> bool {
        self.channels
            .iter()
            .any(|one| one.kind != ChannelKind::Phone)
    }

    /// Returns whether only women or only men ring it, and somebody asked for the others.
    fn is_for_others(&self, asked: &[Whom]) -> bool {
        let (wanted, has) = (genders(asked), genders(&self.who));
        !wanted.is_empty() && !has.is_empty() && has.iter().all(|who| !wanted.contains(who))
    }

    /// Returns whether it is never left out, whatever is asked for: 999, and the line for any abuse at all hours at one of these places, unless it is
    /// for others.
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

    /// For danger now.
    pub(super) fn is_emergency(&self) -> bool {
        self.number == "999"
    }

    /// Whether somebody there speaks it, as they do English everywhere.
    pub(super) fn speaks(&self, language: Spoken) -> bool {
        language == Spoken::English || self.languages.contains(&language)
    }
}

names! {
    /// Whether a call may be seen on a bill.
    Bill {
        /// The service says that it isn't shown.
        NotShown = "not-shown",
        /// Most networks leave it out.
        MostNetworks = "most-networks",
        /// It may be.
        MayBe = "may-be",
    }
}

names! {
    /// How sure something is.
    Confidence {
        /// Several sources agree, one of them the service's or a public one.
        High = "high",
        /// Fewer, or older.
        Medium = "medium",
        /// One, or sources that differ.
        Low = "low",
        /// Nothing was found.
        Unknown = "unknown",
    }
}
