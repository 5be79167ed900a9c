//! Secrets on their way in: the first line of a file, or asked at the terminal, unseen.
//!
//! A secret is never an argument (anyone on the machine can list those) and never a `String`. It lives in one buffer that doesn't
//! grow, so nothing is copied, and that is wiped when it goes.

use crate::exit::{Failure, Result};
use crate::input;
use crate::interrupt::Interrupt;
use crate::session::System;
use bothy_core::secret::SecretBytes;
use bothy_core::vault::{Choosing, Offer};
use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};
use std::cell::RefCell;
use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;
use zeroize::Zeroizing;

/// The longest line taken as a secret, in bytes.
const LONGEST: usize = 16 * 1024;

/// Reads secrets, and sees that stdin is read by one thing only.
pub(crate) struct Secrets {
    interrupt: Interrupt,
    stdin_is_for: RefCell<Option<String>>,
}

impl Secrets {
    pub(crate) fn new(interrupt: Interrupt) -> Self {
        Self {
            interrupt,
            stdin_is_for: RefCell::new(None),
        }
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

    /// The secret in `file`, else asked for.
    pub(crate) fn ask(&self, file: Option<&Path>, what: &str) -> Result<SecretBytes> {
        match file {
            Some(file) => self.read_file(file, what),
            None => self.prompt(what),
        }
    }

    /// The secret in `file`, else asked for twice, since what is typed can't be seen.
    pub(crate) fn choose(&self, file: Option<&Path>, what: &str) -> Result<SecretBytes> {
        if let Some(file) = file {
            return self.read_file(file, what);
        }
        offer().map_err(no_terminal(what))?;
        let mut choosing = Choosing::new();
        choosing.type_in(self.prompt(what)?.expose())?;
        let again = self.prompt(&text!("cli-secret-again"))?;
        choosing.type_in(again.expose())?;
        Ok(again)
    }

    fn read_file(&self, file: &Path, what: &str) -> Result<SecretBytes> {
        let mut from = self.open(file, what)?;
        first_line(&mut from)
            .map_err(|e| Failure::outside("read", file, &e))?
            .ok_or_else(|| too_long(what))
    }

    fn prompt(&self, what: &str) -> Result<SecretBytes> {
        let failed = no_terminal(what);
        let mut terminal = terminal().map_err(failed)?;
        let was = tcgetattr(&terminal).map_err(|e| failed(e.into()))?;
        let copy = terminal.try_clone().map_err(failed)?;
        let mut unseen = was.clone();
        unseen.local_modes.remove(LocalModes::ECHO);
        unseen.local_modes.insert(LocalModes::ICANON);
        self.interrupt.terminal(Some((copy, was.clone())));
        let read = tcsetattr(&terminal, OptionalActions::Flush, &unseen)
            .map_err(std::io::Error::from)
            .and_then(|()| terminal.write_all(text!("cli-asked", what = what).as_bytes()))
            .and_then(|()| first_line(&mut terminal));
        let restored = tcsetattr(&terminal, OptionalActions::Now, &was);
        self.interrupt.terminal(None);
        let _ = writeln!(terminal);
        restored.map_err(|e| failed(e.into()))?;
        read.map_err(failed)?.ok_or_else(|| too_long(what))
    }
}

#[cfg_attr(
    not(test),
    expect(clippy::disallowed_methods, reason = "no file: the terminal")
)]
fn terminal() -> std::io::Result<File> {
    File::options().read(true).write(true).open("/dev/tty")
}

fn no_terminal(what: &str) -> impl Fn(std::io::Error) -> Failure + Copy {
    move |_| Failure::usage(text!("cli-no-terminal", what = what))
}

/// Shows a PIN and a passphrase that were drawn, at the terminal and nowhere else: who thinks of one thinks of a birthday.
fn offer() -> std::io::Result<()> {
    let offer = Offer::draw(&mut System);
    let (first, second) = offer.pin().split_at(4);
    let mut terminal = terminal()?;
    for part in [
        text!("cli-drawn").as_bytes(),
        first,
        b" ",
        second,
        text!("cli-drawn-words").as_bytes(),
        offer.words(),
        b"\n",
    ] {
        terminal.write_all(part)?;
    }
    Ok(())
}

fn too_long(what: &str) -> Failure {
    Failure::usage(text!("cli-too-long", what = what, bytes = LONGEST))
}

/// Reads up to the first line's end, which is left off; `None` if there is none within [`LONGEST`].
fn first_line(from: &mut impl Read) -> std::io::Result<Option<SecretBytes>> {
    let mut buffer = Zeroizing::new(vec![0; LONGEST]);
    let mut filled = 0;
    loop {
        if let Some(end) = buffer[..filled].iter().position(|&b| b == b'\n') {
            filled = end;
            break;
        }
        if filled == LONGEST {
            return Ok(None);
        }
        match from.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(n) => filled += n,
            Err(e) if e.kind() == std::io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
    let line = &buffer[..filled];
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    Ok(Some(SecretBytes::new(line.to_vec())))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn line(mut text: &[u8]) -> Option<Vec<u8>> {
        first_line(&mut text).unwrap().map(|s| s.expose().to_vec())
    }

    #[test]
    fn a_secret_is_the_first_line_with_nothing_trimmed_but_its_end() {
        assert_eq!(line(b" 1234 \n5678\n").unwrap(), b" 1234 ");
        assert_eq!(line(b"1234\r\n").unwrap(), b"1234");
        assert_eq!(line(b"1234").unwrap(), b"1234");
        assert_eq!(line(b"").unwrap(), b"");
        assert_eq!(line(b"\n1234").unwrap(), b"");
    }

    #[test]
    fn a_file_without_an_end_of_line_is_refused_rather_than_cut() {
        assert_eq!(line(&vec![b'x'; LONGEST - 1]).unwrap().len(), LONGEST - 1);
        assert!(line(&vec![b'x'; LONGEST]).is_none());
    }
}
