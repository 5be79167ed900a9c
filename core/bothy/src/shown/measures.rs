//! Puts times of writing and lengths into words.

use crate::error::Result;
use crate::journal::{Happened, Moment, Recorded, Zone};
use crate::locale::{Arg, Locale};
use chrono::{DateTime, TimeDelta};

impl Locale {
    /// Returns the time of writing by the clock of its device, with its offset if clocks in `zone` had another one then.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn recorded(&self, recorded: &Recorded, zone: Zone<'_>) -> Result<String> {
        let offset = TimeDelta::minutes(recorded.offset_min.into());
        let local = DateTime::from_timestamp_millis(recorded.wall_ms)
            .and_then(|utc| utc.naive_utc().checked_add_signed(offset));
        let Some(local) = local else {
            return self.text("date-unknown");
        };
        let offset_min = recorded.offset_min;
        self.happened(&Happened::Exact(Moment { local, offset_min }), zone)
    }

    /// Returns a length: "412 kB".
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn size(&self, bytes: u64) -> Result<String> {
        const UNITS: [&str; 3] = ["size-kb", "size-mb", "size-gb"];
        if bytes < 1000 {
            return self.text_of("size-bytes", &[("bytes", bytes.into())]);
        }
        let mut tenths = bytes / 100 + u64::from(bytes % 100 >= 50);
        let mut unit = 0;
        while tenths >= 9_995 && unit + 1 < UNITS.len() {
            tenths = (tenths + 500) / 1000;
            unit += 1;
        }
        let size = if tenths < 100 {
            let args = [
                ("whole", (tenths / 10).into()),
                ("tenths", (tenths % 10).into()),
            ];
            self.text_of("size-decimal", &args)?
        } else {
            ((tenths + 5) / 10).to_string()
        };
        self.text_of(UNITS[unit], &[("size", Arg::Text(&size))])
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use chrono::MappedLocalTime;

    #[test]
    fn a_time_of_writing_is_by_the_clock_of_its_device() {
        let english = Locale::english().unwrap();
        let said = |wall_ms, here| {
            let zone = move |_| MappedLocalTime::Single(here);
            let recorded = Recorded {
                wall_ms,
                offset_min: 60,
                mono_ms: 0,
                boot: 1,
            };
            english.recorded(&recorded, &zone).unwrap()
        };
        let at = 1_772_407_859_999;
        assert_eq!(said(at, 60), "2 March 2026, 00:30");
        assert_eq!(said(at, 0), "2 March 2026, 00:30 (UTC+01:00)");
        assert_eq!(said(i64::MAX, 0), "a time that doesn't exist");
    }

    #[test]
    fn lengths_are_said_in_the_unit_that_fits() {
        let english = Locale::english().unwrap();
        for (bytes, said) in [
            (0, "0 bytes"),
            (999, "999 bytes"),
            (1_000, "1.0 kB"),
            (412_345, "412 kB"),
            (98_865, "99 kB"),
            (999_999, "1.0 MB"),
            (1_500_000, "1.5 MB"),
            (2_000_000_000, "2.0 GB"),
        ] {
            assert_eq!(english.size(bytes).as_deref(), Ok(said));
        }
        assert!(english.size(u64::MAX).is_ok());
    }
}
