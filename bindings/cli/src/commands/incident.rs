//! `incident add`, `list`, `show`, `amend`, `remove`, `history`.

use super::files;
use crate::args::{Incident as Command, ListArgs, Remove, Says};
use crate::exit::{Failure, Result};
use crate::session::{Session, System};
use crate::{json, out, words};
use bothy_core::journal::{Answer, Field, Happened, Incident, Kind, Page, Reason, Record, Value};
use bothy_core::vault::OpenVault;
use bothy_core::{Error, Id};
use serde_json::json;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{BufRead, IsTerminal, Read};

pub(crate) fn run(session: &Session, command: Command) -> Result<()> {
    match command {
        Command::Add(add) => self::add(session, &add.says),
        Command::List(choice) => list(session, &choice),
        Command::Show { id } => show(session, &id),
        Command::Amend(amend) => self::amend(session, &amend.id, &amend.says),
        Command::Remove(remove) => self::remove(session, &remove),
        Command::History { id } => history(session, &id),
        Command::Attach(attach) => files::attach(session, &attach),
        Command::Extract(extract) => files::extract(session, &extract),
    }
}

/// What the arguments say, each value read by core; made before the vault is opened, so that a slip costs nothing.
struct Said {
    kinds: Vec<Kind>,
    happened: Option<Happened>,
    /// `None` makes a field not said again.
    fields: BTreeMap<Field, Option<Value>>,
}

impl Said {
    fn read(session: &Session, says: &Says) -> Result<Self> {
        let kinds = says.kind.iter().map(|id| Kind::from_id(id));
        let mut said = Self {
            kinds: kinds.collect::<bothy_core::Result<_>>()?,
            happened: says.happened.as_deref().map(happened).transpose()?,
            fields: BTreeMap::new(),
        };
        if let Some(text) = &says.details {
            said.field(Field::details(), text)?;
        }
        if let Some(file) = &says.details_file {
            said.field(Field::details(), &text_file(session, file)?)?;
        }
        if let Some(text) = &says.child {
            said.field(Field::child_present(), text)?;
        }
        for pair in &says.field {
            let Some((name, text)) = pair.split_once('=') else {
                return Err(Failure::usage(
                    "--field takes NAME=VALUE, as in --field place=\"at home\".",
                ));
            };
            let field = Field::named(name).map_err(|e| {
                Failure::from(e).adding(&format!("There is no field \"{}\".", out::name(name)))
            })?;
            said.field(field, text)?;
        }
        Ok(said)
    }

    fn field(&mut self, field: Field, text: &str) -> Result<()> {
        let value = if text.is_empty() {
            None
        } else {
            let value = Value::parse(field, text)
                .map_err(|e| Failure::from(e).adding(&format!("The field is {}.", field.name())))?;
            Some(value)
        };
        if self.fields.insert(field, value).is_some() {
            return Err(Failure::usage(format!(
                "The field {} is given twice.",
                field.name()
            )));
        }
        Ok(())
    }

    fn is_empty(&self) -> bool {
        self.kinds.is_empty() && self.happened.is_none() && self.fields.is_empty()
    }

    /// Puts what was said into an incident; the rest of it stays.
    fn apply(self, incident: &mut Incident) {
        if !self.kinds.is_empty() {
            incident.kinds = self.kinds;
        }
        if let Some(happened) = self.happened {
            incident.happened = happened;
        }
        for (field, value) in self.fields {
            match value {
                Some(value) => incident.fields.insert(field, value),
                None => incident.fields.remove(&field),
            };
        }
    }
}

fn happened(text: &str) -> bothy_core::Result<Happened> {
    Happened::parse(text, &crate::clock::zone)
}

/// A text file whole, without the line end that an editor puts last.
fn text_file(session: &Session, file: &std::path::Path) -> Result<String> {
    let mut text = String::new();
    let mut from = session.secrets.open(file, "--details-file")?;
    from.read_to_string(&mut text).map_err(|e| match e.kind() {
        std::io::ErrorKind::InvalidData => {
            Failure::usage("The file for --details-file isn't UTF-8 text.")
        }
        _ => Failure::outside("read", file, &e),
    })?;
    let trimmed = text
        .strip_suffix('\n')
        .map(|t| t.strip_suffix('\r').unwrap_or(t));
    Ok(trimmed.unwrap_or(&text).to_owned())
}

