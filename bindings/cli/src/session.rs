//! The context of every command: the global options, the vault's folder, its device key, its secret, the clocks.

mod kept;

pub(crate) use kept::{HeldNotes, HeldVault, Kept};

use crate::args::Globals;
use crate::clock::Clock;
use crate::device_key::DeviceKeyPath;
use crate::exit::{Failure, NOT_FOUND, Result, say};
use crate::interrupt::Interrupt;
use crate::messages;
use crate::secrets::Secrets;
use crate::stdout::Out;
use crate::system::System;
use bothy_core::backup::unfinished;
use bothy_core::journal::accept_rollback;
use bothy_core::secret::SecretBytes;
use bothy_core::vault::{DeviceKeyFile, OpenNotes, OpenVault, Opened, Vault};
use bothy_core::{Error, Now, Part};
use kept::Held;
use std::path::Path;
use std::rc::Rc;

/// One run of the command line.
pub(crate) struct Session {
    globals: Globals,
    clock: Clock,
    pub(crate) interrupt: Interrupt,
    pub(crate) secrets: Secrets,
    pub(crate) out: Out,
    kept: Option<Rc<Kept>>,
}

impl Session {
    pub(crate) fn new(globals: Globals) -> Result<Self> {
        check_zone()?;
        Ok(Self::of(globals, Interrupt::watch()?, None))
    }

    fn of(globals: Globals, interrupt: Interrupt, kept: Option<Rc<Kept>>) -> Self {
        Self {
            clock: Clock {
                now: globals.now,
                mono_ms: globals.mono,
                boot: globals.boot,
            },
            secrets: Secrets::new(interrupt.clone()),
            out: Out::new(globals.json),
            interrupt,
            globals,
            kept,
        }
    }

    /// Makes it last for many commands: what the secret opened stays open from one to the next.
    pub(crate) fn keeping(&self, kept: Rc<Kept>) -> Result<Self> {
        if self.kept.is_some() {
            return Err(Failure::usage(text!("cli-shell-within")));
        }
        let globals = self.globals.clone();
        Ok(Self::of(globals, self.interrupt.clone(), Some(kept)))
    }

    /// Makes it for one line of such a session, with the line's own options.
    pub(crate) fn for_line(&self, line: &Globals) -> Self {
        let globals = Globals {
            now: line.now.or(self.globals.now),
            mono: line.mono.or(self.globals.mono),
            boot: line.boot.or(self.globals.boot),
            json: line.json || self.globals.json,
            ..self.globals.clone()
        };
        let session = Self::of(globals, self.interrupt.clone(), self.kept.clone());
        session.secrets.reserve_stdin(text!("cli-shell-commands"));
        session
    }

    /// Keeps a changed secret.
    pub(crate) fn remember(&self, secret: &SecretBytes) {
        if let Some(kept) = &self.kept {
            kept.keep_secret(secret);
        }
    }

    /// Locks what a session keeps open, for a command that opens by itself or leaves nothing to open.
    pub(crate) fn forget(&self) {
        if let Some(kept) = &self.kept {
            kept.lock();
        }
    }

    /// Reads the clocks.
    pub(crate) fn now(&self) -> Now {
        self.clock.read()
    }

    /// Returns the vault's folder; there is no default, so that none is made or opened by mistake.
    pub(crate) fn folder(&self) -> Result<&Path> {
        self.globals
            .vault
            .as_deref()
            .ok_or_else(|| Failure::usage(text!("cli-which-vault")))
    }

    /// Returns this vault's device key file.
    pub(crate) fn device_key(&self) -> Result<DeviceKeyPath> {
        DeviceKeyPath::of(self.folder()?, self.globals.device_key.as_deref())
    }

    /// Returns the vault, locked or not there yet.
    pub(crate) fn vault(&self) -> Result<Vault> {
        Ok(Vault::at(self.folder()?))
    }

