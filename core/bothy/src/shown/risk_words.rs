//! Puts consent into words: what was agreed, and if that still stands.

use crate::error::Result;
use crate::locale::Locale;
use crate::risk::Consent;
use crate::time::Now;

impl Locale {
    /// Returns what was agreed, and on a line of its own if it was taken back or has run out. Without consent, that there is none yet.
    ///
    /// # Errors
    /// As [`Locale::text`].
    pub fn consent(&self, consent: Option<&Consent>, now: Now) -> Result<String> {
        let Some(consent) = consent else {
            return self.text("risk-nothing-agreed");
        };
        let (day, until) = (
            self.day(now.day_of(consent.given_ms))?,
            self.day(consent.until)?,
        );
        let args = [
            ("day", (&day).into()),
            ("purpose", (&consent.purpose).into()),
            ("to", (&consent.to).into()),
            ("until", (&until).into()),
        ];
        let agreed = self.text_of("risk-agreed", &args)?;
        let over = match consent.withdrawn_ms {
            Some(withdrawn) => {
                let day = self.day(now.day_of(withdrawn))?;
                self.text_of("risk-agreed-back", &[("day", (&day).into())])?
            }
            None if consent.holds(now.day()) => return Ok(agreed),
            None => self.text("risk-agreed-over")?,
        };
        Ok(format!("{agreed}\n{over}"))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use chrono::Days;

    #[test]
    fn consent_is_said_with_its_end() {
        let locale = Locale::english().unwrap();
        let now = Now {
            wall_ms: 1_785_000_000_000,
            offset_min: 0,
            mono_ms: 0,
            boot: [0; 16],
        };
        let mut consent = Consent {
            purpose: "A refuge".to_owned(),
            to: "Asha".to_owned(),
            until: now.day(),
            given_ms: now.wall_ms,
            withdrawn_ms: None,
        };
        let said = |consent: Option<&Consent>| locale.consent(consent, now).unwrap();
        let over = locale.text("risk-agreed-over").unwrap();
        assert_eq!(said(None), locale.text("risk-nothing-agreed").unwrap());
        let agreed = said(Some(&consent));
        assert!(agreed.contains("A refuge. To: Asha."), "{agreed}");
        assert!(!agreed.contains(&over));
        consent.until = now.day().checked_sub_days(Days::new(1)).unwrap();
        assert!(said(Some(&consent)).ends_with(&over));
        consent.withdrawn_ms = Some(now.wall_ms);
        let back = said(Some(&consent));
        assert!(
            back.contains("CONSENT TAKEN BACK") && !back.contains(&over),
            "{back}"
        );
    }
}
