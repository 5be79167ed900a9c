//! Finds the lines to ring now, in an order that can be explained.
//!
//! Open lines come first, then possibly open ones, then those with unknown hours, then shut ones by their next opening. Within each group
//! the order is: danger now; lines that match before those that don't; lines that a deaf person can use, if asked for; the language asked
//! for; the people or matter asked for; lines for any abuse, if nothing was asked for; nearby; free; the directory's order. Lines that
//! don't serve the user's place come after all others.
//!
//! Two lines are never left out: 999, and the line for any abuse at all hours where the user is. They carry [`Why::Always`] if they don't
//! match.

use super::area::Area;
use super::directory::Directory;
use super::hours::{State, Timetable, uk_time};
use super::model::{Channel, ChannelKind, Line, Whom};
use super::spoken::Spoken;
use crate::content_file::names;
use crate::time::Now;
use chrono::NaiveDateTime;

/// A query, every part of it optional.
///
/// ```
/// use bothy_core::Now;
/// use bothy_core::helplines::{Area, Directory, Query, Spoken, Why};
/// use bothy_core::locale::Locale;
///
/// // A shell's clock; needs no vault.
/// let now = Now { wall_ms: 1_772_395_200_000, offset_min: 0, mono_ms: 60_000, boot: [7; 16] };
/// let query = Query {
///     here: Some(Area::named("Leeds")?),
///     speaks: Some(Spoken::named("Urdu")?),
///     ..Query::default()
/// };
/// let directory = Directory::built_in()?;
/// let locale = Locale::english()?;
/// for listed in directory.ask(&query, now).into_iter().take(5) {
///     println!("{}: {}", listed.line.name, locale.state(listed.state)?);
/// }
/// assert_eq!(directory.ask(&query, now)[0].why[0], Why::Danger);
/// # Ok::<(), bothy_core::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Query {
    /// Only lines with a call, text or chat that is open or may be. A website's form doesn't count: nobody replies at once.
    pub open: bool,
    /// Only lines for at least one of these people or matters, and lines for everybody. Empty for no filter.
    pub who: Vec<Whom>,
    /// Only lines that serve all or part of this area.
    pub area: Option<Area>,
    /// The user's place, which orders the lines and leaves none out.
    pub here: Option<Area>,
    /// Only lines with this channel.
    pub channel: Option<ChannelKind>,
    /// Only free lines, by `channel` or otherwise by number.
    pub free: bool,
    /// Only lines that bring in an interpreter.
    pub interpreter: bool,
    /// Only lines that speak this language or bring in an interpreter.
    pub speaks: Option<Spoken>,
}

names! {
    /// A reason to list a line before others that are as open. The strongest comes first.
    Why said by "helplines-why-" {
        /// It is for danger now.
        Danger = "danger",
        /// It doesn't match but always stays.
        Always = "always",
        /// Somebody there speaks the language.
        Language = "language",
        /// It is for the people or matter asked for.
        ForThem = "for-them",
        /// It serves the user's place but not the whole country.
        Nearby = "nearby",
        /// It costs nothing.
        Free = "free",
    }
}

/// A line in a list, with its present state.
#[derive(Debug, Clone)]
pub struct Listed<'d> {
    /// The line.
    pub line: &'d Line,
    /// Its state by its main hours.
    pub state: State,
    /// The reasons for its rank.
    pub why: Vec<Why>,
}

/// A channel with its present state.
#[derive(Debug, Clone, Copy)]
pub struct ChannelNow<'d> {
    /// The channel.
    pub of: &'d Channel,
    /// Its state by its own hours.
    pub state: State,
}

impl Directory {
    /// Returns the lines that match or always stay, in the order that the module explains.
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

    /// Returns the lines that an `open` query omits because their hours are unknown.
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

    /// Returns the line for any abuse at all hours of the nation where the user is. `None` if no line is the nation's.
    pub fn of_nation(&self, here: Area) -> Option<&Line> {
        let nation = here.nation()?;
        let mut lines = self.lines.iter();
        lines.find(|line| {
            line.area == Some(nation)
                && !line.is_emergency()
                && line.always_stays(&[], [Some(nation), None])
        })
    }

    /// Returns the line with this id.
    pub fn line(&self, id: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.id == id)
    }

    /// True if the channel asked for, or otherwise any channel, is open or may be.
    fn answers(&self, line: &Line, state: State, query: &Query, now: Now) -> bool {
        let open = |state| matches!(state, State::Open { .. } | State::MayBeOpen);
        let asked = |kind| match query.channel {
            Some(asked) => kind == asked,
            None => kind != ChannelKind::EmailForm,
        };
        let reached = |channel: &ChannelNow<'_>| asked(channel.of.kind) && open(channel.state);
        (query.channel.is_none() && open(state)) || self.channels(line, now).iter().any(reached)
    }

    /// Returns a line's channels with their present state, the main one first.
    pub fn channels<'d>(&'d self, line: &'d Line, now: Now) -> Vec<ChannelNow<'d>> {
        let at = uk_time(now.wall_ms);
        let channel = |channel: &'d Channel| {
            // A phone without hours of its own has the line's.
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
    /// Returns the user's place, if given.
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

/// Ranks a line by distance. 0: exactly there. 1: the nation around it. 2: several nations or everywhere. 3: one town, if no place or a
/// whole nation was given. 4: elsewhere.
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
