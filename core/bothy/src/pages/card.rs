//! A card for a purse: numbers, and what to pack. It looks like what anybody carries.

use super::plan::tick;
use super::{document, heading, paragraph, unprintable};
use crate::error::{Error, Result};
use crate::helplines::{Contact, useful_numbers};
use crate::locale::Locale;
use crate::plan::{Plan, PlanItem, Section};
use crate::time::Now;
use bothy_paper::{Block, Item, Tone};

/// Which of the [`useful_numbers`], and their names here.
const NUMBERS: [(&str, &str); 4] = [
    ("helplines-useful-emergency", "pages-card-emergency"),
    ("helplines-useful-police", "pages-card-police"),
    ("helplines-useful-nhs", "pages-card-health"),
    ("helplines-useful-24-hours", "pages-card-helpline"),
];

const NO_NUMBER: Error = Error::Internal { code: 316 };

/// A sheet of A4 that folds to a card of A6: numbers, those `contacts` whom she chose, and what of the bag isn't ticked yet.
///
/// It doesn't say what it is: no plan, no place, no service. Items of a template stand on it in short words (`plan-item-ID.card`), or
/// not at all where any words would tell. Her own items and contacts stand as she wrote them.
///
/// # Errors
/// `Internal`: words are missing, which the tests have them not be.
pub fn card(plan: &Plan, contacts: &[Contact], locale: &Locale, now: Now) -> Result<Vec<u8>> {
    let mut blocks = vec![heading(2, locale.text("pages-card-numbers")?)];
    for (useful, name) in NUMBERS {
        let mut numbers = useful_numbers().into_iter();
        let number = numbers.find_map(|(key, number)| (key == useful).then_some(number));
        let number = number.ok_or(NO_NUMBER)?;
        blocks.push(self::number(locale, &locale.text(name)?, number)?);
    }
    for contact in contacts {
        blocks.push(self::number(
            locale,
            &contact.details.name,
            &contact.details.number,
        )?);
    }
    let open = plan
        .section(Section::Bag)
        .filter(|item| item.done_ms.is_none());
    let items = open.map(|item| self::item(locale, item));
    let items: Vec<Item> = items.filter_map(Result::transpose).collect::<Result<_>>()?;
    if !items.is_empty() {
        blocks.push(heading(2, locale.text("pages-card-pack")?));
        blocks.push(Block::List(items));
    }
    let document = document(locale, now, locale.text("pages-card-title")?, blocks)?;
    bothy_paper::card(&document).map_err(unprintable)
}

fn number(locale: &Locale, name: &str, number: &str) -> Result<Block> {
    let given = [("name", name.into()), ("number", number.into())];
    Ok(paragraph(
        Tone::Plain,
        locale.text_of("pages-card-number", &given)?,
    ))
}

fn item(locale: &Locale, item: &PlanItem) -> Result<Option<Item>> {
    let text = match (&item.said.words, &item.template) {
        (Some(own), _) => Some(own.clone()),
        (None, Some(id)) => locale.say(&format!("plan-item-{id}.card"))?,
        (None, None) => None,
    };
    let Some(text) = text else { return Ok(None) };
    Ok(Some(Item {
        mark: tick(locale, item)?,
        blocks: vec![paragraph(Tone::Plain, text)],
    }))
}
