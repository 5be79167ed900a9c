//! `init`, `passwd`, `recover`, `check`: the vault as a whole.

use crate::args::{Init, NewSecret, Recover};
use crate::exit::{EXISTS, FAILS, Failure, Result};
use crate::jobs;
use crate::out;
use crate::session::{Session, System};
use crate::words;
use bothy_core::Error;
use bothy_core::journal::Check;
use bothy_core::secret::SecretBytes;
use bothy_core::vault::{Cost, DeviceKeyFile, OpenVault, Opened, RecoveryCode, Vault};
use serde_json::json;

/// Answers come at this or its next multiple. On a desk nobody compares them with a calculator's, so it's short.
const DEADLINE_MS: u32 = 1000;

/// Makes a vault and its device key file, and prints the vault's id.
pub(crate) fn init(session: &Session, init: &Init) -> Result<()> {
    let folder = session.folder()?;
    if folder.symlink_metadata().is_ok() {
        return Err(Failure::new(
            EXISTS,
            format!(
                "There is something at {} already, and it's never replaced. Choose another folder with --vault DIR.",
                out::name(&folder.to_string_lossy())
            ),
        ));
    }
    let key = session.device_key()?;
    key.refuse_existing()?;
    let secret = session
        .secrets
        .choose(session.secret_file(), "New secret")?;
    let second = match &init.second_secret_file {
        Some(file) => Some(session.secrets.choose(Some(file), "Second secret")?),
        None => None,
    };
    let cost = Cost {
        memory_kib: init.kdf_cost.memory_kib,
        passes: init.kdf_cost.passes,
        deadline_ms: DEADLINE_MS,
    };
    session.interrupt.hold(|| {
        let mut vault = Vault::at(folder);
        let prf = DeviceKeyFile::new(key.create()?, Box::new(System));
        let id = vault
            .create(secret.expose(), cost, &prf, session.now(), &mut System)
            .inspect_err(|_| key.discard())?;
        key.publish()?;
        let code = set_up(session, init, &mut vault, (&secret, second.as_ref()))?;
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
        )
    })
}

/// What `init` was asked for beyond the vault itself.
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
        let derived = vault.derive_second(secret.expose(), second.expose(), &prf, &mut System)?;
        open.set_second(derived, &mut System)?;
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
    let mut opened = session.unlock()?;
    let new = session
        .secrets
        .choose(new.new_secret_file.as_deref(), "New secret")?;
    let prf = session.hardware()?;
    session.interrupt.hold(|| match &mut opened {
        Opened::Vault(vault) => vault.change_secret(new.expose(), &prf, &mut System),
        Opened::Notes(notes) => notes.change_secret(new.expose(), &prf, &mut System),
    })?;
    opened.lock();
    crate::exit::say("The secret is changed.");
    Ok(())
}

/// Opens with the recovery code and sets a new secret.
pub(crate) fn recover(session: &Session, recover: &Recover) -> Result<()> {
    let vault = session.vault()?;
    let code = session
        .secrets
        .ask(recover.recovery_file.as_deref(), "Recovery code")?;
    let new = session
        .secrets
        .choose(recover.new.new_secret_file.as_deref(), "New secret")?;
    let prf = session.hardware()?;
    session.interrupt.hold(|| {
        let opened = vault
            .recover(
                code.expose(),
                new.expose(),
                &prf,
                session.now(),
                &mut System,
            )
            .map_err(|e| session.opening_failed(e))?;
        opened.lock();
        Result::Ok(())
    })?;
    crate::exit::say("The new secret is set. The recovery code still works: keep it as before.");
    Ok(())
}

/// Reads and verifies everything.
pub(crate) fn check(session: &Session) -> Result<()> {
    let mut vault = session.open()?;
    let outcome = session.interrupt.hold(|| read_all(&mut vault));
    let incidents = match outcome {
        Ok(incidents) => incidents,
        // It opened, so this is what the check is for: not 5 but 1.
        Err(Error::Damaged) => {
            session
                .out
                .answer(|| json!({ "holds": false }), String::new)?;
            return Err(Failure::new(
                FAILS,
                "Something in this vault isn't as it was written. What isn't affected can still be read. Nothing was changed. \
                 Keep a copy of the whole folder before trying anything else.",
            ));
        }
        Err(error) => return Err(error.into()),
    };
    vault.lock();
    session.out.answer(
        || json!({ "holds": true, "incidents": incidents }),
        || {
            let incidents = words::count(incidents, "incident", "incidents");
            format!("Everything is as it was written: {incidents}, their files, and every line of the record.")
        },
    )
}

fn read_all(vault: &mut OpenVault) -> bothy_core::Result<u64> {
    let stop = vault.stop();
    vault.check_store(&stop)?;
    let incidents = vault.journal().count()?;
    let mut job = Check::begin(vault)?;
    jobs::run("Checking", || job.step(vault, &stop))?;
    Ok(incidents)
}
