//! The model of contacts, the user's area, and the conversation about danger.

use super::{Both, day_to_come, pick, text};
use bothy_core::helplines::{Area, ContactDetails};
use bothy_core::risk::{Answered, Consent, Conversation, RiskAnswer, Wishes};
use bothy_core::{Error, Id};
use bothy_test_support::Seeded;

fn contact(chance: &mut Seeded) -> ContactDetails {
    let safe = pick(chance, &[None, Some("Mo-Fr 09:00-15:00")]).unwrap();
    ContactDetails {
        name: text(chance).chars().take(60).collect(),
        what: text(chance).chars().take(60).collect(),
        number: match chance.below(4) {
            0 => String::new(),
            _ => format!("0{}", 100 + chance.below(1_000_000_000)),
        },
        code_word: text(chance).chars().take(60).collect(),
        safe: safe.map(str::to_owned),
        note: text(chance),
    }
}

fn answered(chance: &mut Seeded) -> Answered {
    Answered {
        answer: pick(chance, RiskAnswer::ALL).unwrap(),
        facts: text(chance),
        incidents: vec![Id([9; 16]); usize::try_from(chance.below(3)).unwrap()],
        present: text(chance),
        asked_ms: i64::try_from(chance.below(1 << 40)).unwrap(),
    }
}

fn wishes(chance: &mut Seeded) -> Wishes {
    let consent = Consent {
        purpose: text(chance),
        to: text(chance),
        until: day_to_come(chance),
        given_ms: 1,
        withdrawn_ms: (chance.below(2) == 0).then_some(2),
    };
    Wishes {
        needs: text(chance),
        wants: text(chance),
        reach: text(chance),
        worker: (chance.below(2) == 0).then_some(Id([8; 16])),
        consent: (chance.below(2) == 0).then_some(consent),
    }
}

impl Both {
    /// Keeps, edits or removes a contact.
    pub(super) fn contact(&mut self) {
        let (chance, e) = (&mut self.chance, &mut self.home.chance);
        let mut contacts = self.open.as_mut().unwrap().contacts();
        let ids: Vec<Id> = self.contacts.keys().copied().collect();
        let details = contact(chance);
        match (chance.below(4), pick(chance, &ids)) {
            (0, Some(id)) => {
                assert_eq!(contacts.remove(id, e), Ok(()));
                assert_eq!(contacts.get(id), Err(Error::NotFound));
                self.contacts.remove(&id);
            }
            (1, Some(id)) => {
                assert_eq!(contacts.edit(id, &details, e), Ok(()));
                self.contacts.insert(id, details);
            }
            _ => {
                let id = contacts.add(&details, e).unwrap();
                self.contacts.insert(id, details);
            }
        }
    }

    pub(super) fn move_house(&mut self) {
        let nowhere = self.chance.below(3) == 0;
        self.area = pick(&mut self.chance, Area::ALL).filter(|_| !nowhere);
        let mut contacts = self.open.as_mut().unwrap().contacts();
        let set = contacts.set_area(self.area, &mut self.home.chance);
        assert_eq!(set, Ok(()));
    }

    /// Answers a theme, takes an answer back, saves wishes, or removes all of it.
    pub(super) fn talk(&mut self) {
        let (chance, e) = (&mut self.chance, &mut self.home.chance);
        let mut risk = self.open.as_mut().unwrap().risk();
        let theme = pick(chance, self.themes.all()).unwrap();
        let done = match chance.below(10) {
            0 => {
                self.said = Conversation::default();
                risk.clear(e)
            }
            1 | 2 => {
                let was = self.said.answers.remove(&theme.id);
                let taken = risk.take_back(&theme.id, e);
                assert_eq!(taken, was.map(|_| ()).ok_or(Error::NotFound));
                return;
            }
            3 | 4 => {
                self.said.wishes = wishes(chance);
                risk.set_wishes(&self.said.wishes, self.now, e)
            }
            _ => {
                let answered = answered(chance);
                self.said.answers.insert(theme.id.clone(), answered.clone());
                risk.answer(&theme, &answered, e)
            }
        };
        assert_eq!(done, Ok(()));
    }

    pub(super) fn compare_talk(&mut self) {
        let open = self.open.as_mut().unwrap();
        assert_eq!(open.risk().get().as_ref(), Ok(&self.said));
        let contacts = open.contacts();
        assert_eq!(contacts.area(), Ok(self.area));
        let listed = contacts.list().unwrap();
        let mut wanted: Vec<_> = self.contacts.iter().collect();
        wanted.sort_by_key(|(id, details)| (details.name.to_lowercase(), **id));
        let listed: Vec<_> = listed.iter().map(|one| (&one.id, &one.details)).collect();
        assert_eq!(listed, wanted);
    }
}
