//! `plan hand-over` and `plan take-over`: moves a plan from a worker's desk to another vault.

use super::page::Page;
use super::which::{Which, get};
use crate::args::Sure;
use crate::commands::files::{check_place, write_new};
use crate::consent::answer;
use crate::exit::{EXISTS, Failure, INTERNAL, OUTSIDE, Result, say};
use crate::output::Making;
use crate::secrets::InWords;
use crate::session::Session;
use crate::system::System;
use crate::{input, messages, out, stdout};
use bothy_core::plan::{Handed, Plan, Section, TakeOver as Taking};
use bothy_core::secret::SecretBytes;
use bothy_core::transfer::{self, Joined};
use bothy_core::vault::OpenVault;
use bothy_core::{Error, Id};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// The beginning of every `age` file.
const AGE: &[u8] = b"age-encryption.org/";
/// The beginning of a part's text: docs/hand-over-format.md.
const OURS: &str = "H1";
/// The longest file that is read, in bytes: a photo of a QR code is the longest that makes sense.
const MAX_FILE: usize = 32 << 20;
/// The most files of a folder, or on the command line.
const MAX_FILES: usize = 200;

/// A plan for somebody else's vault.
#[derive(clap::Args)]
pub(crate) struct HandOver {
    #[command(flatten)]
    pub(crate) which: Which,
    /// Write it to this new file
    #[arg(long, value_name = "FILE.age", required_unless_present = "qr")]
    pub(crate) to: Option<PathBuf>,
    /// Draw it as QR codes, one picture for each part, in this new folder
    #[arg(long, value_name = "DIR", conflicts_with = "to")]
    pub(crate) qr: Option<PathBuf>,
}

/// A plan out of somebody else's vault.
#[derive(clap::Args)]
pub(crate) struct TakeOver {
    /// The file, or the pictures, or a folder of them
    #[arg(required = true, value_name = "FILE")]
    pub(crate) from: Vec<PathBuf>,
    /// A file whose first line is the six words, /dev/fd/N, or - [default: asked at the terminal, unseen]
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// Add what is new to this plan [default: a new plan]
    #[arg(long, value_name = "ID")]
    pub(crate) plan: Option<String>,
    /// Only show what would be added
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[command(flatten)]
    pub(crate) sure: Sure,
}

/// Seals a plan, writes it, and prints the words once.
pub(super) fn hand_over(
    session: &Session,
    vault: &mut OpenVault,
    command: &HandOver,
) -> Result<()> {
    let plan = get(vault, &command.which)?;
    let handed = plan.handed(session.now(), &mut System);
    let sealed = transfer::seal(&handed, &mut System)?;
    let pictures = match (&command.to, &command.qr) {
        (Some(file), _) => {
            write_new(vault, file, |_, write| write(&sealed.file))?;
            None
        }
        (None, Some(folder)) => {
            check_place(vault, folder)?;
            Some(draw(&sealed.file, folder)?)
        }
        // Clap requires one of them.
        (None, None) => return Ok(()),
    };
    let linked = |plan: &Plan| {
        let items = plan.items.iter();
        let linked =
            items.filter(|item| item.said.person.is_some() || item.said.incident.is_some());
        linked.count()
    };
    tell(plan.items.len(), linked(&plan));
    print_words(session, &sealed.words, &handed, pictures)
}

/// Tells the worker what else to know, on stderr, so that stdout has the words alone.
fn tell(items: usize, linked: usize) {
    say(&text!("cli-handover-sealed", items = items));
    if linked > 0 {
        say(&text!("cli-handover-unlinked", items = linked));
    }
    say(&text!("cli-handover-read-aloud"));
}

fn print_words(
    session: &Session,
    words: &SecretBytes,
    handed: &Handed,
    pictures: Option<usize>,
) -> Result<()> {
    if session.out.is_json() {
        let words = String::from_utf8_lossy(words.expose());
        let answer = json!({
            "id": handed.id.to_string(),
            "words": words,
            "items": handed.items.len(),
            "pictures": pictures,
        });
        return session.out.answer(|| answer, String::new);
    }
    stdout::write(words.expose())?;
    stdout::write(b"\n")
}

