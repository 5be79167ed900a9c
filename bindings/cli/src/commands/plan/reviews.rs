//! `plan review` and `plan history`: the versions of a plan.

use super::page::Page;
use super::which::{Which, get};
use crate::exit::{Failure, Result};
use crate::messages;
use crate::session::Session;
use crate::system::System;
use bothy_core::Error;
use bothy_core::vault::OpenVault;
use chrono::NaiveDate;
use serde_json::json;

pub(super) fn no_look(error: Error) -> Failure {
    match error {
        Error::NotFound => Failure::from(error).adding(&text!("cli-see-history")),
        _ => error.into(),
    }
}

pub(super) fn review(
    session: &Session,
    vault: &mut OpenVault,
    which: &Which,
    next: Option<NaiveDate>,
) -> Result<()> {
    let plan = get(vault, which)?;
    let version = vault
        .plans()
        .review(plan.id, next, session.now(), &mut System)?;
    session.out.answer(
        || json!({ "version": version.number }),
        || match next {
            Some(day) => text!("plan-kept-until", day = &messages::day(day)),
            None => text!("plan-kept"),
        },
    )
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
