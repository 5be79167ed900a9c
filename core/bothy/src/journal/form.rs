//! The form of an incident: its fields in groups, in the order in which a screen offers them. One table, so that a shell draws a form
//! without knowing one field. `shown` adds the words.

use crate::content_file::names;
use crate::journal::field::{Answer, Field};
use crate::journal::model::Kind;
use bothy_proof::fields::position as at;

names! {
    /// A part of the form, in order.
    FormGroup said by "form-group-" {
        /// The account, in the user's words.
        What = "what",
        /// The people and the place.
        Where = "where",
        /// Children who were there.
        Child = "child",
        /// Injuries.
        Hurt = "hurt",
        /// Signs of more danger.
        Danger = "danger",
        /// Changes to the user's life.
        Life = "life",
        /// Police and court orders.
        Police = "police",
        /// Others who know of it.
        Others = "others",
        /// A note that no pack has.
        Own = "own",
    }
}

/// A field's place on the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormRow {
    /// The field.
    pub field: Field,
    /// Its group.
    pub group: FormGroup,
    /// True if it stands on the short form, too.
    pub first: bool,
    /// True if its words may need more than one line.
    pub long: bool,
    /// The question that opens it: it is offered after the answers of [`OPENING`], or once it has a value.
    pub follows: Option<Field>,
    /// The kept people to choose from; `None` for a field of another type.
    pub people: Option<Offered>,
}

/// The kept people that a field offers. Those who were chosen before stand there in any case, and words can say anybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offered {
    /// True if it offers people who aren't children.
    pub adults: bool,
    /// True if it offers children.
    pub children: bool,
}

/// The answers that open the fields that follow a question. "Not sure" does too: details help either way.
pub const OPENING: [Answer; 2] = [Answer::Yes, Answer::Unsure];

/// The kinds on the short form, in order. The others stand behind them.
pub const FIRST_KINDS: [Kind; 5] = [
    Kind::PhysicalAssault,
    Kind::SexualAssault,
    Kind::Controlling,
    Kind::FrightenedMe,
    Kind::Other,
];

/// The fields on the short form.
const FIRST: [u8; 2] = [at::DETAILS, at::CHILD_PRESENT];

/// The fields whose words fit on a line.
const SHORT: [u8; 4] = [
    at::PLACE,
    at::POLICE_REFERENCE,
    at::POLICE_OFFICER,
    at::AGENCY_REFERENCE,
];

const ADULTS: Offered = Offered {
    adults: true,
    children: false,
};
const CHILDREN: Offered = Offered {
    adults: false,
    children: true,
};
const EVERYBODY: Offered = Offered {
    adults: true,
    children: true,
};

/// The fields of people, and who is offered in each.
const PEOPLE: [(u8, Offered); 4] = [
    (at::WHO, ADULTS),
    (at::OTHERS_PRESENT, EVERYBODY),
    (at::CHILDREN, CHILDREN),
    (at::INJURIES_SEEN_BY, EVERYBODY),
];

/// The position of a field, and of the question that it follows.
type Row = (u8, Option<u8>);

/// Each group's fields in order.
const FORM: [(FormGroup, &[Row]); 9] = [
    (
        FormGroup::What,
        &[(at::DETAILS, None), (at::EXACT_WORDS, None)],
    ),
    (
        FormGroup::Where,
        &[
            (at::PLACE, None),
            (at::WHO, None),
            (at::OTHERS_PRESENT, None),
        ],
    ),
    (
        FormGroup::Child,
        &[
            (at::CHILD_PRESENT, None),
            (at::CHILDREN, Some(at::CHILD_PRESENT)),
            (at::CHILD_SAW_HEARD, Some(at::CHILD_PRESENT)),
            (at::CHILD_WORDS, Some(at::CHILD_PRESENT)),
        ],
    ),
    (
        FormGroup::Hurt,
        &[
            (at::INJURED, None),
            (at::INJURY_AREAS, Some(at::INJURED)),
            (at::INJURY_KINDS, Some(at::INJURED)),
            (at::INJURIES, Some(at::INJURED)),
            (at::INJURIES_SEEN_BY, Some(at::INJURED)),
        ],
    ),
    (
        FormGroup::Danger,
        &[
            (at::PRESSURE_ON_NECK, None),
            (at::WEAPON, None),
            (at::WEAPON_DETAILS, Some(at::WEAPON)),
            (at::THREAT_TO_KILL, None),
            (at::PREGNANT, None),
            (at::DRINK_OR_DRUGS, None),
            (at::DRINK_OR_DRUGS_DETAILS, Some(at::DRINK_OR_DRUGS)),
        ],
    ),
    (
        FormGroup::Life,
        &[
            (at::AFRAID_OF_VIOLENCE, None),
            (at::DAILY_LIFE_AREAS, None),
            (at::DAILY_LIFE, None),
        ],
    ),
    (
        FormGroup::Police,
        &[
            (at::POLICE_CALLED, None),
            (at::POLICE_REFERENCE, Some(at::POLICE_CALLED)),
            (at::POLICE_OFFICER, Some(at::POLICE_CALLED)),
            (at::POLICE_VIDEO, Some(at::POLICE_CALLED)),
            (at::ORDER_IN_FORCE, None),
            (at::ORDER_DETAILS, Some(at::ORDER_IN_FORCE)),
        ],
    ),
    (
        FormGroup::Others,
        &[
            (at::DOCTOR, None),
            (at::HOSPITAL, None),
            (at::SARC, None),
            (at::SCHOOL, None),
            (at::SOCIAL_WORKER, None),
            (at::HOUSING, None),
            (at::AGENCY_REFERENCE, None),
        ],
    ),
    (FormGroup::Own, &[(at::PRIVATE_NOTE, None)]),
];

