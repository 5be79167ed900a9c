//! The help to offer at the moment of saving, and the cautions before something is brought in. Both are shown once and stored nowhere.

use crate::content_file::names;
use crate::journal::field::{Answer, Field};
use crate::journal::model::{Incident, Kind};

names! {
    /// A text of help for the moment of saving, the most urgent first.
    Help said by "help-" {
        /// Get checked today, even without marks; when to ring 999.
        PressureOnNeck = "pressure-on-neck",
        /// Take it seriously, and talk to somebody before anything changes.
        ThreatToKill = "threat-to-kill",
        /// Don't try to take it away, and plan with somebody.
        Weapon = "weapon",
        /// Help for a child: who acts, and who advises.
        ChildInDanger = "child-in-danger",
        /// Somebody who listens at any time.
        OwnLowMood = "own-low-mood",
        /// Help at an airport, and abroad.
        TakenAbroad = "taken-abroad",
        /// Care with or without the police, and how to keep what may be evidence.
        SexualAssault = "sexual-assault",
    }
}

/// Answers that the user gives beside an incident, only to be offered help. No record has a place for them, so nothing keeps them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SaidBeside {
    /// True if they feel very low, hurt themselves, or think of it.
    pub low_mood: bool,
    /// True if a child is hurt, taken or in danger. A child who was present isn't enough.
    pub child_in_danger: bool,
}

impl Incident {
    /// Returns the help to offer at the moment of saving, without duplicates. "Not sure" counts as yes: the danger is the same.
    ///
    /// `before` is the wording that an amendment replaces: help that it brought isn't offered again.
    ///
    /// ```
    /// use bothy_core::journal::{Answer, Field, Happened, Help, Incident, Kind, SaidBeside, Value};
    /// use bothy_core::locale::Locale;
    ///
    /// let incident = Incident {
    ///     kinds: vec![Kind::PhysicalAssault],
    ///     happened: Happened::Day(chrono::NaiveDate::from_ymd_opt(2026, 3, 1).unwrap()),
    ///     fields: [(Field::named("pressure_on_neck")?, Value::Answer(Answer::Unsure))].into(),
    /// };
    /// assert_eq!(incident.help(None, SaidBeside::default()), [Help::PressureOnNeck]);
    /// println!("{}", Locale::english()?.help(Help::PressureOnNeck, None)?.text);
    /// # Ok::<(), bothy_core::Error>(())
    /// ```
    pub fn help(&self, before: Option<&Self>, beside: SaidBeside) -> Vec<Help> {
        let brings = |help| self.brings(help) && !before.is_some_and(|before| before.brings(help));
        let said = |help| match help {
            Help::ChildInDanger => beside.child_in_danger,
            Help::OwnLowMood => beside.low_mood,
            _ => false,
        };
        let all = Help::ALL.iter().copied();
        all.filter(|help| brings(*help) || said(*help)).collect()
    }

    /// True if the incident itself brings this help.
    fn brings(&self, help: Help) -> bool {
        let may_be = |field| matches!(self.answer(field), Some(Answer::Yes | Answer::Unsure));
        match help {
            Help::PressureOnNeck => may_be(Field::pressure_on_neck()),
            Help::ThreatToKill => may_be(Field::threat_to_kill()),
            Help::Weapon => may_be(Field::weapon()),
            Help::TakenAbroad => self.kinds.contains(&Kind::Honour),
            Help::SexualAssault => self.kinds.contains(&Kind::SexualAssault),
            Help::ChildInDanger | Help::OwnLowMood => false,
        }
    }
}

names! {
    /// A caution before something is brought in.
    Caution said by "help-" {
        /// Limits of recording, and of its use in court.
        Recording = "recording",
        /// A question: with a child in earshot, write instead.
        RecordingChild = "recording-child",
        /// Traces that the phone shows, and the places where photos stay.
        RecordingPhone = "recording-phone",
        /// Never a naked picture of anybody under 18.
        RecordingIntimate = "recording-intimate",
        /// Keep the whole conversation, on the phone too.
        RecordingMessages = "recording-messages",
    }
}

/// Something about to be brought into the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Bringing {
    /// The recorder, before it is first opened.
    Recorder,
    /// A recording, before each.
    Recording,
    /// A photo, before it is taken or brought in.
    Photo,
    /// Messages, before they are brought in.
    Messages,
}

impl Bringing {
    /// Returns the cautions to show before it, in order.
    pub fn cautions(self) -> &'static [Caution] {
        match self {
            Self::Recorder => &[Caution::Recording, Caution::RecordingPhone],
            Self::Recording => &[Caution::RecordingChild],
            Self::Photo => &[Caution::RecordingIntimate, Caution::RecordingPhone],
            Self::Messages => &[Caution::RecordingMessages],
        }
    }

    /// Returns the cautions for a file that was made elsewhere, by its media type. A text may be an exported chat.
    pub fn of_file(media_type: &str) -> &'static [Caution] {
        match media_type {
            "text/plain" | "text/html" | "message/rfc822" => &[Caution::RecordingMessages],
            picture if picture.starts_with("image/") => &[Caution::RecordingIntimate],
            sound if sound.starts_with("audio/") => &[Caution::Recording],
            film if film.starts_with("video/") => &[Caution::Recording, Caution::RecordingIntimate],
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests;
