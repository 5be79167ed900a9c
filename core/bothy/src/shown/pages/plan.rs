//! A safety plan on paper.

use super::parts::{Printed, document, heading, paragraph, printed, said};
use crate::error::{Error, Result};
use crate::locale::Locale;
use crate::people::Person;
use crate::plan::{Plan, PlanItem, Section};
use crate::time::Now;
use bothy_paper::{Block, Document, Item, Mark, Tone};

/// Returns a plan as a PDF of A4 pages, with names from `people`: items with boxes to tick, notes, and warnings.
///
/// It leaves out a service's case and links to incidents: paper can be found.
///
/// # Errors
/// `Internal` for missing messages, which the tests exclude.
pub fn plan(plan: &Plan, people: &[Person], locale: &Locale, now: Now) -> Result<Printed> {
    let document = laid_out(plan, people, locale, now)?;
    printed(bothy_paper::pages(&document))
}

pub(super) fn laid_out(
    plan: &Plan,
    people: &[Person],
    locale: &Locale,
    now: Now,
) -> Result<Document> {
    let mut blocks = head(locale, now, plan)?;
    for section in Section::ALL {
        let items = plan.section(*section);
        let items = items.map(|item| self::item(locale, item, people));
        let items = items.collect::<Result<Vec<_>>>()?;
        if !items.is_empty() {
            blocks.push(heading(
                2,
                locale.text(&format!("plan-section-{}", section.word()))?,
            ));
            blocks.push(Block::List(items));
        }
    }
    document(locale, now, locale.text("pages-plan-title")?, blocks)
}

fn head(locale: &Locale, now: Now, plan: &Plan) -> Result<Vec<Block>> {
    let made = if plan.about.with_worker {
        "plan-made-with-worker"
    } else {
        "plan-made-alone"
    };
    let made_for = locale.text(&format!("plan-for-{}", plan.about.made_for.word()))?;
    let day = locale.day(now.day_of(plan.made_ms))?;
    let args = [("for", (&made_for).into()), ("day", (&day).into())];
    let mut head = vec![paragraph(Tone::Quiet, locale.text_of(made, &args)?)];
    if let Some(next) = plan.review_on {
        let day = locale.day(next)?;
        head.push(paragraph(
            Tone::Quiet,
            locale.text_of("plan-look-again", &[("day", (&day).into())])?,
        ));
    }
    head.push(paragraph(Tone::Quiet, locale.text("pages-plan-found")?));
    Ok(head)
}

fn item(locale: &Locale, item: &PlanItem, people: &[Person]) -> Result<Item> {
    let mut blocks = said(locale.item(item)?);
    let said = &item.said;
    let mut quiet = |key: &str, name: &'static str, text: &str| {
        blocks.push(paragraph(
            Tone::Quiet,
            locale.text_of(key, &[(name, text.into())])?,
        ));
        Ok::<(), Error>(())
    };
    for why in locale.worse(item)? {
        quiet("plan-worse", "why", &why)?;
    }
    if let Some(due) = said.due {
        quiet("plan-by", "day", &locale.day(due)?)?;
    }
    if let Some(id) = said.person {
        let person = people.iter().find(|person| person.id == id);
        quiet("plan-with", "person", &self::person(locale, person)?)?;
    }
    if !said.note.is_empty() {
        quiet("plan-note", "note", &said.note)?;
    }
    Ok(Item {
        mark: tick(locale, item)?,
        blocks,
    })
}

fn person(locale: &Locale, person: Option<&Person>) -> Result<String> {
    match person.map(|person| &person.described) {
        Some(described) => locale.person(&described.name, &described.relation),
        None => locale.text("person-removed"),
    }
}

/// Returns the box before an item.
pub(super) fn tick(locale: &Locale, item: &PlanItem) -> Result<Mark> {
    let done = item.done_ms.is_some();
    let said = if done {
        "pages-box-ticked"
    } else {
        "pages-box-empty"
    };
    Ok(Mark::Tick {
        done,
        said: locale.text(said)?,
    })
}
