//! Reads secrets: the first line of a file, or typed at the terminal, unseen.
//!
//! A secret is never an argument (anyone on the machine can list those) and never a `String`. It lives in buffers that don't grow, so
//! nothing is copied, and that are wiped on drop. A secret refused at the terminal is asked for again, a few times: after a
//! refusal people type the next one at once, and the shell would show it.

mod prompt;
mod read;

use crate::exit::{Failure, Result};
use crate::input;
use crate::interrupt::Interrupt;
use crate::messages;
use crate::system::System;
use bothy_core::secret::SecretBytes;
use bothy_core::vault::{Choosing, Slip, SuggestedSecret};
use read::{LONGEST, first_line, read_whole};
use std::cell::RefCell;
use std::fs::File;
use std::path::Path;

/// The most times that a secret is asked for at the terminal.
const TRIES: usize = 3;

/// A reader of secrets; lets only one thing read stdin.
pub(crate) struct Secrets {
    interrupt: Interrupt,
    stdin_is_for: RefCell<Option<String>>,
}

/// The name of a code or a passphrase of words, and the check of its form.
pub(crate) struct InWords {
    pub(crate) what: String,
    pub(crate) slip: fn(&[u8]) -> Option<Slip>,
}

impl Secrets {
    pub(crate) fn new(interrupt: Interrupt) -> Self {
        Self {
            interrupt,
            stdin_is_for: RefCell::new(None),
        }
    }

    /// Notes what takes stdin.
    pub(crate) fn reserve_stdin(&self, what: String) {
        self.stdin_is_for.replace(Some(what));
    }

    /// Opens a FILE argument: a path, `/dev/fd/N`, or `-` for stdin, which only one of them can be.
    pub(crate) fn open(&self, file: &Path, what: &str) -> Result<File> {
        if file.as_os_str() != "-" {
            return input::open(file);
        }
        if let Some(other) = self.stdin_is_for.replace(Some(what.to_owned())) {
            return Err(Failure::usage(text!(
                "cli-stdin-twice",
                one = &other,
                other = what
            )));
        }
        input::stdin()
    }

    /// Passes the secret in `file` to `attempt`; otherwise asks for one at the terminal, again while `attempt` refuses it.
    pub(crate) fn ask<T>(
        &self,
        file: Option<&Path>,
        what: &str,
        mut attempt: impl FnMut(SecretBytes) -> Result<T>,
    ) -> Result<T> {
        match file {
            Some(file) => attempt(self.read_file(file, what)?),
            None => several(|| attempt(self.prompt(what)?)),
        }
    }

    /// Works like [`Secrets::ask`], for a code or words. They may take several lines, and faults in them are named by number.
    pub(crate) fn ask_words<T>(
        &self,
        file: Option<&Path>,
        asked: &InWords,
        mut attempt: impl FnMut(SecretBytes) -> Result<T>,
    ) -> Result<T> {
        let mut attempt = |typed: SecretBytes| {
            let slip = (asked.slip)(typed.expose());
            let added = slip.map(messages::slip);
            attempt(typed).map_err(|failure| match added {
                Some(added) => failure.adding(&added),
                None => failure,
            })
        };
        let Some(file) = file else {
            return several(|| attempt(self.prompt_words(asked)?));
        };
        let whole = self.read(file, &asked.what, read_whole)?;
        let line = whole.expose().split(|byte| *byte == b'\n').next();
        let line = line.filter(|line| (asked.slip)(line).is_none());
        match line {
            Some(line) => attempt(SecretBytes::new(line.to_vec())),
            None => attempt(whole),
        }
    }

