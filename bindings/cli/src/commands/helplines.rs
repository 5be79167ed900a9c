//! `helplines`: the helplines, and which are open now. Needs no vault, except for the user's own contacts.

mod as_json;
mod contacts;
mod named;
mod signed_directory;

use super::content_file;
use crate::args::one_of;
use crate::exit::Result;
use crate::messages;
use crate::out;
use crate::session::Session;
use crate::wrap;
use as_json::{as_json, short_json};
use bothy_core::Now;
use bothy_core::helplines::{
    Area, Channel, ChannelKind, ChannelNow, Directory, Hours, InUse, Line, Listed, Query, Spoken,
    State, Which, Whom, tel, useful_numbers,
};
use bothy_core::shown::LineWords;
use clap::Subcommand;
use clap::builder::TypedValueParser;
use contacts::OwnContacts;
use named::{area, spoken};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

pub(super) const EXAMPLE: &str = "\
Example:
  bothy helplines --open
  bothy helplines --open --area leicester --for deaf --for men
  bothy helplines --area leeds --speaks urdu
  bothy helplines --open --channel text
  bothy helplines --check my-lines.toml
  bothy --vault v helplines --mine

It needs no vault and leaves nothing behind. --mine asks for the secret: it puts your own contacts first, and shows a newer list if you
loaded one. Times are UK times, wherever this computer is.

Open lines come first. Next are those that may be open, those whose hours aren't known, and closed ones. In each group, danger comes first.
Then what you asked for, help with any abuse, lines near you, and free ones. Lines that don't cover your area come last. 999 is always
listed, and so is the line that answers at all hours where you are. With --open, lines whose hours aren't known are named at the end.

--area takes a town, a county or a nation, and --speaks a language: Leicester, glasgow, urdu, polski. If Bothy doesn't know the town, give
its nation.";

/// The filters.
#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a flag that somebody types"
)]
pub(crate) struct Helplines {
    #[command(subcommand)]
    pub(crate) own: Option<Own>,
    /// Only lines that are open now, or may be
    #[arg(long)]
    pub(crate) open: bool,
    /// Only lines for these people or about this, and lines for everybody; can be given several times
    #[arg(long = "for", value_name = "WHO", value_parser = who())]
    pub(crate) who: Vec<Whom>,
    /// Only lines that cover this place or part of it: a town, a county or a nation
    #[arg(long, value_parser = area(Area::ALL))]
    pub(crate) area: Option<Area>,
    /// Only lines you can reach by this channel; with --open, those that answer by it now
    #[arg(long, alias = "by", value_parser = channel())]
    pub(crate) channel: Option<ChannelKind>,
    /// Only lines that are free; with --channel, free by that channel
    #[arg(long)]
    pub(crate) free: bool,
    /// Only lines that bring in an interpreter
    #[arg(long)]
    pub(crate) interpreter: bool,
    /// Only lines where somebody speaks this language, or that bring in an interpreter
    #[arg(long, value_name = "LANGUAGE", value_parser = spoken())]
    pub(crate) speaks: Option<Spoken>,
    /// Add your own contacts, your place, and a newer list if you loaded one; opens the vault
    #[arg(long)]
    pub(crate) mine: bool,
    /// The few numbers that any phone has, shown before a vault is opened
    #[arg(long, conflicts_with_all = ["open", "who", "area", "channel", "free", "interpreter", "speaks", "mine"])]
    pub(crate) useful: bool,
    /// Read this list instead, and say what is wrong with it
    #[arg(long, value_name = "FILE", conflicts_with_all = ["open", "who", "area", "channel", "free", "interpreter", "speaks", "mine", "useful"])]
    pub(crate) check: Option<PathBuf>,
}

/// The commands on what the vault keeps.
#[derive(Subcommand)]
pub(crate) enum Own {
    #[command(flatten)]
    Contacts(OwnContacts),
    /// Load a newer list from a file, if somebody this Bothy trusts has signed it
    #[command(
        after_help = "Example:\n  bothy --vault v helplines load lines.toml\n\nThe signature is minisign's, beside the file as lines.toml.minisig. The list is kept in the vault, and `helplines --mine` shows it.\nBothy refuses a list that is unsigned, signed by somebody it doesn't know, changed, or no newer than the one in use."
    )]
    Load {
        /// The list
        file: PathBuf,
        /// Its signature, if that isn't beside it
        #[arg(long, value_name = "FILE")]
        signature: Option<PathBuf>,
    },
    /// Go back to the list that came with Bothy
    #[command(after_help = "Example:\n  bothy --vault v helplines forget")]
    Forget,
}

