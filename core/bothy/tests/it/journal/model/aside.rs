//! The model beside the log: drafts, people, and imported lines.

use super::state::{Begun, ModelIncident, Save, Somebody};
use super::{Both, made, said};
use bothy_core::journal::{Import, Undone, Unfinished};
use bothy_core::people::Described;
use bothy_core::{Error, Id, Input};
use bothy_test_support::{Seeded, any_incident};

impl Both {
    pub(super) fn ids_of_people(&self) -> Vec<Id> {
        self.people.iter().map(|somebody| somebody.id).collect()
    }

    fn unfinished(&self, seed: u64) -> Unfinished {
        let mut chance = Seeded::new(seed);
        let incident = any_incident(&mut chance, &self.ids_of_people());
        Unfinished {
            kinds: [vec![], incident.kinds][usize::from(chance.below(4) != 0)].clone(),
            happened: Some(incident.happened).filter(|_| chance.below(4) != 0),
            fields: incident.fields,
        }
    }

    fn draft(&self, which: u16) -> Option<Begun> {
        let many = self.drafts.len().max(1);
        self.drafts.get(usize::from(which) % many).cloned()
    }

    fn begun(&mut self, id: Id) -> &mut Begun {
        self.drafts.iter_mut().find(|draft| draft.id == id).unwrap()
    }

    pub(super) fn begin(&mut self, which: u16, seed: u64) {
        let said = self.unfinished(seed);
        let chosen = self.chosen(which).map(|kept| kept.id);
        let amends = chosen.filter(|_| seed.is_multiple_of(2));
        let now = self.now;
        let open = self.open.as_mut().unwrap();
        let begun = open
            .drafts()
            .begin(amends, &said, now, &mut self.home.chance);
        let id = begun.unwrap();
        assert_eq!(open.drafts().find(&id.to_string()[..12]), Ok(id));
        let files = Vec::new();
        self.drafts.push(Begun {
            id,
            amends,
            said,
            now,
            files,
        });
    }

    pub(super) fn keep(&mut self, which: u16, seed: u64) {
        let Some(Begun { id, .. }) = self.draft(which) else {
            return;
        };
        let (said, now) = (self.unfinished(seed), self.now);
        let open = self.open.as_mut().unwrap();
        let kept = open.drafts().keep(id, &said, now, &mut self.home.chance);
        assert_eq!(kept, Ok(()));
        let begun = self.begun(id);
        (begun.said, begun.now) = (said, now);
    }

    /// Lets another file wait in a draft.
    pub(super) fn fill(&mut self, which: u16, seed: u64) {
        let Some(Begun { id, .. }) = self.draft(which) else {
            return;
        };
        let (file, staged) = self.stage(&mut Seeded::new(seed));
        let open = self.open.as_mut().unwrap();
        let attached = open.drafts().attach(id, staged, &mut self.home.chance);
        assert_eq!(attached, Ok(file.id));
        self.begun(id).files.push(file);
    }

    pub(super) fn save_draft(&mut self, which: u16) {
        let Some(mut begun) = self.draft(which) else {
            return;
        };
        let now = self.now;
        let known = self.may_name(&begun);
        let open = self.open.as_mut().unwrap();
        let saved = open.drafts().save(begun.id, now, &mut self.home.chance);
        let missing = match begun.said.finish() {
            Err(error) => Some(error),
            Ok(_) => (!known).then_some(Error::Invalid {
                field: Input::Person,
            }),
        };
        if let Some(error) = missing {
            assert_eq!(saved, Err(error));
            return;
        }
        let id = saved.unwrap();
        self.drafts.retain(|draft| draft.id != begun.id);
        let seqs = self.next_entries(1 + begun.files.len());
        for (file, seq) in begun.files.iter_mut().zip(&seqs[1..]) {
            file.seq = *seq;
        }
        let incident = said(&begun.said.finish().unwrap());
        match begun.amends {
            None => self
                .kept
                .push(ModelIncident::new(id, seqs[0], now, incident, begun.files)),
            Some(subject) => {
                assert_eq!(id, subject);
                let files = begun.files.len();
                let kept = self.find(subject);
                kept.reword(seqs[0], now, incident, false);
                kept.saves.push(Save::new(Undone::Amendment, now, files));
                kept.files.append(&mut begun.files);
            }
        }
    }

