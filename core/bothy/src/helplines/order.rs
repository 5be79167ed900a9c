//! Who can be rung now: what was asked for, in an order that can be explained.
//!
//! First those that are open, then those that may be, then those whose hours nobody knows, then those that are shut, the soonest to open
//! first. Within each: danger now before all, those for whoever asked before those for everybody, those nearby before those for the whole
//! country, free before charged, and last the order of the directory.

use super::Directory;
use super::hours::{State, Timetable, uk_time};
use super::model::{Area, Channel, ChannelKind, Line, Whom};
use crate::time::Now;
use chrono::NaiveDateTime;

/// What somebody looks for. All of it may be left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Question {
    /// Only those that are open or may be.
    pub open: bool,
    /// Only those for these people or about this, and those for everybody.
    pub who: Option<Whom>,
    /// Only those that work here.
    pub area: Option<Area>,
    /// Only those that cost nothing.
    pub free: bool,
    /// Only those that fetch an interpreter.
    pub interpreter: bool,
}

/// A line, as it stands now.
#[derive(Debug, Clone, Copy)]
pub struct Listed<'d> {
    /// The line.
    pub line: &'d Line,
    /// Whether somebody answers.
    pub state: State,
}

/// A way to reach it, as it stands now.
#[derive(Debug, Clone, Copy)]
pub struct Reached<'d> {
    /// The way.
    pub channel: &'d Channel,
    /// Whether somebody answers there.
    pub state: State,
}

impl Directory {
    /// The lines that fit, in the order explained above.
    pub fn ask(&self, question: Question, now: Now) -> Vec<Listed<'_>> {
        let at = uk_time(now.wall_ms);
        let mut listed: Vec<Listed<'_>> = self
            .lines
            .iter()
            .filter(|line| fits(line, question))
            .map(|line| Listed {
                line,
                state: self.state(line, line.hours.as_ref(), at),
            })
            .filter(|listed| {
                !question.open || matches!(listed.state, State::Open { .. } | State::MayBeOpen)
            })
            .collect();
        listed.sort_by_key(|listed| rank(listed, question));
        listed
    }

    /// The ways to reach a line, the first way first.
    pub fn ways<'d>(&'d self, line: &'d Line, now: Now) -> Vec<Reached<'d>> {
        let at = uk_time(now.wall_ms);
        let way = |channel: &'d Channel| {
            // A phone whose own hours aren't said is the line's.
            let lines = line
                .hours
                .as_ref()
                .filter(|_| channel.kind == ChannelKind::Phone);
            Reached {
                channel,
                state: self.state(line, channel.hours.as_ref().or(lines), at),
            }
        };
        line.channels.iter().map(way).collect()
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

fn fits(line: &Line, question: Question) -> bool {
    let for_them = |who| line.who.is_empty() || line.who.contains(&who);
    let works_here = |here| line.area.is_none_or(|area| area.holds(here));
    let wanted = line.who.iter().any(|who| Some(*who) == question.who);
    (!line.hidden || wanted)
        && question.who.is_none_or(for_them)
        && question.area.is_none_or(works_here)
        && (line.free || !question.free)
        && (line.interpreter || !question.interpreter)
}

type Rank = (u8, NaiveDateTime, bool, bool, u8, bool);

fn rank(listed: &Listed<'_>, question: Question) -> Rank {
    let line = listed.line;
    let (group, opens) = match listed.state {
        State::Open { .. } => (0, NaiveDateTime::MIN),
        State::MayBeOpen => (1, NaiveDateTime::MIN),
        State::NotKnown => (2, NaiveDateTime::MIN),
        State::Closed { opens } => (3, opens.unwrap_or(NaiveDateTime::MAX)),
    };
    let danger = line.number == "999";
    let theirs = question.who.is_some() && !line.who.is_empty();
    let near = match (question.area, line.area) {
        (Some(here), Some(area)) if area == here => 0,
        (Some(_), Some(_)) => 1,
        // Without a place asked for, a line of one town comes after those for everywhere.
        (None, Some(Area::Leeds | Area::Leicestershire)) => 3,
        _ => 2,
    };
    (group, opens, !danger, !theirs, near, !line.free)
}
