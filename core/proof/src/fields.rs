//! The 64 positions of a body, version 1: THE list of what an entry and an incident can hold.
//!
//! Journal, evidence and checkers all read this one table. Positions, names and shapes are committed to in every entry
//! ever made, so none of them can change; docs/log-format.md prints the same table. Positions not listed are for later
//! versions: their name is empty and their value is null.

pub use crate::shape::Shape;
use crate::{Malformed, Value};

/// One position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spec {
    /// 0 to 63.
    pub position: u8,
    /// As it is committed to, and as files and the command line spell it.
    pub name: &'static str,
    /// What may stand in it besides null.
    pub shape: Shape,
    /// Something she says of an incident, as against what the log says of itself.
    pub of_incident: bool,
}

/// How many positions a body has, named or not.
pub const POSITIONS: u8 = 64;

/// What an entry can be: the words of position 0.
pub const ENTRY_KINDS: &[&str] = &[
    "created",
    "amended",
    "deleted",
    "attached",
    "derived",
    "put-away",
    "exported",
    "witnessed",
    "clock-jumped",
    "restored",
    "key-changed",
    "imported",
];

/// Kinds of incident, in the order they are offered; the first one chosen leads.
pub const INCIDENT_KINDS: &[&str] = &[
    "physical-assault",
    "sexual-assault",
    "controlling",
    "frightened-me",
    "threats",
    "stalking",
    "money",
    "online",
    "damage",
    "animals",
    "broke-order",
    "child-contact",
    "after-separation",
    "honour",
    "other",
];

/// Why something was removed; "undone" is a slip taken back within ten minutes.
pub const REASONS: &[&str] = &[
    "test",
    "wrong-day",
    "duplicate",
    "unsafe-to-keep",
    "other",
    "undone",
];

/// What it changed day to day.
pub const DAILY_LIFE_AREAS: &[&str] = &["sleep", "work", "going-out", "contact", "health"];

/// Where on the body she was hurt, from head to foot. That the neck was hurt isn't that it was pressed: that is
/// `pressure_on_neck`.
pub const INJURY_AREAS: &[&str] = &[
    "head",
    "face",
    "mouth",
    "neck",
    "chest",
    "belly",
    "back",
    "arms",
    "hands",
    "private-parts",
    "legs",
    "feet",
];

/// What it did to her: marks that others can see first, then what leaves none.
pub const INJURY_KINDS: &[&str] = &[
    "bruise",
    "swelling",
    "cut",
    "scratch",
    "bite",
    "burn",
    "broken-bone",
    "hair-pulled",
    "passed-out",
    "pain-without-marks",
    "other",
];

const fn log(position: u8, name: &'static str, shape: Shape) -> Spec {
    Spec {
        position,
        name,
        shape,
        of_incident: false,
    }
}

const fn said(position: u8, name: &'static str, shape: Shape) -> Spec {
    Spec {
        position,
        name,
        shape,
        of_incident: true,
    }
}

/// Named positions, in order.
pub const ALL: &[Spec] = &[
    log(0, "kind", Shape::PackOptions(ENTRY_KINDS)),
    // The incident of created, imported, amended, deleted, put-away; an attachment's own id for attached and derived;
    // the first 16 bytes of log_id for the rest.
    log(1, "subject", Shape::Id),
    // Counts created, imported and amended of one incident from 0; null elsewhere.
    log(2, "rev", Shape::Count),
    log(3, "recorded", Shape::Recorded),
    // deleted: the entries whose content was destroyed.
    log(4, "targets", Shape::Seqs),
    // attached, derived.
    log(5, "file", Shape::File),
    log(6, "incident", Shape::Id),
    // deleted.
    log(7, "reason", Shape::PackOptions(REASONS)),
    // amended.
    log(8, "spelling_only", Shape::Flag),
    said(9, "kinds", Shape::Choices(INCIDENT_KINDS)),
    // Local time as she gave it; the offset from UTC stands apart, so that it can be hidden apart.
    said(10, "happened", Shape::Happened),
    said(11, "happened_offset", Shape::Offsets),
    said(12, "details", Shape::Words),
    said(13, "exact_words", Shape::Words),
    said(14, "place", Shape::Words),
    said(15, "who", Shape::People),
    said(16, "others_present", Shape::People),
    said(17, "child_present", Shape::Answer),
    said(18, "children", Shape::People),
    // What they saw, heard and did.
    said(19, "child_saw_heard", Shape::Words),
    // The child's own words, and manner.
    said(20, "child_words", Shape::Words),
    said(21, "injured", Shape::Answer),
    said(22, "injuries", Shape::Words),
    said(23, "injuries_seen_by", Shape::People),
    said(24, "pressure_on_neck", Shape::Answer),
    said(25, "weapon", Shape::Answer),
    said(26, "weapon_details", Shape::Words),
    said(27, "threat_to_kill", Shape::Answer),
    said(28, "pregnant", Shape::Answer),
    said(29, "drink_or_drugs", Shape::Answer),
    said(30, "drink_or_drugs_details", Shape::Words),
    said(31, "daily_life_areas", Shape::Choices(DAILY_LIFE_AREAS)),
    said(32, "daily_life", Shape::Words),
    said(33, "afraid_of_violence", Shape::Answer),
    said(34, "police_called", Shape::Answer),
    said(35, "police_reference", Shape::Words),
    said(36, "police_officer", Shape::Words),
    // Whether an officer's body-worn camera recorded it.
    said(37, "police_video", Shape::Answer),
    // 38 to 43: who, when, reference.
    said(38, "doctor", Shape::Words),
    said(39, "hospital", Shape::Words),
    said(40, "sarc", Shape::Words),
    said(41, "school", Shape::Words),
    said(42, "social_worker", Shape::Words),
    said(43, "housing", Shape::Words),
    said(44, "order_in_force", Shape::Answer),
    // A case reference that agencies share.
    said(45, "agency_reference", Shape::Words),
    // Never in a pack.
    said(46, "private_note", Shape::Words),
    // 47 to 49: attached, derived.
    log(47, "file_name", Shape::Words),
    log(48, "intimate", Shape::Flag),
    log(49, "caption", Shape::Words),
    // exported.
    log(50, "pack", Shape::Pack),
    // witnessed.
    log(51, "witness", Shape::Witness),
    // clock-jumped.
    log(52, "clock", Shape::Clock),
    // restored.
    log(53, "restored", Shape::Restored),
    // key-changed, and restored where the key changed with it.
    log(54, "key_change", Shape::KeyChange),
    // imported.
    log(55, "origin", Shape::Origin),
    // Which order is in force, from which court, until when.
    said(56, "order_details", Shape::Words),
    // derived: which attachment it was made from, and how.
    log(57, "derived_from", Shape::DerivedFrom),
    // attached, derived: what is said in a recording, typed by her.
    log(58, "transcript", Shape::Words),
    // put-away: true when put away, false when brought back.
    log(59, "away", Shape::Flag),
    // witnessed: who took the fingerprint.
    log(60, "witnessed_by", Shape::Words),
    // Beside `injuries`, which has her words for them.
    said(61, "injury_areas", Shape::Choices(INJURY_AREAS)),
    said(62, "injury_kinds", Shape::Choices(INJURY_KINDS)),
];

