//! `second …` and `destroy`: the second door, and the end of either compartment.

use crate::args::{Arm, Second};
use crate::exit::{Failure, Result, say};
use crate::session::{Session, System};
use bothy_core::secret::SecretBytes;
use bothy_core::vault::{OpenVault, Opened};
use std::io::{BufRead, IsTerminal};
use std::path::Path;

/// What must be kept elsewhere first, and what it can't do.
const BEFORE: &str = "\
If you have no recovery code, and no copy of the vault's folder, kept elsewhere, stop here: nothing else opens it again.
It can't reach copies that somebody else has. Whoever has a recovery code and an older copy can still open that.";

pub(crate) fn second(session: &Session, second: &Second) -> Result<()> {
    let secret = session.secret()?;
    let mut open = session.open_by(&secret)?;
    match second {
        Second::Set { second_secret_file } => {
            set(session, &mut open, &secret, second_secret_file.as_deref())?;
        }
        Second::Unset => {
            session.interrupt.hold(|| open.unset_second(&mut System))?;
            say("Nothing opens the notes any more. What is in them stays.");
        }
        Second::Arm(arm) => {
            let Arm {
                second_secret_file,
                yes,
            } = arm;
            confirm(
                *yes,
                "arm",
                "From now on the second secret, typed even by mistake, loses the whole record for good.",
            )?;
            set_armed(session, &mut open, second_secret_file.as_deref(), true)?;
            say("The second secret now destroys the vault. `bothy second disarm` turns that off.");
        }
        Second::Disarm { second_secret_file } => {
            set_armed(session, &mut open, second_secret_file.as_deref(), false)?;
            say("The second secret opens the notes and no more.");
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
    let vault = session.vault()?;
    let second = session.secrets.choose(file, "Second secret")?;
    let prf = session.hardware()?;
    session.interrupt.hold(|| {
        let derived = vault.derive_second(own.expose(), second.expose(), &prf, &mut System)?;
        open.set_second(derived, &mut System)
    })?;
    say(
        "The second secret opens the notes. Put real notes in now and then: `bothy notes` with that secret.",
    );
    Ok(())
}

fn set_armed(
    session: &Session,
    open: &mut OpenVault,
    file: Option<&Path>,
    armed: bool,
) -> Result<()> {
    let vault = session.vault()?;
    let second = session.secrets.ask(file, "Second secret")?;
    let prf = session.hardware()?;
    session.interrupt.hold(|| {
        let derived = vault.derive(second.expose(), &prf, &mut System)?;
        Ok(open.arm(derived, armed, &mut System)?)
    })
}

pub(crate) fn destroy(session: &Session, yes: bool) -> Result<()> {
    let opened = session.unlock()?;
    let what = match opened {
        Opened::Vault(_) => {
            "This destroys the vault: every incident, file and draft in it, for good."
        }
        Opened::Notes(_) => "This destroys the notes, for good.",
    };
    confirm(yes, "destroy", what)?;
    let prf = session.hardware()?;
    session
        .interrupt
        .hold(|| opened.destroy(&prf, &mut System))?;
    say("Done. That secret opens nothing any more.");
    Ok(())
}

/// Asks for the word; anything else changes nothing.
fn confirm(yes: bool, word: &str, what: &str) -> Result<()> {
    if yes {
        return Ok(());
    }
    if !(std::io::stdin().is_terminal() && std::io::stderr().is_terminal()) {
        return Err(Failure::usage(format!(
            "{what} Without a terminal to ask at, say --yes."
        )));
    }
    say(&format!(
        "{what}\n{BEFORE}\nType `{word}` to go on, anything else to leave it."
    ));
    let mut answer = String::new();
    // No answer is the answer that changes nothing.
    let _ = std::io::stdin().lock().read_line(&mut answer);
    if answer.trim().eq_ignore_ascii_case(word) {
        Ok(())
    } else {
        Err(Failure::usage("Nothing was changed."))
    }
}