    /// Passes a new secret to `set`: the one in `file`; otherwise asks for it twice, since typing is unseen, and again while it is refused,
    /// even by `set`. `check` refuses what core's rule for every new secret doesn't, before it is typed a second time.
    pub(crate) fn choose<T>(
        &self,
        file: Option<&Path>,
        what: &str,
        check: impl Fn(&SecretBytes) -> Result<()>,
        mut set: impl FnMut(SecretBytes) -> Result<T>,
    ) -> Result<T> {
        if let Some(file) = file {
            let secret = self.read_file(file, what)?;
            check(&secret)?;
            return set(secret);
        }
        prompt::show(&SuggestedSecret::draw(&mut System)).map_err(no_terminal(what))?;
        several(|| {
            let mut choosing = Choosing::new();
            let first = self.prompt(what)?;
            choosing.type_in(first.expose())?;
            check(&first)?;
            let again = self.prompt(&text!("cli-secret-again"))?;
            choosing.type_in(again.expose())?;
            set(again)
        })
    }

    fn read_file(&self, file: &Path, what: &str) -> Result<SecretBytes> {
        self.read(file, what, first_line)
    }

    fn read(&self, file: &Path, what: &str, read: ReadSecret) -> Result<SecretBytes> {
        let mut from = self.open(file, what)?;
        let secret = read(&mut from)
            .map_err(|e| Failure::outside("read", file, &e))?
            .ok_or_else(|| too_long(what))?;
        // An editor's UTF-16 would be a secret of other bytes; reported here, where it is known that it came from a file.
        let is_text = std::str::from_utf8(secret.expose()).is_ok();
        if is_text && !secret.expose().contains(&0) {
            Ok(secret)
        } else {
            let failure = Failure::usage(text!("cli-not-text", what = what));
            Err(failure.adding(&text!("cli-save-as-utf-8")))
        }
    }

    fn prompt(&self, what: &str) -> Result<SecretBytes> {
        prompt::unseen(&self.interrupt, |terminal| prompt::line(terminal, what))
            .map_err(no_terminal(what))?
            .ok_or_else(|| too_long(what).of_a_secret())
    }

    /// Reads further lines while the words are all known and too few: people write one a line.
    fn prompt_words(&self, asked: &InWords) -> Result<SecretBytes> {
        let InWords { what, slip } = asked;
        let typed = prompt::unseen(&self.interrupt, |terminal| {
            let mut typed = prompt::line(terminal, what)?;
            while let Some((count, of)) = typed
                .as_ref()
                .and_then(|typed| too_few(slip(typed.expose())))
            {
                let more = text!("cli-words-so-far", count = count, of = of);
                let more = prompt::line(terminal, &more)?;
                let Some(more) = more.filter(|more| !more.expose().trim_ascii().is_empty()) else {
                    break;
                };
                typed = typed
                    .map(|typed| SecretBytes::new([typed.expose(), b"\n", more.expose()].concat()));
            }
            Ok(typed)
        });
        typed
            .map_err(no_terminal(what))?
            .ok_or_else(|| too_long(what).of_a_secret())
    }
}

/// Returns the number of words and the number needed, if all are known and more are to come.
fn too_few(slip: Option<Slip>) -> Option<(u32, u32)> {
    match slip {
        Some(Slip::Words {
            count,
            needed,
            unknown: None,
        }) => (1..needed).contains(&count).then_some((count, needed)),
        _ => None,
    }
}

type ReadSecret = fn(&mut File) -> std::io::Result<Option<SecretBytes>>;

/// Asks until it's accepted, at most [`TRIES`] times, or until a failure that no other secret helps. After any end, it says that
/// further typing will be seen.
fn several<T>(mut ask: impl FnMut() -> Result<T>) -> Result<T> {
    for _ in 1..TRIES {
        match ask() {
            Err(failure) if failure.is_refused_secret() => _ = failure.report(),
            done => return done.map_err(stopped_asking),
        }
    }
    ask().map_err(stopped_asking)
}

fn stopped_asking(failure: Failure) -> Failure {
    if failure.ends_no_asking() {
        failure
    } else {
        failure.adding(&text!("cli-stopped-asking"))
    }
}

/// Makes the failure that nothing was asked, or nobody is there any more.
fn no_terminal(what: &str) -> impl Fn(std::io::Error) -> Failure + Copy {
    move |_| Failure::usage(text!("cli-no-terminal", what = what)).before_asking()
}

fn too_long(what: &str) -> Failure {
    Failure::usage(text!("cli-too-long", what = what, bytes = LONGEST))
}