/// Draws the QR codes into a new folder, and reports how many.
fn draw(file: &[u8], folder: &Path) -> Result<usize> {
    let parts = transfer::parts(file)
        .map_err(|e| Failure::from(e).adding(&text!("cli-handover-too-long")))?;
    let failed = |e: &std::io::Error| Failure::outside("write", folder, e);
    let mut making = Making::default();
    making.folder(folder).map_err(|e| match e.kind() {
        std::io::ErrorKind::AlreadyExists => Failure::from(Error::Exists),
        _ => failed(&e),
    })?;
    let drawn = (1..).zip(&parts).try_for_each(|(number, part)| {
        let picture = transfer::draw_code(part);
        let picture =
            picture.map_err(|_| Failure::new(INTERNAL, text!("cli-handover-not-drawn")))?;
        let name = format!("{number:02}-of-{:02}.png", parts.len());
        let file = folder.join(name);
        making.file(&file, &picture).map_err(|e| failed(&e))
    });
    if drawn.is_err() {
        // Half a hand-over is useless.
        making.take_away();
    }
    drawn?;
    say(&text!("cli-handover-pictures", count = parts.len()));
    Ok(parts.len())
}

/// Shows what will be added, asks if there is somebody to ask, and adds it.
pub(super) fn take_over(session: &Session, command: &TakeOver) -> Result<()> {
    let file = gather(&command.from)?;
    let asked = InWords {
        what: text!("cli-six-words"),
        slip: transfer::words_slip,
    };
    let words = command.passphrase_file.as_deref();
    let handed = session.secrets.ask_words(words, &asked, |words| {
        transfer::open(&file, words.expose()).map_err(|error| match error {
            Error::WrongSecret => Failure::from(error).adding(&text!("handover-wrong-words")),
            _ => error.into(),
        })
    })?;
    let mut vault = session.open()?;
    let done = take(session, &mut vault, &handed, command);
    vault.lock();
    done
}

fn take(
    session: &Session,
    vault: &mut OpenVault,
    handed: &Handed,
    command: &TakeOver,
) -> Result<()> {
    let now = session.now();
    let into = command.plan.as_ref();
    let into = into.map(|prefix| vault.plans().find(prefix)).transpose()?;
    let would = vault.plans().look(handed, into, now, &mut System)?;
    if let Some(plan) = would.taken {
        let plan = plan.to_string();
        return Err(Failure::new(
            EXISTS,
            text!("cli-handover-taken-before", plan = &plan[..8]),
        ));
    }
    let page = Page::new(session);
    if command.dry_run {
        return session
            .out
            .answer(|| shown_json(&page, &would), || shown(&page, &would, into));
    }
    if !session.out.is_json() {
        say(shown(&page, &would, into).trim_end());
    }
    let (nothing, ask) = (
        text!("cli-handover-nothing-added"),
        text!("cli-handover-ask"),
    );
    if answer(session, &command.sure, "add", &nothing, &ask)? != "add" {
        return Err(Failure::usage(nothing));
    }
    let id = session.interrupt.hold(|| {
        vault
            .plans()
            .take_over(handed, into, session.now(), &mut System)
    })?;
    session.out.answer(
        || json!({ "id": id.to_string(), "added": would.added.len(), "already": would.already }),
        || id.to_string(),
    )
}

/// Formats the new items, in their future places.
fn shown(page: &Page, would: &Taking, into: Option<Id>) -> String {
    let plan = &would.plan;
    let mut text = match into {
        Some(_) => text!("cli-handover-into-yours"),
        None => text!("cli-handover-new-plan"),
    };
    text.push('\n');
    for section in Section::ALL {
        let new = || {
            plan.section(*section)
                .filter(|item| would.added.contains(&item.id))
        };
        if new().next().is_none() {
            continue;
        }
        text.push('\n');
        text.push_str(&messages::said(&format!("plan-section-{}", section.word())));
        text.push('\n');
        for item in new() {
            page.item(&mut text, plan, item);
        }
    }
    text.push('\n');
    text.push_str(&text!("handover-adds", items = would.added.len()));
    if would.already > 0 {
        text.push(' ');
        text.push_str(&text!("handover-already", items = would.already));
    }
    text.push('\n');
    text
}