    /// Returns the device's keys, for an existing vault.
    pub(crate) fn hardware(&self) -> Result<DeviceKeyFile> {
        let file = self.device_key()?;
        let path = file.for_opening(self.folder()?)?;
        Ok(DeviceKeyFile::new(path, Box::new(System)))
    }

    /// Returns the file that holds the secret, if one was given.
    pub(crate) fn secret_file(&self) -> Option<&Path> {
        self.globals.secret_file.as_deref()
    }

    /// Tries the secret from its file or the terminal. Asks only once the vault is known, and again if the secret is refused.
    /// Returns the secret too, for callers that would ask a second time.
    fn by_secret<T>(
        &self,
        attempt: impl Fn(&mut Vault, &SecretBytes) -> Result<T>,
    ) -> Result<(T, SecretBytes)> {
        self.device_key()?;
        let mut vault = self.vault()?;
        if let Some(secret) = self.kept.as_ref().and_then(|kept| kept.secret()) {
            return Ok((attempt(&mut vault, &secret)?, secret));
        }
        let what = text!("cli-secret");
        let asked = self.secrets.ask(self.secret_file(), &what, |secret| {
            Ok((attempt(&mut vault, &secret)?, secret))
        })?;
        self.remember(&asked.1);
        Ok(asked)
    }

    fn try_secret(&self, vault: &mut Vault, secret: &SecretBytes) -> Result<Opened> {
        if let Some(opened) = self.kept.as_ref().and_then(|kept| kept.take()) {
            return Ok(opened);
        }
        vault
            .unlock(secret.expose(), &self.hardware()?, self.now(), &mut System)
            .map_err(|e| self.opening_failed(e))
    }

    /// Opens the compartment that the secret opens.
    pub(crate) fn unlock(&self) -> Result<Held<Opened>> {
        Ok(self.held(self.unlock_with_secret()?.0))
    }

    fn held<T>(&self, opened: T) -> Held<T>
    where
        Opened: From<T>,
    {
        Held::new(opened, self.kept.clone())
    }

    /// Opens it, and returns the secret too.
    pub(crate) fn unlock_with_secret(&self) -> Result<(Opened, SecretBytes)> {
        self.by_secret(|vault, secret| {
            let mut opened = self.try_secret(vault, secret)?;
            if let Opened::Vault(vault) = &mut opened {
                self.tell(vault);
            }
            Ok(opened)
        })
    }

    /// Tells the user what was cut short, and that the second secret opens nothing any more. Once, if a session keeps the vault
    /// open.
    pub(crate) fn tell(&self, vault: &mut OpenVault) {
        if self.kept.as_ref().is_some_and(|kept| kept.was_told()) {
            return;
        }
        for left in vault.leftovers() {
            say(&messages::leftover(left));
        }
        if unfinished(vault).is_ok_and(|note| note.is_some()) {
            say(&text!("cli-restore-unfinished"));
        }
        if vault.second_door_lost() {
            say(&text!("second-door-lost"));
            say(&text!("cli-second-again"));
            // If there is no room to note it, the user is told once more.
            let _ = vault.second_door_told(&mut System);
        }
    }

    /// Opens the vault.
    pub(crate) fn open(&self) -> Result<HeldVault> {
        Ok(self.open_with_secret()?.0)
    }

    /// Opens the vault, and returns the secret too.
    pub(crate) fn open_with_secret(&self) -> Result<(HeldVault, SecretBytes)> {
        let (vault, secret) =
            self.by_secret(|vault, secret| self.only_vault(self.try_secret(vault, secret)?))?;
        Ok((self.held(vault), secret))
    }

    /// Opens the vault for one piece of work, which a signal stops only where it may be stopped, and locks it again.
    pub(crate) fn in_vault<T>(&self, work: impl FnOnce(&mut OpenVault) -> Result<T>) -> Result<T> {
        let mut vault = self.open()?;
        let done = self.interrupt.hold(|| work(&mut vault));
        vault.lock();
        done
    }

