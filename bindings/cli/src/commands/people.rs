//! `people …` and `about-us …`: the people, and the facts about all of them.

use super::saved::print_id;
use crate::args::{AboutUs as About, AddPerson, EditPerson, People as Command, Sure};
use crate::consent::agree;
use crate::exit::{Failure, Result, say};
use crate::out::row;
use crate::session::Session;
use crate::system::System;
use crate::{json, messages, out};
use bothy_core::Error;
use bothy_core::locale::Arg;
use bothy_core::people::{AboutUs, Described, Person};
use serde_json::{Map, Value, json};

pub(crate) fn run(session: &Session, command: Command) -> Result<()> {
    match command {
        Command::List => list(session),
        Command::Add(person) => add(session, person),
        Command::Edit(person) => edit(session, person),
        Command::Remove { id, sure } => remove(session, &id, &sure),
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
    let Described { child, born, .. } = person.described;
    let letter = &person.letter;
    let who = if child {
        text!("person-child", letter = letter)
    } else {
        text!("person-other", letter = letter)
    };
    let named = messages::person(&person.described.name, &person.described.relation);
    let born = born.map(|day| text!("person-born", day = &messages::day(day)));
    let described = messages::list([named].into_iter().chain(born));
    format!("{}  {who}  {described}\n", &id[..8])
}

fn add(session: &Session, person: AddPerson) -> Result<()> {
    let described = Described {
        name: person.name,
        relation: person.relation,
        child: person.child,
        born: person.born,
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
    if nothing && !person.child && !person.no_child {
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

pub(crate) fn about_us(session: &Session, command: About) -> Result<()> {
    match command {
        About::Show => show(session),
        About::Set { texts } => set(session, &texts),
    }
}

fn show(session: &Session) -> Result<()> {
    let mut vault = session.open()?;
    let about = vault.people().about_us()?;
    vault.lock();
    if about == AboutUs::default() {
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
            let mut rows = String::new();
            for (name, text) in about.texts().into_iter().filter(|(_, t)| !t.is_empty()) {
                let label = messages::said(&format!("about-{}", name.replace('_', "-")));
                row(&mut rows, &label, &out::words(text));
            }
            rows.trim_start_matches('\n').to_owned()
        },
    )
}

fn set(session: &Session, texts: &[String]) -> Result<()> {
    let mut pairs = Vec::new();
    // Names are tried on an empty one first, so that a mistake costs nothing.
    let mut nothing = AboutUs::default();
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
