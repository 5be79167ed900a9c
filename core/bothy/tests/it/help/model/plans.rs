//! The model of plans, each section a list of its own.

use super::{Both, day_to_come, pick, text};
use bothy_core::plan::{About, Case, MadeFor, Plan, PlanItem, PlanVersion, Said, Section};
use bothy_core::{Error, Id};
use bothy_test_support::Seeded;
use chrono::NaiveDate;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A plan in the model.
pub(super) struct Planned {
    id: Id,
    about: About,
    sections: BTreeMap<Section, Vec<PlanItem>>,
    made_ms: i64,
    changed_ms: i64,
    review_on: Option<NaiveDate>,
    /// Its state at each look.
    looks: Vec<Look>,
}

struct Look {
    kept_ms: i64,
    about: About,
    items: Vec<PlanItem>,
    review_on: Option<NaiveDate>,
    safer: String,
}

impl Planned {
    fn items(&self) -> Vec<PlanItem> {
        self.sections.values().flatten().cloned().collect()
    }

    fn is_over(&self, today: NaiveDate) -> bool {
        let case = self.about.case.as_ref();
        case.is_some_and(|case| case.retain_until < today)
    }

    /// Puts an item before another of its section, otherwise last; returns false if that other one isn't there.
    fn place(&mut self, item: PlanItem, before: Option<Id>) -> bool {
        let section = self.sections.entry(item.section).or_default();
        let at = match before {
            None => Some(section.len()),
            Some(before) => section.iter().position(|other| other.id == before),
        };
        let Some(at) = at else { return false };
        section.insert(at, item);
        true
    }

    fn find(&mut self, id: Id) -> Option<&mut PlanItem> {
        let mut items = self.sections.values_mut().flatten();
        items.find(|item| item.id == id)
    }

    fn take(&mut self, id: Id) -> Option<PlanItem> {
        self.sections.values_mut().find_map(|section| {
            let at = section.iter().position(|item| item.id == id)?;
            Some(section.remove(at))
        })
    }
}

fn about(chance: &mut Seeded) -> About {
    let case = Case {
        reference: format!("LS-{}/b", chance.below(10_000)),
        purpose: text(chance),
        consent: text(chance),
        retain_until: day_to_come(chance),
    };
    About {
        made_for: pick(chance, MadeFor::ALL).unwrap(),
        with_worker: chance.below(2) == 0,
        case: (chance.below(2) == 0).then_some(case),
    }
}

fn said(chance: &mut Seeded) -> Said {
    Said {
        words: Some(text(chance)),
        due: (chance.below(2) == 0).then(|| day_to_come(chance)),
        note: text(chance),
        person: (chance.below(3) == 0).then_some(Id([7; 16])),
        incident: (chance.below(3) == 0).then_some(Id([9; 16])),
        worse: (chance.below(3) == 0).then(|| text(chance)),
    }
}

impl Both {
    /// Begins a plan, removes one, or removes all whose time is over.
    pub(super) fn plan(&mut self) {
        let (now, chance) = (self.now, &mut self.chance);
        let mut plans = self.open.as_mut().unwrap().plans();
        let e = &mut self.home.chance;
        let which = usize::try_from(chance.below(4)).unwrap();
        match chance.below(6) {
            0 if which < self.plans.len() => {
                let gone = self.plans.remove(which);
                assert_eq!(plans.remove(gone.id, e), Ok(()));
                assert_eq!(plans.get(gone.id), Err(Error::NotFound));
            }
            2 => {
                let today = day_to_come(chance);
                let mut gone: Vec<Id> = plans
                    .purge(today, e)
                    .unwrap()
                    .iter()
                    .map(|plan| plan.id)
                    .collect();
                gone.sort();
                let over = self.plans.extract_if(.., |plan| plan.is_over(today));
                let mut over: Vec<Id> = over.map(|plan| plan.id).collect();
                over.sort();
                assert_eq!(gone, over);
            }
            _ => {
                let about = about(chance);
                let id = plans.add(about.clone(), &self.templates, now, e).unwrap();
                let mut sections = BTreeMap::<_, Vec<_>>::new();
                for item in plans.get(id).unwrap().items {
                    sections.entry(item.section).or_default().push(item);
                }
                self.plans.push(Planned {
                    id,
                    about,
                    sections,
                    made_ms: now.wall_ms,
                    changed_ms: now.wall_ms,
                    review_on: None,
                    looks: Vec::new(),
                });
            }
        }
    }

