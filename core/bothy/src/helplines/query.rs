//! Who can be rung now: what was asked for, in an order that can be explained.
//!
//! First those that are open, then those that may be, then those whose hours nobody knows, then those that are shut, the soonest to open
//! first. Within each: danger now before all, those that a deaf person can use where one asks, those for what was asked before those for
//! everybody, those for any abuse before those for one matter where nothing was asked, those nearby before those for the whole country, free
//! before charged, and last the order of the directory. Those that don't work where the user is come after all of these.
//!
//! Two are never left out, whatever is asked for: 999, and the line for any abuse that answers at all hours where the user is. If they don't
//! match, they say so ([`Why::Always`]), and come after those that do.

use super::area::Area;
use super::directory::Directory;
use super::hours::{State, Timetable, uk_time};
use super::model::{Channel, ChannelKind, Line, Whom};
use super::spoken::Spoken;
use crate::content_file::names;
use crate::time::Now;
use chrono::NaiveDateTime;

/// What somebody looks for. All of it may be left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Query {
    /// Only those of which a call, a text or a chat is open or may be. A form on a website, which nobody answers at once, isn't asked.
    pub open: bool,
    /// Only those for these people or about this, for one of them at least, and those for everybody. Empty: not asked.
    pub who: Vec<Whom>,
    /// Only those that work here, or in a part of it.
    pub area: Option<Area>,
    /// Where she is: it orders the lines and leaves none out.
    pub here: Option<Area>,
    /// Only those that can be reached by this channel.
    pub channel: Option<ChannelKind>,
    /// Only those that cost nothing, by the channel that was asked for or by their number.
    pub free: bool,
    /// Only those that fetch an interpreter.
    pub interpreter: bool,
    /// Only those where somebody speaks this language, or that fetch an interpreter.
    pub speaks: Option<Spoken>,
}

names! {
    /// Why a line stands before others that are as open as it is, the strongest first.
    Why said by "helplines-why-" {
        /// For danger now.
        Danger = "danger",
        /// It doesn't fit, and is there all the same.
        Always = "always",
        /// Somebody there speaks the language.
        Language = "language",
        /// For whoever was asked for, or about what.
        ForThem = "for-them",
        /// It works for where she is, and not for the whole country.
        Nearby = "nearby",
        /// It costs nothing.
        Free = "free",
    }
}

/// A line, as it stands now.
#[derive(Debug, Clone)]
pub struct Listed<'d> {
    /// The line.
    pub line: &'d Line,
    /// Whether somebody answers.
    pub state: State,
    /// Why it stands where it stands.
    pub why: Vec<Why>,
}

/// A channel of a line, as it stands now.
#[derive(Debug, Clone, Copy)]
pub struct ChannelNow<'d> {
    /// The channel.
    pub of: &'d Channel,
    /// Whether somebody answers there.
    pub state: State,
}

impl Directory {
    /// The lines that fit, and those that are never left out, in the order explained above.
    pub fn ask(&self, query: &Query, now: Now) -> Vec<Listed<'_>> {
        let at = uk_time(now.wall_ms);
        let listed = self.lines.iter().filter_map(|line| {
            let state = self.state(line, line.hours.as_ref(), at);
            let fits = fits(line, query) && (!query.open || self.answers(line, state, query, now));
            let stays = || line.always_stays(&query.who, [query.here, query.area]);
            (fits || stays()).then(|| Listed {
                line,
                state,
                why: why(line, query, fits),
            })
        });
        let mut listed: Vec<_> = listed.collect();
        listed.sort_by_cached_key(|listed| rank(listed, query));
        listed
    }

    /// Of a query for those that are open: the lines that aren't among them since nobody knows when they are.
    pub fn unknown(&self, query: &Query, now: Now) -> Vec<&Line> {
        let at = uk_time(now.wall_ms);
        let unknown = |line: &&Line| {
            let state = self.state(line, line.hours.as_ref(), at);
            query.open && state == State::NotKnown && !self.answers(line, state, query, now)
        };
        let stays = |line: &&Line| line.always_stays(&query.who, [query.here, query.area]);
        let lines = self.lines.iter().filter(|line| fits(line, query));
        lines.filter(unknown).filter(|line| !stays(line)).collect()
    }

    /// Whether somebody answers, or may, by the channel that was asked for, or else in any.
    fn answers(&self, line: &Line, state: State, query: &Query, now: Now) -> bool {
        let open = |state| matches!(state, State::Open { .. } | State::MayBeOpen);
        let asked = |kind| match query.channel {
            Some(asked) => kind == asked,
            None => kind != ChannelKind::EmailForm,
        };
        let reached = |channel: &ChannelNow<'_>| asked(channel.of.kind) && open(channel.state);
        (query.channel.is_none() && open(state)) || self.channels(line, now).iter().any(reached)
    }

    /// The channels of a line and how each stands now, the first one first.
    pub fn channels<'d>(&'d self, line: &'d Line, now: Now) -> Vec<ChannelNow<'d>> {
        let at = uk_time(now.wall_ms);
        let channel = |channel: &'d Channel| {
            // A phone whose own hours aren't said is the line's.
            let lines = line
                .hours
                .as_ref()
                .filter(|_| channel.kind == ChannelKind::Phone);
            ChannelNow {
                of: channel,
                state: self.state(line, channel.hours.as_ref().or(lines), at),
            }
        };
        line.channels.iter().map(channel).collect()
    }

    fn state(&self, line: &Line, hours: Option<&super::Hours>, at: NaiveDateTime) -> State {
        Timetable {
            hours,
            holidays: line.holidays,
            area: line.area,
            bank: &self.holidays,
        }
        .state(at)
    }
}