fn add(session: &Session, says: &Says) -> Result<()> {
    let said = Said::read(session, says)?;
    let Some(happened) = said.happened.clone() else {
        return Err(Failure::usage(
            "When did it happen? Give --happened; \"about 2026-03\" won't do, but a day or A..B will.",
        ));
    };
    let mut incident = Incident {
        kinds: Vec::new(),
        happened,
        fields: BTreeMap::new(),
    };
    said.apply(&mut incident);
    if incident.kinds.is_empty() {
        return Err(Error::Invalid {
            field: bothy_core::Input::Kinds,
        }
        .into());
    }
    let sources = files::open_all(&says.attach)?;
    let mut vault = session.open()?;
    let mut staged = Vec::new();
    for source in sources {
        let file = files::stage(session, &mut vault, source).map_err(|failure| {
            failure.adding("Nothing of this incident was saved: add it again.")
        })?;
        staged.push(file);
    }
    let id = session.interrupt.hold(|| {
        vault
            .journal()
            .add(&incident, staged, session.now(), &mut System)
    })?;
    vault.lock();
    print_id(session, id)
}

fn amend(session: &Session, prefix: &str, says: &Says) -> Result<()> {
    let said = Said::read(session, says)?;
    if said.is_empty() && says.attach.is_empty() {
        return Err(Failure::usage(
            "Nothing to change was given. See `bothy incident amend --help`.",
        ));
    }
    let sources = files::open_all(&says.attach)?;
    let mut vault = session.open()?;
    let id = vault.journal().find(prefix)?;
    let mut staged = Vec::new();
    for source in sources {
        let file = files::stage(session, &mut vault, source)
            .map_err(|failure| failure.adding("Nothing of this change was saved."))?;
        staged.push(file);
    }
    session.interrupt.hold(|| {
        if !said.is_empty() {
            let mut incident = vault.journal().get(id)?.current.incident;
            said.apply(&mut incident);
            vault
                .journal()
                .amend(id, &incident, false, session.now(), &mut System)?;
        }
        for file in staged {
            vault
                .journal()
                .attach(id, file, session.now(), &mut System)?;
        }
        bothy_core::Result::Ok(())
    })?;
    vault.lock();
    print_id(session, id)
}

/// The ID alone, now that it is on disk.
pub(super) fn print_id(session: &Session, id: Id) -> Result<()> {
    let id = id.to_string();
    session.out.answer(|| json!({ "id": id }), || id.clone())
}

fn list(session: &Session, choice: &ListArgs) -> Result<()> {
    let child = choice.child.as_deref().map(Answer::from_id).transpose()?;
    let kind = choice.kind.as_deref().map(Kind::from_id).transpose()?;
    let mut vault = session.open()?;
    let journal = vault.journal();
    let after = choice
        .after
        .as_deref()
        .map(|id| journal.find(id))
        .transpose()?;
    let lines = journal.list(&Page {
        after,
        limit: choice.limit,
        kind,
        from: choice.from,
        to: choice.to,
        child,
        ..Page::default()
    })?;
    vault.lock();
    session.out.answer(
        || lines.iter().map(json::line).collect(),
        || {
            let mut text = String::new();
            for line in &lines {
                let mut notes = Vec::new();
                if line.revisions > 1 {
                    notes.push("amended".to_owned());
                }
                if line.attachments > 0 {
                    notes.push(words::count(u64::from(line.attachments), "file", "files"));
                }
                let notes = if notes.is_empty() {
                    String::new()
                } else {
                    format!("  [{}]", notes.join(", "))
                };
                let id = line.id.to_string();
                let _ = writeln!(
                    text,
                    "{}  {}  {}{notes}\n          {}",
                    &id[..8],
                    words::happened(&line.happened),
                    words::kinds(&line.kinds),
                    out::name(&line.opening),
                );
            }
            text
        },
    )
}

