//! A summary for a worker. Nothing in it counts, adds up or grades.

use super::beside::{Beside, Passage, child};
use super::parts::{Printed, document, heading, paragraph, printed};
use crate::error::Result;
use crate::journal::{Line, Zone};
use crate::locale::Locale;
use crate::risk::{Answered, Conversation, RiskAnswer, Themes};
use crate::time::Now;
use bothy_paper::{Block, Document, Item, Mark, Table, Tone};

/// Returns the conversation about danger as a PDF of A4 pages: needs, wishes and consent, how to reach the person, their worker, who is
/// dangerous, orders, the children, the last incidents, and the facts by theme. A yes comes first, and a no takes one line. `zone` is the device's: a time by another clock shows its offset. Advice to the
/// person isn't on it, because the summary goes to somebody else.
///
/// # Errors
/// `Internal` for missing messages, which the tests exclude.
pub fn referral(
    said: &Conversation,
    themes: &Themes,
    beside: &Beside,
    locale: &Locale,
    (now, zone): (Now, Zone<'_>),
) -> Result<Printed> {
    let document = laid_out(said, themes, beside, locale, (now, zone))?;
    printed(bothy_paper::pages(&document))
}

pub(super) fn laid_out(
    said: &Conversation,
    themes: &Themes,
    beside: &Beside,
    locale: &Locale,
    (now, zone): (Now, Zone<'_>),
) -> Result<Document> {
    let blocks = blocks(said, themes, beside, locale, (now, zone))?;
    document(locale, now, locale.text("pages-referral-title")?, blocks)
}

fn blocks(
    said: &Conversation,
    themes: &Themes,
    beside: &Beside,
    locale: &Locale,
    (now, zone): (Now, Zone<'_>),
) -> Result<Vec<Block>> {
    let mut blocks = head(locale, now, said)?;
    for Passage {
        heading: title,
        paragraphs,
    } in beside.passages(&said.wishes, locale, now)?
    {
        blocks.push(heading(2, title));
        let paragraphs = paragraphs.into_iter();
        blocks.extend(paragraphs.map(lines));
    }
    if !beside.children.is_empty() {
        blocks.push(heading(2, locale.text("pages-referral-children")?));
        for one in &beside.children {
            blocks.push(paragraph(Tone::Plain, child(locale, one)?));
        }
    }
    if !beside.incidents.is_empty() {
        blocks.push(heading(2, beside.heading(locale)?));
        blocks.push(Block::Table(incidents(locale, &beside.incidents, zone)?));
    }
    let first = [RiskAnswer::Yes, RiskAnswer::Unsure];
    let first = first.map(|answer| themes.with(said, answer));
    let first: Vec<_> = first.into_iter().flatten().collect();
    if !first.is_empty() {
        blocks.push(heading(2, locale.text("pages-referral-said")?));
    }
    for (theme, answered) in first {
        blocks.extend(self::answer(locale, (now, zone), beside, theme, answered)?);
    }
    let no = themes.with(said, RiskAnswer::No);
    let no = no.map(|(theme, answered)| short(locale, theme, answered));
    let no = no.collect::<Result<Vec<_>>>()?;
    if !no.is_empty() {
        blocks.push(heading(2, locale.text("risk-said-no")?));
        blocks.push(Block::List(no));
    }
    blocks.push(heading(2, locale.text("pages-referral-use")?));
    for note in ["risk-own-tool", "risk-no-replacement"] {
        blocks.push(paragraph(Tone::Strong, locale.text(note)?));
    }
    Ok(blocks)
}

/// Returns a paragraph's lines. The first of several stands out.
fn lines(lines: Vec<String>) -> Block {
    let first = if lines.len() > 1 {
        Tone::Strong
    } else {
        Tone::Plain
    };
    let tones = std::iter::once(first).chain(std::iter::repeat(Tone::Plain));
    let lines = tones.zip(lines);
    Block::Together(lines.map(|(tone, text)| paragraph(tone, text)).collect())
}

fn head(locale: &Locale, now: Now, said: &Conversation) -> Result<Vec<Block>> {
    let today = locale.day(now.day())?;
    let mut head = vec![paragraph(
        Tone::Quiet,
        locale.text_of("risk-as-of", &[("day", (&today).into())])?,
    )];
    let consent = locale.consent(said.wishes.consent.as_ref(), now)?;
    head.push(paragraph(Tone::Strong, consent));
    for (key, text) in [
        ("risk-needed", &said.wishes.needs),
        ("risk-wanted", &said.wishes.wants),
    ] {
        if !text.is_empty() {
            head.push(paragraph(
                Tone::Plain,
                locale.text_of(key, &[("text", text.into())])?,
            ));
        }
    }
    Ok(head)
}

fn incidents(locale: &Locale, lines: &[Line], zone: Zone<'_>) -> Result<Table> {
    let row = |line: &Line| {
        let happened = locale.happened(&line.happened, zone)?;
        Ok(vec![happened, locale.kinds(&line.kinds)?])
    };
    Ok(Table {
        shares: vec![2, 3],
        heads: vec![
            locale.text("pages-referral-day")?,
            locale.text("pages-referral-kinds")?,
        ],
        rows: lines.iter().map(row).collect::<Result<_>>()?,
    })
}

/// Returns a theme's question. A theme unknown to this version is named by its id.
fn question(locale: &Locale, theme: &str) -> Result<String> {
    let question = locale.say(&format!("risk-theme-{theme}"))?;
    Ok(question.unwrap_or_else(|| theme.to_owned()))
}

/// Returns a theme with a no: its question, and any facts.
fn short(locale: &Locale, theme: &str, answered: &Answered) -> Result<Item> {
    let mut blocks = vec![paragraph(Tone::Plain, question(locale, theme)?)];
    if !answered.facts.is_empty() {
        blocks.push(paragraph(Tone::Quiet, answered.facts.clone()));
    }
    Ok(Item {
        mark: Mark::Text("–".to_owned()),
        blocks,
    })
}

/// Returns a theme: its question, the answer and its time, the facts, and the incidents.
fn answer(
    locale: &Locale,
    (now, zone): (Now, Zone<'_>),
    beside: &Beside,
    theme: &str,
    answered: &Answered,
) -> Result<Vec<Block>> {
    let mut blocks = Vec::new();
    let (day, said) = (
        locale.day(now.day_of(answered.asked_ms))?,
        locale.text(&format!("answer-{}", answered.answer.word()))?,
    );
    let args = [("answer", (&said).into()), ("day", (&day).into())];
    blocks.push(paragraph(
        Tone::Plain,
        locale.text_of("risk-answered", &args)?,
    ));
    if !answered.facts.is_empty() {
        blocks.push(paragraph(Tone::Plain, answered.facts.clone()));
    }
    if !answered.present.is_empty() {
        let present = locale.text_of("risk-present", &[("who", (&answered.present).into())])?;
        blocks.push(paragraph(Tone::Quiet, present));
    }
    let linked = beside
        .linked(answered)
        .map(|line| locale.incident(line, zone));
    let mut linked = linked.collect::<Result<Vec<_>>>()?;
    if !linked.is_empty() {
        linked.insert(0, locale.text("risk-linked")?);
        blocks.push(paragraph(Tone::Quiet, linked.join("\n")));
    }
    Ok(vec![
        heading(3, question(locale, theme)?),
        Block::Together(blocks),
    ])
}