    /// True if everybody it names is kept, or was named by the wording that it would amend.
    fn may_name(&self, begun: &Begun) -> bool {
        let Ok(incident) = begun.said.finish() else {
            return true;
        };
        let amended = self.kept.iter().find(|kept| Some(kept.id) == begun.amends);
        let before = amended.map(|kept| made::people(super::state::current(kept)));
        let before = before.unwrap_or_default();
        let kept = self.ids_of_people();
        made::people(&incident)
            .iter()
            .all(|id| kept.contains(id) || before.contains(id))
    }

    pub(super) fn discard(&mut self, which: u16) {
        let Some(Begun { id, .. }) = self.draft(which) else {
            return;
        };
        let open = self.open.as_mut().unwrap();
        let discarded = open.drafts().discard(id, &mut self.home.chance);
        assert_eq!(discarded, Ok(()));
        assert_eq!(open.drafts().get(id), Err(Error::NotFound));
        self.drafts.retain(|draft| draft.id != id);
    }

    /// Keeps, edits or removes a person.
    pub(super) fn person(&mut self, which: u16, seed: u64) {
        let mut chance = Seeded::new(seed);
        let described = Described {
            name: chance.pick(&["Samir Okoro", "Źdźisia", "美玲"]).to_owned(),
            relation: chance.pick(&["neighbour", "ex"]).to_owned(),
            child: chance.below(3) == 0,
            born: None,
            dangerous: chance.below(3) == 0,
        };
        let known = self.ids_of_people();
        let somebody = known.get(usize::from(which) % known.len().max(1)).copied();
        let open = self.open.as_mut().unwrap();
        let now = self.home.clock.tick();
        match (chance.below(4), somebody) {
            (0, Some(id)) => {
                let removed = open.people().remove(id, &mut self.home.chance);
                assert_eq!(removed, Ok(()));
                self.people.retain(|somebody| somebody.id != id);
            }
            (1, Some(id)) => {
                let edited = open
                    .people()
                    .edit(id, &described, now, &mut self.home.chance);
                assert_eq!(edited, Ok(()));
                let child = described.child;
                let same = self
                    .people
                    .iter()
                    .any(|p| p.id == id && p.described.child == child);
                let letter = (!same).then(|| self.next_letter(child));
                let place = self.people.iter_mut().find(|p| p.id == id).unwrap();
                place.described = described;
                if let Some(letter) = letter {
                    place.letter = letter;
                }
            }
            _ => {
                let id = open.people().add(&described, now, &mut self.home.chance);
                let letter = self.next_letter(described.child);
                self.people.push(Somebody {
                    id: id.unwrap(),
                    letter,
                    described,
                });
            }
        }
    }

    fn next_letter(&mut self, child: bool) -> String {
        let given = &mut self.letters[usize::from(child)];
        *given += 1;
        char::from(b'A' + u8::try_from(*given - 1).unwrap()).to_string()
    }

    /// Imports lines `from` to `from + many` of a file, whose lines before those were taken out: each line is then at another place.
    pub(super) fn import(&mut self, from: u64, many: u64) {
        let mut import = Import::begin();
        let zone = |_| chrono::MappedLocalTime::Single(0);
        for number in from + 1..=from + many {
            if import.read(line(number).as_bytes(), &zone).unwrap() {
                self.save_lines(&mut import, number);
            }
        }
        self.save_lines(&mut import, from + many);
    }

    fn save_lines(&mut self, import: &mut Import, last: u64) {
        let now = self.now;
        let open = self.open.as_mut().unwrap();
        let stop = open.stop();
        let ids = import
            .save(open, &stop, now, &mut self.home.chance)
            .unwrap();
        let first = last + 1 - ids.len() as u64;
        let lines: Vec<_> = (first..=last).zip(ids).collect();
        let new: Vec<_> = lines
            .iter()
            .filter(|line| !self.imported.contains(line))
            .copied()
            .collect();
        let seqs = if new.is_empty() {
            vec![]
        } else {
            self.next_entries(new.len())
        };
        for ((number, id), seq) in new.into_iter().zip(seqs) {
            // A line that is there already keeps its id: this one must be another.
            assert!(self.imported.iter().all(|(known, _)| *known != number));
            self.imported.push((number, id));
            self.kept.push(ModelIncident::new(
                id,
                seq,
                now,
                made::imported(number),
                vec![],
            ));
        }
    }
}

fn line(number: u64) -> String {
    format!(
        r#"{{"kinds": ["money"], "happened": "2026-02-02", "details": "line {number} Żółtko"}}"#
    )
}
