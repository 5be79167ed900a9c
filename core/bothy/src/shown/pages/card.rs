//! A card for a purse: numbers, and things to pack. It looks like any card.

use super::parts::{Printed, document, heading, paragraph, printed, said};
use super::plan::tick;
use crate::error::{Bug, Result};
use crate::helplines::{Contact, useful_numbers};
use crate::locale::Locale;
use crate::plan::{Plan, PlanItem, Section};
use crate::time::Now;
use bothy_paper::{Block, Document, Item, Tone};

/// The chosen [`useful_numbers`], with their names here.
const NUMBERS: [(&str, &str); 4] = [
    ("helplines-useful-emergency", "pages-card-emergency"),
    ("helplines-useful-police", "pages-card-police"),
    ("helplines-useful-nhs", "pages-card-health"),
    ("helplines-useful-24-hours", "pages-card-helpline"),
];

/// Returns a sheet of A4 that folds to a card of A6: numbers, the chosen `contacts`, and the bag's unticked items.
///
/// It doesn't say what it is: no plan, place or service. A template's item has short words (`plan-item-ID.card`), or is left out if any
/// words would reveal it. The user's own words are included only with `own_words`, since they may reveal things. Otherwise a reworded item
/// has its template's short words. Contacts appear as the user wrote them.
///
/// # Errors
/// `Internal` for missing messages, which the tests exclude.
pub fn card(
    plan: &Plan,
    contacts: &[Contact],
    own_words: bool,
    locale: &Locale,
    now: Now,
) -> Result<Printed> {
    let document = laid_out(plan, contacts, own_words, locale, now)?;
    printed(bothy_paper::card(&document))
}

pub(super) fn laid_out(
    plan: &Plan,
    contacts: &[Contact],
    own_words: bool,
    locale: &Locale,
    now: Now,
) -> Result<Document> {
    let mut blocks = vec![heading(2, locale.text("pages-card-numbers")?)];
    for (useful, name) in NUMBERS {
        let mut numbers = useful_numbers().into_iter();
        let number = numbers.find_map(|(key, number)| (key == useful).then_some(number));
        let number = number.ok_or(Bug::CardNumber)?;
        blocks.push(self::number(locale, &locale.text(name)?, number)?);
    }
    for contact in contacts {
        blocks.push(self::number(
            locale,
            &contact.details.name,
            &contact.details.number,
        )?);
    }
    let items = to_pack(plan).map(|item| self::item(locale, item, own_words));
    let items: Vec<Item> = items.filter_map(Result::transpose).collect::<Result<_>>()?;
    if !items.is_empty() {
        blocks.push(heading(2, locale.text("pages-card-pack")?));
        blocks.push(Block::List(items));
    }
    document(locale, now, locale.text("pages-card-title")?, blocks)
}

/// Returns the number of unticked bag items that the user wrote or reworded, which a card shows only if asked for.
pub fn in_own_words(plan: &Plan) -> usize {
    let own = to_pack(plan).filter(|item| item.said.words.is_some());
    own.count()
}

fn to_pack(plan: &Plan) -> impl Iterator<Item = &PlanItem> {
    plan.section(Section::Bag)
        .filter(|item| item.done_ms.is_none())
}

fn number(locale: &Locale, name: &str, number: &str) -> Result<Block> {
    let args = [("name", name.into()), ("number", number.into())];
    Ok(paragraph(
        Tone::Plain,
        locale.text_of("pages-card-number", &args)?,
    ))
}

fn item(locale: &Locale, item: &PlanItem, own_words: bool) -> Result<Option<Item>> {
    let Some(text) = words(locale, item, own_words)? else {
        return Ok(None);
    };
    Ok(Some(Item {
        mark: tick(locale, item)?,
        blocks: said(text),
    }))
}

/// Returns an item's words on the card. `None` if any words would reveal it.
pub(super) fn words(locale: &Locale, item: &PlanItem, own_words: bool) -> Result<Option<String>> {
    let own = item.said.words.as_ref().filter(|_| own_words);
    match (own, &item.template) {
        (Some(own), _) => Ok(Some(own.clone())),
        (None, Some(id)) => locale.say(&format!("plan-item-{id}.card")),
        (None, None) => Ok(None),
    }
}
