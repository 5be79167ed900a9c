//! Recognising a file while its bytes go by: of an office document, what it is may stand at its end.

use super::{BEGINNING, mail, office, recognise, text};

/// Longest header of an e-mail that is looked through, in bytes.
const LONGEST_HEADER: usize = 256 << 10;

/// Looks at a file as it is read, from the first byte to the last.
#[derive(Default)]
pub(crate) struct Recogniser {
    beginning: Vec<u8>,
    len: u64,
    /// The end of what went by, in which a mark may have begun.
    carried: Vec<u8>,
    office: Option<&'static str>,
    /// Whether the beginning is all header of an e-mail; known when it is full.
    header: Option<bool>,
}

impl Recogniser {
    /// Takes the next bytes.
    pub(crate) fn take(&mut self, bytes: &[u8]) {
        self.len += bytes.len() as u64;
        let (first, behind) = bytes.split_at(bytes.len().min(self.room(BEGINNING)));
        self.beginning.extend(first);
        if !behind.is_empty() {
            let beginning = &self.beginning;
            let goes_on = self
                .header
                .get_or_insert_with(|| mail::goes_on(&text::latin1(beginning)));
            if *goes_on {
                let most = behind.len().min(self.room(LONGEST_HEADER));
                self.beginning.extend(&behind[..most]);
            }
        }
        let Some(marks) = office::marks(&self.beginning) else {
            return;
        };
        self.carried.extend_from_slice(bytes);
        let found = office::first_of(marks, &self.carried);
        self.office = office::stronger(self.office, found);
        let kept = self.carried.len().saturating_sub(office::LONGEST);
        self.carried.drain(..kept);
    }

    /// Bytes that are missing to so many.
    fn room(&self, most: usize) -> usize {
        most.saturating_sub(self.beginning.len())
    }

    /// Returns the media type of what went by. Its name is asked only where nothing else can say which it is: an encrypted document of
    /// Office.
    pub(crate) fn finish(&self, name: &str) -> &'static str {
        let by_beginning = recognise(&self.beginning, self.len > self.beginning.len() as u64);
        match self.office {
            Some(is) if office::marks(&self.beginning).is_some() => {
                office::told_by_name(is, &self.beginning, name)
            }
            _ => by_beginning,
        }
    }
}
