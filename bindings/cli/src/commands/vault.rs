//! `passwd`, `recover`, `recovery-code`, `check`: the vault as a whole.

use crate::args::Sure;
use crate::consent::agree;
use crate::exit::{FAILS, Failure, Result, say};
use crate::jobs;
use crate::secrets::InWords;
use crate::session::Session;
use crate::system::System;
use bothy_core::Error;
use bothy_core::journal::Check as Checking;
use bothy_core::secret::SecretBytes;
use bothy_core::vault::{OpenVault, Opened, RecoveryCode as Code, code_slip};
use serde_json::json;
use std::path::PathBuf;

pub(super) const PASSWD_EXAMPLE: &str = "\
Example:
  bothy --vault v passwd
  bothy --vault v --secret-file old passwd --new-secret-file new";

pub(super) const RECOVER_EXAMPLE: &str = "\
Example:
  bothy --vault v recover
  bothy --vault v recover --recovery-file code --new-secret-file new";

pub(super) const CHECK_EXAMPLE: &str = "\
Example:
  bothy --vault v check

Changes nothing, unless you give --accept-rollback. Exits 1 if anything isn't as you saved it.";

pub(super) const RECOVERY_CODE_EXAMPLE: &str = "\
Example:
  bothy --vault v recovery-code
  bothy --vault v recovery-code --seen

Keep it with a friend or solicitor they don't know. Or give half each to two people. Or give it sealed to a
worker, if their service allows. Never keep it on a phone, in a cloud, as a photo or in a bag. If nowhere is
safe, don't make one. Anyone with the old code and an old copy of the folder can open that copy for ever.
Without --seen they can use it to open newer copies too.";

#[derive(clap::Args)]
pub(crate) struct NewSecret {
    /// A file whose first line is the new secret, /dev/fd/N, or - [default: asked twice at the terminal]
    #[arg(long, value_name = "FILE")]
    pub(crate) new_secret_file: Option<PathBuf>,
}

#[derive(clap::Args)]
pub(crate) struct Recover {
    /// A file whose first line is the recovery code, as characters or as words [default: asked]
    #[arg(long, value_name = "FILE")]
    pub(crate) recovery_file: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) new: NewSecret,
}

#[derive(clap::Args)]
pub(crate) struct RecoveryCode {
    /// Somebody may have seen the old code, so change the vault's key too
    #[arg(long)]
    pub(crate) seen: bool,
    #[command(flatten)]
    pub(crate) sure: Sure,
}

#[derive(clap::Args)]
pub(crate) struct Check {
    /// Go on with a vault that is partly older than the rest; its log says so from now on
    #[arg(long)]
    pub(crate) accept_rollback: bool,
}

/// Changes the secret of the compartment that the present one opens.
pub(crate) fn passwd(session: &Session, new: &NewSecret) -> Result<()> {
    let (mut opened, _) = session.unlock_with_secret()?;
    let prf = session.hardware()?;
    // Core refuses some only when they are set. The notes refuse none then, and each that they set is counted.
    let set = |new: SecretBytes| {
        session.interrupt.hold(|| match &mut opened {
            Opened::Vault(vault) => {
                vault.change_secret(new.expose(), &prf, session.now(), &mut System)
            }
            Opened::Notes(notes) => {
                notes.change_secret(new.expose(), &prf, session.now(), &mut System)
            }
        })?;
        Ok(new)
    };
    let file = new.new_secret_file.as_deref();
    let new = session
        .secrets
        .choose(file, &text!("cli-secret-new"), |_| Ok(()), set)?;
    session.remember(&new);
    opened.lock();
    say(&text!("cli-secret-changed"));
    Ok(())
}

