//! Recognises a file while it streams by, because an office document may show its type only at its end.

use super::{BEGINNING, mail, office, recognise, text};

/// The longest header of an e-mail that is searched, in bytes.
const LONGEST_HEADER: usize = 256 << 10;

/// A recogniser for a file read from the first byte to the last.
#[derive(Default)]
pub(crate) struct Recogniser {
    beginning: Vec<u8>,
    len: u64,
    /// The end of what went by, in which a mark may have begun.
    carried: Vec<u8>,
    office: Option<&'static str>,
    /// True if the beginning is all e-mail header; known once it is full.
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

    /// Returns how many bytes the beginning lacks of `most`.
    fn room(&self, most: usize) -> usize {
        most.saturating_sub(self.beginning.len())
    }

    /// Returns the media type of what went by. Uses the name only if nothing else can tell: for an encrypted office document.
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
