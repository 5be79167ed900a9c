//! Contacts, and the conversation about danger: what is kept, and what is refused.

mod model;

use bothy_core::helplines::{Area, ContactDetails, State};
use bothy_core::risk::{Answered, Consent, Conversation, MAX_LINKS, RiskAnswer, Themes, Wishes};
use bothy_core::{Error, Id, Input};
use bothy_test_support::Home;

pub(super) const NOT_SAID: Error = Error::Invalid { field: Input::Risk };
/// The longest free text: 256 KiB.
const TEXT: usize = 256 << 10;

fn ruth() -> ContactDetails {
    ContactDetails {
        name: "Ruth".to_owned(),
        what: "worker".to_owned(),
        number: "+44 7700 900123".to_owned(),
        code_word: "the blue jumper".to_owned(),
        safe: Some("Mo-Fr 09:00-15:00".to_owned()),
        note: "Never on\na Sunday".to_owned(),
    }
}

/// A change of a contact.
type Change<'c> = &'c dyn Fn(&mut ContactDetails);

#[test]
fn a_contact_stays_as_it_was_written_and_says_when_it_is_safe_to_ring() {
    let mut home = Home::new(710);
    let mut open = home.unlock();
    let id = open.contacts().add(&ruth(), &mut home.chance).unwrap();
    open.contacts()
        .set_area(Some(Area::Wales), &mut home.chance)
        .unwrap();
    open.lock();
    let mut open = home.unlock();
    let contact = open.contacts().get(id).unwrap();
    assert_eq!(contact.details, ruth());
    assert_eq!(open.contacts().area(), Ok(Some(Area::Wales)));
    assert_eq!(open.contacts().find(&id.to_string()[..6]), Ok(id));
    // A withheld number has the prefix 141 only where it works: not before a plus.
    assert_eq!(contact.tel(true).as_deref(), Some("tel:+447700900123"));
    let mut now = home.clock.tick();
    for (wall_ms, open) in [(1_795_700_000_000, true), (1_795_730_000_000, false)] {
        now.wall_ms = wall_ms;
        let state = contact.state(now);
        assert_eq!(matches!(state, State::Open { .. }), open, "{state:?}");
    }
}

#[test]
fn a_contact_needs_no_number_and_gives_none_to_the_dialler() {
    let mut home = Home::new(714);
    let mut open = home.unlock();
    for number in ["", "  "] {
        let details = ContactDetails {
            number: number.to_owned(),
            ..ruth()
        };
        let id = open.contacts().add(&details, &mut home.chance).unwrap();
        let kept = open.contacts().get(id).unwrap();
        assert_eq!((kept.details.number.as_str(), kept.tel(true)), ("", None));
    }
}

#[test]
fn a_contact_that_cannot_be_is_refused_and_the_one_there_was_stays() {
    let mut home = Home::new(711);
    let mut open = home.unlock();
    let id = open.contacts().add(&ruth(), &mut home.chance).unwrap();
    let wrong: [(Input, Change<'_>); 10] = [
        (Input::Contact, &|c| c.name.clear()),
        (Input::TooLong, &|c| c.name = "n".repeat(256)),
        (Input::Contact, &|c| c.name = "Ru\nth".to_owned()),
        (Input::TooLong, &|c| c.what = "w".repeat(256)),
        (Input::Contact, &|c| c.number = "12".to_owned()),
        (Input::Contact, &|c| c.number = "1".repeat(16)),
        (Input::Contact, &|c| c.number = "0800 CALL ME".to_owned()),
        (Input::Contact, &|c| c.code_word = "c\u{7}".to_owned()),
        (Input::Hours, &|c| c.safe = Some("at night".to_owned())),
        (Input::TooLong, &|c| c.note = "n".repeat((16 << 10) + 1)),
    ];
    for (n, (field, spoil)) in wrong.iter().enumerate() {
        let mut details = ruth();
        spoil(&mut details);
        let edited = open.contacts().edit(id, &details, &mut home.chance);
        assert_eq!(edited, Err(Error::Invalid { field: *field }), "{n}");
    }
    assert_eq!(open.contacts().get(id).unwrap().details, ruth());
    open.contacts().remove(id, &mut home.chance).unwrap();
    for gone in [
        open.contacts().edit(id, &ruth(), &mut home.chance),
        open.contacts().remove(id, &mut home.chance),
    ] {
        assert_eq!(gone, Err(Error::NotFound));
    }
    assert_eq!(open.contacts().list(), Ok(vec![]));
}

pub(super) fn answered(facts: &str, links: usize) -> Answered {
    Answered {
        answer: RiskAnswer::Yes,
        facts: facts.to_owned(),
        incidents: vec![Id([1; 16]); links],
        present: String::new(),
        asked_ms: 1,
    }
}

#[test]
fn what_was_said_of_danger_has_its_limits_and_can_be_taken_away_whole() {
    let mut home = Home::new(712);
    let mut open = home.unlock();
    let themes = Themes::built_in().unwrap();
    let neck = themes.get("neck").unwrap();
    let longest = answered(&"f".repeat(TEXT), MAX_LINKS);
    open.risk()
        .answer(neck, &longest, &mut home.chance)
        .unwrap();
    for too_much in [
        answered(&"f".repeat(TEXT + 1), 0),
        answered("", MAX_LINKS + 1),
    ] {
        let refused = open.risk().answer(neck, &too_much, &mut home.chance);
        assert_eq!(refused, Err(NOT_SAID));
    }
    assert_eq!(open.risk().get().unwrap().answers["neck"], longest);
    let consent = |purpose: &str, to: &str| Wishes {
        consent: Some(Consent {
            purpose: purpose.to_owned(),
            to: to.to_owned(),
            until: "2027-03-01".parse().unwrap(),
            given_ms: 1,
            withdrawn_ms: None,
        }),
        ..Wishes::default()
    };
    let now = home.clock.tick();
    for wishes in [consent(" ", "The IDVA"), consent("Referral", "")] {
        let refused = open.risk().set_wishes(&wishes, now, &mut home.chance);
        assert_eq!(refused, Err(NOT_SAID));
    }
    let given = consent("Referral", "The IDVA");
    let mut over = given.clone();
    over.consent.as_mut().unwrap().until = "2026-02-28".parse().unwrap();
    let refused = open.risk().set_wishes(&over, now, &mut home.chance);
    assert_eq!(refused, Err(Error::Invalid { field: Input::Past }));
    open.risk()
        .set_wishes(&given, now, &mut home.chance)
        .unwrap();
    let until = given.consent.as_ref().unwrap();
    assert!(until.holds("2027-03-01".parse().unwrap()));
    assert!(!until.holds("2027-03-02".parse().unwrap()));
    open.lock();
    let mut open = home.unlock();
    assert_eq!(open.risk().get().unwrap().wishes, given);
    // After it has run out, other wishes can still be saved.
    let mut later = home.clock.tick();
    later.wall_ms += 500 * 86_400_000;
    let given = Wishes {
        needs: "A ground-floor flat".to_owned(),
        ..given
    };
    let set = open.risk().set_wishes(&given, later, &mut home.chance);
    assert_eq!(set, Ok(()));
    open.risk().clear(&mut home.chance).unwrap();
    assert_eq!(open.risk().get(), Ok(Conversation::default()));
}