/// Opens with the recovery code and sets a new secret.
pub(crate) fn recover(session: &Session, recover: &Recover) -> Result<()> {
    session.forget();
    let vault = session.vault()?;
    session.device_key()?.refuse_in_the_way(session.folder()?)?;
    let asked = InWords {
        what: text!("cli-recovery-code"),
        slip: code_slip,
    };
    let file = recover.recovery_file.as_deref();
    let code = session.secrets.ask_words(file, &asked, |code| {
        let checked = vault.check_code(code.expose(), &mut System);
        checked.map_err(|e| session.opening_failed(e))?;
        Ok(code)
    })?;
    say(&text!("cli-code-opens"));
    let prf = session.hardware()?;
    let set = |new: SecretBytes| {
        session.interrupt.hold(|| {
            let (code, now) = (code.expose(), session.now());
            vault
                .recover(code, new.expose(), &prf, now, &mut System)
                .map_err(|e| session.opening_failed(e))
        })
    };
    let file = recover.new.new_secret_file.as_deref();
    let mut opened = session
        .secrets
        .choose(file, &text!("cli-secret-new"), |_| Ok(()), set)?;
    say(&text!("cli-recovered"));
    if let Opened::Vault(open) = &mut opened {
        session.tell(open);
    }
    opened.lock();
    Ok(())
}

/// Makes a recovery code for what the secret opens. With `--seen` the vault gets another key; the notes' key never changes.
pub(crate) fn recovery_code(session: &Session, args: &RecoveryCode) -> Result<()> {
    let (mut opened, secret) = session.unlock_with_secret()?;
    agree(session, &args.sure, "replace", &text!("cli-gone-code"), "")?;
    session.interrupt.stops(opened.stop());
    let prf = session.hardware()?;
    session.interrupt.hold(|| {
        match &mut opened {
            Opened::Vault(open) if args.seen => {
                let opening = open.opening();
                let (code, mut derived) =
                    opening.draw_reissue(secret.expose(), &prf, &mut System)?;
                open.begin_reissue(&mut derived, session.now(), &mut System)?;
                // From here on this code opens, whatever happens next.
                print_code(session, &code)?;
                let bar = jobs::bar(text!("cli-changing-key"), Some(1));
                let mut progress = |done, total: u64| {
                    bar.set_length(total.max(1));
                    bar.set_position(done);
                };
                let finished = open.finish_reissue(&mut derived, &mut progress, &mut System);
                bar.finish_and_clear();
                finished.map_err(Failure::in_the_rest)?;
            }
            Opened::Vault(open) => print_code(session, &open.make_recovery_code(&mut System)?)?,
            Opened::Notes(open) => print_code(session, &open.make_recovery_code(&mut System)?)?,
        }
        Result::Ok(())
    })?;
    opened.lock();
    say(&if args.seen {
        text!("cli-code-seen")
    } else {
        text!("cli-code-unseen")
    });
    Ok(())
}

fn print_code(session: &Session, code: &Code) -> Result<()> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (code, words) = (text(code.text()), text(code.words()));
    session.out.answer(
        || json!({ "recovery": code, "words": words }),
        || format!("{code}\n{words}"),
    )
}

/// Reads and verifies everything. With `--accept-rollback`, a vault that is partly older than the rest opens normally from then on.
pub(crate) fn check(session: &Session, args: &Check) -> Result<()> {
    let mut vault = if args.accept_rollback {
        session.accept_rolled_back()?
    } else {
        session.open()?
    };
    let outcome = session.interrupt.hold(|| read_all(&mut vault));
    let incidents = match outcome {
        Ok(incidents) => incidents,
        // It opened, so the check found the damage: exit code 1, not 5.
        Err(Error::Damaged) => return damage_found(session),
        Err(error) => return Err(error.into()),
    };
    vault.lock();
    session.out.answer(
        || json!({ "holds": true, "incidents": incidents }),
        || text!("cli-all-well", incidents = incidents),
    )
}

/// Reports a check that found damage.
pub(crate) fn damage_found(session: &Session) -> Result<()> {
    session
        .out
        .answer(|| json!({ "holds": false }), String::new)?;
    Err(Failure::new(FAILS, text!("cli-not-well")))
}

fn read_all(vault: &mut OpenVault) -> bothy_core::Result<u64> {
    let stop = vault.stop();
    vault.check_store(&stop)?;
    let incidents = vault.journal().count()?;
    let mut job = Checking::begin(vault)?;
    jobs::run(text!("cli-checking"), || job.step(vault, &stop))?;
    Ok(incidents)
}