impl Query {
    /// Where somebody is, as far as it was said.
    fn place(&self) -> Option<Area> {
        self.here.or(self.area)
    }
}

fn fits(line: &Line, query: &Query) -> bool {
    let works_here = |here| line.area.is_none_or(|area| area.meets(here));
    let has = |kind| line.channels.iter().any(|channel| channel.kind == kind);
    let wanted = line.who.iter().any(|who| query.who.contains(who));
    let understood = |language| line.interpreter || line.speaks(language);
    (!line.hidden || wanted)
        && line.is_for(&query.who)
        && query.area.is_none_or(works_here)
        && query.channel.is_none_or(has)
        && (!query.free || line.is_free_by(query.channel))
        && (line.interpreter || !query.interpreter)
        && query.speaks.is_none_or(understood)
}

fn why(line: &Line, query: &Query, fits: bool) -> Vec<Why> {
    let speaks = |language| line.languages.contains(&language);
    let reasons = [
        (line.is_emergency(), Why::Danger),
        (!fits, Why::Always),
        (query.speaks.is_some_and(speaks), Why::Language),
        (
            fits && !query.who.is_empty() && !line.who.is_empty(),
            Why::ForThem,
        ),
        (nearness(line, query) <= 1, Why::Nearby),
        (line.is_free_by(query.channel), Why::Free),
    ];
    let holds = reasons.into_iter().filter(|(holds, _)| *holds);
    holds.map(|(_, why)| why).collect()
}

/// 0: for just there, 1: for the nation that it lies in, 2: for several nations or everywhere, 3: for one town, where nobody said a place or
/// the whole nation was said, 4: not for there.
fn nearness(line: &Line, query: &Query) -> u8 {
    match (query.place(), line.area) {
        (Some(here), Some(area)) if area == here => 0,
        (Some(here), Some(area)) if !area.meets(here) => 4,
        (Some(here), Some(area)) if !area.holds(here) => 3,
        (Some(_), Some(area)) if area.is_one() => 1,
        (None, Some(Area::Leeds | Area::Leicestershire)) => 3,
        _ => 2,
    }
}

type Rank = (bool, u8, NaiveDateTime, [bool; 6], u8, bool);

fn rank(listed: &Listed<'_>, query: &Query) -> Rank {
    let not = |why| !listed.why.contains(&why);
    let (group, opens) = match listed.state {
        State::Open { .. } => (0, NaiveDateTime::MIN),
        State::MayBeOpen => (1, NaiveDateTime::MIN),
        State::NotKnown => (2, NaiveDateTime::MIN),
        State::Closed { opens } => (3, opens.unwrap_or(NaiveDateTime::MAX)),
    };
    let near = nearness(listed.line, query);
    (
        near == 4,
        group,
        opens,
        [
            not(Why::Danger),
            !not(Why::Always),
            query.who.contains(&Whom::Deaf) && !listed.line.is_for_deaf(),
            not(Why::Language),
            not(Why::ForThem),
            query.who.is_empty() && !listed.line.is_general(),
        ],
        near,
        not(Why::Free),
    )
}