/// The position of this number; `None` if it has no name in this version.
#[must_use]
pub fn at(position: u8) -> Option<&'static Spec> {
    ALL.get(usize::from(position))
}

/// The position of this name.
#[must_use]
pub fn named(name: &str) -> Option<&'static Spec> {
    ALL.iter().find(|spec| spec.name == name)
}

/// The name that is committed to at a position: empty where it has none.
#[must_use]
pub fn name(position: u8) -> &'static str {
    at(position).map_or("", |spec| spec.name)
}

/// Checks a value for a position by number; what has no name in this version can only be null.
pub(crate) fn check(position: u8, value: &Value) -> Result<(), Malformed> {
    let fits = match at(position) {
        Some(spec) => spec.shape.accepts(value),
        None => position < POSITIONS && *value == Value::Null,
    };
    if fits { Ok(()) } else { Err(Malformed) }
}

/// Positions that rooms name in code.
pub mod position {
    /// What the entry is.
    pub const KIND: u8 = 0;
    /// Whom it is about.
    pub const SUBJECT: u8 = 1;
    /// Which wording of an incident.
    pub const REV: u8 = 2;
    /// When it was written, by the phone's clocks.
    pub const RECORDED: u8 = 3;
    /// Entries whose content was destroyed.
    pub const TARGETS: u8 = 4;
    /// Length, type and SHA-256 of an attachment.
    pub const FILE: u8 = 5;
    /// Where an incident happened.
    pub const PLACE: u8 = 14;
    /// Incident of an attachment.
    pub const INCIDENT: u8 = 6;
    /// Why something was removed.
    pub const REASON: u8 = 7;
    /// The amendment changed spelling only.
    pub const SPELLING_ONLY: u8 = 8;
    /// Kinds of incident.
    pub const KINDS: u8 = 9;
    /// When it happened, as she gave it.
    pub const HAPPENED: u8 = 10;
    /// Offset of that time from UTC.
    pub const HAPPENED_OFFSET: u8 = 11;
    /// What happened, in her words.
    pub const DETAILS: u8 = 12;
    /// Whether a child was present.
    pub const CHILD_PRESENT: u8 = 17;
    /// Whether there was pressure on the neck.
    pub const PRESSURE_ON_NECK: u8 = 24;
    /// In which areas it changed her daily life.
    pub const DAILY_LIFE_AREAS: u8 = 31;
    /// How, in her words.
    pub const DAILY_LIFE: u8 = 32;
    /// Whether she was afraid of violence.
    pub const AFRAID_OF_VIOLENCE: u8 = 33;
    /// Left out of every pack.
    pub const PRIVATE_NOTE: u8 = 46;
    /// Name of an attachment on her phone.
    pub const FILE_NAME: u8 = 47;
    /// What an `exported` entry says of its pack.
    pub const PACK: u8 = 50;
    /// What an `imported` entry says of the file.
    pub const ORIGIN: u8 = 55;
    /// Whether a `put-away` entry hides or brings back.
    pub const AWAY: u8 = 59;
    /// What a `restored` entry says of what was before.
    pub const RESTORED: u8 = 53;
    /// Former and new signing key.
    pub const KEY_CHANGE: u8 = 54;

    /// Always shown of an entry that is in a pack.
    pub const ALWAYS_SHOWN: [u8; 4] = [KIND, SUBJECT, REV, RECORDED];
}
