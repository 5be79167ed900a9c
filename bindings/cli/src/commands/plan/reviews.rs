//! `plan review`, `plan safer` and `plan history`: the versions of a plan.

use super::page::Page;
use super::which::{Which, get};
use crate::args::day;
use crate::exit::{Failure, Result};
use crate::messages;
use crate::session::Session;
use crate::system::System;
use bothy_core::Error;
use bothy_core::vault::OpenVault;
use chrono::NaiveDate;
use serde_json::json;

/// A review.
#[derive(clap::Args)]
pub(crate) struct Review {
    #[command(flatten)]
    pub(crate) which: Which,
    /// Do you feel safer than last time? In your own words
    #[arg(long, value_name = "TEXT")]
    pub(crate) safer: Option<String>,
    /// When to review it again
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) next: Option<NaiveDate>,
}

/// Words on feeling safer, listed or changed.
#[derive(clap::Args)]
pub(crate) struct Safer {
    #[command(flatten)]
    pub(crate) which: Which,
    /// Change what you said at the first review, the second …
    #[arg(long, value_name = "N", requires = "words")]
    pub(crate) version: Option<u32>,
    /// What you say now
    #[arg(long, value_name = "TEXT", requires = "version")]
    pub(crate) words: Option<String>,
}

pub(super) fn no_look(error: Error) -> Failure {
    match error {
        Error::NotFound => Failure::from(error).adding(&text!("cli-see-history")),
        _ => error.into(),
    }
}

pub(super) fn review(session: &Session, vault: &mut OpenVault, args: &Review) -> Result<()> {
    let plan = get(vault, &args.which)?;
    let safer = args.safer.as_deref().unwrap_or_default();
    let version = vault
        .plans()
        .review(plan.id, args.next, safer, session.now(), &mut System)?;
    session.out.answer(
        || json!({ "version": version.number }),
        || match args.next {
            Some(day) => text!("plan-kept-until", day = &messages::day(day)),
            None => text!("plan-kept"),
        },
    )
}

/// Shows what was said of feeling safer, review by review, or changes what was said at one.
pub(super) fn safer(session: &Session, vault: &mut OpenVault, args: &Safer) -> Result<()> {
    let plan = get(vault, &args.which)?;
    // Clap requires both or none.
    if let (Some(number), Some(words)) = (args.version, &args.words) {
        let mut plans = vault.plans();
        return plans
            .set_safer(plan.id, number, words, &mut System)
            .map_err(no_look);
    }
    let page = Page::new(session);
    session
        .out
        .answer(|| Page::safer_json(&plan), || page.safer(&plan))
}

pub(super) fn history(
    session: &Session,
    vault: &mut OpenVault,
    which: &Which,
    since: Option<u32>,
) -> Result<()> {
    let plan = get(vault, which)?;
    let since = since.or(plan.versions.last().map(|last| last.number));
    let changed = match since {
        Some(number) => vault
            .plans()
            .changed_since(plan.id, number)
            .map_err(no_look)?,
        None => Vec::new(),
    };
    let page = Page::new(session);
    session.out.answer(
        || page.history_json(&plan, since, &changed),
        || page.history(&plan, since, &changed),
    )
}
