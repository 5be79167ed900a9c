//! What helps beside the record: a plan, whom to ring, and what the record shows when it is counted.

use super::home::{Home, PICTURE};
use super::teller::Teller;
use super::year;
use crate::exit::Result;
use crate::session::System;
use crate::words;
use bothy_core::helplines::{Area, Directory, Question};
use bothy_core::plan::{About, MadeFor, Said, Section, Templates};
use bothy_core::timeline;
use bothy_core::transfer::{self, Joined};
use bothy_core::vault::OpenVault;
use bothy_core::{Error, Id, Now};

/// A sentence on each.
pub(super) fn show(teller: &Teller, home: &Home, vault: &mut OpenVault) -> Result<()> {
    teller.title("4  A plan, whom to ring, and what the record shows");
    let now = year::clock(year::ENDS)?;
    let (id, told) = plan(vault, now)?;
    teller.tell(&told);
    teller.tell(&hand_over(vault, id, now)?);
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
    let told = format!(
        "A safety plan for getting ready to leave begins with {} in {} sections. Two of the bag are ticked, and one is said in her own words, \
         with how it could make things worse.",
        words::count(begins.items.len() as u64, "item", "items"),
        Section::ALL.len(),
    );
    Ok((id, told))
}

/// As a worker hands a plan over: sealed, cut into codes, put together and opened again. Nothing of it is kept.
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

fn ring(now: Now) -> Result<String> {
    let directory = Directory::built_in()?;
    let here = Question {
        area: Some(Area::Leeds),
        ..Question::default()
    };
    let all = directory.ask(here, now).len();
    let open = directory.ask(Question { open: true, ..here }, now);
    Ok(format!(
        "Of {all} helplines for somebody in Leeds, {} answer at that hour of the made-up year; {} is the first. Nobody has rung these numbers for this list.",
        open.len(),
        open.first().map_or("none", |first| &first.line.name),
    ))
}

fn pattern(home: &Home, vault: &mut OpenVault, now: Now) -> Result<String> {
    let pattern = vault.journal().pattern(now)?;
    if let Some(picture) = timeline::draw(&pattern, crate::words::locale())? {
        home.write(PICTURE, &picture)?;
    }
    Ok(format!(
        "Counted by month, kind and hour, the year is drawn in {}. {} written over 7 days after they happened, and it says so. \
         It counts what was written: gaps are not peace.",
        home.shown(PICTURE),
        words::count(u64::from(pattern.late), "incident was", "incidents were"),
    ))
}
