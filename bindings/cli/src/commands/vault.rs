//! `init`, `passwd`, `recover`, `recovery-code`, `check`: the vault as a whole.

use crate::args::Sure;
use crate::consent::agree;
use crate::device_key::{beside, in_the_way};
use crate::exit::{EXISTS, FAILS, Failure, Result, say};
use crate::jobs;
use crate::out;
use crate::secrets::InWords;
use crate::session::Session;
use crate::system::System;
use bothy_core::Error;
use bothy_core::journal::Check;
use bothy_core::secret::SecretBytes;
use bothy_core::vault::{Cost, OpenVault, Opened, RecoveryCode, Vault, code_slip};
use bothy_core::vault::{check_second, check_second_alone};
use serde_json::json;
use std::path::{Path, PathBuf};

pub(super) const RECOVERY_CODE_EXAMPLE: &str = "\
Example:
  bothy --vault v recovery-code
  bothy --vault v recovery-code --seen

Keep it with a friend or solicitor they don't know. Or give half each to two people. Or give it sealed to a
worker, if their service allows. Never keep it on a phone, in a cloud, as a photo or in a bag. If nowhere is
safe, don't make one. Anyone with the old code and an old copy of the folder can open that copy for ever.
Without --seen they can use it to open newer copies too.";

pub(super) const INIT_EXAMPLE: &str = "\
Example:
  bothy --vault v init --recovery
  bothy --vault v init --second-secret-file second
  bothy --vault v --secret-file secret init --kdf-cost 262144,3

Prints the vault's ID. With --recovery, the code is on a second line. The device key file is made beside the
vault's folder, and only you can read it. The secret opens nothing without that file or the recovery code.";

#[derive(clap::Args)]
pub(crate) struct Init {
    /// Make a recovery code too, and print it once
    #[arg(long)]
    pub(crate) recovery: bool,
    /// Set a second secret too: a file whose first line is the second secret, /dev/fd/N, or -
    #[arg(long, value_name = "FILE")]
    pub(crate) second_secret_file: Option<PathBuf>,
    /// How much work one opening takes: Argon2id memory in KiB, and passes
    #[arg(long, value_name = "M,T", value_parser = kdf_cost, default_value = "65536,3")]
    pub(crate) kdf_cost: KdfCost,
}

/// Memory in KiB and passes of Argon2id.
#[derive(Debug, Clone, Copy)]
pub(crate) struct KdfCost {
    pub(crate) memory_kib: u32,
    pub(crate) passes: u32,
}

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

fn kdf_cost(text: &str) -> std::result::Result<KdfCost, String> {
    let (memory, passes) = text.split_once(',').ok_or("use M,T as in 65536,3")?;
    let whole = |t: &str| {
        t.parse()
            .map_err(|_| "use two whole numbers, as in 65536,3")
    };
    Ok(KdfCost {
        memory_kib: whole(memory)?,
        passes: whole(passes)?,
    })
}

/// The results of an opening come at this or its next multiple. On a desk nobody compares them with a calculator's, so it's short.
const DEADLINE_MS: u32 = 1000;

/// Makes a vault and its device key file, and prints the vault's id.
pub(crate) fn init(session: &Session, init: &Init) -> Result<()> {
    let folder = session.folder()?;
    if folder.symlink_metadata().is_ok() {
        return Err(Failure::new(
            EXISTS,
            text!("cli-vault-exists", path = &out::path(folder)),
        ));
    }
    let key = session.device_key()?;
    key.refuse_existing()?;
    let (secret, second) = secrets(session, init)?;
    let cost = Cost {
        memory_kib: init.kdf_cost.memory_kib,
        passes: init.kdf_cost.passes,
        deadline_ms: DEADLINE_MS,
    };
    session.interrupt.hold(|| {
        let mut vault = Vault::at(folder);
        let prf = key.create()?;
        let id = vault
            .create(secret.expose(), cost, &prf, session.now(), &mut System)
            .inspect_err(|_| key.discard())
            .map_err(|error| not_made(folder, error))?;
        key.publish()?;
        let code = set_up(session, init, &mut vault, (&secret, second.as_ref()))?;
        let told = told(session, key.path(), code.as_ref());
        let code = code.map(|code| String::from_utf8_lossy(code.text()).into_owned());
        session.out.answer(
            || match &code {
                Some(code) => json!({ "id": id, "recovery": code }),
                None => json!({ "id": id }),
            },
            || match &code {
                Some(code) => format!("{id}\n{code}"),
                None => id.clone(),
            },
        )?;
        say(&told);
        Result::Ok(())
    })
}