    /// Treats the notes' secret as a wrong one, also during a wait: an observer doesn't learn that it opens something.
    fn only_vault(&self, opened: Opened) -> Result<OpenVault> {
        match opened {
            Opened::Vault(mut vault) => {
                self.interrupt.stops(vault.stop());
                self.tell(&mut vault);
                Ok(vault)
            }
            Opened::Notes(_) if self.vault()?.is_waiting(self.now())? => {
                Err(Error::TryLater.into())
            }
            Opened::Notes(_) => Err(Error::WrongSecret.into()),
        }
    }

    /// Opens the notes. Treats the vault's secret as a wrong one.
    pub(crate) fn open_notes(&self) -> Result<HeldNotes> {
        let notes =
            self.by_secret(|vault, secret| self.only_notes(self.try_secret(vault, secret)?));
        Ok(self.held(notes?.0))
    }

    fn only_notes(&self, opened: Opened) -> Result<OpenNotes> {
        match opened {
            Opened::Notes(notes) => {
                self.interrupt.stops(notes.stop());
                Ok(notes)
            }
            Opened::Vault(_) => Err(Error::WrongSecret.into()),
        }
    }

    /// Opens a vault that is partly older than the rest, says so, and records it.
    pub(crate) fn accept_rolled_back(&self) -> Result<HeldVault> {
        let vault = self.accept(|opened| self.only_vault(opened))?;
        Ok(self.held(vault))
    }

    /// Does the same for the notes.
    pub(crate) fn accept_rolled_back_notes(&self) -> Result<HeldNotes> {
        let notes = self.accept(|opened| self.only_notes(opened))?;
        Ok(self.held(notes))
    }

    fn accept<T>(&self, only: impl Fn(Opened) -> Result<T>) -> Result<T> {
        if let Some(kept) = &self.kept {
            kept.close();
        }
        let ((opened, older), _) = self.by_secret(|vault, secret| {
            let prf = self.hardware()?;
            let accepted = accept_rollback(vault, secret.expose(), &prf, self.now(), &mut System);
            let (opened, older) = accepted.map_err(|e| self.opening_failed(e))?;
            Ok((only(opened)?, older))
        })?;
        say(&accepted(older));
        Ok(opened)
    }

    /// Makes the failure of an opening, and names the folder if that helps.
    pub(crate) fn opening_failed(&self, error: Error) -> Failure {
        let Ok(folder) = self.folder() else {
            return error.into();
        };
        match (error, folder.metadata()) {
            (Error::NotFound, _) => Failure::new(
                NOT_FOUND,
                text!("cli-no-vault", path = &crate::out::path(folder)),
            ),
            // The folder itself, as when it is a link that leads in a circle.
            (Error::Outside, Err(why)) => Failure::outside("read", folder, &why),
            (error, _) => error.into(),
        }
    }
}

/// Refuses a TZ that this computer doesn't know: chrono would silently take UTC, or another zone.
fn check_zone() -> Result<()> {
    let Some(name) = std::env::var_os("TZ") else {
        return Ok(());
    };
    let known = name.to_str().is_some_and(|name| {
        let utc = name.is_empty() || name == "UTC";
        utc || tz::TimeZone::from_posix_tz(name).is_ok()
    });
    if known {
        return Ok(());
    }
    let name = crate::out::name(&name.to_string_lossy());
    Err(Failure::usage(text!("cli-time-zone", tz = &name)))
}

/// Names the part that was older than the rest.
fn accepted(older: Option<Part>) -> String {
    match older {
        None => text!("cli-accepted-nothing"),
        Some(Part::Database) => text!("cli-accepted-database"),
        Some(Part::Seals) => text!("cli-accepted-seals"),
        Some(Part::SlotFile) => text!("cli-accepted-slot-file"),
    }
}