fn shown_json(page: &Page, would: &Taking) -> Value {
    let mut value = page.summary_json(&would.plan);
    let items = would.plan.items.iter();
    let new = items.filter(|item| would.added.contains(&item.id));
    value["added"] = new.map(|item| Page::item_json(&would.plan, item)).collect();
    value["already"] = json!(would.already);
    value
}

/// A file to read, and whether it was named. A file that is merely in the given folder is skipped if it has no code.
struct Source {
    path: PathBuf,
    named: bool,
}

/// Returns the sealed file itself, or the one joined from the pictures of its parts.
fn gather(from: &[PathBuf]) -> Result<Vec<u8>> {
    let mut files = Vec::new();
    for path in from {
        let named = !path.is_dir();
        let paths = if named {
            vec![path.clone()]
        } else {
            input::files_of(path)?
        };
        files.extend(paths.into_iter().map(|path| Source { path, named }));
    }
    if files.len() > MAX_FILES {
        return Err(Failure::usage(text!(
            "cli-handover-many-files",
            most = MAX_FILES
        )));
    }
    let (mut sealed, mut parts, mut others) = (Vec::new(), Vec::new(), Vec::new());
    for Source { path, named } in &files {
        let name = out::name(&path.to_string_lossy());
        let texts = match read(path)? {
            Some(bytes) if bytes.starts_with(AGE) => {
                sealed.push(bytes);
                continue;
            }
            Some(bytes) => transfer::read_codes(&bytes),
            None if *named => {
                let words = text!("cli-handover-long-file", file = &name);
                return Err(Failure::new(OUTSIDE, words));
            }
            None => Vec::new(),
        };
        let before = parts.len();
        // One by one first, to report which picture is at fault.
        for text in texts {
            match transfer::join(std::slice::from_ref(&text)) {
                Ok(_) => parts.push(text),
                // Somebody else's code, on a picture that lies there too.
                Err(Error::Invalid { .. }) if !named && !text.starts_with(OURS) => {}
                Err(Error::Invalid { .. }) => {
                    let words = text!("cli-handover-other-code", file = &name);
                    return Err(Failure::usage(words));
                }
                Err(error) => return Err(error.into()),
            }
        }
        if parts.len() == before && *named {
            return Err(Failure::usage(text!("cli-handover-no-code", file = &name)));
        }
        if parts.len() == before {
            others.push(name);
        }
    }
    if !others.is_empty() {
        say(&text!(
            "cli-handover-passed-over",
            files = &messages::list(others)
        ));
    }
    match (sealed.pop(), sealed.is_empty() && parts.is_empty()) {
        (None, _) => joined(&parts),
        (Some(bytes), true) => Ok(bytes),
        (Some(_), false) => Err(Failure::usage(text!("cli-handover-one-file"))),
    }
}

fn joined(parts: &[String]) -> Result<Vec<u8>> {
    match transfer::join(parts) {
        Ok(Joined::Whole { file }) => Ok(file),
        Ok(Joined::Missing { parts, of }) => {
            let numbers: Vec<_> = parts.iter().map(ToString::to_string).collect();
            Err(Failure::usage(text!(
                "cli-handover-missing",
                count = parts.len(),
                numbers = &numbers.join(", "),
                of = u32::from(of)
            )))
        }
        Err(Error::NotFound) => Err(Failure::usage(text!("cli-handover-empty-folder"))),
        Err(Error::Invalid { .. }) => Err(Failure::usage(text!("cli-handover-mixed"))),
        Err(error) => Err(error.into()),
    }
}

/// Reads all bytes of a file; `None` if it is longer than any plan or picture of one.
fn read(path: &Path) -> Result<Option<Vec<u8>>> {
    let bytes = input::begin_of(path, input::open(path)?, MAX_FILE + 1)?;
    Ok((bytes.len() <= MAX_FILE).then_some(bytes))
}
