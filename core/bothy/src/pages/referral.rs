//! A summary for a worker. Nothing in it counts, adds up or grades.

use super::{Words, heading, paragraph, unprintable};
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
    let words = Words { locale, now };
    let mut blocks = head(&words, said)?;
    if !beside.children.is_empty() {
        blocks.push(heading(2, words.say("pages-referral-children")?));
        for child in &beside.children {
            blocks.push(paragraph(Tone::Plain, self::child(&words, child)?));
        }
    }
    if !beside.incidents.is_empty() {
        blocks.push(heading(2, words.say("risk-last")?));
        blocks.push(Block::Table(incidents(&words, &beside.incidents)?));
    }
    let answers: Vec<_> = themes.in_order(said).collect();
    if !answers.is_empty() {
        blocks.push(heading(2, words.say("pages-referral-said")?));
    }
    for (theme, answered) in answers {
        blocks.extend(self::answer(&words, themes, theme, answered)?);
    }
    blocks.push(heading(2, words.say("pages-referral-use")?));
    for note in ["risk-own-tool", "risk-no-replacement"] {
        blocks.push(paragraph(Tone::Strong, words.say(note)?));
    }
    let document = words.document(words.say("pages-referral-title")?, blocks)?;
    bothy_paper::pages(&document).map_err(unprintable)
}

fn head(words: &Words<'_>, said: &Conversation) -> Result<Vec<Block>> {
    let today = words.locale.day(words.today())?;
    let mut head = vec![paragraph(
        Tone::Quiet,
        words.with("risk-as-of", "day", &today)?,
    )];
    head.push(paragraph(
        Tone::Strong,
        match &said.wishes.consent {
            Some(consent) => agreed(words, consent)?,
            None => words.say("risk-nothing-agreed")?,
        },
    ));
    for (key, text) in [
        ("risk-needed", &said.wishes.needs),
        ("risk-wanted", &said.wishes.wants),
    ] {
        if !text.is_empty() {
            head.push(paragraph(Tone::Plain, words.with(key, "text", text)?));
        }
    }
    Ok(head)
}

fn agreed(words: &Words<'_>, consent: &Consent) -> Result<String> {
    let (day, until) = (
        words.day(consent.given_ms)?,
        words.locale.day(consent.until)?,
    );
    let given = [
        ("day", (&day).into()),
        ("purpose", (&consent.purpose).into()),
        ("to", (&consent.to).into()),
        ("until", (&until).into()),
    ];
    let mut text = words.of("risk-agreed", &given)?;
    let now = match consent.withdrawn_ms {
        Some(withdrawn) => Some(words.with("risk-agreed-back", "day", &words.day(withdrawn)?)?),
        None if consent.holds(words.today()) => None,
        None => Some(words.say("risk-agreed-over")?),
    };
    if let Some(now) = now {
        text = format!("{text}\n{now}");
    }
    Ok(text)
}

fn child(words: &Words<'_>, child: &Person) -> Result<String> {
    let given = [
        ("letter", (&child.letter).into()),
        ("relation", (&child.described.relation).into()),
    ];
    let text = words.of("risk-child", &given)?;
    let Some(born) = child.described.born else {
        return Ok(text);
    };
    let born = words.with("person-born", "day", &words.locale.day(born)?)?;
    words.of(
        "list-next",
        &[("list", (&text).into()), ("next", (&born).into())],
    )
}

fn incidents(words: &Words<'_>, lines: &[Line]) -> Result<Table> {
    let row = |line: &Line| {
        let mut kinds = String::new();
        for kind in &line.kinds {
            let next = words.say(&format!("kind-{}", kind.id()))?;
            kinds = if kinds.is_empty() {
                next
            } else {
                let given = [("list", (&kinds).into()), ("next", (&next).into())];
                words.of("list-next", &given)?
            };
        }
        Ok(vec![words.happened(&line.happened)?, kinds])
    };
    Ok(Table {
        shares: vec![2, 3],
        heads: vec![
            words.say("pages-referral-day")?,
            words.say("pages-referral-kinds")?,
        ],
        rows: lines.iter().map(row).collect::<Result<_>>()?,
    })
}

/// A theme: its question, what was answered and when, the facts, and what fits a yes.
fn answer(
    words: &Words<'_>,
    themes: &Themes,
    theme: &str,
    answered: &Answered,
) -> Result<Vec<Block>> {
    // A theme that this version doesn't know is named by its id.
    let question = words.locale.say(&format!("risk-theme-{theme}"))?;
    let mut blocks = vec![heading(3, question.unwrap_or_else(|| theme.to_owned()))];
    let (day, said) = (
        words.day(answered.asked_ms)?,
        words.say(&format!("answer-{}", answered.answer.word()))?,
    );
    let given = [("answer", (&said).into()), ("day", (&day).into())];
    blocks.push(paragraph(Tone::Plain, words.of("risk-answered", &given)?));
    if !answered.facts.is_empty() {
        blocks.push(paragraph(Tone::Plain, answered.facts.clone()));
    }
    if !answered.present.is_empty() {
        let present = words.with("risk-present", "who", &answered.present)?;
        blocks.push(paragraph(Tone::Quiet, present));
    }
    if !answered.incidents.is_empty() {
        let ids = answered
            .incidents
            .iter()
            .map(|id| id.to_string()[..8].to_owned());
        let ids = ids.collect::<Vec<_>>().join(", ");
        blocks.push(paragraph(
            Tone::Quiet,
            words.with("risk-incidents", "ids", &ids)?,
        ));
    }
    let advice = themes.get(theme).and_then(|theme| theme.advice.as_ref());
    if let Some(advice) = advice.filter(|_| answered.answer == RiskAnswer::Yes) {
        blocks.push(paragraph(
            Tone::Quiet,
            words.say(&format!("risk-advice-{advice}"))?,
        ));
    }
    Ok(blocks)
}