fn who() -> impl TypedValueParser<Value = Whom> {
    one_of(Whom::ALL.iter().map(|who| who.word()), Whom::of)
}

fn channel() -> impl TypedValueParser<Value = ChannelKind> {
    one_of(
        ChannelKind::ALL.iter().map(|channel| channel.word()),
        ChannelKind::of,
    )
}

pub(crate) fn run(session: &Session, asked: &Helplines) -> Result<()> {
    if let Some(file) = &asked.check {
        return check(session, file);
    }
    if asked.useful {
        return useful(session);
    }
    match &asked.own {
        Some(Own::Contacts(own)) => return contacts::run(session, own),
        Some(Own::Load { file, signature }) => {
            return signed_directory::load(session, file, signature.as_deref());
        }
        Some(Own::Forget) => return signed_directory::forget(session),
        None => {}
    }
    let now = session.now();
    let (contacts, place, in_use) = if asked.mine {
        contacts::mine(session)?
    } else {
        let directory = Directory::built_in()?;
        let which = Which::BuiltIn;
        (Vec::new(), None, InUse { directory, which })
    };
    let query = Query {
        open: asked.open,
        who: asked.who.clone(),
        area: asked.area,
        here: place,
        channel: asked.channel,
        free: asked.free,
        interpreter: asked.interpreter,
        speaks: asked.speaks,
    };
    let listed = in_use.directory.ask(&query, now);
    let unknown = in_use.directory.unknown(&query, now);
    session.out.answer(
        || {
            let mut value = as_json(&in_use, &listed, now);
            value["not_known"] = json!(unknown.len());
            value["not_known_lines"] = unknown.iter().map(|line| short_json(line)).collect();
            if asked.mine {
                let each = contacts
                    .iter()
                    .map(|contact| contacts::as_json(contact, now));
                value["contacts"] = each.collect();
            }
            value
        },
        || {
            let own: String = contacts
                .iter()
                .map(|contact| contacts::as_text(contact, now))
                .collect();
            own + &as_text(&in_use, &listed, &unknown, now)
        },
    )
}

fn useful(session: &Session) -> Result<()> {
    let numbers = useful_numbers();
    session.out.answer(
        || {
            let one = |(key, number): &(&str, &str)| json!({ "name": messages::said(key), "number": number, "tel": tel(number, false) });
            Value::Array(numbers.iter().map(one).collect())
        },
        || {
            let lines = numbers
                .iter()
                .map(|(key, number)| format!("{number:<14} {}", messages::said(key)));
            lines.collect::<Vec<_>>().join("\n")
        },
    )
}

/// Checks a directory that somebody is writing: reports its faults, or its hours as shown and how its lines differ from the built-in.
fn check(session: &Session, file: &Path) -> Result<()> {
    let text = content_file::read(file)?;
    let directory = Directory::read(&text).map_err(content_file::wrong)?;
    let built_in = Directory::built_in()?;
    let (gone, new) = (
        missing(&built_in, &directory),
        missing(&directory, &built_in),
    );
    let channels = directory.lines.iter().flat_map(|line| &line.channels);
    let hours = directory
        .lines
        .iter()
        .filter_map(|line| line.hours.as_ref());
    let hours = hours.chain(channels.filter_map(|channel| channel.hours.as_ref()));
    let hours: BTreeMap<_, _> = hours.map(|hours| (hours.text(), week(hours))).collect();
    session.out.answer(
        || json!({ "lines": directory.lines.len(), "hours": hours, "gone": gone, "new": new }),
        || {
            let lines = text!("helplines-lines", lines = directory.lines.len());
            let mut said = content_file::sound(&lines, &[], "");
            for (text, week) in &hours {
                let _ = write!(said, "\n    {text:<28}  {week}");
            }
            for (key, ids) in [("helplines-gone", &gone), ("helplines-new", &new)] {
                if !ids.is_empty() {
                    let ids = messages::list(ids.iter().map(|id| out::name(id)));
                    let _ = write!(
                        said,
                        "\n{}",
                        messages::say(key, &[("names", (&ids).into())])
                    );
                }
            }
            said
        },
    )
}

/// Returns the lines that the other directory lacks, by id.
fn missing<'d>(of: &'d Directory, other: &Directory) -> Vec<&'d str> {
    let there: BTreeSet<&str> = other.lines.iter().map(|line| line.id.as_str()).collect();
    let ids = of.lines.iter().map(|line| line.id.as_str());
    ids.filter(|id| !there.contains(id)).collect()
}

