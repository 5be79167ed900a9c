//! `risk …`: the conversation about danger, led by a worker.

use super::content_file;
use super::files::write_pdf;
use crate::args::{AnswerArgs, Risk as Command, Sure, WishesArgs};
use crate::consent::agree;
use crate::exit::{Failure, Result};
use crate::messages;
use crate::session::Session;
use crate::system::System;
use bothy_core::Error;
use bothy_core::risk::{Answered, Consent, Themes, Wishes};
use bothy_core::shown::pages::{self, Beside};
use bothy_core::vault::OpenVault;
use serde_json::json;
use std::path::Path;

mod page;

use page::Page;

pub(crate) fn run(session: &Session, command: &Command) -> Result<()> {
    if let Command::Ask { check: Some(file) } = command {
        return check(session, file);
    }
    session.in_vault(|vault| work(session, vault, command))
}

fn work(session: &Session, vault: &mut OpenVault, command: &Command) -> Result<()> {
    match command {
        Command::Ask { .. } => {
            let (page, said) = (Page::new(session)?, vault.risk().get()?);
            session
                .out
                .answer(|| page.themes_json(&said), || page.themes(&said))
        }
        Command::Answer(answer) => keep(session, vault, answer),
        Command::TakeBack { theme, sure } => take_back(session, vault, theme, sure),
        Command::Wishes(wishes) => wish(session, vault, wishes),
        Command::Show { to: Some(file), .. } => {
            let (said, themes) = (vault.risk().get()?, Themes::built_in()?);
            let beside = Beside::of(vault, &said)?;
            let printed = pages::referral(
                &said,
                &themes,
                &beside,
                messages::locale(),
                (session.now(), &crate::clock::zone),
            )?;
            write_pdf(session, vault, file, &printed)
        }
        Command::Show { referral, .. } => {
            let (page, said) = (Page::new(session)?, vault.risk().get()?);
            let referral = referral.then(|| Beside::of(vault, &said)).transpose()?;
            session.out.answer(
                || page.said_json(&said, referral.as_ref()),
                || match &referral {
                    Some(beside) => page.referral(&said, beside),
                    None => page.said(&said),
                },
            )
        }
        Command::Clear(sure) => {
            let shown = Page::new(session)?.said(&vault.risk().get()?);
            agree(session, sure, "clear", &text!("cli-gone-risk"), &shown)?;
            Ok(vault.risk().clear(&mut System)?)
        }
    }
}

fn take_back(session: &Session, vault: &mut OpenVault, theme: &str, sure: &Sure) -> Result<()> {
    let mut said = vault.risk().get()?;
    said.answers.retain(|id, _| id == theme);
    said.wishes = Wishes::default();
    // Without answers nothing would be lost.
    if !said.answers.is_empty() {
        let shown = Page::new(session)?.said(&said);
        agree(session, sure, "remove", &text!("cli-gone-answer"), &shown)?;
    }
    vault.risk().take_back(theme, &mut System).map_err(no_theme)
}

fn keep(session: &Session, vault: &mut OpenVault, given: &AnswerArgs) -> Result<()> {
    let themes = Themes::built_in()?;
    let theme = themes.get(&given.theme).ok_or(Error::NotFound);
    let theme = theme.map_err(no_theme)?;
    let before = vault.risk().get()?.answers.remove(&theme.id);
    let text = |given: &Option<String>, before: Option<&String>| {
        given
            .clone()
            .or_else(|| before.cloned())
            .unwrap_or_default()
    };
    let mut incidents = before
        .as_ref()
        .map_or_else(Vec::new, |b| b.incidents.clone());
    if !given.incident.is_empty() {
        let all = given.incident.iter();
        incidents = all
            .map(|prefix| vault.journal().find(prefix))
            .collect::<bothy_core::Result<_>>()?;
    }
    let answered = Answered {
        answer: given.answer,
        facts: text(&given.facts, before.as_ref().map(|b| &b.facts)),
        incidents,
        present: text(&given.present, before.as_ref().map(|b| &b.present)),
        asked_ms: session.now().wall_ms,
    };
    vault.risk().answer(theme, &answered, &mut System)?;
    let advice = Page::advice(theme, given.answer);
    session.out.answer(
        || json!({ "theme": theme.id, "advice": advice }),
        || advice.clone().unwrap_or_default(),
    )
}

fn no_theme(error: Error) -> Failure {
    match error {
        Error::NotFound => Failure::from(error).adding(&text!("cli-see-themes")),
        _ => error.into(),
    }
}

fn wish(session: &Session, vault: &mut OpenVault, given: &WishesArgs) -> Result<()> {
    let mut wishes = vault.risk().get()?.wishes;
    let now = session.now();
    wishes.needs = given.needs.clone().unwrap_or(wishes.needs);
    wishes.wants = given.wants.clone().unwrap_or(wishes.wants);
    // Clap requires all three or none.
    if let (Some(purpose), Some(to), Some(until)) =
        (&given.consent_for, &given.consent_to, given.consent_until)
    {
        wishes.consent = Some(Consent {
            purpose: purpose.clone(),
            to: to.clone(),
            until,
            given_ms: now.wall_ms,
            withdrawn_ms: None,
        });
    }
    if given.withdraw {
        let consent = wishes.consent.as_mut();
        let consent = consent.ok_or_else(|| Failure::usage(text!("cli-nothing-agreed")))?;
        consent.withdrawn_ms = consent.withdrawn_ms.or(Some(now.wall_ms));
    }
    Ok(vault.risk().set_wishes(&wishes, now, &mut System)?)
}

fn check(session: &Session, file: &Path) -> Result<()> {
    let themes = Themes::read(&content_file::read(file)?).map_err(content_file::wrong)?;
    let unsaid = Page::without_words(&themes);
    session.out.answer(
        || json!({ "themes": themes.all().len(), "without_words": unsaid }),
        || {
            let count = text!("cli-themes", themes = themes.all().len());
            content_file::sound(&count, &unsaid, "risk.ftl")
        },
    )
}
