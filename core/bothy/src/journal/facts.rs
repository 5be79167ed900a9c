//! The facts that a line of the list shows and the pattern counts, in a row of one size.
//!
//! Rows of different sizes leave bits behind when they are removed (`store/sql/vault/0002_journal.sql`). Even that an incident was about
//! money, or on a Sunday, must not stay. `check` makes the rows again from the log; nothing commits to them.

use crate::display_safe::cut;
use crate::journal::field::{Answer, Field, Value};
use crate::journal::happened::{Happened, Moment, When};
use crate::journal::model::{Incident, Kind};
use crate::time::day_of;
use bothy_proof::Recorded;
use chrono::{DateTime, NaiveDate};

/// The bytes of one row.
pub(crate) const LEN: usize =
    8 + 8 + 4 + 4 + 1 + Kind::ALL.len() + 3 + 1 + 2 * 11 + 26 + 4 + 1 + OPENING;

/// The longest opening, in bytes of UTF-8.
const OPENING: usize = 160;
/// The mark at the end of an opening if the details go on.
const MORE: &str = "…";

/// One incident as it is now, without most of its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Facts {
    /// The entry of the first wording.
    pub(crate) created: u64,
    /// The entry of the newest wording.
    pub(crate) current: u64,
    /// The number of the newest wording.
    pub(crate) rev: u32,
    pub(crate) attachments: u32,
    /// True if hidden from lists, and kept.
    pub(crate) put_away: bool,
    pub(crate) kinds: Vec<Kind>,
    pub(crate) child_present: Option<Answer>,
    pub(crate) afraid: Option<Answer>,
    pub(crate) daily_life: bool,
    pub(crate) happened: Happened,
    /// The time when the newest wording was written.
    pub(crate) recorded: Recorded,
    /// The day on which the first wording was written, by the phone's clocks.
    pub(crate) first_day: NaiveDate,
    /// The beginning of the details: on one line, at most 160 bytes; if they go on, cut between graphemes, with … at the end.
    pub(crate) opening: String,
}

impl Facts {
    /// Returns the facts of a first wording, in entry `seq`.
    pub(crate) fn of(incident: &Incident, seq: u64, recorded: Recorded) -> Self {
        Self {
            created: seq,
            current: seq,
            rev: 0,
            attachments: 0,
            put_away: false,
            kinds: incident.kinds.clone(),
            child_present: incident.child_present(),
            afraid: incident.afraid(),
            daily_life: incident.changed_daily_life(),
            happened: incident.happened.clone(),
            recorded,
            first_day: day_of(recorded.wall_ms, recorded.offset_min),
            opening: opening(incident),
        }
    }

    /// Returns the facts with another wording; files stay, and so does being put away.
    pub(crate) fn reworded(
        &self,
        incident: &Incident,
        seq: u64,
        rev: u32,
        recorded: Recorded,
    ) -> Self {
        Self {
            created: self.created,
            rev,
            attachments: self.attachments,
            put_away: self.put_away,
            first_day: self.first_day,
            ..Self::of(incident, seq, recorded)
        }
    }

    /// Returns the facts as an earlier draft of the format had them: a cut opening without a mark.
    pub(crate) fn unmarked(&self, incident: &Incident) -> Self {
        let opening = cut(&beginning(incident), OPENING).trim_end().to_owned();
        Self {
            opening,
            ..self.clone()
        }
    }

    /// Returns the place in the list: 8 bytes that sort like the instants.
    pub(crate) fn sort(&self) -> [u8; 8] {
        (self.happened.sort_key().cast_unsigned() ^ (1 << 63)).to_be_bytes()
    }

    /// Encodes as [`LEN`] bytes; numbers are big-endian.
    pub(crate) fn encode(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(LEN);
        out.extend(self.created.to_be_bytes());
        out.extend(self.current.to_be_bytes());
        out.extend(self.rev.to_be_bytes());
        out.extend(self.attachments.to_be_bytes());
        out.push(self.put_away.into());
        let mut kinds = [0; Kind::ALL.len()];
        for (place, kind) in kinds.iter_mut().zip(&self.kinds) {
            *place = *kind as u8 + 1;
        }
        out.extend(kinds);
        out.extend([code_of(self.child_present), code_of(self.afraid)]);
        out.push(self.daily_life.into());
        out.push(match self.happened {
            Happened::Exact(_) => 0,
            Happened::About(_) => 1,
            Happened::Day(_) => 2,
            Happened::Range(..) => 3,
            Happened::Between(..) => 4,
        });
        let (from, to) = self.happened.ends();
        for when in [from, to] {
            let (kind, offset_min) = match when {
                When::Day(_) => (0, 0),
                When::At(moment) => (1, moment.offset_min),
            };
            out.push(kind);
            out.extend((when.local().and_utc().timestamp() / 60).to_be_bytes());
            out.extend(offset_min.to_be_bytes());
        }
        out.extend(self.recorded.wall_ms.to_be_bytes());
        out.extend(self.recorded.offset_min.to_be_bytes());
        out.extend(self.recorded.mono_ms.to_be_bytes());
        out.extend(self.recorded.boot.to_be_bytes());
        out.extend(self.first_day.to_epoch_days().to_be_bytes());
        let opening = cut(&self.opening, OPENING);
        out.push(u8::try_from(opening.len()).unwrap_or(0));
        out.extend(opening.as_bytes());
        out.resize(LEN, 0);
        out
    }

