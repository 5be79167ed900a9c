//! The choice of a plan.

use crate::exit::{Failure, Result};
use bothy_core::Error;
use bothy_core::plan::Plan;
use bothy_core::vault::OpenVault;

/// The choice of a plan.
#[derive(clap::Args)]
pub(crate) struct Which {
    /// Its ID, or the first 6 or more of it; not needed if there's only one
    #[arg(long, value_name = "ID")]
    pub(crate) plan: Option<String>,
}

/// Returns the plan that was named, or the only one.
pub(super) fn get(vault: &mut OpenVault, which: &Which) -> Result<Plan> {
    let plans = vault.plans();
    if let Some(prefix) = &which.plan {
        let id = plans.find(prefix).map_err(|error| match error {
            Error::NotFound => Failure::from(error).adding(&text!("cli-see-plans")),
            _ => error.into(),
        })?;
        return Ok(plans.get(id)?);
    }
    let mut all = plans.list()?;
    match (all.pop(), all.is_empty()) {
        (Some(only), true) => Ok(only),
        (Some(_), false) => Err(Failure::usage(text!("cli-which-plan"))),
        (None, _) => Err(Failure::from(Error::NotFound).adding(&text!("cli-no-plan"))),
    }
}
