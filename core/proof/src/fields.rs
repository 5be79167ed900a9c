//! The 96 positions of a body, version 2: the one list of what an entry and an incident can hold.
//!
//! Journal, evidence and checkers all read this table. Every entry ever made commits to positions and shapes, so none of
//! them can change; docs/log-format.md prints the same table. Positions without a name are for later versions, and null.
//!
//! The table is in the order in which a reader sees fields. The numbers are in another: from 64 on stand what can give away
//! a place, a phone or a helper, so that packs can hide them together at little cost.

pub use crate::shape::Shape;
use crate::{Malformed, Value};

/// One position.
///
/// ```
/// use bothy_proof::fields::{self, Shape};
///
/// let weapon = fields::named("weapon").unwrap();
/// assert_eq!((weapon.position, weapon.shape), (23, Shape::Answer));
/// assert_eq!(fields::at(weapon.position), Some(weapon));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spec {
    /// The number, 0 to 95.
    pub position: u8,
    /// The name; log.json, tables and the command line spell it the same.
    pub name: &'static str,
    /// The shape of its value; null is always allowed too.
    pub shape: Shape,
    /// True if the user says it of an incident; false if the log says it of itself.
    pub of_incident: bool,
}

/// The number of positions in a body, named or not.
pub const POSITIONS: u8 = 96;

