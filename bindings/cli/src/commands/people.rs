//! `people …` and `about-us …`: the people, and the facts about all of them.

use super::answer::{Rows, print_id};
use crate::args::{MaybeDay, Sure, day, maybe_day};
use crate::consent::agree;
use crate::exit::{Failure, Result, say};
use crate::session::Session;
use crate::system::System;
use crate::{json, messages, out};
use bothy_core::Error;
use bothy_core::locale::Arg;
use bothy_core::people::{AboutUs as Facts, Described, Person};
use chrono::NaiveDate;
use clap::Subcommand;
use serde_json::{Map, Value, json};

#[derive(Subcommand)]
pub(crate) enum People {
    /// List everybody, with the letter used for each instead of a name
    #[command(after_help = "Example:\n  bothy --vault v people list")]
    List,
    /// Keep a person; prints their ID
    #[command(
        after_help = "Example:\n  bothy --vault v people add --relation \"ex-husband\" --name Dale\n  bothy --vault v people add --relation son --child --born 2017-05-02\n\nIncidents then name them by ID, like `--field who=person:3f9a2c`. The record has the relation, but not\nthe name, so you can change or remove the name later."
    )]
    Add(AddPerson),
    /// Change a person; what you don't give stays
    #[command(
        after_help = "Example:\n  bothy --vault v people edit 3f9a2c --name \"Dale Marsh\"\n\n`--name \"\"` and `--born \"\"` clear what was there. Incidents you saved before keep the relation they had."
    )]
    Edit(EditPerson),
    /// Remove a person; incidents that name them keep the relation
    #[command(after_help = "Example:\n  bothy --vault v people remove 3f9a2c")]
    Remove {
        /// Their ID, or the first 6 or more of it
        id: String,
        #[command(flatten)]
        sure: Sure,
    },
}

#[derive(clap::Args)]
pub(crate) struct AddPerson {
    /// What they are to you: ex-husband, daughter, neighbour
    #[arg(long, value_name = "TEXT")]
    pub(crate) relation: String,
    /// What you call them
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) name: String,
    /// This is a child
    #[arg(long)]
    pub(crate) child: bool,
    /// When they were born
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) born: Option<NaiveDate>,
    /// They are a danger to you: a summary for a worker names them
    #[arg(long)]
    pub(crate) dangerous: bool,
}

#[derive(clap::Args)]
pub(crate) struct EditPerson {
    /// Their ID, or the first 6 or more of it
    pub(crate) id: String,
    /// What they are to you
    #[arg(long, value_name = "TEXT")]
    pub(crate) relation: Option<String>,
    /// What you call them
    #[arg(long, value_name = "TEXT")]
    pub(crate) name: Option<String>,
    /// This is a child, who gets a child's letter
    #[arg(long, conflicts_with = "no_child")]
    pub(crate) child: bool,
    /// This isn't a child
    #[arg(long)]
    pub(crate) no_child: bool,
    /// When they were born
    #[arg(long, value_name = "DATE", value_parser = maybe_day)]
    pub(crate) born: Option<MaybeDay>,
    #[command(flatten)]
    pub(crate) danger: Danger,
}

/// A change of whether they are dangerous.
#[derive(clap::Args)]
pub(crate) struct Danger {
    /// They are a danger to you: a summary for a worker names them
    #[arg(long, conflicts_with = "not_dangerous")]
    pub(crate) dangerous: bool,
    /// They aren't a danger to you
    #[arg(long)]
    pub(crate) not_dangerous: bool,
}

#[derive(Subcommand)]
pub(crate) enum AboutUs {
    /// Show what you said
    #[command(after_help = "Example:\n  bothy --vault v about-us show")]
    Show,
    /// Say it, or change it; what you don't give stays
    #[command(
        after_help = "Example:\n  bothy --vault v about-us set relationship=\"Married\" began=\"June 2014\" ended=\"March 2026\"\n\nNAME is relationship, began, ended, living_together, other_cases or orders. `NAME=` clears it.\nAdd children as people: `bothy people add --child`."
    )]
    Set {
        /// What, and its text
        #[arg(value_name = "NAME=VALUE", required = true)]
        texts: Vec<String>,
    },
}

pub(crate) fn run(session: &Session, command: People) -> Result<()> {
    match command {
        People::List => list(session),
        People::Add(person) => add(session, person),
        People::Edit(person) => edit(session, person),
        People::Remove { id, sure } => remove(session, &id, &sure),
    }
}

/// Adds to an error in naming a person where their IDs are.
pub(crate) fn no_such(error: Error) -> Failure {
    let failure = Failure::from(error);
    match error {
        Error::NotFound => failure.adding(&text!("cli-see-people")),
        _ => failure,
    }
}

