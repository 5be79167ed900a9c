//! Tests that every option or argument with a fixed set lists it in its help. A new one that takes text fails here until `known::FREE`
//! or [`set`] has it.
#![allow(clippy::unwrap_used)]

use super::known::FREE;
use crate::commands::Args;
use crate::commands::init::KdfCost;
use bothy_core::journal::{Answer, Field};
use bothy_core::locale::Locale;
use bothy_core::people::AboutUs;
use bothy_core::risk::Themes;
use bothy_proof::Shape;
use clap::builder::ValueParser;
use clap::{Arg, Command, CommandFactory};
use std::any::TypeId;
use std::collections::BTreeSet;

/// Returns the set of an argument whose text the command line's parser doesn't limit.
fn set(id: &str) -> Option<Vec<String>> {
    let set = match id {
        "lang" => {
            let languages = Locale::languages().unwrap();
            languages.into_iter().map(|language| language.tag).collect()
        }
        "child" => answers(),
        "theme" => {
            let themes = Themes::built_in().unwrap();
            themes.all().iter().map(|theme| theme.id.clone()).collect()
        }
        "field" => fields(),
        "texts" => AboutUs::default()
            .texts()
            .map(|(name, _)| name.to_owned())
            .to_vec(),
        _ => return None,
    };
    Some(set)
}

fn answers() -> Vec<String> {
    [Answer::Yes, Answer::No, Answer::Unsure]
        .map(|answer| answer.id().to_owned())
        .to_vec()
}

/// Returns the fields, and the values of those that don't hold text.
fn fields() -> Vec<String> {
    let of = |field: Field| match field.shape() {
        Shape::Answer => answers(),
        Shape::Choices(list) => list.iter().map(|&word| word.to_owned()).collect(),
        _ => vec![],
    };
    Field::all()
        .flat_map(|field| [vec![field.name().to_owned()], of(field)].concat())
        .collect()
}

/// True if it reads a form of its own, such as a path, a number or a day, and no set.
fn has_a_form(arg: &Arg) -> bool {
    [
        TypeId::of::<std::path::PathBuf>(),
        TypeId::of::<u16>(),
        TypeId::of::<u32>(),
        TypeId::of::<u64>(),
        TypeId::of::<[u8; 16]>(),
        TypeId::of::<chrono::NaiveDate>(),
        TypeId::of::<chrono::DateTime<chrono::FixedOffset>>(),
        TypeId::of::<super::MaybeDay>(),
        TypeId::of::<KdfCost>(),
    ]
    .iter()
    .any(|form| arg.get_value_parser().type_id() == *form)
}

/// Looks at a command and its subcommands; collects the ids of all arguments that take text.
fn look(command: &Command, path: &str, texts: &mut BTreeSet<String>) {
    let help = command.clone().render_long_help().to_string();
    let says = |word: &str| {
        let inside = |c: char| c.is_alphanumeric() || "-_+".contains(c);
        help.split(|c| !inside(c)).any(|said| said == word)
    };
    for arg in command.get_arguments() {
        let id = arg.get_id().as_str();
        if !arg.get_action().takes_values() {
            continue;
        }
        let listed = arg.get_possible_values();
        let is_text = arg.get_value_parser().type_id() == ValueParser::string().type_id();
        let there_are: Vec<String> = if listed.is_empty() {
            assert!(is_text || has_a_form(arg), "{path} {id}: which are there?");
            if is_text {
                texts.insert(id.to_owned());
            }
            set(id).unwrap_or_default()
        } else {
            listed
                .iter()
                .map(|value| value.get_name().to_owned())
                .collect()
        };
        let missing: Vec<_> = there_are.iter().filter(|word| !says(word)).collect();
        assert!(
            missing.is_empty(),
            "`{path} --help` doesn't say of {id}: {missing:?}"
        );
    }
    for inner in command.get_subcommands() {
        look(inner, &format!("{path} {}", inner.get_name()), texts);
    }
}

#[test]
fn every_choice_is_named_by_the_help_of_its_command() {
    let mut all = Args::command();
    all.build();
    let mut texts = BTreeSet::new();
    look(&all, "bothy", &mut texts);
    for id in &texts {
        assert!(
            FREE.contains(&id.as_str()) || set(id).is_some(),
            "{id} takes text: is it one of a set?"
        );
    }
    let gone: Vec<_> = FREE.iter().filter(|id| !texts.contains(**id)).collect();
    assert!(gone.is_empty(), "nothing takes these any more: {gone:?}");
}
