//! A safety plan on paper.

use super::parts::{Printed, document, heading, paragraph, printed, said};
use crate::error::{Error, Result};
use crate::locale::Locale;
use crate::orders::Order;
use crate::people::Person;
use crate::plan::{Plan, PlanItem, Section};
use crate::time::Now;
use bothy_paper::{Block, Document, Item, Mark, Tone};

/// A plan's data from other rooms, and the choice of what to print.
#[derive(Debug, Clone, Copy, Default)]
pub struct BesidePlan<'b> {
    /// The people that items name.
    pub people: &'b [Person],
    /// The orders to list. A plan with a case lists none: a service's vault may hold several people's.
    pub orders: &'b [Order],
    /// True to print what was said at reviews of feeling safer.
    pub safer: bool,
}

/// Returns a plan as a PDF of A4 pages: items with boxes to tick, notes, warnings, and orders. An order that ends soon or has ended says so.
///
/// It leaves out a service's case and links to incidents: paper can be found.
///
/// # Errors
/// `Internal` for missing messages, which the tests exclude.
pub fn plan(plan: &Plan, beside: BesidePlan<'_>, locale: &Locale, now: Now) -> Result<Printed> {
    let document = laid_out(plan, beside, locale, now)?;
    printed(bothy_paper::pages(&document))
}

pub(super) fn laid_out(
    plan: &Plan,
    beside: BesidePlan<'_>,
    locale: &Locale,
    now: Now,
) -> Result<Document> {
    let mut blocks = head(locale, now, plan)?;
    for section in Section::ALL {
        let items = plan.section(*section);
        let items = items.map(|item| self::item(locale, item, beside.people));
        let items = items.collect::<Result<Vec<_>>>()?;
        if !items.is_empty() {
            blocks.push(heading(
                2,
                locale.text(&format!("plan-section-{}", section.word()))?,
            ));
            blocks.push(Block::List(items));
        }
    }
    if plan.about.case.is_none() && !beside.orders.is_empty() {
        blocks.push(heading(2, locale.text("orders")?));
        let items = beside.orders.iter();
        let items = items.map(|order| self::order(locale, order, now));
        blocks.push(Block::List(items.collect::<Result<_>>()?));
    }
    if beside.safer {
        blocks.extend(safer(locale, plan, now)?);
    }
    document(locale, now, locale.text("pages-plan-title")?, blocks)
}

fn order(locale: &Locale, order: &Order, now: Now) -> Result<Item> {
    let mut blocks = Vec::new();
    for line in locale.order_lines_without_terms(order, now.day())? {
        let tone = if blocks.is_empty() {
            Tone::Plain
        } else {
            Tone::Quiet
        };
        blocks.push(paragraph(tone, line));
    }
    Ok(Item {
        mark: Mark::Text("–".to_owned()),
        blocks,
    })
}

/// Returns what the user said at reviews of feeling safer, by date.
fn safer(locale: &Locale, plan: &Plan, now: Now) -> Result<Vec<Block>> {
    let mut blocks = Vec::new();
    for version in plan.safer() {
        if blocks.is_empty() {
            blocks.push(heading(2, locale.text("plan-safer")?));
        }
        let day = locale.day(now.day_of(version.kept_ms))?;
        let args = [("day", (&day).into()), ("text", (&version.safer).into())];
        let said = locale.text_of("plan-safer-said", &args)?;
        blocks.push(Block::Together(vec![paragraph(Tone::Plain, said)]));
    }
    Ok(blocks)
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