fn show(session: &Session, prefix: &str) -> Result<()> {
    let mut vault = session.open()?;
    let journal = vault.journal();
    let record = journal.get(journal.find(prefix)?)?;
    vault.lock();
    session
        .out
        .answer(|| json::record(&record), || whole(&record))
}

/// An incident whole, for people.
fn whole(record: &Record) -> String {
    let mut text = words::kinds(&record.current.incident.kinds);
    let mut row = |label: &str, value: &str| {
        let _ = write!(
            text,
            "\n{label:<22}{}",
            value.replace('\n', "\n                      ")
        );
    };
    row(
        "Happened",
        &words::happened(&record.current.incident.happened),
    );
    row("Written", &words::recorded(&record.first_recorded));
    if record.revisions > 1 {
        row("Amended", &words::recorded(&record.current.recorded));
    }
    row("ID", &record.id.to_string());
    for (field, value) in &record.current.incident.fields {
        row(&words::label(field.name()), &words::value(value));
    }
    for file in &record.attachments {
        let id = file.id.to_string();
        let what = format!(
            "{}  {}  {}  {}",
            &id[..8],
            out::name(&file.name),
            file.media_type,
            words::size(file.len)
        );
        row("File", &what);
    }
    text
}

fn history(session: &Session, prefix: &str) -> Result<()> {
    let mut vault = session.open()?;
    let journal = vault.journal();
    let revisions = journal.history(journal.find(prefix)?)?;
    vault.lock();
    session.out.answer(
        || revisions.iter().map(json::revision).collect(),
        || {
            let mut text = String::new();
            for (i, revision) in revisions.iter().enumerate() {
                let before = i.checked_sub(1).map(|b| &revisions[b].incident);
                let what = if before.is_none() {
                    "Written"
                } else {
                    "Amended"
                };
                let _ = writeln!(text, "{what} {}", words::recorded(&revision.recorded));
                changes(&mut text, before, &revision.incident);
            }
            text
        },
    )
}

/// What one version says that the one before didn't.
fn changes(text: &mut String, before: Option<&Incident>, now: &Incident) {
    let mut row = |label: &str, value: &str| {
        let _ = writeln!(
            text,
            "  {label:<22}{}",
            value.replace('\n', "\n                        ")
        );
    };
    if before.is_none_or(|b| b.kinds != now.kinds) {
        row("Kinds", &words::kinds(&now.kinds));
    }
    if before.is_none_or(|b| b.happened != now.happened) {
        row("Happened", &words::happened(&now.happened));
    }
    for (field, value) in &now.fields {
        if before.is_none_or(|b| b.fields.get(field) != Some(value)) {
            row(&words::label(field.name()), &words::value(value));
        }
    }
    for field in before.iter().flat_map(|b| b.fields.keys()) {
        if !now.fields.contains_key(field) {
            row(&words::label(field.name()), "(no longer said)");
        }
    }
}

fn remove(session: &Session, remove: &Remove) -> Result<()> {
    let reason = remove.reason.as_deref();
    let reason = reason.and_then(|id| Reason::ALL.into_iter().find(|reason| reason.id() == id));
    let mut vault = session.open()?;
    let id = vault.journal().find(&remove.id)?;
    if !remove.yes && !confirmed(&mut vault, id)? {
        return Err(Failure::usage("Nothing was removed."));
    }
    session.interrupt.hold(|| {
        vault
            .journal()
            .remove(id, reason, session.now(), &mut System)
    })?;
    vault.lock();
    Ok(())
}

/// Asks once, where there is somebody to ask.
fn confirmed(vault: &mut OpenVault, id: Id) -> Result<bool> {
    if !(std::io::stdin().is_terminal() && std::io::stderr().is_terminal()) {
        return Ok(true);
    }
    let incident = vault.journal().get(id)?.current.incident;
    crate::exit::say(&format!(
        "{}, {}\nIf police or a court are or may be involved, removing this could harm your case. Your safety comes first.\n\
         Remove it for good? Type yes to remove.",
        words::kinds(&incident.kinds),
        words::happened(&incident.happened),
    ));
    let mut answer = String::new();
    let read = std::io::stdin().lock().read_line(&mut answer);
    Ok(read.is_ok() && answer.trim().eq_ignore_ascii_case("yes"))
}
