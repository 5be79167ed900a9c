//! Makes a handed-over plan into a plan here, or into part of one.

use super::handed::{Handed, TakeOver};
use super::model::{About, PLAN, Plan};
use super::{Plans, get, put};
use crate::entropy::Entropy;
use crate::error::{Error, Result};
use crate::id::Id;
use crate::time::Now;

impl Plans<'_> {
    /// Returns the result that [`Plans::take_over`] would have. Changes nothing.
    ///
    /// # Errors
    /// `NotFound` for an unknown plan; `Invalid{Plan}` for anything that a plan can't hold; `Damaged`.
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
        // Only earlier items count: two alike in one handing over are both meant.
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

    /// Takes a plan over, either as a new plan or by adding its missing items to an existing one. Returns the plan's id.
    ///
    /// # Errors
    /// `Exists` if this handing over was taken before and its plan is still there; as [`Plans::look`]; `StorageFull`.
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

/// Returns a new plan without items.
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
