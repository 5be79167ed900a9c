//! Collects failures, claim by claim.

use crate::pack::report::{Checked, Claim, Facts, Failure, Outcome, Place, Report, Why};
use std::collections::BTreeMap;

/// The most places named for each claim; the rest is counted.
const NAMED: usize = 100;

/// The failures found so far.
#[derive(Default)]
pub(super) struct Findings {
    failures: BTreeMap<Claim, (Vec<Failure>, u64)>,
}

impl Findings {
    pub(super) fn fail(&mut self, claim: Claim, at: Place, why: Why) {
        let (named, more) = self.failures.entry(claim).or_default();
        let failure = Failure { at, why };
        if named.len() < NAMED {
            named.push(failure);
        } else {
            *more += 1;
        }
    }

    pub(super) fn report(mut self, facts: Facts, litter: Vec<String>) -> Report {
        let claims = Claim::ALL.map(|claim| {
            let (failures, more) = self.failures.remove(&claim).unwrap_or_default();
            let outcome = if !failures.is_empty() {
                Outcome::Fails
            } else if is_claimed(claim, &facts) {
                Outcome::Holds
            } else {
                Outcome::NotClaimed
            };
            Checked {
                claim,
                outcome,
                failures,
                more,
            }
        });
        Report {
            claims: claims.into(),
            facts,
            more_litter: litter.len().saturating_sub(NAMED) as u64,
            litter: litter.into_iter().take(NAMED).collect(),
        }
    }
}

fn is_claimed(claim: Claim, facts: &Facts) -> bool {
    match claim {
        Claim::Exhibits => facts.exhibits > 0,
        Claim::EarlierHeads => facts.earlier > 0,
        Claim::Key | Claim::Time | Claim::Truth | Claim::LaterCorrections | Claim::Completeness => {
            false
        }
        _ => true,
    }
}