/// Returns the form's fields in order.
pub fn form() -> impl Iterator<Item = FormRow> {
    let row = |group, position, follows: Option<u8>| FormRow {
        field: Field::at(position),
        group,
        first: FIRST.contains(&position),
        long: !SHORT.contains(&position),
        follows: follows.map(Field::at),
        people: PEOPLE
            .into_iter()
            .find_map(|(at, offered)| (at == position).then_some(offered)),
    };
    FORM.into_iter().flat_map(move |(group, fields)| {
        let fields = fields.iter();
        fields.map(move |(position, follows)| row(group, *position, *follows))
    })
}

/// Returns the kinds in the order in which a form offers them, the first ones first.
pub fn kinds_offered() -> impl Iterator<Item = (Kind, bool)> {
    let first = FIRST_KINDS.into_iter().map(|kind| (kind, true));
    let others = Kind::ALL.into_iter();
    let others = others.filter(|kind| !FIRST_KINDS.contains(kind));
    first.chain(others.map(|kind| (kind, false)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use bothy_proof::Shape;
    use std::collections::BTreeSet;

    #[test]
    fn every_field_is_in_exactly_one_group() {
        let offered: Vec<_> = form().map(|row| row.field).collect();
        let all: BTreeSet<_> = Field::all().collect();
        assert_eq!(offered.len(), all.len());
        assert_eq!(offered.into_iter().collect::<BTreeSet<_>>(), all);
        let groups: Vec<_> = FORM.iter().map(|(group, _)| *group).collect();
        assert_eq!(groups, FormGroup::ALL);
    }

    #[test]
    fn a_field_follows_a_question_that_stands_before_it_in_its_group() {
        let rows: Vec<_> = form().collect();
        for (place, row) in rows.iter().enumerate() {
            let Some(question) = row.follows else {
                continue;
            };
            assert_eq!(question.shape(), Shape::Answer, "{}", row.field.name());
            let before = rows[..place].iter().find(|row| row.field == question);
            assert_eq!(before.unwrap().group, row.group, "{}", row.field.name());
            assert_eq!(before.unwrap().follows, None, "{}", row.field.name());
        }
    }

    #[test]
    fn every_field_of_people_says_who_is_offered() {
        for row in form() {
            let is_people = row.field.shape() == Shape::People;
            assert_eq!(row.people.is_some(), is_people, "{}", row.field.name());
        }
        let of = |name| form().find(|row| row.field.name() == name).unwrap().people;
        assert_eq!(of("who"), Some(ADULTS));
        assert_eq!(of("children"), Some(CHILDREN));
    }

    #[test]
    fn the_short_form_is_the_published_screen() {
        let first = form().filter(|row| row.first).map(|row| row.field.name());
        assert_eq!(first.collect::<Vec<_>>(), ["details", "child_present"]);
        let offered: Vec<_> = kinds_offered().collect();
        assert_eq!(offered.len(), Kind::ALL.len());
        let all: BTreeSet<_> = offered.iter().map(|(kind, _)| *kind).collect();
        assert_eq!(all.len(), Kind::ALL.len());
        assert!(offered[..5].iter().all(|(_, first)| *first));
        assert!(!offered[5..].iter().any(|(_, first)| *first));
    }
}
