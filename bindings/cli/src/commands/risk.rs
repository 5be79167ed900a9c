//! `risk …`: the conversation about danger, led by a worker.

mod page;

use super::content_file;
use super::files::write_pdf;
use crate::args::{Sure, day, one_of};
use crate::consent::agree;
use crate::exit::{Failure, Result};
use crate::messages;
use crate::session::Session;
use crate::system::System;
use bothy_core::Error;
use bothy_core::risk::{Answered, Consent, RiskAnswer, Themes, Wishes};
use bothy_core::shown::pages::{self, Beside};
use bothy_core::vault::OpenVault;
use chrono::NaiveDate;
use clap::Subcommand;
use clap::builder::TypedValueParser;
use page::Page;
use serde_json::json;
use std::path::{Path, PathBuf};

/// The conversation about danger.
#[derive(Subcommand)]
pub(crate) enum Risk {
    /// Show the questions in order, and the answers so far
    #[command(
        after_help = "Example:\n  bothy --vault v risk ask\n  bothy risk ask --check my-themes.toml\n\nFor a worker to read out. It adds nothing up and grades nothing. Use your service's own tool for that."
    )]
    Ask {
        /// Read this file of themes instead, and say what is wrong with it; needs no vault
        #[arg(long, value_name = "FILE")]
        check: Option<PathBuf>,
    },
    /// Keep an answer, and show at once any advice that goes with it
    #[command(after_help = with_themes(ANSWER_EXAMPLE))]
    Answer(AnswerArgs),
    /// Remove an answer, as if the theme was never asked
    #[command(after_help = with_themes(TAKE_BACK_EXAMPLE))]
    TakeBack {
        /// Which theme, as `risk ask` names it
        theme: String,
        #[command(flatten)]
        sure: Sure,
    },
    /// Keep what the person needs now, what they want, how to reach them, and their consent
    #[command(
        after_help = "Example:\n  bothy --vault v risk wishes --needs \"Somewhere to sleep on Friday\" \\\n    --wants \"To stay near the school\" --consent-for \"Referral to MARAC\" \\\n    --consent-to \"The IDVA service\" --consent-until 2027-03-01\n  bothy --vault v risk wishes --reach \"Text only, weekdays 9 to 3\" --worker 77d0e1\n  bothy --vault v risk wishes --withdraw"
    )]
    Wishes(WishesArgs),
    /// Show the answers, or with --referral a summary for a worker
    #[command(
        after_help = "Example:\n  bothy --vault v risk show\n  bothy --vault v risk show --referral\n  bothy --vault v risk show --referral --to summary.pdf"
    )]
    Show {
        /// A summary: answers, incidents, children, needs, wishes, consent, how to reach them, who is dangerous, orders
        #[arg(long)]
        referral: bool,
        /// The summary as a PDF: a new file, or - for stdout
        #[arg(long, value_name = "FILE", requires = "referral")]
        to: Option<PathBuf>,
    },
    /// Remove everything said about danger, for good
    #[command(after_help = "Example:\n  bothy --vault v risk clear")]
    Clear(Sure),
}

const ANSWER_EXAMPLE: &str = "\
Example:
  bothy --vault v risk answer neck yes --facts \"Twice this year, in the kitchen\" \\
    --incident 3f9a2c --present \"Ruth, worker\"

What you don't give stays from the earlier answer. `risk take-back` removes an answer.";

const TAKE_BACK_EXAMPLE: &str = "\
Example:
  bothy --vault v risk take-back neck";

/// An answer.
#[derive(clap::Args)]
pub(crate) struct AnswerArgs {
    /// Which theme, as `risk ask` names it
    pub(crate) theme: String,
    /// What was answered
    #[arg(value_parser = answer())]
    pub(crate) answer: RiskAnswer,
    /// The facts, in the person's words
    #[arg(long, value_name = "TEXT")]
    pub(crate) facts: Option<String>,
    /// An incident it's about; can be given several times
    #[arg(long, value_name = "ID")]
    pub(crate) incident: Vec<String>,
    /// Who was there
    #[arg(long, value_name = "TEXT")]
    pub(crate) present: Option<String>,
}

