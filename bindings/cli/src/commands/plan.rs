//! `plan …`: the safety plan.

mod hand_over;
mod items;
mod new;
mod page;
mod print;
mod reviews;
mod templates;
mod which;

use super::answer::print_id;
use crate::args::{Sure, one_of};
use crate::consent::agree;
use crate::exit::{Result, say};
use crate::session::Session;
use crate::system::System;
use bothy_core::Error;
use bothy_core::plan::{MadeFor, Plan as Kept, Said, Section};
use bothy_core::vault::OpenVault;
use clap::Subcommand;
use clap::builder::TypedValueParser;
use hand_over::{HandOver, TakeOver};
use items::{ItemSays, before_item, changed, no_item, not_there};
use new::{New, made_for, make};
use page::Page;
use print::PrintArgs;
use reviews::{Review, Safer, history, no_look, review, safer};
use std::path::PathBuf;
use which::{Which, get};

/// The safety plan.
#[derive(Subcommand)]
pub(crate) enum Plan {
    /// Make a plan from a template, and print its ID
    #[command(
        after_help = "Example:\n  bothy --vault v plan new --for leaving\n  bothy --vault desk plan new --for living --with-worker --case LS-2041 --purpose \"Support\" \\\n    --consent \"Said yes on 3 March, to this service\" --retain-until 2027-03-03\n\nA service's plan has a case reference, never a name. It says why it's kept, who consented, and until when."
    )]
    New(New),
    /// List the plans, last changed first
    #[command(after_help = "Example:\n  bothy --vault v plan list")]
    List,
    /// Show a plan, or one section of it
    #[command(
        after_help = "Example:\n  bothy --vault v plan show\n  bothy --vault v plan show --section bag\n  bothy --vault v plan show --version 1"
    )]
    Show {
        #[command(flatten)]
        which: Which,
        /// Only this section
        #[arg(long, value_parser = section())]
        section: Option<Section>,
        /// As it was at the first review, the second …
        #[arg(long, value_name = "N")]
        version: Option<u32>,
    },
    /// Tick an item
    #[command(
        after_help = "Example:\n  bothy --vault v plan tick 5.2\n  bothy --vault v plan tick 3f9a2c --undo"
    )]
    Tick {
        #[command(flatten)]
        which: Which,
        /// Its number in `plan show`, or the start of its ID
        item: String,
        /// Take the tick away
        #[arg(long)]
        undo: bool,
    },
    /// Add an item, and print its ID
    #[command(
        after_help = "Example:\n  bothy --vault v plan add --section bag --words \"The blue folder\" \\\n    --note \"At Mum's\" --due 2026-12-01"
    )]
    Add {
        #[command(flatten)]
        which: Which,
        /// Where it goes
        #[arg(long, value_parser = section())]
        section: Section,
        #[command(flatten)]
        says: ItemSays,
        /// Before this item [default: at the end of the section]
        #[arg(long, value_name = "ITEM")]
        before: Option<String>,
    },
    /// Change what an item says; what you don't give stays
    #[command(
        after_help = "Example:\n  bothy --vault v plan edit 1.4 --words \"The window in the hall\" --person 77d0e1\n\n`--note \"\"`, `--due \"\"` and so on clear what was there. `--words \"\"` brings the template's words back."
    )]
    Edit {
        #[command(flatten)]
        which: Which,
        /// Its number in `plan show`, or the start of its ID
        item: String,
        #[command(flatten)]
        says: ItemSays,
    },
    /// Move an item
    #[command(
        after_help = "Example:\n  bothy --vault v plan move 1.4 --before 1.1\n  bothy --vault v plan move 1.4 --section people\n\nWithout --before it goes to the end of the section."
    )]
    Move {
        #[command(flatten)]
        which: Which,
        /// Its number in `plan show`, or the start of its ID
        item: String,
        /// To this section [default: its own]
        #[arg(long, value_parser = section())]
        section: Option<Section>,
        /// Before this item
        #[arg(long, value_name = "ITEM")]
        before: Option<String>,
    },
    /// Remove an item, or with --whole the plan and all its versions
    #[command(
        after_help = "Example:\n  bothy --vault v plan remove 5.2\n  bothy --vault v plan remove --whole --plan 3f9a2c"
    )]
    Remove {
        #[command(flatten)]
        which: Which,
        /// Its number in `plan show`, or the start of its ID
        #[arg(required_unless_present = "whole")]
        item: Option<String>,
        /// The plan itself
        #[arg(long, conflicts_with = "item", requires = "plan")]
        whole: bool,
        #[command(flatten)]
        sure: Sure,
    },
    /// Review the plan: keep it as it is now, and set the next day
    #[command(
        after_help = "Example:\n  bothy --vault v plan review --next 2026-12-10\n  bothy --vault v plan review --safer \"A little. The new lock helps.\"\n\n`bothy plan safer` shows what you said, review by review."
    )]
    Review(Review),
    /// Show what you said at reviews of feeling safer, by date; or change what you said
    #[command(
        after_help = "Example:\n  bothy --vault v plan safer\n  bothy --vault v plan safer --version 2 --words \"No. He rang twice.\"\n\nYour own words, and never a score. `--words \"\"` clears what you said."
    )]
    Safer(Safer),
    /// Show when the plan was reviewed, and what changed since
    #[command(
        after_help = "Example:\n  bothy --vault v plan history\n  bothy --vault v plan history --since 1"
    )]
    History {
        #[command(flatten)]
        which: Which,
        /// Since the first review, the second … [default: the last]
        #[arg(long, value_name = "N")]
        since: Option<u32>,
    },
    /// Make a PDF of a plan, or a card that doesn't say what it's for
    #[command(
        after_help = "Example:\n  bothy --vault v plan print --to plan.pdf\n  bothy --vault v plan print --card --contact 77d0e1 --to notes.pdf\n  bothy --vault v plan print --card --fuller --helpline wales --to notes.pdf\n\nPrint the card on one side of A4. Fold it twice with the print outside: first the top half to the back, then along.\nYour own words are on it only with --own-words. Anyone who can read the file or the paper can read the plan."
    )]
    Print {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        print: PrintArgs,
    },
    /// Remove every plan whose last day of keeping is past
    #[command(after_help = "Example:\n  bothy --vault desk plan purge --dry-run")]
    Purge {
        /// Only say which ones
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        sure: Sure,
    },
    /// Hand a plan over, as a file or QR codes, and print once the six words that open it
    #[command(
        after_help = "Example:\n  bothy --vault desk plan hand-over --to plan.age\n  bothy --vault desk plan hand-over --plan 3f9a2c --qr pictures\n\nRead the six words aloud. Never send them or write them where the file or pictures go. No case, person or\nincident goes with it. Any `age` opens the file with the words. The plan stays on this desk until you remove it."
    )]
    HandOver(HandOver),
    /// Take over a plan somebody handed you: shows what it adds, then adds it, and prints the plan's ID
    #[command(
        after_help = "Example:\n  bothy --vault v plan take-over plan.age\n  bothy --vault v plan take-over pictures\n  bothy --vault v plan take-over photo-1.jpg photo-2.jpg --plan 77d0e1\n\nIt asks first. Without a terminal it needs --yes. The same plan isn't taken over twice."
    )]
    TakeOver(TakeOver),
    /// Show the items that new plans begin with, or check a file of them
    #[command(
        after_help = "Example:\n  bothy plan templates --for helper\n  bothy plan templates --check my-plans.toml\n\nNeeds no vault."
    )]
    Templates {
        /// Only those for this situation
        #[arg(long = "for", value_name = "WHOM", value_parser = made_for())]
        made_for: Option<MadeFor>,
        /// Read this file instead, and say what is wrong with it
        #[arg(long, value_name = "FILE", conflicts_with = "made_for")]
        check: Option<PathBuf>,
    },
}

