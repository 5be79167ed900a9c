//! `plan …`: the safety plan.

use super::content_file;
use super::people::no_such;
use super::saved::print_id;
use crate::args::{ItemSays, MaybeDay, New, Plan as Command, Sure, Which};
use crate::consent::agree;
use crate::exit::{Failure, Result, say};
use crate::messages;
use crate::session::Session;
use crate::system::System;
use bothy_core::plan::{About, Case, MadeFor, Plan, Said, Section, Templates};
use bothy_core::vault::OpenVault;
use bothy_core::{Error, Id};
use chrono::NaiveDate;
use serde_json::json;
use std::path::Path;

mod hand_over;
mod page;
mod pictures;
mod print;
mod which;

use page::Page;
use which::get;

pub(crate) fn run(session: &Session, command: &Command) -> Result<()> {
    if let Command::Templates { made_for, check } = command {
        return match check {
            Some(file) => check_templates(session, file),
            None => templates(session, *made_for),
        };
    }
    if let Command::TakeOver(taking) = command {
        return hand_over::take_over(session, taking);
    }
    session.in_vault(|vault| work(session, vault, command))
}

fn work(session: &Session, vault: &mut OpenVault, command: &Command) -> Result<()> {
    let now = session.now();
    match command {
        Command::New(new) => make(session, vault, new),
        Command::List => list(session, vault),
        Command::Show {
            which,
            section,
            version,
        } => {
            let mut plan = get(vault, which)?;
            if let Some(number) = version {
                plan = vault.plans().version(plan.id, *number).map_err(no_look)?;
            }
            show(session, vault, &plan, *section)
        }
        Command::Tick { which, item, undo } => {
            let plan = get(vault, which)?;
            let item = plan.find_item(item).map_err(no_item)?;
            Ok(vault.plans().tick(plan.id, item, !undo, now, &mut System)?)
        }
        Command::Add {
            which,
            section,
            says,
            before,
        } => {
            let plan = get(vault, which)?;
            let before = before_item(&plan, before.as_deref())?;
            let said = changed(vault, Said::default(), says)?;
            let id = vault
                .plans()
                .add_item(plan.id, *section, &said, before, now, &mut System)
                .map_err(not_there)?;
            print_id(session, id)
        }
        Command::Edit { which, item, says } => {
            let plan = get(vault, which)?;
            let item = plan.find_item(item).map_err(no_item)?;
            let before = plan.items.iter().find(|one| one.id == item);
            let said = before.map(|one| one.said.clone()).unwrap_or_default();
            let said = changed(vault, said, says)?;
            Ok(vault
                .plans()
                .edit_item(plan.id, item, &said, now, &mut System)?)
        }
        Command::Move {
            which,
            item,
            section,
            before,
        } => {
            let plan = get(vault, which)?;
            let item = plan.find_item(item).map_err(no_item)?;
            let before = before_item(&plan, before.as_deref())?;
            let own = plan
                .items
                .iter()
                .find(|one| one.id == before.unwrap_or(item));
            let section = section.or(own.map(|one| one.section));
            let section = section.ok_or(Error::NotFound)?;
            vault
                .plans()
                .move_item(plan.id, item, section, before, now, &mut System)
                .map_err(not_there)
        }
        Command::Remove {
            which, item, sure, ..
        } => {
            let plan = get(vault, which)?;
            remove(session, vault, &plan, item.as_deref(), sure)
        }
        Command::Review { which, next } => review(session, vault, which, *next),
        Command::History { which, since } => history(session, vault, which, *since),
        Command::Print { which, print } => {
            let plan = get(vault, which)?;
            print::print(session, vault, &plan, print)
        }
        Command::Purge { dry_run, sure } => purge(session, vault, *dry_run, sure),
        Command::HandOver(handing) => hand_over::hand_over(session, vault, handing),
        Command::TakeOver(_) | Command::Templates { .. } => Ok(()),
    }
}

fn no_item(error: Error) -> Failure {
    match error {
        Error::NotFound => Failure::from(error).adding(&text!("cli-see-items")),
        _ => error.into(),
    }
}

fn not_there(error: Error) -> Failure {
    match error {
        Error::NotFound => Failure::usage(text!("cli-not-there")),
        _ => error.into(),
    }
}

fn no_look(error: Error) -> Failure {
    match error {
        Error::NotFound => Failure::from(error).adding(&text!("cli-see-history")),
        _ => error.into(),
    }
}

fn before_item(plan: &Plan, before: Option<&str>) -> Result<Option<Id>> {
    before
        .map(|item| plan.find_item(item).map_err(no_item))
        .transpose()
}