/// The needs, wishes and consent.
#[derive(clap::Args)]
pub(crate) struct WishesArgs {
    /// What they need at once
    #[arg(long, value_name = "TEXT")]
    pub(crate) needs: Option<String>,
    /// What they want
    #[arg(long, value_name = "TEXT")]
    pub(crate) wants: Option<String>,
    /// How and when it's safe to reach them, and what to say if somebody else answers
    #[arg(long, value_name = "TEXT")]
    pub(crate) reach: Option<String>,
    /// Their worker: a contact's ID, or the first 6 or more of it; "" for none
    #[arg(long, value_name = "ID")]
    pub(crate) worker: Option<String>,
    /// What they consent to
    #[arg(long, value_name = "TEXT", requires_all = ["consent_to", "consent_until"])]
    pub(crate) consent_for: Option<String>,
    /// Who may be told
    #[arg(long, value_name = "TEXT", requires = "consent_for")]
    pub(crate) consent_to: Option<String>,
    /// Until when they consent
    #[arg(long, value_name = "DATE", value_parser = day, requires = "consent_for")]
    pub(crate) consent_until: Option<NaiveDate>,
    /// They take their consent back
    #[arg(long, conflicts_with = "consent_for")]
    pub(crate) withdraw: bool,
}

/// Appends every theme to an example. Clap doesn't know them as values: it would refuse in English, and answers of an older version must
/// still be removable.
fn with_themes(example: &str) -> String {
    let themes = Themes::built_in();
    let themes = themes.iter().flat_map(Themes::all);
    let themes: Vec<_> = themes.map(|theme| theme.id.as_str()).collect();
    format!("{example}\n\nThemes: {}", themes.join(", "))
}

fn answer() -> impl TypedValueParser<Value = RiskAnswer> {
    one_of(
        RiskAnswer::ALL.iter().map(|answer| answer.word()),
        RiskAnswer::of,
    )
}

pub(crate) fn run(session: &Session, command: &Risk) -> Result<()> {
    if let Risk::Ask { check: Some(file) } = command {
        return check(session, file);
    }
    session.in_vault(|vault| work(session, vault, command))
}

fn work(session: &Session, vault: &mut OpenVault, command: &Risk) -> Result<()> {
    match command {
        Risk::Ask { .. } => {
            let (page, said) = (Page::new(session, vault)?, vault.risk().get()?);
            session
                .out
                .answer(|| page.themes_json(&said), || page.themes(&said))
        }
        Risk::Answer(answer) => keep(session, vault, answer),
        Risk::TakeBack { theme, sure } => take_back(session, vault, theme, sure),
        Risk::Wishes(wishes) => wish(session, vault, wishes),
        Risk::Show { to: Some(file), .. } => {
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
        Risk::Show { referral, .. } => {
            let (page, said) = (Page::new(session, vault)?, vault.risk().get()?);
            let referral = referral.then(|| Beside::of(vault, &said)).transpose()?;
            session.out.answer(
                || page.said_json(&said, referral.as_ref()),
                || match &referral {
                    Some(beside) => page.referral(&said, beside),
                    None => page.said(&said),
                },
            )
        }
        Risk::Clear(sure) => {
            let shown = Page::new(session, vault)?.said(&vault.risk().get()?);
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
        let shown = Page::new(session, vault)?.said(&said);
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
    let advice = Page::new(session, vault)?.advice(theme, given.answer);
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

fn no_contact(error: Error) -> Failure {
    match error {
        Error::NotFound => Failure::from(error).adding(&text!("helplines-contact-find")),
        _ => error.into(),
    }
}

fn wish(session: &Session, vault: &mut OpenVault, given: &WishesArgs) -> Result<()> {
    let mut wishes = vault.risk().get()?.wishes;
    let now = session.now();
    wishes.needs = given.needs.clone().unwrap_or(wishes.needs);
    wishes.wants = given.wants.clone().unwrap_or(wishes.wants);
    wishes.reach = given.reach.clone().unwrap_or(wishes.reach);
    wishes.worker = match given.worker.as_deref() {
        None => wishes.worker,
        Some("") => None,
        Some(prefix) => Some(vault.contacts().find(prefix).map_err(no_contact)?),
    };
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