    /// Changes one item, or what the whole plan says.
    pub(super) fn change_a_plan(&mut self) {
        if self.plans.is_empty() {
            self.plan();
            return;
        }
        let (now, chance) = (self.now, &mut self.chance);
        let which = usize::try_from(chance.below(self.plans.len() as u64)).unwrap();
        let planned = &mut self.plans[which];
        let (id, e) = (planned.id, &mut self.home.chance);
        let mut plans = self.open.as_mut().unwrap().plans();
        // From few, so that things happen to the same one.
        let few = planned.items().into_iter().step_by(25);
        let ids: Vec<Id> = few.map(|item| item.id).collect();
        // Now and then one that isn't there.
        let missing = chance.below(10) == 0;
        let item = pick(chance, &ids)
            .filter(|_| !missing)
            .unwrap_or(Id([1; 16]));
        let section = pick(chance, Section::ALL).unwrap();
        let of_section = planned.sections.get(&section).into_iter().flatten();
        let of_section: Vec<Id> = of_section.map(|item| item.id).collect();
        let before = pick(chance, &of_section).filter(|_| chance.below(2) == 0);
        let (done, there) = match chance.below(7) {
            0 => {
                let said = said(chance);
                let added = plans.add_item(id, section, &said, before, now, e).unwrap();
                let item = PlanItem {
                    id: added,
                    section,
                    template: None,
                    said,
                    done_ms: None,
                };
                (Ok(()), planned.place(item, before))
            }
            1 => {
                let said = said(chance);
                let found = planned.find(item).map(|item| item.said = said.clone());
                (plans.edit_item(id, item, &said, now, e), found.is_some())
            }
            2 => {
                let done = chance.below(2) == 0;
                let found = planned.find(item).map(|item| {
                    item.done_ms = done.then(|| item.done_ms.unwrap_or(now.wall_ms));
                });
                (plans.tick(id, item, done, now, e), found.is_some())
            }
            3 => {
                let moved = plans.move_item(id, item, section, before, now, e);
                let can = before != Some(item) && planned.find(item).is_some();
                if can {
                    let mut item = planned.take(item).unwrap();
                    item.section = section;
                    assert!(planned.place(item, before));
                }
                (moved, can)
            }
            4 => (
                plans.remove_item(id, item, now, e),
                planned.take(item).is_some(),
            ),
            5 => {
                planned.about = about(chance);
                (plans.set_about(id, &planned.about, now, e), true)
            }
            _ => {
                let next = (chance.below(2) == 0).then(|| day_to_come(chance));
                let look = Look {
                    kept_ms: now.wall_ms,
                    about: planned.about.clone(),
                    items: planned.items(),
                    review_on: planned.review_on,
                    safer: [text(chance), String::new()][usize::try_from(chance.below(2)).unwrap()]
                        .clone(),
                };
                let safer = look.safer.clone();
                planned.looks.push(look);
                planned.review_on = next;
                let kept = plans.review(id, next, &safer, now, e);
                let numbers = (planned.looks.len(), kept.unwrap().number as usize);
                assert_eq!(numbers.0, numbers.1);
                // Looking at it again changes nothing of it.
                return;
            }
        };
        assert_eq!(done, if there { Ok(()) } else { Err(Error::NotFound) });
        if there {
            planned.changed_ms = now.wall_ms;
        }
    }

    pub(super) fn compare_plans(&mut self) {
        let plans = self.open.as_mut().unwrap().plans();
        let listed = plans.list().unwrap();
        let mut wanted: Vec<&Planned> = self.plans.iter().collect();
        wanted.sort_by_key(|plan| (Reverse(plan.changed_ms), plan.id));
        assert_eq!(listed.len(), wanted.len());
        for (plan, wanted) in listed.iter().zip(wanted) {
            compare(plan, wanted);
            for (number, look) in (1..).zip(&wanted.looks) {
                let then = plans.version(plan.id, number).unwrap();
                assert_eq!(
                    (then.about, then.items),
                    (look.about.clone(), look.items.clone())
                );
                assert_eq!(then.review_on, look.review_on);
            }
        }
    }
}

fn compare(plan: &Plan, wanted: &Planned) {
    assert_eq!(plan.id, wanted.id);
    assert_eq!(plan.about, wanted.about);
    assert_eq!(plan.items, wanted.items());
    assert_eq!(
        (plan.made_ms, plan.changed_ms, plan.review_on),
        (wanted.made_ms, wanted.changed_ms, wanted.review_on)
    );
    let looks = |looks: &[PlanVersion]| -> Vec<_> {
        looks
            .iter()
            .map(|look| (look.number, look.kept_ms, look.safer.clone()))
            .collect()
    };
    let of_wanted = (1..).zip(&wanted.looks);
    let of_wanted = of_wanted.map(|(number, look)| (number, look.kept_ms, look.safer.clone()));
    assert_eq!(looks(&plan.versions), of_wanted.collect::<Vec<_>>());
}
