//! Leaving the app: core's state machine by the phone's clock.

use crate::session::{caught, held};
use crate::system::since_boot_ms;
use bothy_core::Result;
use bothy_core::leaving::{self, LeavingEvent, NextLeave};
use bothy_core::settings::Settings;
use std::sync::Mutex;

/// Decides when to show the calculator and when to lock. A shell feeds it everything that happens, and does what it returns.
#[derive(uniffi::Object)]
pub struct Leaving {
    inner: Mutex<leaving::Leaving>,
}

#[uniffi::export]
impl Leaving {
    /// Returns the state of an app with nothing open.
    #[uniffi::constructor]
    #[allow(clippy::new_without_default, reason = "a constructor crosses by name")]
    pub fn new() -> Self {
        let times = Settings::default().lock_times();
        Self {
            inner: Mutex::new(leaving::Leaving::new(times)),
        }
    }

    /// Takes the times of the settings. Call it after each opening and each change.
    pub fn set_times(&self, settings: &Settings) {
        held(&self.inner).set_times(settings.lock_times());
    }

    /// Takes an event. Returns what to do, and when to send `Tick`.
    pub fn handle(&self, event: LeavingEvent) -> Result<NextLeave> {
        caught(|| Ok(held(&self.inner).handle(event, since_boot_ms())))
    }
}
