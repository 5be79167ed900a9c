//! A card for a purse: numbers, and what to pack. It looks like what anybody carries.

use super::plan::tick;
use super::{Words, heading, paragraph, unprintable};
use crate::error::Result;
use crate::helplines::Contact;
use crate::locale::Locale;
use crate::plan::{Plan, PlanItem, Section};
use crate::time::Now;
use bothy_paper::{Block, Item, Tone};

/// Numbers that any phone may show, and their names here (`helplines::useful_numbers`).
const NUMBERS: [(&str, &str); 4] = [
    ("pages-card-emergency", "999"),
    ("pages-card-police", "101"),
    ("pages-card-health", "111"),
    ("pages-card-helpline", "0808 2000 247"),
];

/// A sheet of A4 that folds to a card of A6: numbers, those `contacts` whom she chose, and what of the bag isn't ticked yet.
///
/// It doesn't say what it is: no plan, no place, no service. Items of a template stand on it in short words (`plan-item-ID.card`), or
/// not at all where any words would tell. Her own items and contacts stand as she wrote them.
///
/// # Errors
/// `Internal`: words are missing, which the tests have them not be.
pub fn card(plan: &Plan, contacts: &[Contact], locale: &Locale, now: Now) -> Result<Vec<u8>> {
    let words = Words { locale, now };
    let mut blocks = vec![heading(2, words.say("pages-card-numbers")?)];
    for (key, number) in NUMBERS {
        blocks.push(self::number(&words, &words.say(key)?, number)?);
    }
    for contact in contacts {
        blocks.push(self::number(
            &words,
            &contact.details.name,
            &contact.details.number,
        )?);
    }
    let open = plan
        .section(Section::Bag)
        .filter(|item| item.done_ms.is_none());
    let items = open.map(|item| self::item(&words, item));
    let items: Vec<Item> = items.filter_map(Result::transpose).collect::<Result<_>>()?;
    if !items.is_empty() {
        blocks.push(heading(2, words.say("pages-card-pack")?));
        blocks.push(Block::List(items));
    }
    let document = words.document(words.say("pages-card-title")?, blocks)?;
    bothy_paper::card(&document).map_err(unprintable)
}

fn number(words: &Words<'_>, name: &str, number: &str) -> Result<Block> {
    let given = [("name", name.into()), ("number", number.into())];
    Ok(paragraph(
        Tone::Plain,
        words.of("pages-card-number", &given)?,
    ))
}

fn item(words: &Words<'_>, item: &PlanItem) -> Result<Option<Item>> {
    let text = match (&item.said.words, &item.template) {
        (Some(own), _) => Some(own.clone()),
        (None, Some(id)) => words.locale.say(&format!("plan-item-{id}.card"))?,
        (None, None) => None,
    };
    let Some(text) = text else { return Ok(None) };
    Ok(Some(Item {
        mark: tick(words, item)?,
        blocks: vec![paragraph(Tone::Plain, text)],
    }))
}