/// The kinds of entry: the values of position 0.
const ENTRY_KINDS: &[&str] = &[
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

/// The kinds of incident, in the order they are offered; the first one chosen leads.
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

/// The reasons for removing something; "undone" is a slip taken back within ten minutes.
pub const REASONS: &[&str] = &[
    "test",
    "wrong-day",
    "duplicate",
    "unsafe-to-keep",
    "other",
    "undone",
];

/// The areas of daily life that an incident changed.
pub const DAILY_LIFE_AREAS: &[&str] = &["sleep", "work", "going-out", "contact", "health"];

/// The injured parts of the body, from head to foot. A hurt neck doesn't mean pressure on it: that is
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

/// The kinds of injury: marks that others can see first, then harm without marks.
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

/// Makes [`ALL`] and [`position`] from one table, so that a position has one name everywhere.
///
/// A row is `N NAME "name" who Shape;`; `who` is `said` for what the user says of an incident, `log` for what the log says
/// of itself. CONTRIBUTING.md, "How to add a field", has what else a new one costs.
macro_rules! positions {
    ($($(#[$doc:meta])* $at:literal $const:ident $name:literal $who:ident $shape:expr;)+) => {
        /// The named positions, in the order in which they are shown.
        pub const ALL: &[Spec] = &[$(positions!($who $at $name $shape)),+];

        /// The numbers of the named positions, by name.
        pub mod position {
            $($(#[$doc])* pub const $const: u8 = $at;)+

            /// The positions that a pack always shows of each of its entries.
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
    /// The kind of entry.
    0 KIND "kind" log Shape::Choice(ENTRY_KINDS);
    /// The incident of created, imported, amended, deleted, put-away; an attachment's own id for attached and derived;
    /// the first 16 bytes of `log_id` for the rest.
    1 SUBJECT "subject" log Shape::Id;
    /// The revision's number: created, imported and amended of one incident, from 0; null elsewhere.
    2 REV "rev" log Shape::Count;
    /// The time of writing by the phone's wall clock, in milliseconds since 1970-01-01T00:00Z.
    3 RECORDED "recorded" log Shape::Int;
    /// The minutes that local time was ahead of UTC then.
    64 RECORDED_OFFSET "recorded_offset" log Shape::Offset;
    /// The milliseconds since the phone was started, by a clock that counts sleep.
    65 UPTIME "uptime" log Shape::Count;
    /// A number that rises each time the phone is started.
    66 BOOT "boot" log Shape::Count;
    /// deleted: the entries whose content was destroyed.
    4 TARGETS "targets" log Shape::Seqs;
    /// attached, derived: length, type and SHA-256 of an attachment.
    5 FILE "file" log Shape::File;
    /// attached, derived: incident of an attachment.
    6 INCIDENT "incident" log Shape::Id;
    /// The reason for removing something.
    7 REASON "reason" log Shape::Choice(REASONS);
    /// True if the amendment changed spelling only.
    8 SPELLING_ONLY "spelling_only" log Shape::Flag;
    /// The kinds of incident.
    9 KINDS "kinds" said Shape::Choices(INCIDENT_KINDS);
    /// Local time as the writer gave it; the offset from UTC is separate, so that it can be hidden separately.
    10 HAPPENED "happened" said Shape::Happened;
    /// The offset of that time from UTC.
    67 HAPPENED_OFFSET "happened_offset" said Shape::Offsets;
    /// The account of what happened, in the writer's words.
    11 DETAILS "details" said Shape::Words;
    /// Words that were said, word for word.
    12 EXACT_WORDS "exact_words" said Shape::Words;
    /// The place of an incident.
    68 PLACE "place" said Shape::Words;
    /// The person who did it.
    13 WHO "who" said Shape::People;
    /// The other people who were there.
    14 OTHERS_PRESENT "others_present" said Shape::People;
    /// Presence of a child.
    15 CHILD_PRESENT "child_present" said Shape::Answer;
    /// The children who were there.
    16 CHILDREN "children" said Shape::People;
    /// The things that the child saw, heard and did.
    17 CHILD_SAW_HEARD "child_saw_heard" said Shape::Words;
    /// The child's own words, and manner.
    18 CHILD_WORDS "child_words" said Shape::Words;
    /// Injury to anybody.
    19 INJURED "injured" said Shape::Answer;
    /// The injuries, in the writer's words.
    20 INJURIES "injuries" said Shape::Words;
    /// The people who saw the injuries.
    21 INJURIES_SEEN_BY "injuries_seen_by" said Shape::People;
    /// Pressure on the neck.
    22 PRESSURE_ON_NECK "pressure_on_neck" said Shape::Answer;
    /// Presence of a weapon.
    23 WEAPON "weapon" said Shape::Answer;
    /// The weapon, and how it was used.
    24 WEAPON_DETAILS "weapon_details" said Shape::Words;
    /// A threat to kill.
    25 THREAT_TO_KILL "threat_to_kill" said Shape::Answer;
    /// Pregnancy of the writer at the time.
    26 PREGNANT "pregnant" said Shape::Answer;
    /// A part played by drink or drugs.
    27 DRINK_OR_DRUGS "drink_or_drugs" said Shape::Answer;
    /// The part that they played.
    28 DRINK_OR_DRUGS_DETAILS "drink_or_drugs_details" said Shape::Words;
    /// The areas of daily life that it changed.
    29 DAILY_LIFE_AREAS "daily_life_areas" said Shape::Choices(DAILY_LIFE_AREAS);
    /// The changes to daily life, in the writer's words.
    30 DAILY_LIFE "daily_life" said Shape::Words;
    /// Fear of violence.
    31 AFRAID_OF_VIOLENCE "afraid_of_violence" said Shape::Answer;
    /// A call to the police.
    32 POLICE_CALLED "police_called" said Shape::Answer;
    /// The number that the police gave.
    33 POLICE_REFERENCE "police_reference" said Shape::Words;
    /// The officer's name or number.
    34 POLICE_OFFICER "police_officer" said Shape::Words;
    /// A recording by an officer's body-worn camera.
    35 POLICE_VIDEO "police_video" said Shape::Answer;
    /// A doctor: who, when, reference.
    69 DOCTOR "doctor" said Shape::Words;
    /// A hospital: who, when, reference.
    70 HOSPITAL "hospital" said Shape::Words;
    /// A sexual assault referral centre: who, when, reference.
    71 SARC "sarc" said Shape::Words;
    /// A school: who, when, reference.
    72 SCHOOL "school" said Shape::Words;
    /// A social worker: who, when, reference.
    73 SOCIAL_WORKER "social_worker" said Shape::Words;
    /// A housing service: who, when, reference.
    74 HOUSING "housing" said Shape::Words;
    /// An order in force at the time.
    36 ORDER_IN_FORCE "order_in_force" said Shape::Answer;
    /// A case reference that agencies share.
    37 AGENCY_REFERENCE "agency_reference" said Shape::Words;
    /// A note that every pack leaves out.
    77 PRIVATE_NOTE "private_note" said Shape::Words;
    /// attached, derived: an attachment's name on the phone.
    76 FILE_NAME "file_name" log Shape::Words;
    /// attached, derived: true if an attachment is intimate.
    38 INTIMATE "intimate" log Shape::Flag;
    /// attached, derived: what an attachment shows.
    39 CAPTION "caption" log Shape::Words;
    /// The pack that an `exported` entry describes.
    40 PACK "pack" log Shape::Pack;
    /// The head that a `witnessed` entry describes.
    41 WITNESS "witness" log Shape::Witness;
    /// The jump that a `clock-jumped` entry describes.
    42 CLOCK "clock" log Shape::Clock;
    /// The earlier log that a `restored` entry describes.
    43 RESTORED "restored" log Shape::Restored;
    /// The former and new signing key.
    44 KEY_CHANGE "key_change" log Shape::KeyChange;
    /// The file that an `imported` entry came from.
    45 ORIGIN "origin" log Shape::Origin;
    /// The order in force: which, from which court, until when.
    46 ORDER_DETAILS "order_details" said Shape::Words;
    /// The attachment that a derived one was made from, and how.
    47 DERIVED_FROM "derived_from" log Shape::DerivedFrom;
    /// attached, derived: what is said in a recording, typed by the writer.
    48 TRANSCRIPT "transcript" log Shape::Words;
    /// True if a `put-away` entry hides, false if it brings back.
    49 AWAY "away" log Shape::Flag;
    /// The person who took the fingerprint.
    75 WITNESSED_BY "witnessed_by" log Shape::Words;
    /// The injured parts of the body, beside `injuries`, which has the words.
    50 INJURY_AREAS "injury_areas" said Shape::Choices(INJURY_AREAS);
    /// Marks and harm, beside `injuries`, which has the words.
    51 INJURY_KINDS "injury_kinds" said Shape::Choices(INJURY_KINDS);
}

/// The place in [`ALL`] of each position; `None` where it has no name.
const PLACES: [Option<usize>; POSITIONS as usize] = {
    let mut places = [None; POSITIONS as usize];
    let mut place = 0;
    while place < ALL.len() {
        let position = &mut places[ALL[place].position as usize];
        assert!(position.is_none(), "two rows with one number");
        *position = Some(place);
        place += 1;
    }
    places
};

/// Returns the place of a position in [`ALL`]; `None` if it has no name in this version.
#[must_use]
pub fn place(position: u8) -> Option<usize> {
    *PLACES.get(usize::from(position))?
}

/// Returns the position with this number; `None` if it has no name in this version.
#[must_use]
pub fn at(position: u8) -> Option<&'static Spec> {
    ALL.get(place(position)?)
}

/// Returns the position with this name.
#[must_use]
pub fn named(name: &str) -> Option<&'static Spec> {
    ALL.iter().find(|spec| spec.name == name)
}

/// Returns the name of a position; empty if it has none.
#[must_use]
pub fn name(position: u8) -> &'static str {
    at(position).map_or("", |spec| spec.name)
}

/// Checks a value for a position by number; a position without a name in this version can only be null.
pub(crate) fn check(position: u8, value: &Value) -> Result<(), Malformed> {
    let fits = match at(position) {
        Some(spec) => spec.shape.accepts(value),
        None => position < POSITIONS && *value == Value::Null,
    };
    if fits { Ok(()) } else { Err(Malformed) }
}
