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

/// Makes [`ALL`] and [`position`] of one table, so that a position has one name everywhere.
///
/// A row is `N NAME "name" who Shape;`, in order from 0; `who` is `said` for what a person says of an incident, `log` for what the log says
/// of itself. A new field costs a row here and in docs/log-format.md, its vectors, words in each language, and a line in each Python peer:
/// CONTRIBUTING.md, "How to add a field".
macro_rules! positions {
    ($($(#[$doc:meta])* $at:literal $const:ident $name:literal $who:ident $shape:expr;)+) => {
        /// Named positions, in order.
        pub const ALL: &[Spec] = &[$(positions!($who $at $name $shape)),+];

        /// Every named position, by its name.
        pub mod position {
            $($(#[$doc])* pub const $const: u8 = $at;)+

            /// Always shown of an entry that is in a pack.
            pub const ALWAYS_SHOWN: [u8; 4] = [KIND, SUBJECT, REV, RECORDED];
        }
    };
    (log $at:literal $name:literal $shape:expr) => {
        Spec { position: $at, name: $name, shape: $shape, of_incident: false }
    };
    (said $at:literal $name:literal $shape:expr) => {
        Spec { position: $at, name: $name, shape: $shape, of_incident: true }
    };
}

positions! {
    /// What the entry is.
    0 KIND "kind" log Shape::Choice(ENTRY_KINDS);
    /// The incident of created, imported, amended, deleted, put-away; an attachment's own id for attached and derived;
    /// the first 16 bytes of `log_id` for the rest.
    1 SUBJECT "subject" log Shape::Id;
    /// Counts created, imported and amended of one incident from 0; null elsewhere.
    2 REV "rev" log Shape::Count;
    /// When it was written, by the phone's clocks.
    3 RECORDED "recorded" log Shape::Recorded;
    /// deleted: the entries whose content was destroyed.
    4 TARGETS "targets" log Shape::Seqs;
    /// attached, derived: length, type and SHA-256 of an attachment.
    5 FILE "file" log Shape::File;
    /// attached, derived: incident of an attachment.
    6 INCIDENT "incident" log Shape::Id;
    /// Why something was removed.
    7 REASON "reason" log Shape::Choice(REASONS);
    /// The amendment changed spelling only.
    8 SPELLING_ONLY "spelling_only" log Shape::Flag;
    /// Kinds of incident.
    9 KINDS "kinds" said Shape::Choices(INCIDENT_KINDS);
    /// Local time as the writer gave it; the offset from UTC stands apart, so that it can be hidden apart.
    10 HAPPENED "happened" said Shape::Happened;
    /// Offset of that time from UTC.
    11 HAPPENED_OFFSET "happened_offset" said Shape::Offsets;
    /// What happened, in the writer's words.
    12 DETAILS "details" said Shape::Words;
    /// What was said, word for word.
    13 EXACT_WORDS "exact_words" said Shape::Words;
    /// Where an incident happened.
    14 PLACE "place" said Shape::Words;
    /// Who did it.
    15 WHO "who" said Shape::People;
    /// Who else was there.
    16 OTHERS_PRESENT "others_present" said Shape::People;
    /// Whether a child was present.
    17 CHILD_PRESENT "child_present" said Shape::Answer;
    /// Which children.
    18 CHILDREN "children" said Shape::People;
    /// What the child saw, heard and did.
    19 CHILD_SAW_HEARD "child_saw_heard" said Shape::Words;
    /// The child's own words, and manner.
    20 CHILD_WORDS "child_words" said Shape::Words;
    /// Whether anybody was hurt.
    21 INJURED "injured" said Shape::Answer;
    /// How, in the writer's words.
    22 INJURIES "injuries" said Shape::Words;
    /// Who saw the injuries.
    23 INJURIES_SEEN_BY "injuries_seen_by" said Shape::People;
    /// Whether there was pressure on the neck.
    24 PRESSURE_ON_NECK "pressure_on_neck" said Shape::Answer;
    /// Whether there was a weapon.
    25 WEAPON "weapon" said Shape::Answer;
    /// Which weapon, and how it was used.
    26 WEAPON_DETAILS "weapon_details" said Shape::Words;
    /// Whether there was a threat to kill.
    27 THREAT_TO_KILL "threat_to_kill" said Shape::Answer;
    /// Whether the writer was pregnant.
    28 PREGNANT "pregnant" said Shape::Answer;
    /// Whether drink or drugs played a part.
    29 DRINK_OR_DRUGS "drink_or_drugs" said Shape::Answer;
    /// How they did.
    30 DRINK_OR_DRUGS_DETAILS "drink_or_drugs_details" said Shape::Words;
    /// In which areas it changed her daily life.
    31 DAILY_LIFE_AREAS "daily_life_areas" said Shape::Choices(DAILY_LIFE_AREAS);
    /// How, in the writer's words.
    32 DAILY_LIFE "daily_life" said Shape::Words;
    /// Whether she was afraid of violence.
    33 AFRAID_OF_VIOLENCE "afraid_of_violence" said Shape::Answer;
    /// Whether the police were called.
    34 POLICE_CALLED "police_called" said Shape::Answer;
    /// The number that the police gave.
    35 POLICE_REFERENCE "police_reference" said Shape::Words;
    /// The officer's name or number.
    36 POLICE_OFFICER "police_officer" said Shape::Words;
    /// Whether an officer's body-worn camera recorded it.
    37 POLICE_VIDEO "police_video" said Shape::Answer;
    /// A doctor: who, when, reference.
    38 DOCTOR "doctor" said Shape::Words;
    /// A hospital: who, when, reference.
    39 HOSPITAL "hospital" said Shape::Words;
    /// A sexual assault referral centre: who, when, reference.
    40 SARC "sarc" said Shape::Words;
    /// A school: who, when, reference.
    41 SCHOOL "school" said Shape::Words;
    /// A social worker: who, when, reference.
    42 SOCIAL_WORKER "social_worker" said Shape::Words;
    /// A housing service: who, when, reference.
    43 HOUSING "housing" said Shape::Words;
    /// Whether an order was in force.
    44 ORDER_IN_FORCE "order_in_force" said Shape::Answer;
    /// A case reference that agencies share.
    45 AGENCY_REFERENCE "agency_reference" said Shape::Words;
    /// Left out of every pack.
    46 PRIVATE_NOTE "private_note" said Shape::Words;
    /// attached, derived: name of an attachment on her phone.
    47 FILE_NAME "file_name" log Shape::Words;
    /// attached, derived: whether an attachment is intimate.
    48 INTIMATE "intimate" log Shape::Flag;
    /// attached, derived: what an attachment shows.
    49 CAPTION "caption" log Shape::Words;
    /// What an `exported` entry says of its pack.
    50 PACK "pack" log Shape::Pack;
    /// What a `witnessed` entry says of the head.
    51 WITNESS "witness" log Shape::Witness;
    /// What a `clock-jumped` entry says of the clock.
    52 CLOCK "clock" log Shape::Clock;
    /// What a `restored` entry says of what was before.
    53 RESTORED "restored" log Shape::Restored;
    /// Former and new signing key.
    54 KEY_CHANGE "key_change" log Shape::KeyChange;
    /// What an `imported` entry says of the file.
    55 ORIGIN "origin" log Shape::Origin;
    /// Which order is in force, from which court, until when.
    56 ORDER_DETAILS "order_details" said Shape::Words;
    /// Which attachment a derived one was made from, and how.
    57 DERIVED_FROM "derived_from" log Shape::DerivedFrom;
    /// attached, derived: what is said in a recording, typed by the writer.
    58 TRANSCRIPT "transcript" log Shape::Words;
    /// Whether a `put-away` entry hides or brings back.
    59 AWAY "away" log Shape::Flag;
    /// Who took the fingerprint.
    60 WITNESSED_BY "witnessed_by" log Shape::Words;
    /// Where on the body, beside `injuries`, which has the words.
    61 INJURY_AREAS "injury_areas" said Shape::Choices(INJURY_AREAS);
    /// Marks and harm, beside `injuries`, which has the words.
    62 INJURY_KINDS "injury_kinds" said Shape::Choices(INJURY_KINDS);
}

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
