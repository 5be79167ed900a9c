//! What every command needs: the globals made sense of, the vault's folder, its device key, its secret, the clocks.

use crate::args::Globals;
use crate::clock::Clock;
use crate::device_key::DeviceKeyPath;
use crate::exit::{Failure, NOT_FOUND, Result, say};
use crate::interrupt::Interrupt;
use crate::out::Out;
use crate::secrets::Secrets;
use crate::words;
use bothy_core::journal::accept_rollback;
use bothy_core::secret::SecretBytes;
use bothy_core::vault::{DeviceKeyFile, OpenNotes, OpenVault, Opened, Vault};
use bothy_core::{Entropy, Error, Now, Part};
use std::path::Path;

/// The system's randomness.
pub(crate) struct System;

impl Entropy for System {
    fn fill(&mut self, out: &mut [u8]) {
        // A weak key is worse than a crash.
        if getrandom::fill(out).is_err() {
            std::process::abort();
        }
    }
}

/// One run of the command line.
pub(crate) struct Session {
    globals: Globals,
    clock: Clock,
    pub(crate) interrupt: Interrupt,
    pub(crate) secrets: Secrets,
    pub(crate) out: Out,
}

impl Session {
    pub(crate) fn new(globals: Globals) -> Result<Self> {
        let interrupt = Interrupt::watch()?;
        Ok(Self {
            clock: Clock {
                now: globals.now,
                mono_ms: globals.mono,
                boot: globals.boot,
            },
            secrets: Secrets::new(interrupt.clone()),
            out: Out::new(globals.json),
            interrupt,
            globals,
        })
    }

    /// What the clocks say now.
    pub(crate) fn now(&self) -> Now {
        self.clock.read()
    }

    /// The vault's folder; there is no default, so that none is made or opened by mistake.
    pub(crate) fn folder(&self) -> Result<&Path> {
        self.globals
            .vault
            .as_deref()
            .ok_or_else(|| Failure::usage(text!("cli-which-vault")))
    }

    /// Where this vault's device key file lies.
    pub(crate) fn device_key(&self) -> Result<DeviceKeyPath> {
        DeviceKeyPath::of(self.folder()?, self.globals.device_key.as_deref())
    }

    /// The vault, locked or not there yet.
    pub(crate) fn vault(&self) -> Result<Vault> {
        Ok(Vault::at(self.folder()?))
    }

    /// The device's keys, for a vault that is there.
    pub(crate) fn hardware(&self) -> Result<DeviceKeyFile> {
        let file = self.device_key()?;
        let path = file.for_opening(self.folder()?)?;
        Ok(DeviceKeyFile::new(path, Box::new(System)))
    }

    /// The file that holds the secret, if one was given.
    pub(crate) fn secret_file(&self) -> Option<&Path> {
        self.globals.secret_file.as_deref()
    }

    /// The secret, from its file or the terminal; asked for only where it is known which vault it is for.
    pub(crate) fn secret(&self) -> Result<SecretBytes> {
        self.device_key()?;
        self.secrets.ask(self.secret_file(), &text!("cli-secret"))
    }

    /// Opens whichever compartment the secret opens.
    pub(crate) fn unlock(&self) -> Result<Opened> {
        self.unlock_by(&self.secret()?)
    }

    pub(crate) fn unlock_by(&self, secret: &SecretBytes) -> Result<Opened> {
        self.vault()?
            .unlock(secret.expose(), &self.hardware()?, self.now(), &mut System)
            .map_err(|e| self.opening_failed(e))
    }

    /// Opens the vault.
    pub(crate) fn open(&self) -> Result<OpenVault> {
        self.open_by(&self.secret()?)
    }

    /// Opens the vault for one piece of work, which a signal stops only where it may be stopped, and locks it again.
    pub(crate) fn in_vault<T>(&self, work: impl FnOnce(&mut OpenVault) -> Result<T>) -> Result<T> {
        let mut vault = self.open()?;
        let done = self.interrupt.hold(|| work(&mut vault));
        vault.lock();
        done
    }

    /// Opens the vault by this secret. The notes' gets the words of a wrong one, during a wait those of a wait: nobody who watches learns
    /// that it opens something.
    pub(crate) fn open_by(&self, secret: &SecretBytes) -> Result<OpenVault> {
        self.only_vault(self.unlock_by(secret)?)
    }

    fn only_vault(&self, opened: Opened) -> Result<OpenVault> {
        match opened {
            Opened::Vault(vault) => {
                self.interrupt.stops(vault.stop());
                for left in vault.leftovers() {
                    say(&words::leftover(left));
                }
                Ok(vault)
            }
            Opened::Notes(_) if self.vault()?.is_waiting(self.now())? => {
                Err(Error::TryLater.into())
            }
            Opened::Notes(_) => Err(Error::WrongSecret.into()),
        }
    }

    /// Opens the notes. The vault's secret gets the words of a wrong one.
    pub(crate) fn open_notes(&self) -> Result<OpenNotes> {
        self.only_notes(self.unlock()?)
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

    /// Opens the vault though it is partly older than the rest, says so, and has it written down.
    pub(crate) fn accept_rolled_back(&self) -> Result<OpenVault> {
        let (opened, older) = self.accept()?;
        let vault = self.only_vault(opened)?;
        say(&accepted(older));
        Ok(vault)
    }

    /// The same for the notes.
    pub(crate) fn accept_rolled_back_notes(&self) -> Result<OpenNotes> {
        let (opened, older) = self.accept()?;
        let notes = self.only_notes(opened)?;
        say(&accepted(older));
        Ok(notes)
    }

    fn accept(&self) -> Result<(Opened, Option<Part>)> {
        let secret = self.secret()?;
        accept_rollback(
            &mut self.vault()?,
            secret.expose(),
            &self.hardware()?,
            self.now(),
            &mut System,
        )
        .map_err(|e| self.opening_failed(e))
    }

    /// An error of opening, with the folder in its words where that helps.
    pub(crate) fn opening_failed(&self, error: Error) -> Failure {
        match (error, self.folder()) {
            (Error::NotFound, Ok(folder)) => Failure::new(
                NOT_FOUND,
                text!("cli-no-vault", path = &crate::out::path(folder)),
            ),
            (error, _) => error.into(),
        }
    }
}

/// Which part was older than the rest, in words.
fn accepted(older: Option<Part>) -> String {
    match older {
        None => text!("cli-accepted-nothing"),
        Some(Part::Database) => text!("cli-accepted-database"),
        Some(Part::Seals) => text!("cli-accepted-seals"),
        Some(Part::SlotFile) => text!("cli-accepted-slot-file"),
    }
}
