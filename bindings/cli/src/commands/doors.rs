//! `second …` and `destroy`: the second door, and the end of either compartment.

use crate::args::{Arm, Second, Sure};
use crate::consent::agree;
use crate::exit::{Result, say};
use crate::session::Session;
use crate::system::System;
use bothy_core::secret::SecretBytes;
use bothy_core::vault::{OpenVault, Opened, check_second};
use std::path::Path;

pub(crate) fn second(session: &Session, second: &Second) -> Result<()> {
    let (mut open, secret) = session.open_with_secret()?;
    match second {
        Second::Set { second_secret_file } => {
            set(session, &mut open, &secret, second_secret_file.as_deref())?;
        }
        Second::Unset(sure) => {
            agree(session, sure, "unset", &text!("cli-gone-second"), "")?;
            session.interrupt.hold(|| open.unset_second(&mut System))?;
            say(&text!("cli-second-unset"));
        }
        Second::Arm(arm) => {
            let Arm {
                second_secret_file,
                sure,
            } = arm;
            let before = text!("cli-before-destroying");
            let gone = format!("{}\n{before}", text!("cli-arm"));
            agree(session, sure, "arm", &gone, "")?;
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
    let prf = session.hardware()?;
    let check = |second: &SecretBytes| Ok(check_second(own.expose(), second.expose())?);
    let set = |second: SecretBytes| {
        Ok(session.interrupt.hold(|| {
            let (own, second) = (own.expose(), second.expose());
            let derived = open
                .opening()
                .derive_second(own, second, &prf, &mut System)?;
            open.set_second(derived, session.now(), &mut System)
        })?)
    };
    let what = text!("cli-secret-second");
    session.secrets.choose(file, &what, check, set)?;
    say(&text!("cli-second-set"));
    say(&text!("second-door-set"));
    Ok(())
}

fn set_armed(
    session: &Session,
    open: &mut OpenVault,
    file: Option<&Path>,
    armed: bool,
) -> Result<()> {
    let prf = session.hardware()?;
    session
        .secrets
        .ask(file, &text!("cli-secret-second"), |second| {
            session.interrupt.hold(|| {
                let derived = open.opening().derive(second.expose(), &prf, &mut System)?;
                Ok(open.arm(derived, armed, &mut System)?)
            })
        })
}

pub(crate) fn destroy(session: &Session, sure: &Sure) -> Result<()> {
    let (opened, _) = session.unlock_with_secret()?;
    let what = match opened {
        Opened::Vault(_) => text!("cli-destroy-vault"),
        Opened::Notes(_) => text!("cli-destroy-notes"),
    };
    let gone = format!("{what}\n{}", text!("cli-before-destroying"));
    agree(session, sure, "destroy", &gone, "")?;
    let prf = session.hardware()?;
    session
        .interrupt
        .hold(|| opened.destroy(&prf, &mut System))?;
    session.forget();
    say(&text!("cli-destroyed"));
    Ok(())
}
