//! A plan that was handed over becomes one here, or part of one.

use super::handed::{Handed, TakeOver};
use super::model::{About, PLAN, Plan};
use super::{Plans, get, put};
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::id::Id;
use crate::time::Now;

impl Plans<'_> {
    /// What [`Plans::take_over`] would do; changes nothing.
    ///
    /// # Errors
    /// `NotFound` for no such plan; `Invalid{Plan}` for what couldn't stand in a plan; `Damaged`.
    pub fn look(
        &self,
        handed: &Handed,
        into: Option<Id>,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<TakeOver> {
        handed.check()?;
        let mut plans = self.list()?.into_iter();
        let taken = plans.find(|plan| plan.taken.contains(&handed.id));
        let mut plan = match into {
            Some(id) => self.get(id)?,
            None => begun(handed, now, e),
        };
        let mut added = Vec::new();
        // What was there before: of two alike that are handed over together, both are meant.
        let before = plan.items.clone();
        for item in &handed.items {
            if !before.iter().any(|old| item.is_said_by(old)) {
                let new = item.taken(now, e);
                added.push(new.id);
                plan.place(new, None)?;
            }
        }
        plan.taken.push(handed.id);
        plan.changed_ms = now.wall_ms;
        Ok(TakeOver {
            already: u32::try_from(handed.items.len() - added.len()).map_err(|_| PLAN)?,
            added,
            plan,
            taken: taken.map(|plan| plan.id),
        })
    }

    /// Takes a plan over: as a new plan, or into one that is there, which gets the items that it doesn't have yet. Answers which plan.
    ///
    /// # Errors
    /// `Exists` when the same was taken over before, for as long as that plan is there; as [`Plans::look`]; `StorageFull`.
    pub fn take_over(
        &mut self,
        handed: &Handed,
        into: Option<Id>,
        now: Now,
        e: &mut dyn Entropy,
    ) -> Result<Id> {
        let done = self.look(handed, into, now, e)?;
        if done.taken.is_some() {
            return Err(Error::Exists);
        }
        self.store.write(e, &mut |tx, _| {
            if let Some(id) = into {
                get(tx, id)?;
            }
            put(tx, &done.plan)
        })?;
        Ok(done.plan.id)
    }
}

/// A new plan, with no items yet.
fn begun(handed: &Handed, now: Now, e: &mut dyn Entropy) -> Plan {
    Plan {
        id: Id::generate(e),
        about: About {
            made_for: handed.made_for,
            with_worker: handed.with_worker,
            case: None,
        },
        items: Vec::new(),
        made_ms: now.wall_ms,
        changed_ms: now.wall_ms,
        review_on: handed.review_on,
        versions: Vec::new(),
        taken: Vec::new(),
    }
}
