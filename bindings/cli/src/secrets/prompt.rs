//! Asks at the terminal without showing what is typed.

use super::read::first_line;
use crate::interrupt::Interrupt;
use crate::wrap;
use bothy_core::secret::SecretBytes;
use bothy_core::vault::SuggestedSecret;
use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};
use std::fs::File;
use std::io::Write;

#[cfg_attr(
    not(test),
    expect(clippy::disallowed_methods, reason = "no file: the terminal")
)]
fn terminal() -> std::io::Result<File> {
    File::options().read(true).write(true).open("/dev/tty")
}

/// Runs the asking with typing unseen. Several lines asked for in one go may be pasted in one go.
///
/// Before and after, it drops excess typed or pasted input: otherwise the shell would run or show it.
pub(super) fn unseen<T>(
    interrupt: &Interrupt,
    ask: impl FnOnce(&mut File) -> std::io::Result<T>,
) -> std::io::Result<T> {
    let mut terminal = terminal()?;
    let was = tcgetattr(&terminal)?;
    let copy = terminal.try_clone()?;
    let mut unseen = was.clone();
    unseen.local_modes.remove(LocalModes::ECHO);
    unseen.local_modes.insert(LocalModes::ICANON);
    interrupt.terminal(Some((copy, was.clone())));
    let asked = tcsetattr(&terminal, OptionalActions::Flush, &unseen)
        .map_err(std::io::Error::from)
        .and_then(|()| ask(&mut terminal));
    let restored = tcsetattr(&terminal, OptionalActions::Flush, &was);
    interrupt.terminal(None);
    restored?;
    asked
}

/// Asks for one line; `None` if it's too long.
pub(super) fn line(terminal: &mut File, what: &str) -> std::io::Result<Option<SecretBytes>> {
    terminal.write_all(text!("cli-asked", what = what).as_bytes())?;
    let line = first_line(terminal);
    let _ = writeln!(terminal);
    line
}

/// Shows the rule, and a drawn PIN and passphrase, at the terminal and nowhere else: a PIN of one's own is often a birthday.
pub(super) fn show(offer: &SuggestedSecret) -> std::io::Result<()> {
    let (first, second) = offer.pin().split_at(4);
    let mut terminal = terminal()?;
    let [rule, digits, words] = [
        text!("cli-secret-rule"),
        text!("cli-drawn"),
        text!("cli-drawn-words"),
    ]
    .map(|text| wrap::fitted(text.trim(), &terminal));
    for part in [
        rule.as_bytes(),
        b"\n",
        digits.as_bytes(),
        b"\n  ",
        first,
        b" ",
        second,
        b"\n",
        words.as_bytes(),
        b"\n  ",
        offer.words(),
        b"\n",
    ] {
        terminal.write_all(part)?;
    }
    Ok(())
}
