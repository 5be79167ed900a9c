//! A safety plan on paper.

use super::{Words, heading, paragraph, unprintable};
use crate::error::{Error, Result};
use crate::locale::Locale;
use crate::people::Person;
use crate::plan::{Plan, PlanItem, Section};
use crate::time::Now;
use bothy_paper::{Block, Item, Mark, Tone};

/// A plan as a PDF of A4 pages, with the names of `people`: its items with boxes to tick, notes, and how each could make things worse.
///
/// Neither the case of a service nor which incident an item comes from is on it: paper can be found.
///
/// # Errors
/// `Internal`: words are missing, which the tests have them not be.
pub fn plan(plan: &Plan, people: &[Person], locale: &Locale, now: Now) -> Result<Vec<u8>> {
    let words = Words { locale, now };
    let mut blocks = head(&words, plan)?;
    for section in Section::ALL {
        let items = plan.section(*section);
        let items = items.map(|item| self::item(&words, item, people));
        let items = items.collect::<Result<Vec<_>>>()?;
        if !items.is_empty() {
            blocks.push(heading(
                2,
                words.say(&format!("plan-section-{}", section.word()))?,
            ));
            blocks.push(Block::List(items));
        }
    }
    let document = words.document(words.say("pages-plan-title")?, blocks)?;
    bothy_paper::pages(&document).map_err(unprintable)
}

fn head(words: &Words<'_>, plan: &Plan) -> Result<Vec<Block>> {
    let made = if plan.about.with_worker {
        "plan-made-with-worker"
    } else {
        "plan-made-alone"
    };
    let whom = words.say(&format!("plan-for-{}", plan.about.made_for.word()))?;
    let day = words.day(plan.made_ms)?;
    let given = [("for", (&whom).into()), ("day", (&day).into())];
    let mut head = vec![paragraph(Tone::Quiet, words.of(made, &given)?)];
    if let Some(next) = plan.review_on {
        let day = words.locale.day(next)?;
        head.push(paragraph(
            Tone::Quiet,
            words.with("plan-look-again", "day", &day)?,
        ));
    }
    head.push(paragraph(Tone::Quiet, words.say("pages-plan-found")?));
    Ok(head)
}

fn item(words: &Words<'_>, item: &PlanItem, people: &[Person]) -> Result<Item> {
    let said = &item.said;
    let key = item.template.as_ref().map(|id| format!("plan-item-{id}"));
    let of_template = |key: Option<String>| key.map_or(Ok(None), |key| words.locale.say(&key));
    let text = match &said.words {
        Some(own) => own.clone(),
        None => of_template(key.clone())?.unwrap_or_default(),
    };
    let mut blocks = vec![paragraph(Tone::Plain, text)];
    let mut quiet = |key: &str, name: &'static str, text: &str| {
        blocks.push(paragraph(Tone::Quiet, words.with(key, name, text)?));
        Ok::<(), Error>(())
    };
    let reason = of_template(key.map(|key| format!("{key}.worse")))?;
    for why in reason.iter().chain(&said.worse) {
        quiet("plan-worse", "why", why)?;
    }
    if let Some(due) = said.due {
        quiet("plan-by", "day", &words.locale.day(due)?)?;
    }
    if let Some(id) = said.person {
        let person = people.iter().find(|person| person.id == id);
        quiet("plan-with", "person", &self::person(words, person)?)?;
    }
    if !said.note.is_empty() {
        quiet("plan-note", "note", &said.note)?;
    }
    Ok(Item {
        mark: tick(words, item)?,
        blocks,
    })
}

fn person(words: &Words<'_>, person: Option<&Person>) -> Result<String> {
    let Some(described) = person.map(|person| &person.described) else {
        return words.say("person-removed");
    };
    if described.name.is_empty() {
        return Ok(described.relation.clone());
    }
    let given = [
        ("name", (&described.name).into()),
        ("relation", (&described.relation).into()),
    ];
    words.of("person-named", &given)
}

/// The box before an item.
pub(super) fn tick(words: &Words<'_>, item: &PlanItem) -> Result<Mark> {
    let done = item.done_ms.is_some();
    let said = if done {
        "pages-box-ticked"
    } else {
        "pages-box-empty"
    };
    Ok(Mark::Tick {
        done,
        said: words.say(said)?,
    })
}