fn list(session: &Session) -> Result<()> {
    let mut vault = session.open()?;
    let people = vault.people().list()?;
    vault.lock();
    session.out.answer(
        || people.iter().map(json::person).collect(),
        || people.iter().map(line).collect(),
    )?;
    if people.is_empty() {
        say(&text!("cli-list-nothing-kept"));
    }
    Ok(())
}

fn line(person: &Person) -> String {
    let id = person.id.to_string();
    let Described {
        child,
        born,
        dangerous,
        ..
    } = person.described;
    let letter = &person.letter;
    let who = if child {
        text!("person-child", letter = letter)
    } else {
        text!("person-other", letter = letter)
    };
    let named = messages::person(&person.described.name, &person.described.relation);
    let born = born.map(|day| text!("person-born", day = &messages::day(day)));
    let dangerous = dangerous.then(|| text!("person-dangerous"));
    let described = messages::list([named].into_iter().chain(born).chain(dangerous));
    format!("{}  {who}  {described}\n", &id[..8])
}

fn add(session: &Session, person: AddPerson) -> Result<()> {
    let described = Described {
        name: person.name,
        relation: person.relation,
        child: person.child,
        born: person.born,
        dangerous: person.dangerous,
    };
    let mut vault = session.open()?;
    let id = session
        .interrupt
        .hold(|| vault.people().add(&described, session.now(), &mut System))?;
    vault.lock();
    print_id(session, id)
}

fn edit(session: &Session, person: EditPerson) -> Result<()> {
    let nothing = person.relation.is_none() && person.name.is_none() && person.born.is_none();
    let flags = [
        person.child,
        person.no_child,
        person.danger.dangerous,
        person.danger.not_dangerous,
    ];
    if nothing && !flags.contains(&true) {
        let help = "bothy people edit --help";
        return Err(Failure::usage(text!(
            "cli-nothing-to-change",
            help = Arg::Typed(help)
        )));
    }
    let mut vault = session.open()?;
    let people = vault.people();
    let id = people.find(&person.id).map_err(no_such)?;
    let before = people.get(id)?.described;
    let described = Described {
        name: person.name.unwrap_or(before.name),
        relation: person.relation.unwrap_or(before.relation),
        child: person.child || (before.child && !person.no_child),
        born: person.born.map_or(before.born, |born| born.0),
        dangerous: person.danger.dangerous || (before.dangerous && !person.danger.not_dangerous),
    };
    session.interrupt.hold(|| {
        vault
            .people()
            .edit(id, &described, session.now(), &mut System)
    })?;
    vault.lock();
    print_id(session, id)
}

fn remove(session: &Session, prefix: &str, sure: &Sure) -> Result<()> {
    let mut vault = session.open()?;
    let people = vault.people();
    let id = people.find(prefix).map_err(no_such)?;
    let shown = line(&people.get(id)?);
    agree(session, sure, "remove", &text!("cli-gone-person"), &shown)?;
    session
        .interrupt
        .hold(|| vault.people().remove(id, &mut System))?;
    vault.lock();
    Ok(())
}

pub(crate) fn about_us(session: &Session, command: AboutUs) -> Result<()> {
    match command {
        AboutUs::Show => show(session),
        AboutUs::Set { texts } => set(session, &texts),
    }
}

fn show(session: &Session) -> Result<()> {
    let mut vault = session.open()?;
    let about = vault.people().about_us()?;
    vault.lock();
    if about == Facts::default() {
        say(&text!("cli-no-about-us"));
    }
    session.out.answer(
        || {
            let texts = about.texts().into_iter();
            let texts: Map<_, _> = texts
                .map(|(name, text)| (name.to_owned(), json!(text)))
                .collect();
            Value::Object(texts)
        },
        || {
            let mut rows = Rows::default();
            for (name, text) in about.texts().into_iter().filter(|(_, t)| !t.is_empty()) {
                let label = messages::said(&format!("about-{}", name.replace('_', "-")));
                rows.add(&label, &out::words(text));
            }
            rows.shown(0)
        },
    )
}

fn set(session: &Session, texts: &[String]) -> Result<()> {
    let mut pairs = Vec::new();
    // Names are tried on an empty one first, so that a mistake costs nothing.
    let mut nothing = Facts::default();
    for pair in texts {
        let Some((name, text)) = pair.split_once('=') else {
            return Err(Failure::usage(text!("cli-about-us-form")));
        };
        nothing.set(name, String::new())?;
        if pairs.iter().any(|(given, _)| *given == name) {
            return Err(Failure::usage(text!("cli-field-twice", field = name)));
        }
        pairs.push((name, text));
    }
    let mut vault = session.open()?;
    let mut about = vault.people().about_us()?;
    for (name, text) in pairs {
        about.set(name, text.to_owned())?;
    }
    session
        .interrupt
        .hold(|| vault.people().set_about_us(&about, &mut System))?;
    vault.lock();
    Ok(())
}
