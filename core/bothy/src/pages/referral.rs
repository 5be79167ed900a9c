//! A summary for a worker. Nothing in it counts, adds up or grades.

use super::{document, heading, paragraph, unprintable};
use crate::error::Result;
use crate::journal::{Line, Page};
use crate::locale::Locale;
use crate::people::Person;
use crate::risk::{Answered, Consent, Conversation, RiskAnswer, Themes};
use crate::time::Now;
use crate::vault::OpenVault;
use bothy_paper::{Block, Table, Tone};

/// What a summary has from other rooms.
#[derive(Debug, Clone)]
pub struct Beside {
    /// The children: letter, relation and birth, never the name.
    pub children: Vec<Person>,
    /// The last incidents, in the order in which they are to stand.
    pub incidents: Vec<Line>,
}

/// Incidents that a summary names.
const LAST: u32 = 5;

impl Beside {
    /// The children that are kept, and the last five incidents.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn of(vault: &mut OpenVault) -> Result<Self> {
        let mut children = vault.people().list()?;
        children.retain(|person| person.described.child);
        let last = Page {
            limit: LAST,
            ..Page::default()
        };
        Ok(Self {
            children,
            incidents: vault.journal().list(&last)?,
        })
    }
}

/// What was said about danger, as a PDF of A4 pages: what is needed, wanted and agreed to, the children, the last incidents, and the facts
/// by theme.
///
/// # Errors
/// `Internal`: words are missing, which the tests have them not be.
pub fn referral(
    said: &Conversation,
    themes: &Themes,
    beside: &Beside,
    locale: &Locale,
    now: Now,
) -> Result<Vec<u8>> {
    let mut blocks = head(locale, now, said)?;
    if !beside.children.is_empty() {
        blocks.push(heading(2, locale.text("pages-referral-children")?));
        for child in &beside.children {
            blocks.push(paragraph(Tone::Plain, self::child(locale, child)?));
        }
    }
    if !beside.incidents.is_empty() {
        blocks.push(heading(2, locale.text("risk-last")?));
        blocks.push(Block::Table(incidents(locale, &beside.incidents)?));
    }
    let answers: Vec<_> = themes.in_order(said).collect();
    if !answers.is_empty() {
        blocks.push(heading(2, locale.text("pages-referral-said")?));
    }
    for (theme, answered) in answers {
        blocks.extend(self::answer(locale, now, themes, theme, answered)?);
    }
    blocks.push(heading(2, locale.text("pages-referral-use")?));
    for note in ["risk-own-tool", "risk-no-replacement"] {
        blocks.push(paragraph(Tone::Strong, locale.text(note)?));
    }
    let document = document(locale, now, locale.text("pages-referral-title")?, blocks)?;
    bothy_paper::pages(&document).map_err(unprintable)
}

fn head(locale: &Locale, now: Now, said: &Conversation) -> Result<Vec<Block>> {
    let today = locale.day(now.day())?;
    let mut head = vec![paragraph(
        Tone::Quiet,
        locale.text_of("risk-as-of", &[("day", (&today).into())])?,
    )];
    head.push(paragraph(
        Tone::Strong,
        match &said.wishes.consent {
            Some(consent) => agreed(locale, now, consent)?,
            None => locale.text("risk-nothing-agreed")?,
        },
    ));
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

fn agreed(locale: &Locale, now: Now, consent: &Consent) -> Result<String> {
    let (day, until) = (
        locale.day(now.day_of(consent.given_ms))?,
        locale.day(consent.until)?,
    );
    let given = [
        ("day", (&day).into()),
        ("purpose", (&consent.purpose).into()),
        ("to", (&consent.to).into()),
        ("until", (&until).into()),
    ];
    let mut text = locale.text_of("risk-agreed", &given)?;
    let now = match consent.withdrawn_ms {
        Some(withdrawn) => {
            let day = locale.day(now.day_of(withdrawn))?;
            Some(locale.text_of("risk-agreed-back", &[("day", (&day).into())])?)
        }
        None if consent.holds(now.day()) => None,
        None => Some(locale.text("risk-agreed-over")?),
    };
    if let Some(now) = now {
        text = format!("{text}\n{now}");
    }
    Ok(text)
}

fn child(locale: &Locale, child: &Person) -> Result<String> {
    let given = [
        ("letter", (&child.letter).into()),
        ("relation", (&child.described.relation).into()),
    ];
    let text = locale.text_of("risk-child", &given)?;
    let Some(born) = child.described.born else {
        return Ok(text);
    };
    let born = locale.day(born)?;
    let born = locale.text_of("person-born", &[("day", (&born).into())])?;
    locale.list([text, born])
}

fn incidents(locale: &Locale, lines: &[Line]) -> Result<Table> {
    let row = |line: &Line| {
        let (happened, kinds) = (locale.happened(&line.happened)?, locale.kinds(&line.kinds)?);
        Ok(vec![happened, kinds])
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

/// A theme: its question, what was answered and when, the facts, and what fits a yes.
fn answer(
    locale: &Locale,
    now: Now,
    themes: &Themes,
    theme: &str,
    answered: &Answered,
) -> Result<Vec<Block>> {
    // A theme that this version doesn't know is named by its id.
    let question = locale.say(&format!("risk-theme-{theme}"))?;
    let mut blocks = vec![heading(3, question.unwrap_or_else(|| theme.to_owned()))];
    let (day, said) = (
        locale.day(now.day_of(answered.asked_ms))?,
        locale.text(&format!("answer-{}", answered.answer.word()))?,
    );
    let given = [("answer", (&said).into()), ("day", (&day).into())];
    blocks.push(paragraph(
        Tone::Plain,
        locale.text_of("risk-answered", &given)?,
    ));
    if !answered.facts.is_empty() {
        blocks.push(paragraph(Tone::Plain, answered.facts.clone()));
    }
    if !answered.present.is_empty() {
        let present = locale.text_of("risk-present", &[("who", (&answered.present).into())])?;
        blocks.push(paragraph(Tone::Quiet, present));
    }
    if !answered.incidents.is_empty() {
        let ids = answered.incidents.iter();
        let ids = locale.list(ids.map(|id| id.to_string()[..8].to_owned()))?;
        blocks.push(paragraph(
            Tone::Quiet,
            locale.text_of("risk-incidents", &[("ids", (&ids).into())])?,
        ));
    }
    let advice = themes.get(theme).and_then(|theme| theme.advice.as_ref());
    if let Some(advice) = advice.filter(|_| answered.answer == RiskAnswer::Yes) {
        blocks.push(paragraph(
            Tone::Quiet,
            locale.text(&format!("risk-advice-{advice}"))?,
        ));
    }
    Ok(blocks)
}