fn week(hours: &Hours) -> String {
    messages::or_key(messages::locale().hours(hours), hours.text())
}

fn as_text(in_use: &InUse, listed: &[Listed<'_>], unknown: &[&Line], now: Now) -> String {
    let InUse { directory, which } = in_use;
    let mut page = String::new();
    if directory.is_old(now) {
        let _ = writeln!(page, "{}\n", wrap::wrapped(&text!("helplines-old"), 0));
    }
    for one in listed {
        put_line(&mut page, in_use, one, now);
        page.push('\n');
    }
    if listed.is_empty() {
        let _ = writeln!(page, "{}\n", text!("helplines-none"));
    }
    if !unknown.is_empty() {
        let said = text!("helplines-unknown", lines = unknown.len());
        let _ = writeln!(page, "{}", wrap::wrapped(&said, 0));
        for line in unknown {
            let name = messages::locale().line_name(line, in_use.is_loaded());
            let name = name.unwrap_or_else(|_| line.name.clone());
            let _ = writeln!(page, "    {}  {}", line.number, out::words(&name));
        }
        page.push('\n');
    }
    let date = messages::day(directory.date);
    let foot = [
        text!("helplines-calls"),
        text!("helplines-order"),
        text!("helplines-as-of", date = &date),
        messages::said(directory.rung_key()),
        messages::said(which.key()),
    ];
    for said in foot {
        let _ = writeln!(page, "{}", wrap::wrapped(&said, 0));
    }
    page
}

fn put_line(page: &mut String, in_use: &InUse, one: &Listed<'_>, now: Now) {
    let line = one.line;
    let said = messages::locale().line(line, in_use.is_loaded());
    let said = said.unwrap_or_else(|_| own_words(line));
    let _ = writeln!(page, "{}  {}", line.number, out::words(&said.name));
    let (state, cost) = (state(one.state), messages::said(line.cost_key()));
    let _ = writeln!(page, "    {state} {cost}");
    let mut put = |text: &str| {
        let _ = writeln!(page, "{}", wrap::wrapped(text, 4));
    };
    put(&out::words(&said.about));
    // The line's own phone is printed above.
    let above = |c: &Channel| c.kind == ChannelKind::Phone && c.to.is_none();
    for (channel, note) in in_use.directory.channels(line, now).iter().zip(&said.notes) {
        match (above(channel.of), note) {
            (false, note) => put(&other_channel(line, channel, note.as_deref())),
            (true, Some(note)) => put(&out::words(note)),
            (true, None) => {}
        }
    }
    if !line.languages.is_empty() {
        let languages = line.languages.iter();
        let languages = messages::list(languages.map(|language| messages::said(language.key())));
        put(&text!("helplines-speaks", languages = &languages));
    }
    if line.interpreter {
        put(&text!("helplines-interpreter"));
    }
    if let Some(by) = &said.answered_by {
        put(&text!("helplines-answered-by", who = &out::words(by)));
    }
    if let Some(day) = line.last_checked {
        put(&text!("helplines-rung", date = &messages::day(day)));
    }
    let why = messages::locale().why(&one.why);
    if let Some(why) = why.unwrap_or_else(|_| Some("helplines-why".to_owned())) {
        put(&why);
    }
}

/// Returns a line's texts as its file has them.
fn own_words(line: &Line) -> LineWords {
    let notes = line.channels.iter().map(|channel| channel.note.clone());
    LineWords {
        name: line.name.clone(),
        about: line.about.clone(),
        answered_by: line.answered_by.clone(),
        notes: notes.collect(),
    }
}

pub(super) fn state(state: State) -> String {
    messages::or_key(messages::locale().state(state), state.key())
}

/// Formats a channel besides the line's own phone; its cost if that differs from the line's.
fn other_channel(line: &Line, channel: &ChannelNow<'_>, note: Option<&str>) -> String {
    let Channel { kind, to, .. } = channel.of;
    let name = messages::said(kind.key());
    let state = state(channel.state);
    let mut said = match to {
        Some(to) => text!(
            "helplines-channel-to",
            channel = &name,
            to = &out::name(to),
            state = &state
        ),
        None => text!("helplines-channel-here", channel = &name, state = &state),
    };
    let differs = |cost: &&str| *cost != line.cost_key();
    if let Some(cost) = channel.of.cost_key().filter(differs) {
        let _ = write!(said, " {}", messages::said(cost));
    }
    if let Some(note) = note {
        let _ = write!(said, " {}", out::words(note));
    }
    said
}
