//! `incident list`.

use super::said::{answers, kinds};
use crate::args::day;
use crate::exit::{Result, say};
use crate::session::Session;
use crate::{json, messages, out};
use bothy_core::Id;
use bothy_core::journal::{Answer, Journal, Kind, Line, Page};
use bothy_core::locale::Arg;
use bothy_core::vault::OpenVault;
use chrono::NaiveDate;
use std::fmt::Write as _;

#[derive(clap::Args)]
#[allow(clippy::struct_excessive_bools)] // each is an option by itself
pub(crate) struct ListArgs {
    /// Only those with all these words, or words that begin so; put exact words in quotation marks. Accents and capitals don't matter
    #[arg(long, value_name = "TEXT")]
    pub(crate) search: Option<String>,
    /// Only this kind
    #[arg(long, value_parser = kinds())]
    pub(crate) kind: Option<String>,
    /// Only what happened on this day or later
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) from: Option<NaiveDate>,
    /// Only what happened on this day or earlier
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) to: Option<NaiveDate>,
    /// Only those where "was a child present" has this answer
    #[arg(long, value_name = "ANSWER", value_parser = answers())]
    pub(crate) child: Option<String>,
    /// Only those that name this person: their ID, or the first 6 or more of it
    #[arg(long, value_name = "ID")]
    pub(crate) person: Option<String>,
    /// Only those with a file
    #[arg(long, conflicts_with = "without_files")]
    pub(crate) with_files: bool,
    /// Only those without a file
    #[arg(long)]
    pub(crate) without_files: bool,
    /// Those you put away, instead of the others
    #[arg(long)]
    pub(crate) put_away: bool,
    /// At most this many; stderr says how many there are
    #[arg(long, value_name = "N", default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) limit: u32,
    /// All of them
    #[arg(long, conflicts_with = "limit")]
    pub(crate) all: bool,
    /// Go on after this one, the last of the page before
    #[arg(long, value_name = "ID")]
    pub(crate) after: Option<String>,
}

pub(super) fn list(session: &Session, choice: &ListArgs) -> Result<()> {
    let child = choice.child.as_deref().map(Answer::from_id).transpose()?;
    let kind = choice.kind.as_deref().map(Kind::from_id).transpose()?;
    let mut vault = session.open()?;
    let person = choice.person.as_deref().map(|id| person(&mut vault, id));
    let person = person.transpose()?;
    let journal = vault.journal();
    let after = choice.after.as_deref().map(|id| journal.find(id));
    let mut page = Page {
        after: after.transpose()?,
        limit: choice.limit,
        kind,
        from: choice.from,
        to: choice.to,
        child,
        person,
        has_attachment: (choice.with_files || choice.without_files).then_some(choice.with_files),
        search: choice.search.clone(),
        put_away: choice.put_away,
    };
    let wanted = if choice.all {
        usize::MAX
    } else {
        usize::try_from(choice.limit).unwrap_or(usize::MAX)
    };
    let lines = pages(&journal, &mut page, wanted)?;
    let left = journal.count_found(&page)?;
    page.after = None;
    let all = if left > 0 {
        journal.count_found(&page)?
    } else {
        0
    };
    let is_empty = journal.count()? == 0;
    vault.lock();
    session.out.answer(
        || lines.iter().map(json::line).collect(),
        || lines.iter().map(row).collect(),
    )?;
    match lines.last() {
        Some(last) if left > 0 => say(&text!(
            "cli-list-cut",
            shown = lines.len(),
            all = all,
            id = Arg::Typed(&last.id.to_string()[..8])
        )),
        None if is_empty => say(&text!("cli-list-nothing-kept")),
        None if choice.after.is_some() => say(&text!("cli-list-end")),
        None => say(&text!("cli-list-nothing-found")),
        Some(_) => {}
    }
    Ok(())
}

/// Returns the wanted number of lines, page by page; leaves `page` after the last of them.
fn pages(journal: &Journal<'_>, page: &mut Page, wanted: usize) -> Result<Vec<Line>> {
    let mut lines = Vec::new();
    while lines.len() < wanted {
        page.limit = u32::try_from(wanted - lines.len()).unwrap_or(u32::MAX);
        let next = journal.list(page)?;
        let Some(last) = next.last() else {
            break;
        };
        page.after = Some(last.id);
        lines.extend(next);
    }
    Ok(lines)
}

/// Returns a person's ID. A whole ID is accepted as it is: incidents still name people who were removed.
fn person(vault: &mut OpenVault, id: &str) -> Result<Id> {
    if let Ok(id) = id.parse() {
        return Ok(id);
    }
    let found = vault.people().find(id);
    found.map_err(super::super::people::no_such)
}

fn row(line: &Line) -> String {
    let mut notes = Vec::new();
    if line.put_away {
        notes.push(text!("record-note-put-away"));
    }
    if line.revisions > 1 {
        notes.push(text!("record-note-amended"));
    }
    if line.attachments > 0 {
        notes.push(text!("record-note-files", files = line.attachments));
    }
    let id = line.id.to_string();
    let mut text = format!(
        "{}  {}  {}",
        &id[..8],
        messages::happened(&line.happened),
        messages::kinds(&line.kinds)
    );
    if !notes.is_empty() {
        let _ = write!(text, "  [{}]", messages::list(notes));
    }
    let _ = writeln!(text, "\n          {}", out::name(&line.opening));
    text
}