/// Reads the secret, and the second one if asked for. Reads both before anything is made: a vault without the requested second door
/// isn't what the user wants.
fn secrets(session: &Session, init: &Init) -> Result<(SecretBytes, Option<SecretBytes>)> {
    let (new, what) = (text!("cli-secret-new"), text!("cli-secret-second"));
    let second = |check: &dyn Fn(&[u8]) -> bothy_core::Result<()>| {
        let file = init.second_secret_file.as_deref();
        let read = |file| {
            let check = |second: &SecretBytes| Ok(check(second.expose())?);
            session.secrets.choose(Some(file), &what, check, Ok)
        };
        file.map(read).transpose()
    };
    if session.secret_file().is_some() {
        let choose = session
            .secrets
            .choose(session.secret_file(), &new, |_| Ok(()), Ok);
        let secret = choose?;
        let second = second(&|second| check_second(secret.expose(), second))?;
        return Ok((secret, second));
    }
    // Reports the file's faults before asking for anything, and asks again for a secret that can't be used beside it.
    let second = second(&check_second_alone)?;
    let beside = |secret: &SecretBytes| match &second {
        Some(second) => Ok(check_second(secret.expose(), second.expose())?),
        None => Ok(()),
    };
    let secret = session.secrets.choose(None, &new, beside, Ok)?;
    Ok((secret, second))
}

/// Makes the failure to make a vault: the folder around it is missing, not something in a vault.
fn not_made(folder: &Path, error: Error) -> Failure {
    match error {
        Error::NotFound => Failure::outside("make", folder, &std::io::ErrorKind::NotFound.into()),
        Error::Exists => in_the_way(&beside(folder, ".new")),
        other => other.into(),
    }
}

/// Explains the lines on stdout, the code as words, and where the device key is: on stderr, so that stdout keeps to its contract.
fn told(session: &Session, key: &Path, code: Option<&RecoveryCode>) -> String {
    let key = text!("cli-made-key", path = &out::path(key));
    let Some(code) = code.filter(|_| !session.out.is_json()) else {
        return key;
    };
    let words = String::from_utf8_lossy(code.words()).into_owned();
    let lines = text!("cli-made-lines");
    format!(
        "{lines}\n{}\n{key}",
        text!("cli-made-words", words = &words)
    )
}

/// Sets up what `init` was asked for beyond the vault itself.
fn set_up(
    session: &Session,
    init: &Init,
    vault: &mut Vault,
    (secret, second): (&SecretBytes, Option<&SecretBytes>),
) -> Result<Option<RecoveryCode>> {
    if !init.recovery && second.is_none() {
        return Ok(None);
    }
    let prf = session.hardware()?;
    let opened = vault.unlock(secret.expose(), &prf, session.now(), &mut System)?;
    let Opened::Vault(mut open) = opened else {
        return Err(Error::WrongSecret.into());
    };
    if let Some(second) = second {
        let opening = open.opening();
        let derived = opening.derive_second(secret.expose(), second.expose(), &prf, &mut System)?;
        open.set_second(derived, session.now(), &mut System)?;
    }
    let code = init
        .recovery
        .then(|| open.make_recovery_code(&mut System))
        .transpose()?;
    open.lock();
    Ok(code)
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

/// Makes a recovery code for what the secret opens. `seen`: with another key of the vault; the notes' key never changes.
pub(crate) fn recovery_code(session: &Session, seen: bool, sure: &Sure) -> Result<()> {
    let (mut opened, secret) = session.unlock_with_secret()?;
    agree(session, sure, "replace", &text!("cli-gone-code"), "")?;
    session.interrupt.stops(opened.stop());
    let prf = session.hardware()?;
    session.interrupt.hold(|| {
        match &mut opened {
            Opened::Vault(open) if seen => {
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
                open.finish_reissue(&mut derived, &mut progress, &mut System)?;
                bar.finish_and_clear();
            }
            Opened::Vault(open) => print_code(session, &open.make_recovery_code(&mut System)?)?,
            Opened::Notes(open) => print_code(session, &open.make_recovery_code(&mut System)?)?,
        }
        Result::Ok(())
    })?;
    opened.lock();
    say(&if seen {
        text!("cli-code-seen")
    } else {
        text!("cli-code-unseen")
    });
    Ok(())
}

fn print_code(session: &Session, code: &RecoveryCode) -> Result<()> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (code, words) = (text(code.text()), text(code.words()));
    session.out.answer(
        || json!({ "recovery": code, "words": words }),
        || format!("{code}\n{words}"),
    )
}

/// Reads and verifies everything. `accept`: accepts a vault that is partly older than the rest, which then opens normally.
pub(crate) fn check(session: &Session, accept: bool) -> Result<()> {
    let mut vault = if accept {
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
    let mut job = Check::begin(vault)?;
    jobs::run(text!("cli-checking"), || job.step(vault, &stop))?;
    Ok(incidents)
}
