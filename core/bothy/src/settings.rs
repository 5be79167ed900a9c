//! The settings of the vault, and those of the notes: each in its own database, so that nothing outside tells what was set.
//!
//! Before anything is open a shell has only what the phone's system keeps: its language, its text size, its night mode.

use crate::entropy::Entropy;
use crate::error::{Error, Input, Result};
use crate::leaving::{LockTimes, MAX_COVERED_MS};
use crate::locale::Locale;
use crate::rows::records::{self, RecordKind};
use crate::store::Store;
use crate::vault::Opened;
use serde::{Deserialize, Serialize};

/// The choices of seconds without a touch after which the app locks.
pub const UNTOUCHED_S: [u32; 5] = [30, 60, 120, 300, 600];
/// The choices of seconds behind the calculator after which it locks, while a picker is in front.
pub const COVERED_S: [u32; 3] = [30, 60, 120];
/// The choices of the size of text, in percent of the phone's own.
pub const TEXT_PERCENT: [u32; 4] = [100, 125, 150, 200];

const SETTING: Error = Error::Invalid {
    field: Input::Choice,
};

/// The settings of an open vault, or of the open notes.
///
/// ```
/// # let mut home = bothy_test_support::Home::new(1);
/// # let mut opened = home.try_unlock(bothy_test_support::PIN)?;
/// # let entropy = &mut home.chance;
/// use bothy_core::settings::Settings;
///
/// let mut settings = Settings::of(&mut opened)?;
/// assert_eq!(settings, Settings::default());
/// settings.language = Some("ur".to_owned());
/// settings.keep(&mut opened, entropy)?;
/// assert_eq!(Settings::of(&mut opened)?.language.as_deref(), Some("ur"));
/// # Ok::<(), bothy_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct Settings {
    /// The tag of the language. `None` for the phone's.
    pub language: Option<String>,
    /// Seconds without a touch after which the app locks: one of [`UNTOUCHED_S`].
    pub untouched_s: u32,
    /// Seconds behind the calculator after which it locks: one of [`COVERED_S`].
    pub covered_s: u32,
    /// True if a shake is a quick exit.
    pub shake: bool,
    /// True if a volume key is a quick exit.
    pub volume_keys: bool,
    /// The size of text in percent of the phone's: one of [`TEXT_PERCENT`].
    pub text_percent: u32,
    /// True if Bothy offers itself when another app shares a file.
    pub share_in: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            untouched_s: 300,
            covered_s: 120,
            shake: false,
            volume_keys: false,
            text_percent: 100,
            share_in: false,
        }
    }
}

impl Settings {
    /// Reads the settings of what is open. Those that were never changed are as at first.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn of(opened: &mut Opened) -> Result<Self> {
        records::single(store(opened).read(), RecordKind::Settings)
    }

    /// Keeps these as the settings of what is open.
    ///
    /// # Errors
    /// `Invalid{Choice}` for a value that isn't among the choices, or a language that Bothy doesn't have; `StorageFull`.
    pub fn keep(&self, opened: &mut Opened, e: &mut dyn Entropy) -> Result<()> {
        self.check()?;
        store(opened).write(e, &mut |tx, _| {
            records::put_single(tx, RecordKind::Settings, self)
        })
    }

    /// Returns the times for [`crate::leaving::Leaving`].
    pub fn lock_times(&self) -> LockTimes {
        LockTimes {
            untouched_ms: u64::from(self.untouched_s) * 1000,
            covered_ms: (u64::from(self.covered_s) * 1000).min(MAX_COVERED_MS),
        }
    }

    fn check(&self) -> Result<()> {
        let chosen = UNTOUCHED_S.contains(&self.untouched_s)
            && COVERED_S.contains(&self.covered_s)
            && TEXT_PERCENT.contains(&self.text_percent);
        let language = self.language.as_deref();
        if !chosen || language.is_some_and(|tag| Locale::of(tag).is_err()) {
            return Err(SETTING);
        }
        Ok(())
    }
}

fn store(opened: &mut Opened) -> &mut Store {
    match opened {
        Opened::Vault(vault) => vault.store_mut(),
        Opened::Notes(notes) => notes.store_mut(),
    }
}