    /// Reads what [`Facts::encode`] wrote; `None` for any other bytes.
    pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
        let (facts, rest) = Self::decode_counted(bytes)?;
        let (len, rest) = rest.split_first()?;
        let (opening, zeros) = rest.split_at_checked((*len).into())?;
        zeros.iter().all(|byte| *byte == 0).then_some(Self {
            opening: str::from_utf8(opening).ok()?.to_owned(),
            ..facts
        })
    }

    /// Reads all but the opening, which counting doesn't need, and returns the remaining bytes.
    #[inline]
    pub(crate) fn decode_counted(bytes: &[u8]) -> Option<(Self, &[u8])> {
        let mut rest = bytes;
        let created = u64::from_be_bytes(take(&mut rest)?);
        let current = u64::from_be_bytes(take(&mut rest)?);
        let rev = u32::from_be_bytes(take(&mut rest)?);
        let attachments = u32::from_be_bytes(take(&mut rest)?);
        let [put_away] = take(&mut rest)?;
        let mut kinds = Vec::new();
        let places: [u8; Kind::ALL.len()] = take(&mut rest)?;
        for place in places.into_iter().take_while(|place| *place != 0) {
            kinds.push(*Kind::ALL.get(usize::from(place) - 1)?);
        }
        let [child, afraid, daily_life, form] = take(&mut rest)?;
        let (from, to) = (take_when(&mut rest)?, take_when(&mut rest)?);
        let happened = match (form, from) {
            (0, When::At(moment)) => Happened::Exact(moment),
            (1, when) => Happened::About(when),
            (2, When::Day(day)) => Happened::Day(day),
            (3, when) => Happened::Range(when, to),
            (4, when) => Happened::Between(when, to),
            _ => return None,
        };
        let recorded = Recorded {
            wall_ms: i64::from_be_bytes(take(&mut rest)?),
            offset_min: i16::from_be_bytes(take(&mut rest)?),
            mono_ms: u64::from_be_bytes(take(&mut rest)?),
            boot: u64::from_be_bytes(take(&mut rest)?),
        };
        let first_day = NaiveDate::from_epoch_days(i32::from_be_bytes(take(&mut rest)?))?;
        let whole = bytes.len() == LEN && put_away < 2 && daily_life < 2;
        let facts = Self {
            created,
            current,
            rev,
            attachments,
            put_away: put_away == 1,
            kinds,
            child_present: *ANSWERS.get(usize::from(child))?,
            afraid: *ANSWERS.get(usize::from(afraid))?,
            daily_life: daily_life == 1,
            happened,
            recorded,
            first_day,
            opening: String::new(),
        };
        whole.then_some((facts, rest))
    }
}

/// The place of each answer; 0 is not said.
const ANSWERS: [Option<Answer>; 4] = [
    None,
    Some(Answer::Yes),
    Some(Answer::No),
    Some(Answer::Unsure),
];

fn code_of(answer: Option<Answer>) -> u8 {
    answer.map_or(0, |answer| answer as u8 + 1)
}

/// Returns the beginning of the details, with a mark if they go on.
fn opening(incident: &Incident) -> String {
    let line = beginning(incident);
    if line.len() <= OPENING {
        return line;
    }
    cut(&line, OPENING - MORE.len()).trim_end().to_owned() + MORE
}

/// Returns the details on one line, white space as single spaces: all of them, or more than an opening can hold.
fn beginning(incident: &Incident) -> String {
    let Some(Value::Words(details)) = incident.fields.get(&Field::details()) else {
        return String::new();
    };
    let mut line = String::new();
    for word in details.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
        if line.len() > OPENING {
            break;
        }
    }
    line
}

fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (taken, after) = rest.split_first_chunk()?;
    *rest = after;
    Some(*taken)
}

fn take_when(rest: &mut &[u8]) -> Option<When> {
    let [kind] = take(rest)?;
    let minutes = i64::from_be_bytes(take(rest)?);
    let offset_min = i16::from_be_bytes(take(rest)?);
    let local = DateTime::from_timestamp(minutes.checked_mul(60)?, 0)?.naive_utc();
    match kind {
        0 => Some(When::Day(local.date())),
        1 => Some(When::At(Moment { local, offset_min })),
        _ => None,
    }
}
