//! `init`: a new vault, its device key file, and what was asked for besides.

use crate::device_key::{beside, in_the_way};
use crate::exit::{EXISTS, Failure, Result, say};
use crate::out;
use crate::session::Session;
use crate::system::System;
use bothy_core::Error;
use bothy_core::secret::SecretBytes;
use bothy_core::vault::{Cost, DeviceKeyFile, Opened, RecoveryCode, Vault};
use bothy_core::vault::{check_second, check_second_alone};
use serde_json::json;
use std::path::{Path, PathBuf};

pub(super) const EXAMPLE: &str = "\
Example:
  bothy --vault v init --recovery
  bothy --vault v init --second-secret-file second
  bothy --vault v --secret-file secret init --kdf-cost 262144,3

Prints the vault's ID. With --recovery, the code is on a second line. The device key file is made beside the
vault's folder, and only your account can read it. The secret opens nothing without that file or
the recovery code.";

/// The results of an opening come at this or its next multiple. On a desk nobody compares them with a calculator's, so it's short.
const DEADLINE_MS: u32 = 1000;

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

/// Makes a vault and its device key file, and prints the vault's id.
pub(crate) fn run(session: &Session, init: &Init) -> Result<()> {
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
        key.publish()
            .map_err(|failure| failure.adding(&text!("cli-made-no-key")))?;
        let prf = session.hardware()?;
        let code = set_up(session, init, &mut vault, (&secret, second.as_ref()), &prf)
            .map_err(|error| Failure::in_part(error, &text!("cli-made-in-part")))?;
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

/// Sets up what `init` was asked for beyond the vault itself, which is there by then.
fn set_up(
    session: &Session,
    init: &Init,
    vault: &mut Vault,
    (secret, second): (&SecretBytes, Option<&SecretBytes>),
    prf: &DeviceKeyFile,
) -> bothy_core::Result<Option<RecoveryCode>> {
    if !init.recovery && second.is_none() {
        return Ok(None);
    }
    let opened = vault.unlock(secret.expose(), prf, session.now(), &mut System)?;
    let Opened::Vault(mut open) = opened else {
        return Err(Error::WrongSecret);
    };
    if let Some(second) = second {
        let opening = open.opening();
        let derived = opening.derive_second(secret.expose(), second.expose(), prf, &mut System)?;
        open.set_second(derived, session.now(), &mut System)?;
    }
    let code = init
        .recovery
        .then(|| open.make_recovery_code(&mut System))
        .transpose()?;
    open.lock();
    Ok(code)
}
