//! `second …` and `destroy`: the second door, and the end of either compartment.

use crate::args::{Arm, Second};
use crate::exit::{Failure, Result, say};
use crate::session::{Session, System};
use bothy_core::locale::Given;
use bothy_core::secret::SecretBytes;
use bothy_core::vault::{OpenVault, Opened};
use std::io::{BufRead, IsTerminal};
use std::path::Path;

pub(crate) fn second(session: &Session, second: &Second) -> Result<()> {
    let secret = session.secret()?;
    let mut open = session.open_by(&secret)?;
    match second {
        Second::Set { second_secret_file } => {
            set(session, &mut open, &secret, second_secret_file.as_deref())?;
        }
        Second::Unset => {
            session.interrupt.hold(|| open.unset_second(&mut System))?;
            say(&text!("cli-second-unset"));
        }
        Second::Arm(arm) => {
            let Arm {
                second_secret_file,
                yes,
            } = arm;
            confirm(*yes, "arm", &text!("cli-arm"))?;
            set_armed(session, &mut open, second_secret_file.as_deref(), true)?;
            say(&text!("cli-armed"));
        }
        Second::Disarm { second_secret_file } => {
            set_armed(session, &mut open, second_secret_file.as_deref(), false)?;
            say(&text!("cli-disarmed"));
        }
    }
    open.lock();
    Ok(())
}

fn set(
    session: &Session,
    open: &mut OpenVault,
    own: &SecretBytes,
    file: Option<&Path>,
) -> Result<()> {
    let second = session.secrets.choose(file, &text!("cli-secret-second"))?;
    let prf = session.hardware()?;
    session.interrupt.hold(|| {
        let opening = open.opening();
        let derived = opening.derive_second(own.expose(), second.expose(), &prf, &mut System)?;
        open.set_second(derived, session.now(), &mut System)
    })?;
    say(&text!("cli-second-set"));
    Ok(())
}

fn set_armed(
    session: &Session,
    open: &mut OpenVault,
    file: Option<&Path>,
    armed: bool,
) -> Result<()> {
    let second = session.secrets.ask(file, &text!("cli-secret-second"))?;
    let prf = session.hardware()?;
    session.interrupt.hold(|| {
        let derived = open.opening().derive(second.expose(), &prf, &mut System)?;
        Ok(open.arm(derived, armed, &mut System)?)
    })
}

pub(crate) fn destroy(session: &Session, yes: bool) -> Result<()> {
    let opened = session.unlock()?;
    let what = match opened {
        Opened::Vault(_) => text!("cli-destroy-vault"),
        Opened::Notes(_) => text!("cli-destroy-notes"),
    };
    confirm(yes, "destroy", &what)?;
    let prf = session.hardware()?;
    session
        .interrupt
        .hold(|| opened.destroy(&prf, &mut System))?;
    say(&text!("cli-destroyed"));
    Ok(())
}

/// Asks for the word; anything else changes nothing.
fn confirm(yes: bool, word: &str, what: &str) -> Result<()> {
    if yes {
        return Ok(());
    }
    if !(std::io::stdin().is_terminal() && std::io::stderr().is_terminal()) {
        return Err(Failure::usage(what).adding(&text!("cli-say-yes")));
    }
    say(&format!(
        "{what}\n{}\n{}",
        text!("cli-before-destroying"),
        text!("cli-type-word", word = Given::Typed(word))
    ));
    let mut answer = String::new();
    // No answer is the answer that changes nothing.
    let _ = std::io::stdin().lock().read_line(&mut answer);
    if answer.trim().eq_ignore_ascii_case(word) {
        Ok(())
    } else {
        Err(Failure::usage(text!("cli-nothing-changed")))
    }
}
