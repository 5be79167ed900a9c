//! `plan new`: a plan out of the templates, for oneself or as a service's case.

use crate::args::{day, one_of};
use crate::commands::answer::print_id;
use crate::exit::Result;
use crate::session::Session;
use crate::system::System;
use bothy_core::plan::{About, Case, MadeFor, Templates};
use bothy_core::vault::OpenVault;
use chrono::NaiveDate;
use clap::builder::TypedValueParser;

/// A new plan.
#[derive(clap::Args)]
pub(crate) struct New {
    /// Who it's for, or their situation
    #[arg(long = "for", value_name = "WHOM", value_parser = made_for())]
    pub(crate) made_for: MadeFor,
    /// You're making it with a worker
    #[arg(long)]
    pub(crate) with_worker: bool,
    /// The service's own reference, with a digit in it and never a name
    #[arg(long, value_name = "REFERENCE", requires_all = ["purpose", "consent", "retain_until"])]
    pub(crate) case: Option<String>,
    /// Why the service keeps it
    #[arg(long, value_name = "TEXT", requires = "case")]
    pub(crate) purpose: Option<String>,
    /// Who agreed to that, when and how
    #[arg(long, value_name = "TEXT", requires = "case")]
    pub(crate) consent: Option<String>,
    /// The last day on which it is kept
    #[arg(long, value_name = "DATE", value_parser = day, requires = "case")]
    pub(crate) retain_until: Option<NaiveDate>,
}

pub(super) fn made_for() -> impl TypedValueParser<Value = MadeFor> {
    one_of(
        MadeFor::ALL.iter().map(|made_for| made_for.word()),
        MadeFor::of,
    )
}

pub(super) fn make(session: &Session, vault: &mut OpenVault, new: &New) -> Result<()> {
    // Clap requires all four or none.
    let case = match (&new.case, &new.purpose, &new.consent, new.retain_until) {
        (Some(reference), Some(purpose), Some(consent), Some(retain_until)) => Some(Case {
            reference: reference.clone(),
            purpose: purpose.clone(),
            consent: consent.clone(),
            retain_until,
        }),
        _ => None,
    };
    let about = About {
        made_for: new.made_for,
        with_worker: new.with_worker,
        case,
    };
    let templates = Templates::built_in()?;
    let id = vault
        .plans()
        .add(about, &templates, session.now(), &mut System)?;
    print_id(session, id)
}
