//! The help beside the record: a plan, helplines, and the pattern.

use super::home::{CARD, Home, PICTURE, PLAN};
use super::teller::Teller;
use super::year;
use crate::exit::Result;
use crate::messages;
use crate::system::System;
use bothy_core::helplines::{Area, Directory, Query};
use bothy_core::journal::{Kind, Page};
use bothy_core::plan::{About, MadeFor, Said, Section, Templates};
use bothy_core::risk::{Answered, RiskAnswer, Themes};
use bothy_core::shown::pages::{self, BesidePlan, CardOptions};
use bothy_core::shown::timeline;
use bothy_core::transfer::{self, Joined};
use bothy_core::vault::OpenVault;
use bothy_core::{Error, Id, Now};

/// The theme of the conversation about danger that has advice.
const FOLLOWS: &str = "follows";

/// Shows each in a sentence.
pub(super) fn show(teller: &Teller, home: &Home, vault: &mut OpenVault) -> Result<()> {
    teller.title(&text!("demo-help"));
    let now = year::clock(year::ENDS)?;
    let (id, told) = plan(vault, now)?;
    teller.tell(&told);
    teller.tell(&print(home, vault, id, now)?);
    teller.tell(&hand_over(vault, id, now)?);
    teller.tell(&danger(vault, now)?);
    teller.tell(&ring(now)?);
    teller.tell(&pattern(home, vault, now)?);
    Ok(())
}

fn plan(vault: &mut OpenVault, now: Now) -> Result<(Id, String)> {
    let about = About {
        made_for: MadeFor::Leaving,
        with_worker: true,
        case: None,
    };
    let mut plans = vault.plans();
    let id = plans.add(about, &Templates::built_in()?, now, &mut System)?;
    let begins = plans.get(id)?;
    let bag: Vec<_> = begins.section(Section::Bag).map(|item| item.id).collect();
    for item in &bag[..2] {
        plans.tick(id, *item, true, now, &mut System)?;
    }
    let own = Said {
        words: Some("Wednesday afternoon, when he is at training".to_owned()),
        worse: Some("Training can be called off: ring Ruth first.".to_owned()),
        ..Said::default()
    };
    plans.add_item(id, Section::GettingReady, &own, None, now, &mut System)?;
    let sections = Section::ALL.iter();
    let sections = sections.filter(|section| begins.section(**section).next().is_some());
    let told = text!(
        "demo-plan",
        items = begins.items.len(),
        sections = sections.count()
    );
    Ok((id, told))
}

fn print(home: &Home, vault: &mut OpenVault, id: Id, now: Now) -> Result<String> {
    let (plan, people) = (vault.plans().get(id)?, vault.people().list()?);
    let beside = BesidePlan {
        people: &people,
        ..BesidePlan::default()
    };
    let plan_pages = pages::plan(&plan, beside, messages::locale(), now)?;
    let card = pages::card(&plan, CardOptions::default(), messages::locale(), now)?;
    home.write(PLAN, plan_pages.pdf)?;
    home.write(CARD, card.pdf)?;
    Ok(text!(
        "demo-printed",
        plan = &home.shown(PLAN),
        card = &home.shown(CARD)
    ))
}

/// Hands a plan over like a worker: seals it, cuts it into codes, joins and opens them. Keeps nothing of it.
fn hand_over(vault: &mut OpenVault, id: Id, now: Now) -> Result<String> {
    let handed = vault.plans().get(id)?.handed(now, &mut System);
    let sealed = transfer::seal(&handed, &mut System)?;
    let codes = transfer::parts(&sealed.file)?;
    let Joined::Whole { file } = transfer::join(&codes)? else {
        return Err(Error::NotFound.into());
    };
    let opened = transfer::open(&file, sealed.words.expose())?;
    Ok(text!(
        "cli-handover-demo",
        items = opened.items.len(),
        codes = codes.len()
    ))
}

/// Asks like a worker: facts in the user's words, the incidents that they are about, and what fits a yes.
fn danger(vault: &mut OpenVault, now: Now) -> Result<String> {
    let themes = Themes::built_in()?;
    let followed = vault.journal().list(&Page {
        kind: Some(Kind::Stalking),
        ..Page::default()
    })?;
    let mut at_once = None;
    for (id, answer, facts) in [
        ("fear", RiskAnswer::Yes, "That he finds our new address."),
        (
            FOLLOWS,
            RiskAnswer::Yes,
            "62 messages in two days, and his car across from my mother's at night.",
        ),
        (
            "more-often",
            RiskAnswer::Unsure,
            "Other things than before.",
        ),
    ] {
        let theme = themes.get(id).ok_or(Error::NotFound)?;
        let about = followed.iter().filter(|_| id == FOLLOWS);
        let answered = Answered {
            answer,
            facts: facts.to_owned(),
            incidents: about.map(|line| line.id).collect(),
            present: "Ruth, worker".to_owned(),
            asked_ms: now.wall_ms,
        };
        vault.risk().answer(theme, &answered, &mut System)?;
        at_once = theme.advice.as_ref().or(at_once);
    }
    let advice = at_once.ok_or(Error::NotFound)?;
    let advice = messages::locale().risk_advice(advice, Some(Area::Leeds))?;
    Ok(text!(
        "demo-danger",
        question = &messages::said(&format!("risk-theme-{FOLLOWS}")),
        advice = &advice.text
    ))
}

fn ring(now: Now) -> Result<String> {
    let directory = Directory::built_in()?;
    let here = Query {
        area: Some(Area::Leeds),
        ..Query::default()
    };
    let all = directory.ask(&here, now).len();
    let open = directory.ask(&Query { open: true, ..here }, now);
    let first = open.first().map_or("–", |first| &first.line.name);
    Ok(text!(
        "demo-ring",
        lines = all,
        open = open.len(),
        name = first
    ))
}

fn pattern(home: &Home, vault: &mut OpenVault, now: Now) -> Result<String> {
    let pattern = vault.journal().pattern(now)?;
    if let Some(picture) = timeline::draw(&pattern, messages::locale())? {
        home.write(PICTURE, &picture)?;
    }
    Ok(text!(
        "demo-pattern",
        path = &home.shown(PICTURE),
        late = pattern.late
    ))
}
