//! A card for a purse: numbers, and things to pack. It looks like any card.

use super::parts::{Printed, heading, paragraph, printed, said, titled};
use super::plan::tick;
use crate::error::{Bug, Result};
use crate::helplines::{Contact, Hours, Line, useful_numbers};
use crate::locale::Locale;
use crate::plan::{Plan, PlanItem, Section};
use crate::time::Now;
use bothy_paper::{Block, Document, Item, Tone};

/// The chosen [`useful_numbers`], with their names here.
const NUMBERS: [(&str, &str); 3] = [
    ("helplines-useful-emergency", "pages-card-emergency"),
    ("helplines-useful-police", "pages-card-police"),
    ("helplines-useful-nhs", "pages-card-health"),
];

/// The choices for a card. By default it is the plainest: no helpline, no contact, nothing that would give it away.
#[derive(Clone, Copy, Default)]
pub struct CardOptions<'a> {
    /// A helpline, which tells what the card is for to anybody who rings it or looks it up.
    pub helpline: Option<&'a Line>,
    /// The user's contacts, as they wrote them.
    pub contacts: &'a [Contact],
    /// True for a fuller card: passports and papers, and how to call without speaking. That may give it away.
    pub fuller: bool,
    /// True to print the user's own words for the bag, which may give it away.
    pub own_words: bool,
}

/// Returns a sheet of A4 that folds to a card of A6: numbers, then the bag's unticked items on a panel of their own, then lines to write on.
///
/// It doesn't say what it is: no plan, place or service. A template's item has short words (`plan-item-ID.card`), or is left out if any
/// words would reveal it. Without `own_words` a reworded item has its template's short words. Show `pages-card-before` to the user first,
/// and for a fuller card `pages-card-fuller`.
///
/// # Errors
/// `Internal` for missing messages, which the tests exclude.
pub fn card(plan: &Plan, options: CardOptions<'_>, locale: &Locale, now: Now) -> Result<Printed> {
    let document = laid_out(plan, options, locale, now)?;
    printed(bothy_paper::card(&document))
}

pub(super) fn laid_out(
    plan: &Plan,
    options: CardOptions<'_>,
    locale: &Locale,
    now: Now,
) -> Result<Document> {
    let mut blocks = vec![heading(2, locale.text("pages-card-numbers")?)];
    for (useful, name) in NUMBERS {
        let mut numbers = useful_numbers().into_iter();
        let number = numbers.find_map(|(key, number)| (key == useful).then_some(number));
        let number = number.ok_or(Bug::CardNumber)?;
        let name = if options.fuller && useful == "helplines-useful-emergency" {
            "pages-card-emergency-full"
        } else {
            name
        };
        blocks.push(self::number(locale, &locale.text(name)?, number)?);
    }
    if let Some(line) = options.helpline {
        let always = line.hours.as_ref().is_some_and(Hours::is_always);
        let name = if always {
            "pages-card-helpline"
        } else {
            "pages-card-helpline-at-times"
        };
        blocks.push(number(locale, &locale.text(name)?, &line.number)?);
    }
    for contact in options.contacts {
        let details = &contact.details;
        blocks.push(match details.number.as_str() {
            "" => paragraph(Tone::Plain, details.name.clone()),
            number => self::number(locale, &details.name, number)?,
        });
    }
    let items = to_pack(plan).map(|item| self::item(locale, item, options));
    let items: Vec<Item> = items.filter_map(Result::transpose).collect::<Result<_>>()?;
    if !items.is_empty() {
        blocks.push(Block::NewPage);
        blocks.push(heading(2, locale.text("pages-card-pack")?));
        blocks.push(Block::List(items));
    }
    Ok(titled(
        locale,
        now,
        locale.text("pages-card-title")?,
        blocks,
    ))
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

fn item(locale: &Locale, item: &PlanItem, options: CardOptions<'_>) -> Result<Option<Item>> {
    let Some(text) = words(locale, item, options)? else {
        return Ok(None);
    };
    Ok(Some(Item {
        mark: tick(locale, item)?,
        blocks: said(text),
    }))
}

/// Returns an item's words on the card. `None` if any words would reveal it.
pub(super) fn words(
    locale: &Locale,
    item: &PlanItem,
    options: CardOptions<'_>,
) -> Result<Option<String>> {
    let own = item.said.words.as_ref().filter(|_| options.own_words);
    if own.is_some() {
        return Ok(own.cloned());
    }
    let Some(id) = &item.template else {
        return Ok(None);
    };
    let plain = locale.say(&format!("plan-item-{id}.card"))?;
    if plain.is_some() || !options.fuller {
        return Ok(plain);
    }
    locale.say(&format!("plan-item-{id}.card-full"))
}
