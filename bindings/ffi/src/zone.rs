//! The phone's time zone: which offset local time has at a moment, and which moments a local time can mean.

use bothy_core::dates::OFFSET_MAX_MIN;
use bothy_core::journal::Moment;
use bothy_core::{Error, Input, Result};
use chrono::{MappedLocalTime, NaiveDateTime};
use std::sync::Arc;

/// A change of a time zone: the offset from UTC from one moment until the next entry's.
///
/// A shell takes them from its platform's rules (`ZoneRules` on Android, `TimeZone` on Apple). One offset for a whole record would be wrong
/// by an hour for half of each year. They aren't read here, because chrono silently takes UTC if it can't find a phone's rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct OffsetChange {
    /// The moment, in milliseconds since 1970-01-01T00:00Z.
    pub at_ms: i64,
    /// Minutes that local time is ahead of UTC from then on.
    pub offset_min: i16,
}

/// The changes of a zone, earliest first.
#[derive(Clone)]
pub(crate) struct Zone(Arc<[OffsetChange]>);

impl Zone {
    /// Returns the zone with these changes, in any order.
    ///
    /// # Errors
    /// `Invalid{NoSuchOffset}` if none is before `wall_ms`, or if an offset is one that no place has.
    pub(crate) fn new(mut changes: Vec<OffsetChange>, wall_ms: i64) -> Result<Self> {
        let exists =
            |change: &OffsetChange| (-OFFSET_MAX_MIN..=OFFSET_MAX_MIN).contains(&change.offset_min);
        if !changes.iter().all(exists) || !changes.iter().any(|change| change.at_ms <= wall_ms) {
            return Err(Error::Invalid {
                field: Input::NoSuchOffset,
            });
        }
        changes.sort_by_key(|change| change.at_ms);
        Ok(Self(changes.into()))
    }

    /// Returns the offset at a moment. Before the first change it is the first one's.
    pub(crate) fn offset_at(&self, wall_ms: i64) -> i16 {
        let begun = self.0.partition_point(|change| change.at_ms <= wall_ms);
        let change = self.0.get(begun.saturating_sub(1));
        change.map_or(0, |change| change.offset_min)
    }

    /// Returns the offsets that a local time can have.
    pub(crate) fn offsets(&self, local: NaiveDateTime) -> MappedLocalTime<i16> {
        offsets(&self.0, local)
    }

    /// Returns the moments that a local time can mean: none if clocks skipped it, two if they showed it twice, the earlier one first.
    pub(crate) fn moments(&self, local: NaiveDateTime) -> Vec<Moment> {
        let moment = |offset_min| Moment { local, offset_min };
        match self.offsets(local) {
            MappedLocalTime::None => Vec::new(),
            MappedLocalTime::Single(only) => vec![moment(only)],
            MappedLocalTime::Ambiguous(first, second) => vec![moment(first), moment(second)],
        }
    }
}

/// Returns the possible offsets of a local time: none if summer time skips it or `changes`, earliest first, don't cover it; two if summer
/// time repeats it.
pub(crate) fn offsets(changes: &[OffsetChange], local: NaiveDateTime) -> MappedLocalTime<i16> {
    let mut fitting = (0..changes.len()).filter_map(|at| {
        let OffsetChange { at_ms, offset_min } = changes[at];
        let moment = Moment { local, offset_min }.utc_ms();
        let over = changes.get(at + 1).is_some_and(|next| next.at_ms <= moment);
        (at_ms <= moment && !over).then_some(offset_min)
    });
    match (fitting.next(), fitting.next()) {
        (None, _) => MappedLocalTime::None,
        (Some(only), None) => MappedLocalTime::Single(only),
        (Some(first), Some(second)) => MappedLocalTime::Ambiguous(first, second),
    }
}