/// Applies the arguments to the item before; empty text clears.
fn changed(vault: &mut OpenVault, before: Said, says: &ItemSays) -> Result<Said> {
    let text = |given: &Option<String>, before: Option<String>| match given {
        Some(text) if text.is_empty() => None,
        Some(text) => Some(text.clone()),
        None => before,
    };
    let person = match says.person.as_deref() {
        None => before.person,
        Some("") => None,
        Some(prefix) => Some(vault.people().find(prefix).map_err(no_such)?),
    };
    let incident = match says.incident.as_deref() {
        None => before.incident,
        Some("") => None,
        Some(prefix) => Some(vault.journal().find(prefix)?),
    };
    Ok(Said {
        words: text(&says.words, before.words),
        due: says.due.map_or(before.due, |MaybeDay(day)| day),
        note: text(&says.note, Some(before.note)).unwrap_or_default(),
        person,
        incident,
        worse: text(&says.worse, before.worse),
    })
}

fn make(session: &Session, vault: &mut OpenVault, new: &New) -> Result<()> {
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

fn list(session: &Session, vault: &mut OpenVault) -> Result<()> {
    let plans = vault.plans().list()?;
    let page = Page::new(session);
    session.out.answer(
        || plans.iter().map(|plan| page.summary_json(plan)).collect(),
        || plans.iter().map(|plan| page.row(plan)).collect(),
    )?;
    if plans.is_empty() {
        say(&text!("cli-list-nothing-kept"));
    }
    Ok(())
}

fn show(
    session: &Session,
    vault: &mut OpenVault,
    plan: &Plan,
    section: Option<Section>,
) -> Result<()> {
    let people = vault.people().list()?;
    let page = Page::new(session).with_people(people);
    let sections = section.map_or(Section::ALL.to_vec(), |section| vec![section]);
    session.out.answer(
        || page.plan_json(plan, &sections),
        || page.plan(plan, &sections),
    )
}

fn review(
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

fn history(
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

/// Removes an item, or the plan itself.
fn remove(
    session: &Session,
    vault: &mut OpenVault,
    plan: &Plan,
    item: Option<&str>,
    sure: &Sure,
) -> Result<()> {
    let page = Page::new(session).with_people(vault.people().list()?);
    let Some(item) = item else {
        let (gone, shown) = (text!("cli-gone-plan"), page.plan(plan, Section::ALL));
        agree(session, sure, "remove", &gone, &shown)?;
        return Ok(vault.plans().remove(plan.id, &mut System)?);
    };
    let id = plan.find_item(item).map_err(no_item)?;
    let mut shown = String::new();
    for item in plan.items.iter().filter(|item| item.id == id) {
        page.item(&mut shown, plan, item);
    }
    agree(session, sure, "remove", &text!("cli-gone-item"), &shown)?;
    Ok(vault
        .plans()
        .remove_item(plan.id, id, session.now(), &mut System)?)
}

fn purge(session: &Session, vault: &mut OpenVault, dry_run: bool, sure: &Sure) -> Result<()> {
    let today = session.now().day();
    let page = Page::new(session);
    let over = vault.plans().over(today)?;
    if !dry_run && !over.is_empty() {
        let gone = text!("cli-gone-plans", plans = over.len());
        let shown: String = over.iter().map(|plan| page.row(plan)).collect();
        agree(session, sure, "remove", &gone, &shown)?;
        vault.plans().purge(today, &mut System)?;
    }
    session.out.answer(
        || over.iter().map(|plan| page.summary_json(plan)).collect(),
        || {
            let rows: String = over.iter().map(|plan| page.row(plan)).collect();
            let done = if dry_run {
                text!("plan-over", plans = over.len())
            } else {
                text!("plan-over-removed", plans = over.len())
            };
            rows + &done
        },
    )
}

fn templates(session: &Session, whom: Option<MadeFor>) -> Result<()> {
    let templates = Templates::built_in()?;
    session.out.answer(
        || Page::templates_json(&templates, whom),
        || Page::templates(&templates, whom),
    )
}

fn check_templates(session: &Session, file: &Path) -> Result<()> {
    let text = content_file::read(file)?;
    let templates = Templates::read(&text).map_err(content_file::wrong)?;
    let locale = messages::locale();
    let mut unsaid = Vec::new();
    for item in templates.items() {
        let key = format!("plan-item-{}", item.id);
        if locale.say(&key)?.is_none() {
            unsaid.push(key.clone());
        }
        let worse = format!("{key}.worse");
        if item.worse && locale.say(&worse)?.is_none() {
            unsaid.push(worse);
        }
    }
    session.out.answer(
        || json!({ "items": templates.items().len(), "without_words": unsaid }),
        || {
            let items = text!("cli-items", items = templates.items().len());
            content_file::sound(&items, &unsaid, "plan.ftl")
        },
    )
}