fn section() -> impl TypedValueParser<Value = Section> {
    one_of(
        Section::ALL.iter().map(|section| section.word()),
        Section::of,
    )
}

pub(crate) fn run(session: &Session, command: &Plan) -> Result<()> {
    if let Plan::Templates { made_for, check } = command {
        return match check {
            Some(file) => templates::check(session, file),
            None => templates::show(session, *made_for),
        };
    }
    if let Plan::TakeOver(taking) = command {
        return hand_over::take_over(session, taking);
    }
    session.in_vault(|vault| work(session, vault, command))
}

fn work(session: &Session, vault: &mut OpenVault, command: &Plan) -> Result<()> {
    let now = session.now();
    match command {
        Plan::New(new) => make(session, vault, new),
        Plan::List => list(session, vault),
        Plan::Show {
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
        Plan::Tick { which, item, undo } => {
            let plan = get(vault, which)?;
            let item = plan.find_item(item).map_err(no_item)?;
            Ok(vault.plans().tick(plan.id, item, !undo, now, &mut System)?)
        }
        Plan::Add {
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
        Plan::Edit { which, item, says } => {
            let plan = get(vault, which)?;
            let item = plan.find_item(item).map_err(no_item)?;
            let before = plan.items.iter().find(|one| one.id == item);
            let before = before.ok_or(Error::NotFound)?.said.clone();
            let said = changed(vault, before, says)?;
            Ok(vault
                .plans()
                .edit_item(plan.id, item, &said, now, &mut System)?)
        }
        Plan::Move {
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
        Plan::Remove {
            which, item, sure, ..
        } => {
            let plan = get(vault, which)?;
            remove(session, vault, &plan, item.as_deref(), sure)
        }
        Plan::Review(args) => review(session, vault, args),
        Plan::Safer(args) => safer(session, vault, args),
        Plan::History { which, since } => history(session, vault, which, *since),
        Plan::Print { which, print } => {
            let plan = get(vault, which)?;
            print::print(session, vault, &plan, print)
        }
        Plan::Purge { dry_run, sure } => purge(session, vault, *dry_run, sure),
        Plan::HandOver(handing) => hand_over::hand_over(session, vault, handing),
        Plan::TakeOver(_) | Plan::Templates { .. } => Ok(()),
    }
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
    plan: &Kept,
    section: Option<Section>,
) -> Result<()> {
    let people = vault.people().list()?;
    let mut page = Page::new(session).with_people(people);
    // A service's vault may hold several people's plans: whose the orders are, nobody says.
    if section.is_none() && plan.about.case.is_none() {
        page = page.with_orders(vault.orders().list()?);
    }
    let sections = section.map_or(Section::ALL.to_vec(), |section| vec![section]);
    session.out.answer(
        || page.plan_json(plan, &sections),
        || page.plan(plan, &sections),
    )
}

/// Removes an item, or the plan itself.
fn remove(
    session: &Session,
    vault: &mut OpenVault,
    plan: &Kept,
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
