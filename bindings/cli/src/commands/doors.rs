//! `second …` and `destroy`: the second door, and the end of either compartment.

use crate::args::Sure;
use crate::consent::agree;
use crate::exit::{Result, say};
use crate::session::Session;
use crate::system::System;
use bothy_core::secret::SecretBytes;
use bothy_core::vault::{OpenVault, Opened, check_second};
use clap::Subcommand;
use std::path::{Path, PathBuf};

/// The second door.
#[derive(Subcommand)]
pub(crate) enum Second {
    /// Set the second secret; an old one stops working
    #[command(after_help = SECOND_EXAMPLE)]
    Set {
        /// A file whose first line is the second secret, /dev/fd/N, or - [default: asked twice at the terminal]
        #[arg(long, value_name = "FILE")]
        second_secret_file: Option<PathBuf>,
    },
    /// Close the notes: nothing opens them until you set a second secret again, and what is in them stays
    #[command(after_help = "Example:\n  bothy --vault v second unset")]
    Unset(Sure),
    /// Make the second secret destroy the record as it opens the notes
    #[command(after_help = ARM_EXAMPLE)]
    Arm(Arm),
    /// Make the second secret open the notes, and nothing more
    #[command(after_help = "Example:\n  bothy --vault v second disarm --second-secret-file second")]
    Disarm {
        /// A file whose first line is the second secret, /dev/fd/N, or - [default: asked]
        #[arg(long, value_name = "FILE")]
        second_secret_file: Option<PathBuf>,
    },
}

pub(super) const DESTROY_EXAMPLE: &str = "\
Example:
  bothy --vault v destroy
  bothy --vault v --secret-file secret destroy --yes

What the other secret opens stays. A recovery code still opens a copy of the folder made before.";

/// The options of arming.
#[derive(clap::Args)]
pub(crate) struct Arm {
    /// A file whose first line is the second secret, /dev/fd/N, or - [default: asked]
    #[arg(long, value_name = "FILE")]
    pub(crate) second_secret_file: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) sure: Sure,
}

const ARM_EXAMPLE: &str = "\
Example:
  bothy --vault v second arm
  bothy --vault v --secret-file first second arm --second-secret-file second --yes

Off unless you turn it on. After that, typing the second secret loses the whole record for good, even by
mistake. Only a recovery code brings it back, and only from a copy of the folder made before. So first keep
both somewhere you can reach and nobody else can, and try the code on the copy. It doesn't reach copies that
somebody else has. Anyone with a code and a copy can still open that. `second disarm` turns it off.";

const SECOND_EXAMPLE: &str = "\
Example:
  bothy --vault v second set
  bothy --vault v --secret-file first second set --second-secret-file second

Every vault has notes. If somebody makes you open Bothy, a second secret lets you open those. Write real
notes in them now and then. A copy of the vault's folder doesn't show if there's a second secret.";

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
    let destroyed = session.interrupt.hold(|| opened.destroy(&prf, &mut System));
    session.forget();
    destroyed?;
    say(&text!("cli-destroyed"));
    Ok(())
}
