//! Recognising a file while its bytes go by: of an office document, what it is may stand at its end.

use super::{BEGINNING, office, recognise};

/// Looks at a file as it is read, from the first byte to the last.
#[derive(Default)]
pub(crate) struct Recogniser {
    beginning: Vec<u8>,
    len: u64,
    /// The end of what went by, in which a mark may have begun.
    carried: Vec<u8>,
    office: Option<&'static str>,
}

impl Recogniser {
    /// Takes the next bytes.
    pub(crate) fn take(&mut self, bytes: &[u8]) {
        let wanted = BEGINNING - self.beginning.len();
        self.beginning.extend(bytes.iter().take(wanted));
        self.len += bytes.len() as u64;
        let Some(marks) = office::marks(&self.beginning) else {
            return;
        };
        self.carried.extend_from_slice(bytes);
        let found = office::first_of(marks, &self.carried);
        self.office = office::stronger(self.office, found);
        let kept = self.carried.len().saturating_sub(office::LONGEST);
        self.carried.drain(..kept);
    }

    /// Returns the media type of what went by.
    pub(crate) fn finish(&self) -> &'static str {
        let by_beginning = recognise(&self.beginning, self.len > self.beginning.len() as u64);
        match self.office {
            Some(is) if office::marks(&self.beginning).is_some() => is,
            _ => by_beginning,
        }
    }
}
