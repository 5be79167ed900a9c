//! Counts a service's work on a day: no person, no id and no time of day.
//!
//! Counted from what the vault holds anyway; nothing is kept to be counted. Only for a vault that keeps cases (docs/adr/0033-counts.md).

use crate::error::{Error, Result};
use crate::plan::Plan;
use crate::risk::Answered;
use crate::time::{Now, day_of};
use crate::vault::OpenVault;
use chrono::NaiveDate;

/// The numbers of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Counts {
    /// Plans with a case that were made.
    pub plans: u32,
    /// Reviews of plans with a case.
    pub reviews: u32,
    /// Conversations about danger: 1 if a theme was asked, since a vault has one.
    pub conversations: u32,
    /// Evidence packs exported.
    pub exports: u32,
}

/// Counts a day of a vault that keeps cases. `now` gives the offset of local time.
///
/// ```
/// # let mut home = bothy_test_support::Home::new(1);
/// # let mut vault = home.unlock();
/// # let (clock, entropy) = (&mut home.clock, &mut home.chance);
/// use bothy_core::Error;
/// use bothy_core::counts::{self, Counts};
/// use bothy_core::plan::{About, Case, MadeFor, Templates};
///
/// let now = clock.tick();
/// let today = now.day();
/// assert_eq!(counts::of_day(&mut vault, today, now), Err(Error::NotFound)); // it keeps no cases
///
/// let case = Case {
///     reference: "LS-2041".to_owned(),
///     purpose: "Support".to_owned(),
///     consent: "Said yes today, to this service".to_owned(),
///     retain_until: today + chrono::Days::new(365),
/// };
/// let about = About { made_for: MadeFor::Leaving, with_worker: true, case: Some(case) };
/// vault.plans().add(about, &Templates::built_in()?, now, entropy)?;
/// let counted = counts::of_day(&mut vault, today, now)?;
/// assert_eq!(counted, Counts { plans: 1, reviews: 0, conversations: 0, exports: 0 });
/// # Ok::<(), Error>(())
/// ```
///
/// # Errors
/// `NotFound` if no plan in it has a case; `Damaged`.
pub fn of_day(vault: &mut OpenVault, day: NaiveDate, now: Now) -> Result<Counts> {
    let mut plans = vault.plans().list()?;
    plans.retain(|plan| plan.about.case.is_some());
    if plans.is_empty() {
        return Err(Error::NotFound);
    }
    let on = |ms: &i64| now.day_of(*ms) == day;
    let reviews = |plan: &Plan| plan.versions.iter().filter(|one| on(&one.kept_ms)).count();
    let said = vault.risk().get()?;
    let asked = |answered: &Answered| on(&answered.asked_ms);
    let exports = vault.journal().exports()?;
    let exports = exports
        .iter()
        .filter(|at| day_of(at.wall_ms, at.offset_min) == day);
    Ok(Counts {
        plans: many(plans.iter().filter(|plan| on(&plan.made_ms)).count()),
        reviews: many(plans.iter().map(reviews).sum()),
        conversations: many(usize::from(said.answers.values().any(asked))),
        exports: many(exports.count()),
    })
}

fn many(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
