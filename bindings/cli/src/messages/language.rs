//! The language of a run.

use super::LOCALE;
use crate::exit::{Failure, Result, say};
use crate::out;
use bothy_core::locale::Locale;

/// Sets the requested language; otherwise the terminal's, if its words were reviewed; otherwise English.
pub(crate) fn speak(asked: Option<&str>) -> Result<()> {
    let spoken = match asked {
        Some(tag) => Some(Locale::of(tag).map_err(|_| no_language(tag))?),
        None => of_terminal(),
    };
    let Some(locale) = spoken else { return Ok(()) };
    let note = locale.note()?;
    // Set once, here.
    let _ = LOCALE.set(locale);
    if let Some(note) = note {
        say(&note);
    }
    Ok(())
}

fn of_terminal() -> Option<Locale> {
    let set = |name| std::env::var(name).ok().filter(|tag| !tag.is_empty());
    let tag = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(set)?;
    Locale::of(&tag)
        .ok()
        .filter(|locale| locale.language().reviewed)
}

fn no_language(tag: &str) -> Failure {
    let tags = match Locale::languages() {
        Ok(tags) => tags,
        Err(error) => return error.into(),
    };
    let tags: Vec<_> = tags.into_iter().map(|language| language.tag).collect();
    Failure::usage(text!(
        "cli-no-language",
        tag = &out::name(tag),
        tags = &tags.join(", ")
    ))
}
